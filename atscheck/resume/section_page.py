"""The lines of a resume with how they look and how they stand to each other on the page."""

import re
from collections.abc import Iterable, Sequence

from atscheck.resume.model import Box, Line, Place
from atscheck.resume.section_headings import MAX_HEADING_CHARACTERS
from atscheck.resume.section_looks import Looks

# Headings of a sidebar begin this far (points) from those of the main column; centred ones of one column do not.
_OTHER_COLUMN = 100.0

# From the foot of one column to the head of the next the text jumps up by more than rows and icons do (points).
_JUMP = 50.0

# Headings of one column begin, end or are centred at the same x, but for a side bearing (points).
_ALIGNED = 4.0

# A space this wide (parts of the font's size) parts a label from its value; between words it is a quarter to a third.
_WIDE_SPACE = 0.9

# Running headers and footers are in the text where they stand, but begin no section.
_MARGINS = (Place.HEADER, Place.FOOTER)

_CONTACT = re.compile(r"\S@\S|https?:|www\.|\+?\d[\d ()./-]{7,}\d")


class Page:
    """All lines of a resume, in reading order."""

    def __init__(self, lines: Sequence[Line], text: str) -> None:
        self.lines = lines
        self.texts = [text[line.start : line.end] for line in lines]
        self.looks = Looks(lines, self.texts)

    def is_margin(self, index: int) -> bool:
        return self.lines[index].place in _MARGINS

    def is_value(self, index: int) -> bool:
        """True if the line before stands left of this one on the same row and looks otherwise: a date, a label."""
        if index == 0 or not self._is_left_of(index - 1, index):
            return False
        return self.looks[index] != self.looks[index - 1] and any(map(str.isalnum, self.texts[index - 1]))

    def is_label(self, index: int) -> bool:
        """True if the line ends in a colon and its value stands beside it."""
        return (
            self.texts[index].rstrip().endswith(":")
            and index + 1 < len(self.lines)
            and self._is_left_of(index, index + 1)
        )

    def is_beside(self, index: int, others: Sequence[int]) -> bool:
        """True if the line stands in another column than all others, or if nothing is known of columns."""
        line = self.lines[index]
        if line.box is None:
            return True
        if any(box is not None and abs(box.x0 - line.box.x0) < _OTHER_COLUMN for box in map(self._box, others)):
            return False
        before = max((other for other in others if other < index and self.lines[other].page == line.page), default=None)
        return before is None or any(self._rises(at) for at in range(before + 1, index + 1))

    def is_aligned(self, index: int, others: Iterable[int]) -> bool:
        """True if the line begins, ends or is centred where one of the others does, or if nothing is known of that."""
        box = self.lines[index].box
        if box is None:
            return True
        for other in map(self._box, others):
            if other is None:
                return True
            middle = (other.x0 + other.x1) / 2 - (box.x0 + box.x1) / 2
            if min(abs(other.x0 - box.x0), abs(other.x1 - box.x1), abs(middle)) <= _ALIGNED:
                return True
        return False

    def goes_on(self, index: int) -> bool:
        """True if the line may be the next line of a heading that begins on the line before."""
        if index >= len(self.lines) or self.lines[index].starts_block:
            return False
        return self.looks[index] == self.looks[index - 1] and self.lines[index].page == self.lines[index - 1].page

    def lead(self, index: int) -> str:
        """The words before the first wide space of the line; empty if it has none."""
        line, text = self.lines[index], self.texts[index]
        if line.edges is None or line.size is None:
            return ""
        for at, letter in enumerate(text[:MAX_HEADING_CHARACTERS]):
            if letter == " " and abs(line.edges[at + 1] - line.edges[at]) >= _WIDE_SPACE * line.size:
                return text[:at].rstrip()
        return ""

    def is_title(self, index: int, first: int) -> bool:
        """True if a line before the heading at `first` is the name, title or contact of the resume's head."""
        box = self.lines[index].box
        between = [at for at in range(index) if self.looks[at] != self.looks[index]]
        if box is None or not any(self._is_larger(at, index) for at in between):
            return True
        below = [at for at in range(first) if at != index and self._is_below(at, index)]
        prose = any(len(self.texts[at].split()) >= 4 for at in below)
        return not prose or any(_CONTACT.search(self.texts[at]) for at in below)

    def _box(self, index: int) -> Box | None:
        return self.lines[index].box

    def _rises(self, index: int) -> bool:
        box, before = self._box(index), self._box(index - 1)
        return box is not None and before is not None and box.top < before.top - _JUMP

    def _is_larger(self, index: int, other: int) -> bool:
        return (self.lines[index].size or 0) > (self.lines[other].size or 0)

    def _is_below(self, index: int, other: int) -> bool:
        line, above = self.lines[index], self.lines[other]
        if line.box is None or above.box is None or line.page != above.page:
            return False
        return line.box.top > above.box.top

    def _is_left_of(self, index: int, other: int) -> bool:
        left, right = self.lines[index], self.lines[other]
        if left.box is None or right.box is None or left.page != right.page or left.box.x1 > right.box.x0:
            return False
        overlap = min(left.box.bottom, right.box.bottom) - max(left.box.top, right.box.top)
        lower = min(left.box.bottom - left.box.top, right.box.bottom - right.box.top)
        return overlap > lower / 2
