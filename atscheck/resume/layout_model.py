"""The pieces a page is laid out from: words, and segments of a line that no column gap divides."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from atscheck.resume.pdf_model import Glyph

BAND_ABOVE, BAND_BELOW = 0.7, 0.15  # of the size: the part of a line that neighbours at tight leading do not share


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs from left to right without a gap between them."""

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True)
class Segment:
    """Words of one line, near enough to each other that they belong together.

    Attributes:
        words: From left to right.
        baseline: In points from the top.
        size: Of the first glyph, in points.
    """

    words: tuple[Word, ...]
    baseline: float
    size: float

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        return self.baseline - BAND_ABOVE * self.size

    @cached_property
    def bottom(self) -> float:
        return self.baseline + BAND_BELOW * self.size

    @cached_property
    def letters(self) -> int:
        """Number of characters, spaces between words included."""
        return sum(len(word.text) for word in self.words) + len(self.words) - 1


@dataclass(frozen=True)
class Row:
    """Segments that share a baseline, from left to right."""

    segments: tuple[Segment, ...]

    @cached_property
    def baseline(self) -> float:
        return max(self.segments, key=lambda segment: (segment.size, segment.letters, -segment.x0)).baseline

    @cached_property
    def size(self) -> float:
        return max(segment.size for segment in self.segments)

    @cached_property
    def x0(self) -> float:
        return self.segments[0].x0

    @cached_property
    def x1(self) -> float:
        return max(segment.x1 for segment in self.segments)

    @cached_property
    def letters(self) -> int:
        return sum(segment.letters for segment in self.segments)


def median(values: Sequence[float], *, default: float = 10.0) -> float:
    """The upper median, or `default` of nothing."""
    return sorted(values)[len(values) // 2] if values else default
