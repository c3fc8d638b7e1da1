"""Which requirements are met, and what share of them: the coverage band.

Rule 1: a requirement is met *literally* when enough of its keywords are there in their own words, *in meaning* when
enough are there in any wording a reader would accept. Coverage is the weighted share of requirements met; weights are 3
for required, 2 for preferred, 1 for bonus. `docs/coverage.md` works an example.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from atscheck.keywords.model import Importance, Requirement
from atscheck.matching.model import Match, Status
from atscheck.report.model import Coverage, GroupCoverage

COVERAGE_RULE = 1
WEIGHTS = {Importance.REQUIRED: 3, Importance.PREFERRED: 2, Importance.BONUS: 1}
_PLACES = 4


@dataclass(frozen=True)
class RequirementOutcome:
    """A requirement with what became of its keywords; without slots, so that its status is worked out once.

    Attributes:
        id: 1-based, in the order of the target.
        group: Title of its group.
        requirement: The requirement.
        matches: One per keyword, in order.
    """

    id: int
    group: str
    requirement: Requirement
    matches: tuple[Match, ...]

    @property
    def weight(self) -> int:
        return WEIGHTS[self.requirement.importance]

    @cached_property
    def literal(self) -> bool:
        """True if enough keywords are there in their own words."""
        return self._enough(sum(match.status is Status.FOUND for match in self.matches))

    @cached_property
    def meaning(self) -> bool:
        """True if enough keywords are there in any accepted wording, or met by something higher."""
        return self._enough(sum(is_met(match) for match in self.matches))

    @cached_property
    def status(self) -> Status:
        if self.literal:
            return Status.FOUND
        if self.meaning:
            return Status.REWORDED
        corrected = sum(is_met(match) or match.status is Status.MISSPELT for match in self.matches)
        return Status.MISSPELT if self._enough(corrected) else Status.MISSING

    @property
    def satisfied_by(self) -> tuple[str, ...]:
        """The names that meet it: its keywords, or what is higher than one of them."""
        if not self.meaning:
            return ()
        names = [
            match.keyword.name if match.status in (Status.FOUND, Status.REWORDED) else match.met_by[0].name
            for match in self.matches
            if is_met(match)
        ]
        return tuple(dict.fromkeys(names))

    def needs_keyword(self, match: Match) -> bool:
        """False for a keyword whose requirement others meet: nobody has to add it."""
        return not self.meaning or match.status in (Status.FOUND, Status.REWORDED)

    def _enough(self, count: int) -> bool:
        return count >= self.requirement.needs


def is_met(match: Match) -> bool:
    """True if a keyword is there in a wording that a reader would accept, or met by something higher."""
    return match.status in (Status.FOUND, Status.REWORDED) or bool(match.met_by)


def measure_coverage(outcomes: Sequence[RequirementOutcome]) -> Coverage:
    """The coverage band over all requirements and per group, groups in their order."""
    groups: dict[str, list[RequirementOutcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.group, []).append(outcome)
    count = {status: sum(outcome.status is status for outcome in outcomes) for status in Status}
    return Coverage(
        rule=COVERAGE_RULE,
        literal=_share([outcome.weight for outcome in outcomes if outcome.literal], outcomes),
        meaning=_share([outcome.weight for outcome in outcomes if outcome.meaning], outcomes),
        requirements=len(outcomes),
        found=count[Status.FOUND],
        reworded=count[Status.REWORDED],
        misspelt=count[Status.MISSPELT],
        missing=count[Status.MISSING],
        groups=tuple(
            GroupCoverage(
                title,
                _share([outcome.weight for outcome in members if outcome.literal], members),
                _share([outcome.weight for outcome in members if outcome.meaning], members),
                len(members),
            )
            for title, members in groups.items()
        ),
    )


def _share(met: Sequence[int], outcomes: Sequence[RequirementOutcome]) -> float:
    return share_of(sum(met), sum(outcome.weight for outcome in outcomes))


def share_of(points: int, total: int) -> float:
    """A sum of weights as a share from 0 to 1, rounded to 4 places; 0 of nothing."""
    return round(points / total, _PLACES) if total else 0.0
