"""A report that can be shown to others: what it says of the target, and nothing that the resume says."""

from collections.abc import Iterable, Mapping

from atscheck.keywords.model import Importance, SetKind
from atscheck.matching.model import Level, Status
from atscheck.report.model import (
    AssumedRequirement,
    AssumedTerm,
    Coverage,
    CoveragePoints,
    Edit,
    GapReport,
    GroupCoverage,
    KeywordResult,
    MentionResult,
    Plan,
    PlannedEdit,
    PlanStep,
    RejectedMention,
    RequirementResult,
    ResumeSummary,
    Risk,
    SectionSummary,
    Target,
    WhatIf,
)
from atscheck.report.plan import BandEnd, PlanOutcome
from atscheck.resume.finding_catalog import FINDING_KINDS
from atscheck.resume.model import Contact, Finding, ReadingName, ReadingNote, ResumeFormat, SectionKind, Verdict
from atscheck.terms.model import Proof, Reason

WITHHELD = "withheld"
_NO_HASH = "0" * 64
_FINDINGS = {kind.code: kind for kind in FINDING_KINDS}
# Titles of roles are public. A posting's names an employer, a list's is the name of its file.
_PUBLIC = (SetKind.ROLE.value, SetKind.ADD_ON.value)
# Formats ask for these kinds of terms; whatever else a term is, it is a term.
_TERM_KINDS = ("venue", "degree", "certification", "licence")
_TITLE_PLACES = ("headline", "experience")
_EDIT_KINDS = ("reword", "respell", "ask", "layout")
_MOST_NAMED = 4
_LOST = "another way of reading the file loses it"


def redact_report(report: GapReport) -> GapReport:
    """The report without anything by which its owner could be known.

    It is built from an allow-list, value by value: names of keywords, levels, statuses, proofs and kinds of sections
    (as far as they are known words), page numbers, counts, weights, and the titles of roles. A field that is not
    named here stays empty. What is said in words is worded anew; where words of the resume stood, it says "withheld".
    """
    titles = _Titles(report)
    return GapReport(
        schema_version=report.schema_version,
        atscheck=report.atscheck,
        fingerprint=f"sha256:{_NO_HASH}",
        as_of=None,
        resume=_resume(report.resume),
        verdict=Verdict(report.verdict.status),
        targets=tuple(_target(target) for target in report.targets),
        coverage=None if report.coverage is None else _coverage(report.coverage, titles),
        requirements=tuple(_requirement(requirement, titles) for requirement in report.requirements),
        keywords=tuple(_keyword(keyword, report) for keyword in report.keywords),
        edits=tuple(edit for item in report.edits if (edit := _edit(item, report, titles)) is not None),
        findings=tuple(_finding(finding) for finding in report.findings if finding.code in _FINDINGS),
        notes=tuple(_note(note) for note in report.notes),
        what_if=None if report.what_if is None else _what_if(report.what_if, report, titles),
        plan=None if report.plan is None else _plan(report.plan, report, titles),
    )


class _Titles:
    """What groups and requirements are called: by their own titles if all targets are roles, else by what they hold."""

    def __init__(self, report: GapReport) -> None:
        is_public = all(target.kind in _PUBLIC for target in report.targets)
        named = [requirement.group for requirement in report.requirements]
        named += [group.title for group in report.coverage.groups] if report.coverage is not None else []
        groups = list(dict.fromkeys(named))
        self.groups: Mapping[str, str] = {
            title: title if is_public else f"Group {number}" for number, title in enumerate(groups, 1)
        }
        self.requirements: Mapping[int, str] = {
            requirement.id: requirement.title if is_public else _name_choice(requirement.keywords)
            for requirement in report.requirements
        }


def _name_choice(names: tuple[str, ...]) -> str:
    return " or ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")


def _known(value: str, words: Iterable[str], instead: str) -> str:
    """`value` if it is one of the known words, so that no other text ever passes."""
    return str(next((word for word in words if word == value), instead))


