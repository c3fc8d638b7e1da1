"""What bad input gets, through the real command: one line on standard error, an exit code, and no traceback.

Each is tried in this process, and as a program of its own by `make test-all`.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bad_files import BAD_RESUMES, text_pdf
from command_line import ROOT, run_atscheck
from typer.testing import CliRunner

from atscheck.cli.app import app

Finished = subprocess.CompletedProcess[bytes]


@dataclass(frozen=True)
class Command:
    """The command, run in the test's folder, and a role that it knows."""

    run: Callable[..., Finished]
    role: str


@pytest.fixture(params=["in this process", pytest.param("as a program", marks=pytest.mark.slow)])
def command(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    if request.param == "as a program":
        return Command(lambda *arguments: run_atscheck(*arguments, folder=tmp_path), "neural-network-architect")
    request.getfixturevalue("small_sets")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Finished:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments])
        return subprocess.CompletedProcess([], result.exit_code, result.stdout_bytes, result.stderr_bytes)

    return Command(run, "small-role")


def assert_one_line(ran: Finished, code: int, *parts: str) -> None:
    """Standard error is a single line with these parts that says what to do next."""
    error = ran.stderr.decode()
    assert (ran.returncode, "Traceback" in error) == (code, False), error
    assert error.startswith("atscheck: "), error
    assert error.count("\n") == 1, error
    for part in parts:
        assert part in error
    assert error.rstrip().endswith((".", "?")), "the line ends with what to do next"


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "cv.txt"
    path.write_text("Ada Example\n\nSkills\nKubernetes, Docker\n")
    return path


@pytest.mark.parametrize(("name", "content", "message"), BAD_RESUMES, ids=[name for name, _, _ in BAD_RESUMES])
def test_bad_resume_gets_one_line_and_exit_code_3(
    command: Command, tmp_path: Path, name: str, content: Callable[[], bytes], message: str
):
    (tmp_path / name).write_bytes(content())
    (tmp_path / "mine.txt").write_text("Docker\n")
    ran = command.run("check", name, "-k", "mine.txt")
    assert_one_line(ran, 3, message)
    if "unreadable:" not in message:  # a file that opens has a report, which says so too
        assert ran.stdout == b""


def test_missing_file_and_folder_get_exit_code_3(command: Command, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("Docker\n")
    (tmp_path / "folder").mkdir()
    ran = command.run("check", "missing.pdf", "-k", "mine.txt")
    assert_one_line(ran, 3, "missing.pdf: no such file")
    ran = command.run("check", "folder", "-k", "mine.txt")
    assert_one_line(ran, 3, "folder: a folder, not a file")


def test_unreadable_report_has_no_coverage(command: Command, tmp_path: Path):
    name, content, _ = next(row for row in BAD_RESUMES if row[0] == "scan.pdf")
    (tmp_path / name).write_bytes(content())
    ran = command.run("check", name, "-r", command.role, "--format", "json")
    assert_one_line(ran, 3, "scan.pdf")
    assert b'"coverage": null' in ran.stdout
    assert b'"status": "unreadable"' in ran.stdout


def test_renamed_text_is_read_and_noted(command: Command, tmp_path: Path):
    (tmp_path / "cv.pdf").write_text("Ada Example\nSkills\n" + "Kubernetes, Docker, Python, Rust and Go\n" * 5)
    ran = command.run("check", "cv.pdf", "-r", command.role, "--format", "json")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"plain text, although its name ends in .pdf" in ran.stdout


def test_encrypted_pdf_opens_with_its_password(command: Command, tmp_path: Path):
    (tmp_path / "locked.pdf").write_bytes(text_pdf(password="secret"))
    (tmp_path / "password.txt").write_text("secret\n")
    (tmp_path / "wrong.txt").write_text("guess\n")
    ran = command.run("text", "locked.pdf", "--password-file", "password.txt")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Kubernetes" in ran.stdout
    ran = command.run("text", "locked.pdf", "--password-file", "wrong.txt")
    assert_one_line(ran, 3, "locked.pdf")
    ran = command.run("text", "locked.pdf", "--password-file", "missing.txt")
    assert_one_line(ran, 2, "missing.txt: the password file cannot be read")


def test_unknown_role_is_answered_with_the_nearest(command: Command, resume: Path):
    ran = command.run("check", resume, "-r", command.role.replace("r", "", 1))
    assert_one_line(ran, 4, f"there is no such role. Did you mean {command.role}")


def test_no_target_gets_exit_code_2(command: Command, resume: Path):
    assert_one_line(command.run("check", resume), 2, "no target", "-r", "-k", "atscheck roles")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id: mine\ntitle: [\n", "mine.yaml:3: this is not valid YAML"),
        ("id: mine\ntitel: Mine\n", "mine.yaml:2: the key 'titel' is not known here"),
        (
            "id: mine\ntitle: Mine\nfoo: 1\ngroups: [{title: T, keywords: [Go]}]\n",
            "mine.yaml:3: the key 'foo' is not known",
        ),
        (
            "id: mine\ntitle: Mine\ngroups:\n  - title: T\n    keywords: [{term: Go, importance: vital}]\n",
            "mine.yaml:5: importance is 'vital'; expected 'required', 'preferred' or 'bonus'.",
        ),
        (
            "id: mine\ntitle: Mine\nincludes: [nowhere]\ngroups: [{title: T, keywords: [Go]}]\n",
            "mine.yaml:3: includes 'nowhere'",
        ),
        ("", "mine.yaml:1: the file is empty"),
    ],
    ids=["YAML error", "missing key", "wrong key", "unknown importance", "unknown include", "empty file"],
)
def test_bad_role_file_gets_exit_code_4(command: Command, resume: Path, text: str, message: str):
    (resume.parent / "mine.yaml").write_text(text)
    assert_one_line(command.run("check", resume, "-k", "mine.yaml"), 4, message)


def test_missing_keyword_file_gets_exit_code_4(command: Command, resume: Path):
    assert_one_line(command.run("check", resume, "-k", "gone.txt"), 4, "gone.txt: No such file")


@pytest.mark.parametrize("target", ["no/such/folder/report.html", "."])
def test_output_that_cannot_be_written_gets_exit_code_6(command: Command, resume: Path, target: str):
    ran = command.run("check", resume, "-r", command.role, "--format", "html", "-o", target)
    assert_one_line(ran, 6, f"{target}: cannot be written")
    assert ran.stdout == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [["--format", "json"], []])
def test_full_disk_behind_standard_output_gets_exit_code_6(resume: Path, arguments: list[str]):
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "atscheck", "check", str(resume), "-r", "neural-network-architect", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert (ran.returncode, b"Traceback" in ran.stderr) == (6, False), ran.stderr
    assert ran.stderr.count(b"\n") == 1
