"""Find text that a parser extracts and a reader of the page does not see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from atscheck.resume.pdf_glyphs import PageContents
from atscheck.resume.pdf_model import Drawing, Glyph, GlyphStyle
from atscheck.resume.pdf_picture import PagePicture

TINY_SIZE = 2.0  # points; one template's hidden line has exactly this
FAINT_CHANNEL = 225  # text this light is looked at on the page
SAME_COLOUR = 30  # and text this near to a filled shape's colour
FAINT_OPACITY = 40
MOST_GLYPHS = 0.8  # a text object counts as unseen if this share of its glyphs is
PAGE_IMAGE_SHARE = 0.5  # an image this large under invisible text makes it an OCR layer
OFF_PAGE = 1.0  # points beyond the edge


class HiddenReason(StrEnum):
    """Why nobody sees it."""

    INVISIBLE = "invisible text"
    TINY = "2 points or smaller"
    OFF_PAGE = "outside the page"
    NO_WIDTH = "squeezed to no width"
    BACKGROUND = "in the colour of its background"
    COVERED = "behind an image or shape"


@dataclass(frozen=True, slots=True)
class Visibility:
    """A page's glyphs sorted by whether they are seen.

    Attributes:
        visible: In the order given.
        hidden: With their reasons, in the order given.
        is_ocr_layer: True if most text is invisible over an image: that text counts as visible.
    """

    visible: tuple[Glyph, ...]
    hidden: tuple[tuple[Glyph, HiddenReason], ...]
    is_ocr_layer: bool


def sort_by_visibility(contents: PageContents, take_picture: Callable[[], PagePicture]) -> Visibility:
    """Sort a page's glyphs; the picture is taken only if a colour or a later drawing makes it necessary."""
    reasons: dict[int, HiddenReason] = {}
    ocr_glyphs = 0
    page_images = _find_page_images(contents)
    suspects: dict[GlyphStyle, list[Glyph]] = {}
    surroundings = _Surroundings(contents.drawings)
    for glyph in contents.glyphs:
        if glyph.text.isspace():
            continue
        style = glyph.style
        reason = _judge_alone(glyph, contents)
        if reason is HiddenReason.INVISIBLE and any(_covers(image, glyph) for image in page_images):
            ocr_glyphs += 1
            continue
        if reason is not None:
            reasons[id(glyph)] = reason
            continue
        if surroundings.make_suspicious(style) or surroundings.may_cover(glyph):
            suspects.setdefault(style, []).append(glyph)
    if suspects:
        picture = take_picture()
        for style, glyphs in suspects.items():
            reason = _judge_on_picture(style, glyphs, picture, surroundings)
            if reason is not None:
                reasons.update((id(glyph), reason) for glyph in glyphs)
    visible = tuple(glyph for glyph in contents.glyphs if id(glyph) not in reasons)
    hidden = tuple((glyph, reasons[id(glyph)]) for glyph in contents.glyphs if id(glyph) in reasons)
    return Visibility(visible, hidden, ocr_glyphs * 2 > len(contents.glyphs))


def _judge_alone(glyph: Glyph, contents: PageContents) -> HiddenReason | None:
    style = glyph.style
    if style.invisible:
        return HiddenReason.INVISIBLE
    if style.size <= TINY_SIZE:
        return HiddenReason.TINY
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    if not (-OFF_PAGE <= x <= contents.width + OFF_PAGE and -OFF_PAGE <= y <= contents.height + OFF_PAGE):
        return HiddenReason.OFF_PAGE
    if style.angle == 0 and glyph.x1 - glyph.x0 < 0.01 * style.size and glyph.text.isalnum():
        return HiddenReason.NO_WIDTH
    return None


def _find_page_images(contents: PageContents) -> list[Drawing]:
    area = contents.width * contents.height
    return [
        drawing
        for drawing in contents.drawings
        if drawing.is_image
        and (drawing.box.x1 - drawing.box.x0) * (drawing.box.bottom - drawing.box.top) >= PAGE_IMAGE_SHARE * area
    ]


def _covers(drawing: Drawing, glyph: Glyph) -> bool:
    x, y, box = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2, drawing.box
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


class _Surroundings:
    """A page's drawings, looked up by colour and order: pages have thousands of glyphs and of shapes."""

    def __init__(self, drawings: Sequence[Drawing]) -> None:
        self.drawings = drawings
        self.last = max((drawing.order for drawing in drawings), default=-1)
        self.first_alike: dict[tuple[int, int, int, int], float] = {}

    def make_suspicious(self, style: GlyphStyle) -> bool:
        """True if text of this style may vanish in what is behind it."""
        *channels, opacity = style.colour
        if min(channels) >= FAINT_CHANNEL or opacity <= FAINT_OPACITY:
            return True
        if style.colour not in self.first_alike:
            self.first_alike[style.colour] = min(
                (
                    drawing.order
                    for drawing in self.drawings
                    if drawing.colour is not None
                    and all(abs(mine - its) <= SAME_COLOUR for mine, its in zip(channels, drawing.colour, strict=False))
                ),
                default=float("inf"),
            )
        return self.first_alike[style.colour] < style.order

    def may_cover(self, glyph: Glyph) -> bool:
        """True if something is drawn over the glyph later."""
        order = glyph.style.order
        if not 0 <= order < self.last:
            return False
        return any(drawing.order > order and _covers(drawing, glyph) for drawing in self.drawings)


def _judge_on_picture(
    style: GlyphStyle, glyphs: Sequence[Glyph], picture: PagePicture, surroundings: _Surroundings
) -> HiddenReason | None:
    blank = sum(picture.is_blank(glyph) for glyph in glyphs)
    covered = [glyph for glyph in glyphs if surroundings.may_cover(glyph)]
    if blank >= MOST_GLYPHS * len(glyphs):
        return HiddenReason.COVERED if len(covered) >= MOST_GLYPHS * len(glyphs) else HiddenReason.BACKGROUND
    if len(covered) >= MOST_GLYPHS * len(glyphs):
        unseen = sum(not picture.shows_colour(glyph, style.colour) for glyph in covered)
        if unseen >= MOST_GLYPHS * len(glyphs):
            return HiddenReason.COVERED
    return None
