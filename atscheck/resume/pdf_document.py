"""Open a PDF, with an error that says what to do where that fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from atscheck.errors import ResumeReadError

COPY_PERMISSION = 1 << 4  # ISO 32000-1, table 22, bit 5
DAMAGED = "this PDF is damaged and cannot be opened. Export the resume again from where it was written."


class DamagedPdfError(ResumeReadError):
    """PDFium cannot open the file, or finds no pages; no password is missing."""


@contextmanager
def open_pdf(data: bytes, name: str, *, password: str | None = None) -> Iterator[Any]:
    """The pypdfium2 document, closed afterwards.

    Raises:
        ResumeReadError: It is encrypted, damaged or has no pages.
    """
    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        reason = _explain(error, password)
        raise (DamagedPdfError if reason == DAMAGED else ResumeReadError)(f"{name}: {reason}") from error
    try:
        if len(document) == 0:
            raise DamagedPdfError(f"{name}: this PDF has no pages. Export the resume again.")
        yield document
    finally:
        document.close()


def load_page(document: Any, index: int) -> Any | None:
    """The page, or None if it is damaged; the caller closes it."""
    try:
        return document[index]
    except pypdfium2.PdfiumError:
        return None


def forbids_copying(document: Any) -> bool:
    """True if the file is encrypted and its owner does not allow copying text."""
    if pdfium.FPDF_GetSecurityHandlerRevision(document) < 0:
        return False
    return not pdfium.FPDF_GetDocUserPermissions(document) & COPY_PERMISSION


def read_producer(document: Any) -> str | None:
    """The program that wrote the file, or None if it does not say."""
    return str(document.get_metadata_value("Producer")).strip() or None


def _explain(error: Exception, password: str | None) -> str:
    if "password" in str(error).lower():
        if password is not None:
            return "the password does not open this PDF. Check it, or save a copy without a password."
        return "this PDF needs a password. Give it with --password-file, or save a copy without a password."
    if "security" in str(error).lower():
        return "this PDF is encrypted in a way that cannot be read. Save a copy without protection."
    return DAMAGED
