"""Resumes with one trap each, and exactly what is said about each of them."""

from collections.abc import Callable
from functools import partial

import pytest
import trap_files as files
from trap_files import HIDDEN

from atscheck.checker import Checker, load_targets
from atscheck.report.model import GapReport, KeywordResult
from atscheck.resume.model import Resume, VerdictStatus
from atscheck.resume.read import read_resume_bytes

KEYWORDS = (
    "Python", "SQL", "Kubernetes", "Terraform", "Apache Kafka", "MongoDB", "Tableau", "Docker",
    "natural language processing", "machine learning",
)  # fmt: skip
USUAL = ["Python", "SQL", "Kubernetes"]
READABLE = VerdictStatus.READABLE

Build = Callable[[], bytes]
Expected = list[tuple[str, int | None, str, tuple[str, ...]]]

COLUMNS: Expected = [
    (
        "ATS201",
        1,
        "Read straight across the page, 2 terms are broken by words of another column.",
        ("natural language processing", "machine learning"),
    )
]


def read(build: Build) -> Resume:
    data = build()
    return read_resume_bytes(data, "cv.pdf" if data.startswith(b"%PDF") else "cv.docx")


@pytest.fixture(scope="module")
def check() -> Callable[[Build], GapReport]:
    checker = Checker(load_targets(keywords=KEYWORDS))
    return lambda build: checker.check(read(build))


def found(report: GapReport) -> list[str]:
    return [keyword.keyword for keyword in report.keywords if keyword.mentions]


def lost_in(report: GapReport) -> dict[str, tuple[str, ...]]:
    return {item.keyword: tuple(risk.reading for risk in item.risks) for item in report.keywords if item.at_risk}


def keyword_named(report: GapReport, name: str) -> KeywordResult:
    return next(keyword for keyword in report.keywords if keyword.keyword == name)


@pytest.mark.parametrize(
    ("build", "expected", "terms", "status"),
    [
        pytest.param(files.one_column, [], USUAL, READABLE, id="without a trap"),
        pytest.param(
            partial(files.two_columns, row_by_row=False), COLUMNS, [*USUAL, *COLUMNS[0][3]], READABLE, id="by column"
        ),
        pytest.param(
            partial(files.two_columns, row_by_row=True), COLUMNS, [*USUAL, *COLUMNS[0][3]], READABLE, id="by row"
        ),
        pytest.param(
            files.hidden_pdf,
            [
                (
                    "ATS108",
                    1,
                    "5 words on page 1 cannot be seen (invisible text; 2 points or smaller; outside the page; "
                    "in the colour of its background).",
                    ("Terraform", "Apache Kafka", "MongoDB", "Tableau"),
                )
            ],
            USUAL,
            READABLE,
            id="hidden in a PDF",
        ),
        pytest.param(
            files.hidden_docx,
            [
                (
                    "ATS108",
                    None,
                    "2 words cannot be seen (hidden in Word (w:vanish); white text on white).",
                    ("Terraform", "MongoDB"),
                )
            ],
            USUAL,
            READABLE,
            id="hidden in a DOCX",
        ),
        pytest.param(
            files.scan,
            [("ATS101", 1, "Page 1 is a picture without text.", ())],
            [],
            VerdictStatus.UNREADABLE,
            id="scan",
        ),
        pytest.param(
            files.scan_after_text,
            [("ATS101", 2, "Page 2 is a picture without text.", ())],
            USUAL,
            VerdictStatus.PARTLY_READABLE,
            id="scan after text",
        ),
        pytest.param(
            files.recognised_scan,
            [("ATS109", 1, "The text of page 1 lies invisibly behind a scan.", ())],
            USUAL,
            READABLE,
            id="scan with OCR",
        ),
        pytest.param(
            files.french,
            [("ATS401", None, "The text seems to be written in French, so coverage is unreliable.", ())],
            ["Python", "SQL"],
            READABLE,
            id="French",
        ),
        pytest.param(
            files.hebrew,
            [("ATS401", None, "The text seems to be written in Hebrew, so coverage is unreliable.", ())],
            ["Python", "Kubernetes"],
            READABLE,
            id="right to left",
        ),
        pytest.param(
            files.letter_spaced,
            [
                (
                    "ATS205",
                    1,
                    '3 lines are set in single letters ("E X P E R I E N C E", "E D U C A T I O N", "S K I L L S").',
                    (),
                )
            ],
            USUAL,
            READABLE,
            id="letter-spaced",
        ),
        pytest.param(
            partial(files.large, 600),
            [("ATS104", None, "The file is 1.4 MB large.", ())],
            USUAL,
            READABLE,
            id="over 1 MB",
        ),
        pytest.param(
            partial(files.large, 900),
            [("ATS105", None, "The file is 3.0 MB large.", ())],
            USUAL,
            READABLE,
            id="over 2.5 MB",
        ),
        pytest.param(
            files.copying_forbidden,
            [("ATS106", None, "The file's owner forbids copying text from it.", ())],
            USUAL,
            READABLE,
            id="copying forbidden",
        ),
        pytest.param(
            files.without_headings,
            [("ATS301", None, "No section heading was recognised.", ())],
            ["Python", "SQL"],
            READABLE,
            id="without headings",
        ),
        pytest.param(
            files.without_contact,
            [
                ("ATS302", None, "No e-mail address was found.", ()),
                ("ATS303", None, "No phone number was found.", ()),
            ],
            USUAL,
            READABLE,
            id="without contact",
        ),
        pytest.param(
            files.undated,
            [("ATS304", 1, 'No date was found under "Experience".', ())],
            USUAL,
            READABLE,
            id="undated",
        ),
        pytest.param(
            files.years_only,
            [("ATS305", 1, "2 jobs are dated by years only.", ())],
            USUAL,
            READABLE,
            id="years only",
        ),
        pytest.param(
            files.repetitive,
            [
                (
                    "ATS402",
                    None,
                    "Python is written 16 times, the next most frequent term (SQL) 2 times.",
                    ("Python",),
                )
            ],
            USUAL,
            READABLE,
            id="repetitive",
        ),
        pytest.param(
            files.text_box,
            [("ATS203", None, "2 words stand in text boxes.", ("Terraform", "Docker"))],
            [*USUAL, "Terraform", "Docker"],
            READABLE,
            id="text box",
        ),
        pytest.param(
            files.contact_in_header,
            [("ATS202", None, "The e-mail address and the phone number stand only in a header.", ())],
            USUAL,
            READABLE,
            id="contact in header",
        ),
        pytest.param(
            files.skills_in_table,
            [("ATS204", None, "2 terms stand only in a table.", ("Terraform", "Docker"))],
            [*USUAL, "Terraform", "Docker"],
            READABLE,
            id="table",
        ),
        pytest.param(files.tracked_changes, [], [*USUAL, "Terraform", "Docker"], READABLE, id="tracked changes"),
    ],
)
def test_trap_has_exactly_these_findings(
    check: Callable[[Build], GapReport], build: Build, expected: Expected, terms: list[str], status: VerdictStatus
) -> None:
    report = check(build)
    seen = [(item.code, item.page, _observation(item.message), item.terms) for item in report.findings]
    assert seen == expected
    assert found(report) == terms
    assert report.verdict.status is status
    assert (report.coverage is None) is (status is VerdictStatus.UNREADABLE)


