import contextlib
import email.message
import email.policy
import html
import io
import json
import os
import random
from pathlib import Path

import pytest
from bad_files import BAD_RESUMES, picture_pdf, text_pdf
from docx_files import docx, paragraph
from posting.saved_pages import (
    ALL_PAGES,
    COOKIES,
    DESCRIPTION,
    FOOTER,
    NAVIGATION,
    NEEDS,
    NOT_ASKED,
    OTHER_JOBS,
    greenhouse,
    indeed,
    job_script,
    page,
)

from atscheck.errors import PostingError, ResumeReadError
from atscheck.posting.files import PostingFile, read_posting_bytes, read_posting_file
from atscheck.resume.model import ResumeFormat

TEXT = (
    "Senior Data Engineer\nWindrow, Leeds\n\n"
    "Windrow measures what the wind does and sells the numbers to those who need them.\n\n"
    "What you bring\n- Five years of experience with Python and SQL in production systems\n"
    "- Apache Airflow, dbt and Kubernetes\n"
    "- Pleasure in clear words, short meetings and tests that fail for a reason\n"
)


def read(source: str, name: str = "job.html") -> PostingFile:
    return read_posting_bytes(source.encode(), name)


def lines(source: str) -> list[str]:
    """The lines of the page's text, without the sentence that makes it long enough."""
    long_enough = "enough " * 40
    text = read(page(f"{source}<p>{long_enough}</p>")).resume.text
    return text.replace(long_enough.strip(), "").strip("\n").split("\n")


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(PostingError) as caught:
        read_posting_bytes(data, name)
    message = str(caught.value)
    assert caught.value.exit_code == 4
    assert "\n" not in message
    assert message.startswith(f"{name}: ")
    assert message.endswith(".")
    return message.removeprefix(f"{name}: ")


# Formats


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (text_pdf(TEXT), "job.pdf", ResumeFormat.PDF),
        (docx("".join(map(paragraph, TEXT.splitlines()))), "job.docx", ResumeFormat.DOCX),
        (TEXT.encode(), "job.txt", ResumeFormat.TXT),
        (TEXT.encode(), "-", ResumeFormat.TXT),
        (f"# {TEXT}".encode(), "job.md", ResumeFormat.MD),
        (TEXT.encode("utf-16"), "job.txt", ResumeFormat.TXT),
    ],
)
def test_document_is_read_as_a_resume_is(data: bytes, name: str, format: ResumeFormat):
    posting = read_posting_bytes(data, name)
    assert (posting.name, posting.title, posting.resume.format) == (name, "Senior Data Engineer", format)
    assert "Apache Airflow, dbt and Kubernetes" in posting.resume.text
    assert posting.notes == ()


@pytest.mark.parametrize(
    ("name", "data"), [("-", text_pdf(TEXT)), ("-", greenhouse().encode()), ("job.txt", indeed().encode())]
)
def test_bytes_tell_the_format(name: str, data: bytes):
    assert "Kubernetes" in read_posting_bytes(data, name).resume.text


def test_file_is_read_by_its_path(tmp_path: Path):
    path = tmp_path / "job.html"
    path.write_text(greenhouse(), encoding="utf-8")
    posting = read_posting_file(path)
    assert (posting.name, posting.title) == ("job.html", "Senior Data Engineer")
    assert read_posting_file(str(path)) == posting


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_text_of_another_program_is_read_through_a_pipe():
    reading, writing = os.pipe()
    os.write(writing, TEXT.encode())
    os.close(writing)
    with os.fdopen(reading):
        assert read_posting_file(f"/dev/fd/{reading}").title == "Senior Data Engineer"


# Pages of job boards


