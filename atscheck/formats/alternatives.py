"""Word a requirement that several keywords can meet as one line."""

from collections.abc import Sequence

from atscheck.report.model import KeywordResult, RequirementResult

# A choice of three frameworks is read at a glance; 26 venues are not, and none of them is missing by itself.
NAMED_ALTERNATIVES = 6
EXAMPLES = 3


def open_label(requirement: RequirementResult, keywords: Sequence[KeywordResult]) -> str:
    """What would meet the requirement, in words.

    Args:
        requirement: A requirement, usually one that is not met.
        keywords: Its keywords, in the order of their set.

    Returns:
        "Slurm", "PyTorch or JAX", "2 of A, B, C", "1 more of B, C; A is there", or for long lists "any of 26, such
        as CVPR, ICCV, ECCV".
    """
    met = [keyword.keyword for keyword in keywords if keyword.status in ("found", "reworded")]
    names = [keyword.keyword for keyword in keywords if keyword.status not in ("found", "reworded")]
    names = names or list(requirement.keywords)
    needed = max(requirement.needs - len(met), 1)
    if len(names) == 1 and not met:
        return names[0]
    if len(names) > NAMED_ALTERNATIVES:
        many = "any" if needed == 1 else f"any {needed}"
        label = f"{many} of {len(names)}, such as {', '.join(names[:EXAMPLES])}"
    elif needed == 1 and not met:
        return " or ".join(names)
    else:
        label = f"{needed} {'more ' if met else ''}of {', '.join(names)}"
    return f"{label}; {', '.join(met)} {'is' if len(met) == 1 else 'are'} there" if met else label


def requirement_title(requirement: RequirementResult) -> str | None:
    """The requirement's title where it is not one of its keywords, or a mere list of them."""
    title = requirement.title
    names = {name.casefold() for name in requirement.keywords}
    is_list = all(name in title.casefold() for name in names)
    return None if not title or title.casefold() in names or is_list else title
