"""A resume file as a `Resume`: the whole way from bytes to text, sections and entries."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from atscheck.resume.clean_text import assemble, assemble_text
from atscheck.resume.contact import find_contact
from atscheck.resume.decode import decode_text
from atscheck.resume.entries import find_entries
from atscheck.resume.findings import FileFacts, find_findings, find_letter_spaced
from atscheck.resume.headline import find_headline
from atscheck.resume.language import guess_language
from atscheck.resume.model import (
    HiddenText,
    Reading,
    ReadingName,
    ReadingNote,
    Resume,
    ResumeFormat,
    SourceLine,
    VerdictStatus,
)
from atscheck.resume.pdf_model import PdfPage
from atscheck.resume.plain import read_markdown, read_plain
from atscheck.resume.sections import find_sections
from atscheck.resume.sniff import is_renamed_text, read_file_bytes, sniff_format, suffix_of
from atscheck.resume.verdict import reach_verdict


@dataclass(frozen=True, slots=True)
class _Source:
    """What a reader found in a file, whatever its format.

    Attributes:
        readings: Lines by reading, the primary one first.
    """

    format: ResumeFormat
    readings: tuple[tuple[ReadingName, Sequence[SourceLine]], ...]
    pages: int | None = None
    page_facts: tuple[PdfPage, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    notes: tuple[ReadingNote, ...] = ()
    links: tuple[str, ...] = ()
    has_pictures: bool = False
    copying_forbidden: bool = False


def read_resume(path: str | Path, *, password: str | None = None) -> Resume:
    """Read a PDF, DOCX, Markdown or plain text file.

    Args:
        path: The file.
        password: For an encrypted PDF.

    Raises:
        ResumeReadError: There is no such file, or it is none of these formats, damaged or encrypted. A file that opens
            but holds no text is a `Resume` with the verdict `UNREADABLE`.
    """
    path = Path(path)
    return read_resume_bytes(read_file_bytes(path), path.name, password=password)


def read_resume_bytes(data: bytes, name: str, *, password: str | None = None) -> Resume:
    """Read a resume from its bytes; `name` appears in messages, and its suffix tells Markdown from plain text."""
    source = _read_source(data, name, sniff_format(data, name), password)
    return _build_resume(source, name, data)


def resume_from_text(text: str, name: str = "text") -> Resume:
    """A resume whose lines are those of a plain text."""
    source = _Source(ResumeFormat.TXT, ((ReadingName.TEXT, read_plain(text)),))
    return _build_resume(source, name, text.encode("utf-8", "surrogatepass"))


def _read_source(data: bytes, name: str, format: ResumeFormat, password: str | None) -> _Source:
    match format:
        case ResumeFormat.PDF:
            source = _read_pdf_source(data, name, password)
        case ResumeFormat.DOCX:
            source = _read_docx_source(data, name)
        case _:
            text = decode_text(data) or ""
            lines = read_markdown(text) if format is ResumeFormat.MD else read_plain(text)
            source = _Source(format, ((ReadingName.TEXT, lines),), notes=_note_name(name))
    return source


def _read_pdf_source(data: bytes, name: str, password: str | None) -> _Source:
    from atscheck.resume.pdf import read_pdf

    pdf = read_pdf(data, name, password=password)
    return _Source(
        ResumeFormat.PDF,
        ((ReadingName.LAYOUT, pdf.layout), (ReadingName.STREAM, pdf.stream), (ReadingName.ROWS, pdf.rows)),
        pages=pdf.pages,
        page_facts=pdf.page_facts,
        hidden=pdf.hidden,
        notes=pdf.notes,
        copying_forbidden=pdf.encrypted_copy_forbidden,
    )


def _read_docx_source(data: bytes, name: str) -> _Source:
    from atscheck.resume.docx import read_docx

    docx = read_docx(data, name)
    return _Source(
        ResumeFormat.DOCX,
        (
            (ReadingName.FULL, docx.full),
            (ReadingName.BODY, docx.body),
            (ReadingName.PARAGRAPHS, docx.paragraphs),
        ),
        hidden=docx.hidden,
        notes=docx.notes,
        links=docx.links,
        has_pictures=docx.has_pictures,
    )


def _note_name(name: str) -> tuple[ReadingNote, ...]:
    if not is_renamed_text(name):
        return ()
    return (ReadingNote(None, f"the file is plain text, although its name ends in {suffix_of(name)}"),)


def _build_resume(source: _Source, name: str, data: bytes) -> Resume:
    (primary_name, primary_lines), *others = source.readings
    text, lines = assemble(primary_lines)
    sections = find_sections(lines, text)
    readings = (
        Reading(primary_name, text),
        *(Reading(reading, assemble_text(reading_lines)) for reading, reading_lines in others),
    )
    verdict = reach_verdict(source.format, readings, source.page_facts, has_pictures=source.has_pictures)
    notes = source.notes
    if verdict.status is VerdictStatus.UNREADABLE and not notes:
        notes = tuple(ReadingNote(None, reason) for reason in verdict.reasons)
    resume = Resume(
        name=name,
        format=source.format,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        lines=lines,
        sections=sections,
        readings=readings,
        pages=source.pages,
        language=guess_language(text),
        entries=find_entries(text, lines, sections),
        contact=find_contact(text, sections, source.links),
        hidden=source.hidden,
        notes=notes,
        verdict=verdict,
        headline=find_headline(text, lines, sections),
    )
    spaced = find_letter_spaced([line for _, lines in source.readings for line in lines])
    facts = FileFacts(len(data), source.page_facts, source.copying_forbidden, spaced)
    return replace(resume, findings=find_findings(resume, facts))
