"""The gap report. Its attributes, in this order, are the JSON report of schema version 1."""

from dataclasses import dataclass

from atscheck.resume.model import Contact, Finding, ReadingNote, Verdict


@dataclass(frozen=True, slots=True)
class SectionSummary:
    kind: str
    heading: str
    page: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ResumeSummary:
    """What the report tells about the file; offsets point into the text that `atscheck text` prints."""

    name: str
    format: str
    sha256: str
    language: str
    pages: int | None
    words: int
    readings: tuple[str, ...]
    sections: tuple[SectionSummary, ...]
    contact: Contact


@dataclass(frozen=True, slots=True)
class Target:
    """What the resume is compared with. `title_found` is where the target's title stands, or None if it does not."""

    kind: str
    id: str
    title: str
    title_found: str | None


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    title: str
    literal: float
    meaning: float
    requirements: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Weighted shares from 0 to 1, rounded to 4 places; the counts are of requirements."""

    rule: int
    literal: float
    meaning: float
    requirements: int
    found: int
    reworded: int
    misspelt: int
    missing: int
    groups: tuple[GroupCoverage, ...]


@dataclass(frozen=True, slots=True)
class RequirementResult:
    id: int
    title: str
    group: str
    importance: str
    weight: int
    needs: int
    keywords: tuple[str, ...]
    status: str
    satisfied_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MentionResult:
    """A credited mention.

    `boxes` holds (x0, top, x1, bottom) per line in PDF points from the page's top left. `state` is what a degree or
    certification says of itself ("in progress", "expired"), or None.
    """

    surface: str
    start: int
    end: int
    page: int | None
    section: str
    level: str
    rule: str
    proof: str
    snippet: str
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    state: str | None = None


@dataclass(frozen=True, slots=True)
class RejectedMention:
    """A place where the letters stand and the term is not meant."""

    surface: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Risk:
    """A reading in which no mention of a keyword survives; `page` is that of its first mention."""

    reading: str
    page: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many papers there are of a year; None stands for papers without one."""

    year: int | None
    count: int


@dataclass(frozen=True, slots=True)
class KeywordResult:
    """What became of one keyword: keywords in their set's order, mentions as they are read, papers latest first."""

    keyword: str
    kind: str
    requirement: int
    importance: str
    needed: bool
    status: str
    level: str | None
    last_used: str | None
    mentions: tuple[MentionResult, ...]
    rejected: tuple[RejectedMention, ...]
    readings: tuple[str, ...]
    at_risk: bool
    hint: str | None
    source: str | None
    risks: tuple[Risk, ...] = ()
    papers: tuple[YearCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that would close a gap; `gain` is what it adds to the literal coverage, 0 to 1."""

    keyword: str
    kind: str
    gain: float
    text: str


@dataclass(frozen=True, slots=True)
class GapReport:
    schema_version: int
    atscheck: str
    fingerprint: str
    as_of: str | None
    resume: ResumeSummary
    verdict: Verdict
    targets: tuple[Target, ...]
    coverage: Coverage | None
    requirements: tuple[RequirementResult, ...]
    keywords: tuple[KeywordResult, ...]
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    notes: tuple[ReadingNote, ...]
