"""From role files and plain lists to keyword sets, each keyword resolved to the lexicon term it names."""

from collections.abc import Iterable, Sequence

from atscheck.errors import KeywordSetError
from atscheck.keywords.compile import phrase_of
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import (
    Group,
    Importance,
    Keyword,
    KeywordSet,
    Profile,
    Requirement,
    Salary,
    SetKind,
    Source,
)
from atscheck.keywords.schema import AnyOfEntry, KeywordEntry, ProfileEntry, SetEntry
from atscheck.keywords.yaml_source import YamlSource


def resolve_keyword(
    name: str,
    lexicon: Lexicon,
    *,
    own_aliases: tuple[str, ...] = (),
    source: str | None = None,
    field: str | None = None,
) -> Keyword:
    """The keyword that a set's text stands for: a lexicon term if it is one of its names, else the literal text.

    Where the name has several senses, that of `field` is meant, else the likeliest.
    """
    ids = lexicon.find_terms(phrase_of(name))
    if not ids:
        return Keyword(name, name, aliases=own_aliases, own_aliases=own_aliases, source=source)
    related = lexicon.field(field).related if field else ()
    term_id = min(ids, key=lambda item: _sense_rank(lexicon.term(item).field, field, related))
    term = lexicon.term(term_id)
    others = [item for item in (term.name, *term.aliases) if phrase_of(item) != phrase_of(name)]
    return Keyword(name, term_id, term.kind, tuple(others) + own_aliases, own_aliases, source or term.source)


def _sense_rank(field: str, wanted: str | None, related: Sequence[str]) -> int:
    return 0 if field == wanted else 1 if field in related else 2


def build_keyword_set(entry: SetEntry, lexicon: Lexicon, source: YamlSource) -> KeywordSet:
    """The keyword set of a checked role file, without the groups of the sets it includes.

    Raises:
        KeywordSetError: A keyword stands twice.
    """
    seen: dict[str, str] = {}
    groups = []
    for group_number, group in enumerate(entry.groups):
        requirements = []
        for number, item in enumerate(group.keywords):
            requirement = _build_requirement(item, group.importance, group.source, lexicon, entry.field)
            for keyword in requirement.keywords:
                if keyword.term in seen:
                    line = source.line_of(("groups", group_number, "keywords", number))
                    raise KeywordSetError(
                        f"{source.path}:{line}: {keyword.name!r} is the same keyword as {seen[keyword.term]}. "
                        "Remove one of them."
                    )
                seen[keyword.term] = f"{keyword.name!r} in group {group.title!r}"
            requirements.append(requirement)
        groups.append(Group(group.title, tuple(requirements)))
    return KeywordSet(
        id=entry.id, title=entry.title, kind=entry.kind, groups=tuple(groups), field=entry.field, summary=entry.summary,
        also_known_as=entry.also_known_as, includes=entry.includes, profile=_build_profile(entry.profile),
        sources=tuple(Source(source.id, source.title, source.licence) for source in entry.sources),
    )  # fmt: skip


def _build_requirement(
    item: str | KeywordEntry | AnyOfEntry,
    importance: Importance,
    source: str | None,
    lexicon: Lexicon,
    field: str | None,
) -> Requirement:
    members = item.any_of if isinstance(item, AnyOfEntry) else (item,)
    own_source = source if isinstance(item, str) else item.source or source
    keywords = tuple(
        resolve_keyword(member, lexicon, source=own_source, field=field)
        if isinstance(member, str)
        else resolve_keyword(
            member.term, lexicon, own_aliases=member.aliases, source=member.source or own_source, field=field
        )
        for member in members
    )
    if isinstance(item, str):
        return Requirement(keywords[0].name, importance, keywords)
    title = item.title if isinstance(item, AnyOfEntry) else None
    return Requirement(
        title=title or " or ".join(keyword.name for keyword in keywords),
        importance=item.importance or importance,
        keywords=keywords,
        needs=item.needs if isinstance(item, AnyOfEntry) else 1,
        proof=item.proof,
    )


def _build_profile(entry: ProfileEntry | None) -> Profile | None:
    if entry is None:
        return None
    salary = entry.salary_usd
    return Profile(
        source=entry.source, category=entry.category, safety_score=entry.safety_score, industry=entry.industry,
        salary_usd=Salary(salary.entry, salary.mid, salary.senior) if salary else None,
        outlook=entry.outlook, education=entry.education,
    )  # fmt: skip


def list_as_set(lines: Iterable[str], set_id: str, lexicon: Lexicon) -> KeywordSet:
    """A plain list of keywords as a set: one preferred requirement per line, blank lines and `#` comments left out."""
    names = dict.fromkeys(line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#"))
    keywords: dict[str, Keyword] = {}
    for name in names:
        keyword = resolve_keyword(name, lexicon)
        keywords.setdefault(keyword.term, keyword)
    requirements = tuple(Requirement(item.name, Importance.PREFERRED, (item,)) for item in keywords.values())
    return KeywordSet(set_id, set_id, SetKind.CUSTOM, (Group("Keywords", requirements),))
