"""The shipped lexicon: its files are in order, and its examples are read as they say."""

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

from atscheck.keywords.build import read_terms
from atscheck.keywords.compile import phrase_of
from atscheck.keywords.compiled import load_lexicon, load_word_forms, sources_folder
from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.schema import TermEntry
from atscheck.keywords.variants import WordForms
from atscheck.resume.read import resume_from_text
from atscheck.terms.pipeline import read_resume_terms

_FOLDER = sources_folder() / "lexicon"
_FILES = sorted(path.stem for path in _FOLDER.glob("*.yaml") if path.stem not in ("fields", "words"))
_SOURCES = {"ours", "onet", "github-topics", "aio", "cip"}
# Names of these kinds are invented; where one is an everyday word, the word is meant as often as the thing.
_INVENTED_KINDS = {"language", "library", "framework", "tool", "product", "platform", "service", "venue", "company"}


@cache
def _entries() -> tuple[tuple[str, TermEntry], ...]:
    return tuple((Path(path).stem, entry) for path, entry in read_terms(_FOLDER))


def _of(file: str) -> list[TermEntry]:
    return [entry for stem, entry in _entries() if stem == file]


def _ruled(entry: TermEntry) -> set[str]:
    return {phrase_of(surface) for rule in entry.rules() for surface in rule.surfaces or (entry.term,)}


def _names(entry: TermEntry) -> tuple[str, ...]:
    return (entry.term, *entry.aliases)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def forms() -> WordForms:
    return load_word_forms()


def _term_ids() -> dict[tuple[str, str], str]:
    count = Counter(entry.term for _, entry in _entries())
    return {
        (entry.term, entry.field): entry.term if count[entry.term] == 1 else f"{entry.term} ({entry.field})"
        for _, entry in _entries()
    }


def _found(line: str, lexicon: Lexicon, forms: WordForms) -> set[str]:
    mentions = read_resume_terms(resume_from_text(line), lexicon, forms).mentions()
    return {item.term for item in mentions if item.reason is None and item.form is not Form.MISSPELT}


