"""Files and pages that PDFium cannot read are read with pdfplumber; all others never import it."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from test_pdf import build, by_column, put, texts

from atscheck.errors import ResumeReadError
from atscheck.resume.pdf import read_pdf
from atscheck.resume.pdf_glyphs import PageContents, Stream
from atscheck.resume.pdf_model import Glyph, GlyphStyle
from atscheck.resume.pdf_second_opinion import is_better


def lost_page_tree(data: bytes) -> bytes:
    """The catalogue names an object that is not there; PDFium gives up, pdfminer looks for pages itself."""
    return re.sub(rb"/Pages \d+ 0 R", b"/Pages 99 0 R", data)


def lost_catalogue(data: bytes) -> bytes:
    return re.sub(rb"/Root \d+ 0 R", b"/Root 88 0 R", data)


def late_header(data: bytes) -> bytes:
    """As a mail gateway leaves it: PDFium looks for the header in the first 1024 bytes."""
    return b"x" * 2000 + data


@pytest.mark.parametrize("damage", [lost_page_tree, lost_catalogue, late_header])
def test_file_that_pdfium_rejects_is_read(damage: Callable[[bytes], bytes]) -> None:
    good = build(by_column)
    expected, readings = read_pdf(good, "cv.pdf"), read_pdf(damage(good), "cv.pdf")
    for theirs, ours in (
        (readings.layout, expected.layout),
        (readings.stream, expected.stream),
        (readings.rows, expected.rows),
    ):
        assert texts(theirs) == texts(ours)
    assert readings.layout[0].edges == pytest.approx(expected.layout[0].edges, abs=0.02)
    assert "damaged" in readings.notes[0].message


def test_page_that_pdfium_cannot_load_is_read() -> None:
    data = re.sub(rb"/Kids \[[^\]]*\]", b"/Kids [ 77 0 R ]", build(by_column))
    readings = read_pdf(data, "cv.pdf")
    assert texts(readings.layout) == texts(read_pdf(build(by_column), "cv.pdf").layout)


def test_white_text_of_a_damaged_file_is_hidden() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, ["Jane Example"], 40, 60)
        canvas.setFillGray(1)
        canvas.drawString(40, 700, "Kubernetes")
        canvas.setFillGray(0)
        canvas.rect(0, 500, 300, 50, fill=1, stroke=0)
        canvas.setFillGray(1)
        canvas.drawString(40, 520, "white on black")

    readings = read_pdf(lost_page_tree(build(draw)), "cv.pdf")
    assert texts(readings.layout) == ["Jane Example", "white on black"]
    assert [hidden.text for hidden in readings.hidden] == ["Kubernetes"]


def test_file_that_neither_reads_is_an_error() -> None:
    good = build(by_column)
    for data in (b"%PDF-1.7 and nothing else", good[: len(good) // 2], re.sub(rb"/Root \d+ 0 R", b"", good)):
        with pytest.raises(ResumeReadError, match=r"cv\.pdf: this PDF is damaged"):
            read_pdf(data, "cv.pdf")


def contents(text: str, *, unmapped: bool) -> PageContents:
    glyphs = tuple(Glyph(letter, 0, 5, 0, 10, 8, GlyphStyle(10), unmapped) for letter in text)
    return PageContents(600, 800, 0, glyphs, Stream(text, glyphs), (), 1)


def test_opinion_with_more_letters_is_better() -> None:
    assert is_better(contents("Python", unmapped=False), contents("Pyt\ufffd\ufffd\ufffd", unmapped=False))
    assert not is_better(contents("Pytho\ufffd", unmapped=False), contents("Python", unmapped=True))
    assert not is_better(contents("Python", unmapped=True), contents("", unmapped=False))


def test_pdfplumber_is_not_imported_for_an_ordinary_file(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(build(by_column))
    code = (
        "import sys; from pathlib import Path; from atscheck.resume.pdf import read_pdf; "
        f"read_pdf(Path({str(path)!r}).read_bytes(), 'cv.pdf'); "
        "print(sorted({'pdfplumber', 'pdfminer', 'numpy', 'PIL'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
