"""What would not survive parsing: keywords per reading, and the findings that only a target can complete."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from atscheck.matching.model import CreditedMention, Match
from atscheck.report.model import Risk
from atscheck.report.survival import Survival
from atscheck.resume import finding_catalog as catalog
from atscheck.resume.finding_catalog import count_of
from atscheck.resume.model import Finding, Place, ReadingName, Resume
from atscheck.terms.normal_form import phrase_key

# "Far beyond the rest": a term that stands in every line and three times as often as the next one.
REPEATED_AT_LEAST = 15
REPEATED_TIMES = 3

# A heading that is broken is named; of many the first few.
MOST_HEADINGS_NAMED = 3

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
    where = ""
    if reading not in _PDF_READINGS and place is not Place.BODY:
        where = f"it stands in {_article(place)}: "
    elif reading == ReadingName.PARAGRAPHS.value:
        where = "it stands in a content control or an inserted change within its line: "
    return where + _REASONS.get(reading, "this reading loses it")


def _article(place: Place) -> str:
    return f"{'an' if place is Place.INSERTED else 'a'} {place.value}"


def complete_findings(resume: Resume, matches: Sequence[Match], survival: Survival) -> tuple[Finding, ...]:
    """The file's findings with the terms they concern, and those about the target's terms, by code."""
    found = [_with_hidden_terms(finding, resume, matches) for finding in resume.findings]
    found = [_with_boxed_terms(finding, resume, matches) for finding in found]
    found += _about_columns(resume, matches, survival)
    found += _about_tables(resume, matches, survival)
    found += _about_repetition(matches)
    return tuple(sorted(found, key=lambda finding: (finding.code, finding.page or 0)))


def _with_hidden_terms(finding: Finding, resume: Resume, matches: Sequence[Match]) -> Finding:
    if finding.code != catalog.HIDDEN_TEXT.code:
        return finding
    hidden = " \n".join(item.text for item in resume.hidden if item.page == finding.page)
    words = f" {' '.join(phrase_key(hidden))} "
    terms = [
        match.keyword.name
        for match in matches
        if not match.credited and any(_stands_in(name, words) for name in (match.keyword.name, *match.keyword.aliases))
    ]
    return replace(finding, terms=tuple(dict.fromkeys(terms)))


def _with_boxed_terms(finding: Finding, resume: Resume, matches: Sequence[Match]) -> Finding:
    if finding.code != catalog.TEXT_IN_BOXES.code:
        return finding
    return replace(finding, terms=_names(_only_in(Place.TEXT_BOX, matches, resume)))


def _stands_in(name: str, words: str) -> bool:
    return f" {' '.join(phrase_key(name))} " in words


def _about_columns(resume: Resume, matches: Sequence[Match], survival: Survival) -> Iterator[Finding]:
    """One finding per file for what a parser loses that reads straight across its pages."""
    headings = [
        section for section in resume.sections if section.heading and survival.lacks(ReadingName.ROWS, section.heading)
    ]
    terms = _unique([match for match in matches if match.credited and survival.loses(ReadingName.ROWS, match.credited)])
    if not headings and not terms:
        return
    parts = []
    if headings:
        names = ", ".join(f'"{section.heading}"' for section in headings[:MOST_HEADINGS_NAMED])
        more = ", …" if len(headings) > MOST_HEADINGS_NAMED else ""
        parts.append(f"{count_of(len(headings), 'heading')} ({names}{more})")
    if terms:
        parts.append(count_of(len(terms), "term"))
    pages = [section.page for section in headings] + [_page(match, resume) for match in terms]
    page = min((number for number in pages if number is not None), default=None)
    yield catalog.INTERLEAVED_COLUMNS.report(
        f"Read straight across the page, {' and '.join(parts)} "
        f"{'is' if len(headings) + len(terms) == 1 else 'are'} broken by words of another column",
        page=page,
        terms=_names(terms),
    )


def _about_tables(resume: Resume, matches: Sequence[Match], survival: Survival) -> Iterator[Finding]:
    lost = [
        match
        for match in _only_in(Place.TABLE, matches, resume)
        if survival.loses(ReadingName.PARAGRAPHS, match.credited)
    ]
    if lost:
        count = f"{count_of(len(lost), 'term')} {'stands' if len(lost) == 1 else 'stand'}"
        yield catalog.TEXT_IN_TABLES.report(f"{count} only in a table", terms=_names(lost))


def _only_in(place: Place, matches: Sequence[Match], resume: Resume) -> list[Match]:
    """The keywords all of whose mentions stand in one kind of place."""
    return [
        match
        for match in _unique(matches)
        if match.credited and all(_place(item, resume) is place for item in match.credited)
    ]


def _names(matches: Sequence[Match]) -> tuple[str, ...]:
    return tuple(match.keyword.name for match in matches)


def _about_repetition(matches: Sequence[Match]) -> Iterator[Finding]:
    counts = sorted(((len(match.credited), match.keyword.name) for match in _unique(matches)), reverse=True)
    if len(counts) < 2:
        return
    (count, name), (following, next_name) = counts[:2]
    # A single term that is there stands out among nothing.
    if not following or count < REPEATED_AT_LEAST or count < REPEATED_TIMES * following:
        return
    rest = f"the next most frequent term ({next_name}) {count_of(following, 'time')}"
    yield catalog.REPEATED_TERM.report(f"{name} is written {count} times, {rest}", terms=(name,))


def _unique(matches: Sequence[Match]) -> list[Match]:
    """Each keyword once: it may be part of several requirements."""
    return list({match.keyword.name: match for match in reversed(matches)}.values())[::-1]


def _place(item: CreditedMention, resume: Resume) -> Place:
    line = resume.line_at(item.mention.start)
    return line.place if line is not None else Place.BODY


def _page(match: Match, resume: Resume) -> int | None:
    line = resume.line_at(match.credited[0].mention.start)
    return line.page if line is not None else None
