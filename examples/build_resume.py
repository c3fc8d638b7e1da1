"""Build the example resume, `maya-okafor.pdf` and `maya-okafor.docx`, from one data structure.

    python examples/build_resume.py [FOLDER]

Maya Okafor, her employers, schools, co-authors and papers are invented. Her resume is good, and wrong on purpose in
the ways that good resumes are wrong, so that the report for `neural-network-architect` has something of every kind:

- *Missing*: three things the role requires. Generative architectures (she has not built one), model compression (she
  writes about quantising, pruning and distilling, and never names the whole) and the mathematics (linear algebra,
  probability theory), which a reader would take for granted and a search does not.
- *Reworded*: k8s for Kubernetes, HPO for hyperparameter optimization, MoE for mixture of experts, W&B for
  Weights & Biases, "quantised" for quantization, "multi-node training" for distributed training; and British
  spelling throughout.
- *Misspelt*: "Reinforcment learning", once, in an entry of her experience.
- *Hoped for*: "eager to learn JAX". It is not evidence of JAX; PyTorch meets the requirement.
- *Negated*: "no CUDA required", of a library in pure Python. It is not evidence of CUDA.
- *Another sense*: Adam is her PhD advisor, not the optimizer; the NAS is a disk, and a distribution transformer hums.
- *Publications*: one paper at NeurIPS counts. A workshop paper at ICLR, a submission under review at ICML and
  reviewing for ICLR and AAAI do not.
- *Education*: a PhD meets "PhD or Master's degree".

The PDF is one column, with the dates at the right margin. The DOCX has her contact in the page header and her skills in
a table, two places where some parsers do not look. The same script gives the same bytes: nothing in either file
depends on the clock, nor on the version of zlib (nothing is compressed).
"""

import io
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as DocxParagraph
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

