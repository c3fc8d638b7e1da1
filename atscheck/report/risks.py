"""What would not survive parsing: keywords per reading, and the findings that only a target can complete."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from atscheck.matching.model import CreditedMention, Match
from atscheck.report.model import Risk
from atscheck.report.survival import Survival
from atscheck.resume import finding_catalog as catalog
from atscheck.resume.model import Finding, Place, ReadingName, Resume
from atscheck.terms.normal_form import phrase_key

# "Far beyond the rest": a term that stands in every line and three times as often as the next one.
REPEATED_AT_LEAST = 15
REPEATED_TIMES = 3

_REASONS = {
    ReadingName.STREAM.value: "the file draws its words apart from each other",
    ReadingName.ROWS.value: "read straight across the page, words of another column stand between",
    ReadingName.BODY.value: "a parser that skips headers, footers and text boxes does not see it",
    ReadingName.PARAGRAPHS.value: "a parser that takes plain paragraphs only does not see it",
}
_PDF_READINGS = (ReadingName.STREAM.value, ReadingName.ROWS.value)


def find_risks(credited: Sequence[CreditedMention], survives_in: Sequence[str], resume: Resume) -> tuple[Risk, ...]:
    """The readings that lose a keyword, with the page of its first mention and why; empty if there is no mention."""
    if not credited:
        return ()
    line = resume.line_at(credited[0].mention.start)
    page = line.page if line is not None else None
    place = line.place if line is not None else Place.BODY
    return tuple(
        Risk(reading.name.value, page, _reason(reading.name.value, place))
        for reading in resume.readings
        if reading.name.value not in survives_in
    )


def _reason(reading: str, place: Place) -> str:
    where = f"it stands in a {place.value}: " if place is not Place.BODY and reading not in _PDF_READINGS else ""
    return where + _REASONS.get(reading, "this reading loses it")


def complete_findings(resume: Resume, matches: Sequence[Match], survival: Survival) -> tuple[Finding, ...]:
    """The file's findings with the terms they concern, and those about the target's terms, by code."""
    found = [_with_hidden_terms(finding, resume, matches) for finding in resume.findings]
    found += _about_columns(resume, matches, survival)
    found += _about_tables(resume, matches, survival)
    found += _about_repetition(matches)
    return tuple(sorted(found, key=lambda finding: (finding.code, finding.page or 0)))


def _with_hidden_terms(finding: Finding, resume: Resume, matches: Sequence[Match]) -> Finding:
    if finding.code != catalog.HIDDEN_TEXT.code:
        return finding
    hidden = " ".join(item.text for item in resume.hidden if item.page == finding.page)
    words = f" {' '.join(phrase_key(hidden))} "
    terms = [
        match.keyword.name
        for match in matches
        if not match.credited and any(_stands_in(name, words) for name in (match.keyword.name, *match.keyword.aliases))
    ]
    return replace(finding, terms=tuple(terms))


def _stands_in(name: str, words: str) -> bool:
    return f" {' '.join(phrase_key(name))} " in words


def _about_columns(resume: Resume, matches: Sequence[Match], survival: Survival) -> Iterator[Finding]:
    """One finding per file for what a parser loses that reads straight across its pages."""
    headings = [
        section for section in resume.sections if section.heading and survival.lacks(ReadingName.ROWS, section.heading)
    ]
    terms = [match for match in matches if match.credited and _is_lost(match, ReadingName.ROWS, survival)]
    if not headings and not terms:
        return
    parts = []
    if headings:
        parts.append(f"{len(headings)} heading{'' if len(headings) == 1 else 's'}")
    if terms:
        parts.append(f"{len(terms)} term{'' if len(terms) == 1 else 's'}")
    pages = [section.page for section in headings] + [_page(match, resume) for match in terms]
    page = min((number for number in pages if number is not None), default=None)
    yield catalog.INTERLEAVED_COLUMNS.report(
        f"Read straight across the page, {' and '.join(parts)} are broken",
        page=page,
        terms=tuple(match.keyword.name for match in terms),
    )


def _about_tables(resume: Resume, matches: Sequence[Match], survival: Survival) -> Iterator[Finding]:
    lost = [
        match
        for match in matches
        if match.credited
        and _is_lost(match, ReadingName.PARAGRAPHS, survival)
        and all(_place(item, resume) is Place.TABLE for item in match.credited)
    ]
    if lost:
        count = f"{len(lost)} term{' stands' if len(lost) == 1 else 's stand'}"
        yield catalog.TEXT_IN_TABLES.report(f"{count} only in a table", terms=tuple(match.keyword.name for match in lost))


def _about_repetition(matches: Sequence[Match]) -> Iterator[Finding]:
    counts = sorted(((len(match.credited), match.keyword.name) for match in matches), reverse=True)
    if len(counts) > 1 and counts[0][0] >= REPEATED_AT_LEAST and counts[0][0] >= REPEATED_TIMES * counts[1][0]:
        count, name = counts[0]
        yield catalog.REPEATED_TERM.report(f"{name} stands {count} times, the next term {counts[1][0]}", terms=(name,))


def _is_lost(match: Match, reading: ReadingName, survival: Survival) -> bool:
    return all(survival.lacks(reading, item.mention.surface) for item in match.credited)


def _place(item: CreditedMention, resume: Resume) -> Place:
    line = resume.line_at(item.mention.start)
    return line.place if line is not None else Place.BODY


def _page(match: Match, resume: Resume) -> int | None:
    line = resume.line_at(match.credited[0].mention.start)
    return line.page if line is not None else None
