"""How long a check takes beside what it cannot do without. Run: python benchmarks/speed.py [FILE.pdf ...].

Everything is measured in one run, in turns, after a warm-up, so that a busy machine slows both sides alike. A ratio is
that of the best times; behind it stand the lowest and highest ratio of neighbouring turns. With ATSCHECK_CORPUS, some
corpus files are read too; they are named by id.
"""

import argparse
import io
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "maya-okafor.pdf"
CORPUS_IDS = ("r011", "r016", "r034", "r036", "r044", "r053", "r169", "r173", "r195")
ROLE = "neural-network-architect"
COMMANDS = 10  # of atscheck, groups included

FLOOR = """
import sys
import pdfplumber, spacy
with pdfplumber.open(sys.argv[1]) as pdf:
    text = "\\n".join(page.extract_text(x_tolerance_ratio=0.15) for page in pdf.pages)
spacy.blank("en")(text)
"""

BARE_APP = """
import typer
app = typer.Typer()
def add(number):
    @app.command(name=f"command{number}")
    def command(file: str, option: str = "") -> None:
        "Do one thing."
for number in range(%d):
    add(number)
app()
"""


def main() -> int:
    parser = argparse.ArgumentParser(description="Ratios of times; targets in brackets.")
    parser.add_argument("files", nargs="*", type=Path, help="PDFs; the first is checked, all are read")
    parser.add_argument("-n", "--repeat", type=int, default=5, help="turns of each pair")
    parser.add_argument("--role", default=ROLE)
    arguments = parser.parse_args()
    files = arguments.files or [EXAMPLE, *_list_corpus_files()]
    with tempfile.TemporaryDirectory() as folder:
        floor, bare = Path(folder, "floor.py"), Path(folder, "bare.py")
        floor.write_text(FLOOR, encoding="utf-8")
        bare.write_text(BARE_APP % COMMANDS, encoding="utf-8")
        atscheck = [sys.executable, "-m", "atscheck"]
        check = [*atscheck, "check", str(files[0]), "-r", arguments.role]
        _compare_commands("check / floor (1.25)", check, [sys.executable, str(floor), str(files[0])], arguments.repeat)
        for command in (["--help"], ["roles"], ["keywords", arguments.role]):
            _compare_commands(
                f"{command[0]} / bare help (1.5)",
                [*atscheck, *command],
                [sys.executable, str(bare), "--help"],
                arguments.repeat,
            )
    _compare_sets(files[0], arguments.role, arguments.repeat)
    for file in files:
        _compare_reading(file, arguments.repeat)
    return 0


def _list_corpus_files() -> list[Path]:
    corpus = os.environ.get("ATSCHECK_CORPUS")
    return [Path(corpus, "corpus", "resumes", f"{each}.pdf") for each in CORPUS_IDS] if corpus else []


def _compare_commands(name: str, ours: Sequence[str], theirs: Sequence[str], repeat: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}

    def run(command: Sequence[str]) -> None:
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if done.returncode:
            raise SystemExit(f"{' '.join(command[1:])} ended with {done.returncode}: {done.stderr.strip()[-300:]}")

    _compare(name, lambda: run(ours), lambda: run(theirs), repeat)


def _compare_sets(file: Path, role: str, repeat: int) -> None:
    """Finding terms and matching, with every shipped set at once and with one; the resume is read and all is loaded."""
    from atscheck.checker import Checker, load_role
    from atscheck.keywords.store import list_sets
    from atscheck.resume.read import read_resume

    resume = read_resume(file)
    sets = tuple(load_role(listing.id) for listing in list_sets())
    every, one = Checker(sets), Checker(tuple(item for item in sets if item.id == role))
    _compare(f"matching {len(sets)} sets / one set (2)", lambda: every.match(resume), lambda: one.match(resume), repeat)


def _compare_reading(file: Path, repeat: int) -> None:
    import pdfplumber

    from atscheck.resume.pdf import read_pdf

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    data = file.read_bytes()
    pages = read_pdf(data, file.name).pages

    def extract() -> None:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages:
                page.extract_text(x_tolerance_ratio=0.15)
                page.close()

    _compare(f"{file.stem}: three readings / pdfplumber", lambda: read_pdf(data, file.name), extract, repeat, pages)


def _compare(
    name: str, ours: Callable[[], object], theirs: Callable[[], object], repeat: int, pages: int | None = None
) -> None:
    for each in (ours, theirs):
        each()
    pairs = [(_time(ours), _time(theirs)) for _ in range(repeat)]
    best = min(mine for mine, _ in pairs), min(other for _, other in pairs)
    ratios = sorted(mine / other for mine, other in pairs)
    shown = [1000 * value / (pages or 1) for value in best]
    unit = "ms a page" if pages else "ms"
    spread = f"({ratios[0]:.2f} to {ratios[-1]:.2f})"
    print(f"{name:42} {best[0] / best[1]:5.2f} {spread:15} {shown[0]:7.1f} and {shown[1]:7.1f} {unit}", flush=True)


def _time(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
