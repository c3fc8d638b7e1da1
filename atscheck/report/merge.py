"""Several keyword sets as one target."""

from collections.abc import Sequence
from dataclasses import replace

from atscheck.keywords.model import Group, Importance, KeywordSet, Requirement

_RANK = {importance: rank for rank, importance in enumerate(Importance)}


def merge_targets(targets: Sequence[KeywordSet]) -> tuple[Group, ...]:
    """The groups of all targets in order, each requirement once.

    Requirements on the same terms are one, with the highest of their importances, where the first of them stands. With
    several targets a group's title says which one it is from.
    """
    highest: dict[tuple[str, ...], Importance] = {}
    for target in targets:
        for requirement in target.requirements():
            key = _terms_of(requirement)
            importance = min(requirement.importance, highest.get(key, requirement.importance), key=_RANK.__getitem__)
            highest[key] = importance
    seen: set[tuple[str, ...]] = set()
    groups: list[Group] = []
    for target in targets:
        for group in target.groups:
            kept = []
            for requirement in group.requirements:
                key = _terms_of(requirement)
                if key not in seen:
                    seen.add(key)
                    kept.append(replace(requirement, importance=highest[key]))
            if kept:
                title = group.title if len(targets) == 1 else f"{target.title}: {group.title}"
                groups.append(Group(title, tuple(kept)))
    return tuple(groups)


def _terms_of(requirement: Requirement) -> tuple[str, ...]:
    return (*sorted(keyword.term for keyword in requirement.keywords), str(requirement.needs), str(requirement.proof))
