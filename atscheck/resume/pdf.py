"""Read a PDF in three ways: as a person reads it, as the file draws it, and straight across."""

from typing import Any

from atscheck.resume.layout import group_segments, lay_out_segments, read_rows
from atscheck.resume.model import HiddenText, ReadingNote, SourceLine
from atscheck.resume.pdf_document import forbids_copying, load_page, open_pdf, read_producer
from atscheck.resume.pdf_furniture import mark_furniture
from atscheck.resume.pdf_glyphs import PageContents, read_page_contents
from atscheck.resume.pdf_hidden import HiddenReason, Visibility, sort_by_visibility
from atscheck.resume.pdf_model import PdfPage, PdfReadings
from atscheck.resume.pdf_picture import PagePicture
from atscheck.resume.pdf_stream import read_stream

PRIVATE_USE = (("\ue000", "\uf8ff"), ("\U000f0000", "\U0010ffff"))


def read_pdf(data: bytes, name: str, *, password: str | None = None) -> PdfReadings:
    """Read all pages.

    Pages without text become notes; whether the file as a whole can be read is for the caller to say.

    Args:
        data: The file.
        name: What errors call it.
        password: Opens an encrypted file; an empty user password is tried anyway.

    Raises:
        ResumeReadError: The file is encrypted, damaged or has no pages.
    """
    layout: list[SourceLine] = []
    stream: list[SourceLine] = []
    rows: list[SourceLine] = []
    hidden: list[HiddenText] = []
    facts: list[PdfPage] = []
    notes: list[ReadingNote] = []
    with open_pdf(data, name, password=password) as document:
        count = len(document)
        for number in range(1, count + 1):
            page = load_page(document, number - 1)
            if page is None:
                notes.append(ReadingNote(number, "the page is damaged and was left out"))
                facts.append(PdfPage(number, 0.0, 0.0))
                continue
            try:
                contents = read_page_contents(page)
                visibility = _sort(contents, page)
            finally:
                page.close()
            groups = group_segments(visibility.visible)
            page_layout = lay_out_segments(groups, page=number)
            layout += page_layout.lines
            rows += read_rows(groups, page=number)
            unseen = {id(glyph) for glyph, _ in visibility.hidden}
            stream += read_stream(contents.stream, page=number, without=unseen)
            hidden += _list_hidden(visibility, number)
            facts.append(_state_facts(contents, visibility, number, page_layout.columns))
            notes += _list_notes(facts[-1])
        forbidden, producer = forbids_copying(document), read_producer(document)
    heights = {page_facts.number: page_facts.height for page_facts in facts}
    return PdfReadings(
        pages=count,
        layout=mark_furniture(layout, heights),
        stream=mark_furniture(stream, heights),
        rows=mark_furniture(rows, heights),
        hidden=tuple(hidden),
        notes=tuple(notes),
        page_facts=tuple(facts),
        encrypted_copy_forbidden=forbidden,
        producer=producer,
    )


def _sort(contents: PageContents, page: Any) -> Visibility:
    return sort_by_visibility(contents, lambda: PagePicture(page))


def _list_hidden(visibility: Visibility, number: int) -> list[HiddenText]:
    texts: list[HiddenText] = []
    for reason in HiddenReason:
        glyphs = [glyph for glyph, why in visibility.hidden if why is reason]
        if glyphs:
            spaces = [glyph for glyph in visibility.visible if glyph.text.isspace()]
            text = "\n".join(line.text for line in read_rows(group_segments([*glyphs, *spaces]), page=number))
            texts.append(HiddenText(text, number, reason.value))
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
        private_use=sum(any(low <= glyph.text[:1] <= high for low, high in PRIVATE_USE) for glyph in drawn),
        images=len(images),
        image_share=round(min(largest / area, 1.0), 4),
        has_ink=contents.objects > 0,
        columns=columns,
        rotation=contents.rotation,
        is_ocr_layer=visibility.is_ocr_layer,
    )


def _list_notes(page: PdfPage) -> list[ReadingNote]:
    if page.characters:
        return []
    return [ReadingNote(page.number, "no text layer (a scan?)" if page.has_ink else "an empty page")]
