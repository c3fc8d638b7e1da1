"""The lexicon as an index: from the words of a text to the terms they can stand for.

The index is plain JSON data, written by `compile_lexicon`; rows become objects only when they are asked for, because a
resume touches a hundred of several thousand terms.
"""

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias, TypedDict

from atscheck.keywords.model import Field, Name, NameKind, SenseRule, Term
from atscheck.keywords.tables import ExtendedRows, ExtendedTable


class Form(IntEnum):
    """How a surface relates to its name."""

    LITERAL = 0
    VARIANT = 1
    MISSPELT = 2


RuleRow: TypeAlias = dict[str, list[str] | bool]


class TermRow(NamedTuple):
    """A term; `names` are indices into `LexiconData.names`, the other lists are ids of terms."""

    name: str
    field: str
    kind: str
    also_counts: list[str]
    implied_by: list[str]
    source: str | None
    names: list[int]
    met_by: list[str]


class NameRow(NamedTuple):
    text: str
    term: str
    kind: str
    rule: RuleRow | None


class ReorderingRow(NamedTuple):
    name: int
    objects: list[list[str]]
    of_only: bool


class FieldRow(NamedTuple):
    related: list[str]
    cues: list[str]


class LexiconData(TypedDict):
    """A lexicon while it is compiled. Surfaces are coded as `name * 8 + form * 2 + loose`, see `Surface`.

    `longest` has, for each word that begins a surface, the number of words of the longest one; `words` has every word
    that occurs in a surface, sorted.
    """

    terms: dict[str, TermRow]
    names: list[NameRow]
    surfaces: dict[str, list[int]]
    squashed: dict[str, list[str]]
    reorderings: dict[str, list[ReorderingRow]]
    blockers: dict[str, list[str]]
    fields: dict[str, FieldRow]
    by_name: dict[str, list[str]]
    longest: dict[str, int]
    words: list[str]


@dataclass(frozen=True, slots=True)
class LexiconTables:
    """The same for looking up, in memory or in files.

    Rows are JSON lists in a file, so they are read with `_make`, which takes a list as well as a row.
    """

    terms: Mapping[str, TermRow]
    names: Sequence[NameRow]
    surfaces: Mapping[str, list[int]]
    squashed: Mapping[str, list[str]]
    reorderings: Mapping[str, list[ReorderingRow]]
    blockers: Mapping[str, list[str]]
    fields: Mapping[str, FieldRow]
    by_name: Mapping[str, list[str]]
    longest: Mapping[str, int]
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Surface:
    """A phrase that stands for a name.

    Attributes:
        name: Index of the name.
        form: Its own words, a grammatical form of them, or a known misspelling.
        loose: True if its words may be parted by a comma, colon or full stop.
    """

    name: int
    form: Form
    loose: bool

    @property
    def code(self) -> int:
        return self.name * 8 + self.form * 2 + self.loose


@lru_cache(maxsize=8192)
def decode_surface(code: int) -> Surface:
    return Surface(code >> 3, Form((code >> 1) & 3), bool(code & 1))


