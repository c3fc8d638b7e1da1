"""How well job postings are read: against SkillSpan's labels, against ten postings understood by hand, and by a sample.

    python benchmarks/postings.py skillspan
    python benchmarks/postings.py hand [ID...] [--known-only] [--wrong] [--list]
    python benchmarks/postings.py sample SAMPLE.csv [--seed N] [--size N]
    python benchmarks/postings.py sample --score REVIEWED.csv

- skillspan: labelled knowledge spans of the development part, exact over all and overlap recall on the technical half:
  for a gazetteer of the lexicon's names, for the lexicon with its rules, and for known and unknown terms together, as
  the program asks for them and as the model sees them. Traits are left out: SkillSpan labels them as something else.
- hand: the requirements of `posting-requirements.yaml`. One is right if a demand names one of its terms with its
  importance (a bonus counts as preferred), its years and "or equivalent experience" where it has them, and if what both
  sides name of its alternatives is one choice. `--list` prints the demands that no requirement explains, to be read.
- sample: terms that the shared postings are read to ask for, half of them known and half unreviewed, to be judged by
  reading. The sample quotes the postings and stays outside the project; the reviewer fills its columns `right` (yes or
  no) and `kind` (of error).
"""

import argparse
import csv
import json
import os
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

import spacy
import yaml
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.keywords.lexicon import Form
from atscheck.keywords.model import Importance, Keyword, NameKind
from atscheck.keywords.resolve import resolve_senses
from atscheck.posting.files import read_posting_file
from atscheck.posting.model import Demand, Part, Statement
from atscheck.posting.read import understand
from atscheck.posting.tagger import find_known_terms, load_component, mark_doc, read_unknown_terms
from atscheck.posting.unknown import load_guesser
from atscheck.resume.read import resume_from_text
from atscheck.terms.model import Reason
from atscheck.terms.pipeline import load_pipeline, read_resume_terms
from atscheck.terms.senses import Judge

Span = tuple[int, int]

_PARAGRAPH = "\n\n"
_TECHNICAL = "tech"
_TRAIT = "soft-skill"


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence as it reads in its posting: text and spans after the reader has cleaned them."""

    text: str
    labels: tuple[Span, ...]
    technical: bool


@dataclass(frozen=True)
class LabelledPosting:
    """The sentences of a posting as paragraphs of one text, which is how the program reads what asks for something."""

    sentences: tuple[Sentence, ...]
    judge: Judge

    @cached_property
    def known(self) -> list[Span]:
        """Mentions that mean their term, the longest where several overlap."""
        # What "you will do" is no evidence in a resume, but asked for in a posting.
        mentions = [
            (item.start, item.end)
            for item in self.judge.mentions()
            if item.reason in (None, Reason.HOPED_FOR)
            and item.form is not Form.MISSPELT
            and self.judge.lexicon.term(item.term).kind != _TRAIT
        ]
        return _apart_from([], sorted(mentions, key=lambda span: (span[0] - span[1], span[0])))

    def statements(self) -> tuple[Statement, ...]:
        """Where the sentences stand; SkillSpan does not tell parts, so each may state a requirement."""
        starts, position = [], 0
        for sentence in self.sentences:
            starts.append(position)
            position += len(sentence.text) + len(_PARAGRAPH)
        return tuple(
            Statement(start, start + len(sentence.text), Part.REQUIRED)
            for start, sentence in zip(starts, self.sentences, strict=True)
        )

    def split(self, spans: Sequence[Span]) -> list[list[Span]]:
        """The spans of the text by sentence, counted from its start."""
        return [
            sorted(
                (start - item.start, end - item.start)
                for start, end in spans
                if item.start <= start and end <= item.end
            )
            for item in self.statements()
        ]


def read_labelled(path: Path) -> list[LabelledPosting]:
    """SkillSpan's postings, each read by the program."""
    lexicon, forms = load_lexicon(), load_word_forms()
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    postings = []
    for _, group in groupby(rows, key=lambda row: row["doc"]):
        sentences = tuple(sentence for sentence in map(_read_sentence, group) if sentence.text)
        text = _PARAGRAPH.join(sentence.text for sentence in sentences)
        resume = resume_from_text(text)
        if resume.text != text:
            raise SystemExit("a posting reads otherwise than its sentences do; offsets would be wrong")
        postings.append(LabelledPosting(sentences, read_resume_terms(resume, lexicon, forms)))
    return postings


def _read_sentence(row: dict[str, Any]) -> Sentence:
    text = resume_from_text(row["text"]).text
    labels = [(span["start"], span["end"]) for span in row["spans"] if span["label"] == "knowledge"]
    if text != row["text"]:
        labels = [_moved(span, row["text"], text) for span in labels]
    return Sentence(text, tuple(labels), row["source"] == _TECHNICAL)


