"""The report as a Word document, for a coach to edit and hand on: headings, lists and tables in Word's own styles."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from atscheck.formats import wording
from atscheck.formats.first_steps import FirstSteps, plan_first_steps
from atscheck.formats.model import Band, FoundKeyword, Summary, percent
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import build_summary
from atscheck.report.model import GapReport

if TYPE_CHECKING:
    from docx.document import Document

# The earliest that a zip file can tell; the same report gives the same bytes at any time.
_DATE = (1980, 1, 1, 0, 0, 0)
_NO_XML = re.compile("[\ufffe\uffff]")
_TABLE_STYLE = "Light Grid Accent 1"


def render(report: GapReport, pictures: Sequence[object] = ()) -> bytes:  # noqa: ARG001  # every format takes pictures
    """From the verdict to what could not be read; sections without content are left out."""
    from docx import Document
    from docx.shared import Inches

    summary = build_summary(report)
    document = Document()
    for section in document.sections:
        section.left_margin = section.right_margin = Inches(0.9)
    _describe(document, summary)
    document.add_heading(_text(f"Gap report: {summary.name}"), 0)
    _add_opening(document, summary)
    steps = plan_first_steps(report, summary)
    if summary.band is not None and steps is not None:
        _add_band(document, summary.band)
        _add_steps(document, steps)
        _add_missing(document, summary)
        _add_changes(document, "Reworded", wording.REWORDED_MEANS, summary.reworded)
        _add_changes(document, "Misspelt", wording.MISSPELT_MEANS, summary.misspelt)
        _add_risks(document, summary)
        _add_found(document, summary)
    _add_findings(document, summary)
    if summary.notes:
        document.add_heading("Not read", 1)
        _add_list(document, (f"{note.label}: {note.text}" if note.label else note.text for note in summary.notes))
    document.add_paragraph(_text(f"atscheck {report.atscheck}, {report.fingerprint}"))
    return _save(document)


def _describe(document: "Document", summary: Summary) -> None:
    properties = document.core_properties
    properties.title = _text(f"Gap report: {summary.name}")
    properties.author = properties.last_modified_by = "atscheck"
    properties.comments = ""
    properties.created = properties.modified = datetime(*_DATE)


def _add_opening(document: "Document", summary: Summary) -> None:
    for fact in summary.facts:
        paragraph = document.add_paragraph()
        paragraph.add_run(_text(f"{fact.label}: ")).bold = True
        paragraph.add_run(_text(fact.text))
    verdict = document.add_paragraph()
    verdict.add_run(f"Verdict: {summary.verdict_text}").bold = True
    if summary.reasons:
        verdict.add_run(_text(f": {'; '.join(summary.reasons)}"))
    if summary.advice is not None:
        document.add_paragraph(_text(summary.advice))


def _add_band(document: "Document", band: Band) -> None:
    document.add_heading(f"Coverage: literal {band.literal.percent} … meaning {band.meaning.percent}", 1)
    importances = [tally.importance for tally in band.literal.tallies]
    _add_table(
        document,
        ("", *importances, "points", "share"),
        (
            (
                end.name,
                *(f"{tally.met} of {tally.total}" for tally in end.tallies),
                f"{end.points} of {end.total_points}",
                end.percent,
            )
            for end in (band.literal, band.meaning)
        ),
        (2, *(2 for _ in importances), 2, 2),
    )
    document.add_paragraph(_text(f"{band.counts} {band.weights}"))
    means = f"Literal: {wording.LITERAL_MEANS}. Meaning: {wording.MEANING_MEANS}. {wording.NO_PREDICTION}"
    document.add_paragraph(means)
    if len(band.groups) > 1:
        document.add_heading("By group", 2)
        _add_table(
            document,
            ("Group", "Requirements", "Literal", "Meaning"),
            (
                (group.title, str(group.requirements), percent(group.literal), percent(group.meaning))
                for group in band.groups
            ),
            (8, 3, 2, 2),
        )


def _add_steps(document: "Document", steps: FirstSteps) -> None:
    if not steps.sure and not steps.questions:
        return
    document.add_heading("What to do first", 1)
    if steps.sure:
        rise = f"Literal coverage would rise from {steps.literal} to {steps.after_sure}."
        document.add_paragraph(f"Say what is there in the words asked for. {rise}")
        _add_list(document, (f"{step.text} (literal {step.gain})" for step in steps.sure), style="List Number")
    if steps.questions:
        document.add_paragraph(wording.MISSING_QUESTION)
        _add_list(document, (f"{step.text} (literal {step.gain})" for step in steps.questions))
    _add_list(document, steps.late)


def _add_missing(document: "Document", summary: Summary) -> None:
    document.add_heading(f"Missing: {summary.missing_text}", 1)
    for group in summary.missing:
        document.add_heading(f"{group.importance} ({len(group.requirements)})", 2)
        rows = []
        for line in group.requirements:
            name = line.label if line.title is None else f"{line.title}: {line.label}"
            said = [*line.remarks, *([line.years.text] if line.years is not None else []), *line.advice]
            if line.question and line.question not in said:
                said.append(line.question)
            rows.append((name, line.requirement.group, " ".join(said), line.requirement.sentence or ""))
        columns = 4 if any(row[-1] for row in rows) else 3
        headings = ("Requirement", "Group", "Ask yourself", "In the posting")
        _add_table(document, headings[:columns], (row[:columns] for row in rows), (3, 2, 4, 3)[:columns])


def _add_changes(document: "Document", heading: str, meaning: str, items: Sequence[FoundKeyword]) -> None:
    if not items:
        return
    document.add_heading(f"{heading}: {wording.count(len(items), 'keyword')}", 1)
    document.add_paragraph(meaning)
    _add_table(
        document,
        ("Keyword", "In the resume", "Where", "What to write", "Adds"),
        (
            (item.name, item.other_wording or item.remark or "", item.place, item.edit or "", item.gain or "")
            for item in items
        ),
        (4, 4, 4, 8, 2),
    )


def _add_risks(document: "Document", summary: Summary) -> None:
    if not summary.at_risk:
        return
    document.add_heading("At risk", 1)
    document.add_paragraph(wording.AT_RISK_MEANS)
    for group in summary.at_risk:
        _add_list(document, [f"{', '.join(group.keywords)}: {' '.join(group.losses + group.edits)}"])


def _add_found(document: "Document", summary: Summary) -> None:
    rows = [
        (item.name, group.label, item.place, item.result.last_used or "")
        for group in summary.found
        for item in group.keywords
    ]
    rows += [(item.name, "venue", item.place, item.result.last_used or "") for item in summary.venues]
    if rows:
        document.add_heading(f"Found: {wording.count(len(rows), 'keyword')}", 1)
        _add_table(document, ("Keyword", "Proof", "Where", "Last used"), rows, (3, 3, 3, 1))


def _add_findings(document: "Document", summary: Summary) -> None:
    if not summary.findings:
        return
    document.add_heading(f"About the file: {wording.count(len(summary.findings), 'finding')}", 1)
    _add_table(
        document,
        ("Severity", "Code", "Page", "Finding", "Source"),
        (
            (line.finding.severity, line.finding.code, str(line.finding.page or ""), line.finding.message, line.source)
            for line in summary.findings
        ),
        (2, 2, 1, 6, 4),
    )


def _add_list(document: "Document", items: Iterable[str], *, style: str = "List Bullet") -> None:
    for item in items:
        document.add_paragraph(_text(item), style=style)


def _add_table(
    document: "Document", headings: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[int]
) -> None:
    """A table whose first row is repeated on every page and read out as headings; no row is torn by a page's end.

    Args:
        document: Where to add it.
        headings: The first row.
        rows: The others.
        shares: How wide each column is beside the others.
    """
    from docx.oxml import OxmlElement
    from docx.shared import Emu

    section = document.sections[0]
    room = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)
    widths = [Emu(room * share // sum(shares)) for share in shares]
    table = document.add_table(rows=0, cols=len(headings), style=_TABLE_STYLE)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, values in enumerate((headings, *rows)):
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, value, width in zip(row.cells, values, widths, strict=True):
            cell.text, cell.width = _text(value), width
    document.add_paragraph()


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", clean(text))


def _save(document: Any) -> bytes:
    """The file, with one date for all its parts."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            entry = zipfile.ZipInfo(item.filename, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            target.writestr(entry, source.read(item))
    return fixed.getvalue()
