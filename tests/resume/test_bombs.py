"""Files made to exhaust a machine: each ends within its limits, as a resume or as one line."""

import io
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from atscheck.errors import ResumeReadError
from atscheck.resume.isolated import IsolatedReading
from atscheck.resume.model import Resume

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
LONGEST = 75.0  # seconds: the limit of 60, and starting and stopping a process on a busy machine


def outcome(data: bytes, name: str) -> Resume | str:
    """What was read, or the line that says why it was not; always within the time allowed."""
    begin = time.monotonic()
    with IsolatedReading(name, None, data) as reading:
        try:
            return reading.wait()[0]
        except ResumeReadError as error:
            return str(error)
        finally:
            assert time.monotonic() - begin < LONGEST


def pdf(objects: Mapping[int, bytes], *, root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF with these objects and a right cross-reference table."""
    out, places = io.BytesIO(), {}
    out.write(b"%PDF-1.7\n")
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start, count = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    for number in range(1, count):
        out.write(b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n")
    out.write(b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (count, root, trailer, start))
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def page(contents: int, extra: bytes = b"") -> bytes:
    fonts = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> %s >>" % extra
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R %s >>" % (contents, fonts)


def one_page(contents: bytes, entries: bytes = b"", extra: bytes = b"", **more: bytes) -> bytes:
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page(4, extra),
            4: stream(contents, entries),
        }
        | {int(name.removeprefix("o")): body for name, body in more.items()}
    )


def huge_stream() -> bytes:
    """400 MB of text operators in half a megabyte."""
    packer = zlib.compressobj(9)
    piece = b"BT /F1 9 Tf 50 700 Td (Kubernetes) Tj ET\n" * 100_000
    packed = b"".join([*(packer.compress(piece) for _ in range(100)), packer.flush()])
    return one_page(packed, b"/Filter /FlateDecode")


def nested_stream() -> bytes:
    """Filters over filters: each unpacks a thousand times its size."""
    data = zlib.compress(zlib.compress(zlib.compress(b"\n" * 300_000_000, 9), 9), 9)
    return one_page(data, b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")


def cyclic_pages() -> bytes:
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 2 >>",
            3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2 >>",
        }
    )


def million_pages() -> bytes:
    return pdf(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>", 3: page(4)}
    )


def shared_pages() -> bytes:
    """A million pages that are one: the kids of each level are the same object ten times."""
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for level in range(6):
        kids = b" ".join([b"%d 0 R" % (level + 3)] * 10)
        objects[level + 2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, 10 ** (6 - level))
    objects[8] = page(9)
    objects[9] = stream(b"BT /F1 9 Tf 50 700 Td (Kubernetes) Tj ET")
    return pdf(objects)


def looping_reference_table() -> bytes:
    data = one_page(b"BT /F1 9 Tf 50 700 Td (Kubernetes) Tj ET")
    place = data.rindex(b"xref\n0 ")
    return data.replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev %d " % place)


def form_that_draws_itself() -> bytes:
    form = stream(
        b"/X0 Do /X0 Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 5 0 R >> >>"
    )
    return one_page(b"/X0 Do", extra=b"/XObject << /X0 5 0 R >>", o5=form)


def forms_of_forms() -> bytes:
    """Ten to the eighth drawings of one word."""
    forms = {}
    for number in range(5, 13):
        inner = b"/XObject << /X0 %d 0 R >>" % (number + 1)
        head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %s >>" % inner
        forms[f"o{number}"] = stream(b"/X0 Do " * 10, head)
    forms["o13"] = stream(b"0 0 5 5 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return one_page(b"/X0 Do", extra=b"/XObject << /X0 5 0 R >>", **forms)


def huge_image() -> bytes:
    """A picture that claims 60,000 times 60,000 pixels."""
    head = (
        b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter /FlateDecode"
    )
    image = stream(zlib.compress(b"\0" * 10_000_000, 9), head)
    return one_page(b"q 500 0 0 500 50 50 cm /I0 Do Q", extra=b"/XObject << /I0 5 0 R >>", o5=image)


def deep_arrays() -> bytes:
    return one_page(b"[" * 200_000 + b"]" * 200_000 + b" TJ")


def huge_page() -> bytes:
    return one_page(b"BT /F1 9 Tf 50 700 Td (Kubernetes) Tj ET").replace(b"[0 0 595 842]", b"[0 0 99999999 99999999]")


def docx(main_part: bytes, **parts: bytes) -> bytes:
    main = f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/>'
    relations = f'<Relationships xmlns="{RELATIONS}">{main}</Relationships>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", main_part)
        for name, data in parts.items():
            archive.writestr(f"word/{name}", data)
    return out.getvalue()


def document(head: str, body: str) -> bytes:
    return f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()


def thousand_to_one() -> bytes:
    return docx(b"<w:document/>", **{"media.bin": b"\0" * 120_000_000})


def many_paragraphs() -> bytes:
    body = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 400_000
    return docx(b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (WORD.encode(), body))


def deep_xml() -> bytes:
    depth = 100_000
    inside = b"<w:p>" * depth + b"<w:r><w:t>Kubernetes</w:t></w:r>" + b"</w:p>" * depth
    return docx(b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (WORD.encode(), inside))


def billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    head = f'<?xml version="1.0"?><!DOCTYPE d [{entities}]>'
    return docx(document(head, "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"))


BOMBS: dict[str, Callable[[], bytes]] = {
    "huge stream.pdf": huge_stream,
    "nested stream.pdf": nested_stream,
    "cyclic pages.pdf": cyclic_pages,
    "million pages.pdf": million_pages,
    "shared pages.pdf": shared_pages,
    "looping reference table.pdf": looping_reference_table,
    "form that draws itself.pdf": form_that_draws_itself,
    "forms of forms.pdf": forms_of_forms,
    "huge image.pdf": huge_image,
    "deep arrays.pdf": deep_arrays,
    "huge page.pdf": huge_page,
    "thousand to one.docx": thousand_to_one,
    "many paragraphs.docx": many_paragraphs,
    "deep xml.docx": deep_xml,
    "billion laughs.docx": billion_laughs,
    "no space.txt": lambda: b"kubernetes" * 100_000,
    "one long line.txt": lambda: b"Kubernetes, Terraform and " * 40_000,
    "only hyphens.txt": lambda: b"-" * 1_000_000,
    "only breaks.md": lambda: b"# a\n" * 200_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_bomb_ends_within_its_limits(name: str):
    ended = outcome(BOMBS[name](), name)
    if isinstance(ended, str):
        assert ended.startswith(f"{name}: ")
        assert "\n" not in ended


def test_file_outside_is_never_read(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("frobnicated")
    head = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    body = "<w:p><w:r><w:t>Kubernetes &x; Terraform</w:t></w:r></w:p>"
    ended = outcome(
        docx(f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()), "cv.docx"
    )
    assert "frobnicated" not in (ended if isinstance(ended, str) else ended.text)
