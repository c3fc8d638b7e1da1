"""What a document itself says an acronym means: "neural architecture search (NAS)"."""

from collections.abc import Iterator, Sequence

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import is_acronym
from atscheck.terms.model import Candidate
from atscheck.terms.normal_form import Word
from atscheck.terms.passage import Passage

# Words that an acronym may leave out.
_SMALL_WORDS = frozenset("a an and for from in of on or the to with".split())


# Words in a bracket that spells an acronym out.
_LONGEST_DEFINITION = 8


def find_defined(passage: Passage, lexicon: Lexicon, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Every further place of an acronym that the document spells out as a known term, which may not list it as a name.

    "Medication therapy management (MTM)" makes each MTM of the document a mention, before the definition and after it.
    """
    for acronym, first, last in _find_pairs(passage):
        exact = passage.words[acronym].exact
        spelt = [item for item in candidates if item.first == first and item.last == last and not _is_misspelt(item)]
        known = lexicon.find_terms(exact)
        if not spelt and len(known) == 1 and not _has_spelt_name(known[0], lexicon):
            # The lexicon knows the acronym only: what the text spells out is its meaning there.
            yield from (
                Candidate(item.name, Form.VARIANT, "defined", first, last)
                for item in candidates
                if item.first == item.last == acronym and lexicon.name(item.name).term == known[0]
            )
        written = passage.surface(acronym, acronym).removesuffix("s")
        for term, item in {lexicon.name(item.name).term: item for item in spelt}.items():
            if term in known:
                continue
            for index, word in enumerate(passage.words):
                if word.exact in (written.casefold(), f"{written.casefold()}s") and passage.surface(
                    index, index
                ).startswith(written):
                    yield Candidate(item.name, Form.VARIANT, "defined", index, index)


def _has_spelt_name(term: str, lexicon: Lexicon) -> bool:
    return any(" " in name.text for name in lexicon.term(term).names)


def _is_misspelt(candidate: Candidate) -> bool:
    return candidate.form is Form.MISSPELT


def _find_pairs(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Index of each acronym that stands beside words in brackets, or in brackets behind words, that spell it out."""
    words = passage.words
    for index in range(len(words)):
        acronym = passage.surface(index, index)
        if not is_acronym(acronym):
            continue
        before = passage.between(index) if index else ""
        after = passage.between(index + 1)
        if after.strip() == "(":
            last = _closing_bracket(index + 1, passage)
            if last is not None and _spelt_out(acronym, words, last) == index + 1:
                yield index, index + 1, last
        if before.endswith("(") and after.startswith((")", ",", ";")):
            first = _spelt_out(acronym, words, index - 1)
            if first is not None:
                yield index, first, index - 1


def find_definitions(passage: Passage, lexicon: Lexicon, candidates: Sequence[Candidate]) -> dict[str, frozenset[str]]:
    """The acronyms that the document defines, each with the ids of the terms it stands for there.

    A definition is an acronym in brackets behind words whose initials it is, or the other way round. An empty set means
    that the words are none of the acronym's known terms.
    """
    defined: dict[str, frozenset[str]] = {}
    for acronym, first, last in _find_pairs(passage):
        exact = passage.words[acronym].exact
        defined[exact] = _terms_at(first, last, exact, lexicon, candidates)
    return defined


def _closing_bracket(first: int, passage: Passage) -> int | None:
    """The last word of a short bracket that opens before word `first`, or None."""
    for last in range(first, min(first + _LONGEST_DEFINITION, len(passage.words))):
        if ")" in passage.between(last + 1):
            return last
    return None


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
    """The terms that the spelt-out words name; those that also have the acronym as a name, if there are any."""
    spelt_out = {
        lexicon.name(candidate.name).term
        for candidate in candidates
        if candidate.last == last and candidate.first <= first + 1 and candidate.form is not Form.MISSPELT
    }
    return frozenset(spelt_out & set(lexicon.find_terms(acronym)) or spelt_out)
