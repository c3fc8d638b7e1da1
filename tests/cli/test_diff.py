"""`atscheck diff`: what a new version of a resume gained and lost."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt
from typer.testing import CliRunner

from atscheck.cli.app import app
from atscheck.formats.json_format import read_schema

OLD = """Robin Sample
robin.sample@example.com

EXPERIENCE
Engineer, Harbour Example Ltd, 2019 - 2023
- Ran services on k8s and wrote Terraform modules.

SKILLS
Python, PostgreSQL, Grafana
"""
NEW = """Robin Sample
robin.sample@example.com

EXPERIENCE
Engineer, Harbour Example Ltd, 2019 - 2023
- Ran services on Kubernetes (k8s), in Python, and cut costs with Kafka.

SKILLS
PostgreSQL, Grafanna
"""
KEYWORDS = "Kubernetes\nTerraform\nPython\nPostgreSQL\nGrafana\nKafka\nRust\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    for name, text in {"old.txt": OLD, "new.txt": NEW, "list.txt": KEYWORDS}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, ["diff", *arguments, "-k", "list.txt"])


def read(*arguments: str) -> dict[str, Any]:
    result = run(*arguments, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    difference = json.loads(result.stdout)
    jsonschema.validate(difference, json.loads(read_schema("difference")))
    return dict(difference)


@pytest.mark.usefixtures("folder")
def test_each_keyword_says_what_became_of_it():
    difference = read("old.txt", "new.txt")
    changes = {item["keyword"]: item for item in difference["keywords"]}
    assert {name: item["change"] for name, item in changes.items()} == {
        "Kubernetes": "better", "Terraform": "lost", "Python": "better", "Grafana": "worse", "Kafka": "gained",
    }  # fmt: skip
    assert (changes["Kubernetes"]["old_status"], changes["Kubernetes"]["new_status"]) == ("reworded", "found")
    assert (changes["Python"]["old_proof"], changes["Python"]["new_proof"]) == ("listed", "dated")
    assert changes["Grafana"]["new_surface"] == "Grafanna"


@pytest.mark.usefixtures("folder")
def test_points_before_and_after_are_those_of_the_reports():
    difference = read("old.txt", "new.txt")
    for key, name in (("old", "old.txt"), ("new", "new.txt")):
        result = CliRunner().invoke(app, ["check", name, "-k", "list.txt", "--format", "json"])
        coverage, version = json.loads(result.stdout)["coverage"], difference[key]
        assert (version["literal"], version["meaning"]) == (coverage["literal"], coverage["meaning"])
        assert round(version["literal_points"] / version["total_points"], 4) == coverage["literal"]


@pytest.mark.usefixtures("folder")
def test_turning_the_versions_around_turns_the_changes_around():
    there, back = (read(*names)["keywords"] for names in (("old.txt", "new.txt"), ("new.txt", "old.txt")))
    opposite = {"gained": "lost", "lost": "gained", "better": "worse", "worse": "better"}
    assert [opposite[item["change"]] for item in there] == [item["change"] for item in back]


@pytest.mark.usefixtures("folder")
def test_terminal_tells_the_story_with_signs():
    told = run("old.txt", "new.txt").stdout
    assert "literal: 57% → 57%" in told or "literal: 57% as before (8 of 14 points)" in told
    assert "\n  + Kafka: missing → found, in dated jobs and projects (preferred)\n" in told
    assert "\n  - Terraform: found → missing (preferred)\n" in told
    assert '\n  - Grafana: found → misspelt as "Grafanna" (preferred)\n' in told
    assert '\n  + Kubernetes: reworded as "k8s" → found (preferred)\n' in told


def test_same_file_has_no_changes_and_says_so(folder: Path):
    (folder / "copy.txt").write_text(OLD, encoding="utf-8")
    result = run("old.txt", "copy.txt")
    assert result.exit_code == 0
    assert "Nothing that a report says has changed." in result.stdout
    assert "both are the same file, to the byte" in result.stdout
    assert read("old.txt", "copy.txt")["keywords"] == []


def test_findings_that_were_fixed_are_listed(folder: Path):
    (folder / "nameless.txt").write_text(OLD.replace("robin.sample@example.com\n", ""), encoding="utf-8")
    difference = read("nameless.txt", "old.txt")
    assert [item["code"] for item in difference["fixed"]]
    assert difference["introduced"] == []


def test_unreadable_version_gets_no_coverage_and_exit_code_3(folder: Path):
    from test_pdf import build

    (folder / "blank.pdf").write_bytes(build(lambda canvas: canvas.showPage()))
    result = run("old.txt", "blank.pdf")
    assert result.exit_code == 3
    assert "blank.pdf: No coverage, because the file could not be read." in result.stdout
    assert "Lost" not in result.stdout
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("old.txt", "none.txt"), 3, "none.txt: no such file"),
        (("-", "-"), 2, "standard input (-) can be read once only"),
        (("old.txt", "new.txt", "-o", "x.txt"), 2, "--output needs a format"),
    ],
)
def test_bad_input_is_one_line(arguments: tuple[str, ...], code: int, said: str):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_markdown_and_html_hold_the_same_lines_as_data(folder: Path):
    (folder / "list.txt").write_text("Kafka\n<b>bold</b> [x](y)\n", encoding="utf-8")
    for name in ("what.md", "what.html"):
        assert run("old.txt", "new.txt", "-o", name).exit_code == 0
    page, source = ((folder / name).read_text(encoding="utf-8") for name in ("what.html", "what.md"))
    assert "<b>bold" not in page
    assert page.count("Kafka") == MarkdownIt().render(source).count("Kafka") == 2
