"""`atscheck findings` lists all codes with their sources."""

import json

import pytest
from typer.testing import CliRunner

from atscheck.cli.app import app
from atscheck.resume.finding_catalog import FINDING_KINDS


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["findings", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_terminal_has_every_code_with_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, err = run("--no-color")
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    for kind in FINDING_KINDS:
        assert f"{kind.code} {kind.severity.value}: {kind.title}" in words
        assert f"{kind.explanation} {kind.advice}" in words
        assert f"Source ({kind.source.grade}): {kind.source.title}" in words
        assert kind.source.url is None or kind.source.url in out.replace("\n", "")
    assert "\x1b" not in out


def test_json_has_every_code_with_its_source() -> None:
    code, out, err = run("--format", "json")
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert document["schema_version"] == 1
    assert [row["code"] for row in document["findings"]] == [kind.code for kind in FINDING_KINDS]
    first = document["findings"][0]
    assert list(first) == ["code", "severity", "title", "explanation", "advice", "source"]
    assert list(first["source"]) == ["id", "grade", "title", "url"]
    assert first["severity"] == "error"


def test_unknown_format_is_a_usage_error() -> None:
    code, out, err = run("--format", "yaml")
    assert (code, out) == (2, "")
    assert "yaml" in err
