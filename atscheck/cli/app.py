"""The command line: arguments in, one call, one exit code. Commands import what they need when they run."""

import gc
import os
from pathlib import Path
from typing import Annotated, Optional

import typer

from atscheck import __version__
from atscheck.cli.batch import batch
from atscheck.cli.check import check
from atscheck.cli.config import load_config, use_config
from atscheck.cli.diff import diff
from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.explain import explain
from atscheck.cli.export import export
from atscheck.cli.findings import findings
from atscheck.cli.keywords import keywords
from atscheck.cli.rank import rank
from atscheck.cli.roles import roles
from atscheck.cli.schema import schema
from atscheck.cli.sets import sets
from atscheck.cli.text import text
from atscheck.keywords.store import SETS_VARIABLE

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
    context: typer.Context,
    version: Annotated[  # noqa: ARG001  (its callback prints it)
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    config: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--config", metavar="FILE", help="Take settings from this file.", show_default=False),
    ] = None,
    no_config: Annotated[bool, typer.Option("--no-config", help="Take no settings from any file.")] = False,
) -> None:
    with ending_with_exit_code():
        found = None if no_config else load_config(config)
    use_config(found)
    if found is not None:
        context.default_map = found.default_map()
        if found.keyword_sets is not None:
            os.environ.setdefault(SETS_VARIABLE, str(found.keyword_sets))


app.add_typer(sets)
for command in (check, export, diff, batch, keywords, roles, rank, text, explain, findings, schema):
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
