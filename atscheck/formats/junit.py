"""The report as JUnit XML, which build servers show as tests: one case for each requirement and each finding.

There is no standard beyond what Ant wrote; the elements are those that Jenkins, GitLab and GitHub actions read.
"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from atscheck.formats import wording
from atscheck.formats.model import FindingLine, FoundKeyword, MissingRequirement, Summary
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import build_summary
from atscheck.report.model import GapReport, RequirementResult

# What XML 1.0 has no place for, even as a reference; `clean` removes the control characters.
_NO_XML = re.compile("[\ufffe\uffff]")


def render(report: GapReport, pictures: Sequence[object] = ()) -> str:  # noqa: ARG001  # every format takes pictures
    """A suite for each group, one about the file and, where it could not be read, one about that.

    A required requirement that is missing or misspelt is a failure; one that is preferred or a bonus is skipped, so
    that only what the target insists on turns a build red. What is there passes, in whatever words.
    """
    summary = build_summary(report)
    root = ElementTree.Element("testsuites", name="atscheck")
    if report.coverage is None:
        _add_unreadable(root, summary)
    else:
        _add_requirements(root, report, summary)
    _add_findings(root, summary)
    suites = list(root)
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _add_requirements(root: ElementTree.Element, report: GapReport, summary: Summary) -> None:
    missing = {line.requirement.id: line for group in summary.missing for line in group.requirements}
    changes: dict[int, FoundKeyword] = {}
    for item in (*summary.reworded, *summary.misspelt):
        changes.setdefault(item.result.requirement, item)
    for group in dict.fromkeys(requirement.group for requirement in report.requirements):
        suite = _suite(root, group)
        for requirement in report.requirements:
            if requirement.group == group:
                _add_requirement(suite, requirement, missing.get(requirement.id), changes.get(requirement.id))
        _count(suite)


def _add_requirement(
    suite: ElementTree.Element,
    requirement: RequirementResult,
    missing: MissingRequirement | None,
    change: FoundKeyword | None,
) -> None:
    name = requirement.title if missing is None else missing.title or missing.label
    case = _case(suite, f"{name} ({requirement.importance})", suite.get("name", ""))
    if requirement.status in ("missing", "misspelt"):
        advice = [str(hint) for hint in missing.advice] if missing is not None else []
        advice += [missing.question] if missing is not None and missing.question else []
        advice += [change.edit] if change is not None and change.edit else []
        kind = "failure" if requirement.importance == "required" else "skipped"
        outcome = ElementTree.SubElement(case, kind, message=_text(f"{requirement.status}: {name}"))
        if kind == "failure":
            outcome.set("type", requirement.status)
        outcome.text = _text("\n".join(dict.fromkeys(advice)))
    elif change is not None and change.edit and requirement.status == "reworded":
        ElementTree.SubElement(case, "system-out").text = _text(change.edit)


def _add_findings(root: ElementTree.Element, summary: Summary) -> None:
    if not summary.findings:
        return
    suite = _suite(root, "About the file")
    for line in summary.findings:
        _add_finding(suite, line)
    _count(suite)


def _add_finding(suite: ElementTree.Element, line: FindingLine) -> None:
    finding = line.finding
    place = f", {line.place}" if line.place else ""
    case = _case(suite, f"{finding.code}{place}", "About the file")
    said = f"{finding.message} Source: {line.source}"
    if finding.severity == "error":
        ElementTree.SubElement(case, "failure", message=_text(finding.message), type=finding.code).text = _text(said)
    elif finding.severity == "warning":
        ElementTree.SubElement(case, "skipped", message=_text(finding.message)).text = _text(said)
    else:
        ElementTree.SubElement(case, "system-out").text = _text(said)


def _add_unreadable(root: ElementTree.Element, summary: Summary) -> None:
    suite = _suite(root, "Reading")
    case = _case(suite, "the file can be read", "Reading")
    reasons = "; ".join(summary.reasons)
    error = ElementTree.SubElement(case, "error", message=_text(f"unreadable: {reasons}"), type="unreadable")
    error.text = wording.UNREADABLE_ADVICE
    _count(suite)


def _suite(root: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(root, "testsuite", name=_text(name))


def _case(suite: ElementTree.Element, name: str, group: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=_text(group), name=_text(name), time="0")


def _count(suite: ElementTree.Element) -> None:
    """Write how many cases there are, and how many of each outcome; nothing is timed."""
    cases = list(suite)
    counts = {"tests": len(cases)}
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        counts[key] = sum(case.find(tag) is not None for case in cases)
    for key, number in counts.items():
        suite.set(key, str(number))
    suite.set("time", "0")


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", "\n".join(clean(line) for line in text.split("\n")))
