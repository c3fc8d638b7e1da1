"""Mark running headers, footers and page numbers: lines that stand at the same height on several pages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from atscheck.resume.model import SourceLine

MARGIN_SHARE = 0.12  # of the page's height, at the top and at the bottom
SAME_HEIGHT = 4.0  # points
DIGITS = re.compile(r"\d+")


def mark_furniture(lines: Sequence[SourceLine], heights: Mapping[int, float]) -> tuple[SourceLine, ...]:
    """The same lines, with `furniture` set where a line comes back on other pages.

    Numbers count as equal, so that "Page 1 of 3" comes back as "Page 2 of 3".

    Args:
        lines: All pages' lines in reading order.
        heights: Height of each page by its number.
    """
    places: dict[str, list[tuple[int, float]]] = {}
    for line in lines:
        if line.page is not None and _in_margin(line, heights):
            places.setdefault(_pattern(line.text), []).append((line.page, line.top))
    return tuple(
        replace(line, furniture=True) if line.page is not None and _comes_back(line, places, heights) else line
        for line in lines
    )


def _pattern(text: str) -> str:
    return DIGITS.sub("#", " ".join(text.split())).casefold()


def _in_margin(line: SourceLine, heights: Mapping[int, float]) -> bool:
    height = heights.get(line.page or 0, 0.0)
    return line.bottom <= MARGIN_SHARE * height or line.top >= (1 - MARGIN_SHARE) * height


def _comes_back(
    line: SourceLine, places: Mapping[str, Sequence[tuple[int, float]]], heights: Mapping[int, float]
) -> bool:
    if not _in_margin(line, heights):
        return False
    others = {
        page
        for page, top in places.get(_pattern(line.text), ())
        if page != line.page and abs(top - line.top) <= SAME_HEIGHT
    }
    return len(others) + 1 >= max(2, (len(heights) + 1) // 2)
