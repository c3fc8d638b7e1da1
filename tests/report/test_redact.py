"""A redacted report holds nothing of the resume, in any format."""

import io
import json
import types
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft202012Validator

from atscheck.formats import FORMATS, render_report
from atscheck.formats.json_format import read_schema, to_plain
from atscheck.report.model import GapReport, Target
from atscheck.report.redact import WITHHELD, redact_report

MARKER = "Zq"
# Where a redacted report may repeat what the report says: the keywords of the target, and what the program says of
# itself. With roles as the only targets also what these call their groups and requirements.
ALLOWED = (
    "atscheck",
    "requirements.keywords",
    "requirements.satisfied_by",
    "keywords.keyword",
    "what_if.terms.keywords",
    "what_if.terms.meets",
    "what_if.terms.name",
    "plan.steps.edits.keywords",
)
# Keywords are referred to by their names, so the same name stands in all these places.
SHARED = {
    "requirements.keywords": "keyword",
    "requirements.satisfied_by": "keyword",
    "keywords.keyword": "keyword",
    "edits.keyword": "keyword",
    "what_if.terms.keywords": "keyword",
    "what_if.terms.meets": "keyword",
    "plan.steps.edits.keywords": "keyword",
    "requirements.group": "group",
    "coverage.groups.title": "group",
}


class Filler:
    """Fills every field of a report, however deep, with text that is unique to the field."""

    def __init__(self, **fixed: str) -> None:
        self.fixed = fixed
        self.paths: dict[str, str] = {}

    def fill(self, kind: Any, path: str) -> Any:
        origin, arguments = get_origin(kind), get_args(kind)
        if origin in (Union, types.UnionType):
            return self.fill(next(item for item in arguments if item is not type(None)), path)
        if origin is tuple:
            items = arguments[:1] if arguments[-1] is ... else arguments
            return tuple(self.fill(item, path) for item in items)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return next(iter(kind))
        if is_dataclass(kind):
            hints = get_type_hints(kind)
            return kind(
                **{item.name: self.fill(hints[item.name], f"{path}.{item.name}".lstrip(".")) for item in fields(kind)}
            )
        if kind is str:
            return self.text(path)
        assert kind in (int, float, bool), f"{path}: {kind}"
        return kind(1)

    def text(self, path: str) -> str:
        if path in self.fixed:
            return self.fixed[path]
        word = f"{MARKER}{SHARED.get(path, path).replace('.', '').replace('_', '')}{MARKER}"
        self.paths[word] = path
        return word


KNOWN_WORDS = {
    "requirements.importance": "required",
    "requirements.status": "reworded",
    "keywords.importance": "required",
    "keywords.status": "reworded",
    "keywords.level": "alias",
    "keywords.mentions.level": "alias",
    "keywords.mentions.proof": "dated",
    "keywords.mentions.section": "experience",
    "keywords.risks.reading": "rows",
    "edits.kind": "reword",
    "findings.code": "ATS108",
    "what_if.requirements.before": "missing",
    "what_if.requirements.after": "found",
    "plan.outcome": "by answers",
    "plan.steps.edits.kind": "ask",
    "targets.kind": "posting",
}


def fill_report(**fixed: str) -> GapReport:
    report: GapReport = Filler(**fixed).fill(GapReport, "")
    return report


