"""How sure to be that a span is a term: what the model says of its words, weighed with what stands around them.

The model sees four words to either side. Whether the rest of the sentence and of the posting is about terms at all, and
which word ends a term for people who label them, is left to a logistic regression over a few features. Its weights are
fitted by `fit.py`; this module alone is needed at run time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

CONSTANT = "constant"
# How many sentences before and after count as a sentence's surroundings.
_AROUND = 4
# The kinds of neighbours that are told apart word by word.
_TELLING = ("function", "mark")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a sentence that may be a term.

    Attributes:
        first: Index of the first token.
        last: Index of the last.
        probability: The model's probability that exactly these words are a term.
    """

    first: int
    last: int
    probability: float

    def touches(self, other: "Span") -> bool:
        """Whether the two share a token."""
        return self.first <= other.last and other.first <= self.last


def weigh(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The probability of a span with these features, 0 to 1; features without a weight don't count."""
    total = sum(value * weights.get(name, 0.0) for name, value in features.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def describe_spans(docs: "Sequence[Doc]", spans: Sequence[Sequence[Span]]) -> list[list[dict[str, float]]]:
    """The features of every span, doc by doc.

    Args:
        docs: A posting's sentences in order, marked by `mark_doc`.
        spans: For each of them the spans that may be terms, which may touch.
    """
    lengths = [len(doc) for doc in docs]
    expected = [sum(span.probability for span in found) for found in spans]
    length, terms = sum(lengths), sum(expected)
    described = []
    for index, (doc, found) in enumerate(zip(docs, spans, strict=True)):
        around = [*range(max(0, index - _AROUND), index), *range(index + 1, min(len(docs), index + 1 + _AROUND))]
        surroundings = {
            CONSTANT: 1.0,
            "terms in posting": log((terms - expected[index] + 1) / (length - lengths[index] + 50)),
            "terms around": log((sum(expected[at] for at in around) + 0.1) / (sum(lengths[at] for at in around) + 5)),
        }
        described.append([{**surroundings, **_describe(doc, span, found)} for span in found])
    return described


def _describe(doc: "Doc", span: Span, found: Sequence[Span]) -> dict[str, float]:
    here = sum(other.probability for other in found if not other.touches(span))
    first, last = doc[span.first], doc[span.last]
    before = doc[span.first - 1] if span.first else None
    after = doc[span.last + 1] if span.last + 1 < len(doc) else None
    features = {
        "model": _log_odds(span.probability),
        "terms in sentence": log((here + 0.1) / (len(doc) - (span.last - span.first + 1) + 3)),
        f"lexicon: {_read_marks(doc, span)}": 1.0,
        f"first: {first.dep_}": 1.0,
        f"last: {last.dep_}": 1.0,
    }
    for place, token in (("before", before), ("after", after)):
        if token is None:
            features[f"{place}: nothing"] = 1.0
            continue
        features[f"{place}: {token.dep_}"] = 1.0
        # Which other words and terms are neighbours is an accident of a few sites and long lists.
        if token.tag_ != "O":
            features[f"{place}: term"] = 1.0
        elif token.dep_ in _TELLING:
            features[f"{place}: “{token.lower_}”"] = 1.0
    return features


def _read_marks(doc: "Doc", span: Span) -> str:
    """What the lexicon says of the span: a term's kind, that it joins, holds or is cut from known terms, or nothing."""
    tags = [doc[index].tag_ for index in range(span.first, span.last + 1)]
    known = [tag for tag in tags if tag != "O"]
    if not known:
        return "new"
    if sum(tag[0] in "BU" for tag in tags) + (tags[0][0] in "IL") > 1:
        return "several"
    if len(known) < len(tags):
        return "longer"
    return tags[0][2:] if tags[0][0] in "BU" and tags[-1][0] in "LU" else "part"


def _log_odds(probability: float) -> float:
    bounded = max(0.001, min(0.999, probability))
    return log(bounded / (1 - bounded))
