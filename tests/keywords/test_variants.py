"""The grammatical forms in which a name can be written."""

import pytest

from atscheck.keywords.variants import WordForms, grammatical_forms, is_acronym, verb_phrases
from atscheck.terms.normal_form import phrase_key


def forms_of(name: str, kind: str, forms: WordForms) -> set[str]:
    return {" ".join(words) for words in grammatical_forms(phrase_key(name), kind, name, forms)}


@pytest.mark.parametrize(
    ("name", "kind", "form"),
    [
        ("neural network", "method", "neural networks"),
        ("neural networks", "method", "neural network"),
        ("optimization", "concept", "optimisation"),
        ("data analysis", "activity", "data analyses"),
        ("data science", "field", "data scientist"),
        ("hyperparameter tuning", "method", "hyperparameter tuned"),
        ("CNN", "method", "cnns"),
        ("CI/CD", "method", "ci and cd"),
        ("behaviour analysis", "activity", "behavior analysis"),
    ],
)
def test_form_of_a_name(name: str, kind: str, form: str, forms: WordForms):
    assert form in forms_of(name, kind, forms)


@pytest.mark.parametrize(
    ("name", "kind"), [("Docker", "tool"), ("Go", "language"), ("React", "framework"), ("NeurIPS", "venue")]
)
def test_product_names_have_no_other_form(name: str, kind: str, forms: WordForms):
    assert forms_of(name, kind, forms) == set()


@pytest.mark.parametrize(("name", "kind"), [("PhD", "degree"), ("CPA", "certification"), ("SQL", "language")])
def test_acronyms_of_degrees_and_languages_have_no_plural(name: str, kind: str, forms: WordForms):
    assert forms_of(name, kind, forms) == set()


@pytest.mark.parametrize("name", ["neural network", "CI/CD", "data science", "research and development"])
def test_forms_never_hold_the_name_itself_and_none_twice(name: str, forms: WordForms):
    found = list(grammatical_forms(phrase_key(name), "concept", name, forms))
    assert phrase_key(name) not in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [("PCB", True), ("LLMs", True), ("GD&T", True), ("Go", False), ("R", False), ("TENSORFLOW", False), ("A B", False)],
)
def test_acronyms_are_told_by_their_capitals(spelling: str, expected: bool):
    assert is_acronym(spelling) is expected


def test_head_may_become_a_verb_before_its_object(forms: WordForms):
    phrases = list(verb_phrases(("model", "compression"), "method", "model compression", forms))
    heads = {head for phrase in phrases for head in phrase.heads if not phrase.of_only}
    assert {"compress", "compressed", "compressing"} <= heads
    assert phrases[0].objects == (("model", "models"),)


@pytest.mark.parametrize("name", ["transformer", "Apache Spark", "point of sale"])
def test_names_without_a_deed_make_no_verb_phrase(name: str, forms: WordForms):
    kind = "tool" if name[0].isupper() else "concept"
    assert list(verb_phrases(phrase_key(name), kind, name, forms)) == []
