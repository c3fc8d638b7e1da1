"""`atscheck diff`: what a new version of a resume gained and lost."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from atscheck.cli.check import TargetNames, load_checker
from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import (
    AsOfOption,
    KeywordFilesOption,
    KnownOnlyOption,
    NlpOption,
    NoColorOption,
    PasswordFileOption,
    PostingsOption,
    RolesOption,
    VerboseOption,
)
from atscheck.cli.output import make_console, write_output
from atscheck.cli.reading import STANDARD_INPUT, open_named_resume, refuse_unreadable
from atscheck.errors import UsageError

_SUFFIXES = {".json": "json", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}


class DifferenceFormat(StrEnum):
    TERMINAL = "terminal"
    JSON = "json"
    MD = "md"
    HTML = "html"


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The resume as it was.", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The resume as it is now.", show_default=False)],
    role: RolesOption = [],  # noqa: B006  (typer copies it)
    posting: PostingsOption = [],  # noqa: B006
    keywords: KeywordFilesOption = [],  # noqa: B006
    format: Annotated[
        Optional[DifferenceFormat],  # noqa: UP045
        typer.Option("--format", "-f", help="Form of the answer; else that of the suffix of --output."),
    ] = None,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", metavar="FILE", help="Write the answer to a file.", show_default=False),
    ] = None,
    as_of: AsOfOption = None,
    known_only: KnownOnlyOption = False,
    nlp: NlpOption = None,
    password_file: PasswordFileOption = None,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Show what a new version of a resume gained and lost, term by term."""
    with ending_with_exit_code(verbose=verbose):
        if [old, new, *posting].count(STANDARD_INPUT) > 1:
            raise UsageError("standard input (-) can be read once only. Save one of them to a file.")
        form = format.value if format is not None else _form_of(output)
        target = TargetNames(role, posting, keywords, known_only=known_only, nlp=nlp)
        with open_named_resume(old, password_file) as before, open_named_resume(new, password_file) as after:
            checker = load_checker(target, as_of)
            reports = checker.check(before.resume), checker.check(after.resume)
        from atscheck.report.difference import compare_reports

        difference = compare_reports(*reports)
        if form == DifferenceFormat.TERMINAL:
            from atscheck.formats.terminal_difference import TerminalDifference

            if output is not None:
                raise UsageError("--output needs a format: end its name in .json, .md or .html, or give --format.")
            make_console(no_color=no_color).print(TerminalDifference(difference))
        else:
            from atscheck.formats.difference import RENDERERS

            write_output(RENDERERS[form](difference), output)
        for opened in (before, after):
            refuse_unreadable(opened.resume)


def _form_of(output: Path | None) -> str:
    return DifferenceFormat.TERMINAL.value if output is None else _SUFFIXES.get(output.suffix.lower(), "terminal")
