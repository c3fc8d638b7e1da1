"""The grouping that all readable formats share."""

import re
from dataclasses import replace

import pytest
from sample_reports import keyword, mention, requirement
from shown import shown_text

from atscheck.formats import FORMATS, render_report, terminal
from atscheck.formats.alternatives import open_label, requirement_title
from atscheck.formats.model import percent
from atscheck.formats.summary import best_mention, build_summary
from atscheck.report.model import GapReport, Target


def test_missing_are_requirements_by_importance_in_the_order_of_the_set(report: GapReport) -> None:
    groups = build_summary(report).missing
    assert [(group.importance, [line.requirement.id for line in group.requirements]) for group in groups] == [
        ("required", [7, 11]),
        ("preferred", [3, 4, 9]),
        ("bonus", [15, 17, 19, 20]),
    ]
    assert build_summary(report).missing_text == "9 of 20 requirements"


@pytest.mark.parametrize("name", ["terminal", "md", "html"])
@pytest.mark.parametrize("keyword", ["JAX", "ICLR", "Master's", "EMNLP"])
def test_keyword_that_is_not_needed_is_not_mentioned(name: str, keyword: str, report: GapReport) -> None:
    text = render_report(report, name)
    assert isinstance(text, str)
    assert keyword not in text.replace("&#39;", "'")


@pytest.mark.parametrize("name", FORMATS)
def test_unreadable_resume_gets_no_keyword_list(name: str, unreadable_report: GapReport) -> None:
    summary = build_summary(unreadable_report)
    assert summary.band is None
    lists = (summary.missing, summary.found, summary.reworded, summary.rejected, summary.venues, summary.at_risk)
    assert not any(lists)
    text = shown_text(render_report(unreadable_report, name))
    assert "fewer than 20 words" in text
    if name != "json":
        assert "LoRA" not in text
        assert "missing" not in re.sub("(?s)<style>.*?</style>", "", text.lower())


def test_nothing_missing_is_said(report: GapReport) -> None:
    met = tuple(replace(entry, status="found") for entry in report.requirements)
    assert build_summary(replace(report, requirements=met)).missing_text == "none of 20 requirements"
    text = render_report(replace(report, requirements=met), "terminal")
    assert isinstance(text, str)
    assert "Missing: none of 20 requirements\n" in text


def test_sum_adds_up_to_the_share(report: GapReport) -> None:
    band = build_summary(report).band
    assert band is not None
    for end in (band.literal, band.meaning):
        assert round(end.points / end.total_points, 4) == end.share
        assert end.points == sum(tally.weight * tally.met for tally in end.tallies)


def test_importance_without_requirements_has_no_column(report: GapReport) -> None:
    only = tuple(entry for entry in report.requirements if entry.importance == "preferred")
    numbers = {entry.id for entry in only}
    keywords = tuple(entry for entry in report.keywords if entry.requirement in numbers)
    band = build_summary(replace(report, requirements=only, keywords=keywords)).band
    assert band is not None
    assert [tally.importance for tally in band.literal.tallies] == ["preferred"]


def test_other_wording_of_a_keyword_that_is_not_needed_is_no_gap(report: GapReport) -> None:
    summary = build_summary(report)
    assert "TensorFlow" not in [item.result.keyword for item in summary.reworded]
    listed = {item.result.keyword: item.other_wording for group in summary.found for item in group.keywords}
    assert listed["TensorFlow"] == "TF"
    assert listed["PyTorch"] is None


def test_changes_come_in_the_order_of_gain(report: GapReport) -> None:
    assert [item.result.keyword for item in build_summary(report).reworded] == [
        "attention mechanisms",
        "PhD",
        "Kubernetes",
        "graph neural networks",
    ]


def test_best_mention_has_the_keyword_level_and_the_strongest_proof(report: GapReport) -> None:
    transformer = best_mention(report.keywords[0])
    assert transformer is not None
    assert (transformer.level, transformer.proof) == ("literal", "dated")


def test_hint_names_its_keyword_only_among_several(report: GapReport) -> None:
    hints = {
        line.label: [str(hint) for hint in line.hints]
        for group in build_summary(report).missing
        for line in group.requirements
    }
    assert hints["Weights & Biases or MLflow"] == [
        'MLflow: "TensorBoard" is there; if you also used MLflow itself, say so.'
    ]
    assert hints["mixture of experts"] == ['"mixture of experts" (hoped for) is there but not counted']


