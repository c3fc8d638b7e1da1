"""The smallest set of truthful edits that reaches a coverage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from atscheck.matching.model import Match, Status
from atscheck.report.edits import word_question, word_respell, word_reword
from atscheck.report.model import Plan, PlannedEdit, PlanStep
from atscheck.report.requirements import RequirementOutcome, is_met, share_of
from atscheck.resume.model import Resume
from atscheck.terms.normal_form import squash


class BandEnd(StrEnum):
    LITERAL = "literal"
    MEANING = "meaning"


class PlanOutcome(StrEnum):
    """How a coverage can be reached: not at all by edits, only if answers are yes, without a new claim, or it is."""

    REACHED = "reached already"
    BY_REWORDING = "by rewording"
    BY_ANSWERS = "by answers"
    OUT_OF_REACH = "out of reach"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A coverage to reach: 0 to 100 at one end of the band."""

    percent: float
    end: BandEnd = BandEnd.LITERAL

    def is_reached(self, share: float) -> bool:
        """True if a share from 0 to 1, of four places, is enough."""
        # 100 * 0.58 is 57.99999999999999
        return round(100 * share, 2) >= self.percent


def plan_towards(threshold: Threshold, outcomes: Sequence[RequirementOutcome], resume: Resume) -> Plan:
    """The smallest set of truthful edits that reaches a threshold.

    An edit puts one keyword into the resume in its own words, or corrects its spelling. At the literal end, keywords
    that are there in other words or misspelt can be edited without a new claim; at the meaning end, the misspelt ones.
    All others are questions, which only their answer makes true. A requirement that lacks n keywords takes n edits,
    of which as few as possible are questions, and adds its weight when all of them are done. What a higher degree
    meets is never asked for.

    Of all sets of requirements whose edits reach the threshold, the plan has the fewest questions; of these, the
    fewest edits; of these, the one whose first requirement stands first in the target, then its second, and so on.
    Sums are of whole weights; the threshold is compared exactly as `--fail-under` does, so a resume edited by the plan
    passes.
    """
    total = sum(outcome.weight for outcome in outcomes)
    before = sum(outcome.weight for outcome in outcomes if _lacking(outcome, threshold.end) <= 0)
    needed = next((points for points in range(total + 1) if threshold.is_reached(share_of(points, total))), total + 1)
    gaps = [gap for outcome in outcomes if (gap := _find_gap(outcome, threshold.end)) is not None]
    chosen = _choose(gaps, max(needed - before, 0))
    counted = gaps if chosen is None else chosen
    questions = sum(gap.questions for gap in counted)
    return Plan(
        end=threshold.end.value,
        percent=threshold.percent,
        outcome=_name_outcome(is_reachable=chosen is not None, edits=len(counted), questions=questions).value,
        total=total,
        before=before,
        needed=needed,
        after=before + sum(gap.outcome.weight for gap in counted),
        edits=sum(gap.edits for gap in counted),
        questions=questions,
        steps=tuple(_step(gap, threshold.end, resume) for gap in _in_order(chosen or ())),
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    """A requirement that edits can meet.

    Attributes:
        outcome: The requirement.
        sure: The keywords to reword or to respell, in order.
        open: The keywords of which some are asked for, in order.
        questions: How many of them.
    """

    outcome: RequirementOutcome
    sure: tuple[Match, ...]
    open: tuple[Match, ...]
    questions: int

    @property
    def edits(self) -> int:
        return len(self.sure) + self.questions


def _lacking(outcome: RequirementOutcome, end: BandEnd) -> int:
    """How many keywords the requirement lacks; 0 or less where it is met."""
    return outcome.requirement.needs - sum(_counts(match, end) for match in outcome.matches)


def _counts(match: Match, end: BandEnd) -> bool:
    return match.status is Status.FOUND if end is BandEnd.LITERAL else is_met(match)


def _find_gap(outcome: RequirementOutcome, end: BandEnd) -> _Gap | None:
    """The edits that meet a requirement, or None if it is met or cannot be met by edits."""
    lacking = _lacking(outcome, end)
    others = [match for match in outcome.matches if not _counts(match, end)]
    # What is reworded needs no other letters corrected, so it comes before what is misspelt.
    sure = [match for match in others if match.status is Status.REWORDED]
    sure = [*sure, *(match for match in others if match.status is Status.MISSPELT)][: max(lacking, 0)]
    questions = lacking - len(sure)
    unsaid = tuple(match for match in others if match.status is Status.MISSING and not match.met_by)
    if lacking <= 0 or questions > len(unsaid):
        return None
    return _Gap(outcome, tuple(sure), unsaid, questions)


def _choose(gaps: Sequence[_Gap], points: int) -> list[_Gap] | None:
    """The gaps to close for `points` more, in the order of the target, or None if all of them are not enough.

    `cheapest[i][p]` is the least cost of p points from the gaps from number i on. A cost is a whole number that puts
    questions before edits, so least costs add up and the comparison is exact.
    """
    if points > sum(gap.outcome.weight for gap in gaps):
        return None
    question = 1 + sum(gap.edits for gap in gaps)
    costs = [question * gap.questions + gap.edits for gap in gaps]
    beyond = (sum(costs) + 1) * (len(gaps) + 1)
    cheapest = [[0] + [beyond] * points]
    for gap, cost in zip(reversed(gaps), reversed(costs), strict=True):
        without, weight = cheapest[-1], gap.outcome.weight
        cheapest.append([min(least, cost + without[max(p - weight, 0)]) if p else 0 for p, least in enumerate(without)])
    cheapest.reverse()
    chosen, left = [], points
    for number, (gap, cost) in enumerate(zip(gaps, costs, strict=True)):
        rest = max(left - gap.outcome.weight, 0)
        if left and cost + cheapest[number + 1][rest] == cheapest[number][left]:
            chosen.append(gap)
            left = rest
    return chosen


def _name_outcome(*, is_reachable: bool, edits: int, questions: int) -> PlanOutcome:
    if not is_reachable:
        return PlanOutcome.OUT_OF_REACH
    if questions:
        return PlanOutcome.BY_ANSWERS
    return PlanOutcome.BY_REWORDING if edits else PlanOutcome.REACHED


def _in_order(gaps: Sequence[_Gap]) -> list[_Gap]:
    return sorted(gaps, key=lambda gap: (gap.questions > 0, -gap.outcome.weight, gap.outcome.id))


def _step(gap: _Gap, end: BandEnd, resume: Resume) -> PlanStep:
    return PlanStep(
        gap.outcome.id, gap.outcome.requirement.title, gap.outcome.weight, tuple(_plan_edits(gap, end, resume))
    )


def _plan_edits(gap: _Gap, end: BandEnd, resume: Resume) -> Iterator[PlannedEdit]:
    for match in gap.sure:
        name = match.keyword.name
        if match.status is Status.REWORDED:
            yield PlannedEdit("reword", (name,), 1, word_reword(match, resume))
        else:
            yield PlannedEdit("respell", (name,), 1, _say_respelling(match, end, resume))
    if gap.questions:
        names = tuple(match.keyword.name for match in gap.open)
        yield PlannedEdit("ask", names, gap.questions, _ask(gap, resume))


def _say_respelling(match: Match, end: BandEnd, resume: Resume) -> str:
    """The correction; what was to be another name of the keyword is not found by its own words even then."""
    text, name = word_respell(match, resume), match.keyword.name
    if end is BandEnd.LITERAL and squash(match.credited[0].mention.name.casefold()) != squash(name.casefold()):
        return f'{text} Write "{name}" beside it.'
    return text


def _ask(gap: _Gap, resume: Resume) -> str:
    if 1 < gap.questions < len(gap.open):
        names = ", ".join(match.keyword.name for match in gap.open)
        return f"If you have worked with {gap.questions} of these, say so where you did: {names}."
    return word_question(gap.open, resume, needs=gap.questions)
