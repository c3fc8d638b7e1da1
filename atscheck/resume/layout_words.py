"""Put glyphs together to words and segments, from where they stand and from nothing else."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from atscheck.resume.layout_islands import absorb_islands
from atscheck.resume.layout_model import Segment, Word, make_segment, make_word, median
from atscheck.resume.pdf_model import Glyph

# Shares of the font size.
WORD_GAP = 0.13  # pdfplumber's x_tolerance_ratio finds most words between 0.10 and 0.15
SPACED_GAP = 0.04  # a gap this narrow divides words if the file has a space character in it
SEGMENT_GAP = 0.75  # justified text reaches 0.6
MARKER_GAP = 3.0  # between a bullet or an icon and its text
BASELINE_TOLERANCE = 0.1
USUAL_GAPS = 3  # gaps of a word from which its usual one is told
TIGHTEST = -0.1  # wkhtmltopdf's glyphs overlap by more, an italic f's do so beside letters that do not
DOUBLE_OFFSET = 0.1  # fake bold draws a glyph twice, this near; "ll" in the narrowest fonts is 0.2 apart

LETTER_SPACED_WORDS = 4  # single letters in a row, evenly spaced, are one word; "A B C" are three
LETTER_SPACED_RATIO = 1.45  # a wider gap than this times the usual one divides letter-spaced words
LETTER_SPACED_GAP = 0.9
_place = itemgetter(1, 2, 0)  # of a glyph: x0, x1, text


def find_segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Segments from top to bottom and left to right; the order of the glyphs does not matter."""
    lines = absorb_islands(_split_at_baselines(glyphs))
    return [segment for line in lines for segment in _build_segments(line)]


def _split_at_baselines(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Lines of glyphs whose baselines are nearly the same, each from left to right."""
    levels: dict[float, list[Glyph]] = {}
    for glyph in glyphs:
        levels.setdefault(glyph.baseline, []).append(glyph)
    rounded: dict[float, list[Glyph]] = {}
    for baseline, level in levels.items():
        rounded.setdefault(round(baseline, 2), []).extend(level)
    lines: list[list[Glyph]] = []
    limit = float("-inf")
    for baseline, level in sorted(rounded.items()):
        if baseline > limit:
            lines.append([])
            limit = baseline + max(0.4, BASELINE_TOLERANCE * min(min(level, key=_place).style.size, 14.0))
        lines[-1] += level
    for line in lines:
        line.sort(key=_place)
    return lines


def _build_segments(line: Sequence[Glyph]) -> list[Segment]:
    groups: list[list[Word]] = []
    end = 0.0
    for word in _join_spaced_letters(_split_words(line)):
        if groups:
            last = groups[-1][-1]
            size = max(last.glyphs[-1].style.size, word.glyphs[0].style.size)
            limit = MARKER_GAP if len(groups[-1]) == 1 and _is_marker(last) else SEGMENT_GAP
            if word.x0 - end <= limit * size:
                groups[-1].append(word)
                end = max(end, word.x1)
                continue
        groups.append([word])
        end = word.x1
    return [_build_segment(group) for group in groups]


def _build_segment(words: list[Word]) -> Segment:
    letters = [glyph for word in words for glyph in word.glyphs if glyph.text.isalnum()]
    letters = letters or [glyph for word in words for glyph in word.glyphs]
    sizes, baselines = [glyph.style.size for glyph in letters], [glyph.baseline for glyph in letters]
    return make_segment(words, median(baselines), median(sizes))


def _is_marker(word: Word) -> bool:
    """True of a bullet, an icon, or a number with a full stop or bracket."""
    text = word.text
    return (len(text) == 1 and not text.isalnum()) or (len(text) <= 4 and text[-1] in ".)]" and text[:-1].isdigit())


def _split_words(line: Sequence[Glyph]) -> list[Word]:
    """Divide a line where the gap is wider than between the letters around it."""
    words: list[Word] = []
    current: list[Glyph] = []
    gaps: list[float] = []
    usual: float | None = None
    end = float("-inf")
    space_seen = False
    last = None
    for glyph in line:
        text, x0, x1, _, _, _, style, _ = glyph
        if text.isspace():
            space_seen = True
            continue
        if last is not None:
            if (text == last.text or (len(current) > 1 and text == current[-2].text)) and (
                _is_double(last, glyph) or (len(current) > 1 and _is_double(current[-2], glyph))
            ):
                continue
            size = max(last.style.size, style.size, 0.1)
            gap = (x0 - end) / size
            divided = gap > WORD_GAP or (space_seen and gap > SPACED_GAP)
            if not divided and gap > WORD_GAP + TIGHTEST:
                # Only such a gap depends on how the letters around it stand.
                usual = _usual_gap(line) if usual is None else usual
                tightness = min(usual, median(gaps)) if len(gaps) >= USUAL_GAPS else usual
                divided = gap > WORD_GAP + max(TIGHTEST, min(0.0, tightness))
            if divided or (style is not last.style and _is_footnote_mark(current, glyph)):
                words.append(make_word(current))
                current, gaps = [], []
                end = x1
            else:
                gaps.append(gap)
                end = max(end, x1)
        else:
            end = x1
        current.append(glyph)
        last = glyph
        space_seen = False
    if current:
        words.append(make_word(current))
    return words


def _usual_gap(line: Sequence[Glyph]) -> float:
    """The usual gap between letters, as a share of their size; negative where glyphs overlap."""
    ink = [glyph for glyph in line if not glyph.text.isspace()]
    gaps = [(after.x0 - before.x1) / max(after.style.size, 0.1) for before, after in pairwise(ink)]
    near = [gap for gap in gaps if -0.3 < gap < WORD_GAP]
    return median(near, default=0.0) if len(near) >= USUAL_GAPS else 0.0


def _is_footnote_mark(word: Sequence[Glyph], glyph: Glyph) -> bool:
    """True of a raised number after letters, which is no part of the word; "1st" and "CO2" are left whole."""
    last = word[-1]
    raised = last.baseline - glyph.baseline > 0.2 * last.style.size and glyph.style.size < last.style.size
    return raised and glyph.text.isdigit() and len(word) >= 3 and last.text.isalpha()


def _is_double(first: Glyph, second: Glyph) -> bool:
    return first.text == second.text and abs(second.x0 - first.x0) < DOUBLE_OFFSET * first.style.size


def _join_spaced_letters(words: list[Word]) -> list[Word]:
    """Join the letters of `S K I L L S`, dividing where the gap is wider than usual."""
    joined: list[Word] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _is_spaced_letter(words, start, end):
            end += 1
        if end - start < LETTER_SPACED_WORDS:
            joined.append(words[start])
            start += 1
            continue
        run = words[start:end]
        usual = median(sorted(after.x0 - before.x1 for before, after in pairwise(run))[: max(1, len(run) * 2 // 3)])
        group = [*run[0].glyphs]
        for before, after in pairwise(run):
            if after.x0 - before.x1 > LETTER_SPACED_RATIO * usual:
                joined.append(make_word(group))
                group = []
            group += after.glyphs
        joined.append(make_word(group))
        start = end
    return joined


def _is_spaced_letter(words: list[Word], start: int, index: int) -> bool:
    word = words[index]
    if len(word.glyphs) != 1 or not word.text.isalpha() or not word.text.isascii():
        return False
    if index == start:
        return True
    before, size = words[index - 1], word.glyphs[0].style.size
    return abs(before.glyphs[0].style.size - size) < 0.3 * size and word.x0 - before.x1 < LETTER_SPACED_GAP * size
