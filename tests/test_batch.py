"""`atscheck batch`: every file has its rows, whatever is in it and whatever happens on the way."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT, TESTS, run_atscheck

from atscheck.batch.inputs import list_inputs
from atscheck.batch.model import BatchRow, RowStatus
from atscheck.batch.results import COLUMNS, line_of
from atscheck.errors import UsageError

EXAMPLES = ROOT / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cvs").mkdir()
    for number in range(6):
        skills = ["Kubernetes", "Rust, Kubernetes", "Python"][number % 3]
        (tmp_path / "cvs" / f"{number}.txt").write_text(f"Robin Sample {number}\n\nSKILLS\n{skills}\n")
    (tmp_path / "cvs" / "7.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "cvs" / "8.docx").write_bytes((EXAMPLES / "maya-okafor.docx").read_bytes())
    (tmp_path / "cvs" / "9.docx").write_bytes((EXAMPLES / "maya-okafor.docx").read_bytes())
    (tmp_path / "one.txt").write_text("Kubernetes\nRust\n")
    (tmp_path / "two.txt").write_text("Python\n")
    return tmp_path


def run(folder: Path, *arguments: str, lines: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return run_atscheck("batch", *arguments, "-k", "one.txt", "-k", "two.txt", folder=folder, standard_input=lines)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_every_file_has_a_row_for_each_role_in_order(folder: Path):
    result = run(folder, "cvs", "cvs/none.pdf", "-o", "r.csv", "-j", "2")
    assert result.returncode == 0, result.stderr
    found = rows(folder / "r.csv")
    names = [f"{number}.txt" for number in range(6)] + ["7.pdf", "8.docx", "9.docx", "none.pdf"]
    assert [(Path(row["path"]).name, row["role"]) for row in found] == [
        (name, role) for name in names for role in ("one.txt", "two.txt")
    ]
    assert list(found[0]) == list(COLUMNS)
    assert (found[0]["status"], found[0]["literal"], found[0]["missing"]) == ("checked", "0.5", "Rust")
    broken, gone = found[12], found[18]
    assert broken["status"] == gone["status"] == "error"
    assert "damaged" in broken["error"]
    assert "no such file" in gone["error"]
    assert (broken["literal"], broken["missing"]) == ("", "")
    assert [row["duplicate_of"] for row in found[14:16]] == ["", ""]
    assert Path(found[16]["duplicate_of"]).name == "8.docx"
    assert b"wrote r.csv: 10 files" in result.stderr
    assert not (folder / "r.csv.run").exists()


def test_json_lines_hold_the_same_from_a_list_of_paths(folder: Path):
    result = run(folder, "-", "-o", "r.jsonl", "--strict", lines=b"cvs/0.txt\ncvs/7.pdf\n")
    assert result.returncode == 3
    found = [json.loads(line) for line in (folder / "r.jsonl").read_text().splitlines()]
    assert [row["path"] for row in found] == ["cvs/0.txt"] * 2 + ["cvs/7.pdf"] * 2
    assert found[0]["missing"] == ["Rust"]
    assert found[2]["literal"] is None


def test_interrupted_run_is_continued_to_the_same_bytes(folder: Path):
    assert run(folder, "cvs", "-o", "whole.csv", "-j", "1").returncode == 0
    whole = (folder / "whole.csv").read_bytes()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(TESTS / "offline")])}
    command = [sys.executable, "-m", "atscheck", "batch", "cvs", "-o", "r.csv", "-k", "one.txt", "-k", "two.txt"]
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL) as process:
        begin = time.monotonic()
        while time.monotonic() - begin < 60 and not (folder / "r.csv").is_file():
            time.sleep(0.05)
        while process.poll() is None and (folder / "r.csv").read_bytes().count(b"\n") < 3:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    torn = (folder / "r.csv").read_bytes()[:-7]
    (folder / "r.csv").write_bytes(torn)
    (folder / "r.csv.run").touch()
    if not (folder / "r.csv.run").read_text():
        pytest.skip("the run was over before it could be stopped")
    result = run(folder, "cvs", "-o", "r.csv", "--continue")
    assert result.returncode == 0, result.stderr
    assert (folder / "r.csv").read_bytes() == whole


def test_another_run_is_not_continued(folder: Path):
    result = run(folder, "cvs", "-o", "r.csv", "--continue")
    assert (result.returncode, b"no interrupted run to continue" in result.stderr) == (2, True)
    (folder / "r.csv").write_text(",".join(COLUMNS) + "\n")
    (folder / "r.csv.run").write_text("another")
    result = run(folder, "cvs", "-o", "r.csv", "--continue")
    assert (result.returncode, b"another target, other files" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["cvs", "-o", "r.pdf"], 2, b"results are written as .csv or .jsonl"),
        (["none/*.pdf", "-o", "r.csv"], 2, b"no file fits this pattern"),
        (["cvs", "-o", "no/where.csv"], 6, b"cannot be written"),
    ],
)
def test_bad_input_is_one_line(folder: Path, arguments: list[str], code: int, said: bytes):
    result = run(folder, *arguments)
    assert result.returncode == code
    assert said in result.stderr
    assert result.stderr.count(b"\n") == 1


def test_inputs_are_listed_once_and_in_order(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)
    named = ["cvs/2.txt", "cvs/*.docx", "cvs", "-"]
    found = list_inputs(named, ["later.pdf\n", "\n", "cvs/2.txt\n"])
    assert found[:3] == ["cvs/2.txt", "cvs/8.docx", "cvs/9.docx"]
    assert found[-1] == "later.pdf"
    assert len(found) == len(set(found)) == 10
    (folder / "empty").mkdir()
    with pytest.raises(UsageError, match="no resume in this folder"):
        list_inputs(["empty"])


@pytest.mark.parametrize("text", ["=1+1", "a\nb", 'quo"te', "co,mma", "\u2028", "-x", "\ud800"])
def test_row_is_one_line_and_no_formula(text: str):
    row = BatchRow(text, "role", RowStatus.ERROR, text, "", None, None, (text,), (), "")
    values: list[Any] = list(csv.reader([line_of(row, as_json=False)]))
    assert len(values) == 1
    assert not [cell for cell in values[0] if cell.startswith(("=", "+", "-", "@"))]
    assert line_of(row, as_json=True).count("\n") == line_of(row, as_json=False).count("\n") == 1
