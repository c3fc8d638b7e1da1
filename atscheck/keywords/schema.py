"""The shape of keyword-set and lexicon files, as `keyword_sets/README.md` documents it."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationError,
    model_validator,
)

from atscheck.errors import KeywordSetError
from atscheck.keywords.model import Importance, SetKind
from atscheck.keywords.yaml_source import YamlSource

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
SetId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Proof = Literal["publication", "education", "certification"]
TermKind = Literal[
    "language", "library", "framework", "tool", "product", "platform", "service", "method", "activity", "concept",
    "field", "standard", "degree", "certification", "licence", "venue", "company", "occupation", "soft-skill",
]  # fmt: skip
Condition = Literal[
    "list",
    "neighbour",
    "skills-section",
    "version",
    "capital",
    "education",
    "publications",
    "certifications",
    "defined",
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RuleEntry(_Strict):
    surfaces: tuple[Text, ...] = ()
    case: Literal["exact", "any"] | None = None
    accept_if: tuple[Condition, ...] = ()
    accept_before: tuple[Text, ...] = ()
    accept_after: tuple[Text, ...] = ()
    accept_near: tuple[Text, ...] = ()
    reject_before: tuple[Text, ...] = ()
    reject_after: tuple[Text, ...] = ()
    reject_near: tuple[Text, ...] = ()


class Examples(_Strict):
    yes: tuple[Text, ...] = ()
    no: tuple[Text, ...] = ()


def _as_names(value: object) -> object:
    return (value,) if isinstance(value, str) else value


# One thing: its name, or a list of its name and its other names.
Names = Annotated[tuple[Text, ...], BeforeValidator(_as_names), Field(min_length=1)]


def _match_shape(value: object) -> str:
    return "rule" if isinstance(value, dict | RuleEntry) else "rules"


Rules = Annotated[
    Annotated[RuleEntry, Tag("rule")] | Annotated[tuple[RuleEntry, ...], Tag("rules")], Discriminator(_match_shape)
]


class TermEntry(_Strict):
    term: Text
    field: Text
    kind: TermKind
    aliases: tuple[Text, ...] = ()
    misspellings: tuple[Text, ...] = ()
    forms: tuple[Text, ...] = ()
    also_counts: tuple[Text, ...] = ()
    kinds: tuple[Names, ...] = ()
    not_within: tuple[Text, ...] = ()
    implied_by: tuple[Text, ...] = ()
    met_by: tuple[Text, ...] = ()
    match: Rules = ()
    source: Text = "ours"
    examples: Examples = Examples()

    def rules(self) -> tuple[RuleEntry, ...]:
        return (self.match,) if isinstance(self.match, RuleEntry) else self.match


class FieldEntry(_Strict):
    field: Text
    related: tuple[Text, ...] = ()
    cues: tuple[Text, ...] = ()


class WordFamilies(_Strict):
    """Facts about English words that no inflection table has; see `keyword_sets/lexicon/words.yaml`."""

    agents: dict[str, tuple[Text, ...]]
    spellings: dict[str, Text]
    prefixes: tuple[Text, ...]
    prepositions: dict[str, tuple[Text, ...]] = {}


class LexiconFile(_Strict):
    terms: tuple[TermEntry, ...]


class FieldsFile(_Strict):
    fields: tuple[FieldEntry, ...]


class KeywordEntry(_Strict):
    term: Text
    aliases: tuple[Text, ...] = ()
    importance: Importance | None = None
    source: Text | None = None
    proof: Proof | None = None


def _member_shape(value: object) -> str:
    return "term" if isinstance(value, dict | KeywordEntry) else "text"


Member = Annotated[
    Annotated[Text, Tag("text")] | Annotated[KeywordEntry, Tag("term")],
    Discriminator(_member_shape),
]


class AnyOfEntry(_Strict):
    any_of: Annotated[tuple[Member, ...], Field(min_length=1)]
    title: Text | None = None
    needs: Annotated[int, Field(ge=1)] = 1
    importance: Importance | None = None
    source: Text | None = None
    proof: Proof | None = None

    @model_validator(mode="after")
    def _needs_can_be_met(self) -> "AnyOfEntry":
        if self.needs > len(self.any_of):
            raise ValueError(f"needs is {self.needs}, but any_of has {len(self.any_of)} keywords")
        return self


def _entry_shape(value: object) -> str:
    if isinstance(value, AnyOfEntry) or (isinstance(value, dict) and "any_of" in value):
        return "any"
    return _member_shape(value)


Entry = Annotated[
    Annotated[Text, Tag("text")] | Annotated[KeywordEntry, Tag("term")] | Annotated[AnyOfEntry, Tag("any")],
    Discriminator(_entry_shape),
]


class GroupEntry(_Strict):
    title: Text
    importance: Importance = Importance.PREFERRED
    source: Text | None = None
    keywords: Annotated[tuple[Entry, ...], Field(min_length=1)]


class SalaryEntry(_Strict):
    entry: int | None = None
    mid: int | None = None
    senior: int | None = None


class ProfileEntry(_Strict):
    source: Text
    category: Text | None = None
    safety_score: Annotated[int, Field(ge=0, le=10)] | None = None
    industry: Text | None = None
    salary_usd: SalaryEntry | None = None
    outlook: Text | None = None
    education: Text | None = None


class SourceEntry(_Strict):
    id: Text
    title: Text
    licence: Text | None = None


class SetEntry(_Strict):
    id: SetId
    title: Text
    kind: SetKind = SetKind.ROLE
    field: Text | None = None
    summary: Text | None = None
    also_known_as: tuple[Text, ...] = ()
    includes: tuple[SetId, ...] = ()
    profile: ProfileEntry | None = None
    sources: tuple[SourceEntry, ...] = ()
    groups: Annotated[tuple[GroupEntry, ...], Field(min_length=1)]


# Names of alternatives, which pydantic puts into the path of an error as if they were keys.
_TAGS = ("text", "term", "any", "rule", "rules")

_Model = TypeVar("_Model", bound=BaseModel)


def validate_source(model: type[_Model], source: YamlSource, wrapped_as: str | None = None) -> _Model:
    """Check a YAML file against its shape.

    Args:
        model: The shape.
        source: The file.
        wrapped_as: The field of `model` that the whole document is, for files that are a bare list.

    Raises:
        KeywordSetError: The first thing that is wrong, with path, line and what was expected.
    """
    data: Any = source.data if wrapped_as is None else {wrapped_as: source.data}  # pydantic takes what YAML gives
    try:
        return model.model_validate(data)
    except ValidationError as error:
        # A mistyped key is also a missing one; what was typed tells more.
        first = min(error.errors(include_url=False), key=lambda item: item["type"] != "extra_forbidden")
        path = [part for part in first["loc"] if part != wrapped_as]
        line = source.line_of(path)
        raise KeywordSetError(f"{source.path}:{line}: {_explain(first['type'], path, first, model)}") from error


def _explain(kind: str, path: Sequence[str | int], error: Any, model: type[BaseModel]) -> str:
    key = next((str(part) for part in reversed(path) if isinstance(part, str) and part not in _TAGS), "")
    if not key and path:
        key = str(path[-1])
    if kind == "extra_forbidden":
        known = ", ".join(sorted(_keys_at(path, model)))
        return f"the key {path[-1]!r} is not known here. Known keys: {known}."
    if kind == "missing":
        return f"the key {path[-1]!r} is missing. Add it."
    if kind in ("enum", "literal_error"):
        return f"{key} is {error['input']!r}; expected {error['ctx']['expected']}."
    if kind == "model_type" or kind.endswith("_type") or kind == "model_attributes_type":
        expected = {
            "tuple_type": "a list",
            "string_type": "text",
            "int_type": "a whole number",
            "dict_type": "a mapping",
        }
        what = expected.get(kind, "a mapping (key: value)")
        return f"{key or 'the file'} is {_describe(error['input'])}; expected {what}."
    if kind == "string_pattern_mismatch":
        return f"{key} is {error['input']!r}; expected lower-case letters, digits and single hyphens."
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{key}: {message}."


def _describe(value: object) -> str:
    if value is None:
        return "empty"
    return {"str": f"the text {value!r}", "list": "a list", "dict": "a mapping"}.get(type(value).__name__, repr(value))


_SHAPES: dict[str, type[BaseModel]] = {
    "groups": GroupEntry, "term": KeywordEntry, "any": AnyOfEntry, "profile": ProfileEntry, "sources": SourceEntry,
    "salary_usd": SalaryEntry, "match": RuleEntry, "examples": Examples, "terms": TermEntry, "fields": FieldEntry,
}  # fmt: skip

# What a file that is a bare list is a list of.
_ENTRIES: dict[type[BaseModel], type[BaseModel]] = {LexiconFile: TermEntry, FieldsFile: FieldEntry}


def _keys_at(path: Sequence[str | int], model: type[BaseModel]) -> list[str]:
    for part in reversed(path[:-1]):
        if isinstance(part, str) and part in _SHAPES:
            return list(_SHAPES[part].model_fields)
    return list(_ENTRIES.get(model, model).model_fields)


def role_schema() -> dict[str, Any]:
    """The JSON Schema of a role file, for editors that check YAML while it is written."""
    schema = SetEntry.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:atscheck:schema:role:1",
        **schema,
        "title": "atscheck role file",
    }
