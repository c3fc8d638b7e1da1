"""The JSON report is a contract: complete, ordered, and described by a schema."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from atscheck.formats.json_format import SCHEMA_NAMES, dump_json, read_schema, render
from atscheck.report.model import GapReport
from atscheck.resume.model import Verdict, VerdictStatus


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(read_schema(name)))


def errors(name: str, data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(data)]


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_schema_is_valid_and_describes_every_field(name: str) -> None:
    schema = json.loads(read_schema(name))
    Draft202012Validator.check_schema(schema)
    silent: list[str] = []

    def visit(node: Any, path: str) -> None:
        if isinstance(node, dict):
            for key, field in node.get("properties", {}).items():
                if not field.get("description", "").endswith("."):
                    silent.append(f"{path}.{key}")
            for key, entry in node.items():
                if key not in ("if", "then", "else"):
                    visit(entry, f"{path}.{key}")
        elif isinstance(node, list):
            for entry in node:
                visit(entry, path)

    visit(schema, name)
    assert silent == []


def test_report_is_valid(report: GapReport) -> None:
    assert errors("report", json.loads(render(report))) == []


def test_unreadable_report_is_valid(unreadable_report: GapReport) -> None:
    data = json.loads(render(unreadable_report))
    assert data["coverage"] is None
    assert errors("report", data) == []


def test_coverage_is_null_only_when_unreadable(report: GapReport, unreadable_report: GapReport) -> None:
    assert errors("report", json.loads(render(replace(report, coverage=None))))
    verdict = Verdict(VerdictStatus.UNREADABLE)
    assert errors("report", json.loads(render(replace(report, verdict=verdict))))
    assert errors("report", json.loads(render(replace(unreadable_report, verdict=Verdict(VerdictStatus.READABLE)))))


def test_fields_may_be_added(report: GapReport) -> None:
    data = json.loads(render(report))
    data["new"] = data["keywords"][0]["new"] = 1
    assert errors("report", data) == []


@pytest.mark.parametrize("path", ["schema_version", "verdict.status", "requirements.0.status", "keywords.0.mentions"])
def test_missing_field_is_an_error(path: str, report: GapReport) -> None:
    data = json.loads(render(report))
    *way, last = path.split(".")
    target = data
    for step in way:
        target = target[int(step)] if step.isdigit() else target[step]
    del target[last]
    assert errors("report", data)


def test_keys_stand_in_the_order_of_the_schema(report: GapReport) -> None:
    schema = json.loads(read_schema("report"))
    checked = 0

    def resolve(node: Any) -> Any:
        if "anyOf" in node:
            node = node["anyOf"][0]
        return schema["$defs"][node["$ref"].removeprefix("#/$defs/")] if "$ref" in node else node

    def compare(value: Any, node: Any) -> None:
        nonlocal checked
        node = resolve(node)
        if isinstance(value, dict):
            assert list(value) == list(node["properties"])
            checked += 1
            for key, entry in value.items():
                compare(entry, node["properties"][key])
        elif isinstance(value, list) and "items" in node:
            for entry in value:
                compare(entry, node["items"])

    compare(json.loads(render(report)), schema)
    assert checked > 100


def test_text_is_readable_and_ends_with_a_line_break(report: GapReport) -> None:
    text = render(report)
    assert text.endswith("}\n")
    assert text.startswith('{\n  "schema_version": 1,\n  "atscheck": "0.1.0",\n')
    assert r"\"NAS\" is there, but" in text


def test_boxes_are_four_numbers(report: GapReport) -> None:
    mention = json.loads(render(report))["keywords"][0]["mentions"][0]
    assert [len(box) for box in mention["boxes"]] == [4]


def test_what_has_no_json_form_is_an_error() -> None:
    with pytest.raises(TypeError, match="set has no JSON form"):
        dump_json({"terms": {1, 2}})
    with pytest.raises(ValueError, match="not JSON compliant"):
        dump_json([float("nan")])


ROLE = {
    "schema_version": 1,
    "role": {
        "id": "neural-network-architect",
        "title": "Neural Network Architect",
        "field": "machine-learning",
        "kind": "role",
        "summary": "Designs networks.",
        "also_known_as": ["deep learning architect"],
        "includes": ["ml-publications"],
        "profile": {
            "category": "AI-Created",
            "safety_score": 9,
            "industry": "Technology / AI",
            "salary_usd": {"entry": 130000, "mid": 200000, "senior": 350000},
            "outlook": None,
            "education": None,
            "source": "career-profile",
        },
        "sources": [{"id": "onet", "title": "O*NET 30.2 15-2051.00", "licence": "CC BY 4.0"}],
        "groups": [
            {
                "title": "Frameworks",
                "requirements": [
                    {
                        "id": 0,
                        "title": "deep-learning framework",
                        "importance": "required",
                        "needs": 1,
                        "asked": None,
                        "keywords": [
                            {
                                "keyword": "PyTorch",
                                "kind": "framework",
                                "aliases": ["torch"],
                                "source": None,
                                "confidence": None,
                            }
                        ],
                    }
                ],
            }
        ],
    },
}


def test_keywords_schema_takes_a_role_with_and_without_profile() -> None:
    assert errors("keywords", ROLE) == []
    role = dict(ROLE["role"]) | {"profile": None}  # type: ignore[call-overload]
    assert errors("keywords", ROLE | {"role": role}) == []
    assert errors("keywords", ROLE | {"role": role | {"kind": "guess"}})


def test_roles_schema_takes_a_list_of_roles() -> None:
    line = {
        "id": "nurse",
        "title": "Nurse",
        "field": "nursing",
        "also_known_as": [],
        "keywords": 80,
        "requirements": 60,
    }
    assert errors("roles", {"schema_version": 1, "roles": [line]}) == []
    assert errors("roles", {"schema_version": 1, "roles": [line | {"keywords": "80"}]})
