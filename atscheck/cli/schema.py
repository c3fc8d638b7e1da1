"""`atscheck schema`: the JSON Schemas of the JSON outputs."""

from typing import Annotated

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.output import write_output
from atscheck.errors import UsageError
from atscheck.formats.json_format import SCHEMA_NAMES, read_schema


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help=f"One of {', '.join(SCHEMA_NAMES)}.", autocompletion=lambda: list(SCHEMA_NAMES)
        ),
    ] = "report",
) -> None:
    """Print the JSON Schema of an output."""
    with ending_with_exit_code():
        if name not in SCHEMA_NAMES:
            raise UsageError(f"there is no schema {name!r}. There are: {', '.join(SCHEMA_NAMES)}.")
        write_output(read_schema(name), None)
