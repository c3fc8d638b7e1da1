"""Variants of labelled sentences: as postings are really typed, with other terms, with terms that nobody knows."""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import NameKind
from atscheck.posting.tagger import KnownTerm
from training.sentences import LabelledSentence, read_marked, write_marked

# The kinds whose names can stand for each other in a sentence without turning it into nonsense.
_SWAPPED_KINDS = frozenset(
    """activity method field product concept tool certification standard library platform framework language
    service""".split()
)
_SYLLABLES = "al an ar bel bo cor da den el en fer ga hal in ka lo lu mar mi nor par qui ra ri sol ter ul va xi".split()
_ENDINGS = [*[""] * 4, *" GmbH, Inc, Ltd, Labs, Group, AG, Health, Systems, & Co, Bank,.io".split(",")]


def vary(sentence: LabelledSentence, names: "NamePool", chance: random.Random) -> LabelledSentence:
    """A variant with the same labels; doubts are lost, so add them afterwards.

    The corpus has neither commas nor names of companies, and spaces around its brackets and full stops.
    """
    line = write_marked(sentence)
    line = re.sub(r"<ORGANIZATION>", lambda _: _company(chance) if chance.random() < 0.6 else "<ORGANIZATION>", line)
    if chance.random() < 0.5:
        line = re.sub(r"\]\] (?=\[\[)", lambda _: "]], " if chance.random() < 0.9 else "]] and ", line)
    if chance.random() < 0.5:
        line = re.sub(r" ([.,;:!?)])(?=\s|$)", r"\1", line)
        line = re.sub(r"(?<=\s)\( ", "(", line)
    line = re.sub(r"\[\[(.+?)\]\]", lambda match: f"[[{names.swap(match[1], chance)}]]", line)
    if chance.random() < 0.04:
        line = line.lower()
    return replace(read_marked(line), source=sentence.source)


def _company(chance: random.Random) -> str:
    name = "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 2, 3)))).capitalize()
    return name + chance.choice(_ENDINGS)


class NamePool:
    """Names of the lexicon that can stand for each other, and the terms of the sentences that they can stand for."""

    def __init__(self, lexicon: Lexicon, share: float) -> None:
        self.share = share
        self._groups: dict[tuple[str, str], list[str]] = {}
        self._group_of: dict[str, tuple[str, str]] = {}
        for term_id in sorted(lexicon.data["terms"]):
            term = lexicon.term(term_id)
            if term.kind in _SWAPPED_KINDS:
                group = (term.field, term.kind)
                for name in term.names:
                    if name.rule is None and name.kind is not NameKind.MISSPELLING:
                        self._groups.setdefault(group, []).append(name.text)
                        self._group_of.setdefault(name.text.lower(), group)

    def swap(self, surface: str, chance: random.Random) -> str:
        """Another name of the same kind and field, now and then."""
        group = self._group_of.get(surface.lower())
        if group is None or chance.random() >= self.share:
            return surface
        return chance.choice(self._groups[group])


def hide(known: Sequence[KnownTerm], labelled: Iterable[tuple[int, int]], chance: random.Random) -> list[KnownTerm]:
    """The terms that this time the model is told of: all, none, or each labelled one with an even chance."""
    mode = chance.random()
    if mode < 0.35:
        return list(known)
    spans = list(labelled)
    share = 0.5 if mode < 0.8 else 1.0
    return [
        term
        for term in known
        if not any(term.start < end and start < term.end for start, end in spans) or chance.random() >= share
    ]
