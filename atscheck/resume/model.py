"""What a resume is once it has been read: one text, and where each character of it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class ResumeFormat(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    TXT = "txt"
    MD = "md"


class ReadingName(StrEnum):
    """One way of turning a file into text; the first of each format is the primary one."""

    LAYOUT = "layout"
    STREAM = "stream"
    ROWS = "rows"
    FULL = "full"
    BODY = "body"
    PARAGRAPHS = "paragraphs"
    TEXT = "text"


class SectionKind(StrEnum):
    HEADER = "header"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    PROJECTS = "projects"
    SKILLS = "skills"
    EDUCATION = "education"
    PUBLICATIONS = "publications"
    CERTIFICATIONS = "certifications"
    OTHER = "other"


class PublicationKind(StrEnum):
    """What an entry under publications says it is."""

    CONFERENCE = "conference paper"
    WORKSHOP = "workshop paper"
    ARTICLE = "journal article"
    PREPRINT = "preprint"
    THESIS = "thesis"
    PATENT = "patent"
    BOOK = "book"
    UNPUBLISHED = "not published yet"


class Place(StrEnum):
    """The part of the file that a line comes from; everything but BODY and TABLE is at risk with some parsers."""

    BODY = "body"
    TABLE = "table"
    TEXT_BOX = "text box"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    CONTENT_CONTROL = "content control"
    INSERTED = "inserted change"


class VerdictStatus(StrEnum):
    READABLE = "readable"
    PARTLY_READABLE = "partly readable"
    UNREADABLE = "unreadable"


class Severity(StrEnum):
    """How much a finding matters: what is lost, what may be lost, what is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF points, measured from the top left of its page."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line as a reader found it, before its characters are cleaned.

    Attributes:
        text: The line's characters as the file has them, without a line break.
        page: 1-based, None where the format has no pages.
        edges: The left x of each character and the right x of the last, in points; None without geometry. Not
            ascending where text runs from right to left.
        top: Top of the line's box, in points from the top of the page.
        bottom: Bottom of the line's box.
        size: Font size of most characters, in points, or None.
        bold: True if most letters are bold.
        starts_block: True if a gap, a column, a table cell or a list bullet separates it from the line before.
        heading: True if the file itself marks it as a heading (Word style, Markdown #).
        place: Where it stands in the file.
        furniture: True if it is a running header, a footer or a page number.
        region: Number of the column, label or zone of its page; lines of one region are read on without a jump.
    """

    text: str
    page: int | None = None
    edges: tuple[float, ...] | None = None
    top: float = 0.0
    bottom: float = 0.0
    size: float | None = None
    bold: bool = False
    starts_block: bool = False
    heading: bool = False
    place: Place = Place.BODY
    furniture: bool = False
    region: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of `Resume.text`; `end` excludes the line break."""

    start: int
    end: int
    page: int | None = None
    box: Box | None = None
    edges: tuple[float, ...] | None = None
    size: float | None = None
    bold: bool = False
    starts_block: bool = False
    heading: bool = False
    place: Place = Place.BODY

    def box_between(self, start: int, end: int) -> Box | None:
        """The box of the characters from `start` to `end` (offsets in `Resume.text`) that lie on this line."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        if self.box is None or self.edges is None or first >= last:
            return None
        xs = self.edges[first : last + 1]
        return Box(min(xs), self.box.top, max(xs), self.box.bottom)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume under one heading; `start` is where the heading begins."""

    kind: SectionKind
    heading: str
    page: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class YearMonth:
    """A month, or a whole year where `month` is None, as written in a resume."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, project, degree or publication with the dates written beside it.

    Attributes:
        section: The kind of the section it stands in.
        start: Offset of its first character.
        end: Offset after its last.
        title: The job title or name, as written, or None.
        organisation: The employer or school, as written, or None.
        begin: First month or year, or None where no date is written.
        finish: Last month or year; None where `present` is set or no date is written.
        present: True if the entry is said to go on ("present", "current", an open range).
        venue: Where a publication appeared, as written, or None.
        publication: What a publication says it is, or None.
    """

    section: SectionKind
    start: int
    end: int
    title: str | None = None
    organisation: str | None = None
    begin: YearMonth | None = None
    finish: YearMonth | None = None
    present: bool = False
    venue: str | None = None
    publication: PublicationKind | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    email: str | None = None
    phone: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that a parser extracts and a reader does not see; it is not part of `Resume.text`.

    `boxes` says where its lines stand on the page; empty without geometry.
    """

    text: str
    page: int | None
    reason: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """Something that could not be read, and on which page."""

    page: int | None
    message: str


@dataclass(frozen=True, slots=True)
class FindingSource:
    """Who says so: an id, a grade (vendor, captured, partner or measured), a title and, where known, an address."""

    id: str
    grade: str
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the file itself that a reader or a parser would stumble over."""

    code: str
    severity: str
    message: str
    page: int | None
    source: FindingSource
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    status: VerdictStatus
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole text of a file as one kind of parser sees it."""

    name: ReadingName
    text: str


@dataclass(frozen=True, slots=True)
class Resume:
    """A resume that has been read.

    Attributes:
        name: The file's name without its folder, or "-" for standard input.
        format: What the bytes are, whatever the suffix says.
        sha256: Of the file's bytes, in hexadecimal.
        text: The primary reading. All offsets point into it.
        lines: In reading order; together they cover `text` but for line breaks.
        sections: In reading order; they cover `text` and never overlap.
        readings: The primary one first.
        pages: Number of pages, or None where the format has none.
        language: ISO 639-1 code, or "und" where it cannot be told.
        entries: In reading order.
        verdict: Whether the file could be read, apart from what it says.
        headline: The line under the name that states a title, or None.
    """

    name: str
    format: ResumeFormat
    sha256: str
    text: str
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    readings: tuple[Reading, ...]
    pages: int | None = None
    language: str = "en"
    entries: tuple[Entry, ...] = ()
    contact: Contact = Contact()
    hidden: tuple[HiddenText, ...] = ()
    notes: tuple[ReadingNote, ...] = ()
    findings: tuple[Finding, ...] = ()
    verdict: Verdict = Verdict(VerdictStatus.READABLE)
    headline: str | None = None

    @property
    def word_count(self) -> int:
        """Words separated by white space in the primary reading."""
        return len(self.text.split())

    @property
    def is_english(self) -> bool:
        """True if the text is English or too short to tell; grammar and spelling are known for English only."""
        return self.language in ("en", "und")

    @property
    def furniture(self) -> tuple[Line, ...]:
        """The running headers and footers of a PDF; in a DOCX these places may hold the name and the title."""
        if self.format is not ResumeFormat.PDF:
            return ()
        return tuple(line for line in self.lines if line.place in (Place.HEADER, Place.FOOTER))

    def line_at(self, offset: int) -> Line | None:
        """The line that holds the character at `offset`, or None for a line break."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        found = self.lines[low] if low < len(self.lines) else None
        return found if found is not None and found.start <= offset else None

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where the characters from `start` to `end` stand on their page, one box per line."""
        boxes = (line.box_between(start, end) for line in self.lines if line.start < end and line.end > start)
        return tuple(box for box in boxes if box is not None)

    def section_at(self, offset: int) -> Section | None:
        return next((section for section in self.sections if section.start <= offset < section.end), None)

    def entries_at(self, offset: int) -> Sequence[Entry]:
        """The entries that hold the character at `offset`; dated ones may be nested in projects."""
        return [entry for entry in self.entries if entry.start <= offset < entry.end]
