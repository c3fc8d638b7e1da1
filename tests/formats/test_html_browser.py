"""The HTML report in a browser: its script, its marks, its accessibility, its prints. Skipped without Chromium."""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from trap_files import put_lines, resume_lines

from atscheck import check_resume
from atscheck.formats import render_report
from atscheck.formats.html_marks import Mark, mark_pages
from atscheck.report.model import GapReport
from atscheck.resume.page_model import PageView
from atscheck.resume.page_views import view_pages
from atscheck.resume.pages import draw_pages
from atscheck.resume.read import read_resume_bytes

pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = [
    "--disable-background-networking", "--disable-component-update", "--disable-quic", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
EXAMPLES = Path(__file__).parents[2] / "examples"
NEAR = 3.0  # pixels
# What `turned_page` shows: left, top and right as displayed. pdfplumber turns a crop box another way than its glyphs.
TURNED_CROP = (30.0, 20.0, 580.0)
AXE_IMPACTS = ("serious", "critical")


@dataclass(frozen=True)
class Written:
    """A report in a file, with what it was made from."""

    path: Path
    data: bytes
    report: GapReport
    pages: tuple[PageView, ...]

    @property
    def marks(self) -> list[tuple[int, Mark]]:
        """The marks on pictures, each with its page's index."""
        return [
            (index, mark)
            for index, page in enumerate(mark_pages(self.report, self.pages))
            for mark in page.marks
            if page.view.picture is not None and mark.boxes
        ]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    library = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        if os.environ.get("ATSCHECK_BROWSER") == "required":
            pytest.fail("no Chromium is installed, and ATSCHECK_BROWSER requires it")
        pytest.skip("no Chromium is installed")
    arguments = [*QUIET, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with library.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=executable, args=arguments)
        yield opened
        opened.close()


def write(folder: Path, name: str, data: bytes, path: Path) -> Written:
    report = check_resume(path, roles=["neural-network-architect"])
    resume = read_resume_bytes(data, path.name)
    pages = view_pages(resume, draw_pages(resume, data))
    target = folder / f"{name}.html"
    text = render_report(report, "html", pictures=pages)
    assert isinstance(text, str)
    target.write_text(text, encoding="utf-8")
    return Written(target, data, report, pages)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    """A report of the example as PDF, as DOCX, and of a page that is turned and cropped."""
    folder = tmp_path_factory.mktemp("html")
    reports = {
        suffix: write(folder, suffix, path.read_bytes(), path)
        for suffix in ("pdf", "docx")
        for path in [EXAMPLES / f"maya-okafor.{suffix}"]
    }
    turned = folder / "turned.pdf"
    turned.write_bytes(turned_page())
    return reports | {"turned": write(folder, "turned", turned.read_bytes(), turned)}


def turned_page() -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setPageRotation(90)
    canvas.setCropBox((20, 30, 800, 580))  # before it is turned
    canvas.translate(A4[1], 0)
    canvas.rotate(90)
    put_lines(canvas, resume_lines(skills="PyTorch, JAX, CUDA, Python, neural architecture search"))
    canvas.save()
    return buffer.getvalue()


@pytest.fixture
def show(browser: Any, written: dict[str, Written]) -> Iterator[Callable[..., Any]]:
    """Opens a report in a page that may reach nothing; fails if it asked for anything or complained."""
    contexts, wrong = [], []

    def open_page(name: str, *, width: int = 1400, dark: bool = False, script: bool = True) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            offline=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        own = written[name].path.as_uri()
        page.on("request", lambda request: None if is_own(request.url, own) else wrong.append(request.url))
        page.goto(own)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def is_own(url: str, own: str) -> bool:
    return url.partition("#")[0] == own or url.startswith("data:image/png;base64,")


# The filter


def test_filter_shows_one_status_and_says_how_many(show: Callable[..., Any], written: dict[str, Written]) -> None:
    page = show("pdf")
    rows = page.locator("tr[data-status]")
    requirements = written["pdf"].report.requirements
    missing = [entry for entry in requirements if entry.status == "missing"]
    assert page.locator("#filter button[aria-pressed=true]").inner_text() == f"All ({len(requirements)})"

    page.get_by_role("button", name=f"Missing ({len(missing)})").press("Enter")
    assert page.locator("tr[data-status]:visible").count() == len(missing)
    assert page.locator("#filter-says").inner_text() == f"{len(missing)} of {rows.count()} requirements shown"
    groups = {entry.group for entry in missing}
    assert page.locator("tr.group-row:visible").count() == len(groups)

    page.get_by_role("button", name="All").click()
    assert page.locator("tr[data-status]:visible").count() == len(requirements)


def test_link_to_a_row_that_is_filtered_out_shows_it(show: Callable[..., Any]) -> None:
    page = show("pdf")
    page.get_by_role("button", name="Misspelt").click()
    mark = page.locator("a.mark.literal").first
    row = page.locator(mark.get_attribute("href"))
    assert not row.is_visible()
    mark.focus()
    page.keyboard.press("Enter")
    row.wait_for(state="visible")
    assert 0 <= row.bounding_box()["y"] < 900


def test_without_script_the_table_is_complete(show: Callable[..., Any], written: dict[str, Written]) -> None:
    page = show("pdf", script=False)
    assert page.locator("tr[data-status]:visible").count() == len(written["pdf"].report.requirements)
    assert not page.locator("#filter").is_visible()


# The marks


@pytest.mark.parametrize("width", [400, 800, 1400])
@pytest.mark.parametrize("name", ["pdf", "turned"])
def test_every_mark_is_within_three_pixels_of_its_word(
    name: str, width: int, show: Callable[..., Any], written: dict[str, Written]
) -> None:
    """The browser's rectangles against the characters that pdfplumber, which drew nothing here, finds there."""
    page = show(name, width=width)
    sheets = rectangles(page, ".sheet.picture img")
    places = {place["id"]: place for place in rectangles(page, ".picture .mark, .picture .more")}
    marks = written[name].marks
    assert marks
    farthest = 0.0
    with pdfplumber.open(io.BytesIO(written[name].data)) as pdf:
        for index, mark in marks:
            sheet, paper = sheets[index], pdf.pages[index]
            left, top, right = TURNED_CROP if name == "turned" else (0.0, 0.0, float(paper.width))
            scale = sheet["width"] / (right - left)
            found = ""
            for element in (mark.id, *(f"{mark.id}-{number}" for number in range(1, len(mark.boxes)))):
                place = places[element]
                x0, x1 = ((place[edge] - sheet["left"]) / scale + left for edge in ("left", "right"))
                y0, y1 = ((place[edge] - sheet["top"]) / scale + top for edge in ("top", "bottom"))
                word = [
                    character
                    for character in paper.chars
                    if x0 <= (character["x0"] + character["x1"]) / 2 <= x1
                    and y0 <= (character["top"] + character["bottom"]) / 2 <= y1
                    and not character["text"].isspace()
                ]
                found += "".join(character["text"] for character in word)
                edges = (
                    min(character["x0"] for character in word) - x0,
                    max(character["x1"] for character in word) - x1,
                    min(character["top"] for character in word) - y0,
                    max(character["bottom"] for character in word) - y1,
                )
                farthest = max(farthest, *(abs(edge) * scale for edge in edges))
            assert found == "".join(written[name].pages[index].text[mark.start : mark.end].split())
    assert farthest <= NEAR


def rectangles(page: Any, selector: str) -> Any:
    return page.locator(selector).evaluate_all(
        "all => all.map(one => ({id: one.id, ...one.getBoundingClientRect().toJSON()}))"
    )


@pytest.mark.parametrize(("name", "width"), [("pdf", 1400), ("pdf", 400), ("docx", 800)])
def test_what_a_mark_says_appears_on_hover_and_focus_and_stays_in_the_page(
    name: str, width: int, show: Callable[..., Any]
) -> None:
    page = show(name, width=width)
    marks = page.locator("a.mark")
    for number in range(0, marks.count(), 7):
        tip = marks.nth(number).locator(".tip")
        assert tip.evaluate("one => getComputedStyle(one).opacity") == "0"
        marks.nth(number).focus()
        assert tip.evaluate("one => getComputedStyle(one).opacity") == "1"
        box = tip.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        marks.nth(number).blur()
    marks.nth(2).hover()
    assert marks.nth(2).locator(".tip").evaluate("one => getComputedStyle(one).opacity") == "1"
    page.keyboard.press("Escape")
    assert marks.nth(2).locator(".tip").evaluate("one => getComputedStyle(one).opacity") == "0"


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_every_mark_has_an_accessible_name(name: str, show: Callable[..., Any]) -> None:
    page = show(name)
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    links = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "link"]
    said = [text for text in links if ": " in text and ("in " in text or "not counted" in text)]
    assert len(said) == page.locator("a.mark").count() > 50
    assert all(links)


