"""Dates as resumes write them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atscheck.resume.date_words import BETWEEN, MONTHS, PRESENT, SEASONS, SINCE, UNTIL
from atscheck.resume.model import YearMonth

# A two-digit year up to this belongs to this century: '49 may be an end date, '60 is a birth year.
_CENTURY_TURN = 50


@dataclass(frozen=True, slots=True)
class DateRange:
    """A date or a range of dates at a place in a text.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        begin: None only for "until …".
        finish: The same as `begin` for a single date; None where `present` is set.
        present: True for a range that goes on.
        is_range: False for a single date.
        bare_year: True for a single year in digits, which may be another number.
    """

    start: int
    end: int
    begin: YearMonth | None
    finish: YearMonth | None
    present: bool = False
    is_range: bool = False
    bare_year: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    start: int
    end: int
    date: YearMonth | None
    month_only: int | None = None
    bare_year: bool = False


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_YEAR = r"(?:19[4-9]\d|20[0-6]\d)"
_SHORT_YEAR = r"[’'‘`]\s?\d\d"
_MONTH = rf"(?<![^\W_])(?:{_either(MONTHS)})(?![^\W_])\.?"
_SEASON = rf"(?<![^\W_])(?:{_either(SEASONS)})(?![^\W_])"
_DASH = rf"(?:[-‐‑‒–—―−~〜→]|--+|\b(?:{_either(BETWEEN)})\b|至|到)"
_ANY_YEAR = rf"(?:{_YEAR}(?!\d)|{_SHORT_YEAR}(?!\d))"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.|er)?"

_POINT = re.compile(
    rf"""
    (?P<iso>(?<![\d/.-]){_YEAR}[-/.](?:0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\d|3[01]))?(?![\d/]|[-–.]\d))
  | (?P<cjk>(?<!\d){_YEAR}\s?年(?:\s?(?:1[0-2]|0?[1-9])\s?月)?)
  | (?P<named>(?:(?<![\d/]){_DAY}(?:\s+of)?\s+)?{_MONTH}(?:\s+{_DAY},)?[,/\s-]{{0,2}}\s?
                (?:of\s|de\s|del\s)?{_ANY_YEAR})
  | (?P<reversed>(?<!\d){_YEAR}[,/]?\s+{_MONTH})
  | (?P<season>{_SEASON}(?:\s+(?:semester|term|quarter))?[,\s]{{1,2}}(?:of\s|de\s)?{_ANY_YEAR})
  | (?P<quarter>\bQ[1-4][\s/]{{1,2}}{_YEAR}(?!\d))
  | (?P<numeric>(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])[/.-])?{_MONTH_NUMBER}\s?[/.-]\s?{_YEAR}
                (?![\d/]|[.-]\d))
  | (?P<american>(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/{_YEAR}(?![\d/]))
  | (?P<short>(?<![\d/.,$€£-])(?:0[1-9]|1[0-2])/\d\d(?![\d/%]|\.\d))
  | (?P<month>{_MONTH}(?=\s*{_DASH}\s*(?:{_DAY}\s+)?{_MONTH}))
  | (?P<part>{_SEASON}(?=\s*{_DASH}\s*{_SEASON}))
  | (?P<year>(?<![\d.,$€£+#/’'-]){_YEAR}(?![\d%+]|[.,]\d))
  | (?P<yearafterdash>(?<=[-/–’'])(?<!\d[.,]){_YEAR}(?![\d%+]|[.,]\d))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SEPARATOR = re.compile(rf"[\s,)]*{_DASH}[\s(]*", re.IGNORECASE)
_PRESENT = re.compile(rf"[\s(]*(?:{_either(PRESENT)})(?![^\W_])", re.IGNORECASE)
_SHORT_END = re.compile(r"\s?[-–—/]\s?(?:[’'])?(\d\d)(?![\d/]|[-.]\d)")
_OPEN_END = re.compile(r"\s*(?:[-–—]|--+)\s*(?=$|[\n)\]|])")
_SINCE = re.compile(rf"(?<![^\W_])(?:{_either(SINCE)})[\s:]+$", re.IGNORECASE)
_UNTIL = re.compile(rf"(?<![^\W_])(?:{_either(UNTIL)})[\s:]+$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_MONTH_NAME = re.compile(_MONTH, re.IGNORECASE)
_SEASON_NAME = re.compile(_SEASON, re.IGNORECASE)


def find_dates(text: str) -> tuple[DateRange, ...]:
    """All dates in a text, ranges joined, in order and without overlap."""
    return tuple(_join_ranges(text, [_read_point(match) for match in _POINT.finditer(text)]))


def _join_ranges(text: str, points: list[_Point]) -> Iterator[DateRange]:
    index = 0
    while index < len(points):
        point = points[index]
        following = points[index + 1] if index + 1 < len(points) else None
        index += 1
        separator = _SEPARATOR.match(text, point.end)
        joined = _range_of(point, following) if separator and following else None
        if joined is not None and separator and following and separator.end() == following.start:
            index += 1
            yield joined
            continue
        if point.date is None:
            continue
        if separator and (present := _PRESENT.match(text, separator.end())):
            yield DateRange(point.start, present.end(), point.date, None, present=True, is_range=True)
        elif point.bare_year and (short := _SHORT_END.match(text, point.end)) and _is_later(point.date, short[1]):
            finish = YearMonth(point.date.year // 100 * 100 + int(short[1]))
            yield DateRange(point.start, short.end(), point.date, finish, is_range=True)
        else:
            yield _single(text, point)


def _single(text: str, point: _Point) -> DateRange:
    before = text[max(0, point.start - 20) : point.start]
    if since := _SINCE.search(before):
        start = point.start - (len(before) - since.start())
        return DateRange(start, point.end, point.date, None, present=True, is_range=True)
    if until := _UNTIL.search(before):
        start = point.start - (len(before) - until.start())
        return DateRange(start, point.end, None, point.date, is_range=True)
    if open_end := _OPEN_END.match(text, point.end):
        return DateRange(point.start, open_end.end(), point.date, None, present=True, is_range=True)
    return DateRange(point.start, point.end, point.date, point.date, bare_year=point.bare_year)


def _range_of(first: _Point, last: _Point) -> DateRange | None:
    begin, finish = first.date, last.date
    if begin is None and first.month_only is not None and finish is not None:
        begin = YearMonth(finish.year, first.month_only)
    if begin is None or finish is None or begin.year > finish.year:
        return None
    return DateRange(first.start, last.end, begin, finish, is_range=True)


def _is_later(date: YearMonth, short_year: str) -> bool:
    return date.month is None and date.year % 100 < int(short_year) <= date.year % 100 + 12


def _read_point(match: re.Match[str]) -> _Point:
    kind, text = match.lastgroup, match.group()
    if kind in ("year", "yearafterdash"):
        return _Point(match.start(), match.end(), YearMonth(int(text)), bare_year=True)
    if kind in ("month", "part"):
        return _Point(match.start(), match.end(), None, month_only=_month_in(text))
    return _Point(match.start(), match.end(), _read_date(kind or "", text))


def _read_date(kind: str, text: str) -> YearMonth | None:
    numbers = [int(number) for number in _DIGITS.findall(text)]
    match kind:
        case "iso" | "cjk":
            return YearMonth(numbers[0], numbers[1] if len(numbers) > 1 else None)
        case "named" | "reversed" | "season":
            year = next((number for number in numbers if number > 1000), None)
            return YearMonth(year if year is not None else _full_year(numbers[-1]), _month_in(text))
        case "quarter":
            return YearMonth(numbers[1], 3 * numbers[0] - 2)
        case "numeric":
            # 03/04/2020 is in March or in April; which, only its writer knows.
            ambiguous = len(numbers) == 3 and "/" in text and numbers[0] <= 12 and numbers[0] != numbers[1]
            return YearMonth(numbers[-1], None if ambiguous else numbers[-2])
        case "american":
            return YearMonth(numbers[-1], numbers[0])
        case _:
            return YearMonth(_full_year(numbers[1]), numbers[0])


def _month_in(text: str) -> int | None:
    if match := _MONTH_NAME.search(text):
        return MONTHS.get(match.group().casefold().rstrip("."))
    if match := _SEASON_NAME.search(text):
        return SEASONS.get(match.group().casefold())
    return None


def _full_year(short: int) -> int:
    return 2000 + short if short < _CENTURY_TURN else 1900 + short
