"""The report as one self-contained page: no request, no script needed, legible in light, dark and print."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from atscheck.formats import wording
from atscheck.formats.first_steps import plan_first_steps
from atscheck.formats.html_marks import MarkedPage, find_anchors, mark_pages
from atscheck.formats.html_rows import Places, build_rows
from atscheck.formats.model import percent
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import build_summary
from atscheck.formats.what_if import tell_extras
from atscheck.report.model import GapReport
from atscheck.resume.model import Box
from atscheck.resume.page_model import PageView, Picture

# Hidden text can have no height at all.
_LEAST_SIDE = 2.0  # points


def render(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    """The report as an HTML document; all its text is escaped and free of control characters.

    Styles and the script are allowed by their hashes only, so that nothing else in the page can act.
    """
    summary = build_summary(report)
    pages = mark_pages(report, pictures)
    entries = dict.fromkeys(entry for page in pages for entry in page.view.entries)
    places = Places(find_anchors(pages), tuple(entries))
    styles = tuple(style for style in (_read("report.css"), _place_marks(pages)) if style)
    script = _read("report.js")
    groups = dict.fromkeys(requirement.group for requirement in report.requirements)
    group_ids = {title: f"g{number}" for number, title in enumerate(groups, 1)}
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            summary=summary,
            anchors=places.anchors,
            rows=build_rows(report, summary, places),
            steps=plan_first_steps(report, summary),
            extras=tell_extras(report),
            group_ids=group_ids,
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


def render_page(name: str, **values: object) -> str:
    """A page of its own from a template, in the report's style and without a script."""
    style = _read("report.css")
    return _environment().get_template(name).render(style=style, style_hash=_hash(style), **values)


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
        whole = Box(0.0, 0.0, picture.width, picture.height)
        for mark in page.marks:
            if mark.boxes:
                first = _grown(mark.boxes[0])
                rules.append(_place(mark.id, first, whole))
                # The further lines of a mark are inside it, so that pointing at any of them shows what it says.
                rules += [_place(f"{mark.id}-{number}", box, first) for number, box in enumerate(mark.boxes[1:], 1)]
        rules += [_place(region.id, _grown(region.box), whole) for region in page.hidden if region.box is not None]
    return "".join(rules)


def _grown(box: Box) -> Box:
    return Box(box.x0, box.top, max(box.x1, box.x0 + _LEAST_SIDE), max(box.bottom, box.top + _LEAST_SIDE))


def _place(name: str, box: Box, inside: Box) -> str:
    wide, high = inside.x1 - inside.x0, inside.bottom - inside.top
    left, top = 100 * (box.x0 - inside.x0) / wide, 100 * (box.top - inside.top) / high
    width, height = 100 * (box.x1 - box.x0) / wide, 100 * (box.bottom - box.top) / high
    return f"#{name}{{left:{left:.3f}%;top:{top:.3f}%;width:{width:.3f}%;height:{height:.3f}%}}\n"
