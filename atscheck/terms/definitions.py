"""What a document itself says an acronym means: "neural architecture search (NAS)"."""

from collections.abc import Sequence

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import is_acronym
from atscheck.terms.model import Candidate
from atscheck.terms.normal_form import Word
from atscheck.terms.passage import Passage

# Words that an acronym may leave out.
_SMALL_WORDS = frozenset("a an and for from in of on or the to with".split())


def find_definitions(passage: Passage, lexicon: Lexicon, candidates: Sequence[Candidate]) -> dict[str, frozenset[str]]:
    """The acronyms that the document defines, each with the ids of the terms it stands for there.

    A definition is an acronym in brackets behind words whose initials it is, or the other way round. An empty set means
    that the words are none of the acronym's known terms.
    """
    defined: dict[str, frozenset[str]] = {}
    words = passage.words
    for index in range(1, len(words)):
        before = passage.between(index)
        after = passage.between(index + 1)
        if not before.endswith("(") or not after.startswith((")", ",", ";")):
            continue
        acronym = passage.surface(index, index)
        if is_acronym(acronym):
            first = _spelt_out(acronym, words, index - 1)
            if first is not None:
                defined[words[index].exact] = _terms_at(first, index - 1, words[index].exact, lexicon, candidates)
    return defined


def _spelt_out(acronym: str, words: Sequence[Word], last: int) -> int | None:
    """The first of the words ending at `last` whose initials are the acronym's letters, or None."""
    letters = [
        letter for letter in acronym.casefold().removesuffix("s" if acronym.endswith("s") else "") if letter.isalpha()
    ]
    position = last
    for letter in reversed(letters):
        while position >= 0 and words[position].exact in _SMALL_WORDS and not words[position].exact.startswith(letter):
            position -= 1
        if position < 0 or not words[position].exact.startswith(letter):
            return None
        position -= 1
    return position + 1


def _terms_at(first: int, last: int, acronym: str, lexicon: Lexicon, candidates: Sequence[Candidate]) -> frozenset[str]:
    """The terms that have both the spelt-out words and the acronym as names."""
    spelt_out = {
        lexicon.name(candidate.name).term
        for candidate in candidates
        if candidate.last == last and candidate.first <= first + 1 and candidate.form is not Form.MISSPELT
    }
    return frozenset(spelt_out & set(lexicon.find_terms(acronym)))
