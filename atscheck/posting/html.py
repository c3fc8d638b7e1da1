"""A web page saved from a browser as the text of its job posting."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import lxml.html
from lxml import etree

from atscheck.errors import PostingError
from atscheck.posting.html_content import Content, choose_content
from atscheck.posting.html_lines import lines_of, text_of_lines
from atscheck.posting.job_data import JobData, find_job_data
from atscheck.posting.titles import accept_title, choose_page_title

# Pages with fewer words hold only navigation, a login form or the request to switch JavaScript on.
MIN_WORDS = 40

# A description in one line of this many words has lost the line breaks that the page shows.
_MAX_LINE_WORDS = 120
# Share of the description's words that the page must show to be the same posting.
_SAME_POSTING = 0.9

_FIRST_TAG = re.compile(
    r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype html|html|head|body|meta|title|link|script|style|main|article|section|div|header|nav|table|h[1-6]|"
    r"ul|ol|p|span|form|iframe)"
    r"(?=[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]+)", re.IGNORECASE
)
_CHARSET_WITHIN = 8192
# Other names of Python's are no character sets of pages ("unicode_escape").
_PAGE_ENCODING = re.compile(r"iso8859|iso2022|cp\d|koi8|shift_jis|euc_|gb|big5|mac|tis|ptcp|johab|hz")
# As browsers do: what is called ISO 8859-1 is mostly Windows' extension of it.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}

_COPY_TEXT = "Open the posting, copy its words into a .txt file and use that."

# Hidden text of fewer words is a label or a counter; more may be a part that folds up.
_MIN_HIDDEN_WORDS = 10

_WORD = re.compile(r"\w+")

# lxml elements carry no types.
Element = Any


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says as a job posting.

    Attributes:
        text: Its lines; list items begin with "• ", a blank line stands before a heading.
        title: The job title, or None.
        notes: What was left out or seems odd.
        has_job_data: True if the page marks a job posting for search engines.
    """

    text: str
    title: str | None
    notes: tuple[str, ...] = ()
    has_job_data: bool = False


def looks_like_page(start: str) -> bool:
    """True if a text begins as a web page does, or as a part of one."""
    return _FIRST_TAG.match(start.lstrip("\ufeff \t\r\n")) is not None


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The characters of a page.

    Text that is valid UTF-8 is UTF-8, whatever it says of itself: browsers write it when they save a page.

    Args:
        data: The page, or its beginning.
        charset: What a mail header says about it.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    sample = data[:1024]
    if sample.count(0) > 0.3 * len(sample):
        return data.decode("utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be", "replace")
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    # A few damaged characters among good ones are still UTF-8; in another encoding nearly all are damaged.
    if not lost or lost * 3 < sum(character > "\x7f" for character in text):
        return text
    return data.decode(_named_encoding(data, charset), "replace")


def read_page(source: str, name: str) -> Page:
    """The posting on a page.

    What the page marks as a job posting for search engines (schema.org) comes first, then its main content.

    Args:
        source: The page's HTML.
        name: For messages.

    Raises:
        PostingError: It holds no text besides navigation.
    """
    root = _parse(source)
    if root is None:
        raise PostingError(f"{name}: a web page without text. {_COPY_TEXT}")
    jobs = find_job_data(root)
    content = choose_content(root)
    shown = text_of_lines(lines_of(content.element))
    job = _choose_job(jobs, content.headings)
    text, described = _choose_text(shown, job)
    words = len(text.split())
    if words < MIN_WORDS:
        said = f"only {words} word{'' if words == 1 else 's'} besides navigation"
        raise PostingError(f"{name}: {said}; the posting itself is not in this file. {_COPY_TEXT}")
    return Page(text, _choose_title(root, content, job), _notes(content, jobs, described=described), job is not None)


def parse_fragment(source: str) -> Element | None:
    """The root of some HTML inside a field, or None if there is nothing in it."""
    return _parse(f"<html><body>{source}</body></html>")


def _named_encoding(data: bytes, charset: str | None) -> str:
    """Python's name for the encoding that the page says it has, Windows-1252 if it does not say."""
    match = _CHARSET.search(data[:_CHARSET_WITHIN])
    said = (match[1] or match[2]).decode("ascii") if match else charset
    try:
        found = codecs.lookup(said or "cp1252").name
    except LookupError:
        return "cp1252"
    return _SUPERSETS.get(found, found) if _PAGE_ENCODING.match(found) else "cp1252"


def _parse(source: str) -> Element | None:
    # Broken pages nest hundreds of elements that were never closed; without `huge_tree` nothing of them is kept.
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = source.replace("\0", "").encode("utf-8", "replace")
    try:
        return lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _choose_job(jobs: Sequence[JobData], headings: Sequence[str]) -> JobData | None:
    """The job that a heading of the page names, else the first."""
    named = {heading.lstrip("# ").casefold() for heading in headings}
    return next((job for job in jobs if job.title.casefold() in named), jobs[0] if jobs else None)


def _choose_text(shown: str, job: JobData | None) -> tuple[str, bool]:
    """The text of the posting, and whether it is the description for search engines."""
    if job is None:
        return shown, False
    described = _described(job)
    if len(described.split()) < MIN_WORDS:
        return shown, False
    longest = max(len(line.split()) for line in described.splitlines())
    is_worse = longest > _MAX_LINE_WORDS or described.endswith(("...", "…"))
    return (shown, False) if is_worse and _shows(shown, described) else (described, True)


def _shows(shown: str, described: str) -> bool:
    """True if nearly all words of the description are on the page."""
    wanted = _WORD.findall(described.casefold())
    known = set(_WORD.findall(shown.casefold()))
    return sum(word in known for word in wanted) >= _SAME_POSTING * len(wanted)


def _described(job: JobData) -> str:
    """The description and, under headings, the other fields that say what it does not."""
    parts = [_text_of_field(job.description)]
    for heading, field in job.more:
        text = _text_of_field(field)
        if text and _squeezed(text) not in _squeezed(parts[0]):
            parts.append(f"{heading}\n{text}")
    return "\n\n".join(part for part in parts if part)


def _text_of_field(field: str) -> str:
    if not re.search(r"<[a-zA-Z/]", field):
        lines = (" ".join(line.split()) for line in field.splitlines())
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    root = parse_fragment(field)
    return "" if root is None else text_of_lines(lines_of(root))


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _choose_title(root: Element, content: Content, job: JobData | None) -> str | None:
    if job is not None and job.title and (title := accept_title(job.title)):
        return title
    site = job.organisation if job is not None and job.organisation else _meta(root, "og:site_name")
    titles = [_meta(root, "og:title"), *(" ".join("".join(found.itertext()).split()) for found in root.iter("title"))]
    return choose_page_title(content.headings, [title for title in titles if title], site)


def _meta(root: Element, name: str) -> str | None:
    for found in root.iter("meta"):
        if name in (found.get("property"), found.get("name")) and found.get("content"):
            return " ".join(str(found.get("content")).split())
    return None


def _notes(content: Content, jobs: tuple[JobData, ...], *, described: bool) -> tuple[str, ...]:
    notes: list[str] = []
    if len(jobs) > 1:
        notes.append(f"the page holds {len(jobs)} job postings; only one was read")
    if content.mostly_hidden and not described:
        notes.append("most of the page is marked as hidden; it was read all the same")
    if content.hidden_words >= _MIN_HIDDEN_WORDS and not described:
        notes.append(f"text that the page hides ({content.hidden_words} words) was left out")
    return tuple(notes)
