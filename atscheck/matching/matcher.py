"""Pair keywords with the mentions that are evidence of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Keyword, Requirement
from atscheck.matching.model import CreditedMention, Level, Match
from atscheck.matching.spelling import find_misspellings
from atscheck.resume.model import Resume
from atscheck.terms.model import Decider, Proof, Reason, Ruling, TermMention
from atscheck.terms.normal_form import phrase_key, squash
from atscheck.terms.proof import find_standing
from atscheck.terms.publications import find_shortfall
from atscheck.terms.senses import Judge, group_by_term


def match_requirements(
    requirements: Sequence[Requirement], resume: Resume, judge: Judge, *, with_spelling: bool = True
) -> tuple[Match, ...]:
    """Match every keyword of every requirement, in order.

    Misspellings, which count for nothing until they are corrected, are only looked for where nothing better was found.
    """
    by_term = judge.mentions_by_term
    wanted = [(keyword, requirement.proof) for requirement in requirements for keyword in requirement.keywords]
    matches = [match_keyword(keyword, by_term, judge, proof=proof, resume=resume) for keyword, proof in wanted]
    if not with_spelling:
        return tuple(matches)
    missing = {match.keyword.term for match in matches if not match.credited}
    misspelt = group_by_term(find_misspellings(missing, judge)) if resume.is_english else {}
    return tuple(
        match
        if match.credited
        else _add_misspellings(match, misspelt.get(match.keyword.term, ()), judge, proof, resume)
        for match, (_, proof) in zip(matches, wanted, strict=True)
    )


def _add_misspellings(
    match: Match, misspelt: Sequence[TermMention], judge: Judge, proof: str | None, resume: Resume
) -> Match:
    if not misspelt:
        return match
    judged = [_with_proof(mention, proof, resume, judge) for mention in misspelt]
    credited = [CreditedMention(mention, Level.TYPO) for mention in judged if mention.reason is None]
    rejected = [*match.rejected, *(mention for mention in judged if mention.reason is not None)]
    return replace(match, credited=_without_overlaps(credited), rejected=_longest(rejected))


def match_keyword(
    keyword: Keyword,
    by_term: Mapping[str, Sequence[TermMention]],
    judge: Judge,
    *,
    proof: str | None,
    resume: Resume,
) -> Match:
    """One keyword with its credited, rejected and related mentions.

    Args:
        keyword: The keyword.
        by_term: All mentions of the resume by the id of their term, in reading order.
        judge: Tells what else counts, and the words around a mention.
        proof: Where a mention must stand to count, or None.
        resume: Tells where mentions stand.
    """
    term = judge.lexicon.term(keyword.term)
    if by_term.keys().isdisjoint((keyword.term, *term.also_counts, *term.implied_by, *term.met_by)):
        return Match(keyword)
    found = [(mention, _level(mention, keyword, judge.lexicon)) for mention in by_term.get(keyword.term, ())]
    for narrower in term.also_counts:
        found += [(mention, Level.ALIAS) for mention in by_term.get(narrower, ()) if mention.form is not Form.MISSPELT]
    related, met_by = _accepted(term.implied_by, by_term), _accepted(term.met_by, by_term)
    if not found:
        return Match(keyword, related=related, met_by=met_by)
    found.sort(key=lambda item: (item[0].start, item[0].end))
    credited, rejected = [], []
    for written, level in found:
        mention = _with_proof(written, proof, resume, judge)
        if mention.reason is None:
            credited.append(CreditedMention(mention, level))
        elif mention.reason is not Reason.CASE:  # "11 ms" is not even the letters of MS
            rejected.append(mention)
    kept = _without_overlaps(credited)
    return Match(
        keyword,
        kept,
        tuple(mention for mention in _longest(rejected) if not any(_overlap(mention, item.mention) for item in kept)),
        related=related,
        met_by=met_by,
    )


def _with_proof(mention: TermMention, proof: str | None, resume: Resume, judge: Judge) -> TermMention:
    """The mention, rejected if it does not stand where `proof` demands, or stands there as something less."""
    if mention.reason is not None or proof is None:
        return mention
    if find_standing(resume, mention.start).proof != proof:
        return _refused(mention, f"not in a {proof} entry")
    shortfall = find_shortfall(mention.start, mention.end, judge.passage) if proof == Proof.PUBLICATION else None
    return mention if shortfall is None else _refused(mention, shortfall)


def _refused(mention: TermMention, standing: str) -> TermMention:
    return replace(mention, ruling=Ruling(Reason.WRONG_PROOF, Decider.PROOF, standing))


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


def _level(mention: TermMention, keyword: Keyword, lexicon: Lexicon) -> Level:
    """The level of a mention of the keyword's own term; it depends on which of the term's names the set uses."""
    if mention.form is Form.MISSPELT:
        return Level.TYPO
    wanted, written, name = (phrase_key(text) for text in (keyword.name, mention.surface, mention.name))
    if written == wanted or (name == wanted and mention.form is Form.LITERAL):
        return Level.LITERAL
    if squash("".join(name)) == squash("".join(wanted)) or _is_form_of(wanted, mention.name, lexicon):
        return Level.VARIANT
    return Level.ALIAS


def _is_form_of(wanted: tuple[str, ...], name: str, lexicon: Lexicon) -> bool:
    """True for a keyword that is itself a grammatical form of the name ("data pipeline" of data pipelines)."""
    return any(lexicon.name(surface.name).text == name for surface in lexicon.surfaces(" ".join(wanted)))
