"""Reading the resume that a command names."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from atscheck.errors import ResumeReadError, UsageError

if TYPE_CHECKING:
    from atscheck.resume.model import Resume

STANDARD_INPUT = "-"


def read_named_resume(name: str, password_file: Path | None) -> "Resume":
    """The resume at a path, or on standard input for "-".

    Raises:
        ResumeReadError: It cannot be read.
        UsageError: The password file cannot be read.
    """
    from atscheck.resume.read import read_resume, read_resume_bytes

    password = _read_password(password_file)
    if name == STANDARD_INPUT:
        return read_resume_bytes(sys.stdin.buffer.read(), STANDARD_INPUT, password=password)
    return read_resume(name, password=password)


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
