"""Pair keywords with the mentions that are evidence of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Keyword, Requirement
from atscheck.matching.model import CreditedMention, Level, Match
from atscheck.matching.spelling import find_misspellings
from atscheck.resume.model import Resume
from atscheck.terms.model import Reason, TermMention
from atscheck.terms.normal_form import phrase_key, squash
from atscheck.terms.proof import find_standing
from atscheck.terms.senses import Judge


def match_requirements(requirements: Sequence[Requirement], resume: Resume, judge: Judge) -> tuple[Match, ...]:
    """Match every keyword of every requirement, in order.

    Misspellings are only looked for where nothing better was found.
    """
    mentions = judge.mentions()
    by_term = _group_by_term(mentions)
    matches = [
        match_keyword(keyword, by_term, judge.lexicon, proof=requirement.proof, resume=resume)
        for requirement in requirements
        for keyword in requirement.keywords
    ]
    missing = {match.keyword.term for match in matches if not match.credited}
    misspelt = _group_by_term(find_misspellings(missing, judge))
    return tuple(
        replace(match, credited=tuple(CreditedMention(mention, Level.TYPO) for mention in misspelt[match.keyword.term]))
        if not match.credited and match.keyword.term in misspelt
        else match
        for match in matches
    )


def _group_by_term(mentions: Iterable[TermMention]) -> dict[str, list[TermMention]]:
    groups: dict[str, list[TermMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.term, []).append(mention)
    return groups


def match_keyword(
    keyword: Keyword,
    by_term: Mapping[str, Sequence[TermMention]],
    lexicon: Lexicon,
    *,
    proof: str | None,
    resume: Resume,
) -> Match:
    """One keyword with its credited, rejected and related mentions.

    Args:
        keyword: The keyword.
        by_term: All mentions of the resume by the id of their term, in reading order.
        lexicon: Tells what else counts.
        proof: Where a mention must stand to count, or None.
        resume: Tells where mentions stand.
    """
    term = lexicon.term(keyword.term)
    found = [(mention, _level(mention, keyword)) for mention in by_term.get(keyword.term, ())]
    for narrower in term.also_counts:
        found += [(mention, Level.ALIAS) for mention in by_term.get(narrower, ()) if mention.form is not Form.MISSPELT]
    found.sort(key=lambda item: (item[0].start, item[0].end))
    credited, rejected = [], []
    for mention, level in found:
        if mention.reason is None and proof is not None and find_standing(resume, mention.start).proof != proof:
            mention = replace(mention, reason=Reason.WRONG_PROOF, detail=proof)
        if mention.reason is None:
            credited.append(CreditedMention(mention, level))
        else:
            rejected.append(mention)
    kept = _without_overlaps(credited)
    return Match(
        keyword,
        kept,
        tuple(mention for mention in _longest(rejected) if not any(_overlap(mention, item.mention) for item in kept)),
        related=_accepted(term.implied_by, by_term),
        met_by=_accepted(term.met_by, by_term),
    )


def _accepted(terms: Iterable[str], by_term: Mapping[str, Sequence[TermMention]]) -> tuple[TermMention, ...]:
    return tuple(mention for term in terms for mention in by_term.get(term, ()) if mention.reason is None)


def _without_overlaps(credited: Sequence[CreditedMention]) -> tuple[CreditedMention, ...]:
    """Of overlapping mentions the closest level stands, then the longest, then the leftmost."""
    order = list(Level)
    kept: list[CreditedMention] = []
    for item in sorted(credited, key=lambda item: (order.index(item.level), item.mention.start - item.mention.end)):
        if not any(_overlap(item.mention, other.mention) for other in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.mention.start))


def _longest(mentions: Sequence[TermMention]) -> tuple[TermMention, ...]:
    kept: list[TermMention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start)):
        if not any(_overlap(mention, other) for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.start))


def _overlap(one: TermMention, other: TermMention) -> bool:
    return one.start < other.end and other.start < one.end


def _level(mention: TermMention, keyword: Keyword) -> Level:
    """The level of a mention of the keyword's own term; it depends on which of the term's names the set uses."""
    if mention.form is Form.MISSPELT:
        return Level.TYPO
    name, wanted = phrase_key(mention.name), phrase_key(keyword.name)
    if name == wanted:
        return Level.LITERAL if mention.form is Form.LITERAL else Level.VARIANT
    return Level.VARIANT if squash("".join(name)) == squash("".join(wanted)) else Level.ALIAS
