"""What stands between words: columns, pages and running headers."""

import io

from reportlab.pdfgen.canvas import Canvas

from atscheck.checker import Checker, load_targets
from atscheck.resume.read import read_resume_bytes


def write_two_pages(last_of_first: str, first_of_second: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    filling = [f"Built tool number {number} for the warehouse team in Ghent" for number in range(30)]
    for number, lines in enumerate((["Experience", *filling, last_of_first], [first_of_second, *filling]), 1):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(60, 820, "Ada Example - Resume")
        canvas.drawString(300, 30, f"Page {number} of 2")
        canvas.setFont("Helvetica", 11)
        for row, line in enumerate(lines):
            canvas.drawString(60, 790 - 16 * row, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_phrase_that_goes_on_over_the_page_is_found_without_the_running_header():
    resume = read_resume_bytes(
        write_two_pages("and led the work on natural", "language processing for the city"), "ada.pdf"
    )
    report = Checker(load_targets(keywords=["natural language processing"])).check(resume)
    mention = report.keywords[0].mentions[0]
    assert (report.keywords[0].status, mention.page) == ("found", 1)
    assert "work on natural language processing for the city" in mention.snippet
    assert resume.text[mention.start : mention.end] == mention.surface


def test_running_header_is_no_evidence():
    resume = read_resume_bytes(write_two_pages("and led the team", "for the city"), "ada.pdf")
    report = Checker(load_targets(keywords=["Resume"])).check(resume)
    assert report.keywords[0].status == "missing"
