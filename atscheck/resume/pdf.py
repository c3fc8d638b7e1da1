"""Read a PDF in three ways: as a person reads it, as the file draws it, and straight across."""

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from atscheck.errors import ResumeReadError
from atscheck.resume.layout import group_segments, lay_out_segments, read_rows
from atscheck.resume.limits import MAX_PAGES, allow_pages
from atscheck.resume.model import Box, HiddenText, ReadingNote, SourceLine
from atscheck.resume.pdf_document import DamagedPdfError, forbids_copying, load_page, open_pdf, read_producer
from atscheck.resume.pdf_furniture import mark_furniture
from atscheck.resume.pdf_glyphs import PageContents, read_page_contents
from atscheck.resume.pdf_hidden import HiddenReason, Visibility, sort_by_visibility
from atscheck.resume.pdf_model import PdfPage, PdfReadings
from atscheck.resume.pdf_picture import PagePicture
from atscheck.resume.pdf_stream import read_stream

if TYPE_CHECKING:
    from atscheck.resume.pdf_second_opinion import SecondOpinion

_FEWER = "Export the pages of the resume alone."
REPLACEMENT = "\ufffd"
DOUBTFUL_SHARE = 0.05  # of a page's characters; the verdict calls a file partly readable from here
PRIVATE_USE = (("\ue000", "\uf8ff"), ("\U000f0000", "\U0010ffff"))


def read_pdf(data: bytes, name: str, *, password: str | None = None) -> PdfReadings:
    """Read all pages.

    Pages without text become notes; whether the file as a whole can be read is for the caller to say.

    Args:
        data: The file.
        name: What errors call it.
        password: Opens an encrypted file; an empty user password is tried anyway.

    Raises:
        ResumeReadError: The file is encrypted, damaged, or has no pages or more than `MAX_PAGES`.
    """
    try:
        with open_pdf(data, name, password=password) as document, ExitStack() as stack:
            if len(document) > MAX_PAGES:
                raise ResumeReadError(f"{name}: {len(document):,} pages, above the limit of {MAX_PAGES}. {_FEWER}")
            allow_pages(len(document))
            opinions = _Opinions(data, password, stack)
            builder = _Builder()
            for number in range(1, len(document) + 1):
                builder.add(number, *_read_page(document, number, opinions))
            return builder.build(forbids_copying(document), read_producer(document))
    except DamagedPdfError:
        readings = _read_damaged(data, password)
        if readings is None:
            raise
        return readings


class _Opinions:
    """Asks pdfplumber at most once for a file, when a page needs it."""

    def __init__(self, data: bytes, password: str | None, stack: ExitStack) -> None:
        self.data, self.password, self.stack = data, password, stack
        self.opinion: SecondOpinion | None = None

    def read_page(self, number: int, pages: int) -> PageContents | None:
        """The page's contents, or None if pdfplumber cannot read it or counts other pages."""
        from atscheck.resume.pdf_second_opinion import ask_second_opinion

        if self.opinion is None:
            self.opinion = self.stack.enter_context(ask_second_opinion(self.data, self.password))
        return self.opinion.read_page(number) if len(self.opinion) == pages else None


def _read_page(document: Any, number: int, opinions: _Opinions) -> tuple[PageContents | None, Visibility | None]:
    page = load_page(document, number - 1)
    if page is None:
        contents = opinions.read_page(number, len(document))
        return contents, None if contents is None else sort_by_visibility(contents, None)
    try:
        contents = read_page_contents(page)
        if _is_doubtful(contents):
            theirs = opinions.read_page(number, len(document))
            if theirs is not None and _is_better(theirs, contents):
                contents = theirs
        return contents, sort_by_visibility(contents, lambda part: PagePicture(page, part))
    finally:
        page.close()


def _is_better(theirs: PageContents, ours: PageContents) -> bool:
    from atscheck.resume.pdf_second_opinion import is_better

    return is_better(theirs, ours)


def _is_doubtful(contents: PageContents) -> bool:
    """True if much of the page's text is without meaning, or if something else than images is drawn and no text."""
    drawn = [glyph for glyph in contents.glyphs if not glyph.text.isspace()]
    if not drawn:
        return contents.objects > sum(drawing.is_image for drawing in contents.drawings)
    unclear = sum([glyph.unmapped or REPLACEMENT in glyph.text for glyph in drawn])
    return unclear > DOUBTFUL_SHARE * len(drawn)


