"""Group and word a report once, for every format that people read."""

from collections.abc import Iterable, Sequence

from atscheck.formats import wording
from atscheck.formats.alternatives import open_label, requirement_title
from atscheck.formats.model import (
    Band,
    BandEnd,
    Fact,
    FindingLine,
    FoundKeyword,
    Hint,
    MissingGroup,
    MissingRequirement,
    ProofGroup,
    RiskGroup,
    Summary,
    Tally,
)
from atscheck.report.model import Coverage, Edit, GapReport, KeywordResult, MentionResult, RequirementResult
from atscheck.resume.model import VerdictStatus

_THERE = ("found", "reworded", "misspelt")
_MET = {"literal": ("found",), "meaning": ("found", "reworded")}


def build_summary(report: GapReport) -> Summary:
    """The report's parts in the order in which people read them.

    What is missing are requirements: one line for several keywords of which one would do, none for keywords that
    another keyword makes unnecessary. Without coverage there is nothing to say about keywords at all.
    """
    is_compared = report.coverage is not None
    keywords = [_found_keyword(keyword, report) for keyword in report.keywords if is_compared and keyword.mentions]
    requirements = {requirement.id: requirement for requirement in report.requirements}

    def meets(item: FoundKeyword) -> bool:
        requirement = requirements.get(item.result.requirement)
        return requirement is not None and requirement.status == "found"

    def by_gain(items: Iterable[FoundKeyword]) -> list[FoundKeyword]:
        ranks = {edit.text: rank for rank, edit in reversed(list(enumerate(report.edits)))}
        return sorted(items, key=lambda item: ranks.get(item.edit or "", len(ranks)))

    # Other words for a keyword that is not needed are no gap, so they are listed with what is found.
    reworded = by_gain(item for item in keywords if item.result.status == "reworded" and not meets(item))
    found = [item for item in keywords if item.result.status in ("found", "reworded") and item not in reworded]
    return Summary(
        name=report.resume.name,
        facts=_facts(report),
        details=_details(report),
        verdict=report.verdict.status,
        verdict_text=wording.VERDICTS[report.verdict.status],
        reasons=report.verdict.reasons,
        advice=_advice(report),
        band=None if report.coverage is None else _band(report.coverage, report.requirements),
        missing=_missing(report) if is_compared else (),
        reworded=tuple(reworded),
        misspelt=tuple(by_gain(item for item in keywords if item.result.status == "misspelt")),
        at_risk=_risk_groups(report) if is_compared else (),
        found=_proof_groups([item for item in found if item.result.kind != "venue"]),
        venues=tuple(item for item in found + reworded if item.result.kind == "venue"),
        rejected=_rejected(report.keywords) if is_compared else (),
        findings=_findings(report),
        notes=tuple(
            Fact("" if note.page is None else f"page {note.page}", note.message)
            for note in sorted(report.notes, key=lambda note: note.page or 0)
        ),
    )


def missing_requirement(requirement: RequirementResult, report: GapReport) -> MissingRequirement:
    """The line for a requirement that is not met."""
    keywords = [keyword for keyword in report.keywords if keyword.requirement == requirement.id]
    still_open = [keyword for keyword in keywords if keyword.status not in _THERE]
    names = {keyword.keyword for keyword in still_open}
    return MissingRequirement(
        requirement=requirement,
        label=open_label(requirement, keywords),
        title=requirement_title(requirement),
        hints=tuple(_hints(still_open, is_alone=len(keywords) == 1)),
        question=next((edit.text for edit in report.edits if edit.kind == "ask" and edit.keyword in names), None),
        sources=tuple(dict.fromkeys(keyword.source for keyword in still_open if keyword.source)),
    )


def best_mention(keyword: KeywordResult) -> MentionResult | None:
    """The mention at the keyword's level whose place proves most; the earliest of these."""
    order = list(wording.PROOFS)
    mentions = [mention for mention in keyword.mentions if mention.level == keyword.level] or keyword.mentions
    return min(
        mentions, key=lambda mention: order.index(mention.proof) if mention.proof in order else len(order), default=None
    )


def suggested_edit(keyword: KeywordResult, edits: Iterable[Edit]) -> Edit | None:
    """The first edit for this keyword that changes its wording or its place; questions are for missing keywords."""
    return next((edit for edit in edits if edit.keyword == keyword.keyword and edit.kind != "ask"), None)


def _hints(keywords: Sequence[KeywordResult], *, is_alone: bool) -> Iterable[Hint]:
    for keyword in keywords:
        name = None if is_alone else keyword.keyword
        if keyword.hint:
            yield Hint(name, keyword.hint)
        elif keyword.rejected:
            yield Hint(name, f"{_rejection(keyword)} is there but not counted")


def _rejection(keyword: KeywordResult) -> str:
    reasons = [f"“{mention.surface}” ({mention.reason.replace('_', ' ')})" for mention in keyword.rejected]
    return wording.joined(list(dict.fromkeys(reasons)))


def _rejected(keywords: Iterable[KeywordResult]) -> tuple[Fact, ...]:
    return tuple(Fact(keyword.keyword, _rejection(keyword)) for keyword in keywords if keyword.rejected)


def _missing(report: GapReport) -> tuple[MissingGroup, ...]:
    lines = [missing_requirement(requirement, report) for requirement in report.requirements]
    groups = (
        MissingGroup(
            importance,
            tuple(
                line
                for line in lines
                if line.requirement.status == "missing" and line.requirement.importance == importance
            ),
        )
        for importance in wording.IMPORTANCES
    )
    return tuple(group for group in groups if group.requirements)


