"""Run every command of `examples/README.md` and store what it gives in `examples/reports/`.

    python examples/build_reports.py

The README is the list of examples. One of them is a `console` block that begins with the command, and a line below it
that names the report and the exit code:

    ```console
    $ atscheck roles
    ...
    ```

    Report: [roles.txt](reports/roles.txt). Exit code 0.

The report is the file that the command writes, or else what it prints. A block that holds only the command stays as it
is; where something follows the command, that is replaced with all that the command prints, standard error included.

`tests/test_examples.py` runs the same commands through `run_examples` and compares.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parent
README = EXAMPLES / "README.md"
REPORTS = EXAMPLES / "reports"
INPUTS = ("maya-okafor.pdf", "maya-okafor.docx", "my-keywords.txt", "my-role.yaml")
BLOCK = re.compile(
    r"^```console\n\$ (?P<command>atscheck [^\n]+)\n(?P<shown>(?:(?!```).*\n)*)```\n\n"
    r"Report: \[(?P<report>[^]]+)\]\(reports/(?P=report)\)\. Exit code (?P<code>\d+)\.$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Example:
    """A command of the README; `shown` is the output below it, empty where the README has only the link."""

    command: str
    report: str
    exit_code: int
    shown: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did; `report` is the file it wrote, or its standard output."""

    exit_code: int
    report: bytes
    printed: str


def read_examples(readme: str) -> Iterator[Example]:
    """The README's examples in its order.

    Raises:
        ValueError: A console block has no line with its report, or is not shaped as the docstring above says.
    """
    found = [Example(m["command"], m["report"], int(m["code"]), m["shown"]) for m in BLOCK.finditer(readme)]
    if len(found) != readme.count("```console"):
        raise ValueError(f"{README}: a console block is not followed by its report and exit code.")
    yield from found


def run_example(example: Example, folder: Path) -> Outcome:
    """Run a command in an empty folder that gets the examples' inputs, at 80 columns and without colour."""
    inputs = folder / EXAMPLES.name
    inputs.mkdir()
    for name in INPUTS:
        shutil.copy(EXAMPLES / name, inputs)
    paths = [str(EXAMPLES.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    settings = {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(paths)}
    arguments = shlex.split(example.command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "atscheck", *arguments],
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        check=False,
    )
    output, errors = (stream.replace(b"\r\n", b"\n") for stream in (done.stdout, done.stderr))
    written = [path for path in folder.iterdir() if path.is_file()]
    report = written[0].read_bytes() if written else output
    return Outcome(done.returncode, report, (output + errors).decode())


def run_examples(examples: Sequence[Example], folder: Path) -> list[Outcome]:
    """What each command does, in the given order; four run at a time, each in a folder of its own."""
    folders = [folder / str(number) for number in range(len(examples))]
    for path in folders:
        path.mkdir()
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(run_example, examples, folders))


def main() -> None:
    readme = README.read_text(encoding="utf-8")
    REPORTS.mkdir(exist_ok=True)
    examples = tuple(read_examples(readme))
    printed: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        outcomes = run_examples(examples, Path(folder))
    for example, outcome in zip(examples, outcomes, strict=True):
        if outcome.exit_code != example.exit_code:
            sys.exit(f"{example.command}: exit code {outcome.exit_code}, not {example.exit_code}.\n{outcome.printed}")
        (REPORTS / example.report).write_bytes(outcome.report)
        printed[example.command] = outcome.printed
    for stale in {path.name for path in REPORTS.iterdir()} - {example.report for example in examples}:
        (REPORTS / stale).unlink()
    README.write_text(BLOCK.sub(lambda match: _with_output(match, printed), readme), encoding="utf-8", newline="\n")


def _with_output(match: re.Match[str], printed: dict[str, str]) -> str:
    if not match["shown"]:
        return match[0]
    return match[0].replace(match["shown"], printed[match["command"]], 1)


if __name__ == "__main__":
    main()
