"""Misspelt keywords. Fuzzy matching only repairs spelling; what words mean is the lexicon's business."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from atscheck.keywords.lexicon import Form
from atscheck.keywords.model import NameKind, Term
from atscheck.matching.model import NearSpelling
from atscheck.terms.model import Candidate, TermMention
from atscheck.terms.normal_form import Gap, phrase_key, squash
from atscheck.terms.senses import Judge

# Optimal string alignment distance, which counts a swap of neighbours as one. "Kubernets" is 1 from "Kubernetes", but
# "Reach" is 1 from "React": hence the word list beside it, and no repair of short names.
TYPO_DISTANCE = 1
LONG_TYPO_DISTANCE = 2
SHORTEST_NAME = 6
LONG_NAME = 10
SHORTEST_WORD = 4
# Further away, words only remind of each other.
_FARTHEST_SHOWN = 3
_LONG_STEM = 6  # letters
# These change what a word means; "unsupervised" is no misspelt "supervised".
_PREFIXES = (
    "un",
    "non",
    "self",
    "semi",
    "multi",
    "pre",
    "re",
    "sub",
    "inter",
    "intra",
    "hyper",
    "hypo",
    "micro",
    "macro",
)


def find_misspellings(terms: set[str], judge: Judge) -> Iterator[TermMention]:
    """Mentions of `terms` in a misspelling: same first letter, same number of words, close enough; nearest names first.

    The misspelt word is neither English nor a word of any known name, and nothing speaks against the term's sense.
    """
    words = judge.passage.words
    for index, word in enumerate(words):
        exact = word.exact
        if word.address or len(exact) < SHORTEST_WORD or not exact.isalpha() or not _is_unknown(exact, judge):
            continue
        if judge.surroundings.is_person(index):
            continue
        near = _near_words(exact, judge)
        if _is_torn_between(near, index, judge):
            continue
        for distance, known in near:
            for candidate in _phrases_with(known, index, distance, judge):
                if judge.lexicon.name(candidate.name).term in terms:
                    mention = judge.judge(candidate)
                    if mention.reason is None:
                        yield mention


def _is_torn_between(near: Sequence[tuple[int, str]], index: int, judge: Judge) -> bool:
    """True for a word as near to one term as to another: "Metor" may be Meteor or mentor.

    The words beside it tell: "machine learing" is no leasing. Words of one stem are no rivals: "carpentery" is near
    "carpenter" and "carpentry".
    """
    near = [item for item in near if item[0] == near[0][0]]
    if len({known[:_LONG_STEM] for _, known in near}) == 1:
        return False
    spelt = [list(_phrases_with(known, index, distance, judge)) for distance, known in near]
    longest = max((item.last - item.first for candidates in spelt for item in candidates), default=0)
    spelt = [[item for item in candidates if item.last - item.first == longest] for candidates in spelt]
    fitting = [[item for item in candidates if _fits_in(item, judge)] for candidates in spelt]
    senses = [
        frozenset(judge.lexicon.name(item.name).term for item in candidates)
        for candidates in (fitting if any(fitting) else spelt)
    ]
    return any(one.isdisjoint(other) for one, other in combinations(filter(None, senses), 2))


def _fits_in(candidate: Candidate, judge: Judge) -> bool:
    """True if terms of its field stand nearby: beside ADP "payrol" is payroll and no patrol."""
    return judge.surroundings.holds("neighbour", candidate, judge.lexicon.name(candidate.name))


def is_near_spelling(one: str, other: str) -> bool:
    """True for two names of which one may be a misspelling of the other: as near as the typo rule allows."""
    if min(len(one), len(other)) < SHORTEST_NAME or one[0] != other[0] or _differ_by_prefix(one, other):
        return False
    allowed = LONG_TYPO_DISTANCE if min(len(one), len(other)) >= LONG_NAME else TYPO_DISTANCE
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _near_words(exact: str, judge: Judge) -> list[tuple[int, str]]:
    """The words of known names that `exact` may misspell, each behind its distance, nearest first."""
    found = []
    for known in judge.lexicon.spelling_words.get(exact[0], ()):
        distance = OSA.distance(exact, known, score_cutoff=LONG_TYPO_DISTANCE)
        if distance <= LONG_TYPO_DISTANCE and not _differ_by_prefix(exact, known):
            found.append((distance, known))
    return sorted(found)


def _is_unknown(exact: str, judge: Judge) -> bool:
    return exact not in judge.lexicon.known_words and not judge.forms.english.is_spelt_right(exact)


def _differ_by_prefix(one: str, other: str) -> bool:
    return any(
        longer.removeprefix(prefix) == shorter
        for longer, shorter in ((one, other), (other, one))
        for prefix in _PREFIXES
        if longer.startswith(prefix)
    )


def _phrases_with(known: str, index: int, distance: int, judge: Judge) -> Iterator[Candidate]:
    """The surfaces that the words around `index` spell once the misspelt one is `known`."""
    words, lexicon = judge.passage.words, judge.lexicon
    for first in range(max(index - 4, 0), index + 1):
        if any(judge.passage.gap(position) not in (Gap.PHRASE, Gap.HYPHEN) for position in range(first + 1, index + 1)):
            continue
        opening = known if first == index else words[first].exact
        parts: list[str] = []
        for last in range(first, min(first + lexicon.longest_phrase(opening), len(words))):
            if last > index and judge.passage.gap(last) not in (Gap.PHRASE, Gap.HYPHEN):
                break
            parts.append(known if last == index else words[last].exact)
            if last < index:
                continue
            phrase = " ".join(parts)
            allowed = LONG_TYPO_DISTANCE if len(squash(phrase)) >= LONG_NAME else TYPO_DISTANCE
            if len(squash(phrase)) < SHORTEST_NAME or distance > allowed:
                continue
            for surface in lexicon.surfaces(phrase):
                if surface.form is not Form.MISSPELT and not _is_capitals(lexicon.name(surface.name).text):
                    yield Candidate(surface.name, Form.MISSPELT, "typo", first, last)


def _is_capitals(name: str) -> bool:
    return name.isupper() and " " not in name


def find_nearest(term: Term, judge: Judge, *, most: int = 5) -> tuple[NearSpelling, ...]:
    """The words of a resume that come nearest to a name of `term` without spelling it, nearest first.

    As many words as the name has, at most a distance of 2 from it (3 from ten letters, 1 below six), and further than
    0; a spelling that stands in several places is given once, with its first place.
    """
    found: dict[str, NearSpelling] = {}
    words = judge.passage.words
    for name in term.names:
        wanted = phrase_key(name.text)
        if name.kind is NameKind.MISSPELLING or len(squash(name.text)) < SHORTEST_WORD:
            continue
        limit = _farthest_shown(name.text)
        for first in range(len(words) - len(wanted) + 1):
            last = first + len(wanted) - 1
            written = [word.exact for word in words[first : last + 1]]
            distance = OSA.distance(" ".join(written), " ".join(wanted), score_cutoff=limit)
            if 0 < distance <= limit and not _is_form_of(written, term, judge):
                start, end = words[first].start, words[last].end
                near = NearSpelling(
                    judge.passage.text[start:end], start, end, name.text, distance,
                    _find_obstacle(written, wanted, name.text, distance, judge),
                )  # fmt: skip
                key = " ".join(written)
                if key not in found or distance < found[key].distance:
                    found[key] = near
    return tuple(sorted(found.values(), key=lambda near: (near.distance, near.start))[:most])


def _farthest_shown(name: str) -> int:
    letters = len(squash(name))
    return 1 if letters < SHORTEST_NAME else _FARTHEST_SHOWN if letters >= LONG_NAME else LONG_TYPO_DISTANCE


def _is_form_of(written: Sequence[str], term: Term, judge: Judge) -> bool:
    return any(
        judge.lexicon.name(surface.name).term == term.id for surface in judge.lexicon.surfaces(" ".join(written))
    )


def _find_obstacle(written: Sequence[str], wanted: Sequence[str], name: str, distance: int, judge: Judge) -> str | None:
    """Why words are not taken for a misspelling of a name, or None if they are: the typo rule of the policy."""
    letters = len(squash(name))
    if letters < SHORTEST_NAME:
        return f"names of fewer than {SHORTEST_NAME} letters are never guessed"
    if _is_capitals(name):
        return "acronyms are never guessed"
    other = next((name for name in judge.lexicon.surfaces(" ".join(written))), None)
    if other is not None:
        return f"it is another known term ({judge.lexicon.name(other.name).text})"
    for text, known in zip(written, wanted, strict=True):
        if text == known:
            continue
        if not text.isalpha() or len(text) < SHORTEST_WORD:
            return f'"{text}" is too short to tell'
        if text[0] != known[0]:
            return "the first letter differs"
        if judge.forms.english.is_spelt_right(text):
            return f'"{text}" is an English word'
        if text in judge.lexicon.known_words:
            return f'"{text}" is a word of another known term'
        if _differ_by_prefix(text, known):
            return "another prefix makes another word"
    allowed = LONG_TYPO_DISTANCE if letters >= LONG_NAME else TYPO_DISTANCE
    return f"more than {allowed} letters differ" if distance > allowed else None
