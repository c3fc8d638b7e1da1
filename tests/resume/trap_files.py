"""Resumes that are hard to read, each with one trap. Everyone and everything in them is invented."""

import random
from collections.abc import Callable, Sequence
from io import BytesIO

from docx_files import docx, paragraph, part
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEADING = 14.0
SIZE = 10.0

NAME = "Robin Sample"
CONTACT = "robin.sample@example.com | +1 555 010 0199"
JOB = [
    "Data Engineer, Example Freight, Mar 2020 – Present",
    "Built the shipping forecasts in Python and moved them to Kubernetes.",
    "Data Analyst, Sample Orchards, Jun 2016 – Feb 2020",
    "Wrote the harvest reports in SQL and taught two colleagues to read them.",
]
DEGREE = ["BSc in Statistics, Example University, Sep 2012 – May 2016"]
HEADINGS = ("Experience", "Education", "Skills")


def resume_lines(
    *, contact: str = CONTACT, job: Sequence[str] = JOB, skills: str = "Python, SQL, Kubernetes"
) -> list[str]:
    """A small resume that has no trap."""
    return [NAME, contact, "Experience", *job, "Education", *DEGREE, "Skills", skills]


def pdf(draw: Callable[[Canvas], None], *, encrypt: StandardEncryption | None = None) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, encrypt=encrypt)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def put(canvas: Canvas, text: str, x: float, row: float, *, bold: bool = False) -> None:
    """A line in the row that is counted from the page's top."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", SIZE + 3 * bold)
    canvas.drawString(x, HEIGHT - 60 - row * LEADING, text)


def put_lines(canvas: Canvas, lines: Sequence[str], x: float = 50, row: float = 0) -> None:
    for index, line in enumerate(lines):
        put(canvas, line, x, row + index, bold=line in HEADINGS)


def one_column(lines: Sequence[str] | None = None) -> bytes:
    return pdf(lambda canvas: put_lines(canvas, lines if lines is not None else resume_lines()))


# Two columns.

SIDEBAR = [
    "Skills", "Natural language", "processing", "Python", "Version control", "Public", "speaking",
    "Education", "BSc in Statistics", "May 2016",
]  # fmt: skip
MAIN = [
    "Experience", "Data Engineer, Example Freight, Mar 2020 – Present", "Planned the routes of lorries with machine",
    "learning and moved the forecasts to Kubernetes.", "Data Analyst, Sample Orchards, Jun 2016 – Feb 2020",
    "Wrote the harvest reports in SQL and taught", "two colleagues to read them and to ask better",
    "questions of the tables behind the reports.", "Kept the weather records of twelve stations",
    "complete and compared them with the harvest.",
]  # fmt: skip


def two_columns(*, row_by_row: bool) -> bytes:
    """The same page, drawn one column after the other or line by line through both."""

    def draw(canvas: Canvas) -> None:
        put_lines(canvas, [NAME, CONTACT])
        left = [(line, 50.0, 4.0 + index) for index, line in enumerate(SIDEBAR)]
        right = [(line, 220.0, 4.0 + index) for index, line in enumerate(MAIN)]
        pieces = [piece for pair in zip(left, right, strict=True) for piece in pair] if row_by_row else left + right
        for line, x, row in pieces:
            put(canvas, line, x, row, bold=line in HEADINGS)

    return pdf(draw)


# Hidden text.

HIDDEN = {
    "white": "Terraform",
    "tiny": "Apache Kafka",
    "off page": "MongoDB",
    "invisible": "Tableau",
}


def hidden_pdf() -> bytes:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, resume_lines())
        canvas.setFillGray(1)
        put(canvas, HIDDEN["white"], 50, 30)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 1)
        canvas.drawString(50, 300, HIDDEN["tiny"])
        put(canvas, HIDDEN["off page"], WIDTH + 40, 32)
        text = canvas.beginText(50, 200)
        text.setFont("Helvetica", SIZE)
        text.setTextRenderMode(3)
        text.textLine(HIDDEN["invisible"])
        canvas.drawText(text)

    return pdf(draw)


def hidden_docx() -> bytes:
    return docx_of(
        resume_lines(),
        after=paragraph("Terraform", run="<w:vanish/>") + paragraph("MongoDB", run='<w:color w:val="FFFFFF"/>'),
    )


# Scans.


def picture(width: int = 60, height: int = 80) -> ImageReader:
    return ImageReader(Image.new("RGB", (width, height), (240, 235, 230)))


def scan() -> bytes:
    return pdf(lambda canvas: canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT))


def scan_after_text() -> bytes:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, resume_lines())
        canvas.showPage()
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)

    return pdf(draw)


def recognised_scan() -> bytes:
    """A scan with the invisible text that OCR puts behind it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
        for index, line in enumerate(resume_lines()):
            text = canvas.beginText(50, HEIGHT - 60 - index * LEADING)
            text.setFont("Helvetica", SIZE)
            text.setTextRenderMode(3)
            text.textLine(line)
            canvas.drawText(text)

    return pdf(draw)


