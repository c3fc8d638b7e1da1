"""What the documentation shows is run: every command, every output below one, every Python block."""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner

from atscheck.cli.app import app
from atscheck.cli.reference import render_commands_page

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
ELIDED = "…"
# A limit that a resume misses is an answer too; the pages say so.
ANSWERS = (0, 1)
POSTING = """Machine Learning Engineer

You train models for the ports of the north, serve them to people who plan ships, and keep them right.

Responsibilities
- Build and operate training pipelines
- Write down what was measured, so that others can measure it again

Requirements
- 3+ years of experience with Python
- PyTorch or TensorFlow
- Experience with Kubernetes and Terraform
- Master's degree in computer science or a related field

Nice to have
- CUDA
"""


@dataclass(frozen=True)
class Shown:
    """A command on a page, and the lines shown below it; none where only the command is shown."""

    page: str
    command: str
    output: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}: {self.command}"


def blocks(path: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def shown_commands() -> Iterator[Shown]:
    for path in PAGES:
        for block in blocks(path, "console"):
            parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
            if not all(part.startswith("atscheck ") for part in parts):
                continue  # make, and what needs files that only its page describes
            for part in parts:
                command, *output = part.rstrip("\n").split("\n")
                yield Shown(path.name, command, tuple(line for line in output if line.strip()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the pages name."""
    folder = tmp_path_factory.mktemp("docs")
    for name in ("resume.pdf", "old.pdf"):
        shutil.copy(ROOT / "examples" / "maya-okafor.pdf", folder / name)
    shutil.copy(ROOT / "examples" / "maya-okafor.docx", folder / "resume.docx")
    (folder / "my-keywords.txt").write_text("PyTorch\nKubernetes\n")
    (folder / "posting.txt").write_text(POSTING)
    lines = "".join(f"<p>{line}</p>\n" for line in POSTING.splitlines())
    (folder / "posting.html").write_text(f"<!DOCTYPE html><html><body><main>{lines}</main></body></html>")
    return folder


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("COLUMNS", raising=False)
    return folder


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("shown", dict.fromkeys(shown_commands()), ids=str)
def test_shown_command_gives_what_is_shown(shown: Shown):
    result = CliRunner().invoke(app, shlex.split(shown.command)[1:])
    assert result.exit_code in ANSWERS, result.stderr
    printed = [line.rstrip() for line in result.stdout.splitlines() if line.strip()]
    position = 0
    for number, line in enumerate(shown.output):
        if line.strip() == ELIDED:
            continue
        may_skip = number > 0 and shown.output[number - 1].strip() == ELIDED
        assert line in printed[position:] if may_skip else printed[position : position + 1] == [line]
        position = printed.index(line, position) + 1
    if shown.output and shown.output[-1].strip() != ELIDED:
        assert position == len(printed)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "code", [code for path in PAGES for code in blocks(path, "python")], ids=lambda code: code.splitlines()[0]
)
def test_shown_python_runs(code: str, capsys: pytest.CaptureFixture[str]):
    exec(compile(code, "page", "exec"), {})
    shown = re.findall(r"^# (\{.*\})$", code, re.MULTILINE)
    assert all(line in capsys.readouterr().out for line in shown)


def test_every_command_and_option_is_documented():
    words = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    missing = [name for name in _names(typer.main.get_command(app), "atscheck") if name not in words]
    assert missing == []


def _names(command: Any, path: str) -> Iterator[str]:
    """Each command with its path, and each of its long options."""
    if not getattr(command, "commands", None):
        yield path
    for parameter in command.params:
        yield from (option for option in parameter.opts if option.startswith("--") and option not in COMMON)
    for name, inner in getattr(command, "commands", {}).items():
        yield from _names(inner, f"{path} {name}")


# Every command line program has these; `--help` explains them.
COMMON = ("--install-completion", "--show-completion", "--help")


def test_page_of_commands_is_that_of_the_program():
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == render_commands_page(), "run make docs"


def test_navigation_has_every_page():
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [path.name for path in PAGES[1:] if f": {path.name}" not in navigation] == []
