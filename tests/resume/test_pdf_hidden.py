"""Text that nobody sees is kept out of all readings; text that only looks suspicious is not."""

from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from test_pdf import HEIGHT, picture, put, read, texts

SECRET = "Kubernetes Terraform"


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(40, 700)
    text.setTextRenderMode(3)
    text.textLine(SECRET)
    canvas.drawText(text)


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1.5)
    canvas.drawString(40, 700, SECRET)


def off_page(canvas: Canvas) -> None:
    canvas.drawString(40, HEIGHT + 60, SECRET)


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.drawString(40, 700, SECRET)


def dark_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.3)
    canvas.rect(0, 600, 300, 150, fill=1, stroke=0)
    canvas.setFillColorRGB(0.11, 0.2, 0.3)
    canvas.drawString(40, 700, SECRET)


def covered(canvas: Canvas) -> None:
    canvas.drawString(40, 700, SECRET)
    canvas.drawImage(picture(), 20, 650, 300, 100)


def covered_by_shape(canvas: Canvas) -> None:
    canvas.drawString(40, 700, SECRET)
    canvas.setFillGray(1)
    canvas.rect(20, 650, 300, 100, fill=1, stroke=0)


@pytest.mark.parametrize(
    ("draw", "reason"),
    [
        (invisible, "invisible text"),
        (tiny, "2 points or smaller"),
        (off_page, "outside the page"),
        (white, "in the colour of its background"),
        (dark_on_dark, "in the colour of its background"),
        (covered, "behind an image or shape"),
        (covered_by_shape, "behind an image or shape"),
    ],
)
def test_hidden_text_is_no_part_of_a_reading(draw: Callable[[Canvas], None], reason: str) -> None:
    def draw_both(canvas: Canvas) -> None:
        put(canvas, ["Jane Example"], 40, 60)
        draw(canvas)

    readings = read(draw_both)
    assert [texts(lines) for lines in (readings.layout, readings.stream, readings.rows)] == [["Jane Example"]] * 3
    assert [(hidden.text, hidden.page, hidden.reason) for hidden in readings.hidden] == [(SECRET, 1, reason)]


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.3)
    canvas.rect(0, 0, 200, A4[1], fill=1, stroke=0)
    canvas.setFillGray(1)
    canvas.drawString(40, 700, SECRET)


def on_picture(canvas: Canvas) -> None:
    canvas.drawImage(picture(), 20, 650, 300, 100)
    canvas.drawString(40, 700, SECRET)


def framed(canvas: Canvas) -> None:
    canvas.drawString(40, 700, SECRET)
    canvas.rect(20, 650, 300, 100, fill=0, stroke=1)


def pale(canvas: Canvas) -> None:
    canvas.setFillGray(0.8)
    canvas.drawString(40, 700, SECRET)


@pytest.mark.parametrize("draw", [white_on_dark, on_picture, framed, pale])
def test_visible_text_is_read(draw: Callable[[Canvas], None]) -> None:
    readings = read(draw)
    assert texts(readings.layout) == [SECRET]
    assert not readings.hidden