def strings(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value, with the path of its field."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from strings(item, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, path)
    elif isinstance(value, str):
        yield path, value


def content(rendered: str | bytes) -> str:
    """All text of an output, also of the parts of a zip file."""
    if isinstance(rendered, str):
        return rendered
    with zipfile.ZipFile(io.BytesIO(rendered)) as archive:
        parts = [name.encode() + archive.read(name) for name in archive.namelist()]
    return b"\n".join(parts).decode("utf-8", "replace")


def test_filler_reaches_every_text_of_a_report():
    paths = {path for path, text in strings(to_plain(fill_report())) if text.startswith(MARKER)}
    assert {"resume.contact.links", "keywords.mentions.snippet", "requirements.years.entries.title"} <= paths
    assert len(paths) > 60


@pytest.mark.parametrize("fixed", [{}, KNOWN_WORDS])
def test_no_text_survives_in_any_field_but_the_allowed_ones(fixed: dict[str, str]):
    redacted = to_plain(redact_report(fill_report(**fixed)))
    leaks = {path: text for path, text in strings(redacted) if MARKER in text and path not in ALLOWED}
    # An edit names its keyword; so do the titles that are made of keywords.
    named = f"{MARKER}keyword{MARKER}"
    assert {path for path, text in leaks.items() if MARKER in text.replace(named, "")} == set()
    assert set(leaks) <= {
        "requirements.title", "keywords.mentions.surface", "keywords.hint", "edits.keyword", "edits.text",
        "what_if.requirements.title", "plan.steps.title", "plan.steps.edits.text",
    }  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_no_text_survives_in_any_format(name: str):
    report = redact_report(fill_report(**KNOWN_WORDS, atscheck="1.0"))
    text = content(render_report(report, name))
    assert text
    assert MARKER not in text.replace(f"{MARKER}keyword{MARKER}", "")


@pytest.mark.parametrize("name", FORMATS)
def test_dates_and_places_of_words_do_not_survive(name: str):
    report = fill_report(**KNOWN_WORDS, as_of="1987-05", atscheck="1.0")
    report = replace(report, keywords=tuple(replace(item, last_used="1987-06") for item in report.keywords))
    assert "1987" not in content(render_report(redact_report(report), name))


def test_numbers_that_lead_to_words_are_left_out():
    report = redact_report(fill_report(**KNOWN_WORDS))
    mention, rejected = report.keywords[0].mentions[0], report.keywords[0].rejected[0]
    assert (mention.start, mention.end, mention.boxes) == (0, 0, ())
    assert (rejected.start, rejected.end) == (0, 0)
    assert [(section.start, section.end) for section in report.resume.sections] == [(0, 0)]
    assert (report.keywords[0].papers, report.requirements[0].years) == ((), None)


def test_titles_of_a_role_are_kept_and_those_of_a_posting_are_not():
    fixed = KNOWN_WORDS | {"requirements.title": "tracking", "targets.kind": "role", "targets.title": "Architect"}
    role = redact_report(fill_report(**fixed))
    assert (role.targets[0].title, role.requirements[0].title) == ("Architect", "tracking")
    posting = redact_report(fill_report(**(fixed | {"targets.kind": "posting"})))
    assert posting.targets[0] == Target("posting", "posting", WITHHELD, None)
    assert posting.requirements[0].title == f"{MARKER}keyword{MARKER}"
    assert posting.requirements[0].group == "Group 1"


def test_levels_pages_and_counts_are_kept():
    report = fill_report(**KNOWN_WORDS)
    redacted = redact_report(report)
    mention = redacted.keywords[0].mentions[0]
    assert (mention.level, mention.section, mention.proof, mention.page) == ("alias", "experience", "dated", 1)
    assert mention.surface == WITHHELD
    assert redacted.coverage is not None
    assert report.coverage is not None
    assert redacted.coverage.literal == report.coverage.literal
    assert redacted.resume.words == report.resume.words
    assert redacted.findings[0].code == "ATS108"


def test_literal_words_are_shown_as_the_keyword_itself():
    fixed = KNOWN_WORDS | {"keywords.mentions.level": "literal", "keywords.mentions.surface": "MARKED"}
    assert redact_report(fill_report(**fixed)).keywords[0].mentions[0].surface == f"{MARKER}keyword{MARKER}"


def test_redacting_twice_changes_nothing_more():
    once = redact_report(fill_report(**KNOWN_WORDS))
    assert redact_report(once) == once


def test_redacted_report_keeps_the_contract():
    data = to_plain(redact_report(fill_report(**KNOWN_WORDS)))
    errors = Draft202012Validator(json.loads(read_schema("report"))).iter_errors(data)
    assert [f"{error.json_path}: {error.message}" for error in errors] == []
