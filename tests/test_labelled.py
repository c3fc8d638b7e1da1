"""Thirty invented resumes with every mention labelled: sections, entries and definitions decide, not single lines."""

from pathlib import Path

import pytest
from labelled_resumes import FOLDER, read_labelled, score

RESUMES = sorted(FOLDER.glob("*.txt"))
LEAST_PRECISION = 0.99
LEAST_RECALL = 0.97


def test_mentions_are_credited_as_labelled():
    scores = {path.stem: score(read_labelled(path)) for path in RESUMES}
    right = sum(item.right for item in scores.values())
    wrong = [f"{name}: {text}" for name, item in scores.items() for text in item.wrong]
    missed = [f"{name}: {text}" for name, item in scores.items() for text in item.missed]
    assert right / (right + len(wrong)) >= LEAST_PRECISION, wrong
    assert right / (right + len(missed)) >= LEAST_RECALL, missed


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
def test_labels_name_keywords_of_the_file(path: Path):
    resume = read_labelled(path)
    assert {label.keyword for label in resume.labels} <= set(resume.keywords)
    assert all(resume.text[label.start : label.end].strip() for label in resume.labels)
