"""Find the strips of white space that run down a page between columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from atscheck.resume.layout_model import Segment

MAX_OPEN_STRIPS = 60  # a page of random fragments opens hundreds; columns are among the tallest


@dataclass(frozen=True, slots=True)
class Gutter:
    """A rectangle that no segment enters; others lie to its left and right."""

    x0: float
    x1: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Slab:
    """A horizontal slice of a page in which the same segments stand, and the gaps between them."""

    top: float
    bottom: float
    gaps: tuple[tuple[float, float], ...]


def find_gutters(segments: Sequence[Segment], *, min_width: float, min_height: float) -> list[Gutter]:
    """All strips of white space of this size that cannot be made higher or wider, the tallest first."""
    open_strips: dict[tuple[float, float], float] = {}
    found: list[Gutter] = []
    bottom = 0.0
    for slab in _slice(segments, min_width):
        grown: dict[tuple[float, float], float] = dict.fromkeys(slab.gaps, slab.top)
        for (x0, x1), top in open_strips.items():
            kept = False
            for gap_x0, gap_x1 in slab.gaps:
                narrowed = (max(x0, gap_x0), min(x1, gap_x1))
                if narrowed[1] - narrowed[0] >= min_width:
                    grown[narrowed] = min(top, grown.get(narrowed, top))
                    kept = kept or narrowed == (x0, x1)
            if not kept and bottom - top >= min_height:
                found.append(Gutter(x0, x1, top, bottom))
        open_strips = _drop_dominated(grown)
        bottom = slab.bottom
    found += [Gutter(x0, x1, top, bottom) for (x0, x1), top in open_strips.items() if bottom - top >= min_height]
    return sorted(found, key=lambda gutter: (gutter.top - gutter.bottom, gutter.x0 - gutter.x1, gutter.x0))


def _drop_dominated(strips: dict[tuple[float, float], float]) -> dict[tuple[float, float], float]:
    """Keep the strips that no wider one reaches as high as."""
    ordered = sorted(strips.items(), key=lambda item: (item[1], item[0][0] - item[0][1], item[0]))
    kept: list[tuple[tuple[float, float], float]] = []
    for (x0, x1), top in ordered:
        if not any(other[0] <= x0 and x1 <= other[1] for other, _ in kept):
            kept.append(((x0, x1), top))
    return dict(kept[:MAX_OPEN_STRIPS])


def _slice(segments: Sequence[Segment], min_width: float) -> list[_Slab]:
    left = min(segment.x0 for segment in segments)
    right = max(segment.x1 for segment in segments)
    starts = sorted(segments, key=lambda segment: segment.top)
    edges = sorted({round(edge, 1) for segment in segments for edge in (segment.top, segment.bottom)})
    slabs: list[_Slab] = []
    standing: list[Segment] = []
    following = 0
    for top, bottom in pairwise(edges):
        middle = (top + bottom) / 2
        standing = [segment for segment in standing if segment.bottom > middle]
        while following < len(starts) and starts[following].top <= middle:
            if starts[following].bottom > middle:
                standing.append(starts[following])
            following += 1
        if not standing:
            continue
        gaps: list[tuple[float, float]] = []
        reach = left
        for x0, x1 in sorted((segment.x0, segment.x1) for segment in standing):
            if x0 - reach >= min_width:
                gaps.append((reach, x0))
            reach = max(reach, x1)
        if right - reach >= min_width:
            gaps.append((reach, right))
        if slabs and slabs[-1].gaps == tuple(gaps):
            slabs[-1] = _Slab(slabs[-1].top, bottom, slabs[-1].gaps)
        else:
            slabs.append(_Slab(top, bottom, tuple(gaps)))
    return slabs