# Other languages and spellings.


def french() -> bytes:
    return one_column(
        [
            NAME, CONTACT, "Expérience professionnelle",
            "Ingénieure de données, Exemple Fret, mars 2020 – présent",
            "J'ai conçu les prévisions de la flotte avec Python et dirigé une équipe pour le client.",
            "Analyste, Vergers Exemple, juin 2016 – février 2020",
            "J'ai rédigé les rapports de récolte avec SQL pour la direction et formé des collègues.",
            "Compétences", "Python, SQL",
        ]
    )  # fmt: skip


def letter_spaced() -> bytes:
    lines = [" ".join(line.upper()) if line in HEADINGS else line for line in resume_lines()]
    return one_column(lines)


def hyphenated() -> bytes:
    """Hyphens at line ends, of which PDFium makes characters of its own."""
    job = [
        JOB[0],
        "Kept the SQL-",
        "tables and planned the routes with machine-",
        "learning services in Python and",
        "Kubernetes.",
    ]
    return one_column(resume_lines(job=job, skills="French"))


# Codes for Hebrew letters in a font that shows Latin ones: what a page looks like does not matter here.
_HEBREW_CODES = {chr(0x5D0 + index): chr(ord("A") + index) for index in range(27)}
_HEBREW_LINES = [
    "רובין דוגמה",
    "robin.sample@example.com | +1 555 010 0199",
    "ניסיון תעסוקתי",
    "מהנדסת נתונים, חברת הדוגמה",
    "03/2020 – 05/2024",
    "פיתוח תחזיות משלוח בשפת Python והעברתן אל Kubernetes",
    "בניית דוחות יבול עבור ההנהלה ובדיקת נתונים של תחנות מזג האוויר",
    "השכלה",
    "תואר ראשון בסטטיסטיקה, אוניברסיטת הדוגמה, 05/2016",
]


def hebrew() -> bytes:
    """A right-to-left page, drawn from left to right as most programs do.

    No font with Hebrew letters can be relied on, so Helvetica's capitals are mapped to them by a ToUnicode table.
    """
    content = []
    for row, line in enumerate(_HEBREW_LINES):
        x = WIDTH - 50 - sum(_width(word) for word in _visual_words(line))
        for word in _visual_words(line):
            is_hebrew = any(letter in _HEBREW_CODES for letter in word)
            codes = "".join(_HEBREW_CODES.get(letter, letter) for letter in word).replace("–", "\\226")
            escaped = codes.replace("(", "\\(").replace(")", "\\)")
            y = HEIGHT - 60 - row * LEADING
            content.append(f"BT /{'F2' if is_hebrew else 'F1'} {SIZE:g} Tf {x:.2f} {y:.2f} Td ({escaped}) Tj ET")
            x += _width(word)
    mapping = "\n".join(f"<{ord(code):02X}> <{ord(letter):04X}>" for letter, code in _HEBREW_CODES.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /H def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(_HEBREW_CODES)} beginbfchar\n{mapping}\nendbfchar\n"
        "2 beginbfchar <20> <0020> <2C> <002C> endbfchar endcmap end end"
    )
    helvetica = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    return _raw_pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:.2f} {HEIGHT:.2f}] /Contents 6 0 R "
            "/Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>",
            f"<< {helvetica} >>",
            f"<< {helvetica} /ToUnicode 7 0 R >>",
            _stream("\n".join(content)),
            _stream(cmap),
        ]
    )


