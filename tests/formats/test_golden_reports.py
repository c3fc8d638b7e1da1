"""One report feeds the golden files of all formats; a change of any of them is reviewed like code."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console
from shown import shown_text

from atscheck.formats import FORMATS, render_report, terminal
from atscheck.formats.glyphs import ASCII_GLYPHS
from atscheck.report.model import GapReport

GOLDEN = Path(__file__).parent / "golden"

Compare = Callable[[Path, str], None]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_its_golden_file(name: str, report: GapReport, compare_golden: Compare) -> None:
    suffix = f"{FORMATS[name].suffix}.txt" if FORMATS[name].is_binary else FORMATS[name].suffix
    compare_golden(GOLDEN / f"report{suffix}", shown_text(render_report(report, name)))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_why_there_is_no_coverage(
    name: str, unreadable_report: GapReport, compare_golden: Compare
) -> None:
    suffix = f"{FORMATS[name].suffix}.txt" if FORMATS[name].is_binary else FORMATS[name].suffix
    compare_golden(GOLDEN / f"unreadable{suffix}", shown_text(render_report(unreadable_report, name)))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("verbose", [False, True])
def test_terminal_report_fits_its_width(width: int, verbose: bool, report: GapReport, compare_golden: Compare) -> None:
    text = terminal.render(report, width=width, verbose=verbose)
    assert max(map(len, text.splitlines())) <= width
    compare_golden(GOLDEN / f"terminal-{width}{'-verbose' if verbose else ''}.txt", text)


def test_terminal_report_in_ascii(report: GapReport, compare_golden: Compare) -> None:
    text = terminal.render(report, glyphs=ASCII_GLYPHS)
    assert text.isascii()
    compare_golden(GOLDEN / "terminal-80-ascii.txt", text)


def test_terminal_report_with_colours(report: GapReport, compare_golden: Compare) -> None:
    console = Console(
        file=io.StringIO(), width=80, color_system="standard", force_terminal=True, legacy_windows=False, _environ={}
    )
    with console.capture() as capture:
        console.print(terminal.build_terminal_report(report))
    compare_golden(GOLDEN / "terminal-80-colour.txt", capture.get())
