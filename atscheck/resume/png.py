"""Write a picture as a PNG of at most 256 colours, with nothing in it that changes from run to run.

Pages of text have few colours, and one byte for each pixel makes them a third of the size that three make. Pillow does
this too, but it would come with 7 MB of decoders for thirty formats and be used for this alone.
"""

import struct
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import accumulate

MOST_COLOURS = 256
# 32 levels in each channel: no eye tells them from 256 on the edges of letters, and most pages then fit a palette.
_LEVELS = bytes((value >> 3) << 3 | value >> 5 for value in range(256))

Colour = bytes  # red, green, blue


def encode_png(width: int, height: int, pixels: bytes) -> bytes:
    """A PNG of `pixels`: four bytes each (red, green, blue and one that is ignored), row by row, without padding."""
    values = memoryview(pixels.translate(_LEVELS)).cast("I")
    colours = {value: value.to_bytes(4, sys.byteorder)[:3] for value in set(values)}
    if len(colours) <= MOST_COLOURS:
        palette = sorted(colours.values())
        places = {colour: place for place, colour in enumerate(palette)}
    else:
        palette, places = _cut_palette({colours[value]: count for value, count in Counter(values).items()})
    indexes = bytes(map({value: places[colour] for value, colour in colours.items()}.__getitem__, values))
    rows = b"".join(b"\0" + indexes[start : start + width] for start in range(0, width * height, width))
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in (
            (b"IHDR", header),
            (b"PLTE", b"".join(palette)),
            (b"IDAT", zlib.compress(rows, 9)),
            (b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _cut_palette(counts: dict[Colour, int]) -> tuple[list[Colour], dict[Colour, int]]:
    """The colours of the palette, and the place in it of each colour that is there.

    By median cut: the box of colours with the most pixels over the widest range is halved until there are enough.
    """
    boxes = [_weigh(sorted(counts), counts)]
    heapify(boxes)
    while len(boxes) < MOST_COLOURS and boxes[0][0] < 0:
        _, _, channel, box = heappop(boxes)
        box = sorted(box, key=lambda colour: (colour[channel], colour))
        sums = list(accumulate(counts[colour] for colour in box))
        middle = next(place for place, total in enumerate(sums) if 2 * total >= sums[-1])
        middle = min(max(middle, 1), len(box) - 1)
        for half in (box[:middle], box[middle:]):
            heappush(boxes, _weigh(half, counts))
    palette = []
    places = {}
    for place, (_, _, _, box) in enumerate(sorted(boxes, key=lambda entry: entry[1])):
        palette.append(_mean(box, counts))
        places.update(dict.fromkeys(box, place))
    return palette, places


def _weigh(box: Sequence[Colour], counts: dict[Colour, int]) -> tuple[int, Colour, int, Sequence[Colour]]:
    """The box with what it is worth to halve it, negative for the heap, and the channel to do it in.

    The first colour stands second, so that equal boxes keep an order.
    """
    ranges = [max(colour[at] for colour in box) - min(colour[at] for colour in box) for at in range(3)]
    widest = max(ranges)
    # The root, or the white of the paper and the black of the text would take the whole palette.
    weight = int(sum(counts[colour] for colour in box) ** 0.5 * widest)
    return -weight, min(box), ranges.index(widest), box


def _mean(box: Sequence[Colour], counts: dict[Colour, int]) -> Colour:
    total = sum(counts[colour] for colour in box)
    return bytes((sum(colour[at] * counts[colour] for colour in box) + total // 2) // total for at in range(3))
