"""From checked role files to keyword sets, each keyword resolved to the lexicon term it names."""

from atscheck.errors import KeywordSetError
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import (
    Group,
    Importance,
    KeywordSet,
    Profile,
    Requirement,
    Salary,
    Source,
)
from atscheck.keywords.resolve import resolve_keyword
from atscheck.keywords.schema import AnyOfEntry, KeywordEntry, ProfileEntry, SetEntry
from atscheck.keywords.yaml_source import YamlSource


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
