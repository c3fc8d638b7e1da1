"""The files of a run: named, in folders, by patterns, or listed on standard input."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from atscheck.errors import UsageError

SUFFIXES = (".pdf", ".docx", ".txt", ".md", ".markdown")


def list_inputs(named: Iterable[str], listed: Iterable[str] = ()) -> list[str]:
    """The paths of all files, each once, in a stable order: as named, within a folder or pattern sorted.

    Args:
        named: Files, folders (their resumes at any depth) and patterns such as `cvs/*.pdf`; "-" stands for `listed`.
        listed: Lines of standard input, one path each.

    Raises:
        UsageError: A pattern or a folder gives no file.
    """
    return list(dict.fromkeys(path for name in named for path in _expand(name, listed)))


def _expand(name: str, listed: Iterable[str]) -> Iterator[str]:
    if name == "-":
        yield from (line.rstrip("\r\n") for line in listed if line.strip())
        return
    path = Path(name)
    if path.is_dir():
        found = sorted(str(item) for item in path.rglob("*") if item.suffix.lower() in SUFFIXES and item.is_file())
        if not found:
            raise UsageError(f"{name}: no resume in this folder ({', '.join(SUFFIXES)}). Name another one.")
        yield from found
    elif glob.has_magic(name) and not path.exists():
        matches = sorted(match for match in glob.glob(name, recursive=True) if Path(match).is_file())
        if not matches:
            raise UsageError(f"{name}: no file fits this pattern. Check it, and the folder.")
        yield from matches
    else:
        yield name  # one that is not there gets a row that says so
