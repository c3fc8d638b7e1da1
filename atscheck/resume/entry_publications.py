"""What kind of publication an entry is, and where it appeared, as far as its words tell."""

import re
from collections.abc import Iterator

from atscheck.resume.model import PublicationKind

# The first that fits decides: a workshop of a conference is a workshop, and a paper under review is not out.
_KINDS = (
    (
        PublicationKind.UNPUBLISHED,
        r"under (?:review|revision)|in (?:review|preparation|submission)|submitted|to be submitted|working paper",
    ),
    (PublicationKind.THESIS, r"(?:ph\.?\s?d\.?|doctoral|master'?s?|bachelor'?s?|diploma) (?:thesis|dissertation)"),
    (PublicationKind.PATENT, r"patents?(?: application)?|US \d{1,2},\d{3},\d{3}"),
    (PublicationKind.WORKSHOP, r"workshops?"),
    (PublicationKind.CONFERENCE, r"proceedings|proc\.|conference|conf\.|symposium|symp\."),
    (PublicationKind.ARTICLE, r"journal|transactions|trans\.|letters|annals|magazine|vol(?:ume|\.)|\d+\(\d+\)"),
    (PublicationKind.PREPRINT, r"arxiv|biorxiv|medrxiv|ssrn|preprint|techrxiv|openreview"),
    (PublicationKind.BOOK, r"isbn|book chapter|chapter in|edited by|\beds?\."),
)
_KIND_PATTERNS = tuple(
    (kind, re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)) for kind, words in _KINDS
)

_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{4,})[\"”“»]")
# A full stop ends a piece, but not that of an initial or of "Proc. of".
_PIECE = re.compile(
    r"(?<=[^\W\d_]{3})(?<!\bProc)(?<!\bConf)(?<!\bSymp)(?<!\bTrans)(?<!\bInt)[.?!]\s+(?![a-z])"
    r"|,\s+|;\s+|\s+[|•·–—]\s+|\n|[()\[\]]"
)
_VENUE_WORD = re.compile(
    r"\b(?:journal|transactions|proceedings|conference|symposium|workshop|letters|annals|magazine|arxiv|biorxiv|medrxiv|"
    r"ssrn|advances in)(?![^\W_])|(?<!\w)(?:proc|trans|conf|symp)\.(?=\s)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:appeared|published|presented|accepted|to appear|submitted)\s+)?(?:in|at|to|by)[:\s]+", re.IGNORECASE
)
_IN = re.compile(r"^In[:\s]+(?=[^\W\d_])")
# "NeurIPS 2023", "CVPR'21": capitals beside a year.
_SHORT_NAME = re.compile(r"(?<![^\W_])([A-Z][A-Za-z+&-]*[A-Z][A-Za-z]*)[\s-]?['’]?(?:20|19)?\d\d(?!\d)")
_TAIL = re.compile(
    r"[\s,]*(?:\(?(?:19|20)\d\d\)?[a-z]?|\d+(?:\(\d+\))?(?::\d+\S*)?|pp?\.? ?\d\S*|vol\.? ?\d+)?[\s.,:;]*$"
)

_MAX_CHARACTERS = 120
_PUNCTUATION = " .,:;-–—"


def publication_kind(text: str) -> PublicationKind | None:
    """What the words of an entry say it is, apart from its quoted title; None where they do not."""
    outside = _QUOTED.sub(" ", text)
    return next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(outside)), None)


def find_venue(text: str) -> str | None:
    """Where a publication appeared, as written without year and pages, or None."""
    pieces = [piece for piece in _pieces(text) if len(piece) <= _MAX_CHARACTERS]
    named = next((piece for piece in pieces if _IN.match(piece)), None)
    named = named or next((piece for piece in pieces if _VENUE_WORD.search(piece)), None)
    if named is not None:
        return _TAIL.sub("", _LEAD.sub("", named)).strip(_PUNCTUATION) or None
    short = _SHORT_NAME.search(_QUOTED.sub(" ", text))
    return short[1] if short else None


def _pieces(text: str) -> Iterator[str]:
    joined = _QUOTED.sub("\n", " ".join(text.split()))
    pieces = (piece.strip(_PUNCTUATION) for piece in _PIECE.split(joined))
    yield from (piece for piece in pieces if piece)
