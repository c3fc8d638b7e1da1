"""Which requirements are met, and the coverage band."""

import pytest

from atscheck.keywords.lexicon import Form
from atscheck.keywords.model import Importance, Keyword, Requirement
from atscheck.matching.model import CreditedMention, Level, Match, Status
from atscheck.report.requirements import RequirementOutcome, measure_coverage
from atscheck.terms.model import TermMention

MENTION = TermMention("t", "name", Form.LITERAL, "literal", "surface", 0, 7)
HIGHER = TermMention("PhD", "PhD", Form.LITERAL, "literal", "PhD", 0, 3)


def match(name: str, level: Level | None = None, *, met_by: bool = False) -> Match:
    credited = () if level is None else (CreditedMention(MENTION, level),)
    return Match(Keyword(name, name), credited, met_by=(HIGHER,) if met_by else ())


def outcome(
    *matches: Match, needs: int = 1, importance: Importance = Importance.PREFERRED, group: str = "G", number: int = 1
) -> RequirementOutcome:
    keywords = tuple(item.keyword for item in matches)
    return RequirementOutcome(number, group, Requirement("title", importance, keywords, needs), matches)


@pytest.mark.parametrize(
    ("levels", "needs", "status"),
    [
        ([Level.LITERAL], 1, Status.FOUND),
        ([Level.VARIANT], 1, Status.REWORDED),
        ([Level.ALIAS], 1, Status.REWORDED),
        ([Level.TYPO], 1, Status.MISSPELT),
        ([None], 1, Status.MISSING),
        ([None, Level.LITERAL], 1, Status.FOUND),
        ([None, Level.ALIAS], 1, Status.REWORDED),
        ([Level.ALIAS, Level.LITERAL], 1, Status.FOUND),
        ([Level.ALIAS, Level.LITERAL], 2, Status.REWORDED),
        ([Level.LITERAL, None], 2, Status.MISSING),
        ([Level.LITERAL, Level.TYPO], 2, Status.MISSPELT),
        ([Level.LITERAL, Level.LITERAL, None], 2, Status.FOUND),
        ([Level.TYPO, None], 1, Status.MISSPELT),
    ],
)
def test_status_of_a_requirement(levels: list[Level | None], needs: int, status: Status):
    matches = [match(f"k{number}", level) for number, level in enumerate(levels)]
    assert outcome(*matches, needs=needs).status is status


def test_requirement_names_what_satisfies_it():
    assert outcome(match("a", Level.ALIAS), match("b"), match("c", Level.LITERAL)).satisfied_by == ("a", "c")
    assert outcome(match("a"), match("b", Level.TYPO)).satisfied_by == ()
    assert outcome(match("a", Level.LITERAL), match("b"), needs=2).satisfied_by == ()


def test_higher_degree_meets_in_meaning_and_is_named():
    met = outcome(match("Master's", met_by=True))
    assert (met.literal, met.meaning, met.status, met.satisfied_by) == (False, True, Status.REWORDED, ("PhD",))


def test_keyword_whose_requirement_another_meets_is_not_needed():
    found, other = match("a", Level.LITERAL), match("b")
    both = outcome(found, other)
    assert both.needs_keyword(found)
    assert not both.needs_keyword(other)


def test_keyword_is_needed_while_its_requirement_is_open():
    found, other = match("a", Level.LITERAL), match("b")
    assert outcome(found, other, needs=2).needs_keyword(other)
    typo = match("c", Level.TYPO)
    assert outcome(typo).needs_keyword(typo)


def test_coverage_is_a_weighted_share():
    coverage = measure_coverage(
        [
            outcome(match("a", Level.LITERAL), importance=Importance.REQUIRED),
            outcome(match("b", Level.ALIAS), importance=Importance.PREFERRED),
            outcome(match("c", Level.TYPO), importance=Importance.REQUIRED),
            outcome(match("d"), importance=Importance.BONUS),
        ]
    )
    assert (coverage.literal, coverage.meaning) == (round(3 / 9, 4), round(5 / 9, 4))
    assert (coverage.found, coverage.reworded, coverage.misspelt, coverage.missing) == (1, 1, 1, 1)
    assert (coverage.rule, coverage.requirements) == (1, 4)


def test_coverage_is_rounded_to_four_places():
    coverage = measure_coverage([outcome(match("a", Level.LITERAL)), outcome(match("b")), outcome(match("c"))])
    assert coverage.literal == 0.3333


def test_groups_keep_their_order_and_their_own_shares():
    coverage = measure_coverage(
        [
            outcome(match("a"), group="Second letter first", importance=Importance.REQUIRED),
            outcome(match("b", Level.ALIAS), group="Another", importance=Importance.BONUS),
            outcome(match("c", Level.LITERAL), group="Second letter first", importance=Importance.BONUS),
        ]
    )
    assert [(group.title, group.literal, group.meaning, group.requirements) for group in coverage.groups] == [
        ("Second letter first", 0.25, 0.25, 2),
        ("Another", 0.0, 1.0, 1),
    ]


def test_nothing_asked_is_nothing_covered():
    coverage = measure_coverage([])
    assert (coverage.literal, coverage.meaning, coverage.requirements, coverage.groups) == (0.0, 0.0, 0, ())
