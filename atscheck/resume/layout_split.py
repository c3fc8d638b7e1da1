"""Tell columns, label columns and margin dates apart by how their lines stand to each other."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from atscheck.resume.layout_gutters import Gutter, find_gutters
from atscheck.resume.layout_model import Row, Segment, median
from atscheck.resume.layout_rows import gather_rows

MIN_GUTTER = 0.8  # of the usual size
MIN_HEIGHT = 1.6
CANDIDATES = 16
ALIGNED = 0.55  # share of one side's lines that stand level with the other's; by chance it is 0.15 to 0.25
ALIGNED_FLUSH = 0.35  # the same where the left side ends at a common edge, as labels before a rule do
FLUSH_WIDTH = 0.6  # and such a column may be wider
CLEAR = 0.85  # share of such a column's lines that stand level with a value or beside no text at all
FLUSH_EDGE = 1.5  # points
LEVEL = 0.12  # of the size: lines this near stand level
LABEL_WIDTH = 0.42  # a label column takes no more of the width
CELL_GAP = 1.75  # line distance, in sizes, that divides two cells
CELL_LINES = 3.5
PROSE_REACH, PROSE_LETTERS, PROSE_SHARE = 0.8, 22, 0.4
SIDEBAR_LINES = 8
COLUMN_LINES = 4  # two wide sides that stand level are columns from here, and a table's rows below
TERSE_LETTERS = 10
MAX_HOLE = 0.45  # of a column's height; a photo leaves less
MIN_DENSITY = 0.3  # a side with fewer lines than this share of the other's is strewn, not a column
SHORT_SIDE = 0.35  # a side that ends this early ends the zone
BAND_GAP = 3.0  # sizes of white space across both columns, above headings that stand level, that end a band
BAND_HEADING = 1.15  # of the usual size


class SplitKind(Enum):
    """How the two sides of a gutter are read."""

    COLUMNS = "left through, then right"
    LABELS = "each label, then its values to the right"
    MARGIN = "each line, then its date to the right"


# Columns are divided first: a label column inside one of them is found when that column is read.
KIND_WEIGHT = {SplitKind.COLUMNS: 1.0, SplitKind.LABELS: 0.9, SplitKind.MARGIN: 0.6}


@dataclass(frozen=True, slots=True)
class Split:
    """A zone with a gutter; the zone's segments lie left or right of it."""

    kind: SplitKind
    gutter: Gutter
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]

    @property
    def height(self) -> float:
        """How far both sides stand beside each other, in points."""
        top = max(min(segment.top for segment in side) for side in (self.left, self.right))
        bottom = min(max(segment.bottom for segment in side) for side in (self.left, self.right))
        return bottom - top


def find_split(segments: Sequence[Segment]) -> Split | None:
    """The split to make first: the tallest, columns before labels before margins; None for plain rows."""
    if len(segments) < 4:
        return None
    size = median([segment.size for segment in segments])
    gutters = find_gutters(segments, min_width=MIN_GUTTER * size, min_height=MIN_HEIGHT * size)
    best: tuple[float, Split] | None = None
    for gutter in gutters[:CANDIDATES]:
        split = _judge(segments, gutter)
        if split is None:
            continue
        score = KIND_WEIGHT[split.kind] * split.height * (1 + 0.02 * min(gutter.x1 - gutter.x0, 2 * size))
        if best is None or score > best[0]:
            best = (score, split)
    return best[1] if best else None


def cut_bands(split: Split) -> list[tuple[list[Segment], list[Segment]]]:
    """Both sides of two columns, cut where they end together and begin again with headings that stand level.

    Sections in a grid are read row by row; columns that only pause together are not cut.
    """
    sides = [list(side) for side in (split.left, split.right)]
    rows = [gather_rows(side) for side in sides]
    if not is_level(rows[0][0], rows[1][:1]):
        return [(sides[0], sides[1])]
    usual = median([segment.size for side in sides for segment in side])
    cuts: list[float] = []
    ordered = sorted([*split.left, *split.right], key=lambda each: (each.top, each.x0))
    bottom = ordered[0].bottom
    for segment in ordered:
        if segment.top - bottom >= BAND_GAP * usual and _begins_band(rows, (segment.top + bottom) / 2, usual):
            cuts.append((segment.top + bottom) / 2)
        bottom = max(bottom, segment.bottom)
    limits = [float("-inf"), *cuts, float("inf")]
    return [
        (
            [each for each in sides[0] if start < each.baseline <= end],
            [each for each in sides[1] if start < each.baseline <= end],
        )
        for start, end in pairwise(limits)
    ]


def _begins_band(sides: Sequence[Sequence[Row]], y: float, usual: float) -> bool:
    """True if the first lines below this height stand level and are larger than usual."""
    first = [next((row for row in side if row.baseline > y), None) for side in sides]
    if first[0] is None or first[1] is None or not is_level(first[0], [first[1]]):
        return False
    return min(first[0].size, first[1].size) >= BAND_HEADING * usual


