"""Group and word a report once, for every format that people read."""

from collections.abc import Iterable, Sequence

from atscheck.formats import wording
from atscheck.formats.alternatives import open_label, requirement_title
from atscheck.formats.asked import marked_source, posting_sentences, requirement_remarks, unreviewed, years_line
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
from atscheck.report.model import Coverage, Edit, GapReport, KeywordResult, MentionResult, RequirementResult, Risk
from atscheck.resume.model import VerdictStatus

_THERE = ("found", "reworded", "misspelt")
# A keyword without a mention is in a list only where another term meets it (a PhD for a Master's degree).
_REWORDED = ("reworded", "missing")
_MET = {"literal": ("found",), "meaning": ("found", "reworded")}


def build_summary(report: GapReport) -> Summary:
    """The report's parts in the order in which people read them.

    What is missing are requirements: one line for several keywords of which one would do, none for keywords that
    another keyword makes unnecessary. Without coverage there is nothing to say about keywords at all.
    """
    is_compared = report.coverage is not None
    requirements = {requirement.id: requirement for requirement in report.requirements}
    keywords = [
        _found_keyword(keyword, requirements[keyword.requirement], report)
        for keyword in report.keywords
        if is_compared and (keyword.mentions or _is_met_by_another_term(keyword, requirements[keyword.requirement]))
    ]

    def by_gain(items: Iterable[FoundKeyword]) -> list[FoundKeyword]:
        ranks = {edit.text: rank for rank, edit in reversed(list(enumerate(report.edits)))}
        return sorted(items, key=lambda item: ranks.get(item.edit or "", len(ranks)))

    # Other words for a keyword that is not needed are no gap, so they are listed with what is found.
    is_found = {number: requirement.status == "found" for number, requirement in requirements.items()}
    reworded = by_gain(
        item for item in keywords if item.result.status in _REWORDED and not is_found[item.result.requirement]
    )
    found = [item for item in keywords if item.result.status != "misspelt" and item not in reworded]
    credited = [requirement for requirement in report.requirements if is_compared and requirement.status != "missing"]
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
        years=tuple(line for requirement in credited if (line := years_line(requirement, report)) is not None),
        sentences=posting_sentences(credited),
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
    names = {requirement.title, *(keyword.keyword for keyword in still_open)}
    question = next((edit.text for edit in report.edits if edit.kind == "ask" and edit.keyword in names), None)
    hints = [(keyword, hint) for keyword in still_open if (hint := _hint(keyword, is_alone=len(keywords) == 1))]
    # The question is about the first related term and says where it stands; without one it only repeats the heading.
    related = next((hint for keyword, hint in hints if not keyword.rejected), None)
    return MissingRequirement(
        requirement=requirement,
        label=open_label(requirement, keywords),
        title=requirement_title(requirement),
        hints=tuple(hint for _, hint in hints),
        advice=tuple(question if hint is related and question else str(hint) for _, hint in hints),
        question=question,
        sources=tuple(dict.fromkeys(source for keyword in still_open if (source := marked_source(keyword)))),
        remarks=requirement_remarks(requirement, still_open),
        years=years_line(requirement, report),
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


def _hint(keyword: KeywordResult, *, is_alone: bool) -> Hint | None:
    name = None if is_alone else keyword.keyword
    if keyword.hint:
        return Hint(name, keyword.hint)
    return Hint(name, f"{refused_mentions(keyword)} is there but not counted") if keyword.rejected else None


def refused_mentions(keyword: KeywordResult) -> str:
    """`"NAS" (other sense) and "search" (negated)`: what is there and not counted, each once."""
    reasons = [f'"{mention.surface}" ({mention.reason.replace("_", " ")})' for mention in keyword.rejected]
    return wording.joined(list(dict.fromkeys(reasons)))


def _rejected(keywords: Iterable[KeywordResult]) -> tuple[Fact, ...]:
    return tuple(Fact(keyword.keyword, refused_mentions(keyword)) for keyword in keywords if keyword.rejected)


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


def _is_met_by_another_term(keyword: KeywordResult, requirement: RequirementResult) -> bool:
    """Whether a term outside the requirement meets it in this keyword's place; the keyword's hint names that term."""
    others = [name for name in requirement.satisfied_by if name not in requirement.keywords]
    return keyword.hint is not None and any(name in keyword.hint for name in others)


def _found_keyword(keyword: KeywordResult, requirement: RequirementResult, report: GapReport) -> FoundKeyword:
    mention, edit = best_mention(keyword), suggested_edit(keyword, report.edits)
    other = mention.surface if mention is not None and keyword.status != "found" else None
    place = "" if mention is None else wording.SECTIONS.get(mention.section, mention.section)
    if mention is not None and mention.page is not None:
        place += f", page {mention.page}"
    remarks = [mention.state] if mention is not None and mention.state else []
    remarks += [papers_text(keyword)] if keyword.papers else []
    if remarks:
        place += f" ({'; '.join(remarks)})"
    return FoundKeyword(
        result=keyword,
        group=requirement.group,
        mention=mention,
        other_wording=other,
        place=place,
        remark=keyword.hint if mention is None else None,
        edit=None if edit is None else edit.text,
        gain=None if edit is None or edit.gain <= 0 else f"+{edit.gain * 100:.1f}%",
        unreviewed=unreviewed(keyword),
        sentence=requirement.sentence,
    )


def papers_text(keyword: KeywordResult) -> str:
    """`3 papers: 2023, 2021 twice`."""
    total = sum(item.count for item in keyword.papers)
    years = [
        f"{item.year or 'no year'}{'' if item.count == 1 else ' twice' if item.count == 2 else f' {item.count} times'}"
        for item in keyword.papers
    ]
    return f"{wording.count(total, 'paper')}: {', '.join(years)}"


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
            groups.setdefault(tuple(_loss(risk) for risk in keyword.risks), []).append(keyword.keyword)
    return tuple(
        RiskGroup(
            losses,
            tuple(names),
            tuple(dict.fromkeys(edit.text for edit in report.edits if edit.kind == "layout" and edit.keyword in names)),
        )
        for losses, names in groups.items()
    )


def _loss(risk: Risk) -> str:
    return f"{risk.reading}{'' if risk.page is None else f', page {risk.page}'}: {risk.reason}"


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
        rule=coverage.rule,
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
    if report.coverage is not None:
        facts += [
            Fact("Title", f"{target.title}: {wording.TITLE_PLACES.get(target.title_found or '', target.title_found)}")
            for target in report.targets
            if target.title_found or target.kind == "role"
        ]
    return tuple(facts)


def _details(report: GapReport) -> tuple[Fact, ...]:
    resume, contact = report.resume, report.resume.contact
    sections = [
        section.heading or wording.SECTIONS.get(section.kind, section.kind)
        for section in resume.sections
        if section.kind != "header"
    ]
    reached = [entry for entry in (contact.email, contact.phone, *contact.links) if entry]
    details = [Fact("Readings", ", ".join(resume.readings))]
    if report.coverage is None:
        return tuple(details)
    details.append(Fact("Sections", ", ".join(sections) or "no headings recognised"))
    details.append(Fact("Contact", ", ".join(reached) or "none recognised"))
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
