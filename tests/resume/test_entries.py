from atscheck.resume.model import Entry, SectionKind, YearMonth
from atscheck.resume.read import resume_from_text


def entries_of(text: str) -> list[Entry]:
    resume = resume_from_text(text)
    for entry in resume.entries:
        assert resume.text[entry.start : entry.end].strip()
    return list(resume.entries)


def test_jobs_with_titles_above_their_dates():
    first, second = entries_of(
        "EXPERIENCE\n\nData Engineer | Example Ltd | Jan 2020 – Present\n"
        "- Built pipelines in 2021\n- Paid down debt\n\n"
        "Analyst, Sample Group, 03/2017 - 12/2019\n- Wrote reports\n"
    )
    assert (first.title, first.organisation) == ("Data Engineer", "Example Ltd")
    assert (first.begin, first.finish, first.present) == (YearMonth(2020, 1), None, True)
    assert (second.title, second.begin, second.finish) == ("Analyst", YearMonth(2017, 3), YearMonth(2019, 12))
    assert first.section is SectionKind.EXPERIENCE


def test_employer_and_title_on_lines_of_their_own():
    first, second = entries_of(
        "Work Experience\nExample Hospital\nStaff Nurse\nJune 2015 to May 2018\n• Cared for patients.\n\n"
        "Sample Clinic\nNurse Assistant\n2012 – 2015\n• Helped.\n"
    )
    assert (first.title, first.organisation) == ("Staff Nurse", "Example Hospital")
    assert (second.title, second.organisation) == ("Nurse Assistant", "Sample Clinic")


def test_dates_first():
    (entry,) = entries_of("Experience\n2018 – 2020\nSoftware Developer at Example GmbH\n• Wrote code\n")
    assert (entry.title, entry.organisation, entry.begin) == ("Software Developer", "Example GmbH", YearMonth(2018))


def test_entry_reaches_to_the_next_one():
    text = "Experience\nCook, 2018 – 2020\n• Fried fish\nWaiter, 2016 – 2018\n• Carried fish\n\nSkills\nFish"
    resume = resume_from_text(text)
    first, second = resume.entries
    assert "Fried fish" in resume.text[first.start : first.end]
    assert "Waiter" not in resume.text[first.start : first.end]
    assert resume.text[second.start : second.end].endswith("Carried fish")


def test_degrees():
    first, second = entries_of(
        "Education\nPhD in Physics, Example University, 2015 – 2019\n"
        "Thesis on ice.\nBSc in Physics\nSample College\nMay 2014\n"
    )
    assert (first.title, first.organisation) == ("PhD in Physics", "Example University")
    assert second.begin == second.finish == YearMonth(2014, 5)


def test_job_without_dates_is_an_entry_without_dates():
    (entry,) = entries_of("Experience\n\nSenior Gardener, Example Park\n• Planted trees\n\nSkills\nSpade")
    assert (entry.title, entry.begin, entry.present) == ("Senior Gardener", None, False)


def test_publications_are_entries_with_their_year():
    first, second = entries_of(
        "Publications\n[1] A. Example. On kites. Journal of Wind, 2019.\n"
        "[2] A. Example. On sails. In Proc. of Water, 2021.\n"
    )
    assert (first.begin, second.begin) == (YearMonth(2019), YearMonth(2021))
    assert first.section is SectionKind.PUBLICATIONS


def test_range_broken_by_a_narrow_column_is_whole():
    first, second = entries_of(
        "Experience\n2017 – Head Cook, Example Inn\nPresent Fried fish\nand chips.\n\n"
        "June 2014 – Cook, Sample Inn\nMay 2017 Boiled fish.\n"
    )
    assert (first.title, first.begin, first.present) == ("Head Cook", YearMonth(2017), True)
    assert (second.begin, second.finish) == (YearMonth(2014, 6), YearMonth(2017, 5))


def test_bracket_stays_in_a_title():
    (entry,) = entries_of("Experience\nEngineer (Front-End), Example Ltd, 2018 – 2020\n• Built pages\n")
    assert (entry.title, entry.organisation) == ("Engineer (Front-End)", "Example Ltd")


def test_year_in_a_sentence_dates_nothing():
    assert entries_of("Experience\n• Cut costs by a third in 2019.\n• Grew sales in 2020 to 300 units.\n") == []
