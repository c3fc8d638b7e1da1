"""What a new version of a resume gained and lost against the same target."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atscheck.report.model import Coverage, GapReport, KeywordResult, MentionResult, RequirementResult, Target
from atscheck.resume.model import Finding

SCHEMA_VERSION = 1

_STATUS_ORDER = ("missing", "misspelt", "reworded", "found")
_PROOF_ORDER = ("other", "summary", "listed", "certification", "education", "publication", "dated")


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two files.

    `coverage` is None for a file that could not be read; `points` are sums of weights at either end, of `total`.
    """

    name: str
    sha256: str
    verdict: str
    reasons: tuple[str, ...]
    literal: float | None
    meaning: float | None
    literal_points: int
    meaning_points: int
    total_points: int


@dataclass(frozen=True, slots=True)
class KeywordChange:
    """A keyword that stands otherwise in the new version.

    Attributes:
        keyword: The keyword.
        importance: Of its requirement.
        change: "gained", "lost", "better" or "worse".
        old_status: found, reworded, misspelt or missing.
        new_status: The same of the new version.
        old_proof: The strongest proof among its mentions, or None without one.
        new_proof: The same of the new version.
        old_surface: How the old version writes it, or None.
        new_surface: How the new version writes it, or None.
        old_at_risk: Whether a way of reading the old version loses it.
        new_at_risk: The same of the new version.
    """

    keyword: str
    importance: str
    change: str
    old_status: str
    new_status: str
    old_proof: str | None
    new_proof: str | None
    old_surface: str | None
    new_surface: str | None
    old_at_risk: bool
    new_at_risk: bool


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement whose status changed; `years` are the most that dated entries support, where years are asked."""

    title: str
    group: str
    importance: str
    weight: int
    old_status: str
    new_status: str
    old_years: float | None
    new_years: float | None


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding of one version only."""

    code: str
    severity: str
    message: str
    page: int | None


@dataclass(frozen=True, slots=True)
class ReportDifference:
    """The attributes, in this order, are the JSON of `atscheck diff`, schema version 1.

    Attributes:
        schema_version: Of this object.
        atscheck: Version of the program.
        targets: What both versions were compared with.
        old: The old version.
        new: The new version.
        keywords: What changed, in the order of the target; empty unless both versions could be read.
        requirements: Those whose status or supported years changed, in the order of the target.
        fixed: Findings that the new version no longer has; empty unless both versions could be read.
        introduced: Findings that only the new version has; the same.
    """

    schema_version: int
    atscheck: str
    targets: tuple[Target, ...]
    old: Version
    new: Version
    keywords: tuple[KeywordChange, ...]
    requirements: tuple[RequirementChange, ...]
    fixed: tuple[FindingChange, ...]
    introduced: tuple[FindingChange, ...]

    @property
    def is_empty(self) -> bool:
        """True if nothing that a report says changed; the files themselves may differ."""
        same_verdict = (self.old.verdict, self.old.reasons) == (self.new.verdict, self.new.reasons)
        return same_verdict and not (self.keywords or self.requirements or self.fixed or self.introduced)


def compare_reports(old: GapReport, new: GapReport) -> ReportDifference:
    """The difference between the reports of two versions against the same target.

    Raises:
        ValueError: The reports are about different requirements.
    """
    if [item.keyword for item in old.keywords] != [item.keyword for item in new.keywords]:
        raise ValueError("the reports are about different targets")
    both = old.coverage is not None and new.coverage is not None
    before, after = _finding_changes(old.findings), _finding_changes(new.findings)
    return ReportDifference(
        schema_version=SCHEMA_VERSION,
        atscheck=new.atscheck,
        targets=new.targets,
        old=_version(old),
        new=_version(new),
        keywords=tuple(_keyword_changes(old, new)) if both else (),
        requirements=tuple(_requirement_changes(old, new)) if both else (),
        fixed=_left_over(before, after) if both else (),
        introduced=_left_over(after, before) if both else (),
    )