@pytest.mark.parametrize("board", ALL_PAGES)
def test_page_of_a_job_board_is_read_without_what_surrounds_the_posting(board: str):
    posting = read(ALL_PAGES[board]())
    assert posting.title == "Senior Data Engineer"
    assert posting.notes == ()
    for need in NEEDS:
        assert f"• {need}\n" in posting.resume.text or f"- {need}\n" in posting.resume.text
    assert "\n\nWhat you bring\n" in posting.resume.text
    assert "Rust & Terraform" in posting.resume.text
    assert [word for word in NOT_ASKED if word in posting.resume.text] == []


def test_lines_point_into_the_text():
    resume = read(greenhouse()).resume
    assert [resume.text[line.start : line.end] for line in resume.lines] == [
        line for line in resume.text.split("\n") if line
    ]


# Data for search engines


def test_job_data_comes_before_what_the_page_shows():
    posting = read(
        page("<h1>Careers</h1><p>Loading…</p>", head=job_script(title="Data Engineer", description=DESCRIPTION))
    )
    assert posting.title == "Data Engineer"
    assert posting.resume.text.startswith(
        "Windrow measures what the wind does & sells the numbers.\n\nWhat you will do\n• "
    )


def test_escaped_description_is_read_as_the_markup_it_is():
    posting = read(page("", head=job_script(title="R&amp;D Engineer", description=html.escape(DESCRIPTION))))
    assert posting.title == "R&D Engineer"
    assert "\n• Good knowledge of Apache Airflow, dbt and Kubernetes\n" in posting.resume.text


def test_job_data_is_found_in_a_graph():
    graph = {
        "@graph": [{"@type": "WebSite", "name": "W"}, {"@type": ["JobPosting"], "title": "Nurse", "description": TEXT}]
    }
    script = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    posting = read(page("", head=script))
    assert posting.title == "Nurse"
    assert posting.resume.text.splitlines()[1] == "Windrow, Leeds"


def test_other_fields_follow_the_description_unless_it_says_the_same():
    script = job_script(title="Nurse", description=DESCRIPTION, skills=["Scala", "Kafka"], qualifications=NEEDS[0])
    text = read(page("", head=script)).resume.text
    assert text.endswith("\n\nSkills\nScala\nKafka")
    assert text.count(NEEDS[0]) == 1


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json">{"@type": "JobPosting", "title": </script>',
        '<script type="application/ld+json">[null, {"@type": "JobPosting", "title": 3, "description": ["x"]}]</script>',
        f'<script type="application/ld+json">{"[" * 100000}</script>',
        job_script(title="Data Engineer", description="Too short."),
    ],
)
def test_useless_job_data_leaves_the_page(script: str):
    posting = read(page(f"<h1>Data Engineer</h1>{DESCRIPTION}", head=script))
    assert posting.title == "Data Engineer"
    assert "Kubernetes" in posting.resume.text


def test_page_with_several_postings_says_so():
    first = job_script(title="Nurse", description="Care for people in their homes, day and night. " * 8)
    second = job_script(title="Data Engineer", description=DESCRIPTION)
    posting = read(page("<h1>Data Engineer</h1>", head=first + second))
    assert posting.title == "Data Engineer"
    assert "Kubernetes" in posting.resume.text
    assert posting.notes == ("the page holds 2 job postings; only one was read.",)


def test_teaser_gives_way_to_the_page():
    teaser = " ".join(["Windrow measures what the wind does & sells the numbers."] * 6) + " What you …"
    posting = read(page(f"<h1>Data Engineer</h1>{DESCRIPTION}", head=job_script(title="X", description=teaser)))
    assert "Kubernetes" in posting.resume.text


# What is left out


