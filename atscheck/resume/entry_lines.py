"""The lines of a section as the search for entries sees them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from atscheck.resume.dates import DateRange, find_dates
from atscheck.resume.entry_words import DEGREE_WORD, TITLE_WORD
from atscheck.resume.model import Line, Place, Section, SectionKind

_ITEM = re.compile(r"^\s*(?:[•‣◦▪▫●○■□◆◇►▶▸➢➤❖✓✔∙⁃·*–—-])\s")
# "10.1234/abc" is the number of a document and not of a list.
_NUMBERED = re.compile(r"^\s*(?:\[[\w+-]{1,12}\]\s*\S|\(?\d{1,3}[.)\]](?:\s+\S|[^\W\d]|[\"“„«]))")
_LINK_OR_PUNCTUATION = re.compile(r"[\s()\[\]|•·,;:–—-]+")

_DASH = re.compile(r"\s?[-–—](?=\s)")

# Characters of "September 2019".
_LONGEST_DATE = 20

# What stands in the margin of a page belongs to no entry.
_MARGINS = (Place.HEADER, Place.FOOTER)

# A longer line is a sentence, in whatever it mentions a date.
_MAX_HEADER_CHARACTERS = 110
_MAX_TITLE_CHARACTERS = 80

# Letters beside a date at which its line is still a header: a title, an employer and a place.
_MAX_BESIDE_DATE = 120


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line of a section.

    Attributes:
        start: Offset in the resume's text.
        end: Offset after its last character.
        text: Its characters.
        date: The date that heads an entry; None for dates inside sentences.
        all_dates: All dates on it, in order.
        is_item: True for a bullet.
        is_numbered: True for "[3]" or "3." at its start.
        is_header_like: True if it may be a title, an employer or a place.
    """

    start: int
    end: int
    text: str
    bold: bool
    starts_block: bool
    date: DateRange | None
    all_dates: tuple[DateRange, ...]
    is_item: bool
    is_numbered: bool
    is_header_like: bool

    def is_title(self, kind: SectionKind) -> bool:
        """True if it reads like the first line of an undated entry."""
        if not self.is_header_like or not (self.bold or self.starts_block) or len(self.text) > _MAX_TITLE_CHARACTERS:
            return False
        if kind is SectionKind.PROJECTS:
            return self.bold
        return (TITLE_WORD if kind is SectionKind.EXPERIENCE else DEGREE_WORD).search(self.text) is not None


def read_entry_lines(text: str, lines: Sequence[Line], section: Section) -> list[EntryLine]:
    """The lines below a section's heading; the heading's own line where text follows on it."""
    found = []
    for line in lines:
        if line.end <= section.start or line.start >= section.end or line.place in _MARGINS:
            continue
        start = line.start
        if start == section.start and section.heading:
            after = re.match(rf"[\W_]*{re.escape(section.heading)}[\s:]*", text[line.start : line.end])
            start = line.start + after.end() if after else line.end
            if start >= line.end:
                continue
        elif start < section.start + len(section.heading):
            continue
        found.append(_read_line(line, start, text[start : line.end]))
    return [_with_end(line, following) for line, following in zip(found, [*found[1:], None], strict=False)]


def _with_end(line: EntryLine, following: EntryLine | None) -> EntryLine:
    """The line with a whole range where a narrow column has broken it: "2017 – Cook, Example" above "2019 Fried"."""
    date = line.date
    if following is None or date is None or date.is_range or not _DASH.match(line.text, date.end):
        return line
    if line.text[: date.start].strip():
        return line
    whole = find_dates(f"{line.text[date.start : date.end]} – {following.text[:_LONGEST_DATE]}")
    if not whole or not whole[0].is_range:
        return line
    end = date.end + 1
    joined = replace(whole[0], start=date.start, end=min(end, len(line.text)))
    return replace(line, date=joined)


def _read_line(line: Line, start: int, text: str) -> EntryLine:
    dates = find_dates(text)
    is_item = _ITEM.match(text) is not None
    return EntryLine(
        start=start,
        end=line.end,
        text=text,
        bold=line.bold,
        starts_block=line.starts_block,
        date=_heading_date(text, dates),
        all_dates=dates,
        is_item=is_item,
        is_numbered=_NUMBERED.match(text) is not None,
        is_header_like=_is_header_like(text, is_item=is_item),
    )


def _heading_date(text: str, dates: Sequence[DateRange]) -> DateRange | None:
    """The date that dates an entry: a range on a short line, or any date at the start or end of one."""
    if not dates or text[:1].islower():
        return None
    chosen = next((date for date in dates if date.is_range), dates[0])
    beside = text[: chosen.start] + text[chosen.end :]
    if len(_LINK_OR_PUNCTUATION.sub(" ", beside)) > _MAX_BESIDE_DATE:
        return None
    at_edge = not text[: chosen.start].strip(" (•-–—*|") or not text[chosen.end :].strip(" ).,;|]*")
    if chosen.is_range and (at_edge or not beside.rstrip().endswith(".")):
        return chosen
    if not at_edge or (chosen.bare_year and len(beside) > _MAX_TITLE_CHARACTERS):
        return None
    if text.rstrip().endswith(".") and len(beside.split()) > 6:
        return None
    return chosen


def _is_header_like(text: str, *, is_item: bool) -> bool:
    if is_item or not text.strip() or len(text) > _MAX_HEADER_CHARACTERS or text[:1].islower():
        return False
    return not text.rstrip().endswith((".", ";", ":", ","))
