import subprocess
import sys
from pathlib import Path

import pytest
from docx_files import docx, paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from atscheck.errors import ResumeReadError
from atscheck.resume.language import guess_language
from atscheck.resume.model import ReadingName, Resume, ResumeFormat, SectionKind, VerdictStatus
from atscheck.resume.read import read_resume, read_resume_bytes, resume_from_text


def test_text_file_is_read_whole(tmp_path: Path):
    path = tmp_path / "cv.txt"
    path.write_bytes("Ada Example\nada@example.org\n\nSkills\nPyTorch\n".encode("utf-16"))
    resume = read_resume(path)
    assert (resume.name, resume.format, resume.pages) == ("cv.txt", ResumeFormat.TXT, None)
    assert resume.text == "Ada Example\nada@example.org\n\nSkills\nPyTorch"
    assert resume.contact.email == "ada@example.org"
    assert [section.kind for section in resume.sections] == [SectionKind.HEADER, SectionKind.SKILLS]
    assert len(resume.sha256) == 64


def test_markdown_headings_make_sections():
    resume = read_resume_bytes(
        b"# Ada Example\n\n## Skills\n\n**Go** and _Rust_\n\n## Things that matter\n\nC++\n", "cv.md"
    )
    assert [section.heading for section in resume.sections][1:] == ["Skills", "Things that matter"]


def test_docx_has_three_readings():
    table = f"<w:tbl><w:tr><w:tc>{paragraph('in a table')}</w:tc></w:tr></w:tbl>"
    resume = read_resume_bytes(docx(paragraph("in the body") + table), "cv.docx")
    assert [(reading.name, reading.text) for reading in resume.readings] == [
        (ReadingName.FULL, "in the body\nin a table"),
        (ReadingName.BODY, "in the body\nin a table"),
        (ReadingName.PARAGRAPHS, "in the body"),
    ]
    assert resume.readings[0].text == resume.text


def test_empty_document_is_unreadable_and_says_why():
    resume = read_resume_bytes(docx(paragraph("")), "cv.docx")
    assert resume.verdict.status is VerdictStatus.UNREADABLE
    assert resume.verdict.reasons == ("the document holds no text",)
    assert [note.message for note in resume.notes] == ["the document holds no text"]
    assert (resume.sections, resume.lines) == ((), ())


def test_docx_of_a_picture_is_unreadable():
    resume = read_resume_bytes(docx(paragraph("Page 1") + "<w:p><w:r><w:drawing/></w:r></w:p>"), "cv.docx")
    assert resume.verdict.status is VerdictStatus.UNREADABLE


def test_short_text_is_readable():
    assert resume_from_text("Go").verdict.status is VerdictStatus.READABLE


def test_text_named_pdf_is_read_with_a_note():
    resume = read_resume_bytes(b"Ada Example builds boats and nets for a living. " * 5, "cv.pdf")
    assert resume.format is ResumeFormat.TXT
    assert [note.message for note in resume.notes] == ["the file is plain text, although its name ends in .pdf"]


def test_reading_a_text_again_changes_nothing():
    once = resume_from_text("Ada\u00a0Example\n\n\n\n•Python and rein-\nforcement\n====\nend")
    assert resume_from_text(once.text).text == once.text


def test_text_needs_no_pdf_or_docx_library():
    code = (
        "import sys; from atscheck.resume.read import resume_from_text; resume_from_text('Skills: Go');"
        "print([name for name in ('pypdfium2', 'pdfplumber', 'docx', 'lxml') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have been an engineer with a team of ten and led the work on data for the bank", "en"),
        (
            "Ich habe mit der Gruppe an der Entwicklung von Netzen für die Bahn gearbeitet und das Projekt geleitet",
            "de",
        ),
        ("J'ai conçu des réseaux pour la banque et dirigé une équipe de dix personnes avec le soutien du client", "fr"),
        ("Dirigí el equipo de desarrollo de la empresa con los clientes y las universidades del país", "es"),
        ("我在公司负责神经网络的开发工作并带领团队完成了多个项目的交付", "zh"),
        ("مهندس نرم‌افزار با تجربه در طراحی شبکه‌های عصبی و پردازش زبان", "fa"),
        ("Разработчик нейронных сетей с опытом работы в банке", "ru"),
        ("Python Go Rust SQL", "und"),
        ("", "und"),
    ],
)
def test_language_is_guessed(text: str, language: str):
    assert guess_language(text) == language


def check_laws(data: bytes, name: str) -> None:
    try:
        resume = read_resume_bytes(data, name)
    except ResumeReadError as error:
        message = str(error)
    else:
        message = ""
        check_resume_laws(resume)
    assert "\n" not in message


def check_resume_laws(resume: Resume) -> None:
    resume.text.encode()
    assert all("\n" not in resume.text[line.start : line.end] for line in resume.lines)
    assert all(0 <= entry.start <= entry.end <= len(resume.text) for entry in resume.entries)


@given(st.binary(max_size=300), st.sampled_from(["cv.txt", "cv.md", "cv.docx", "cv.doc", "-"]))
def test_any_bytes_give_a_resume_or_an_error(data: bytes, name: str):
    check_laws(data, name)


@given(st.text(max_size=200), st.sampled_from(["cv.txt", "cv.md"]))
def test_any_text_gives_a_resume_or_an_error(text: str, name: str):
    check_laws(text.encode("utf-8", "surrogatepass"), name)


WHOLE = docx(paragraph("Ada Example") + paragraph("Skills") + paragraph("PyTorch"))


@settings(max_examples=60)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
def test_damaged_docx_gives_a_resume_or_an_error(place: int, noise: bytes):
    check_laws(WHOLE[:place] + noise + WHOLE[place + len(noise) :], "cv.docx")
