"""What would close if terms stood in the resume."""

from small_values import build_resume

from atscheck.keywords.lexicon import Form
from atscheck.keywords.model import Assumed, Importance, Keyword, Requirement
from atscheck.matching.model import CreditedMention, Level, Match
from atscheck.report.assume import suppose
from atscheck.report.build import build_gap_report
from atscheck.report.model import CoveragePoints
from atscheck.report.plan import Threshold
from atscheck.report.requirements import RequirementOutcome
from atscheck.terms.model import TermMention

MENTION = TermMention("t", "name", Form.LITERAL, "literal", "k8s", 0, 3)


def outcome(
    number: int, needs: int = 1, importance: Importance = Importance.PREFERRED, /, **levels: Level | None
) -> RequirementOutcome:
    matches = tuple(
        Match(Keyword(name, f"id of {name}"), () if level is None else (CreditedMention(MENTION, level),))
        for name, level in levels.items()
    )
    keywords = tuple(item.keyword for item in matches)
    return RequirementOutcome(number, "G", Requirement(f"r{number}", importance, keywords, needs), matches)


def assumed(name: str, *also_meets: str) -> Assumed:
    return Assumed(name, (f"id of {name}",), tuple(f"id of {item}" for item in also_meets))


def test_missing_keyword_raises_both_ends():
    found = suppose([assumed("a")], [outcome(1, a=None), outcome(2, b=Level.ALIAS)])
    assert (found.before, found.after, found.total) == (CoveragePoints(0, 2), CoveragePoints(2, 4), 4)
    (item,) = found.requirements
    assert (item.id, item.before, item.after, item.lacks) == (1, "missing", "found", 0)


def test_reworded_keyword_raises_the_literal_end_only():
    found = suppose([assumed("b")], [outcome(1, a=None), outcome(2, b=Level.ALIAS)])
    assert (found.before, found.after) == (CoveragePoints(0, 2), CoveragePoints(2, 2))


def test_keyword_that_is_there_changes_nothing():
    found = suppose([assumed("a")], [outcome(1, a=Level.LITERAL)])
    assert (found.after, found.requirements, found.terms[0].is_there) == (CoveragePoints(2, 2), (), True)


def test_requirement_that_needs_more_says_how_many_it_lacks():
    (item,) = suppose([assumed("a")], [outcome(1, 3, a=None, b=None, c=None)]).requirements
    assert (item.before, item.after, item.lacks) == ("missing", "missing", 2)


def test_two_terms_can_meet_a_requirement_together():
    (item,) = suppose([assumed("a"), assumed("b")], [outcome(1, 2, a=None, b=None, c=None)]).requirements
    assert (item.after, item.lacks) == ("found", 0)


def test_higher_degree_meets_in_meaning():
    outcomes = [outcome(1, a=None)]
    found = suppose([Assumed("PhD", (), ("id of a",))], outcomes)
    assert (found.after, found.requirements[0].after) == (CoveragePoints(0, 2), "reworded")
    assert (found.terms[0].keywords, found.terms[0].meets) == ((), ("a",))


def test_term_that_two_requirements_ask_for_closes_both():
    found = suppose([assumed("a")], [outcome(1, a=None), outcome(2, a=None, b=None)])
    assert [item.id for item in found.requirements] == [1, 2]
    assert found.terms[0].keywords == ("a",)


def test_report_itself_is_the_same_but_for_its_fingerprint():
    resume, outcomes = build_resume("k8s"), [outcome(1, a=None), outcome(2, b=Level.ALIAS)]
    plain = build_gap_report(resume, (), outcomes, as_of=None, version="1")
    asked = build_gap_report(
        resume, (), outcomes, as_of=None, version="1", assumed=[assumed("a")], threshold=Threshold(100)
    )
    assert (plain.what_if, plain.plan) == (None, None)
    assert asked.what_if is not None
    assert asked.plan is not None
    assert asked.coverage == plain.coverage
    assert (asked.requirements, asked.keywords, asked.edits) == (plain.requirements, plain.keywords, plain.edits)
    assert asked.fingerprint != plain.fingerprint
