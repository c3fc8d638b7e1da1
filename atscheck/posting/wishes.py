"""What the words of a sentence say about how much something is wanted: importance, years, "or equivalent"."""

import re
from itertools import pairwise

from atscheck.keywords.model import Importance, YearsAsked
from atscheck.posting.model import Part

_BONUS = re.compile(
    r"\b(?:nice[- ]to[- ]have|good[- ]to[- ]have|(?:a |an )(?:big |huge |strong |definite |great |real |added |major )?plus|plus(?! \w)|plus (?:points|if)"
    r"|bonus(?: points)?"
    r"|would be (?:nice|great|awesome)|extra credit|but not (?:required|necessary|essential)|not (?:strictly )?(?:required|necessary|essential))\b",
    re.IGNORECASE,
)
_PREFERRED = re.compile(
    r"\b(?:prefer(?:red|ably|ence|s)?|ideal(?:ly)?|desir(?:ed|able)|(?:an |a )?(?:advantage|asset)\b|advantageous|beneficial|helpful|"
    r"would be (?:useful|valuable)|maybe even|perhaps|if possible|optional(?:ly)?|we(?:'|’)d love|some positions (?:may )?require|may require)\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:must(?:[- ]have)?|(?:is|are) (?:required|essential|mandatory|necessary)|required|mandatory|essential|at (?:least|minimum)|minimum)\b",
    re.IGNORECASE,
)
# What a wording before a comma says ends there.
_WISH_END = re.compile(rf"(?:{_REQUIRED.pattern}|{_PREFERRED.pattern}|{_BONUS.pattern})\s*[,;]", re.IGNORECASE)
# What stands before it is wanted as such: "three years of Java, preferably with Kafka".
_PREFERABLY = re.compile(r"(?<=\w)[,;]?\s+(?=(?:but )?(?:preferably|ideally|maybe even|perhaps)\b\s+\w)", re.IGNORECASE)
_BUT = re.compile(r"[,;\s]\s*(?:but|however)\b", re.IGNORECASE)
_OUTSIDE_PARENTHESES = re.compile(r"\([^()]*\)")

_WORDS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_NUMBER = rf"\d{{1,2}}|{'|'.join(_WORDS)}"
_YEARS = re.compile(
    rf"\b(?P<between>between\s+)?(?P<least>{_NUMBER})(?:\s*\(\d{{1,2}}\))?\s*(?:\+|plus\b|or more\b)?\s*"
    rf"(?:(?:-|–|—|to|(?(between)and|to))\s*(?P<most>{_NUMBER})\s*\+?\s*)?(?:full\s+)?(?:years?|yrs?)\b(?:'|’)?(?!\s+old)",
    re.IGNORECASE,
)
_MOST_YEARS = 30
OR_EXPERIENCE = re.compile(
    r"\bor (?:an? )?(?:equivalent|comparable|relevant|related)(?: (?:combination|professional|practical|work(?:ing)?|industry|job|hands-on))*"
    r"(?: of)?(?: \w+){0,4} experience\b|\bor equivalent\b|\bexperience in lieu\b|\bin lieu of (?:a )?degree\b",
    re.IGNORECASE,
)
_NOT_WANTED = re.compile(
    r"\b(?:no|without) (?:[\w+#.,/-]+ ){0,6}(?:experience|knowledge|degree|background|license|certification) (?:is )?(?:needed|required|necessary)"
    r"|\b(?:you )?(?:do not|don(?:'|’)t) need\b|\bno need (?:for|to)\b|\bexperience (?:is )?not (?:needed|required|necessary)\b",
    re.IGNORECASE,
)


def read_importance(sentence: str, part: Part, start: int = 0) -> Importance:
    """How much a sentence in a part of a posting wants what it names at `start`.

    The wording decides before the heading: "a plus" under Requirements is a bonus. Where a comma follows it, it speaks
    of what stands before: "Master's degree required, PhD preferred"; "preferably" speaks of what follows. In parentheses it speaks of what stands there
    only, and `read_own_importance` is asked about that.
    """
    wish = _clause_at(start, sentence, _PREFERABLY)
    own = _by_wording(_clause_at(start - sentence.index(wish), wish, _WISH_END)) or _by_wording(wish)
    if part is Part.BONUS:
        return Importance.BONUS
    if part is Part.PREFERRED:
        return Importance.BONUS if own is Importance.BONUS else Importance.PREFERRED
    return own or Importance.REQUIRED


def read_own_importance(sentence: str, start: int, end: int) -> Importance | None:
    """What parentheses right behind a range say of it: "Kafka (preferred)"."""
    behind = re.match(r"[\s,]*[(–—-]\s*([^()]{3,40})", sentence[end:])
    return _by_wording(behind[1]) if behind is not None and start < end else None


def is_denied(sentence: str, start: int) -> bool:
    """True if the part of the sentence around `start`, up to a "but", says that it is not wanted."""
    return _NOT_WANTED.search(_clause_at(start, sentence, _BUT)) is not None


def _clause_at(start: int, sentence: str, separator: re.Pattern[str]) -> str:
    cuts = [0, *(match.end() for match in separator.finditer(sentence)), len(sentence)]
    return next((sentence[first:last] for first, last in pairwise(cuts) if first <= start < last), sentence)


def _by_wording(text: str) -> Importance | None:
    text = _OUTSIDE_PARENTHESES.sub(" ", text)
    if _BONUS.search(text):
        return Importance.BONUS
    if _PREFERRED.search(text):
        return Importance.PREFERRED
    return Importance.REQUIRED if _REQUIRED.search(text) else None


def find_years(sentence: str) -> tuple[tuple[int, int, YearsAsked], ...]:
    """The years that a sentence asks for, each with its range in the sentence."""
    found = []
    for match in _YEARS.finditer(sentence):
        least = _number(match["least"])
        most = _number(match["most"]) if match["most"] else None
        if 0 < least <= _MOST_YEARS and (most is None or most > least):
            found.append((match.start(), match.end(), YearsAsked(least, most)))
    return tuple(found)


def _number(text: str) -> int:
    return _WORDS.get(text.casefold()) or int(text)
