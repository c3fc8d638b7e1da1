"""Large JSON tables of which a run needs a small part: read as lines, parsed in groups when they are asked for.

A table is a text file. Each line is the name of a group, a tab, and a JSON object (or list) with the group's rows. The
lexicon's 11 MB are read and split in a tenth of the time that parsing them takes; a resume asks for one group in ten.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

Row = TypeVar("Row")

_ROWS_A_GROUP = 64


def first_word(key: str) -> str:
    """The group of a phrase."""
    return key.partition(" ")[0]


def first_letters(key: str) -> str:
    """The group of a name without spaces."""
    return key[:3]


class TextTable(Mapping[str, Row], Generic[Row]):
    """A table by key, from the lines of its file."""

    def __init__(self, lines: bytes, group_of: Callable[[str], str]) -> None:
        self._unread = _split_lines(lines)
        self._read: dict[str, dict[str, Row]] = {}
        self._group_of = group_of

    def __getitem__(self, key: str) -> Row:
        return self._group(self._group_of(key))[key]

    def __iter__(self) -> Iterator[str]:
        return (key for group in list(self._unread) for key in self._group(group.decode()))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _group(self, name: str) -> dict[str, Row]:
        found = self._read.get(name)
        if found is None:
            line = self._unread.get(name.encode("utf-8", "surrogatepass"))
            found = self._read[name] = {} if line is None else json.loads(line)
        return found


class TextRows(Sequence[Row], Generic[Row]):
    """Rows by number, from the lines of their file."""

    def __init__(self, lines: bytes) -> None:
        self._groups: list[Any] = list(_split_lines(lines).values())

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if index < 0:
            raise IndexError(index)
        row: Row = self._rows(index // _ROWS_A_GROUP)[index % _ROWS_A_GROUP]
        return row

    def __len__(self) -> int:
        last = len(self._groups) - 1
        return last * _ROWS_A_GROUP + len(self._rows(last)) if self._groups else 0

    def _rows(self, group: int) -> list[Row]:
        rows = self._groups[group]
        if isinstance(rows, bytes):
            rows = self._groups[group] = json.loads(rows)
        return rows  # type: ignore[no-any-return]


class ExtendedTable(Mapping[str, list[Row]], Generic[Row]):
    """A table of lists with the changed rows of another one after its own."""

    def __init__(
        self, base: Mapping[str, list[Row]], extra: Mapping[str, list[Row]], change: Callable[[Row], Row]
    ) -> None:
        self._base = base
        self._extra = {key: [change(row) for row in rows] for key, rows in extra.items()}

    def __getitem__(self, key: str) -> list[Row]:
        extra = self._extra.get(key)
        if extra is None:
            return self._base[key]
        return [*self._base.get(key, ()), *extra]

    def __iter__(self) -> Iterator[str]:
        yield from self._base
        yield from (key for key in self._extra if key not in self._base)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class ExtendedRows(Sequence[Row], Generic[Row]):
    """Rows with others after them."""

    def __init__(self, base: Sequence[Row], extra: Sequence[Row]) -> None:
        self._base, self._extra, self._length = base, extra, len(base)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return self._base[index] if index < self._length else self._extra[index - self._length]

    def __len__(self) -> int:
        return self._length + len(self._extra)


def write_table(table: Mapping[str, object], group_of: Callable[[str], str]) -> bytes:
    """The file of a `TextTable` with these rows; sorted by group, so that the same table gives the same bytes."""
    groups: dict[str, dict[str, object]] = {}
    for key, row in table.items():
        groups.setdefault(group_of(key), {})[key] = row
    return _join_lines(sorted(groups.items()))


def write_rows(rows: Sequence[object]) -> bytes:
    """The file of a `TextRows` with these rows."""
    starts = range(0, len(rows), _ROWS_A_GROUP)
    return _join_lines((str(start), rows[start : start + _ROWS_A_GROUP]) for start in starts)


def _join_lines(groups: Iterable[tuple[str, object]]) -> bytes:
    lines = (f"{name}\t{json.dumps(rows, ensure_ascii=False, separators=(',', ':'))}\n" for name, rows in groups)
    return "".join(lines).encode()


def _split_lines(lines: bytes) -> dict[bytes, bytes]:
    """The JSON texts by group, in the order of the file. JSON holds no raw tab or line break."""
    return dict(line.split(b"\t", 1) for line in lines.split(b"\n") if line)
