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
class AssumedTerm:
    """A term that is assumed to be there.

    Attributes:
        name: As it was given.
        keywords: The target's keywords that it is; empty if the target does not ask for it.
        meets: Keywords that it meets in meaning without being one (a PhD for a Master's degree).
        is_there: True if `keywords` all stand in the resume in their own words already.
        nearest: The keyword that may have been meant, for a term that the target does not ask for.
    """

    name: str
    keywords: tuple[str, ...]
    meets: tuple[str, ...]
    is_there: bool
    nearest: str | None


@dataclass(frozen=True, slots=True)
class AssumedRequirement:
    """A requirement that the assumed terms change; `lacks` is how many keywords would still be wanting literally."""

    id: int
    title: str
    importance: str
    weight: int
    before: str
    after: str
    lacks: int


@dataclass(frozen=True, slots=True)
class CoveragePoints:
    """Both ends of the coverage band as sums of weights, which nothing has rounded."""

    literal: int
    meaning: int


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would close if terms stood in the resume in their own words; never a part of the coverage.

    Terms are in the order given, each once; requirements in the order of the target. `total` is the sum of all weights.
    """

    terms: tuple[AssumedTerm, ...]
    before: CoveragePoints
    after: CoveragePoints
    total: int
    requirements: tuple[AssumedRequirement, ...]


@dataclass(frozen=True, slots=True)
class PlannedEdit:
    """An edit of the plan: `reword` and `respell` say what is there already, `ask` holds only if it is true.

    `count` is how many of `keywords` it adds, and as so many edits it counts.
    """

    kind: str
    keywords: tuple[str, ...]
    count: int
    text: str


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A requirement that the plan meets, with all edits it takes; only together they add its `weight`."""

    requirement: int
    title: str
    weight: int
    edits: tuple[PlannedEdit, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The smallest set of truthful edits that reaches a coverage, in sums of weights.

    Attributes:
        end: The end of the band it is about, "literal" or "meaning".
        percent: The coverage to reach, 0 to 100.
        outcome: "reached already", "by rewording" (nothing new has to be true), "by answers" (questions have to be
            answered with yes) or "out of reach".
        total: The sum of all weights.
        before: Points of the resume as it is.
        needed: The fewest points that reach the coverage.
        after: Points after the plan; out of reach, after everything that could be edited.
        edits: How many edits there are in the steps, or out of reach, could be.
        questions: How many of these are questions.
        steps: What is there already first, then questions, each in the order of their weight, then of the target;
            empty where the coverage is reached already or out of reach.
    """

    end: str
    percent: float
    outcome: str
    total: int
    before: int
    needed: int
    after: int
    edits: int
    questions: int
    steps: tuple[PlanStep, ...]


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
    what_if: WhatIf | None = None
    plan: Plan | None = None
