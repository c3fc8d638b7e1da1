"""Every command: exit code, standard output and standard error together."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bad_files import picture_pdf
from command_line import ROOT, run_atscheck, run_python
from typer.testing import CliRunner

from atscheck import __version__
from atscheck.cli.app import app
from atscheck.cli.options import complete_role
from atscheck.formats import FORMATS

TEXT = """\
Ada Example
ada@example.org

Summary
Small Role with ideas.

Experience
Engineer, Example Works
Jan 2020 - Present
- Ran Docker on k8s.

Skills
PyTroch
"""
Invoke = Callable[..., Any]  # typer keeps its class of results to itself


@pytest.fixture
def invoke(small_sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """The command line inside this process, with the small sets, in a folder with a resume."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "cv.txt").write_text(TEXT)

    def run(*arguments: str, given: str | bytes | None = None) -> Any:
        return CliRunner().invoke(app, list(arguments), input=given)

    return run


def outcome(result: Any) -> tuple[int, str]:
    return result.exit_code, result.stderr


def validate(text: str, schema: str, invoke: Invoke) -> dict:  # type: ignore[type-arg]
    value = json.loads(text)
    jsonschema.validate(value, json.loads(invoke("schema", schema).stdout))
    return dict(value)


def test_version_is_printed(invoke: Invoke):
    result = invoke("--version")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"atscheck {__version__}\n", "")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_the_commands(invoke: Invoke, option: str):
    result = invoke(option)
    assert outcome(result) == (0, "")
    for command in ("check", "export", "keywords", "roles", "text", "schema"):
        assert command in result.stdout


def test_check_prints_a_report_to_read(invoke: Invoke):
    result = invoke("check", "cv.txt", "-r", "small-role")
    assert outcome(result) == (0, "")
    for words in ("Small Role", "Kubernetes", "k8s", "PyTroch", "machine learning"):
        assert words in result.stdout
    assert "\x1b[" not in result.stdout


def test_check_as_json_is_the_contract(invoke: Invoke):
    result = invoke("check", "cv.txt", "-r", "small-role", "--format", "json")
    assert outcome(result) == (0, "")
    report = validate(result.stdout, "report", invoke)
    assert report["targets"] == [{"kind": "role", "id": "small-role", "title": "Small Role", "title_found": "headline"}]
    assert {item["keyword"]: item["status"] for item in report["keywords"]} == {
        "Kubernetes": "reworded",
        "Docker": "found",
        "machine learning": "missing",
        "PyTorch": "misspelt",
        "TensorFlow": "missing",
    }
    # weights: Kubernetes 3, Docker 3, machine learning 2, framework 1
    assert (report["coverage"]["literal"], report["coverage"]["meaning"]) == (0.3333, 0.6667)
    docker = report["keywords"][1]
    assert (docker["last_used"], docker["mentions"][0]["proof"]) == ("2020-01", "dated")


def test_as_of_says_what_present_means(invoke: Invoke):
    result = invoke("check", "cv.txt", "-r", "small-role", "--format", "json", "--as-of", "2026-05")
    report = json.loads(result.stdout)
    assert (report["as_of"], report["keywords"][1]["last_used"]) == ("2026-05", "2026-05")


