"""The JSON report, which is a contract: one object, keys in a fixed order, described by the schemas beside it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib.resources import files

from atscheck.report.model import GapReport
from atscheck.resume.model import Finding

SCHEMA_NAMES = ("report", "keywords", "roles", "explanation", "ranking", "difference")

# A dataclass puts fields with defaults last; the contract does not.
_KEY_ORDER: dict[type, tuple[str, ...]] = {Finding: ("code", "severity", "message", "page", "terms", "source")}

# Legal in JSON, but they would act on a terminal that shows it: DEL, C1 controls, marks that turn the direction of
# text. As escapes they keep the length of every snippet.
_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def render(report: GapReport, pictures: Sequence[object] = ()) -> str:  # noqa: ARG001  # every format takes pictures
    """The report as contract JSON."""
    return dump_json(report)


def dump_json(value: object) -> str:
    """Dataclasses, mappings, sequences and plain values as indented JSON with a final line break.

    Enums become their values. The text is UTF-8 encodable (a lone surrogate, as in an undecodable file name, becomes
    U+FFFD) and holds no raw control characters.

    Raises:
        TypeError: If a value has no JSON form.
        ValueError: If a number is not finite.
    """
    text = json.dumps(to_plain(value), ensure_ascii=False, indent=2, allow_nan=False)
    text = _SURROGATES.sub("\ufffd", text)
    return _ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def to_plain(value: object) -> object:
    """`value` as dictionaries, lists, strings, numbers, booleans and None, with keys in the contract's order."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float)):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        names = _KEY_ORDER.get(type(value)) or tuple(field.name for field in fields(value))
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(key): to_plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(entry) for entry in value]
    raise TypeError(f"{type(value).__name__} has no JSON form")


def read_schema(name: str) -> str:
    """The JSON Schema called `name` (one of `SCHEMA_NAMES`), as text."""
    return (files("atscheck.formats") / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
