"""A keyword set from many job postings: what several of them ask for, how much, and in whose words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from atscheck.errors import PostingError
from atscheck.keywords.compile import phrase_of
from atscheck.keywords.compiled import load_lexicon
from atscheck.keywords.draft import Draft, DraftEntry, DraftGroup, find_term, render_draft
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Importance, Keyword
from atscheck.keywords.variants import PROPER_KINDS
from atscheck.posting.gather import SourcePosting
from atscheck.posting.model import Demand, Part, Posting

MOST_REQUIRED = 25  # requirements: nobody meets more
MOST_KEYWORDS = 120
# What fewer of the postings name is no requirement of the role, however much those few want it.
_REQUIRED_SHARE = 0.2
# From this number of postings on, what only one of them names says more about the employer than about the role.
_FEWEST_TO_COMPARE = 3
# A guess that two employers share is seldom an accident of one sentence.
_FEWEST_FOR_UNREVIEWED = 2
_FEWEST_FOR_CHOICE = 2

_ORDER = list(Importance)
_HEADINGS = {Importance.REQUIRED: "Required", Importance.PREFERRED: "Preferred", Importance.BONUS: "Nice to have"}
_TOOLS, _METHODS, _PAPERS, _TRAITS = "tools and technologies", "methods and knowledge", "degrees and proofs", "traits"
_UNREVIEWED, _RARE = "terms that nobody has reviewed", "named by one posting only"
_THEMES = (_TOOLS, _METHODS, _PAPERS, _TRAITS, _UNREVIEWED)
_THEME_OF_KIND = {
    **dict.fromkeys(("language", "library", "framework", "tool", "product", "platform", "service"), _TOOLS),
    **dict.fromkeys(("degree", "certification", "licence", "venue"), _PAPERS),
    "soft-skill": _TRAITS,
}
_SPOKEN = "languages"  # the field of the languages that people speak
# Characters of a sample sentence: with its indent it fits the width of an editor, and shorter ones say little.
_SAMPLE = range(30, 105)
_MOST_FILES_NAMED = 20
_MOST_IN_TITLE = 3
_MOST_TITLES = 6


@dataclass(frozen=True, slots=True)
class _Ask:
    """One keyword of one demand; `term` is what it is counted under."""

    posting: int
    term: str
    keyword: Keyword
    demand: Demand


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A requirement of the derived set.

    Attributes:
        terms: What it is met by, the most shared first.
        asks: The demands for any of them, in the order of the postings.
        importance: By the majority of the postings that name it.
        votes: For each posting that names it, how much that one wants it.
        one_of_several: How many of them require it only as one of several; each counts as a vote for preferred.
    """

    terms: tuple[str, ...]
    asks: tuple[_Ask, ...]
    importance: Importance
    votes: tuple[Importance, ...]
    one_of_several: int


def derive_set(sources: Iterable[SourcePosting], *, set_id: str, title: str | None = None) -> str:
    """A role file, as YAML text, of what the postings ask for, the most shared first.

    The order of `sources` does not matter, and of those with the same words only one counts.

    Args:
        sources: The postings.
        set_id: The id of the role: the name of its file.
        title: Its title; else the commonest title of the postings, else one made of the id.

    Raises:
        PostingError: There is no posting.
    """
    first_of: dict[str, SourcePosting] = {}
    for source in sorted(sources, key=lambda source: (source.name, source.digest)):
        first_of.setdefault(source.digest, source)
    unique = list(first_of.values())
    if not unique:
        raise PostingError("no posting could be used. Name files with the text of job postings.")
    lexicon = load_lexicon()
    field = _commonest(source.posting.field for source in unique)
    asks = _collect_asks([source.posting for source in unique], field, lexicon)
    shared = {term: found for term, found in asks.items() if not _is_unreviewed(found) or _is_shared(found)}
    wanted = _rank_wanted(shared, len(unique), field, lexicon)
    kept = _keep_most_shared(wanted)
    names = _choose_names(kept, field, lexicon)
    title = title or _choose_title(unique) or " ".join(word.capitalize() for word in set_id.split("-"))
    others = [item for item in _rank_titles(unique) if item.casefold() != title.casefold()]
    draft = Draft(
        set_id,
        title,
        _count(len(unique), "job posting"),
        tuple(_make_groups(kept, names, len(unique), lexicon)),
        field=field,
        header=tuple(_explain(unique, _sum_up(kept, wanted, len(asks) - len(shared), len(unique)), set_id)),
        remark=f"other titles of the postings: {'; '.join(others[:_MOST_TITLES])}" if others else "",
    )
    return render_draft(draft)


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _collect_asks(postings: Sequence[Posting], field: str | None, lexicon: Lexicon) -> dict[str, list[_Ask]]:
    """Every term that is asked for, with all that the postings say of it."""
    found: defaultdict[str, list[_Ask]] = defaultdict(list)
    for number, posting in enumerate(postings):
        for demand in posting.demands:
            for keyword in demand.keywords:
                if (term := _count_as(keyword, field, lexicon)) is not None:
                    found[term].append(_Ask(number, term, keyword, demand))
    return dict(found)


