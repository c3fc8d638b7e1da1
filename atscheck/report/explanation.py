"""Why a term is or is not credited. The attributes, in this order, are the JSON of `atscheck explain`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExplainedMention:
    """One place where a name of the term stands, credited or not.

    Attributes:
        surface: As written.
        start: Offset of its first character in the text that `atscheck text` prints.
        end: Offset after its last.
        page: 1-based, or None where the format has no pages.
        section: Kind of the section it stands in.
        entry: Title of the dated entry it stands in, or None.
        snippet: The words around it.
        credited: Whether it is evidence.
        level: Literal, variant, alias or typo; None where it is not credited.
        name: The lexicon's name that it spells.
        through: The term whose mention counts for this one too ("PL/SQL" for SQL), or None.
        rule: How the words relate to the name: literal, inflected, joined, reordered, typo and so on.
        decided_by: What decided: a part of the term's rule, the context, a definition and so on.
        cue: The words or the condition that decided, or an empty string.
        reason: Why it is no evidence, or None.
        proof: Where it stands, as proof.
        shortfall: For a venue: what it is instead of a published paper, or None.
    """

    surface: str
    start: int
    end: int
    page: int | None
    section: str
    entry: str | None
    snippet: str
    credited: bool
    level: str | None
    name: str
    through: str | None
    rule: str
    decided_by: str
    cue: str
    reason: str | None
    proof: str
    shortfall: str | None


@dataclass(frozen=True, slots=True)
class TriedName:
    """A name that was looked for: the term's own, an alias or a known misspelling; `ambiguous` names have a rule."""

    name: str
    kind: str
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class ExplainedSpelling:
    """Words that nearly spell a name; `obstacle` says why they are not taken for a misspelling, None if they are."""

    surface: str
    start: int
    end: int
    name: str
    distance: int
    obstacle: str | None


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """A longer word that only holds the letters."""

    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ExplainedSense:
    """One meaning of what was asked for.

    Attributes:
        term: Its id in the lexicon, or the text itself where the lexicon does not know it.
        known: Whether the lexicon knows it.
        field: Field of work, or empty.
        kind: Language, library, method and so on.
        source: Where the knowledge comes from, or None.
        status: Found, reworded, misspelt or missing.
        literal: The wording that a search for the keyword finds literally.
        names: What was looked for.
        rule: The parts of the rule for its ambiguous names, by the name of the part; empty without one.
        mentions: In reading order.
        related: Mentions that hint at it, as (surface, term), never credited.
        met_by: Mentions of terms that meet a demand for it.
        nearest: The nearest other spellings in the text.
        inside: Longer words that hold its letters.
    """

    term: str
    known: bool
    field: str
    kind: str
    source: str | None
    status: str
    literal: str
    names: tuple[TriedName, ...]
    rule: dict[str, tuple[str, ...]]
    mentions: tuple[ExplainedMention, ...]
    related: tuple[str, ...]
    met_by: tuple[str, ...]
    nearest: tuple[ExplainedSpelling, ...]
    inside: tuple[ExplainedWord, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer to "why is this term (not) credited?"; the first sense is the one that a keyword would mean."""

    schema_version: int
    atscheck: str
    lexicon: str
    asked: str
    proof: str | None
    resume: str | None
    format: str
    language: str
    senses: tuple[ExplainedSense, ...]
