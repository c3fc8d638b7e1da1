"""Every corpus file through a whole check: a valid report or a clear error, and the share of its words that is read.

    ATSCHECK_CORPUS=... python benchmarks/corpus.py [ID...]

Recall is the share of the words in `rNNN.words.txt` that stand in the primary reading, compared without case.
"""

import argparse
import json
import os
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import jsonschema

from atscheck.checker import Checker, load_targets
from atscheck.errors import ResumeReadError
from atscheck.formats import render_report
from atscheck.formats.json_format import read_schema
from atscheck.resume.read import read_resume

_WORD = re.compile(r"[^\W\d_]{3,}")


def words_of(text: str) -> set[str]:
    return set(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", help="only these files")
    options = parser.parse_args()
    folder = Path(os.environ["ATSCHECK_CORPUS"]) / "corpus" / "resumes"
    validator = jsonschema.Draft202012Validator(json.loads(read_schema("report")))
    checker = Checker(load_targets(["neural-network-architect"]))
    recalls: dict[str, list[float]] = defaultdict(list)
    outcomes: dict[str, int] = defaultdict(int)
    for path in sorted(folder.iterdir()):
        if path.suffix == ".txt" or (options.ids and path.stem not in options.ids):
            continue
        try:
            resume = read_resume(path)
        except ResumeReadError as error:
            outcomes["error"] += 1
            print(f"{path.name}: error: {error}")
            continue
        report = json.loads(render_report(checker.check(resume), "json"))
        invalid = next(validator.iter_errors(report), None)
        outcomes[report["verdict"]["status"] if invalid is None else "invalid report"] += 1
        expected_file = path.with_suffix(".words.txt")
        expected = words_of(expected_file.read_text(encoding="utf-8")) if expected_file.exists() else set()
        line = f"{path.name}: {report['verdict']['status']}, {report['resume']['words']} words"
        if expected:
            recall = len(expected & words_of(resume.text)) / len(expected)
            recalls[path.suffix].append(recall)
            line += f", recall {recall:.3f}"
        print(line + (f", INVALID: {invalid.message[:80]}" if invalid is not None else ""))
    for suffix, values in recalls.items():
        print(f"{suffix}: recall {sum(values) / len(values):.4f} mean, {min(values):.3f} lowest, {len(values)} files")
    print(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())))


if __name__ == "__main__":
    main()
