"""Keyword sets and the lexicon, as the rest of the program uses them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Importance(StrEnum):
    REQUIRED = "required"
    PREFERRED = "preferred"
    BONUS = "bonus"


class SetKind(StrEnum):
    ROLE = "role"
    ADD_ON = "add-on"
    POSTING = "posting"
    CUSTOM = "custom"


class NameKind(StrEnum):
    """How a name of a term came about; decides the level of a match through it."""

    TERM = "term"
    ALIAS = "alias"
    MISSPELLING = "misspelling"


@dataclass(frozen=True, slots=True)
class SenseRule:
    """When an ambiguous name means its term. `keyword_sets/README.md` defines each field and their order."""

    exact_case: bool = False
    accept_if: tuple[str, ...] = ()
    accept_before: tuple[str, ...] = ()
    accept_after: tuple[str, ...] = ()
    accept_near: tuple[str, ...] = ()
    reject_before: tuple[str, ...] = ()
    reject_after: tuple[str, ...] = ()
    reject_near: tuple[str, ...] = ()

    @property
    def needs_proof(self) -> bool:
        return bool(self.accept_if or self.accept_before or self.accept_after or self.accept_near)


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a term.

    Attributes:
        text: As the lexicon spells it.
        term: The id of its term.
        kind: Term, alias or misspelling.
        rule: The rule that governs it, or None if it is never ambiguous.
    """

    text: str
    term: str
    kind: NameKind = NameKind.TERM
    rule: SenseRule | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """What the lexicon knows about one sense; `id` is its name, followed by its field where two senses share the name.

    Attributes:
        id: Unique in the lexicon.
        name: As a resume would spell it.
        field: The field of work whose terms vouch for it.
        kind: Language, library, method, degree, venue and so on.
        names: All its names, its own first.
        also_counts: Ids of terms whose mention is evidence of this one too.
        not_within: Longer names inside which this one is another thing.
        implied_by: Ids of terms that hint at it.
        source: Where the knowledge comes from.
        met_by: Ids of terms that meet a demand for this one without being it (a PhD for a Master's degree).
    """

    id: str
    name: str
    field: str
    kind: str
    names: tuple[Name, ...]
    also_counts: tuple[str, ...] = ()
    not_within: tuple[str, ...] = ()
    implied_by: tuple[str, ...] = ()
    source: str | None = None
    met_by: tuple[str, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        return tuple(name.text for name in self.names if name.kind is NameKind.ALIAS)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work, the fields that vouch for its ambiguous names, and everyday words that do."""

    name: str
    related: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keyword:
    """An entry of a keyword set.

    Attributes:
        name: As the set writes it.
        term: The lexicon term it stands for, or an id of its own if the lexicon has none.
        kind: The term's kind, or "term".
        aliases: Other names the report may show: the lexicon's and the set's own.
        own_aliases: Names that only this set gives it.
        source: Id of a source of the set or of the lexicon, or the name of a posting, or None.
        confidence: 0 to 1 for a term that nobody has reviewed (read in a posting), None for all others.
    """

    name: str
    term: str
    kind: str = "term"
    aliases: tuple[str, ...] = ()
    own_aliases: tuple[str, ...] = ()
    source: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Assumed:
    """A term that is assumed to stand in the resume, as its own words and as the proof that is asked for.

    Attributes:
        name: As it was given.
        terms: Ids of the terms it names, as the target's keywords have them.
        also_meets: Ids of the terms it is evidence of without naming them (a PhD for a Master's degree).
        nearest: The keyword that may have been meant, where it is none of the target's.
    """

    name: str
    terms: tuple[str, ...]
    also_meets: tuple[str, ...] = ()
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """Years of experience that a posting asks for; `most` is None for "5 or more"."""

    least: int
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a posting says beside a requirement.

    Attributes:
        sentence: The sentence or list item it was read from.
        years: Years of experience with it, or None.
        or_experience: True if experience is as good ("degree or equivalent experience").
    """

    sentence: str
    years: YearsAsked | None = None
    or_experience: bool = False


@dataclass(frozen=True, slots=True)
class Requirement:
    """One keyword, or several of which `needs` are enough.

    Attributes:
        title: What the requirement is called: the keyword's name, or a name for the choice.
        importance: How much it counts.
        keywords: The keywords, in order.
        needs: How many of them are enough.
        proof: Where a mention must stand, or None.
        asked: What the posting says that it was read from, or None.
    """

    title: str
    importance: Importance
    keywords: tuple[Keyword, ...]
    needs: int = 1
    proof: str | None = None
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Salary:
    """Yearly pay in US dollars."""

    entry: int | None = None
    mid: int | None = None
    senior: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts about a career, shown and never scored. `safety_score` is out of 10."""

    source: str
    category: str | None = None
    safety_score: int | None = None
    industry: str | None = None
    salary_usd: Salary | None = None
    outlook: str | None = None
    education: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    title: str
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class KeywordSet:
    """The keywords of one role, in the order of its file; groups of included sets come last."""

    id: str
    title: str
    kind: SetKind
    groups: tuple[Group, ...]
    field: str | None = None
    summary: str | None = None
    also_known_as: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    profile: Profile | None = None
    sources: tuple[Source, ...] = ()

    def requirements(self) -> Iterator[Requirement]:
        for group in self.groups:
            yield from group.requirements

    def keyword_count(self) -> int:
        return sum(len(requirement.keywords) for requirement in self.requirements())


@dataclass(frozen=True, slots=True)
class SetListing:
    """A line of `atscheck roles`: a set without its keywords."""

    id: str
    title: str
    kind: SetKind
    field: str | None
    also_known_as: tuple[str, ...]
    keywords: int
    requirements: int