def _read_damaged(data: bytes, password: str | None) -> PdfReadings | None:
    """What pdfplumber reads of a file that PDFium cannot open; None if it finds no text."""
    from atscheck.resume.pdf_second_opinion import ask_second_opinion

    builder = _Builder()
    with ask_second_opinion(data, password) as opinion:
        if len(opinion) > MAX_PAGES:
            return None
        for number in range(1, len(opinion) + 1):
            contents = opinion.read_page(number)
            builder.add(number, contents, None if contents is None else sort_by_visibility(contents, None))
    if not any(page.characters for page in builder.facts):
        return None
    builder.notes.append(ReadingNote(None, "the file is damaged; its text was read all the same. Export it again"))
    return builder.build(False, None)


class _Builder:
    """Gathers pages to the readings of a file."""

    def __init__(self) -> None:
        self.layout: list[SourceLine] = []
        self.stream: list[SourceLine] = []
        self.rows: list[SourceLine] = []
        self.hidden: list[HiddenText] = []
        self.facts: list[PdfPage] = []
        self.notes: list[ReadingNote] = []

    def add(self, number: int, contents: PageContents | None, visibility: Visibility | None) -> None:
        """Read a page in three ways; without contents it is a damaged one."""
        if contents is None or visibility is None:
            self.notes.append(ReadingNote(number, "the page is damaged and was left out"))
            self.facts.append(PdfPage(number, 0.0, 0.0))
            return
        groups = group_segments(visibility.visible)
        layout = lay_out_segments(groups, page=number)
        self.layout += layout.lines
        self.rows += read_rows(groups, page=number)
        unseen = {id(glyph) for glyph, _ in visibility.hidden}
        self.stream += read_stream(contents.stream, page=number, without=unseen)
        self.hidden += _list_hidden(visibility, number)
        self.facts.append(_state_facts(contents, visibility, number, layout.columns))
        self.notes += _list_notes(self.facts[-1])

    def build(self, copy_forbidden: bool, producer: str | None) -> PdfReadings:
        heights = {page.number: page.height for page in self.facts}
        return PdfReadings(
            pages=len(self.facts),
            layout=mark_furniture(self.layout, heights),
            stream=mark_furniture(self.stream, heights),
            rows=mark_furniture(self.rows, heights),
            hidden=tuple(self.hidden),
            notes=tuple(self.notes),
            page_facts=tuple(self.facts),
            encrypted_copy_forbidden=copy_forbidden,
            producer=producer,
        )


def _list_hidden(visibility: Visibility, number: int) -> list[HiddenText]:
    texts: list[HiddenText] = []
    for reason in HiddenReason:
        glyphs = [glyph for glyph, why in visibility.hidden if why is reason]
        if glyphs:
            spaces = [glyph for glyph in visibility.visible if glyph.text.isspace()]
            lines = read_rows(group_segments([*glyphs, *spaces]), page=number)
            boxes = tuple(Box(min(line.edges), line.top, max(line.edges), line.bottom) for line in lines if line.edges)
            texts.append(HiddenText("\n".join(line.text for line in lines), number, reason.value, boxes))
    return texts


def _state_facts(contents: PageContents, visibility: Visibility, number: int, columns: int) -> PdfPage:
    drawn = [glyph for glyph in visibility.visible if not glyph.text.isspace()]
    images = [drawing.box for drawing in contents.drawings if drawing.is_image]
    area = max(contents.width * contents.height, 1.0)
    largest = max(((box.x1 - box.x0) * (box.bottom - box.top) for box in images), default=0.0)
    return PdfPage(
        number=number,
        width=round(contents.width, 2),
        height=round(contents.height, 2),
        characters=len(drawn),
        unmapped=sum(glyph.unmapped for glyph in drawn),
        private_use=sum([glyph.text >= "\ue000" and _is_private(glyph.text[0]) for glyph in drawn]),
        images=len(images),
        image_share=round(min(largest / area, 1.0), 4),
        has_ink=contents.objects > 0,
        columns=columns,
        rotation=contents.rotation,
        is_ocr_layer=visibility.is_ocr_layer,
    )


def _is_private(character: str) -> bool:
    return any(low <= character <= high for low, high in PRIVATE_USE)


def _list_notes(page: PdfPage) -> list[ReadingNote]:
    if page.characters:
        return []
    return [ReadingNote(page.number, "no text layer (a scan?)" if page.has_ink else "an empty page")]
