"""The parts of the terminal report that stand in columns."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from atscheck.formats import wording
from atscheck.formats.glyphs import coverage_bar
from atscheck.formats.model import Band, BandEnd, FoundKeyword, ProofGroup, percent
from atscheck.formats.pen import CHANGE, GOOD, WIDEST, Indented, Pen

# Longer bars say nothing more, and 60 cells leave an indented line on a console of 80.
LONGEST_BAR = 60
GROUP_BAR, SMALL_BAR = 16, 8
TWO_COLUMNS = 100


def band_lines(pen: Pen, band: Band, width: int) -> Iterator[RenderableType]:
    """The band as a bar with its two ends, and the sum behind each."""
    yield pen.heading(f"Coverage: literal {band.literal.percent} … meaning {band.meaning.percent}")
    bar = _bar(pen, band.literal.share, band.meaning.share, max(min(width - 4, LONGEST_BAR), 10))
    yield Text("  ").append_text(bar)
    signs = {"literal": (pen.glyphs.literal, GOOD), "meaning": (pen.glyphs.meaning, CHANGE)}
    for end in (band.literal, band.meaning):
        yield pen.line(f"{end.name} {end.percent} = {_sum(end)}", indent=2, mark=signs[end.name])
    literal = f"{band.counts} literal: {wording.LITERAL_MEANS}; meaning: {wording.MEANING_MEANS} (rule {band.rule})."
    yield pen.line(f"{literal} {wording.NO_PREDICTION}", indent=2)


def _sum(end: BandEnd) -> str:
    """`56 of 133 points: required 11×3 + preferred 10×2 + bonus 3×1`, which anybody can work out again."""
    parts = " + ".join(f"{tally.importance} {tally.met}×{tally.weight}" for tally in end.tallies)
    return f"{end.points} of {end.total_points} points: {parts}"


def group_bars(pen: Pen, band: Band, width: int) -> Iterator[RenderableType]:
    """Coverage by group of the keyword set as bars; in two columns where there is room."""
    if len(band.groups) < 2:
        return
    yield Text()
    columns = 2 if width >= TWO_COLUMNS and len(band.groups) > 4 else 1
    room = (min(width, WIDEST) - 2) // columns
    bar_width = GROUP_BAR if room >= 50 else SMALL_BAR
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False, show_header=False)
    for _ in range(columns):
        table.add_column(overflow="fold", max_width=max(room - bar_width - 16, 8))
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, justify="right")
    cells = [
        (
            pen.text(group.title),
            _bar(pen, group.literal, group.meaning, bar_width),
            pen.text(_ends(percent(group.literal), percent(group.meaning))),
        )
        for group in band.groups
    ]
    rows = -(-len(cells) // columns)
    for index in range(rows):
        table.add_row(*(cell for row in cells[index::rows] for cell in row))
    yield _indented(table)


def _ends(literal: str, meaning: str) -> str:
    return literal if literal == meaning else f"{literal} … {meaning}"


def found_table(pen: Pen, groups: Sequence[ProofGroup]) -> RenderableType:
    """Where each found keyword stands: its best mention, and how many there are."""
    table = _table(pen, "keyword", "where", "proof", "last used", "times")
    table.columns[-1].justify = "right"
    for group in groups:
        for item in group.keywords:
            said = item.name if item.other_wording is None else f'{item.name} ("{item.other_wording}")'
            cells = (said, item.place, group.proof, item.result.last_used or "", str(len(item.result.mentions)))
            table.add_row(*(pen.text(cell) for cell in cells))
    return _indented(table)


def venue_table(pen: Pen, venues: Sequence[FoundKeyword]) -> Iterator[RenderableType]:
    """The venues of the publications, as the resume writes them."""
    if not venues:
        return
    yield pen.heading(f"Publication venues: {len(venues)}")
    table = _table(pen, "venue", "in the resume", "times", "last", "where")
    table.columns[2].justify = "right"
    for item in venues:
        surface = "" if item.mention is None else item.mention.surface
        times = str(len(item.result.mentions))
        cells = (item.result.keyword, surface, times, item.result.last_used or "", item.place)
        table.add_row(*(pen.text(cell) for cell in cells))
    yield _indented(table)


def _bar(pen: Pen, literal: float, meaning: float, width: int) -> Text:
    exact, other, empty = coverage_bar(pen.glyphs, literal, meaning, width)
    return Text.assemble((exact, GOOD), (other, CHANGE), empty)


def _table(pen: Pen, *headings: str) -> Table:
    """A table without lines; the headings are told apart by being slanted and by standing first."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="italic", show_edge=False)
    for heading in headings:
        # rich would cut long words and put an ellipsis there, which not every console can show.
        table.add_column(pen.text(heading), overflow="fold")
    return table


def _indented(table: Table) -> RenderableType:
    return Indented(table, 2)
