"""Which roles a resume fits best. The attributes of `Ranking`, in this order, are the JSON of `atscheck rank`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from atscheck.keywords.model import Importance, KeywordSet
from atscheck.report.requirements import RequirementOutcome, measure_coverage
from atscheck.report.titles import find_title
from atscheck.resume.model import Resume, VerdictStatus

SCHEMA_VERSION = 1
# Of a role's weight in requirements that only a few roles share. Below it, what is met is what many trades have in
# common (a degree, Excel, project management). Both are set on the shared corpus with `benchmarks/ranking.py`; where
# resumes of no trade end (0.135) is not far from where those of some trade begin (0.146).
LEAST_FIT = 0.14
# A title alone ("Researcher" over an empty template) makes no fit.
FEWEST_REQUIRED_MET = 2
# A resume that carries the role's own title says so itself.
_TITLE_BONUS = {"headline": 0.15, "experience": 0.1}
_MOST_TERMS = 3
_PLACES = 4


@dataclass(frozen=True, slots=True)
class RankedRole:
    """A role and how well a resume fits it.

    Attributes:
        id: The role's id.
        title: The role's title.
        fit: What decides the rank, 0 to about 1: the share met in meaning, in which a requirement weighs the more the
            fewer roles ask for it, and a little more where the resume carries the role's title.
        literal: Coverage in the keywords' own words, as `check` gives it.
        meaning: Coverage in any accepted wording.
        required: How many requirements are required.
        required_met: How many of them are met in meaning.
        title_found: Where the role's title stands in the resume, or None.
        terms: The up to three requirements that would move it most, missing ones only.
    """

    id: str
    title: str
    field: str | None
    fit: float
    literal: float
    meaning: float
    required: int
    required_met: int
    title_found: str | None
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """All roles, the best first; `fits_well` is false where not even the best one fits."""

    schema_version: int
    atscheck: str
    resume: str
    verdict: str
    fits_well: bool
    roles: tuple[RankedRole, ...]


def rank_roles(
    outcomes: Sequence[tuple[KeywordSet, Sequence[RequirementOutcome]]], resume: Resume, *, version: str
) -> Ranking:
    """Rank roles by fit, then by coverage in meaning, then by id; an unreadable resume has no ranking."""
    rarity = _measure_rarity([keyword_set for keyword_set, _ in outcomes])
    if resume.verdict.status is VerdictStatus.UNREADABLE:
        outcomes = ()
    ranked = sorted(
        (_rank(keyword_set, found, rarity, resume) for keyword_set, found in outcomes),
        key=lambda role: (-role.fit, -role.meaning, role.id),
    )
    return Ranking(
        schema_version=SCHEMA_VERSION,
        atscheck=version,
        resume=resume.name,
        verdict=resume.verdict.status.value,
        fits_well=bool(ranked) and _fits(ranked[0]),
        roles=tuple(ranked),
    )


def _fits(role: RankedRole) -> bool:
    return role.fit >= LEAST_FIT and role.required_met >= min(FEWEST_REQUIRED_MET, role.required)


def _measure_rarity(sets: Sequence[KeywordSet]) -> dict[str, float]:
    """For each term, how much it tells between roles: 0 if every role asks for it, 1 if only one does."""
    asked = Counter(
        term
        for keyword_set in sets
        for term in {keyword.term for item in keyword_set.requirements() for keyword in item.keywords}
    )
    scale = log2(len(sets)) or 1.0
    return {term: log2(len(sets) / count) / scale for term, count in asked.items()} if len(sets) > 1 else {}


def _rank(
    keyword_set: KeywordSet, outcomes: Sequence[RequirementOutcome], rarity: dict[str, float], resume: Resume
) -> RankedRole:
    coverage = measure_coverage(outcomes)
    weights = [outcome.weight * _rarity_of(outcome, rarity) for outcome in outcomes]
    met = sum(weight for weight, outcome in zip(weights, outcomes, strict=True) if outcome.meaning)
    title_found = find_title(keyword_set, resume)
    required = [outcome for outcome in outcomes if outcome.requirement.importance is Importance.REQUIRED]
    missing = [outcome for outcome in outcomes if not outcome.meaning]
    return RankedRole(
        id=keyword_set.id,
        title=keyword_set.title,
        field=keyword_set.field,
        fit=round(met / (sum(weights) or 1.0) + _TITLE_BONUS.get(title_found or "", 0.0), _PLACES),
        literal=coverage.literal,
        meaning=coverage.meaning,
        required=len(required),
        required_met=sum(outcome.meaning for outcome in required),
        title_found=title_found,
        terms=tuple(
            outcome.requirement.title for outcome in sorted(missing, key=lambda outcome: -outcome.weight)[:_MOST_TERMS]
        ),
    )


def _rarity_of(outcome: RequirementOutcome, rarity: dict[str, float]) -> float:
    """The rarity of the requirement's keywords that are met, or of all where none is."""
    matches = [match for match in outcome.matches if match.credited] or list(outcome.matches)
    return max(rarity.get(match.keyword.term, 1.0) for match in matches)
