"""Hand-built pages for the report of `sample_reports`: its mentions stand at their offsets in an invented text."""

from dataclasses import replace

from atscheck.report.model import GapReport
from atscheck.resume.model import Box, Entry, HiddenText, Line, Place, SectionKind, YearMonth
from atscheck.resume.page_model import PageView, Picture
from atscheck.resume.png import encode_png

WIDTH, HEIGHT = 595.0, 842.0
LENGTH, SECOND_PAGE = 3200, 2050
LINE = 90
JOB = Entry(SectionKind.EXPERIENCE, 900, 2050, "Research Engineer", "Example Labs", YearMonth(2021, 3), present=True)


def build_picture() -> Picture:
    return Picture(WIDTH, HEIGHT, 60, 85, encode_png(60, 85, b"\xff\xff\xff\x00" * 60 * 85))


def build_pages(report: GapReport, *, with_pictures: bool = True, filler: str = "so it went ") -> tuple[PageView, ...]:
    """Three pages: a picture with a table and hidden text, a page of text, and a page without any text."""
    spans = sorted(
        {
            (place.start, place.end, place.surface)
            for keyword in report.keywords
            for place in (*keyword.mentions, *keyword.rejected)
        }
    )
    text = (filler * LENGTH)[:LENGTH]
    for start, end, surface in spans:
        text = text[:start] + surface[: end - start] + text[end:]
    lines = []
    start = 0
    while start < LENGTH:
        limit = SECOND_PAGE if start < SECOND_PAGE else LENGTH
        end = min(start + LINE, limit)
        end = max([end, *(span_end for span_start, span_end, _ in spans if span_start < end <= span_end)])
        page = 1 if start < SECOND_PAGE else 2
        top = 40.0 + 14 * len(lines)
        box = Box(60.0, top, 60.0 + 5.5 * (end - start), top + 12) if page == 1 else None
        edges = tuple(60.0 + 5.5 * number for number in range(end - start + 1)) if page == 1 else None
        place = Place.TABLE if 640 <= start < 720 else Place.BODY
        lines.append(Line(start, end, page, box, edges, heading=start == 0, place=place))
        start = end
    hidden = (
        HiddenText("Kubernetes Terraform", 1, "2 points or smaller", (Box(40.0, 20.0, 72.0, 22.0),)),
        HiddenText("Slurm", 1, "outside the page", (Box(-200.0, 20.0, -150.0, 30.0),)),
    )
    pages = [
        PageView(number, text, tuple(line for line in lines if line.page == number), (JOB,))
        for number in (1, 2, 3)
    ]  # fmt: skip
    first = replace(pages[0], hidden=hidden, picture=build_picture() if with_pictures else None)
    return (first, *pages[1:])
