"""The report as one self-contained page: no script, no request, legible in light, dark and print."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from atscheck.formats import wording
from atscheck.formats.model import percent
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import build_summary
from atscheck.report.model import GapReport


def render(report: GapReport, pictures: Sequence[object] = ()) -> str:  # noqa: ARG001  # every format takes pictures
    """The report as an HTML document; all its text is escaped and free of control characters."""
    return _template().render(report=report, summary=build_summary(report), wording=wording, percent=percent)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Runs on every value before it is escaped; strings made in the template itself are clean already.
        finalize=_clean,
    )
    source = files("atscheck.formats") / "templates" / "report.html.j2"
    return environment.from_string(source.read_text(encoding="utf-8"))


def _clean(value: object) -> object:
    return clean(value) if type(value) is str else value
