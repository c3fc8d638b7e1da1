import io
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from docx_files import docx, paragraph, part

from atscheck.errors import ResumeReadError
from atscheck.resume.docx import DocxReadings, read_docx
from atscheck.resume.docx_package import MAX_UNCOMPRESSED_BYTES
from atscheck.resume.model import Place


def texts(lines) -> list[str]:
    return [line.text for line in lines if line.text.strip()]


def places(readings: DocxReadings) -> dict[str, Place]:
    return {line.text: line.place for line in readings.full if line.text.strip()}


def read(body: str, **kwargs) -> DocxReadings:
    return read_docx(docx(body, **kwargs), "cv.docx")


def test_file_from_word_processor_is_read_in_order(tmp_path: Path):
    document = python_docx.Document()
    document.add_heading("Skills", level=1)
    document.add_paragraph("Python", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "nested"
    document.add_paragraph("after")
    document.sections[0].header.paragraphs[0].text = "Ada Example"
    document.sections[0].footer.paragraphs[0].text = "page foot"
    path = tmp_path / "cv.docx"
    document.save(str(path))
    readings = read_docx(path.read_bytes(), "cv.docx")
    assert texts(readings.full) == [
        "Ada Example", "Skills", "• Python", "cell 0", "cell 1", "cell 2", "cell 3", "nested", "after", "page foot",
    ]  # fmt: skip
    assert texts(readings.body) == [
        "Skills", "• Python", "cell 0", "cell 1", "cell 2", "cell 3", "nested", "after",
    ]  # fmt: skip
    assert texts(readings.paragraphs) == ["Skills", "• Python", "after"]
    assert [line.text for line in readings.full if line.heading] == ["Skills"]
    assert places(readings)["nested"] is Place.TABLE
    assert places(readings)["Ada Example"] is Place.HEADER


def test_controls_inserted_text_and_links_are_read_and_deleted_text_is_not():
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        "<w:p>"
        + run.format("Built ")
        + f"<w:ins>{run.format('fast ')}</w:ins>"
        + "<w:del><w:r><w:delText>slow </w:delText></w:r></w:del>"
        + f"<w:moveFrom>{run.format('moved ')}</w:moveFrom>"
        + f"<w:sdt><w:sdtContent>{run.format('neural ')}</w:sdtContent></w:sdt>"
        + f'<w:hyperlink r:id="rId9">{run.format("nets")}</w:hyperlink>'
        + "</w:p>"
        + f"<w:sdt><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
        + f"<w:p><w:ins>{run.format('all new')}</w:ins></w:p>"
    )
    readings = read(body, relations={"rId9": ("hyperlink", "https://example.org")})
    assert texts(readings.full) == ["Built fast neural nets", "in a control", "all new"]
    assert texts(readings.paragraphs) == ["Built nets"]
    assert places(readings)["in a control"] is Place.CONTENT_CONTROL
    assert places(readings)["all new"] is Place.INSERTED
    assert readings.links == ("https://example.org",)


def test_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>beside</w:t></w:r></w:p>"
    )
    readings = read(body)
    assert texts(readings.full) == ["beside", "in a box"]
    assert texts(readings.body) == ["beside"]
    assert places(readings)["in a box"] is Place.TEXT_BOX


def test_old_text_box_is_read():
    box = f"<w:txbxContent>{paragraph('old box')}</w:txbxContent>"
    body = f"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>"
    assert texts(read(body).full) == ["old box"]


def test_breaks_tabs_and_hyphens_become_characters():
    body = (
        "<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t>"
        "<w:softHyphen/><w:sym w:font='Symbol' w:char='F0B7'/></w:r></w:p>"
    )
    assert [line.text for line in read(body).full] == ["one\ttwo", "e-mail\u00ad\uf0b7"]
    assert [line.starts_block for line in read(body).full] == [True, False]


def test_footnote_is_read_once_and_its_separator_is_not():
    notes = part(
        "footnotes",
        f'<w:footnote w:id="0" w:type="separator">{paragraph("rule")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("a note")}</w:footnote>',
    )
    body = '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    readings = read(body, parts={"footnotes.xml": notes}, relations={"rId1": ("footnotes", "footnotes.xml")})
    assert texts(readings.full) == ["Text", "a note"]
    assert places(readings)["a note"] is Place.FOOTNOTE


def test_headers_that_no_page_shows_are_not_read():
    sections = (
        '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/>'
        '<w:footerReference w:type="default" r:id="rId3"/></w:sectPr>'
    )
    parts = {
        "header1.xml": part("hdr", paragraph("first page only")),
        "header2.xml": part("hdr", paragraph("every page")),
        "footer1.xml": part("ftr", paragraph("foot")),
    }
    relations = {
        "rId1": ("header", "header1.xml"),
        "rId2": ("header", "header2.xml"),
        "rId3": ("footer", "footer1.xml"),
    }
    assert texts(read(paragraph("body") + sections, parts=parts, relations=relations).full) == [
        "every page",
        "body",
        "foot",
    ]
    shown = sections.replace("<w:sectPr>", "<w:sectPr><w:titlePg/>")
    assert texts(read(paragraph("body") + shown, parts=parts, relations=relations).full)[:2] == [
        "every page",
        "first page only",
    ] or texts(read(paragraph("body") + shown, parts=parts, relations=relations).full)[:2] == [
        "first page only",
        "every page",
    ]