@pytest.mark.parametrize(
    "noise",
    [
        COOKIES,
        NAVIGATION,
        FOOTER,
        OTHER_JOBS,
        '<div class="site-CookieBar">COBOL</div>',
        '<div id="promo-banner"><p>COBOL</p></div>',
        "<div hidden><p>COBOL</p></div>",
        '<span aria-hidden="true">COBOL</span>',
        '<p style="color: red; DISPLAY : none">COBOL</p>',
        '<div style="visibility:hidden">COBOL</div>',
        "<header>COBOL</header>",
        "<aside>COBOL</aside>",
        "<form><label>COBOL</label></form>",
        "<dialog open>COBOL</dialog>",
        "<noscript>COBOL</noscript><template>COBOL</template><iframe>COBOL</iframe><style>.COBOL {}</style>",
        "<svg><title>COBOL</title><text>COBOL</text></svg>",
        "<ul><li><a href='1'>COBOL</a></li><li><a href='2'>Perl</a></li><li><a href='3'>Haskell</a></li></ul>",
        "<p><a href='/apply'>Apply for COBOL</a></p>",
        "<!-- COBOL --><?php COBOL ?>",
    ],
)
def test_noise_is_left_out(noise: str):
    text = read(page(f"{noise}<main><h1>Data Engineer</h1>{DESCRIPTION}</main>{noise}")).resume.text
    assert [word for word in NOT_ASKED if word in text] == []
    assert "Kubernetes" in text


def test_hidden_part_of_some_length_is_noted():
    hidden = f'<div style="display:none">{"Five years of COBOL. " * 3}</div>'
    assert read(page(DESCRIPTION + hidden)).notes == ("text that the page hides (12 words) was left out.",)


@pytest.mark.parametrize("attributes", ['class="has-cookie-banner"', 'style="visibility: hidden"'])
def test_page_is_read_although_its_body_looks_like_noise(attributes: str):
    assert "Kubernetes" in read(page(DESCRIPTION, attributes=attributes)).resume.text


@pytest.mark.parametrize(
    "tag", ['form id="aspnetForm"', "aside", "header", 'div class="banner"', "div aria-hidden=true"]
)
def test_block_that_holds_most_of_the_page_is_kept(tag: str):
    text = read(page(f"{NAVIGATION}<{tag}><h1>Nurse</h1>{DESCRIPTION}</{tag.split()[0]}>")).resume.text
    assert "Kubernetes" in text
    assert "COBOL" not in text


def test_linked_item_in_a_list_of_demands_is_kept():
    items = "<li><a href='/k'>Kubernetes</a></li><li>Python, SQL and the patience to explain them</li>"
    assert lines(f"<ul>{items}</ul>") == ["• Kubernetes", "• Python, SQL and the patience to explain them"]


def test_heading_that_folds_up_is_kept():
    assert lines("<h3><button>Requirements</button></h3><p>Python</p>")[:1] == ["Requirements"]


# Lines


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "<ul><li>Languages<ul><li>Rust</li><li>Go</li></ul></li><li>dbt</li></ul>",
            ["• Languages", "• Rust", "• Go", "• dbt"],
        ),
        ("<ul><li><p>Rust</p></li><li><div><span>Go</span></div></li></ul>", ["• Rust", "• Go"]),
        ("<ol><li>• Rust</li><li>- Go</li></ol>", ["• Rust", "• Go"]),
        ("<div>Rust<br>Go<br/>C++</div>", ["Rust", "Go", "C++"]),
        ("<p>Rust\n   and\t\tGo&nbsp;too</p>", ["Rust and Go too"]),
        ("<p>Ru<b>st</b>, G<i>o</i></p>", ["Rust, Go"]),
        ("<p>C&#43;&#43; &amp; R&amp;D &lt;3 caf&eacute; &bogus;</p>", ["C++ & R&D <3 café &bogus;"]),
        ("<p>We ask:</p><h2>Skills</h2><p>Rust</p>", ["We ask:", "", "Skills", "", "Rust"]),
        ("<div>We ask:</div><div><b>Skills:</b></div><div>Rust</div>", ["We ask:", "", "Skills:", "Rust"]),
        (
            "<table><tr><th>Language</th><td>Rust</td></tr><tr><td>Level</td><td>good</td></tr></table>",
            ["Language", "Rust", "Level", "good"],
        ),
        ("<pre>Rust\nGo</pre>", ["Rust", "Go"]),
        ('<div style="white-space: pre-line">Rust\nGo</div>', ["Rust", "Go"]),
        ("<dl><dt>Place</dt><dd>Leeds</dd></dl>", ["Place", "Leeds"]),
        ("<p>Rust<p>Go<ul><li>C<li>D</ul></div></span>", ["Rust", "", "Go", "• C", "• D"]),
        ("<p>Rust <a href=x>and <b>Go</p><td>C", ["Rust and Go", "", "C"]),
    ],
)
def test_blocks_make_lines(source: str, expected: list[str]):
    assert lines(source) == expected


