"""The layout reading: columns, labels and margins, from places alone."""

import random
from itertools import pairwise

import pytest
from page_of_glyphs import write, write_lines

from atscheck.resume.layout import group_segments, lay_out_page, read_rows
from atscheck.resume.pdf_model import Glyph

LEFT = ["Python and a little Rust", "Kubernetes on three clouds", "SQL, mostly PostgreSQL", "Terraform and Ansible"]
RIGHT = [
    "Led the migration of a payment service to events",
    "and halved its cost while the traffic had doubled",
    "Wrote the scheduler that runs all nightly training",
    "and taught four colleagues how to keep it running",
    "Moved the monitoring from scripts to Prometheus too",
]


def texts(glyphs: list[Glyph]) -> list[str]:
    return [line.text for line in lay_out_page(glyphs).lines]


def two_columns() -> list[Glyph]:
    return write_lines(LEFT, 40, 100, leading=15) + write_lines(RIGHT, 220, 105, leading=12.5)


def test_two_column_page_is_read_column_by_column() -> None:
    assert texts(two_columns()) == LEFT + RIGHT


def test_columns_of_one_line_grid_are_read_column_by_column() -> None:
    left = [f"{line} with more words" for line in RIGHT]
    assert texts(write_lines(left, 40, 100) + write_lines(RIGHT, 480, 100)) == left + RIGHT


def test_two_columns_are_counted() -> None:
    assert lay_out_page(two_columns()).columns == 2
    assert lay_out_page(write_lines(RIGHT, 40, 100)).columns == 1


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_glyphs_does_not_matter(seed: int) -> None:
    glyphs = [*write("Jane Example", 40, 60, size=20), *two_columns()]
    shuffled = list(glyphs)
    random.Random(seed).shuffle(shuffled)
    assert lay_out_page(shuffled) == lay_out_page(glyphs)


def test_title_across_both_columns_comes_first() -> None:
    title = "Jane Example, engineer for data and everything beside it"
    assert texts([*two_columns(), *write(title, 40, 60, size=14)]) == [title, *LEFT, *RIGHT]


def test_each_label_comes_before_its_value() -> None:
    labels = ["Name", "Address", "Nationality", "Languages"]
    values = ["Jane Example", "1 Test Street, Exampleton", "none of anybody's business", "English and French"]
    glyphs = write_lines(labels, 40, 100, leading=16) + write_lines(values, 160, 100, leading=16)
    assert texts(glyphs) == [text for pair in zip(labels, values, strict=True) for text in pair]


def grid(*, size: float, left: float, right: float) -> list[Glyph]:
    """Two sections beside each other, then two more whose headings have this size and these places."""
    return [
        *write("EDUCATION", 40, 100, size=14), *write("HOBBIES", 300, 100, size=14),
        *write_lines(RIGHT, 40, 118), *write_lines(LEFT, 300, 121, leading=15),
        *write("STRENGTHS", 40, left, size=size), *write("TALKS", 300, right, size=size),
        *write_lines(RIGHT[::-1], 40, left + 18), *write_lines(LEFT[::-1], 300, right + 21, leading=15),
    ]  # fmt: skip


def test_sections_in_a_grid_are_read_row_by_row() -> None:
    upper, lower = ["EDUCATION", *RIGHT, "HOBBIES", *LEFT], ["STRENGTHS", *RIGHT[::-1], "TALKS", *LEFT[::-1]]
    assert texts(grid(size=14, left=230, right=230)) == upper + lower


@pytest.mark.parametrize(("size", "left", "right"), [(10, 230, 230), (14, 230, 240), (14, 190, 190)])
def test_columns_that_only_pause_together_are_not_cut(size: float, left: float, right: float) -> None:
    first, second = ["EDUCATION", *RIGHT, "STRENGTHS", *RIGHT[::-1]], ["HOBBIES", *LEFT, "TALKS", *LEFT[::-1]]
    assert texts(grid(size=size, left=left, right=right)) == first + second


