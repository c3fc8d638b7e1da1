"""The years that dated entries support, as a range no more exact than the dates."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from small_values import Job, Part, build_resume

from atscheck.keywords.lexicon import Form
from atscheck.keywords.model import Asked, Importance, Keyword, Requirement, YearsAsked
from atscheck.matching.model import CreditedMention, Level, Match
from atscheck.report.build import build_gap_report
from atscheck.report.model import DatedEntry, YearsResult
from atscheck.report.requirements import RequirementOutcome
from atscheck.report.years import YearsSupported, count_years
from atscheck.resume.model import Resume, SectionKind, YearMonth
from atscheck.terms.model import TermMention

FIVE = Asked("5+ years of Rust or Go", YearsAsked(5))
# begin, finish; None for a date that is not written, "present" for work that goes on.
Dates = tuple[str | None, str | None]


def date(text: str | None) -> YearMonth | None:
    if text is None or text == "present":
        return None
    year, _, month = text.partition("-")
    return YearMonth(int(year), int(month) if month else None)


def build(*dates: Dates, words: Sequence[str] = (), kind: SectionKind = SectionKind.EXPERIENCE) -> Resume:
    """A resume with an entry per pair of dates; each names Rust unless `words` say otherwise."""
    named = words or ["Rust"] * len(dates)
    jobs = [
        Job(f"Job {number}: {word}", date(begin), date(finish), finish == "present", title=f"Job {number}")
        for number, ((begin, finish), word) in enumerate(zip(dates, named, strict=True), 1)
    ]
    return build_resume(Part(kind, "\n".join(["Experience", *(job.text for job in jobs)])), jobs=jobs)


def match(name: str, resume: Resume) -> Match:
    """A keyword that is credited wherever its name stands."""
    starts = [start for start in range(len(resume.text)) if resume.text.startswith(name, start)]
    mentions = [TermMention(name, name, Form.LITERAL, "literal", name, start, start + len(name)) for start in starts]
    return Match(Keyword(name, name), tuple(CreditedMention(mention, Level.LITERAL) for mention in mentions))


def outcome(resume: Resume, *names: str, asked: Asked | None = FIVE) -> RequirementOutcome:
    matches = tuple(match(name, resume) for name in names)
    keywords = tuple(item.keyword for item in matches)
    requirement = Requirement(" or ".join(names), Importance.REQUIRED, keywords, asked=asked)
    return RequirementOutcome(1, "Asked", requirement, matches)


def supported(resume: Resume, *names: str, as_of: str | None = None) -> YearsSupported:
    years = count_years(outcome(resume, *(names or ("Rust",))), resume, date(as_of))
    assert years is not None
    return years


def span(*dates: Dates, as_of: str | None = None) -> tuple[float, float]:
    years = supported(build(*dates), as_of=as_of)
    return years.least, years.most


@pytest.mark.parametrize(
    ("begin", "finish", "least", "most"),
    [
        ("2020-01", "2020-03", 0.3, 0.3),
        ("2020-01", "2020-01", 0.1, 0.1),
        ("2020-01", None, 0.1, 0.1),
        ("2015-07", "2020-05", 4.9, 4.9),
        ("2015-07", "2020-06", 5.0, 5.0),
        ("2015-07", "2020-07", 5.1, 5.1),
        ("2019", "2021", 1.2, 3.0),
        ("2019", "2020", 0.2, 2.0),
        ("2020", "2020", 0.1, 1.0),
        ("2019-03", "2021", 1.9, 2.8),
        ("2020-03", "2020", 0.1, 0.8),
        ("2020", "2020-03", 0.1, 0.3),
        ("2019", "2021-03", 1.3, 2.3),
    ],
)
def test_date_is_as_exact_as_it_is_written(begin: str, finish: str | None, least: float, most: float):
    assert span((begin, finish)) == (least, most)


@pytest.mark.parametrize(
    ("dates", "least", "most"),
    [
        ([("2020-01", "2020-12"), ("2020-07", "2021-06")], 1.5, 1.5),
        ([("2020-01", "2020-12"), ("2020-03", "2020-04")], 1.0, 1.0),
        ([("2018-01", "2018-12"), ("2020-01", "2020-12")], 2.0, 2.0),
        ([("2018", "2019"), ("2019", "2021")], 1.3, 4.0),
        ([("2020", "2020"), ("2020", "2020")], 0.1, 1.0),
        ([("2020", "2020"), ("2022", "2022")], 0.2, 2.0),
        ([("2020", "2020"), ("2020-03", "2020-05")], 0.3, 1.0),
        ([("2020", "2020"), ("2020-03", "2020")], 0.1, 1.0),
    ],
)
def test_time_that_entries_may_share_counts_once(dates: list[Dates], least: float, most: float):
    assert span(*dates) == (least, most)
    assert span(*reversed(dates)) == (least, most)


@pytest.mark.parametrize(
    ("dates", "as_of", "least", "most"),
    [
        ([("2020-01", "present")], "2022-12", 3.0, 3.0),
        ([("2020-01", "present")], "2022", 2.1, 3.0),
        ([("2020", "present")], "2022-12", 2.1, 3.0),
        ([("2022", "present")], "2022-03", 0.1, 0.3),
        ([("2020-01", "present"), ("2018-01", "2021-12")], None, 4.0, 4.0),
        ([("2020-01", "2024-12")], "2021-12", 2.0, 2.0),
        ([("2020-01", "2021")], "2021-03", 1.1, 2.0),
    ],
)
def test_present_ends_at_the_date_of_the_report(dates: list[Dates], as_of: str | None, least: float, most: float):
    assert span(*dates, as_of=as_of) == (least, most)


@pytest.mark.parametrize(
    ("dates", "as_of", "open_end"),
    [
        ([("2020-01", "present"), ("2018-01", "2021-12")], None, True),
        ([("2020-01", "present"), ("2018-01", "2021-12")], "2021-12", False),
        ([("2018-01", "2021-12")], None, False),
        ([(None, "present"), ("2018-01", "2021-12")], None, False),
    ],
)
def test_years_have_an_open_end_where_nobody_said_when_present_is(
    dates: list[Dates], as_of: str | None, open_end: bool
):
    assert supported(build(*dates), as_of=as_of).open_end is open_end


def test_report_without_a_date_counts_to_the_latest_in_the_resume():
    resume = build(("2020-01", "present"), ("2018-01", "2021-12"))
    report = build_gap_report(resume, (), [outcome(resume, "Rust")], as_of=None, version="0.1.0")
    (requirement,) = report.requirements
    assert requirement.years is not None
    assert (report.as_of, requirement.years.supported_least, requirement.years.open_end) == ("2021-12", 4.0, True)


@pytest.mark.parametrize(
    ("dates", "as_of"),
    [
        ((None, "2021"), None),
        ((None, None), None),
        ((None, "present"), "2022"),
        (("2023-01", "present"), "2022-12"),
        (("2023-05", "2023-02"), None),
    ],
)
def test_entry_without_a_usable_beginning_is_not_counted(dates: Dates, as_of: str | None):
    assert supported(build(dates), as_of=as_of) == YearsSupported(0.0, 0.0, ())
    both = supported(build(dates, ("2020-01", "2020-12")), as_of=as_of)
    assert [entry.title for entry in both.entries] == ["Job 2"]
    assert (both.least, both.most) == (1.0, 1.0)


def test_any_keyword_of_the_requirement_counts_and_no_other():
    dates = [("2015-01", "2015-12"), ("2017-01", "2017-12"), ("2019-01", "2019-12")]
    resume = build(*dates, words=["Rust and Rust", "Go", "Java"])
    years = supported(resume, "Go", "Rust")
    assert [entry.title for entry in years.entries] == ["Job 1", "Job 2"]
    assert (years.least, years.most) == (2.0, 2.0)
    assert supported(resume, "Go").most == 1.0
    assert supported(resume, "Perl").entries == ()


@pytest.mark.parametrize(
    ("kind", "counted"),
    [
        (SectionKind.EXPERIENCE, 1),
        (SectionKind.PROJECTS, 1),
        (SectionKind.EDUCATION, 0),
        (SectionKind.PUBLICATIONS, 0),
        (SectionKind.SKILLS, 0),
    ],
)
def test_only_work_and_projects_count(kind: SectionKind, counted: int):
    assert len(supported(build(("2020", "2021"), kind=kind)).entries) == counted


@pytest.mark.parametrize("asked", [None, Asked("Rust")])
def test_where_no_years_are_asked_none_are_counted(asked: Asked | None):
    resume = build(("2020", "2021"))
    assert count_years(outcome(resume, "Rust", asked=asked), resume, None) is None


def test_report_tells_what_is_asked_and_what_the_entries_support():
    resume = build(("2019", "2021"), ("2022-01", "present"))
    entry = replace(resume.entries[0], organisation="Example Labs")
    resume = replace(resume, entries=(entry, *resume.entries[1:]))
    asked = Asked("3 to 5 years of Rust, or similar", YearsAsked(3, 5), or_experience=True)
    found = outcome(resume, "Rust", asked=asked)
    report = build_gap_report(resume, (), [found], as_of=YearMonth(2022, 6), version="0.1.0")
    (requirement,) = report.requirements
    assert requirement.years == YearsResult(
        3,
        5,
        1.7,
        3.5,
        (DatedEntry("Job 1", "Example Labs", "2019", "2021"), DatedEntry("Job 2", None, "2022-01", "present")),
    )
    assert (requirement.sentence, requirement.or_experience) == ("3 to 5 years of Rust, or similar", True)


def test_requirement_of_a_role_tells_nothing_of_a_posting():
    resume = build(("2019", "2021"))
    report = build_gap_report(resume, (), [outcome(resume, "Rust", asked=None)], as_of=None, version="0.1.0")
    (requirement,) = report.requirements
    assert (requirement.years, requirement.sentence, requirement.or_experience) == (None, None, False)


def test_keyword_that_nobody_has_reviewed_keeps_its_confidence():
    resume = build(("2019", "2021"))
    keyword = Keyword("Rust", "Rust", source="posting.txt", confidence=0.83)
    unreviewed = RequirementOutcome(
        1, "Asked", Requirement("Rust", Importance.BONUS, (keyword,)), (Match(keyword, ()),)
    )
    report = build_gap_report(resume, (), [unreviewed], as_of=None, version="0.1.0")
    assert [item.confidence for item in report.keywords] == [0.83]
