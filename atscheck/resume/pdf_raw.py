"""PDFium's functions with plain integers for pointers: a call takes 0.7 µs instead of 3, and a page takes thousands."""

from ctypes import PYFUNCTYPE, c_double, c_float, c_int, c_uint, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


def _bind(function: Any, result: Any, *arguments: Any) -> Any:
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


def address_of(handle: Any) -> int:
    """What the functions here take instead of a pypdfium2 handle."""
    return cast(handle, c_void_p).value or 0


# Characters of a text page, by index.
get_unicode = _bind(pdfium.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
get_object = _bind(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
get_box = _bind(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
get_origin = _bind(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
is_unmapped = _bind(pdfium.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)
is_generated = _bind(pdfium.FPDFText_IsGenerated, c_int, c_void_p, c_int)
get_matrix = _bind(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
get_text_colour = _bind(pdfium.FPDFText_GetFillColor, c_int, c_void_p, c_int, c_void_p, c_void_p, c_void_p, c_void_p)
get_font_size = _bind(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
get_font_weight = _bind(pdfium.FPDFText_GetFontWeight, c_int, c_void_p, c_int)

# Objects of a page, by address.
get_font = _bind(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
get_render_mode = _bind(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
get_page_object = _bind(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
get_form_object = _bind(pdfium.FPDFFormObj_GetObject, c_void_p, c_void_p, c_int)
count_form_objects = _bind(pdfium.FPDFFormObj_CountObjects, c_int, c_void_p)
get_type = _bind(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
get_object_matrix = _bind(pdfium.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
get_draw_mode = _bind(pdfium.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
get_fill_colour = _bind(pdfium.FPDFPageObj_GetFillColor, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
get_bounds = _bind(pdfium.FPDFPageObj_GetBounds, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)


class Floats:
    """C variables that functions write to, four floats unless told otherwise."""

    __slots__ = ("_variables", "at")

    def __init__(self, kind: Any = c_float, count: int = 4) -> None:
        self._variables = (kind * count)()
        start = cast(self._variables, c_void_p).value or 0
        step = 8 if kind is c_double else 4
        self.at = tuple(start + step * index for index in range(count))

    def __getitem__(self, index: int) -> Any:
        return self._variables[index]

    def all(self) -> Any:
        """The values as a list."""
        return self._variables[:]