def _version(report: GapReport) -> Version:
    coverage: Coverage | None = report.coverage
    return Version(
        name=report.resume.name,
        sha256=report.resume.sha256,
        verdict=report.verdict.status.value,
        reasons=report.verdict.reasons,
        literal=None if coverage is None else coverage.literal,
        meaning=None if coverage is None else coverage.meaning,
        literal_points=_points(report, ("found",)),
        meaning_points=_points(report, ("found", "reworded")),
        total_points=sum(requirement.weight for requirement in report.requirements),
    )


def _points(report: GapReport, met: Sequence[str]) -> int:
    return sum(requirement.weight for requirement in report.requirements if requirement.status in met)


def _keyword_changes(old: GapReport, new: GapReport) -> Iterator[KeywordChange]:
    for before, after in zip(old.keywords, new.keywords, strict=True):
        change = _judge(before, after)
        if change is not None:
            yield KeywordChange(
                keyword=after.keyword,
                importance=after.importance,
                change=change,
                old_status=before.status,
                new_status=after.status,
                old_proof=_proof(before),
                new_proof=_proof(after),
                old_surface=_surface(before),
                new_surface=_surface(after),
                old_at_risk=before.at_risk,
                new_at_risk=after.at_risk,
            )


def _judge(before: KeywordResult, after: KeywordResult) -> str | None:
    """What became of a keyword: first its status counts, then its proof, then whether every reading has it."""
    if before.status != after.status:
        if before.status == "missing" and after.status != "misspelt":  # what is misspelt is not credited
            return "gained"
        if after.status == "missing" and before.status != "misspelt":
            return "lost"
        return "better" if _rank(_STATUS_ORDER, after.status) > _rank(_STATUS_ORDER, before.status) else "worse"
    if _proof(before) != _proof(after):
        return "better" if _rank(_PROOF_ORDER, _proof(after)) > _rank(_PROOF_ORDER, _proof(before)) else "worse"
    if before.at_risk != after.at_risk:
        return "worse" if after.at_risk else "better"
    return None


def _rank(order: Sequence[str], value: str | None) -> int:
    return order.index(value) if value in order else -1


def _best(keyword: KeywordResult) -> MentionResult | None:
    """The mention whose place proves most; of equals the first."""
    return max(keyword.mentions, key=lambda mention: _rank(_PROOF_ORDER, mention.proof), default=None)


def _proof(keyword: KeywordResult) -> str | None:
    mention = _best(keyword)
    return None if mention is None else mention.proof


def _surface(keyword: KeywordResult) -> str | None:
    mention = _best(keyword)
    return None if mention is None else " ".join(mention.surface.split())


def _requirement_changes(old: GapReport, new: GapReport) -> Iterator[RequirementChange]:
    for before, after in zip(old.requirements, new.requirements, strict=True):
        if (before.status, _years(before)) != (after.status, _years(after)):
            yield RequirementChange(
                title=after.title,
                group=after.group,
                importance=after.importance,
                weight=after.weight,
                old_status=before.status,
                new_status=after.status,
                old_years=_years(before),
                new_years=_years(after),
            )


def _years(requirement: RequirementResult) -> float | None:
    return None if requirement.years is None else requirement.years.supported_most


def _finding_changes(findings: Sequence[Finding]) -> tuple[FindingChange, ...]:
    return tuple(FindingChange(item.code, item.severity, item.message, item.page) for item in findings)


def _left_over(findings: Sequence[FindingChange], others: Sequence[FindingChange]) -> tuple[FindingChange, ...]:
    """Findings without a counterpart: the same code on the same page, whatever its message counts."""
    left = [(item.code, item.page) for item in others]
    kept = []
    for item in findings:
        if (item.code, item.page) in left:
            left.remove((item.code, item.page))
        else:
            kept.append(item)
    return tuple(kept)
