"""Where a mention stands, and when it was last used."""

import pytest
from small_values import Job, Part, build_resume

from atscheck.resume.model import Entry, Resume, SectionKind, YearMonth
from atscheck.terms.model import Proof
from atscheck.terms.proof import find_standing, last_use, latest_date


@pytest.fixture
def resume() -> Resume:
    return build_resume(
        Part(SectionKind.HEADER, "Ada Example"),
        Part(SectionKind.SUMMARY, "Summary\nin summary"),
        Part(SectionKind.EXPERIENCE, "Experience\nEngineer 2019-2021\nin job\nan undated line"),
        Part(SectionKind.PROJECTS, "Projects\nKite\nin project"),
        Part(SectionKind.SKILLS, "Skills\nin list"),
        Part(SectionKind.EDUCATION, "Education\nin school"),
        Part(SectionKind.PUBLICATIONS, "Publications\nin paper"),
        Part(SectionKind.CERTIFICATIONS, "Certifications\nin exam"),
        jobs=[
            Job("Engineer 2019-2021\nin job", YearMonth(2019), YearMonth(2021, 3)),
            Job("Kite\nin project", present=True, begin=YearMonth(2022, 5)),
        ],
    )


@pytest.mark.parametrize(
    ("words", "proof"),
    [
        ("Ada", Proof.OTHER),
        ("in summary", Proof.SUMMARY),
        ("in job", Proof.DATED),
        ("an undated", Proof.OTHER),
        ("in project", Proof.DATED),
        ("in list", Proof.LISTED),
        ("in school", Proof.EDUCATION),
        ("in paper", Proof.PUBLICATION),
        ("in exam", Proof.CERTIFICATION),
    ],
)
def test_section_and_dates_make_the_proof(resume: Resume, words: str, proof: Proof):
    assert find_standing(resume, resume.text.index(words)).proof is proof


def test_dated_proof_names_its_entry(resume: Resume):
    standing = find_standing(resume, resume.text.index("in job"))
    assert standing.entry is not None
    assert standing.entry.finish == YearMonth(2021, 3)


def test_dates_beside_a_publication_do_not_make_it_a_job():
    resume = build_resume(
        Part(SectionKind.PUBLICATIONS, "Publications\nA paper"), jobs=[Job("A paper", YearMonth(2020))]
    )
    assert find_standing(resume, resume.text.index("A paper")).proof is Proof.PUBLICATION


@pytest.mark.parametrize(
    ("begin", "finish", "present", "expected"),
    [
        (YearMonth(2019), YearMonth(2021, 3), False, YearMonth(2021, 3)),
        (YearMonth(2019), None, False, YearMonth(2019)),
        (YearMonth(2019), None, True, YearMonth(2026, 5)),
        (None, None, False, None),
    ],
)
def test_last_use_is_the_end_of_the_entry(
    begin: YearMonth | None, finish: YearMonth | None, present: bool, expected: YearMonth | None
):
    entry = Entry(SectionKind.EXPERIENCE, 0, 1, begin=begin, finish=finish, present=present)
    assert last_use(entry, YearMonth(2026, 5)) == expected


def test_latest_date_of_all_entries_is_what_present_means(resume: Resume):
    assert latest_date(resume) == YearMonth(2022, 5)


def test_resume_without_dates_has_no_latest_date():
    assert latest_date(build_resume("Java")) is None


def test_year_is_earlier_than_its_months():
    resume = build_resume("a\nb", jobs=[Job("a", YearMonth(2022, 1)), Job("b", YearMonth(2022))])
    assert latest_date(resume) == YearMonth(2022, 1)
