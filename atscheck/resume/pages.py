"""Draw the first pages of a resume that has been read."""

from typing import Any

import pypdfium2

from atscheck.errors import ResumeReadError
from atscheck.resume.model import Resume, ResumeFormat
from atscheck.resume.page_model import Picture
from atscheck.resume.pdf_document import load_page, open_pdf
from atscheck.resume.png import encode_png

FIRST_PAGES = 10
DPI = 110  # small print can be read; a page of text takes 30 to 150 kB
MOST_PIXELS = 4_000_000  # posters are drawn smaller
_POINTS_PER_INCH = 72
_RGBX = pypdfium2.raw.FPDFBitmap_BGRx


def draw_pages(
    resume: Resume, data: bytes, *, password: str | None = None, first: int = FIRST_PAGES, dpi: int = DPI
) -> tuple[Picture | None, ...]:
    """Pictures of the first pages of a PDF in order; None for a page that cannot be drawn.

    Args:
        resume: What was read.
        data: The file it was read from.
        password: As it was read with.
        first: So many pages get a picture.
        dpi: Pixels per inch of the pictures.
    """
    if resume.format is not ResumeFormat.PDF:
        return ()
    try:
        with open_pdf(data, resume.name, password=password) as document:
            return tuple(_draw(document, index, dpi) for index in range(min(first, len(document))))
    except ResumeReadError:  # what pdfplumber could read and PDFium cannot open
        return ()


def _draw(document: Any, index: int, dpi: int) -> Picture | None:
    """A picture of the page as it is displayed, turned and cropped; None if it cannot be drawn."""
    page = load_page(document, index)
    if page is None:
        return None
    try:
        width, height = page.get_size()
        scale = dpi / _POINTS_PER_INCH
        scale = min(scale, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
        bitmap = page.render(scale=scale, may_draw_forms=False, force_bitmap_format=_RGBX, rev_byteorder=True)
        try:
            row = bitmap.width * 4
            data = bytes(bitmap.buffer)
            if bitmap.stride != row:
                data = b"".join(data[start : start + row] for start in range(0, len(data), bitmap.stride))
            return Picture(width, height, bitmap.width, bitmap.height, encode_png(bitmap.width, bitmap.height, data))
        finally:
            bitmap.close()
    except (pypdfium2.PdfiumError, MemoryError):
        return None
    finally:
        page.close()
