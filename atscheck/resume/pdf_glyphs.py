"""A page's glyphs, shapes and images as PDFium gives them."""

from collections.abc import Sequence
from ctypes import c_double, c_ushort
from dataclasses import dataclass
from typing import Any, NamedTuple
from unicodedata import bidirectional

import pypdfium2.raw as pdfium

from atscheck.resume import pdf_raw as raw
from atscheck.resume.pdf_model import Drawing, Glyph
from atscheck.resume.pdf_objects import PageFrame, TextObject, TextObjects, list_drawings

# TeX's encodings T1 and OT1, for fonts that do not say it themselves: without this "scientific" loses its "fi".
TEX_LETTERS = {
    **dict(zip(range(0x0B, 0x10), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
    **dict(zip(range(0x10, 0x17), "“”„«»–—", strict=True)),
    **dict(zip(range(0x1B, 0x20), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
}
LINE_END_HYPHEN = "\ufffe"  # what PDFium's text has for a hyphen at a line's end, without a line break
PDFIUM_HYPHEN = 2  # what its characters have there
EVEN = 0.01  # points
OFTEN_GENERATED = frozenset(" \r\n" + LINE_END_HYPHEN)


class Stream(NamedTuple):
    """PDFium's own text: characters, and the glyph of each; None where PDFium made it up (spaces, line breaks)."""

    texts: Sequence[str]
    glyphs: Sequence[Glyph | None]


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
    stream: Stream
    drawings: tuple[Drawing, ...]
    objects: int


def read_page_contents(page: Any) -> PageContents:
    """Read a pypdfium2 page (the caller closes it)."""
    frame = PageFrame(page)
    orders: dict[int, int] = {}
    drawings = list_drawings(page, frame, orders)
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        stream = _TextReader(text_page, frame, orders).read()
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return PageContents(
        frame.width, frame.height, frame.turns * 90, _unique_glyphs(stream), stream, drawings, len(orders)
    )


def _unique_glyphs(stream: Stream) -> tuple[Glyph, ...]:
    glyphs: list[Glyph] = []
    last = None
    for glyph in stream.glyphs:
        if glyph is not None and glyph is not last:
            glyphs.append(glyph)
            last = glyph
    return tuple(glyphs)


class _TextReader:
    """Reads the characters of one text page, with as few calls for each as will do."""

    def __init__(self, text_page: Any, frame: PageFrame, orders: dict[int, int]) -> None:
        self.frame = frame
        self.handle = raw.address_of(text_page)
        self.texts = _read_texts(text_page, self.handle)
        self.objects = TextObjects(text_page, frame, orders)
        self.rectangle, self.origin = raw.Floats(), raw.Floats(c_double, 2)
        # Characters written from right to left come in another order than their objects, and marks share origins.
        self.in_runs = not any(bidirectional(text) in ("R", "AL") for text in set(self.texts) if text > "\u0590")
        self.glyphs: list[Glyph | None] = []
        self.continuing: set[int] = set()  # indexes of characters that share the glyph before them
        self.has_tex_letters = False

    def read(self) -> Stream:
        start, count = 0, len(self.texts)
        address = self._object_at(0) if count else 0
        while start < count:
            end, following = self._find_run(start, count, address) if address else (start + 1, None)
            if address:
                self._read_run(start, end, self.objects.find(address, start))
            else:
                self.glyphs.append(None)
            if end < count:
                address = self._object_at(end) if following is None else following
            start = end
        if self.has_tex_letters:
            self._spell_tex_letters()
        if self.continuing or self.has_tex_letters:
            return self._join()
        return Stream(self.texts, self.glyphs)

    def _object_at(self, index: int) -> int:
        return raw.get_object(self.handle, index) or 0

    def _find_run(self, start: int, count: int, address: int) -> tuple[int, int | None]:
        """Where the characters of a text object end, and the next one's object if it is known already.

        The characters of an object stand together, so that a few are enough to find the end.
        """
        if not self.in_runs:
            return start + 1, None
        low, step = start, 1
        high, following = count, None
        while low + step < count:
            found = self._object_at(low + step)
            if found != address:
                high, following = low + step, found
                break
            low += step
            step *= 2
        while high - low > 1:
            middle = (low + high) // 2
            found = self._object_at(middle)
            if found == address:
                low = middle
            else:
                high, following = middle, found
        return high, following

    def _read_run(self, start: int, end: int, text_object: TextObject) -> None:
        """Make the glyphs of consecutive characters of one text object."""
        handle, frame, texts, glyphs = self.handle, self.frame, self.texts, self.glyphs
        style, mapped = text_object.style, text_object.font.mapped
        box_at, (x_at, y_at) = self.rectangle.at[0], self.origin.at
        get_box, rectangle, origin, new = raw.get_box, self.rectangle.all, self.origin, tuple.__new__
        is_level, left, top = text_object.is_level and self.in_runs, frame.left, frame.top
        last_left = last_top = None
        last_right = baseline = 0.0
        is_replaced = not self.in_runs
        for index in range(start, end):
            text = texts[index]
            if text in OFTEN_GENERATED:
                if self._is_generated(index, text):
                    glyphs.append(None)
                    last_left = None
                    continue
                if text == LINE_END_HYPHEN:
                    text = "-"
            unmapped = False
            if text not in mapped:
                unmapped = raw.is_unmapped(handle, index) == 1
                if not unmapped:
                    mapped.add(text)
                elif ord(text) in TEX_LETTERS:
                    self.has_tex_letters = True
            get_box(handle, index, box_at)
            x0, y0, x1, y1 = rectangle()  # PDFium's order: left, top, right, bottom
            if index == start + 1 and not is_replaced and last_left is not None:
                # The letters of a replacement text (ActualText) divide their glyph's box evenly.
                is_even = abs(x0 - last_right) < EVEN and abs(x1 - x0 - last_right + last_left) < EVEN
                is_replaced = is_even and self._shares_origin(index)
            if (is_replaced or x0 == last_left) and self._shares_origin(index):
                self.continuing.add(index)
            last_left, last_right = x0, x1
            if is_level and y0 == last_top:
                glyph = (text, round(x0 - left, 2), x1 - left, top - y0, top - y1, baseline, style, unmapped)
            else:
                raw.get_origin(handle, index, x_at, y_at)
                if frame.turns == 0:
                    baseline, last_top = top - origin[1], y0
                    glyph = (text, round(x0 - left, 2), x1 - left, top - y0, top - y1, baseline, style, unmapped)
                else:
                    box, baseline = frame.box(x0, y1, x1, y0), frame.point(origin[0], origin[1])[1]
                    glyph = (text, round(box.x0, 2), box.x1, box.top, box.bottom, baseline, style, unmapped)
            glyphs.append(new(Glyph, glyph))

    def _is_generated(self, index: int, text: str) -> bool:
        return not self._object_at(index) or (text != LINE_END_HYPHEN and raw.is_generated(self.handle, index))

    def _shares_origin(self, index: int) -> bool:
        """True of a part of a ligature or replacement text: it has the object and origin of the character before."""
        if index == 0 or self.glyphs[-1] is None:
            return False
        places = []
        for at in (index - 1, index):
            raw.get_origin(self.handle, at, *self.origin.at)
            places.append((self._object_at(at), self.origin[0], self.origin[1]))
        return places[0] == places[1]

    def _spell_tex_letters(self) -> None:
        """Give control characters without a mapping their TeX meaning where their text object has letters too."""
        wordy = {id(glyph.style) for glyph in self.glyphs if glyph is not None and glyph.text.isalpha()}
        for index, glyph in enumerate(self.glyphs):
            if glyph is not None and glyph.unmapped and id(glyph.style) in wordy and ord(glyph.text) in TEX_LETTERS:
                self.texts[index] = TEX_LETTERS[ord(glyph.text)]
                self.glyphs[index] = glyph._replace(text=self.texts[index])

    def _join(self) -> Stream:
        """Give the characters of one ligature or replacement text one glyph, and each of its letters a place."""
        texts: list[str] = []
        glyphs: list[Glyph | None] = []
        for index, (text, glyph) in enumerate(zip(self.texts, self.glyphs, strict=True)):
            if glyph is None or index in self.continuing:
                if glyph is None:
                    texts.append(text)
                    glyphs.append(None)
                continue
            parts = [glyph]
            while index + len(parts) in self.continuing:
                part = self.glyphs[index + len(parts)]
                assert part is not None
                parts.append(part)
            if len(parts) > 1:
                text = _pair_surrogates("".join(part.text for part in parts))
                glyph = glyph._replace(text=text, x0=min(part.x0 for part in parts), x1=max(part.x1 for part in parts))
            texts += text
            glyphs += [glyph] * len(text)
        return Stream(texts, glyphs)


def _read_texts(text_page: Any, handle: int) -> list[str]:
    """The character at each index; those beyond U+FFFF are two halves."""
    count = pdfium.FPDFText_CountChars(text_page)
    buffer = (c_ushort * (count + 1))()
    # The text in one piece has no place for the few characters that are empty or control characters.
    if count and pdfium.FPDFText_GetText(text_page, 0, count, buffer) == count + 1:
        return [chr(code) for code in buffer[:count]]
    codes = (raw.get_unicode(handle, index) for index in range(count))
    return [LINE_END_HYPHEN if code == PDFIUM_HYPHEN else chr(code) for code in codes]


def _pair_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
