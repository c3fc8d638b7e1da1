"""The title and the organisation in the header of an entry."""

import re
from collections.abc import Iterator, Sequence

from atscheck.resume.entry_lines import EntryLine
from atscheck.resume.entry_words import DEGREE_WORD, ORGANISATION_WORD, TITLE_WORD
from atscheck.resume.model import SectionKind

_SEPARATOR = re.compile(r"\s+[|•·–—/-]\s+|\s*[|•·]\s*|,\s+|\s+(?:at|@|bei|chez|en|presso)\s+|\t+|\s{3,}|;\s+")
_PUNCTUATION = " |•·,;:–—-*"
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_DATE_LABEL = re.compile(r"\b(?:expected|graduated|graduation|since|dates?|period)\b:?\s*$", re.IGNORECASE)

# Longer pieces are sentences: the longest degree titles have about 80 characters.
_MAX_NAME_CHARACTERS = 80

# Header lines that are read for names: title, employer, and a line between.
_MAX_HEADER_LINES = 4


def find_names(block: Sequence[EntryLine], kind: SectionKind) -> tuple[str | None, str | None]:
    """Title and organisation as written, each None where the header does not show it."""
    pieces = list(_header_pieces(block))
    if not pieces:
        return None, None
    if kind is SectionKind.PROJECTS:
        return pieces[0], None
    word = DEGREE_WORD if kind is SectionKind.EDUCATION else TITLE_WORD
    title = next((piece for piece in pieces if word.search(piece) and not _is_organisation(piece)), None)
    title = title or next((piece for piece in pieces if word.search(piece)), None)
    others = [piece for piece in pieces if piece != title]
    organisation = next((piece for piece in others if ORGANISATION_WORD.search(piece)), None)
    if organisation is None and others and (title is not None or kind is SectionKind.EXPERIENCE):
        organisation = others[0]
    if title is None:
        title = next((piece for piece in others if piece != organisation), None)
    return title, organisation


def _is_organisation(piece: str) -> bool:
    return ORGANISATION_WORD.search(piece) is not None


def _header_pieces(block: Sequence[EntryLine]) -> Iterator[str]:
    dated = False
    for number, line in enumerate(block[:_MAX_HEADER_LINES]):
        if line.is_item and number:
            return
        if dated and not (line.is_header_like or line.text.endswith(",")):
            return
        text = line.text
        if line.date is not None:
            text = f"{_DATE_LABEL.sub('', text[: line.date.start])} | {text[line.date.end :]}"
        dated = dated or line.date is not None
        for piece in _SEPARATOR.split(_EMPTY_BRACKETS.sub(" ", text)):
            name = _strip_piece(piece)
            if sum(map(str.isalpha, name)) >= 2 and len(name) <= _MAX_NAME_CHARACTERS:
                yield name


def _strip_piece(piece: str) -> str:
    """Without punctuation at its ends; brackets stay where both are there."""
    name = piece.strip(_PUNCTUATION)
    for opening, closing in ("()", "[]"):
        if name.count(opening) != name.count(closing):
            name = name.strip(opening + closing + _PUNCTUATION)
        elif name.startswith(opening) and name.endswith(closing):
            name = name[1:-1]
    return name
