"""`atscheck roles`: the roles there are."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import ListFormat, NoColorOption
from atscheck.cli.output import make_console, print_part, write_output
from atscheck.keywords.model import SetListing
from atscheck.keywords.search import search_sets
from atscheck.keywords.store import list_sets

if TYPE_CHECKING:
    from rich.table import Table


def roles(
    words: Annotated[
        list[str], typer.Argument(metavar="[WORDS]...", help="Only roles whose title is like this.", show_default=False)
    ] = [],  # noqa: B006  (typer copies it)
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Form of the list.")] = ListFormat.TERMINAL,
    no_color: NoColorOption = False,
) -> None:
    """List the roles, by field."""
    with ending_with_exit_code():
        listings = search_sets(list_sets(), " ".join(words)) if words else list_sets()
        if format is ListFormat.JSON:
            write_output(render_roles_json(listings), None)
            return
        console = make_console(no_color=no_color)
        if listings:
            print_part(console, render_roles(listings))
            console.print("Figures: keywords in requirements (for some, one of several is enough).")
        else:
            console.print("No role is like that. `atscheck roles` lists all of them.", markup=False)


def render_roles_json(listings: Sequence[SetListing]) -> str:
    """The versioned JSON of `roles --format json`."""
    rows = [
        {
            "id": listing.id, "title": listing.title, "field": listing.field, "kind": listing.kind,
            "also_known_as": listing.also_known_as, "keywords": listing.keywords, "requirements": listing.requirements,
        }
        for listing in listings
    ]  # fmt: skip
    return json.dumps({"schema_version": 1, "roles": rows}, ensure_ascii=False, indent=2) + "\n"


def render_roles(listings: Sequence[SetListing]) -> "Table":
    """A table for the terminal: a heading per field, then its roles with their numbers of keywords and requirements."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim", show_edge=False)
    table.add_column("", no_wrap=True)
    table.add_column("")
    table.add_column("keywords", justify="right", no_wrap=True)
    for field in dict.fromkeys(listing.field for listing in listings):
        table.add_row(Text(field or "your own", style="bold"))
        for listing in listings:
            if listing.field == field:
                counts = f"{listing.keywords} in {listing.requirements}"
                table.add_row(Text(f"  {listing.id}", style="cyan"), Text(listing.title), counts)
    return table
