"""The file of a job posting as text: documents are read as resumes are, and so are pages saved from a browser."""

import email
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path, PurePath

from atscheck.errors import PostingError, ResumeReadError
from atscheck.posting.html import Page, decode_page, looks_like_page, read_page
from atscheck.posting.titles import choose_line_title
from atscheck.resume.model import Resume, ResumeFormat, VerdictStatus
from atscheck.resume.read import read_resume, read_resume_bytes, resume_from_text

# As for resumes: what is larger is mostly pictures.
_MAX_BYTES = 25 * 1024 * 1024

# A posting of fewer words asks for little; often only its beginning was copied.
_FEW_WORDS = 40

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".xht")
_ARCHIVE_SUFFIXES = (".mhtml", ".mht", ".eml")
_ARCHIVE = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_HEADER_FIELD = re.compile(rb"[A-Za-z][\w-]*:")
_SAFARI_ARCHIVE = b"bplist00"
_HEAD = 4096

_COPY_TEXT = "Copy the words of the posting into a .txt file and use that."

# What is said about a resume that cannot be read, in the words for a posting; the first that fits a place counts.
_REWORDED = (
    (r"Print it to PDF, or save its text, and check that file\.", _COPY_TEXT),
    (r"Export the resume from the word processor as PDF or DOCX\.", _COPY_TEXT),
    (r"Export it with smaller pictures and check that file\.", _COPY_TEXT),
    (r"Give it with --password-file, or save a copy", "Save a copy"),
    (r"Compile it and check the PDF", "Compile it and use the PDF"),
    (r"\bcheck that (file|copy)", r"use that \1"),
    (r"\bcheck the resume inside", "use the posting inside"),
    (r"not a resume document", "not a job posting"),
    (r"[Ee]xport the resume again from where it was written", "Save the posting again from where it was found"),
    (r"Export the resume( as PDF)? again", r"Save the posting\1 again"),
    (r"\bresume\b", "posting"),
    (r"\bResume\b", "Posting"),
)


@dataclass(frozen=True, slots=True)
class PostingFile:
    """A job posting that has been read, before anything in it is understood.

    Attributes:
        name: The file's name for messages, or "-" for standard input.
        title: The job title, if the file says one.
        resume: The text, read as the text of a resume is, so that its lines and the term pipeline can be used.
        notes: What was left out or seems odd, one sentence each.
    """

    name: str
    title: str | None
    resume: Resume
    notes: tuple[str, ...] = ()


def read_posting_file(path: str | Path) -> PostingFile:
    """Read a PDF, DOCX, Markdown or text file, or a page saved from a browser (HTML, MHTML).

    Raises:
        PostingError: There is no such file, it is none of these formats, damaged, encrypted or too large, or it holds
            no text besides navigation.
    """
    path = Path(path)
    try:
        with path.open("rb") as handle:
            data = handle.read(_MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        with _posting_errors():
            read_resume(path)  # says what is wrong with the path, and what to do
        raise PostingError(f"{path}: cannot be read. Check the file and try again.") from error
    return read_posting_bytes(data, path.name)


def read_posting_bytes(data: bytes, name: str) -> PostingFile:
    """Read a posting from its bytes, which tell the format.

    Args:
        data: The whole file.
        name: For messages; its suffix tells only what the bytes leave open: Markdown, and a page without a beginning.

    Raises:
        PostingError: As for `read_posting_file`.
    """
    if len(data) > _MAX_BYTES:
        raise PostingError(f"{name}: above the limit of {_MAX_BYTES // 2**20} MB. {_COPY_TEXT}")
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_SAFARI_ARCHIVE):
        raise PostingError(
            f"{name}: a web archive of Safari is not read. Save the page as page source (HTML) or PDF and use that."
        )
    if _is_web_archive(data, suffix):
        return _from_page(_read_archive(data, name), name)
    if _is_page(data, suffix):
        return _from_page(_read_page_bytes(data, name), name)
    with _posting_errors():
        resume = read_resume_bytes(data, name)
    return _from_document(resume)


@contextmanager
def _posting_errors() -> Iterator[None]:
    """Errors about resumes become errors about postings."""
    try:
        yield
    except ResumeReadError as error:
        name, colon, message = str(error).partition(": ")
        for pattern, words in _REWORDED:
            message = re.sub(pattern, words, message)
        raise PostingError(f"{name}{colon}{message}") from error


def _from_document(resume: Resume) -> PostingFile:
    is_text = resume.format in (ResumeFormat.TXT, ResumeFormat.MD)
    reasons = resume.verdict.reasons
    if resume.verdict.status is VerdictStatus.UNREADABLE:
        said = "; ".join(reasons) or "no text in it"
        advice = _COPY_TEXT if is_text else f"{_COPY_TEXT[:-1]}, or run OCR first."
        raise PostingError(f"{resume.name}: unreadable: {said.rstrip('.')}. {advice}")
    said_by_reader = (_with_page(note.message, note.page) for note in resume.notes)
    notes = list(dict.fromkeys([*said_by_reader, *reasons]))
    if resume.hidden:
        words = sum(len(hidden.text.split()) for hidden in resume.hidden)
        notes.append(f"text that a reader does not see ({_count(words, 'word')}) was left out")
    if resume.word_count < _FEW_WORDS:
        notes.append(f"only {_count(resume.word_count, 'word')}; is this the whole posting?")
    headed = resume.format is not ResumeFormat.TXT
    return PostingFile(resume.name, choose_line_title(resume, by_looks=headed), resume, _as_sentences(notes))


def _from_page(page: Page, name: str) -> PostingFile:
    return PostingFile(name, page.title, resume_from_text(page.text, name), _as_sentences(page.notes))


def _read_page_bytes(data: bytes, name: str, charset: str | None = None) -> Page:
    text = decode_page(data, charset)
    if not text.strip():
        raise PostingError(f"{name}: the file is empty. Save the posting again and use that file.")
    return read_page(text, name)


def _is_page(data: bytes, suffix: str) -> bool:
    """True for a web page: by its first tag, or by its name if it is a text at all."""
    if b"%PDF-" in data[:1024] or data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return False
    head = decode_page(data[:_HEAD])
    if looks_like_page(head):
        return True
    return suffix in _PAGE_SUFFIXES and bool(head.strip()) and not _is_binary(head)


def _is_binary(text: str) -> bool:
    odd = sum(character < " " and character not in "\t\n\v\f\r" for character in text)
    return odd + text.count("\ufffd") > 0.02 * len(text)


def _is_web_archive(data: bytes, suffix: str) -> bool:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not _HEADER_FIELD.match(head):
        return False
    return _ARCHIVE.search(head) is not None or suffix in _ARCHIVE_SUFFIXES


def _read_archive(data: bytes, name: str) -> Page:
    """The page of an MHTML file; of its frames, the one with the posting's data, else the one with most words.

    Job boards are often shown in a frame of the company's own page, and a browser saves each frame as a part.
    """
    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    pages: list[Page] = []
    failed: PostingError | None = None
    for part in message.walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        try:
            pages.append(_read_page_bytes(_content_of(part), name, part.get_content_charset()))
        except PostingError as error:
            failed = failed or error
    if not pages:
        raise failed or PostingError(f"{name}: a saved page (MHTML) without a page in it. {_COPY_TEXT}")
    return max(pages, key=lambda page: (page.has_job_data, len(page.text.split())))


def _content_of(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _with_page(message: str, page: int | None) -> str:
    return message if page is None else f"page {page}: {message}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _as_sentences(notes: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(note if note.endswith((".", "?", "!")) else f"{note}." for note in notes)