@pytest.mark.parametrize(
    ("run", "reason"),
    [
        ("<w:vanish/>", "hidden in Word (w:vanish)"),
        ('<w:color w:val="FFFFFF"/>', "white text on white"),
        ('<w:sz w:val="2"/>', "text under 2 points"),
    ],
)
def test_hidden_text_is_kept_apart(run: str, reason: str):
    readings = read(paragraph("seen") + paragraph("python kubernetes", run=run))
    assert texts(readings.full) == ["seen"]
    assert [(hidden.text, hidden.reason) for hidden in readings.hidden] == [("python kubernetes", reason)]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("seen", run='<w:vanish w:val="0"/>'),
        paragraph("seen", run='<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'),
        paragraph("seen", run='<w:color w:val="FFFFFF"/>', properties='<w:shd w:val="clear" w:fill="000000"/>'),
        '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>'
        + paragraph("seen", run='<w:color w:val="FFFFFF"/>')
        + "</w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:drawing/></w:r></w:p>" + paragraph("seen", run='<w:color w:val="FFFFFF"/>'),
    ],
)
def test_visible_text_is_not_called_hidden(body: str):
    readings = read(body)
    assert texts(readings.full) == ["seen"]
    assert readings.hidden == ()


STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="berschrift1"/>'
    '<w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>',
)


def test_styles_are_inherited():
    body = (
        paragraph("Skills", style="berschrift1")
        + paragraph("Work", style="Mine")
        + paragraph("text", style="Loop")
        + paragraph("secret", run='<w:rStyle w:val="Secret"/>')
        + paragraph("outlined", properties='<w:outlineLvl w:val="1"/>')
    )
    readings = read(body, parts={"styles.xml": STYLES}, relations={"rId1": ("styles", "styles.xml")})
    found = {line.text: (line.heading, line.bold, line.size) for line in readings.full if line.text}
    assert found == {
        "Skills": (True, True, 14.0),
        "Work": (True, False, 14.0),
        "text": (False, False, 10.0),
        "outlined": (True, False, 10.0),
    }
    assert [hidden.text for hidden in readings.hidden] == ["secret"]


def test_lists_get_the_bullets_and_numbers_that_word_draws():
    def level(number: int, kind: str, text: str) -> str:
        return f'<w:lvl w:ilvl="{number}"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'

    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "x")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}'
        f"{level(1, 'lowerRoman', '%1.%2)')}</w:abstractNum>"
        '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>',
    )

    def item(text: str, number: int, depth: int = 0) -> str:
        reference = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(text, properties=reference)

    body = (
        item("a", 5) + item("b", 6) + item("c", 6, 1) + item("d", 6, 1) + item("e", 6) + item("f", 6, 1) + item("g", 0)
    )
    readings = read(body, parts={"numbering.xml": numbering}, relations={"rId1": ("numbering", "numbering.xml")})
    assert texts(readings.full) == ["• a", "1. b", "1.i) c", "1.ii) d", "2. e", "2.i) f", "g"]


def test_external_entity_is_never_read(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret")
    document = part("document", f"<w:body>{paragraph('a &x; b')}</w:body>").replace(
        "?><w:document", f'?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document'
    )
    assert "secret" not in "".join(texts(read("", raw_document=document).full))


def test_entity_bomb_does_not_grow():
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document = part("document", f"<w:body>{paragraph('x &i;')}</w:body>").replace(
        "?><w:document", f"?><!DOCTYPE d [{entities}]><w:document"
    )
    assert len("".join(texts(read("", raw_document=document).full))) < 1000


def test_zip_bomb_is_refused():
    with pytest.raises(ResumeReadError, match="times its size"):
        read(paragraph("x"), parts={"media.bin": "0" * (30 * 1024 * 1024)})
    data = bytearray(docx(paragraph("x"), parts={"media.bin": "0"}))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (MAX_UNCOMPRESSED_BYTES + 1).to_bytes(4, "little")
    with pytest.raises(ResumeReadError, match="300 MB"):
        read_docx(bytes(data), "cv.docx")


def test_damaged_parts_are_named():
    with pytest.raises(ResumeReadError, match="without a document"):
        read("", raw_document="<nothing/>")
    whole = docx(paragraph("Ada " * 400))
    cut = whole.replace(b"PK\x05\x06", b"PK\x05\x07")
    with pytest.raises(ResumeReadError, match="damaged"):
        read_docx(cut, "cv.docx")


def test_document_part_may_have_another_name():
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(paragraph("Ada")))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"word/document.xml", b"word/document2.xml")
            new.writestr(name.replace("document.xml", "document2.xml"), content)
    assert texts(read_docx(buffer.getvalue(), "cv.docx").full) == ["Ada"]


def test_strict_open_xml_is_read():
    strict = docx("", raw_document=part("document", f"<w:body>{paragraph('Ada')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ))  # fmt: skip
    assert texts(read_docx(strict, "cv.docx").full) == ["Ada"]
