"""Reading job postings: from a file to what it asks for."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from atscheck.errors import PostingError
from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.keywords.model import KeywordSet
from atscheck.posting.as_set import posting_as_set
from atscheck.posting.files import PostingFile, read_posting_bytes, read_posting_file
from atscheck.posting.model import Posting
from atscheck.posting.understand import Guesser, understand_posting
from atscheck.posting.unknown import load_guesser

STANDARD_INPUT = "-"


def read_postings(paths: Sequence[str | Path], *, known_only: bool = False, nlp: str | None = None) -> list[Posting]:
    """What each of several postings asks for, in their order.

    Args:
        paths: Files; "-" is standard input.
        known_only: Leave out terms that the lexicon does not know.
        nlp: The name of an installed spaCy pipeline whose entities are the unknown terms; None for our model.

    Raises:
        PostingError: A file cannot be read.
        LanguageDataError: The pipeline is not installed.
    """
    guesser = None if known_only else load_guesser(nlp)
    return [understand(_read_file(path), guesser) for path in paths]


def understand(file: PostingFile, guesser: Guesser | None) -> Posting:
    """What a posting that has been read asks for."""
    return understand_posting(file, load_lexicon(), load_word_forms(), guesser=guesser)


def read_posting_sets(
    paths: Sequence[str | Path],
    *,
    known_only: bool = False,
    nlp: str | None = None,
    tell: Callable[[str], object] | None = None,
) -> list[KeywordSet]:
    """The keyword sets of postings, in their order; arguments and errors are those of `read_postings`.

    Args:
        paths: Files; "-" is standard input.
        known_only: Leave out terms that the lexicon does not know.
        nlp: The name of an installed spaCy pipeline; None for our model.
        tell: Called with each line that says why a posting may be understood badly ("not in English").

    Raises:
        PostingError: A posting asks for nothing that was understood.
    """
    sets = []
    for posting in read_postings(paths, known_only=known_only, nlp=nlp):
        if not posting.demands:
            raise PostingError(
                f"{posting.name}: no requirement was understood{_because(posting)}. Save the text of the posting "
                "itself, with its qualifications, as TXT, PDF, DOCX or HTML."
            )
        if tell is not None:
            for note in posting.notes:
                tell(f"{posting.name}: {note}")
        sets.append(posting_as_set(posting))
    return sets


def _because(posting: Posting) -> str:
    return f" ({posting.notes[0].rstrip('.')})" if posting.notes else ""


def _read_file(path: str | Path) -> PostingFile:
    if str(path) == STANDARD_INPUT:
        return read_posting_bytes(sys.stdin.buffer.read(), "standard input")
    return read_posting_file(path)
