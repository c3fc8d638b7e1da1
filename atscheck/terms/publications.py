"""Whether a venue's name in a publication list stands for a published paper of the main conference or journal."""

import re
from bisect import bisect_left

from atscheck.terms.normal_form import Gap
from atscheck.terms.passage import Passage

# One entry of a publication list has about thirty words; a venue stands at its end, its status beside it.
_WORDS_BEFORE = 8
_WORDS_AFTER = 8

_STATUSES = (
    ("under review", r"(?:under|in) (?:double[- ]blind |peer |open )?(?:review|submission|revision)|submitted(?: to)?"
     r"|in preparation"
     r"|to be submitted|(?:major|minor) revision|resubmitted"),
    ("preprint", r"preprint|arxiv|biorxiv|openreview only"),
    ("workshop", r"workshops?|w/s|symposium|doctoral consortium|tutorial|demo track|student abstract|extended abstract"
     r"|tiny papers?|blog ?posts? track|shared task|challenge|competition"),
    ("findings", r"findings"),
    ("service", r"review(?:er|ers|ing|ed)|program committee|programme committee|area chair|session chair"
     r"|(?:co-)?organi[sz](?:er|ed|ing)|committee|member(?:ship)?|volunteer(?:ed)?|editor(?:ial board)?"
     r"|meta-review(?:er)?|chair(?:ed)?"),
    ("attendance", r"attend(?:ed|ee|ing)|visited|scholarship|travel (?:grant|award)|registered"),
    ("rejected", r"rejected|withdrawn|desk[- ]reject(?:ed)?"),
)  # fmt: skip
_STATUS = tuple((status, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for status, pattern in _STATUSES)


# "BlackboxNLP @ EMNLP 2020", "co-located with ACL": an event of its own at the conference.
_HOSTED = re.compile(r"(?:@|co-?located (?:with|at)|alongside)\s*$", re.IGNORECASE)


def find_shortfall(start: int, end: int, passage: Passage) -> str | None:
    """What a venue's mention is instead of a published main-track paper ("workshop", "under review"), or None.

    Looked for in the words around the mention that belong to the same entry: the same paragraph, up to the end of a
    sentence before the mention that names a year, and no further than the next line that begins another entry.
    """
    window = _entry_around(start, end, passage)
    if _HOSTED.search(passage.text[max(start - 16, 0) : start]):
        return "workshop"
    return next((status for status, pattern in _STATUS if pattern.search(window)), None)


def _entry_around(start: int, end: int, passage: Passage) -> str:
    starts = [word.start for word in passage.words]
    first = bisect_left(starts, start)
    last = max(bisect_left(starts, end) - 1, first)
    low = first
    while low > 0 and first - low < _WORDS_BEFORE and not _ends_entry(low, passage):
        low -= 1
    high = last
    while high + 1 < len(passage.words) and high - last < _WORDS_AFTER and not _ends_entry(high + 1, passage):
        high += 1
    return passage.surface(low, high)


def _ends_entry(index: int, passage: Passage) -> bool:
    """True if another entry begins at word `index`: a new paragraph, or a line or sentence after a year."""
    if passage.gap(index) == Gap.BREAK and passage.paragraphs[index] != passage.paragraphs[index - 1]:
        return True
    between = passage.between(index)
    previous = passage.words[index - 1].exact
    return bool(re.search(r"\n|\.\s|;", between)) and bool(re.fullmatch(r"(?:19|20)\d\d", previous))
