"""The terminal report on consoles of all kinds."""

import io

import pytest
from rich.console import Console

from atscheck.formats import terminal
from atscheck.formats.glyphs import UNICODE_GLYPHS, coverage_bar
from atscheck.report.model import GapReport


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
    assert '  ~ Kubernetes: "k8s" (experience, page 1)\n    → Write' in text
    assert "! Partly readable" in text


def test_environment_changes_nothing(report: GapReport, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = terminal.render(report)
    for name, value in {"COLUMNS": "40", "FORCE_COLOR": "1", "TERM": "dumb", "LANG": "C"}.items():
        monkeypatch.setenv(name, value)
    assert terminal.render(report) == plain


def test_lines_have_no_trailing_space(report: GapReport) -> None:
    assert not [line for line in terminal.render(report, verbose=True).splitlines() if line != line.rstrip()]


def test_names_are_not_broken_over_lines(report: GapReport) -> None:
    text = terminal.render(report, width=50)
    assert "in dated jobs and projects: transformer,\n      distributed training, PyTorch, CUDA\n" in text


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
