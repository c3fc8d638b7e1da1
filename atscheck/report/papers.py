"""How many papers a resume lists at a venue, by year."""

import re
from collections import Counter
from collections.abc import Sequence

from atscheck.matching.model import CreditedMention
from atscheck.report.model import YearCount
from atscheck.resume.model import Entry, Resume

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"['’](\d\d)\b")


def count_papers(credited: Sequence[CreditedMention], resume: Resume) -> tuple[YearCount, ...]:
    """Papers by year, the latest first.

    A paper that names its venue twice counts once: mentions in one line are one paper, and so are mentions in two lines
    of one entry unless each line has a year. Without a year in the lines, that of the entry counts.
    """
    papers: list[int | None] = []
    previous: tuple[int, Entry | None] | None = None
    for item in credited:
        start = item.mention.start
        line = resume.line_at(start)
        entry = next(iter(resume.entries_at(start)), None)
        here = (line.start if line is not None else start, entry)
        year = _find_year(start, here[0], line.end if line is not None else item.mention.end, resume.text)
        same_line = previous is not None and previous[0] == here[0]
        same_entry = previous is not None and entry is not None and previous[1] == entry
        if papers and (same_line or (same_entry and (year is None or papers[-1] is None))):
            papers[-1] = papers[-1] or year
        else:
            papers.append(year)
        if papers[-1] is None and entry is not None and (date := entry.finish or entry.begin) is not None:
            papers[-1] = date.year
        previous = here
    counts = Counter(papers)
    return tuple(YearCount(year, counts[year]) for year in sorted(counts, key=lambda year: -(year or 0)))


def _find_year(start: int, line_start: int, line_end: int, text: str) -> int | None:
    """The first year in or behind a mention in its line, else the last one in front of it."""
    behind = text[start:line_end]
    if found := _YEAR.search(behind):
        return int(found[0])
    if short := _SHORT_YEAR.search(behind):
        return 2000 + int(short[1])
    in_front = _YEAR.findall(text[line_start:start])
    return int(in_front[-1]) if in_front else None
