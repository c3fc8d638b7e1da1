"""A sign of life, where somebody waits in front of a terminal, and nowhere else."""

import io
import time
from contextlib import suppress

import pytest

from atscheck.cli import progress
from atscheck.cli.progress import showing_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> float:
    monkeypatch.setattr(progress, "_PATIENCE", 0.05)
    monkeypatch.setenv("TERM", "xterm")
    return 0.3


def test_work_that_takes_long_shows_a_sign_and_takes_it_away(monkeypatch: pytest.MonkeyPatch, patience: float):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with showing_progress("Reading cv.pdf …"):
        time.sleep(patience)
        during = terminal.getvalue()
    assert "Reading cv.pdf" in during
    assert terminal.getvalue().count("\x1b[2K") > during.count("\x1b[2K")  # the line is erased


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with showing_progress("Reading cv.pdf …"):
        pass
    assert terminal.getvalue() == ""


def test_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch, patience: float):
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    with showing_progress("Reading cv.pdf …"):
        time.sleep(patience)
    assert pipe.getvalue() == ""


def test_one_inside_another_shows_nothing_more(monkeypatch: pytest.MonkeyPatch, patience: float):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with showing_progress("Reading old.pdf …"), showing_progress("Reading new.pdf …"):
        time.sleep(patience)
    assert "new.pdf" not in terminal.getvalue()
    with showing_progress("Reading third.pdf …"):
        time.sleep(patience)
    assert "third.pdf" in terminal.getvalue()


def test_error_ends_the_sign(monkeypatch: pytest.MonkeyPatch, patience: float):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with suppress(ValueError), showing_progress("Reading cv.pdf …"):
        time.sleep(patience)
        raise ValueError("broken")
    assert "cv.pdf" in terminal.getvalue()
    length = len(terminal.getvalue())
    time.sleep(patience)
    assert len(terminal.getvalue()) == length
