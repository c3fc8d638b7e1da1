"""The parts of a posting by their headings and wording, and the sentences in them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from atscheck.posting.headings import (
    ASKING_WORDS,
    BENEFIT_WORDS,
    COMPANY_WORDS,
    CONTINUES,
    DUTY_WORDS,
    GOES_ON,
    HEADING_WORDS,
    HEADINGS,
    INLINE_HEADING,
    KNOWLEDGE_LIST,
    LEGAL_WORDS,
    LOST_HEADING,
    LOST_SENTENCE,
    MARK,
    NEW_DEMAND,
    SENTENCE_END,
    STATES_WISH,
)
from atscheck.posting.model import Part, Statement

# A heading is no longer than this; longer lines are sentences.
_LONGEST_HEADING = 70
_MOST_HEADING_WORDS = 9
# Longer sentences are several that lost their marks; each begins with a capital behind a small letter.
_MOST_WORDS = 45


def split_statements(text: str) -> tuple[Statement, ...]:
    """The sentences and list items of a posting with the part each stands in, in reading order, without headings."""
    statements: list[Statement] = []
    part = Part.OTHER
    for start, end in _lines(text):
        line = text[start:end]
        heading = _heading_of(line)
        if heading is not None:
            part = heading
            continue
        listing = False
        for begin, finish, named in _inline_parts(line):
            part = named if named is not None else part
            for first, last in _sentences(text, start + begin, start + finish):
                lost = LOST_HEADING.match(text, first, last)
                if lost is not None and lost.lastgroup is not None:
                    part, first = Part(lost.lastgroup), lost.end()
                listing = listing or bool(KNOWLEDGE_LIST.search(text, first, last))
                own = Part.DUTIES if listing else part
                statements.append(Statement(first, last, _part_by_wording(text[first:last], own)))
    return tuple(statements)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of lines; one that stops in the middle of a sentence goes on with the next, unless it is a heading."""
    begin = 0
    for match in re.finditer(r"\n", text + "\n"):
        end = match.start()
        line = text[begin:end]
        following = text[end + 1 : end + 3]
        goes_on = following[:1].islower() and _heading_of(line) is None
        unfinished = line.count("(") > line.count(")") or CONTINUES.search(line) or goes_on
        if line.strip() and unfinished and following.strip() and end - begin < 600:
            continue
        if line.strip():
            yield begin, end
        begin = end + 1


def _heading_of(line: str) -> Part | None:
    """The part that a line announces, or None for a line that is no heading."""
    label = MARK.sub("", line).strip().strip("#*_ ").rstrip(":?!. ")
    words = label.split()
    if not words or len(label) > _LONGEST_HEADING or len(words) > _MOST_HEADING_WORDS:
        return None
    looks = line.rstrip().endswith((":", "?")) or line.isupper() or line.lstrip().startswith("#") or len(words) <= 5
    if not looks or (MARK.match(line) and not line.rstrip().endswith(":")):
        return None
    if line.rstrip().endswith((".", ";", ",")):
        return None
    return _part_named(label, exact=not line.rstrip().endswith(":"))


def _part_named(label: str, *, exact: bool) -> Part | None:
    """The part whose headings read like `label`; a heading without a colon has few words of its own besides."""
    for part, pattern in HEADINGS:
        match = pattern.fullmatch(label.strip())
        if match is None:
            continue
        tail = (match.groupdict().get("tail") or "").casefold()
        if not exact or all(word in HEADING_WORDS for word in re.split(r"[\s/&,]+", tail) if word):
            return part
    return None


def _inline_parts(line: str) -> Iterator[tuple[int, int, Part | None]]:
    """Pieces of a line with the part that a label in it announces: "Requirements: Java; SQL. Will be a plus: PHP"."""
    cuts: list[tuple[int, int, Part | None]] = [(0, 0, None)]
    for match in INLINE_HEADING.finditer(line):
        named = _part_named(match[1] or match[2], exact=False)
        if named is not None:
            cuts.append((match.start(), match.end(), named))
    for (_, content, named), (following, _, _) in pairwise([*cuts, (len(line), len(line), None)]):
        if line[content:following].strip():
            yield content, following, named


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Trimmed ranges of the sentences between two offsets."""
    cuts = [start]
    for match in SENTENCE_END.finditer(text, start, end):
        if "\n" not in match[0] or MARK.match(text[match.end() - 1 : match.end() + 4]):
            cuts += [match.end()]
    cuts += [match.start() for match in NEW_DEMAND.finditer(text, start, end)]
    for first, last in pairwise([*sorted(set(cuts)), end]):
        if text.count(" ", first, last) > _MOST_WORDS:
            cuts += [
                match.start()
                for match in LOST_SENTENCE.finditer(text, first, last)
                if _may_end(text[first : match.start()])
            ]
    for first, last in pairwise([*sorted(set(cuts)), end]):
        piece = text[first:last]
        mark = MARK.match(piece)
        left = first + (mark.end() if mark else len(piece) - len(piece.lstrip()))
        right = last - (len(piece) - len(piece.rstrip()))
        if left < right:
            yield left, right


def _may_end(text: str) -> bool:
    """True if a sentence may end with the last word of `text`: no small word, and no part of a name in capitals."""
    words = text.split()
    last = words[-1] if words else "in"
    return last not in GOES_ON and not last[0].isupper()


def _part_by_wording(sentence: str, part: Part) -> Part:
    """The part of a sentence by its own words, where they say more than the heading above it."""
    if LEGAL_WORDS.search(sentence):
        return Part.LEGAL
    if BENEFIT_WORDS.search(sentence):
        return Part.BENEFITS
    if part is Part.OTHER:
        if COMPANY_WORDS.search(sentence):
            return Part.ABOUT
        if ASKING_WORDS.search(sentence):
            return Part.REQUIRED
        return Part.DUTIES if DUTY_WORDS.search(sentence) else Part.OTHER
    if part is Part.DUTIES and COMPANY_WORDS.search(sentence) and not DUTY_WORDS.search(sentence):
        return Part.ABOUT
    if part in (Part.APPLYING, Part.ABOUT) and STATES_WISH.search(sentence):
        return Part.REQUIRED
    return part
