"""Every format of every readable corpus file, twice. Run with ATSCHECK_CORPUS: python benchmarks/exports.py [IDS].

Prints what fails, what differs between the two runs, JSON that its schema refuses, XML that no parser takes, and sizes.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import docx
from jsonschema import Draft202012Validator

from atscheck.checker import Checker, load_targets
from atscheck.errors import ResumeReadError
from atscheck.formats import FORMATS, render_report
from atscheck.formats.json_format import read_schema
from atscheck.resume.page_views import view_pages
from atscheck.resume.pages import draw_pages
from atscheck.resume.read import read_resume_bytes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ids", nargs="*", help="ids of resumes; all of them unless given")
    parser.add_argument("--role", default="machine-learning-engineer")
    arguments = parser.parse_args()
    corpus = os.environ.get("ATSCHECK_CORPUS")
    if not corpus:
        raise SystemExit("ATSCHECK_CORPUS names no folder: set it to the one that holds corpus/ and data/.")
    schema = Draft202012Validator(json.loads(read_schema("report")))
    sizes: dict[str, list[int]] = {name: [] for name in FORMATS}
    problems = read = 0
    for path in _list_files(Path(corpus, "corpus", "resumes"), arguments.ids):
        try:
            first, second = (_export(path, arguments.role) for _ in range(2))
        except ResumeReadError as error:
            print(f"{path.stem}: {error}")
            continue
        read += 1
        for name, data in first.items():
            sizes[name].append(len(data))
            for problem in _find_problems(name, data, second[name], schema):
                problems += 1
                print(f"{path.stem} {name}: {problem}", flush=True)
    for name, found in sizes.items():
        print(f"{name:9} {len(found):3} files, {sum(found) / max(len(found), 1) / 1000:8.1f} kB each")
    print(f"{read} files in {len(FORMATS)} formats, {problems} problems")
    return 1 if problems else 0


def _list_files(folder: Path, ids: Sequence[str]) -> list[Path]:
    files = sorted(path for path in folder.iterdir() if path.suffix in (".pdf", ".docx", ".md"))
    return [path for path in files if not ids or path.stem in ids]


def _export(path: Path, role: str) -> dict[str, bytes]:
    data = path.read_bytes()
    resume = read_resume_bytes(data, path.name)
    report = Checker(load_targets([role])).check(resume)
    pages = view_pages(resume, draw_pages(resume, data))
    outputs = {name: render_report(report, name, pictures=pages) for name in FORMATS}
    return {name: text.encode() if isinstance(text, str) else text for name, text in outputs.items()}


def _find_problems(name: str, data: bytes, again: bytes, schema: Draft202012Validator) -> list[str]:
    problems = ["differs in the second run"] if data != again else []
    try:
        if name == "json":
            problems += [f"{error.json_path}: {error.message}" for error in schema.iter_errors(json.loads(data))]
        elif name == "sarif":
            json.loads(data)
        elif name == "junit":
            ElementTree.fromstring(data)
        elif name == "docx":
            docx.Document(io.BytesIO(data))
    except Exception as error:  # whatever a parser raises is what is to be reported
        problems.append(f"{type(error).__name__}: {error}")
    return problems


if __name__ == "__main__":
    sys.exit(main())
