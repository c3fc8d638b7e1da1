"""The HTML report: what it shows, where its links lead, and that nothing in it acts."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from sample_pages import HEIGHT, SECOND_PAGE, WIDTH, build_pages
from sample_reports import HOSTILE, build_hostile_report, keyword, mention, requirement

from atscheck.formats import html
from atscheck.formats.first_steps import plan_first_steps
from atscheck.formats.html_marks import mark_pages, proof_text
from atscheck.formats.summary import build_summary
from atscheck.report.model import Edit, GapReport
from atscheck.resume.model import Box
from atscheck.resume.page_model import PageView

VOID = {"meta", "img", "rect", "line", "br"}


class Document(HTMLParser):
    """A page's elements in order, each with its attributes and the text inside it."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.all: list[tuple[str, dict[str, str], list[str]]] = []
        self.open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        entry = (tag, {name: value or "" for name, value in attrs}, [])
        self.all.append(entry)
        if tag not in VOID:
            self.open.append(entry)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, {name: value or "" for name, value in attrs}, []))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, _, text in self.open:
            text.append(data)

    def find(self, tag: str = "", cls: str = "") -> list[tuple[dict[str, str], str]]:
        return [
            (attributes, " ".join("".join(text).split()))
            for name, attributes, text in self.all
            if tag in ("", name) and (not cls or cls in attributes.get("class", "").split())
        ]

    def by_id(self, name: str) -> tuple[dict[str, str], str]:
        (found,) = [entry for entry in self.find() if entry[0].get("id") == name]
        return found


@pytest.fixture
def pages(report: GapReport) -> tuple[PageView, ...]:
    return build_pages(report)


@pytest.fixture
def document(report: GapReport, pages: tuple[PageView, ...]) -> Document:
    return Document(html.render(report, pages))


# The page as a whole


