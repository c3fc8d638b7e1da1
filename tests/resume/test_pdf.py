"""PDFs built with reportlab, read in three ways."""

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from atscheck.errors import ResumeReadError
from atscheck.resume.model import SourceLine
from atscheck.resume.pdf import read_pdf
from atscheck.resume.pdf_model import PdfReadings

HEIGHT = A4[1]
LEFT = ["Python and a little Rust", "Kubernetes on clouds", "PostgreSQL", "Terraform and Ansible"]
RIGHT = [
    "Led the migration of a payment service", "and halved its cost in one year only",
    "Wrote the scheduler for the training", "and taught four colleagues to run it",
]  # fmt: skip


def build(draw: Callable[[Canvas], None], **options: object) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def read(draw: Callable[[Canvas], None], **options: object) -> PdfReadings:
    return read_pdf(build(draw, **options), "cv.pdf")


def put(canvas: Canvas, lines: list[str], x: float, top: float, *, leading: float = 13.0) -> None:
    canvas.setFont("Helvetica", 10)
    for index, line in enumerate(lines):
        canvas.drawString(x, HEIGHT - top - index * leading, line)


def picture() -> ImageReader:
    from PIL import Image

    return ImageReader(Image.new("RGB", (60, 80), (240, 235, 230)))


def texts(lines: tuple[SourceLine, ...]) -> list[str]:
    return [line.text.strip() for line in lines]


def by_column(canvas: Canvas) -> None:
    put(canvas, LEFT, 40, 100)
    put(canvas, RIGHT, 260, 105, leading=14.5)


def by_row(canvas: Canvas) -> None:
    for index in range(len(LEFT)):
        put(canvas, [LEFT[index]], 40, 100 + 13 * index)
        put(canvas, [RIGHT[index]], 260, 105 + 14.5 * index)


@pytest.mark.parametrize("draw", [by_column, by_row])
def test_layout_does_not_depend_on_drawing_order(draw: Callable[[Canvas], None]) -> None:
    assert texts(read(draw).layout) == LEFT + RIGHT


def test_stream_follows_drawing_order() -> None:
    assert " ".join(texts(read(by_column).stream)).split() == " ".join(LEFT + RIGHT).split()


def test_rows_go_through_columns() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, LEFT, 40, 100)
        put(canvas, RIGHT, 260, 100)

    assert texts(read(draw).rows) == [f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=True)]


def test_lines_know_their_place() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(72, HEIGHT - 100, "Jane Example")

    (line,) = read(draw).layout
    assert line.bold
    assert (line.page, line.size) == (1, 20)
    assert line.edges is not None
    assert line.edges[0] == pytest.approx(72, abs=2)
    assert line.top < 100 < line.bottom


def test_turned_page_is_read_as_displayed() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, -200, "first line here")
        canvas.drawString(100, -220, "second line here")

    readings = read(draw)
    assert texts(readings.layout) == ["first line here", "second line here"]
    assert readings.page_facts[0].rotation == 90
    assert readings.page_facts[0].width == pytest.approx(A4[0], abs=0.1)
    assert [line.edges and line.edges[0] for line in readings.layout] == [100, 100]
    assert [round(line.bottom) for line in readings.layout] == [202, 222]


def test_running_header_and_page_number_are_furniture() -> None:
    def draw(canvas: Canvas) -> None:
        for number in (1, 2, 3):
            put(canvas, ["Jane Example - resume"], 40, 30)
            put(canvas, [f"What was done on page {number}"], 40, 300)
            put(canvas, [f"Page {number} of 3"], 280, 810)
            canvas.showPage()

    furniture = {line.text for line in read(draw).layout if line.furniture}
    assert furniture == {"Jane Example - resume", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"}


def test_page_without_text_is_a_note() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, *A4)
        canvas.showPage()
        put(canvas, LEFT, 40, 100)

    readings = read(draw)
    assert [(note.page, note.message) for note in readings.notes] == [(1, "no text layer (a scan?)")]
    assert readings.page_facts[0].has_ink
    assert readings.page_facts[0].image_share == 1


def test_text_under_a_scan_is_an_ocr_layer() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, *A4)
        text = canvas.beginText(40, 700)
        text.setTextRenderMode(3)
        text.textLine("recognised by a machine")
        canvas.drawText(text)

    readings = read(draw)
    assert texts(readings.layout) == ["recognised by a machine"]
    assert readings.page_facts[0].is_ocr_layer
    assert not readings.hidden


def test_password_opens_an_encrypted_file() -> None:
    data = build(by_column, encrypt=StandardEncryption("secret", "owner", canCopy=0))
    with pytest.raises(ResumeReadError, match=r"cv\.pdf: this PDF needs a password"):
        read_pdf(data, "cv.pdf")
    with pytest.raises(ResumeReadError, match=r"cv\.pdf: the password does not open"):
        read_pdf(data, "cv.pdf", password="wrong")
    assert texts(read_pdf(data, "cv.pdf", password="secret").layout) == LEFT + RIGHT


def test_forbidden_copying_is_reported() -> None:
    assert read(by_column, encrypt=StandardEncryption("", "owner", canCopy=0)).encrypted_copy_forbidden
    assert not read(by_column).encrypted_copy_forbidden


def test_damaged_file_is_an_error() -> None:
    with pytest.raises(ResumeReadError, match=r"cv\.pdf: this PDF is damaged"):
        read_pdf(b"%PDF-1.7 and nothing else", "cv.pdf")


def test_reading_twice_gives_the_same() -> None:
    data = build(by_row)
    assert read_pdf(data, "cv.pdf") == read_pdf(data, "cv.pdf")


@settings(deadline=None)  # the first damaged file imports pdfplumber
@given(st.data())
def test_any_damage_gives_readings_or_an_error(data: st.DataObject) -> None:
    good = build(by_column)
    start = data.draw(st.integers(0, len(good) - 1))
    damage = data.draw(st.binary(max_size=20))
    try:
        readings = read_pdf(good[:start] + damage + good[start + len(damage) :], "cv.pdf")
    except ResumeReadError:
        return
    assert readings.pages == len(readings.page_facts)
