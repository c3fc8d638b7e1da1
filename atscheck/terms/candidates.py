"""Find every place where the words of a text spell a name of a known term, whatever they mean there."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import FUNCTION_WORDS, PROPER_KINDS, WordForms
from atscheck.terms.model import Candidate
from atscheck.terms.normal_form import Gap, Word, squash, without_version
from atscheck.terms.passage import Passage
from atscheck.terms.phrases import coordinated, reordered

_JOINING_GAPS = (Gap.PHRASE, Gap.HYPHEN, Gap.SLASH)
# "Natural Language Processing" in four pieces is as far as joined and split spellings go.
_MOST_PIECES = 4
# Shorter ones meet by chance: "on it" is not "Onit".
_SHORTEST_JOINED = 4
# "work papers" are workpapers; of shorter words too many meet by chance.
_SHORTEST_PART = 3


def find_candidates(passage: Passage, lexicon: Lexicon, forms: WordForms) -> tuple[Candidate, ...]:
    """All candidates, in reading order; the same words may spell several names and one name several times."""
    found: list[Candidate] = []
    words = passage.words
    for index in range(len(words)):
        found += _phrases_at(index, words, lexicon)
        found += _joined_or_split_at(index, passage, lexicon, forms)
        found += _versioned_at(index, words, lexicon)
        found += reordered(index, words, lexicon, forms)
        found += coordinated(index, passage, lexicon)
    return tuple(sorted(_drop_doubles(found), key=lambda item: (item.first, -item.last, item.name)))


def _drop_doubles(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """One candidate per name and place: the closest form."""
    best: dict[tuple[int, int, int], Candidate] = {}
    for candidate in found:
        key = (candidate.name, candidate.first, candidate.last)
        if key not in best or candidate.form < best[key].form:
            best[key] = candidate
    yield from best.values()


def word_options(word: Word) -> tuple[str, ...]:
    """The exact forms to look a word up by: as written, and without a possessive `'s`."""
    return (word.exact, word.exact[:-2]) if word.exact.endswith("'s") else (word.exact,)


def _phrases_at(index: int, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    if words[index].address and not lexicon.surfaces(words[index].exact):
        return
    for opening in word_options(words[index]):
        most = lexicon.longest_phrase(opening)
        phrase, parted = opening, False
        for last in range(index, min(index + most, len(words))):
            if last > index:
                gap = words[last].gap
                if gap == Gap.LOOSE:
                    parted = True
                elif gap not in _JOINING_GAPS and gap != Gap.NONE:
                    break
                for option in word_options(words[last])[1:]:
                    yield from _surfaces(f"{phrase} {option}", index, last, parted, lexicon)
                phrase = f"{phrase} {words[last].exact}"
            yield from _surfaces(phrase, index, last, parted, lexicon)


def _surfaces(phrase: str, first: int, last: int, parted: bool, lexicon: Lexicon) -> Iterator[Candidate]:
    for surface in lexicon.surfaces(phrase):
        if not parted or surface.loose:
            rule = ("literal", "inflected", "misspelling")[surface.form]
            yield Candidate(surface.name, surface.form, rule, first, last)


def _versioned_at(index: int, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """ "Python3", "NeurIPS2023": a version or year glued to a name."""
    base = without_version(words[index].exact)
    if base is not None and not lexicon.surfaces(words[index].exact):
        for surface in lexicon.surfaces(base):
            yield Candidate(surface.name, max(surface.form, Form.VARIANT), "version", index, index)


def _joined_or_split_at(index: int, passage: Passage, lexicon: Lexicon, forms: WordForms) -> Iterator[Candidate]:
    words = passage.words
    joined = ""
    for last in range(index, min(index + _MOST_PIECES, len(words))):
        if words[last].address or (last > index and words[last].gap not in (*_JOINING_GAPS, Gap.NONE)):
            return
        joined += squash(words[last].exact)
        for phrase in lexicon.find_squashed(joined):
            if phrase == " ".join(word.exact for word in words[index : last + 1]):
                continue
            joint = _joint(index, last, phrase, passage, forms)
            for surface in lexicon.surfaces(phrase):
                if surface.form is Form.MISSPELT:
                    continue
                name = lexicon.name(surface.name).text
                is_open = _is_open_compound(index, last, passage, forms)
                proper = lexicon.term(lexicon.name(surface.name).term).kind in PROPER_KINDS
                if (
                    (joint == "joined" or (joint == "split" and not (proper and is_open)))
                    or (joint == "hump" and _splits_at_humps(index, last, passage, name))
                    or (" " not in phrase and (_is_capitalised_pair(index, last, passage) if proper else is_open))
                ):
                    rule = "joined" if joint == "joined" else "split"
                    yield Candidate(surface.name, max(surface.form, Form.VARIANT), rule, index, last)
                elif _is_damaged(index, last, passage, name):
                    yield Candidate(surface.name, Form.MISSPELT, "damaged", index, last)


def _joint(first: int, last: int, phrase: str, passage: Passage, forms: WordForms) -> str | None:
    """How the words differ from `phrase`, which has the same letters; None if they may not.

    The answer is "joined", "split", or "hump": allowed only where the name has a capital at the split ("Open CV").
    """
    words = passage.words[first : last + 1]
    ours = _boundaries([word.exact for word in words])
    theirs = _boundaries(phrase.split(" "))
    extra = sorted(ours.keys() - theirs.keys())
    if ours.keys() == theirs.keys():
        written = passage.surface(first, last)
        is_word = first == last and not phrase.isalpha() and forms.english.is_word(words[0].exact)
        return None if is_word and not written.isupper() else "joined"  # "net revenue" is no .NET
    if len(squash(phrase)) < _SHORTEST_JOINED:
        return None
    if not extra:
        return "joined" if len(words) > 1 or not forms.english.is_word(words[0].exact) else None
    verdict = "split"
    for offset in extra:
        right = ours[offset]
        left_word, hyphen = words[right - 1].exact, words[right].gap == Gap.HYPHEN
        if not hyphen and (left_word in FUNCTION_WORDS or left_word in ("no", "not", "non")):  # "on boarding"
            return None
        if hyphen and (phrase.islower() or left_word in forms.prefixes) and " " not in phrase:
            verdict = verdict if left_word in forms.prefixes or len(left_word) > 2 else "hump"
        elif (left_word in forms.prefixes and len(left_word) > 2) or " " in phrase:
            continue
        else:
            verdict = "hump"
    return verdict


def _is_open_compound(first: int, last: int, passage: Passage, forms: WordForms) -> bool:
    """True for two everyday words in one case: "pay roll", "switch gear"; no product's name is written so."""
    if last != first + 1 or passage.words[last].gap not in (Gap.PHRASE, Gap.HYPHEN):
        return False
    left, right = passage.words[first].exact, passage.words[last].exact
    written = passage.surface(first, last)
    return (
        min(len(left), len(right)) >= _SHORTEST_PART
        and left not in FUNCTION_WORDS
        and right not in FUNCTION_WORDS
        and forms.english.is_word(left)
        and forms.english.is_word(right)
        and (written[1:].islower() or written.isupper())
    )


