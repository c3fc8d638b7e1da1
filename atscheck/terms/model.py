"""A term mention: one place in a resume where a known term is written, and whether it is evidence."""

from dataclasses import dataclass
from enum import StrEnum

from atscheck.keywords.lexicon import Form


class Proof(StrEnum):
    """Where a mention stands, from the strongest evidence to the weakest."""

    DATED = "dated"
    PUBLICATION = "publication"
    EDUCATION = "education"
    CERTIFICATION = "certification"
    LISTED = "listed"
    SUMMARY = "summary"
    OTHER = "other"


class Reason(StrEnum):
    """Why letters that spell a term are no evidence of it."""

    CASE = "other case"
    OTHER_SENSE = "other sense"
    UNPROVEN = "ambiguous"
    OTHER_TERM = "part of another term"
    NEGATED = "negated"
    HOPED_FOR = "hoped for"
    OTHER_PERSON = "of someone else"
    ADDRESS = "inside an address"
    PERSON = "a name"
    EMPLOYER = "an employer"
    DEFINED_OTHERWISE = "defined otherwise"
    WRONG_PROOF = "wrong proof"


class Decider(StrEnum):
    """What decided whether a mention is evidence; the rule parts are called as in `keyword_sets/README.md`."""

    NO_RULE = "no rule"
    CASE = "case"
    REJECT_BEFORE = "reject_before"
    REJECT_AFTER = "reject_after"
    REJECT_NEAR = "reject_near"
    ACCEPT_BEFORE = "accept_before"
    ACCEPT_AFTER = "accept_after"
    ACCEPT_NEAR = "accept_near"
    ACCEPT_IF = "accept_if"
    EXPERIENCE = "experience"
    NOTHING = "no part of the rule"
    LONGER_NAME = "longer name"
    DEFINITION = "definition"
    CONTEXT = "context"
    PERSON = "person"
    ADDRESS = "address"
    EVERYDAY_WORD = "everyday word"
    EMPLOYER = "employer"
    PASTIME = "pastime"
    NAME_LINE = "name line"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether letters are evidence, and why.

    Attributes:
        reason: Why they are none, or None if they are evidence.
        decider: What decided.
        cue: The words or the condition that decided; may be empty.
    """

    reason: Reason | None
    decider: Decider
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that spell a name of a term, before it is known whether they mean it.

    Attributes:
        name: Index of the name in the lexicon.
        form: How the words relate to the name.
        rule: The rule that found it: literal, inflected, joined, split, version, reordered, coordinated, misspelling, …
        first: Index of its first word.
        last: Index of its last word, included.
    """

    name: int
    form: Form
    rule: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TermMention:
    """One place where a term's name is written.

    Attributes:
        term: Id of the term.
        name: The name, as the lexicon spells it.
        form: How the words relate to the name.
        rule: The rule that found it.
        surface: The words as written; `text[start:end]`.
        start: Offset of its first character in `Resume.text`.
        end: Offset after its last.
        ruling: Whether it is evidence, and why.
    """

    term: str
    name: str
    form: Form
    rule: str
    surface: str
    start: int
    end: int
    ruling: Ruling = Ruling(None, Decider.NO_RULE)

    @property
    def reason(self) -> Reason | None:
        """Why it is no evidence, or None if it is."""
        return self.ruling.reason
