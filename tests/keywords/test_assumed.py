"""Which keywords of a target an assumed term means."""

import pytest
from small_values import Finder, FinderMaker

from atscheck.keywords.assumed import resolve_assumed, split_assumed
from atscheck.keywords.model import Assumed

TERMS = """
- {term: Kubernetes, field: software, kind: tool, aliases: [k8s]}
- {term: SQL, field: software, kind: language, implied_by: [MySQL]}
- {term: MySQL, field: software, kind: product}
- {term: PhD, field: learning, kind: degree}
- {term: Master's degree, field: learning, kind: degree, aliases: [MSc], met_by: [PhD]}
- {term: GCP, field: software, kind: platform}
- {term: good clinical practice, field: health, kind: standard, aliases: [GCP]}
"""


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


def resolve(finder: Finder, name: str, *keywords: str, field: str | None = None) -> Assumed:
    return resolve_assumed(name, [finder.keyword(item) for item in keywords], finder.lexicon, field=field)


@pytest.mark.parametrize("name", ["Kubernetes", "kubernetes", "k8s", "K8S"])
def test_every_name_of_a_keyword_means_it(finder: Finder, name: str):
    assert resolve(finder, name, "SQL", "Kubernetes").terms == ("Kubernetes",)


def test_keyword_named_by_its_alias_is_meant_by_its_term(finder: Finder):
    assert resolve(finder, "Kubernetes", "k8s").terms == ("Kubernetes",)


def test_literal_keyword_is_meant_by_its_own_words(finder: Finder):
    assert resolve(finder, "our  crm", "our CRM").terms == ("our CRM",)


def test_sense_that_the_target_asks_for_is_meant(finder: Finder):
    assert resolve(finder, "GCP", "good clinical practice").terms == ("good clinical practice",)
    assert resolve(finder, "GCP", "GCP", "SQL", field="software").terms == ("GCP",)


def test_what_a_higher_degree_meets_is_known(finder: Finder):
    found = resolve(finder, "PhD", "MSc")
    assert (found.terms, found.also_meets, found.nearest) == ((), ("Master's degree",), None)


@pytest.mark.parametrize(
    ("name", "nearest"), [("Kubernets", "Kubernetes"), ("MySQL", "SQL"), ("k8", "Kubernetes"), ("embroidery", None)]
)
def test_nearest_keyword_is_suggested_for_what_is_not_asked_for(finder: Finder, name: str, nearest: str | None):
    found = resolve(finder, name, "Kubernetes", "SQL")
    assert (found.terms, found.nearest) == ((), nearest)


def test_lists_are_split_and_each_term_is_named_once():
    assert split_assumed(["Kubernetes, MLflow,,", " MLflow ", "machine  learning"]) == (
        "Kubernetes",
        "MLflow",
        "machine learning",
    )
    assert split_assumed([" , "]) == ()
