"""The pieces a page is laid out from: words, and segments of a line that no column gap divides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from atscheck.resume.pdf_model import Glyph

BAND_ABOVE, BAND_BELOW = 0.7, 0.15  # of the size: the part of a line that neighbours at tight leading do not share


class Word(NamedTuple):
    """Glyphs from left to right without a gap between them.

    A named tuple like `Glyph`, and for the same reason.
    """

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    text: str


def make_word(glyphs: Sequence[Glyph]) -> Word:
    """A word at the place of its glyphs."""
    text = "".join([glyph.text for glyph in glyphs])
    return Word(tuple(glyphs), glyphs[0].x0, max([glyph.x1 for glyph in glyphs]), text)


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Words of one line, near enough to each other that they belong together.

    Attributes:
        words: From left to right.
        baseline: In points from the top.
        size: Of the usual glyph, in points.
        x0: Left end.
        x1: Right end.
        top: Of the part of its line that neighbours at tight leading do not share.
        bottom: The same.
        letters: Number of characters, spaces between words included.
    """

    words: tuple[Word, ...]
    baseline: float
    size: float
    x0: float
    x1: float
    top: float
    bottom: float
    letters: int


def make_segment(words: Sequence[Word], baseline: float, size: float) -> Segment:
    """A segment at the place of its words."""
    return Segment(
        tuple(words),
        baseline,
        size,
        x0=words[0].x0,
        x1=max([word.x1 for word in words]),
        top=baseline - BAND_ABOVE * size,
        bottom=baseline + BAND_BELOW * size,
        letters=sum([len(word.text) for word in words]) + len(words) - 1,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Segments that share a baseline, from left to right."""

    segments: tuple[Segment, ...]
    baseline: float
    size: float
    x0: float
    x1: float
    letters: int


def make_row(segments: Sequence[Segment]) -> Row:
    """A row at the place of its segments; its baseline is that of the largest."""
    first = segments[0]
    if len(segments) == 1:
        return Row((first,), first.baseline, first.size, first.x0, first.x1, first.letters)
    main = max(segments, key=lambda segment: (segment.size, segment.letters, -segment.x0))
    return Row(
        tuple(segments),
        main.baseline,
        main.size,
        x0=first.x0,
        x1=max([segment.x1 for segment in segments]),
        letters=sum([segment.letters for segment in segments]),
    )


def median(values: Sequence[float], *, default: float = 10.0) -> float:
    """The upper median, or `default` of nothing."""
    return sorted(values)[len(values) // 2] if values else default
