"""`atscheck check --watch`: the report again whenever the file changes, and what changed since the last run."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from atscheck.cli.output import make_console, say
from atscheck.errors import ResumeReadError, UsageError
from atscheck.resume.model import VerdictStatus

if TYPE_CHECKING:
    from atscheck.report.model import GapReport

# Programs write in steps: what settles within this time is one change.
_SETTLES_IN = 400  # milliseconds
# Some network drives tell nobody of changes, so the file is looked at as often as this in any case.
_LOOKS_EVERY = 1000  # milliseconds


def watch_resume(
    path: Path,
    make_report: Callable[[], "GapReport"],
    *,
    verbose: bool = False,
    no_color: bool = False,
    changes: Iterable[object] | None = None,
) -> None:
    """Print a report for each state of a file that can be read, until interrupted.

    While the file is away, half written or unreadable, the last report stays and one line says what is waited for.

    Args:
        path: The resume.
        make_report: Reads it as it is now.
        verbose: As for a single check.
        no_color: As for a single check.
        changes: Something for each time to look at the file; by default whenever its folder changes, and every second.

    Raises:
        UsageError: There is no such folder.
    """
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no such folder to watch. Check the path.")
    last: GapReport | None = None
    for _ in _each_state(path, _folder_changes(path) if changes is None else changes):
        try:
            report = make_report()
        except ResumeReadError as error:
            say(f"{error} Waiting for the next change.")
            continue
        if last is not None and report.resume.sha256 == last.resume.sha256:
            continue
        if report.verdict.status is VerdictStatus.UNREADABLE and last is not None:
            say(f"{path}: unreadable as it is now. Waiting for the next change.")
            continue
        _show(report, last, verbose=verbose, no_color=no_color)
        last = report


def _each_state(path: Path, changes: Iterable[object]) -> Iterator[None]:
    """Once now, and then for each change after which the file is another one."""
    seen = _state(path)
    yield
    for _ in changes:
        state = _state(path)
        if state is not None and state != seen:
            yield
        seen = state


def _state(path: Path) -> tuple[int, int, int] | None:
    """What tells one state of a file from another; None while there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def _folder_changes(path: Path) -> Iterator[object]:
    from watchfiles import watch

    return watch(
        path.parent,
        watch_filter=lambda _, changed: Path(changed).name == path.name,
        debounce=_SETTLES_IN,
        rust_timeout=_LOOKS_EVERY,
        yield_on_timeout=True,
        recursive=False,
    )


def _show(report: "GapReport", last: "GapReport | None", *, verbose: bool, no_color: bool) -> None:
    from atscheck.formats.terminal import build_terminal_report

    console = make_console(no_color=no_color)
    if console.is_terminal:
        console.clear()
    console.print(build_terminal_report(report, verbose))
    if last is not None:
        from atscheck.formats.terminal_difference import TerminalDifference
        from atscheck.report.difference import compare_reports

        console.print("\nSince the last run", style="bold")
        console.print(TerminalDifference(compare_reports(last, report), with_files=False))
    if console.is_terminal:
        console.print("\nWatching for changes; Ctrl-C ends.", style="italic")
