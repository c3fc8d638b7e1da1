"""A small picture of a page, to see which glyphs stand out from what is behind them."""

from math import floor
from typing import Any

from atscheck.resume.model import Box
from atscheck.resume.pdf_model import Glyph

SCALE = 2.0  # pixels per point: thin 5-point strokes still keep half of their contrast
MARGIN = 2  # points around what is looked at
BLANK_RANGE = 20  # of 255: the largest difference in a channel that nobody sees
COLOUR_DISTANCE = 110  # anti-aliased strokes do not reach their colour


class PagePicture:
    """A rendered part of a page; takes glyphs in points and looks at their pixels."""

    def __init__(self, page: Any, part: Box) -> None:
        width, height = page.get_size()
        self.left, self.top = (max(0, floor(edge) - MARGIN) for edge in (part.x0, part.top))
        right, bottom = max(0, floor(width - part.x1) - MARGIN), max(0, floor(height - part.bottom) - MARGIN)
        if self.left + right >= width - 1 or self.top + bottom >= height - 1:
            self.left = self.top = right = bottom = 0
        crop = (self.left, bottom, right, self.top)
        bitmap = page.render(scale=SCALE, crop=crop, may_draw_forms=False, rev_byteorder=True)
        self.width, self.height, self.stride = bitmap.width, bitmap.height, bitmap.stride
        self.channels = bitmap.n_channels
        self.pixels = bytes(bitmap.buffer)
        bitmap.close()

    def is_blank(self, glyph: Glyph) -> bool:
        """True if all pixels of the glyph's box have nearly the same colour."""
        for channel in range(3):
            values = b"".join(row[channel :: self.channels] for row in self._rows(glyph))
            if values and max(values) - min(values) > BLANK_RANGE:
                return False
        return True

    def shows_colour(self, glyph: Glyph, colour: tuple[int, int, int, int]) -> bool:
        """True if a pixel of the glyph's box has nearly this colour."""
        step = self.channels
        return any(
            all(abs(row[at + channel] - colour[channel]) <= COLOUR_DISTANCE for channel in range(3))
            for row in self._rows(glyph)
            for at in range(0, len(row), step)
        )

    def _rows(self, glyph: Glyph) -> list[bytes]:
        x0, x1 = ((edge - self.left) * SCALE for edge in (glyph.x0, glyph.x1))
        y0, y1 = ((edge - self.top) * SCALE for edge in (glyph.top, glyph.bottom))
        left, right = max(0, int(x0)), min(self.width, int(x1) + 1)
        top, bottom = max(0, int(y0)), min(self.height, int(y1) + 1)
        starts = (y * self.stride for y in range(top, bottom))
        return [self.pixels[at + left * self.channels : at + right * self.channels] for at in starts if right > left]
