"""The extra parts of the report in a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from atscheck.formats.pen import BAD, CHANGE, GOOD, Part, Pen
from atscheck.formats.what_if import ExtraPart, LineKind


def extra_lines(pen: Pen, parts: Sequence[ExtraPart]) -> Iterator[RenderableType]:
    """Each part as a heading, what it comes to, and its lines."""
    marks: dict[LineKind, Part] = {
        LineKind.GAIN: (pen.glyphs.good, GOOD),
        LineKind.EDIT: (pen.glyphs.advice, CHANGE),
        LineKind.QUESTION: (pen.glyphs.question, BAD),
        LineKind.REMARK: (pen.glyphs.caution, CHANGE),
    }
    for part in parts:
        yield pen.heading(part.title)
        yield pen.line(part.result, indent=2)
        for line in part.lines:
            yield pen.line(line.text, indent=2, mark=marks[line.kind], tail=line.tail)
        if part.closing is not None:
            yield pen.line(part.closing, indent=2)
