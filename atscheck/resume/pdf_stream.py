"""The reading that takes a page's text in the order the file draws it."""

from collections.abc import Collection, Sequence
from itertools import groupby

from atscheck.resume.layout_model import median
from atscheck.resume.model import SourceLine
from atscheck.resume.pdf_glyphs import StreamCharacter
from atscheck.resume.pdf_model import Glyph

LINE_BREAKS = "\r\n"


def read_stream(
    stream: Sequence[StreamCharacter], *, page: int | None = None, without: Collection[int] = ()
) -> tuple[SourceLine, ...]:
    """PDFium's lines as they are, without the glyphs whose `id` is in `without`."""
    kept = [character for character in stream if id(character.glyph) not in without]
    lines: list[SourceLine] = []
    for is_break, group in groupby(kept, key=lambda character: character.text in LINE_BREAKS):
        characters = list(group)
        glyphs = [character.glyph for character in characters if character.glyph is not None]
        if is_break or all(glyph.text.isspace() for glyph in glyphs):
            continue
        lines.append(_build_line(characters, glyphs, page))
    return tuple(lines)


def _build_line(characters: Sequence[StreamCharacter], glyphs: Sequence[Glyph], page: int | None) -> SourceLine:
    edges: list[float] = []
    end = glyphs[0].x0
    for glyph, group in groupby(characters, key=lambda character: character.glyph):
        count = len(list(group))
        if glyph is None:
            edges += [end] * count
            continue
        edges += [glyph.x0 + (glyph.x1 - glyph.x0) * part / count for part in range(count)]
        end = glyph.x1
    return SourceLine(
        text="".join(character.text for character in characters),
        page=page,
        edges=tuple(round(edge, 2) for edge in (*edges, end)),
        top=round(min(glyph.top for glyph in glyphs), 2),
        bottom=round(max(glyph.bottom for glyph in glyphs), 2),
        size=round(median([glyph.style.size for glyph in glyphs]), 2),
        bold=sum(glyph.style.bold for glyph in glyphs) * 2 > len(glyphs),
    )
