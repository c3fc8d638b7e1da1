"""What a page of a resume looks like: a value for the formats that can show it."""

from dataclasses import dataclass

from atscheck.resume.model import Entry, HiddenText, Line


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a whole page; boxes in points from the page's top left scale to it by `width` and `height`.

    Attributes:
        width: Of the page as displayed, in PDF points.
        height: Of the page as displayed, in PDF points.
        pixels_wide: Of the picture.
        pixels_high: Of the picture.
        png: The file, without a time stamp.
    """

    width: float
    height: float
    pixels_wide: int
    pixels_high: int
    png: bytes


@dataclass(frozen=True, slots=True)
class PageView:
    """One page; or the whole file, where its format has no pages.

    Attributes:
        number: 1-based, None where the format has no pages.
        text: The whole resume's text, into which all offsets point.
        lines: The lines of this page in reading order.
        entries: The dated jobs, projects and papers that reach into this page, in reading order.
        hidden: What a parser finds on this page and a reader does not see.
        picture: None for a later page, a page that cannot be drawn, and formats without pages.
    """

    number: int | None
    text: str
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    picture: Picture | None = None
