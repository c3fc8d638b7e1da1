"""What a run over many resumes is asked for and gives."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class RowStatus(StrEnum):
    """Whether a file was checked, could be read in part, held no text, or could not be read at all."""

    CHECKED = "checked"
    PARTLY = "partly readable"
    UNREADABLE = "unreadable"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class BatchTask:
    """What every file is compared with.

    Attributes:
        roles: Ids of roles; each gives a row of its own.
        keyword_files: Keyword sets; the same.
        as_of: What "present" means, as "2026-05", or None.
    """

    roles: tuple[str, ...]
    keyword_files: tuple[Path, ...] = ()
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One file and one role. The attributes, in this order, are the columns.

    Attributes:
        path: As it was given or found.
        role: Id of the role or name of the keyword set.
        status: What became of the file.
        error: Why it could not be read, in one line; else empty.
        verdict: Of the report; empty without one.
        literal: Coverage at the literal end, 0 to 1, or None.
        meaning: Coverage at the other end, or None.
        missing_required: Titles of required requirements that are missing.
        missing: Titles of all others that are missing.
        sha256: Of the file's bytes; empty if it could not be opened.
        duplicate_of: The first path with the same bytes; empty for the first.
    """

    path: str
    role: str
    status: RowStatus
    error: str
    verdict: str
    literal: float | None
    meaning: float | None
    missing_required: tuple[str, ...]
    missing: tuple[str, ...]
    sha256: str
    duplicate_of: str = ""
