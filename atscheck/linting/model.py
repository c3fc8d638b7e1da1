"""What the linter says about a keyword set or the lexicon."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a file gets wrong, or that will mislead.

    Attributes:
        path: The file, as the user would recognise it.
        line: 1-based line of what it is about.
        check: Name of the check, in lower case with hyphens.
        message: What is wrong and what to do.
    """

    path: str
    line: int
    check: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.check}]"
