"""Read terms in a posting that the lexicon may not know: marks for the model, its spans, and their confidences.

This module and `confidence` are needed at run time. The model is a spaCy `tagger` that gives every token the
probabilities of beginning, continuing, ending or being a term. spaCy's `ner` finds as many terms but has no
probabilities to offer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import WordForms
from atscheck.posting.confidence import Span, describe_spans, weigh
from atscheck.terms.english import English
from atscheck.terms.model import Candidate
from atscheck.terms.passage import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Places of a token in a term, as in spaCy's BILUO scheme. A tag begins with its place.
PLACES = "OBILU"
_OUTSIDE, _BEGIN, _INSIDE, _LAST, _UNIT = range(5)
# What may stand before a place: a term that has begun goes on until it ends.
_FREE, _OPEN = (_OUTSIDE, _LAST, _UNIT), (_BEGIN, _INSIDE)
_BEFORE = (_FREE, _FREE, _OPEN, _OPEN, _FREE)
_AFTER = tuple(tuple(after for after in range(5) if before in _BEFORE[after]) for before in range(5))

# A span is reported from this confidence on. Half would be natural, but spans with rival boundaries share their
# probability. Cross-validated on the training part by posting, exact F1 is 0.525, 0.530 and 0.528 at 0.20, 0.25, 0.30.
LOWEST_CONFIDENCE = 0.25
# A span of which the model is less sure is not considered. What stands around it may still speak for it.
LOWEST_PROBABILITY = 0.05
# The name of the weights in the component's `cfg`.
WEIGHTS = "weights"
# Longer spans are clauses: of the labelled terms one in a hundred has more words.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """A place where a text spells a term of the lexicon.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        mark: The term's kind, with a question mark if only a rule can tell whether the term is meant.
    """

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class UnknownTerm:
    """A place in a text that reads like a term.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        confidence: The probability that exactly these words are a term, 0 to 1.
    """

    start: int
    end: int
    confidence: float


def find_known_terms(passage: Passage, candidates: Iterable[Candidate], lexicon: Lexicon) -> tuple[KnownTerm, ...]:
    """The lexicon's terms in reading order, without those that overlap a longer one, and without misspelt ones."""
    words = passage.words
    longest: list[KnownTerm] = []
    for candidate in candidates:
        if candidate.form is Form.MISSPELT:
            continue
        name = lexicon.name(candidate.name)
        mark = lexicon.term(name.term).kind + ("?" if name.rule is not None else "")
        longest.append(KnownTerm(words[candidate.first].start, words[candidate.last].end, mark))
    longest.sort(key=lambda term: (term.start - term.end, term.start, term.mark))
    taken: set[int] = set()
    kept = []
    for term in longest:
        characters = range(term.start, term.end)
        if taken.isdisjoint(characters):
            taken.update(characters)
            kept.append(term)
    return tuple(sorted(kept, key=attrgetter("start")))


def mark_doc(doc: "Doc", known: Iterable[KnownTerm], forms: WordForms, *, offset: int = 0) -> None:
    """Set the token attributes that tell the model what is known: `tag` the lexicon's terms, `dep` the English words.

    Both attributes are free for that: nothing here tags or parses.

    Args:
        doc: A sentence or line.
        known: Terms of the text that the doc is cut from; those outside the doc are ignored.
        forms: The English words.
        offset: Where in that text the doc begins.
    """
    places: dict[int, str] = {}
    for term in known:
        for position in range(term.start - offset, term.end - offset):
            places[position] = term.mark
    first = {term.start - offset for term in known}
    last = {term.end - offset for term in known}
    for token in doc:
        mark = places.get(token.idx)
        if mark is None:
            token.tag_ = PLACES[_OUTSIDE]
        else:
            begins, ends = token.idx in first, token.idx + len(token) in last
            place = _UNIT if begins and ends else _BEGIN if begins else _LAST if ends else _INSIDE
            token.tag_ = f"{PLACES[place]}-{mark}"
        token.dep_ = _word_kind(token.lower_, forms.english)


@lru_cache(maxsize=32768)
def _word_kind(word: str, english: English) -> str:
    """What parts of speech an English word can be; whether another word is at least a known spelling."""
    if not word[:1].isalpha():
        return "number" if any(letter.isalnum() for letter in word) else "mark"
    if english.is_word(word):
        return "+".join(tag for tag in ("NOUN", "VERB", "ADJ", "ADV") if english.lemmas(word, tag)) or "function"
    return "spelling" if english.is_spelt_right(word) else "unknown"


