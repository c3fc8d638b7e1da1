"""What changed between two versions of a resume, in a terminal."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult

from atscheck.formats.difference import ChangedPart, Tone, tell_difference
from atscheck.formats.glyphs import choose_glyphs
from atscheck.formats.pen import BAD, GOOD, Pen
from atscheck.report.difference import ReportDifference


@dataclass(frozen=True, slots=True)
class TerminalDifference:
    """A renderable for any rich console; without the files and the target where these are known."""

    difference: ReportDifference
    with_files: bool = True

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        pen = Pen(choose_glyphs(console, options))
        for number, part in enumerate(tell_difference(self.difference)):
            if number:
                yield pen.heading(part.heading)
            if number or self.with_files:
                yield from _lines(pen, part, indent=2 if number else 0)


def _lines(pen: Pen, part: ChangedPart, *, indent: int) -> RenderResult:
    marks = {Tone.GOOD: ("+", GOOD), Tone.BAD: ("-", BAD), Tone.PLAIN: (" ", "")}
    for line in part.lines:
        yield pen.line((line.name, "bold"), f": {line.text}", indent=indent, mark=marks[line.tone], hanging=indent + 4)
