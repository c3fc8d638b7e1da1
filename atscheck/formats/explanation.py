"""The answer of `atscheck explain` in words: for the terminal, and redacted for a bug report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from atscheck.formats.wording import SECTIONS, count, joined
from atscheck.report.explanation import ExplainedMention, ExplainedSense, ExplainedSpelling, Explanation

_MOST_ITEMS = 6
_MOST_CUES = 3
# Places of one kind that are told one by one before they are only counted.
_MOST_MENTIONS = 8


class Tone(Enum):
    """What a line is, for a format that can show it."""

    HEADING = "heading"
    GOOD = "good"
    BAD = "bad"
    QUOTE = "quote"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A line of the answer, and how far it is indented, in steps."""

    text: str
    tone: Tone = Tone.PLAIN
    depth: int = 0


_STATUS = {
    "found": "found in its own words",
    "reworded": "there in other words",
    "misspelt": "there, but misspelt",
    "missing": "not credited",
}

_FOUND_BY = {
    "literal": "in the keyword's own words",
    "inflected": 'a grammatical form of "{name}"',
    "joined": 'the words of "{name}", joined or parted another way',
    "split": 'the letters of "{name}", parted another way',
    "version": '"{name}" with a version or year',
    "reordered": 'the words of "{name}" in another order',
    "coordinated": '"{name}", whose last or first words stand at its neighbour',
    "misspelling": 'a misspelling that the lexicon lists for "{name}"',
    "defined": 'the text itself spells it out as "{name}"',
    "typo": 'a misspelling of "{name}"',
    "damaged": '"{name}", torn apart by the file: a font or an export does this, not the writer',
}

_CONDITIONS = {
    "list": "it stands in a list beside terms of its field",
    "neighbour": "a term or a word of its field stands within twelve words",
    "skills-section": "it stands in a skills section",
    "version": "a version number follows",
    "capital": "it has a capital letter inside a sentence",
    "education": "it stands in the education section",
    "publications": "it stands among the publications",
    "certifications": "it stands among the certifications",
    "defined": "the text spells it out",
}

_ACCEPTED_BY = {
    "accept_before": '"{cue}" follows',
    "accept_after": '"{cue}" stands before it',
    "experience": '"{cue}" stands before it',
    "accept_near": '"{cue}" stands nearby',
    "longer name": 'it belongs to "{cue}", which is proven',
    "definition": "the text itself spells it out",
    "name line": "it stands behind the name at the top",
    "no part of the rule": "nothing around it speaks for another meaning",
}

_REJECTED_BY = {
    "reject_before": 'another meaning: "{cue}" follows',
    "reject_after": 'another meaning: "{cue}" stands before it',
    "reject_near": 'another meaning: "{cue}" stands nearby',
    "no part of the rule": "the name has other meanings too, and nothing around it shows that this one is meant",
    "longer name": 'it is a part of "{cue}", which is something else',
    "definition": "the text itself says that it stands for something else",
    "case": 'written in another case than "{cue}", which makes it an ordinary word',
    "person": "it reads like somebody's name",
    "address": "it stands in an address",
    "employer": "it is part of an employer's name",
    "pastime": "it stands among interests, where the everyday word is meant",
    "everyday word": "it is an everyday word or an amount here, not a name",
}

_CONTEXTS = {
    "negated": 'the text denies it ("{cue}")',
    "hoped for": 'it is something to learn or to reach, not something done ("{cue}")',
    "of someone else": 'it is about someone else ("{cue}")',
}

_SHORTFALLS = {
    "under review": "under review",
    "preprint": "a preprint",
    "workshop": "a workshop or side event",
    "findings": "a Findings paper",
    "service": "reviewing or organising",
    "attendance": "attendance",
    "rejected": "not accepted",
}

_RULE_PARTS = (
    ("accept_before", "one of these follows:"),
    ("accept_after", "one of these stands before it:"),
    ("accept_near", "one of these stands nearby:"),
    ("reject_before", "and none of these follows:"),
    ("reject_after", "and none of these stands before it:"),
    ("reject_near", "and none of these stands nearby:"),
)


def tell(explanation: Explanation, *, verbose: bool = False) -> Iterator[ExplainedLine]:
    """The explanation, line by line; `verbose` adds the whole rule of ambiguous names."""
    for index, sense in enumerate(explanation.senses):
        if index:
            yield ExplainedLine("")
        yield from _tell_sense(sense, explanation, verbose)