def group_cells(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of a label or margin column, divided where the distance is more than that of lines."""
    cells: list[list[Row]] = []
    for row in rows:
        if cells and row.baseline - cells[-1][-1].baseline <= CELL_GAP * max(row.size, cells[-1][-1].size):
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells


def is_level(row: Row, others: Sequence[Row]) -> bool:
    """True if a line of `others` stands on the same baseline."""
    return _is_near(row.baseline, max(0.8, LEVEL * row.size), _baselines(others))


def _baselines(rows: Sequence[Row]) -> list[float]:
    return sorted([row.baseline for row in rows])


def _is_near(y: float, distance: float, baselines: list[float]) -> bool:
    at = bisect_left(baselines, y - distance)
    return at < len(baselines) and baselines[at] <= y + distance


def _judge(segments: Sequence[Segment], gutter: Gutter) -> Split | None:
    middle = (gutter.x0 + gutter.x1) / 2
    inside = [
        segment for segment in segments if segment.bottom > gutter.top + 0.1 and segment.top < gutter.bottom - 0.1
    ]
    left = [segment for segment in inside if segment.x1 <= middle]
    right = [segment for segment in inside if segment.x0 >= middle]
    if not left or not right or len(left) + len(right) < len(inside):
        return None
    left, right = _trim(left, right)
    left_rows, right_rows = gather_rows(left), gather_rows(right)
    if min(len(left_rows), len(right_rows)) < 2:
        return None
    kind = _tell_kind(left_rows, right_rows)
    return None if kind is None else Split(kind, gutter, tuple(left), tuple(right))


def _trim(left: list[Segment], right: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Take from the longer side what stands clear above or below a side that is short against it."""
    extents = [(min(each.top for each in side), max(each.bottom for each in side)) for side in (left, right)]
    heights = [bottom - top for top, bottom in extents]
    if min(heights) >= SHORT_SIDE * max(heights):
        return left, right
    top, bottom = extents[heights.index(min(heights))]
    sides = [[each for each in side if each.bottom > top and each.top < bottom] for side in (left, right)]
    if not all(sides):
        return left, right
    return sides[0], sides[1]


def _tell_kind(left: list[Row], right: list[Row]) -> SplitKind | None:
    left_width, right_width = _width(left), _width(right)
    narrow, wide = (left, right) if left_width <= right_width else (right, left)
    total = max(row.x1 for row in right) - min(row.x0 for row in left)
    share = _width(narrow) / total if total else 1.0
    level = max(_level_share(narrow, wide), _level_share(wide, narrow))
    flush = _is_flush_right(left) and left_width <= FLUSH_WIDTH * total
    if flush and (level >= ALIGNED_FLUSH or (level > 0 and _clear_share(left, right) >= CLEAR)):
        return SplitKind.LABELS
    cells = group_cells(narrow)
    level_cells = sum(is_level(cell[0], wide) for cell in cells) / len(cells)
    short_cells = len(cells) >= 2 and len(narrow) / len(cells) <= CELL_LINES
    if level < ALIGNED and not (short_cells and level_cells >= ALIGNED):
        return None if _is_strewn(narrow, wide) else SplitKind.COLUMNS
    if _is_prose(narrow) and _is_prose(wide) and share >= 0.25:
        return SplitKind.COLUMNS
    if len(narrow) >= SIDEBAR_LINES and len(narrow) >= 0.7 * len(wide) and _is_prose(wide) and not short_cells:
        return SplitKind.COLUMNS
    if share > LABEL_WIDTH:
        return SplitKind.COLUMNS if min(len(left), len(right)) >= COLUMN_LINES and not _is_terse(left, right) else None
    return SplitKind.LABELS if narrow is left else SplitKind.MARGIN


def _is_strewn(rows: list[Row], others: list[Row]) -> bool:
    """True of lines that are too few or too far apart to be read as a column."""
    if len(rows) < MIN_DENSITY * len(others):
        return True
    gaps = [after.baseline - before.baseline for before, after in pairwise(rows)]
    return len(rows) > 2 and max(gaps) > MAX_HOLE * (rows[-1].baseline - rows[0].baseline)


def _is_terse(left: list[Row], right: list[Row]) -> bool:
    """True of two sides of single words, such as icons with captions or the parts of a chart."""
    return max(median([row.letters for row in side]) for side in (left, right)) < TERSE_LETTERS


def _level_share(rows: list[Row], others: list[Row]) -> float:
    baselines = _baselines(others)
    return sum([_is_near(row.baseline, max(0.8, LEVEL * row.size), baselines) for row in rows]) / len(rows)


def _clear_share(rows: list[Row], others: list[Row]) -> float:
    baselines = _baselines(others)
    return sum(
        _is_near(row.baseline, max(0.8, LEVEL * row.size), baselines)
        or not _is_near(row.baseline, 0.5 * row.size, baselines)
        for row in rows
    ) / len(rows)


def _is_flush_right(rows: list[Row]) -> bool:
    """True if most lines end at the same place and few begin at one."""
    edge = max(row.x1 for row in rows)
    ending = sum(edge - row.x1 <= FLUSH_EDGE for row in rows)
    start = min(row.x0 for row in rows)
    return ending >= 0.7 * len(rows) and sum(row.x0 - start <= FLUSH_EDGE for row in rows) <= 0.5 * len(rows)


def _width(rows: list[Row]) -> float:
    return max(row.x1 for row in rows) - min(row.x0 for row in rows)


def _is_prose(rows: list[Row]) -> bool:
    """True if many lines fill the width: text that runs on, rather than values or items."""
    x0, width = min(row.x0 for row in rows), _width(rows)
    full = sum(row.x1 - x0 >= PROSE_REACH * width and row.letters >= PROSE_LETTERS for row in rows)
    return full >= PROSE_SHARE * len(rows)
