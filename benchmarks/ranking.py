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
    total = {"fitting": 0, "none": 0}
    among_first = said_to_fit = said_not_to_fit = 0
    seen: set[str] = set()
    for row in rows:
        ranking = None if row["family"] in seen else _rank(row["id"], checker)
        if ranking is None:
            continue
        seen.add(row["family"])
        fitting = row["roles"].split()
        first = [role.id for role in ranking.roles[:MOST]]
        if fitting:
            total["fitting"] += 1
            is_first = bool(set(first) & set(fitting))
            among_first += is_first
            said_to_fit += is_first and ranking.fits_well
            is_right = is_first and ranking.fits_well
        else:
            total["none"] += 1
            is_right = not ranking.fits_well
            said_not_to_fit += is_right
        if options.wrong and not is_right:
            best = ", ".join(f"{role.id} {role.fit:.2f}" for role in ranking.roles[:MOST])
            print(f"  {row['id']}: {best}; fits {' '.join(fitting) or 'none'}")
    print(f"a fitting role among the first {MOST}: {among_first} of {total['fitting']} families")
    print(f"  and the first is said to fit: {said_to_fit} of {total['fitting']}")
    print(f'"no role fits well" where none does: {said_not_to_fit} of {total["none"]} families')


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
