"""Which keywords of a target a term means that somebody assumes to be there."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from atscheck.keywords.compile import phrase_of
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Assumed, Keyword
from atscheck.keywords.resolve import resolve_senses

# Share of letters in common. "Terraformm" is 0.95 of "Terraform"; "Kafka" is 0.6 of "Akka".
_NEAR = 0.75


def split_assumed(values: Iterable[str]) -> tuple[str, ...]:
    """The terms of `Kubernetes, MLflow` and further such lists, in order, each once."""
    names = [" ".join(name.split()) for value in values for name in value.split(",")]
    return tuple(dict.fromkeys(name for name in names if name))


def resolve_assumed(name: str, keywords: Sequence[Keyword], lexicon: Lexicon, *, field: str | None = None) -> Assumed:
    """What a term means to a target.

    Any name of a keyword will do ("k8s" for Kubernetes). Of several senses that the target asks for, that of `field`
    is meant, else the likeliest.

    Args:
        name: As it was given.
        keywords: The target's, in order.
        lexicon: With the target's own names.
        field: The target's field of work.
    """
    wanted = dict.fromkeys(keyword.term for keyword in keywords)
    phrase = phrase_of(name)
    senses = [keyword.term for keyword in keywords if phrase_of(keyword.name) == phrase]
    known = [sense.term for sense in resolve_senses(name, lexicon, field=field)]
    senses += [term for term in known if term in wanted]
    terms = tuple(senses[:1])
    meant = terms or tuple(known[:1])
    meets = tuple(
        term
        for term in wanted
        if lexicon.has_term(term)
        and any(item in meant for item in (*lexicon.term(term).also_counts, *lexicon.term(term).met_by))
    )
    nearest = None if terms or meets else _find_nearest(name, meant, keywords, lexicon)
    return Assumed(name, terms, meets, nearest)


def _find_nearest(name: str, meant: Sequence[str], keywords: Sequence[Keyword], lexicon: Lexicon) -> str | None:
    """The first keyword that the term hints at, else the one with the nearest spelling among all names."""
    for keyword in keywords:
        if lexicon.has_term(keyword.term) and any(item in meant for item in lexicon.term(keyword.term).implied_by):
            return keyword.name
    names: dict[str, str] = {}
    for keyword in keywords:
        for spelling in (keyword.name, *keyword.aliases):
            names.setdefault(spelling.casefold(), keyword.name)
    near = get_close_matches(name.casefold(), names, n=1, cutoff=_NEAR)
    return names[near[0]] if near else None
