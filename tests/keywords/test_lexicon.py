"""The compiled lexicon."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from small_values import FIELDS, Finder, FinderMaker, build_lexicon

from atscheck.keywords.compile import compile_lexicon, custom_terms
from atscheck.keywords.lexicon import Form, Lexicon, LexiconData, LexiconTables, Surface, decode_surface
from atscheck.keywords.lexicon_files import read_lexicon, write_lexicon
from atscheck.keywords.model import Keyword
from atscheck.keywords.schema import FieldsFile, LexiconFile, validate_source
from atscheck.keywords.variants import WordForms
from atscheck.keywords.yaml_source import read_yaml

TERMS = """
- term: Kubernetes
  field: software
  kind: tool
  aliases: [k8s]
  misspellings: [Kubernates]
  implied_by: [EKS, unknown thing]
- {term: EKS, field: software, kind: service}
- {term: SQL, field: software, kind: language, also_counts: [PL/SQL], not_within: [NoSQL]}
- {term: PL/SQL, field: software, kind: language}
- {term: Master's, field: learning, kind: degree, met_by: [PhD]}
- {term: PhD, field: learning, kind: degree}
- {term: PCA, field: health, kind: tool}
- {term: principal component analysis, field: learning, kind: method, aliases: [PCA]}
"""


def compile_terms(forms: WordForms) -> LexiconData:
    entries = validate_source(LexiconFile, read_yaml(TERMS, "t"), "terms").terms
    return compile_lexicon(entries, validate_source(FieldsFile, read_yaml(FIELDS, "f"), "fields").fields, forms)


def as_plain(table: Mapping[str, object] | Sequence[object]) -> object:
    return dict(table) if isinstance(table, Mapping) else list(table)


@pytest.fixture(scope="module")
def lexicon(forms: WordForms) -> Lexicon:
    return build_lexicon(TERMS, forms)


def test_term_knows_its_names_and_relations(lexicon: Lexicon):
    term = lexicon.term("Kubernetes")
    assert (term.name, term.kind, term.field, term.aliases) == ("Kubernetes", "tool", "software", ("k8s",))
    assert [name.text for name in term.names] == ["Kubernetes", "k8s", "Kubernates"]
    assert term.implied_by == ("EKS",)
    assert lexicon.term("SQL").also_counts == ("PL/SQL",)
    assert lexicon.term("SQL").not_within == ("nosql",)
    assert lexicon.term("Master's").met_by == ("PhD",)


def test_phrase_leads_to_its_terms_in_the_order_of_fields(lexicon: Lexicon):
    assert lexicon.find_terms("pca") == ("principal component analysis", "PCA")
    assert lexicon.find_terms("k8s") == ("Kubernetes",)
    assert lexicon.find_terms("unknown") == ()


def test_misspelling_is_no_name_to_look_up(lexicon: Lexicon):
    assert lexicon.find_terms("kubernates") == ()
    assert [surface.form for surface in lexicon.surfaces("kubernates")] == [Form.MISSPELT]


def test_files_hold_the_same_lexicon(lexicon: Lexicon, forms: WordForms, tmp_path: Path):
    write_lexicon(compile_terms(forms), tmp_path)
    again = Lexicon(*read_lexicon(tmp_path))
    for table in fields(LexiconTables):
        kept, read = getattr(lexicon.tables, table.name), getattr(again.tables, table.name)
        assert json.loads(json.dumps(as_plain(read))) == json.loads(json.dumps(as_plain(kept)))
    assert again.term("Kubernetes") == lexicon.term("Kubernetes")
    assert again.name(0) == lexicon.name(0)
    assert again.reorderings("analysis") == lexicon.reorderings("analysis")
    assert again.field("software") == lexicon.field("software")


def test_order_of_entries_does_not_matter(forms: WordForms):
    entries = list(validate_source(LexiconFile, read_yaml(TERMS, "t"), "terms").terms)
    fields = validate_source(FieldsFile, read_yaml(FIELDS, "f"), "fields").fields
    first = json.dumps(compile_lexicon(entries, fields, forms))
    random.Random(7).shuffle(entries)
    assert json.dumps(compile_lexicon(entries, fields, forms)) == first


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("loose", [True, False])
def test_surface_code_is_reversible(form: Form, loose: bool):
    surface = Surface(1234, form, loose)
    assert decode_surface(surface.code) == surface


def test_field_that_is_not_listed_has_no_neighbours(lexicon: Lexicon):
    assert lexicon.field("astrology").related == ()


def test_keyword_that_the_lexicon_does_not_have_becomes_a_term(lexicon: Lexicon, forms: WordForms):
    keyword = Keyword("kite flying", "kite flying", own_aliases=("KF",))
    finder = Finder(lexicon.extended(custom_terms([keyword], lexicon, forms)), forms)
    assert finder.accepted("Kite flying, flew kites, EKS, KF.") == ["kite flying", "EKS"]
    assert finder.accepted("Kubernetes and k8s") == ["Kubernetes"]


def test_alias_of_a_set_is_added_to_a_known_term(lexicon: Lexicon, forms: WordForms):
    keyword = Keyword("Kubernetes", "Kubernetes", own_aliases=("kubie",))
    finder = Finder(lexicon.extended(custom_terms([keyword], lexicon, forms)), forms)
    (mention,) = finder.mentions("kubie")
    assert (mention.term, mention.name) == ("Kubernetes", "kubie")
    assert lexicon.find_terms("kubie") == ()
    assert "kubie" in finder.lexicon.term("Kubernetes").aliases


def test_extending_leaves_the_lexicon_as_it_was(lexicon: Lexicon, forms: WordForms):
    before = json.dumps(asdict(lexicon.tables))
    lexicon.extended(custom_terms([Keyword("data juggling", "data juggling")], lexicon, forms))
    assert json.dumps(asdict(lexicon.tables)) == before


def test_words_for_spelling_are_by_first_letter_and_sorted(make_finder: FinderMaker):
    words = make_finder.plain.lexicon.spelling_words
    assert words["k"] == ["kubernetes"]
    assert all(
        word[0] == letter and words[letter] == sorted(words[letter]) for letter in words for word in words[letter]
    )
