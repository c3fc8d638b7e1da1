"""From role files and lists to keyword sets."""

import pytest
from small_values import build_lexicon

from atscheck.errors import KeywordSetError
from atscheck.keywords.build import SetFile, include_groups
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Importance, KeywordSet, Profile, Salary, SetKind
from atscheck.keywords.resolve import list_as_set, resolve_keyword
from atscheck.keywords.role_set import build_keyword_set
from atscheck.keywords.schema import SetEntry, validate_source
from atscheck.keywords.variants import WordForms
from atscheck.keywords.yaml_source import read_yaml

TERMS = """
- {term: Docker, field: software, kind: tool, aliases: [moby]}
- {term: Go, field: software, kind: language, aliases: [golang]}
- {term: PyTorch, field: learning, kind: framework, source: onet}
- {term: TensorFlow, field: learning, kind: framework}
- {term: Google Cloud, field: software, kind: platform, aliases: [GCP]}
- {term: Good Clinical Practice, field: health, kind: standard, aliases: [GCP]}
"""


@pytest.fixture(scope="module")
def lexicon(forms: WordForms) -> Lexicon:
    return build_lexicon(TERMS, forms)


def build(text: str, lexicon: Lexicon) -> KeywordSet:
    source = read_yaml(text, "r.yaml")
    return build_keyword_set(validate_source(SetEntry, source), lexicon, source)


def test_keywords_keep_order_importance_and_source(lexicon: Lexicon):
    keyword_set = build(
        """
        id: a
        title: A
        groups:
          - title: One
            importance: required
            source: mine
            keywords:
              - golang
              - {term: PyTorch, importance: bonus, source: other}
          - title: Two
            keywords: [{term: our CRM, aliases: [OCRM], proof: certification}]
        """,
        lexicon,
    )
    first, second, third = keyword_set.requirements()
    assert (first.title, first.importance, first.keywords[0].term) == ("golang", Importance.REQUIRED, "Go")
    assert first.keywords[0].source == "mine"
    assert (second.importance, second.keywords[0].source) == (Importance.BONUS, "other")
    assert (third.importance, third.proof) == (Importance.PREFERRED, "certification")
    assert (third.keywords[0].term, third.keywords[0].own_aliases) == ("our CRM", ("OCRM",))
    assert keyword_set.keyword_count() == 3


def test_keyword_shows_the_other_names_of_its_term(lexicon: Lexicon):
    assert resolve_keyword("golang", lexicon).aliases == ("Go",)
    assert resolve_keyword("Go", lexicon).aliases == ("golang",)


def test_source_of_the_lexicon_stands_in(lexicon: Lexicon):
    assert resolve_keyword("PyTorch", lexicon).source == "onet"
    assert resolve_keyword("unheard of", lexicon).source is None


@pytest.mark.parametrize(
    ("field", "term"), [("software", "Google Cloud"), ("health", "Good Clinical Practice"), (None, "Google Cloud")]
)
def test_field_of_the_set_chooses_between_senses(lexicon: Lexicon, field: str | None, term: str):
    assert resolve_keyword("GCP", lexicon, field=field).term == term


def test_any_of_is_one_requirement(lexicon: Lexicon):
    text = "id: a\ntitle: A\ngroups: [{title: G, keywords: [{any_of: [PyTorch, TensorFlow], needs: 2}]}]"
    (requirement,) = build(text, lexicon).requirements()
    assert (requirement.title, requirement.needs) == ("PyTorch or TensorFlow", 2)
    assert [keyword.name for keyword in requirement.keywords] == ["PyTorch", "TensorFlow"]


@pytest.mark.parametrize("second", ["Docker", "docker", "moby", "{any_of: [Go, moby]}"])
def test_keyword_twice_is_refused_with_its_line(lexicon: Lexicon, second: str):
    text = f"id: a\ntitle: A\ngroups:\n  - title: G\n    keywords:\n      - Docker\n      - {second}\n"
    with pytest.raises(
        KeywordSetError, match=r"r\.yaml:7: '\w+' is the same keyword as 'Docker' in group 'G'\. Remove one"
    ):
        build(text, lexicon)


def test_profile_holds_only_what_the_file_says(lexicon: Lexicon):
    profile = "profile: {source: s, safety_score: 9, salary_usd: {mid: 5}}"
    text = f"id: a\ntitle: A\n{profile}\ngroups: [{{title: G, keywords: [Go]}}]"
    assert build(text, lexicon).profile == Profile("s", safety_score=9, salary_usd=Salary(mid=5))


def test_plain_list_is_a_set_of_preferred_keywords(lexicon: Lexicon):
    keyword_set = list_as_set(["# mine", "", " Go ", "golang", "Docker", "Docker", "kite flying"], "mine", lexicon)
    assert keyword_set.kind is SetKind.CUSTOM
    assert [item.title for item in keyword_set.requirements()] == ["Go", "Docker", "kite flying"]
    assert {item.importance for item in keyword_set.requirements()} == {Importance.PREFERRED}


def role(set_id: str, keywords: str, lexicon: Lexicon, includes: str = "") -> SetFile:
    text = f"id: {set_id}\ntitle: A\nincludes: [{includes}]\ngroups: [{{title: G-{set_id}, keywords: [{keywords}]}}]"
    return SetFile(build(text, lexicon), f"{set_id}.yaml:3")


def test_included_groups_come_last_without_what_is_there_already(lexicon: Lexicon):
    known = {"b": role("b", "Go, Docker", lexicon, "c"), "c": role("c", "Docker, PyTorch", lexicon)}
    whole = include_groups(role("a", "golang, TensorFlow", lexicon, "b"), known)
    assert [(group.title, [item.title for item in group.requirements]) for group in whole.groups] == [
        ("G-a", ["golang", "TensorFlow"]),
        ("G-b", ["Docker"]),
        ("G-c", ["PyTorch"]),
    ]


def test_unknown_include_is_refused_with_its_line(lexicon: Lexicon):
    with pytest.raises(KeywordSetError, match=r"a\.yaml:3: includes 'nowhere', which is not a known set"):
        include_groups(role("a", "Go", lexicon, "nowhere"), {})


def test_circle_of_includes_is_refused_with_its_line(lexicon: Lexicon):
    known = {"a": role("a", "Go", lexicon, "b"), "b": role("b", "Docker", lexicon, "a")}
    with pytest.raises(KeywordSetError, match=r"a\.yaml:3: sets include one another in a circle: a > b > a"):
        include_groups(known["a"], known)
