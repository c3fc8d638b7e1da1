"""Find text that a parser extracts and a reader of the page does not see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from atscheck.resume.model import Box
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
BAND = 8.0  # points; drawings are looked up by the stripes of the page that they reach into


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


def sort_by_visibility(contents: PageContents, take_picture: Callable[[Box], PagePicture] | None) -> Visibility:
    """Sort a page's glyphs; the picture is taken only if a colour or a later drawing makes it necessary.

    Args:
        contents: The page.
        take_picture: Draws the part of the page inside a box; without it, faint text counts as hidden unless a shape
            in another colour is behind it.
    """
    reasons: dict[int, HiddenReason] = {}
    ocr_glyphs = 0
    page_images = _find_page_images(contents)
    suspects: dict[int, list[Glyph]] = {}
    surroundings = _Surroundings(contents)
    for glyph in contents.glyphs:
        text, x0, x1, top, bottom, _, style, _ = glyph
        if text.isspace():
            continue
        reason = _judge_alone(style, text, x0, x1, (top + bottom) / 2, contents)
        if reason is not None:
            if reason is HiddenReason.INVISIBLE and any(_covers(image, glyph) for image in page_images):
                ocr_glyphs += 1
            else:
                reasons[id(glyph)] = reason
        elif surroundings.make_suspicious(glyph, (top + bottom) / 2):
            suspects.setdefault(id(style), []).append(glyph)
    if suspects and take_picture is None:
        alone = [glyph for glyphs in suspects.values() for glyph in glyphs if surroundings.may_vanish(glyph)]
        reasons.update((id(glyph), HiddenReason.BACKGROUND) for glyph in alone)
    elif suspects and take_picture is not None:
        picture = take_picture(_surround([glyph for glyphs in suspects.values() for glyph in glyphs]))
        for glyphs in suspects.values():
            reason = _judge_on_picture(glyphs[0].style, glyphs, picture, surroundings)
            if reason is not None:
                reasons.update((id(glyph), reason) for glyph in glyphs)
    if not reasons:
        return Visibility(contents.glyphs, (), ocr_glyphs * 2 > len(contents.glyphs))
    visible = tuple([glyph for glyph in contents.glyphs if id(glyph) not in reasons])
    hidden = tuple([(glyph, reasons[id(glyph)]) for glyph in contents.glyphs if id(glyph) in reasons])
    return Visibility(visible, hidden, ocr_glyphs * 2 > len(contents.glyphs))


def _surround(glyphs: Sequence[Glyph]) -> Box:
    return Box(
        min(glyph.x0 for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
    )


def _judge_alone(
    style: GlyphStyle, text: str, x0: float, x1: float, y: float, contents: PageContents
) -> HiddenReason | None:
    if style.invisible:
        return HiddenReason.INVISIBLE
    if style.size <= TINY_SIZE:
        return HiddenReason.TINY
    x = (x0 + x1) / 2
    if not (-OFF_PAGE <= x <= contents.width + OFF_PAGE and -OFF_PAGE <= y <= contents.height + OFF_PAGE):
        return HiddenReason.OFF_PAGE
    if x1 - x0 < 0.01 * style.size and style.angle == 0 and text.isalnum():
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
    """A page's drawings, looked up by height and order: pages have thousands of glyphs and of shapes."""

    def __init__(self, contents: PageContents) -> None:
        self.last = max((drawing.order for drawing in contents.drawings), default=-1)
        self.bands: list[list[Drawing]] = [[] for _ in range(int(contents.height / BAND) + 1)]
        for drawing in contents.drawings:
            for band in range(self._band(drawing.box.top), self._band(drawing.box.bottom) + 1):
                self.bands[band].append(drawing)
        self.faint: dict[int, bool] = {}

    def _band(self, y: float) -> int:
        return min(max(int(y / BAND), 0), len(self.bands) - 1)

    def make_suspicious(self, glyph: Glyph, y: float) -> bool:
        """True if the glyph may vanish in what is behind it, or behind what is in front of it."""
        style = glyph.style
        faint = self.faint.get(id(style))
        if faint is None:
            *channels, opacity = style.colour
            faint = self.faint[id(style)] = min(channels) >= FAINT_CHANNEL or opacity <= FAINT_OPACITY
        if faint:
            return True
        for drawing in self.bands[self._band(y)]:
            if _covers(drawing, glyph) and (
                0 <= style.order < drawing.order or _is_alike(drawing.colour, style.colour)
            ):
                return True
        return False

    def may_vanish(self, glyph: Glyph) -> bool:
        """True if no shape behind the glyph makes it stand out."""
        band = self.bands[self._band((glyph.top + glyph.bottom) / 2)]
        behind = [drawing for drawing in band if drawing.colour is not None and _covers(drawing, glyph)]
        return not behind or any(_is_alike(drawing.colour, glyph.style.colour) for drawing in behind)

    def may_cover(self, glyph: Glyph) -> bool:
        """True if something is drawn over the glyph later."""
        order = glyph.style.order
        if not 0 <= order < self.last:
            return False
        band = self.bands[self._band((glyph.top + glyph.bottom) / 2)]
        return any(drawing.order > order and _covers(drawing, glyph) for drawing in band)


def _is_alike(shape: Sequence[int] | None, text: Sequence[int]) -> bool:
    if shape is None:
        return False
    return all(abs(its - mine) <= SAME_COLOUR for its, mine in zip(shape[:3], text[:3], strict=True))


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
