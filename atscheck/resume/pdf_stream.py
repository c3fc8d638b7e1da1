"""The reading that takes a page's text in the order the file draws it."""

from collections.abc import Collection, Sequence

from atscheck.resume.layout_model import median
from atscheck.resume.model import SourceLine
from atscheck.resume.pdf_glyphs import Stream
from atscheck.resume.pdf_model import Glyph

LINE_BREAKS = "\r\n"


def read_stream(stream: Stream, *, page: int | None = None, without: Collection[int] = ()) -> tuple[SourceLine, ...]:
    """PDFium's lines as they are, without the glyphs whose `id` is in `without`."""
    lines: list[SourceLine] = []
    characters: list[str] = []
    glyphs: list[Glyph | None] = []
    for text, glyph in zip((*stream.texts, "\n"), (*stream.glyphs, None), strict=True):
        if text in LINE_BREAKS:
            line = _build_line(characters, glyphs, page) if characters else None
            if line is not None:
                lines.append(line)
            characters, glyphs = [], []
        elif not without or id(glyph) not in without:
            characters.append(text)
            glyphs.append(glyph)
    return tuple(lines)


def _build_line(characters: Sequence[str], glyphs: Sequence[Glyph | None], page: int | None) -> SourceLine | None:
    drawn = [glyph for glyph in glyphs if glyph is not None]
    if all(glyph.text.isspace() for glyph in drawn):
        return None
    styles = [glyph.style for glyph in drawn]
    return SourceLine(
        text="".join(characters),
        page=page,
        edges=_find_edges(glyphs, drawn[0].x0),
        top=round(min([glyph.top for glyph in drawn]), 2),
        bottom=round(max([glyph.bottom for glyph in drawn]), 2),
        size=round(median([style.size for style in styles]), 2),
        bold=sum([style.bold for style in styles]) * 2 > len(styles),
    )


def _find_edges(glyphs: Sequence[Glyph | None], start: float) -> tuple[float, ...]:
    """The left x of each character and the right one of the last; a glyph of several characters is divided evenly."""
    edges: list[float] = []
    end = round(start, 2)
    last = None
    for index, glyph in enumerate(glyphs):
        if glyph is None:
            edges.append(end)
        elif glyph is not last:
            end = round(glyph.x1, 2)
            edges.append(round(glyph.x0, 2))
        else:
            first = next(at for at in range(index, -1, -1) if at == 0 or glyphs[at - 1] is not glyph)
            past = next((at for at in range(index, len(glyphs)) if glyphs[at] is not glyph), len(glyphs))
            share = (index - first) / (past - first)
            edges.append(round(glyph.x0 + (glyph.x1 - glyph.x0) * share, 2))
        last = glyph
    return (*edges, end)
