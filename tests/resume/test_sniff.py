import io
import json
import zipfile
from pathlib import Path

import pytest

from atscheck.errors import ResumeReadError
from atscheck.resume.model import ResumeFormat
from atscheck.resume.sniff import MAX_FILE_BYTES, read_file_bytes, sniff_format

SENTENCE = "Ada Example builds small neural networks for slow computers and writes about it. " * 3


def zipped(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (b"%PDF-1.7 rest", "cv.docx", ResumeFormat.PDF),
        (b"\r\n\r\n%PDF-1.4", "cv.pdf", ResumeFormat.PDF),
        (zipped("[Content_Types].xml", "word/document.xml"), "cv.pdf", ResumeFormat.DOCX),
        (b"Ada Example", "cv.txt", ResumeFormat.TXT),
        (b"# Ada Example", "cv.md", ResumeFormat.MD),
        (b"Ada Example", "-", ResumeFormat.TXT),
        ("Zürich, naïve".encode("cp1252"), "cv.txt", ResumeFormat.TXT),
        ("Ada".encode("utf-16"), "cv.txt", ResumeFormat.TXT),
        ("Ada Example".encode("utf-16-le"), "cv.txt", ResumeFormat.TXT),
        (b"\xef\xbb\xbfAda", "cv.txt", ResumeFormat.TXT),
        (SENTENCE.encode(), "cv.pdf", ResumeFormat.TXT),
        (b"BMW Group, Munich", "cv.txt", ResumeFormat.TXT),
    ],
)
def test_bytes_decide_the_format(data: bytes, name: str, format: ResumeFormat):
    assert sniff_format(data, name) is format


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "cv.pdf", "empty"),
        (b" \n \x00", "cv.txt", "empty"),
        (OLE + "WordDocument".encode("utf-16-le"), "cv.doc", "old Word format (.doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx", "password"),
        (OLE, "cv.xls", "old Microsoft Office"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
            "cv.doc",
            "Word 2003 XML",
        ),
        (b'<?xml version="1.0"?><resume/>', "cv.xml", "XML"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "cv.odt", "OpenDocument"),
        (zipped("Index/Document.iwa"), "cv.pages", "Pages"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "cv.xlsx", "Excel"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "cv.pptx", "PowerPoint"),
        (zipped("resume.txt"), "cv.docx", "holds no Word document"),
        (b"PK\x03\x04 and nothing more", "cv.docx", "damaged zip"),
        (b"{\\rtf1\\ansi Ada}", "cv.rtf", "RTF"),
        (b"<!DOCTYPE html><html><body>Ada</body></html>", "cv.html", "web page"),
        (json.dumps({"url": "https://docs.google.com/open?id=1", "doc_id": "1"}).encode(), "cv.gdoc", "Google Docs"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "cv.png", "picture (PNG)"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "cv.pdf", "picture (JPEG)"),
        (b"\\documentclass{article}", "cv.tex", "LaTeX"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(20), "cv.7z", "archive"),
        (b"some broken words", "cv.pdf", "not a PDF inside"),
        (bytes(range(256)) * 4, "cv.pdf", "not a PDF inside"),
        (bytes(range(256)) * 4, "cv.docx", "not a DOCX inside"),
        (bytes(range(256)) * 4, "cv", "neither a PDF"),
    ],
)
def test_what_is_not_read_is_named_in_one_line(data: bytes, name: str, says: str):
    with pytest.raises(ResumeReadError) as caught:
        sniff_format(data, name)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert says in message
    assert message.endswith(".")
    assert "\n" not in message


def test_file_above_the_limit_is_named(tmp_path: Path):
    path = tmp_path / "cv.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(ResumeReadError, match="above the limit of 25 MB"):
        read_file_bytes(path)


def test_missing_file_and_folder_are_named(tmp_path: Path):
    with pytest.raises(ResumeReadError, match="no such file"):
        read_file_bytes(tmp_path / "cv.pdf")
    with pytest.raises(ResumeReadError, match="a folder"):
        read_file_bytes(tmp_path)
