"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from atscheck.errors import KeywordSetError
from atscheck.keywords.store import list_sets


class ListFormat(StrEnum):
    """The forms of lists that are no reports."""

    TERMINAL = "terminal"
    JSON = "json"


def complete_role(incomplete: str) -> list[tuple[str, str]]:
    """Role ids that begin with what is typed, with their titles, for shell completion."""
    try:
        listings = list_sets()
    except KeywordSetError:  # one of the user's own files; the command itself will say which
        return []
    return [(listing.id, listing.title) for listing in listings if listing.id.startswith(incomplete.lower())]


ResumeArgument = Annotated[
    str,
    typer.Argument(
        metavar="RESUME", help="A PDF, DOCX, TXT or Markdown file; - reads standard input.", show_default=False
    ),
]
RolesOption = Annotated[
    list[str],
    typer.Option(
        "--role", "-r", metavar="ROLE", help="Compare with this role; repeat for several.",
        autocompletion=complete_role, show_default=False,
    ),
]  # fmt: skip
KeywordFilesOption = Annotated[
    list[Path],
    typer.Option(
        "--keywords", "-k", metavar="FILE", help="Compare with your own keyword set (YAML, or one keyword per line).",
        show_default=False,
    ),
]  # fmt: skip
PostingsOption = Annotated[
    list[str],
    typer.Option(
        "--posting", "-p", metavar="FILE", show_default=False,
        help="Compare with this job posting: PDF, DOCX, HTML, TXT or MD; - reads standard input.",
    ),
]  # fmt: skip
KnownOnlyOption = Annotated[
    bool, typer.Option("--known-only", help="Of a posting, leave out terms that nobody has reviewed.")
]
NlpOption = Annotated[
    Optional[str],  # noqa: UP045  (typer reads this at run time on Python 3.11)
    typer.Option(
        "--nlp", metavar="NAME", help="Read a posting's unknown terms with this installed spaCy pipeline.",
        show_default=False,
    ),
]  # fmt: skip
AsOfOption = Annotated[
    Optional[str],  # noqa: UP045  (typer reads this at run time on Python 3.11)
    typer.Option("--as-of", metavar="YYYY-MM", help='What "present" means; else the latest date in the resume.'),
]
PasswordFileOption = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--password-file", metavar="FILE", help="File whose first line is the password of an encrypted PDF."),
]
AssumeOption = Annotated[
    list[str],
    typer.Option(
        "--assume", metavar="TERMS", show_default=False,
        help='Show what would close if these terms stood in the resume: "Kubernetes,MLflow".',
    ),
]  # fmt: skip
PlanOption = Annotated[
    bool, typer.Option("--plan", help="Show the smallest set of truthful edits that reaches --fail-under.")
]
RedactOption = Annotated[
    bool, typer.Option("--redact", help="Leave out what the resume says: a report to show to others.")
]
WatchOption = Annotated[
    bool, typer.Option("--watch", help="Check again whenever the file changes, and show what changed.")
]
VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="Show where everything was found, and tracebacks.")
]
NoColorOption = Annotated[bool, typer.Option("--no-color", help="No colours (NO_COLOR does the same).")]
