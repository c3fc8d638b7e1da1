"""Labelled sentences: reading them from JSON lines or from marked text, and marking what the lexicon knows in them."""

import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.variants import WordForms
from atscheck.posting.tagger import KnownTerm, find_known_terms
from atscheck.resume.model import Resume
from atscheck.resume.read import resume_from_text
from atscheck.terms.candidates import find_candidates
from atscheck.terms.normal_form import split_words
from atscheck.terms.passage import Passage

HERE = Path(__file__).resolve().parent
OWN_SENTENCES = HERE / "own-sentences.jsonl"
CORPUS_VARIABLE = "ATSCHECK_CORPUS"

_MARKED = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence of a posting with its labelled spans.

    Attributes:
        text: The sentence.
        knowledge: Character ranges of terms, in order, never overlapping.
        skill: Character ranges of what one does or is; terms may lie inside.
        source: "tech" or "house" (SkillSpan's halves), or "own".
        unsure: Character ranges whose labels are not to be trusted.
        posting: The name of the posting that the sentence is from, if known.
    """

    text: str
    knowledge: tuple[tuple[int, int], ...]
    skill: tuple[tuple[int, int], ...] = ()
    source: str = "own"
    unsure: tuple[tuple[int, int], ...] = ()
    posting: str = ""


def corpus_folder() -> Path:
    """The folder named by the environment variable `ATSCHECK_CORPUS`."""
    folder = os.environ.get(CORPUS_VARIABLE)
    if not folder:
        raise SystemExit(f"{CORPUS_VARIABLE} is not set: it names the folder that holds data/skillspan/.")
    return Path(folder)


def read_skillspan(part: str) -> list[LabelledSentence]:
    """The sentences of SkillSpan's part "train" or "dev"."""
    return read_sentences(corpus_folder() / "data" / "skillspan" / f"{part}.jsonl")


def read_sentences(path: Path) -> list[LabelledSentence]:
    """The sentences of a file with one JSON object per line."""
    sentences = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sentences.append(
            LabelledSentence(
                text=row["text"],
                knowledge=_ranges(row["spans"], "knowledge"),
                skill=_ranges(row["spans"], "skill"),
                source=row.get("source", "own"),
                posting=row.get("doc", ""),
            )
        )
    return sentences


def split_postings(sentences: Iterable[LabelledSentence]) -> list[list[LabelledSentence]]:
    """The sentences of each posting, in order."""
    return [list(posting) for _, posting in groupby(sentences, key=attrgetter("posting"))]


def _ranges(spans: Iterable[dict[str, int | str]], label: str) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((int(span["start"]), int(span["end"])) for span in spans if span["label"] == label))


def read_marked(line: str) -> LabelledSentence:
    """A sentence whose terms are written in double square brackets: "Experience with [[dbt]] is a plus."."""
    text = ""
    knowledge = []
    position = 0
    for match in _MARKED.finditer(line):
        text += line[position : match.start()]
        knowledge.append((len(text), len(text) + len(match[1])))
        text += match[1]
        position = match.end()
    return LabelledSentence(text + line[position:], tuple(knowledge))


def write_marked(sentence: LabelledSentence) -> str:
    """The inverse of `read_marked`."""
    text = sentence.text
    for start, end in reversed(sentence.knowledge):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def known_terms(text: str, lexicon: Lexicon, forms: WordForms) -> tuple[KnownTerm, ...]:
    """The lexicon's terms in a single sentence."""
    words = split_words(text)
    passage = Passage(replace(_template(), text=text), words, (0,) * len(words))
    return find_known_terms(passage, find_candidates(passage, lexicon, forms), lexicon)


@lru_cache(maxsize=1)
def _template() -> Resume:
    """Building a resume of every sentence would take half of the time that finding its terms takes."""
    return resume_from_text("")


def main() -> None:
    """Append sentences with marked terms, one a line on standard input, to our own sentences."""
    rows = []
    for line in filter(None, map(str.strip, sys.stdin)):
        sentence = read_marked(line)
        spans = [{"start": start, "end": end, "label": "knowledge"} for start, end in sentence.knowledge]
        rows.append(json.dumps({"text": sentence.text, "spans": spans}, ensure_ascii=False) + "\n")
    with OWN_SENTENCES.open("a", encoding="utf-8") as file:
        file.writelines(rows)


if __name__ == "__main__":
    main()
