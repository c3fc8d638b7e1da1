"""Reading the resume that a command names."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atscheck.errors import ResumeReadError, UsageError

if TYPE_CHECKING:
    from atscheck.resume.isolated import IsolatedReading
    from atscheck.resume.model import Resume
    from atscheck.resume.page_model import PageView

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class OpenedResume:
    """A resume that another process is reading, so that this one can load what the command needs meanwhile."""

    reading: "IsolatedReading"

    @property
    def resume(self) -> "Resume":
        """What was read; waits for it.

        Raises:
            ResumeReadError: It cannot be read.
        """
        resume, _ = self.reading.wait()
        return resume

    def view_pages(self) -> "tuple[PageView, ...]":
        """The pages, with pictures if they were asked for when it was opened."""
        from atscheck.resume.page_views import view_pages

        return view_pages(*self.reading.wait())


@contextmanager
def open_named_resume(name: str, password_file: Path | None, *, pictures: bool = False) -> "Iterator[OpenedResume]":
    """Begin to read the resume at a path, or on standard input for "-"; the end of the block stops a reading.

    Raises:
        UsageError: The password file cannot be read.
    """
    from atscheck.resume.isolated import IsolatedReading

    password = _read_password(password_file)
    is_input = name == STANDARD_INPUT
    path, data = (None, sys.stdin.buffer.read()) if is_input else (Path(name), b"")
    called = name if path is None else path.name
    with IsolatedReading(called, path, data, password=password, pictures=pictures) as reading:
        yield OpenedResume(reading)


def read_named_resume(name: str, password_file: Path | None) -> "Resume":
    """The resume alone; arguments and errors are those of `open_named_resume` and of `OpenedResume.resume`."""
    with open_named_resume(name, password_file) as opened:
        return opened.resume


def _read_password(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the password file cannot be read. Check its path.") from error
    return lines[0] if lines else ""


def refuse_unreadable(resume: "Resume") -> None:
    """Say in one line why a file that opened is no text.

    Raises:
        ResumeReadError: The verdict is "unreadable".
    """
    from atscheck.resume.model import VerdictStatus

    if resume.verdict.status is VerdictStatus.UNREADABLE:
        reasons = "; ".join(resume.verdict.reasons) or "no text in it"
        advice = "Export it from the word processor as PDF or DOCX, or run OCR first."
        raise ResumeReadError(f"{resume.name}: unreadable: {reasons.rstrip('.')}. {advice}")
