"""Ranking roles: rare requirements decide, a title helps, and nothing is ranked from an unreadable file."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
from bad_files import picture_pdf
from typer.testing import CliRunner

from atscheck.checker import Checker, load_targets, rank_resume
from atscheck.cli.app import app
from atscheck.keywords.model import KeywordSet
from atscheck.report.ranking import Ranking
from atscheck.resume.read import resume_from_text


def role(set_id: str, *keywords: str) -> KeywordSet:
    [made] = load_targets(keywords=keywords)
    return replace(made, id=set_id, title=set_id.title())


def rank(text: str, *roles: KeywordSet) -> Ranking:
    return Checker(roles).rank(resume_from_text(text))


BAKER = role("baker", "Excel", "sourdough", "laminated dough")
CLERK = role("clerk", "Excel", "accounts payable", "payroll")


def test_what_only_one_role_asks_for_weighs_more():
    ranking = rank("Excel. Ran payroll and accounts payable for 40 staff.", BAKER, CLERK)
    assert [item.id for item in ranking.roles] == ["clerk", "baker"]
    assert ranking.roles[0].fit > ranking.roles[0].meaning - 0.01
    assert ranking.fits_well


def test_nothing_fits_where_only_common_requirements_are_met():
    ranking = rank("Kept a list in Excel.", BAKER, CLERK)
    assert not ranking.fits_well
    assert ranking.roles[0].terms == ("sourdough", "laminated dough")


def test_title_alone_makes_no_fit():
    ranking = rank_resume(resume_from_text("Ada Example\nData Engineer\n\nSummary\nA data engineer.\n"))
    assert ranking.roles[0].title_found == "headline"
    assert not ranking.fits_well


def test_title_in_the_headline_helps():
    plain = rank("Sourdough.", BAKER, CLERK).roles[0]
    titled = rank("Ada Example\nBaker\n\nSummary\nBaker with sourdough.\n", BAKER, CLERK).roles[0]
    assert titled.title_found == "headline"
    assert titled.fit > plain.fit


def test_command_prints_a_table_and_json(tmp_path: Path):
    path = tmp_path / "cv.txt"
    path.write_text("Ada Example\n\nSkills\nPython, PyTorch, CUDA, transformers, distributed training\n" * 3)
    runner = CliRunner()
    shown = runner.invoke(app, ["rank", str(path), "--top", "2"], env={"NO_COLOR": "1"})
    assert shown.exit_code == 0, shown.stderr
    assert "Required" in shown.stdout
    schema = json.loads(runner.invoke(app, ["schema", "ranking"]).stdout)
    value = json.loads(runner.invoke(app, ["rank", str(path), "--format", "json"]).stdout)
    jsonschema.validate(value, schema)


def test_unreadable_file_is_not_ranked(tmp_path: Path):
    path = tmp_path / "cv.pdf"
    path.write_bytes(picture_pdf())
    result = CliRunner().invoke(app, ["rank", str(path)])
    assert result.exit_code == 3
