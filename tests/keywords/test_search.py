"""Finding a set by what somebody typed."""

import pytest

from atscheck.keywords.model import SetKind, SetListing
from atscheck.keywords.search import nearest_ids, search_sets


def listing(set_id: str, title: str, *others: str) -> SetListing:
    return SetListing(set_id, title, SetKind.ROLE, None, others, 1, 1)


SETS = (
    listing("ml-engineer", "Machine Learning Engineer", "ML engineer"),
    listing("neural-network-architect", "Neural Network Architect", "deep learning architect"),
    listing("nurse", "Registered Nurse"),
)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("neural", ["neural-network-architect"]),
        ("learning", ["ml-engineer", "neural-network-architect"]),
        ("engineer machine", ["ml-engineer"]),
        ("ml enginer", ["ml-engineer"]),
        ("NURSE", ["nurse"]),
        ("deep-learning", ["neural-network-architect"]),
        ("baker", []),
    ],
)
def test_search_finds_words_and_near_spellings(words: str, ids: list[str]):
    assert [item.id for item in search_sets(SETS, words)] == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [("neural-network-architct", ("neural-network-architect",)), ("nurs", ("nurse",)), ("xyzzy", ())],
)
def test_nearest_ids_are_few(words: str, ids: tuple[str, ...]):
    assert nearest_ids(SETS, words) == ids


def test_at_most_three_are_suggested():
    assert len(nearest_ids([listing(f"role-{number}", f"Role {number}") for number in range(9)], "role-x")) == 3