# The page


@pytest.mark.parametrize("name", ["pdf", "docx", "turned"])
@pytest.mark.parametrize("width", [320, 400, 800, 1400])
def test_nothing_is_wider_than_the_window(name: str, width: int, show: Callable[..., Any]) -> None:
    page = show(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["pdf", "docx"])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_serious(name: str, dark: bool, show: Callable[..., Any]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe()
    page = show(name, dark=dark)
    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")
    found = axe.run(page).response["violations"]
    assert [(entry["id"], entry["help"]) for entry in found if entry["impact"] in AXE_IMPACTS] == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_print_loses_no_requirement_and_no_page(
    paper: str, show: Callable[..., Any], written: dict[str, Written]
) -> None:
    document = pypdfium2.PdfDocument(show("pdf").pdf(format=paper))
    texts = [page.get_textpage().get_text_bounded() for page in document]
    everything = letters_of("".join(texts))
    pictures = sum(
        item.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE and item.get_bounds()[2] > 100
        for page in document
        for item in page.get_objects()
    )
    document.close()
    titles = [entry.title for entry in written["pdf"].report.requirements]
    assert [title for title in titles if letters_of(title) not in everything] == []
    assert pictures == 2
    assert all(text.strip() or number >= len(texts) - 3 for number, text in enumerate(texts))


def letters_of(text: str) -> str:
    """The text without spaces and hyphens, which line ends may take."""
    return "".join(character for character in text if character.isalnum())
