"""Which of the terms in a sentence are alternatives: "A or B", "one of A, B, C", "A/B", "clouds such as A and B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from atscheck.keywords.model import Keyword
from atscheck.keywords.variants import PROPER_KINDS

# What may stand between two members of one list.
_FILLERS = frozenset(
    """and or and/or as well plus the a an other any similar equivalent both either of one more using with tool tools
    tooling framework frameworks language languages library libraries database databases platform platforms technology
    technologies system systems service services environment environments software programming scripting development
    engine engines solution solutions stack package packages products product provider providers cloud clouds e.g i.e eg
    ie such like including includes include for example especially particularly preferably namely at least query
    experience expertise knowledge skills practice practices approach concepts""".split()
)
_OR = re.compile(r"\b(?:or|and/or)\b|^\s*/\s*$|^\s*\|\s*$", re.IGNORECASE)
_AND = re.compile(r"(?<!/)\band\b(?!/)|&|\bas well as\b|\bplus\b", re.IGNORECASE)
_EXAMPLES = re.compile(r"\b(?:e\.?g\.?|such as|for example|like|for instance|including)(?=\W|$)", re.IGNORECASE)
# "Infrastructure as code: Terraform", "CI/CD – Jenkins": what stands behind a general term is one of its kind.
_NAMES_KIND = re.compile(r"\s*(?::|\s[–—-])\s+")
_OPENS = re.compile(r"\(")
_OR_MORE = re.compile(r"\s*,\s*or\b", re.IGNORECASE)  # a member that nobody knows
_ANY_OF = re.compile(
    r"\b(?:one|any|some|either|two|several) (?:or (?:more|several|multiple) )?(?:of|among)\b"
    r"|\bat least one\b|\bone or more\b|\bsuch as\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\b(?:one|any|some) (?:or more )?of\b|\beither\b", re.IGNORECASE)
# Behind a list: what is meant is left open.
_OPEN_END = re.compile(
    r"[\s,]*(?:\(?\s*)(?:or|and/or)\s+(?:any\s+|an\s+|a\s+|some\s+|other\s+)*(?:similar|equivalent|related|comparable|other|another|like|relevant|alike)",
    re.IGNORECASE,
)
# Words from "one of" to the first member: "one of the following programming languages: ...".
_REACH = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A term that a sentence names, with its range in the sentence."""

    keyword: Keyword
    start: int
    end: int


def group_choices(named: Sequence[Named], sentence: str) -> Iterator[tuple[Named, ...]]:
    """The terms of a sentence, those that are alternatives together, in the order of the text."""
    for chain in _chains(named, sentence):
        yield from _split_chain(chain, sentence)


def _chains(named: Sequence[Named], sentence: str) -> Iterator[list[Named]]:
    """Runs of terms with nothing but separators and general words between them."""
    chain: list[Named] = []
    for item in named:
        if chain and not _links(chain[-1], sentence[chain[-1].end : item.start]):
            yield chain
            chain = []
        chain.append(item)
    if chain:
        yield chain


def _links(left: Named, between: str) -> bool:
    if left.keyword.kind in PROPER_KINDS and _ONE_OF.search(between):  # "Git, Docker and one of AWS, Azure"
        return False
    words = re.findall(r"[^\s,;/|&()\[\]:–—•-]+", between.casefold())
    return all(word.strip(".'’s") in _FILLERS or word in _FILLERS for word in words) and len(words) <= 7


def _split_chain(chain: Sequence[Named], sentence: str) -> Iterator[tuple[Named, ...]]:
    gaps = [sentence[left.end : right.start] for left, right in pairwise(chain)]
    lead = sentence[max(chain[0].start - _REACH, 0) : chain[0].start]
    tail = sentence[chain[-1].end :]
    if len(chain) == 1:
        yield (chain[0],)
        return
    if _ANY_OF.search(lead.rpartition(".")[2]):
        yield tuple(chain)
        return
    examples = next((index for index, gap in enumerate(gaps) if _opens_examples(index, gaps, chain, sentence)), None)
    if examples is not None:
        close = _closing(chain, examples + 1, sentence)
        before, inside, behind = chain[:examples], chain[examples:close], chain[close:]
        if before:
            yield from _split_chain(before, sentence)
        yield tuple(inside)
        if behind:
            yield from _split_chain(behind, sentence)
        return
    run: list[Named] = [chain[0]]
    for index, gap in enumerate(gaps):
        if _AND.search(gap) and not _OR.search(gap):
            yield from _close(run, index - len(run) + 1, gaps, tail="")
            run = []
        run.append(chain[index + 1])
    yield from _close(run, len(chain) - len(run), gaps, tail=tail)


def _close(run: Sequence[Named], first: int, gaps: Sequence[str], *, tail: str) -> Iterator[tuple[Named, ...]]:
    """A run without "and": alternatives if an "or" is in it, else one by one; a slash joins its neighbours only."""
    inner = gaps[first : first + len(run) - 1]
    if len(run) > 1 and (
        any(re.search(r"\b(?:or|either)\b", gap, re.IGNORECASE) for gap in inner)
        or _OPEN_END.match(tail)
        or _OR_MORE.match(tail)
    ):
        yield tuple(run)
        return
    group = [run[0]] if run else []
    for item, gap in zip(run[1:], inner, strict=True):
        if re.fullmatch(r"\s*[/|]\s*", gap):
            group.append(item)
        else:
            yield tuple(group)
            group = [item]
    if group:
        yield tuple(group)


def _opens_examples(index: int, gaps: Sequence[str], chain: Sequence[Named], sentence: str) -> bool:
    """True if examples of the term before the gap begin in it: "such as", "e.g.", or a bracket with a list."""
    gap = gaps[index]
    if _EXAMPLES.search(gap):
        return True
    is_general = chain[index].keyword.kind not in PROPER_KINDS
    if is_general and _NAMES_KIND.fullmatch(gap):
        return chain[index + 1].keyword.kind in PROPER_KINDS
    if not _OPENS.search(gap):
        return False
    return is_general or _closing(chain, index + 1, sentence) - (index + 1) > 1


def _closing(chain: Sequence[Named], first: int, sentence: str) -> int:
    """The index behind the last term before the bracket or sentence of examples closes."""
    opened = sentence[: chain[first].start].count("(") > sentence[: chain[first].start].count(")")
    if not opened:
        return len(chain)
    close = sentence.find(")", chain[first].start)
    return next((index for index in range(first, len(chain)) if close != -1 and chain[index].start > close), len(chain))