def _is_capitalised_pair(first: int, last: int, passage: Passage) -> bool:
    """True for two words that each begin with a capital: "Blue Beam" for Bluebeam."""
    if last != first + 1 or passage.words[last].gap != Gap.PHRASE:
        return False
    parts = passage.surface(first, last).split()
    return all(len(part) >= _SHORTEST_PART and part.istitle() for part in parts)


def _boundaries(words: Sequence[str]) -> dict[int, int]:
    """Offsets in the joined letters where a word begins, each with the word's index."""
    offsets: dict[int, int] = {}
    position = 0
    for index, word in enumerate(words[:-1], 1):
        position += len(squash(word))
        offsets[position] = index
    return offsets


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def _splits_at_humps(first: int, last: int, passage: Passage, name: str) -> bool:
    """True if the text parts the name only where the name has a capital, as "XG Boost" does XGBoost."""
    letters = squash(name)
    humps = {len(squash(name[: match.start()])) for match in _HUMP.finditer(name)}
    words = passage.words[first : last + 1]
    written = passage.surface(first, last)
    if written.islower() and any(word.gap != Gap.HYPHEN for word in words[1:]) and not letters.islower():
        return False
    return _boundaries([word.exact for word in words]).keys() <= humps


def _is_damaged(first: int, last: int, passage: Passage, name: str) -> bool:
    """True for a name torn after its capital by a bad font: "P ython"."""
    pieces = passage.surface(first, last).split(" ")
    if len(pieces) < 2 or len(pieces[0]) != 1 or not pieces[0].isupper() or len(name) < 3:
        return False
    return "".join(pieces) == unicodedata.normalize("NFKC", name)
