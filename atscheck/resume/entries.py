"""Jobs, projects, degrees and publications, with the dates written beside them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from atscheck.resume.dates import DateRange
from atscheck.resume.entry_lines import EntryLine, read_entry_lines
from atscheck.resume.entry_names import find_names
from atscheck.resume.entry_publications import find_venue, publication_kind
from atscheck.resume.model import Entry, Line, Section, SectionKind

_DATED_KINDS = (SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.EDUCATION)

# Lines above its dates that may still belong to an entry: title, employer, place.
_MAX_LINES_ABOVE = 3


def find_entries(text: str, lines: Sequence[Line], sections: Sequence[Section]) -> tuple[Entry, ...]:
    """The entries of the sections that have any, in reading order.

    An entry begins at the line with its dates, or a few lines above, and ends where the next begins. Without dates in
    a section, bold or set-off lines that read like titles begin its entries.
    """
    entries: list[Entry] = []
    for section in sections:
        if section.kind in _DATED_KINDS:
            entries += _find_dated(read_entry_lines(text, lines, section), section)
        elif section.kind is SectionKind.PUBLICATIONS:
            entries += _find_publications(read_entry_lines(text, lines, section), section)
    return tuple(entries)


def _find_dated(lines: Sequence[EntryLine], section: Section) -> Iterator[Entry]:
    anchors = [index for index, line in enumerate(lines) if line.date is not None and not line.is_item]
    if not anchors:
        anchors = [index for index, line in enumerate(lines) if line.is_title(section.kind)]
        # A date inside an item still dates the entry that the item belongs to.
        yield from _entries_at(lines, anchors, section)
        return
    anchors = _merge_same_entry(lines, anchors)
    usual = _lines_above(lines, anchors[0], 0)
    starts = []
    floor = 0
    for anchor in anchors:
        above = min(usual, _lines_above(lines, anchor, floor))
        starts.append(anchor - above)
        floor = anchor + 1
    yield from _entries_at(lines, starts, section)


def _merge_same_entry(lines: Sequence[EntryLine], anchors: Sequence[int]) -> list[int]:
    """Without dates that only detail the entry above: a single date right below a range."""
    kept: list[int] = []
    for anchor in anchors:
        date, before = lines[anchor].date, lines[kept[-1]].date if kept else None
        if date is not None and before is not None and before.is_range and not date.is_range and anchor - kept[-1] <= 2:
            continue
        kept.append(anchor)
    return kept


def _lines_above(lines: Sequence[EntryLine], anchor: int, floor: int) -> int:
    """How many lines right above an entry's dates read like its header."""
    count = 0
    while count < _MAX_LINES_ABOVE and anchor - count - 1 >= floor:
        line = lines[anchor - count - 1]
        if not line.is_header_like:
            break
        # What stands before a gap belongs to the entry before, unless nothing else does.
        count += 1
        if line.starts_block and line.bold:
            break
    return count


def _entries_at(lines: Sequence[EntryLine], starts: Sequence[int], section: Section) -> Iterator[Entry]:
    for first, last in pairwise([*starts, len(lines)]):
        block = lines[first:last]
        if not block:
            continue
        date = next((line.date for line in block if line.date is not None), None)
        title, organisation = find_names(block, section.kind)
        yield Entry(
            section=section.kind,
            start=block[0].start,
            end=max(block[-1].end, block[0].start),
            title=title,
            organisation=organisation,
            begin=date.begin if date else None,
            finish=date.finish if date else None,
            present=date.present if date else False,
        )


def _find_publications(lines: Sequence[EntryLine], section: Section) -> Iterator[Entry]:
    starts = _publication_starts(lines)
    for first, last in pairwise([*starts, len(lines)]):
        block = lines[first:last]
        told = _first_paragraph(block)
        date = _last_date(told) or _last_date(block)
        text = "\n".join(line.text for line in told)
        yield Entry(
            section=section.kind,
            start=block[0].start,
            end=block[-1].end,
            title=None,
            organisation=None,
            begin=date.begin if date else None,
            finish=date.finish if date else None,
            venue=find_venue(text),
            publication=publication_kind(text),
        )


def _publication_starts(lines: Sequence[EntryLine]) -> list[int]:
    """Where entries begin: at bullets or numbers, else at bold titles, else after gaps."""
    items = [index for index, line in enumerate(lines) if line.is_item or line.is_numbered]
    if items:
        return items
    blocks = [index for index, line in enumerate(lines) if line.starts_block]
    titles = [index for index in blocks if lines[index].bold]
    return (titles if len(titles) > 1 else blocks) or ([0] if lines else [])


def _first_paragraph(block: Sequence[EntryLine]) -> Sequence[EntryLine]:
    """Of a listed entry what stands before the next gap: after the last of a list a sub-heading may follow."""
    if not (block[0].is_item or block[0].is_numbered):
        return block
    ends = (index for index, line in enumerate(block) if index and line.starts_block)
    return block[: next(ends, len(block))]


def _last_date(lines: Sequence[EntryLine]) -> DateRange | None:
    dates = [date for line in lines for date in line.all_dates if date.begin is not None or date.finish is not None]
    return dates[-1] if dates else None
