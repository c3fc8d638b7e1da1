"""Train the component that reads unknown terms, and write it to a folder. README.md says how to use this."""

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.variants import WordForms
from atscheck.posting.confidence import describe_spans
from atscheck.posting.tagger import PLACES, WEIGHTS, KnownTerm, find_spans, mark_doc, span_range
from atscheck.terms.pipeline import load_pipeline
from training.cleaning import clean_edges, distrust_gaps
from training.fit import fit_weights
from training.sentences import (
    OWN_SENTENCES,
    LabelledSentence,
    known_terms,
    read_sentences,
    read_skillspan,
    split_postings,
)
from training.variants import NamePool, hide, vary

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

SEED = 20
EPOCHS, TEACHER_EPOCHS = 8, 6
FOLDS = 3
# How much the teachers' opinion counts against the labels.
TEACHERS_SHARE = 0.5
# How many of the sentences are varied, and how many of their known terms then give way to others.
VARIED_SHARE, SWAPPED_SHARE = 0.6, 0.35
VARIANTS = 4
BATCH_TOKENS = 500
DROPOUT = 0.3
LEARN_RATE = 0.001

SKILL_MARK = "s"
LABELS = [place + mark for place in PLACES for mark in ("", SKILL_MARK)]
WIDTH = 96
# Rows of each attribute's table of hashed vectors. The last two hold the marks of `unknown_terms`.
ROWS = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500, "TAG": 200, "DEP": 100}
MODEL: dict[str, Any] = {
    "@architectures": "spacy.Tagger.v2",
    "nO": None,
    "normalize": True,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": list(ROWS),
            "rows": list(ROWS.values()),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}


@dataclass(frozen=True, slots=True)
class TaggedDoc:
    """A marked sentence and what the model should say of it.

    Attributes:
        doc: The sentence, in which some of the known terms are hidden from the model.
        labels: For each token the index of its label, or None where the labels are in doubt.
        fold: The part of the corpus that the sentence belongs to.
    """

    doc: "Doc"
    labels: tuple[int | None, ...]
    fold: int


def read_corpus(lexicon: Lexicon, forms: WordForms) -> list[tuple[LabelledSentence, int]]:
    """The training sentences with clean labels, our own among them, each with its fold."""
    corpus = [clean_edges(sentence) for sentence in read_skillspan("train")]
    corpus = distrust_gaps(corpus, [known_terms(sentence.text, lexicon, forms) for sentence in corpus])
    # A posting repeats itself, so it is in one fold as a whole.
    postings = enumerate(split_postings(corpus))
    folded = [(sentence, number % FOLDS) for number, posting in postings for sentence in posting]
    own = [(sentence, index % FOLDS) for index, sentence in enumerate(read_sentences(OWN_SENTENCES))]
    return folded + own


