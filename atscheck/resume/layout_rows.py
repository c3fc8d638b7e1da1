"""Put segments on one baseline together to rows."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from atscheck.resume.layout_model import Row, Segment, make_row

BASELINE_SHARE = 0.15  # of the smaller size: an icon font or a bold date stands a little off
ICON_GAP = 1.5  # of the icon's size
RAISED_SIZE = 0.85  # a superscript is smaller than its neighbour by this
RAISED_LETTERS = 12
RAISED_GAP = 0.35  # and this near to it, as a share of its neighbour's size


_extent = attrgetter("x0", "x1")


def gather_rows(segments: Iterable[Segment]) -> list[Row]:
    """Rows from top to bottom; each segment is in one."""
    rows: list[list[Segment]] = []
    ordered = sorted(segments, key=lambda segment: (round(segment.baseline, 1), segment.x0, segment.x1))
    for segment in ordered:
        for row in reversed(rows[-3:]):
            if _shares_baseline(row[0], segment):
                row.append(segment)
                break
        else:
            rows.append([segment])
    return [make_row(sorted(row, key=_extent) if len(row) > 1 else row) for row in _attach_raised(rows)]


def _shares_baseline(first: Segment, second: Segment) -> bool:
    tolerance = max(0.6, BASELINE_SHARE * min(first.size, second.size))
    return abs(first.baseline - second.baseline) <= tolerance


def _attach_raised(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Move superscripts and subscripts to the row of the word they belong to."""
    for index, row in enumerate(rows):
        for segment in list(row):
            if segment.letters > RAISED_LETTERS:
                continue
            host = _find_host(segment, rows[max(0, index - 2) : index] + rows[index + 1 : index + 3])
            if host is not None:
                row.remove(segment)
                host.append(segment)
    return [row for row in rows if row]


def _find_host(raised: Segment, rows: Sequence[list[Segment]]) -> list[Segment] | None:
    if _is_icon(raised):
        return next((row for row in rows if any(_stands_before(raised, segment) for segment in row)), None)
    for row in rows:
        for segment in row:
            if raised.size > RAISED_SIZE * segment.size:
                continue
            near = -0.2 * segment.size <= raised.x0 - segment.x1 <= RAISED_GAP * segment.size
            inside = segment.x0 < raised.x0 < segment.x1
            level = -0.3 * segment.size < segment.baseline - raised.baseline < 0.6 * segment.size
            if level and (near or inside):
                return row
    return None


def _is_icon(segment: Segment) -> bool:
    glyph = segment.words[0].glyphs[0]
    return segment.letters == 1 and (not glyph.text.isalnum() or glyph.unmapped)


def _stands_before(icon: Segment, segment: Segment) -> bool:
    """True if the text begins just after the icon and reaches into its height."""
    near = 0 <= segment.x0 - icon.x1 <= ICON_GAP * icon.size
    return near and icon.top < segment.bottom and segment.top < icon.bottom and icon.size > segment.size
