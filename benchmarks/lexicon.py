"""How much of what postings and occupations name the lexicon knows.

    python benchmarks/lexicon.py [--missed N]

Two figures, from `$ATSCHECK_CORPUS/data`:
- SkillSpan, development part, technical half: the share of labelled knowledge spans that a mention of a term overlaps.
  The labels are not exhaustive, so only recall can be measured.
- O*NET: the share of hot technologies of the occupations that the shipped roles stand for (named in their `sources`)
  that are names of terms, as written or without O*NET's maker's names and suffixes.
"""

import argparse
import csv
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from atscheck.checker import load_lexicon
from atscheck.keywords.compiled import load_word_forms
from atscheck.keywords.lexicon import Form
from atscheck.keywords.resolve import resolve_senses
from atscheck.keywords.store import list_sets, load_role
from atscheck.resume.read import resume_from_text
from atscheck.terms.pipeline import read_resume_terms

# O*NET writes "Atlassian JIRA", "Microsoft Azure software", "Structured query language SQL".
_SUFFIX = re.compile(r"\s+(?:software|systems?|tools?|platform|suite|applications?)$", re.IGNORECASE)
_CODE = re.compile(r"\b(\d\d-\d{4}\.\d\d)\b")


def find_missed_spans(data: Path) -> tuple[int, Counter[str]]:
    """The number of labelled spans, and those that no mention overlaps."""
    lexicon, forms = load_lexicon(), load_word_forms()
    total, missed = 0, Counter[str]()
    for line in (data / "skillspan" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = [span for span in row["spans"] if span["label"] == "knowledge"]
        if row["source"] != "tech" or not spans:
            continue
        mentions = read_resume_terms(resume_from_text(row["text"]), lexicon, forms).mentions()
        known = [item.surface for item in mentions if item.reason is None and item.form is not Form.MISSPELT]
        for span in spans:
            total += 1
            # Reading a text squeezes its white space, so words are compared, not offsets.
            if not any(_overlap(surface, span["text"]) for surface in known):
                missed[span["text"]] += 1
    return total, missed


def _overlap(surface: str, span: str) -> bool:
    ours, theirs = " ".join(surface.casefold().split()), " ".join(span.casefold().split())
    return ours in theirs or theirs in ours


def find_unknown_technologies(data: Path) -> tuple[int, Counter[str]]:
    """The number of hot technologies of the roles' occupations, and those that are no name of a term."""
    lexicon = load_lexicon()
    codes = set(_codes_of_roles())
    total, unknown = 0, Counter[str]()
    with (data / "onet" / "technology_skills.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["O*NET-SOC Code"] in codes and row["Hot Technology"] == "Y":
                total += 1
                if not any(resolve_senses(name, lexicon) for name in _spellings(row["Example"])):
                    unknown[row["Example"]] += 1
    return total, unknown


def _codes_of_roles() -> Iterator[str]:
    for listing in list_sets():
        for source in load_role(listing.id).sources:
            yield from _CODE.findall(source.title)


def _spellings(example: str) -> Iterator[str]:
    """The name as O*NET writes it, and as people do."""
    plain = _SUFFIX.sub("", example)
    yield from (example, plain)
    words = plain.split()
    if len(words) > 1:
        yield " ".join(words[1:])  # without the maker
        yield words[-1]  # "Structured query language SQL"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="list the N commonest misses of each")
    options = parser.parse_args()
    data = Path(os.environ["ATSCHECK_CORPUS"]) / "data"
    for title, (total, missed) in (
        ("SkillSpan dev, technical half, knowledge spans found", find_missed_spans(data)),
        ("O*NET hot technologies of the roles' occupations known", find_unknown_technologies(data)),
    ):
        found = total - missed.total()
        print(f"{title}: {found} of {total} ({found / total:.3f})")
        for name, count in missed.most_common(options.missed):
            print(f"  {count}  {name}")
    print(f"{len(load_lexicon().tables.terms)} terms, {len(load_lexicon().tables.names)} names")


if __name__ == "__main__":
    main()