def _count_as(keyword: Keyword, field: str | None, lexicon: Lexicon) -> str | None:
    """What a keyword is counted as: the same for all spellings of an unreviewed term, and None for one whose words the
    lexicon knows, because they were judged to mean something else here."""
    if keyword.confidence is not None:
        return f"?{phrase_of(keyword.name)}" if phrase_of(keyword.name) and not find_term(keyword.name, field) else None
    known = lexicon.term(keyword.term)
    if any(find_term(name, field) == known.id for name in (known.name, *known.aliases)):
        return known.id
    # Another sense has all its names in a file of this field; the words that are looked for are the same.
    return find_term(known.name, field)


def _is_unreviewed(asks: Sequence[_Ask]) -> bool:
    return asks[0].keyword.confidence is not None


def _is_shared(asks: Iterable[_Ask]) -> bool:
    return len({ask.posting for ask in asks}) >= _FEWEST_FOR_UNREVIEWED


def _rank_wanted(
    asks: Mapping[str, Sequence[_Ask]], postings: int, field: str | None, lexicon: Lexicon
) -> list[_Wanted]:
    """The requirements, the most shared first; of those that are equally shared what is wanted more, what is more than
    a duty, and what is of the field of most postings."""
    share = {term: len({ask.posting for ask in found}) for term, found in asks.items()}
    places = {term: place for place, term in enumerate(asks)}  # in the order of the text
    choices = _find_choices(asks, min(_FEWEST_FOR_CHOICE, postings))
    chosen = {term for choice in choices for term in choice}
    related = lexicon.field(field).related if field else ()

    def distance(term: str) -> int:
        own = lexicon.term(term).field if lexicon.has_term(term) else None
        return 0 if own == field else 1 if own in related else 2

    wanted = []
    for terms in [*choices, *(frozenset((term,)) for term in asks if term not in chosen)]:
        ordered = tuple(sorted(terms, key=lambda term: (-share[term], places[term])))
        found = sorted((ask for term in ordered for ask in asks[term]), key=lambda ask: ask.posting)
        wanted.append(_judge(ordered, found, postings))
    return sorted(
        wanted,
        key=lambda item: (
            -len(item.votes),
            _ORDER.index(item.importance),
            all(ask.demand.part is Part.DUTIES for ask in item.asks),
            distance(item.terms[0]),
            places[item.terms[0]],
        ),
    )


def _find_choices(asks: Mapping[str, Sequence[_Ask]], least: int) -> list[frozenset[str]]:
    """The groups of terms that at least so many postings ask for as alternatives, none in two of them.

    A term that most postings ask for by itself is no alternative: two that say "Python or R" don't make Python a
    choice where eight others need it.
    """
    alone = {term for term, found in asks.items() if _is_mostly_alone(found)}
    by_posting: defaultdict[int, set[frozenset[str]]] = defaultdict(set)
    members: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for term, found in asks.items():
        for ask in found:
            if len(ask.demand.keywords) > 1 and term not in alone:
                members[ask.posting, id(ask.demand)].add(term)
    for (posting, _), terms in members.items():
        by_posting[posting].add(frozenset(terms))
    chosen: list[frozenset[str]] = []
    while True:
        supports = _count_choices(by_posting)
        likely = [choice for choice, support in supports.items() if support >= least]
        if not likely:
            return chosen
        # Most members in most postings: "A or B" in eight outweighs "A, B, C or D" in two.
        best = min(likely, key=lambda choice: (-(len(choice) - 1) * supports[choice], sorted(choice)))
        chosen.append(best)
        by_posting = defaultdict(set, {key: {item - best for item in sets} for key, sets in by_posting.items()})


