"""What is read from a PDF: glyphs with their places, facts about pages, and three readings as lines."""

from dataclasses import dataclass
from typing import NamedTuple

from atscheck.resume.model import Box, HiddenText, ReadingNote, SourceLine


@dataclass(frozen=True, slots=True)
class GlyphStyle:
    """How a run of glyphs is drawn; shared by all glyphs of one text object.

    Attributes:
        size: Font size on the page, in points, after scaling.
        bold: True if the font's name or weight says so.
        angle: Direction of writing in degrees, 0 to 359, counter-clockwise from left to right.
        colour: Fill colour as red, green, blue and opacity, 0 to 255.
        invisible: True if the glyphs are neither filled nor stroked, or have no opacity.
        order: Place of the text object in the page's drawing order; -1 if unknown.
    """

    size: float
    bold: bool = False
    angle: int = 0
    colour: tuple[int, int, int, int] = (0, 0, 0, 255)
    invisible: bool = False
    order: int = -1


class Glyph(NamedTuple):
    """One drawn character, or several that one glyph stands for.

    A named tuple, because a page has thousands and a frozen dataclass takes four times as long to make.

    Attributes:
        text: Usually one character; a ligature or replacement text may have more.
        x0: Left end of its advance, in points from the left of the page.
        x1: Right end.
        top: In points from the top of the page.
        bottom: In points from the top of the page.
        baseline: The y of its origin, in points from the top of the page.
        style: How it is drawn.
        unmapped: True if the font does not say which character it is.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    style: GlyphStyle
    unmapped: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """An image or filled shape of a page.

    Attributes:
        box: Its place.
        order: Its place in the drawing order, comparable with `GlyphStyle.order`.
        is_image: True for an image, False for a filled shape.
        colour: Fill colour as in `GlyphStyle`, None for an image or a pattern.
    """

    box: Box
    order: int
    is_image: bool
    colour: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class PdfPage:
    """Facts about one page.

    Attributes:
        number: 1-based.
        width: As displayed, in points.
        height: As displayed, in points.
        characters: Drawn characters other than white space.
        unmapped: Those of them whose font does not say which character they are.
        private_use: Those that are private-use characters, usually icons.
        images: Number of images.
        image_share: Area of the largest image, as a share of the page.
        has_ink: True if anything is drawn.
        columns: Most columns side by side that the layout reading found; 1 for a plain page.
        rotation: The page's own rotation in degrees.
        is_ocr_layer: True if the text is invisible on top of an image that covers the page.
    """

    number: int
    width: float
    height: float
    characters: int = 0
    unmapped: int = 0
    private_use: int = 0
    images: int = 0
    image_share: float = 0.0
    has_ink: bool = False
    columns: int = 1
    rotation: int = 0
    is_ocr_layer: bool = False


@dataclass(frozen=True, slots=True)
class PdfReadings:
    """A PDF read in three ways.

    Attributes:
        pages: Number of pages.
        layout: The primary reading, in the order a person reads; furniture is marked.
        stream: In the order the file draws it, as PDFium gives it.
        rows: Straight across each page, through columns and tables.
        hidden: Text that nobody sees; in none of the readings.
        notes: What could not be read.
        page_facts: One per page, in order.
        encrypted_copy_forbidden: True if the owner's flags forbid copying text.
        producer: The program that wrote the file, if it says.
    """

    pages: int
    layout: tuple[SourceLine, ...]
    stream: tuple[SourceLine, ...]
    rows: tuple[SourceLine, ...]
    hidden: tuple[HiddenText, ...] = ()
    notes: tuple[ReadingNote, ...] = ()
    page_facts: tuple[PdfPage, ...] = ()
    encrypted_copy_forbidden: bool = False
    producer: str | None = None
