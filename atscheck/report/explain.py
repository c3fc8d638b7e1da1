"""Build the explanation of one term from what was looked at for it."""

from collections.abc import Sequence

from atscheck.keywords.model import SenseRule
from atscheck.matching.model import Level, Search
from atscheck.report.build import cut_snippet
from atscheck.report.explanation import (
    ExplainedMention,
    ExplainedSense,
    ExplainedSpelling,
    ExplainedWord,
    Explanation,
    TriedName,
)
from atscheck.resume.model import Resume
from atscheck.terms.model import TermMention
from atscheck.terms.proof import find_standing

SCHEMA_VERSION = 1
_RULE_PARTS = (
    "accept_if",
    "accept_before",
    "accept_after",
    "accept_near",
    "reject_before",
    "reject_after",
    "reject_near",
)


def build_explanation(
    asked: str,
    resume: Resume,
    searches: Sequence[Search],
    *,
    proof: str | None,
    version: str,
    lexicon: str,
    known: frozenset[str],
) -> Explanation:
    """The explanation of what was asked for.

    Args:
        asked: The term as the user wrote it.
        resume: The resume.
        searches: One per sense, the likeliest first.
        proof: Where a mention must stand to count, or None.
        version: The program's version.
        lexicon: The checksum of the lexicon.
        known: Ids of the senses that the lexicon knows.
    """
    return Explanation(
        schema_version=SCHEMA_VERSION,
        atscheck=version,
        lexicon=lexicon,
        asked=asked,
        proof=proof,
        resume=resume.name,
        format=resume.format.value,
        language=resume.language,
        senses=tuple(_explain_sense(search, resume, known=search.term.id in known) for search in searches),
    )


def _explain_sense(search: Search, resume: Resume, *, known: bool) -> ExplainedSense:
    match, term = search.match, search.term
    mentions = [_explain_mention(item.mention, item.level, search, resume) for item in match.credited]
    mentions += [_explain_mention(mention, None, search, resume) for mention in (*match.rejected, *search.other_case)]
    return ExplainedSense(
        term=term.id,
        known=known,
        field=term.field,
        kind=term.kind,
        source=term.source,
        status=match.status.value,
        literal=match.keyword.name,
        names=tuple(TriedName(name.text, name.kind.value, name.rule is not None) for name in term.names),
        rule=_encode_rules([name.rule for name in term.names if name.rule is not None]),
        mentions=tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end))),
        related=_surfaces(match.related),
        met_by=_surfaces(match.met_by),
        nearest=tuple(
            ExplainedSpelling(near.surface, near.start, near.end, near.name, near.distance, near.obstacle)
            for near in search.nearest
            if not any(near.start < item.end and item.start < near.end for item in mentions)
        ),
        inside=tuple(ExplainedWord(resume.text[word.start : word.end], word.start, word.end) for word in search.inside),
    )


def _explain_mention(mention: TermMention, level: Level | None, search: Search, resume: Resume) -> ExplainedMention:
    standing = find_standing(resume, mention.start)
    line = resume.line_at(mention.start)
    entry = standing.entry.title if standing.entry is not None else None
    return ExplainedMention(
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        page=line.page if line is not None else None,
        section=standing.section.value,
        entry=" ".join(entry.split()) if entry else None,
        snippet=cut_snippet(resume.text, mention.start, mention.end),
        credited=level is not None,
        level=None if level is None else level.value,
        name=mention.name,
        through=mention.term if mention.term != search.term.id else None,
        rule=mention.rule,
        decided_by=mention.ruling.decider.value,
        cue=mention.ruling.cue,
        reason=None if mention.reason is None else mention.reason.value,
        proof=standing.proof.value,
        shortfall=search.shortfalls.get(mention.start),
    )


def _surfaces(mentions: Sequence[TermMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(mention.surface.split()) for mention in mentions))


def _encode_rules(rules: Sequence[SenseRule]) -> dict[str, tuple[str, ...]]:
    """The parts of the rules of all ambiguous names, each entry once, in order."""
    parts = {
        part: tuple(dict.fromkeys(entry for rule in rules for entry in getattr(rule, part))) for part in _RULE_PARTS
    }
    if any(rule.exact_case for rule in rules):
        parts["case"] = ("exact",)
    return {part: entries for part, entries in parts.items() if entries}
