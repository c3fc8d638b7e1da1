"""The report as SARIF 2.1.0 (OASIS), which code hosts show beside the file: findings and missing required terms.

A resume has no lines that a code host could show, so results point at the file; page and boxes are properties.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from atscheck.formats.json_format import dump_json
from atscheck.formats.model import FindingLine, Summary
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import best_mention, build_summary
from atscheck.report.model import GapReport, KeywordResult

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_STANDARD_INPUT = "-"

_OWN_RULES = {
    "missing-required": ("A required term is missing.", "error"),
    "misspelt-required": ("A required term is misspelt.", "error"),
    "unreadable": ("The file could not be read, so nothing was compared.", "error"),
}


@dataclass(frozen=True, slots=True)
class _Result:
    """A result before it has its rule's index; `key` tells it from others of its rule in every run."""

    rule: str
    level: str
    message: str
    key: str
    properties: dict[str, Any]


def render(report: GapReport, pictures: Sequence[object] = ()) -> str:  # noqa: ARG001  # every format takes pictures
    """One run with a result for each finding, each missing or misspelt required requirement, or the unreadable file."""
    summary = build_summary(report)
    results = [*_about_requirements(report, summary), *_about_file(summary)]
    rules = _rules(results, summary)
    order = [rule["id"] for rule in rules]
    artifact = {"uri": _uri(report.resume.name)}
    return dump_json(
        {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": {"name": "atscheck", "version": report.atscheck, "rules": rules}},
                    "artifacts": [{"location": artifact, "roles": ["analysisTarget"]}],
                    "columnKind": "unicodeCodePoints",
                    "results": [_row(result, order, artifact) for result in results],
                }
            ],
        }
    )


def _about_requirements(report: GapReport, summary: Summary) -> Iterator[_Result]:
    if report.coverage is None:
        said = f"unreadable: {'; '.join(summary.reasons)}. {summary.advice or ''}".strip()
        yield _Result("unreadable", "error", said, "unreadable", {})
        return
    missing = {line.requirement.id: line for group in summary.missing for line in group.requirements}
    for requirement in report.requirements:
        if requirement.importance != "required" or requirement.status not in ("missing", "misspelt"):
            continue
        keywords = [keyword for keyword in report.keywords if keyword.requirement == requirement.id]
        edits = [edit for edit in report.edits if edit.keyword in (requirement.title, *requirement.keywords)]
        line = missing.get(requirement.id)
        label = requirement.title if line is None else line.title or line.label
        advice = edits[0].text if edits else ""
        properties: dict[str, Any] = {
            "group": requirement.group, "keywords": requirement.keywords, "gain": edits[0].gain if edits else 0.0,
        }  # fmt: skip
        properties |= _place(keywords)
        kind = f"{requirement.status}-required"
        yield _Result(kind, "error", f"{requirement.status}: {label}. {advice}".strip(), requirement.title, properties)


def _place(keywords: Sequence[KeywordResult]) -> dict[str, Any]:
    """Page and boxes of what stands there misspelt, as far as they are known."""
    mention = next((found for keyword in keywords if (found := best_mention(keyword))), None)
    if mention is None:
        return {}
    return {"page": mention.page, "boxes": mention.boxes, "surface": clean(mention.surface)}


def _about_file(summary: Summary) -> Iterator[_Result]:
    for line in summary.findings:
        finding = line.finding
        properties: dict[str, Any] = {"page": finding.page, "terms": finding.terms, "grade": finding.source.grade}
        level = _LEVELS.get(finding.severity, "note")
        yield _Result(finding.code, level, finding.message, f"{finding.page}: {finding.message}", properties)


def _rules(results: Sequence[_Result], summary: Summary) -> list[dict[str, Any]]:
    lines = {line.finding.code: line for line in reversed(summary.findings)}
    return [
        _finding_rule(lines[rule]) if rule in lines else _own_rule(rule)
        for rule in dict.fromkeys(result.rule for result in results)
    ]


def _own_rule(rule: str) -> dict[str, Any]:
    text, level = _OWN_RULES[rule]
    return {"id": rule, "shortDescription": {"text": text}, "defaultConfiguration": {"level": level}}


def _finding_rule(line: FindingLine) -> dict[str, Any]:
    finding = line.finding
    rule: dict[str, Any] = {
        "id": finding.code,
        "shortDescription": {"text": f"{finding.code}, see docs/findings.md"},
        "defaultConfiguration": {"level": _LEVELS.get(finding.severity, "note")},
        "properties": {"source": clean(line.source)},
    }
    if finding.source.url is not None and finding.source.url.startswith("https://"):
        rule["helpUri"] = finding.source.url
    return rule


def _row(result: _Result, order: Sequence[str], artifact: dict[str, str]) -> dict[str, Any]:
    digest = hashlib.sha256(f"{result.rule}\n{clean(result.key)}".encode("utf-8", "replace")).hexdigest()
    return {
        "ruleId": result.rule,
        "ruleIndex": order.index(result.rule),
        "level": result.level,
        "message": {"text": clean(result.message)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact | {"index": 0}}}],
        "partialFingerprints": {"atscheck/v1": digest},
        "properties": result.properties,
    }


def _uri(name: str) -> str:
    """The file as a relative reference; standard input has no name that a code host could open."""
    return "stdin" if name == _STANDARD_INPUT else quote(PurePath(clean(name)).name)
