"""`atscheck schema`: the JSON Schemas of the JSON outputs."""

from importlib import resources
from typing import Annotated

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.output import write_output
from atscheck.errors import UsageError

SCHEMAS = ("report", "keywords", "roles")


def schema(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help=f"One of {', '.join(SCHEMAS)}.", autocompletion=lambda: list(SCHEMAS)),
    ] = "report",
) -> None:
    """Print the JSON Schema of an output."""
    with ending_with_exit_code():
        if name not in SCHEMAS:
            raise UsageError(f"there is no schema {name!r}. There are: {', '.join(SCHEMAS)}.")
        write_output((resources.files("atscheck.formats") / "schemas" / f"{name}.schema.json").read_bytes(), None)
