"""What sets a line apart from the text around it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from atscheck.resume.model import Line

# A font this much larger than the text's is seen as larger: headings of 11 points over 10 points exist.
_LARGER = 1.06

# Below this share of the prevailing headings' size a line is a heading of a lower level ...
_LOWER_LEVEL = 0.93

# ... unless it heads a sidebar, whose headings are smaller, but not much.
_SIDEBAR = 0.8

# Capitals over a text of small letters are headings even where their font is only half a point larger.
_LARGER_CAPITALS = 0.4

# Above this share of bold characters in the resume, bold does not set a line apart.
_MANY_BOLD = 0.4

# With fewer headings there is no prevailing look to compare with.
_FEW_HEADINGS = 3


@dataclass(frozen=True, slots=True)
class Look:
    """How a line looks; lines of one look are of one kind."""

    size: float | None
    bold: bool
    upper: bool
    heading: bool


class Looks:
    """The looks of a resume's lines, and what is usual among them."""

    def __init__(self, lines: Sequence[Line], texts: Sequence[str]) -> None:
        sizes: Counter[float] = Counter()
        total = bold = 0
        for line in lines:
            length = line.end - line.start
            if line.size is not None:
                sizes[_round_size(line.size)] += length
            total += length
            bold += length * line.bold
        self._body_size = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else None
        self._bold_counts = bold <= _MANY_BOLD * max(1, total)
        self._looks = [look_of(line, text) for line, text in zip(lines, texts, strict=True)]

    def __getitem__(self, index: int) -> Look:
        return self._looks[index]

    def is_marked(self, look: Look) -> bool:
        """True if something sets the look apart."""
        return self.is_distinct(look) or look.upper or self._is_bold(look)

    def is_distinct(self, look: Look) -> bool:
        """True if only headings, and names, look like this."""
        if look.upper and (self._is_bold(look) or self._is_larger_by(look, _LARGER_CAPITALS)):
            return True
        return look.heading or self._is_larger(look)

    def is_lower_level(self, look: Look, usual: Look | None, count: int, *, beside: bool) -> bool:
        """True if the usual look of `count` headings stands out clearly more than this one.

        Args:
            beside: Whether the line stands in another column than the usual headings, as those of a sidebar do.
        """
        if usual is None or count < _FEW_HEADINGS or look == usual:
            return False
        if look.heading != usual.heading:
            return usual.heading
        if look.size is not None and usual.size is not None:
            if look.size < _LOWER_LEVEL * usual.size:
                return not (beside and self._heads_sidebar(look, usual))
            if look.size > usual.size:
                return False
        return (usual.bold and not look.bold) or (usual.upper and not look.upper)

    def _heads_sidebar(self, look: Look, usual: Look) -> bool:
        if look.size is None or usual.size is None or look.upper < usual.upper:
            return False
        larger = self._is_larger(look) and look.size >= _SIDEBAR * usual.size
        return larger or (self._is_bold(look) and not usual.bold)

    def _is_larger(self, look: Look) -> bool:
        return look.size is not None and self._body_size is not None and look.size >= _LARGER * self._body_size

    def _is_larger_by(self, look: Look, points: float) -> bool:
        return look.size is not None and self._body_size is not None and look.size >= self._body_size + points

    def _is_bold(self, look: Look) -> bool:
        return look.bold and self._bold_counts


def prevailing_look(looks: Sequence[Look]) -> Look | None:
    """The commonest look; of equally common ones the one that stands out more."""
    counts = Counter(looks)
    return max(counts, key=lambda look: (counts[look], look.size or 0, look.bold, look.upper)) if counts else None


def look_of(line: Line, text: str) -> Look:
    """How a line looks, judged by the capitals of `text`: the line's, or its first words."""
    return Look(_round_size(line.size) if line.size is not None else None, line.bold, _is_upper(text), line.heading)


def _is_upper(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    if any(letter.isascii() and letter.isupper() for letter in letters):
        # Not every program has capitals with accents: "RESUMé".
        letters = [letter for letter in letters if letter.isascii()]
    # Scripts without capitals are neither.
    return len(letters) >= 2 and not any(map(str.islower, letters)) and text.upper() != text.lower()


def _round_size(size: float) -> float:
    return round(size * 2) / 2
