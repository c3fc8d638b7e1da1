"""The commands of `examples/README.md` give what the README says, and the example resume is wrong only on purpose."""

import importlib.util
import io
import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pdfplumber
import pytest
from docx import Document

from atscheck import check_resume, read_resume
from atscheck.report.model import GapReport, KeywordResult

EXAMPLES = Path(__file__).parents[1] / "examples"
RESUMES = ("maya-okafor.pdf", "maya-okafor.docx")
LIBRARIES = {".pdf": "reportlab", ".docx": "python-docx"}


def load_script(name: str) -> ModuleType:
    """A script of `examples/`, which is no package."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


build_resume = load_script("build_resume")
build_reports = load_script("build_reports")
COMMANDS = tuple(build_reports.read_examples(build_reports.README.read_text(encoding="utf-8")))


def words_of(data: bytes, suffix: str) -> list[list[str]]:
    """The words of each page, or of the Word file's header, paragraphs and table cells."""
    if suffix == ".pdf":
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return [page.extract_text().split() for page in pdf.pages]
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.sections[0].header.paragraphs, *document.paragraphs]
    return [part.text.split() for part in (*paragraphs, *cells)]


# The commands


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What each command does, by command."""
    found = build_reports.run_examples(COMMANDS, tmp_path_factory.mktemp("examples"))
    return {example.command: outcome for example, outcome in zip(COMMANDS, found, strict=True)}


@pytest.mark.parametrize("example", COMMANDS, ids=lambda example: example.command.removeprefix("atscheck "))
def test_command_of_the_readme_gives_its_report(example, outcomes) -> None:
    outcome = outcomes[example.command]

    advice = "run `make examples` and review the diff"
    assert outcome.exit_code == example.exit_code, outcome.printed
    assert outcome.report == (EXAMPLES / "reports" / example.report).read_bytes(), advice
    assert example.shown in ("", outcome.printed), advice


def test_every_stored_report_is_in_the_readme() -> None:
    assert {path.name for path in (EXAMPLES / "reports").iterdir()} == {example.report for example in COMMANDS}


def test_terminal_reports_fit_80_columns_and_hold_no_escape_codes() -> None:
    for path in (EXAMPLES / "reports").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert "\x1b" not in text, path.name
        if path.name != "text.txt":  # the resume's own lines are not wrapped
            assert max(map(len, text.splitlines())) <= 80, path.name


# The resumes


@pytest.mark.parametrize("name", RESUMES)
def test_rebuilt_resume_is_the_stored_one(name: str, tmp_path: Path) -> None:
    """Byte for byte under the library versions it was built with; under others, the same words on the same pages."""
    build_resume.main(tmp_path)
    stored, rebuilt = (EXAMPLES / name).read_bytes(), (tmp_path / name).read_bytes()
    suffix = Path(name).suffix

    assert words_of(rebuilt, suffix) == words_of(stored, suffix)
    library = LIBRARIES[suffix]
    if version(library) == build_resume.BUILT_WITH[library]:
        assert rebuilt == stored


def test_resume_is_short_and_says_the_same_in_both_files() -> None:
    pdf, docx = (read_resume(EXAMPLES / name) for name in RESUMES)

    assert len(words_of((EXAMPLES / RESUMES[0]).read_bytes(), ".pdf")) == 2
    assert 500 <= len(pdf.text.split()) <= 700
    assert sorted(pdf.text.lower().split()) == sorted(docx.text.lower().split())


# What is wrong on purpose


@pytest.fixture(scope="module", params=RESUMES)
def report(request: pytest.FixtureRequest) -> GapReport:
    return check_resume(EXAMPLES / request.param, roles=["neural-network-architect"])


def result(report: GapReport, keyword: str) -> KeywordResult:
    return next(item for item in report.keywords if item.keyword == keyword)


def reasons(report: GapReport, keyword: str) -> list[tuple[str, str]]:
    return [(mention.surface, str(mention.reason)) for mention in result(report, keyword).rejected]


def test_missing_required_terms(report: GapReport) -> None:
    missing = {item.title for item in report.requirements if item.importance == "required" and item.status == "missing"}

    # Whether an ablation protocol says enough about experimentation is the lexicon's business.
    assert missing - {"experimentation"} == {
        "generative architectures",
        "model compression",
        "mathematics of machine learning",
    }


@pytest.mark.parametrize(
    ("keyword", "surface"),
    [
        ("Kubernetes", "k8s"),
        ("hyperparameter optimization", "HPO"),
        ("Weights & Biases", "W&B"),
        ("quantization", "quantised"),
        ("distributed training", "multi-node training"),
        ("Bayesian optimization", "Bayesian optimisation"),
    ],
)
def test_reworded_terms(report: GapReport, keyword: str, surface: str) -> None:
    found = result(report, keyword)

    assert found.status == "reworded"
    assert surface in [mention.surface for mention in found.mentions]


def test_mixture_of_experts_is_reworded(report: GapReport) -> None:
    found = result(report, "mixture of experts")

    assert found.status == "reworded"
    assert all("MoE" in mention.surface for mention in found.mentions)


def test_misspelt_term(report: GapReport) -> None:
    found = result(report, "reinforcement learning")

    assert found.status == "misspelt"
    assert [mention.surface for mention in found.mentions] == ["Reinforcment learning"]


def test_nothing_else_is_misspelt(report: GapReport) -> None:
    assert [item.keyword for item in report.keywords if item.status == "misspelt"] == ["reinforcement learning"]


def test_hoped_for_framework_is_not_credited_and_another_meets_the_requirement(report: GapReport) -> None:
    framework = next(item for item in report.requirements if item.title == "deep-learning framework")

    assert framework.satisfied_by == ("PyTorch",)
    assert result(report, "JAX").status == "missing"
    assert reasons(report, "JAX") == [("JAX", "hoped for")]


def test_negated_term_is_not_credited(report: GapReport) -> None:
    assert result(report, "CUDA").status == "missing"
    assert reasons(report, "CUDA") == [("CUDA", "negated")]


def test_person_and_disk_and_power_engineering_are_not_terms(report: GapReport) -> None:
    assert result(report, "Adam").status == "missing"
    assert [surface for surface, _ in reasons(report, "Adam")] == ["Adam"]
    assert ("NAS", "other sense") in reasons(report, "neural architecture search")
    assert ("transformers", "other sense") in reasons(report, "transformer")


def test_only_the_main_track_paper_counts_as_a_publication(report: GapReport) -> None:
    venues = next(item for item in report.requirements if "NeurIPS" in item.keywords)

    assert venues.status == "found"
    assert venues.satisfied_by == ("NeurIPS",)
    for venue in ("ICML", "ICLR", "AAAI"):
        assert result(report, venue).status == "missing"
        assert result(report, venue).rejected


def test_phd_meets_the_degree(report: GapReport) -> None:
    degree = next(item for item in report.requirements if "PhD" in item.keywords)

    assert degree.status == "found"
    assert degree.satisfied_by == ("PhD",)


def test_skills_table_of_the_word_file_is_at_risk() -> None:
    report = check_resume(EXAMPLES / "maya-okafor.docx", roles=["neural-network-architect"])

    at_risk = [item.keyword for item in report.keywords if item.at_risk]
    assert {"PyTorch", "LoRA", "KV cache"} <= set(at_risk)
    assert "vLLM" not in at_risk  # also in an entry of her experience
