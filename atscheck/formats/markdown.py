"""The report as Markdown (CommonMark with tables), for notes, issues and pull requests."""

import re
from collections.abc import Iterable, Iterator, Sequence

from atscheck.formats import wording
from atscheck.formats.model import Band, BandEnd, FoundKeyword, MissingRequirement, Summary, percent
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import build_summary
from atscheck.formats.what_if import markdown_extras
from atscheck.report.model import GapReport

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$])")
# What begins a block at the start of a line or list item.
_BLOCK_START = re.compile(r"^(\s*)([#+\-=])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def escape(text: str) -> str:
    """`text` on one line, without any character that Markdown or the HTML inside it would act on."""
    text = _SPECIAL.sub(r"\\\1", clean(text))
    text = _NUMBERED.sub(r"\1\\\2", _BLOCK_START.sub(r"\1\\\2", text))
    return _ENTITY.sub("&amp;", text).strip()


def render(report: GapReport, pictures: Sequence[object] = ()) -> str:  # noqa: ARG001  # every format takes pictures
    """The report from what is missing to what could not be read; sections without content are left out."""
    summary = build_summary(report)
    lines = [f"# Gap report: {escape(summary.name)}", "", *_opening(summary)]
    if summary.band is not None:
        lines += _band(summary.band)
        lines += markdown_extras(report, escape)
        lines += _missing(summary)
        lines += _changes("Reworded", wording.REWORDED_MEANS, summary.reworded)
        lines += _changes("Misspelt", wording.MISSPELT_MEANS, summary.misspelt)
        lines += _at_risk(summary)
        lines += _found(summary)
        lines += _venues(summary)
        lines += _years(summary)
    lines += _findings(summary)
    lines += _notes(summary)
    lines += ["---", "", f"atscheck {escape(report.atscheck)}, {escape(report.fingerprint)}"]
    return "\n".join(lines) + "\n"


def _opening(summary: Summary) -> Iterator[str]:
    for fact in summary.facts:
        yield f"- {fact.label}: {escape(fact.text)}"
    reasons = f": {escape('; '.join(summary.reasons))}" if summary.reasons else ""
    yield f"- Verdict: **{summary.verdict_text}**{reasons}"
    yield ""
    if summary.advice is not None:
        yield from (escape(summary.advice), "")


def _band(band: Band) -> Iterator[str]:
    yield f"## Coverage: literal {band.literal.percent} … meaning {band.meaning.percent}"
    yield ""
    importances = [tally.importance for tally in band.literal.tallies]
    yield from _table(
        ("", *importances, "points", "share"),
        (_band_row(end) for end in (band.literal, band.meaning)),
        right_aligned=True,
    )
    yield f"{escape(band.counts)} {escape(band.weights)}"
    yield ""
    yield f"*literal*: {wording.LITERAL_MEANS}. *meaning*: {wording.MEANING_MEANS}. {wording.NO_PREDICTION}"
    yield ""
    if len(band.groups) > 1:
        yield from _table(
            ("Group", "requirements", "literal", "meaning"),
            (
                (escape(group.title), str(group.requirements), percent(group.literal), percent(group.meaning))
                for group in band.groups
            ),
            right_aligned=True,
        )


def _band_row(end: BandEnd) -> tuple[str, ...]:
    tallies = (f"{tally.met} of {tally.total}" for tally in end.tallies)
    return (end.name, *tallies, f"{end.points} of {end.total_points}", end.percent)


def _missing(summary: Summary) -> Iterator[str]:
    yield from (f"## Missing: {summary.missing_text}", "")
    if summary.missing:
        yield from (wording.MISSING_QUESTION, "")
    for group in summary.missing:
        yield from (f"### {group.importance} ({len(group.requirements)})", "")
        for line in group.requirements:
            yield from _missing_line(line)
        yield ""


def _missing_line(line: MissingRequirement) -> Iterator[str]:
    title = "" if line.title is None else f" ({escape(line.title)})"
    remarks = "".join(f", {escape(remark)}" for remark in line.remarks)
    yield f"- **{escape(line.label)}**{title}, {escape(line.requirement.group)}{remarks}"
    if line.years is not None:
        yield f"  - {escape(line.years.text)}"
    yield from (f"  - {escape(advice)}" for advice in line.advice)
    if line.requirement.sentence:
        yield f"  - Posting: {escape(line.requirement.sentence)}"


def _changes(heading: str, meaning: str, items: Sequence[FoundKeyword]) -> Iterator[str]:
    if not items:
        return
    yield from (f"## {heading}: {len(items)}", "", meaning, "")
    yield from _table(
        ("Keyword", "Importance", "In the resume", "Where", "What to write", "Adds to literal"),
        (
            (
                escape(item.name),
                escape(item.result.importance),
                escape(item.other_wording or item.remark or ""),
                escape(item.place),
                escape(item.edit or ""),
                item.gain or "",
            )
            for item in items
        ),
    )


def _at_risk(summary: Summary) -> Iterator[str]:
    if not summary.at_risk:
        return
    yield from ("## At risk", "", wording.AT_RISK_MEANS, "")
    for group in summary.at_risk:
        yield f"- **{escape(', '.join(group.keywords))}**"
        yield from (f"  - {escape(text)}" for text in group.losses + group.edits)
    yield ""


def _found(summary: Summary) -> Iterator[str]:
    if not summary.found:
        return
    yield from (f"## Found: {summary.found_count}", "")
    yield from _table(
        ("Keyword", "Proof", "Where", "Last used", "In the resume"),
        (
            (
                escape(item.name),
                group.proof,
                escape(item.place),
                escape(item.result.last_used or ""),
                escape(item.mention.surface if item.mention is not None else ""),
            )
            for group in summary.found
            for item in group.keywords
        ),
    )


def _venues(summary: Summary) -> Iterator[str]:
    if not summary.venues:
        return
    yield from (f"## Publication venues: {len(summary.venues)}", "")
    yield from _table(
        ("Venue", "In the resume", "Times", "Last", "Where"),
        (
            (
                escape(item.result.keyword),
                escape(item.mention.surface if item.mention is not None else ""),
                str(len(item.result.mentions)),
                escape(item.result.last_used or ""),
                escape(item.place),
            )
            for item in summary.venues
        ),
    )


def _years(summary: Summary) -> Iterator[str]:
    if not summary.years:
        return
    yield from (f"## Years asked: {len(summary.years)}", "", wording.YEARS_MEAN, "")
    for line in summary.years:
        yield f"- **{escape(line.requirement.title)}**: {escape(line.text)}"
        yield from (f"  - {escape(entry)}" for entry in line.entries)
        if line.requirement.sentence:
            yield f"  - Posting: {escape(line.requirement.sentence)}"
    yield ""


def _findings(summary: Summary) -> Iterator[str]:
    if not summary.findings:
        return
    yield from (f"## Findings about the file: {len(summary.findings)}", "")
    for line in summary.findings:
        finding = line.finding
        place = f" ({line.place})" if line.place else ""
        terms = f" Terms: {escape(', '.join(finding.terms))}." if finding.terms else ""
        yield f"- **{escape(finding.severity)}** {escape(finding.code)}{place}: {escape(finding.message)}{terms}"
        yield f"  - Source: {escape(line.source)}{_link(finding.source.url)}"
    yield ""


def _notes(summary: Summary) -> Iterator[str]:
    if not summary.notes:
        return
    yield from ("## Not read", "")
    yield from (
        f"- {escape(f'{note.label}: {note.text}') if note.label else escape(note.text)}" for note in summary.notes
    )
    yield ""


def _link(url: str | None) -> str:
    """An address as a link, or nothing; only what begins with https:// and holds nothing that could end the link."""
    return f", <{url}>" if url is not None and re.fullmatch(r"https://[\w./%#?=&+\-~]+", url, re.ASCII) else ""


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, right_aligned: bool = False) -> Iterator[str]:
    rule = "---:" if right_aligned else "---"
    yield f"| {' | '.join(headings)} |"
    yield f"| --- |{f' {rule} |' * (len(headings) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""
