"""Reading the resume that a command names."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atscheck.errors import ResumeReadError, UsageError

if TYPE_CHECKING:
    from atscheck.resume.model import Resume
    from atscheck.resume.page_model import PageView

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class OpenedResume:
    """A resume and the file that it was read from, for a report that shows its pages."""

    resume: "Resume"
    data: bytes
    password: str | None

    def view_pages(self) -> "tuple[PageView, ...]":
        from atscheck.resume.pages import view_pages

        return view_pages(self.resume, self.data, password=self.password)


def open_named_resume(name: str, password_file: Path | None) -> OpenedResume:
    """The resume at a path, or on standard input for "-".

    Raises:
        ResumeReadError: It cannot be read.
        UsageError: The password file cannot be read.
    """
    from atscheck.resume.read import read_resume_bytes
    from atscheck.resume.sniff import read_file_bytes

    password = _read_password(password_file)
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read()
    else:
        path = Path(name)
        data, name = read_file_bytes(path), path.name
    return OpenedResume(read_resume_bytes(data, name, password=password), data, password)


def read_named_resume(name: str, password_file: Path | None) -> "Resume":
    """The resume alone; arguments and errors are those of `open_named_resume`."""
    return open_named_resume(name, password_file).resume


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
