"""Check many files at once: each in a worker process that may crash or hang without harm to the others."""

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLongError
from dataclasses import replace
from pathlib import Path
from typing import Any

from atscheck.batch.model import BatchRow, BatchTask
from atscheck.batch.worker import MATCHING_SECONDS, check_file, error_rows, start_worker
from atscheck.resume.isolated import explain_end
from atscheck.resume.limits import LONGEST_SECONDS

# Files in the hands of each worker: enough to keep it busy, and few to lose.
_AHEAD = 4
_GRACE_SECONDS = 10.0
_PRELOADED = ["spacy", "atscheck.batch.worker", "atscheck.resume.pdf", "atscheck.resume.docx"]


def count_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_files(
    paths: Sequence[str], task: BatchTask, *, jobs: int, seen: dict[str, str] | None = None
) -> Iterator[tuple[BatchRow, ...]]:
    """The rows of each file, in the order of `paths`; memory does not grow with their number but for the checksums.

    Args:
        paths: The files.
        task: What they are compared with.
        jobs: How many worker processes.
        seen: The first path of each checksum so far; grows.
    """
    from pebble import ProcessPool

    known = {} if seen is None else seen
    # A worker ends itself in time; this is for systems where it cannot.
    seconds = LONGEST_SECONDS + MATCHING_SECONDS * len(names_of(task)) + _GRACE_SECONDS
    # A worker forked from a server that has imported everything starts at once, also after a crash.
    method = "spawn" if sys.platform == "win32" else "forkserver"
    context: Any = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(
            ["spacy", "atscheck.batch.worker", "atscheck.resume.pdf", "atscheck.resume.docx"]
        )
    with ProcessPool(max_workers=jobs, context=context, initializer=start_worker, initargs=(task,)) as pool:
        waiting: deque[tuple[str, Any]] = deque()
        rest = iter(paths)
        try:
            while True:
                for path in rest:
                    future = pool.schedule(check_file, args=(path,), timeout=seconds)
                    waiting.append((path, future))
                    if len(waiting) >= jobs * _AHEAD:
                        break
                if not waiting:
                    return
                path, future = waiting.popleft()
                yield _mark_duplicates(_result(path, future, task), known)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]


def _result(path: str, future: Any, task: BatchTask) -> tuple[BatchRow, ...]:
    from pebble import ProcessExpired

    try:
        rows: tuple[BatchRow, ...] = future.result()
        return rows
    except TookTooLongError:
        message = explain_end(Path(path).name, 0, is_slow=True)
    except ProcessExpired as error:  # a crash, or the end of its time
        message = explain_end(Path(path).name, error.exitcode or 0)
    return error_rows(path, names_of(task), message)


def names_of(task: BatchTask) -> list[str]:
    """What the rows of a file are called, in their order."""
    return [*task.roles, *(path.name for path in task.keyword_files)]


def _mark_duplicates(rows: tuple[BatchRow, ...], known: dict[str, str]) -> tuple[BatchRow, ...]:
    first = rows[0]
    if not first.sha256:
        return rows
    original = known.setdefault(first.sha256, first.path)
    return rows if original == first.path else tuple(replace(row, duplicate_of=original) for row in rows)
