"""`atscheck sets`: a user's own keyword sets, and the linter for all of them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Optional, TypeVar

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import KnownOnlyOption, NlpOption, VerboseOption
from atscheck.cli.output import write_output
from atscheck.errors import KeywordSetError, PostingError, UsageError

# A handful of postings is read before a bar could be looked at.
_FEWEST_FOR_BAR = 5

_Item = TypeVar("_Item")

sets = typer.Typer(name="sets", no_args_is_help=True, help="Write, check and find your own keyword sets.")


@sets.command()
def validate(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="[FILE]...", help="Keyword sets; without one, all of yours.", show_default=False),
    ] = [],  # noqa: B006  (typer copies it)
    strict: Annotated[
        bool, typer.Option("--strict", help="Also report what only misleads; without a FILE, the shipped sets too.")
    ] = False,
    verbose: VerboseOption = False,
) -> None:
    """Check keyword sets: exit code 4 if anything is wrong."""
    with ending_with_exit_code(verbose=verbose):
        from atscheck.linting.lint import lint_everything, lint_files

        problems = lint_files(files, strict=strict) if files else lint_everything(strict=strict)
        write_output("".join(f"{problem}\n" for problem in problems), None)
        if problems:
            count = len(problems)
            raise KeywordSetError(f"{count} {'problem' if count == 1 else 'problems'} in keyword sets, listed above.")
        typer.echo("No problems found.", err=True)


@sets.command()
def new(
    output: Annotated[Path, typer.Argument(metavar="FILE", help="The role file to write.", show_default=False)],
    title: Annotated[
        Optional[str],  # noqa: UP045  (typer reads this at run time on Python 3.11)
        typer.Option("--title", "-t", help="The role's title; asked for if not given.", show_default=False),
    ] = None,
    terms: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--terms", metavar="FILE", help="A list, one keyword per line; asked for if not given.", show_default=False
        ),
    ] = None,
    verbose: VerboseOption = False,
) -> None:
    """Write a role file to edit, from a title and a list of keywords."""
    with ending_with_exit_code(verbose=verbose):
        from atscheck.keywords.draft import draft_set, read_list

        _refuse_existing(output)
        wanted = title or typer.prompt("Title of the role", err=True)
        names = read_list(terms) if terms is not None else _ask_for_terms()
        write_output(draft_set(wanted, names, output.stem), output)
        typer.echo(f"{output}: written. Next: atscheck sets validate {output}", err=True)


def _refuse_existing(output: Path) -> None:
    if output.exists():
        raise UsageError(f"{output}: there is such a file already. Choose another name.")


def _ask_for_terms() -> list[str]:
    typer.echo("Keywords, one per line; an empty line ends the list.", err=True)
    names: list[str] = []
    while name := typer.prompt("", default="", show_default=False, prompt_suffix="> ", err=True).strip():
        names.append(name)
    return names


@sets.command()
def build(
    postings: Annotated[
        list[str],
        typer.Argument(
            metavar="POSTING...",
            help="Job postings (PDF, DOCX, HTML, TXT, MD), or folders of them; - reads standard input.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The role file to write.", show_default=False)
    ],
    title: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--title", "-t", help="The role's title; else the postings' own.", show_default=False),
    ] = None,
    known_only: KnownOnlyOption = False,
    nlp: NlpOption = None,
    verbose: VerboseOption = False,
) -> None:
    """Write a role file to edit, from what several job postings ask for."""
    with ending_with_exit_code(verbose=verbose):
        from atscheck.keywords.draft import check_set_id
        from atscheck.posting.derive import derive_set
        from atscheck.posting.gather import list_posting_files, read_source_postings

        _refuse_existing(output)
        check_set_id(output.stem)
        if output.suffix != ".yaml":
            raise UsageError(f"{output}: a role file's name ends in .yaml, such as {output.stem}.yaml.")
        if title is not None and not title.strip():
            raise UsageError("the title is empty. Leave --title out to take it from the postings.")
        files = list_posting_files(postings)
        sources, unusable = [], []
        for item in _with_bar(read_source_postings(files, known_only=known_only, nlp=nlp), len(files)):
            if isinstance(item, PostingError):
                unusable.append(item)
            else:
                sources.append(item)
        if not sources and len(unusable) == 1:
            raise unusable[0]
        for error in unusable:
            typer.echo(" ".join(str(error).split()).encode("utf-8", "replace"), err=True)
        if not sources:
            raise PostingError(f"none of the {len(files)} files could be used as a posting, as listed above.")
        write_output(derive_set(sources, set_id=output.stem, title=title), output)
        typer.echo(f"{output}: written. Next: edit it, and atscheck sets validate {output}", err=True)


def _with_bar(items: Iterable[_Item], count: int) -> Iterator[_Item]:
    """The items as they come, with a bar on standard error where that is a terminal and there are many."""
    if count < _FEWEST_FOR_BAR or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, "Reading postings", count, console=Console(stderr=True), transient=True)


@sets.command()
def path() -> None:
    """Print the folders in which role files are looked for, in order."""
    with ending_with_exit_code():
        from atscheck.keywords.store import search_path

        write_output("".join(f"{folder}\n" for folder in search_path()), None)


@sets.command()
def schema() -> None:
    """Print the JSON Schema of role files, for editors."""
    with ending_with_exit_code():
        import json

        from atscheck.keywords.schema import role_schema

        write_output(json.dumps(role_schema(), indent=2) + "\n", None)
