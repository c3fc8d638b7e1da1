"""Bring the glyphs of a line from the order of their places into the order they are read in."""

from collections.abc import Sequence
from unicodedata import bidirectional

from atscheck.resume.layout_model import Segment, Word, make_segment

RIGHT_TO_LEFT = frozenset({"R", "AL"})
LEFT_TO_RIGHT = frozenset({"L"})
NUMBER = frozenset({"EN", "AN"})


def has_right_to_left(text: str) -> bool:
    """True if any character is written from right to left."""
    return not text.isascii() and any(bidirectional(character) in RIGHT_TO_LEFT for character in text)


def runs_leftward(segments: Sequence[Segment]) -> bool:
    """True if most segments are written from right to left, so that the first column is the right one."""
    leftward = sum(any(has_right_to_left(word.text) for word in segment.words) for segment in segments)
    return leftward * 2 > len(segments)


def mirror_segments(segments: Sequence[Segment]) -> list[Segment]:
    """The segments with left and right exchanged; their glyphs keep their places."""
    return [
        make_segment(
            [Word(word.glyphs, -word.x1, -word.x0, word.text) for word in reversed(segment.words)],
            segment.baseline,
            segment.size,
        )
        for segment in segments
    ]


def read_order(texts: Sequence[str]) -> list[int]:
    """Indexes of the pieces, given from left to right, in reading order.

    The line's direction is that of most of its strongly directed pieces. Runs in the other direction are turned round,
    numbers stay as they are.
    """
    kinds = [_kind(text) for text in texts]
    rightward = sum(kind == "L" for kind in kinds)
    leftward = sum(kind == "R" for kind in kinds)
    if not leftward:
        return list(range(len(texts)))
    order = list(range(len(texts)))
    if leftward >= rightward:
        order.reverse()
        return _turn_runs(order, kinds, inner=frozenset({"L", "N"}))
    return _turn_runs(order, kinds, inner=frozenset({"R"}))


def _kind(text: str) -> str:
    for character in text:
        direction = bidirectional(character)
        if direction in RIGHT_TO_LEFT:
            return "R"
        if direction in LEFT_TO_RIGHT:
            return "L"
        if direction in NUMBER:
            return "N"
    return " " if text.isspace() else "-"


def _turn_runs(order: list[int], kinds: Sequence[str], *, inner: frozenset[str]) -> list[int]:
    """Reverse each run of pieces of the inner kinds, with the neutral ones between them.

    White space divides two numbers ("2015 2010" is read from the right), but not two words.
    """
    result = list(order)
    start = 0
    while start < len(result):
        if kinds[result[start]] not in inner:
            start += 1
            continue
        last, spaced = start, False
        for position in range(start + 1, len(result)):
            kind = kinds[result[position]]
            if kind in inner:
                if spaced and kind == "N" and kinds[result[last]] == "N":
                    break
                last, spaced = position, False
            elif kind == " ":
                spaced = True
            elif kind != "-":
                break
        result[start : last + 1] = reversed(result[start : last + 1])
        start = last + 1
    return result
