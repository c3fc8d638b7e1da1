"""`atscheck export`: the gap report as a file."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from atscheck.cli.check import Extras, FormatName, TargetNames, make_report, render_format
from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import (
    AsOfOption,
    AssumeOption,
    KeywordFilesOption,
    KnownOnlyOption,
    NlpOption,
    PasswordFileOption,
    PostingsOption,
    RedactOption,
    ResumeArgument,
    RolesOption,
    VerboseOption,
)
from atscheck.cli.output import write_output
from atscheck.cli.reading import refuse_unreadable
from atscheck.errors import UsageError
from atscheck.formats import FORMATS

_SUFFIXES = {form.suffix: form.name for form in FORMATS.values()} | {".htm": "html", ".markdown": "md"}


def export(
    resume: ResumeArgument,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write; its suffix chooses the format.")
    ],
    role: RolesOption = [],  # noqa: B006  (typer copies it)
    posting: PostingsOption = [],  # noqa: B006
    keywords: KeywordFilesOption = [],  # noqa: B006
    format: Annotated[
        Optional[FormatName],  # noqa: UP045
        typer.Option("--format", "-f", help="Form of the report, if the suffix does not tell.", show_default=False),
    ] = None,
    assume: AssumeOption = [],  # noqa: B006
    redact: RedactOption = False,
    as_of: AsOfOption = None,
    known_only: KnownOnlyOption = False,
    nlp: NlpOption = None,
    password_file: PasswordFileOption = None,
    verbose: VerboseOption = False,
) -> None:
    """Write the gap report to a file."""
    with ending_with_exit_code(verbose=verbose):
        name = format or _SUFFIXES.get(output.suffix.lower())
        if name is None:
            known = ", ".join(form.suffix for form in FORMATS.values())
            raise UsageError(f"{output}: the suffix names no format. Use one of {known}, or --format.")
        target = TargetNames(role, posting, keywords, known_only=known_only, nlp=nlp)
        pictures = FORMATS[name].shows_pages
        extras = Extras(assume, redact=redact)
        opened, report = make_report(resume, target, as_of, password_file, extras, pictures=pictures)
        write_output(render_format(report, name, opened), output)
        typer.echo(f"wrote {output}", err=True)
        refuse_unreadable(opened.resume)
