"""Phrases whose words stand in another order or are shared: "administered medications", "machine/deep learning"."""

import re
from collections.abc import Iterator, Sequence

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import FUNCTION_WORDS, WordForms
from atscheck.terms.model import Candidate
from atscheck.terms.normal_form import Gap, Word
from atscheck.terms.passage import Passage

# "Developed the grade 7 curriculum": three words between verb and object; more belong to another object.
_MOST_BETWEEN = 3
_DETERMINERS = frozenset("the a an our their its his her all each every many several new".split())
_COLLECTIVES = frozenset("succession series range variety number set group host array collection mix".split())
_BE = frozenset("is are was were been being be".split())
# "up to six", "over 200", "dozens of": how many of its object a verb is done to.
_ABOUT_PHRASES = "up to|more than|at least|as many as|over|about|around|nearly|approximately|roughly|almost|some"
_ABOUT = frozenset(tuple(phrase.split()) for phrase in _ABOUT_PHRASES.split("|"))
_LONGEST_ABOUT = max(map(len, _ABOUT))
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred
    thousand dozen dozens hundreds thousands""".split()
)
_COORDINATORS = frozenset(("and", "or"))
_HANGING_HYPHEN = re.compile(r"[-‐‑–]\s+")
# "natural language generation and understanding"
_LONGEST_OPENING = 2
# Words from a comma to the "and" of its list.
_LONGEST_LIST = 6
_ENDS_CLAUSE = re.compile(r"[.:;]")
_JOINING_GAPS = (Gap.PHRASE, Gap.HYPHEN, Gap.SLASH)


def reordered(index: int, words: Sequence[Word], lexicon: Lexicon, forms: WordForms) -> Iterator[Candidate]:
    """Names whose head, as a verb or before "of", is the word at `index` and whose other words follow."""
    is_noun = _ends_noun_phrase(index, words, forms)
    for reordering in lexicon.reorderings(words[index].exact):
        if is_noun and not reordering.of_only:
            continue
        start = index + 1
        if reordering.of_only:
            if start >= len(words) or words[start].exact != "of" or words[start].gap != Gap.PHRASE:
                continue
            start += 1
        elif start < len(words) and words[start].exact in forms.prepositions.get(words[index].exact, ()):
            start += 1
        else:
            start = _skip_verbs(start, words, forms)
        if not reordering.of_only:
            first = _find_passive_object(index, words, reordering.objects)
            if first is not None:
                yield Candidate(reordering.name, Form.VARIANT, "reordered", first, index)
        last = _find_objects(start, words, reordering.objects)
        if last is not None and _object_ends(last, words, forms):
            yield Candidate(reordering.name, Form.VARIANT, "reordered", index, last)


def _skip_verbs(start: int, words: Sequence[Word], forms: WordForms) -> int:
    """Behind verbs of the same tense that share the object: "picked, packed and shipped orders"."""
    ending = next((ending for ending in ("ed", "ing") if words[start - 1].exact.endswith(ending)), None)
    position = start
    while ending is not None and position < len(words):
        joined = words[position].exact in _COORDINATORS
        verb = position + joined
        if verb >= len(words) or not words[verb].exact.endswith(ending):
            break
        if not joined and words[verb].gap not in (Gap.LOOSE, Gap.SLASH):
            break
        if not forms.english.lemmas(words[verb].exact, "VERB"):
            break
        position = start = verb + 1
    return start


def _ends_noun_phrase(index: int, words: Sequence[Word], forms: WordForms) -> bool:
    """True for a word that may be verb or noun and is a noun by the word before it: "stock trading model"."""
    written = words[index].exact
    if index == 0 or words[index].gap not in (Gap.PHRASE, Gap.HYPHEN) or words[index - 1].exact in FUNCTION_WORDS:
        return False
    lemmas = forms.english.lemmas
    return written in lemmas(written, "VERB") and written in lemmas(written, "NOUN")


def _find_passive_object(index: int, words: Sequence[Word], objects: Sequence[Sequence[str]]) -> int | None:
    """The first word of the objects in front of a passive verb: "cameras were calibrated"."""
    be = index - 1 if index > 0 and words[index - 1].exact in _BE else index - 2
    first = be - len(objects)
    if first < 0 or words[be].exact not in _BE:
        return None
    span = words[first : index + 1]
    if any(word.gap not in _JOINING_GAPS for word in span[1:]):
        return None
    return first if all(word.exact in accepted for word, accepted in zip(span, objects, strict=False)) else None


def _skip_quantity(start: int, words: Sequence[Word]) -> int:
    """Behind a number, with its unit if it has one: "mined 4 TB of clickstream data", "for up to six patients"."""
    number = start
    for length in range(_LONGEST_ABOUT, 0, -1):
        if tuple(word.exact for word in words[start : start + length]) in _ABOUT:
            number = start + length
            break
    if number >= len(words) or not _is_number(words[number].exact):
        return start
    for position in range(number + 1, min(number + 3, len(words))):
        if words[position].exact == "of":
            return position + 1
    if number + 1 < len(words) and words[number + 1].exact == "in":  # "originated $18M in loans"
        return number + 2
    return number + 1


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBERS


def _find_objects(start: int, words: Sequence[Word], objects: Sequence[Sequence[str]]) -> int | None:
    """The last word of the objects, which stand together at most three words after `start`.

    What a hyphen or "and" joins counts once: "programmed Allen-Bradley and Siemens S7 PLCs".
    """
    passed = 0
    for first in range(_skip_quantity(start, words), len(words) - len(objects) + 1):
        if words[first].gap not in _JOINING_GAPS or passed > _MOST_BETWEEN:
            return None
        if all(
            words[first + offset].exact in accepted and (offset == 0 or words[first + offset].gap in _JOINING_GAPS)
            for offset, accepted in enumerate(objects)
        ):
            return first + len(objects) - 1
        word = words[first]
        if word.exact in FUNCTION_WORDS and word.exact not in _DETERMINERS and word.exact not in _COORDINATORS:
            return None
        passed += word.gap != Gap.HYPHEN and word.exact not in _COORDINATORS
    return None


def _object_ends(last: int, words: Sequence[Word], forms: WordForms) -> bool:
    """False if the object is only the first part of a longer noun phrase: "managed project budgets".

    A plural ends the phrase: in "managed key accounts worth $6M" no further noun belongs to "accounts".
    """
    if last + 1 >= len(words) or words[last + 1].gap not in (Gap.PHRASE, Gap.HYPHEN):
        return True
    written = words[last].exact
    lemmas = forms.english.lemmas(written, "NOUN")
    if lemmas and written not in lemmas:
        return True
    following = words[last + 1].exact
    if following == "of" and written in _COLLECTIVES:  # "planned a succession of events" is no succession planning
        return False
    if following in FUNCTION_WORDS or not following.isalpha() or forms.english.lemmas(following, "ADV"):
        return True
    return not lemmas and not _is_plural_noun(following, forms)  # "developed API integrations"


def _is_plural_noun(word: str, forms: WordForms) -> bool:
    lemmas = forms.english.lemmas(word, "NOUN")
    return bool(lemmas) and word not in lemmas and word not in forms.english.lemmas(word, "VERB")


def coordinated(index: int, passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Names that share words with a neighbour across "and", "or", a comma or a slash, from the word at `index` on.

    "convolutional and recurrent neural networks" has both; "accounts payable and receivable" has both, because what
    shares its first word is itself a known term.
    """
    words = passage.words
    nxt = index + 1
    if nxt >= len(words) or _ENDS_CLAUSE.search(passage.between(nxt)):
        return
    if words[nxt].exact in _COORDINATORS and (
        words[nxt].gap in (Gap.PHRASE, Gap.LOOSE) or _HANGING_HYPHEN.fullmatch(passage.between(nxt))
    ):
        second = nxt + 1
    elif words[nxt].gap == Gap.SLASH or (words[nxt].gap == Gap.LOOSE and _list_goes_on(nxt, words)):
        second = nxt
    else:
        return
    yield from _shared_head(index, second, words, lexicon)
    yield from _shared_opening(index, second, words, lexicon)