def test_other_jobs_end_at_the_next_heading_of_their_size():
    found = lines("<h2>Similar jobs</h2><h3>Haskell Developer</h3><p>Leeds</p><h2>Skills</h2><p>Rust</p>")
    assert found == ["Skills", "", "Rust"]


# Encodings and broken pages

FRENCH = DESCRIPTION.replace("Windrow", "Éolienne naïve “Forêt”")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", "iso-8859-1"),
        ("utf-8-sig", ""),
        ("cp1252", "iso-8859-1"),
        ("cp1252", "utf-8"),
        ("cp1252", ""),
        ("cp1252", "no-such-encoding"),
        ("cp1252", "unicode_escape"),
        ("utf-16", "utf-16"),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
        ("mac_roman", "macintosh"),
    ],
)
def test_encodings_are_told(encoding: str, declared: str):
    source = page(FRENCH, head=f'<meta charset="{declared}">' if declared else "")
    posting = read_posting_bytes(source.encode(encoding), "job.html")
    assert posting.resume.text.startswith("Éolienne naïve “Forêt” measures")


def test_japanese_page_is_decoded_by_its_own_word():
    source = page(
        f"<p>{'風力 発電 ' * 30}</p>", head='<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'
    )
    assert "風力 発電" in read_posting_bytes(source.encode("shift_jis"), "job.html").resume.text


def test_damaged_character_does_not_change_the_encoding():
    data = page(FRENCH).encode().replace(b"wind", b"w\xffnd", 1)
    assert read_posting_bytes(data, "job.html").resume.text.startswith("Éolienne naïve")


def test_part_of_a_page_is_read_as_a_page():
    assert read_posting_bytes(f"<div class='x'>{DESCRIPTION}</div>".encode(), "-").resume.text.startswith(
        "Windrow measures"
    )
    assert read_posting_bytes(f"Hello {DESCRIPTION}".encode(), "job.htm").resume.text.startswith("Hello")


def test_comment_of_the_browser_may_come_first():
    source = f"<!-- saved from url=(0030)https://jobs.example/1 -->\n{greenhouse()}"
    assert read(source, "-").title == "Senior Data Engineer"


def test_unclosed_elements_nest_deep():
    text = read(page("<div><font>" * 900 + DESCRIPTION)).resume.text
    assert "• Good knowledge of Apache Airflow, dbt and Kubernetes" in text


def test_page_cut_off_in_the_middle_is_read():
    source = greenhouse()
    assert "Apache Airflow" in read(source[: source.index("Kubernetes") + 4]).resume.text


