"""The command line: arguments in, one call, one exit code. Commands import what they need when they run."""

import gc
from typing import Annotated

import typer

from atscheck import __version__
from atscheck.cli.check import check
from atscheck.cli.diff import diff
from atscheck.cli.explain import explain
from atscheck.cli.export import export
from atscheck.cli.findings import findings
from atscheck.cli.keywords import keywords
from atscheck.cli.rank import rank
from atscheck.cli.roles import roles
from atscheck.cli.schema import schema
from atscheck.cli.sets import sets
from atscheck.cli.text import text

app = typer.Typer(
    name="atscheck",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="See which of a role's terms your resume is missing, says differently, or would lose in parsing.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"atscheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


app.add_typer(sets)
for command in (check, export, diff, keywords, roles, rank, text, explain, findings, schema):
    app.command()(command)


def main() -> None:
    """Run the program; ends the process.

    One command makes little garbage and many things that stay: the collector's rounds while spaCy and the lexicon are
    loaded, and the last one when the interpreter ends, take a third of a check's time and free nothing.
    """
    gc.disable()
    try:
        app()
    finally:
        gc.freeze()
