"""When two spellings are the same: the one place that splits text into words and gives each its normal form.

Keywords, the lexicon and resumes all pass through here, so a keyword can never be tokenised differently from the text
that it is looked for in. spaCy's own English rules split `C#` and `CI/CD` and keep `•PyTorch` and `AWS(EC2,S3` whole,
which is why the pipeline uses this splitter as its tokenizer.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Letters and digits of any script, with combining marks (Devanagari vowels are marks, not letters) and soft hyphens.
_ALNUM = r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+[^\W_]*)*"

# Order matters: the first alternative that fits at a place wins.
_TOKEN = re.compile(
    rf"""
    (?P<address>
        (?:https?://|www\.)[^\s<>"')\]]+
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | (?<![\w.])[A-Za-z0-9][\w-]*(?:\.[\w-]+)*
        \.(?:com|org|net|edu|gov|io|dev|ai|me|app|co|uk|de|fr|in|ca)(?:/[^\s,;|)\]]*|\b(?![\w(]))
    )
  | (?P<word>
        (?<![\w.])\.(?:NET|Net|net)\b                           # .NET
      | (?:[A-Z][A-Za-z]{{0,2}}\.)+[A-Za-z]{{1,4}}\b\.?             # Ph.D. M.S. B.Tech
      | [^\W\d_]+(?:\.[^\W\d_]+)*\.(?:js|jsx|ts|tsx|net|NET|py|jl|ai|io|rs|cpp)\b   # Node.js ASP.NET
      | \d+(?:[.,]\d+)+                                           # 3.5 1,000
      | (?<![\w&])[^\W\d_]{{1,3}}(?:&[^\W\d_]{{1,3}})+(?![\w&])       # R&D FP&A
      | [A-Za-z]\+\+ | [A-Za-z][#♯](?![\w#]) | [^\W\d_]+\+\+(?!\w)    # C++ C# Notepad++
      | [^\W_]+\+(?![\w+])(?<!\d\+)                               # Security+
      | {_ALNUM}(?:['’][st](?![\w]))?                             # words; Master's, don't
    )
  | (?P<year>['’]\d\d\b)                                          # NeurIPS'23
  | (?P<ampersand>&)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)

# Characters that print as nothing or join letters only to the eye.
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_PUNCTUATION = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "♯": "#"})
_NOT_SQUASHED = re.compile(r"[^\w+#&]|_")
_VERSIONED = re.compile(r"([^\W\d_]{3,}?)(?:v?\d{1,4}(?:\.\d+)*)")

# What may stand between two words of one phrase: a space, a line break that is no paragraph break, a hyphen, a slash.
_PHRASE_GAP = re.compile(r"(?:['’+](?=\s))?[^\S\n]*\n?[^\S\n]*[$€£]?|[-–]\n?|[^\S\n]?/[^\S\n]?|_|\*|[^\S\n]<")
# The same with one mark that a name carries itself ("Robotics: Science and Systems", "J. Mach. Learn. Res.").
_LOOSE_GAP = re.compile(r"\(|[.,:;]?(?:[^\S\n]*\n?[^\S\n]*)|-\n?|[^\S\n]?[/–][^\S\n]?")


class Gap:
    """What stands between a word and the one before it."""

    NONE = 0  # nothing: "C++17"
    PHRASE = 1  # they can belong to one phrase
    HYPHEN = 2  # they can, and a hyphen joins them
    SLASH = 3  # they can, and a slash stands between
    LOOSE = 4  # a comma, colon or full stop
    BREAK = 5  # anything else


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        exact: The spelling used for comparison: NFKC, case-folded, apostrophes and hyphens unified.
        gap: What stands between it and the word before, one of `Gap`.
        address: True for e-mail addresses, links and domain names; they are no evidence of a term.
    """

    start: int
    end: int
    exact: str
    gap: int
    address: bool = False


@lru_cache(maxsize=16384)
def exact_form(spelling: str) -> str:
    """The form in which spellings that differ only by case or encoding are equal. Idempotent."""
    folded = unicodedata.normalize("NFKC", spelling).translate(_INVISIBLE).translate(_PUNCTUATION).casefold()
    return unicodedata.normalize("NFKC", folded)


def squash(exact: str) -> str:
    """An exact form without anything but letters, digits, `+`, `#` and `&`: "ph.d." and "phd" meet here."""
    return _NOT_SQUASHED.sub("", exact)


def without_version(exact: str) -> str | None:
    """The word before a version or year glued to it ("python3", "neurips2023"), or None where there is none."""
    match = _VERSIONED.fullmatch(exact)
    return match[1] if match else None


def split_tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a text in order; everything between two tokens is white space."""
    return _TOKEN.finditer(text)


# The kinds of token that are words; "&" is one too.
TOKEN_GROUPS = frozenset(("word", "address", "ampersand"))


def word_from_match(match: re.Match[str], text: str, previous_end: int) -> Word:
    """The word that a token of `text` is; `previous_end` is where the word before it ended."""
    start, end = match.span()
    exact = "and" if match.lastgroup == "ampersand" else exact_form(match[0])
    return Word(start, end, exact, _gap(text[previous_end:start]), match.lastgroup == "address")


def split_words(text: str) -> tuple[Word, ...]:
    """Split a text into words, in order, with what stands between them.

    Punctuation is not a word; it only decides whether two words can belong to one phrase. A lone `&` is the word
    "and", and years such as `'23` are left out.
    """
    words: list[Word] = []
    for match in split_tokens(text):
        if match.lastgroup in TOKEN_GROUPS:
            words.append(word_from_match(match, text, words[-1].end if words else 0))
    return tuple(words)


@lru_cache(maxsize=4096)
def _gap(between: str) -> int:
    if not between:
        return Gap.NONE
    if _PHRASE_GAP.fullmatch(between):
        return Gap.HYPHEN if "-" in between or "–" in between else Gap.SLASH if "/" in between else Gap.PHRASE
    return Gap.LOOSE if _LOOSE_GAP.fullmatch(between) else Gap.BREAK


# Names are asked for again and again; whole texts once, and they would fill the cache.
_LONGEST_CACHED = 80


def phrase_key(text: str) -> tuple[str, ...]:
    """The exact forms of a phrase's words; two phrases with the same key are the same words."""
    return _cached_key(text) if len(text) <= _LONGEST_CACHED else _exact_words(text)


def _exact_words(text: str) -> tuple[str, ...]:
    return tuple(word.exact for word in split_words(text))


_cached_key = lru_cache(maxsize=8192)(_exact_words)