class Trainer:
    """What every round of training shares: the texts, the lexicon, the English words, and chance."""

    def __init__(self) -> None:
        self.chance = random.Random(SEED)
        self.nlp, self.lexicon, self.forms = load_pipeline(), load_lexicon(), load_word_forms()
        self.corpus = read_corpus(self.lexicon, self.forms)
        self.names = NamePool(self.lexicon, SWAPPED_SHARE)
        self._variants: dict[tuple[LabelledSentence, int | None], tuple[LabelledSentence, tuple[KnownTerm, ...]]] = {}
        self.began = time.monotonic()

    def train(self, epochs: int, *, without_fold: int | None = None, teachers: Sequence[Any] = ()) -> Any:
        """A new component.

        Args:
            epochs: How often to go through the corpus, in new variants each time.
            without_fold: The fold to leave out.
            teachers: For each fold a component trained without it, whose opinion counts for `TEACHERS_SHARE`: half of
                what two people label differently is a matter of taste, and a teacher's doubts tell the student so.
        """
        from thinc.api import Adam, set_dropout_rate

        component = self._new_component()
        optimizer = Adam(LEARN_RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
        for epoch in range(epochs):
            items = [item for item in self._vary_corpus(without_fold) if len(item.doc)]
            # Faster first, slower and slower from the middle on.
            optimizer.learn_rate = LEARN_RATE * min(1.0, 2 * (1 - epoch / epochs))
            loss = 0.0
            for batch in batches(items):
                targets = _targets(batch, teachers)
                set_dropout_rate(component.model, DROPOUT)
                scores, backpropagate = component.model.begin_update([item.doc for item in batch])
                gradients = [
                    (score - target) * weights for score, (target, weights) in zip(scores, targets, strict=True)
                ]
                loss += sum(float((gradient**2).sum()) for gradient in gradients)
                backpropagate(gradients)
                component.model.finish_update(optimizer)
            print(f"epoch {epoch + 1}: loss {loss:.0f}, {time.monotonic() - self.began:.0f} s", flush=True)
        for node in component.model.walk():
            for name in node.param_names:
                if (average := optimizer.averages.get((node.id, name))) is not None:
                    node.set_param(name, average)
        set_dropout_rate(component.model, 0.0)
        return component

    def fit_confidence(self, teachers: Sequence[Any]) -> dict[str, float]:
        """The weights that turn a model's probabilities into confidences, fitted to postings that it has not seen.

        Args:
            teachers: For each fold a component trained without it.
        """
        described: list[dict[str, float]] = []
        right: list[bool] = []
        for number, posting in enumerate(split_postings(read_skillspan("train"))):
            # As they are: `vary` puts commas next to terms only, and they would seem to prove one.
            sentences = [clean_edges(sentence) for sentence in posting]
            docs = [self._mark(sentence) for sentence in sentences]
            spans = find_spans(docs, teachers[number % FOLDS])
            described += chain.from_iterable(describe_spans(docs, spans))
            for doc, sentence, found in zip(docs, sentences, spans, strict=True):
                right += [span_range(doc, span) in sentence.knowledge for span in found]
        return fit_weights(described, right)

    def _mark(self, sentence: LabelledSentence) -> "Doc":
        doc = self.nlp.make_doc(sentence.text)
        mark_doc(doc, known_terms(sentence.text, self.lexicon, self.forms), self.forms)
        return doc

    def _new_component(self) -> Any:
        from spacy.pipeline import Tagger
        from spacy.util import registry
        from thinc.api import NumpyOps, fix_random_seed, set_current_ops

        # numpy's own matrix products take a third of the time of thinc's.
        set_current_ops(NumpyOps(use_blis=False))
        fix_random_seed(SEED)
        component = Tagger(self.nlp.vocab, registry.resolve({"model": MODEL})["model"])
        for label in LABELS:
            component.add_label(label)
        component.model.initialize(X=[self.nlp.make_doc("Some words")], Y=[np.zeros((2, len(LABELS)), dtype="f")])
        return component

    def _vary_corpus(self, without_fold: int | None) -> list[TaggedDoc]:
        """The sentences in a new order, as they are or varied."""
        items = []
        for sentence, fold in self.corpus:
            if fold == without_fold:
                continue
            varied, known = self._choose_variant(sentence)
            doc = self.nlp.make_doc(varied.text)
            mark_doc(doc, hide(known, varied.knowledge, self.chance), self.forms)
            items.append(TaggedDoc(doc, tuple(gold_labels(doc, varied)), fold))
        self.chance.shuffle(items)
        return items

    def _choose_variant(self, sentence: LabelledSentence) -> tuple[LabelledSentence, tuple[KnownTerm, ...]]:
        """The sentence or one of its few variants, with the lexicon's terms in it, which take longest to find."""
        variant = self.chance.randrange(VARIANTS) if self.chance.random() < VARIED_SHARE else None
        if (sentence, variant) not in self._variants:
            varied = sentence if variant is None else vary(sentence, self.names, self.chance)
            self._variants[sentence, variant] = varied, known_terms(varied.text, self.lexicon, self.forms)
        return self._variants[sentence, variant]


def gold_labels(doc: "Doc", sentence: LabelledSentence) -> Iterator[int | None]:
    """For each token its place in a term, and whether it is in a skill phrase; None where the labels are in doubt."""
    for token in doc:
        start, end = token.idx, token.idx + len(token)
        span = next(((left, right) for left, right in sentence.knowledge if left < end and start < right), None)
        if span is None and any(left < end and start < right for left, right in sentence.unsure):
            yield None
            continue
        place = "O"
        if span is not None:
            begins, ends = start <= span[0], end >= span[1]
            place = "U" if begins and ends else "B" if begins else "L" if ends else "I"
        in_skill = any(left < end and start < right for left, right in sentence.skill)
        yield LABELS.index(place + SKILL_MARK if in_skill else place)


def _targets(
    batch: Sequence[TaggedDoc], teachers: Sequence[Any]
) -> list[tuple["NDArray[np.float32]", "NDArray[np.float32]"]]:
    """For each doc the wanted probability of each label for each token, and each token's weight."""
    targets = []
    for item in batch:
        target = np.zeros((len(item.labels), len(LABELS)), dtype="f")
        weights = np.ones((len(item.labels), 1), dtype="f")
        for row, label in enumerate(item.labels):
            if label is not None:
                target[row, label] = 1.0
            else:
                weights[row] = 0.0
        targets.append((target, weights))
    for fold, teacher in enumerate(teachers):
        places = [place for place, item in enumerate(batch) if item.fold == fold]
        opinions = teacher.model.predict([batch[place].doc for place in places]) if places else []
        for place, opinion in zip(places, opinions, strict=True):
            target, weights = targets[place]
            targets[place] = ((1 - TEACHERS_SHARE) * target + TEACHERS_SHARE * opinion, weights)
    return targets


def batches(items: Sequence[TaggedDoc]) -> Iterator[list[TaggedDoc]]:
    """The items in order, in lists of about `BATCH_TOKENS` tokens."""
    batch: list[TaggedDoc] = []
    tokens = 0
    for item in items:
        batch.append(item)
        tokens += len(item.doc)
        if tokens >= BATCH_TOKENS:
            yield batch
            batch, tokens = [], 0
    if batch:
        yield batch


def save_component(component: Any, folder: Path) -> None:
    """Write the weights and the labels, and the architecture that they belong to; no vocabulary."""
    folder.mkdir(parents=True, exist_ok=True)
    component.to_disk(folder, exclude=["vocab"])
    (folder / "model.json").write_text(json.dumps(MODEL, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Train the teachers and the component, and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write the component")
    parser.add_argument("--keep-teachers", action="store_true", help="write them too, as FOLDER-0 and so on")
    arguments = parser.parse_args()
    trainer = Trainer()
    teachers = []
    for fold in range(FOLDS):
        teachers.append(trainer.train(TEACHER_EPOCHS, without_fold=fold))
        if arguments.keep_teachers:
            save_component(teachers[-1], arguments.folder.with_name(f"{arguments.folder.name}-{fold}"))
    component = trainer.train(EPOCHS, teachers=teachers)
    component.cfg[WEIGHTS] = trainer.fit_confidence(teachers)
    save_component(component, arguments.folder)


if __name__ == "__main__":
    main()
