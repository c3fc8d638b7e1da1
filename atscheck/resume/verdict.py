"""Whether a file could be read, apart from what it says."""

from collections.abc import Sequence

from atscheck.resume.model import Reading, ResumeFormat, Verdict, VerdictStatus
from atscheck.resume.pdf_model import PdfPage

# A page of a resume holds hundreds of words; a scan with a stamped page number or a link holds a few.
MIN_WORDS = 20

# Share of a file's characters whose font does not say which letters they are.
MAX_UNMAPPED_SHARE = 0.05


def reach_verdict(
    format: ResumeFormat, readings: Sequence[Reading], pages: Sequence[PdfPage] = (), *, has_pictures: bool = False
) -> Verdict:
    """Decide from the readings and the pages' facts.

    A short text file is readable, however few its words: nothing in it was lost. In a PDF or DOCX with something
    drawn in it, fewer than 20 words in every reading mean that the words are elsewhere, in a picture or as shapes.

    Args:
        format: Of the file.
        readings: All of them, the primary one first.
        pages: What is known about the pages of a PDF.
        has_pictures: True if a DOCX holds pictures.
    """
    words = max((len(reading.text.split()) for reading in readings), default=0)
    has_ink = has_pictures or any(page.has_ink or page.images or page.characters for page in pages)
    if words == 0:
        return Verdict(VerdictStatus.UNREADABLE, (_reason_without_words(format, has_ink=has_ink),))
    if has_ink and words < MIN_WORDS:
        noun = "word" if words == 1 else "words"
        return Verdict(
            VerdictStatus.UNREADABLE, (f"only {words} {noun} of text (a scan, or text saved as a picture?)",)
        )
    reasons = (*_pages_without_text(pages), *_unmapped(pages))
    return Verdict(VerdictStatus.PARTLY_READABLE if reasons else VerdictStatus.READABLE, reasons)


def _reason_without_words(format: ResumeFormat, *, has_ink: bool) -> str:
    if format is ResumeFormat.PDF:
        return "no text layer, only pictures (a scan?)" if has_ink else "the pages are blank"
    return "no text, only pictures" if has_ink else "the document holds no text"


def _pages_without_text(pages: Sequence[PdfPage]) -> tuple[str, ...]:
    numbers = [page.number for page in pages if not page.characters and (page.images or page.has_ink)]
    if not numbers:
        return ()
    named = ", ".join(map(str, numbers))
    return (f"page {named} has no text layer" if len(numbers) == 1 else f"pages {named} have no text layer",)


def _unmapped(pages: Sequence[PdfPage]) -> tuple[str, ...]:
    characters = sum(page.characters for page in pages)
    unmapped = sum(page.unmapped for page in pages)
    if not characters or unmapped <= MAX_UNMAPPED_SHARE * characters:
        return ()
    return (f"{100 * unmapped / characters:.0f}% of the characters have no Unicode mapping",)
