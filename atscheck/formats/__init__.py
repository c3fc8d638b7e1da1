"""The forms a report can take. A format is a function of the report: no files, no colours by side effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from atscheck.report.model import GapReport
from atscheck.resume.page_model import PageView


class Renderer(Protocol):
    def __call__(self, report: GapReport, pictures: Sequence[PageView] = ()) -> str | bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One form of the report.

    Attributes:
        name: As `--format` spells it.
        suffix: By which `export` chooses it, with the dot.
        is_binary: Whether `render` gives bytes; text is to be written as UTF-8 with its line ends as they are.
        render: Makes the output; page pictures are for formats that can show them.
        shows_pages: Whether `render` shows the pages that it is given.
    """

    name: str
    suffix: str
    is_binary: bool
    render: Renderer
    shows_pages: bool = False


# Each import waits for its format, so that asking for JSON loads neither rich nor jinja2.
def _render_terminal(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import terminal

    return terminal.render(report, pictures)


def _render_json(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import json_format

    return json_format.render(report, pictures)


def _render_markdown(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import markdown

    return markdown.render(report, pictures)


def _render_csv(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import csv_format

    return csv_format.render(report, pictures)


def _render_html(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import html

    return html.render(report, pictures)


def _render_docx(report: GapReport, pictures: Sequence[PageView] = ()) -> bytes:
    from atscheck.formats import docx_format

    return docx_format.render(report, pictures)


def _render_junit(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import junit

    return junit.render(report, pictures)


def _render_sarif(report: GapReport, pictures: Sequence[PageView] = ()) -> str:
    from atscheck.formats import sarif

    return sarif.render(report, pictures)


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("terminal", ".txt", False, _render_terminal),
        Format("json", ".json", False, _render_json),
        Format("md", ".md", False, _render_markdown),
        Format("csv", ".csv", False, _render_csv),
        Format("html", ".html", False, _render_html, shows_pages=True),
        Format("docx", ".docx", True, _render_docx),
        Format("junit", ".xml", False, _render_junit),
        Format("sarif", ".sarif", False, _render_sarif),
    )
}


def render_report(report: GapReport, name: str, *, pictures: Sequence[PageView] = ()) -> str | bytes:
    """The report in the format called `name`, a key of `FORMATS`."""
    return FORMATS[name].render(report, pictures)
