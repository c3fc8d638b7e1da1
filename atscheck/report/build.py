"""Put everything that was found into one gap report."""

import hashlib
from collections.abc import Sequence

from atscheck.keywords.model import Assumed, KeywordSet
from atscheck.matching.model import CreditedMention, Match
from atscheck.report.assume import suppose
from atscheck.report.edits import plan_edits
from atscheck.report.model import (
    DatedEntry,
    GapReport,
    KeywordResult,
    MentionResult,
    RejectedMention,
    RequirementResult,
    ResumeSummary,
    SectionSummary,
    Target,
    YearsResult,
)
from atscheck.report.papers import count_papers
from atscheck.report.plan import Threshold, plan_towards
from atscheck.report.requirements import COVERAGE_RULE, RequirementOutcome, measure_coverage
from atscheck.report.risks import complete_findings, find_risks
from atscheck.report.survival import Survival
from atscheck.report.titles import find_title
from atscheck.report.years import count_years
from atscheck.resume.model import Entry, Resume, VerdictStatus, YearMonth
from atscheck.terms.model import Reason, TermMention
from atscheck.terms.proof import find_standing, last_use, latest_date
from atscheck.terms.states import find_state

SCHEMA_VERSION = 1
# Characters of context on either side of a mention in a snippet: about one line together.
_SNIPPET_REACH = 40
_MOST_MENTIONS = 50


def build_gap_report(
    resume: Resume,
    targets: Sequence[KeywordSet],
    outcomes: Sequence[RequirementOutcome],
    *,
    as_of: YearMonth | None,
    version: str,
    lexicon: str = "",
    assumed: Sequence[Assumed] = (),
    threshold: Threshold | None = None,
) -> GapReport:
    """The report of a resume against its targets.

    Args:
        resume: The resume.
        targets: The keyword sets it was compared with.
        outcomes: Every requirement of the targets with its matches, in order.
        as_of: What "present" means, or None for the latest date in the resume; the report tells the one that counts.
        version: The program's version.
        lexicon: The checksum of the lexicon.
        assumed: The terms whose presence is played through; it changes `what_if` only.
        threshold: The coverage that `plan` is to reach; None for no plan.
    """
    unreadable = resume.verdict.status is VerdictStatus.UNREADABLE
    survival = Survival(resume)
    until = as_of or latest_date(resume)
    return GapReport(
        schema_version=SCHEMA_VERSION,
        atscheck=version,
        fingerprint=_fingerprint(
            resume, targets, until, version, lexicon, (*assumed, *([threshold] if threshold else []))
        ),
        as_of=None if until is None else str(until),
        resume=_summarise(resume),
        verdict=resume.verdict,
        targets=tuple(
            Target(keyword_set.kind.value, keyword_set.id, keyword_set.title, find_title(keyword_set, resume))
            for keyword_set in targets
        ),
        coverage=None if unreadable else measure_coverage(outcomes),
        requirements=tuple(_requirement_result(outcome, resume, as_of) for outcome in outcomes),
        keywords=tuple(
            _keyword_result(match, outcome, resume, survival, until)
            for outcome in outcomes
            for match in outcome.matches
        ),
        edits=() if unreadable else plan_edits(outcomes, resume),
        findings=complete_findings(resume, [match for outcome in outcomes for match in outcome.matches], survival),
        notes=resume.notes,
        what_if=None if unreadable or not assumed else suppose(assumed, outcomes),
        plan=None if unreadable or threshold is None else plan_towards(threshold, outcomes, resume),
    )


def _fingerprint(
    resume: Resume,
    targets: Sequence[KeywordSet],
    as_of: YearMonth | None,
    version: str,
    lexicon: str,
    asked: Sequence[object],
) -> str:
    """A hash over everything that the report depends on: equal fingerprints, equal reports."""
    parts = (version, lexicon, COVERAGE_RULE, resume.sha256, tuple(targets), str(as_of), *asked)
    return "sha256:" + hashlib.sha256(repr(parts).encode()).hexdigest()


def _summarise(resume: Resume) -> ResumeSummary:
    return ResumeSummary(
        name=resume.name,
        format=resume.format.value,
        sha256=resume.sha256,
        language=resume.language,
        pages=resume.pages,
        words=resume.word_count,
        readings=tuple(reading.name.value for reading in resume.readings),
        sections=tuple(
            SectionSummary(section.kind.value, section.heading, section.page, section.start, section.end)
            for section in resume.sections
        ),
        contact=resume.contact,
    )


def _requirement_result(outcome: RequirementOutcome, resume: Resume, as_of: YearMonth | None) -> RequirementResult:
    requirement = outcome.requirement
    asked = requirement.asked
    return RequirementResult(
        id=outcome.id,
        title=requirement.title,
        group=outcome.group,
        importance=requirement.importance.value,
        weight=outcome.weight,
        needs=requirement.needs,
        keywords=tuple(keyword.name for keyword in requirement.keywords),
        status=outcome.status.value,
        satisfied_by=outcome.satisfied_by,
        years=_years_result(outcome, resume, as_of),
        sentence=asked.sentence if asked is not None else None,
        or_experience=asked is not None and asked.or_experience,
    )