def test_every_link_inside_the_page_leads_somewhere(document: Document) -> None:
    ids = [attributes["id"] for attributes, _ in document.find() if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for attributes, _ in document.find("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert all(link.startswith(("#", "https://support.greenhouse.io/")) for link in links)


def test_nothing_is_loaded_and_only_what_is_hashed_may_act(report: GapReport, pages: tuple[PageView, ...]) -> None:
    source = html.render(report, pages)
    document = Document(source)
    for attributes, _ in document.find():
        assert attributes.get("src", "data:image/png;base64,").startswith("data:image/png;base64,")
        assert not [name for name in attributes if name == "style" or name.startswith("on")]
    assert {name for name, _, _ in document.all} & {"link", "iframe", "object", "form", "base", "audio"} == set()
    ((policy, _),) = [entry for entry in document.find("meta") if "http-equiv" in entry[0]]
    kinds = dict(part.split(" ", 1) for part in policy["content"].split("; "))
    assert kinds["default-src"] == "'none'"
    assert kinds["img-src"] == "data:"
    for tag, kind in (("style", "style-src"), ("script", "script-src")):
        contents = re.findall(f"(?s)<{tag}>(.*?)</{tag}>", source)
        hashes = [base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() for content in contents]
        assert kinds[kind] == " ".join(f"'sha256-{value}'" for value in hashes)


def test_structure_can_be_walked_with_a_screen_reader(document: Document) -> None:
    levels = [int(name[1]) for name, _, _ in document.all if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [len(document.find(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert document.find("a")[0] == ({"class": "skip", "href": "#main"}, "Skip to the report")
    assert len(document.find("caption")) == len(document.find("table"))
    assert {attributes.get("scope") for attributes, _ in document.find("th")} == {"col", "row", "rowgroup"}
    assert all(attributes.get("alt") for attributes, _ in document.find("img"))


def test_same_report_gives_the_same_bytes(report: GapReport) -> None:
    assert html.render(report, build_pages(report)) == html.render(report, build_pages(report))


# The table


def test_every_requirement_has_its_row_with_its_status(document: Document, report: GapReport) -> None:
    rows = {attributes["id"]: attributes["data-status"] for attributes, _ in document.find("tr") if "id" in attributes}
    assert len(rows) == len(report.requirements)
    for entry in report.requirements:
        assert rows[f"r{entry.id}"].split()[:2] == [entry.status, entry.importance]


def test_row_says_what_is_there_and_what_to_write(document: Document) -> None:
    _, row = document.by_id("r12")
    assert "reworded at risk" in row
    assert "as “k8s” in a dated job (2021-03 to present), page 1, last used 2024-03" in row
    assert 'Write "Kubernetes (k8s)" once, if you mean the same. literal +4.5%' in row
    assert "2 to 4 years asked; dated entries support 2.2" in row


def test_row_of_a_missing_requirement_asks(document: Document) -> None:
    _, row = document.by_id("r11")
    assert '"TensorBoard" is there (under Research Engineer). If you also used' in row
    assert "Posting: At least two years of MLflow or W&B" in row
    assert "unreviewed, 0.71" in row


def test_without_pages_the_snippets_remain(report: GapReport) -> None:
    document = Document(html.render(report))
    assert document.find("img") == document.find("a", "mark") == []
    assert "trained in PyTorch on 64 GPUs" in document.by_id("r10")[1]
    assert "page 1" in document.by_id("r10")[1]


# What to do first


def test_first_steps_add_up(report: GapReport) -> None:
    steps = plan_first_steps(report, build_summary(report))
    assert steps is not None
    assert [step.points for step in steps.sure] == [3, 3, 2, 2, 2]
    assert [step.keyword for step in steps.questions] == ["experiment tracking", "neural architecture search", "LoRA"]
    # 16 of 44 points; 12 more; and 8 for the questions.
    assert (steps.literal, steps.after_sure, steps.after_all) == ("36%", "63%", "81%")


def test_more_edits_than_an_evening_holds_are_counted(report: GapReport) -> None:
    edits = tuple(Edit(entry.keyword, "reword", 0.0227, f"Write {entry.keyword}.") for entry in report.keywords[:9])
    steps = plan_first_steps(replace(report, edits=edits), build_summary(report))
    assert steps is not None
    assert (len(steps.sure), steps.more_sure) == (5, 4)


def test_certification_below_page_one_says_so(report: GapReport) -> None:
    late = keyword(
        "CKA", 21, "bonus", mention("CKA", start=3100, section="certifications", proof="certification", page=2),
        kind="certification",
    )  # fmt: skip
    report = replace(
        report,
        keywords=(*report.keywords, late),
        requirements=(*report.requirements, requirement(21, "bonus", "Domains", "found", "CKA")),
    )
    assert "CKA first appears on page 2." in html.render(report)


# The marks


def test_every_mention_is_marked_once_and_leads_to_its_requirement(
    report: GapReport, pages: tuple[PageView, ...], document: Document
) -> None:
    spans = {
        (place.start, place.end)
        for entry in report.keywords
        for place in (*entry.mentions, *entry.rejected)
        if place.start < SECOND_PAGE
    }
    marks = mark_pages(report, pages)[0].marks
    assert {(mark.start, mark.end) for mark in marks} == spans
    drawn = {attributes["id"]: attributes for attributes, _ in document.find("a", "mark") if "flat" not in attributes}
    for mark in marks:
        assert drawn[mark.id]["href"] == f"#r{mark.requirement}"
        assert document.by_id(f"r{mark.requirement}")


def test_row_leads_to_its_best_mention(document: Document, report: GapReport) -> None:
    row = re.search('(?s)<tr id="r10".*?</tr>', html.render(report, build_pages(report)))
    assert row is not None
    anchor, *_ = re.findall('href="#(m\\d+)"', row[0])
    assert document.by_id(anchor)[1] == "PyTorch: literal, in a dated job (2021-03 to present)"


@pytest.mark.parametrize(
    ("surface", "kind", "says"),
    [
        ("quantizaton", "misspelt", "quantization: misspelt (not counted until corrected), in a list of skills"),
        ("TF", "reworded", "TensorFlow: alias (another name for it), in a list of skills"),
        ("NAS", "rejected", "neural architecture search: not counted (another sense)"),
        (
            "k8s",
            "reworded",
            "Kubernetes: alias (another name for it), in a dated job (2021-03 to present). "
            "At risk, lost in the rows reading: words of another column stand between.",
        ),
    ],
)
def test_mark_tells_keyword_level_proof_and_risk(
    surface: str, kind: str, says: str, report: GapReport, pages: tuple[PageView, ...], document: Document
) -> None:
    (mark,) = [mark for mark in mark_pages(report, pages)[0].marks if pages[0].text[mark.start : mark.end] == surface]
    attributes, text = document.by_id(mark.id)
    assert text == says
    assert kind in attributes["class"].split()
    assert ("at-risk" in attributes["class"].split()) is ("At risk" in says)


def test_marks_stand_in_shares_of_the_page(report: GapReport, pages: tuple[PageView, ...]) -> None:
    source = html.render(report, pages)
    (mark,) = [mark for mark in mark_pages(report, pages)[0].marks if pages[0].text[mark.start : mark.end] == "CUDA"]
    rule = re.search(f"#{mark.id}" r"\{left:([\d.]+)%;top:([\d.]+)%;width:([\d.]+)%;height:([\d.]+)%\}", source)
    assert rule is not None
    left, top, width, height = (float(value) / 100 for value in rule.groups())
    assert left * WIDTH == pytest.approx(72.0, abs=0.01)
    assert top * HEIGHT == pytest.approx(310.2, abs=0.01)
    assert width * WIDTH == pytest.approx(22.0, abs=0.01)
    assert height * HEIGHT == pytest.approx(10.8, abs=0.01)


def test_mention_over_two_lines_has_a_second_box_inside_its_mark(report: GapReport) -> None:
    boxes = ((500.0, 100.0, 540.0, 112.0), (60.0, 114.0, 100.0, 126.0))
    keywords = tuple(
        replace(entry, mentions=tuple(replace(item, boxes=boxes) for item in entry.mentions))
        if entry.keyword == "CUDA" else entry
        for entry in report.keywords
    )  # fmt: skip
    report = replace(report, keywords=keywords)
    source = html.render(report, build_pages(report))
    (name,) = re.findall(r'<span class="more" id="(m\d+-1)">', source)
    # Eleven mark widths to the left, and 14 of 12 points lower.
    assert f"#{name}{{left:-1100.000%;top:116.667%;width:100.000%;height:100.000%}}" in source


def test_overlapping_mentions_are_two_marks_on_a_picture_and_one_in_text(report: GapReport) -> None:
    inner = keyword("former", 15, "bonus", mention("former", start=1015, section="experience", proof="dated"))
    report = replace(report, keywords=(*(entry for entry in report.keywords if entry.keyword != "Slurm"), inner))
    drawn, written = (mark_pages(report, build_pages(report, with_pictures=shown))[0] for shown in (True, False))
    assert {(mark.start, mark.end) for mark in drawn.marks} >= {(1010, 1021), (1015, 1021)}
    pieces = [piece for line in written.lines for piece in line.pieces if piece.mark and piece.mark.start == 1010]
    assert [(piece.text, len(piece.mark.tips)) for piece in pieces if piece.mark] == [("transformer", 2)]
    assert Document(html.render(report, build_pages(report, with_pictures=False)))


def test_hidden_text_is_listed_and_framed_where_it_is_on_the_page(document: Document) -> None:
    ((attributes, says),) = document.find("a", "unseen")
    assert says == "Hidden text (2 points or smaller): Kubernetes Terraform"
    assert attributes["href"] == "#hidden-text"
    items = [text for _, text in document.find("li") if "outside the page" in text or "2 points" in text]
    assert items == ["Page 1, 2 points or smaller: “Kubernetes Terraform” where it stands",
                     "Page 1, outside the page: “Slurm”"]  # fmt: skip


def test_later_pages_are_text_with_the_same_marks(document: Document) -> None:
    flat = [text for attributes, text in document.find("a", "flat")]
    assert "NeurIPSNeurIPS: literal, in a publication" in flat
    assert any("shown as text" in text for _, text in document.find("span", "soft"))


def test_proof_without_pages_has_no_dates(report: GapReport) -> None:
    item = next(entry for entry in report.keywords if entry.keyword == "CUDA").mentions[0]
    assert proof_text(item) == "in a dated job"
    assert proof_text(replace(item, section="projects", state="in progress")) == "in a dated project, in progress"
    assert proof_text(replace(item, proof="other", section="header")) == "in top of the resume"


# What cannot be read, and what is hostile


def test_unreadable_resume_shows_its_pages_and_no_coverage(unreadable_report: GapReport, report: GapReport) -> None:
    document = Document(html.render(unreadable_report, build_pages(report)))
    assert document.find("img")
    assert document.find("script") == document.find("table") == []
    assert next(text for _, text in document.find("h2")) == "Could it be read?"
    assert [entry for entry in document.find("a", "mark") if "unseen" not in entry[0]["class"]] == []


@pytest.mark.parametrize("with_pictures", [True, False])
def test_text_of_the_resume_is_text(with_pictures: bool, report: GapReport) -> None:
    hostile = build_hostile_report()
    pages = build_pages(report, with_pictures=with_pictures, filler=HOSTILE)
    source = html.render(hostile, pages)
    document, harmless = Document(source), Document(html.render(report, build_pages(report)))
    assert (
        re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", source)
        is None
    )
    allowed = {name for name, _, _ in harmless.all}
    assert {name for name, _, _ in document.all} <= allowed
    assert len(document.find("script")) == 1
    assert all(not name.startswith("on") for attributes, _ in document.find() for name in attributes)
    assert document.find("p")
    assert any("<script>alert(1)</script>" in text for _, text in document.find("p"))


def test_language_of_the_resume_is_named_only_if_it_is_one(report: GapReport) -> None:
    german = replace(report, resume=replace(report.resume, language="de"))
    assert '<div class="sheet text" lang="de">' in html.render(german, build_pages(report))
    forged = replace(report, resume=replace(report.resume, language='"><script>'))
    assert 'lang="">' not in html.render(forged, build_pages(report))


def test_box_at_the_edge_opens_what_it_says_inwards(report: GapReport, pages: tuple[PageView, ...]) -> None:
    page = mark_pages(report, pages)[0]
    assert page.opening(Box(10, 10, 20, 20)) == ""
    assert page.opening(Box(500, 10, 520, 20)) == "left"
    assert page.opening(Box(500, 800, 520, 812)) == "left up"