def _found_keyword(keyword: KeywordResult, report: GapReport) -> FoundKeyword:
    mention, edit = best_mention(keyword), suggested_edit(keyword, report.edits)
    group = next((entry.group for entry in report.requirements if entry.id == keyword.requirement), "")
    other = mention.surface if mention is not None and keyword.status != "found" else None
    if mention is not None and mention.page is not None:
        place = f"{wording.SECTIONS.get(mention.section, mention.section)}, page {mention.page}"
    else:
        place = "" if mention is None else wording.SECTIONS.get(mention.section, mention.section)
    gain = None if edit is None or edit.gain <= 0 else f"+{edit.gain * 100:.1f} %"
    return FoundKeyword(keyword, group, mention, other, place, None if edit is None else edit.text, gain)


def _proof_groups(keywords: Sequence[FoundKeyword]) -> tuple[ProofGroup, ...]:
    proofs = [item.mention.proof if item.mention is not None else "other" for item in keywords]
    groups = (
        ProofGroup(name, label, tuple(item for item, proof in zip(keywords, proofs, strict=True) if proof == name))
        for name, label in wording.PROOFS.items()
    )
    return tuple(group for group in groups if group.keywords)


def _risk_groups(report: GapReport) -> tuple[RiskGroup, ...]:
    groups: dict[tuple[str, ...], list[str]] = {}
    for keyword in report.keywords:
        if keyword.at_risk:
            lost = tuple(reading for reading in report.resume.readings if reading not in keyword.readings)
            groups.setdefault(lost, []).append(keyword.keyword)
    readings: dict[str, str] = {name.value: text for name, text in wording.READINGS.items()}
    return tuple(
        RiskGroup(
            tuple(f"{readings[name]} ({name})" if name in readings else name for name in lost),
            tuple(names),
            tuple(dict.fromkeys(edit.text for edit in report.edits if edit.kind == "layout" and edit.keyword in names)),
        )
        for lost, names in groups.items()
    )


def _band(coverage: Coverage, requirements: Sequence[RequirementResult]) -> Band:
    literal, meaning = (
        _band_end(name, share, requirements)
        for name, share in (("literal", coverage.literal), ("meaning", coverage.meaning))
    )
    parts = [
        f"{number} {status}"
        for number, status in (
            (coverage.found, "found"),
            (coverage.reworded, "reworded"),
            (coverage.misspelt, "misspelt"),
            (coverage.missing, "missing"),
        )
        if number or status in ("found", "missing")
    ]
    weights = [f"{tally.importance} {tally.weight}" for tally in literal.tallies]
    return Band(
        literal=literal,
        meaning=meaning,
        counts=f"{wording.count(coverage.requirements, 'requirement')}: {', '.join(parts)}.",
        weights=f"Points each: {', '.join(weights)} (rule {coverage.rule}).",
        groups=coverage.groups,
    )


def _band_end(name: str, share: float, requirements: Sequence[RequirementResult]) -> BandEnd:
    tallies = []
    for importance in wording.IMPORTANCES:
        counted = [requirement for requirement in requirements if requirement.importance == importance]
        if counted:
            met = sum(requirement.status in _MET[name] for requirement in counted)
            tallies.append(Tally(importance, counted[0].weight, met, len(counted)))
    points = sum(tally.weight * tally.met for tally in tallies)
    return BandEnd(name, share, tuple(tallies), points, sum(tally.weight * tally.total for tally in tallies))


def _facts(report: GapReport) -> tuple[Fact, ...]:
    resume = report.resume
    size = [resume.format.upper()]
    if resume.pages is not None:
        size.append(wording.count(resume.pages, "page"))
    size.append(wording.count(resume.words, "word"))
    targets = [f"{target.title} ({wording.TARGETS.get(target.kind, target.kind)})" for target in report.targets]
    facts = [Fact("Read", f"{resume.name} ({', '.join(size)})")]
    if targets:
        facts.append(Fact("Against", wording.joined(targets)))
    facts += [Fact("Title", f"{target.title}: {target.title_found}") for target in report.targets if target.title_found]
    return tuple(facts)


def _details(report: GapReport) -> tuple[Fact, ...]:
    resume, contact = report.resume, report.resume.contact
    sections = [
        section.heading or wording.SECTIONS.get(section.kind, section.kind)
        for section in resume.sections
        if section.kind != "header"
    ]
    reached = [entry for entry in (contact.email, contact.phone, *contact.links) if entry]
    details = [
        Fact("Sections", ", ".join(sections) or "no headings recognised"),
        Fact("Contact", ", ".join(reached) or "none recognised"),
        Fact("Readings", ", ".join(resume.readings)),
    ]
    if report.as_of is not None:
        details.append(Fact("“Present” means", report.as_of))
    return tuple(details)


def _advice(report: GapReport) -> str | None:
    if report.coverage is None:
        return wording.UNREADABLE_ADVICE
    return wording.PARTLY_READ if report.verdict.status is VerdictStatus.PARTLY_READABLE else None


def _findings(report: GapReport) -> tuple[FindingLine, ...]:
    order = wording.SEVERITIES
    ranked = sorted(
        report.findings,
        key=lambda finding: order.index(finding.severity) if finding.severity in order else len(order),
    )
    return tuple(
        FindingLine(
            finding,
            "" if finding.page is None else f"page {finding.page}",
            f"{finding.source.title} ({finding.source.grade})",
        )
        for finding in ranked
    )
