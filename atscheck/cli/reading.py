"""Reading the resume that a command names."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atscheck.cli.progress import showing_progress
from atscheck.errors import ResumeReadError, UsageError

if TYPE_CHECKING:
    from atscheck.resume.isolated import IsolatedReading
    from atscheck.resume.model import Resume
    from atscheck.resume.page_model import PageView

STANDARD_INPUT = "-"
HIDDEN_NAME = "the resume"
# Everything else that stands behind a dot may be part of a name.
_SUFFIXES = (".pdf", ".docx", ".txt", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class OpenedResume:
    """A resume that another process is reading, so that this one can load what the command needs meanwhile.

    Attributes:
        reading: The other process.
        hidden_path: Where the file is, if its name is to be told to nobody; None if it may be told.
    """

    reading: "IsolatedReading"
    hidden_path: Path | None = None

    @property
    def resume(self) -> "Resume":
        """What was read; waits for it.

        Raises:
            ResumeReadError: It cannot be read.
        """
        try:
            resume, _ = self.reading.wait()
        except ResumeReadError as error:
            opening = f"{self.hidden_path}: "
            if self.hidden_path is None or not str(error).startswith(opening):
                raise
            # What goes wrong before anything is read names the whole path.
            raise ResumeReadError(f"{HIDDEN_NAME}: {str(error).removeprefix(opening)}") from None
        return resume

    def view_pages(self) -> "tuple[PageView, ...]":
        """The pages, with pictures if they were asked for when it was opened; none of a resume whose name is hidden."""
        if self.hidden_path is not None:
            return ()
        from atscheck.resume.page_views import view_pages

        return view_pages(*self.reading.wait())


@contextmanager
def open_named_resume(
    name: str, password_file: Path | None, *, pictures: bool = False, hide: bool = False
) -> "Iterator[OpenedResume]":
    """Begin to read the resume at a path, or on standard input for "-"; the end of the block stops a reading.

    Args:
        name: The path, or "-".
        password_file: Holds the password of an encrypted PDF.
        pictures: Whether to draw the first pages.
        hide: Whether no error may name the file, and no page may be seen.

    Raises:
        UsageError: The password file cannot be read.
    """
    from atscheck.resume.isolated import IsolatedReading

    password = _read_password(password_file)
    is_input = name == STANDARD_INPUT
    path, data = (None, sys.stdin.buffer.read()) if is_input else (Path(name), b"")
    called = name if path is None else path.name
    if hide:
        called = _hide_name(called)
    with (
        showing_progress(f"Reading {HIDDEN_NAME if hide else called} …"),
        IsolatedReading(called, path, data, password=password, pictures=pictures and not hide) as reading,
    ):
        yield OpenedResume(reading, (path or Path(name)) if hide else None)


def _hide_name(name: str) -> str:
    """A name that tells no more than the suffix does: Markdown is told from plain text by it."""
    suffix = Path(name).suffix.lower()
    return f"resume{suffix}" if suffix in _SUFFIXES else HIDDEN_NAME


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
