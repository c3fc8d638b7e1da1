"""The compiled lexicon as files: what a run needs little of as tables, the rest as JSON."""

import json
import zlib
from pathlib import Path
from typing import Any

from atscheck.keywords.lexicon import LexiconData, LexiconTables, NameRow
from atscheck.keywords.tables import TextRows, TextTable, first_letters, first_word, write_rows, write_table

_FOLDER = "lexicon"
_WHOLE = "whole.json"
_NAMES = "names.txt"

# By what the rows of each table are grouped: a text asks for all phrases that begin with a word, and for few words.
_GROUPS = {
    "terms": first_letters,
    "surfaces": first_word,
    "squashed": first_letters,
    "reorderings": first_word,
    "by_name": first_word,
}


def write_lexicon(data: LexiconData, folder: Path) -> None:
    """Write the files of a compiled lexicon; the same lexicon gives the same bytes."""
    target = folder / _FOLDER
    target.mkdir(parents=True, exist_ok=True)
    rest = {key: value for key, value in data.items() if key not in _GROUPS and key != "names"}
    (target / _WHOLE).write_text(json.dumps(rest, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (target / _NAMES).write_bytes(write_rows(data["names"]))
    for name, group_of in _GROUPS.items():
        (target / f"{name}.txt").write_bytes(write_table(data[name], group_of))  # type: ignore[literal-required]


def read_lexicon(folder: Path) -> tuple[LexiconTables, str]:
    """The tables of a compiled lexicon, and the checksum of their files."""
    checksum = 0

    def read(name: str) -> bytes:
        nonlocal checksum
        content = (folder / _FOLDER / name).read_bytes()
        checksum = zlib.crc32(content, checksum)
        return content

    rest = json.loads(read(_WHOLE))
    names: TextRows[NameRow] = TextRows(read(_NAMES))
    tables: dict[str, Any] = {name: TextTable(read(f"{name}.txt"), group_of) for name, group_of in _GROUPS.items()}
    return LexiconTables(**rest, names=names, **tables), f"{checksum:08x}"
