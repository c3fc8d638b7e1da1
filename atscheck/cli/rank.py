"""`atscheck rank`: the roles a resume fits best."""

from typing import TYPE_CHECKING, Annotated

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import ListFormat, NoColorOption, PasswordFileOption, ResumeArgument, VerboseOption
from atscheck.cli.output import make_console, print_part, write_output
from atscheck.cli.reading import read_named_resume, refuse_unreadable

if TYPE_CHECKING:
    from rich.table import Table

    from atscheck.report.ranking import RankedRole

_BAR_WIDTH = 10


def rank(
    resume: ResumeArgument,
    most: Annotated[int, typer.Option("--top", "-n", min=1, metavar="N", help="How many roles to show.")] = 10,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Form of the list.")] = ListFormat.TERMINAL,
    password_file: PasswordFileOption = None,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Rank the roles that a resume fits best, with what would move each most."""
    with ending_with_exit_code(verbose=verbose):
        from rich.text import Text

        from atscheck.checker import rank_resume
        from atscheck.formats.json_format import dump_json

        read = read_named_resume(resume, password_file)
        ranking = rank_resume(read)
        if format is ListFormat.JSON:
            write_output(dump_json(ranking), None)
            refuse_unreadable(read)
            return
        refuse_unreadable(read)
        console = make_console(no_color=no_color)
        if not ranking.fits_well:
            print_part(console, Text("No role fits well. The nearest ones:", style="bold"))
        print_part(console, _table(ranking.roles[:most], console.encoding))
        remark = "Coverage: in the keyword's own words - in any accepted wording. Rare requirements decide the rank."
        print_part(console, Text(remark, style="dim"))


def _table(roles: "tuple[RankedRole, ...]", encoding: str) -> "Table":
    from rich.table import Table
    from rich.text import Text

    from atscheck.formats.model import percent
    from atscheck.formats.plain_text import encodable

    full, empty = ("#", "-") if encodable("█░", encoding) != "█░" else ("█", "░")
    table = Table(box=None, pad_edge=False)
    table.add_column("Role", style="cyan", overflow="fold")
    table.add_column("Coverage", no_wrap=True)
    table.add_column("Required", no_wrap=True)
    table.add_column("Would move it most", overflow="fold")
    for role in roles:
        filled = round(_BAR_WIDTH * role.meaning)
        bar = full * filled + empty * (_BAR_WIDTH - filled)
        table.add_row(
            Text(role.id),
            Text(f"{bar} {percent(role.literal)} - {percent(role.meaning)}"),
            Text(f"{role.required_met} of {role.required}"),
            Text(encodable("; ".join(role.terms), encoding)),
        )
    return table
