"""Turn rows into lines of text with the place of every character."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians, sin
from operator import itemgetter
from typing import NamedTuple

from atscheck.resume.layout_bidi import has_right_to_left, read_order
from atscheck.resume.layout_model import Row, Word, make_word, median
from atscheck.resume.model import SourceLine
from atscheck.resume.pdf_model import Glyph

PARAGRAPH_GAP = 1.3  # times the usual distance of lines
_place = itemgetter(1, 2, 3)  # of a word: x0, x1, text
LINE_DISTANCE = 1.2  # of the size, where a block has too few lines to tell


class _Piece(NamedTuple):
    """A glyph or the space between two words; a glyph of several characters is divided evenly."""

    text: str
    x0: float
    x1: float


def build_lines(blocks: Sequence[tuple[Sequence[Row], int]], *, page: int | None, angle: int) -> list[SourceLine]:
    """One line for each row; the blocks' numbers become the lines' regions."""
    lines: list[SourceLine] = []
    for rows, region in blocks:
        usual = _usual_distance(rows)
        before: Row | None = None
        for row in rows:
            starts = before is None or not 0 <= row.baseline - before.baseline <= PARAGRAPH_GAP * usual
            lines.append(_build_line(row, page=page, angle=angle, region=region, starts_block=starts))
            before = row
    return lines


def _usual_distance(rows: Sequence[Row]) -> float:
    size = median([row.size for row in rows])
    distances = [after.baseline - before.baseline for before, after in pairwise(rows)]
    close = [distance for distance in distances if 0.8 * size <= distance <= 2.2 * size]
    return min(median(close, default=LINE_DISTANCE * size), 1.6 * size) if close else LINE_DISTANCE * size


def _build_line(row: Row, *, page: int | None, angle: int, region: int, starts_block: bool) -> SourceLine:
    words = sorted([_unmirrored(word) for segment in row.segments for word in segment.words], key=_place)
    glyphs = [glyph for word in words for glyph in word.glyphs]
    text, edges = _spell(words)
    top, bottom = min([glyph.top for glyph in glyphs]), max([glyph.bottom for glyph in glyphs])
    styles = [glyph.style for glyph in glyphs if glyph.text.isalpha()] or [glyph.style for glyph in glyphs]
    if angle:
        text, edges, top, bottom = text, *_turn_back(glyphs, len(text), angle)
    return SourceLine(
        text=text,
        page=page,
        edges=edges,
        top=round(top, 2),
        bottom=round(bottom, 2),
        size=round(median([style.size for style in styles]), 2),
        bold=sum([style.bold for style in styles]) * 2 > len(styles),
        starts_block=starts_block,
        region=region,
    )


def _unmirrored(word: Word) -> Word:
    return word if word.x0 == word.glyphs[0].x0 else make_word(word.glyphs)


def _spell(words: Sequence[Word]) -> tuple[str, tuple[float, ...]]:
    """The text in reading order and the leading edge of each character, with the last one's other edge."""
    text = " ".join([word.text for word in words])
    if has_right_to_left(text):
        return _spell_leftward(_list_pieces(words))
    edges: list[float] = []
    end = 0.0
    for word in words:
        if edges:
            edges.append(end)
        if len(word.glyphs) == len(word.text):
            edges += [glyph.x0 for glyph in word.glyphs]
        else:
            for glyph in word.glyphs:
                width, count = glyph.x1 - glyph.x0, len(glyph.text)
                edges += [round(glyph.x0 + width * part / count, 2) for part in range(count)]
        end = round(word.glyphs[-1].x1, 2)
    return text, (*edges, end)


def _list_pieces(words: Sequence[Word]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for word in words:
        if pieces:
            pieces.append(_Piece(" ", pieces[-1].x1, word.x0))
        pieces += [_Piece(glyph.text, glyph.x0, glyph.x1) for glyph in word.glyphs]
    return pieces


def _spell_leftward(pieces: Sequence[_Piece]) -> tuple[str, tuple[float, ...]]:
    texts = [piece.text for piece in pieces]
    edges: list[float] = []
    last = 0.0
    for index in read_order(texts):
        piece = pieces[index]
        start, last = (piece.x1, piece.x0) if has_right_to_left(piece.text) else (piece.x0, piece.x1)
        count = len(piece.text)
        edges += [round(start + (last - start) * part / count, 2) for part in range(count)]
    return "".join(texts[index] for index in read_order(texts)), (*edges, round(last, 2))


def _turn_back(glyphs: Sequence[Glyph], length: int, angle: int) -> tuple[tuple[float, ...], float, float]:
    """Edges, top and bottom of turned text on the page: every stretch of it is said to fill the whole line's box."""
    cosine, sine = cos(radians(angle)), sin(radians(angle))
    corners = [(u, v) for glyph in glyphs for u in (glyph.x0, glyph.x1) for v in (glyph.top, glyph.bottom)]
    xs = [u * cosine + v * sine for u, v in corners]
    ys = [v * cosine - u * sine for u, v in corners]
    edges = tuple(round(max(xs) if index % 2 else min(xs), 2) for index in range(length + 1))
    return edges, min(ys), max(ys)
