"""Whether every name of a venue is read as that venue and as no other.

    python benchmarks/venues.py

Reads `$ATSCHECK_CORPUS/data/venues/venue_aliases.csv` (canonical, alias, kind) and looks for each alias in a line of a
publication list, with all venues as keywords.
"""

import csv
import os
from pathlib import Path

from atscheck.checker import Checker, load_targets
from atscheck.resume.read import resume_from_text


def main() -> None:
    path = Path(os.environ["ATSCHECK_CORPUS"]) / "data" / "venues" / "venue_aliases.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    venues = list(dict.fromkeys(row["canonical"] for row in rows))
    checker = Checker(load_targets(keywords=venues))
    wrong = []
    for row in rows:
        report = checker.check(
            resume_from_text(f"PUBLICATIONS\n\nA. Sample, B. Sample. A title. {row['alias']}, 2021.\n")
        )
        found = [result.keyword for result in report.keywords if result.mentions]
        if found != [row["canonical"]]:
            wrong.append(f"{row['alias']}: {', '.join(found) or 'nothing'} instead of {row['canonical']}")
    print(
        f"{len(rows) - len(wrong)} of {len(rows)} names resolve to their venue and to no other ({len(venues)} venues)"
    )
    print("\n".join(f"  {line}" for line in wrong))


if __name__ == "__main__":
    main()
