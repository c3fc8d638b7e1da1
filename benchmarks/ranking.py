"""Whether `atscheck rank` puts a fitting role among the first three, on the shared corpus.

    python benchmarks/ranking.py [--wrong]

`fitting-roles.csv` beside this file says which roles each resume fits, judged before the program ran; resumes of one
family (equal content) count once, by their first readable file. A resume with no fitting role should get "no role fits
well".
"""

import argparse
import csv
import os
from pathlib import Path

from atscheck.checker import Checker, load_role
from atscheck.errors import ResumeReadError
from atscheck.keywords.model import SetKind
from atscheck.keywords.store import list_sets
from atscheck.report.ranking import Ranking
from atscheck.resume.read import read_resume

MOST = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list the files that are ranked otherwise")
    options = parser.parse_args()
    with (Path(__file__).parent / "fitting-roles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    roles = tuple(load_role(listing.id) for listing in list_sets() if listing.kind is SetKind.ROLE)
    checker = Checker(roles)
    right: dict[bool, int] = {True: 0, False: 0}
    total: dict[bool, int] = {True: 0, False: 0}
    seen: set[str] = set()
    for row in rows:
        ranking = None if row["family"] in seen else _rank(row["id"], checker)
        if ranking is None:
            continue
        seen.add(row["family"])
        fitting = row["roles"].split()
        first = [role.id for role in ranking.roles[:MOST]]
        is_right = bool(set(first) & set(fitting)) and ranking.fits_well if fitting else not ranking.fits_well
        total[bool(fitting)] += 1
        right[bool(fitting)] += is_right
        if options.wrong and not is_right:
            best = ", ".join(f"{role.id} {role.fit:.2f}" for role in ranking.roles[:MOST])
            print(f"  {row['id']}: {best}; fits {' '.join(fitting) or 'none'}")
    print(f"a fitting role among the first {MOST}: {right[True]} of {total[True]} families")
    print(f"no role fits well, rightly said: {right[False]} of {total[False]} families")


def _rank(resume_id: str, checker: Checker) -> Ranking | None:
    """The ranking of a corpus file, or None where it cannot be read."""
    folder = Path(os.environ["ATSCHECK_CORPUS"]) / "corpus" / "resumes"
    for path in sorted(folder.glob(f"{resume_id}.*")):
        if path.suffix in (".pdf", ".docx"):
            try:
                ranking = checker.rank(read_resume(path))
            except ResumeReadError:
                continue
            return ranking if ranking.roles else None
    return None


if __name__ == "__main__":
    main()
