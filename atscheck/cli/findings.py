"""`atscheck findings`: all finding codes with their sources."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import ListFormat, NoColorOption
from atscheck.cli.output import make_console, write_output
from atscheck.resume.finding_catalog import FINDING_KINDS


def findings(
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Form of the list.")] = ListFormat.TERMINAL,
    no_color: NoColorOption = False,
) -> None:
    """List what can be found about a file, with who says so."""
    from rich.text import Text

    with ending_with_exit_code():
        if format is ListFormat.JSON:
            rows = [asdict(kind) for kind in FINDING_KINDS]
            write_output(json.dumps({"schema_version": 1, "findings": rows}, ensure_ascii=False, indent=2) + "\n", None)
            return
        console = make_console(no_color=no_color)
        for kind in FINDING_KINDS:
            console.print(Text.assemble((kind.code, "bold"), f" {kind.severity.value}: {kind.title}"))
            console.print(Text(f"  {kind.explanation} {kind.advice}"))
            console.print(Text(f"  Source ({kind.source.grade}): {kind.source.title}"))
            if kind.source.url:
                console.print(Text(f"  {kind.source.url}"))
