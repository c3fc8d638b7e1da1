"""Cue phrases of sense rules, and whether one stands before, after or near a mention."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from atscheck.keywords.variants import FUNCTION_WORDS
from atscheck.terms.normal_form import Gap, phrase_key
from atscheck.terms.passage import Passage

# How far a cue may stand from an ambiguous name, in words: the reach of a bullet of usual length.
NEAR_WORDS = 12
_SENTENCE_STOP = re.compile(r"[.;!?]\s")
# Their full stop ends no sentence: "Dr. McAfee".
_ABBREVIATIONS = frozenset("dr mr mrs ms prof st mt ft dept univ inst".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue phrase: its words, whether the last stands for all words that begin so, what joins it to the name."""

    words: tuple[str, ...]
    is_prefix: bool
    hyphened: bool
    comma: bool

    def stands_at(self, index: int, passage: Passage) -> bool:
        """True if the cue's words begin at word `index`."""
        words = passage.words
        if index < 0 or index + len(self.words) > len(words):
            return False
        for offset, expected in enumerate(self.words):
            exact = words[index + offset].exact
            if offset and passage.gap(index + offset) == Gap.BREAK:
                return False
            if offset == len(self.words) - 1 and self.is_prefix:
                if not exact.startswith(expected):
                    return False
            elif exact != expected and exact.removesuffix("'s") != expected and not _is_dotted(exact, expected):
                return False
        return True

    def is_joined(self, gap: int, between: str) -> bool:
        """True if what stands between the cue and a name beside it joins them."""
        if self.comma:
            return gap == Gap.LOOSE and between.strip() == ","
        return gap not in (Gap.BREAK, Gap.LOOSE) and (not self.hyphened or gap == Gap.HYPHEN)


def _is_dotted(one: str, other: str) -> bool:
    """True for the same letters with and without full stops: "b.s." and "bs"."""
    return ("." in one or "." in other) and one.replace(".", "") == other.replace(".", "")


@lru_cache(maxsize=8192)
def read_cue(text: str) -> Cue:
    """Read a cue as the lexicon writes it: `goroutine*`, `-to-market`, `written in`, `BSc,`."""
    written = text.rstrip("*")
    return Cue(
        words=phrase_key(written),
        is_prefix=text.endswith("*"),
        hyphened=written.startswith("-") or written.endswith("-"),
        comma=written.startswith(",") or written.endswith(","),
    )


def find_before(cues: Iterable[str], first: int, passage: Passage) -> str | None:
    """The first cue that stands directly before word `first`."""
    gap, between = passage.gap(first), passage.between(first) if first else ""
    for text in cues:
        cue = read_cue(text)
        is_abbreviated = cue.words[-1:] and cue.words[-1] in _ABBREVIATIONS and between == ". "
        joined = cue.is_joined(gap, between) or is_abbreviated
        if joined and cue.words and cue.stands_at(first - len(cue.words), passage):
            return text
    return None


def find_after(cues: Iterable[str], last: int, passage: Passage) -> str | None:
    """The first cue that stands directly after word `last`."""
    after = last + 1
    gap, between = passage.gap(after), passage.between(after) if after < len(passage.words) else ""
    for text in cues:
        cue = read_cue(text)
        if cue.words and cue.is_joined(gap, between) and cue.stands_at(after, passage):
            return text
    return None


@dataclass(frozen=True, slots=True)
class NearCue:
    """A cue near a mention, and how far from it: in words, each end of a sentence between counting for twelve."""

    text: str
    distance: int


def find_near(cues: Iterable[str], first: int, last: int, passage: Passage) -> NearCue | None:
    """The nearest cue within twelve words of a mention, in its paragraph, outside the mention itself."""
    reach = passage.near(first, last, NEAR_WORDS)
    best: NearCue | None = None
    for text in cues:
        cue = read_cue(text)
        for index in reach if cue.words else ():
            if not first - len(cue.words) < index <= last and cue.stands_at(index, passage):
                distance = _distance(index, first, last, passage)
                if best is None or distance < best.distance:
                    best = NearCue(text, distance)
    return best


def _distance(index: int, first: int, last: int, passage: Passage) -> int:
    low, high = (index, first) if index < first else (last, index)
    stops = sum(1 for position in range(low + 1, high + 1) if _SENTENCE_STOP.search(passage.between(position)))
    return high - low + NEAR_WORDS * stops


def is_weak(text: str) -> bool:
    """True for a cue that consists of function words only ("in", "and")."""
    return all(word in FUNCTION_WORDS for word in read_cue(text).words) and not read_cue(text).hyphened
