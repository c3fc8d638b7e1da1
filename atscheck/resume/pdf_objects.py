"""What is drawn on a page besides characters: shapes and images, their order, and the style of each text object."""

import re
from collections.abc import Iterable, Iterator
from ctypes import byref, c_int, c_uint, create_string_buffer
from dataclasses import dataclass, field
from math import atan2, degrees, hypot
from typing import Any

import pypdfium2.raw as pdfium

from atscheck.resume import pdf_raw as raw
from atscheck.resume.model import Box
from atscheck.resume.pdf_model import Drawing, GlyphStyle

BOLD_NAME = re.compile(r"bold|black|heavy|demi|(?<![a-z])cmbx|(?<![a-z])[a-z]*bx\d+$", re.IGNORECASE)
BOLD_WEIGHT = 700  # PDFium guesses it from the stem width: regular text fonts get 350 to 480
INVISIBLE_MODES = (3, 7)  # neither filled nor stroked; clipping only
MAX_FORM_DEPTH = 4

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


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


@dataclass(slots=True)
class Font:
    """A font of the page; `mapped` are the characters it was seen to have a mapping for."""

    bold: bool
    mapped: set[str] = field(default_factory=set)


@dataclass(slots=True)
class TextObject:
    """What the glyphs of one text object have in common; `is_level` if they share a baseline."""

    style: GlyphStyle
    font: Font
    is_level: bool


class TextObjects:
    """A page's text objects by address; each is read when the first of its characters is met."""

    def __init__(self, text_page: Any, frame: PageFrame, orders: dict[int, int]) -> None:
        self.text_page, self.frame, self.orders = text_page, frame, orders
        self.handle = raw.address_of(text_page)
        self.objects: dict[int, TextObject] = {}
        self.fonts: dict[int, Font] = {}
        self.matrix = raw.Floats(count=6)
        self.colour = raw.Floats(c_uint)

    def find(self, address: int, index: int) -> TextObject:
        """The object at an address, of which the character at this index is a part."""
        found = self.objects.get(address)
        if found is None:
            found = self.objects[address] = self._read(address, index)
        return found

    def _read(self, address: int, index: int) -> TextObject:
        raw.get_matrix(self.handle, index, self.matrix.at[0])
        a, b, c, d, _, _ = self.matrix.all()
        if raw.get_text_colour(self.handle, index, *self.colour.at):
            red, green, blue, opacity = self.colour.all()
        else:
            red, green, blue, opacity = 0, 0, 0, 255
        font = self._find_font(address, index)
        angle = round(degrees(atan2(b, a)) - self.frame.turns * 90) % 360
        style = GlyphStyle(
            size=raw.get_font_size(self.handle, index) * (hypot(c, d) or 1.0),
            bold=font.bold,
            angle=angle,
            colour=(red, green, blue, opacity),
            invisible=raw.get_render_mode(address) in INVISIBLE_MODES or opacity == 0,
            order=self.orders.get(address, -1),
        )
        return TextObject(style, font, b == 0 and self.frame.turns == 0)

    def _find_font(self, address: int, index: int) -> Font:
        key = raw.get_font(address) or 0
        if key not in self.fonts:
            self.fonts[key] = Font(self._is_bold(index))
        return self.fonts[key]

    def _is_bold(self, index: int) -> bool:
        name, flags = create_string_buffer(128), c_int()
        if pdfium.FPDFText_GetFontInfo(self.text_page, index, name, 128, byref(flags)):
            whole = name.value.decode("utf-8", "replace")
            plain = whole.partition("+")[2] or whole
            if plain:
                return BOLD_NAME.search(plain) is not None
        return bool(raw.get_font_weight(self.handle, index) >= BOLD_WEIGHT)


def list_drawings(page: Any, frame: PageFrame, orders: dict[int, int]) -> tuple[Drawing, ...]:
    """Filled shapes and images; note the drawing order of every object, by address, in `orders`."""
    handle = raw.address_of(page)
    count = pdfium.FPDFPage_CountObjects(page)
    objects = (raw.get_page_object(handle, index) for index in range(count))
    values, modes, channels = raw.Floats(), raw.Floats(c_int, 2), raw.Floats(c_uint)
    drawings: list[Drawing] = []
    for address, kind, matrix in _walk_objects(objects, IDENTITY, MAX_FORM_DEPTH):
        order = orders[address] = len(orders)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            if not raw.get_draw_mode(address, *modes.at) or not modes[0]:
                continue
            filled = raw.get_fill_colour(address, *channels.at)
            colour = tuple(channels.all()) if filled else None
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            colour = None
        else:
            continue
        if raw.get_bounds(address, *values.at):
            box = frame.box(*_transform(values.all(), matrix))
            drawings.append(Drawing(box, order, kind == pdfium.FPDF_PAGEOBJ_IMAGE, colour))
    return tuple(drawings)


def _walk_objects(objects: Iterable[int], matrix: Matrix, depth: int) -> Iterator[tuple[int, int, Matrix]]:
    """Each object's address, its type, and the matrix of the form it is part of."""
    for address in objects:
        kind = raw.get_type(address)
        yield address, kind, matrix
        if depth and kind == pdfium.FPDF_PAGEOBJ_FORM:
            own = raw.Floats(count=6)
            raw.get_object_matrix(address, own.at[0])
            children = (raw.get_form_object(address, index) for index in range(raw.count_form_objects(address)))
            yield from _walk_objects(children, _combine(own.all(), matrix), depth - 1)


def _combine(inner: Iterable[float], outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _transform(bounds: Iterable[float], matrix: Matrix) -> tuple[float, float, float, float]:
    """Left, bottom, right and top on the page of a box inside a form."""
    left, bottom, right, top = bounds
    if matrix is IDENTITY:
        return left, bottom, right, top
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
