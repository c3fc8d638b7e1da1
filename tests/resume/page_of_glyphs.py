"""Write glyphs on an imaginary page, for tests that need no PDF."""

from atscheck.resume.pdf_model import Glyph, GlyphStyle

ADVANCE = 0.5  # every letter is half as wide as its size
SPACE = 0.3


def write(text: str, x: float, y: float, *, size: float = 10.0, bold: bool = False, angle: int = 0) -> list[Glyph]:
    """Glyphs of a line whose baseline is `y` points below the page's top; spaces are gaps."""
    style = GlyphStyle(size, bold=bold, angle=angle)
    glyphs = []
    for character in text:
        if character == " ":
            x += SPACE * size
            continue
        glyphs.append(Glyph(character, x, x + ADVANCE * size, y - 0.8 * size, y + 0.2 * size, y, style))
        x += ADVANCE * size
    return glyphs


def write_lines(lines: list[str], x: float, y: float, *, leading: float = 12.0, size: float = 10.0) -> list[Glyph]:
    """Glyphs of lines under each other."""
    return [glyph for index, line in enumerate(lines) for glyph in write(line, x, y + index * leading, size=size)]
