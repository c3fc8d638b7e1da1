"""Lines that may be headings: those whose words name a section, and those that only look like headings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from atscheck.resume.model import SectionKind
from atscheck.resume.section_headings import (
    MAX_HEADING_CHARACTERS,
    MAX_HEADING_WORDS,
    built_on_kind,
    misspelt_kind,
    named_kind,
    normalize_heading,
)
from atscheck.resume.section_looks import Look, look_of
from atscheck.resume.section_names import DOCUMENT_TITLES, NAMES, RUN_IN_NAMES, WEAK_NAMES
from atscheck.resume.section_page import Page

MAX_HEADING_LINES = 4

RUN_IN = re.compile(r"^[\W_]*([^:\n]{3,32}):\s+\S")
LIST_LEAD = re.compile(r"^\s*[•◦▪●○■–*-]\s")

_NO_HEADING = re.compile(r"[@;!?=<>\\]|https?:|\d{3}|\.$|,$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line, or several, that may be a heading.

    Attributes:
        index: The number of its first line.
        kind: None where the words name no section.
        look: That of its first line.
        lines: How many lines it has.
        lead: Its words, where they are only the first of the line.
    """

    index: int
    kind: SectionKind | None
    look: Look
    lines: int = 1
    lead: str = ""

    @property
    def end(self) -> int:
        return self.index + self.lines


def named_candidates(page: Page) -> Iterator[Candidate]:
    """Lines that are the name of a section."""
    index = 0
    while index < len(page.lines):
        candidate = _named_at(page, index)
        if candidate is not None:
            yield candidate
        index += candidate.lines if candidate is not None else 1


def _named_at(page: Page, index: int) -> Candidate | None:
    text = page.texts[index]
    if page.is_margin(index) or len(text) > MAX_HEADING_CHARACTERS or text.endswith((",", ";")):
        return None
    name = normalize_heading(text)
    if not name or name in WEAK_NAMES or name in DOCUMENT_TITLES or len(name.split()) > MAX_HEADING_WORDS:
        return None
    if kind := named_kind(name):
        return Candidate(index, kind, page.looks[index])
    return _named_over_two_lines(page, index, name)


def _named_over_two_lines(page: Page, index: int, name: str) -> Candidate | None:
    """A heading that a narrow column has broken, such as "Education and" above "training"."""
    if len(name.split()) > 3 or not page.goes_on(index + 1) or not page.looks.is_marked(page.looks[index]):
        return None
    kind = NAMES.get(f"{name} {normalize_heading(page.texts[index + 1])}")
    return Candidate(index, kind, page.looks[index], lines=2) if kind else None


def built_candidates(page: Page) -> Iterator[Candidate]:
    """Lines that end in a section's noun, have a name that labels have too, or begin with a name and a wide space."""
    for index, text in enumerate(page.texts):
        if page.is_margin(index) or LIST_LEAD.match(text):
            continue
        lead = page.lead(index)
        if (name := normalize_heading(lead)) not in WEAK_NAMES and (kind := NAMES.get(name)):
            yield Candidate(index, kind, look_of(page.lines[index], lead), lead=lead)
        if len(text) > MAX_HEADING_CHARACTERS or _NO_HEADING.search(text):
            continue
        name = normalize_heading(text)
        if not name or len(name.split()) > MAX_HEADING_WORDS or ":" in text[:-1]:
            continue
        if kind := NAMES.get(name) or built_on_kind(name):
            yield Candidate(index, kind, page.looks[index])


def alike_candidates(page: Page, look: Look, known: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Lines that look like the known headings, of whatever words; those that go on in a known one, with its lines."""
    taken = {at for candidate in known.values() for at in range(candidate.index, candidate.end)}
    alike = [candidate.index for candidate in known.values() if candidate.look == look]
    first, index = min(known), 0
    while index < len(page.lines):
        end = index
        while end not in taken and end - index < MAX_HEADING_LINES and _looks_like_heading(page, end, look):
            end += 1
            if not page.goes_on(end):
                break
        if end == index:
            index += 1
            continue
        if end in known and page.goes_on(end):
            yield _with_line_above(page, known[end], end - index)
        elif (
            # A heading without anything below it is none, and before the first heading stand the name and the title.
            end not in taken
            and end < len(page.lines)
            and page.is_aligned(index, alike)
            and (index > first or (index > 0 and not page.is_title(index, first)))
        ):
            name = normalize_heading(" ".join(page.texts[index:end]))
            yield Candidate(index, misspelt_kind(name), look, lines=end - index)
        index = end


def _looks_like_heading(page: Page, index: int, look: Look) -> bool:
    if index >= len(page.lines) or page.looks[index] != look or page.is_margin(index):
        return False
    text = page.texts[index]
    if len(text) > MAX_HEADING_CHARACTERS or len(text.split()) > MAX_HEADING_WORDS:
        return False
    if _NO_HEADING.search(text) or LIST_LEAD.match(text) or page.is_value(index) or page.is_label(index):
        return False
    return sum(map(str.isalpha, text)) >= 2 and normalize_heading(text) not in DOCUMENT_TITLES


def _with_line_above(page: Page, candidate: Candidate, more: int) -> Candidate:
    index, count = candidate.index - more, candidate.lines + more
    name = normalize_heading(" ".join(page.texts[index : index + count]))
    return replace(candidate, index=index, lines=count, kind=named_kind(name) or built_on_kind(name) or candidate.kind)


def run_in_candidates(page: Page) -> Iterator[Candidate]:
    """Labels with text beside them, such as "Skills: Python"."""
    for index, text in enumerate(page.texts):
        match = RUN_IN.match(text)
        label = match[1] if match else text if page.is_label(index) else ""
        if (name := normalize_heading(label)) in RUN_IN_NAMES:
            yield Candidate(index, NAMES.get(name), page.looks[index], lead=label)