def _observation(message: str) -> str:
    """What was seen: the first sentence. The second, what to do, is that of the catalog."""
    observation, _, advice = message.rpartition(". ")
    assert advice.endswith(".")
    return observation + "."


def test_drawing_order_changes_stream_and_not_layout(check: Callable[[Build], GapReport]) -> None:
    by_column, by_row = (read(partial(files.two_columns, row_by_row=row_by_row)) for row_by_row in (False, True))
    assert by_column.text == by_row.text
    assert by_column.readings[1].text != by_row.readings[1].text
    assert by_column.readings[2].text == by_row.readings[2].text
    broken = ("natural language processing", "machine learning")
    assert lost_in(check(partial(files.two_columns, row_by_row=False))) == dict.fromkeys(broken, ("rows",))
    assert lost_in(check(partial(files.two_columns, row_by_row=True))) == dict.fromkeys(broken, ("stream", "rows"))


def test_hyphens_at_line_ends_lose_nothing(check: Callable[[Build], GapReport]) -> None:
    resume = read(files.hyphenated)
    assert all("SQL-tables" in reading.text for reading in resume.readings)
    report = check(files.hyphenated)
    assert found(report) == [*USUAL, "machine learning"]
    assert lost_in(report) == {}


@pytest.mark.parametrize("build", [files.hidden_pdf, files.hidden_docx])
def test_hidden_terms_are_in_no_reading(check: Callable[[Build], GapReport], build: Build) -> None:
    resume = read(build)
    for words in HIDDEN.values():
        assert all(words not in reading.text for reading in resume.readings)
    report = check(build)
    assert {keyword_named(report, name).status for name in HIDDEN.values()} == {"missing"}


def test_hidden_term_that_is_also_visible_is_not_named(check: Callable[[Build], GapReport]) -> None:
    def build() -> bytes:
        hidden = files.paragraph("Python Terraform", run="<w:vanish/>")
        return files.docx_of(files.resume_lines(), after=hidden)

    (finding,) = check(build).findings
    assert finding.terms == ("Terraform",)


@pytest.mark.parametrize(
    ("build", "readings", "reason"),
    [
        (
            files.text_box,
            ("body", "paragraphs"),
            "it stands in a text box: a parser that skips headers, footers and text boxes does not see it",
        ),
        (
            files.skills_in_table,
            ("paragraphs",),
            "it stands in a table: a parser that takes plain paragraphs only does not see it",
        ),
        (
            files.tracked_changes,
            ("paragraphs",),
            "it stands in a content control or an inserted change within its line: "
            "a parser that takes plain paragraphs only does not see it",
        ),
    ],
)
def test_terms_at_risk_say_where_they_stand(
    check: Callable[[Build], GapReport], build: Build, readings: tuple[str, ...], reason: str
) -> None:
    report = check(build)
    assert lost_in(report) == dict.fromkeys(("Terraform", "Docker"), readings)
    assert keyword_named(report, "Docker").risks[0].reason == reason


def test_deleted_change_is_no_evidence(check: Callable[[Build], GapReport]) -> None:
    assert keyword_named(check(files.tracked_changes), "Tableau").status == "missing"


def test_right_to_left_lines_are_in_logical_order() -> None:
    resume = read(files.hebrew)
    assert resume.language == "he"
    assert "פיתוח תחזיות משלוח בשפת Python והעברתן אל Kubernetes" in resume.text.split("\n")
    assert resume.contact.email == "robin.sample@example.com"


def test_letter_spaced_headings_are_sections() -> None:
    headings = [section.heading for section in read(files.letter_spaced).sections]
    assert headings == ["", "EXPERIENCE", "EDUCATION", "SKILLS"]


@pytest.mark.parametrize("build", [files.hidden_pdf, files.hebrew, files.text_box])
def test_checking_twice_gives_the_same(check: Callable[[Build], GapReport], build: Build) -> None:
    assert check(build) == check(build)
