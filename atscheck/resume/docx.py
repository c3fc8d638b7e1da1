"""Three readings of a DOCX file."""

from collections.abc import Iterator
from dataclasses import dataclass

from atscheck.errors import ResumeReadError
from atscheck.resume.docx_package import DocxPackage, Element, attribute, child, open_package, tag_of
from atscheck.resume.docx_styles import read_numbering, read_styles
from atscheck.resume.docx_walk import DocxWalker, PlacedLine
from atscheck.resume.model import HiddenText, Place, ReadingNote, SourceLine

# What a parser that reads only the document's own flow does not see.
_OUTSIDE_BODY = frozenset({Place.HEADER, Place.FOOTER, Place.TEXT_BOX})
_IN_PARAGRAPHS = frozenset({Place.BODY, Place.INSERTED})


@dataclass(frozen=True, slots=True)
class DocxReadings:
    """A DOCX read in three ways.

    Attributes:
        full: The primary reading: everything that Word shows, headers first, footers last.
        body: Without headers, footers and text boxes.
        paragraphs: Only the body's own paragraphs, without tables, content controls and tracked insertions.
        hidden: Text that Word does not show; in none of the readings.
        notes: What could not be read.
        links: Addresses behind links, in order.
        has_pictures: True if a picture stands in the body.
    """

    full: tuple[SourceLine, ...]
    body: tuple[SourceLine, ...]
    paragraphs: tuple[SourceLine, ...]
    hidden: tuple[HiddenText, ...] = ()
    notes: tuple[ReadingNote, ...] = ()
    links: tuple[str, ...] = ()
    has_pictures: bool = False


def read_docx(data: bytes, name: str) -> DocxReadings:
    """Read the document, and what hangs on it, once and in reading order.

    Raises:
        ResumeReadError: The file is damaged, too large once unpacked, or no Word document.
    """
    package = open_package(data, name)
    root = package.parse(package.document_path)
    body = child(root, "body")
    if body is None:
        raise ResumeReadError(
            f"{name}: a DOCX without a document in it. Open it in Word, save it again and check that file."
        )
    walker = DocxWalker(
        package, read_styles(package), read_numbering(package), white_is_hidden=not _has_ground(root, body)
    )
    main = walker.walk_part(body, package.document_path, Place.BODY)
    lines = [
        *_read_margins(package, walker, body, "header"),
        *main,
        *_read_footnotes(package, walker),
        *_read_margins(package, walker, body, "footer"),
    ]
    return DocxReadings(
        full=tuple(placed.line for placed in lines),
        body=tuple(placed.line for placed in lines if placed.line.place not in _OUTSIDE_BODY),
        paragraphs=tuple(_as_plain_paragraphs(main)),
        hidden=tuple(walker.hidden),
        notes=tuple(_note_unread(body)),
        links=tuple(walker.links),
        has_pictures=any(tag_of(item) in ("drawing", "pict") for item in body.iter()),
    )


def _as_plain_paragraphs(lines: list[PlacedLine]) -> Iterator[SourceLine]:
    for placed in lines:
        line = placed.line
        if line.place not in _IN_PARAGRAPHS:
            continue
        yield SourceLine(
            placed.plain_text, size=line.size, bold=line.bold, starts_block=line.starts_block, heading=line.heading
        )


def _has_ground(root: Element, body: Element) -> bool:
    """True if white text may have something dark behind it: a page colour, a drawing."""
    if child(root, "background") is not None:
        return True
    return any(tag_of(item) in ("drawing", "pict") for item in body.iter())


def _read_margins(package: DocxPackage, walker: DocxWalker, body: Element, kind: str) -> list[PlacedLine]:
    """The headers or footers that some page shows, each text once."""
    place = Place.HEADER if kind == "header" else Place.FOOTER
    paths = {r.id: r.target for r in package.relations(package.document_path) if r.kind == kind}
    lines: list[PlacedLine] = []
    seen: set[tuple[str, ...]] = set()
    for path in dict.fromkeys(paths[i] for i in _shown_margins(package, body, kind) if i in paths):
        root = package.parse(path)
        if root is None:
            continue
        part = walker.walk_part(root, path, place)
        words = tuple(placed.line.text.strip() for placed in part if placed.line.text.strip())
        if words and words not in seen:
            seen.add(words)
            lines += part
    return lines


def _shown_margins(package: DocxPackage, body: Element, kind: str) -> Iterator[str]:
    settings_path = package.related(package.document_path, "settings")
    settings = package.parse(settings_path) if settings_path else None
    has_even = child(settings, "evenAndOddHeaders") is not None
    for section in (item for item in body.iter() if tag_of(item) == "sectPr"):
        references = {attribute(item, "type"): item for item in section if tag_of(item) == f"{kind}Reference"}
        wanted = ["first"] if child(section, "titlePg") is not None else []
        for which in [*wanted, "default", *(["even"] if has_even else [])]:
            if which in references:
                yield attribute(references[which], "id") or ""


def _read_footnotes(package: DocxPackage, walker: DocxWalker) -> list[PlacedLine]:
    """Footnotes and endnotes in the order in which the text refers to them."""
    lines: list[PlacedLine] = []
    for kind in ("footnote", "endnote"):
        path = package.related(package.document_path, f"{kind}s")
        ids = dict.fromkeys(note_id for note_kind, note_id in walker.notes_referenced if note_kind == kind)
        root = package.parse(path) if path and ids else None
        if path is None or root is None:
            continue
        notes = {attribute(item, "id"): item for item in root if tag_of(item) == kind}
        for note_id in ids:
            if note_id in notes:
                lines += walker.walk_part(notes[note_id], path, Place.FOOTNOTE)
    return lines


def _note_unread(body: Element) -> Iterator[ReadingNote]:
    if any(tag_of(item) == "altChunk" for item in body.iter()):
        yield ReadingNote(None, "a file embedded in the document was not read; open it in Word and save it again")
