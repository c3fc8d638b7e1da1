"""Show the pages of a resume that has been read: the first ones as pictures, all as lines."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pypdfium2

from atscheck.errors import ResumeReadError
from atscheck.resume.model import Line, Resume, ResumeFormat
from atscheck.resume.page_model import PageView, Picture
from atscheck.resume.pdf_document import load_page, open_pdf
from atscheck.resume.png import encode_png

FIRST_PAGES = 10
DPI = 110  # small print can be read; a page of text takes 30 to 150 kB
MOST_PIXELS = 4_000_000  # posters are drawn smaller
_POINTS_PER_INCH = 72
_RGBX = pypdfium2.raw.FPDFBitmap_BGRx


def view_pages(
    resume: Resume, data: bytes, *, password: str | None = None, first: int = FIRST_PAGES, dpi: int = DPI
) -> tuple[PageView, ...]:
    """The pages of a resume in order; a file without pages is one view.

    Args:
        resume: What was read.
        data: The file it was read from.
        password: As it was read with.
        first: So many pages get a picture.
        dpi: Pixels per inch of the pictures.
    """
    if resume.format is not ResumeFormat.PDF:
        return (_view(resume, None, resume.lines, None),)
    with ExitStack() as stack:
        try:
            document = stack.enter_context(open_pdf(data, resume.name, password=password))
        except ResumeReadError:  # what pdfplumber could read and PDFium cannot open
            document = None
        return tuple(_view_pdf_pages(resume, document, first, dpi))


def _view_pdf_pages(resume: Resume, document: Any | None, first: int, dpi: int) -> Iterator[PageView]:
    for number in range(1, (resume.pages or 0) + 1):
        lines = tuple(line for line in resume.lines if line.page == number)
        picture = None
        if document is not None and number <= min(first, len(document)):
            picture = _draw(document, number, dpi)
        yield _view(resume, number, lines, picture)


def _view(resume: Resume, number: int | None, lines: tuple[Line, ...], picture: Picture | None) -> PageView:
    entries = [
        entry
        for entry in resume.entries
        if (entry.begin or entry.finish or entry.present)
        and any(line.start < entry.end and entry.start < line.end for line in lines)
    ]
    hidden = tuple(item for item in resume.hidden if item.page == number)
    return PageView(number, resume.text, lines, tuple(entries), hidden, picture)


def _draw(document: Any, number: int, dpi: int) -> Picture | None:
    """A picture of the page as it is displayed, turned and cropped; None if it cannot be drawn."""
    page = load_page(document, number - 1)
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
