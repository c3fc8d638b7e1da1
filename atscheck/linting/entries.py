"""Checks of lexicon entries that need no sentence to be read: order, doubles, references, rules for shared names."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from atscheck.keywords.compile import phrase_of
from atscheck.keywords.schema import FieldEntry
from atscheck.keywords.variants import WordForms
from atscheck.linting.model import Problem
from atscheck.linting.source import LocatedEntry, owners_of_phrases

_SOURCES = ("ours", "onet", "github-topics", "aio", "cip")
# Names of these kinds are invented; where one is an everyday word, the word is meant as often as the thing.
_INVENTED_KINDS = frozenset(
    ("language", "library", "framework", "tool", "product", "platform", "service", "venue", "company")
)
_LOOSE_MARKS = ",.:–-&/"


def check_entries(entries: Sequence[LocatedEntry], fields: Sequence[FieldEntry], forms: WordForms) -> Iterator[Problem]:
    """What is wrong with lexicon entries, check by check."""
    yield from _check_order(entries)
    yield from _check_fields(entries, fields)
    yield from _check_sources(entries)
    yield from _check_doubled_names(entries)
    yield from _check_references(entries)
    yield from _check_rules_have_names(entries)
    yield from _check_shared_names(entries)
    yield from _check_everyday_words(entries, forms)
    yield from _check_examples_are_there(entries)


def _check_order(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    for before, after in pairwise(entries):
        if before.path == after.path and _sort_key(after) < _sort_key(before):
            yield after.problem("order", f"stands behind {before.entry.term}. Sort the file by term, ignoring case.")


def _sort_key(item: LocatedEntry) -> tuple[str, str]:
    return (item.entry.term.casefold(), item.entry.term)


def _check_fields(entries: Sequence[LocatedEntry], fields: Sequence[FieldEntry]) -> Iterator[Problem]:
    known = {entry.field for entry in fields}
    seen: dict[tuple[str, str], LocatedEntry] = {}
    for item in entries:
        if item.entry.field not in known:
            yield item.problem("field", f"the field {item.entry.field!r} is not in fields.yaml. Add it there.")
        first = seen.setdefault((item.entry.field, phrase_of(item.entry.term)), item)
        if first is not item:
            yield item.problem("doubled-term", f"stands in this field already ({first.path}:{first.line}). Join them.")


def _check_sources(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    for item in entries:
        if item.entry.source not in _SOURCES:
            yield item.problem("source", f"the source {item.entry.source!r} is not one of {', '.join(_SOURCES)}.")


def _check_doubled_names(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    all_names = {name for item in entries for name in item.names}
    for item in entries:
        entry = item.entry
        # Names that differ in punctuation only say where the words may be parted.
        spelt = {phrase_of(name) for name in item.names if any(mark in name for mark in _LOOSE_MARKS)}
        names = Counter(phrase_of(name) for name in (*item.names, *entry.misspellings, *entry.forms))
        for phrase, times in names.items():
            if times > 1 and phrase not in spelt:
                yield item.problem("doubled-name", f"{phrase!r} is given {times} times. Once is enough.")
        for misspelling in entry.misspellings:
            if misspelling in all_names:
                yield item.problem("misspelling", f"{misspelling!r} is listed as a misspelling, but it is a name.")


def _check_references(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    terms = {phrase_of(name) for item in entries for name in (item.entry.term, *_kind_names(item))}
    aliases = {phrase_of(alias): item.entry.term for item in entries for alias in item.entry.aliases}
    for item in entries:
        entry = item.entry
        for key in ("also_counts", "implied_by", "met_by"):
            for name in getattr(entry, key):
                owner = aliases.get(phrase_of(name))
                if phrase_of(name) in terms:
                    continue
                if owner is not None:
                    yield item.problem(
                        "reference",
                        f"{key} names {name!r}, another name of {owner}: all of its mentions would count. Name the "
                        "term, or make it one of its kinds.",
                    )
                else:
                    yield item.problem("reference", f"{key} names {name!r}, which is no term. Add it or take it out.")
        for kind in _kind_names(item):
            if any(
                phrase_of(kind) in map(phrase_of, other.names) for other in entries if other.entry.field == entry.field
            ):
                yield item.problem(
                    "kind", f"{kind!r} is a term or an alias already. Name it under also_counts instead."
                )
        for name in sorted(set(entry.also_counts) & set(entry.implied_by)):
            yield item.problem("reference", f"{name!r} cannot both count as this term and only hint at it.")


def _kind_names(item: LocatedEntry) -> Iterator[str]:
    for names in item.entry.kinds:
        yield from names


def _check_rules_have_names(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    for item in entries:
        own = {phrase_of(name) for name in (*item.names, *item.entry.forms, *_kind_names(item))}
        for phrase in sorted(item.ruled - own):
            yield item.problem("rule-without-name", f"a rule governs {phrase!r}, which is no name of it.")


def _check_shared_names(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    """A name of several terms needs in each of them a rule that can tell, and a sentence that it must refuse."""
    for phrase, owners in owners_of_phrases(entries):
        for item in owners if len(owners) > 1 else ():
            others = ", ".join(owner.term_id for owner in owners if owner is not item)
            if phrase not in item.ruled:
                yield item.problem("shared-name", f"{phrase!r} also names {others}, so it needs a rule.")
            elif not item.entry.examples.no:
                yield item.problem("shared-name", f"{phrase!r} also names {others}: add a sentence it must refuse.")


def _check_everyday_words(entries: Sequence[LocatedEntry], forms: WordForms) -> Iterator[Problem]:
    for item in entries:
        for name in item.names if item.entry.kind in _INVENTED_KINDS else ():
            ordinary = name.islower() and item.entry.term.islower()
            is_word = name.isalpha() and forms.english.is_word(name.lower())
            if is_word and not ordinary and phrase_of(name) not in item.ruled:
                yield item.problem("everyday-word", f"{name!r} is also an English word, so it needs a rule.")


def _check_examples_are_there(entries: Sequence[LocatedEntry]) -> Iterator[Problem]:
    for item in entries:
        examples = item.entry.examples
        if (item.entry.aliases or item.entry.rules()) and not examples.yes:
            yield item.problem("examples", 'it has other names or a rule, so it needs a line under examples: "yes".')
        if item.entry.rules() and not examples.no:
            yield item.problem("examples", 'it has a rule, so it needs a line under examples: "no".')