def _visual_words(line: str) -> list[str]:
    """The words and spaces of a line from left to right as a right-to-left page shows them."""
    if not any(letter in _HEBREW_CODES for letter in line):
        return [line]
    words = [word[::-1] if any(letter in _HEBREW_CODES for letter in word) else word for word in line.split()]
    spaced = [piece for word in reversed(words) for piece in (" ", word)]
    return spaced[1:]


def _width(word: str) -> float:
    return float(stringWidth("".join(_HEBREW_CODES.get(letter, letter) for letter in word), "Helvetica", SIZE))


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _raw_pdf(objects: Sequence[str]) -> bytes:
    parts = [b"%PDF-1.4\n"]
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1"))
    start = sum(map(len, parts))
    entries = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"xref\n0 {size}\n0000000000 65535 f \n{entries}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return b"".join(parts) + f"{trailer}startxref\n{start}\n%%EOF\n".encode("latin-1")


# The file itself.


def large(side: int) -> bytes:
    """With a picture of noise that does not get smaller; `side` is in pixels."""
    noise = Image.frombytes("RGB", (side, side), random.Random(side).randbytes(3 * side * side))

    def draw(canvas: Canvas) -> None:
        put_lines(canvas, resume_lines())
        canvas.drawImage(ImageReader(noise), 480, 750, 50, 50)

    return pdf(draw)


def copying_forbidden() -> bytes:
    encryption = StandardEncryption("", "owner", canCopy=0)
    return pdf(lambda canvas: put_lines(canvas, resume_lines()), encrypt=encryption)


# Structure and content.


def without_headings() -> bytes:
    sentence = "She plans the routes of lorries in Python and keeps the forecasts of the harvest in SQL tables."
    return one_column([NAME, CONTACT, *[sentence] * 8])


def without_contact() -> bytes:
    return one_column(resume_lines(contact="12 Example Street, Sampletown"))


def undated() -> bytes:
    job = [line.partition(", Mar")[0].partition(", Jun")[0] for line in JOB]
    return one_column(resume_lines(job=job))


def years_only() -> bytes:
    job = [line.replace("Mar ", "").replace("Jun ", "").replace("Feb ", "") for line in JOB]
    return one_column(resume_lines(job=job))


def repetitive() -> bytes:
    return one_column([*resume_lines(), *["Python tools and Python courses"] * 7])


# DOCX.


def docx_of(lines: Sequence[str], *, before: str = "", after: str = "", header: str = "") -> bytes:
    body = before + "".join(paragraph(line, run="<w:b/>" if line in HEADINGS else "") for line in lines) + after
    if not header:
        return docx(body)
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>'
    return docx(
        body + section,
        parts={"header1.xml": part("hdr", paragraph(header))},
        relations={"rId9": ("header", "header1.xml")},
    )


def text_box() -> bytes:
    content = f"<w:txbxContent>{paragraph('Terraform')}{paragraph('Docker')}</w:txbxContent>"
    box = f"<w:p><w:r><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing></w:r></w:p>"
    return docx_of(resume_lines(), after=box)


def contact_in_header() -> bytes:
    return docx_of([line for line in resume_lines() if line != CONTACT], header=CONTACT)


def skills_in_table() -> bytes:
    cells = "".join(f"<w:tc>{paragraph(skill)}</w:tc>" for skill in ("Terraform", "Docker"))
    return docx_of(resume_lines(), after=f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")


def tracked_changes() -> bytes:
    change = (
        "<w:p><w:r><w:t>Set up the servers with </w:t></w:r>"
        "<w:ins><w:r><w:t>Terraform and Docker</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Tableau</w:delText></w:r></w:del></w:p>"
    )
    return docx_of(resume_lines(), after=change)
