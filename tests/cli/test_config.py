"""Settings of a folder, and the hook for pre-commit that uses them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from atscheck.cli import pre_commit
from atscheck.cli.app import app
from atscheck.cli.config import CONFIG_VARIABLE, find_config

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "cvs").mkdir()
    (tmp_path / "cvs" / "cv.txt").write_text("SKILLS\nKubernetes, Terraform\n")
    (tmp_path / "list.txt").write_text("Kubernetes\nRust\n")
    (tmp_path / "other.txt").write_text("Terraform\n")
    monkeypatch.chdir(tmp_path / "cvs")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv(CONFIG_VARIABLE, raising=False)
    return tmp_path


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, list(arguments))


def test_target_and_options_come_from_the_nearest_file(folder: Path):
    (folder / "atscheck.toml").write_text('keywords = ["list.txt"]\nfail-under = 60\nformat = "csv"\n')
    result = run("check", "cv.txt")
    assert result.exit_code == 1  # half of it is there
    assert result.stdout.startswith("keyword,")
    assert result.stderr == f"target: {folder / 'atscheck.toml'}\n"
    assert run("--no-config", "check", "cv.txt").exit_code == 2


def test_command_line_wins_and_replaces_the_whole_target(folder: Path):
    (folder / "atscheck.toml").write_text('keywords = ["list.txt"]\nfail-under = 60\n')
    assert run("check", "cv.txt", "--fail-under", "50").exit_code == 0
    result = run("check", "cv.txt", "-k", "../other.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "of 1 requirement" in result.stdout


def test_settings_may_stand_in_pyproject(folder: Path):
    (folder / "pyproject.toml").write_text('[tool.atscheck]\nkeywords = ["list.txt"]\n')
    assert run("check", "cv.txt").exit_code == 0
    assert find_config(folder / "cvs") == folder / "pyproject.toml"
    (folder / "cvs" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert find_config(folder / "cvs") == folder / "pyproject.toml"


def test_search_ends_at_the_repository(folder: Path):
    (folder.parent / "atscheck.toml").write_text("fail-under = 60\n")
    try:
        assert find_config(folder / "cvs") is None
    finally:
        (folder.parent / "atscheck.toml").unlink()


def test_file_can_be_named(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "mine.toml").write_text('keywords = ["other.txt"]\n')
    assert "of 1 requirement" in run("--config", str(folder / "mine.toml"), "check", "cv.txt").stdout
    monkeypatch.setenv(CONFIG_VARIABLE, str(folder / "mine.toml"))
    assert "of 1 requirement" in run("check", "cv.txt").stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nrole = ["x"]', "atscheck.toml:2: there is no setting 'role'. Did you mean roles?"),
        ('roles = "x"', "atscheck.toml:1: roles must be a list of role ids, not 'x'."),
        ("fail-under = 101", "fail-under must be a number from 0 to 100, not 101."),
        ("fail-under = true", "fail-under must be a number from 0 to 100, not True."),
        ('format = "pdf"', "format must be the name of a format, not 'pdf'."),
        ("known-only = 1", "known-only must be true or false, not 1."),
        ('fail-on = "both"', 'fail-on must be "literal" or "meaning"'),
        ("roles = [", "no valid TOML"),
        ("zzz = 1", "There are: roles, postings, keywords"),
    ],
)
def test_mistake_is_one_line_that_names_the_place(folder: Path, text: str, said: str):
    (folder / "atscheck.toml").write_text(text)
    result = run("check", "cv.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_named_file_must_be_there(folder: Path):
    result = run("--config", str(folder / "none.toml"), "roles")
    assert result.exit_code == 2
    assert "none.toml: No such file or directory." in result.stderr


@pytest.mark.parametrize(("limit", "code"), [("50", 0), ("60", 1)])
def test_hook_checks_each_file_and_the_worst_code_counts(
    folder: Path, monkeypatch: pytest.MonkeyPatch, limit: str, code: int
):
    (folder / "atscheck.toml").write_text('keywords = ["list.txt"]\n')
    (folder / "cvs" / "full.txt").write_text("SKILLS\nKubernetes, Rust\n")
    monkeypatch.setattr("sys.argv", ["atscheck-pre-commit", "--fail-under", limit, "cv.txt", "full.txt"])
    with pytest.raises(SystemExit) as ended:
        pre_commit.main()
    assert ended.value.code == code


def test_hook_that_ends_with_an_error_says_which(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.argv", ["atscheck-pre-commit", "-k", str(folder / "list.txt"), "--", "cv.txt", "none.pdf"])
    monkeypatch.setattr("sys.argv", ["atscheck-pre-commit", "--no-color", "cv.txt", "none.pdf"])
    (folder / "atscheck.toml").write_text('keywords = ["list.txt"]\n')
    with pytest.raises(SystemExit) as ended:
        pre_commit.main()
    assert ended.value.code == 3


def test_hook_definition_is_what_pre_commit_reads():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    assert hook["entry"] in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(hook["files"], "cvs/resume.pdf")
    assert not re.search(hook["files"], "notes.pdf.txt")


def test_documented_workflow_names_real_commands_and_options():
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```yaml\n(name:.*?)```", page, re.DOTALL)
    steps = yaml.safe_load(block)["jobs"]["resume"]["steps"]
    commands = [line for step in steps for line in step.get("run", "").splitlines() if line.startswith("atscheck ")]
    assert commands
    for command in commands:
        name, *words = command.removeprefix("atscheck ").split()
        text = run(name, "--help").stdout
        assert all(word in text for word in words if word.startswith("--"))