NAME = "maya-okafor"
# Bytes are equal under these versions; under others the words still are. tests/test_examples.py looks at both.
BUILT_WITH = {"reportlab": "5.1.0", "python-docx": "1.2.0"}
WRITTEN = datetime(2026, 2, 2, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, a project or a degree."""

    title: str
    place: str
    dates: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skill:
    label: str
    terms: str


@dataclass(frozen=True, slots=True)
class ExampleResume:
    name: str
    headline: str
    contact: tuple[str, ...]
    profile: str
    experience: tuple[Entry, ...]
    projects: tuple[Entry, ...]
    skills: tuple[Skill, ...]
    education: tuple[Entry, ...]
    publications: tuple[str, ...]
    service: tuple[str, ...]


MAYA = ExampleResume(
    name="Maya Okafor",
    headline="Deep Learning Architect",
    contact=("Bristol, UK", "maya.okafor@example.com", "+44 117 496 0142", "maya-okafor.example.com"),
    profile=(
        "Deep learning architect with seven years in product teams and a PhD in neural architecture search. I design "
        "neural network architectures that fit a latency and memory budget, from language models to vision encoders "
        "for robots, and I take them from the first sketch to production. Looking for a team that trains from scratch; "
        "eager to learn JAX."
    ),
    experience=(
        Entry(
            "Lead Deep Learning Architect",
            "Quillmark AI, Bristol",
            "Mar 2023 – Present",
            (
                "Own the architecture of a family of 1B to 13B transformer language models: depth and width, attention "
                "mechanisms, tokeniser and training recipe.",
                "Replaced dense feed-forward blocks with a sparse MoE, which cut training compute by 38% at equal "
                "validation loss.",
                "Fitted scaling laws to 140 small runs to choose the model size; the forecast came within 2% of the "
                "final loss.",
                "Run multi-node training on 256 GPUs with FSDP and bf16 mixed precision; failed jobs fell from nine a "
                "week to one.",
                "Released quantised 4-bit models that halved inference latency, served with vLLM on k8s.",
                "Designed a long-context variant with sliding-window attention and rotary embeddings that reads 128k "
                "tokens on one GPU.",
                "Introduced a shared ablation protocol and W&B dashboards, now used by four teams; mentor three "
                "engineers.",
            ),
        ),
        Entry(
            "Senior Deep Learning Engineer",
            "Tessaline Robotics, Cambridge",
            "Sep 2019 – Feb 2023",
            (
                "Designed a hardware-aware vision transformer for grasp detection: 11 ms per frame on an embedded "
                "board, 4 points more accurate than the network it replaced.",
                "Built the team's HPO service on Optuna, with Bayesian optimisation over 3,000 trials a night.",
                "Trained grasping policies with Reinforcment learning in simulation and fine-tuned them on real arms, "
                "raising pick success from 81% to 93%.",
                "Distilled a 300M-parameter teacher into a 22M-parameter student that runs on the robot itself.",
                "Moved 40 TB of training images from an office NAS to object storage and cut loading time by half.",
            ),
        ),
        Entry(
            "Research Intern",
            "Halvorsen Compute Lab, Zurich",
            "Jun 2018 – Sep 2018",
            (
                "Predicted the accuracy of unseen architectures from their structure, which saved 70% of a search's "
                "GPU hours.",
            ),
        ),
        Entry(
            "Machine Learning Engineer",
            "Corvane Imaging, Leeds",
            "Aug 2014 – Aug 2015",
            (
                "Trained convolutional networks to find tumours in MRI scans; sensitivity rose from 0.84 to 0.91 on "
                "two hospitals' data.",
                "Wrote the data augmentation and evaluation pipeline in Python and C++, and documented it for the "
                "hospitals' auditors.",
            ),
        ),
    ),
    projects=(
        Entry(
            "searchlite",
            "open-source library, 1,900 stars",
            "2021 – Present",
            (
                "Describes search spaces for architectures in 20 lines and runs neural architecture search on a "
                "laptop: pure Python, no CUDA required.",
            ),
        ),
    ),
    skills=(
        Skill("Architectures", "transformers, vision transformers, CNNs, MoE, state-space models"),
        Skill("Training", "pretraining, fine-tuning, LoRA, self-supervised learning, meta-learning, FSDP"),
        Skill("Efficiency", "structured pruning, knowledge distillation, KV cache, speculative decoding"),
        Skill("Tools", "Python, C++, PyTorch, Hugging Face, Optuna, vLLM, NumPy, Git, k8s, W&B"),
    ),
    education=(
        Entry(
            "Ph.D. in Computer Science",
            "University of Calder Bay",
            "2015 – 2019",
            (
                "Thesis: Search Spaces That Learn. Meta-learning for neural architecture search.",
                "Advisor: Dr Adam Lindqvist.",
            ),
        ),
        Entry(
            "B.Eng. in Electrical Engineering, first class",
            "Oduvale University",
            "2010 – 2014",
            ("Final project: early detection of faults in 33 kV distribution transformers.",),
        ),
    ),
    publications=(
        "M. Okafor, R. Adeyemi-Holt. Routing Less: When Sparse Experts Stop Paying. Under review at ICML 2026.",
        "M. Okafor, T. Brandvold, A. Lindqvist. Cheap Proxies, Honest Rankings: Predicting the Quality of an "
        "Architecture Before Training It. NeurIPS 2021.",
        "M. Okafor. A Practical Guide to Search Spaces. Invited article, Calder Bay Computing Review, 2020.",
        "M. Okafor, A. Lindqvist. Small Tasks Shape Large Search Spaces. Workshop on Learned Design, ICLR 2019.",
    ),
    service=(
        "Reviewer for ICLR (2022 to 2025) and AAAI (2024).",
        "Teaches an evening class in programming for nurses, since 2022.",
    ),
)

INK = "#1d2433"
ACCENT = "#1f5673"
FAINT = "#5a6475"


# The PDF


def _style(name: str, size: float, lead: float, **more: object) -> ParagraphStyle:
    return ParagraphStyle(name, fontName="Helvetica", fontSize=size, leading=lead, textColor=HexColor(INK), **more)


BODY = _style("body", 10, 14)
POINT = _style("point", 10, 14, spaceAfter=1.6, leftIndent=11, bulletIndent=1, bulletColor=HexColor(ACCENT))
RIGHT = _style("dates", 10, 14, alignment=TA_RIGHT)
RIGHT.textColor = HexColor(FAINT)
TITLE = _style("title", 23, 27)
HEADLINE = _style("headline", 12.5, 17)
HEADLINE.textColor = HexColor(ACCENT)
CONTACT = _style("contact", 9.2, 13)
CONTACT.textColor = HexColor(FAINT)
HEADING = _style("heading", 10.4, 13)
HEADING.textColor = HexColor(ACCENT)
DATE_WIDTH = 36 * mm
LABEL_WIDTH = 27 * mm


def _heading(text: str) -> list[Flowable]:
    rule = HRFlowable(width="100%", thickness=0.7, color=HexColor(ACCENT), spaceBefore=1.5, spaceAfter=4.5)
    return [CondPageBreak(28 * mm), Spacer(0, 9), Paragraph(f"<b>{escape(text.upper())}</b>", HEADING), rule]


def _bullets(points: tuple[str, ...]) -> list[Flowable]:
    return [Paragraph(escape(point), POINT, bulletText="•") for point in points]


def _columns(left: str, right: Paragraph, widths: tuple[float, float]) -> Table:
    flush = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    tight = [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)]
    table = Table([[Paragraph(left, BODY), right]], colWidths=widths)
    table.setStyle(TableStyle([*flush, *tight, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def _entry(entry: Entry, width: float) -> list[Flowable]:
    title = f'<b>{escape(entry.title)}</b>, <font color="{FAINT}">{escape(entry.place)}</font>'
    head = _columns(title, Paragraph(escape(entry.dates), RIGHT), (width - DATE_WIDTH, DATE_WIDTH))
    first, *rest = _bullets(entry.points)
    # The title is never left alone at the foot of a page.
    return [KeepTogether([head, first]), *rest, Spacer(0, 4)]


def _pdf_story(resume: ExampleResume, width: float) -> Iterator[Flowable]:
    yield Paragraph(f"<b>{escape(resume.name)}</b>", TITLE)
    yield Paragraph(escape(resume.headline), HEADLINE)
    yield Paragraph(escape("  |  ".join(resume.contact)), CONTACT)
    yield from _heading("Profile")
    yield Paragraph(escape(resume.profile), BODY)
    for heading, entries in (("Experience", resume.experience), ("Projects", resume.projects)):
        yield from _heading(heading)
        for entry in entries:
            yield from _entry(entry, width)
    yield from _heading("Skills")
    for skill in resume.skills:
        terms = Paragraph(escape(skill.terms), BODY)
        yield _columns(f"<b>{escape(skill.label)}</b>", terms, (LABEL_WIDTH, width - LABEL_WIDTH))
    yield from _heading("Education")
    for entry in resume.education:
        yield from _entry(entry, width)
    for heading, points in (("Publications", resume.publications), ("Service", resume.service)):
        yield from _heading(heading)
        yield from _bullets(points)


def build_pdf(resume: ExampleResume) -> bytes:
    """The resume as a PDF of A4 pages; the same bytes each time."""
    out = io.BytesIO()
    template = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=19 * mm, rightMargin=19 * mm, topMargin=16 * mm, bottomMargin=15 * mm,
        title=f"{resume.name}, resume", author=resume.name, subject=resume.headline, invariant=1, pageCompression=0,
    )  # fmt: skip
    # SimpleDocTemplate's frame has a padding of 6 points on each side.
    template.build(list(_pdf_story(resume, template.width - 12)))
    return out.getvalue()


# The DOCX


def _look(paragraph: DocxParagraph, *, before: float = 0, after: float = 0, keep: bool = False) -> DocxParagraph:
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after, shape.keep_with_next = Pt(before), Pt(after), keep
    return paragraph


def _write(paragraph: DocxParagraph, text: str, *, size: float = 10, bold: bool = False, color: str = INK) -> None:
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.bold = "Calibri", Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(color.removeprefix("#").upper())


def _add_rule(paragraph: DocxParagraph) -> None:
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", ACCENT.removeprefix("#"))):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    # The schema fixes the order: borders stand before the spacing.
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:jc")


def _docx_heading(document: DocxDocument, text: str) -> None:
    paragraph = _look(document.add_paragraph(style="Heading 1"), before=10, after=3, keep=True)
    _write(paragraph, text, size=11.5, bold=True, color=ACCENT)
    _add_rule(paragraph)


def _docx_points(document: DocxDocument, points: tuple[str, ...]) -> None:
    for point in points:
        _write(_look(document.add_paragraph(style="List Bullet"), after=1), point)


def _docx_entry(document: DocxDocument, entry: Entry, right: Mm) -> None:
    paragraph = _look(document.add_paragraph(), before=4, after=1, keep=True)
    paragraph.paragraph_format.tab_stops.add_tab_stop(right, WD_TAB_ALIGNMENT.RIGHT)
    _write(paragraph, entry.title, bold=True)
    _write(paragraph, f", {entry.place}", color=FAINT)
    _write(paragraph, f"\t{entry.dates}", color=FAINT)
    _docx_points(document, entry.points)


def _docx_skills(document: DocxDocument, skills: tuple[Skill, ...], width: Mm) -> None:
    widths = (Mm(32), Mm(width.mm - 32))
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    # Word takes the widths from the cells, LibreOffice from the columns.
    for column, column_width in zip(table.columns, widths, strict=True):
        column.width = column_width
    for skill in skills:
        label, terms = table.add_row().cells
        label.width, terms.width = widths
        _write(_look(label.paragraphs[0], after=1), skill.label, bold=True)
        _write(_look(terms.paragraphs[0], after=1), skill.terms)


def _drop_unused(document: DocxDocument) -> None:
    """Leave out what python-docx's template brings and the resume doesn't use: nine tenths of the file."""
    for style in [style for style in document.styles if style.type == WD_STYLE_TYPE.TABLE]:
        if style.name != "Normal Table":
            style.delete()
    for owner, ending in ((document.part, "stylesWithEffects"), (document.part.package, "thumbnail")):
        for key in [key for key, link in owner.rels.items() if link.reltype.endswith(ending)]:
            del owner.rels[key]


def build_docx(resume: ExampleResume) -> bytes:
    """The resume as a Word document; the same bytes each time."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin, section.header_distance = Mm(20), Mm(15), Mm(9)
    width = Mm(170)

    contact = _look(section.header.paragraphs[0])
    contact.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(contact, "  |  ".join(resume.contact), size=9, color=FAINT)

    _write(_look(document.add_paragraph(), keep=True), resume.name, size=23, bold=True)
    _write(_look(document.add_paragraph()), resume.headline, size=13, color=ACCENT)
    _docx_heading(document, "Profile")
    _write(_look(document.add_paragraph()), resume.profile)
    for heading, entries in (("Experience", resume.experience), ("Projects", resume.projects)):
        _docx_heading(document, heading)
        for entry in entries:
            _docx_entry(document, entry, width)
    _docx_heading(document, "Skills")
    _docx_skills(document, resume.skills, width)
    _docx_heading(document, "Education")
    for entry in resume.education:
        _docx_entry(document, entry, width)
    for heading, points in (("Publications", resume.publications), ("Service", resume.service)):
        _docx_heading(document, heading)
        _docx_points(document, points)

    _drop_unused(document)
    facts = document.core_properties
    facts.author = facts.last_modified_by = resume.name
    facts.title, facts.subject, facts.comments, facts.keywords = f"{resume.name}, resume", resume.headline, "", ""
    facts.created = facts.modified = WRITTEN
    facts.revision = 1
    out = io.BytesIO()
    document.save(out)
    return _freeze_zip(out.getvalue())


def _freeze_zip(data: bytes) -> bytes:
    """The same archive without clock, operating system and compressor in its bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, WRITTEN.timetuple()[:6])
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return out.getvalue()


BUILDERS: dict[str, Callable[[ExampleResume], bytes]] = {".pdf": build_pdf, ".docx": build_docx}


def main(folder: Path) -> None:
    for suffix, build in BUILDERS.items():
        (folder / (NAME + suffix)).write_bytes(build(MAYA))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
