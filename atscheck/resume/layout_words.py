"""Put glyphs together to words and segments, from where they stand and from nothing else."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from atscheck.resume.layout_islands import absorb_islands
from atscheck.resume.layout_model import Segment, Word, median
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


def find_segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Segments from top to bottom and left to right; the order of the glyphs does not matter."""
    lines = absorb_islands(_split_at_baselines(glyphs))
    return [segment for line in lines for segment in _build_segments(line)]


def _place(glyph: Glyph) -> tuple[float, float, str]:
    return (glyph.x0, glyph.x1, glyph.text)


def _split_at_baselines(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    ordered = sorted(glyphs, key=lambda glyph: (round(glyph.baseline, 2), *_place(glyph)))
    lines: list[list[Glyph]] = []
    limit = float("-inf")
    for glyph in ordered:
        if glyph.baseline > limit:
            lines.append([])
            limit = glyph.baseline + max(0.4, BASELINE_TOLERANCE * min(glyph.style.size, 14.0))
        lines[-1].append(glyph)
    for line in lines:
        line.sort(key=_place)
    return lines


def _build_segments(line: Sequence[Glyph]) -> list[Segment]:
    words = _join_spaced_letters(_split_words(line))
    groups: list[list[Word]] = []
    for word in words:
        if groups:
            last = groups[-1][-1]
            size = max(last.glyphs[-1].style.size, word.glyphs[0].style.size)
            limit = MARKER_GAP if len(groups[-1]) == 1 and _is_marker(last) else SEGMENT_GAP
            if word.x0 - max(other.x1 for other in groups[-1]) <= limit * size:
                groups[-1].append(word)
                continue
        groups.append([word])
    return [_segment(group) for group in groups]


def _segment(words: list[Word]) -> Segment:
    glyphs = [glyph for word in words for glyph in word.glyphs]
    letters = [glyph for glyph in glyphs if glyph.text.isalnum()] or glyphs
    size = median([glyph.style.size for glyph in letters])
    return Segment(tuple(words), median([glyph.baseline for glyph in letters]), size)


def _is_marker(word: Word) -> bool:
    """True of a bullet, an icon, or a number with a full stop or bracket."""
    text = word.text
    return (len(text) == 1 and not text.isalnum()) or (len(text) <= 4 and text[-1] in ".)]" and text[:-1].isdigit())


def _split_words(line: Sequence[Glyph]) -> list[Word]:
    """Divide a line where the gap is wider than between the letters around it."""
    words: list[Word] = []
    current: list[Glyph] = []
    gaps: list[float] = []
    usual = _usual_gap(line)
    end = float("-inf")
    space_seen = False
    for glyph in line:
        if glyph.text.isspace():
            space_seen = True
            continue
        if current:
            if any(_is_double(other, glyph) for other in current[-2:]):
                continue
            size = max(current[-1].style.size, glyph.style.size, 0.1)
            gap = (glyph.x0 - end) / size
            tightness = min(usual, median(gaps)) if len(gaps) >= USUAL_GAPS else usual
            divided = gap > WORD_GAP + max(TIGHTEST, min(0.0, tightness)) or (space_seen and gap > SPACED_GAP)
            if divided or _is_footnote_mark(current, glyph):
                words.append(_word(current))
                current, gaps = [], []
            else:
                gaps.append(gap)
        end = max(end, glyph.x1) if current else glyph.x1
        current.append(glyph)
        space_seen = False
    if current:
        words.append(_word(current))
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


def _word(glyphs: list[Glyph]) -> Word:
    return Word(tuple(glyphs), glyphs[0].x0, max(glyph.x1 for glyph in glyphs))


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
                joined.append(_word(group))
                group = []
            group += after.glyphs
        joined.append(_word(group))
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