def test_several_targets_are_one(invoke: Invoke, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("kite flying\nDocker\n")
    result = invoke("check", "cv.txt", "-r", "small-role", "-r", "other-role", "-k", "mine.txt", "-f", "json")
    assert outcome(result) == (0, "")
    report = validate(result.stdout, "report", invoke)
    assert [item["id"] for item in report["targets"]] == ["small-role", "other-role", "mine"]
    assert [item["keyword"] for item in report["keywords"]].count("Docker") == 1
    assert report["requirements"][-1]["title"] == "kite flying"


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_can_be_printed_and_written(invoke: Invoke, tmp_path: Path, name: str):
    printed = invoke("check", "cv.txt", "-r", "small-role", "--format", name)
    assert outcome(printed) == (0, "")
    written = invoke("check", "cv.txt", "-r", "small-role", "--format", name, "-o", "report.out")
    assert (written.exit_code, written.stdout, written.stderr) == (0, "", "")
    if name != "terminal":  # printed as wide as the console is
        assert (tmp_path / "report.out").read_bytes() == printed.stdout_bytes
    assert beginning_of(name) in printed.stdout_bytes[:400]


def beginning_of(name: str) -> bytes:
    """What every output of a format begins with, or says in its first lines."""
    return {
        "terminal": b"Read ", "json": b'"schema_version"', "md": b"# Gap report", "csv": b"keyword,",
        "html": b"<!DOCTYPE", "docx": b"PK", "junit": b"<testsuites", "sarif": b'"2.1.0"',
    }[name]  # fmt: skip


@pytest.mark.parametrize(
    ("limit", "end", "code"),
    [
        ("33", "literal", 0),
        ("33.33", "literal", 0),
        ("34", "literal", 1),
        ("66.67", "meaning", 0),
        ("67", "meaning", 1),
    ],
)
def test_fail_under_compares_one_end_of_the_band(invoke: Invoke, limit: str, end: str, code: int):
    result = invoke("check", "cv.txt", "-r", "small-role", "--fail-under", limit, "--fail-on", end)
    assert outcome(result) == (code, "")
    assert "Kubernetes" in result.stdout


def test_fail_under_is_exact_where_floating_point_is_not(invoke: Invoke, tmp_path: Path):
    found = [f"kite{number}" for number in range(29)]  # 29 of 50 are 58%, and 100 * 0.58 is 57.99999999999999
    (tmp_path / "kites.txt").write_text("\n".join(f"kite{number}" for number in range(50)))
    (tmp_path / "kites-cv.txt").write_text("Skills\n" + ", ".join(found))
    assert invoke("check", "kites-cv.txt", "-k", "kites.txt", "--fail-under", "58").exit_code == 0
    assert invoke("check", "kites-cv.txt", "-k", "kites.txt", "--fail-under", "58.01").exit_code == 1


def test_standard_input_is_a_resume_too(invoke: Invoke):
    result = invoke("check", "-", "-r", "small-role", "-f", "json", given=TEXT)
    assert outcome(result) == (0, "")
    assert json.loads(result.stdout)["resume"]["name"] == "-"


def test_empty_standard_input_is_refused(invoke: Invoke):
    result = invoke("check", "-", "-r", "small-role", given="")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("atscheck: -: the file is empty")


@pytest.mark.parametrize("suffix", [form.suffix for form in FORMATS.values()] + [".HTML", ".htm"])
def test_export_chooses_the_format_by_the_suffix(invoke: Invoke, tmp_path: Path, suffix: str):
    result = invoke("export", "cv.txt", "-r", "small-role", "-o", f"gap{suffix}")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote gap{suffix}\n")
    name = {form.suffix: form.name for form in FORMATS.values()}.get(suffix, "html")
    assert beginning_of(name) in (tmp_path / f"gap{suffix}").read_bytes()[:400]


def test_export_is_what_check_prints(invoke: Invoke, tmp_path: Path):
    printed = invoke("check", "cv.txt", "-r", "small-role", "-f", "md").stdout
    invoke("export", "cv.txt", "-r", "small-role", "-o", "gap.md")
    assert (tmp_path / "gap.md").read_text() == printed


def test_export_without_a_known_suffix_asks_for_one(invoke: Invoke, tmp_path: Path):
    result = invoke("export", "cv.txt", "-r", "small-role", "-o", "gap.xyz")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "gap.xyz: the suffix names no format" in result.stderr
    assert ".html" in result.stderr
    assert invoke("export", "cv.txt", "-r", "small-role", "-o", "gap.xyz", "--format", "csv").exit_code == 0


def test_export_to_a_place_that_cannot_be_written(invoke: Invoke):
    result = invoke("export", "cv.txt", "-r", "small-role", "-o", "no/folder/gap.md")
    assert (result.exit_code, result.stdout) == (6, "")
    assert result.stderr.startswith("atscheck: no/folder/gap.md: cannot be written (No such file or directory)")


def test_unreadable_file_has_its_report_and_exit_code_3(invoke: Invoke, tmp_path: Path):
    (tmp_path / "scan.pdf").write_bytes(picture_pdf())
    result = invoke("check", "scan.pdf", "-r", "small-role", "-f", "json")
    assert result.exit_code == 3
    report = validate(result.stdout, "report", invoke)
    assert (report["coverage"], report["verdict"]["status"], report["edits"]) == (None, "unreadable", [])
    assert "scan.pdf: unreadable" in result.stderr


def test_keywords_shows_profile_groups_and_aliases(invoke: Invoke):
    result = invoke("keywords", "small-role")
    assert outcome(result) == (0, "")
    for words in (
        "Small Role",
        "tiny role",
        "Category Invented",
        "Safety score 9 of 10",
        "USD 130,000 entry",
        "Source Written for the tests",
        "5 keywords in 4 requirements, 2 of them required",
        "Tools",
        "Kubernetes (also: k8s)",
        "framework: one of",
    ):
        assert words in " ".join(result.stdout.split())
    assert "[test]" not in result.stdout


def test_keywords_why_names_the_sources(invoke: Invoke):
    shown = " ".join(invoke("keywords", "small-role", "--why").stdout.split())
    assert "Docker [test]" in shown
    assert "test Written for the tests (CC0)" in shown


def test_role_without_a_profile_shows_none(invoke: Invoke):
    assert "Career information" not in invoke("keywords", "other-role").stdout


def test_keywords_as_json_is_valid(invoke: Invoke):
    result = invoke("keywords", "Small Role", "--format", "json")
    assert outcome(result) == (0, "")
    role = validate(result.stdout, "keywords", invoke)["role"]
    assert (role["id"], role["profile"]["safety_score"]) == ("small-role", 9)
    assert [item["id"] for group in role["groups"] for item in group["requirements"]] == [1, 2, 3, 4]


def test_unknown_role_names_the_nearest(invoke: Invoke):
    result = invoke("keywords", "smal-role")
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == "atscheck: smal-role: there is no such role. Did you mean small-role?\n"


def test_roles_lists_all_by_field(invoke: Invoke):
    result = invoke("roles")
    assert outcome(result) == (0, "")
    assert "small-role" in result.stdout
    assert "Other Role" in result.stdout


def test_roles_can_be_searched(invoke: Invoke):
    result = invoke("roles", "tiny")
    assert "small-role" in result.stdout
    assert "other-role" not in result.stdout
    nothing = invoke("roles", "zzzz")
    assert outcome(nothing) == (0, "")
    assert "No role is like that" in nothing.stdout


def test_roles_as_json_is_valid(invoke: Invoke):
    roles = validate(invoke("roles", "--format", "json").stdout, "roles", invoke)["roles"]
    assert {role["id"] for role in roles} == {"small-role", "other-role"}
    assert validate(invoke("roles", "zzzz", "--format", "json").stdout, "roles", invoke)["roles"] == []


def test_own_role_is_listed_and_checked(invoke: Invoke, small_sets: Path):
    (small_sets / "mine.yaml").write_text("id: mine\ntitle: Mine\ngroups: [{title: G, keywords: [Docker]}]\n")
    assert "mine" in invoke("roles").stdout
    assert outcome(invoke("check", "cv.txt", "-r", "mine")) == (0, "")


def test_text_prints_what_offsets_point_into(invoke: Invoke):
    result = invoke("text", "cv.txt")
    assert outcome(result) == (0, "")
    report = json.loads(invoke("check", "cv.txt", "-r", "small-role", "-f", "json").stdout)
    mentions = [mention for item in report["keywords"] for mention in item["mentions"]]
    assert mentions
    for mention in mentions:
        assert result.stdout[mention["start"] : mention["end"]] == mention["surface"]


def test_text_of_a_reading_that_is_not_there(invoke: Invoke):
    assert outcome(invoke("text", "cv.txt", "--reading", "text")) == (0, "")
    result = invoke("text", "cv.txt", "--reading", "stream")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cv.txt has no reading 'stream'. It has: text." in result.stderr


@pytest.mark.parametrize("name", ["report", "keywords", "roles"])
def test_schema_is_printed_and_valid_itself(invoke: Invoke, name: str):
    result = invoke("schema", name)
    assert outcome(result) == (0, "")
    jsonschema.Draft202012Validator.check_schema(json.loads(result.stdout))


def test_unknown_schema_is_refused(invoke: Invoke):
    result = invoke("schema", "nothing")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no schema 'nothing'" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "cv.txt", "--format", "docx2"],
        ["check", "cv.txt", "-r", "small-role", "--fail-under", "101"],
        ["check", "cv.txt", "--no-such-option"],
        ["nonsense"],
        ["export", "cv.txt", "-r", "small-role"],
    ],
)
def test_wrong_usage_gets_exit_code_2(invoke: Invoke, arguments: list[str]):
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("month", ["2026", "2026-13", "May 2026", ""])
def test_as_of_must_be_a_month(invoke: Invoke, month: str):
    result = invoke("check", "cv.txt", "-r", "small-role", "--as-of", month)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"atscheck: --as-of {month!r} is no month. Write it as 2026-05.\n"


