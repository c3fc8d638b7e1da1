"""A sample of what is credited on the shared corpus, to be reviewed by reading: how much of it is rightly credited.

    python benchmarks/false_credit.py SAMPLE.csv [--seed N] [--size N] [--most-per-family N]
    python benchmarks/false_credit.py --score REVIEWED.csv

Every role is matched with every resume; a mention that several roles credit is drawn once. Files of one family (equal
content, `fitting-roles.csv`) share a limit, and of equal mentions within a family one is drawn. The sample quotes the
resumes and stays outside the project; the reviewer fills its columns `right` (yes or no) and `kind` (of error).
"""

import argparse
import csv
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from atscheck.checker import Checker, load_role
from atscheck.errors import ResumeReadError
from atscheck.keywords.model import SetKind
from atscheck.keywords.store import list_sets
from atscheck.resume.read import read_resume

CONTEXT = 130  # characters on each side
COLUMNS = ("id", "family", "keyword", "surface", "level", "proof", "section", "context", "right", "kind")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sample", type=Path)
    parser.add_argument("--score", action="store_true", help="count the reviewed sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--most-per-family", type=int, default=5)
    options = parser.parse_args()
    if options.score:
        _score(options.sample)
        return
    by_family = defaultdict(list)
    for mention in _find_credited():
        by_family[mention["family"]].append(mention)
    draw = random.Random(options.seed)
    drawn = [
        mention
        for _, mentions in sorted(by_family.items())
        for mention in draw.sample(mentions, min(len(mentions), options.most_per_family))
    ]
    sample = draw.sample(drawn, min(len(drawn), options.size))
    with options.sample.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(sorted(sample, key=lambda mention: mention["id"]))
    found = sum(map(len, by_family.values()))
    print(f"{len(sample)} of {found} credited mentions in {len(by_family)} families")


def _find_credited() -> Iterator[dict[str, str]]:
    roles = tuple(load_role(listing.id) for listing in list_sets() if listing.kind is SetKind.ROLE)
    checker = Checker(roles)
    with (Path(__file__).parent / "fitting-roles.csv").open(encoding="utf-8", newline="") as file:
        families = {row["id"]: row["family"] for row in csv.DictReader(file)}
    seen: set[tuple[str, str, str]] = set()
    for path in sorted((Path(os.environ["ATSCHECK_CORPUS"]) / "corpus" / "resumes").iterdir()):
        if path.suffix not in (".pdf", ".docx"):
            continue
        try:
            resume = read_resume(path)
        except ResumeReadError:
            continue
        for keyword in checker.check(resume).keywords:
            for mention in keyword.mentions:
                context = resume.text[max(mention.start - CONTEXT, 0) : mention.end + CONTEXT]
                key = (families[path.stem], keyword.keyword, " ".join(context.split())[CONTEXT - 20 : CONTEXT + 20])
                if key in seen:
                    continue
                seen.add(key)
                yield {
                    "id": path.stem,
                    "family": families[path.stem],
                    "keyword": keyword.keyword,
                    "surface": mention.surface,
                    "level": str(mention.level),
                    "proof": str(mention.proof),
                    "section": str(mention.section),
                    "context": context,
                }


def _score(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    right = sum(row["right"] == "yes" for row in rows)
    print(f"{right} of {len(rows)} right: precision {right / len(rows):.3f}")
    for kind, number in Counter(row["kind"] for row in rows if row["right"] != "yes").most_common():
        print(f"  {number} {kind}")


if __name__ == "__main__":
    main()
