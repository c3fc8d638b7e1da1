"""The terminal report on consoles of all kinds."""

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from atscheck.formats import terminal
from atscheck.formats.glyphs import UNICODE_GLYPHS, coverage_bar
from atscheck.report.model import Edit, GapReport


def printed(report: GapReport, encoding: str, *, verbose: bool = False) -> str:
    """What a console of this encoding gets; a character that it cannot take raises."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    console = Console(file=stream, width=80, color_system=None, legacy_windows=False, _environ={})
    console.print(terminal.build_terminal_report(report, verbose))
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437", "koi8-r", "utf-8", "utf-16"])
def test_no_encoding_stops_the_report(encoding: str, report: GapReport, hostile_report: GapReport) -> None:
    assert "Coverage: literal 36%" in printed(report, encoding, verbose=True)
    printed(hostile_report, encoding, verbose=True)


def test_console_without_utf8_gets_ascii_signs(report: GapReport) -> None:
    text = printed(report, "ascii")
    assert "  #####################==============.........................\n" in text
    assert '-> Write "Kubernetes (k8s)" once, if you mean the same.' in text
    assert "literal 36% ... meaning 59%" in text


def test_cp1252_keeps_what_it_has(report: GapReport) -> None:
    text = printed(report, "cp1252")
    assert "literal 36% … meaning 59%" in text
    assert "→" not in text


def test_signs_tell_kinds_apart_without_colour(report: GapReport) -> None:
    text = terminal.render(report)
    assert "  ? neural architecture search\n" in text
    assert "  → Write" in text
    assert "! Partly readable" in text
    assert '  ~ Kubernetes: "k8s" (experience, page 1)\n    → Write' in terminal.render(report, verbose=True)


def test_sum_behind_the_band_can_be_worked_out_again(report: GapReport) -> None:
    text = " ".join(terminal.render(report).split())
    assert report.coverage is not None
    for end, share in (("literal", report.coverage.literal), ("meaning", report.coverage.meaning)):
        points, total, terms = re.search(
            rf"{end} \d+% = (\d+) of (\d+) points: ((?:\w+ \d+×\d+(?: \+ )?)+)", text
        ).groups()  # type: ignore[union-attr]
        factors = re.findall(r"(\d+)×(\d+)", terms)
        assert sum(int(met) * int(weight) for met, weight in factors) == int(points)
        assert round(int(points) / int(total), 4) == share


def test_misspelling_is_shown_however_little_it_gains(report: GapReport) -> None:
    edits = tuple(replace(edit, gain=0.0001) if edit.kind == "respell" else edit for edit in report.edits)
    more = tuple(Edit("Kubernetes", "reword", 0.01, f"Write it {number} times.") for number in range(6))
    assert 'Correct "quantizaton"' in terminal.render(replace(report, edits=(*more, *edits)))


def test_usual_report_is_one_screen(report: GapReport) -> None:
    short, whole = (terminal.render(report, width=120, verbose=verbose).count("\n") for verbose in (False, True))
    assert short < 70 < whole / 1.5


def test_environment_changes_nothing(report: GapReport, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = terminal.render(report)
    for name, value in {"COLUMNS": "40", "FORCE_COLOR": "1", "TERM": "dumb", "LANG": "C"}.items():
        monkeypatch.setenv(name, value)
    assert terminal.render(report) == plain


def test_lines_have_no_trailing_space(report: GapReport) -> None:
    assert not [line for line in terminal.render(report, verbose=True).splitlines() if line != line.rstrip()]


def test_names_are_not_broken_over_lines(report: GapReport) -> None:
    text = terminal.render(report, width=50)
    assert "preferred (3): mixture of experts*,\n      state-space models,\n" in text


@pytest.mark.parametrize("width", [1, 5, 10, 20, 40])
def test_very_narrow_consoles_do_not_fail(width: int, report: GapReport) -> None:
    assert terminal.render(report, width=width, verbose=True)


@pytest.mark.parametrize(
    ("literal", "meaning", "bar"),
    [
        (0.0, 0.0, "░░░░░░░░░░"),
        (0.5, 0.7, "█████▒▒░░░"),
        (0.999, 0.999, "█████████░"),
        (1.0, 1.0, "██████████"),
        (0.51, 0.55, "█████▒░░░░"),
        (0.0, 1.0, "▒▒▒▒▒▒▒▒▒▒"),
    ],
)
def test_bar_is_full_only_at_the_end(literal: float, meaning: float, bar: str) -> None:
    assert "".join(coverage_bar(UNICODE_GLYPHS, literal, meaning, 10)) == bar
