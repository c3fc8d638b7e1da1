"""The signs of the terminal report, with a set for consoles that have ASCII only."""

from dataclasses import dataclass, replace

from rich.console import Console, ConsoleOptions


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Signs that tell kinds apart without colour, and the encoding that all other text must fit.

    Attributes:
        good: Before what is in order.
        bad: Before what is not.
        caution: Before what needs a look.
        question: Before a missing requirement.
        change: Before a wording to change.
        advice: Before what to write instead.
        literal: A cell of the bar that the exact words cover.
        meaning: A cell that other wordings cover.
        empty: A cell that nothing covers.
        encoding: What the console writes.
    """

    good: str
    bad: str
    caution: str
    question: str
    change: str
    advice: str
    literal: str
    meaning: str
    empty: str
    encoding: str


UNICODE_GLYPHS = Glyphs("✓", "✗", "!", "?", "~", "→", "█", "▒", "░", "utf-8")
ASCII_GLYPHS = Glyphs("+", "x", "!", "?", "~", "->", "#", "=", ".", "ascii")


def choose_glyphs(console: Console, options: ConsoleOptions) -> Glyphs:
    """The signs that `console` can show; text is limited to the console's own encoding, which may hold more."""
    if not options.ascii_only:
        return UNICODE_GLYPHS
    return replace(ASCII_GLYPHS, encoding=console.encoding)


def coverage_bar(glyphs: Glyphs, literal: float, meaning: float, width: int) -> tuple[str, str, str]:
    """The three parts of a bar of `width` cells.

    A part is full only at the end it belongs to: 99.9 % leaves a cell open, and a difference between the two ends is
    visible however small it is.
    """
    exact = min(int(literal * width), width)
    other = min(int(meaning * width), width) - exact
    if meaning > literal and other == 0 and exact < width:
        other = 1
    return glyphs.literal * exact, glyphs.meaning * other, glyphs.empty * (width - exact - other)
