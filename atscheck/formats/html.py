"""The report as one self-contained page: no request, no script needed, legible in light, dark and print."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from atscheck.formats import wording
from atscheck.formats.html_marks import MarkedPage, find_anchors, mark_pages
from atscheck.formats.html_rows import build_rows, plan_first_steps
from atscheck.formats.model import percent
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import build_summary
from atscheck.report.model import GapReport
from atscheck.resume.model import Box
from atscheck.resume.page_model import PageView, Picture

# A mark on a thin line is still found with a finger.
_LEAST_SIDE = 2.0  # points


def render(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    """The report as an HTML document; all its text is escaped and free of control characters.

    Styles and the script are allowed by their hashes only, so that nothing else in the page can act.
    """
    summary = build_summary(report)
    pages = mark_pages(report, pictures)
    anchors = find_anchors(pages)
    styles = tuple(Markup(style) for style in (_read("report.css"), _place_marks(pages)) if style)  # noqa: S704
    script = Markup(_read("report.js"))  # noqa: S704
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            summary=summary,
            rows=build_rows(report, summary, anchors),
            steps=plan_first_steps(report, summary, anchors),
            pages=pages,
            styles=styles,
            script=script if report.coverage is not None else None,
            style_hashes=" ".join(_hash(style) for style in styles),
            script_hash=_hash(script),
            wording=wording,
            percent=percent,
            data_uri=_data_uri,
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Runs on every value before it is escaped; strings made in the template itself are clean already.
        finalize=_clean,
    )


@cache
def _read(name: str) -> str:
    return (files("atscheck.formats") / "templates" / name).read_text(encoding="utf-8")


def _clean(value: object) -> object:
    return clean(value) if type(value) is str else value


def _hash(content: str) -> str:
    """As a Content-Security-Policy names the content of an element."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _data_uri(picture: Picture) -> str:
    return f"data:image/png;base64,{base64.b64encode(picture.png).decode()}"


def _place_marks(pages: Sequence[MarkedPage]) -> str:
    """Where the marks stand on their pictures, in shares of the page, so that they grow with it."""
    rules = []
    for page in pages:
        picture = page.view.picture
        if picture is None:
            continue
        for mark in page.marks:
            for number, box in enumerate(mark.boxes):
                # What a mark has beyond its first line lies inside it and is placed by the page all the same.
                rules.append(_place(f"{mark.id}{f'-{number}' if number else ''}", box, picture))
        rules += [_place(region.id, region.box, picture) for region in page.hidden if region.box is not None]
    return "".join(rules)


def _place(name: str, box: Box, picture: Picture) -> str:
    left, top = 100 * box.x0 / picture.width, 100 * box.top / picture.height
    width = 100 * max(box.x1 - box.x0, _LEAST_SIDE) / picture.width
    height = 100 * max(box.bottom - box.top, _LEAST_SIDE) / picture.height
    return f"#{name}{{left:{left:.3f}%;top:{top:.3f}%;width:{width:.3f}%;height:{height:.3f}%}}\n"
