"""Hand-built reports for the tests of all formats. Everybody and everything in them is invented."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum

from atscheck.report.model import (
    Coverage,
    DatedEntry,
    Edit,
    GapReport,
    GroupCoverage,
    KeywordResult,
    MentionResult,
    RejectedMention,
    RequirementResult,
    ResumeSummary,
    Risk,
    SectionSummary,
    Target,
    YearsResult,
)
from atscheck.resume.model import Contact, Finding, FindingSource, ReadingNote, Verdict, VerdictStatus

READINGS = ("layout", "stream", "rows")
LEVELS = ("literal", "variant", "alias", "typo")
WEIGHTS: Mapping[str, int] = {"required": 3, "preferred": 2, "bonus": 1}


def mention(
    surface: str,
    *,
    start: int,
    section: str,
    proof: str,
    page: int | None = 1,
    level: str = "literal",
    snippet: str | None = None,
) -> MentionResult:
    box = (72.0, 310.2, 72.0 + 5.5 * len(surface), 321.0)
    return MentionResult(
        surface=surface,
        start=start,
        end=start + len(surface),
        page=page,
        section=section,
        level=level,
        rule=level,
        proof=proof,
        snippet=snippet or f"… {surface} …",
        boxes=() if page is None else (box,),
    )


def keyword(
    name: str,
    requirement: int,
    importance: str,
    *mentions: MentionResult,
    kind: str = "concept",
    needed: bool = True,
    status: str = "found",
    last_used: str | None = None,
    rejected: tuple[RejectedMention, ...] = (),
    readings: tuple[str, ...] = READINGS,
    hint: str | None = None,
    source: str | None = "ours",
    confidence: float | None = None,
) -> KeywordResult:
    return KeywordResult(
        keyword=name,
        kind=kind,
        requirement=requirement,
        importance=importance,
        needed=needed,
        status=status if mentions else "missing",
        level=min((entry.level for entry in mentions), key=LEVELS.index, default=None),
        last_used=last_used,
        mentions=mentions,
        rejected=rejected,
        readings=readings if mentions else (),
        at_risk=bool(mentions) and readings != READINGS,
        hint=hint,
        source=source,
        risks=tuple(
            Risk(reading, mentions[0].page, "words of another column stand between")
            for reading in READINGS
            if mentions and reading not in readings
        ),
        confidence=confidence,
    )


def requirement(
    number: int,
    importance: str,
    group: str,
    status: str,
    *keywords: str,
    title: str | None = None,
    needs: int = 1,
    satisfied_by: tuple[str, ...] = (),
    years: YearsResult | None = None,
    sentence: str | None = None,
    or_experience: bool = False,
) -> RequirementResult:
    return RequirementResult(
        id=number,
        title=title or " or ".join(keywords),
        group=group,
        importance=importance,
        weight=WEIGHTS[importance],
        needs=needs,
        keywords=keywords,
        status=status,
        satisfied_by=satisfied_by,
        years=years,
        sentence=sentence,
        or_experience=or_experience,
    )


def years(
    least: int, most: int | None = None, supported: tuple[float, float] = (0.0, 0.0), *entries: DatedEntry
) -> YearsResult:
    return YearsResult(least, most, *supported, entries)


LEAD = DatedEntry("Research Engineer", "Example Labs", "2024-04", "present")
ENGINEER = DatedEntry("Software Engineer", "Sample Ltd", "2021", "2023")
INTERN = DatedEntry(None, None, "2020-03", "2020-03")

VENUES = ("CVPR", "ICCV", "ECCV", "ACL", "EMNLP", "NAACL", "AAAI", "IJCAI")

REQUIREMENTS = (
    requirement(1, "required", "Architectures", "found", "transformer", satisfied_by=("transformer",)),
    requirement(
        2, "required", "Architectures", "reworded", "attention mechanisms", satisfied_by=("attention mechanisms",)
    ),
    requirement(3, "preferred", "Architectures", "missing", "mixture of experts"),
    requirement(4, "preferred", "Architectures", "missing", "state-space models"),
    requirement(
        5, "preferred", "Architectures", "reworded", "graph neural networks", satisfied_by=("graph neural networks",)
    ),
    requirement(6, "required", "Training", "found", "distributed training", satisfied_by=("distributed training",)),
    requirement(7, "required", "Training", "missing", "neural architecture search"),
    requirement(8, "preferred", "Training", "misspelt", "quantization"),
    requirement(
        9,
        "preferred",
        "Training",
        "missing",
        "LoRA",
        years=years(1),
        sentence="LoRA in production for a year or more",
    ),
    requirement(
        10,
        "required",
        "Frameworks and tools",
        "found",
        "PyTorch",
        "JAX",
        "TensorFlow",
        title="deep-learning framework",
        satisfied_by=("PyTorch",),
        years=years(6, None, (3.3, 5.2), LEAD, ENGINEER),
        sentence="6+ years with PyTorch or a similar framework, and with CUDA",
    ),
    requirement(
        11,
        "required",
        "Frameworks and tools",
        "missing",
        "Weights & Biases",
        "MLflow",
        title="experiment tracking",
        years=years(2),
        sentence="At least two years of MLflow or W&B",
    ),
    requirement(
        12,
        "preferred",
        "Frameworks and tools",
        "reworded",
        "Kubernetes",
        satisfied_by=("Kubernetes",),
        years=years(2, 4, (2.2, 2.2), LEAD),
        sentence="2-4 years of Kubernetes",
    ),
    requirement(
        13,
        "required",
        "Frameworks and tools",
        "found",
        "CUDA",
        satisfied_by=("CUDA",),
        years=years(2, None, (1.3, 3.1), ENGINEER, INTERN),
        sentence="6+ years with PyTorch or a similar framework, and with CUDA",
    ),
    requirement(14, "preferred", "Frameworks and tools", "found", "C++", satisfied_by=("C++",), years=years(3, 3)),
    requirement(15, "bonus", "Frameworks and tools", "missing", "Slurm"),
    requirement(
        16,
        "preferred",
        "Publications",
        "found",
        "NeurIPS",
        "ICML",
        "ICLR",
        title="top venue",
        satisfied_by=("NeurIPS", "ICML"),
    ),
    requirement(17, "bonus", "Publications", "missing", *VENUES, title="another peer-reviewed venue"),
    requirement(
        18,
        "required",
        "Education",
        "reworded",
        "PhD",
        "Master's",
        title="advanced degree",
        satisfied_by=("PhD",),
        sentence="PhD or equivalent experience",
        or_experience=True,
    ),
    requirement(
        19, "bonus", "Frameworks and tools", "missing", "AWS", "Azure", "Google Cloud", title="cloud platforms", needs=2
    ),
    requirement(20, "bonus", "Domains", "missing", "protein folding", or_experience=True),
)

KEYWORDS = (
    keyword(
        "transformer", 1, "required",
        mention("Transformers", start=90, section="summary", proof="summary", level="variant"),
        mention("transformer", start=1010, section="experience", proof="dated"),
        mention("transformer", start=2410, section="publications", proof="publication", page=2),
        last_used="2026-05",
    ),
    keyword(
        "attention mechanisms", 2, "required",
        mention("attention mechanism", start=1050, section="experience", proof="dated", level="variant"),
        status="reworded", last_used="2024-03",
    ),
    keyword(
        "mixture of experts", 3, "preferred",
        rejected=(RejectedMention("mixture of experts", 610, 628, "hoped for"),),
    ),
    keyword("state-space models", 4, "preferred"),
    keyword(
        "graph neural networks", 5, "preferred",
        mention("GNNs", start=1300, section="projects", proof="dated", level="alias"),
        status="reworded", last_used="2022",
    ),
    keyword(
        "distributed training", 6, "required",
        mention("distributed training", start=1100, section="experience", proof="dated"),
        last_used="2026-05",
    ),
    keyword(
        "neural architecture search", 7, "required",
        rejected=(RejectedMention("NAS", 1499, 1502, "another sense"),),
        hint='"NAS" is there, but the words around it show another meaning.',
    ),
    keyword(
        "quantization", 8, "preferred",
        mention("quantizaton", start=720, section="skills", proof="listed", level="typo"),
        status="misspelt",
    ),
    keyword("LoRA", 9, "preferred", kind="method", source="posting.txt", confidence=0.83),
    keyword(
        "PyTorch", 10, "required",
        mention("PyTorch", start=640, section="skills", proof="listed"),
        mention("PyTorch", start=1150, section="experience", proof="dated", snippet="trained in PyTorch on 64 GPUs"),
        kind="framework", last_used="2026-05", source="onet",
    ),
    keyword("JAX", 10, "required", kind="framework", needed=False),
    keyword(
        "TensorFlow", 10, "required",
        mention("TF", start=650, section="skills", proof="listed", level="alias"),
        kind="framework", needed=False, status="reworded", source="onet",
    ),
    keyword("Weights & Biases", 11, "required", kind="tool", source="posting.txt", confidence=0.71),
    keyword(
        "MLflow", 11, "required", kind="tool",
        hint='"TensorBoard" is there; if you also used MLflow itself, say so.',
    ),
    keyword(
        "Kubernetes", 12, "preferred",
        mention("k8s", start=1034, section="experience", proof="dated", level="alias", snippet="deployed on k8s and"),
        kind="tool", status="reworded", last_used="2024-03", readings=("layout", "stream"), source="onet",
    ),
    keyword(
        "CUDA", 13, "required",
        mention("CUDA", start=1200, section="experience", proof="dated"),
        kind="platform", last_used="2024-03", readings=("layout", "stream"),
    ),
    keyword("C++", 14, "preferred", mention("C++", start=660, section="skills", proof="listed"), kind="language",
            source="posting.txt", confidence=0.9),
    keyword("Slurm", 15, "bonus", kind="tool"),
    keyword(
        "NeurIPS", 16, "preferred",
        mention("NeurIPS", start=2400, section="publications", proof="publication", page=2),
        mention("NeurIPS", start=2600, section="publications", proof="publication", page=2),
        kind="venue", last_used="2025",
    ),
    keyword(
        "ICML", 16, "preferred",
        mention("International Conference on Machine Learning", start=2700, section="publications", proof="publication",
                page=2, level="alias"),
        kind="venue", status="reworded", needed=False, last_used="2023",
    ),
    keyword("ICLR", 16, "preferred", kind="venue", needed=False),
    *(
        keyword(
            name, 17, "bonus", kind="venue",
            rejected=(RejectedMention("ACL", 2900, 2903, "reviewer, not author"),) if name == "ACL" else (),
        )
        for name in VENUES
    ),
    keyword(
        "PhD", 18, "required",
        mention("Ph.D.", start=2100, section="education", proof="education", level="variant", page=2),
        kind="degree", status="reworded", last_used="2021", source="posting.txt", confidence=0.5,
    ),
    keyword("Master's", 18, "required", kind="degree", needed=False),
    keyword(
        "AWS", 19, "bonus",
        mention("AWS", start=700, section="skills", proof="listed"),
        kind="platform", source="onet",
    ),
    keyword("Azure", 19, "bonus", kind="platform", source="onet"),
    keyword("Google Cloud", 19, "bonus", kind="platform", source="onet"),
    keyword("protein folding", 20, "bonus"),
)  # fmt: skip

EDITS = (
    Edit("attention mechanisms", "reword", 0.0682, 'Write "attention mechanisms" once beside "attention mechanism".'),
    Edit("PhD", "reword", 0.0682, 'Write "PhD" once beside "Ph.D.".'),
    Edit(
        "neural architecture search",
        "ask",
        0.0682,
        "If you have worked with neural architecture search, say so where you did.",
    ),
    Edit(
        "experiment tracking",
        "ask",
        0.0682,
        '"TensorBoard" is there (under Research Engineer). '
        "If you also used Weights & Biases, MLflow itself, say so there.",
    ),
    Edit("Kubernetes", "reword", 0.0455, 'Write "Kubernetes (k8s)" once, if you mean the same.'),
    Edit("graph neural networks", "reword", 0.0455, 'Write "graph neural networks (GNNs)" once, if you mean the same.'),
    Edit("quantization", "respell", 0.0455, 'Correct "quantizaton" to "quantization" (skills, page 1).'),
    Edit("LoRA", "ask", 0.0455, "If you have worked with LoRA, say so where you did."),
    Edit("CUDA", "layout", 0.0, "Move the skills table on page 1 into one column."),
)

GREENHOUSE = FindingSource(
    "greenhouse-parsing",
    "vendor",
    "Greenhouse Support: resume parsing",
    "https://support.greenhouse.io/hc/en-us/articles/200989175",
)
OURS = FindingSource("measured", "measured", "our own measurement of this file")


def build_report() -> GapReport:
    """A report that shows every feature: 20 requirements, 16 of 44 points literal, 26 by meaning."""
    return GapReport(
        schema_version=1,
        atscheck="0.1.0",
        fingerprint="sha256:" + "0123456789abcdef" * 4,
        as_of="2026-05",
        resume=ResumeSummary(
            name="resume.pdf",
            format="pdf",
            sha256="fedcba9876543210" * 4,
            language="en",
            pages=3,
            words=612,
            readings=READINGS,
            sections=(
                SectionSummary("header", "", 1, 0, 80),
                SectionSummary("summary", "Profile", 1, 80, 310),
                SectionSummary("skills", "Technical Skills", 1, 310, 900),
                SectionSummary("experience", "Experience", 1, 900, 2050),
                SectionSummary("education", "Education", 2, 2050, 2390),
                SectionSummary("publications", "Selected Publications", 2, 2390, 3100),
            ),
            contact=Contact("ada@example.org", "+44 20 7946 0000", ("https://example.org/ada",)),
        ),
        verdict=Verdict(VerdictStatus.PARTLY_READABLE, ("page 3 has no text layer",)),
        targets=(
            Target("role", "neural-network-architect", "Neural Network Architect", "headline"),
            Target("posting", "posting.txt", "Research Engineer, Model Efficiency", None),
        ),
        coverage=Coverage(
            rule=1,
            literal=0.3636,
            meaning=0.5909,
            requirements=20,
            found=6,
            reworded=4,
            misspelt=1,
            missing=9,
            groups=(
                GroupCoverage("Architectures", 0.25, 0.6667, 5),
                GroupCoverage("Training", 0.3, 0.3, 4),
                GroupCoverage("Frameworks and tools", 0.5333, 0.6667, 7),
                GroupCoverage("Publications", 0.6667, 0.6667, 2),
                GroupCoverage("Education", 0.0, 1.0, 1),
                GroupCoverage("Domains", 0.0, 0.0, 1),
            ),
        ),
        requirements=REQUIREMENTS,
        keywords=KEYWORDS,
        edits=EDITS,
        findings=(
            Finding("ATS403", "info", '"model" stands 41 times.', None, OURS),
            Finding(
                "ATS204", "warning", "Two columns interleave when the page is read straight across.", 1, GREENHOUSE,
                ("CUDA", "Kubernetes"),
            ),
            Finding("ATS101", "error", "Page 3 is a picture: no program finds text on it.", 3, OURS),
        ),
        notes=(ReadingNote(3, "no text layer (a scan?)"),),
    )  # fmt: skip


def build_unreadable_report() -> GapReport:
    """A scan: nothing was compared, though the target's keywords are there."""
    report = build_report()
    return replace(
        report,
        resume=replace(report.resume, words=0, pages=1, sections=(), contact=Contact(), language="und"),
        verdict=Verdict(VerdictStatus.UNREADABLE, ("1 page with pictures and fewer than 20 words in every reading",)),
        targets=report.targets[:1],
        coverage=None,
        requirements=tuple(
            replace(
                entry,
                status="missing",
                satisfied_by=(),
                years=entry.years and years(entry.years.asked_least, entry.years.asked_most),
            )
            for entry in report.requirements
        ),
        keywords=tuple(
            replace(
                entry, status="missing", level=None, mentions=(), readings=(), at_risk=False, last_used=None, risks=()
            )
            for entry in report.keywords
        ),
        edits=(),
        findings=report.findings[2:],
        notes=(ReadingNote(1, "no text layer (a scan?)"),),
    )


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> [bold red]loud[/] [/] \x1b[31mred\x1b[0m \x9b2J "
    "\x1b]0;title\x07 | a | b | `code` **strong** [link](javascript:alert(3)) {{ 7*7 }} &lt; \u202eevil\u202c\u200f "
    "\x00\x08\r\n# heading \ud800 $x$ ~~gone~~"
)


def build_hostile_report(prefix: str = "") -> GapReport:
    """The sample with `prefix` and hostile text at the end of every free string: names, headings, snippets, sources."""
    closed = {
        "schema_version", "status", "level", "importance", "kind", "proof", "section", "severity", "grade", "format",
        "fingerprint", "sha256", "code", "readings", "last_used", "as_of", "group",
        "begin", "finish",
    }  # fmt: skip

    def hostile(value: object, name: str = "") -> object:
        if isinstance(value, str) and not isinstance(value, Enum):
            return value if name in closed else f"{prefix}{value}{HOSTILE}"
        if isinstance(value, tuple):
            return tuple(hostile(entry, name) for entry in value)
        if is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in fields(value)]
            return replace(value, **{entry: hostile(getattr(value, entry), entry) for entry in names})
        return value

    report = hostile(build_report())
    assert isinstance(report, GapReport)
    return report