def _count_choices(by_posting: Mapping[int, Iterable[frozenset[str]]]) -> dict[frozenset[str], int]:
    """Choices and what any two of them have in common, with the number of postings that ask for it."""
    asked = {choice for choices in by_posting.values() for choice in choices if len(choice) > 1}
    common = {one & other for one, other in combinations(asked, 2)}
    return {
        choice: sum(any(choice <= item for item in items) for items in by_posting.values())
        for choice in asked | common
        if len(choice) > 1
    }


def _is_mostly_alone(asks: Sequence[_Ask]) -> bool:
    named = {ask.posting for ask in asks}
    alone = {ask.posting for ask in asks if len(ask.demand.keywords) == 1}
    return 2 * len(alone) > len(named)


def _judge(terms: tuple[str, ...], asks: Sequence[_Ask], postings: int) -> _Wanted:
    """The requirement with its importance: required if most postings that name it require it, a bonus if most call it
    nice to have, else preferred. Traits are always a bonus."""
    by_posting: defaultdict[int, list[_Ask]] = defaultdict(list)
    for ask in asks:
        by_posting[ask.posting].append(ask)
    best = [min((ask.demand.importance for ask in found), key=_ORDER.index) for found in by_posting.values()]
    # That one of several is enough is lost where they are no choice here.
    only_in_choice = [
        len(terms) == 1 and vote is Importance.REQUIRED and all(len(ask.demand.keywords) > 1 for ask in found)
        for vote, found in zip(best, by_posting.values(), strict=True)
    ]
    votes = tuple(Importance.PREFERRED if demoted else vote for vote, demoted in zip(best, only_in_choice, strict=True))
    importance = next((item for item in _ORDER if 2 * votes.count(item) > len(votes)), Importance.PREFERRED)
    fewest = max(_REQUIRED_SHARE * postings, 2 if postings >= _FEWEST_TO_COMPARE else 1)
    if all(ask.keyword.kind == "soft-skill" for ask in asks):
        importance = Importance.BONUS
    elif importance is Importance.REQUIRED and len(votes) < fewest:
        importance = Importance.PREFERRED
    return _Wanted(terms, tuple(asks), importance, votes, sum(only_in_choice))


def _keep_most_shared(wanted: Sequence[_Wanted]) -> list[_Wanted]:
    """As many as a set may have; beyond the most that may be required, they are preferred."""
    kept: list[_Wanted] = []
    keywords = required = 0
    for item in wanted:
        if keywords + len(item.terms) > MOST_KEYWORDS:
            break
        keywords += len(item.terms)
        required += item.importance is Importance.REQUIRED
        is_too_much = item.importance is Importance.REQUIRED and required > MOST_REQUIRED
        kept.append(replace(item, importance=Importance.PREFERRED) if is_too_much else item)
    return kept


def _choose_names(kept: Sequence[_Wanted], field: str | None, lexicon: Lexicon) -> dict[str, str]:
    """For each term the spelling that most postings use and that stands for it."""
    names: dict[str, str] = {}
    for item in kept:
        for term in item.terms:
            spellings = _rank_spellings(term, item.asks)
            if lexicon.has_term(term):
                known = lexicon.term(term)
                clear = (name for name in (*spellings, known.name, *known.aliases) if find_term(name, field) == term)
                names[term] = next(clear)
            else:
                names[term] = spellings[0]
    return names


