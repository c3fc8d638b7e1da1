"""A page's glyphs, shapes and images as PDFium gives them. The only module that calls PDFium's raw functions."""

import re
from collections.abc import Iterator
from ctypes import (
    PYFUNCTYPE,
    addressof,
    byref,
    c_double,
    c_float,
    c_int,
    c_uint,
    c_void_p,
    cast,
    create_string_buffer,
)
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from atscheck.resume.model import Box
from atscheck.resume.pdf_model import Drawing, Glyph, GlyphStyle

BOLD_NAME = re.compile(r"bold|black|heavy|demi|(?<![a-z])cmbx|(?<![a-z])[a-z]*bx\d+$", re.IGNORECASE)
BOLD_WEIGHT = 700  # PDFium guesses it from the stem width: regular text fonts get 350 to 480
RawCharacter = tuple[str, int, Glyph | None, float, float]  # text, address of its object, glyph, origin
INVISIBLE_MODES = (3, 7)  # neither filled nor stroked; clipping only
MAX_FORM_DEPTH = 4
# TeX's encodings T1 and OT1, for fonts that do not say it themselves: without this "scientific" loses its "fi".
TEX_LETTERS = {
    **dict(zip(range(0x0B, 0x10), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
    **dict(zip(range(0x10, 0x17), "“”„«»–—", strict=True)),
    **dict(zip(range(0x1B, 0x20), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
}
LINE_END_HYPHEN = "\ufffe"  # what its text has there, without a line break
PDFIUM_HYPHEN = 2  # what PDFium's characters have for a hyphen at a line's end


class StreamCharacter(NamedTuple):
    """A character of PDFium's own text; `glyph` is None where PDFium made it up (spaces, line breaks)."""

    text: str
    glyph: Glyph | None


@dataclass(frozen=True, slots=True)
class PageContents:
    """What is drawn on one page.

    Attributes:
        width: As displayed, in points.
        height: As displayed, in points.
        rotation: In degrees.
        glyphs: In PDFium's order, with the file's own spaces and without PDFium's.
        stream: PDFium's text.
        drawings: Images and filled shapes, in drawing order.
        objects: Number of things drawn, whatever they are.
    """

    width: float
    height: float
    rotation: int
    glyphs: tuple[Glyph, ...]
    stream: tuple[StreamCharacter, ...]
    drawings: tuple[Drawing, ...]
    objects: int


def _bind(function: Any, result: Any, *arguments: Any) -> Any:
    """The same function with plain integers for pointers: a call takes 0.7 µs instead of 3."""
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


get_unicode = _bind(pdfium.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
get_object = _bind(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
get_box = _bind(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
get_origin = _bind(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
is_unmapped = _bind(pdfium.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)


class PageFrame:
    """Turns PDF coordinates (origin bottom left, before rotation) into those of the displayed page."""

    def __init__(self, page: Any) -> None:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, byref(box))
        self.left, self.bottom, self.right, self.top = box.left, box.bottom, box.right, box.top
        self.turns = pdfium.FPDFPage_GetRotation(page)
        width, height = box.right - box.left, box.top - box.bottom
        self.width, self.height = (height, width) if self.turns % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        match self.turns:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        xa, ya = self.point(left, bottom)
        xb, yb = self.point(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def read_page_contents(page: Any) -> PageContents:
    """Read a pypdfium2 page (the caller closes it)."""
    frame = PageFrame(page)
    orders: dict[int, int] = {}
    drawings = tuple(_list_drawings(page, frame, orders))
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        stream = _read_stream(text_page, frame, orders)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    glyphs = _unique_glyphs(stream)
    return PageContents(frame.width, frame.height, frame.turns * 90, glyphs, stream, drawings, len(orders))


def _unique_glyphs(stream: tuple[StreamCharacter, ...]) -> tuple[Glyph, ...]:
    glyphs: list[Glyph] = []
    for character in stream:
        if character.glyph is not None and not (glyphs and glyphs[-1] is character.glyph):
            glyphs.append(character.glyph)
    return tuple(glyphs)


def _read_stream(text_page: Any, frame: PageFrame, orders: dict[int, int]) -> tuple[StreamCharacter, ...]:
    handle = cast(text_page, c_void_p).value
    rectangle, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    box_at, x_at, y_at = addressof(rectangle), addressof(x), addressof(y)
    styles: dict[int, GlyphStyle] = {}
    raw: list[RawCharacter] = []
    upright = frame.turns == 0
    left, top = frame.left, frame.top
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = get_unicode(handle, index)
        text = "-" if code == PDFIUM_HYPHEN else chr(code)
        address = get_object(handle, index) or 0
        if not address or (code in (32, 13, 10) and pdfium.FPDFText_IsGenerated(text_page, index)):
            raw.append((text, 0, None, 0.0, 0.0))
            continue
        style = styles.get(address)
        if style is None:
            style = styles[address] = _read_style(text_page, index, frame, orders.get(address, -1))
        get_box(handle, index, box_at)
        get_origin(handle, index, x_at, y_at)
        if upright:
            x0, x1, glyph_top, glyph_bottom = (
                rectangle.left - left,
                rectangle.right - left,
                top - rectangle.top,
                top - rectangle.bottom,
            )
            baseline = top - y.value
        else:
            box = frame.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            x0, x1, glyph_top, glyph_bottom = box.x0, box.x1, box.top, box.bottom
            baseline = frame.point(x.value, y.value)[1]
        glyph = Glyph(text, x0, x1, glyph_top, glyph_bottom, baseline, style, is_unmapped(handle, index) == 1)
        raw.append((LINE_END_HYPHEN if code == PDFIUM_HYPHEN else text, address, glyph, x.value, y.value))
    return _merge_shared_glyphs(_spell_tex_letters(raw))


def _spell_tex_letters(raw: list[RawCharacter]) -> list[RawCharacter]:
    """Give control characters without a mapping their TeX meaning where their text object has letters too."""
    wordy = {address for text, address, *_ in raw if text.isalpha()}
    spelled = list(raw)
    for index, (text, address, glyph, x, y) in enumerate(raw):
        if glyph is not None and glyph.unmapped and address in wordy and ord(text) in TEX_LETTERS:
            meaning = TEX_LETTERS[ord(text)]
            spelled[index] = (meaning, address, glyph._replace(text=meaning), x, y)
    return spelled


def _merge_shared_glyphs(raw: list[RawCharacter]) -> tuple[StreamCharacter, ...]:
    """Give the characters of one ligature or replacement text (same object, same origin) one glyph."""
    stream: list[StreamCharacter] = []
    start = 0
    while start < len(raw):
        text, address, glyph, x, y = raw[start]
        end = start + 1
        if glyph is not None:
            while end < len(raw) and raw[end][1] == address and raw[end][3] == x and raw[end][4] == y:
                end += 1
        if glyph is None or end == start + 1:
            stream.extend(StreamCharacter(character, glyph) for character in text)
        else:
            parts = [part for _, _, part, _, _ in raw[start:end] if part is not None]
            glyph = glyph._replace(
                text=_pair_surrogates("".join(part.text for part in parts)),
                x0=min(part.x0 for part in parts),
                x1=max(part.x1 for part in parts),
            )
            stream.extend(StreamCharacter(character, glyph) for character in glyph.text)
        start = end
    return tuple(stream)


def _pair_surrogates(text: str) -> str:
    """PDFium gives characters beyond U+FFFF as two halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _read_style(text_page: Any, index: int, frame: PageFrame, order: int) -> GlyphStyle:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, byref(matrix))
    red, green, blue, opacity = c_uint(), c_uint(), c_uint(), c_uint(255)
    pdfium.FPDFText_GetFillColor(text_page, index, byref(red), byref(green), byref(blue), byref(opacity))
    text_object = pdfium.FPDFText_GetTextObject(text_page, index)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(text_object)
    return GlyphStyle(
        size=pdfium.FPDFText_GetFontSize(text_page, index) * (hypot(matrix.c, matrix.d) or 1.0),
        bold=_is_bold(text_page, index),
        angle=round(degrees(atan2(matrix.b, matrix.a)) - frame.turns * 90) % 360,
        colour=(red.value, green.value, blue.value, opacity.value),
        invisible=mode in INVISIBLE_MODES or opacity.value == 0,
        order=order,
    )


def _is_bold(text_page: Any, index: int) -> bool:
    name, flags = create_string_buffer(128), c_int()
    if pdfium.FPDFText_GetFontInfo(text_page, index, name, 128, byref(flags)):
        plain = name.value.decode("utf-8", "replace").partition("+")[2] or name.value.decode("utf-8", "replace")
        if plain:
            return BOLD_NAME.search(plain) is not None
    return bool(pdfium.FPDFText_GetFontWeight(text_page, index) >= BOLD_WEIGHT)


def _list_drawings(page: Any, frame: PageFrame, orders: dict[int, int]) -> Iterator[Drawing]:
    """Yield shapes and images; note the drawing order of every object, by address, in `orders`."""
    count = pdfium.FPDFPage_CountObjects(page)
    handles = (pdfium.FPDFPage_GetObject(page, index) for index in range(count))
    for handle, offset in _walk_objects(handles, (0.0, 0.0), MAX_FORM_DEPTH):
        order = len(orders)
        orders[cast(handle, c_void_p).value or 0] = order
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            continue
        colour = None
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            fill, stroke = c_int(), c_int()
            if not pdfium.FPDFPath_GetDrawMode(handle, byref(fill), byref(stroke)) or not fill.value:
                continue
            red, green, blue, opacity = c_uint(), c_uint(), c_uint(), c_uint()
            if pdfium.FPDFPageObj_GetFillColor(handle, byref(red), byref(green), byref(blue), byref(opacity)):
                colour = (red.value, green.value, blue.value, opacity.value)
        left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
        if pdfium.FPDFPageObj_GetBounds(handle, byref(left), byref(bottom), byref(right), byref(top)):
            dx, dy = offset
            box = frame.box(left.value + dx, bottom.value + dy, right.value + dx, top.value + dy)
            yield Drawing(box, order, kind == pdfium.FPDF_PAGEOBJ_IMAGE, colour)


def _walk_objects(
    handles: Iterator[Any], offset: tuple[float, float], depth: int
) -> Iterator[tuple[Any, tuple[float, float]]]:
    for handle in handles:
        yield handle, offset
        if depth and pdfium.FPDFPageObj_GetType(handle) == pdfium.FPDF_PAGEOBJ_FORM:
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(handle, byref(matrix))
            count = pdfium.FPDFFormObj_CountObjects(handle)
            children = (pdfium.FPDFFormObj_GetObject(handle, index) for index in range(count))
            yield from _walk_objects(children, (offset[0] + matrix.e, offset[1] + matrix.f), depth - 1)
