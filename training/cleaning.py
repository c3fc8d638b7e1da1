"""General rules that make labels more even: where terms begin and end, and which missing labels not to trust."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from atscheck.posting.tagger import KnownTerm
from training.sentences import LabelledSentence

Range = tuple[int, int]

_EDGES = " \t.,;:!?•*·–—-/&|\"'"
_LEADING = re.compile(
    r"(?:(?:good|strong|solid|deep|basic|proven|excellent|some|an?|the|in|of|with|using|like|as|our|your|e\.g\.|such)\s+)*"
    r"(?:(?:knowledge|experience|understanding|familiarity|proficiency|expertise|background|skills?)\s+"
    r"(?:of|in|with|on|about)\s+)?(?:(?:the|an?|of|with|using|our|your)\s+)*",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s+(?:skills?|knowledge|experience|expertise|or|and|is|etc\.?|is an? (?:plus|advantage)))+$", re.IGNORECASE
)
# A wording labelled at least so often, and in at least this share of the places where it stands, is a term everywhere.
_LABELLED_TIMES, _LABELLED_SHARE = 3, 0.6
# Kinds of which the lexicon alone can be sure.
_SURE_MARKS = ("tool", "language", "product", "library", "platform", "framework", "service")


def clean_edges(sentence: LabelledSentence) -> LabelledSentence:
    """Spans without punctuation, brackets of which only one half is inside, and words about the knowledge itself."""
    knowledge = tuple(dict.fromkeys(_trim(sentence.text, start, end) for start, end in sentence.knowledge))
    return replace(sentence, knowledge=tuple(span for span in knowledge if span[0] < span[1]))


def _trim(text: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGES and not re.match(r"\.\w", text[start:end]):
            start += 1
        while start < end and text[end - 1] in _EDGES:
            end -= 1
        start += _leading(text[start:end])
        if (trailing := _TRAILING.search(text[start:end])) and trailing.start() > 0:
            end = start + trailing.start()
        for left, right in ("()", "[]"):
            inside = text[start:end]
            if inside.count(left) != inside.count(right):
                start += inside.startswith((left, right))
                end -= inside.endswith((left, right)) and start < end
        if (start, end) == before:
            return before


def _leading(inside: str) -> int:
    match = _LEADING.match(inside)
    return match.end() if match and match.end() < len(inside) else 0


def distrust_gaps(
    sentences: Sequence[LabelledSentence], known: Sequence[Iterable[KnownTerm]]
) -> list[LabelledSentence]:
    """Add labels where a wording is a term nearly everywhere else, and doubt where only the lexicon calls it one.

    Args:
        sentences: Sentences with clean edges.
        known: For each of them, the lexicon's terms in it.
    """
    labelled: Counter[str] = Counter()
    for sentence in sentences:
        labelled.update({sentence.text[start:end].lower() for start, end in sentence.knowledge})
    frequent = {key for key, count in labelled.items() if count >= _LABELLED_TIMES}
    longest_first = sorted(frequent, key=lambda key: (-len(key), key))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w+#-])")
    present: Counter[str] = Counter()
    for sentence in sentences:
        present.update(set(pattern.findall(sentence.text.lower())))
    sure = {key for key in frequent if labelled[key] >= _LABELLED_SHARE * present[key]}
    cleaned = []
    for sentence, terms in zip(sentences, known, strict=True):
        taken = sentence.knowledge + sentence.skill
        lower = sentence.text.lower()
        added = [match.span() for match in pattern.finditer(lower) if match[0] in sure]
        # A few letters grow when they become lower case, and the offsets would be off.
        same_length = len(lower) == len(sentence.text)
        added = [span for span in added if same_length and not _touches(span, sentence.knowledge)]
        doubted = [(term.start, term.end) for term in terms if term.mark in _SURE_MARKS]
        doubted = [span for span in doubted if not _touches(span, [*taken, *added])]
        cleaned.append(replace(sentence, knowledge=tuple(sorted([*sentence.knowledge, *added])), unsure=tuple(doubted)))
    return cleaned


def _touches(span: Range, others: Iterable[Range]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