def _moved(span: Span, before: str, after: str) -> Span:
    """The range in the text that the reader has cleaned of signs like ™ and …."""
    kept = [
        block.b + offset - block.a
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
        for offset in range(max(span[0], block.a), min(span[1], block.a + block.size))
    ]
    return (kept[0], kept[-1] + 1)


def find_by_name(posting: LabelledPosting) -> list[list[Span]]:
    """A gazetteer: the names of the lexicon in any case, the longest where several overlap, no rules."""
    nlp, matcher = _gazetteer()
    found = []
    for sentence in posting.sentences:
        spans = filter_spans(matcher(nlp.make_doc(sentence.text), as_spans=True))
        found.append(sorted((span.start_char, span.end_char) for span in spans))
    return found


@cache
def _gazetteer() -> tuple[Language, PhraseMatcher]:
    lexicon, nlp = load_lexicon(), spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for name in map(lexicon.name, range(len(lexicon.tables.names))):
        if name.kind is not NameKind.MISSPELLING and lexicon.term(name.term).kind != _TRAIT:
            matcher.add("name", [nlp.make_doc(name.text)])
    return nlp, matcher


def find_known(posting: LabelledPosting) -> list[list[Span]]:
    """The lexicon with its rules."""
    return posting.split(posting.known)


def _apart_from(taken: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """What is taken, and those of the spans that touch nothing before them."""
    kept = list(taken)
    for start, end in spans:
        if not any(start < other_end and other_start < end for other_start, other_end in kept):
            kept.append((start, end))
    return kept


def find_demanded(posting: LabelledPosting) -> list[list[Span]]:
    """Known terms, and the guesses at unknown ones that the program lets through."""
    guesses = load_guesser(None)(posting.judge, posting.statements())
    return posting.split(_apart_from(posting.known, [(guess.start, guess.end) for guess in guesses]))


def find_likely(posting: LabelledPosting) -> list[list[Span]]:
    """What the model takes for a term from its own lowest confidence on, known or not."""
    judge, nlp = posting.judge, load_pipeline()
    known = find_known_terms(judge.passage, judge.candidates, judge.lexicon)
    docs = []
    for statement in posting.statements():
        doc = nlp.make_doc(judge.passage.text[statement.start : statement.end])
        mark_doc(doc, known, judge.forms, offset=statement.start)
        docs.append(doc)
    return [[(term.start, term.end) for term in terms] for terms in read_unknown_terms(docs, _component())]


def find_all(posting: LabelledPosting) -> list[list[Span]]:
    """What the model takes for a term, and the known terms beside that."""
    pairs = zip(find_likely(posting), find_known(posting), strict=True)
    return [_apart_from(likely, known) for likely, known in pairs]


@cache
def _component() -> Any:
    return load_component(Path(str(files("atscheck.posting") / "unknown_terms")), load_pipeline())


FINDERS: dict[str, Callable[[LabelledPosting], list[list[Span]]]] = {
    "gazetteer of the lexicon's names": find_by_name,
    "lexicon with rules": find_known,
    "known and unknown, as demanded": find_demanded,
    "the model's spans, then known": find_all,
    "the model's spans alone": find_likely,
}


def compare_with_labels(data: Path) -> None:
    postings = read_labelled(data / "skillspan" / "dev.jsonl")
    sentences = [sentence for posting in postings for sentence in posting.sentences]
    labels, technical = (
        sum(len(sentence.labels) for sentence in sentences if sentence.technical >= least) for least in (False, True)
    )
    print(f"SkillSpan dev: {len(sentences)} sentences, {labels} knowledge spans, {technical} in the technical half")
    for title, find in FINDERS.items():
        found = [spans for posting in postings for spans in find(posting)]
        pairs = list(zip(sentences, found, strict=True))
        exact = sum(len(set(sentence.labels) & set(spans)) for sentence, spans in pairs)
        predicted = sum(map(len, found))
        touched = sum(
            any(start < end_found and start_found < end for start_found, end_found in spans)
            for sentence, spans in pairs
            if sentence.technical
            for start, end in sentence.labels
        )
        print(
            f"  {title:33} {predicted:4} spans, exact P {exact / predicted:.3f} R {exact / labels:.3f} "
            f"F1 {2 * exact / (predicted + labels):.3f}; technical overlap recall {touched / technical:.3f}"
        )


@dataclass(frozen=True)
class Wanted:
    """A requirement as understood by hand; `names` holds, for each alternative, what stands for it."""

    title: str
    names: tuple[frozenset[str], ...]
    importance: str
    years: int | None
    or_experience: bool


@dataclass(frozen=True)
class Asked:
    """A demand of the program, and what its keywords are called."""

    demand: Demand
    keywords: tuple[frozenset[str], ...]

    def names(self, name: frozenset[str]) -> bool:
        """Whether one of the keywords is called so; an unreviewed one may have more words ("pressure flows")."""
        if any(name & keyword for keyword in self.keywords):
            return True
        return len(name) == 1 and any(
            re.search(rf"\b{re.escape(words)}", keyword.name.casefold())
            for keyword in self.demand.keywords
            for words in name
            if keyword.confidence is not None
        )


def compare_with_hand(ids: Sequence[str], *, known_only: bool, wrong: bool, unexplained: bool) -> None:
    hand = yaml.safe_load((Path(__file__).parent / "posting-requirements.yaml").read_text(encoding="utf-8"))
    guesser = None if known_only else load_guesser(None)
    totals: Counter[str] = Counter()
    for posting_id, spec in hand.items():
        if ids and posting_id not in ids:
            continue
        posting = understand(read_posting_file(_postings() / f"{posting_id}.txt"), guesser)
        asked = [Asked(item, tuple(map(_names_of_keyword, item.keywords))) for item in posting.demands]
        requirements = [_read_wanted(row) for row in spec["requirements"]]
        verdicts = [judge_requirement(wanted, requirements, asked) for wanted in requirements]
        absent = [name for name in spec.get("absent", ()) if any(item.names(_names_of(str(name))) for item in asked)]
        strays = [
            item.demand
            for item in asked
            if not any(item.names(name) for wanted in requirements for name in wanted.names)
        ]
        counts = Counter(verdicts)
        others = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common() if verdict != RIGHT)
        print(
            f"{posting_id}: {counts[RIGHT]} of {len(verdicts)} right{f' ({others})' if others else ''}; "
            f"{len(asked)} demands, {len(strays)} unexplained{f'; should be absent: {absent}' if absent else ''}"
        )
        if wrong:
            for wanted, verdict in zip(requirements, verdicts, strict=True):
                if verdict != RIGHT:
                    years = f", {wanted.years} years" if wanted.years else ""
                    print(f"  {verdict}: {wanted.title} ({wanted.importance}{years})")
                    for item in naming(wanted, asked):
                        print(f"    {_describe(item.demand)}")
        if unexplained:
            for demand in strays:
                print(f"  {_describe(demand)}")
        totals += counts
        totals += Counter({"demands": len(asked), "unexplained": len(strays), "absent": len(absent)})
        totals["listed as absent"] += len(spec.get("absent", ()))
    number = sum(totals[verdict] for verdict in VERDICTS)
    if not number:
        raise SystemExit("no such posting was understood by hand")
    print(f"requirements right: {totals[RIGHT]} of {number} ({totals[RIGHT] / number:.3f})")
    for index, title in enumerate(LADDER, 1):
        reached = sum(totals[verdict] for verdict in VERDICTS[:-index])
        print(f"  {title}: {reached} ({reached / number:.3f})")
    print(f"unexplained demands: {totals['unexplained']} of {totals['demands']}")
    print(f"absent terms demanded: {totals['absent']} of {totals['listed as absent']}")


