"""The worked example of `docs/coverage.md` is worked again, from the page itself."""

import re
from pathlib import Path

import pytest

from atscheck.checker import Checker, load_targets
from atscheck.formats import terminal
from atscheck.report.model import GapReport
from atscheck.report.requirements import COVERAGE_RULE
from atscheck.resume.read import resume_from_text

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "coverage.md").read_text(encoding="utf-8")
POINTS = {"found": (True, True), "reworded": (False, True), "misspelt": (False, False), "missing": (False, False)}


def block(language: str, beginning: str) -> str:
    (found,) = [text for text in re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL) if text.startswith(beginning)]
    return str(found)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> GapReport:
    path = tmp_path_factory.mktemp("coverage") / "example.yaml"
    path.write_text(block("yaml", "id: example"), encoding="utf-8")
    return Checker(load_targets(keyword_files=[path])).check(resume_from_text(block("text", "EXPERIENCE")))


def test_table_is_what_the_program_finds(report: GapReport):
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")
    ]
    rows = [row for row in rows if row[1] in ("required", "preferred", "bonus")]
    surfaces = {
        keyword.requirement: keyword.mentions[0].surface for keyword in reversed(report.keywords) if keyword.mentions
    }
    assert rows == [
        [
            item.title, item.importance, str(item.weight), surfaces.get(item.id, "–"),
            *(str(item.weight if met else 0) for met in POINTS[item.status]),
        ]
        for item in report.requirements
    ]  # fmt: skip


def test_sum_and_band_are_those_of_the_page(report: GapReport):
    found = re.search(r"\*\*sum\*\* \| \| \*\*(\d+)\*\* \| \| \*\*(\d+)\*\* \| \*\*(\d+)\*\*", PAGE)
    assert found is not None
    total, literal, meaning = found.groups()
    assert report.coverage is not None
    assert report.coverage.literal == round(int(literal) / int(total), 4)
    assert report.coverage.meaning == round(int(meaning) / int(total), 4)
    assert f"The band is {literal}/{total} = 33% literal to {meaning}/{total} = 88% meaning" in PAGE


def test_program_prints_the_same_sum(report: GapReport):
    printed = terminal.render(report, width=100)
    lines = block("text", "literal").splitlines()
    assert len(lines) == 2
    assert all(line in printed for line in lines)


def test_edit_gains_what_the_page_says(report: GapReport):
    edit = next(edit for edit in report.edits if edit.keyword == "Kubernetes")
    assert (edit.text, edit.gain) == ('Write "Kubernetes (k8s)" once, if you mean the same.', round(2 / 9, 4))
    assert 'Writing "Kubernetes (k8s)" once would lift the literal end by 2/9.' in PAGE


def test_rule_of_the_page_is_the_programs():
    assert f"This is rule {COVERAGE_RULE};" in PAGE
