"""Words that spell a name, whatever they mean."""

import pytest
from small_values import Finder, FinderMaker

TERMS = """
- {term: machine learning, field: learning, kind: field, aliases: [ML]}
- {term: deep learning, field: learning, kind: field}
- {term: convolutional neural network, field: learning, kind: method, aliases: [CNN]}
- {term: recurrent neural network, field: learning, kind: method}
- {term: model compression, field: learning, kind: method}
- {term: medication administration, field: health, kind: activity}
- {term: accounts payable, field: software, kind: activity}
- {term: accounts receivable, field: software, kind: activity}
- {term: optimization, field: learning, kind: concept}
- {term: data science, field: learning, kind: field}
- {term: Hugging Face, field: learning, kind: company}
- {term: OpenCV, field: learning, kind: library}
- {term: XGBoost, field: learning, kind: library}
- {term: fine-tuning, field: learning, kind: method}
- {term: PhD, field: learning, kind: degree}
- {term: Python, field: software, kind: language, misspellings: [pyhton]}
- {term: C++, field: software, kind: language}
- {term: CI/CD, field: software, kind: method}
- {term: scikit-learn, field: learning, kind: library, aliases: [sklearn]}
- {term: "Robotics: Science and Systems", field: learning, kind: venue}
- {term: Docker, field: software, kind: tool, forms: [dockerized]}
"""


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


@pytest.mark.parametrize(
    "text",
    [
        "machine learning",
        "Machine Learning",
        "MACHINE LEARNING",
        "machine-learning",
        "machine  learning",
        "machine\nlearning",
        "machine/learning",
        "machine-\nlearning",
        "ｍａｃｈｉｎｅ learning",
        "ma\u00adchine learning",
        "(machine learning)",
        "“machine learning”",
        "machine learning's",
    ],
)
def test_own_words_are_literal(finder: Finder, text: str):
    assert set(finder.found_by(text).values()) == {"literal"}
    assert finder.accepted(text) == ["machine learning"]


@pytest.mark.parametrize(
    "text",
    [
        "machine. Learning",
        "machine; learning",
        "machine | learning",
        "machine\n\nlearning",
        "machine, learning",
        "• machine\n• learning",
        "machine and learning",
    ],
)
def test_words_that_are_parted_or_turned_are_no_name(finder: Finder, text: str):
    assert finder.accepted(text) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("convolutional neural networks", "convolutional neural network"),
        ("CNNs", "convolutional neural network"),
        ("optimisation", "optimization"),
        ("optimizations", "optimization"),
        ("compressing models", "model compression"),
        ("data scientist", "data science"),
        ("dockerized services", "Docker"),
    ],
)
def test_other_grammatical_form_is_found(finder: Finder, text: str, term: str):
    assert term in finder.accepted(text)
    assert "literal" not in finder.found_by(text).values()


@pytest.mark.parametrize("text", ["Pythons", "Dockers", "PhDs' Cs"])
def test_proper_names_have_no_plural(finder: Finder, text: str):
    assert finder.accepted(text) == []


@pytest.mark.parametrize(
    ("text", "term", "rule"),
    [
        ("HuggingFace", "Hugging Face", "joined"),
        ("finetuning", "fine-tuning", "joined"),
        ("scikitlearn", "scikit-learn", "joined"),
        ("Open CV", "OpenCV", "split"),
        ("XG Boost", "XGBoost", "split"),
        ("Ph.D.", "PhD", "joined"),
    ],
)
def test_joined_and_split_spellings_are_found(finder: Finder, text: str, term: str, rule: str):
    assert finder.accepted(text) == [term]
    assert finder.found_by(text) == {text: rule}


@pytest.mark.parametrize("text", ["o pen cv", "open\n\nCV", "open, CV", "xgb oost", "to be open. CV attached"])
def test_name_is_not_split_just_anywhere(finder: Finder, text: str):
    assert finder.accepted(text) == []


@pytest.mark.parametrize("text", ["Python3", "Python3.11", "python2"])
def test_version_may_be_glued_to_a_name(finder: Finder, text: str):
    assert finder.accepted(text) == ["Python"]
    assert set(finder.found_by(text).values()) == {"version"}


def test_version_may_follow_signs(finder: Finder):
    assert finder.accepted("C++17") == ["C++"]


def test_torn_capital_is_damage_and_not_a_credited_wording(finder: Finder):
    (mention,) = finder.mentions("P ython")
    assert (mention.rule, mention.term, mention.surface) == ("damaged", "Python", "P ython")


def test_listed_misspelling_is_found_as_one(finder: Finder):
    (mention,) = finder.mentions("Pyhton")
    assert (mention.rule, mention.form.name) == ("misspelling", "MISSPELT")


@pytest.mark.parametrize(
    "text",
    [
        "administered medications",
        "administering the medication",
        "administration of medications",
        "administered all prescribed medications",
    ],
)
def test_head_may_come_first(finder: Finder, text: str):
    assert finder.found_by(text) == {text: "reordered"}


@pytest.mark.parametrize(
    "text",
    [
        "administered tests. Medications were kept",
        "administered tests with medications",
        "administered the medication budget",
        "medications and administered tests",
    ],
)
def test_verb_and_object_of_other_phrases_are_no_name(finder: Finder, text: str):
    assert "medication administration" not in finder.accepted(text)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("machine/deep learning", {"machine learning", "deep learning"}),
        ("machine and deep learning", {"machine learning", "deep learning"}),
        (
            "convolutional and recurrent neural networks",
            {"convolutional neural network", "recurrent neural network"},
        ),
        ("accounts payable and receivable", {"accounts payable", "accounts receivable"}),
        ("accounts payable/receivable", {"accounts payable", "accounts receivable"}),
    ],
)
def test_shared_words_complete_both_names(finder: Finder, text: str, terms: set[str]):
    assert set(finder.accepted(text)) == terms


@pytest.mark.parametrize("text", ["I fixed the machine. And deep learning", "Used a machine: deep learning"])
def test_shared_words_do_not_reach_across_sentences(finder: Finder, text: str):
    assert finder.accepted(text) == ["deep learning"]


def test_name_with_a_colon_may_be_parted_by_one(finder: Finder):
    assert finder.accepted("In Robotics: Science and Systems, 2023") == ["Robotics: Science and Systems"]


@pytest.mark.parametrize(
    "text", ["https://example.org/python", "ada@python.org", "www.docker.com", "github.com/ada/machine-learning"]
)
def test_address_is_no_evidence(finder: Finder, text: str):
    assert finder.accepted(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("•Python", ["Python"]),
        ("C++/Python", ["C++", "Python"]),
        ("Python|Docker|XGBoost", ["Python", "Docker", "XGBoost"]),
        ("(Docker,Python)", ["Docker", "Python"]),
        ("CI/CD", ["CI/CD"]),
        ("CI / CD", ["CI/CD"]),
        ("CI and CD", ["CI/CD"]),
    ],
)
def test_punctuation_does_not_hide_names(finder: Finder, text: str, terms: list[str]):
    assert finder.accepted(text) == terms


@pytest.mark.parametrize("text", ["CPython", "Dockerfile", "XGBoosted", "C", "CNNx", "sklearnish"])
def test_words_are_never_cut(finder: Finder, text: str):
    assert finder.accepted(text) == []


def test_empty_text_has_no_mention(finder: Finder):
    assert finder.mentions("") == ()
