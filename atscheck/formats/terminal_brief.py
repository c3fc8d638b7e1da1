"""The parts of the terminal report that tell a usual resume's story on one screen."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from atscheck.formats import wording
from atscheck.formats.first_steps import MOST_STEPS, FirstSteps
from atscheck.formats.model import FindingLine, MissingGroup, MissingRequirement, RiskGroup, Summary
from atscheck.formats.pen import BAD, CHANGE, Pen

_SEVERITY_STYLES = {"error": BAD, "warning": CHANGE}


def tell_briefly(pen: Pen, summary: Summary, steps: FirstSteps) -> Iterator[RenderableType]:
    """What to do first, what is missing, at risk and found; counts stand for what only `-v` lists."""
    yield from _first_edits(pen, summary, steps)
    yield from _missing(pen, summary)
    yield from tell_risks(pen, summary.at_risk)
    yield from _found(pen, summary)
    for text in steps.late:
        yield pen.line(text, mark=(pen.glyphs.caution, CHANGE))


def _first_edits(pen: Pen, summary: Summary, steps: FirstSteps) -> Iterator[RenderableType]:
    if not steps.sure:
        return
    rise = f"literal {steps.literal} {pen.glyphs.advice} {steps.after_sure}"
    yield pen.heading(f"Do first: use the words asked for ({rise})")
    for step in steps.sure:
        yield pen.line(step.text, indent=2, mark=(pen.glyphs.advice, CHANGE), tail=step.gain)
    shown = {step.text for step in steps.sure}
    misspelt = [item for item in summary.misspelt if item.edit and item.edit not in shown][:MOST_STEPS]
    for item in misspelt:
        yield pen.line(item.edit or "", indent=2, mark=(pen.glyphs.advice, CHANGE), tail=item.gain or "")
    if steps.more_sure > len(misspelt):
        yield pen.line(f"and {wording.count(steps.more_sure - len(misspelt), 'more such edit')}", indent=4)


def _missing(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    yield pen.heading(f"Missing: {summary.missing_text}")
    if summary.missing:
        yield pen.line(wording.MISSING_QUESTION, indent=2)
    for group in summary.missing:
        if group.importance == "required":
            for line in group.requirements:
                yield from _required_line(pen, line)
        else:
            label = (f"{group.importance} ({len(group.requirements)})", "italic")
            yield pen.names(label, _short_names(group), mark=(pen.glyphs.question, BAD))
    if any(line.hints for group in summary.missing if group.importance != "required" for line in group.requirements):
        yield pen.line(wording.STARRED_MEANS, indent=4)


def _required_line(pen: Pen, line: MissingRequirement) -> Iterator[RenderableType]:
    notes = [*([line.title] if line.title is not None else []), *line.remarks]
    remark = f" ({', '.join(notes)})" if notes else ""
    yield pen.line((line.label, "bold"), remark, indent=2, mark=(pen.glyphs.question, BAD))
    if line.years is not None:
        yield pen.line(line.years.text, indent=6)
    for hint in line.hints:
        yield pen.line(str(hint), indent=6)


def _short_names(group: MissingGroup) -> list[str]:
    """One name for each requirement, with a star where something near it is there."""
    return [f"{line.title or line.label}{'*' if line.hints else ''}{_remarks(line)}" for line in group.requirements]


def _remarks(line: MissingRequirement) -> str:
    remarks = [*line.remarks, *([] if line.years is None else [line.years.text])]
    return f" ({'; '.join(remarks)})" if remarks else ""


def tell_risks(pen: Pen, groups: Sequence[RiskGroup]) -> Iterator[RenderableType]:
    """What another way of reading loses, with the reason and what to change."""
    if not groups:
        return
    total = sum(len(group.keywords) for group in groups)
    yield pen.heading(f"At risk: {wording.count(total, 'keyword')}")
    yield pen.line(wording.AT_RISK_MEANS, indent=2)
    for group in groups:
        for loss in group.losses:
            yield pen.line(loss, indent=2, mark=(pen.glyphs.caution, CHANGE))
        yield pen.line(", ".join(group.keywords), indent=4)
        for edit in group.edits:
            yield pen.line(edit, indent=4, mark=pen.glyphs.advice)


def _found(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    if summary.found:
        proofs = ", ".join(f"{len(group.keywords)} {group.label}" for group in summary.found)
        yield pen.heading(f"Found: {wording.count(summary.found_count, 'keyword')}")
        yield pen.line(proofs, indent=2)
    if summary.venues:
        yield pen.names(
            ("venues", "italic"),
            [f"{item.result.keyword} ({item.place})" for item in summary.venues],
        )


def tell_findings(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    """Errors and warnings, and how many remarks there are beside them."""
    if not summary.findings:
        return
    yield pen.heading(f"About the file: {wording.count(len(summary.findings), 'finding')}")
    shown = [line for line in summary.findings if line.finding.severity != "info"]
    for line in shown:
        yield finding_line(pen, line)
    left = [line.finding.code for line in summary.findings if line.finding.severity == "info"]
    if left:
        yield pen.line(f"{wording.count(len(left), 'remark')} ({', '.join(dict.fromkeys(left))})", indent=2)


def finding_line(pen: Pen, line: FindingLine) -> RenderableType:
    """Severity, code, page and message of a finding."""
    finding = line.finding
    style = f"bold {_SEVERITY_STYLES.get(finding.severity, '')}".strip()
    place = f", {line.place}" if line.place else ""
    message = f" {finding.code}{place}: {finding.message}"
    return pen.line((finding.severity, style), message, indent=2, hanging=6)
