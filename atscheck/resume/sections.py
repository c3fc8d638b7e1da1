"""The sections of a resume, found by its headings."""

import re
from collections.abc import Iterator, Sequence

from atscheck.resume.model import Line, Section, SectionKind
from atscheck.resume.section_candidates import RUN_IN, Candidate, run_in_candidates
from atscheck.resume.section_choice import standing_headings
from atscheck.resume.section_headings import normalize_heading
from atscheck.resume.section_names import LANGUAGE_NAMES, PERSONAL_NAMES
from atscheck.resume.section_page import Page

# A line of so many words is a sentence, not somebody's address.
_PROSE_WORDS = 8

# A programming language this far below "Languages" is one of them; further down a lost heading may stand between.
_FIRST_LINES = 3

_ORNAMENT = re.compile(r"^[^\w\s(&]+\s+")
_CONTACT = re.compile(r"\S@\S|\+?\d[\d ()/-]{7,}\d")
_PROGRAMMING_LANGUAGE = re.compile(
    r"(?<![\w.])(?:python|java(?:script)?|typescript|c\+\+|c#|sql|php|html5?|ruby|rust|golang|kotlin|swift|matlab|scala|perl)"
    r"(?![\w#])",
    re.IGNORECASE,
)


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
    page = Page(lines, text)
    headings = standing_headings(page)
    if len(headings) < 2:
        run_in = run_in_candidates(page)
        headings = sorted({c.index: c for c in [*run_in, *headings]}.values(), key=lambda c: c.index)
    if not headings:
        return (Section(SectionKind.OTHER, "", lines[0].page if lines else None, 0, len(text)),)
    return tuple(_cut(headings, lines, text))


def _cut(headings: Sequence[Candidate], lines: Sequence[Line], text: str) -> Iterator[Section]:
    first = lines[headings[0].index].start
    if first > 0:
        yield Section(SectionKind.HEADER, "", lines[0].page, 0, first)
    ends = [*(lines[heading.index].start for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        line, last = lines[heading.index], lines[heading.end - 1]
        title = heading.lead or " ".join(text[line.start : last.end].split())
        if match := RUN_IN.match(title):
            title = match[1]
        kind = heading.kind or SectionKind.OTHER
        content = text[line.start + len(heading.lead) if heading.lead else last.end : end]
        yield Section(
            _kind_by_content(kind, normalize_heading(title), content),
            _ORNAMENT.sub("", title).strip(" :"),
            line.page,
            line.start,
            end,
        )


def _kind_by_content(kind: SectionKind, name: str, content: str) -> SectionKind:
    """The kind of a section, where its name leaves it open: "About me" over an address, "Languages" over Java."""
    if name in PERSONAL_NAMES:
        prose = any(len(line.split()) >= _PROSE_WORDS for line in content.splitlines())
        if prose != (_CONTACT.search(content) is not None):
            return SectionKind.SUMMARY if prose else SectionKind.HEADER
    if name in LANGUAGE_NAMES and _PROGRAMMING_LANGUAGE.search(" ".join(content.split("\n")[: _FIRST_LINES + 1])):
        return SectionKind.SKILLS
    return kind
