"""The parts of a posting: by their headings, and by what a sentence says itself."""

import pytest

from atscheck.posting.model import Part
from atscheck.posting.parts import split_statements


def parts(text: str) -> list[tuple[str, str]]:
    """Each statement with its part, white space as single blanks."""
    return [(item.part.value, " ".join(text[item.start : item.end].split())) for item in split_statements(text)]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Requirements", Part.REQUIRED),
        ("MUST HAVE", Part.REQUIRED),
        ("Minimum qualifications:", Part.REQUIRED),
        ("## What you bring", Part.REQUIRED),
        ("**Your profile**", Part.REQUIRED),
        ("Preferred qualifications", Part.PREFERRED),
        ("Desired skills:", Part.PREFERRED),
        ("Nice to have", Part.BONUS),
        ("Bonus points", Part.BONUS),
        ("It would be a plus if you have:", Part.BONUS),
        ("Key responsibilities", Part.DUTIES),
        ("What you'll do", Part.DUTIES),
        ("Our tech stack", Part.DUTIES),
        ("About us", Part.ABOUT),
        ("Why join us?", Part.ABOUT),
        ("Company values", Part.ABOUT),
        ("What we offer", Part.BENEFITS),
        ("Perks", Part.BENEFITS),
        ("Equal opportunity", Part.LEGAL),
        ("How to apply", Part.APPLYING),
    ],
)
def test_heading_names_the_part_below_it(heading: str, part: Part):
    assert parts(f"Introduction\n\n{heading}\n- Kubernetes, in small amounts") == [
        (part.value, "Kubernetes, in small amounts")
    ]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("We go the extra mile.", Part.ABOUT),
        ("Rest assured that all is in good hands.", Part.ABOUT),
        ("We are a leading provider of kites.", Part.ABOUT),
        ("We offer dental care and a gym.", Part.BENEFITS),
        ("We hire regardless of age.", Part.LEGAL),
        ("We are looking for someone with Python experience.", Part.REQUIRED),
        ("Bonus points if you know Kubernetes.", Part.REQUIRED),
        ("A strong plus: Kubernetes", Part.REQUIRED),
        ("You will run our clusters.", Part.DUTIES),
        ("The office is yellow.", Part.OTHER),
    ],
)
def test_without_a_heading_the_sentence_tells(sentence: str, part: Part):
    assert parts(f"{sentence}\n") == [(part.value, sentence)]


@pytest.mark.parametrize(
    ("heading", "sentence", "part"),
    [
        ("Requirements", "We are an equal opportunity employer.", Part.LEGAL),
        ("Responsibilities", "Stock options and 401(k) for you", Part.BENEFITS),
        ("What you will do", "We are a small company with offices in Leeds.", Part.ABOUT),
        ("About us", "Experience with Kubernetes is required.", Part.REQUIRED),
        ("How to apply", "Experience in welding is desired.", Part.REQUIRED),
        ("About us", "We use Kubernetes every day.", Part.ABOUT),
        ("Benefits", "Kubernetes training is required fun.", Part.BENEFITS),
    ],
)
def test_sentence_says_more_than_its_heading_where_it_is_clear(heading: str, sentence: str, part: Part):
    assert parts(f"{heading}\n{sentence}\n") == [(part.value, sentence)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Skills\nJava. SQL; Go", ["Java.", "SQL;", "Go"]),
        ("Skills\nClouds, e.g. AWS, and Node.js 2.0", ["Clouds, e.g. AWS, and Node.js 2.0"]),
        ("Skills\n1. Java\n2. SQL", ["Java", "SQL"]),
        ("Skills\nExperience with Java and\nKotlin in the cloud", ["Experience with Java and Kotlin in the cloud"]),
        ("Skills\nLanguages (Java,\nKotlin) in the cloud", ["Languages (Java, Kotlin) in the cloud"]),
        (
            "Skills\nKnowledge of Java and databases Experience with Kotlin",
            ["Knowledge of Java and databases", "Experience with Kotlin"],
        ),
    ],
)
def test_sentences_and_items_are_told_apart(text: str, wanted: list[str]):
    assert [sentence for _, sentence in parts(text)] == wanted


def test_heading_stands_by_itself_although_the_next_line_begins_small():
    text = "Benefits\nfree kubernetes courses\nRequirements\njava\nNice to have\nkotlin"
    assert parts(text) == [("benefits", "free kubernetes courses"), ("required", "java"), ("bonus", "kotlin")]


def test_headings_may_stand_in_their_line():
    text = "Requirements: Java; SQL. Nice to have: Rust\nWhat we offer: a kite"
    assert parts(text) == [("required", "Java;"), ("required", "SQL."), ("bonus", "Rust"), ("benefits", "a kite")]


@pytest.mark.parametrize(
    "line", ["Experience with Java", "- Requirements", "You do not need Java", "Skills count here."]
)
def test_line_that_only_begins_like_a_heading_is_none(line: str):
    assert [sentence for _, sentence in parts(f"Requirements\n\n{line}\n")] == [line.removeprefix("- ")]
