"""Checks of keyword sets: sizes, sources, doubled titles, names that nothing can match, names too near one another."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from atscheck.keywords.compile import phrase_of
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Importance, Keyword, KeywordSet, SetKind
from atscheck.linting.model import Problem
from atscheck.matching.spelling import is_near_spelling

MOST_REQUIRED = 25
# A shipped role's own keywords; what it includes comes on top.
ROLE_SIZE = range(40, 121)
# Of the smaller set's keywords, for roles of different fields.
MOST_OVERLAP = 0.5


def check_set(keyword_set: KeywordSet, path: str, lexicon: Lexicon) -> Iterator[Problem]:
    """What will mislead in one keyword set, its own groups and those that it includes."""

    def problem(check: str, message: str) -> Problem:
        return Problem(path, 1, check, f"{keyword_set.id}: {message}")

    requirements = list(keyword_set.requirements())
    required = sum(requirement.importance is Importance.REQUIRED for requirement in requirements)
    if required > MOST_REQUIRED:
        yield problem("required", f"{required} requirements are required; nobody meets more than {MOST_REQUIRED}.")
    if keyword_set.kind is SetKind.ROLE and not required:
        yield problem("required", "nothing is required. Mark what nearly every posting demands.")
    if not keyword_set.sources:
        yield problem("sources", "it names no source. Say where its keywords come from.")
    for requirement in requirements:
        soft = all(keyword.kind == "soft-skill" for keyword in requirement.keywords)
        if soft and requirement.importance is not Importance.BONUS:
            yield problem("soft-skill", f"{requirement.title!r} is a soft skill, which no text proves. Make it bonus.")
    for title, times in Counter(requirement.title for requirement in requirements).items():
        if times > 1:
            yield problem("doubled-title", f"{times} requirements are called {title!r}.")
    keywords = [keyword for requirement in requirements for keyword in requirement.keywords]
    for keyword in keywords:
        if not phrase_of(keyword.name):
            yield problem("never-matches", f"{keyword.name!r} has no letter or digit that could be looked for.")
        elif not lexicon.has_term(keyword.term) and not keyword.own_aliases:
            yield problem(
                "unknown-term",
                f"the lexicon does not know {keyword.name!r}: only these words will be found. Check the spelling, or "
                "give it aliases.",
            )
    for one, other in combinations(keywords, 2):
        if _are_too_near(one, other, lexicon):
            yield problem("near-spelling", f"{one.name!r} and {other.name!r} are nearly the same: is one a slip?")


def check_shipped_set(keyword_set: KeywordSet, path: str) -> Iterator[Problem]:
    """What a shipped set must have beside that: a useful size, and a listed source for each keyword."""
    keywords = [keyword for requirement in keyword_set.requirements() for keyword in requirement.keywords]
    if keyword_set.kind is SetKind.ROLE and len(keywords) not in ROLE_SIZE:
        limits = f"{ROLE_SIZE.start} to {ROLE_SIZE.stop - 1}"
        yield Problem(
            path, 1, "size", f"{keyword_set.id}: it has {len(keywords)} keywords; {limits} make a useful set."
        )
    known = {source.id for source in keyword_set.sources}
    for keyword in keywords:
        if keyword.source not in known:
            message = f"{keyword_set.id}: {keyword.name!r} has the source {keyword.source!r}, which is not listed."
            yield Problem(path, 1, "sources", message)


def _are_too_near(one: Keyword, other: Keyword, lexicon: Lexicon) -> bool:
    """A name of the set's own beside a near one may be a slip; two terms that the lexicon knows are both meant."""
    if lexicon.has_term(one.term) and lexicon.has_term(other.term):
        return False
    return one.term != other.term and is_near_spelling(phrase_of(one.name), phrase_of(other.name))


def check_sets_together(sets: Mapping[str, KeywordSet]) -> Iterator[Problem]:
    """What sets get wrong between them; the keys are their paths."""
    titles: dict[str, str] = {}
    for path, keyword_set in sets.items():
        for title in (keyword_set.title, *keyword_set.also_known_as):
            owner = titles.setdefault(title.casefold(), keyword_set.id)
            if owner != keyword_set.id:
                yield Problem(path, 1, "doubled-role", f"{keyword_set.id}: {title!r} is already a title of {owner}.")
    roles = [(path, item) for path, item in sets.items() if item.kind is SetKind.ROLE]
    for (_, one), (path, other) in combinations(roles, 2):
        share = _overlap(one, other)
        if one.field != other.field and share > MOST_OVERLAP:
            message = f"{other.id}: it shares {share:.0%} of its keywords with {one.id}, a role of another field."
            yield Problem(path, 1, "overlap", message)


def _overlap(one: KeywordSet, other: KeywordSet) -> float:
    ours, theirs = _terms(one), _terms(other)
    return len(ours & theirs) / (min(len(ours), len(theirs)) or 1)


def _terms(keyword_set: KeywordSet) -> frozenset[str]:
    return frozenset(keyword.term for item in keyword_set.requirements() for keyword in item.keywords)