# From the best verdict to the worst; of several demands that name a requirement, the best counts.
RIGHT = "right"
VERDICTS = (RIGHT, "choice torn", "experience wrong", "years wrong", "importance wrong", "missed")
# What holds for all verdicts but the last one, the last two, and so on.
LADDER = ("named", "with their importance", "and their years", "and their equivalent experience")


def judge_requirement(wanted: Wanted, requirements: Sequence[Wanted], asked: Sequence[Asked]) -> str:
    """How a requirement was understood: one of `VERDICTS`."""
    found = naming(wanted, asked)
    verdicts = [_judge_demand(item, wanted, requirements, found) for item in found]
    return min(verdicts, key=VERDICTS.index, default="missed")


def naming(wanted: Wanted, asked: Sequence[Asked]) -> list[Asked]:
    """The demands that name one of the requirement's terms."""
    return [item for item in asked if any(map(item.names, wanted.names))]


def _judge_demand(item: Asked, wanted: Wanted, requirements: Sequence[Wanted], found: Sequence[Asked]) -> str:
    demand = item.demand
    is_required = demand.importance is Importance.REQUIRED
    if is_required != (wanted.importance == Importance.REQUIRED):
        return "importance wrong"
    if wanted.years is not None and (demand.asked.years is None or demand.asked.years.least != wanted.years):
        return "years wrong"
    if wanted.or_experience and not demand.asked.or_experience:
        return "experience wrong"
    # What another requirement asks for too may stand in another demand as well.
    own = [
        name
        for name in wanted.names
        if not any(name & other for row in requirements if row is not wanted for other in row.names)
    ]
    named = [name for name in own if any(other.names(name) for other in found)]
    return RIGHT if all(map(item.names, named)) else "choice torn"


