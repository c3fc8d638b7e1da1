"""Job postings as the target of `check`, `export` and `keywords`: exit code, standard output and standard error."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bad_files import picture_pdf, text_pdf
from docx_files import docx, paragraph
from typer.testing import CliRunner

from atscheck.cli.app import app
from atscheck.keywords import store

RESUME = """\
Ada Example
ada@example.org

Experience
Engineer, Example Works
Jan 2020 - Present
- Wrote Python and PyTorch in C# and .NET.

Junior Engineer, Sample Mill
Jan 2018 - Dec 2019
- Wrote Python.

Education
M.S. in Physics, Example University, 2017
"""

POSTING = """\
Mill Engineer

About us
We go the extra mile for windmills. Rest assured, you will love Excel.

Requirements
- 5+ years of experience with Python
- PyTorch or TensorFlow
- PhD or Master's degree, or equivalent experience
- Experience with .NET (C#)
- Experience with FrobnicateDB is required

Nice to have
- Kubernetes

Benefits
- Dental and Salesforce courses
"""
ASKED = [
    ("required", ["Python"]),
    ("required", ["PyTorch", "TensorFlow"]),
    ("required", ["PhD", "Master's degree"]),
    ("required", [".NET"]),
    ("required", ["C#"]),
    ("bonus", ["Kubernetes"]),
]
HTML = "<!doctype html><title>Mill Engineer</title><body><h1>Mill Engineer</h1>{}</body>".format(
    "".join(
        f"<li>{line[2:]}</li>" if line.startswith("- ") else f"<p>{line}</p>"
        for line in POSTING.splitlines()[1:]
        if line
    )
)
MARKDOWN = "# " + POSTING.replace("\nRequirements", "\n## Requirements").replace("\nNice", "\n## Nice")
FILES = {
    "job.txt": POSTING.encode(),
    "job.md": MARKDOWN.encode(),
    "job.html": HTML.encode(),
    "job.docx": docx("".join(map(paragraph, POSTING.splitlines()))),
    "job.pdf": text_pdf(POSTING),
}
ROLE = """\
id: mill-role
title: Mill Role
groups:
  - title: Words
    keywords: [{term: Python, importance: bonus}, {term: SQL, importance: preferred}]
"""
Invoke = Callable[..., Any]  # typer keeps its class of results to itself


@pytest.fixture
def invoke(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """The command line inside this process, with the shipped lexicon and a role of the user's, in a folder of files."""
    own = tmp_path / "config" / "roles"
    own.mkdir(parents=True)
    (own / "mill-role.yaml").write_text(ROLE)
    monkeypatch.setattr(store, "user_folder", lambda: own)
    monkeypatch.delenv(store.SETS_VARIABLE, raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cv.txt").write_text(RESUME)
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)

    def run(*arguments: str, given: str | bytes | None = None) -> Any:
        return CliRunner().invoke(app, list(arguments), input=given)

    return run


def read_json(result: Any, schema: str, invoke: Invoke, note: str = "") -> dict[str, Any]:
    assert result.exit_code == 0
    assert note in result.stderr if note else result.stderr == ""
    value = json.loads(result.stdout)
    jsonschema.validate(value, json.loads(invoke("schema", schema).stdout))
    return dict(value)


def keywords_json(invoke: Invoke, *arguments: str, given: str | bytes | None = None, note: str = "") -> dict[str, Any]:
    result = invoke("keywords", *arguments, "--format", "json", given=given)
    return dict(read_json(result, "keywords", invoke, note)["role"])


def check_json(invoke: Invoke, *arguments: str, given: str | None = None, note: str = "") -> dict[str, Any]:
    return read_json(invoke("check", *arguments, "--format", "json", given=given), "report", invoke, note)


def requirements(role: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for group in role["groups"] for item in group["requirements"]]


def asked(role: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(item["importance"], [word["keyword"] for word in item["keywords"]]) for item in requirements(role)]


def statuses(report: dict[str, Any]) -> dict[str, str]:
    return {item["title"]: item["status"] for item in report["requirements"]}


def assert_one_line(result: Any, code: int, start: str) -> None:
    assert (result.exit_code, result.stdout) == (code, ""), result.stderr
    assert result.stderr.startswith(f"atscheck: {start}")
    assert result.stderr.count("\n") == 1
    assert result.stderr.endswith(".\n"), "the line ends with what to do next"


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_is_understood_alike(invoke: Invoke, name: str):
    role = keywords_json(invoke, "-p", name, "--known-only")
    assert (role["kind"], role["title"], role["id"]) == ("posting", "Mill Engineer", name)
    assert asked(role) == ASKED


def test_standard_input_is_a_posting(invoke: Invoke):
    role = keywords_json(invoke, "-p", "-", "--known-only", given=POSTING)
    assert (role["id"], asked(role)) == ("standard input", ASKED)
    report = check_json(invoke, "cv.txt", "-p", "-", given=POSTING)
    assert [item["kind"] for item in report["targets"]] == ["posting"]


def test_standard_input_is_read_once(invoke: Invoke):
    assert_one_line(invoke("check", "-", "-p", "-", given=POSTING), 2, "standard input (-) can be read once only")
    assert_one_line(invoke("check", "cv.txt", "-p", "-", "-p", "-", given=POSTING), 2, "standard input (-)")


def test_json_says_what_the_posting_says_beside_a_keyword(invoke: Invoke):
    python, _, degree, *_, unknown, _ = requirements(keywords_json(invoke, "-p", "job.txt"))
    assert python["asked"] == {
        "sentence": "5+ years of experience with Python",
        "years": {"least": 5, "most": None},
        "or_experience": False,
    }
    assert (degree["asked"]["years"], degree["asked"]["or_experience"]) == (None, True)
    (word,) = unknown["keywords"]
    assert (word["keyword"], word["source"]) == ("FrobnicateDB", "job.txt")
    assert 0 < word["confidence"] < 1
    assert python["keywords"][0]["confidence"] is None


def test_role_asks_for_nothing_beside_its_keywords(invoke: Invoke):
    assert {item["asked"] for item in requirements(keywords_json(invoke, "mill-role"))} == {None}


def test_keywords_are_shown_with_years_and_sentences(invoke: Invoke):
    result = invoke("keywords", "-p", "job.txt", "--why")
    assert (result.exit_code, result.stderr) == (0, "")
    shown = " ".join(result.stdout.split())
    for words in (
        "9 keywords in 7 requirements, 6 of them required",
        "PyTorch or TensorFlow: one of",
        "[job.txt] – 5+ years “5+ years of experience with Python”",
        "one of – or equivalent experience",
        "FrobnicateDB (unreviewed, ",
    ):
        assert words in shown
    for nothing in ("Excel", "Salesforce", "Go ", "REST"):
        assert nothing not in shown


def test_known_only_leaves_out_what_nobody_has_reviewed(invoke: Invoke):
    assert "FrobnicateDB" in invoke("check", "cv.txt", "-p", "job.txt").stdout
    for command in (
        ("keywords", "-p", "job.txt"),
        ("check", "cv.txt", "-p", "job.txt"),
        ("check", "cv.txt", "-p", "job.txt", "-f", "md"),
    ):
        result = invoke(*command, "--known-only")
        assert (result.exit_code, result.stderr, "FrobnicateDB" in result.stdout) == (0, "", False)
        assert "Kubernetes" in result.stdout


def test_pipeline_that_is_not_installed_gets_exit_code_5(invoke: Invoke):
    for command in (
        ["keywords"],
        ["check", "cv.txt"],
        ["export", "cv.txt", "-o", "gap.md"],
    ):
        result = invoke(*command, "-p", "job.txt", "--nlp", "no_such_pipeline")
        assert_one_line(result, 5, "--nlp no_such_pipeline: no spaCy pipeline of that name is installed. Install it")


def test_resume_is_held_against_the_posting(invoke: Invoke):
    report = check_json(invoke, "cv.txt", "-p", "job.txt")
    assert report["targets"] == [{"kind": "posting", "id": "job.txt", "title": "Mill Engineer", "title_found": None}]
    assert statuses(report) == {
        "Python": "found",
        "PyTorch or TensorFlow": "found",
        "PhD or Master's degree": "reworded",
        ".NET": "found",
        "C#": "found",
        "FrobnicateDB": "missing",
        "Kubernetes": "missing",
    }
    assert not next(item for item in report["keywords"] if item["keyword"] == "TensorFlow")["needed"]
    degree = report["requirements"][2]
    assert (degree["satisfied_by"], degree["or_experience"]) == (["Master's degree"], True)


def test_years_show_the_entries_that_were_counted(invoke: Invoke):
    report = check_json(invoke, "cv.txt", "-p", "job.txt", "--as-of", "2026-11")
    assert report["requirements"][0]["years"] == {
        "asked_least": 5,
        "asked_most": None,
        "supported_least": 8.9,
        "supported_most": 8.9,
        "entries": [
            {"title": "Engineer", "organisation": "Example Works", "begin": "2020-01", "finish": "present"},
            {"title": "Junior Engineer", "organisation": "Sample Mill", "begin": "2018-01", "finish": "2019-12"},
        ],
        "open_end": False,
    }
    shown = " ".join(invoke("check", "cv.txt", "-p", "job.txt", "--as-of", "2026-11", "-v").stdout.split())
    assert "Python: 5+ years asked; dated entries support 8.9 (2 entries, “present” means 2026-11): enough" in shown
    assert "Engineer, Example Works (2020-01 – present) Junior Engineer, Sample Mill (2018-01 – 2019-12)" in shown


def test_current_job_is_not_held_to_have_ended(invoke: Invoke):
    shown = " ".join(invoke("check", "cv.txt", "-p", "job.txt").stdout.split())
    said = (
        "support at least 2.1 by 2020-01 (2 entries); “Engineer, Example Works” runs on: give --as-of for today's sum"
    )
    assert said in shown
    assert "less than asked" not in shown


def test_two_postings_are_one_target(invoke: Invoke, tmp_path: Path):
    (tmp_path / "other.txt").write_text("Other Engineer\n\nRequirements\n- Kubernetes\n- Docker\n")
    report = check_json(invoke, "cv.txt", "-p", "job.txt", "-p", "other.txt", "--known-only", note="other.txt: ")
    assert [item["id"] for item in report["targets"]] == ["job.txt", "other.txt"]
    words = {item["keyword"]: item for item in report["keywords"]}
    assert len(words) == len(report["keywords"])
    assert (words["Kubernetes"]["importance"], words["Kubernetes"]["source"]) == ("required", "job.txt, other.txt")
    assert words["Docker"]["source"] == "other.txt"


def test_posting_and_role_are_merged(invoke: Invoke):
    report = check_json(invoke, "cv.txt", "-r", "mill-role", "-p", "job.txt", "--known-only")
    assert sorted(item["kind"] for item in report["targets"]) == ["posting", "role"]
    found = [(item["importance"], item["source"]) for item in report["keywords"] if item["keyword"] == "Python"]
    assert [importance for importance, _ in found] == ["required"]
    assert "job.txt" in found[0][1]
    assert statuses(report)["SQL"] == "missing"


@pytest.mark.parametrize("suffix", ["md", "html", "csv"])
def test_export_names_the_posting_and_its_words(invoke: Invoke, tmp_path: Path, suffix: str):
    result = invoke("export", "cv.txt", "-p", "job.docx", "-o", f"gap.{suffix}")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote gap.{suffix}\n")
    text = (tmp_path / f"gap.{suffix}").read_text(encoding="utf-8-sig")
    assert "5+ years of experience with Python" in text
    assert "unreviewed, 0." in text or suffix == "csv"


def test_exported_json_follows_the_schema(invoke: Invoke, tmp_path: Path):
    assert invoke("export", "cv.txt", "-p", "job.txt", "-o", "gap.json").exit_code == 0
    report = json.loads((tmp_path / "gap.json").read_text())
    jsonschema.validate(report, json.loads(invoke("schema").stdout))
    unknown = next(item for item in report["keywords"] if item["keyword"] == "FrobnicateDB")
    assert 0 < unknown["confidence"] < 1


NAVIGATION = "<!doctype html><title>Careers</title><nav>{}</nav>".format("<a href='/jobs'>All jobs</a> " * 30)
BAD_POSTINGS: dict[str, tuple[bytes | None, str]] = {
    "empty.txt": (b"", "empty.txt: the file is empty. Save the posting again"),
    "blank.html": (b" \n", "blank.html: the file is empty. Save the posting again"),
    "navigation.html": (NAVIGATION.encode(), "navigation.html: "),
    "noise.bin": (bytes(range(256)) * 9, "noise.bin: neither a PDF nor a DOCX nor a text"),
    "scan.pdf": (picture_pdf(), "scan.pdf: unreadable: no text layer"),
    "letter.txt": (b"Dear all, the office is yellow.\n", "letter.txt: no requirement was understood (only 6 words"),
    "missing.txt": (None, "missing.txt: no such file. Check the name and the folder."),
    "config": (None, "config: a folder, not a file. Name the posting file itself."),
}


@pytest.mark.parametrize("name", BAD_POSTINGS)
def test_bad_posting_gets_one_line_and_exit_code_4(invoke: Invoke, tmp_path: Path, name: str):
    data, message = BAD_POSTINGS[name]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    for command in (["keywords"], ["check", "cv.txt"], ["export", "cv.txt", "-o", "gap.md"]):
        assert_one_line(invoke(*command, "-p", name), 4, message)
    assert not (tmp_path / "gap.md").exists()


def test_empty_standard_input_is_no_posting(invoke: Invoke):
    assert_one_line(invoke("keywords", "-p", "-", given=""), 4, "standard input: the file is empty.")


GERMAN = (
    "Entwickler für Mühlen\n\nWir suchen für unser Team in Hamburg eine erfahrene Person, die mit uns die Plattform "
    "weiter entwickelt und eng mit den Kolleginnen und Kollegen aus der Fachabteilung zusammen arbeitet.\n\n"
    "Requirements\n{}\nEin abgeschlossenes Studium oder eine vergleichbare Ausbildung sowie mehrere Jahre Erfahrung in "
    "dem Beruf, gern auch mit Führung von Teams.\n"
)


def test_posting_in_german_is_asked_for_names_only(invoke: Invoke, tmp_path: Path):
    (tmp_path / "stelle.txt").write_text(GERMAN.format("Sehr gute Kenntnisse in Kubernetes und Marketing."))
    keywords = keywords_json(invoke, "-p", "stelle.txt", note="stelle.txt: the posting is not in English")
    assert asked(keywords) == [("required", ["Kubernetes"])]


def test_posting_in_german_without_names_says_so(invoke: Invoke, tmp_path: Path):
    (tmp_path / "stelle.txt").write_text(GERMAN.format("Sehr gute Kenntnisse in der Arbeit mit Menschen."))
    result = invoke("check", "cv.txt", "-p", "stelle.txt")
    assert_one_line(result, 4, "stelle.txt: no requirement was understood (the posting is not in English")


def test_keywords_takes_a_role_or_a_posting(invoke: Invoke):
    for arguments in ([], ["mill-role", "-p", "job.txt"]):
        assert_one_line(invoke("keywords", *arguments), 2, "name a role, or a job posting with -p.")


def test_what_may_be_understood_badly_is_said_beside_the_result(invoke: Invoke, tmp_path: Path):
    (tmp_path / "short.txt").write_text("Requirements\n\n- Python\n", encoding="utf-8")
    result = invoke("keywords", "-p", "short.txt")
    assert result.exit_code == 0
    assert "is this the whole posting?" in result.stderr
    assert "is this the whole posting?" not in result.stdout
