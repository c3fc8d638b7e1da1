"""How many years the dated entries of a resume support, as a range that is no more exact than their dates.

A date with a month is exact to the month, and both ends of a range count: January to March is three months. A date
with only a year may be any month of it, so "2019 – 2021" is 14 months (December 2019 to January 2021) to 36.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from atscheck.report.requirements import RequirementOutcome
from atscheck.resume.model import Entry, Resume, YearMonth
from atscheck.terms.model import Proof
from atscheck.terms.proof import find_standing, latest_date


@dataclass(frozen=True, slots=True)
class YearsSupported:
    """Years with one decimal, and the entries that were counted, in reading order.

    With `open_end` one of them runs on, and nobody said until when to count: there may be more years than `most`.
    One decimal never passes a whole number of years that the months miss: 59 months are 4.9, 61 are 5.1.
    """

    least: float
    most: float
    entries: tuple[Entry, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    """The months of an entry, counted from year 0: those it may cover, and those it covers in any case."""

    possible: range
    certain: range


def count_years(outcome: RequirementOutcome, resume: Resume, as_of: YearMonth | None) -> YearsSupported | None:
    """The years that dated jobs and projects support, or None where the requirement asks for no years.

    An entry counts as a whole if a credited mention of any of the requirement's keywords stands in it; time that
    several entries share counts once. Entries without a beginning, or beginning after `as_of`, are left out.

    Args:
        outcome: The requirement and its matches.
        resume: The resume.
        as_of: What "present" means; None takes the latest date that the resume writes. What ends later ends there.
    """
    asked = outcome.requirement.asked
    if asked is None or asked.years is None:
        return None
    until = as_of or latest_date(resume)
    counted = [(entry, span) for entry in _dated_entries(outcome, resume) if (span := _span(entry, until)) is not None]
    spans = [span for _, span in counted]
    most = {month for span in spans for month in span.possible}
    entries = tuple(entry for entry, _ in counted)
    open_end = as_of is None and any(entry.present for entry in entries)
    return YearsSupported(_years(_fewest_months(spans)), _years(len(most)), entries, open_end)


def _dated_entries(outcome: RequirementOutcome, resume: Resume) -> list[Entry]:
    standings = (find_standing(resume, item.mention.start) for match in outcome.matches for item in match.credited)
    entries = [standing.entry for standing in standings if standing.proof is Proof.DATED and standing.entry is not None]
    return sorted(dict.fromkeys(entries), key=lambda entry: entry.start)


def _span(entry: Entry, as_of: YearMonth | None) -> _Span | None:
    finish = as_of if entry.present else entry.finish or entry.begin
    if entry.begin is None or finish is None:
        return None
    if as_of is not None and _is_after(finish, as_of):
        finish = as_of
    first, last = _months(entry.begin), _months(finish)
    if first[0] > last[-1]:
        return None
    return _Span(
        possible=range(first[0], last[-1] + 1),
        certain=range(min(first[-1], last[-1]), max(first[0], last[0]) + 1),
    )


def _fewest_months(spans: Sequence[_Span]) -> int:
    """The fewest months that the spans can cover together.

    A span within one year ("2020") covers no month for certain, and still one of them: one that another span covers
    anyway where that can be, or one that it shares with as many such spans as possible.
    """
    months = {month for span in spans for month in span.certain}
    for span in sorted(spans, key=lambda span: span.possible[-1]):
        if months.isdisjoint(span.possible):
            months.add(span.possible[-1])
    return len(months)


def _months(date: YearMonth) -> range:
    """The months that a date may stand for."""
    january = date.year * 12
    return range(january, january + 12) if date.month is None else range(january + date.month - 1, january + date.month)


def _is_after(date: YearMonth, other: YearMonth) -> bool:
    """True if a date is later for certain: "2024" is not after May 2024."""
    return _months(date)[0] > _months(other)[-1]


def _years(months: int) -> float:
    # Half a tenth is rounded up in whole numbers; `round` would make 0.2 of 0.25 and 0.8 of 0.75.
    return (months * 10 + 6) // 12 / 10
