"""The order in which a person reads a page, from where its glyphs stand and not from how they were drawn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin

from atscheck.resume.layout_bidi import mirror_segments, runs_leftward
from atscheck.resume.layout_lines import build_lines
from atscheck.resume.layout_model import Row, Segment
from atscheck.resume.layout_rows import gather_rows
from atscheck.resume.layout_split import Split, SplitKind, cut_bands, find_split, group_cells, is_level
from atscheck.resume.layout_words import find_segments
from atscheck.resume.model import SourceLine
from atscheck.resume.pdf_model import Glyph

MAX_DEPTH = 12
TALL_COLUMN = 0.3  # of the page's text: lower ones, such as an address beside a name, are not counted as columns
HEADING_LINES = 3
LOOSE = 1.3  # times the least distance of lines in a label cell: the line before is a label by itself
MARGIN_PAIR = 2  # lines of a margin cell that are read with the lines they stand level with


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that are read one after the other; the first begins something new."""

    rows: tuple[Row, ...]
    region: int


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The lines of a page in reading order, and how many columns stand side by side at most."""

    lines: tuple[SourceLine, ...]
    columns: int


SegmentGroups = Sequence[tuple[int, Sequence[Segment]]]  # by the angle they are written at


def group_segments(glyphs: Iterable[Glyph]) -> SegmentGroups:
    """A page's segments by direction of writing, as if each direction were the upright one."""
    groups: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        angle = glyph.style.angle
        groups.setdefault(0 if angle <= 5 or angle >= 355 else angle, []).append(glyph)
    return [(angle, find_segments(turn_glyphs(group, angle))) for angle, group in sorted(groups.items())]


def lay_out_page(glyphs: Iterable[Glyph], *, page: int | None = None) -> PageLayout:
    """Read a page column by column, each label before its value; the order of the glyphs does not matter."""
    return lay_out_segments(group_segments(glyphs), page=page)


def lay_out_segments(groups: SegmentGroups, *, page: int | None = None) -> PageLayout:
    """Read a page column by column, each label before its value.

    Text in other directions than left to right (or right to left) is read after the rest, one direction after the
    other.
    """
    lines: list[SourceLine] = []
    columns = 1
    for angle, segments in groups:
        reader = _PageReader(segments)
        blocks = list(reader.read(mirror_segments(segments) if runs_leftward(segments) else segments))
        columns = max(columns, reader.columns)
        lines += build_lines([(block.rows, block.region) for block in blocks], page=page, angle=angle)
    return PageLayout(tuple(lines), columns)


def read_rows(groups: SegmentGroups, *, page: int | None = None) -> tuple[SourceLine, ...]:
    """Read a page straight across, through columns and tables."""
    lines: list[SourceLine] = []
    for angle, segments in groups:
        lines += build_lines([(gather_rows(segments), 0)], page=page, angle=angle)
    return tuple(lines)


def turn_glyphs(glyphs: Sequence[Glyph], angle: int) -> list[Glyph]:
    """The glyphs as they stand after turning the page so that their text runs from left to right."""
    if angle == 0:
        return list(glyphs)
    cosine, sine = cos(radians(angle)), sin(radians(angle))
    turned = []
    for glyph in glyphs:
        corners = [(x, y) for x in (glyph.x0, glyph.x1) for y in (glyph.top, glyph.bottom)]
        along = [x * cosine - y * sine for x, y in corners]
        down = [x * sine + y * cosine for x, y in corners]
        baseline = max(down) - 0.2 * glyph.style.size
        turned.append(glyph._replace(x0=min(along), x1=max(along), top=min(down), bottom=max(down), baseline=baseline))
    return turned


