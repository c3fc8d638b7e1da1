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
class DatedEntry:
    """A job or project whose time is counted: its dates as year or year and month, `finish` also "present"."""

    title: str | None
    organisation: str | None
    begin: str
    finish: str


@dataclass(frozen=True, slots=True)
class YearsResult:
    """Years that a posting asks for, and the range that the dated entries support.

    `asked_most` is None for "5 or more". Without entries both ends of the support are 0. With `open_end` an entry runs
    on, and its time after the latest date in the resume is not counted.
    """

    asked_least: int
    asked_most: int | None
    supported_least: float
    supported_most: float
    entries: tuple[DatedEntry, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """What became of one requirement; `years`, `sentence` and `or_experience` tell what a posting says beside it."""

    id: int
    title: str
    group: str
    importance: str
    weight: int
    needs: int
    keywords: tuple[str, ...]
    status: str
    satisfied_by: tuple[str, ...]
    years: YearsResult | None = None
    sentence: str | None = None
    or_experience: bool = False


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
    """What became of one keyword: keywords in their set's order, mentions as they are read, papers latest first.

    `confidence` is 0 to 1 for a term that nobody has reviewed, None for all others.
    """

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
    confidence: float | None = None


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
