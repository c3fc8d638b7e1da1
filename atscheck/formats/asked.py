"""Word what a posting says beside a requirement: its years, its sentence, and keywords that nobody has reviewed."""

from collections.abc import Sequence

from atscheck.formats import wording
from atscheck.formats.model import Fact, YearsJudgement, YearsLine
from atscheck.report.model import DatedEntry, GapReport, KeywordResult, RequirementResult, YearsResult

_WITHOUT_MONTH = len("2024")


def years_line(requirement: RequirementResult, report: GapReport) -> YearsLine | None:
    """What is asked and what dated entries support, or None where no years are asked for."""
    years = requirement.years
    if years is None:
        return None
    judgement = _judge(years)
    if judgement is YearsJudgement.UNDATED:
        support = wording.NO_BEGINNING if _has_dated_mention(requirement, report) else judgement.value
    elif years.open_end:
        support = f"dated entries support {_open_years(years, judgement, report)}"
    else:
        entries = wording.count(len(years.entries), "entry", "entries")
        present = any(entry.finish == "present" for entry in years.entries) and report.as_of is not None
        until = f", “present” means {report.as_of}" if present else ""
        advice = "; give months" if judgement is YearsJudgement.UNSURE and _lacks_month(years.entries) else ""
        support = f"dated entries support {supported_years(years)} ({entries}{until}): {judgement.value}{advice}"
    return YearsLine(
        requirement=requirement,
        text=f"{asked_years(years)} {'year' if asked_years(years) == '1' else 'years'} asked; {support}",
        judgement=judgement,
        entries=tuple(_entry_text(entry) for entry in years.entries),
    )


def asked_years(years: YearsResult) -> str:
    """`5+`, `3 to 5` (a hyphen would be a date to a spreadsheet) or `3`."""
    if years.asked_most is None:
        return f"{years.asked_least}+"
    return _range(years.asked_least, years.asked_most)


def supported_years(years: YearsResult) -> str:
    """`3.2 to 4.9`, or `3.2` where the dates leave no doubt."""
    return _range(years.supported_least, years.supported_most)


def unreviewed(keyword: KeywordResult) -> str | None:
    """`unreviewed, 0.83` for a term that nobody has reviewed, else None."""
    return None if keyword.confidence is None else f"unreviewed, {keyword.confidence:.2f}"


def marked_source(keyword: KeywordResult) -> str:
    """The keyword's source, which says so if nobody has reviewed the keyword; empty where it has none."""
    mark, source = unreviewed(keyword), keyword.source or ""
    return source if mark is None else f"{source} ({mark})".lstrip()


def requirement_remarks(requirement: RequirementResult, open_keywords: Sequence[KeywordResult]) -> tuple[str, ...]:
    """What is to be said behind the label of a requirement that is not met."""
    remarks = [wording.OR_EXPERIENCE] if requirement.or_experience else []
    for keyword in open_keywords:
        if mark := unreviewed(keyword):
            remarks.append(mark if len(requirement.keywords) == 1 else f"{keyword.keyword} {mark}")
    return tuple(remarks)


def posting_sentences(requirements: Sequence[RequirementResult]) -> tuple[Fact, ...]:
    """Each sentence of the posting once, behind the titles of the requirements that were read from it."""
    titles: dict[str, list[str]] = {}
    for requirement in requirements:
        if requirement.sentence:
            remark = f" ({wording.OR_EXPERIENCE})" if requirement.or_experience else ""
            titles.setdefault(requirement.sentence, []).append(requirement.title + remark)
    return tuple(Fact(", ".join(names), sentence) for sentence, names in titles.items())


def _open_years(years: YearsResult, judgement: YearsJudgement, report: GapReport) -> str:
    """The years up to the latest date in the resume, which are the fewest where an entry runs on."""
    entries = wording.count(len(years.entries), "entry", "entries")
    least = f"at least {years.supported_least} by {report.as_of} ({entries})"
    if judgement is YearsJudgement.ENOUGH:
        return f"{least}: {judgement.value}"
    running = [entry for entry in years.entries if entry.finish == "present"]
    named = f"“{_entry_name(running[0])}” runs" if len(running) == 1 else f"{len(running)} of them run"
    return f"{least}; {named} on: give --as-of for today's sum"


def _judge(years: YearsResult) -> YearsJudgement:
    if not years.entries:
        return YearsJudgement.UNDATED
    if years.supported_most < years.asked_least and not years.open_end:
        return YearsJudgement.LESS
    return YearsJudgement.ENOUGH if years.supported_least >= years.asked_least else YearsJudgement.UNSURE


def _has_dated_mention(requirement: RequirementResult, report: GapReport) -> bool:
    return any(
        mention.proof == "dated"
        for keyword in report.keywords
        if keyword.requirement == requirement.id
        for mention in keyword.mentions
    )


def _lacks_month(entries: Sequence[DatedEntry]) -> bool:
    return any(len(date) == _WITHOUT_MONTH for entry in entries for date in (entry.begin, entry.finish))


def _entry_text(entry: DatedEntry) -> str:
    dates = entry.begin if entry.begin == entry.finish else f"{entry.begin} – {entry.finish}"
    return f"{_entry_name(entry)} ({dates})"


def _entry_name(entry: DatedEntry) -> str:
    name = ", ".join(part for part in (entry.title, entry.organisation) if part) or "entry without a title"
    return " ".join(name.split())


def _range(least: float, most: float) -> str:
    return f"{least}" if least == most else f"{least} to {most}"
