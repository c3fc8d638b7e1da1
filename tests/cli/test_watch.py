"""`check --watch`: a report for each state of the file that can be read."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from atscheck.cli import watch
from atscheck.cli.app import app

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "list.txt").write_text("Kubernetes\nRust\nPyTorch\n")
    (tmp_path / "cv.txt").write_text("SKILLS\nKubernetes\n")
    return tmp_path


def run_while(monkeypatch: pytest.MonkeyPatch, *steps: Callable[[], object], name: str = "cv.txt") -> Any:
    """Watch while the steps happen one after the other, each of them told as a change; then Ctrl-C."""

    def changes(_: Path) -> Iterator[None]:
        for step in steps:
            step()
            yield
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "_folder_changes", changes)
    return CliRunner().invoke(app, ["check", "--watch", name, "-k", "list.txt"])


def test_each_change_gives_a_report_and_what_changed(folder: Path, monkeypatch: pytest.MonkeyPatch):
    result = run_while(
        monkeypatch,
        lambda: (folder / "cv.txt").write_text("SKILLS\nKubernetes, Rust\n"),
        lambda: (folder / "cv.txt").write_text("SKILLS\nRust, PyTorch, Git\n"),
    )
    assert result.exit_code == 130
    first, second, third = result.stdout.split("Read    cv.txt")[1:]
    assert "Since the last run" not in first
    assert "Rust: missing → found" in second
    assert "literal: 33% → 66%" in second
    assert "Kubernetes: found → missing" in third
    assert "PyTorch: missing → found" in third


def test_half_written_file_is_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch):
    data = (EXAMPLES / "maya-okafor.pdf").read_bytes()
    target = folder / "cv.pdf"
    target.write_bytes(data)
    result = run_while(
        monkeypatch,
        lambda: target.write_bytes(data[:2000]),
        target.unlink,
        lambda: target.write_bytes(b""),
        lambda: shutil.copy(EXAMPLES / "maya-okafor.pdf", folder / "new.pdf") and (folder / "new.pdf").replace(target),
        name="cv.pdf",
    )
    assert result.exit_code == 130
    assert result.stdout.count("Read    cv.pdf") == 1  # the whole file again is no news
    assert "cv.pdf: this PDF is damaged" in result.stderr
    assert "cv.pdf: the file is empty." in result.stderr
    assert result.stderr.count("Waiting for the next change.") == 2


def test_file_that_is_not_there_yet_is_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch):
    result = run_while(monkeypatch, lambda: (folder / "late.txt").write_text("SKILLS\nRust\n"), name="late.txt")
    assert "late.txt: no such file." in result.stderr
    assert result.stdout.count("Read    late.txt") == 1


def test_touching_the_file_shows_nothing_again(folder: Path, monkeypatch: pytest.MonkeyPatch):
    result = run_while(monkeypatch, lambda: (folder / "cv.txt").write_text("SKILLS\nKubernetes\n"), lambda: None)
    assert result.stdout.count("Read    cv.txt") == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["-"], ["cv.txt", "-o", "x.html"], ["cv.txt", "--format", "json"]])
def test_watching_is_for_a_file_in_a_terminal(arguments: list[str]):
    result = CliRunner().invoke(app, ["check", "--watch", *arguments, "-k", "list.txt"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--watch shows the report of a file in the terminal" in result.stderr


def test_real_changes_are_noticed(folder: Path):
    seen = 0
    for _ in watch._folder_changes(folder / "cv.txt"):
        seen += 1
        if seen == 1:
            (folder / "cv.txt").write_text("SKILLS\nRust\n")
        elif seen == 3:  # the change itself, or a look after a second
            break
    assert seen == 3
