"""`atscheck explain`: why a term is or is not credited."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import (
    KeywordFilesOption,
    ListFormat,
    NoColorOption,
    PasswordFileOption,
    RolesOption,
    VerboseOption,
)
from atscheck.cli.output import make_console, print_part, write_output
from atscheck.cli.reading import read_named_resume, refuse_unreadable
from atscheck.errors import UsageError

if TYPE_CHECKING:
    from rich.padding import Padding

    from atscheck.formats.explanation import ExplainedLine
    from atscheck.resume.model import Resume


def explain(
    resume_and_term: Annotated[
        list[str],
        typer.Argument(metavar="[RESUME] TERM", help="The resume (not with --text) and the term.", show_default=False),
    ],
    text: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--text", "-t", metavar="TEXT", help="A line of text instead of a file.", show_default=False),
    ] = None,
    role: RolesOption = [],  # noqa: B006  (typer copies it)
    keywords: KeywordFilesOption = [],  # noqa: B006
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Form of the answer.")] = ListFormat.TERMINAL,
    issue: Annotated[
        bool, typer.Option("--issue", help="Print a report for a bug tracker, without a word of the resume.")
    ] = False,
    password_file: PasswordFileOption = None,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Show why a term is or is not credited: every place, and the rule that decided."""
    with ending_with_exit_code(verbose=verbose):
        from atscheck.checker import Checker, load_targets
        from atscheck.formats.explanation import render_issue, tell
        from atscheck.formats.json_format import dump_json

        resume, term = _read_arguments(resume_and_term, text, password_file)
        explanation = Checker(load_targets(role, keyword_files=keywords) if role or keywords else ()).explain(
            resume, term
        )
        if issue:
            write_output(render_issue(explanation), None)
        elif format is ListFormat.JSON:
            write_output(dump_json(explanation), None)
        else:
            console = make_console(no_color=no_color)
            for line in tell(explanation, verbose=verbose):
                print_part(console, _styled(line, console.encoding))


def _read_arguments(arguments: list[str], text: str | None, password_file: Path | None) -> "tuple[Resume, str]":
    if len(arguments) != (2 if text is None else 1) or not arguments[-1].strip():
        wanted = "a resume and a term" if text is None else "one term beside --text"
        raise UsageError(
            f'explain takes {wanted}, in quotes where it has spaces: atscheck explain cv.pdf "deep learning".'
        )
    if text is not None:
        from atscheck.resume.read import resume_from_text

        return resume_from_text(text), arguments[0]
    resume = read_named_resume(arguments[0], password_file)
    refuse_unreadable(resume)
    return resume, arguments[1]


def _styled(line: "ExplainedLine", encoding: str) -> "Padding":
    from rich.padding import Padding
    from rich.text import Text

    from atscheck.formats.plain_text import clean, encodable

    styles = {"heading": "bold", "good": "green", "bad": "yellow", "quote": "italic", "plain": ""}
    style = "bold green" if line.tone.value == "good" and line.depth == 0 else styles[line.tone.value]
    return Padding(Text(encodable(clean(line.text), encoding), style=style), (0, 0, 0, 2 * line.depth))
