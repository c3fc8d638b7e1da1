"""How well PDFs are read: word recall, reading order, labels, time. Run with ATSCHECK_CORPUS=/path/to/corpus.

Prints a line per file and the figures that the reading has to reach. Files are named by id; no word of them is printed.
"""

import os
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2

from atscheck.errors import ResumeReadError
from atscheck.resume.clean_text import assemble
from atscheck.resume.layout import lay_out_page
from atscheck.resume.model import SourceLine
from atscheck.resume.pdf import read_pdf
from atscheck.resume.pdf_glyphs import read_page_contents
from atscheck.resume.pdf_model import Glyph, PdfReadings

DRAWN_BY_COLUMN = frozenset(
    ("r009", "r010", "r031", "r033", "r034", "r036", "r038", "r051", "r052", "r053", "r067", "r164", "r177")
)
LABELLED = frozenset(("r162", "r169", "r170", "r171", "r172"))
WORD = re.compile(r"\w+")
LETTERS = re.compile(r"[^\W\d_]{3,}")
SEED = 7
MAX_ORDER_PAGES = 12  # per file; one has 72 pages of the same kind


@dataclass(frozen=True, slots=True)
class FileResult:
    """Figures of one file; None where a figure does not apply."""

    id: str
    pages: int
    milliseconds: float
    columns: int
    recall: float | None
    order: float | None
    stream: float | None
    labels: float | None
    hidden: int
    note: str = ""


def main() -> int:
    corpus = Path(os.environ.get("ATSCHECK_CORPUS", "")) / "corpus" / "resumes"
    wanted = sys.argv[1:]
    results = [_measure(path) for path in sorted(corpus.glob("*.pdf")) if not wanted or path.stem in wanted]
    print("file   pages  ms/page cols  recall  order  stream  labels hidden")
    for result in results:
        figures = (
            _figure(result.recall, 7),
            _figure(result.order, 6),
            _figure(result.stream, 7),
            _figure(result.labels, 7),
        )
        print(
            f"{result.id:6} {result.pages:5} {result.milliseconds:8.1f} {result.columns:4}",
            *figures,
            f"{result.hidden:6}",
            result.note,
        )
    _summarise(results)
    return 0


def _figure(value: float | None, width: int) -> str:
    return f"{value:{width}.3f}" if value is not None else " " * (width - 1) + "-"


def _summarise(results: Sequence[FileResult]) -> None:
    recalls = [result.recall for result in results if result.recall is not None]
    orders = [result.order for result in results if result.order is not None]
    streams = {
        result.id: result.stream for result in results if result.id in DRAWN_BY_COLUMN and result.stream is not None
    }
    labels = {result.id: result.labels for result in results if result.labels is not None}
    pages = sum(result.pages for result in results) or 1
    print()
    if recalls:
        print(f"word recall: mean {sum(recalls) / len(recalls):.4f} (at least 0.995), lowest {min(recalls):.3f} (0.95)")
    if orders:
        print(f"drawing order: lowest page keeps {min(orders):.3f} of its word pairs (0.95)")
    if streams:
        print(f"against PDFium where drawn by column: lowest {min(streams.values()):.3f} (0.93)")
    if labels:
        print(f"labels before their values: lowest {min(labels.values()):.3f} (1)")
    print(f"time: {sum(result.milliseconds * result.pages for result in results) / pages:.1f} ms a page")


def _measure(path: Path) -> FileResult:
    data = path.read_bytes()
    start = time.perf_counter()
    try:
        readings = read_pdf(data, path.name)
    except ResumeReadError as error:
        return FileResult(path.stem, 0, 0.0, 0, None, None, None, None, 0, str(error))
    milliseconds = (time.perf_counter() - start) * 1000 / readings.pages
    # The word lists also hold halves of words cut at a line's end, so lines count as they are and mended.
    text = "\n".join([assemble(readings.layout)[0], *(line.text for line in readings.layout)])
    has_text = any(page.characters for page in readings.page_facts)
    words_path = path.with_suffix(".words.txt")
    return FileResult(
        id=path.stem,
        pages=readings.pages,
        milliseconds=milliseconds,
        columns=max(page.columns for page in readings.page_facts),
        recall=_recall(words_path, text) if has_text and words_path.exists() else None,
        order=_order_independence(data) if has_text else None,
        stream=_kept(_words(readings.stream), _words(readings.layout)) if has_text else None,
        labels=_labels_in_order(readings) if path.stem in LABELLED else None,
        hidden=sum(len(hidden.text.split()) for hidden in readings.hidden),
    )


def _recall(words_path: Path, text: str) -> float:
    expected = words_path.read_text(encoding="utf-8").split()
    found = set(LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))
    return sum(word in found for word in expected) / len(expected) if expected else 1.0


def missing_words(words_path: Path, text: str) -> list[str]:
    """The expected words that a text lacks, for use in an interactive session."""
    found = set(LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))
    return [word for word in words_path.read_text(encoding="utf-8").split() if word not in found]


def _words(lines: Iterable[SourceLine]) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", assemble(tuple(lines))[0]).casefold())


def _kept(reference: Sequence[str], other: Sequence[str]) -> float:
    """Share of the adjacent word pairs of one text that another has too."""
    expected, found = Counter(pairwise(reference)), Counter(pairwise(other))
    return sum((expected & found).values()) / max(1, sum(expected.values()))


def _order_independence(data: bytes) -> float:
    """The lowest share of word pairs kept on a page when its glyphs come sorted by row or shuffled."""
    lowest = 1.0
    document = pypdfium2.PdfDocument(data)
    for index in range(min(len(document), MAX_ORDER_PAGES)):
        page = document[index]
        glyphs = read_page_contents(page).glyphs
        page.close()
        shuffled = list(glyphs)
        random.Random(SEED).shuffle(shuffled)
        by_row = sorted(glyphs, key=lambda glyph: (glyph.baseline, glyph.x0))
        texts = [_layout_words(order) for order in (glyphs, by_row, shuffled)]
        lowest = min(lowest, *(_kept(texts[0], text) for text in texts[1:]))
    document.close()
    return lowest


def _layout_words(glyphs: Iterable[Glyph]) -> list[str]:
    return _words(lay_out_page(glyphs).lines)


def _labels_in_order(readings: PdfReadings) -> float:
    """Share of the labels that come before what stands level with them on the right, with no other label between.

    Two lines count as label and value if they stand level and the gap between them is the page's commonest.
    """
    right = total = 0
    for number in range(1, readings.pages + 1):
        lines = [line for line in readings.layout if line.page == number and line.edges and not line.furniture]
        starts = Counter(round(line.edges[0] / 3) for line in lines if line.edges)
        if not starts:
            continue
        values_x = max((x for x in starts if starts[x] >= 3), key=lambda x: (starts[x], -x), default=None)
        if values_x is None:
            continue
        labels = [index for index, line in enumerate(lines) if line.edges and max(line.edges) < values_x * 3 - 2]
        for index in labels:
            level = [
                other
                for other, line in enumerate(lines)
                if line.edges
                and abs(round(line.edges[0] / 3) - values_x) <= 1
                and min(line.bottom, lines[index].bottom) - max(line.top, lines[index].top)
                > 0.6 * (lines[index].bottom - lines[index].top)
            ]
            if level:
                total += 1
                right += index < level[0] and not any(
                    index < label < level[0] and lines[label].top > lines[index].top + 30 for label in labels
                )
    return right / total if total else 1.0


if __name__ == "__main__":
    sys.exit(main())
