"""A match: a keyword paired with its mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from atscheck.keywords.model import Keyword, Term
from atscheck.terms.model import TermMention
from atscheck.terms.normal_form import Word


class Level(StrEnum):
    """How close a mention is to a keyword, closest first."""

    LITERAL = "literal"
    VARIANT = "variant"
    ALIAS = "alias"
    TYPO = "typo"


class Status(StrEnum):
    FOUND = "found"
    REWORDED = "reworded"
    MISSPELT = "misspelt"
    MISSING = "missing"


STATUS_OF_LEVEL = {
    Level.LITERAL: Status.FOUND,
    Level.VARIANT: Status.REWORDED,
    Level.ALIAS: Status.REWORDED,
    Level.TYPO: Status.MISSPELT,
}


@dataclass(frozen=True, slots=True)
class CreditedMention:
    """A mention that is evidence of a keyword, and at which level."""

    mention: TermMention
    level: Level


@dataclass(frozen=True, slots=True)
class NearSpelling:
    """Words of the resume that nearly spell a name.

    Attributes:
        surface: The words as written; `text[start:end]`.
        start: Offset of its first character in `Resume.text`.
        end: Offset after its last.
        name: The name they nearly spell.
        distance: Optimal string alignment, 1 or more.
        obstacle: Why they are not taken for a misspelling of it, or None if they are.
    """

    surface: str
    start: int
    end: int
    name: str
    distance: int
    obstacle: str | None = None


@dataclass(frozen=True)
class Match:
    """What became of one keyword; without slots, so that its level is worked out once.

    Attributes:
        keyword: The keyword.
        credited: In reading order; empty if the keyword is missing.
        rejected: Mentions of the keyword's term that are no evidence, in reading order.
        related: Mentions of terms that hint at the keyword without saying it.
        met_by: Mentions of a term that meets the keyword without being it (a PhD for a Master's degree).
    """

    keyword: Keyword
    credited: tuple[CreditedMention, ...] = ()
    rejected: tuple[TermMention, ...] = ()
    related: tuple[TermMention, ...] = ()
    met_by: tuple[TermMention, ...] = ()

    @cached_property
    def level(self) -> Level | None:
        """The closest level of its mentions."""
        levels = {credited.level for credited in self.credited}
        return next((level for level in Level if level in levels), None) if levels else None

    @cached_property
    def status(self) -> Status:
        return Status.MISSING if self.level is None else STATUS_OF_LEVEL[self.level]


@dataclass(frozen=True, slots=True)
class Search:
    """One keyword with everything that was looked at for it.

    Attributes:
        match: What became of it.
        term: What the lexicon knows about it.
        other_case: Ordinary words that only another case makes the name ("go" for Go), in reading order.
        nearest: The words that come nearest to one of its names without spelling it, nearest first.
        inside: Longer words that only hold the keyword's letters ("JavaScript" for Java), in reading order.
        shortfalls: For mentions of a venue, by their start: what they are instead of a published paper.
    """

    match: Match
    term: Term
    other_case: tuple[TermMention, ...] = ()
    nearest: tuple[NearSpelling, ...] = ()
    inside: tuple[Word, ...] = ()
    shortfalls: Mapping[int, str] = field(default_factory=dict)
