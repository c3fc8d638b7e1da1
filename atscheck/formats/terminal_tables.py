"""The parts of the terminal report that stand in columns."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from atscheck.formats import wording
from atscheck.formats.glyphs import coverage_bar
from atscheck.formats.model import Band, BandEnd, FoundKeyword, ProofGroup, percent
from atscheck.formats.pen import Indented, Pen

# Longer bars say nothing more, and 60 cells leave an indented line on a console of 80.
LONGEST_BAR = 60
GROUP_BAR = 16


def band_lines(pen: Pen, band: Band, width: int) -> Iterator[RenderableType]:
    """The band as a bar with its two ends, and the sum behind each."""
    yield pen.heading(f"Coverage: literal {band.literal.percent} … meaning {band.meaning.percent}")
    bar = _bar(pen, band.literal.share, band.meaning.share, max(min(width - 4, LONGEST_BAR), 10))
    yield Text("  ").append_text(bar)
    table = _table(pen, "", *(tally.importance for tally in band.literal.tallies), "points", "share")
    for column in table.columns[1:]:
        column.justify = "right"
    for end in (band.literal, band.meaning):
        table.add_row(*(pen.text(cell) for cell in _cells(end)))
    yield _indented(table)
    yield pen.line(f"{band.counts} {band.weights}", indent=2)
    literal = f"{pen.glyphs.literal} literal: {wording.LITERAL_MEANS}."
    yield pen.line(f"{literal} {pen.glyphs.meaning} meaning: {wording.MEANING_MEANS}.", indent=2)
    yield pen.line(wording.NO_PREDICTION, indent=2)


def group_table(pen: Pen, band: Band) -> Iterator[RenderableType]:
    """Coverage by group of the keyword set."""
    if not band.groups:
        return
    yield pen.heading("Coverage by group")
    table = _table(pen, "", "", "literal", "meaning", "requirements")
    for column in table.columns[2:]:
        column.justify = "right"
    for group in band.groups:
        bar = _bar(pen, group.literal, group.meaning, GROUP_BAR)
        table.add_row(
            pen.text(group.title),
            bar,
            pen.text(percent(group.literal)),
            pen.text(percent(group.meaning)),
            pen.text(str(group.requirements)),
        )
    yield _indented(table)


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
    return Text.assemble((exact, "green"), (other, "magenta"), empty)


def _cells(end: BandEnd) -> tuple[str, ...]:
    tallies = (f"{tally.met} of {tally.total}" for tally in end.tallies)
    return (end.name, *tallies, f"{end.points} of {end.total_points}", end.percent)


def _table(pen: Pen, *headings: str) -> Table:
    """A table without lines; the headings are told apart by being slanted and by standing first."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="italic", show_edge=False)
    for heading in headings:
        # rich would cut long words and put an ellipsis there, which not every console can show.
        table.add_column(pen.text(heading), overflow="fold")
    return table


def _indented(table: Table) -> RenderableType:
    return Indented(table, 2)
