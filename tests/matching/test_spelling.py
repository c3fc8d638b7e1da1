"""What counts as a misspelling, and what does not."""

import pytest
from small_values import Finder, FinderMaker

from atscheck.matching.model import Status
from atscheck.terms.model import Reason

TERMS = """
- {term: PyTorch, field: learning, kind: framework}
- {term: Kubernetes, field: software, kind: tool}
- {term: TensorFlow, field: learning, kind: framework}
- {term: Docker, field: software, kind: tool}
- {term: React, field: software, kind: framework}
- {term: Scala, field: software, kind: language}
- {term: CHARMM, field: learning, kind: tool}
- {term: supervised learning, field: learning, kind: method}
- {term: unsupervised learning, field: learning, kind: method}
- {term: hyperparameter tuning, field: learning, kind: method}
- {term: regression, field: learning, kind: method}
- {term: Airflow, field: software, kind: tool}
- {term: Mayflow, field: software, kind: tool}
"""


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


def status(finder: Finder, text: str, keyword: str) -> Status:
    (match,) = finder.match(text, keyword)
    return match.status


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("PyTroch", "PyTorch"),  # swapped
        ("PyTorh", "PyTorch"),  # left out
        ("PyTorrch", "PyTorch"),  # doubled
        ("Pytirch", "PyTorch"),  # another letter
        ("Kubernets", "Kubernetes"),
        ("Kuberntes", "Kubernetes"),
        ("Kuberenets", "Kubernetes"),  # two edits in ten letters
        ("Tensorlfow", "TensorFlow"),
        ("Dokcer", "Docker"),
        ("hyperparamter tuning", "hyperparameter tuning"),
        ("supervised learnning", "supervised learning"),
    ],
)
def test_slip_of_the_finger_is_a_misspelling(finder: Finder, text: str, keyword: str):
    assert status(finder, text, keyword) is Status.MISSPELT


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("Reactt", "React"),  # five letters
        ("Scalla", "Scala"),
        ("Reach", "React"),  # and an English word
        ("CHARRM", "CHARMM"),  # capitals
        ("charrm", "CHARMM"),
        ("digression", "regression"),  # an English word
        ("Rocker", "Docker"),
        ("Locker", "Docker"),
        ("Tocker", "Docker"),  # another first letter
        ("Mayflow", "Airflow"),
        ("Mairflow", "Airflow"),
        ("unsupervised learning", "supervised learning"),  # a prefix
        ("semisupervised learning", "supervised learning"),
        ("selfsupervised learning", "supervised learning"),
        ("PyTrohc", "PyTorch"),  # two edits in seven letters
        ("PyTroch.org", "PyTorch"),  # an address
        ("ada@pytroch.org", "PyTorch"),
        ("hyper paramter tuning", "hyperparameter tuning"),  # another number of words
    ],
)
def test_other_word_is_no_misspelling(finder: Finder, text: str, keyword: str):
    assert status(finder, text, keyword) is Status.MISSING


def test_known_term_is_no_misspelling_of_another(make_finder: FinderMaker):
    finder = make_finder(
        """
        - {term: Grafana, field: software, kind: tool}
        - {term: Grafano, field: software, kind: tool}
        """
    )
    assert status(finder, "Grafano", "Grafana") is Status.MISSING


def test_misspelling_is_not_looked_for_where_something_better_is_there(finder: Finder):
    (match,) = finder.match("PyTorch and PyTroch", "PyTorch")
    assert [item.mention.surface for item in match.credited] == ["PyTorch"]


def test_surname_is_no_misspelling(finder: Finder):
    assert status(finder, "Paper with Adaeze Dockerr", "Docker") is Status.MISSING


def test_negated_misspelling_is_no_evidence(finder: Finder):
    (match,) = finder.match("no experience with PyTroch", "PyTorch")
    assert match.status is Status.MISSING


def test_misspelling_must_stand_where_proof_is_demanded(finder: Finder):
    (match,) = finder.match("PyTroch", "PyTorch", proof="publication")
    assert (match.status, [mention.reason for mention in match.rejected]) == (Status.MISSING, [Reason.WRONG_PROOF])


def test_misspelt_words_are_counted_once(make_finder: FinderMaker):
    finder = make_finder("- {term: Kubernetes, field: software, kind: tool, aliases: [Kubernetes cluster, Kubernetis]}")
    (match,) = finder.match("a Kubernetus cluster", "Kubernetes")
    assert [item.mention.surface for item in match.credited] == ["Kubernetus cluster"]


def test_only_the_misspelt_words_are_the_surface(finder: Finder):
    (match,) = finder.match("Wrote PyTroch models", "PyTorch")
    assert [item.mention.surface for item in match.credited] == ["PyTroch"]


def test_word_as_near_to_another_term_is_no_misspelling(make_finder: FinderMaker):
    finder = make_finder(
        "- {term: Meteor, field: software, kind: framework}\n"
        "- {term: mentoring, field: education, kind: activity, aliases: [mentor]}"
    )
    (match,) = finder.match("Bootstrap, Metor, Git", "mentoring")
    assert match.status is Status.MISSING
    (match,) = finder.match("Bootstrap, Meteeor, Git", "Meteor")
    assert match.status is Status.MISSPELT
