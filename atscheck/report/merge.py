"""Several keyword sets as one target."""

from collections.abc import Sequence
from dataclasses import replace

from atscheck.keywords.model import Group, Importance, KeywordSet, Requirement, SetKind

_RANK = {importance: rank for rank, importance in enumerate(Importance)}
_Key = tuple[str, ...]


def merge_targets(targets: Sequence[KeywordSet]) -> tuple[Group, ...]:
    """The groups of all targets in order, each requirement once.

    Requirements on the same terms are one, with the highest of their importances, where the first of them stands; a
    job posting's importance wins over a role's. A role's requirement whose terms the posting asks for in its own way
    ("Java" beside the posting's "Java or Go") is left to the posting. With several targets a group's title says which
    one it is from, and a keyword names all its sources.
    """
    postings = [target for target in targets if target.kind is SetKind.POSTING]
    ordered = [*postings, *(target for target in targets if target.kind is not SetKind.POSTING)]
    importances = _find_importances(ordered)
    sources = _find_sources(ordered)
    asked = {keyword.term for target in postings for item in target.requirements() for keyword in item.keywords}
    seen: set[_Key] = set()
    groups: list[Group] = []
    for target in ordered:
        for group in target.groups:
            kept = []
            for requirement in group.requirements:
                key = _terms_of(requirement)
                left = target.kind is not SetKind.POSTING and {item.term for item in requirement.keywords} <= asked
                if key not in seen and not left:
                    seen.add(key)
                    kept.append(_with_sources(replace(requirement, importance=importances[key]), sources))
            if kept:
                title = group.title if len(targets) == 1 else f"{target.title}: {group.title}"
                groups.append(Group(title, tuple(kept)))
    return tuple(groups)


def _find_importances(targets: Sequence[KeywordSet]) -> dict[_Key, Importance]:
    """For the terms of each requirement the posting's importance, else the highest of all."""
    found: dict[_Key, tuple[bool, Importance]] = {}
    for target in targets:
        is_posting = target.kind is SetKind.POSTING
        for requirement in target.requirements():
            key = _terms_of(requirement)
            wins, importance = found.get(key, (is_posting, requirement.importance))
            if wins == is_posting:
                importance = min(requirement.importance, importance, key=_RANK.__getitem__)
            found[key] = (wins, importance)
    return {key: importance for key, (_, importance) in found.items()}


def _find_sources(targets: Sequence[KeywordSet]) -> dict[str, str]:
    """For each term that several targets ask for, their sources, in order."""
    by_term: dict[str, list[str]] = {}
    for target in targets:
        for requirement in target.requirements():
            for keyword in requirement.keywords:
                known = by_term.setdefault(keyword.term, [])
                if keyword.source is not None and keyword.source not in known:
                    known.append(keyword.source)
    return {term: ", ".join(found) for term, found in by_term.items() if len(found) > 1}


def _with_sources(requirement: Requirement, sources: dict[str, str]) -> Requirement:
    keywords = tuple(replace(item, source=sources.get(item.term, item.source)) for item in requirement.keywords)
    return replace(requirement, keywords=keywords)


def _terms_of(requirement: Requirement) -> _Key:
    return (*sorted(keyword.term for keyword in requirement.keywords), str(requirement.needs), str(requirement.proof))
