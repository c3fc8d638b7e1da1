"""The Python interface of the package."""

from pathlib import Path

import pytest

import atscheck
from atscheck import Checker, check_resume, check_text, load_role, read_resume
from atscheck.errors import AtscheckError, KeywordSetError, PostingError, ResumeReadError, UsageError
from atscheck.formats.json_format import to_plain
from atscheck.report.model import GapReport
from atscheck.resume.model import YearMonth

pytestmark = pytest.mark.usefixtures("small_sets")


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "cv.txt"
    path.write_text("Ada Example\n\nSkills\nKubernetes, PyTorch\n")
    return path


def test_public_names_are_all_there():
    assert set(atscheck.__all__) == {
        "Checker",
        "__version__",
        "check_resume",
        "check_text",
        "load_role",
        "read_resume",
    }
    assert all(hasattr(atscheck, name) for name in atscheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'check_everything'"):
        atscheck.check_everything  # noqa: B018


def test_text_is_checked_against_keywords():
    report = check_text("Services in Go, docker", keywords=["Docker", "PyTorch", "Go"])
    assert isinstance(report, GapReport)
    assert [(item.keyword, item.status) for item in report.keywords] == [
        ("Docker", "found"),
        ("PyTorch", "missing"),
        ("Go", "found"),
    ]
    assert report.coverage is not None
    assert report.coverage.literal == 0.6667


def test_resume_is_checked_against_a_role(resume: Path):
    report = check_resume(resume, roles=["small-role"])
    assert report.resume.name == "cv.txt"
    assert [(item.title, item.status) for item in report.requirements] == [
        ("Kubernetes", "found"),
        ("Docker", "missing"),
        ("machine learning", "missing"),
        ("framework", "found"),
    ]


def test_roles_and_keywords_are_one_target(resume: Path):
    report = check_resume(resume, roles=["small-role", "Other Role"], keywords=["kite flying"])
    assert [target.id for target in report.targets] == ["small-role", "other-role", "keywords"]


REPORT_KEYS = (
    "schema_version atscheck fingerprint as_of resume verdict targets coverage requirements keywords edits findings "
    "notes"
).split()
KEYWORD_KEYS = (
    "keyword kind requirement importance needed status level last_used mentions rejected readings at_risk hint source"
).split()


def test_attributes_are_the_keys_of_the_json_in_their_order():
    plain = to_plain(check_text("Docker", keywords=["Docker"]))
    assert isinstance(plain, dict)
    assert [key for key in plain if key in REPORT_KEYS] == REPORT_KEYS
    assert [key for key in plain["keywords"][0] if key in KEYWORD_KEYS] == KEYWORD_KEYS


def test_checker_serves_many_resumes(resume: Path):
    checker = Checker((load_role("small-role"),), as_of=YearMonth(2026, 5))
    first, second = checker.check(read_resume(resume)), checker.check(read_resume(resume))
    assert first == second
    assert first.as_of == "2026-05"


def test_as_of_is_a_month(resume: Path):
    assert check_resume(resume, roles=["small-role"], as_of="2026-05").as_of == "2026-05"
    with pytest.raises(UsageError, match="Write it as 2026-05"):
        check_resume(resume, roles=["small-role"], as_of="May 2026")


def test_empty_text_has_no_text_to_read():
    report = check_text("", keywords=["Docker"])
    assert (report.verdict.status.value, report.coverage) == ("unreadable", None)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({}, UsageError),
        ({"roles": ["nowhere"]}, KeywordSetError),
        ({"roles": ["small-role"], "postings": ["gone.txt"]}, PostingError),
    ],
)
def test_wrong_target_is_an_error(arguments: dict[str, list[str]], error: type[AtscheckError]):
    with pytest.raises(error):
        check_text("Docker", **arguments)


def test_missing_file_is_an_error(tmp_path: Path):
    with pytest.raises(ResumeReadError, match="no such file"):
        check_resume(tmp_path / "gone.pdf", keywords=["Docker"])


def test_errors_carry_the_documented_exit_codes():
    codes = {error.__name__: error.exit_code for error in AtscheckError.__subclasses__()}
    assert codes == {
        "UsageError": 2,
        "ResumeReadError": 3,
        "KeywordSetError": 4,
        "PostingError": 4,
        "LanguageDataError": 5,
        "OutputError": 6,
    }
    assert AtscheckError.exit_code == 70


def test_nothing_is_printed(resume: Path, capfd: pytest.CaptureFixture[str]):
    check_resume(resume, roles=["small-role"])
    assert capfd.readouterr() == ("", "")


def test_keyword_of_our_own_is_taken_literally_and_in_its_forms():
    report = check_text("Kite-flying, built kite flyers", keywords=["kite flying", "basket weaving"])
    assert [item.status for item in report.keywords] == ["found", "missing"]


@pytest.mark.parametrize("keyword", ["—", "\u200b", "   ", "", "C" * 300, "((("])
def test_strange_keyword_breaks_nothing(keyword: str):
    report = check_text("Docker", keywords=[keyword, "Docker"])
    assert report.keywords[-1].status == "found"