def test_entities_that_name_files_stay_closed(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("COBOL")
    declared = f'<!DOCTYPE html [<!ENTITY e SYSTEM "file://{secret}">]><html><body>&e; {DESCRIPTION}</body></html>'
    assert "COBOL" not in read(declared).resume.text


@pytest.mark.parametrize("seed", range(30))
def test_any_bytes_give_a_posting_or_its_error(seed: int):
    chance = random.Random(seed)
    data = bytearray((greenhouse() if seed % 2 else indeed()).encode())
    for _ in range(200):
        data[chance.randrange(len(data))] = chance.randrange(256)
    for damaged in (bytes(data), chance.randbytes(500), b"<html>" + chance.randbytes(500)):
        for name in ("job.html", "job.mhtml", "-"):
            with contextlib.suppress(PostingError):
                assert read_posting_bytes(damaged, name).resume.text


# Web archives


def archive(*parts: str) -> bytes:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "Job"
    message.make_related()
    for part in parts:
        message.add_related(part, subtype="html", cte="quoted-printable")
    return message.as_bytes()


@pytest.mark.parametrize("name", ["job.mhtml", "job.mht", "-"])
def test_web_archive_is_read_as_its_page(name: str):
    posting = read_posting_bytes(archive(page(FRENCH, head="<title>Data Engineer | Windrow Careers</title>")), name)
    assert posting.title == "Data Engineer"
    assert posting.resume.text.startswith("Éolienne naïve “Forêt”")


def test_posting_in_a_frame_of_a_web_archive_is_found():
    outer = page(f"<h1>Careers</h1><p>{'We are a family of friends. ' * 10}</p>")
    posting = read_posting_bytes(archive(outer, page(NAVIGATION), greenhouse()), "job.mhtml")
    assert posting.title == "Senior Data Engineer"
    assert "family" not in posting.resume.text


# Titles


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Acme</title>", "<h1>Nurse (m/f/d)</h1>", "Nurse (m/f/d)"),
        ("<title>Data Engineer | Acme - Careers</title>", "", "Data Engineer"),
        ("<title>Acme Careers | Data Engineer</title>", "<h1>Careers</h1>", "Data Engineer"),
        ("<title>Acme - Data Engineer</title>", "", "Data Engineer"),
        ("<title>Data Engineer at Acme</title>", "<h1>Join us</h1>", "Data Engineer"),
        (
            "<title>Data Engineer - Acme</title><meta property='og:site_name' content='Acme'>",
            "<h1>Acme</h1>",
            "Data Engineer",
        ),
        ("<title>Careers</title><meta property='og:title' content='Data Engineer'>", "", "Data Engineer"),
        ("<title>Jobs</title>", "<h1>Build the future of wind with us.</h1>", None),
        ("<title>Jobs</title>", "<nav><h1>Acme</h1></nav>", None),
        ("", "", None),
        ("<title></title>", "<h1> </h1>", None),
        ("<title>x</title>", "<header><h1>Registered Nurse</h1></header>", "Registered Nurse"),
    ],
)
def test_title_of_a_page(head: str, body: str, title: str | None):
    assert read(page(body + DESCRIPTION, head=head)).title == title


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Job title: Data Engineer", "Data Engineer"),
        ("Job description\nData Engineer", "Data Engineer"),
        ("Acme GmbH\nData Engineer (all genders)", "Data Engineer (all genders)"),
        ("Remote Team Lead", "Remote Team Lead"),
        ("Role-based Access Engineer", "Role-based Access Engineer"),
        ("Requirements Engineer", "Requirements Engineer"),
        ("We are looking for a data engineer who knows Python.", None),
        ("About the role", None),
        ("- Python", None),
        ("https://jobs.example/1", None),
    ],
)
def test_title_of_a_text(first: str, title: str | None):
    rest = "We measure what the wind does and sell the numbers to those who need them. " * 4
    assert read_posting_bytes(f"{first}\n\n{rest}".encode(), "job.txt").title == title


def test_title_of_a_document_is_its_heading():
    rest = "We measure what the wind does and sell the numbers to those who need them. " * 4
    text = f"Windrow, Leeds\n\n# Data Engineer\n\n{rest}\n\n## Requirements\n\nPython\n"
    assert read_posting_bytes(text.encode(), "job.md").title == "Data Engineer"


# What cannot be read


