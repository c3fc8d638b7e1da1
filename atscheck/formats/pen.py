"""Lay out lines for a terminal: what is written fits the console's encoding, and wraps between words and names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from atscheck.formats.glyphs import Glyphs
from atscheck.formats.plain_text import clean, encodable

# Continuation lines are indented so far that a column of this many cells is left even on very narrow consoles.
NARROWEST = 16
# Longer lines of prose are hard to read, however wide the console is.
WIDEST = 100

# Colours only repeat what signs and words say. These are legible on dark and light backgrounds alike; yellow, white,
# blue and dim are not.
GOOD, BAD, CHANGE = "green", "red", "magenta"

Part = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes strings and (string, style) pairs as `Text`. Nothing is ever taken for markup."""

    glyphs: Glyphs

    def text(self, *parts: Part) -> Text:
        text = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            text.append(encodable(clean(words), self.glyphs.encoding), style)
        return text

    def line(
        self, *parts: Part, indent: int = 0, mark: Part = "", hanging: int | None = None, tail: str = ""
    ) -> "HangingLine":
        """A paragraph behind a mark. Its further lines stand below its first word, or at column `hanging`.

        `tail` is added after a space and moves to the next line whole.
        """
        first = self.text(" " * indent, mark, *([" "] if mark else []))
        pieces = (self.text(*parts), self.text(tail)) if tail else (self.text(*parts),)
        return HangingLine(first, first.cell_len if hanging is None else hanging, pieces)

    def names(self, label: Part, names: Iterable[str], *, indent: int = 2, mark: Part = "") -> "HangingLine":
        """`label: name, name, name`, wrapped between the names only."""
        items = [self.text(name) for name in names]
        for item in items[:-1]:
            item.append(",")
        first = self.text(" " * indent, mark, *([" "] if mark else []), label, ": ")
        return HangingLine(first, indent + 4, tuple(items))

    def heading(self, words: str, style: str = "bold") -> Text:
        return Text("\n").append_text(self.text((words, style)))


@dataclass(frozen=True, slots=True)
class HangingLine:
    """Pieces that are kept whole where they fit, after a first text; further lines are indented by `hanging` cells."""

    first: Text
    hanging: int
    pieces: Sequence[Text]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, WIDEST)
        hanging = min(self.hanging, max(width - NARROWEST, 0))
        line, gap = self.first.copy(), ""
        for piece in self.pieces:
            if line.cell_len + len(gap) + piece.cell_len > width and line.cell_len > hanging:
                yield _stripped(line)
                line, gap = Text(" " * hanging), ""
            line.append(gap)
            start, *rest = piece.wrap(console, max(width - line.cell_len, 1)) or [piece]
            line.append_text(start)
            for part in rest:
                yield _stripped(line)
                line = Text(" " * hanging).append_text(part)
            gap = " "
        yield _stripped(line)


@dataclass(frozen=True, slots=True)
class Indented:
    """Something else, indented, and without the spaces that rich puts at the ends of its lines."""

    inner: RenderableType
    indent: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        inner = options.update(width=max(options.max_width - self.indent, 1))
        for segments in console.render_lines(self.inner, inner, pad=False):
            line = Text(" " * self.indent)
            for segment in segments:
                line.append(segment.text, segment.style)
            yield _stripped(line)


def _stripped(line: Text) -> Text:
    line.rstrip()
    return line