def _tell_sense(sense: ExplainedSense, explanation: Explanation, verbose: bool) -> Iterator[ExplainedLine]:
    good = sense.status != "missing"
    several = len(explanation.senses) > 1
    meaning = f" (meaning {sense.term}, {sense.field})" if several else ""
    yield ExplainedLine(f"{explanation.asked}{meaning}: {_STATUS[sense.status]}", Tone.GOOD if good else Tone.HEADING)
    if not sense.known:
        yield ExplainedLine(
            "The lexicon does not know it: its own words and their grammatical forms are looked for.", depth=1
        )
    mentions = [mention for mention in sense.mentions if mention.credited]
    rejected = [mention for mention in sense.mentions if not mention.credited]
    for chosen in (mentions, rejected):
        for mention in chosen[:_MOST_MENTIONS]:
            yield from _tell_mention(mention, sense, explanation.proof)
        if len(chosen) > _MOST_MENTIONS:
            yield ExplainedLine(f"and {count(len(chosen) - _MOST_MENTIONS, 'place')} more", depth=1)
    if not sense.mentions:
        yield ExplainedLine("No name of it stands anywhere in the text.", depth=1)
    yield from _tell_surroundings(sense)
    if sense.status != "found":
        yield ExplainedLine(f"A search for the keyword would find: {_literal_wording(sense.literal)}.", depth=1)
    yield from _tell_names(sense)
    undecided = any(
        mention.decided_by in ("no part of the rule", "case") for mention in sense.mentions if not mention.credited
    )
    if sense.rule and (verbose or undecided):
        yield from _tell_rule(sense, _MOST_ITEMS if verbose else _MOST_CUES)


def _tell_mention(mention: ExplainedMention, sense: ExplainedSense, proof: str | None) -> Iterator[ExplainedLine]:
    place = [] if mention.page is None else [f"page {mention.page}"]
    if mention.section != "other":
        place.append(SECTIONS.get(mention.section, mention.section))
    if mention.entry:
        place.append(mention.entry)
    surface = " ".join(mention.surface.split())
    where = f" ({', '.join(place)})" if place else ""
    yield ExplainedLine(f'"{surface}"{where}', depth=1)
    yield ExplainedLine(mention.snippet, Tone.QUOTE, depth=2)
    if mention.credited:
        yield ExplainedLine(f"Credited: {_why_credited(mention, sense)}.", Tone.GOOD, depth=2)
    else:
        yield ExplainedLine(f"Not credited: {why_rejected(mention, proof)}.", Tone.BAD, depth=2)
    if mention.shortfall:
        what = _SHORTFALLS.get(mention.shortfall, mention.shortfall)
        yield ExplainedLine(f"Where a publication is asked for, it does not count: {what}.", Tone.BAD, depth=2)


def _why_credited(mention: ExplainedMention, sense: ExplainedSense) -> str:
    how = _FOUND_BY.get(mention.rule, mention.rule).format(name=mention.name)
    if mention.through:
        how = (
            f"{mention.through} counts for {sense.literal}: its name carries it"
            if mention.through != sense.literal
            else how
        )
    elif mention.level == "alias":
        how = f'"{mention.name}" is another name of {sense.term} in the lexicon'
    elif mention.level == "variant" and mention.rule == "literal":
        how = f'another form of "{sense.literal}"'
    if mention.level == "typo":
        how += ". Not counted as found until the spelling is right"
    because = why_accepted(mention)
    return f"{how}; {because}" if because else how


def why_accepted(mention: ExplainedMention) -> str:
    """What proved the sense, or nothing where the name has only one."""
    if mention.decided_by == "accept_if":
        return _CONDITIONS.get(mention.cue, mention.cue)
    return _ACCEPTED_BY.get(mention.decided_by, "").format(cue=mention.cue.rstrip("*"))


def why_rejected(mention: ExplainedMention, proof: str | None = None) -> str:
    """What spoke against a mention."""
    if mention.decided_by == "context":
        return _CONTEXTS.get(mention.reason or "", "{cue}").format(cue=mention.cue)
    if mention.decided_by == "proof" and mention.cue.startswith("not "):
        return f"it is asked for as {proof or 'another proof'}, and does not stand in such an entry"
    if mention.decided_by == "proof":
        return f"it is asked for as {proof or 'another proof'}, and this is {_SHORTFALLS.get(mention.cue, mention.cue)}"
    return _REJECTED_BY.get(mention.decided_by, mention.reason or "").format(cue=mention.cue.rstrip("*"))


def _tell_surroundings(sense: ExplainedSense) -> Iterator[ExplainedLine]:
    if sense.met_by:
        yield ExplainedLine(f"A demand for it is met by {joined(_quoted(sense.met_by))}.", Tone.GOOD, depth=1)
    if sense.related and sense.status == "missing":
        yield ExplainedLine(
            f"Related, a hint and no credit: {joined(_quoted(sense.related[:_MOST_ITEMS]))}. "
            f"If {sense.literal} itself was used too, the resume should say so.",
            depth=1,
        )
    if sense.inside:
        surfaces = list(dict.fromkeys(word.surface for word in sense.inside))[:_MOST_ITEMS]
        yield ExplainedLine(
            f"Its letters stand in other words, which are no mentions: {joined(_quoted(surfaces))}.", depth=1
        )
    if sense.status == "missing" and sense.nearest:
        yield ExplainedLine("Nearest spellings in the text:", depth=1)
        for near in sense.nearest:
            yield ExplainedLine(_tell_spelling(near), depth=2)


