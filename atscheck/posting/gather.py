"""The postings that a keyword set is derived from: from files and folders to what each asks for."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atscheck.errors import PostingError
from atscheck.posting.files import PostingFile, read_posting_bytes, read_posting_file
from atscheck.posting.model import Posting
from atscheck.posting.read import STANDARD_INPUT, understand
from atscheck.posting.unknown import load_guesser

# What is taken from a folder: a page saved with its pictures lies beside scripts and style sheets.
_SUFFIXES = frozenset(".pdf .docx .html .htm .xhtml .xht .mhtml .mht .eml .txt .text .md .markdown".split())


@dataclass(frozen=True, slots=True)
class SourcePosting:
    """A posting that a set is derived from.

    Attributes:
        name: The file's name.
        title: The job title, if the file says one.
        digest: Of its words; two postings with the same words are one.
        posting: What it asks for.
    """

    name: str
    title: str | None
    digest: str
    posting: Posting


def list_posting_files(paths: Iterable[str | Path]) -> tuple[str, ...]:
    """The files to read, each once and by name, whatever the order of `paths`.

    Of a folder, the files whose suffix is that of a document or page, without those of its own folders; a folder
    without any stands for itself, and reading it says so.
    """
    files: set[str] = set()
    for path in paths:
        files.update(_list_folder(Path(path)) or [str(path)])
    return tuple(sorted(files, key=lambda path: (Path(path).name, path)))


def _list_folder(folder: Path) -> list[str]:
    try:
        return [str(item) for item in folder.iterdir() if _is_posting_file(item)]
    except OSError:  # no folder, or one that may not be looked into
        return []


def _is_posting_file(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith((".", "~$")) and path.is_file()


def read_source_postings(
    files: Iterable[str | Path], *, known_only: bool = False, nlp: str | None = None
) -> Iterator[SourcePosting | PostingError]:
    """For each file what it asks for, or why it cannot be used, as soon as it is read.

    Raises:
        LanguageDataError: The pipeline `nlp` is not installed.
    """
    guesser = None if known_only else load_guesser(nlp)
    understood: dict[str, Posting] = {}
    for path in files:
        try:
            file = _read_file(path)
        except PostingError as error:
            yield error
            continue
        digest = hashlib.sha256(" ".join(file.resume.text.split()).encode("utf-8", "replace")).hexdigest()
        if digest not in understood:
            understood[digest] = understand(file, guesser)
        posting = understood[digest]
        if posting.demands:
            yield SourcePosting(file.name, " ".join((file.title or "").split()) or None, digest, posting)
        else:
            yield PostingError(f"{file.name}: left out: {posting.notes[-1]}")


def _read_file(path: str | Path) -> PostingFile:
    if str(path) == STANDARD_INPUT:
        return read_posting_bytes(sys.stdin.buffer.read(), "standard input")
    if Path(path).is_dir():
        raise PostingError(f"{path}: no job posting in this folder. Put PDF, DOCX, HTML, TXT or MD files into it.")
    return read_posting_file(path)
