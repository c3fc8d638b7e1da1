"""`--assume`, `--plan` and `--redact`: exit code, standard output and standard error together."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner

from atscheck.cli.app import app
from atscheck.formats import FORMATS
from atscheck.formats.json_format import read_schema

# Every word that is no keyword begins with "zq", so that none of them can be taken for the program's own.
TEXT = """\
Zqada Zqexample
zqada@example.com
+1 202 555 0143
https://example.com/zqada

Zqsummary
Zqsmall zqideas.

Experience
Zqengineer, Zqworks
Jan 2020 - Present
- Zqran Docker on k8s for zqclients.
- Zqnever any experience with Zqrust.

Zqskills
PyTroch
"""
Invoke = Callable[..., Any]  # typer keeps its class of results to itself


@pytest.fixture
def invoke(small_sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """The command line inside this process, with the small sets, in a folder with a resume."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "zqada.txt").write_text(TEXT)

    def run(*arguments: str) -> Any:
        return CliRunner().invoke(app, list(arguments))

    return run


def check(invoke: Invoke, *options: str) -> Any:
    return invoke("check", "zqada.txt", "-r", "small-role", *options)


def read_json(invoke: Invoke, *options: str) -> dict[str, Any]:
    report = json.loads(check(invoke, "-f", "json", *options).stdout)
    jsonschema.validate(report, json.loads(read_schema("report")))
    return dict(report)


def test_report_has_neither_part_unless_asked(invoke: Invoke):
    report = read_json(invoke)
    assert (report["what_if"], report["plan"]) == (None, None)
    assert "What if" not in check(invoke).stdout


def test_assumed_terms_are_played_through_and_the_coverage_stays(invoke: Invoke):
    plain, asked = read_json(invoke), read_json(invoke, "--assume", "k8s, Docker", "--assume", "embroidery")
    assert asked["coverage"] == plain["coverage"]
    what_if = asked["what_if"]
    assert [(term["name"], term["keywords"], term["is_there"]) for term in what_if["terms"]] == [
        ("k8s", ["Kubernetes"], False),
        ("Docker", ["Docker"], True),
        ("embroidery", [], False),
    ]
    assert what_if["after"]["literal"] > what_if["before"]["literal"]


def test_terminal_says_what_closes_and_that_it_must_be_true(invoke: Invoke):
    result = check(invoke, "--assume", "Kubernetes")
    assert result.exit_code == 0
    assert "What if it said “Kubernetes”?" in result.stdout
    assert "would be met in its own words; now in other words" in " ".join(result.stdout.split())
    assert "Write a term only where it is true." in " ".join(result.stdout.split())


@pytest.mark.parametrize("terms", ["", " , "])
def test_assuming_nothing_is_a_usage_error(invoke: Invoke, terms: str):
    result = check(invoke, "--assume", terms)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == 'atscheck: --assume names no term. Write it as --assume "Kubernetes,MLflow".\n'


def test_plan_without_a_threshold_is_a_usage_error(invoke: Invoke):
    result = check(invoke, "--plan")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "atscheck: --plan needs a coverage to reach. Add --fail-under PERCENT.\n"


def test_plan_changes_neither_coverage_nor_exit_code(invoke: Invoke):
    result = check(invoke, "--plan", "--fail-under", "100", "-f", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["coverage"] == read_json(invoke)["coverage"]
    assert report["plan"]["after"] == report["plan"]["total"]
    assert check(invoke, "--plan", "--fail-under", "1").exit_code == 0


def test_plan_follows_the_end_of_the_band(invoke: Invoke):
    plan = read_json(invoke, "--plan", "--fail-under", "50", "--fail-on", "meaning")["plan"]
    assert plan["end"] == "meaning"


def test_edited_as_planned_the_resume_passes(invoke: Invoke, tmp_path: Path):
    plan = read_json(invoke, "--plan", "--fail-under", "60")["plan"]
    assert plan["outcome"] != "reached already"
    lines = [name for step in plan["steps"] for edit in step["edits"] for name in edit["keywords"][: edit["count"]]]
    (tmp_path / "zqada.txt").write_text(TEXT + "".join(f"{line}\n" for line in lines))
    assert check(invoke, "--fail-under", "60").exit_code == 0


@pytest.mark.parametrize("name", FORMATS)
def test_redacted_export_holds_no_word_of_the_resume(invoke: Invoke, tmp_path: Path, name: str):
    form = FORMATS[name]
    assert b"zq" in written(invoke, tmp_path, f"open{form.suffix}").lower()
    assert b"zq" not in written(invoke, tmp_path, f"gap{form.suffix}", "--redact", "--assume", "Zqrust").lower()


def written(invoke: Invoke, folder: Path, output: str, *options: str) -> bytes:
    """What an export writes, with the parts of a zip file unpacked."""
    result = invoke("export", "zqada.txt", "-r", "small-role", "-o", output, *options)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {output}\n")
    data = (folder / output).read_bytes()
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(archive.read(part) for part in archive.namelist())


def test_redacted_plan_and_details_hold_no_word_of_the_resume(invoke: Invoke):
    options = ("--redact", "--plan", "--fail-under", "100", "--assume", "Kubernetes", "-v")
    result = check(invoke, *options)
    assert "Plan for literal 100%" in result.stdout
    assert "zq" not in (result.stdout + result.stderr).lower()


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("zqnone.pdf", None, "the resume: no such file. Check the name and the folder."),
        ("zqempty.pdf", b"", "resume.pdf: the file is empty. Export the resume again and check that file."),
        ("cv.zqada", b"", "the resume: the file is empty. Export the resume again and check that file."),
    ],
)
def test_redacted_error_does_not_name_the_file(
    invoke: Invoke, tmp_path: Path, name: str, data: bytes | None, line: str
):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = invoke("check", name, "-r", "small-role", "--redact")
    assert (result.exit_code, result.stdout, result.stderr) == (3, "", f"atscheck: {line}\n")
