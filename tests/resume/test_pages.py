"""Pages are shown as pictures whose points are those of the text's boxes, and always with the same bytes."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from test_pdf import HEIGHT, build, put
from trap_files import one_column, resume_lines

from atscheck.resume.model import Box, Resume
from atscheck.resume.page_model import PageView, Picture
from atscheck.resume.page_views import view_pages
from atscheck.resume.pages import MOST_PIXELS, draw_pages
from atscheck.resume.png import encode_png
from atscheck.resume.read import read_resume_bytes

WIDTH = A4[0]
WORDS = ["Robin Sample", "Kubernetes on clouds", "PostgreSQL and Terraform in seven harbours of the north"]


def view(data: bytes, name: str = "cv.pdf", **options: int) -> tuple[Resume, tuple[PageView, ...]]:
    resume = read_resume_bytes(data, name)
    return resume, view_pages(resume, draw_pages(resume, data, **options))


def opened(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.png))
    image.load()
    return image.convert("L")


def ink_of(picture: Picture) -> Box:
    """The rectangle around all that is dark on a picture, in points."""
    found = opened(picture).point(lambda value: 255 if value < 128 else 0).getbbox()
    assert found is not None
    scale = picture.pixels_wide / picture.width
    return Box(*(edge / scale for edge in found))


def write(canvas: Canvas) -> None:
    put(canvas, WORDS, 90, 120, leading=20)


def turned(degrees: int) -> Callable[[Canvas], None]:
    """A page that is turned, with words that stand upright once it is; reportlab lays such pages on their side."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(degrees)
        canvas.translate(*{90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[degrees])
        canvas.rotate(degrees)
        canvas.setFont("Helvetica", 10)
        for index, line in enumerate(WORDS):
            canvas.drawString(90, 400 - 20 * index, line)

    return draw


def cropped(canvas: Canvas) -> None:
    canvas.setCropBox((40, 100, 480, HEIGHT - 60))
    write(canvas)


def turned_and_cropped(canvas: Canvas) -> None:
    canvas.setCropBox((100, 40, HEIGHT - 90, 500))
    turned(90)(canvas)


@pytest.mark.parametrize("draw", [write, turned(90), turned(180), turned(270), cropped, turned_and_cropped])
def test_boxes_and_pictures_share_their_points(draw: Callable[[Canvas], None]) -> None:
    """The ink of the words lies within the boxes of their lines, however the page is turned and cropped."""
    resume, (page,) = view(build(draw))
    assert page.picture is not None
    boxes = [line.box for line in resume.lines if line.box is not None]
    assert len(boxes) == len(WORDS)
    ink = ink_of(page.picture)
    around = Box(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )
    # The side of a glyph and the leading of a line are white: 3 points at most for 10-point letters.
    assert ink.x0 - around.x0 == pytest.approx(1, abs=2)
    assert around.x1 - ink.x1 == pytest.approx(1, abs=2)
    assert ink.top - around.top == pytest.approx(1.5, abs=2.5)
    assert around.bottom - ink.bottom == pytest.approx(1.5, abs=2.5)


def test_pages_come_in_order_with_their_lines_and_the_first_as_pictures() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(3):
            put(canvas, [f"Harbour {number}", *resume_lines()], 60, 80)
            canvas.showPage()

    resume, pages = view(build(draw), first=2)
    assert [page.number for page in pages] == [1, 2, 3]
    assert [page.picture is None for page in pages] == [False, False, True]
    assert tuple(line for page in pages for line in page.lines) == resume.lines
    assert all(page.text is resume.text for page in pages)
    assert [resume.text[page.lines[0].start : page.lines[0].end] for page in pages] == [
        f"Harbour {number}" for number in range(3)
    ]


def test_entries_with_dates_come_with_their_page() -> None:
    _, (page,) = view(one_column())
    assert [str(entry.begin) for entry in page.entries][:2] == ["2020-03", "2016-06"]


def test_file_without_pages_is_one_view_without_picture() -> None:
    resume, (page,) = view("\n".join(resume_lines()).encode(), "cv.txt")
    assert (page.number, page.picture, page.lines) == (None, None, resume.lines)


def test_hidden_text_has_its_boxes() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, resume_lines(), 60, 80)
        canvas.setFillGray(1)
        canvas.drawString(40, 200, "Kubernetes Terraform")

    _, (page,) = view(build(draw))
    ((box,),) = [item.boxes for item in page.hidden]
    assert box.x0 == pytest.approx(40, abs=1)
    assert box.top < HEIGHT - 200 < box.bottom


def test_same_file_gives_the_same_bytes() -> None:
    assert view(one_column()) == view(one_column())


def test_picture_has_no_time_and_no_other_chunks() -> None:
    _, (page,) = view(one_column())
    assert page.picture is not None
    assert set(Image.open(io.BytesIO(page.picture.png)).info) == set()
    assert [kind for kind in (b"tIME", b"tEXt", b"iTXt", b"pHYs") if kind in page.picture.png] == []
    assert len(page.picture.png) < 150_000


def test_poster_is_drawn_smaller() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((5000, 7000))
        write(canvas)

    _, (page,) = view(build(draw))
    assert page.picture is not None
    assert page.picture.pixels_wide * page.picture.pixels_high <= MOST_PIXELS * 1.01


@pytest.mark.parametrize("colours", [1, 2, 256, 257, 5000])
def test_png_shows_every_colour_as_it_was_or_nearly(colours: int) -> None:
    side = 80
    pixels = [(number % colours) * 16_777_215 // max(colours - 1, 1) for number in range(side * side)]
    data = b"".join(value.to_bytes(3, "big") + b"\xff" for value in pixels)
    image = Image.open(io.BytesIO(encode_png(side, side, data))).convert("RGB")
    shown = image.tobytes()
    reach = 8 if colours <= 256 else 70
    assert max(abs(shown[3 * at + c] - data[4 * at + c]) for at in range(side * side) for c in range(3)) <= reach