def test_advice_names_the_place_of_a_related_term_and_repeats_no_general_question(report: GapReport) -> None:
    lines = {line.requirement.id: line for group in build_summary(report).missing for line in group.requirements}
    assert [advice.partition(".")[0] for advice in lines[11].advice] == [
        '"TensorBoard" is there (under Research Engineer)'
    ]
    assert lines[7].advice == ('"NAS" is there, but the words around it show another meaning.',)
    assert lines[9].advice == ()
    assert lines[9].question == "If you have worked with LoRA, say so where you did."


def test_keyword_that_something_higher_meets_is_listed_with_what_meets_it(report: GapReport) -> None:
    degree = requirement(18, "required", "Education", "reworded", "Master's", satisfied_by=("PhD",))
    masters = keyword("Master's", 18, "required", kind="degree", needed=False, hint="PhD meets this.")
    changed = replace(
        report,
        requirements=tuple(degree if entry.id == 18 else entry for entry in report.requirements),
        keywords=(*(entry for entry in report.keywords if entry.requirement != 18), masters),
    )
    item = next(item for item in build_summary(changed).reworded if item.result.keyword == "Master's")
    assert (item.mention, item.remark) == (None, "PhD meets this.")
    assert "PhD meets this." in terminal.render(changed, verbose=True)
    for name in ("md", "html"):
        text = render_report(changed, name)
        assert isinstance(text, str)
        assert "PhD meets this." in text


@pytest.mark.parametrize(
    ("kind", "found", "said"),
    [
        ("role", "headline", ["Nurse: stands in the headline"]),
        ("role", "experience", ["Nurse: stands as a job title"]),
        ("role", None, ["Nurse: stands neither in the headline nor as a job title"]),
        ("posting", None, []),
    ],
)
def test_place_of_the_title_is_said_for_roles(kind: str, found: str | None, said: list[str], report: GapReport) -> None:
    summary = build_summary(replace(report, targets=(Target(kind, "nurse", "Nurse", found),)))
    assert [fact.text for fact in summary.facts if fact.label == "Title"] == said


def test_findings_come_by_severity(report: GapReport) -> None:
    assert [line.finding.severity for line in build_summary(report).findings] == ["error", "warning", "info"]


def test_readings_that_lose_a_keyword_are_named(report: GapReport) -> None:
    (group,) = build_summary(report).at_risk
    assert group.keywords == ("Kubernetes", "CUDA")
    assert group.losses == ("rows, page 1: words of another column stand between",)
    assert group.edits == ("Move the skills table on page 1 into one column.",)


@pytest.mark.parametrize(
    ("names", "found", "needs", "label"),
    [
        (["Slurm"], [], 1, "Slurm"),
        (["A", "B", "C"], [], 1, "A or B or C"),
        (["A", "B", "C"], [], 2, "2 of A, B, C"),
        (["A", "B", "C"], ["A"], 2, "1 more of B, C; A is there"),
        (["A", "B", "C", "D"], ["A", "B"], 3, "1 more of C, D; A, B are there"),
        (["A", "B", "C", "D", "E", "F", "G"], [], 1, "any of 7, such as A, B, C"),
        (["A", "B", "C", "D", "E", "F", "G"], [], 2, "any 2 of 7, such as A, B, C"),
    ],
)
def test_alternatives_are_one_line(names: list[str], found: list[str], needs: int, label: str) -> None:
    entry = requirement(1, "required", "Group", "missing", *names, needs=needs)
    here = mention("x", start=0, section="skills", proof="listed")
    keywords = [keyword(name, 1, "required", *([here] if name in found else [])) for name in names]
    assert open_label(entry, keywords) == label


def test_title_that_only_repeats_the_keywords_is_left_out() -> None:
    assert requirement_title(requirement(1, "bonus", "G", "missing", "PyTorch", "JAX")) is None
    assert requirement_title(requirement(1, "bonus", "G", "missing", "JAX", title="jax")) is None
    assert requirement_title(requirement(1, "bonus", "G", "missing", "JAX", title="framework")) == "framework"


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0%"), (0.58, "58%"), (0.5799, "57%"), (0.29, "29%"), (0.9999, "99%"), (1.0, "100%")],
)
def test_percent_never_passes_a_limit_that_the_share_misses(share: float, text: str) -> None:
    assert percent(share) == text
