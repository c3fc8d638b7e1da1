"""Which readings lose a keyword, and what is said about it."""

from dataclasses import replace

import pytest
from small_values import Finder, FinderMaker, Part, build_resume

from atscheck.matching.model import Match
from atscheck.report.risks import complete_findings, find_risks
from atscheck.report.survival import Survival
from atscheck.resume.finding_catalog import HIDDEN_TEXT, TEXT_IN_BOXES
from atscheck.resume.model import Finding, HiddenText, Line, Place, Reading, ReadingName, Resume, SectionKind

NAMES = ("machine learning", "PyTorch", "Java", "Rust", "Kubernetes")


@pytest.fixture
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder.plain


def pdf(text: str, *, stream: str | None = None, rows: str | None = None) -> Resume:
    parts = [Part(SectionKind.SKILLS, piece) for piece in text.split("\n\n")]
    return build_resume(*parts, readings=(stream or text, rows or text))


def docx(text: str, place: Place, *, body: str, paragraphs: str) -> Resume:
    """A resume all of whose lines stand in one place."""
    resume = build_resume(Part(SectionKind.SKILLS, text))
    return replace(
        resume,
        lines=tuple(Line(line.start, line.end, place=place) for line in resume.lines),
        readings=(
            Reading(ReadingName.FULL, text),
            Reading(ReadingName.BODY, body),
            Reading(ReadingName.PARAGRAPHS, paragraphs),
        ),
    )


def risks_of(resume: Resume, finder: Finder, name: str) -> list[tuple[str, str]]:
    (match,) = finder.match(resume, name)
    survives = Survival(resume).readings_with(match.credited)
    return [(risk.reading, risk.reason) for risk in find_risks(match.credited, survives, resume)]


def findings_of(resume: Resume, finder: Finder) -> list[Finding]:
    matches: tuple[Match, ...] = finder.match(resume, *NAMES)
    return list(complete_findings(resume, matches, Survival(resume)))


def test_keyword_in_all_readings_is_not_at_risk(finder: Finder) -> None:
    assert risks_of(pdf("Rust and PyTorch"), finder, "Rust") == []


def test_missing_keyword_is_not_at_risk(finder: Finder) -> None:
    assert risks_of(pdf("Rust", rows="R u s t"), finder, "Java") == []


def test_words_of_another_column_between_lose_a_term_in_rows(finder: Finder) -> None:
    resume = pdf("machine\nlearning\nled a team\nof ten", rows="machine led a team\nlearning of ten")
    reason = "read straight across the page, words of another column stand between"
    assert risks_of(resume, finder, "machine learning") == [("rows", reason)]


def test_one_mention_that_survives_is_enough(finder: Finder) -> None:
    resume = pdf("machine\nlearning\nled machine learning", rows="machine led machine learning\nlearning")
    assert risks_of(resume, finder, "machine learning") == []


def test_another_wording_that_survives_is_enough(finder: Finder) -> None:
    resume = pdf("machine\nlearning\nled ML", rows="machine led ML\nlearning")
    assert risks_of(resume, finder, "machine learning") == []


def test_line_without_its_spaces_is_no_loss_in_drawing_order(finder: Finder) -> None:
    resume = pdf("Services in Java Rust Kubernetes", stream="Services in JavaRustKubernetes")
    assert risks_of(resume, finder, "Rust") == []


def test_letters_elsewhere_do_not_make_up_for_a_loss(finder: Finder) -> None:
    reason = "the file draws its words apart from each other"
    elsewhere = pdf("Services in Java and more", stream="Services in\nand more Ja va JavaScript")
    assert risks_of(elsewhere, finder, "Java") == [("stream", reason)]
    short = pdf("Java\nand much more", stream="andJavamuch more")
    assert risks_of(short, finder, "Java") == [("stream", reason)]


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (Place.TABLE, "it stands in a table: "),
        (Place.INSERTED, "it stands in an inserted change: "),
        (Place.FOOTNOTE, "it stands in a footnote: "),
        (Place.BODY, "it stands in a content control or an inserted change within its line: "),
    ],
)
def test_reason_names_the_place(finder: Finder, place: Place, where: str) -> None:
    resume = docx("Rust", place, body="Rust", paragraphs="")
    reason = "a parser that takes plain paragraphs only does not see it"
    assert risks_of(resume, finder, "Rust") == [("paragraphs", where + reason)]


def test_columns_name_headings_and_terms(finder: Finder) -> None:
    text = "Work experience\nmachine learning in Rust"
    resume = pdf(text, rows="Work machine learning\nexperience in Rust")
    (finding,) = findings_of(resume, finder)
    assert (finding.code, finding.page, finding.terms) == ("ATS201", None, ())
    assert finding.message.startswith(
        'Read straight across the page, 1 heading ("Work experience") is broken by words of another column. '
    )
    (finding,) = findings_of(pdf(text, rows="Work machine and\nexperience learning in Rust"), finder)
    assert finding.terms == ("machine learning",)
    assert '1 heading ("Work experience") and 1 term are broken' in finding.message


def test_many_broken_headings_are_not_all_named(finder: Finder) -> None:
    names = ("Work history", "Own projects", "My skills", "Other things")
    (finding,) = findings_of(pdf("\n\n".join(f"{name}\nRust" for name in names), rows="Rust"), finder)
    assert '4 headings ("Work history", "Own projects", "My skills", …) are broken' in finding.message


@pytest.mark.parametrize(("text", "count"), [("Rust", "1 term stands"), ("Rust, Java", "2 terms stand")])
def test_terms_only_in_tables_are_named(finder: Finder, text: str, count: str) -> None:
    (finding,) = findings_of(docx(text, Place.TABLE, body=text, paragraphs=""), finder)
    assert (finding.code, finding.terms) == ("ATS204", ("Rust",) if count[0] == "1" else ("Java", "Rust"))
    assert finding.message.startswith(f"{count} only in a table. ")


def test_term_named_beside_its_table_is_not(finder: Finder) -> None:
    assert findings_of(docx("Rust", Place.TABLE, body="Rust", paragraphs="Rust"), finder) == []


def test_terms_in_text_boxes_are_named(finder: Finder) -> None:
    resume = docx("Rust and Java", Place.TEXT_BOX, body="", paragraphs="")
    resume = replace(resume, findings=(TEXT_IN_BOXES.report("3 words stand in text boxes"),))
    assert [(item.code, item.terms) for item in findings_of(resume, finder)] == [("ATS203", ("Java", "Rust"))]


def test_hidden_terms_are_those_of_their_page_that_are_not_seen(finder: Finder) -> None:
    hidden = (HiddenText("Rust k8s Javas", 1, "tiny"), HiddenText("PyTorch", 2, "white"))
    resume = replace(
        pdf("Written in Rust"),
        hidden=hidden,
        findings=tuple(HIDDEN_TEXT.report("Words cannot be seen", page=page) for page in (1, 2)),
    )
    assert [finding.terms for finding in findings_of(resume, finder)] == [("Kubernetes",), ("PyTorch",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rust; " * 15 + "Java", ["Rust is written 15 times, the next most frequent term (Java) 1 time"]),
        ("Rust; " * 15 + "Java; " * 6, []),
        ("Rust; " * 14 + "Java", []),
        ("Rust; " * 40, []),
    ],
)
def test_repetition_is_measured_against_the_other_terms(finder: Finder, text: str, expected: list[str]) -> None:
    findings = findings_of(pdf(text), finder)
    assert [finding.message.partition(". ")[0] for finding in findings] == expected
