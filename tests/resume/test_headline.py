import pytest

from atscheck.keywords.model import KeywordSet, SetKind
from atscheck.report.titles import find_title
from atscheck.resume.clean_text import assemble
from atscheck.resume.headline import find_headline
from atscheck.resume.model import SourceLine
from atscheck.resume.read import resume_from_text
from atscheck.resume.sections import find_sections

BODY = "\n\nExperience\n\nCook, Example Inn, May 2019 – Present\n- Fried fish\n\nSkills\nFish\n"


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Robin Sample\nSenior Data Engineer\nrobin@example.com", "Senior Data Engineer"),
        ("Robin Sample\n12 Example Street\nData Engineer | Teacher\nrobin@example.com", "Data Engineer | Teacher"),
        ("Robin Sample, Data Engineer\nrobin@example.com", "Data Engineer"),
        ("Robin Sample | robin@example.com | Data Engineer", "Data Engineer"),
        ("Robin Sample\nrobin@example.com · Data Engineer · +1 555 010 0199", "Data Engineer"),
        ("CURRICULUM VITAE\nRobin Sample\nNurse", "Nurse"),
        ("Robin Cook\nrobin@example.com", None),
        ("Robin Sample\nI am an engineer who likes to build things.", None),
        ("Robin Sample\n12 Example Street\nSampletown\nrobin@example.com\nEngineer", None),
        ("Robin Sample\nrobin.engineer@example.com", None),
    ],
)
def test_line_under_the_name_is_the_headline(head: str, headline: str | None) -> None:
    assert resume_from_text(head + BODY).headline == headline


def test_first_job_is_no_headline() -> None:
    assert resume_from_text("Robin Sample\n\nExperience\nData Engineer, Example Freight, 2019 – 2020").headline is None


def test_name_is_the_largest_line() -> None:
    sizes = {"Last updated in May": 8.0, "Engineering Manager of the year": 9.0, "Robin Sample": 24.0, "Cook": 12.0}
    text, lines = assemble([SourceLine(words, size=size) for words, size in sizes.items()])
    assert find_headline(text, lines, find_sections(lines, text)) == "Cook"


def test_empty_file_has_no_headline() -> None:
    assert resume_from_text("").headline is None


def test_title_of_the_target_is_looked_for_in_the_headline_alone() -> None:
    target = KeywordSet("nurse", "Nurse", SetKind.ROLE, ())
    assert find_title(target, resume_from_text("Robin Sample\nStaff Nurse" + BODY)) == "headline"
    friend = "Robin Sample\nCook\nRecommended by Alex, nurse"
    assert find_title(target, resume_from_text(friend + BODY)) is None