def _rank_spellings(term: str, asks: Iterable[_Ask]) -> list[str]:
    """The names under which postings ask for a term, the commonest first, then the term's own, then small letters."""
    counts = Counter(name for _, name in {(ask.posting, ask.keyword.name) for ask in asks if ask.term == term})
    return sorted(counts, key=lambda name: (-counts[name], name != term, name.swapcase()))


def _make_groups(
    kept: Sequence[_Wanted], names: Mapping[str, str], postings: int, lexicon: Lexicon
) -> Iterator[DraftGroup]:
    """By importance and theme; what one posting only names comes last, so that it can be deleted at one go."""
    places = [(importance, theme) for importance in Importance for theme in _THEMES]
    for importance, theme in [*places, *((importance, _RARE) for importance in Importance)]:
        entries = tuple(
            _make_entry(item, names, postings, lexicon)
            for item in kept
            if item.importance is importance and _theme_of(item, postings, lexicon) == theme
        )
        if entries:
            yield DraftGroup(f"{_HEADINGS[importance]}: {theme}", importance, entries)


def _theme_of(item: _Wanted, postings: int, lexicon: Lexicon) -> str:
    if _is_rare(item, postings):
        return _RARE
    if all(not lexicon.has_term(term) for term in item.terms):
        return _UNREVIEWED
    themes = [_theme_of_term(term, lexicon) for term in item.terms]
    return _TOOLS if _TOOLS in themes else themes[0]


def _is_rare(item: _Wanted, postings: int) -> bool:
    return len(item.votes) == 1 and postings >= _FEWEST_TO_COMPARE


def _theme_of_term(term: str, lexicon: Lexicon) -> str:
    if not lexicon.has_term(term):
        return _METHODS
    known = lexicon.term(term)
    return _PAPERS if known.field == _SPOKEN else _THEME_OF_KIND.get(known.kind, _METHODS)


def _make_entry(item: _Wanted, names: Mapping[str, str], postings: int, lexicon: Lexicon) -> DraftEntry:
    terms = item.terms
    is_venue = all(lexicon.has_term(term) and lexicon.term(term).kind == "venue" for term in terms)
    return DraftEntry(
        tuple(names[term] for term in terms),
        _title_choice(terms, names, lexicon) if len(terms) > 1 else "",
        "publication" if is_venue else None,
        "; ".join(_remarks(item, names, postings, lexicon)),
        _choose_sample(item),
    )


def _title_choice(terms: Sequence[str], names: Mapping[str, str], lexicon: Lexicon) -> str:
    """The general term, where the others are examples of it, else the first few names."""
    general = [term for term in terms if lexicon.has_term(term) and lexicon.term(term).kind not in PROPER_KINDS]
    if len(general) == 1 and len(terms) > 2:
        return names[general[0]]
    return " or ".join(names[term] for term in terms[:_MOST_IN_TITLE]) + (" …" if len(terms) > _MOST_IN_TITLE else "")


def _remarks(item: _Wanted, names: Mapping[str, str], postings: int, lexicon: Lexicon) -> Iterator[str]:
    if postings > 1:
        named = len(item.votes)
        preferred = item.votes.count(Importance.PREFERRED) - item.one_of_several
        counts = [
            (item.votes.count(Importance.REQUIRED), "required"),
            (item.one_of_several, "required as one of several"),
            (preferred, "preferred"),
            (item.votes.count(Importance.BONUS), "nice to have"),
        ]
        how = ", ".join(f"{count} {words}" for count, words in counts if count)
        yield f"{100 * named / postings:.0f} % ({named} of {postings}): {how}"
    unreviewed = [names[term] for term in item.terms if not lexicon.has_term(term)]
    if unreviewed:
        yield "unreviewed" if len(item.terms) == 1 else f"unreviewed: {', '.join(unreviewed)}"
    others = [name for term in item.terms for name in _rank_spellings(term, item.asks) if name != names[term]]
    if others:
        yield f"also written {', '.join(others)}"


