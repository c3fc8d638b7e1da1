"""Rows for spreadsheets: as many missing ones as requirements that are not met."""

import csv
import io

from atscheck.formats.csv_format import COLUMNS, render
from atscheck.report.model import GapReport


def rows(report: GapReport) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(report))))


def test_columns_are_a_contract(report: GapReport) -> None:
    assert tuple(rows(report)[0]) == COLUMNS


def test_missing_rows_are_as_many_as_missing_requirements(report: GapReport) -> None:
    assert report.coverage is not None
    assert sum(row["status"] == "missing" for row in rows(report)) == report.coverage.missing


def test_keyword_that_is_not_needed_is_not_missing(report: GapReport) -> None:
    statuses = {row["keyword"]: row["status"] for row in rows(report)}
    assert statuses["JAX"] == statuses["ICLR"] == statuses["Master's"] == "not needed"


def test_credited_keyword_has_its_best_mention(report: GapReport) -> None:
    row = next(row for row in rows(report) if row["keyword"] == "Kubernetes")
    assert (
        row
        | {
            "status": "reworded",
            "level": "alias",
            "surface": "k8s",
            "page": "1",
            "section": "experience",
            "proof": "dated",
            "last_used": "2024-03",
            "at_risk": "yes",
            "suggested_edit": 'Write "Kubernetes (k8s)" once, if you mean the same.',
        }
        == row
    )


def test_unread_pages_have_rows(report: GapReport, unreadable_report: GapReport) -> None:
    assert [row["hint"] for row in rows(report) if row["status"] == "unread"] == ["no text layer (a scan?)"]
    assert [row["status"] for row in rows(unreadable_report)] == ["unreadable", "unread"]
