"""How many section headings are found with the right kind, on files labelled by hand.

    ATSCHECK_CORPUS=... python benchmarks/sections.py [--wrong]

`section-labels.csv` holds ids, pages, positions and kinds, no words; `section-labels.md` says how it was made. In a PDF
a label and a heading belong together where they stand at the same place, one to one. A DOCX has no places: there the
sequence of kinds is aligned, so that one heading missed does not shift the rest; a heading left over is false.
"""

import argparse
import csv
import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from atscheck.resume.model import Resume, Section
from atscheck.resume.read import read_resume

# Labels give the top of the heading's font box, sections the top of its line: points.
TOLERANCE = 14.0
TOLERANCE_ACROSS = 60.0


@dataclass(frozen=True)
class Heading:
    """A heading as labelled or as found; without a page, `y` is its ordinal."""

    page: int | None
    x: float | None
    y: float
    kind: str

    def __str__(self) -> str:
        if self.page is None:
            return f"heading {self.y:.0f} {self.kind}"
        return f"page {self.page} ({self.x or 0:.0f}, {self.y:.0f}) {self.kind}"


def read_labels(path: Path) -> dict[str, list[Heading]]:
    labels: dict[str, list[Heading]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            page, x = (int(row["page"]) if row["page"] else None), (float(row["x"]) if row["x"] else None)
            labels[row["id"]].append(Heading(page, x, float(row["y"]), row["kind"]))
    return dict(labels)


def found_heading(section: Section, resume: Resume, ordinal: int) -> Heading:
    line = resume.line_at(section.start)
    if line is None or line.box is None:
        return Heading(None, None, float(ordinal), section.kind.value)
    return Heading(line.page, line.box.x0, line.box.top, section.kind.value)


def is_at(label: Heading, found: Heading) -> bool:
    across = label.x is None or found.x is None or abs(label.x - found.x) <= TOLERANCE_ACROSS
    return label.page == found.page and abs(label.y - found.y) <= TOLERANCE and across


def pair_headings(labels: Sequence[Heading], found: Sequence[Heading]) -> list[tuple[int, int]]:
    """Numbers of the labels and the found headings that belong together, each of them at most once."""
    if all(label.page is None for label in labels):
        return _pair_sequences([label.kind for label in labels], [heading.kind for heading in found])
    near = [(label, heading) for label in range(len(labels)) for heading in range(len(found))]
    near = [pair for pair in near if is_at(labels[pair[0]], found[pair[1]])]
    near.sort(key=lambda pair: (abs(labels[pair[0]].y - found[pair[1]].y), pair))
    pairs: dict[int, int] = {}
    for label, heading in near:
        if label not in pairs and heading not in pairs.values():
            pairs[label] = heading
    return sorted(pairs.items())


def _pair_sequences(labels: Sequence[str], found: Sequence[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for _, start, end, other_start, other_end in SequenceMatcher(None, labels, found, autojunk=False).get_opcodes():
        pairs.extend(zip(range(start, end), range(other_start, other_end), strict=False))
    return pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list what is missed or wrong")
    options = parser.parse_args()
    corpus = Path(os.environ["ATSCHECK_CORPUS"]) / "corpus" / "resumes"
    labelled: Counter[str] = Counter()
    right: Counter[str] = Counter()
    placed = found_count = false = 0
    for file_id, labels in read_labels(Path(__file__).with_name("section-labels.csv")).items():
        path = next(path for path in sorted(corpus.glob(f"{file_id}.*")) if path.suffix in (".pdf", ".docx"))
        resume = read_resume(path)
        headed = [section for section in resume.sections if section.heading]
        found = [found_heading(section, resume, number) for number, section in enumerate(headed, 1)]
        pairs = dict(pair_headings(labels, found))
        hits = 0
        for number, label in enumerate(labels):
            labelled[label.kind] += 1
            got = found[pairs[number]].kind if number in pairs else "nothing"
            if got == label.kind:
                right[label.kind] += 1
                hits += 1
            elif options.wrong:
                print(f"  {file_id} {label}: found {got}")
        extra = [heading for number, heading in enumerate(found) if number not in pairs.values()]
        if options.wrong:
            for heading in extra:
                print(f"  {file_id} {heading}: a heading that is none")
        placed, found_count, false = placed + len(pairs), found_count + len(found), false + len(extra)
        print(f"{file_id}: {hits} of {len(labels)} right, {len(extra)} false")
    for kind, count in sorted(labelled.items()):
        print(f"  {kind}: {right[kind]} of {count}")
    total, hits = labelled.total(), right.total()
    print(f"all: {hits} of {total} headings right ({hits / total:.3f})")
    print(f"{placed} of {total} found, of whatever kind ({placed / total:.3f})")
    print(f"{false} of {found_count} found are false ({false / found_count:.3f})")


if __name__ == "__main__":
    main()
