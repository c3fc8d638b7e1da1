"""The results of a run as CSV or JSON lines: written file by file, and continued where a run was interrupted.

A row is one line, so that whatever stops the program leaves whole rows and at most one torn line behind them.
"""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import IO

from atscheck.batch.model import BatchRow
from atscheck.errors import OutputError, UsageError

COLUMNS = tuple(item.name for item in fields(BatchRow))
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_JOINT = "; "


def line_of(row: BatchRow, *, as_json: bool) -> str:
    """The row as one line with its line end."""
    if as_json:
        return json.dumps(asdict(row), ensure_ascii=True) + "\n"
    target = io.StringIO()
    csv.writer(target, lineterminator="\n").writerow([_cell(getattr(row, name)) for name in COLUMNS])
    return target.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        value = _JOINT.join(value)
    text = "" if value is None else str(value)
    text = "".join(" " if character < " " or character == "\x7f" else character for character in text)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text.encode("utf-8", "replace").decode("utf-8")


class ResultsFile:
    """A results file that is written row by row."""

    def __init__(self, path: Path, *, run: str, keep: bool) -> None:
        """Open it.

        Args:
            path: Its suffix says whether it holds CSV or JSON lines.
            run: What tells one run from another: the version, the target, the list of files.
            keep: Whether to go on behind the rows that are there.

        Raises:
            UsageError: There is nothing to continue, or the file is of another run.
            OutputError: It cannot be written.
        """
        self.path = path
        self._as_json = path.suffix.lower() == ".jsonl"
        self._note = path.with_name(f"{path.name}.run")
        head = "" if self._as_json else ",".join(COLUMNS) + "\n"
        try:
            self.done = self._find_rows(head, run) if keep else []
            self._handle: IO[str] = path.open("a" if keep else "w", encoding="utf-8", newline="")
            if not keep:
                self._note.write_text(run, encoding="utf-8")
                self._handle.write(head)
                self._handle.flush()
        except OSError as error:
            raise OutputError(f"{path}: cannot be written ({error.strerror}). Choose another place.") from error

    def write(self, rows: Sequence[BatchRow]) -> None:
        """Add rows, which are on the disk's way when this returns.

        Raises:
            OutputError: The disk is full, or the file cannot be written any more.
        """
        try:
            self._handle.write("".join(line_of(row, as_json=self._as_json) for row in rows))
            self._handle.flush()
        except OSError as error:
            raise OutputError(
                f"{self.path}: cannot be written ({error.strerror}). Free some space and run again with --continue."
            ) from error

    def finish(self) -> None:
        """Close it; what only a continuation needs is removed."""
        self._handle.close()
        self._note.unlink(missing_ok=True)

    def _find_rows(self, head: str, run: str) -> list[dict[str, str]]:
        """The whole rows that are there; a torn last line is cut off."""
        if not self.path.is_file() or not self._note.is_file():
            raise UsageError(f"{self.path}: there is no interrupted run to continue. Run without --continue.")
        if self._note.read_text(encoding="utf-8") != run:
            raise UsageError(
                f"{self.path}: the interrupted run had another target, other files or another version. Run again "
                "without --continue."
            )
        data = self.path.read_bytes()
        whole = data[: data.rindex(b"\n") + 1] if b"\n" in data else b""
        if not whole.startswith(head.encode()):
            whole = head.encode()
        with self.path.open("r+b") as handle:
            handle.truncate(0)
            handle.write(whole)
        lines = whole.decode("utf-8")
        if self._as_json:
            return [{key: str(value) for key, value in json.loads(line).items()} for line in lines.splitlines()]
        return list(csv.DictReader(io.StringIO(lines)))
