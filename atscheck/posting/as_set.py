"""A posting as a keyword set, the target of a check."""

from atscheck.keywords.model import Group, Importance, KeywordSet, Requirement, SetKind, Source
from atscheck.posting.model import Demand, Posting

_TITLES = {Importance.REQUIRED: "Required", Importance.PREFERRED: "Preferred", Importance.BONUS: "Nice to have"}
# A choice is called after its members; of many, the first few.
_MOST_IN_TITLE = 3


def posting_as_set(posting: Posting) -> KeywordSet:
    """One group per importance, each demand a requirement with the sentence that it was read from."""
    groups = []
    for importance, title in _TITLES.items():
        wanted = tuple(_requirement(demand) for demand in posting.demands if demand.importance is importance)
        if wanted:
            groups.append(Group(title, wanted))
    return KeywordSet(
        posting.name,
        posting.title,
        SetKind.POSTING,
        tuple(groups),
        field=posting.field,
        sources=(Source(posting.name, "the job posting"),),
    )


def _requirement(demand: Demand) -> Requirement:
    names = [keyword.name for keyword in demand.keywords]
    title = " or ".join(names[:_MOST_IN_TITLE]) + (" …" if len(names) > _MOST_IN_TITLE else "")
    is_venue = all(keyword.kind == "venue" for keyword in demand.keywords)
    return Requirement(
        title, demand.importance, demand.keywords, proof="publication" if is_venue else None, asked=demand.asked
    )
