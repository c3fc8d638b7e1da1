"""What a job posting says, before it becomes a keyword set."""

from dataclasses import dataclass
from enum import StrEnum

from atscheck.keywords.model import Asked, Importance, Keyword


class Part(StrEnum):
    """What a part of a posting is about; only the first four ask for anything."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    BONUS = "bonus"
    DUTIES = "duties"
    ABOUT = "about"
    BENEFITS = "benefits"
    LEGAL = "legal"
    APPLYING = "applying"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or list item of a posting: its range in the text, and the part it stands in."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that a posting asks for: one keyword, or several of which one is enough.

    Attributes:
        keywords: The keywords, in the order of the text.
        importance: How much the posting wants it.
        asked: The sentence it was read from, with years and whether experience is as good.
        part: The part of the posting that the sentence stands in.
    """

    keywords: tuple[Keyword, ...]
    importance: Importance
    asked: Asked
    part: Part


@dataclass(frozen=True, slots=True)
class Posting:
    """A job posting as it was understood; demands in the order of the text, notes as sentences."""

    name: str
    title: str
    demands: tuple[Demand, ...]
    field: str | None = None
    notes: tuple[str, ...] = ()
