"""Invented resumes with every mention labelled: reading the labels, and comparing them with what atscheck credits.

A file of `tests/labelled` begins with a header between `---` lines (`about`, `keywords` as a JSON list); in its text
`[k8s]{Kubernetes: alias}` labels a mention, `[Go]{not Go}` a trap. What is not labelled is no mention.
"""

import json
import re
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from atscheck.checker import Checker, load_targets
from atscheck.keywords.model import KeywordSet
from atscheck.resume.read import resume_from_text

FOLDER = Path(__file__).parent / "labelled"
_MARK = re.compile(r"\[([^\]]+)\]\{([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled mention of one keyword; offsets point into the text without labels."""

    keyword: str
    level: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LabelledResume:
    name: str
    about: str
    text: str
    keywords: tuple[str, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Mentions that are right, that are credited wrongly, and that are not found, each with the words around them."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def read_labelled(path: Path) -> LabelledResume:
    """One labelled file."""
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in header.strip().splitlines())
    text, labels, position = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[position : mark.start()]
        start = len(text)
        text += mark[1]
        position = mark.end()
        for part in mark[2].split(";"):
            keyword, _, level = part.strip().rpartition(":")
            if keyword and not part.strip().startswith("not "):
                labels.append(Label(keyword.strip(), level.strip(), start, len(text)))
    text += body[position:]
    return LabelledResume(path.stem, fields["about"], text, tuple(json.loads(fields["keywords"])), tuple(labels))


def score(resume: LabelledResume) -> Score:
    """Compare the credited mentions with the labels: a mention is right if it overlaps a label of its keyword.

    Venues are asked for as publications. Reading a text squeezes its white space and drops ruled lines, so places are
    compared by the number of letters and digits before them.
    """
    read = resume_from_text(resume.text)
    [target] = load_targets(keywords=resume.keywords)
    report = Checker((_asking_for_publications(target),)).check(read)
    places = [index for index, character in enumerate(resume.text) if character.isalnum()]
    numbers = list(accumulate((character.isalnum() for character in read.text), initial=0))
    credited = [
        (result.keyword, places[numbers[mention.start]], places[numbers[mention.end] - 1] + 1)
        for result in report.keywords
        for mention in result.mentions
    ]
    wrong = [item for item in credited if not any(_meets(item, label) for label in resume.labels)]
    missed = [label for label in resume.labels if not any(_meets(item, label) for item in credited)]
    return Score(
        right=len(resume.labels) - len(missed),
        wrong=tuple(f"{keyword}: {_around(resume.text, start, end)}" for keyword, start, end in wrong),
        missed=tuple(f"{label.keyword}: {_around(resume.text, label.start, label.end)}" for label in missed),
    )


def _asking_for_publications(target: KeywordSet) -> KeywordSet:
    [group] = target.groups
    requirements = tuple(
        replace(item, proof="publication") if item.keywords[0].kind == "venue" else item for item in group.requirements
    )
    return replace(target, groups=(replace(group, requirements=requirements),))


def _meets(mention: tuple[str, int, int], label: Label) -> bool:
    keyword, start, end = mention
    return keyword == label.keyword and start < label.end and label.start < end


def _around(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[max(start - 50, 0) : start]}[{text[start:end]}]{text[end : end + 40]}".split())
