"""`atscheck batch`: many resumes, one row for each file and role."""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from atscheck import __version__
from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import AsOfOption, KeywordFilesOption, RolesOption, VerboseOption
from atscheck.cli.output import say
from atscheck.errors import ResumeReadError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_SUFFIXES = (".csv", ".jsonl")
_MOST_TERMS = 10


def batch(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, patterns; - reads paths from standard input."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The results: .csv or .jsonl.")],
    role: RolesOption = [],  # noqa: B006  (typer copies it)
    keywords: KeywordFilesOption = [],  # noqa: B006
    jobs: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--jobs", "-j", min=1, metavar="N", help="Worker processes; else one for each core."),
    ] = None,
    resume_run: Annotated[
        bool, typer.Option("--continue", help="Go on with an interrupted run: no row is lost or double.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with code 3 if any file could not be read.")] = False,
    as_of: AsOfOption = None,
    verbose: VerboseOption = False,
) -> None:
    """Check many resumes in parallel; one row for each file and role, also for those that cannot be read."""
    with ending_with_exit_code(verbose=verbose):
        if output.suffix.lower() not in _SUFFIXES:
            raise UsageError(f"{output}: results are written as {' or '.join(_SUFFIXES)}. End the name in one of them.")
        from atscheck.batch.inputs import list_inputs
        from atscheck.batch.model import BatchTask
        from atscheck.batch.results import ResultsFile
        from atscheck.batch.run import check_files, count_cores, names_of
        from atscheck.checker import load_targets, parse_as_of

        load_targets(role, keyword_files=keywords)  # its errors come before any file is read
        parse_as_of(as_of)
        task = BatchTask(tuple(role), tuple(path.resolve() for path in keywords), as_of)
        files = list_inputs(paths, sys.stdin)
        names = names_of(task)
        digest = hashlib.sha256("\n".join([__version__, repr(task), *files]).encode("utf-8", "replace")).hexdigest()
        results = ResultsFile(output, run=digest, keep=resume_run)
        summary = _Summary()
        seen: dict[str, str] = {}
        for row in results.done:
            summary.add(row["status"], row["error"], row["path"])
            if row["sha256"]:
                seen.setdefault(row["sha256"], row["path"])
        whole, torn = divmod(len(results.done), len(names))
        with _counting(len(files), whole) as advance:
            for rows in check_files(files[whole:], task, jobs=jobs or count_cores(), seen=seen):
                results.write(rows[torn:])
                for item in rows[torn:]:
                    summary.add(item.status, item.error, item.path)
                    summary.missing.update(item.missing_required)
                torn = 0
                advance()
        results.finish()
        summary.tell(len(files), output)
        if strict and summary.errors:
            raise ResumeReadError(f"{output}: {summary.errors} of {len(files)} files could not be read.")


class _Summary:
    """What is said at the end of a run."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.missing: Counter[str] = Counter()
        self.unread: dict[str, str] = {}

    @property
    def errors(self) -> int:
        return len(self.unread)

    def add(self, status: str, error: str, path: str) -> None:
        self.statuses[str(status)] += 1
        if status in ("error", "unreadable"):
            self.unread.setdefault(path, error)

    def tell(self, files: int, output: Path) -> None:
        rows = ", ".join(f"{count} {status}" for status, count in sorted(self.statuses.items()))
        say(f"wrote {output}: {files} files, rows: {rows}")
        if self.missing:
            most = ", ".join(f"{name} ({count})" for name, count in self.missing.most_common(_MOST_TERMS))
            say(f"most missed of what is required: {most}")
        for path, error in islice(self.unread.items(), _MOST_TERMS):
            say(error if error.startswith((f"{Path(path).name}: ", f"{path}: ")) else f"{path}: {error}")
        if self.errors > _MOST_TERMS:
            say(f"and {self.errors - _MOST_TERMS} more that could not be read; see the column error")


@contextmanager
def _counting(total: int, done: int) -> "Iterator[Callable[[], None]]":
    """A bar with rate and time left on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("files"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=total, completed=done)
        yield lambda: progress.advance(bar)
