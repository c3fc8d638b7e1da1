"""A first version of a user's own role file."""

import re
from collections.abc import Sequence
from pathlib import Path

from atscheck.errors import KeywordSetError, UsageError
from atscheck.keywords.compiled import load_lexicon
from atscheck.keywords.resolve import resolve_keyword

# YAML language servers read this line; `atscheck sets schema` prints the file that it names.
SCHEMA_LINE = "# yaml-language-server: $schema=role.schema.json"
_YAML_WORDS = frozenset("true false yes no on off null".split())


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
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", set_id):
        raise UsageError(f"{set_id}: the file's name is the role's id: lower case with hyphens, such as my-role.yaml.")
    lexicon = load_lexicon()
    rows: dict[str, str] = {}
    for name in names:
        keyword = resolve_keyword(name, lexicon)
        remark = "" if keyword.term in lexicon.data["terms"] else "  # not in the lexicon: taken literally"
        rows.setdefault(keyword.term, f"      - {_quote(keyword.name)}{remark}")
    return "\n".join(
        [
            SCHEMA_LINE,
            f"id: {set_id}",
            f"title: {_quote(title.strip())}",
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


def _quote(text: str) -> str:
    """Plain where YAML takes the text as it is, else in double quotes."""
    if re.fullmatch(r"[^\W\d_][\w .+/-]*[\w+]", text) and text.casefold() not in _YAML_WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