@pytest.mark.parametrize("file", _FILES)
def test_examples_are_found_or_not_as_they_say(file: str, lexicon: Lexicon, forms: WordForms):
    ids = _term_ids()
    wrong = []
    for entry in _of(file):
        term_id = ids[entry.term, entry.field]
        wanted = {term_id, *lexicon.term(term_id).also_counts}
        wrong += [
            f"{term_id}: not found: {line}" for line in entry.examples.yes if not wanted & _found(line, lexicon, forms)
        ]
        wrong += [f"{term_id}: found: {line}" for line in entry.examples.no if term_id in _found(line, lexicon, forms)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("file", _FILES)
def test_files_are_sorted_by_term(file: str):
    terms = [entry.term for entry in _of(file)]
    assert terms == sorted(terms, key=lambda term: (term.casefold(), term))


def test_no_term_stands_twice_in_a_field():
    count = Counter((entry.field, phrase_of(entry.term)) for _, entry in _entries())
    assert [key for key, times in count.items() if times > 1] == []


def test_every_field_is_declared(lexicon: Lexicon):
    assert {entry.field for _, entry in _entries()} <= set(lexicon.data["fields"])


def test_a_name_of_two_terms_has_a_rule_in_both():
    owners: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for _, entry in _entries():
        for name in _names(entry):
            owners[phrase_of(name)].append((f"{entry.term} ({entry.field})", phrase_of(name) in _ruled(entry)))
    shared = {name: found for name, found in owners.items() if len({term for term, _ in found}) > 1}
    assert [f"{name}: {found}" for name, found in shared.items() if not all(ruled for _, ruled in found)] == []


def test_terms_with_aliases_or_rules_have_examples():
    bare = [entry.term for _, entry in _entries() if (entry.aliases or entry.rules()) and not entry.examples.yes]
    bare += [entry.term for _, entry in _entries() if entry.rules() and not entry.examples.no]
    assert bare == []


def test_rules_govern_names_that_the_entry_has():
    stray = [
        f"{entry.term}: {surface}"
        for _, entry in _entries()
        for surface in _ruled(entry) - {phrase_of(name) for name in (*_names(entry), *entry.forms)}
    ]
    assert stray == []


def test_names_are_given_once():
    doubled = []
    for _, entry in _entries():
        names = Counter(phrase_of(name) for name in (*_names(entry), *entry.misspellings, *entry.forms))
        doubled += [f"{entry.term}: {name}" for name, times in names.items() if times > 1 and name not in _spelt(entry)]
    assert doubled == []


def _spelt(entry: TermEntry) -> set[str]:
    """Names that differ in punctuation only, which says where the words may be parted."""
    names = {name for name in _names(entry) if any(mark in name for mark in ",.:–-&/")}
    return {phrase_of(name) for name in names}


def test_sources_are_known():
    assert {entry.source for _, entry in _entries()} <= _SOURCES


def test_references_are_terms():
    known = {phrase_of(name) for _, entry in _entries() for name in _names(entry)}
    stray = [
        f"{entry.term}: {name}"
        for _, entry in _entries()
        for name in (*entry.also_counts, *entry.implied_by, *entry.met_by)
        if phrase_of(name) not in known
    ]
    assert stray == []


def test_what_counts_as_a_term_is_not_also_a_hint_of_it():
    both = [
        f"{entry.term}: {name}" for _, entry in _entries() for name in set(entry.also_counts) & set(entry.implied_by)
    ]
    assert both == []


def test_everyday_words_have_a_rule(forms: WordForms):
    bare = [
        f"{entry.term}: {name}"
        for _, entry in _entries()
        for name in _names(entry)
        if entry.kind in _INVENTED_KINDS
        and name.isalpha()
        and not (name.islower() and entry.term.islower())
        and forms.english.is_word(name.lower())
        and phrase_of(name) not in _ruled(entry)
    ]
    assert bare == []


def test_misspellings_are_no_names():
    names = {name for _, entry in _entries() for name in _names(entry)}
    assert [m for _, entry in _entries() for m in entry.misspellings if m in names] == []


@pytest.mark.parametrize(
    ("line", "term", "found"),
    [
        ("Word, Excel, Access and Outlook", "Microsoft Access", True),
        ("Tools: Excel, SQL, Tableau", "Microsoft Excel", True),
        ("Licensed A&P mechanic, airframe repairs", "anatomy and physiology", False),
        ("Reported to Mr. Flink, store manager", "Apache Flink", False),
        ("Completed the fast.ai course", "fastai", True),
        ("A. Smith et al., Sparse routing, NIPS 2016", "NeurIPS", True),
        ("Cut ASR word error rate by 12%", "speech recognition", True),
        ("VAE with KL annealing", "variational autoencoder", True),
        ("Adam with cosine decay", "Adam", True),
        ("Adam Novak, plant manager", "Adam", False),
        ("Weights on the HF Hub", "Hugging Face", True),
        ("HF patients on the cardiology ward", "Hugging Face", False),
        ("EMR documentation for 30 patients", "Amazon EMR", False),
        ("Upgraded the app to TS 5", "TypeScript", True),
        ("Certified in DBT", "dbt", False),
        ("Certified in DBT", "dialectical behavior therapy", True),
        ("Star and snowflake schema design", "Snowflake", False),
        ("Replaced failed SAS drives", "SAS", False),
        ("Ranked 3 dan in the board game Go", "Go", False),
        ("Cooked the wedding feast", "feature store", False),
        ("Repaired electrical transformers", "transformer", False),
        ("Operated a distillation column", "knowledge distillation", False),
        ("MySQL 8 and SQLite", "SQL", False),
        ("A100 nodes", "GPU cluster", False),
        ("Fine-tuned RoBERTa", "BERT", False),
        ("GitHub", "Git", False),
        ("Pivot tables", "Microsoft Excel", False),
        ("Patient-centered care plans", "patient care", False),
        ("PyTorch Lightning", "PyTorch", True),
        ("RLHF for chat models", "RLHF", True),
    ],
)
def test_what_a_reader_would_take_it_for(line: str, term: str, found: bool, lexicon: Lexicon, forms: WordForms):
    assert (term in _found(line, lexicon, forms)) is found
