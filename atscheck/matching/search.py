"""Everything that was looked at for one keyword, for `atscheck explain`."""

from collections.abc import Iterator

from atscheck.keywords.model import Importance, Keyword, NameKind, Requirement, Term
from atscheck.matching.matcher import match_requirements
from atscheck.matching.model import Match, Search
from atscheck.matching.spelling import find_nearest
from atscheck.resume.model import Resume
from atscheck.terms.model import Reason, TermMention
from atscheck.terms.normal_form import Word
from atscheck.terms.publications import find_shortfall
from atscheck.terms.senses import Judge


def search_keyword(keyword: Keyword, resume: Resume, judge: Judge, *, proof: str | None = None) -> Search:
    """Match one keyword and keep what else was considered.

    Args:
        keyword: The keyword.
        resume: The resume.
        judge: Its candidates.
        proof: Where a mention must stand to count, or None.
    """
    requirement = Requirement(keyword.name, Importance.PREFERRED, (keyword,), proof=proof)
    [match] = match_requirements([requirement], resume, judge)
    term = judge.lexicon.term(keyword.term)
    return Search(
        match=match,
        term=term,
        other_case=tuple(
            mention
            for mention in judge.mentions()
            if mention.term == term.id and mention.reason is Reason.CASE and not _is_taken(mention, match)
        ),
        nearest=find_nearest(term, judge),
        inside=tuple(_find_inside(term, match, judge)),
        shortfalls=_find_shortfalls(match, judge) if term.kind == "venue" else {},
    )


def _is_taken(place: TermMention | Word, match: Match) -> bool:
    taken = [*(item.mention for item in match.credited), *match.rejected]
    return any(place.start < mention.end and mention.start < place.end for mention in taken)


def _find_inside(term: Term, match: Match, judge: Judge) -> Iterator[Word]:
    """Words that hold the letters of a name of one word, each spelling once."""
    seen: set[str] = set()
    names = [name.text.casefold() for name in term.names if name.kind is not NameKind.MISSPELLING]
    for word in judge.passage.words:
        letters = judge.passage.text[word.start : word.end].casefold()
        if letters in seen or _is_taken(word, match):
            continue
        if any(_is_torn_from(name, letters) for name in names):
            seen.add(letters)
            yield word


def _is_torn_from(name: str, letters: str) -> bool:
    """True if a longer word begins or ends with the name, or for a name of one or two letters has it as a part."""
    if letters == name or " " in name or name not in letters:
        return False
    if len(name) > 2:
        return letters.startswith(name) or letters.endswith(name)
    return name in letters.replace("&", " ").replace("/", " ").replace("+", " ").replace("#", " ").split()


def _find_shortfalls(match: Match, judge: Judge) -> dict[int, str]:
    found = {}
    for item in match.credited:
        shortfall = find_shortfall(item.mention.start, item.mention.end, judge.passage)
        if shortfall is not None:
            found[item.mention.start] = shortfall
    return found
