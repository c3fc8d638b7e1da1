"""Show the pages of a resume that has been read: the first ones as pictures, all as lines."""

from collections.abc import Sequence

from atscheck.resume.model import Line, Resume, ResumeFormat
from atscheck.resume.page_model import PageView, Picture


def view_pages(resume: Resume, pictures: Sequence[Picture | None] = ()) -> tuple[PageView, ...]:
    """The pages of a resume in order; a file without pages is one view.

    Args:
        resume: What was read.
        pictures: Of the first pages, in order.
    """
    if resume.format is not ResumeFormat.PDF:
        return (_view(resume, None, resume.lines, None),)
    count = resume.pages or 0
    drawn = [*pictures, *[None] * count][:count]
    return tuple(
        _view(resume, number, tuple(line for line in resume.lines if line.page == number), picture)
        for number, picture in enumerate(drawn, 1)
    )


def _view(resume: Resume, number: int | None, lines: tuple[Line, ...], picture: Picture | None) -> PageView:
    entries = [
        entry
        for entry in resume.entries
        if (entry.begin or entry.finish or entry.present)
        and any(line.start < entry.end and entry.start < line.end for line in lines)
    ]
    hidden = tuple(item for item in resume.hidden if item.page == number)
    return PageView(number, resume.text, lines, tuple(entries), hidden, picture)