def _resume(resume: ResumeSummary) -> ResumeSummary:
    contact = resume.contact
    return ResumeSummary(
        name=WITHHELD,
        format=_known(resume.format, ResumeFormat, ResumeFormat.TXT),
        sha256=_NO_HASH,
        language="und",
        pages=resume.pages,
        words=resume.words,
        readings=_readings(resume.readings),
        sections=tuple(
            SectionSummary(_known(section.kind, SectionKind, SectionKind.OTHER), "", section.page, 0, 0)
            for section in resume.sections
        ),
        contact=Contact(
            email=WITHHELD if contact.email else None,
            phone=WITHHELD if contact.phone else None,
            links=tuple(WITHHELD for _ in contact.links),
        ),
    )


def _readings(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(known for name in names if (known := _known(name, ReadingName, "")))


def _target(target: Target) -> Target:
    found = target.title_found if target.title_found in _TITLE_PLACES else None
    kind = _known(target.kind, SetKind, SetKind.CUSTOM)
    if kind in _PUBLIC:
        return Target(kind, target.id, target.title, found)
    return Target(kind, kind, WITHHELD, found)


def _coverage(coverage: Coverage, titles: _Titles) -> Coverage:
    return Coverage(
        rule=coverage.rule,
        literal=coverage.literal,
        meaning=coverage.meaning,
        requirements=coverage.requirements,
        found=coverage.found,
        reworded=coverage.reworded,
        misspelt=coverage.misspelt,
        missing=coverage.missing,
        groups=tuple(
            GroupCoverage(titles.groups[group.title], group.literal, group.meaning, group.requirements)
            for group in coverage.groups
        ),
    )


def _requirement(requirement: RequirementResult, titles: _Titles) -> RequirementResult:
    return RequirementResult(
        id=requirement.id,
        title=titles.requirements[requirement.id],
        group=titles.groups[requirement.group],
        importance=_known(requirement.importance, Importance, Importance.PREFERRED),
        weight=requirement.weight,
        needs=requirement.needs,
        keywords=requirement.keywords,
        status=_known(requirement.status, Status, Status.MISSING),
        satisfied_by=tuple(name for name in requirement.satisfied_by if name in requirement.keywords),
        or_experience=requirement.or_experience,
    )


def _keyword(keyword: KeywordResult, report: GapReport) -> KeywordResult:
    return KeywordResult(
        keyword=keyword.keyword,
        kind=keyword.kind if keyword.kind in _TERM_KINDS else "term",
        requirement=keyword.requirement,
        importance=_known(keyword.importance, Importance, Importance.PREFERRED),
        needed=keyword.needed,
        status=_known(keyword.status, Status, Status.MISSING),
        level=None if keyword.level is None else _known(keyword.level, Level, Level.ALIAS),
        last_used=None,
        mentions=tuple(_mention(mention, keyword.keyword) for mention in keyword.mentions),
        rejected=tuple(
            RejectedMention(WITHHELD, 0, 0, _known(mention.reason, Reason, "not counted"))
            for mention in keyword.rejected
        ),
        readings=_readings(keyword.readings),
        at_risk=keyword.at_risk,
        hint=_hint(keyword, report),
        source=None,
        risks=tuple(
            Risk(reading, risk.page, _LOST)
            for risk in keyword.risks
            if (reading := _known(risk.reading, ReadingName, ""))
        ),
        confidence=keyword.confidence,
    )


def _mention(mention: MentionResult, keyword: str) -> MentionResult:
    """Where a mention stands. At the literal level its words are the keyword's, so the keyword stands for them."""
    level = _known(mention.level, Level, Level.ALIAS)
    return MentionResult(
        surface=keyword if level == Level.LITERAL else WITHHELD,
        start=0,
        end=0,
        page=mention.page,
        section=_known(mention.section, SectionKind, SectionKind.OTHER),
        level=level,
        rule=level,
        proof=_known(mention.proof, Proof, Proof.OTHER),
        snippet="",
    )


def _hint(keyword: KeywordResult, report: GapReport) -> str | None:
    if not keyword.hint or keyword.rejected:  # formats say why a rejected mention is not counted
        return None
    status = next((item.status for item in report.requirements if item.id == keyword.requirement), "")
    if status in (Status.FOUND.value, Status.REWORDED.value):
        return "Another term meets this."
    return f"A related term is there; if you also used {keyword.keyword} itself, say so."


def _edit(edit: Edit, report: GapReport, titles: _Titles) -> Edit | None:
    """The edit in words of its own; it is about a keyword, or asks about a requirement that it names by its title."""
    kind = _known(edit.kind, _EDIT_KINDS, "ask")
    if kind != "ask" and any(keyword.keyword == edit.keyword for keyword in report.keywords):
        return Edit(edit.keyword, kind, edit.gain, _word_edit(kind, (edit.keyword,)))
    requirement = next((item for item in report.requirements if item.title == edit.keyword), None)
    if requirement is None:
        return None
    text = _word_edit(kind, requirement.keywords, needs=requirement.needs)
    if any(item.requirement == requirement.id and item.hint and not item.rejected for item in report.keywords):
        text = f"A related term is there. {text}"
    return Edit(titles.requirements[requirement.id], kind, edit.gain, text)


def _word_edit(kind: str, names: tuple[str, ...], *, needs: int = 1) -> str:
    if kind == "reword":
        return f'Write "{names[0]}" once beside the other wording that is there, if you mean the same.'
    if kind == "respell":
        return f'Correct the spelling of "{names[0]}".'
    if kind == "layout":
        return f'Change the layout so that every way of reading the file keeps "{names[0]}".'
    shown = ", ".join(names[:_MOST_NAMED]) + (" or another of them" if len(names) > _MOST_NAMED else "")
    if len(names) > needs:
        some = "one" if needs == 1 else str(needs)
        return f"If you have worked with {some} of these, say so where you did: {shown}."
    return f"If you have worked with {shown}, say so where you did."


def _finding(finding: Finding) -> Finding:
    kind = _FINDINGS[finding.code]
    title = f"{kind.title[0].upper()}{kind.title[1:]}"
    return Finding(kind.code, kind.severity.value, f"{title}. {kind.advice}", finding.page, kind.source)


def _note(note: ReadingNote) -> ReadingNote:
    return ReadingNote(note.page, "Something could not be read.")


def _what_if(what_if: WhatIf, report: GapReport, titles: _Titles) -> WhatIf:
    """Terms by the names that the target has for them; others are left out, as nobody knows what was typed."""
    known = {keyword.keyword for keyword in report.keywords}
    terms = []
    for term in what_if.terms:
        keywords = tuple(name for name in term.keywords if name in known)
        meets = tuple(name for name in term.meets if name in known)
        if keywords:
            terms.append(AssumedTerm(keywords[0], keywords, meets, term.is_there, None))
    return WhatIf(
        terms=tuple(terms),
        before=CoveragePoints(what_if.before.literal, what_if.before.meaning),
        after=CoveragePoints(what_if.after.literal, what_if.after.meaning),
        total=what_if.total,
        requirements=tuple(
            AssumedRequirement(
                item.id,
                titles.requirements[item.id],
                _known(item.importance, Importance, Importance.PREFERRED),
                item.weight,
                _known(item.before, Status, Status.MISSING),
                _known(item.after, Status, Status.MISSING),
                item.lacks,
            )
            for item in what_if.requirements
            if item.id in titles.requirements
        ),
    )


def _plan(plan: Plan, report: GapReport, titles: _Titles) -> Plan:
    known = {keyword.keyword for keyword in report.keywords}
    return Plan(
        end=_known(plan.end, BandEnd, BandEnd.LITERAL),
        percent=plan.percent,
        outcome=_known(plan.outcome, PlanOutcome, PlanOutcome.OUT_OF_REACH),
        total=plan.total,
        before=plan.before,
        needed=plan.needed,
        after=plan.after,
        edits=plan.edits,
        questions=plan.questions,
        steps=tuple(
            PlanStep(
                step.requirement,
                titles.requirements[step.requirement],
                step.weight,
                tuple(_planned_edit(edit, known) for edit in step.edits),
            )
            for step in plan.steps
            if step.requirement in titles.requirements
        ),
    )


def _planned_edit(edit: PlannedEdit, known: set[str]) -> PlannedEdit:
    names = tuple(name for name in edit.keywords if name in known)
    kind = _known(edit.kind, _EDIT_KINDS, "ask")
    return PlannedEdit(kind, names, edit.count, _word_edit(kind, names, needs=edit.count) if names else "")
