"""Which lexicon term a keyword names, and plain lists of keywords as sets; needs no YAML and no pydantic."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atscheck.keywords.compile import phrase_of
from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Group, Importance, Keyword, KeywordSet, Requirement, SetKind
from atscheck.terms.normal_form import squash

# Two keywords may share a field by chance.
_FEWEST_TO_TELL = 3


def resolve_keyword(
    name: str,
    lexicon: Lexicon,
    *,
    own_aliases: tuple[str, ...] = (),
    source: str | None = None,
    field: str | None = None,
) -> Keyword:
    """The keyword that a set's text stands for: a lexicon term if it is one of its names, else the literal text.

    A grammatical form of a name will do ("data pipeline" for data pipelines). Where the name has several senses, that
    of `field` is meant, else the likeliest.
    """
    senses = resolve_senses(name, lexicon, own_aliases=own_aliases, source=source, field=field)
    return senses[0] if senses else Keyword(name, name, aliases=own_aliases, own_aliases=own_aliases, source=source)


def resolve_senses(
    name: str,
    lexicon: Lexicon,
    *,
    own_aliases: tuple[str, ...] = (),
    source: str | None = None,
    field: str | None = None,
) -> tuple[Keyword, ...]:
    """Every lexicon term that a set's text can stand for, as a keyword, the likeliest first; none for unknown text."""
    phrase = phrase_of(name)
    ids = lexicon.find_terms(phrase) or _terms_with_form(phrase, lexicon) or _terms_with_letters(phrase, lexicon)
    related = lexicon.field(field).related if field else ()
    ordered = sorted(ids, key=lambda item: _sense_rank(lexicon.term(item).field, field, related))
    keywords = []
    for term_id in ordered:
        term = lexicon.term(term_id)
        others = [item for item in (term.name, *term.aliases) if phrase_of(item) != phrase]
        keywords.append(
            Keyword(name, term_id, term.kind, tuple(others) + own_aliases, own_aliases, source or term.source)
        )
    return tuple(keywords)


def _terms_with_form(phrase: str, lexicon: Lexicon) -> tuple[str, ...]:
    names = [lexicon.name(item.name) for item in lexicon.surfaces(phrase) if item.form is Form.VARIANT]
    return tuple(dict.fromkeys(name.term for name in names))


def _terms_with_letters(phrase: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Terms with a name of the same letters ("M.Sc." and "MSc")."""
    phrases = lexicon.find_squashed(squash(phrase))
    return tuple(dict.fromkeys(term for found in phrases for term in lexicon.find_terms(found)))


def _sense_rank(field: str, wanted: str | None, related: Sequence[str]) -> int:
    return 0 if field == wanted else 1 if field in related else 2


@dataclass(frozen=True, slots=True)
class WantedKeyword:
    """A keyword as a target asks for it: where a mention must stand, or None."""

    keyword: Keyword
    proof: str | None


def find_keyword(name: str, targets: Sequence[KeywordSet]) -> WantedKeyword | None:
    """The keyword of the targets that is written so, up to case and joints, or None."""
    phrase = phrase_of(name)
    return next(
        (
            WantedKeyword(keyword, requirement.proof)
            for target in targets
            for requirement in target.requirements()
            for keyword in requirement.keywords
            if phrase_of(keyword.name) == phrase
        ),
        None,
    )


def list_as_set(lines: Iterable[str], set_id: str, lexicon: Lexicon) -> KeywordSet:
    """A plain list of keywords as a set: one preferred requirement per line, blank lines and `#` comments left out.

    Where a name has several senses, that of the list's own field is meant: the field of most of its other keywords.
    """
    names = dict.fromkeys(line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#"))
    field = _commonest_field(names, lexicon)
    keywords: dict[str, Keyword] = {}
    for name in names:
        keyword = resolve_keyword(name, lexicon, field=field)
        keywords.setdefault(keyword.term, keyword)
    requirements = tuple(Requirement(item.name, Importance.PREFERRED, (item,)) for item in keywords.values())
    return KeywordSet(set_id, set_id, SetKind.CUSTOM, (Group("Keywords", requirements),), field=field)


def _commonest_field(names: Iterable[str], lexicon: Lexicon) -> str | None:
    """The field of most keywords with one sense, or None for a list too short to tell."""
    senses = [resolve_senses(name, lexicon) for name in names]
    fields = Counter(lexicon.term(found[0].term).field for found in senses if len(found) == 1)
    return fields.most_common(1)[0][0] if fields.total() >= _FEWEST_TO_TELL else None