@pytest.mark.parametrize(
    ("make", "name"), [(make, name) for name, make, _ in BAD_RESUMES], ids=[name for name, _, _ in BAD_RESUMES]
)
def test_unreadable_file_gets_one_line_about_a_posting(make: object, name: str):
    assert callable(make)
    message = refusal(make(), name)
    assert "resume" not in message.lower()
    assert "--password-file" not in message


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "job.txt", "the file is empty. Save the posting again and use that file."),
        (b" \n", "job.html", "the file is empty. Save the posting again and use that file."),
        (
            b"\xff\xfe",
            "job.html",
            "unreadable: the document holds no text. Copy the words of the posting into a .txt file",
        ),
        (picture_pdf(), "job.pdf", "unreadable: no text layer, only pictures (a scan?). Copy the words of the posting"),
        (text_pdf(TEXT, password="x"), "job.pdf", "this PDF needs a password. Save a copy without a password."),
        (
            text_pdf(TEXT)[:300],
            "job.pdf",
            "this PDF is damaged and cannot be opened. Save the posting again from where",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
            "my resume.doc",
            "the old Word format (.doc) is not read. Save it",
        ),
        (b"{\\rtf1 hello}", "job.rtf", "RTF is not read. Save it as DOCX or PDF and use that file."),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "job.html", "a picture (PNG), which holds no text. Copy the words"),
        (bytes(range(256)) * 9, "job.html", "neither a PDF nor a DOCX nor a text"),
        (
            b"bplist00" + bytes(99),
            "job.webarchive",
            "a web archive of Safari is not read. Save the page as page source",
        ),
        (b"x" * (25 * 2**20 + 1), "job.txt", "above the limit of 25 MB. Copy the words of the posting"),
        (b"<!doctype html>", "job.html", "a web page without text. Open the posting"),
        (archive(), "job.mhtml", "a saved page (MHTML) without a page in it. Copy the words"),
    ],
)
def test_error_says_what_to_do(data: bytes, name: str, says: str):
    assert refusal(data, name).startswith(says)


@pytest.mark.parametrize(
    "body",
    [
        f"{NAVIGATION}{COOKIES}{OTHER_JOBS}{FOOTER}",
        "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        "<h1>Just a moment…</h1><p>Verify that you are human.</p>",
        "<ul>" + "".join(f"<li><a href='/{n}'>Haskell Developer in Leeds {n}</a></li>" for n in range(50)) + "</ul>",
    ],
)
def test_page_of_navigation_is_no_posting(body: str):
    message = refusal(page(body).encode(), "job.html")
    assert message.endswith("Open the posting, copy its words into a .txt file and use that.")
    assert "the posting itself is not in this file" in message or "without text" in message


def test_path_that_leads_nowhere(tmp_path: Path):
    large = tmp_path / "large.pdf"
    with large.open("wb") as handle:
        handle.truncate(26 * 2**20)
    for path, says in (
        (tmp_path / "no.pdf", "no such file. Check the name and the folder."),
        (tmp_path, "a folder, not a file. Name the posting file itself."),
        (Path("a\0b"), "cannot be read"),
    ):
        with pytest.raises(PostingError) as caught:
            read_posting_file(path)
        assert str(caught.value).startswith(f"{path}: {says}")
        assert isinstance(caught.value.__cause__, ResumeReadError)
    with pytest.raises(PostingError, match=r"large\.pdf: above the limit of 25 MB\."):
        read_posting_file(large)


def test_short_text_is_noted():
    assert read_posting_bytes(b"Data Engineer\nPython", "job.txt").notes == (
        "only 3 words; is this the whole posting?",
    )


def test_renamed_text_is_noted():
    notes = read_posting_bytes(TEXT.encode(), "job.pdf").notes
    assert notes == ("the file is plain text, although its name ends in .pdf.",)


def test_reading_twice_gives_the_same():
    data = io.BytesIO(indeed().encode()).getvalue()
    assert read_posting_bytes(data, "a.html") == read_posting_bytes(data, "a.html")