def read_unknown_terms(
    docs: "Sequence[Doc]", component: Any, *, lowest: float = LOWEST_CONFIDENCE
) -> list[tuple[UnknownTerm, ...]]:
    """The spans that read like terms in each doc, in reading order, never overlapping; offsets are the doc's.

    Args:
        docs: A posting's sentences or lines in order, split into tokens by our own tokenizer and marked by `mark_doc`.
        component: The trained `tagger`. Without weights in its `cfg`, the model's probabilities are the confidences.
        lowest: The confidence from which on a span is reported.
    """
    spans = find_spans(docs, component)
    weights = component.cfg.get(WEIGHTS)
    if weights is None:
        confidences = [[span.probability for span in found] for found in spans]
    else:
        confidences = [[weigh(features, weights) for features in found] for found in describe_spans(docs, spans)]
    return [
        tuple(_choose_spans(doc, zip(found, sure, strict=True), lowest))
        for doc, found, sure in zip(docs, spans, confidences, strict=True)
    ]


def find_spans(docs: "Sequence[Doc]", component: Any) -> list[list[Span]]:
    """For each doc the spans that reach `LOWEST_PROBABILITY`, which may touch."""
    # The model's convolutions have no use for an empty doc.
    filled = [doc for doc in docs if len(doc)]
    scores = iter(component.model.predict(filled) if filled else ())
    labels = component.labels
    return [
        list(span_probabilities([_sum_by_place(row, labels) for row in next(scores).tolist()], LOWEST_PROBABILITY))
        if len(doc)
        else []
        for doc in docs
    ]


def _choose_spans(doc: "Doc", rated: Iterable[tuple[Span, float]], lowest: float) -> Iterator[UnknownTerm]:
    chosen: list[tuple[Span, float]] = []
    for span, confidence in sorted(rated, key=lambda pair: (-pair[1], pair[0].first)):
        if confidence >= lowest and not any(span.touches(other) for other, _ in chosen):
            chosen.append((span, confidence))
    for span, confidence in sorted(chosen, key=lambda pair: pair[0].first):
        start, end = span_range(doc, span)
        # The last digits depend on the processor.
        yield UnknownTerm(start, end, round(min(confidence, 1.0), 2))


def span_range(doc: "Doc", span: Span) -> tuple[int, int]:
    """Where in the doc's text a span begins and ends."""
    return doc[span.first].idx, doc[span.last].idx + len(doc[span.last])


def _sum_by_place(row: Sequence[float], labels: Sequence[str]) -> list[float]:
    """A token's probability of each of `PLACES`, whatever else the labels tell apart."""
    summed = [0.0] * len(PLACES)
    for label, score in zip(labels, row, strict=True):
        summed[PLACES.index(label[0])] += score
    return summed


def span_probabilities(places: Sequence[Sequence[float]], lowest: float) -> Iterator[Span]:
    """Every span whose probability reaches `lowest`.

    The tokens' probabilities, each a row in the order of `PLACES`, are conditioned on making sense together (what
    begins also ends): the sum over all readings of the sentence that contain the span, by the forward-backward
    algorithm.
    """
    forward, backward, scale = _forward_backward(places)
    count = len(places)
    for first in range(count):
        alone = forward[first][_UNIT] * backward[first][_UNIT]
        if alone >= lowest:
            yield Span(first, first, alone)
        if forward[first][_BEGIN] * backward[first][_BEGIN] < lowest:
            continue
        running = forward[first][_BEGIN]
        for last in range(first + 1, min(first + _LONGEST, count)):
            probability = running * places[last][_LAST] / scale[last] * backward[last][_LAST]
            if probability >= lowest:
                yield Span(first, last, probability)
            running *= places[last][_INSIDE] / scale[last]
            if running * backward[last][_INSIDE] < lowest:
                break


def _forward_backward(places: Sequence[Sequence[float]]) -> tuple[list[list[float]], list[list[float]], list[float]]:
    """The probabilities of what comes up to each token and of what comes after it, and the scale of each step.

    The product of the first two is the probability of the token's place.
    """
    count = len(places)
    forward: list[list[float]] = []
    scale: list[float] = []
    for index in range(count):
        if index == 0:
            row = [places[0][place] if place in _AFTER[_OUTSIDE] else 0.0 for place in range(5)]
        else:
            before = forward[-1]
            row = [sum(before[other] for other in _BEFORE[place]) * places[index][place] for place in range(5)]
        total = sum(row) + 1e-300
        scale.append(total)
        forward.append([value / total for value in row])
    closed = sum(forward[-1][place] for place in _FREE) + 1e-300
    backward = [[1 / closed if place in _FREE else 0.0 for place in range(5)]]
    for index in range(count - 1, 0, -1):
        after = [places[index][place] * backward[-1][place] / scale[index] for place in range(5)]
        backward.append([sum(after[other] for other in _AFTER[place]) for place in range(5)])
    backward.reverse()
    return forward, backward, scale


def load_component(folder: Path, nlp: "Language") -> Any:
    """The trained `tagger` in `folder`, for docs of `nlp`'s vocabulary."""
    import json

    from spacy.pipeline import Tagger
    from spacy.util import registry

    model = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    component = Tagger(nlp.vocab, registry.resolve({"model": model})["model"])
    return component.from_disk(folder, exclude=["vocab"])
