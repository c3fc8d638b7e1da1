"""Bring raised and lowered letters back to the line they belong to: superscripts, and the letters of "LaTeX"."""

from collections.abc import Sequence
from itertools import pairwise

from atscheck.resume.pdf_model import Glyph

ISLAND_GLYPHS = 4
LEVELS = 0.5  # of the host's size: how far an island stands above or below
TOUCH = (-0.5, 0.2)  # of the host's size: from the end of the host's glyph to the island
SMALLER = 0.85  # of the host's size: a superscript may be longer than what it follows ("1st")
APART = 0.35  # of the size: what divides two runs of one line
NEIGHBOURS = 3  # lines before and after that are looked at


def absorb_islands(lines: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Move short runs to the line of the larger run that they touch.

    Args:
        lines: Glyphs of one baseline each, from left to right; the lines from top to bottom.
    """
    runs = [_split_runs(line) for line in lines]
    moved: dict[int, list[Glyph]] = {}
    taken: set[int] = set()
    for index, line_runs in enumerate(runs):
        for run in line_runs:
            if len(run) > ISLAND_GLYPHS or not any(glyph.text.isalnum() for glyph in run):
                continue
            nearby = [at for at in range(index - NEIGHBOURS, index + NEIGHBOURS + 1) if at != index]
            host = next((at for at in nearby if 0 <= at < len(runs) and _touches_any(run, runs[at])), None)
            if host is not None:
                moved.setdefault(host, []).extend(run)
                taken.update(id(glyph) for glyph in run)
    if not moved:
        return list(lines)
    absorbed: list[list[Glyph]] = []
    for index, line in enumerate(lines):
        kept = [glyph for glyph in line if id(glyph) not in taken] + moved.get(index, [])
        absorbed.append(sorted(kept, key=lambda glyph: (glyph.x0, glyph.x1, glyph.text)))
    return [line for line in absorbed if line]


def _split_runs(line: Sequence[Glyph]) -> list[list[Glyph]]:
    ink = [glyph for glyph in line if not glyph.text.isspace()]
    runs = [ink[:1]] if ink else []
    for before, after in pairwise(ink):
        if after.x0 - before.x1 > APART * after.style.size:
            runs.append([])
        runs[-1].append(after)
    return runs


def _touches_any(island: Sequence[Glyph], runs: Sequence[Sequence[Glyph]]) -> bool:
    first = island[0]
    return any(
        (len(run) > len(island) or first.style.size < SMALLER * glyph.style.size)
        and first.style.size <= 1.05 * glyph.style.size
        and abs(first.baseline - glyph.baseline) <= LEVELS * glyph.style.size
        and TOUCH[0] * glyph.style.size <= first.x0 - glyph.x1 <= TOUCH[1] * glyph.style.size
        and first.x0 > glyph.x0
        for run in runs
        if run[0].x0 - first.style.size <= first.x0 <= run[-1].x1 + first.style.size
        for glyph in run
    )
