"""How the formats tell what a posting asks beside a requirement."""

from dataclasses import replace

import pytest
from sample_reports import ENGINEER, LEAD, keyword, mention, requirement, years
from shown import shown_text

from atscheck.formats import FORMATS, render_report, terminal
from atscheck.formats.asked import asked_years, marked_source, posting_sentences, years_line
from atscheck.formats.csv_format import COLUMNS
from atscheck.formats.summary import build_summary
from atscheck.report.model import DatedEntry, GapReport, YearsResult

EXACT = DatedEntry("Engineer", "Sample Ltd", "2020-01", "2022-12")


def line(report: GapReport, asked: YearsResult, proof: str = "dated") -> str:
    here = mention("Go", start=0, section="experience", proof=proof)
    entry = requirement(1, "required", "G", "found", "Go", years=asked)
    changed = replace(report, requirements=(entry,), keywords=(keyword("Go", 1, "required", here),))
    found = years_line(entry, changed)
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (
            years(5, None, (1.2, 3.0), ENGINEER),
            "5+ years asked; dated entries support 1.2 to 3.0 (1 entry): less than asked",
        ),
        (
            years(2, 4, (1.2, 3.0), ENGINEER),
            "2 to 4 years asked; dated entries support 1.2 to 3.0 (1 entry): may be enough; give months",
        ),
        (years(3, 3, (3.0, 3.0), EXACT), "3 years asked; dated entries support 3.0 (1 entry): enough"),
        (years(1, 1, (3.0, 3.0), EXACT), "1 year asked; dated entries support 3.0 (1 entry): enough"),
        (
            years(5, None, (4.4, 6.2), LEAD, EXACT),
            "5+ years asked; dated entries support 4.4 to 6.2 (2 entries, “present” means 2026-05): may be enough",
        ),
    ],
)
def test_years_are_worded_as_a_range_and_a_judgement(asked: YearsResult, text: str, report: GapReport) -> None:
    assert line(report, asked) == text


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (
            years(5, None, (1.2, 3.0), LEAD),
            "5+ years asked; dated entries support at least 1.2 by 2026-05 (1 entry); “Research Engineer, "
            "Example Labs” runs on: give --as-of for today's sum",
        ),
        (
            years(5, None, (1.2, 1.2), LEAD, EXACT, replace(LEAD, title=None)),
            "5+ years asked; dated entries support at least 1.2 by 2026-05 (3 entries); 2 of them run on: "
            "give --as-of for today's sum",
        ),
        (
            years(1, None, (1.2, 3.0), LEAD),
            "1+ years asked; dated entries support at least 1.2 by 2026-05 (1 entry): enough",
        ),
    ],
)
def test_years_that_run_on_are_no_less_than_asked(asked: YearsResult, text: str, report: GapReport) -> None:
    assert line(report, replace(asked, open_end=True)) == text


@pytest.mark.parametrize(("open_end", "cells"), [(True, "5+,1.2,,1"), (False, "5+,1.2,3.0,1")])
def test_table_names_no_most_years_where_an_entry_runs_on(open_end: bool, cells: str, report: GapReport) -> None:
    asked = replace(years(5, None, (1.2, 3.0), LEAD), open_end=open_end)
    entry = requirement(1, "required", "G", "found", "Go", years=asked)
    text = render_report(replace(report, requirements=(entry,), keywords=(keyword("Go", 1, "required"),)), "csv")
    assert isinstance(text, str)
    assert f",{cells}," in text.splitlines()[1]


def test_years_without_entries_say_why(report: GapReport) -> None:
    assert line(report, years(5), "listed") == "5+ years asked; no dated entry names it"
    assert line(report, years(5)) == "5+ years asked; no dated entry that names it says when it began"


@pytest.mark.parametrize(("least", "most", "text"), [(5, None, "5+"), (3, 5, "3 to 5"), (2, 2, "2")])
def test_years_asked_are_no_date_to_a_spreadsheet(least: int, most: int | None, text: str) -> None:
    assert asked_years(years(least, most)) == text


def test_source_says_that_nobody_has_reviewed_a_keyword() -> None:
    assert marked_source(keyword("Go", 1, "bonus", source="a.txt", confidence=0.8349)) == "a.txt (unreviewed, 0.83)"
    assert marked_source(keyword("Go", 1, "bonus", source=None, confidence=0.5)) == "(unreviewed, 0.50)"
    assert marked_source(keyword("Go", 1, "bonus", source=None)) == ""


def test_sentence_stands_once_behind_all_that_was_read_from_it() -> None:
    entries = [
        requirement(1, "required", "G", "found", "Go", sentence="Go and Rust"),
        requirement(2, "required", "G", "found", "PhD", sentence="PhD or experience", or_experience=True),
        requirement(3, "required", "G", "found", "Rust", sentence="Go and Rust"),
        requirement(4, "required", "G", "found", "C"),
    ]
    assert [(fact.label, fact.text) for fact in posting_sentences(entries)] == [
        ("Go, Rust", "Go and Rust"),
        ("PhD (or equivalent experience)", "PhD or experience"),
    ]


def test_years_of_missing_requirements_stand_beside_them_and_nowhere_else(report: GapReport) -> None:
    summary = build_summary(report)
    missing = {item.requirement.id for group in summary.missing for item in group.requirements if item.years}
    assert missing == {9, 11}
    assert [item.requirement.id for item in summary.years] == [10, 12, 13, 14]


@pytest.mark.parametrize("name", ["terminal", "md", "html"])
def test_unreviewed_keywords_are_marked(name: str, report: GapReport) -> None:
    text = terminal.render(report, verbose=True) if name == "terminal" else render_report(report, name)
    assert isinstance(text, str)
    assert text.count("unreviewed, 0.") == 4


def test_missing_unreviewed_keywords_are_marked_in_the_short_report(report: GapReport) -> None:
    assert "LoRA (unreviewed, 0.83; 1+ years asked; no dated entry names it)" in " ".join(
        terminal.render(report).split()
    )


@pytest.mark.parametrize("name", FORMATS)
def test_report_without_posting_says_nothing_of_one(name: str, report: GapReport) -> None:
    plain = replace(
        report,
        requirements=tuple(
            replace(entry, years=None, sentence=None, or_experience=False) for entry in report.requirements
        ),
        keywords=tuple(replace(entry, confidence=None) for entry in report.keywords),
    )
    text = shown_text(render_report(plain, name))
    if name != "json":
        text = text.replace(",".join(COLUMNS), "")
        assert not [word for word in ("years", "Years", "unreviewed", "equivalent", "In the posting") if word in text]


def test_sentences_of_the_posting_need_verbose_in_the_terminal(report: GapReport) -> None:
    sentence = "LoRA in production for a year or more"
    assert sentence not in terminal.render(report, width=120)
    assert f"posting: {sentence}" in terminal.render(report, width=120, verbose=True)
