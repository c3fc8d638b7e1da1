"""A match: a keyword paired with its mentions."""

from dataclasses import dataclass
from enum import StrEnum

from atscheck.keywords.model import Keyword
from atscheck.terms.model import TermMention


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
    """An unknown word of the resume and the name it nearly spells; `distance` is optimal string alignment."""

    surface: str
    start: int
    end: int
    name: str
    distance: int


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one keyword.

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

    @property
    def level(self) -> Level | None:
        """The closest level of its mentions."""
        levels = {credited.level for credited in self.credited}
        return next((level for level in Level if level in levels), None)

    @property
    def status(self) -> Status:
        level = self.level
        return Status.MISSING if level is None else STATUS_OF_LEVEL[level]
