"""What would close if terms stood in the resume."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from atscheck.keywords.model import Assumed
from atscheck.matching.model import Match, Status
from atscheck.report.model import AssumedRequirement, AssumedTerm, CoveragePoints, WhatIf
from atscheck.report.requirements import RequirementOutcome, is_met


def suppose(assumed: Sequence[Assumed], outcomes: Sequence[RequirementOutcome]) -> WhatIf:
    """The coverage before and after, and the requirements that would change.

    Args:
        assumed: The terms, in the order given.
        outcomes: Every requirement with what became of it, in order; they stay as they are.
    """
    named = {term for item in assumed for term in item.terms}
    met = named | {term for item in assumed for term in item.also_meets}
    after = {outcome.id: _status_with(outcome, named, met) for outcome in outcomes}
    return WhatIf(
        terms=tuple(_assumed_term(item, outcomes) for item in assumed),
        before=_points(outcomes, lambda outcome: outcome.status),
        after=_points(outcomes, lambda outcome: after[outcome.id]),
        total=sum(outcome.weight for outcome in outcomes),
        requirements=tuple(
            AssumedRequirement(
                outcome.id,
                outcome.requirement.title,
                outcome.requirement.importance.value,
                outcome.weight,
                outcome.status.value,
                after[outcome.id].value,
                max(outcome.requirement.needs - sum(_is_named(match, named) for match in outcome.matches), 0),
            )
            for outcome in outcomes
            if after[outcome.id] is not outcome.status or _is_touched(outcome, named)
        ),
    )


def _status_with(outcome: RequirementOutcome, named: set[str], met: set[str]) -> Status:
    """The status of a requirement when the terms are there; the order is that of `RequirementOutcome.status`."""
    needs, matches = outcome.requirement.needs, outcome.matches
    accepted = [is_met(match) or match.keyword.term in met for match in matches]
    if sum(_is_named(match, named) for match in matches) >= needs:
        return Status.FOUND
    if sum(accepted) >= needs:
        return Status.REWORDED
    corrected = sum(there or match.status is Status.MISSPELT for there, match in zip(accepted, matches, strict=True))
    return Status.MISSPELT if corrected >= needs else Status.MISSING


def _is_named(match: Match, named: set[str]) -> bool:
    return match.status is Status.FOUND or match.keyword.term in named


def _is_touched(outcome: RequirementOutcome, named: set[str]) -> bool:
    """True if a requirement that stays as it is gains a keyword on the way."""
    return not outcome.literal and any(
        match.keyword.term in named and match.status is not Status.FOUND for match in outcome.matches
    )


def _points(
    outcomes: Sequence[RequirementOutcome], status_of: Callable[[RequirementOutcome], Status]
) -> CoveragePoints:
    literal = sum(outcome.weight for outcome in outcomes if status_of(outcome) is Status.FOUND)
    reworded = sum(outcome.weight for outcome in outcomes if status_of(outcome) is Status.REWORDED)
    return CoveragePoints(literal, literal + reworded)


def _assumed_term(item: Assumed, outcomes: Sequence[RequirementOutcome]) -> AssumedTerm:
    matches = list(_matches_of(item.terms, outcomes))
    return AssumedTerm(
        name=item.name,
        keywords=_names(matches),
        meets=_names(_matches_of(item.also_meets, outcomes)),
        is_there=bool(matches) and all(match.status is Status.FOUND for match in matches),
        nearest=item.nearest,
    )


def _matches_of(terms: Sequence[str], outcomes: Sequence[RequirementOutcome]) -> Iterator[Match]:
    for outcome in outcomes:
        yield from (match for match in outcome.matches if match.keyword.term in terms)


def _names(matches: Iterable[Match]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.keyword.name for match in matches))
