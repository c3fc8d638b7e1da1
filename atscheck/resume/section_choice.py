"""Which of the lines that may be headings are headings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from atscheck.resume.model import SectionKind
from atscheck.resume.section_candidates import (
    LIST_LEAD,
    MAX_HEADING_LINES,
    Candidate,
    alike_candidates,
    built_candidates,
    named_candidates,
)
from atscheck.resume.section_headings import built_on_kind, named_kind, normalize_heading
from atscheck.resume.section_looks import Look, prevailing_look
from atscheck.resume.section_names import LANGUAGE_NAMES, WEAK_NAMES
from atscheck.resume.section_page import Page

# A line that looks much like the text around it is a heading only if it is short.
_MAX_PLAIN_WORDS = 4

_JOINING = ("&", " and", "and ", "/", "und ", " und", "et ", " et", "y ", " y")


def standing_headings(page: Page) -> list[Candidate]:
    """Headings on lines of their own, in reading order."""
    if len(page.lines) < 2:
        return []
    named = [
        candidate
        for candidate in named_candidates(page)
        if (_stands_out(page, candidate) or _stands_alone(page, candidate)) and not page.is_label(candidate.index)
    ]
    marked = [candidate.look for candidate in named if page.looks.is_marked(candidate.look)]
    usual = prevailing_look(marked or [candidate.look for candidate in named])
    built = [candidate for candidate in built_candidates(page) if not page.is_label(candidate.index)]
    alike = sum(candidate.look == usual for candidate in [*named, *built])
    places = [candidate.index for candidate in named if candidate.look == usual]
    accepted = {
        candidate.index: candidate
        for candidate in named
        if (candidate.look == usual and page.looks.is_distinct(candidate.look))
        or not (page.is_value(candidate.index) or _is_lower_level(page, candidate, usual, alike, places))
    }
    certain = {candidate.look for candidate in accepted.values() if page.looks.is_distinct(candidate.look)}
    for candidate in built:
        if candidate.index in accepted or page.is_value(candidate.index):
            continue
        if candidate.look in certain or _resembles(page, candidate, usual):
            accepted[candidate.index] = candidate
    _accept_alike(page, accepted)
    return _without_repeats(page, _joined(page, [accepted[index] for index in sorted(accepted)]))


def _is_lower_level(page: Page, candidate: Candidate, usual: Look | None, alike: int, places: Sequence[int]) -> bool:
    beside = page.is_beside(candidate.index, places)
    return page.looks.is_lower_level(candidate.look, usual, alike, beside=beside)


def _accept_alike(page: Page, accepted: dict[int, Candidate]) -> None:
    """Add the lines of whatever words that look like several headings that are certain."""
    counts = Counter(accepted[index].look for index in sorted(accepted))
    for look, count in counts.items():
        if count < (1 if look.heading else 2) or not page.looks.is_distinct(look):
            continue
        unknown = list(alike_candidates(page, look, accepted))
        extended = [candidate for candidate in unknown if candidate.end - 1 in accepted or _holds(candidate, accepted)]
        added = [candidate for candidate in unknown if candidate not in extended]
        for candidate in extended:
            for index in range(candidate.index, candidate.end):
                accepted.pop(index, None)
            accepted[candidate.index] = candidate
        # Names and job titles may look like headings; then they outnumber them.
        misspelt = sum(candidate.kind is not None for candidate in added)
        if len(added) - misspelt <= max(2, (count + misspelt) // 2):
            accepted.update((candidate.index, candidate) for candidate in added)


def _holds(candidate: Candidate, accepted: dict[int, Candidate]) -> bool:
    return any(index in accepted for index in range(candidate.index, candidate.end))


def _stands_out(page: Page, candidate: Candidate) -> bool:
    return page.looks.is_marked(candidate.look) or page.texts[candidate.index].endswith(":")


def _stands_alone(page: Page, candidate: Candidate) -> bool:
    """True for a plain line that can be no part of the sentence or list around it."""
    index = candidate.index
    text = page.texts[index]
    if LIST_LEAD.match(text) or text[:1].islower():
        return False
    previous = page.texts[index - 1] if index else ""
    following = page.texts[index + 1] if index + 1 < len(page.texts) else ""
    if not following or (previous.endswith((",", "&", "-", "/", ":")) and not page.lines[index].starts_block):
        return False
    return page.lines[index].starts_block or not following[:1].islower()


def _resembles(page: Page, candidate: Candidate, usual: Look | None) -> bool:
    """True if a line that only ends in a section's noun looks like the headings that are certain."""
    look, starts_block = candidate.look, page.lines[candidate.index].starts_block
    if look.heading:
        return True
    text = candidate.lead or page.texts[candidate.index]
    if usual is None:
        return page.looks.is_marked(look) and (look.upper or starts_block)
    if replace(look, upper=usual.upper) != usual or look.upper < usual.upper:
        return False
    if page.looks.is_distinct(look):
        return True
    if page.looks.is_marked(look):
        return starts_block and len(text.split()) <= _MAX_PLAIN_WORDS
    if normalize_heading(text) in WEAK_NAMES:
        return False
    words = [word for word in text.split() if word.isalpha()]
    titled = all(word[0].isupper() or len(word) <= 3 for word in words)
    return titled and len(words) <= _MAX_PLAIN_WORDS and starts_block


def _joined(page: Page, headings: Sequence[Candidate]) -> Iterator[Candidate]:
    """Headings whose lines a narrow column has broken, as one each."""
    pending: Candidate | None = None
    for heading in headings:
        if pending is not None and heading.index < pending.end:
            continue
        if pending is not None and _continues(page, pending, heading):
            pending = _joined_candidate(page, pending, heading.lines)
            continue
        if pending is not None:
            yield pending
        pending = heading
    if pending is not None:
        yield pending


def _continues(page: Page, first: Candidate, second: Candidate) -> bool:
    return (
        second.index == first.end
        and second.look == first.look
        and (second.kind is first.kind or _is_joined_by_word(page, first, second))
        and page.looks.is_distinct(first.look)
        and page.lines[second.index].page == page.lines[first.index].page
        and first.lines < MAX_HEADING_LINES
    )


def _is_joined_by_word(page: Page, first: Candidate, second: Candidate) -> bool:
    before, after = normalize_heading(page.texts[second.index - 1]), normalize_heading(page.texts[second.index])
    return first.index < second.index and (before.endswith(_JOINING) or after.startswith(_JOINING))


def _joined_candidate(page: Page, first: Candidate, more: int) -> Candidate:
    count = first.lines + more
    name = normalize_heading(" ".join(page.texts[first.index : first.index + count]))
    return replace(first, kind=named_kind(name) or built_on_kind(name) or first.kind, lines=count)


def _without_repeats(page: Page, headings: Iterable[Candidate]) -> list[Candidate]:
    """Without labels inside a section of the same kind that stand out less than its heading ("Languages")."""
    kept: list[Candidate] = []
    for heading in headings:
        before = kept[-1] if kept else None
        if before is None or not _repeats(page, heading, before) or not _is_below(page, heading.look, before.look):
            kept.append(heading)
    return kept


def _repeats(page: Page, heading: Candidate, before: Candidate) -> bool:
    if heading.kind is before.kind:
        return True
    # Languages are skills to some.
    return before.kind is SectionKind.SKILLS and normalize_heading(page.texts[heading.index]) in LANGUAGE_NAMES


def _is_below(page: Page, look: Look, other: Look) -> bool:
    marked = page.looks.is_marked(look)
    return page.looks.is_marked(other) and (not marked or page.looks.is_lower_level(look, other, 3, beside=False))