def _years_result(outcome: RequirementOutcome, resume: Resume, as_of: YearMonth | None) -> YearsResult | None:
    asked, supported = outcome.requirement.asked, count_years(outcome, resume, as_of)
    if asked is None or asked.years is None or supported is None:
        return None
    return YearsResult(
        asked_least=asked.years.least,
        asked_most=asked.years.most,
        supported_least=supported.least,
        supported_most=supported.most,
        entries=tuple(_dated_entry(entry) for entry in supported.entries),
        open_end=supported.open_end,
    )


def _dated_entry(entry: Entry) -> DatedEntry:
    finish = "present" if entry.present else str(entry.finish or entry.begin)
    return DatedEntry(entry.title, entry.organisation, str(entry.begin), finish)


def _keyword_result(
    match: Match, outcome: RequirementOutcome, resume: Resume, survival: Survival, as_of: YearMonth | None
) -> KeywordResult:
    readings = survival.readings_with(match.credited)
    return KeywordResult(
        keyword=match.keyword.name,
        kind=match.keyword.kind,
        requirement=outcome.id,
        importance=outcome.requirement.importance.value,
        needed=outcome.needs_keyword(match),
        status=match.status.value,
        level=match.level.value if match.level else None,
        last_used=_last_used(match.credited, resume, as_of),
        mentions=tuple(_mention_result(item, match, resume) for item in match.credited[:_MOST_MENTIONS]),
        rejected=tuple(_rejected(mention) for mention in match.rejected[:_MOST_MENTIONS]),
        readings=readings,
        at_risk=bool(readings) and len(readings) < len(resume.readings),
        hint=_hint(match),
        source=match.keyword.source,
        risks=find_risks(match.credited, readings, resume),
        papers=count_papers(match.credited, resume) if match.keyword.kind == "venue" else (),
        confidence=match.keyword.confidence,
    )


def _last_used(credited: Sequence[CreditedMention], resume: Resume, as_of: YearMonth | None) -> str | None:
    entries = [find_standing(resume, item.mention.start).entry for item in credited]
    dates = [date for entry in entries if entry is not None and (date := last_use(entry, as_of)) is not None]
    latest = max(dates, key=lambda date: (date.year, date.month or 0), default=None)
    return None if latest is None else str(latest)


def _mention_result(item: CreditedMention, match: Match, resume: Resume) -> MentionResult:
    mention = item.mention
    standing = find_standing(resume, mention.start)
    line = resume.line_at(mention.start)
    return MentionResult(
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        page=line.page if line is not None else None,
        section=standing.section.value,
        level=item.level.value,
        rule=mention.rule,
        proof=standing.proof.value,
        snippet=cut_snippet(_without_furniture(resume), mention.start, mention.end),
        boxes=tuple(
            (round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))
            for box in resume.boxes(mention.start, mention.end)
        ),
        state=find_state(match.keyword.kind, mention.start, mention.end, resume),
    )


def _rejected(mention: TermMention) -> RejectedMention:
    reason = mention.reason.value if mention.reason is not None else ""
    return RejectedMention(mention.surface, mention.start, mention.end, reason)


def _without_furniture(resume: Resume) -> str:
    """The text with running headers and footers as spaces, so that offsets stay."""
    text = resume.text
    for line in resume.furniture:
        text = text[: line.start] + " " * (line.end - line.start) + text[line.end :]
    return text


def cut_snippet(text: str, start: int, end: int) -> str:
    """The words around a mention on one line, cut at word boundaries, with an ellipsis where something was cut off."""
    left, right = max(start - _SNIPPET_REACH, 0), min(end + _SNIPPET_REACH, len(text))
    before, after = text[left:start], text[end:right]
    if left > 0:
        before = "…" + before.partition(" ")[2] if " " in before else "…"
    if right < len(text):
        after = after.rpartition(" ")[0] + "…" if " " in after else "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())


_SAYINGS = {
    Reason.CASE: "in another case, which makes it another word",
    Reason.OTHER_SENSE: "the words around it show another meaning",
    Reason.UNPROVEN: "nothing around it shows that this meaning is meant",
    Reason.OTHER_TERM: 'as a part of "{detail}"',
    Reason.NEGATED: "the text denies it",
    Reason.HOPED_FOR: "as something to learn, not as something done",
    Reason.OTHER_PERSON: "as somebody else's",
    Reason.ADDRESS: "inside an address",
    Reason.PERSON: "as somebody's name",
    Reason.EMPLOYER: "as part of an employer's name",
    Reason.DEFINED_OTHERWISE: "the text says that it stands for something else",
    Reason.WRONG_PROOF: "not as what is asked for: {detail}",
}


def _hint(match: Match) -> str | None:
    """Why a keyword that is not credited is nearly there; never a claim that it is."""
    if match.credited:
        return None
    name = match.keyword.name
    if match.met_by:
        return f"{match.met_by[0].name} meets this."
    if match.related:
        surface = " ".join(match.related[0].surface.split())
        return f'"{surface}" is there; if you also used {name} itself, say so.'
    if match.rejected:
        mention = match.rejected[0]
        surface = " ".join(mention.surface.split())
        saying = _SAYINGS[mention.reason or Reason.UNPROVEN].format(detail=mention.ruling.cue)
        return f'"{surface}" is there, but {saying}.'
    return None
