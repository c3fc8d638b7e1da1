"""`atscheck text`: what a parser sees."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import NoColorOption, PasswordFileOption, ResumeArgument, VerboseOption
from atscheck.cli.output import make_console, write_output
from atscheck.cli.reading import read_named_resume, refuse_unreadable
from atscheck.errors import UsageError

if TYPE_CHECKING:
    from rich.table import Table

    from atscheck.resume.model import Resume

# Words of agreement shown before and after a difference.
_CONTEXT_WORDS = 4
# A moved passage of a whole column is shown by its ends.
_MOST_WORDS = 40


def text(
    resume: ResumeArgument,
    reading: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--reading", metavar="NAME", show_default=False,
            help="PDF: layout, stream or rows. DOCX: full, body or paragraphs. Without it, the primary one.",
        ),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show side by side where this reading and the primary one part.")
    ] = False,
    password_file: PasswordFileOption = None,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:  # fmt: skip
    """Print the text that a parser takes from a resume; the report's offsets point into it."""
    with ending_with_exit_code(verbose=verbose):
        read = read_named_resume(resume, password_file)
        texts = {item.name.value: item.text for item in read.readings}
        if reading is not None and reading not in texts:
            raise UsageError(f"{read.name} has no reading {reading!r}. It has: {', '.join(texts)}.")
        refuse_unreadable(read)
        if diff:
            primary, *others = texts
            compared = [reading] if reading not in (None, primary) else others
            if not compared:
                raise UsageError(f"{read.name} has one reading only, {primary}: there is nothing to compare.")
            console = make_console(no_color=no_color)
            for name in compared:
                console.print(_diff_table(read, primary, str(name), texts))
        else:
            write_output((read.text if reading is None else texts[reading]) + "\n", None)


@dataclass(frozen=True, slots=True)
class _Difference:
    """Where two readings part: the words of each, with the words they agree on before and after."""

    before: str
    ours: str
    theirs: str
    after: str


def _diff_table(resume: "Resume", primary: str, other: str, texts: dict[str, str]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    differences = list(_find_differences(texts[primary].split(), texts[other].split()))
    title = f"{resume.name}: {len(differences)} places where {primary} and {other} part"
    table = Table(title=Text(title), show_lines=True, expand=True)
    table.add_column(primary, ratio=1)
    table.add_column(other, ratio=1)
    for item in differences:
        cells = [
            Text.assemble(f"{item.before} ", (words or "(nothing)", "bold magenta"), f" {item.after}")
            for words in (item.ours, item.theirs)
        ]
        table.add_row(*cells)
    return table


def _find_differences(ours: list[str], theirs: list[str]) -> Iterator[_Difference]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind != "equal":
            yield _Difference(
                before=" ".join(ours[max(start - _CONTEXT_WORDS, 0) : start]),
                ours=_shorten(ours[start:end]),
                theirs=_shorten(theirs[other_start:other_end]),
                after=" ".join(ours[end : end + _CONTEXT_WORDS]),
            )


def _shorten(words: list[str]) -> str:
    if len(words) <= _MOST_WORDS:
        return " ".join(words)
    half = _MOST_WORDS // 2
    return f"{' '.join(words[:half])} ... ({len(words) - 2 * half} words) ... {' '.join(words[-half:])}"