def fail_with(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_internal_error_gets_exit_code_70_and_no_words_of_the_resume(invoke: Invoke, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("atscheck.checker.Checker.check", fail_with(ValueError("Ada Example")))
    result = invoke("check", "cv.txt", "-r", "small-role")
    assert (result.exit_code, result.stdout) == (70, "")
    assert result.stderr.startswith("atscheck: ValueError in atscheck itself.")
    assert result.stderr.count("\n") == 1
    assert "Ada" not in result.stderr
    assert "Traceback" not in result.stderr


def test_verbose_internal_error_shows_where_and_no_words_of_the_resume(invoke: Invoke, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("atscheck.checker.Checker.check", fail_with(ValueError("Ada Example")))
    result = invoke("check", "cv.txt", "-r", "small-role", "--verbose")
    assert result.exit_code == 70
    assert "in make_report" in result.stderr
    assert "Ada" not in result.stderr


@pytest.mark.parametrize("command", [["check", "cv.txt", "-r", "small-role"], ["text", "cv.txt"]])
def test_interruption_gets_exit_code_130(invoke: Invoke, monkeypatch: pytest.MonkeyPatch, command: list[str]):
    monkeypatch.setattr("atscheck.resume.isolated.IsolatedReading.wait", fail_with(KeyboardInterrupt()))
    result = invoke(*command)
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "interrupted\n")


@pytest.mark.parametrize(("typed", "ids"), [("", ["other-role", "small-role"]), ("SM", ["small-role"]), ("x", [])])
def test_role_names_are_completed(small_sets: Path, typed: str, ids: list[str]):
    assert sorted(set_id for set_id, _ in complete_role(typed)) == ids


def test_completion_offers_nothing_where_a_role_file_is_broken(small_sets: Path):
    (small_sets / "broken.yaml").write_text("id: [")
    assert complete_role("sm") == []


def test_shell_completion_offers_roles():
    code = "from atscheck.cli.app import app; app(prog_name='atscheck')"
    ran = run_python(code, _ATSCHECK_COMPLETE="complete_bash", COMP_WORDS="atscheck keywords neur", COMP_CWORD="2")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.split() == [b"neural-network-architect"]


@pytest.mark.parametrize(
    ("encoding", "arguments"),
    [
        ("ascii", ["check", "cv.txt", "-r", "neural-network-architect"]),
        ("cp1252", ["check", "cv.txt", "-r", "neural-network-architect", "--verbose"]),
        ("ascii", ["keywords", "neural-network-architect", "--why"]),
        ("ascii", ["roles"]),
    ],
)
def test_console_without_utf_8_shows_the_report(tmp_path: Path, encoding: str, arguments: list[str]):
    (tmp_path / "cv.txt").write_text("Zoë Exámple ✓ 你好\n\nSkills\nPyTorch, Docker — k8s\n", encoding="utf-8")
    ran = run_atscheck(*arguments, folder=tmp_path, PYTHONIOENCODING=encoding)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Neural Network Architect" in ran.stdout.decode(encoding)


def test_closed_pipe_is_no_error():
    code = f"set -o pipefail; {sys.executable} -m atscheck keywords neural-network-architect -f json | head -c 10"
    ran = subprocess.run(["bash", "-c", code], capture_output=True, cwd=ROOT, check=False, timeout=60)
    assert (ran.returncode, ran.stderr, ran.stdout) == (0, b"", b'{\n  "schem')
