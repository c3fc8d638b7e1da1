"""What the formats that people read have in common: the report, grouped and worded, with nothing computed anew."""

from dataclasses import dataclass
from enum import StrEnum

from atscheck.report.model import GroupCoverage, KeywordResult, MentionResult, RequirementResult
from atscheck.resume.model import Finding, VerdictStatus


@dataclass(frozen=True, slots=True)
class Tally:
    """How many requirements of one importance are met, of how many."""

    importance: str
    weight: int
    met: int
    total: int


@dataclass(frozen=True, slots=True)
class BandEnd:
    """One end of the coverage band as a sum: `points` is the sum of weight times met over the tallies."""

    name: str
    share: float
    tallies: tuple[Tally, ...]
    points: int
    total_points: int

    @property
    def percent(self) -> str:
        return percent(self.share)


@dataclass(frozen=True, slots=True)
class Band:
    literal: BandEnd
    meaning: BandEnd
    rule: int
    counts: str
    weights: str
    groups: tuple[GroupCoverage, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """Something near a missing keyword; `keyword` is None where the requirement has only one."""

    keyword: str | None
    text: str

    def __str__(self) -> str:
        return self.text if self.keyword is None else f"{self.keyword}: {self.text}"


class YearsJudgement(StrEnum):
    """What dated entries say to the years that a posting asks for, in words."""

    ENOUGH = "enough"
    UNSURE = "may be enough"
    LESS = "less than asked"
    UNDATED = "no dated entry names it"


@dataclass(frozen=True, slots=True)
class YearsLine:
    """The years that a requirement asks for.

    Attributes:
        requirement: The requirement.
        text: "5+ years asked; dated entries support 3.2 to 4.9 (2 entries): less than asked".
        judgement: The same in one word.
        entries: The entries that were counted, with their dates.
    """

    requirement: RequirementResult
    text: str
    judgement: YearsJudgement
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingRequirement:
    """One line of the missing list.

    Attributes:
        requirement: The requirement that is not met.
        label: Its open keywords in words ("PyTorch or JAX or TensorFlow").
        title: The requirement's own name where it says more than the label, else None.
        hints: What the resume has that comes near, or why what it has is not credited; one line per keyword.
        advice: The same where there is room: with the place where a related term stands.
        question: The question that the report suggests, for a spreadsheet's own column.
        sources: Of the open keywords, each once.
        remarks: Short, to stand behind the label: which keywords nobody has reviewed, and what would do instead.
        years: The years asked for, or None.
    """

    requirement: RequirementResult
    label: str
    title: str | None
    hints: tuple[Hint, ...]
    advice: tuple[str, ...]
    question: str | None
    sources: tuple[str, ...]
    remarks: tuple[str, ...]
    years: YearsLine | None


@dataclass(frozen=True, slots=True)
class MissingGroup:
    importance: str
    requirements: tuple[MissingRequirement, ...]


@dataclass(frozen=True, slots=True)
class FoundKeyword:
    """A keyword that is there, and its best mention.

    Attributes:
        result: The keyword.
        group: The group of its requirement.
        mention: The mention with the strongest proof, then the earliest; None where something else meets the keyword.
        other_wording: The mention's spelling where it is not the keyword's own.
        place: Section and page in words.
        remark: What meets the keyword where it has no mention itself ("PhD meets this."), or None.
        edit: The wording to use, where one is suggested.
        gain: What that edit adds to the literal end ("+1.2%"), or None.
        unreviewed: "unreviewed, 0.83" for a keyword that nobody has reviewed, or None.
        sentence: The posting's sentence behind it, or None.
    """

    result: KeywordResult
    group: str
    mention: MentionResult | None
    other_wording: str | None
    place: str
    remark: str | None = None
    edit: str | None = None
    gain: str | None = None
    unreviewed: str | None = None
    sentence: str | None = None

    @property
    def name(self) -> str:
        """The keyword, which says so if nobody has reviewed it."""
        return self.result.keyword if self.unreviewed is None else f"{self.result.keyword} ({self.unreviewed})"


@dataclass(frozen=True, slots=True)
class ProofGroup:
    """Found keywords by the kind of place where they stand; `label` says it in words."""

    proof: str
    label: str
    keywords: tuple[FoundKeyword, ...]


@dataclass(frozen=True, slots=True)
class RiskGroup:
    """Keywords that the same readings lose; `losses` name reading, page and reason, `edits` say what to change."""

    losses: tuple[str, ...]
    keywords: tuple[str, ...]
    edits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingLine:
    finding: Finding
    place: str
    source: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about the file or the targets: a label and what is to be said."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A report as people read it. Without a band, nothing was compared and every keyword list is empty.

    What a missing requirement asks stands beside it; `years` and `sentences` are of all others.
    """

    name: str
    facts: tuple[Fact, ...]
    details: tuple[Fact, ...]
    verdict: VerdictStatus
    verdict_text: str
    reasons: tuple[str, ...]
    advice: str | None
    band: Band | None
    missing: tuple[MissingGroup, ...]
    reworded: tuple[FoundKeyword, ...]
    misspelt: tuple[FoundKeyword, ...]
    at_risk: tuple[RiskGroup, ...]
    found: tuple[ProofGroup, ...]
    venues: tuple[FoundKeyword, ...]
    years: tuple[YearsLine, ...]
    sentences: tuple[Fact, ...]
    rejected: tuple[Fact, ...]
    findings: tuple[FindingLine, ...]
    notes: tuple[Fact, ...]

    @property
    def missing_text(self) -> str:
        """`9 of 20 requirements`, or `none of 20 requirements`."""
        missing = sum(len(group.requirements) for group in self.missing)
        total = 0 if self.band is None else sum(tally.total for tally in self.band.literal.tallies)
        return f"{missing or 'none'} of {total} {'requirement' if total == 1 else 'requirements'}"

    @property
    def found_count(self) -> int:
        return sum(len(group.keywords) for group in self.found)


def percent(share: float) -> str:
    """A share of 0 to 1 in whole percent, rounded down: what is shown never passes a limit that the share misses."""
    return f"{round(share * 10_000) // 100}%"
