"""How many terms a simpler parser would lose: pairs of keyword and file that are at risk, by reading and reason.

    ATSCHECK_CORPUS=/path/to/corpus python benchmarks/at_risk.py [--pairs]

The keywords are those of the role neural-network-architect and sixty everyday ones. A pair counts if the primary
reading has the keyword. Files are named by id; `--pairs` also lists the keywords that are at risk, with page, reading
and reason.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from atscheck.checker import Checker, load_targets
from atscheck.errors import ResumeReadError
from atscheck.resume.read import read_resume

ROLE = "neural-network-architect"
EVERYDAY = """
Python; Java; JavaScript; TypeScript; C++; C#; Go; Rust; SQL; R; Bash; HTML; CSS; React; Node.js; Django; Flask;
Spring Boot; Git; Linux; Docker; Kubernetes; AWS; Azure; Google Cloud; Terraform; Jenkins; CI/CD; PostgreSQL; MySQL;
MongoDB; Redis; Kafka; Spark; Hadoop; machine learning; deep learning; data analysis; data science; natural language
processing; computer vision; statistics; Excel; Tableau; Power BI; project management; product management; agile;
Scrum; Jira; leadership; communication; customer service; marketing; sales; accounting; research; teaching; software
development; web development
"""
EVERYDAY_KEYWORDS = tuple(" ".join(keyword.split()) for keyword in EVERYDAY.split(";"))


@dataclass(frozen=True, slots=True)
class AtRisk:
    """One reading that loses one keyword of one file."""

    file: str
    keyword: str
    reading: str
    page: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class FileRisks:
    """What became of one file's keywords.

    Attributes:
        id: The file's name without its suffix.
        format: "pdf" or "docx", or why it was not read.
        pairs: Keywords that the primary reading has.
        pairs_at_risk: Those of them that another reading loses.
        at_risk: Each with each reading that loses it.
        findings: The codes of its findings, one for each.
    """

    id: str
    format: str
    pairs: int = 0
    pairs_at_risk: int = 0
    at_risk: tuple[AtRisk, ...] = ()
    findings: tuple[str, ...] = ()


@cache
def _checker() -> Checker:
    return Checker(load_targets([ROLE], EVERYDAY_KEYWORDS))


def check_file(path: Path) -> FileRisks:
    """Compare one file with all keywords."""
    try:
        report = _checker().check(read_resume(path))
    except ResumeReadError:
        return FileRisks(path.stem, "not read")
    found = [keyword for keyword in report.keywords if keyword.mentions]
    at_risk = tuple(
        AtRisk(path.stem, keyword.keyword, risk.reading, risk.page, risk.reason)
        for keyword in found
        for risk in keyword.risks
    )
    return FileRisks(
        path.stem,
        report.resume.format,
        len(found),
        sum(bool(keyword.risks) for keyword in found),
        at_risk,
        tuple(finding.code for finding in report.findings),
    )


def measure_at_risk(files: list[FileRisks]) -> Iterator[str]:
    """The figures, a line each."""
    for format in ("pdf", "docx"):
        own = [file for file in files if file.format == format]
        pairs, lost = sum(file.pairs for file in own), sum(file.pairs_at_risk for file in own)
        touched = sum(file.pairs_at_risk > 0 for file in own)
        yield f"{format}: {lost} of {pairs} pairs at risk ({_share(lost, pairs)}), in {touched} of {len(own)} files"
        counts = Counter((item.reading, item.reason) for file in own for item in file.at_risk)
        holders = Counter(pair for file in own for pair in {(item.reading, item.reason) for item in file.at_risk})
        for (reading, reason), count in counts.most_common():
            yield f"  {reading:10} {count:5} ({_share(count, pairs)}) in {holders[reading, reason]:3} files: {reason}"
    codes = Counter(code for file in files for code in set(file.findings))
    yield "findings, by files: " + ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", action="store_true", help="list the keywords that are at risk")
    options = parser.parse_args()
    folder = Path(os.environ["ATSCHECK_CORPUS"]) / "resumes"
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".pdf", ".docx"))
    with ProcessPoolExecutor() as pool:
        files = list(pool.map(check_file, paths))
    if options.pairs:
        for file in files:
            for item in file.at_risk:
                print(f"{item.file} page {item.page or '-'} {item.reading:10} {item.keyword}: {item.reason}")
    for file in files:
        if file.format == "not read":
            print(f"{file.id}: not read")
    print("\n".join(measure_at_risk(files)))


if __name__ == "__main__":
    main()
