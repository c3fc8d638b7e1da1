"""What is said of assumed terms and of the plan."""

from dataclasses import replace

import pytest

from atscheck.formats import html, markdown, terminal
from atscheck.formats.glyphs import ASCII_GLYPHS
from atscheck.formats.what_if import LineKind, tell_extras
from atscheck.report.model import (
    AssumedRequirement,
    AssumedTerm,
    CoveragePoints,
    GapReport,
    Plan,
    PlannedEdit,
    PlanStep,
    WhatIf,
)
from atscheck.report.redact import redact_report

WHAT_IF = WhatIf(
    terms=(
        AssumedTerm("k8s", ("Kubernetes",), (), False, None),
        AssumedTerm("PyTorch", ("PyTorch",), (), True, None),
        AssumedTerm("jax", ("JAX",), (), False, None),
        AssumedTerm("Slrum", (), (), False, "Slurm"),
        AssumedTerm("doctorate", (), ("Master's",), False, None),
        AssumedTerm("Azure", ("Azure",), (), False, None),
    ),
    before=CoveragePoints(16, 26),
    after=CoveragePoints(18, 26),
    total=44,
    requirements=(
        AssumedRequirement(12, "Kubernetes", "preferred", 2, "reworded", "found", 0),
        AssumedRequirement(19, "cloud platforms", "bonus", 1, "missing", "missing", 1),
    ),
)
REWORD = PlannedEdit("reword", ("PhD",), 1, 'Write "PhD" once beside "Ph.D.".')
ASK = PlannedEdit("ask", ("Azure", "Google Cloud"), 1, "If you have used one of them (Azure, Google Cloud), say which.")
PLAN = Plan(
    end="literal",
    percent=62.5,
    outcome="by answers",
    total=44,
    before=16,
    needed=28,
    after=28,
    edits=2,
    questions=1,
    steps=(PlanStep(18, "advanced degree", 3, (REWORD,)), PlanStep(19, "cloud platforms", 1, (REWORD, ASK))),
)


@pytest.fixture
def asked(report: GapReport) -> GapReport:
    return replace(report, what_if=WHAT_IF, plan=PLAN)


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_nothing_is_told_unless_asked(report: GapReport):
    assert tell_extras(report) == ()


def test_assumed_terms_are_told_with_the_sums_before_and_after(asked: GapReport):
    part = tell_extras(asked)[0]
    assert part.title == "What if it said “k8s”, “PyTorch”, “jax”, “Slrum”, “doctorate” and “Azure”?"
    assert part.result == (
        "Literal would rise from 16 (36%) to 18 of 44 points (40%); meaning would stay at 26 of 44 points (59%)."
    )
    assert [(line.text, line.tail) for line in part.lines] == [
        ("Kubernetes (preferred): would be met in its own words; now in other words", "literal +2"),
        ("cloud platforms (bonus): would still be missing, 1 more keyword to go for its own words", ""),
        ("There already in its own words: PyTorch.", ""),
        ("JAX: what asks for it is met already without it.", ""),
        ("“Slrum” is not asked for here. The nearest that is: Slurm.", ""),
        ("“doctorate” is not asked for by name; it meets Master's in meaning.", ""),
    ]
    assert part.closing == "The coverage of this report does not count them. Write a term only where it is true."


def test_plan_marks_every_question_as_only_if_true(asked: GapReport):
    part = tell_extras(asked)[1]
    assert part.title == "Plan for literal 62.5%"
    assert [(line.kind, line.text, line.tail) for line in part.lines] == [
        (LineKind.EDIT, REWORD.text, "+3"),
        (LineKind.EDIT, REWORD.text, ""),
        (LineKind.QUESTION, f"Only if true: {ASK.text}", "+1 together"),
    ]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("reached already", "Reached already: 16 of 44 points (36%), 28 needed. Nothing has to change."),
        ("by rewording", "nothing new has to be true"),
        ("by answers", "only if the answer to its question is yes"),
        (
            "out of reach",
            "Out of reach: all this report knows to edit (2 edits, 1 of them only if true) would give 28",
        ),
    ],
)
def test_plan_says_how_the_coverage_is_reached(report: GapReport, outcome: str, words: str):
    plan = replace(PLAN, outcome=outcome)
    assert words in tell_extras(replace(report, plan=plan))[0].result


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("verbose", [False, True])
def test_terminal_tells_both_within_its_width(asked: GapReport, width: int, verbose: bool):
    text = terminal.render(asked, width=width, verbose=verbose)
    assert max(map(len, text.splitlines())) <= width
    for part in tell_extras(asked):
        for said in (part.title, part.result, *(line.text for line in part.lines)):
            assert said in one_line(text)


def test_terminal_in_ascii_tells_both(asked: GapReport):
    text = terminal.render(asked, glyphs=ASCII_GLYPHS)
    assert text.isascii()
    assert "Plan for literal 62.5%" in text


def test_markdown_tells_both(asked: GapReport):
    text = markdown.render(asked)
    assert "\n## Plan for literal 62.5%\n" in text
    assert "\n- Kubernetes (preferred): would be met in its own words; now in other words **literal +2**\n" in text


def test_page_tells_both_and_leads_to_them(asked: GapReport):
    text = html.render(asked)
    for name in ("what-if", "plan"):
        assert f'<a href="#{name}">' in text
        assert f'<h2 id="{name}">' in text
    assert "Only if true: If you have used" in text


def test_page_without_them_is_as_it_was(report: GapReport):
    assert 'id="what-if"' not in html.render(report)


def test_hostile_terms_are_text_everywhere(report: GapReport):
    evil = "<script>alert(1)</script>[bold red]x[/]\x1b[31m|`*"
    terms = (AssumedTerm(evil, (), (), False, evil), AssumedTerm(evil, (evil,), (), False, None))
    hostile = replace(
        report,
        what_if=replace(WHAT_IF, terms=terms),
        plan=replace(PLAN, steps=(PlanStep(1, evil, 1, (PlannedEdit("ask", (evil,), 1, evil),)),)),
    )
    assert "<script>alert" not in html.render(hostile)
    assert "<script>" not in markdown.render(hostile).replace("\\<script\\>", "")
    shown = terminal.render(hostile, width=120)
    assert "\x1b" not in shown
    assert "[bold red]x[/]" in shown


def test_redacted_parts_keep_the_sums(asked: GapReport):
    redacted = redact_report(asked)
    assert redacted.what_if is not None
    assert redacted.plan is not None
    assert (redacted.what_if.before, redacted.what_if.after) == (WHAT_IF.before, WHAT_IF.after)
    assert [term.name for term in redacted.what_if.terms] == ["Kubernetes", "PyTorch", "JAX", "Azure"]
    assert "Ph.D." not in terminal.render(redacted, verbose=True)
    assert (redacted.plan.needed, redacted.plan.after) == (28, 28)
