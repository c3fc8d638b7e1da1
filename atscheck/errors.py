"""The errors that end a command, each with its exit code.

The codes are part of the contract in `docs/exit-codes.md`; a message says what happened, to which file, and what to do
next.
"""

from typing import ClassVar


class AtscheckError(Exception):
    """Something the user can act on: one line, one exit code."""

    exit_code: ClassVar[int] = 70


class UsageError(AtscheckError):
    """The command or call does not say what is to be done."""

    exit_code = 2


class ResumeReadError(AtscheckError):
    """The resume cannot be read, or holds no text."""

    exit_code = 3


class KeywordSetError(AtscheckError):
    """A keyword set is missing or invalid."""

    exit_code = 4


class PostingError(AtscheckError):
    """A job posting is missing, cannot be read, or asks for nothing."""

    exit_code = 4


class LanguageDataError(AtscheckError):
    """Language data that was asked for is not installed."""

    exit_code = 5


class OutputError(AtscheckError):
    """The output cannot be written."""

    exit_code = 6
