"""The plan: the smallest set of truthful edits that reaches a coverage."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_values import build_resume

from atscheck.keywords.lexicon import Form
from atscheck.keywords.model import Importance, Keyword, Requirement
from atscheck.matching.model import CreditedMention, Level, Match
from atscheck.report.model import Plan
from atscheck.report.plan import BandEnd, Threshold, plan_towards
from atscheck.report.requirements import RequirementOutcome, measure_coverage
from atscheck.terms.model import TermMention

RESUME = build_resume("k8s and more words")
MENTION = TermMention("t", "name", Form.LITERAL, "literal", "k8s", 0, 3)
REQUIRED, PREFERRED, BONUS = Importance.REQUIRED, Importance.PREFERRED, Importance.BONUS
FOUND, REWORDED, MISSPELT, MISSING = Level.LITERAL, Level.ALIAS, Level.TYPO, None


def match(name: str, level: Level | None, *, met: bool = False) -> Match:
    credited = () if level is None else (CreditedMention(MENTION, level),)
    return Match(Keyword(name, name), credited, met_by=(MENTION,) if met else ())


def outcome(
    number: int, *levels: Level | None, importance: Importance = PREFERRED, needs: int = 1, met: bool = False
) -> RequirementOutcome:
    matches = tuple(match(f"k{number}{'abcdef'[index]}", level, met=met) for index, level in enumerate(levels))
    keywords = tuple(item.keyword for item in matches)
    return RequirementOutcome(number, "G", Requirement(f"r{number}", importance, keywords, needs), matches)


def plan(percent: float, *outcomes: RequirementOutcome, end: BandEnd = BandEnd.LITERAL) -> Plan:
    return plan_towards(Threshold(percent, end), outcomes, RESUME)


def steps(found: Plan) -> list[int]:
    return [step.requirement for step in found.steps]


def test_nothing_changes_where_the_coverage_is_reached_already():
    found = plan(50, outcome(1, FOUND), outcome(2, MISSING))
    assert (found.outcome, found.before, found.needed, found.after, found.steps) == ("reached already", 2, 2, 2, ())


def test_rewording_alone_is_said_to_be_enough():
    found = plan(100, outcome(1, REWORDED), outcome(2, MISSPELT))
    assert (found.outcome, found.edits, found.questions, found.after) == ("by rewording", 2, 0, 4)
    assert [edit.kind for step in found.steps for edit in step.edits] == ["reword", "respell"]


def test_many_rewordings_are_preferred_to_one_question():
    found = plan(
        50, outcome(1, MISSING, importance=REQUIRED), *(outcome(n, REWORDED, importance=BONUS) for n in (2, 3, 4))
    )
    assert (steps(found), found.questions) == ([2, 3, 4], 0)


def test_one_question_that_gains_enough_is_preferred_to_two():
    found = plan(
        50, outcome(1, MISSING, importance=BONUS), outcome(2, MISSING, importance=BONUS),
        outcome(3, MISSING, importance=REQUIRED),
    )  # fmt: skip
    assert (steps(found), found.questions) == ([3], 1)


def test_of_equal_sets_the_first_in_the_target_is_taken():
    assert steps(plan(34, outcome(1, REWORDED), outcome(2, REWORDED), outcome(3, REWORDED))) == [1, 2]
    assert steps(plan(33, outcome(1, REWORDED), outcome(2, REWORDED), outcome(3, REWORDED))) == [1]


def test_what_is_there_comes_before_questions_and_heavier_before_lighter():
    found = plan(
        100, outcome(1, MISSING, importance=REQUIRED), outcome(2, REWORDED, importance=BONUS),
        outcome(3, REWORDED, importance=REQUIRED), outcome(4, MISSING, importance=REQUIRED),
    )  # fmt: skip
    assert steps(found) == [3, 2, 1, 4]


def test_requirement_that_needs_two_takes_two_edits_of_which_few_are_questions():
    found = plan(100, outcome(1, MISSING, REWORDED, MISSING, needs=2))
    (step,) = found.steps
    assert [(edit.kind, edit.keywords, edit.count) for edit in step.edits] == [
        ("reword", ("k1b",), 1),
        ("ask", ("k1a", "k1c"), 1),
    ]
    assert (step.weight, found.edits, found.questions) == (2, 2, 1)


def test_keywords_that_are_there_count_towards_what_is_needed():
    found = plan(100, outcome(1, FOUND, MISSING, MISSPELT, needs=2))
    assert [(edit.kind, edit.keywords) for edit in found.steps[0].edits] == [("respell", ("k1c",))]


def test_two_of_several_missing_keywords_are_one_question_that_counts_twice():
    found = plan(100, outcome(1, MISSING, MISSING, MISSING, needs=2))
    (edit,) = found.steps[0].edits
    assert (edit.count, found.edits, found.questions) == (2, 2, 2)
    assert edit.text == "If you have worked with 2 of these, say so where you did: k1a, k1b, k1c."


def test_cheaper_requirement_is_preferred_to_one_that_needs_two():
    assert steps(plan(50, outcome(1, REWORDED, REWORDED, needs=2), outcome(2, REWORDED))) == [2]


def test_higher_degree_is_never_asked_to_be_something_else():
    found = plan(100, outcome(1, FOUND), outcome(2, MISSING, met=True), outcome(3, MISSING))
    assert (found.outcome, found.after, found.total, found.edits, found.steps) == ("out of reach", 4, 6, 1, ())


def test_meaning_is_not_raised_by_rewording():
    outcomes = (outcome(1, REWORDED), outcome(2, MISSING), outcome(3, MISSPELT))
    found = plan(66, *outcomes, end=BandEnd.MEANING)
    assert (found.before, steps(found), found.outcome) == (2, [3], "by rewording")


def test_correcting_another_name_of_the_keyword_also_writes_the_keyword():
    text = plan(100, outcome(1, MISSPELT)).steps[0].edits[0].text
    assert text.endswith('Write "k1a" beside it.')
    assert "beside it" not in plan(100, outcome(1, MISSPELT), end=BandEnd.MEANING).steps[0].edits[0].text


def test_plan_without_requirements_is_out_of_reach():
    assert plan(0).outcome == "reached already"
    assert plan(1).outcome == "out of reach"


@pytest.mark.parametrize(("percent", "needed"), [(66.67, 2), (66.68, 3), (58.0, 2), (100, 3), (0, 0)])
def test_threshold_is_the_one_that_the_exit_code_uses(percent: float, needed: int):
    outcomes = [outcome(n, REWORDED, importance=BONUS) for n in (1, 2, 3)]
    assert plan(percent, *outcomes).needed == needed


def test_share_is_not_too_low_by_a_binary_fraction():
    assert Threshold(58).is_reached(0.58)
    assert not Threshold(58).is_reached(0.5799)


LEVELS = st.sampled_from((FOUND, REWORDED, MISSPELT, MISSING))
CHOICES = st.lists(st.tuples(LEVELS, st.booleans()), min_size=1, max_size=3)
REQUIREMENTS = st.lists(st.tuples(CHOICES, st.sampled_from(tuple(Importance)), st.integers(1, 3)), max_size=4)
ENDS = st.sampled_from(tuple(BandEnd))


def build(
    requirements: Sequence[tuple[Sequence[tuple[Level | None, bool]], Importance, int]],
) -> list[RequirementOutcome]:
    outcomes = []
    for number, (choice, importance, needs) in enumerate(requirements, 1):
        matches = tuple(
            match(f"k{number}{'abc'[index]}", level, met=met and level is None)
            for index, (level, met) in enumerate(choice)
        )
        keywords = tuple(item.keyword for item in matches)
        requirement = Requirement(f"r{number}", importance, keywords, min(needs, len(matches)))
        outcomes.append(RequirementOutcome(number, "G", requirement, matches))
    return outcomes


def edited(outcomes: Sequence[RequirementOutcome], names: frozenset[str]) -> list[RequirementOutcome]:
    """The outcomes after these keywords stand there in their own words."""
    return [
        replace(
            item,
            matches=tuple(match(m.keyword.name, FOUND) if m.keyword.name in names else m for m in item.matches),
        )
        for item in outcomes
    ]


def passes(outcomes: Sequence[RequirementOutcome], percent: float, end: BandEnd) -> bool:
    coverage = measure_coverage(outcomes)
    share = coverage.literal if end is BandEnd.LITERAL else coverage.meaning
    return round(100 * share, 2) >= percent


def cheapest(outcomes: Sequence[RequirementOutcome], percent: float, end: BandEnd) -> tuple[int, int] | None:
    """The fewest questions and edits that pass, by trying every set of keywords."""
    open_matches = [m for item in outcomes for m in item.matches if m.level is not FOUND and not m.met_by]
    best = None
    for size in range(len(open_matches) + 1):
        for chosen in combinations(open_matches, size):
            cost = (sum(not m.credited for m in chosen), size)
            if (best is None or cost < best) and passes(
                edited(outcomes, frozenset(m.keyword.name for m in chosen)), percent, end
            ):
                best = cost
    return best


@settings(deadline=None)  # two to the number of keywords
@given(REQUIREMENTS, st.integers(0, 100), ENDS)
def test_plan_reaches_the_threshold_and_no_smaller_set_does(
    requirements: list[tuple[list[tuple[Level | None, bool]], Importance, int]], percent: int, end: BandEnd
):
    outcomes = build(requirements)
    found = plan_towards(Threshold(percent, end), outcomes, RESUME)
    best = cheapest(outcomes, percent, end)
    if best is None:
        assert found.outcome == "out of reach"
        return
    edits = [edit for step in found.steps for edit in step.edits]
    after = edited(outcomes, frozenset(name for edit in edits for name in edit.keywords[: edit.count]))
    assert passes(after, percent, end)
    assert (found.questions, found.edits) == best
    assert sum(edit.count for edit in edits if edit.kind == "ask") == found.questions
    assert sum(edit.count for edit in edits) == found.edits
    assert (
        sum(item.weight for item in after if (item.literal if end is BandEnd.LITERAL else item.meaning)) == found.after
    )
