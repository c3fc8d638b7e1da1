"""Tables that are read as lines and parsed in groups."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atscheck.keywords.tables import (
    ExtendedRows,
    ExtendedTable,
    TextRows,
    TextTable,
    first_letters,
    first_word,
    write_rows,
    write_table,
)

keys = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), max_size=12)
tables = st.dictionaries(keys, st.lists(st.integers(), max_size=3), max_size=30)


@given(tables, st.sampled_from([first_word, first_letters]))
def test_table_holds_what_was_written(rows: dict[str, list[int]], group_of):
    table: Mapping[str, list[int]] = TextTable(write_table(rows, group_of), group_of)
    assert dict(table) == rows
    assert len(table) == len(rows)
    assert all(table.get(key) == row for key, row in rows.items())


@given(tables)
def test_key_that_was_not_written_is_not_there(rows: dict[str, list[int]]):
    table: Mapping[str, list[int]] = TextTable(write_table(rows, first_word), first_word)
    assert "never written" not in table
    assert table.get("") == rows.get("")


@given(st.lists(st.text(), max_size=200))
def test_rows_hold_what_was_written(rows: list[str]):
    read: TextRows[str] = TextRows(write_rows(rows))
    assert list(read) == rows
    assert read[1:3] == rows[1:3]
    with pytest.raises(IndexError):
        read[len(rows)]


@given(tables, tables)
def test_extended_table_has_its_own_rows_first(base: dict[str, list[int]], extra: dict[str, list[int]]):
    table: Mapping[str, list[int]] = ExtendedTable(base, extra, lambda row: row + 1)
    assert len(table) == len(base.keys() | extra.keys())
    assert {key: list(rows) for key, rows in table.items()} == {
        key: [*base.get(key, ()), *(row + 1 for row in extra.get(key, ()))] for key in [*base, *extra]
    }


@given(st.lists(st.integers()), st.lists(st.integers()))
def test_extended_rows_are_numbered_on(base: list[int], extra: list[int]):
    assert list(ExtendedRows(base, extra)) == base + extra
    assert ExtendedRows(base, extra)[:2] == (base + extra)[:2]
