"""The lexicon as an index: from the words of a text to the terms they can stand for.

The index is plain JSON data, written by `compile_lexicon`; rows become objects only when they are asked for, because a
resume touches a hundred of several thousand terms.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias, TypedDict, TypeVar

from atscheck.keywords.model import Field, Name, NameKind, SenseRule, Term


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
    """The compiled lexicon. Surfaces are coded as `name * 8 + form * 2 + loose`, see `Surface`.

    Rows are JSON lists in the file, so they are read with `_make`, which takes a list as well as a row.
    """

    terms: dict[str, TermRow]
    names: list[NameRow]
    surfaces: dict[str, list[int]]
    squashed: dict[str, list[str]]
    reorderings: dict[str, list[ReorderingRow]]
    blockers: dict[str, list[str]]
    fields: dict[str, FieldRow]
    by_name: dict[str, list[str]]


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

    data: LexiconData
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
        row = TermRow._make(self.data["terms"][term_id])
        return Term(
            id=term_id,
            name=row.name,
            field=row.field,
            kind=row.kind,
            names=tuple(self.name(index) for index in row.names),
            also_counts=tuple(row.also_counts),
            not_within=tuple(self.data["blockers"].get(term_id, ())),
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
        row = NameRow._make(self.data["names"][index])
        return Name(row.text, row.term, NameKind(row.kind), None if row.rule is None else _read_rule(row.rule))

    def surfaces(self, phrase: str) -> tuple[Surface, ...]:
        """What a phrase, as exact words joined by spaces, can stand for."""
        return tuple(decode_surface(code) for code in self.data["surfaces"].get(phrase, ()))

    def reorderings(self, head: str) -> tuple[Reordering, ...]:
        """The verb phrases that begin with `head`."""
        rows = map(ReorderingRow._make, self.data["reorderings"].get(head, ()))
        return tuple(Reordering(row.name, tuple(tuple(slot) for slot in row.objects), row.of_only) for row in rows)

    def field(self, name: str) -> Field:
        """A field of work; one without relations if the lexicon does not list it."""
        row = FieldRow._make(self.data["fields"].get(name, ((), ())))
        return Field(name, tuple(row.related), tuple(row.cues))

    def find_terms(self, phrase: str) -> tuple[str, ...]:
        """Ids of the terms that have a name with these exact words, the likeliest sense first."""
        return tuple(self.data["by_name"].get(phrase, ()))

    @cached_property
    def longest_phrase(self) -> dict[str, int]:
        """For each word that begins a surface, the number of words of the longest one."""
        longest: dict[str, int] = {}
        for phrase in self.data["surfaces"]:
            first = phrase.partition(" ")[0]
            count = phrase.count(" ") + 1
            if count > longest.get(first, 0):
                longest[first] = count
        return longest

    @cached_property
    def spelling_words(self) -> dict[str, list[str]]:
        """The words of four or more letters that occur in surfaces, by first letter, sorted."""
        words = {word for word in self.known_words if len(word) > 3 and word.isalpha()}
        by_letter: dict[str, list[str]] = {}
        for word in sorted(words):
            by_letter.setdefault(word[0], []).append(word)
        return by_letter

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word that occurs in a surface."""
        return frozenset(word for phrase in self.data["surfaces"] for word in phrase.split(" "))

    def extended(self, extra: LexiconData) -> "Lexicon":
        """This lexicon with the terms and names of another index added; a term of the same id gains its names."""
        shift = len(self.data["names"])
        terms = dict(self.data["terms"])
        for term_id, values in extra["terms"].items():
            row = TermRow._make(values)
            names = [index + shift for index in row.names]
            if term_id in terms:
                known = TermRow._make(terms[term_id])
                terms[term_id] = known._replace(names=known.names + names)
            else:
                terms[term_id] = row._replace(names=names)
        return Lexicon(
            LexiconData(
                terms=terms,
                names=self.data["names"] + extra["names"],
                surfaces=_merge(self.data["surfaces"], extra["surfaces"], lambda code: code + shift * 8),
                squashed=_merge(self.data["squashed"], extra["squashed"], str),
                reorderings=_merge(
                    self.data["reorderings"], extra["reorderings"], lambda row: row._replace(name=row.name + shift)
                ),
                blockers=self.data["blockers"] | extra["blockers"],
                fields=self.data["fields"],
                by_name=_merge(self.data["by_name"], extra["by_name"], str),
            ),
            self.checksum,
        )


_Value = TypeVar("_Value")


def _merge(
    base: Mapping[str, list[_Value]], extra: Mapping[str, list[_Value]], change: Callable[[_Value], _Value]
) -> dict[str, list[_Value]]:
    """`base` with the changed values of `extra` after its own."""
    merged = dict(base)
    for key, values in extra.items():
        merged[key] = [*merged.get(key, ()), *(change(value) for value in values)]
    return merged


def _read_rule(row: RuleRow) -> SenseRule:
    cues: dict[str, Iterable[str]] = {key: value for key, value in row.items() if isinstance(value, list)}
    return SenseRule(exact_case=bool(row.get("exact_case")), **{key: tuple(value) for key, value in cues.items()})
