"""Characters as pdfplumber gives them, for files and pages that PDFium cannot read or reads doubtfully.

Only imported then: pdfplumber takes ten times as long, and on most pages it finds fewer words.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from math import atan2, degrees
from typing import Any

import pdfplumber

from atscheck.resume.model import Box
from atscheck.resume.pdf_glyphs import PageContents, Stream
from atscheck.resume.pdf_model import Drawing, Glyph, GlyphStyle
from atscheck.resume.pdf_objects import BOLD_NAME

UNMAPPED = "(cid:"  # what pdfminer writes for a glyph without a mapping
REPLACEMENT = "\ufffd"
NEW_LINE = 0.5  # of the size: a change of baseline that begins a line of the stream
WORD_GAP = 0.13  # of the size
GAIN = 1.05  # so many times as many letters make the second opinion the better one

BLACK = (0, 0, 0, 255)


class SecondOpinion:
    """A document opened by pdfplumber; a page that it cannot read either is None."""

    def __init__(self, pages: list[Any]) -> None:
        self.pages = pages

    def __len__(self) -> int:
        return len(self.pages)

    def read_page(self, number: int) -> PageContents | None:
        """The contents of a page, numbered from 1."""
        if not 1 <= number <= len(self.pages):
            return None
        page = self.pages[number - 1]
        try:
            return _read_contents(page)
        except Exception:  # pdfminer fails on damaged pages in every way that Python knows
            return None
        finally:
            page.close()


@contextmanager
def ask_second_opinion(data: bytes, password: str | None = None) -> Iterator[SecondOpinion]:
    """The document as pdfplumber opens it; without pages if it cannot."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)  # it warns of every font that is not as it should be
    try:
        try:
            # Nothing has to be closed but its pages, and closing a document without pages fails.
            pages = list(pdfplumber.open(BytesIO(data), password=password or "").pages)
        except Exception:  # as above
            pages = []
        yield SecondOpinion(pages)
    finally:
        logger.setLevel(level)


def is_better(theirs: PageContents, ours: PageContents) -> bool:
    """True if the second opinion knows more letters than PDFium found; it needs no dictionary to say so.

    Letters that PDFium had to guess count for it: where a whole font has no mapping its guesses were right, and
    pdfplumber, which calls its own guesses mapped, lost a fifth of the words.
    """
    known = sum(glyph.text.isalnum() and not glyph.unmapped for glyph in theirs.glyphs)
    return known > GAIN * sum(glyph.text.isalnum() for glyph in ours.glyphs)


def _read_contents(page: Any) -> PageContents:
    styles: dict[GlyphStyle, GlyphStyle] = {}
    glyphs = tuple(_read_glyph(character, page, styles) for character in page.chars)
    images = [Drawing(_box(image), -1, True) for image in page.images]
    shapes = [
        Drawing(_box(shape), -1, False, _read_colour(shape.get("non_stroking_color")))
        for shape in page.rects
        if shape.get("fill")
    ]
    drawings = (*shapes, *images)
    count = len(glyphs) + len(drawings) + len(page.lines) + len(page.curves)
    rotation = int(page.rotation or 0) % 360
    return PageContents(float(page.width), float(page.height), rotation, glyphs, _build_stream(glyphs), drawings, count)


def _box(item: dict[str, Any]) -> Box:
    return Box(float(item["x0"]), float(item["top"]), float(item["x1"]), float(item["bottom"]))


def _read_glyph(character: dict[str, Any], page: Any, styles: dict[GlyphStyle, GlyphStyle]) -> Glyph:
    text, size, box = str(character["text"]), float(character["size"]), _box(character)
    a, b, _, _, _, y = character["matrix"]
    style = GlyphStyle(
        size=round(size, 2),
        bold=BOLD_NAME.search(str(character.get("fontname", "")).rpartition("+")[2]) is not None,
        angle=round(degrees(atan2(b, a))) % 360,
        colour=_read_colour(character.get("non_stroking_color")),
    )
    baseline = float(page.height) + float(page.bbox[1]) - float(y)
    if not box.top - 1 <= baseline <= box.bottom + 1:  # a page whose coordinates do not begin in its corner
        baseline = box.bottom - 0.2 * size
    unmapped = text.startswith(UNMAPPED) or text == REPLACEMENT
    return Glyph(
        REPLACEMENT if unmapped else text,
        round(box.x0, 2),
        box.x1,
        box.top,
        box.bottom,
        baseline,
        styles.setdefault(style, style),
        unmapped,
    )


def _read_colour(colour: Any) -> tuple[int, int, int, int]:
    """Grey, RGB or CMYK from 0 to 1; a pattern or an unknown colour counts as black."""
    values = tuple(colour) if isinstance(colour, (list, tuple)) else (colour,)
    if not all(isinstance(value, (int, float)) for value in values):
        return BLACK
    if len(values) == 1:
        values *= 3
    elif len(values) == 4:
        *inks, key = values
        values = tuple(1 - min(1, ink + key) for ink in inks)
    if len(values) != 3:
        return BLACK
    red, green, blue = (min(255, max(0, round(255 * value))) for value in values)
    return red, green, blue, 255


def _build_stream(glyphs: tuple[Glyph, ...]) -> Stream:
    texts: list[str] = []
    places: list[Glyph | None] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None:
            size = max(last.style.size, glyph.style.size)
            if abs(glyph.baseline - last.baseline) > NEW_LINE * size or glyph.x0 < last.x0 - size:
                texts.append("\n")
                places.append(None)
            elif glyph.x0 - last.x1 > WORD_GAP * size and not (last.text.isspace() or glyph.text.isspace()):
                texts.append(" ")
                places.append(None)
        texts += glyph.text
        places += [glyph] * len(glyph.text)
        last = glyph
    return Stream(texts, places)
