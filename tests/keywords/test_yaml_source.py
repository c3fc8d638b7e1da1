"""YAML with the line of every value."""

import pytest

from atscheck.errors import KeywordSetError
from atscheck.keywords.yaml_source import read_yaml


def test_every_value_knows_its_line():
    source = read_yaml("a: 1\nb:\n  - x\n  - {c: y}\n", "s.yaml")
    assert source.data == {"a": 1, "b": ["x", {"c": "y"}]}
    assert [source.line_of(path) for path in [("a",), ("b",), ("b", 1), ("b", 1, "c")]] == [1, 3, 4, 4]


def test_line_of_something_that_is_not_there_is_that_of_what_is_around_it():
    assert read_yaml("a:\n  b: 1\n", "s.yaml").line_of(("a", "missing")) == read_yaml("a:\n  b: 1\n", "s").line_of(
        ("a",)
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("1.0", "1.0"),
        ("7", 7),
        ("0x1F", "0x1F"),
        ("1:30", "1:30"),
        ("2024-01-01", "2024-01-01"),
        ("~", None),
        ("C#", "C#"),
    ],
)
def test_words_stay_words(text: str, value: object):
    assert read_yaml(f"key: {text}", "s.yaml").data == {"key": value}


def test_empty_file_is_nothing():
    assert read_yaml("", "s.yaml").data is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [1, 2\nb: 3\n", "s.yaml:2: this is not valid YAML"),
        ("a: 1\n\tb: 2\n", "s.yaml:2: this is not valid YAML"),
        ("a: 'x\n", "s.yaml:2: this is not valid YAML"),
        ("a: 1\n---\nb: 2\n", "s.yaml:2: this is not valid YAML"),
        ("a: 1\nb: 2\na: 3\n", "s.yaml:3: the key 'a' stands twice. Remove one of them."),
        ("g:\n  - {t: 1, t: 2}\n", "s.yaml:2: the key 't' stands twice"),
        ("a: \x00", "s.yaml:1: this is not valid YAML"),
    ],
)
def test_error_names_path_and_line_and_what_to_do(text: str, message: str):
    with pytest.raises(KeywordSetError) as caught:
        read_yaml(text, "s.yaml")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_tags_make_no_objects():
    assert read_yaml("!!python/object/apply:os.system [echo]", "s.yaml").data == ["echo"]


def test_aliases_cannot_grow_without_end():
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for before, name in zip("abcdefg", "bcdefgh", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    with pytest.raises(KeywordSetError, match="alias"):
        read_yaml(bomb, "s.yaml")


def test_list_that_holds_itself_is_refused():
    with pytest.raises(KeywordSetError, match="alias"):
        read_yaml("a: &a [*a]", "s.yaml")


def test_deep_nesting_is_refused():
    with pytest.raises(KeywordSetError, match=r"s\.yaml:1: "):
        read_yaml("[" * 5000 + "]" * 5000, "s.yaml")
