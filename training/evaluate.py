"""Measure a trained component on sentences it has not seen: exact F1 and overlap recall."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.posting.tagger import LOWEST_CONFIDENCE, load_component, mark_doc, read_unknown_terms
from atscheck.terms.pipeline import load_pipeline
from training.cleaning import clean_edges
from training.sentences import LabelledSentence, known_terms, read_sentences, read_skillspan, split_postings

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Scores:
    """How predicted spans compare with labelled ones, each 0 to 1.

    Attributes:
        predicted: Number of predicted spans.
        precision: Share of the predicted spans that are labelled with exactly these characters.
        recall: Share of the labelled spans that are predicted with exactly these characters.
        f1: Harmonic mean of the two.
        overlap_precision: Share of the predicted spans that share a character with a labelled one.
        overlap_recall: Share of the labelled spans that share a character with a predicted one.
    """

    predicted: int
    precision: float
    recall: float
    f1: float
    overlap_precision: float
    overlap_recall: float

    def __str__(self) -> str:
        return (
            f"{self.predicted:4} spans, exact P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}; "
            f"overlap P {self.overlap_precision:.3f} R {self.overlap_recall:.3f}"
        )


def compare(labelled: Sequence[Ranges], predicted: Sequence[Ranges]) -> Scores:
    """Compare predicted with labelled spans, sentence by sentence."""
    exact = sum(len(set(gold) & set(guess)) for gold, guess in zip(labelled, predicted, strict=True))
    touched_gold = sum(len(_touching(gold, guess)) for gold, guess in zip(labelled, predicted, strict=True))
    touched_guess = sum(len(_touching(guess, gold)) for gold, guess in zip(labelled, predicted, strict=True))
    golds, guesses = sum(map(len, labelled)), sum(map(len, predicted))
    precision, recall = exact / max(guesses, 1), exact / max(golds, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return Scores(guesses, precision, recall, f1, touched_guess / max(guesses, 1), touched_gold / max(golds, 1))


def _touching(spans: Ranges, others: Ranges) -> Ranges:
    return [span for span in spans if any(span[0] < end and start < span[1] for start, end in others)]


def _apart(spans: Ranges, others: Ranges) -> Ranges:
    touching = set(_touching(spans, others))
    return [span for span in spans if span not in touching]


def report(sentences: Sequence[LabelledSentence], predicted: Sequence[Ranges]) -> str:
    """The figures for all sentences, and for the technical ones and the others apart."""
    lines = []
    for title, sources in (("all", ("tech", "house", "own")), ("tech", ("tech",)), ("house", ("house",))):
        chosen = [index for index, sentence in enumerate(sentences) if sentence.source in sources]
        scores = compare([sentences[index].knowledge for index in chosen], [predicted[index] for index in chosen])
        lines.append(f"{title:5} {scores}")
    return "\n".join(lines)


def main() -> None:
    """Print the figures of a component on SkillSpan's development part."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path, help="the trained component")
    parser.add_argument("--sentences", type=Path, help="other labelled sentences, one JSON object per line")
    parser.add_argument("--blind", action="store_true", help="as if the lexicon were empty")
    parser.add_argument("--show", type=float, help="list unknown terms from this confidence on")
    parser.add_argument("--lowest", type=float, nargs="+", default=[LOWEST_CONFIDENCE, 0.4, 0.5, 0.6, 0.7])
    arguments = parser.parse_args()
    nlp, lexicon, forms = load_pipeline(), load_lexicon(), load_word_forms()
    component = load_component(arguments.folder, nlp)
    sentences = read_sentences(arguments.sentences) if arguments.sentences else read_skillspan("dev")
    docs = [nlp.make_doc(sentence.text) for sentence in sentences]
    known = [known_terms(sentence.text, lexicon, forms) for sentence in sentences]
    for doc, terms in zip(docs, known, strict=True):
        mark_doc(doc, () if arguments.blind else terms, forms)
    trimmed = [clean_edges(sentence) for sentence in sentences]
    spelt = [[(term.start, term.end) for term in terms] for terms in known]
    labelled_unknown = [_apart(sentence.knowledge, ranges) for sentence, ranges in zip(sentences, spelt, strict=True)]
    remaining = iter(docs)
    postings = [[next(remaining) for _ in posting] for posting in split_postings(sentences)]
    for lowest in arguments.lowest:
        found = [terms for posting in postings for terms in read_unknown_terms(posting, component, lowest=lowest)]
        predicted = [[(term.start, term.end) for term in terms] for terms in found]
        print(f"confidence {lowest:.2f} and above\n{report(sentences, predicted)}")
        print(f"edges {compare([sentence.knowledge for sentence in trimmed], predicted)}")
        unknown = [_apart(guess, ranges) for guess, ranges in zip(predicted, spelt, strict=True)]
        right = sum(len(_touching(guess, item.knowledge)) for guess, item in zip(unknown, sentences, strict=True))
        print(f"new   {compare(labelled_unknown, unknown)} (of those {right} touch a label)")
        if lowest == arguments.show:
            for sentence, guess in zip(sentences, unknown, strict=True):
                for start, end in guess:
                    touching = _touching([(start, end)], sentence.knowledge)
                    mark = "=" if (start, end) in sentence.knowledge else "~" if touching else "-"
                    print(f"{mark} {sentence.text[start:end]}    | {sentence.text[max(0, start - 60) : end + 40]}")


if __name__ == "__main__":
    main()
