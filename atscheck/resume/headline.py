"""The line under the name in which a person says what they are: "Senior Data Engineer"."""

import re
from collections.abc import Iterator, Sequence

from atscheck.resume.entry_words import TITLE_WORD
from atscheck.resume.model import Line, Section, SectionKind

# Lines that are looked at, the name's own included: name, headline, and an address or a motto between them.
_MAX_LINES = 4
_MAX_CHARACTERS = 90
_MAX_WORDS = 12

_SEPARATOR = re.compile(r"\s+[|•·–—/-]\s+|\s*[|•·]\s*|,\s+")
_CONTACT = re.compile(r"@|https?:|www\.|(?:\d[\s().-]*){5}|\.(?:com|org|net|io|dev)\b", re.IGNORECASE)
_DOCUMENT = re.compile(r"\W*(?:curriculum vitae|r[ée]sum[ée]|cv|lebenslauf|vitae)\W*", re.IGNORECASE)


def find_headline(text: str, lines: Sequence[Line], sections: Sequence[Section]) -> str | None:
    """The headline as written, or None where no line near the name states a title.

    The name is the largest of the lines before the first heading, or the first of them where sizes are not known.
    """
    ranges = [(section.start, section.end) for section in sections if _is_head(section)]
    head = [line for line in lines if any(start <= line.start < end for start, end in ranges)]
    head = [line for line in head if not _DOCUMENT.fullmatch(text, line.start, line.end)]
    if not head:
        return None
    name = max(range(len(head)), key=lambda index: (head[index].size or 0.0, -index))
    for number, line in enumerate(head[name : name + _MAX_LINES]):
        headline = _headline_of(text[line.start : line.end], is_name=number == 0)
        if headline is not None:
            return headline
    return None


def _is_head(section: Section) -> bool:
    return section.kind is SectionKind.HEADER or not section.heading


def _headline_of(line: str, *, is_name: bool) -> str | None:
    """The part of a line that states a title; after a name, what a separator divides from it."""
    if line.rstrip().endswith("."):
        return None
    if not is_name and not _CONTACT.search(line):
        return _accepted(line)
    pieces = list(_pieces(line))[1 if is_name else 0 :]
    titles = (piece for piece in pieces if not _CONTACT.search(piece))
    return next((title for piece in titles if (title := _accepted(piece)) is not None), None)


def _accepted(piece: str) -> str | None:
    stripped = piece.strip(" |•·,;:–—-")
    if not TITLE_WORD.search(stripped) or len(stripped) > _MAX_CHARACTERS or len(stripped.split()) > _MAX_WORDS:
        return None
    return stripped


def _pieces(line: str) -> Iterator[str]:
    yield from (piece for piece in _SEPARATOR.split(line) if piece.strip())
