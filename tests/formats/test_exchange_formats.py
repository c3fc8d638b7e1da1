"""The formats for other programs and for Word: valid by their own standards, and the same story as the others."""

import io
import json
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from jsonschema import Draft7Validator

from atscheck.formats import FORMATS, render_report
from atscheck.report.model import GapReport

# The members of SARIF 2.1.0 that this report uses, as its specification (OASIS, section 3) requires them. No package on
# the index ships the whole schema.
URI = {"type": "string", "pattern": r"^[A-Za-z0-9._~%/-]+$"}
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RULE = {
    "type": "object",
    "required": ["id"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "shortDescription": MESSAGE,
        "helpUri": {"type": "string", "pattern": "^https://"},
        "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}, "additionalProperties": False},
        "properties": {"type": "object"},
    },
}
ARTIFACT = {"type": "object", "required": ["uri"], "properties": {"uri": URI, "index": {"type": "integer"}}}
RESULT = {
    "type": "object",
    "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "physicalLocation": {"type": "object", "properties": {"artifactLocation": ARTIFACT}},
                },
                "additionalProperties": False,
            },
        },
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "properties": {"type": "object"},
    },
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {"rules": {"type": "array", "items": RULE, "uniqueItems": True}},
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
            },
        },
    },
}


def sarif(report: GapReport) -> dict[str, Any]:
    text = render_report(report, "sarif")
    assert isinstance(text, str)
    log = json.loads(text)
    assert [error.message for error in Draft7Validator(SARIF).iter_errors(log)] == []
    return dict(log["runs"][0])


def junit(report: GapReport) -> ElementTree.Element:
    text = render_report(report, "junit")
    assert isinstance(text, str)
    return ElementTree.fromstring(text.encode())


def word(report: GapReport) -> Any:
    data = render_report(report, "docx")
    assert isinstance(data, bytes)
    return docx.Document(io.BytesIO(data))


def test_sarif_has_the_findings_and_the_required_gaps(report: GapReport) -> None:
    run = sarif(report)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    required = [entry for entry in report.requirements if entry.importance == "required"]
    gaps = [entry for entry in required if entry.status in ("missing", "misspelt")]
    found = [result for result in run["results"] if result["ruleId"].endswith("-required")]
    assert len(found) == len(gaps)
    assert len(run["results"]) == len(gaps) + len(report.findings)
    codes = {finding.code: finding for finding in report.findings}
    for result in run["results"]:
        if result["ruleId"] in codes:
            assert result["properties"]["page"] == codes[result["ruleId"]].page


def test_sarif_tells_where_a_misspelling_stands(report: GapReport) -> None:
    requirements = tuple(
        replace(entry, importance="required") if entry.status == "misspelt" else entry for entry in report.requirements
    )
    results = sarif(replace(report, requirements=requirements))["results"]
    (result,) = [result for result in results if result["ruleId"] == "misspelt-required"]
    assert result["properties"]["page"] == 1
    assert len(result["properties"]["boxes"][0]) == 4


def test_sarif_fingerprints_tell_results_apart_and_stay(report: GapReport) -> None:
    prints = [result["partialFingerprints"]["atscheck/v1"] for result in sarif(report)["results"]]
    assert len(set(prints)) == len(prints)
    again = sarif(replace(report, resume=replace(report.resume, name="other.pdf", sha256="0")))
    assert [result["partialFingerprints"]["atscheck/v1"] for result in again["results"]] == prints


@pytest.mark.parametrize(("name", "uri"), [("my cv (1).pdf", "my%20cv%20%281%29.pdf"), ("-", "stdin")])
def test_sarif_names_the_file_as_a_reference(report: GapReport, name: str, uri: str) -> None:
    run = sarif(replace(report, resume=replace(report.resume, name=name)))
    assert run["artifacts"][0]["location"]["uri"] == uri


def test_unreadable_file_is_one_error_in_every_format(unreadable_report: GapReport) -> None:
    results = sarif(unreadable_report)["results"]
    assert next(result["ruleId"] for result in results if result["level"] == "error") == "unreadable"
    root = junit(unreadable_report)
    assert (root.get("errors"), root.find(".//error") is not None) == ("1", True)
    texts = [paragraph.text for paragraph in word(unreadable_report).paragraphs]
    assert any(text.startswith("Verdict: Unreadable") for text in texts)
    assert not [text for text in texts if text.startswith("Coverage")]


def test_junit_counts_what_it_holds(report: GapReport) -> None:
    root = junit(report)
    for element in (root, *root.iter("testsuite")):
        cases = list(element.iter("testcase"))
        assert element.get("tests") == str(len(cases))
        for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert element.get(key) == str(sum(case.find(tag) is not None for case in cases))
    assert len(list(root.iter("testcase"))) == len(report.requirements) + len(report.findings)


def test_junit_fails_only_for_what_the_target_insists_on(report: GapReport) -> None:
    cases = [case for case in junit(report).iter("testcase") if case.get("classname") != "About the file"]
    failed = [case.get("name") or "" for case in cases if case.find("failure") is not None]
    gaps = [entry for entry in report.requirements if entry.status in ("missing", "misspelt")]
    assert len(failed) == sum(entry.importance == "required" for entry in gaps)
    assert all(name.endswith("(required)") for name in failed)
    skipped = sum(case.find("skipped") is not None for case in cases)
    assert skipped == sum(entry.importance != "required" for entry in gaps)


def test_document_has_headings_and_tables_with_repeated_header_rows(report: GapReport) -> None:
    document = word(report)
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading 1")]
    assert headings[0] == "Coverage: literal 36% … meaning 59%"
    assert {"What to do first", "At risk"} <= set(headings)
    assert any(heading.startswith("Missing: 9 of 20") for heading in headings)
    assert document.tables
    assert all("tblHeader" in table.rows[0]._tr.xml for table in document.tables)
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert 'Write "Kubernetes (k8s)" once, if you mean the same.' in cells


def test_document_has_no_date_of_today(report: GapReport) -> None:
    data = render_report(report, "docx")
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("name", FORMATS)
def test_same_report_gives_the_same_bytes(name: str, report: GapReport) -> None:
    assert render_report(report, name) == render_report(report, name)
