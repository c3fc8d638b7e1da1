"""The sections of a resume, found by its headings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from atscheck.resume.model import Line, Place, Section, SectionKind
from atscheck.resume.section_headings import (
    MAX_HEADING_CHARACTERS,
    MAX_HEADING_WORDS,
    built_on_kind,
    named_kind,
    normalize_heading,
)
from atscheck.resume.section_looks import Look, Looks, prevailing_look
from atscheck.resume.section_names import NAMES, RUN_IN_NAMES, WEAK_NAMES

_MAX_HEADING_LINES = 3

# A line that looks much like the text around it is a heading only if it is short.
_MAX_PLAIN_WORDS = 4

# Running headers and footers are in the text where they stand, but begin no section.
_MARGINS = (Place.HEADER, Place.FOOTER)

_JOINING = ("&", " and", "and ", "/", "und ", " und", "et ", " et", "y ", " y")

_RUN_IN = re.compile(r"^[\W_]*([^:\n]{3,32}):\s+\S")
_ORNAMENT = re.compile(r"^[^\w\s(&]+\s+")
_NO_HEADING = re.compile(r"[@;!?=<>]|https?:|\d{3}|\.$|,$")
_LIST_LEAD = re.compile(r"^\s*[•◦▪●○■–*-]\s")


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    kind: SectionKind | None
    look: Look
    named: bool
    lines: int = 1


def find_sections(lines: Sequence[Line], text: str) -> tuple[Section, ...]:
    """Split a resume at its headings.

    A heading is a short line that stands out (larger, bold, upper case, marked as heading, or set off) and whose words
    name a known section. Once several are known, lines that look exactly like them are headings too, of kind `OTHER`
    where their words name no section. Text before the first heading belongs to the header.

    Args:
        lines: The resume's lines in reading order.
        text: What their offsets point into.

    Returns:
        Sections in reading order that cover the text and never overlap; a single `OTHER` section if no heading is
        found, none for an empty text.
    """
    if not text:
        return ()
    page = _Page(lines, text)
    headings = page.standing_headings()
    if len(headings) < 2:
        run_in = page.run_in_headings()
        headings = sorted({c.index: c for c in [*run_in, *headings]}.values(), key=lambda c: c.index)
    if not headings:
        return (Section(SectionKind.OTHER, "", lines[0].page if lines else None, 0, len(text)),)
    return tuple(_cut(headings, lines, text))


def _cut(headings: Sequence[_Candidate], lines: Sequence[Line], text: str) -> Iterator[Section]:
    first = lines[headings[0].index].start
    if first > 0:
        yield Section(SectionKind.HEADER, "", lines[0].page, 0, first)
    ends = [*(lines[heading.index].start for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        line, last = lines[heading.index], lines[heading.index + heading.lines - 1]
        title = " ".join(text[line.start : last.end].split())
        if match := _RUN_IN.match(title):
            title = match[1]
        yield Section(
            heading.kind or SectionKind.OTHER, _ORNAMENT.sub("", title).strip(" :"), line.page, line.start, end
        )


class _Page:
    """The lines of a resume with what is usual among them."""

    def __init__(self, lines: Sequence[Line], text: str) -> None:
        self._lines = lines
        self._texts = [text[line.start : line.end] for line in lines]
        self._looks = Looks(lines, self._texts)

    def standing_headings(self) -> list[_Candidate]:
        """Headings on lines of their own."""
        if len(self._lines) < 2:
            return []
        named = [c for c in self._named_candidates() if self._stands_out(c) or self._stands_alone(c)]
        usual = prevailing_look([c.look for c in named if self._looks.is_marked(c.look)] or [c.look for c in named])
        built = list(self._built_candidates())
        alike = sum(candidate.look == usual for candidate in [*named, *built])
        accepted = {c.index: c for c in named if not self._looks.is_lower_level(c.look, usual, alike)}
        for candidate in built:
            if candidate.index not in accepted and self._resembles(candidate, usual):
                accepted[candidate.index] = candidate
        known = sorted(accepted)
        if usual is not None and len(known) >= (1 if usual.heading else 2) and self._looks.is_distinct(usual):
            unknown = list(self._unknown_candidates(usual, known))
            if len(unknown) <= max(2, len(known) // 2):
                accepted.update((c.index, c) for c in unknown)
        return self._without_repeats(self._joined([accepted[index] for index in sorted(accepted)]))

    def _joined(self, headings: Sequence[_Candidate]) -> Iterator[_Candidate]:
        """Headings whose lines a narrow column has broken, as one each."""
        pending: _Candidate | None = None
        for heading in headings:
            if pending is not None and heading.index < pending.index + pending.lines:
                continue
            if pending is not None and self._continues(pending, heading):
                pending = self._joined_candidate(pending, heading.lines)
                continue
            if pending is not None:
                yield pending
            pending = heading
        if pending is not None:
            yield pending

    def _continues(self, first: _Candidate, second: _Candidate) -> bool:
        return (
            second.index == first.index + first.lines
            and second.look == first.look
            and (second.kind is first.kind or self._is_joined_by_word(first, second))
            and self._looks.is_distinct(first.look)
            and self._lines[second.index].page == self._lines[first.index].page
            and first.lines < _MAX_HEADING_LINES
        )

    def _is_joined_by_word(self, first: _Candidate, second: _Candidate) -> bool:
        before, after = normalize_heading(self._texts[second.index - 1]), normalize_heading(self._texts[second.index])
        return first.index < second.index and (before.endswith(_JOINING) or after.startswith(_JOINING))

    def _joined_candidate(self, first: _Candidate, more: int) -> _Candidate:
        count = first.lines + more
        name = normalize_heading(" ".join(self._texts[first.index : first.index + count]))
        return replace(first, kind=named_kind(name) or built_on_kind(name) or first.kind, lines=count)

    def run_in_headings(self) -> list[_Candidate]:
        """Labels with text on their own line, such as "Skills: Python"."""
        found = []
        for index, text in enumerate(self._texts):
            match = _RUN_IN.match(text)
            if match and (name := normalize_heading(match[1])) in RUN_IN_NAMES:
                found.append(_Candidate(index, NAMES.get(name), self._looks[index], named=True))
        return found

    def _named_candidates(self) -> Iterator[_Candidate]:
        index = 0
        while index < len(self._lines):
            candidate = self._named_at(index)
            if candidate is not None:
                yield candidate
            index += candidate.lines if candidate is not None else 1

    def _named_at(self, index: int) -> _Candidate | None:
        text = self._texts[index]
        if self._lines[index].place in _MARGINS or len(text) > MAX_HEADING_CHARACTERS or text.endswith((",", ";")):
            return None
        name = normalize_heading(text)
        if not name or name in WEAK_NAMES or len(name.split()) > MAX_HEADING_WORDS:
            return None
        if kind := named_kind(name):
            return _Candidate(index, kind, self._looks[index], named=True)
        return self._named_over_two_lines(index, name)

    def _named_over_two_lines(self, index: int, name: str) -> _Candidate | None:
        """A heading that a narrow column has broken, such as "Education and" above "training"."""
        if index + 1 >= len(self._lines) or len(name.split()) > 3:
            return None
        look, following = self._looks[index], self._looks[index + 1]
        if look != following or not self._looks.is_marked(look) or self._lines[index + 1].starts_block:
            return None
        kind = NAMES.get(f"{name} {normalize_heading(self._texts[index + 1])}")
        return _Candidate(index, kind, look, named=True, lines=2) if kind else None

    def _built_candidates(self) -> Iterator[_Candidate]:
        for index, text in enumerate(self._texts):
            if self._lines[index].place in _MARGINS or len(text) > MAX_HEADING_CHARACTERS:
                continue
            if _NO_HEADING.search(text) or _LIST_LEAD.match(text):
                continue
            name = normalize_heading(text)
            if not name or len(name.split()) > MAX_HEADING_WORDS or ":" in text[:-1]:
                continue
            if kind := built_on_kind(name) or NAMES.get(name):
                yield _Candidate(index, kind, self._looks[index], named=False)

    def _unknown_candidates(self, usual: Look, known: Sequence[int]) -> Iterator[_Candidate]:
        for index in range(known[0] + 1, len(self._lines)):
            text = self._texts[index]
            if index in known or self._looks[index] != usual or self._lines[index].place in _MARGINS:
                continue
            if len(text) > MAX_HEADING_CHARACTERS or len(text.split()) > MAX_HEADING_WORDS:
                continue
            if _NO_HEADING.search(text) or _LIST_LEAD.match(text):
                continue
            if sum(map(str.isalpha, text)) >= 3 and index + 1 < len(self._lines):
                yield _Candidate(index, None, usual, named=False)

    def _stands_out(self, candidate: _Candidate) -> bool:
        return self._looks.is_marked(candidate.look) or self._texts[candidate.index].endswith(":")

    def _stands_alone(self, candidate: _Candidate) -> bool:
        """True for a plain line that can be no part of the sentence or list around it."""
        index = candidate.index
        text = self._texts[index]
        if _LIST_LEAD.match(text) or text[:1].islower():
            return False
        previous = self._texts[index - 1] if index else ""
        following = self._texts[index + 1] if index + 1 < len(self._texts) else ""
        if not following or (previous.endswith((",", "&", "-", "/", ":")) and not self._lines[index].starts_block):
            return False
        return self._lines[index].starts_block or not following[:1].islower()

    def _resembles(self, candidate: _Candidate, usual: Look | None) -> bool:
        """True if a line that only ends in a section's noun looks like the headings that are certain."""
        look = candidate.look
        if look.heading:
            return True
        text = self._texts[candidate.index]
        if usual is None:
            return self._looks.is_marked(look) and (look.upper or self._lines[candidate.index].starts_block)
        if replace(look, upper=usual.upper) != usual or look.upper < usual.upper:
            return False
        if self._looks.is_distinct(look):
            return True
        if self._looks.is_marked(look):
            return self._lines[candidate.index].starts_block and len(text.split()) <= _MAX_PLAIN_WORDS
        words = [word for word in text.split() if word.isalpha()]
        titled = all(word[0].isupper() or len(word) <= 3 for word in words)
        return titled and len(words) <= _MAX_PLAIN_WORDS and self._lines[candidate.index].starts_block

    def _without_repeats(self, headings: Iterable[_Candidate]) -> list[_Candidate]:
        """Without labels inside a section of the same kind that stand out less than its heading ("Languages")."""
        kept: list[_Candidate] = []
        for heading in headings:
            before = kept[-1] if kept else None
            if before is None or before.kind is not heading.kind or not self._is_below(heading.look, before.look):
                kept.append(heading)
        return kept

    def _is_below(self, look: Look, other: Look) -> bool:
        marked = self._looks.is_marked(look)
        return self._looks.is_marked(other) and (not marked or self._looks.is_lower_level(look, other, 3))
