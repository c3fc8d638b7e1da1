"""What terms would change, and what to edit to reach a coverage: worded once, for every format that people read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from atscheck.formats import wording
from atscheck.formats.model import percent
from atscheck.report.model import AssumedRequirement, AssumedTerm, GapReport, Plan, PlanStep, WhatIf

ONLY_WHERE_TRUE = "The coverage of this report does not count them. Write a term only where it is true."
_IN_WORDS = {
    "found": "in its own words",
    "reworded": "in other words",
    "misspelt": "misspelt",
    "missing": "missing",
}


class LineKind(StrEnum):
    GAIN = "gain"
    EDIT = "edit"
    QUESTION = "question"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class ExtraLine:
    """A line of an extra part; `tail` is what it adds."""

    kind: LineKind
    text: str
    tail: str = ""


@dataclass(frozen=True, slots=True)
class ExtraPart:
    """A part of the report that somebody asked for: what it comes to, its lines, and what it does not mean."""

    id: str
    title: str
    result: str
    lines: tuple[ExtraLine, ...]
    closing: str | None = None


def tell_extras(report: GapReport) -> tuple[ExtraPart, ...]:
    """The parts that were asked for, the assumed terms before the plan."""
    parts = []
    if report.what_if is not None:
        parts.append(_tell_what_if(report.what_if, report))
    if report.plan is not None:
        parts.append(_tell_plan(report.plan))
    return tuple(parts)


def markdown_extras(report: GapReport, escape: Callable[[str], str]) -> Iterator[str]:
    """The parts as lines of Markdown."""
    for part in tell_extras(report):
        yield from (f"## {escape(part.title)}", "", escape(part.result), "")
        for line in part.lines:
            yield f"- {escape(line.text)}{f' **{escape(line.tail)}**' if line.tail else ''}"
        if part.lines:
            yield ""
        if part.closing is not None:
            yield from (escape(part.closing), "")


def _tell_what_if(what_if: WhatIf, report: GapReport) -> ExtraPart:
    names = [f"“{term.name}”" for term in what_if.terms]
    ends = [
        _rise("Literal", what_if.before.literal, what_if.after.literal, what_if.total),
        _rise("meaning", what_if.before.meaning, what_if.after.meaning, what_if.total),
    ]
    lines = [ExtraLine(_kind(item), _change(item), _gain(item)) for item in what_if.requirements]
    lines += [ExtraLine(LineKind.REMARK, text) for text in _remarks(what_if, report)]
    return ExtraPart(
        id="what-if",
        title=f"What if it said {wording.joined(names)}?" if names else "What if",
        result=f"{'; '.join(ends)}.",
        lines=tuple(lines),
        closing=ONLY_WHERE_TRUE,
    )


def _rise(end: str, before: int, after: int, total: int) -> str:
    if before == after:
        return f"{end} would stay at {_sum(after, total)}"
    share = percent(before / total if total else 0.0)
    return f"{end} would rise from {before} ({share}) to {_sum(after, total)}"


def _sum(points: int, total: int) -> str:
    return f"{points} of {wording.count(total, 'point')} ({percent(points / total if total else 0.0)})"


def _kind(item: AssumedRequirement) -> LineKind:
    return LineKind.GAIN if item.after != item.before else LineKind.REMARK


def _change(item: AssumedRequirement) -> str:
    if item.after == "found":
        text = f"would be met in its own words; now {_IN_WORDS[item.before]}"
    elif item.after == "reworded" and item.before != "reworded":
        text = f"would be met in meaning; now {_IN_WORDS[item.before]}"
    else:
        text = f"would still be {_IN_WORDS[item.after]}"
    if item.lacks and item.after != "found":
        text += f", {wording.count(item.lacks, 'more keyword')} to go for its own words"
    return f"{item.title} ({item.importance}): {text}"


def _gain(item: AssumedRequirement) -> str:
    literal = item.after == "found" and item.before != "found"
    meaning = item.after in ("found", "reworded") and item.before in ("misspelt", "missing")
    ends = [end for end, gains in (("literal", literal), ("meaning", meaning)) if gains]
    return f"{wording.joined(ends)} +{item.weight}" if ends else ""


def _remarks(what_if: WhatIf, report: GapReport) -> Iterator[str]:
    """What there is to say about terms that change nothing."""
    there = [term.name for term in what_if.terms if term.is_there]
    if there:
        yield f"There already in {'its' if len(there) == 1 else 'their'} own words: {', '.join(there)}."
    changed = {item.id for item in what_if.requirements}
    for term in what_if.terms:
        if term.keywords and not term.is_there and not changed & set(_requirements_of(term, report)):
            yield f"{wording.joined(list(term.keywords))}: what asks for it is met already without it."
        elif not term.keywords and term.meets:
            yield f"“{term.name}” is not asked for by name; it meets {wording.joined(list(term.meets))} in meaning."
        elif not term.keywords:
            nearest = f" The nearest that is: {term.nearest}." if term.nearest else ""
            yield f"“{term.name}” is not asked for here.{nearest}"


def _requirements_of(term: AssumedTerm, report: GapReport) -> Iterator[int]:
    return (keyword.requirement for keyword in report.keywords if keyword.keyword in term.keywords)


def _tell_plan(plan: Plan) -> ExtraPart:
    few = " with so few questions" if plan.questions else ""
    return ExtraPart(
        id="plan",
        title=f"Plan for {plan.end} {plan.percent:g}%",
        result=_tell_outcome(plan),
        lines=tuple(line for step in plan.steps for line in _step_lines(step)),
        closing=f"No smaller set of edits reaches it{few}." if plan.steps else None,
    )


def _tell_outcome(plan: Plan) -> str:
    now, then = _sum(plan.before, plan.total), _sum(plan.after, plan.total)
    edits = wording.count(plan.edits, "edit")
    if plan.outcome == "reached already":
        return f"Reached already: {now}, {plan.needed} needed. Nothing has to change."
    if plan.outcome == "by rewording":
        return (
            f"{edits}, from {plan.before} to {then}; {plan.needed} needed. The resume says all this already, only not "
            "in these words: nothing new has to be true."
        )
    if plan.outcome == "by answers":
        asked = f"all {plan.questions} questions" if plan.questions > 1 else "its question"
        return (
            f"{edits}, from {plan.before} to {then}; {plan.needed} needed. Rewording alone does not reach it: the plan "
            f"holds only if the answer to {asked} is yes."
        )
    asked = f", {plan.questions} of them only if true" if plan.questions else ""
    return f"Out of reach: all this report knows to edit ({edits}{asked}) would give {then}; {plan.needed} are needed."


def _step_lines(step: PlanStep) -> Iterator[ExtraLine]:
    """The edits of a step; what they add stands behind the last, as less than all of them adds nothing."""
    for number, edit in enumerate(step.edits, 1):
        is_question = edit.kind == "ask"
        together = " together" if len(step.edits) > 1 else ""
        tail = f"+{step.weight}{together}" if number == len(step.edits) else ""
        text = f"Only if true: {edit.text}" if is_question else edit.text
        yield ExtraLine(LineKind.QUESTION if is_question else LineKind.EDIT, text, tail)