def _tell_spelling(near: ExplainedSpelling) -> str:
    surface = " ".join(near.surface.split())
    away = f'"{surface}" is {count(near.distance, "letter")} from "{near.name}"'
    return f"{away}: not taken for it, because {near.obstacle}." if near.obstacle else f"{away}."


def _literal_wording(name: str) -> str:
    if " " not in name and "-" not in name:
        return f'"{name}", in any case'
    return f'"{name}", in any case, with a space, hyphen or slash between the same words'


def _tell_names(sense: ExplainedSense) -> Iterator[ExplainedLine]:
    own = sense.literal.casefold()
    aliases = [name.name for name in sense.names if name.kind != "misspelling" and name.name.casefold() != own]
    misspellings = [name.name for name in sense.names if name.kind == "misspelling"]
    if aliases:
        more = f" and {len(aliases) - 2 * _MOST_ITEMS} more" if len(aliases) > 2 * _MOST_ITEMS else ""
        yield ExplainedLine(f"Other names tried: {', '.join(aliases[: 2 * _MOST_ITEMS])}{more}.", depth=1)
    if misspellings:
        yield ExplainedLine(f"Known misspellings tried: {', '.join(misspellings)}.", depth=1)


def _tell_rule(sense: ExplainedSense, most: int) -> Iterator[ExplainedLine]:
    """When the ambiguous names of a term count, as a short list."""
    ambiguous = [name.name for name in sense.names if name.ambiguous]
    yield ExplainedLine(f"{joined(_quoted(ambiguous[:_MOST_ITEMS]))} can mean something else. It counts where", depth=1)
    for condition in sense.rule.get("accept_if", ()):
        yield ExplainedLine(_CONDITIONS.get(condition, condition), depth=2)
    for key, words in _RULE_PARTS:
        cues = sense.rule.get(key, ())
        if cues:
            shown = ", ".join(_quoted([cue.rstrip("*") for cue in cues[:most]]))
            more = f" and {len(cues) - most} more" if len(cues) > most else ""
            yield ExplainedLine(f"{words} {shown}{more}", depth=2)
    if "case" in sense.rule:
        yield ExplainedLine("always in exactly this case, but in such a list", depth=2)


def _quoted(items: Sequence[str]) -> list[str]:
    return [f'"{item}"' for item in items]


def render_issue(explanation: Explanation) -> str:
    """The explanation as Markdown for a bug report, without a word of the resume.

    Only what the program itself knows is in it: names of the lexicon, rules, levels, section kinds, pages, counts.
    """
    first = explanation.senses[0]
    lines = [
        f"### atscheck explain: {first.term if first.known else 'a term that the lexicon does not know'}",
        "",
        f"- atscheck {explanation.atscheck}, lexicon {explanation.lexicon[:12] or 'none'}",
        f"- format {explanation.format}, language {explanation.language}",
    ]
    for sense in explanation.senses:
        if not sense.known:
            lines.append(f"- not in the lexicon: {sense.status}, {count(len(sense.mentions), 'place')}")
            continue
        lines += ["", f"**{sense.term}** ({sense.field}, {sense.kind}): {sense.status}", ""]
        for number, mention in enumerate(sense.mentions, 1):
            page = "" if mention.page is None else f", page {mention.page}"
            verdict = f"credited as {mention.level}" if mention.credited else f"rejected as {mention.reason}"
            cue = f" ({mention.cue})" if mention.decided_by in _CUES_OF_OURS and mention.cue else ""
            lines.append(
                f'{number}. "{mention.name}" by rule {mention.rule}, {mention.section} section{page}: '
                f"{verdict}; decided by {mention.decided_by}{cue}"
            )
        if not sense.mentions:
            lines.append("No mention.")
        if sense.nearest:
            distances = joined([f"{near.distance} from {near.name}" for near in sense.nearest])
            lines.append(f"Nearest spellings: {distances}")
    lines += ["", "The line, with every name replaced: (please add it)", "What you expected: (please add it)"]
    return "\n".join(lines) + "\n"


# Their cues are words of the lexicon; those of the others are words of the resume.
_CUES_OF_OURS = frozenset(
    "accept_if accept_before accept_after accept_near reject_before reject_after reject_near case".split()
)
