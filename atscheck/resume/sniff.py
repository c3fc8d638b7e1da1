"""What kind of file some bytes are, whatever their name says."""

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path, PurePath

from atscheck.errors import ResumeReadError
from atscheck.resume.decode import decode_text, looks_binary
from atscheck.resume.model import ResumeFormat

MAX_FILE_BYTES = 25 * 1024 * 1024
_MEGABYTE = 1024 * 1024

# A PDF header may stand after some other bytes; readers look for it in the first kilobyte.
_PDF_HEADER_WITHIN = 1024

_MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_TEXT_SUFFIXES = (".txt", ".text", "", *_MARKDOWN_SUFFIXES)

# A text of this many words under the name of a PDF or DOCX is a renamed resume, a shorter one a damaged file.
MIN_RENAMED_WORDS = 20

_IMAGES = (
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_ARCHIVES = (
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "RAR"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SAVE_AS = "Save it as DOCX or PDF and check that file."
_EXPORT_PDF = "Export the resume as PDF again and check that file."
_HTML = re.compile(r"<!doctype html|<html[\s>]", re.IGNORECASE)


def read_file_bytes(path: Path) -> bytes:
    """The bytes of a resume file that exists and is not too large."""
    if path.is_dir():
        raise ResumeReadError(f"{path}: a folder, not a file. Name the resume file itself.")
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise ResumeReadError(_too_large(str(path), size))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ResumeReadError(f"{path}: no such file. Check the name and the folder.") from error
    except PermissionError as error:
        raise ResumeReadError(f"{path}: no permission to read it. Change the file's permissions or copy it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ResumeReadError(f"{path}: cannot be read ({reason}). Check the file and try again.") from error


def sniff_format(data: bytes, name: str) -> ResumeFormat:
    """The format that the bytes have; the suffix of `name` only tells Markdown from plain text.

    Raises:
        ResumeReadError: The bytes are none of the formats that are read; the message says what to save instead.
    """
    if not data.strip(b" \t\r\n\0"):
        raise ResumeReadError(f"{name}: the file is empty. Export the resume again and check that file.")
    if len(data) > MAX_FILE_BYTES:
        raise ResumeReadError(_too_large(name, len(data)))
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return ResumeFormat.PDF
    if data.startswith(b"PK"):
        return _sniff_zip(data, name)
    if data.startswith(_OLE):
        raise ResumeReadError(_describe_ole(data, name))
    for magic, kind in _ARCHIVES:
        if data.startswith(magic):
            raise ResumeReadError(f"{name}: a {kind} archive. Unpack it and check the resume inside.")
    if image := _image_kind(data):
        raise ResumeReadError(
            f"{name}: a picture ({image}), which holds no text. "
            "Export the resume from the word processor as PDF or DOCX."
        )
    return _sniff_text(data, name)


def suffix_of(name: str) -> str:
    return PurePath(name).suffix.lower()


def is_renamed_text(name: str) -> bool:
    """True if a text file carries the name of another kind of file."""
    return suffix_of(name) in (".pdf", ".docx", ".doc", ".rtf", ".odt", ".pages", ".docm", ".dotx")


def _too_large(name: str, size: int) -> str:
    return (
        f"{name}: {size / _MEGABYTE:.0f} MB, above the limit of {MAX_FILE_BYTES // _MEGABYTE} MB. "
        "Export it with smaller pictures and check that file."
    )


def _sniff_zip(data: bytes, name: str) -> ResumeFormat:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:100].decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise ResumeReadError(
            f"{name}: a damaged zip file, not a DOCX that opens. Save the resume as DOCX again and check that file."
        ) from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and any(n.startswith("word/") for n in names)):
        return ResumeFormat.DOCX
    if "opendocument.text" in kind:
        raise ResumeReadError(f"{name}: OpenDocument text is not read. {_SAVE_AS}")
    if "epub" in kind:
        raise ResumeReadError(f"{name}: an e-book (EPUB) is not read. {_SAVE_AS}")
    if any(n.endswith(".iwa") or n == "index.xml" for n in names):
        raise ResumeReadError(
            f"{name}: an Apple Pages document is not read. Export it to Word or PDF and check that file."
        )
    for folder, program in (("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation")):
        if any(n.startswith(folder) for n in names):
            raise ResumeReadError(f"{name}: {program}, not a resume document. {_SAVE_AS}")
    if "[Content_Types].xml" in names:
        return ResumeFormat.DOCX
    raise ResumeReadError(f"{name}: a zip archive that holds no Word document. Unpack it and check the resume inside.")


def _describe_ole(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"{name}: encrypted with a password. Save it without the password and check that copy."
    if "WordDocument".encode("utf-16-le") in data or suffix_of(name) in (".doc", ".dot"):
        return f"{name}: the old Word format (.doc) is not read. {_SAVE_AS}"
    return f"{name}: an old Microsoft Office file is not read. {_SAVE_AS}"


def _image_kind(data: bytes) -> str | None:
    for magic, kind in _IMAGES:
        # "BM" also begins words.
        if data.startswith(magic) and (kind != "BMP" or looks_binary(data)):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return "HEIC"
    return None


def _sniff_text(data: bytes, name: str) -> ResumeFormat:
    text = decode_text(data)
    suffix = suffix_of(name)
    if text is None:
        raise ResumeReadError(_describe_binary(name, suffix))
    start = text[:4096].lstrip("\ufeff \t\r\n")
    if start.startswith("{\\rtf"):
        raise ResumeReadError(f"{name}: RTF is not read. {_SAVE_AS}")
    if start.startswith(("<?xml", "<w:")):
        if 'progid="Word.Document"' in start or "<w:wordDocument" in start or "office/word/2003" in start:
            raise ResumeReadError(f"{name}: Word 2003 XML is not read, whatever the suffix says. {_SAVE_AS}")
        if not _HTML.search(start):
            raise ResumeReadError(f"{name}: an XML file is not read. {_SAVE_AS}")
    if _HTML.search(start[:1024]) or start.startswith("MIME-Version:"):
        raise ResumeReadError(
            f"{name}: a web page is not read. Print it to PDF, or save its text, and check that file."
        )
    if start.startswith("{") and _is_google_shortcut(text):
        raise ResumeReadError(
            f"{name}: only a shortcut to Google Docs, without the text. "
            "Download the document as DOCX or PDF and check that file."
        )
    if start.startswith("\\documentclass"):
        raise ResumeReadError(f"{name}: LaTeX source is not read. Compile it and check the PDF.")
    if is_renamed_text(name) and len(text.split()) < MIN_RENAMED_WORDS:
        raise ResumeReadError(_describe_binary(name, suffix))
    return ResumeFormat.MD if suffix in _MARKDOWN_SUFFIXES else ResumeFormat.TXT


def _is_google_shortcut(text: str) -> bool:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and ("doc_id" in fields or "docs.google.com" in str(fields.get("url", "")))


def _describe_binary(name: str, suffix: str) -> str:
    match suffix:
        case ".pdf":
            return f"{name}: not a PDF inside, or damaged beyond reading. {_EXPORT_PDF}"
        case ".docx" | ".docm" | ".dotx":
            return f"{name}: not a DOCX inside (no zip archive). Save the resume as DOCX again and check that file."
        case ".pages":
            return f"{name}: an Apple Pages document is not read. Export it to Word or PDF and check that file."
        case _:
            return f"{name}: neither a PDF nor a DOCX nor a text. {_SAVE_AS}"
