"""How often matching is right on lines with a known answer.

    python benchmarks/accuracy.py [CASES.csv] [--wrong] [--baselines] [--rival MODULE:FUNCTION]

A case file has the columns text, keyword, should_match (yes or no), level, why; without one,
`$ATSCHECK_CORPUS/data/matching-cases.csv` is read. A column proof, where a line has it, says that the keyword is asked
for as that (publication, education, certification); the text then stands under such a heading. `--baselines` runs what
other checkers do on the same lines; `--rival` runs an installed checker: a function of (text, keyword) that tells
whether it finds the keyword in the text.
"""

import argparse
import csv
import importlib
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import spacy
from rapidfuzz import fuzz
from spacy.language import Language
from spacy.matcher import PhraseMatcher

from atscheck.checker import Checker, load_targets
from atscheck.resume.read import resume_from_text


@dataclass(frozen=True)
class Case:
    text: str
    keyword: str
    should_match: bool
    level: str
    why: str
    proof: str | None = None


@dataclass(frozen=True)
class Answer:
    matched: bool
    level: str | None = None
    reasons: tuple[str, ...] = ()


def read_cases(path: Path) -> list[Case]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Case(
                row["text"],
                row["keyword"],
                row["should_match"] == "yes",
                row["level"],
                row["why"],
                row.get("proof") or None,
            )
            for row in csv.DictReader(file)
        ]


def ask_atscheck(case: Case) -> Answer:
    [target] = load_targets(keywords=[case.keyword])
    text = case.text
    if case.proof is not None:
        [group] = target.groups
        asked = tuple(replace(requirement, proof=case.proof) for requirement in group.requirements)
        target = replace(target, groups=(replace(group, requirements=asked),))
        text = f"{HEADINGS[case.proof]}\n\n{text}\n"
    keyword = Checker((target,)).check(resume_from_text(text)).keywords[0]
    return Answer(keyword.status != "missing", keyword.level, tuple(item.reason for item in keyword.rejected))


# Of smaller groups a share says nothing.
FEWEST_OF_A_GROUP = 5
HEADINGS = {"publication": "PUBLICATIONS", "education": "EDUCATION", "certification": "CERTIFICATIONS"}


def _phrase_matcher(case: Case) -> bool:
    """spaCy's PhraseMatcher on the LOWER attribute, with spaCy's own English tokenizer."""
    matcher = PhraseMatcher(_nlp().vocab, attr="LOWER")
    matcher.add("keyword", [_nlp().make_doc(case.keyword)])
    return bool(matcher(_nlp().make_doc(case.text)))


@cache
def _nlp() -> Language:
    return spacy.blank("en")


BASELINES: dict[str, Callable[[Case], bool]] = {
    "substring": lambda case: case.keyword.lower() in case.text.lower(),
    "word-boundary regex": lambda case: bool(re.search(rf"\b{re.escape(case.keyword)}\b", case.text, re.IGNORECASE)),
    "PhraseMatcher LOWER": _phrase_matcher,
    "WRatio >= 90": lambda case: fuzz.WRatio(case.keyword.lower(), case.text.lower()) >= 90,
    "partial_ratio >= 90": lambda case: fuzz.partial_ratio(case.keyword.lower(), case.text.lower()) >= 90,
}


def measure(cases: Iterable[Case], answers: Iterable[bool]) -> str:
    counts = Counter((case.should_match, answer) for case, answer in zip(cases, answers, strict=True))
    right_yes, missed = counts[True, True], counts[True, False]
    right_no, wrongly_found = counts[False, False], counts[False, True]
    total = sum(counts.values())
    return (
        f"accuracy {(right_yes + right_no) / total:.3f}  precision {_share(right_yes, wrongly_found)}  "
        f"recall {_share(right_yes, missed)}  specificity {_share(right_no, wrongly_found)}  ({total} lines)"
    )


def _share(right: int, wrong: int) -> str:
    return f"{right / (right + wrong):.3f}" if right + wrong else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="?", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the lines that are answered wrongly")
    parser.add_argument("--baselines", action="store_true", help="also run what other checkers do")
    parser.add_argument("--rival", action="append", default=[], metavar="MODULE:FUNCTION", help="an installed checker")
    options = parser.parse_args()
    path = options.cases or Path(os.environ["ATSCHECK_CORPUS"]) / "data" / "matching-cases.csv"
    cases = read_cases(path)
    answers = [ask_atscheck(case) for case in cases]
    pairs = list(zip(cases, answers, strict=True))
    print(f"{'atscheck':22}", measure(cases, [answer.matched for answer in answers]))
    for level in dict.fromkeys(case.level for case in cases):
        own = [(case, answer) for case, answer in pairs if case.level == level]
        right = sum(case.should_match == answer.matched for case, answer in own)
        print(f"  {level:20} {right} of {len(own)} right ({right / len(own):.3f})")
    matched = [(case, answer) for case, answer in pairs if case.should_match and answer.matched]
    level_right = sum(case.level == answer.level for case, answer in matched)
    print(f"  level right in {level_right} of {len(matched)} matches")
    groups = [re.split(r"[:/]", case.why)[0].strip() for case in cases]
    for group in dict.fromkeys(groups):
        own = [pair for pair, name in zip(pairs, groups, strict=True) if name == group]
        if len(own) >= FEWEST_OF_A_GROUP:
            right = sum(case.should_match == answer.matched for case, answer in own)
            print(f"  {group[:40]:40} {right} of {len(own)} right")
    if options.baselines:
        for name, baseline in BASELINES.items():
            print(f"{name:22}", measure(cases, [baseline(case) for case in cases]))
    for name in options.rival:
        module, _, function = name.partition(":")
        finds = getattr(importlib.import_module(module), function)
        print(f"{name:22}", measure(cases, [bool(finds(case.text, case.keyword)) for case in cases]))
    if options.wrong:
        for case, answer in pairs:
            if case.should_match != answer.matched:
                wanted = "match" if case.should_match else "not match"
                print(f"  should {wanted}: {case.keyword!r} in {case.text!r} {answer.reasons}")


if __name__ == "__main__":
    main()
