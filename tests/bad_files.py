"""Files that are no readable resume, each as small as it can be."""

import io
import zipfile
from collections.abc import Callable

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def text_pdf(words: str = "", *, password: str | None = None) -> bytes:
    """A page of text, encrypted if there is a password."""
    buffer = io.BytesIO()
    encryption = None if password is None else StandardEncryption(password, strength=128)
    canvas = Canvas(buffer, encrypt=encryption, invariant=True)
    top = 800
    for line in (words or "Ada Example\nSkills\n" + "Kubernetes Docker Python Rust Go\n" * 6).splitlines():
        canvas.drawString(72, top, line)
        top -= 14
    canvas.save()
    return buffer.getvalue()


def picture_pdf() -> bytes:
    """A page that holds one picture and no text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    picture = Image.new("L", (200, 260), 255)
    picture.paste(0, (20, 20, 180, 60))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    canvas.save()
    return buffer.getvalue()


def archive(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as handle:
        for name, content in files.items():
            handle.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(500)

# Name, content, and what the one line on standard error must say.
BAD_RESUMES: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("empty.pdf", lambda: b"", "empty.pdf: the file is empty"),
    ("blank.txt", lambda: b" \n\n", "blank.txt: the file is empty"),
    ("damaged.pdf", lambda: text_pdf()[:400], "damaged.pdf: "),
    ("noise.pdf", lambda: bytes(range(256)) * 8, "noise.pdf: not a PDF inside"),
    ("scan.pdf", picture_pdf, "scan.pdf: unreadable: no text layer"),
    ("locked.pdf", lambda: text_pdf(password="secret"), "locked.pdf: "),
    ("old.doc", lambda: _OLE, "old.doc: the old Word format (.doc) is not read"),
    ("writer.odt", lambda: archive(mimetype="application/vnd.oasis.opendocument.text"), "writer.odt: OpenDocument"),
    ("rich.rtf", lambda: b"{\\rtf1\\ansi Ada Example}", "rich.rtf: RTF is not read"),
    ("apple.pages", lambda: archive(Index__Document__iwa="x", index__xml="x"), "apple.pages: "),
    ("note.docx", lambda: b"just a few words", "note.docx: not a DOCX inside"),
    ("torn.docx", lambda: archive(word__document="x")[:40], "torn.docx: a damaged zip file"),
    ("zip.docx", lambda: archive(readme="x"), "zip.docx: a zip archive that holds no Word document"),
    ("page.html", lambda: b"<!DOCTYPE html><html><body>Ada</body></html>", "page.html: a web page is not read"),
    ("photo.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "photo.png: a picture (PNG)"),
)
