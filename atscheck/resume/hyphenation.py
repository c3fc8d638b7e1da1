"""Whether a hyphen at the end of a line belongs to the word or only to the line."""

import re
from collections.abc import Iterable, Iterator

from atscheck.resume.characters import BREAK_MARKS

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_EDGE_PUNCTUATION = "()[]{}<>\"'“”‘’«».,;:!?…*/|"

# Before these a hyphen is spelling: "pre-trained", "self-supervised", "co-founder".
_PREFIX_WORDS = """
    pre post non self multi semi co anti cross ex inter intra pseudo quasi meta micro macro ultra hyper auto bi
    tri low high mid full half well all long short large small medium fine open closed hands state real end near
    zero one two three four five few many time data model cloud user team company customer client server fast
    first second third cost risk rule test event decision evidence best top front back built world award
    industry graph knowledge question machine deep cutting leading job problem object mission entry senior
    junior
"""
_PREFIXES = frozenset(_PREFIX_WORDS.split())

# After a hyphen these are the second half of a compound: "data-driven", "large-scale", "real-time".
_TAIL_WORDS = """
    driven based time level end scale oriented aware wide term free source stack world size quality performance
    side shot parallel art functional trained training tuned tuning supervised to the of on in and by up off out
    house site edge class grade party person year month week day efficient effective intensive friendly focused
    centric centered centred specific agnostic ready critical facing led built winning owned native first step
    hop head modal lingual task agent domain platform purpose dimensional resolution precision rank bit layer
    threaded tenant region cloud language vision learning making solving sharing processing generated assisted
    augmented powered accelerated enabled paced setting leading standing known defined designed written tested
    optimal founder author founded authored linear trivial profit negative positive encoder decoder attention
    play
"""
_COMPOUND_TAILS = frozenset(_TAIL_WORDS.split())


class Vocabulary:
    """The words a resume uses elsewhere, which is the best evidence for how it spells them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            self._words = frozenset(self._whole_words())
        return word.lower() in self._words

    def _whole_words(self) -> Iterator[str]:
        after_cut = False
        for text in self._texts:
            cut = text[-1:] in BREAK_MARKS
            for match in _WORD.finditer(text):
                if not (after_cut and match.start() == 0) and not (cut and match.end() == len(text) - 1):
                    yield match.group().lower()
            after_cut = cut


def joined_word(head: str, tail: str, vocabulary: Vocabulary, *, continues: bool) -> str | None:
    """The whole of a word cut at a line's end, or None if the two parts are not one word.

    Args:
        head: The last word of the line, with its hyphen.
        tail: The first word of the next line.
        vocabulary: The words of the resume.
        continues: False if something other than the line's end stands between them.
    """
    stem = head[:-1]
    left, right = stem.strip(_EDGE_PUNCTUATION), tail.strip(_EDGE_PUNCTUATION)
    if not left or not right or not stem[-1].isalnum() or not tail[0].isalnum():
        return None
    if not right[0].islower():
        return f"{stem}-{tail}" if continues and _is_compound_start(left, right) else None
    return f"{stem}-{tail}" if _keeps_hyphen(left, right, vocabulary) else stem + tail


def _is_compound_start(left: str, right: str) -> bool:
    """True for "Encoder-Decoder", "GPT-4" and "2019-2021", False for what only ends in a dash."""
    return left[-1].isdigit() == right[0].isdigit() or (left[-1].isalpha() and right[0].isdigit())


def _keeps_hyphen(left: str, right: str, vocabulary: Vocabulary) -> bool:
    segment = left.rpartition("-")[2]
    tail = _WORD.match(right)
    first = tail.group().partition("-")[0].lower() if tail else right.lower()
    joined = tail.group() if tail else right
    if segment + joined in vocabulary or left + joined in vocabulary:
        return False
    if f"{left}-{joined}" in vocabulary:
        return True
    if "-" in left or "-" in joined:
        return True
    if not segment.isalpha() or len(segment) == 1 or any(letter.isupper() for letter in segment[1:]):
        return True
    if segment.lower() in _PREFIXES:
        return len(first) >= 4 or first in _COMPOUND_TAILS
    return first in _COMPOUND_TAILS and len(segment) >= 4 and segment in vocabulary
