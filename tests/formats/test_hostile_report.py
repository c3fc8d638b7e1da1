"""What stands in a resume is data: every format shows it as text, and nothing acts on it."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from sample_reports import build_hostile_report, build_report
from shown import shown_text

from atscheck.formats import FORMATS, render_report, terminal
from atscheck.formats.csv_format import COLUMNS
from atscheck.formats.glyphs import ASCII_GLYPHS
from atscheck.report.model import GapReport

ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def rendered(report: GapReport, name: str) -> str:
    return shown_text(render_report(report, name))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_reaches_the_output(name: str, hostile_report: GapReport) -> None:
    text = rendered(hostile_report, name)
    assert ACTING.search(text) is None
    text.encode("utf-8")


class Page(HTMLParser):
    """The elements and attribute names of a page in order, its text, and apart from that its scripts."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.scripts: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data
        else:
            self.text += data


def test_html_has_the_elements_of_a_harmless_report(hostile_report: GapReport) -> None:
    hostile, harmless = (Page(rendered(entry, "html")) for entry in (hostile_report, build_report()))
    assert set(hostile.elements) <= set(harmless.elements)
    assert len(hostile.scripts) == 1
    assert hostile.scripts == harmless.scripts
    assert "<script>alert(1)</script><img src=x onerror=alert(2)>" in hostile.text
    assert "{{ 7*7 }} &lt;" in hostile.text


def test_html_links_only_to_https() -> None:
    report = build_hostile_report("javascript:alert(1)//")
    assert 'href="javascript' not in rendered(report, "html")


@pytest.mark.parametrize(
    "prefix", ["", "# ", "- ", "1. ", "> ", "```", "    ", "| a | b |\n|---|---|\n", "=", "&#60;b>"]
)
def test_markdown_has_the_marks_of_a_harmless_report(prefix: str) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

    def kinds(source: str) -> set[str]:
        tokens = parser.parse(source)
        inline = {child.type for token in tokens for child in token.children or ()}
        return {token.type + token.tag for token in tokens} | inline

    source = rendered(build_hostile_report(prefix), "md")
    assert kinds(source) <= kinds(rendered(build_report(), "md")) | {"text_special"}
    text = "".join(
        child.content for token in parser.parse(source) for child in token.children or () if child.type == "text"
    )
    assert "[link](javascript:alert(3))" in text
    assert "<script>alert(1)</script>" in text
    assert "**strong**" in text


def test_markdown_tables_keep_their_columns(hostile_report: GapReport) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    columns = [0]
    for token in parser.parse(rendered(hostile_report, "md")):
        if token.type == "tr_open":
            columns.append(0)
        columns[-1] += token.type in ("td_open", "th_open")
    harmless = [line.count("|") - 1 for line in rendered(build_report(), "md").splitlines() if line.startswith("|")]
    assert set(columns[1:]) == set(harmless)


@pytest.mark.parametrize("prefix", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\x1b[0m=1", "＝1"])
def test_csv_has_no_formula(prefix: str) -> None:
    rows = list(csv.reader(io.StringIO(rendered(build_hostile_report(prefix), "csv"))))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    cells = [cell for row in rows[1:] for cell in row if cell]
    assert not [cell for cell in cells if cell.lstrip()[0] in "=+-@\t\r＝＋－＠"]
    assert any(cell.startswith("'") and "<script>" in cell for cell in cells)


def test_json_keeps_the_data(hostile_report: GapReport) -> None:
    data = json.loads(rendered(hostile_report, "json"))
    name = hostile_report.resume.name.replace("\ud800", "\ufffd")
    assert data["resume"]["name"] == name


@pytest.mark.parametrize("width", [20, 60, 80, 120])
def test_terminal_shows_markup_as_text(width: int, hostile_report: GapReport) -> None:
    text = terminal.render(hostile_report, width=width, verbose=True)
    assert squeezed("[bold red]loud[/] [/] red") in squeezed(text)
    assert max(map(len, text.splitlines())) <= width


def test_ascii_terminal_gets_ascii_whatever_the_resume_holds() -> None:
    report = build_hostile_report("Zoë Łukasz 日本語 ﬁ résumé 😀 ")
    text = terminal.render(report, glyphs=ASCII_GLYPHS, verbose=True)
    assert text.isascii()
    assert "Zoe Lukasz ??? fi resume ?" in text


@pytest.mark.parametrize("prefix", ["", "]]>", "&amp;", "<!--", "<?xml ?>", "\ufffe", "=cmd|"])
def test_junit_is_well_formed_and_has_the_elements_of_a_harmless_report(prefix: str) -> None:
    def tags(report: GapReport) -> set[str]:
        return {element.tag for element in ElementTree.fromstring(rendered(report, "junit").encode()).iter()}

    hostile = build_hostile_report(prefix)
    assert tags(hostile) <= tags(build_report())
    root = ElementTree.fromstring(rendered(hostile, "junit").encode())
    said = " ".join([*root.itertext(), *(value for element in root.iter() for value in element.attrib.values())])
    assert "<script>alert(1)</script>" in said


def test_sarif_shows_the_text_and_links_only_to_https() -> None:
    text = rendered(build_hostile_report("javascript:alert(1)//"), "sarif")
    (run,) = json.loads(text)["runs"]
    assert not [rule for rule in run["tool"]["driver"]["rules"] if "javascript:" in rule.get("helpUri", "")]
    assert "<script>alert(1)</script>" in " ".join(result["message"]["text"] for result in run["results"])
    assert re.fullmatch(r"[\w.~%/-]+", run["artifacts"][0]["location"]["uri"], re.ASCII)


def test_document_holds_the_text_and_no_field_or_link(hostile_report: GapReport) -> None:
    data = render_report(hostile_report, "docx")
    assert isinstance(data, bytes)
    assert "<script>alert(1)</script>" in shown_text(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    assert not [name for name, part in parts.items() if b"instrText" in part or b'TargetMode="External"' in part]
