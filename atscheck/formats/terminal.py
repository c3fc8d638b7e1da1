"""The report in a terminal: one story from the verdict to what could not be read."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from atscheck.formats import wording
from atscheck.formats.first_steps import FirstSteps, plan_first_steps
from atscheck.formats.glyphs import Glyphs, choose_glyphs
from atscheck.formats.model import FoundKeyword, MissingRequirement, Summary, YearsJudgement, YearsLine
from atscheck.formats.pen import BAD, CHANGE, GOOD, Pen
from atscheck.formats.summary import build_summary
from atscheck.formats.terminal_brief import finding_line, tell_briefly, tell_findings, tell_risks
from atscheck.formats.terminal_tables import band_lines, found_table, group_bars, venue_table
from atscheck.formats.terminal_what_if import extra_lines
from atscheck.formats.what_if import ExtraPart, tell_extras
from atscheck.report.model import GapReport
from atscheck.resume.model import VerdictStatus

DEFAULT_WIDTH = 80


def build_terminal_report(report: GapReport, verbose: bool = False, glyphs: Glyphs | None = None) -> RenderableType:
    """A renderable for any rich console: one screen for a usual resume, or with `verbose` everything.

    Args:
        report: The report.
        verbose: Every wording to change, where each found keyword stands, all questions and hints, what was rejected,
            the posting's sentences, the entries whose years are counted, and the sources of findings.
        glyphs: The signs to use; chosen by what the console can show unless given.
    """
    summary = build_summary(report)
    return _TerminalReport(summary, plan_first_steps(report, summary), tell_extras(report), verbose, glyphs)


def render(
    report: GapReport,
    pictures: Sequence[object] = (),  # noqa: ARG001  # every format takes pictures
    *,
    verbose: bool = False,
    width: int = DEFAULT_WIDTH,
    glyphs: Glyphs | None = None,
) -> str:
    """The report as plain text of at most `width` columns, the same in every environment."""
    target = io.StringIO()
    console = Console(
        file=target, width=width, color_system=None, force_terminal=False, legacy_windows=False, _environ={}
    )
    console.print(build_terminal_report(report, verbose, glyphs))
    return "".join(f"{line.rstrip()}\n" for line in target.getvalue().splitlines())


@dataclass(frozen=True, slots=True)
class _TerminalReport:
    summary: Summary
    steps: FirstSteps | None
    extras: Sequence[ExtraPart]
    verbose: bool
    glyphs: Glyphs | None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        pen = Pen(self.glyphs or choose_glyphs(console, options))
        summary = self.summary
        yield from _opening(pen, summary, self.verbose)
        if summary.band is not None and self.steps is not None:
            yield from band_lines(pen, summary.band, options.max_width)
            yield from group_bars(pen, summary.band, options.max_width)
            yield from (_details(pen, summary) if self.verbose else tell_briefly(pen, summary, self.steps))
            yield from _years(pen, summary.years, self.verbose)
        yield from (_findings if self.verbose else tell_findings)(pen, summary)
        yield from _notes(pen, summary)
        yield from extra_lines(pen, self.extras)
        if not self.verbose and summary.band is not None:
            yield Text()
            yield pen.line(wording.MORE_DETAILS)


def _details(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    yield from _missing(pen, summary)
    yield from _changes(pen, "Reworded", wording.REWORDED_MEANS, summary.reworded)
    yield from _changes(pen, "Misspelt", wording.MISSPELT_MEANS, summary.misspelt)
    yield from tell_risks(pen, summary.at_risk)
    if summary.found:
        yield pen.heading(f"Found: {wording.count(summary.found_count, 'keyword')}")
        yield found_table(pen, summary.found)
    yield from venue_table(pen, summary.venues)
    yield from _sentences(pen, summary)
    yield from _rejected(pen, summary)


def _opening(pen: Pen, summary: Summary, verbose: bool) -> Iterator[RenderableType]:
    facts = summary.facts + (summary.details if verbose else ())
    column = max(len(fact.label) for fact in facts)
    for fact in facts:
        yield pen.line(fact.text, mark=(fact.label.ljust(column), "bold"))
    mark, style = {
        VerdictStatus.READABLE: (pen.glyphs.good, GOOD),
        VerdictStatus.PARTLY_READABLE: (pen.glyphs.caution, CHANGE),
        VerdictStatus.UNREADABLE: (pen.glyphs.bad, BAD),
    }[summary.verdict]
    reasons = f": {'; '.join(summary.reasons)}" if summary.reasons else ""
    yield pen.line((summary.verdict_text, f"bold {style}"), reasons, mark=(mark, style))
    if summary.advice is not None:
        yield pen.line(summary.advice, indent=2)


def _missing(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    yield pen.heading(f"Missing: {summary.missing_text}")
    if summary.missing:
        yield pen.line(wording.MISSING_QUESTION, indent=2)
    for group in summary.missing:
        yield Text()
        yield pen.line((f"{group.importance} ({len(group.requirements)})", "bold"), indent=2)
        for line in group.requirements:
            yield from _missing_line(pen, line)


def _missing_line(pen: Pen, line: MissingRequirement) -> Iterator[RenderableType]:
    notes = [*([line.title] if line.title is not None else []), line.requirement.group, *line.remarks]
    yield pen.line((line.label, "bold"), f" ({', '.join(notes)})", indent=2, mark=(pen.glyphs.question, BAD))
    if line.years is not None:
        yield pen.line(line.years.text, indent=6)
    for hint in line.advice:
        yield pen.line(str(hint), indent=6)
    if line.requirement.sentence:
        yield pen.line(f"posting: {line.requirement.sentence}", indent=6)


def _changes(pen: Pen, heading: str, meaning: str, items: Sequence[FoundKeyword]) -> Iterator[RenderableType]:
    if not items:
        return
    yield pen.heading(f"{heading}: {wording.count(len(items), 'keyword')}")
    yield pen.line(meaning, indent=2)
    for item in items:
        where = f" ({item.place})" if item.place else ""
        says = f': "{item.other_wording}"{where}' if item.other_wording else where
        says = says if item.remark is None else f": {item.remark}"
        yield pen.line((item.name, "bold"), says, indent=2, mark=(pen.glyphs.change, CHANGE))
        if item.edit is not None:
            gain = f"(literal {item.gain})" if item.gain else ""
            yield pen.line(item.edit, indent=4, mark=pen.glyphs.advice, tail=gain)


def _years(pen: Pen, lines: Sequence[YearsLine], verbose: bool) -> Iterator[RenderableType]:
    if not lines:
        return
    yield pen.heading(f"Years asked: {wording.count(len(lines), 'requirement')}")
    yield pen.line(wording.YEARS_MEAN, indent=2)
    for line in lines:
        mark = {
            YearsJudgement.ENOUGH: (pen.glyphs.good, GOOD),
            YearsJudgement.UNSURE: (pen.glyphs.caution, CHANGE),
            YearsJudgement.LESS: (pen.glyphs.bad, BAD),
            YearsJudgement.UNDATED: (pen.glyphs.question, BAD),
        }[line.judgement]
        yield pen.line((line.requirement.title, "bold"), f": {line.text}", indent=2, mark=mark)
        for entry in line.entries if verbose else ():
            yield pen.line(entry, indent=6)


def _sentences(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    if summary.sentences:
        yield pen.heading("In the posting")
        for fact in summary.sentences:
            yield pen.line((fact.label, "bold"), f": {fact.text}", indent=2)


def _rejected(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    if summary.rejected:
        yield pen.heading("There, but not counted")
        for fact in summary.rejected:
            yield pen.line((fact.label, "bold"), f": {fact.text}", indent=2)


def _findings(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    if not summary.findings:
        return
    yield pen.heading(f"About the file: {wording.count(len(summary.findings), 'finding')}")
    for line in summary.findings:
        yield finding_line(pen, line)
        if line.finding.terms:
            yield pen.line(", ".join(line.finding.terms), indent=6)
        address = f" {line.finding.source.url}" if line.finding.source.url else ""
        yield pen.line(f"source: {line.source}{address}", indent=6)


def _notes(pen: Pen, summary: Summary) -> Iterator[RenderableType]:
    if summary.notes:
        yield pen.heading("Not read")
        for note in summary.notes:
            yield pen.line(f"{note.label}: {note.text}" if note.label else note.text, indent=2)
