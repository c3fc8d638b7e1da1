"""What a worker process does: check one file after the other, each within limits."""

import gc
import hashlib
from pathlib import Path

from atscheck.batch.model import BatchRow, BatchTask, RowStatus
from atscheck.checker import Checker, load_targets, parse_as_of
from atscheck.errors import ResumeReadError
from atscheck.report.model import GapReport
from atscheck.resume.limits import limit_memory, limited_time
from atscheck.resume.model import VerdictStatus

# Matching a resume with one role takes a second at most; what takes longer has more text than any resume.
MATCHING_SECONDS = 60.0

_STATUS = {
    VerdictStatus.READABLE: RowStatus.CHECKED,
    VerdictStatus.PARTLY_READABLE: RowStatus.PARTLY,
    VerdictStatus.UNREADABLE: RowStatus.UNREADABLE,
}

_checkers: list[tuple[str, Checker]] = []


def start_worker(task: BatchTask) -> None:
    """Load what every file needs, once, and hold this process to its memory limit from then on."""
    gc.enable()
    as_of = parse_as_of(task.as_of)
    named = [(role, load_targets([role])) for role in task.roles]
    named += [(path.name, load_targets(keyword_files=[path])) for path in task.keyword_files]
    _checkers[:] = [(name, Checker(targets, as_of)) for name, targets in named]
    for _, checker in _checkers:
        checker.prepare()
    limit_memory()


def check_file(path: str) -> tuple[BatchRow, ...]:
    """A row for each role, in their order; never an exception about the file."""
    from atscheck.resume.read import read_resume_bytes
    from atscheck.resume.sniff import read_file_bytes

    sha256 = ""
    try:
        data = read_file_bytes(Path(path))
        sha256 = hashlib.sha256(data).hexdigest()
        with limited_time():
            resume = read_resume_bytes(data, Path(path).name)
        rows = []
        for name, checker in _checkers:
            with limited_time(MATCHING_SECONDS):
                rows.append(_row(path, name, checker.check(resume)))
        return tuple(rows)
    except ResumeReadError as error:
        return error_rows(path, [name for name, _ in _checkers], str(error), sha256)
    except MemoryError:
        message = f"{path}: reading it takes too much memory. Export the resume again, with smaller pictures."
        return error_rows(path, [name for name, _ in _checkers], message, sha256)
    except Exception as error:  # the run goes on; the row says that this is ours
        message = f"{path}: {type(error).__name__} in atscheck itself. Check the file alone with --verbose."
        return error_rows(path, [name for name, _ in _checkers], message, sha256)


def error_rows(path: str, roles: list[str], message: str, sha256: str = "") -> tuple[BatchRow, ...]:
    """The rows of a file that could not be read."""
    line = " ".join(message.split())
    return tuple(BatchRow(path, role, RowStatus.ERROR, line, "", None, None, (), (), sha256) for role in roles)


def _row(path: str, role: str, report: GapReport) -> BatchRow:
    missing = [item for item in report.requirements if item.status == "missing"] if report.coverage else []
    required = tuple(item.title for item in missing if item.importance == "required")
    return BatchRow(
        path=path,
        role=role,
        status=_STATUS[report.verdict.status],
        error="; ".join(report.verdict.reasons) if report.coverage is None else "",
        verdict=report.verdict.status.value,
        literal=report.coverage.literal if report.coverage else None,
        meaning=report.coverage.meaning if report.coverage else None,
        missing_required=required,
        missing=tuple(item.title for item in missing if item.importance != "required"),
        sha256=report.resume.sha256,
    )
