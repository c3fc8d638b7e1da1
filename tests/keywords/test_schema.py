"""What is wrong in a role or lexicon file, where, and what was expected."""

import pytest

from atscheck.errors import KeywordSetError
from atscheck.keywords.schema import LexiconFile, SetEntry, validate_source
from atscheck.keywords.yaml_source import read_yaml

ROLE = """\
id: small
title: Small
groups:
  - title: Tools
    importance: required
    keywords:
      - Docker
      - {term: Rust, importance: bonus}
      - {any_of: [Go, Java], needs: 1}
"""


def check_role(text: str) -> str:
    """The error that a role file gives."""
    with pytest.raises(KeywordSetError) as caught:
        validate_source(SetEntry, read_yaml(text, "r.yaml"))
    return str(caught.value)


def test_valid_role_has_its_values():
    entry = validate_source(SetEntry, read_yaml(ROLE, "r.yaml"))
    assert (entry.id, entry.groups[0].importance.value, len(entry.groups[0].keywords)) == ("small", "required", 3)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: Small\n", "", "r.yaml:1: the key 'title' is missing. Add it."),
        (
            "title: Small",
            "titel: Small",
            "r.yaml:2: the key 'titel' is not known here. Known keys: also_known_as, field",
        ),
        (
            "id: small",
            "id: small\nfoo: 1",
            "r.yaml:2: the key 'foo' is not known here. Known keys: also_known_as, field",
        ),
        (
            "importance: required",
            "importance: vital",
            "r.yaml:5: importance is 'vital'; expected 'required', 'preferred' or 'bonus'.",
        ),
        (
            "importance: bonus",
            "importance: nice",
            "r.yaml:8: importance is 'nice'; expected 'required', 'preferred' or 'bonus'.",
        ),
        (
            "importance: bonus",
            "importnce: bonus",
            "r.yaml:8: the key 'importnce' is not known here. Known keys: aliases",
        ),
        ("needs: 1", "need: 1", "r.yaml:9: the key 'need' is not known here. Known keys: any_of"),
        ("needs: 1", "needs: 3", "r.yaml:9: keywords: needs is 3, but any_of has 2 keywords."),
        ("needs: 1", "needs: 0", "r.yaml:9: needs: "),
        ("needs: 1", "needs: some", "r.yaml:9: needs"),
        ("id: small", "id: Small Role", "r.yaml:1: id is 'Small Role'; expected lower-case letters"),
        ("title: Small", "title: ''", "r.yaml:2: title"),
        ("title: Small", "title:", "r.yaml:2: title is empty; expected text."),
        ("title: Small", "title: [a]", "r.yaml:2: title is a list; expected text."),
        ("title: Small", "title: 7", "r.yaml:2: title is 7; expected text."),
        ("- Docker", "-", "r.yaml:7: keywords is empty; expected text."),
        ("- Docker", "- 7", "r.yaml:7: keywords is 7; expected text."),
        ("- Docker", "- []", "r.yaml:7: keywords is a list; expected text."),
        ("  - title: Tools\n    importance", "  - importance", "r.yaml:4: the key 'title' is missing. Add it."),
    ],
)
def test_error_names_line_key_and_what_was_expected(old: str, new: str, message: str):
    assert old in ROLE
    assert check_role(ROLE.replace(old, new, 1)).startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id: a\ntitle: A\ngroups: []\n", "r.yaml:3: groups"),
        ("id: a\ntitle: A\ngroups: [{title: T, keywords: []}]\n", "r.yaml:3: keywords"),
        ("id: a\ntitle: A\ngroups:\n", "r.yaml:3: groups is empty; expected a list."),
        ("id: a\ntitle: A\ngroups: Docker\n", "r.yaml:3: groups is the text 'Docker'; expected a list."),
        ("- Docker\n- Rust\n", "r.yaml:1: the file is a list; expected a mapping (key: value)."),
        ("Docker\n", "r.yaml:1: the file is the text 'Docker'; expected a mapping (key: value)."),
        ("", "r.yaml:1: the file is empty; expected a mapping (key: value)."),
    ],
)
def test_empty_and_misshapen_files_are_explained(text: str, message: str):
    assert check_role(text).startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {term: Go, field: software}", "t.yaml:1: the key 'kind' is missing. Add it."),
        ("- {term: Go, field: software, kind: lang}", "t.yaml:1: kind is 'lang'; expected 'language', 'library'"),
        (
            "- term: Go\n  field: software\n  kind: language\n  match: {accept: [x]}",
            "t.yaml:4: the key 'accept' is not known here. Known keys: accept_after",
        ),
        (
            "- term: Go\n  field: software\n  kind: language\n  match:\n    - {accept_if: [luck]}",
            "t.yaml:5: accept_if is 'luck'; expected 'list', 'neighbour'",
        ),
        (
            "- term: Go\n  field: software\n  kind: language\n  aliases: golang",
            "t.yaml:4: aliases is the text 'golang'; expected a list.",
        ),
        ("term: Go", "t.yaml:1: "),
    ],
)
def test_lexicon_errors_name_line_and_key(text: str, message: str):
    with pytest.raises(KeywordSetError) as caught:
        validate_source(LexiconFile, read_yaml(text, "t.yaml"), "terms")
    assert str(caught.value).startswith(message)