def _choose_sample(item: _Wanted) -> str:
    """A sentence that asks for it as most do: outright rather than as a duty, and neither a single word nor a
    paragraph. Empty if nothing says more than the name."""

    def rank(ask: _Ask) -> tuple[bool, bool, bool, bool, int, str]:
        sentence = ask.demand.asked.sentence
        return (
            ask.term != item.terms[0],
            ask.demand.importance is not item.importance,
            ask.demand.part is Part.DUTIES,
            len(sentence) not in _SAMPLE,
            len(sentence),
            sentence,
        )

    ask = min(item.asks, key=rank)
    sentence = ask.demand.asked.sentence
    return _shorten(sentence, ask.keyword.name) if phrase_of(sentence) != phrase_of(ask.keyword.name) else ""


def _shorten(sentence: str, name: str) -> str:
    """The part of a long sentence around a name, in whole words."""
    if len(sentence) < _SAMPLE.stop:
        return sentence
    at = max(sentence.casefold().find(name.casefold()), 0)
    start = max(0, min(at - (_SAMPLE.stop - len(name)) // 2, len(sentence) - _SAMPLE.stop))
    part = sentence[start : start + _SAMPLE.stop]
    if start:
        part = "… " + part.partition(" ")[2]
    return part if start + _SAMPLE.stop >= len(sentence) else part.rpartition(" ")[0] + " …"


def _choose_title(sources: Sequence[SourcePosting]) -> str | None:
    """The title of the only posting, or that of several; one employer's title is no name for what others want."""
    counts = Counter(source.title.casefold() for source in sources if source.title)
    titles = _rank_titles(sources)
    return titles[0] if titles and (len(sources) == 1 or max(counts.values()) > 1) else None


def _rank_titles(sources: Sequence[SourcePosting]) -> list[str]:
    """The postings' titles, the commonest first, each once whatever its capitals."""
    titles = [source.title for source in sources if source.title]
    counts = Counter(title.casefold() for title in titles)
    spelt = {title.casefold(): title for title in sorted(titles, reverse=True)}
    return [spelt[key] for key in sorted(counts, key=lambda key: (-counts[key], key))]


def _sum_up(kept: Sequence[_Wanted], wanted: Sequence[_Wanted], unreviewed: int, postings: int) -> Iterator[str]:
    keywords = sum(len(item.terms) for item in kept)
    required = sum(item.importance is Importance.REQUIRED for item in kept)
    rare = sum(_is_rare(item, postings) for item in kept)
    dropped = sum(len(item.terms) for item in wanted) - keywords
    said = f"{_count(keywords, 'keyword')} in {_count(len(kept), 'requirement')}, {required} of them required"
    yield f"{said}, {rare} named by one posting only." if rare else f"{said}."
    if dropped:
        yield f"Left out: {_count(dropped, 'rarer term')}; a set has at most {MOST_KEYWORDS} keywords."
    if unreviewed:
        yield f"Left out: {_count(unreviewed, 'term')} that nobody has reviewed and only one posting names."


def _explain(sources: Sequence[SourcePosting], said: Iterable[str], set_id: str) -> Iterator[str]:
    """The comments at the top: what the set was made of, how to read it, and what to do next."""
    file = f"{set_id}.yaml"
    yield f"Built from {_count(len(sources), 'job posting')} by `atscheck sets build`:"
    yield from (f"  {source.name}" for source in sources[:_MOST_FILES_NAMED])
    if len(sources) > _MOST_FILES_NAMED:
        yield f"  and {len(sources) - _MOST_FILES_NAMED} more"
    yield from said
    yield "How to read it:"
    if len(sources) > 1:
        yield "  Behind a keyword: the share of the postings that name it, and how much those want it."
    yield "  Below it: a sentence that it was read from. In curly brackets: several, of which one is enough."
    if len(sources) >= _FEWEST_TO_COMPARE:
        share = f"{100 * _REQUIRED_SHARE:.0f} %"
        yield f"  Required is what most that name it require, where at least two and {share} of all name it."
    yield "What to do next:"
    yield "  1. Delete what is not of the role, above all in the last groups; move what counts more or less."
    yield "  2. Check the title, and list other titles of the role in also_known_as."
    yield f"  3. atscheck sets validate {file} --strict"
    yield f"  4. atscheck check resume.pdf -k {file}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
