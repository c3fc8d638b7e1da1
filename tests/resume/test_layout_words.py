"""Words from gaps between glyphs."""

import pytest
from page_of_glyphs import ADVANCE, write

from atscheck.resume.layout import lay_out_page
from atscheck.resume.pdf_model import Glyph, GlyphStyle


def read(glyphs: list[Glyph]) -> str:
    return "\n".join(line.text for line in lay_out_page(glyphs).lines)


def spaced(text: str, *, gap: float, word_gap: float, size: float = 10.0) -> list[Glyph]:
    """Letters with a gap after each, both gaps in sizes."""
    glyphs: list[Glyph] = []
    x = 40.0
    for character in text:
        if character == " ":
            x += (word_gap - gap) * size
            continue
        glyphs += write(character, x, 100, size=size)
        x += (ADVANCE + gap) * size
    return glyphs


@pytest.mark.parametrize("size", [5.0, 10.0, 24.0])
def test_gap_divides_words_at_any_size(size: float) -> None:
    assert read(write("machine learning", 40, 100, size=size)) == "machine learning"


def test_narrow_gap_divides_words_only_with_a_space_character() -> None:
    glyphs = spaced("ab cd", gap=0, word_gap=0.09)
    space = Glyph(" ", 50.0, 50.9, 92, 102, 100, GlyphStyle(10))
    assert read(glyphs) == "abcd"
    assert read([*glyphs, space]) == "ab cd"


def test_overlapping_letters_divide_at_a_smaller_gap() -> None:
    """As wkhtmltopdf places them: too near to each other, words apart by less than the usual gap."""
    assert read(spaced("HTTP LAMP", gap=-0.11, word_gap=0.06)) == "HTTP LAMP"


def test_letter_spaced_heading_is_one_word() -> None:
    assert read(spaced("SKILLS", gap=0.3, word_gap=1)) == "SKILLS"
    assert read(spaced("WORK HISTORY", gap=0.3, word_gap=0.8)) == "WORK HISTORY"


def test_single_letters_that_are_few_stay_apart() -> None:
    assert read(spaced("R C Q", gap=0.3, word_gap=0.3)) == "R C Q"


def test_letters_drawn_twice_count_once() -> None:
    glyphs = write("Bookkeeper", 40, 100)
    assert read(glyphs + [glyph._replace(x0=glyph.x0 + 0.3, x1=glyph.x1 + 0.3) for glyph in glyphs]) == "Bookkeeper"


def test_lowered_and_raised_letters_stay_in_their_word() -> None:
    """The logo of TeX and LaTeX."""
    base = GlyphStyle(10)
    places = (("L", 40, 100, base), ("A", 43, 98, GlyphStyle(7)), ("T", 46, 100, base), ("E", 50, 102.2, base))
    glyphs = [Glyph(text, x, x + 5, y - 8, y + 2, y, style) for text, x, y, style in places]
    glyphs.append(Glyph("X", 54, 59, 92, 102, 100, base))
    assert read([*glyphs, *write("and more", 62, 100)]) == "LATEX and more"


def test_footnote_mark_is_no_part_of_its_word() -> None:
    assert read([*write("grants", 40, 100), *write("1", 70, 96, size=6)]) == "grants 1"
    assert read([*write("1", 40, 100), *write("st", 45, 96, size=6), *write("prize", 56, 100)]) == "1st prize"


def test_icon_stands_before_its_text() -> None:
    icon = write("\uf095", 40, 103, size=14)
    assert read([*write("+1 555 0100", 55, 100), *icon]) == "\uf095 +1 555 0100"


def test_ligature_glyph_keeps_its_letters_together() -> None:
    glyphs = [*write("e", 40, 100), Glyph("ffi", 45, 53, 92, 102, 100, GlyphStyle(10)), *write("cient", 53, 100)]
    (line,) = lay_out_page(glyphs).lines
    assert line.text == "efficient"
    assert line.edges is not None
    assert len(line.edges) == 10