@dataclass(frozen=True, slots=True)
class Reordering:
    """A phrase with its head first that stands for a name ("administered … medications").

    Attributes:
        name: Index of the name.
        objects: For each word after the head, the forms it may have.
        of_only: True if the head is a noun, so that "of" must follow it.
    """

    name: int
    objects: tuple[tuple[str, ...], ...]
    of_only: bool


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What is known about terms, indexed for matching; compared by identity, because it is large."""

    tables: LexiconTables
    checksum: str = ""  # of the file it was read from; reports of different lexicons never share a fingerprint
    _terms: dict[str, Term] = field(default_factory=dict, repr=False)
    _names: dict[int, Name] = field(default_factory=dict, repr=False)

    def term(self, term_id: str) -> Term:
        """What is known about the term with this id."""
        found = self._terms.get(term_id)
        if found is None:
            found = self._terms[term_id] = self._read_term(term_id)
        return found

    def _read_term(self, term_id: str) -> Term:
        row = TermRow._make(self.tables.terms[term_id])
        return Term(
            id=term_id,
            name=row.name,
            field=row.field,
            kind=row.kind,
            names=tuple(self.name(index) for index in row.names),
            also_counts=tuple(row.also_counts),
            not_within=tuple(self.tables.blockers.get(term_id, ())),
            implied_by=tuple(row.implied_by),
            met_by=tuple(row.met_by),
            source=row.source,
        )

    def name(self, index: int) -> Name:
        """The name that surfaces refer to by `index`."""
        found = self._names.get(index)
        if found is None:
            found = self._names[index] = self._read_name(index)
        return found

    def _read_name(self, index: int) -> Name:
        row = NameRow._make(self.tables.names[index])
        return Name(row.text, row.term, NameKind(row.kind), None if row.rule is None else _read_rule(row.rule))

    def surfaces(self, phrase: str) -> tuple[Surface, ...]:
        """What a phrase, as exact words joined by spaces, can stand for."""
        return tuple(decode_surface(code) for code in self.tables.surfaces.get(phrase, ()))

    def reorderings(self, head: str) -> tuple[Reordering, ...]:
        """The verb phrases that begin with `head`."""
        rows = map(ReorderingRow._make, self.tables.reorderings.get(head, ()))
        return tuple(Reordering(row.name, tuple(tuple(slot) for slot in row.objects), row.of_only) for row in rows)

    def field(self, name: str) -> Field:
        """A field of work; one without relations if the lexicon does not list it."""
        row = FieldRow._make(self.tables.fields.get(name, ((), ())))
        return Field(name, tuple(row.related), tuple(row.cues))

    def find_terms(self, phrase: str) -> tuple[str, ...]:
        """Ids of the terms that have a name with these exact words, the likeliest sense first."""
        return tuple(self.tables.by_name.get(phrase, ()))

    def find_squashed(self, letters: str) -> Sequence[str]:
        """The phrases that have these letters once what parts their words is left out."""
        return self.tables.squashed.get(letters, ())

    def find_blockers(self, term_id: str) -> Sequence[str]:
        """The phrases in which a mention of the term is another thing."""
        return self.tables.blockers.get(term_id, ())

    def has_term(self, term_id: str) -> bool:
        return term_id in self.tables.terms

    def longest_phrase(self, opening: str) -> int:
        """The number of words of the longest surface that begins with a word; 0 if none does."""
        return self.tables.longest.get(opening, 0)

    @cached_property
    def spelling_words(self) -> dict[str, list[str]]:
        """The words of four or more letters that occur in surfaces, by first letter, sorted."""
        by_letter: dict[str, list[str]] = {}
        for word in sorted(self.known_words):
            if len(word) > 3 and word.isalpha():
                by_letter.setdefault(word[0], []).append(word)
        return by_letter

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word that occurs in a surface."""
        return frozenset(self.tables.words)

    def extended(self, extra: LexiconData) -> "Lexicon":
        """This lexicon with the terms and names of another index added; a term of the same id gains its names."""
        base = self.tables
        shift = len(base.names)
        terms: dict[str, TermRow] = {}
        for term_id, values in extra["terms"].items():
            row = TermRow._make(values)
            names = [index + shift for index in row.names]
            if term_id in base.terms:
                known = TermRow._make(base.terms[term_id])
                terms[term_id] = known._replace(names=known.names + names)
            else:
                terms[term_id] = row._replace(names=names)
        longest = {word: max(count, base.longest.get(word, 0)) for word, count in extra["longest"].items()}
        return Lexicon(
            LexiconTables(
                terms=ChainMap(terms, base.terms),  # type: ignore[arg-type]  # nothing is written to it
                names=ExtendedRows(base.names, extra["names"]),
                surfaces=ExtendedTable(base.surfaces, extra["surfaces"], lambda code: code + shift * 8),
                squashed=ExtendedTable(base.squashed, extra["squashed"], str),
                reorderings=ExtendedTable(
                    base.reorderings, extra["reorderings"], lambda row: row._replace(name=row.name + shift)
                ),
                blockers=ChainMap(extra["blockers"], base.blockers),  # type: ignore[arg-type]
                fields=base.fields,
                by_name=ExtendedTable(base.by_name, extra["by_name"], str),
                longest=ChainMap(longest, base.longest),  # type: ignore[arg-type]
                words=[*base.words, *extra["words"]],
            ),
            self.checksum,
        )


def _read_rule(row: RuleRow) -> SenseRule:
    cues: dict[str, Iterable[str]] = {key: value for key, value in row.items() if isinstance(value, list)}
    return SenseRule(exact_case=bool(row.get("exact_case")), **{key: tuple(value) for key, value in cues.items()})