def _list_goes_on(index: int, words: Sequence[Word]) -> bool:
    """True if "and" or "or" ends the list that a comma opened: "convolutional, recurrent and graph networks"."""
    return any(word.exact in _COORDINATORS for word in words[index : index + _LONGEST_LIST])


def _shared_head(index: int, second: int, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """ "machine/deep learning": the words after the second conjunct complete the first one too."""
    begin = second
    for _ in range(3):  # "supervised, semi-supervised and reinforcement learning": skip further conjuncts
        end = begin
        while end + 1 < len(words) and words[end + 1].gap == Gap.HYPHEN:  # "integration and end-to-end testing"
            end += 1
        for head in sorted({begin + 1, begin + 2, end + 1}):
            if words[min(head, len(words)) - 1].exact in FUNCTION_WORDS:  # "experience, specializing in designing"
                continue
            for last in range(head, min(head + 3, len(words))):
                if any(words[position].gap not in _JOINING_GAPS for position in range(begin + 1, last + 1)):
                    break
                phrase = " ".join([words[index].exact, *(word.exact for word in words[head : last + 1])])
                for surface in lexicon.surfaces(phrase):
                    yield Candidate(surface.name, max(surface.form, Form.VARIANT), "coordinated", index, last)
        following = begin + 1
        while following < len(words) and words[following].exact in _COORDINATORS:
            following += 1
        if following >= len(words) or (words[following].gap not in (Gap.LOOSE, Gap.SLASH) and following == begin + 1):
            return
        begin = following


def _shared_opening(index: int, second: int, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """ "accounts payable and receivable": the first words of a known term go on with the word after "and"."""
    if second >= len(words) or words[index].gap not in _JOINING_GAPS or words[second].gap not in _JOINING_GAPS:
        return
    if second + 1 < len(words) and words[second + 1].gap in (Gap.PHRASE, Gap.HYPHEN):
        follower = words[second + 1].exact
        if follower not in FUNCTION_WORDS and lexicon.surfaces(f"{words[second].exact} {follower}"):
            return
    for length in range(1, min(_LONGEST_OPENING, index) + 1):
        opening = " ".join(word.exact for word in words[index - length : index])
        if any(word.gap not in _JOINING_GAPS for word in words[index - length + 1 : index]):
            return
        if lexicon.surfaces(f"{opening} {words[index].exact}"):
            for surface in lexicon.surfaces(f"{opening} {words[second].exact}"):
                yield Candidate(surface.name, max(surface.form, Form.VARIANT), "coordinated", index - length, second)