class _PageReader:
    """Divides segments until only rows are left; counts regions and columns on the way."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.region = 0
        self.columns = 1
        self.height = max(each.bottom for each in segments) - min(each.top for each in segments) if segments else 0.0

    def read(self, segments: Sequence[Segment], *, depth: int = 0, abreast: int = 1) -> Iterator[Block]:
        """Blocks in reading order; `abreast` is how many columns the segments are one of."""
        split = find_split(segments) if depth < MAX_DEPTH else None
        if split is None:
            if segments:
                yield self._block(gather_rows(segments))
            return
        above, below = _outside(segments, split)
        yield from self.read(above, depth=depth + 1, abreast=abreast)
        match split.kind:
            case SplitKind.COLUMNS:
                beside = abreast + (split.height >= TALL_COLUMN * self.height)
                self.columns = max(self.columns, beside)
                for left, right in cut_bands(split):
                    yield from self.read(left, depth=depth + 1, abreast=beside)
                    yield from self.read(right, depth=depth + 1, abreast=beside)
            case SplitKind.LABELS:
                yield from self._read_labels(split, depth)
            case SplitKind.MARGIN:
                yield from self._read_margin(split, depth)
        yield from self.read(below, depth=depth + 1, abreast=abreast)

    def _block(self, rows: Sequence[Row]) -> Block:
        self.region += 1
        return Block(tuple(rows), self.region)

    def _read_labels(self, split: Split, depth: int) -> Iterator[Block]:
        """Each label cell, then the values from its first line to the next label's."""
        cells = [cell for group in group_cells(gather_rows(split.left)) for cell in _divide_level(group, split.right)]
        strips = _cut_strips(split.right, [cell[0].baseline - 0.5 * cell[0].size for cell in cells])
        yield from self.read(strips[0], depth=depth + 1)
        for cell, strip in zip(cells, strips[1:], strict=True):
            yield self._block(cell)
            yield from self.read(strip, depth=depth + 1)

    def _read_margin(self, split: Split, depth: int) -> Iterator[Block]:
        """Each margin cell with the line that it begins beside, then the lines down to the next cell."""
        left_rows = gather_rows(split.left)
        anchored: list[tuple[float, list[Row]]] = []
        for cell in group_cells(gather_rows(split.right)):
            if len(cell) <= MARGIN_PAIR and all(is_level(row, left_rows) for row in cell):
                anchored += [(row.baseline, [row]) for row in cell]
            else:
                anchored.append((cell[0].baseline, cell))
        strips = _cut_strips(split.left, [y - 0.5 * cell[0].size for y, cell in anchored])
        yield from self.read(strips[0], depth=depth + 1)
        for (_, cell), strip in zip(anchored, strips[1:], strict=True):
            rows = gather_rows(strip)
            head = [row for row in rows[:1] if is_level(cell[0], [row])]
            first = gather_rows([*(each for row in head for each in row.segments), *cell[0].segments])
            yield self._block([*first, *cell[1:]])
            rest = {id(each) for row in head for each in row.segments}
            yield from self.read([each for each in strip if id(each) not in rest], depth=depth + 1)


def _outside(segments: Sequence[Segment], split: Split) -> tuple[list[Segment], list[Segment]]:
    """The segments above the split's zone and those below it."""
    taken = {id(segment) for side in (split.left, split.right) for segment in side}
    middle = sum(min(each.top for each in side) for side in (split.left, split.right)) / 2
    others = [segment for segment in segments if id(segment) not in taken]
    bottom = max(each.bottom for side in (split.left, split.right) for each in side)
    above = [segment for segment in others if segment.bottom <= middle or segment.top < (middle + bottom) / 2]
    kept = {id(segment) for segment in above}
    return above, [segment for segment in others if id(segment) not in kept]


def _divide_level(cell: list[Row], values: Sequence[Segment]) -> list[list[Row]]:
    """One cell per label where most of its lines have a value beside them, else the cell as it is.

    Of such a cell too, a line with a value is a label by itself if the next line is much further away than others of
    the cell are. A heading of two or three lines stays whole even if each stands level with something.
    """
    value_rows = gather_rows(values)
    level = [is_level(row, value_rows) for row in cell]
    if len(cell) == 1 or (len(cell) <= HEADING_LINES and _is_heading(cell)):
        return [cell]
    if 2 * sum(level) > len(cell):
        begins = level
    else:
        distances = [
            (after.baseline - before.baseline) / max(before.size, after.size) for before, after in pairwise(cell)
        ]
        loose = [distance > LOOSE * min(distances) for distance in distances]
        begins = [True, *(has_value and far for has_value, far in zip(level, loose, strict=False))]
    cells: list[list[Row]] = []
    for row, begins_label in zip(cell, begins, strict=True):
        if begins_label or not cells:
            cells.append([row])
        else:
            cells[-1].append(row)
    return cells


def _is_heading(cell: Sequence[Row]) -> bool:
    glyphs = [glyph for row in cell for segment in row.segments for word in segment.words for glyph in word.glyphs]
    letters = [glyph for glyph in glyphs if glyph.text.isalpha()]
    return bool(letters) and (all(each.style.bold for each in letters) or all(each.text.isupper() for each in letters))


def _cut_strips(segments: Sequence[Segment], tops: Sequence[float]) -> list[list[Segment]]:
    """The segments above the first top, then those from each top to the next."""
    strips: list[list[Segment]] = [[] for _ in range(len(tops) + 1)]
    for segment in segments:
        strips[sum(top <= segment.baseline for top in tops)].append(segment)
    return strips