def test_label_with_a_value_is_not_joined_to_labels_without_one() -> None:
    labels = [("Mother tongue", 100), ("Other languages", 116), ("Own view", 132), ("of the level", 143)]
    glyphs = [glyph for label, y in labels for glyph in write(label, 40, y)]
    glyphs += write("Exampletonian, spoken from birth", 160, 100) + write("Listening and reading, with ease", 160, 150)
    glyphs += write("Licence", 40, 180) + write("None, and no wish to have any", 160, 180)
    assert texts(glyphs) == [
        "Mother tongue", "Exampletonian, spoken from birth",
        "Other languages", "Own view", "of the level", "Listening and reading, with ease",
        "Licence", "None, and no wish to have any",
    ]  # fmt: skip


def test_evenly_spaced_lines_of_a_label_stay_together() -> None:
    glyphs = write_lines(["Titles and", "degrees, with", "the level", "reached"], 40, 100, leading=16)
    glyphs += write("Diploma, Example University", 160, 100) + write("Licence", 40, 200)
    glyphs += write("None, and no wish to have any", 160, 200)
    assert texts(glyphs) == [
        "Titles and", "degrees, with", "the level", "reached", "Diploma, Example University",
        "Licence", "None, and no wish to have any",
    ]  # fmt: skip


def test_section_title_in_the_margin_is_kept_whole() -> None:
    glyphs = [
        *write("RESEARCH", 40, 100), *write("EXPERIENCE", 40, 112),
        *write_lines(RIGHT[:4], 160, 100),
        *write("TEACHING", 40, 200),
        *write_lines(LEFT[:3], 160, 200),
    ]  # fmt: skip
    assert texts(glyphs) == ["RESEARCH", "EXPERIENCE", *RIGHT[:4], "TEACHING", *LEFT[:3]]


def test_date_in_the_right_margin_stays_on_its_line() -> None:
    glyphs = []
    for y, employer, date in ((100, "Example Ltd, Engineer", "2019"), (160, "Sample Inc, Analyst", "2016")):
        glyphs += write(employer, 40, y) + write(date, 500, y) + write_lines(RIGHT[:2], 40, y + 12)
    assert texts(glyphs) == ["Example Ltd, Engineer 2019", *RIGHT[:2], "Sample Inc, Analyst 2016", *RIGHT[:2]]


def test_rows_are_read_straight_across() -> None:
    glyphs = write_lines(LEFT, 40, 100) + write_lines(RIGHT[:4], 220, 100)
    rows = [line.text for line in read_rows(group_segments(glyphs))]
    assert rows == [f"{left} {right}" for left, right in zip(LEFT, RIGHT[:4], strict=True)]


def test_a_gap_between_paragraphs_starts_a_block() -> None:
    lines = lay_out_page(write_lines(RIGHT[:2], 40, 100) + write_lines(RIGHT[2:4], 40, 150)).lines
    assert [line.starts_block for line in lines] == [True, False, True, False]


def test_edges_stand_at_every_character() -> None:
    (line,) = lay_out_page(write("Go now", 40, 100)).lines
    assert line.edges == (40, 45, 50, 53, 58, 63, 68)
    assert line.edges is not None
    assert len(line.edges) == len(line.text) + 1


def test_turned_text_is_read_after_the_rest() -> None:
    upward = [
        Glyph(letter, 20, 30, 300 - 5 * index, 305 - 5 * index, 300, write("x", 0, 0, angle=90)[0].style)
        for index, letter in enumerate("Skills")
    ]
    lines = lay_out_page([*upward, *write("Jane Example", 40, 60)]).lines
    assert [line.text for line in lines] == ["Jane Example", "Skills"]
    assert lines[1].edges is not None
    assert (min(lines[1].edges), max(lines[1].edges)) == (20, 30)


def test_right_to_left_text_comes_out_in_logical_order() -> None:
    shalom = "שלום"
    glyphs = write("".join(reversed(shalom)), 100, 100) + write("2020", 60, 100)
    (line,) = lay_out_page(glyphs).lines
    assert line.text == f"{shalom} 2020"
    assert line.edges is not None
    assert all(before > after for before, after in pairwise(line.edges[:5]))


def test_right_column_comes_first_on_a_right_to_left_page() -> None:
    right = [f"{word[::-1]} {word[::-1]}" for word in ("אבגדה", "הוזחט", "טיכלמ", "מנסעפ", "פצקרש")]
    glyphs = write_lines(right, 300, 100, leading=13) + write_lines(right, 60, 107, leading=15.5)
    assert [line.edges and line.edges[0] > 300 for line in lay_out_page(glyphs).lines] == [True] * 5 + [False] * 5
