"""Which terms of a sentence are alternatives; the terms are given, so that only the words between them count."""

import re

import pytest

from atscheck.keywords.model import Keyword
from atscheck.posting.choices import Named, group_choices

# Everything that the sentences name; those in small letters are kinds of things.
NAMES = ("Java", "Kotlin", "Scala", "C++", "C", "Kafka", "RabbitMQ", "AWS", "Azure", "clouds", "queues", "automation")


def choices(sentence: str) -> list[list[str]]:
    pattern = "|".join(rf"(?<!\w){re.escape(name)}(?![\w+])" for name in NAMES)
    named = [
        Named(Keyword(match[0], match[0], "concept" if match[0].islower() else "tool"), match.start(), match.end())
        for match in re.finditer(pattern, sentence)
    ]
    return [[item.keyword.name for item in choice] for choice in group_choices(named, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Java or Kotlin",
        "Java and/or Kotlin",
        "Either Java or Kotlin",
        "Java/Kotlin",
        "Java | Kotlin",
        "Java, Kotlin or similar languages",
        "Java, Kotlin, or a comparable language",
        "Java or Kotlin, or equivalent",
        "At least one of Java and Kotlin",
        "One or more of Java, Kotlin",
        "Any of the following languages: Java, Kotlin",
        "One of the following is enough: Java, Kotlin",
        "Languages such as Java and Kotlin",
        "Java (or Kotlin)",
    ],
)
def test_one_is_enough(sentence: str):
    assert choices(sentence) == [["Java", "Kotlin"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Java and Kotlin",
        "Java & Kotlin",
        "Java, Kotlin",
        "Java, as well as Kotlin",
        "Java plus Kotlin",
        "Java (Kotlin)",
        "Both Java and Kotlin",
        "Java in the morning or the evening, and tea with Kotlin",
        "One of our teams writes code. Java, Kotlin",
    ],
)
def test_each_is_wanted(sentence: str):
    assert choices(sentence) == [["Java"], ["Kotlin"]]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Java and Kafka or RabbitMQ", [["Java"], ["Kafka", "RabbitMQ"]]),
        ("Java, Scala and Kafka or RabbitMQ", [["Java"], ["Scala"], ["Kafka", "RabbitMQ"]]),
        ("Java or Kotlin and Kafka", [["Java", "Kotlin"], ["Kafka"]]),
        ("Java and either AWS or Azure", [["Java"], ["AWS", "Azure"]]),
        ("Java, either AWS or Azure", [["Java"], ["AWS", "Azure"]]),
        ("Java, Kafka and one of AWS, Azure", [["Java"], ["Kafka"], ["AWS", "Azure"]]),
        ("Java, Kafka/RabbitMQ, AWS", [["Java"], ["Kafka", "RabbitMQ"], ["AWS"]]),
        ("C/C++, Java", [["C", "C++"], ["Java"]]),
        ("Java or Kotlin is needed for the old parts, Kafka for the new", [["Java", "Kotlin"], ["Kafka"]]),
    ],
)
def test_choice_ends_where_the_list_goes_on(sentence: str, wanted: list[list[str]]):
    assert choices(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("clouds such as AWS and Azure", [["clouds", "AWS", "Azure"]]),
        ("clouds like AWS or Azure", [["clouds", "AWS", "Azure"]]),
        ("clouds including AWS, Azure", [["clouds", "AWS", "Azure"]]),
        ("clouds (AWS, Azure)", [["clouds", "AWS", "Azure"]]),
        ("clouds (e.g. AWS)", [["clouds", "AWS"]]),
        ("clouds: AWS, Azure", [["clouds", "AWS", "Azure"]]),
        ("clouds (one of AWS, Azure)", [["clouds", "AWS", "Azure"]]),
        ("Java, queues (e.g. Kafka, RabbitMQ) and AWS", [["Java"], ["queues", "Kafka", "RabbitMQ"], ["AWS"]]),
        ("automation – queues, clouds", [["automation"], ["queues"], ["clouds"]]),
    ],
)
def test_examples_and_what_they_are_examples_of_are_one(sentence: str, wanted: list[list[str]]):
    assert choices(sentence) == wanted


def test_nothing_gives_nothing():
    assert choices("nothing is named here") == []