def _read_wanted(row: dict[str, Any]) -> Wanted:
    names = [str(name) for name in row["any_of"]]
    return Wanted(
        " or ".join(names),
        tuple(map(_names_of, names)),
        row["importance"],
        row.get("years"),
        row.get("equivalent_experience", False),
    )


@cache
def _names_of(name: str) -> frozenset[str]:
    """Ids of the terms that a name written by hand can stand for, and its own words."""
    return frozenset({keyword.term for keyword in resolve_senses(name, load_lexicon())} | {name.casefold()})


def _names_of_keyword(keyword: Keyword) -> frozenset[str]:
    return frozenset((keyword.term, keyword.name.casefold()))


def _describe(demand: Demand) -> str:
    names = " | ".join(
        item.name if item.confidence is None else f"{item.name} ~{item.confidence:.2f}" for item in demand.keywords
    )
    years = f", {demand.asked.years.least} years" if demand.asked.years else ""
    return f"{names} ({demand.importance}{years}, {demand.part}): {demand.asked.sentence}"


COLUMNS = ("id", "known", "term", "importance", "confidence", "choice", "part", "sentence", "right", "kind")


def write_sample(path: Path, *, seed: int, size: int) -> None:
    known: list[dict[str, str]] = []
    unreviewed: list[dict[str, str]] = []
    for row in _predictions():
        (known if row["known"] == "yes" else unreviewed).append(row)
    draw = random.Random(seed)
    sample = [row for rows in (known, unreviewed) for row in draw.sample(rows, min(len(rows), size // 2))]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(sorted(sample, key=lambda row: (row["id"], row["known"])))
    drawn = Counter(row["known"] for row in sample)
    print(f"{drawn['yes']} of {len(known)} known terms, {drawn['no']} of {len(unreviewed)} unreviewed ones")


def _predictions() -> Iterator[dict[str, str]]:
    """Each term that a posting is read to ask for, once."""
    guesser = load_guesser(None)
    for path in sorted(_postings().iterdir()):
        if path.suffix == ".json":  # labels that others gave to the same postings
            continue
        seen: set[str] = set()
        for demand in understand(read_posting_file(path), guesser).demands:
            for keyword in demand.keywords:
                if keyword.term in seen:
                    continue
                seen.add(keyword.term)
                yield {
                    "id": path.stem,
                    "known": "yes" if keyword.confidence is None else "no",
                    "term": keyword.name,
                    "importance": demand.importance,
                    "confidence": "" if keyword.confidence is None else f"{keyword.confidence:.2f}",
                    "choice": " | ".join(item.name for item in demand.keywords) if len(demand.keywords) > 1 else "",
                    "part": demand.part,
                    "sentence": demand.asked.sentence,
                }


def score_sample(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for title, mark in (("known", "yes"), ("unreviewed", "no")):
        own = [row for row in rows if row["known"] == mark]
        judged = [row for row in own if re.fullmatch(r"yes|no", row["right"])]
        right = sum(row["right"] == "yes" for row in judged)
        share = f"precision {right / len(judged):.3f}" if judged else "nothing reviewed"
        print(f"{title}: {right} of {len(judged)} right: {share}")
        if len(judged) < len(own):
            print(f"  {len(own) - len(judged)} not reviewed")
        for kind, number in Counter(row["kind"] for row in judged if row["right"] == "no").most_common():
            print(f"  {number} {kind}")


def _postings() -> Path:
    return Path(os.environ["ATSCHECK_CORPUS"]) / "corpus" / "postings"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("skillspan", help="compare with labelled spans")
    hand = commands.add_parser("hand", help="compare with ten postings understood by hand")
    hand.add_argument("ids", nargs="*", help="only these postings")
    hand.add_argument("--known-only", action="store_true", help="without terms that the lexicon does not know")
    hand.add_argument(
        "--wrong", action="store_true", help="list the requirements that are not right, and what was read instead"
    )
    hand.add_argument("--list", action="store_true", help="list the demands that no requirement explains")
    sample = commands.add_parser("sample", help="draw terms to be judged by reading")
    sample.add_argument("sample", type=Path)
    sample.add_argument("--score", action="store_true", help="count the reviewed sample")
    sample.add_argument("--seed", type=int, default=1)
    sample.add_argument("--size", type=int, default=200)
    options = parser.parse_args()
    if options.command == "skillspan":
        compare_with_labels(Path(os.environ["ATSCHECK_CORPUS"]) / "data")
    elif options.command == "hand":
        compare_with_hand(options.ids, known_only=options.known_only, wrong=options.wrong, unexplained=options.list)
    elif options.score:
        score_sample(options.sample)
    else:
        write_sample(options.sample, seed=options.seed, size=options.size)


if __name__ == "__main__":
    main()
