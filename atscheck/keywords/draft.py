"""A first version of a user's own role file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from atscheck.errors import KeywordSetError, UsageError
from atscheck.keywords.compiled import load_lexicon
from atscheck.keywords.model import Importance
from atscheck.keywords.resolve import resolve_keyword

# YAML language servers read this line; `atscheck sets schema` prints the file that it names.
SCHEMA_LINE = "# yaml-language-server: $schema=role.schema.json"
_YAML_WORDS = frozenset("true false yes no on off null".split())


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """A requirement of a role file.

    Attributes:
        names: The keyword, or several of which one is enough.
        title: What a choice is called.
        proof: Where a mention must stand, or None.
        remark: What to know about it, as a comment behind it.
        sample: A sentence that asks for it, as a comment below it.
    """

    names: tuple[str, ...]
    title: str = ""
    proof: str | None = None
    remark: str = ""
    sample: str = ""


@dataclass(frozen=True, slots=True)
class DraftGroup:
    title: str
    importance: Importance
    entries: tuple[DraftEntry, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A role file before it is written.

    Attributes:
        set_id: The file's name without its suffix.
        title: The role's title.
        source: What all its keywords come from.
        groups: Its groups, in order.
        field: The field of work, or None.
        header: Comments at the top, a line each.
        remark: A comment on other titles of the role, which are left for the user to fill in.
    """

    set_id: str
    title: str
    source: str
    groups: tuple[DraftGroup, ...]
    field: str | None = None
    header: tuple[str, ...] = ()
    remark: str = ""


def read_list(path: Path) -> list[str]:
    """The keywords of a plain list: one per line, blank lines and `#` comments left out.

    Raises:
        KeywordSetError: The file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KeywordSetError(f"{path}: cannot be read. Save it as UTF-8 text, one keyword per line.") from error
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def draft_set(title: str, names: Sequence[str], set_id: str) -> str:
    """A role file as YAML text, ready to edit; each keyword once, with a remark where the lexicon does not know it.

    Raises:
        UsageError: There is no title or no keyword, or the id would not be valid.
    """
    if not title.strip() or not names:
        raise UsageError("a role needs a title and at least one keyword.")
    check_set_id(set_id)
    lexicon = load_lexicon()
    rows: dict[str, str] = {}
    for name in names:
        keyword = resolve_keyword(name, lexicon)
        remark = "" if lexicon.has_term(keyword.term) else "  # not in the lexicon: taken literally"
        rows.setdefault(keyword.term, f"      - {quote(keyword.name)}{remark}")
    return "\n".join(
        [
            SCHEMA_LINE,
            f"id: {set_id}",
            f"title: {quote(title.strip())}",
            "also_known_as: []",
            "sources:",
            "  - {id: own, title: Our own list}",
            "groups:",
            "  - title: Required",
            "    importance: required  # move what is only nice to have to the group below",
            "    source: own",
            "    keywords:",
            *rows.values(),
            "  # - title: Nice to have",
            "  #   importance: preferred",
            "  #   source: own",
            "  #   keywords:",
            "  #     - {any_of: [PyTorch, JAX], title: deep-learning framework}",
            "",
        ]
    )


def check_set_id(set_id: str) -> None:
    """Refuse what could not be the id of a role.

    Raises:
        UsageError: It is not lower case with hyphens.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", set_id):
        raise UsageError(f"{set_id}: the file's name is the role's id: lower case with hyphens, such as my-role.yaml.")


def render_draft(draft: Draft) -> str:
    """A role file as YAML text; the remarks are comments, and can be deleted with the lines they stand in."""
    return "\n".join([SCHEMA_LINE, *(f"# {_as_comment(line)}".rstrip() for line in draft.header), *_body(draft), ""])


def _body(draft: Draft) -> Iterator[str]:
    yield f"id: {draft.set_id}"
    yield f"title: {quote(draft.title)}"
    yield f"also_known_as: []{_behind(draft.remark)}"
    if draft.field is not None:
        yield f"field: {quote(draft.field)}"
    yield from ("sources:", f"  - {{id: own, title: {quote(draft.source)}}}", "groups:")
    for group in draft.groups:
        yield f"  - title: {quote(group.title)}"
        yield f"    importance: {group.importance}"
        yield from ("    source: own", "    keywords:")
        for entry in group.entries:
            yield f"      - {_entry(entry)}{_behind(entry.remark)}"
            if entry.sample:
                yield f"      #   {_as_comment(entry.sample)}"


def _entry(entry: DraftEntry) -> str:
    names = [quote(name) for name in entry.names]
    if len(names) == 1 and entry.proof is None:
        return names[0]
    wanted = f"any_of: [{', '.join(names)}]" if len(names) > 1 else f"term: {names[0]}"
    title = f", title: {quote(entry.title)}" if entry.title and len(names) > 1 else ""
    proof = f", proof: {entry.proof}" if entry.proof else ""
    return f"{{{wanted}{title}{proof}}}"


def _behind(remark: str) -> str:
    return f"  # {_as_comment(remark)}" if remark else ""


def _as_comment(text: str) -> str:
    """On one line, without characters that YAML takes for the end of a line or for none of its own."""
    leading = len(text) - len(text.lstrip(" "))
    words = " ".join(text.split())
    return " " * leading + "".join(character for character in words if character.isprintable())


def quote(text: str) -> str:
    """Plain where YAML takes the text as it is, else in double quotes."""
    if re.fullmatch(r"[^\W\d_][\w .+/-]*[\w+]", text) and text.casefold() not in _YAML_WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    escaped = escaped.encode("utf-8", "ignore").decode("utf-8")  # half of a surrogate pair is no text
    printable = (character if character.isprintable() else f"\\U{ord(character):08x}" for character in escaped)
    return f'"{"".join(printable)}"'


def find_term(name: str, field: str | None) -> str | None:
    """The lexicon term that a name stands for in a role file of that field, or None if it is taken literally."""
    lexicon = load_lexicon()
    term = resolve_keyword(name, lexicon, field=field).term
    return term if lexicon.has_term(term) else None
