"""Which kind of section a heading's words name."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from atscheck.resume.model import SectionKind
from atscheck.resume.section_names import HEAD_IDEOGRAPHS, HEAD_WORDS, JOINERS, LANGUAGE_NAMES, NAMES, SQUASHED_NAMES

MAX_HEADING_CHARACTERS = 60
MAX_HEADING_WORDS = 7

# One letter changes a shorter word into another name: "tools" and "pools".
_MIN_MISSPELT_LETTERS = 8

# Before a heading's words: bullets, rules, section numbers ("2.", "IV.", "A)").
_LEAD = re.compile(r"^(?:[\W_]+|(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s+|\d{1,2}\s+(?=[^\W\d]))+")
_CONTINUED = re.compile(r"\s*[(\[](?:continued|cont\.?d?|fortsetzung|suite|\d+)[)\]]\s*$", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*\([^()]*\)\s*$")
_TRAILING_NUMBER = re.compile(r" \d$")
_NOT_WORDS = re.compile(r"[^\w&+/|,]+|_+")
# "IT 技能" is as good as "技能".
_IDEOGRAPHS = re.compile(r"(?:[a-z]{1,8} ?)?([\u4e00-\u9fff]{2,10})")
_UNDECOMPOSED = str.maketrans("łøđıæœ", "lodiao")


@lru_cache(maxsize=8192)
def normalize_heading(text: str) -> str:
    """The words of a heading, case-folded and without accents, numbering and punctuation; `&` and the like stay."""
    text = _PARENTHESIS.sub("", _CONTINUED.sub("", _LEAD.sub("", text)))
    folded = unicodedata.normalize("NFD", text.casefold().replace("'", "").replace("’", ""))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter)).translate(_UNDECOMPOSED)
    spaced = re.sub(r"([&+/|,])", r" \1 ", _NOT_WORDS.sub(" ", plain))
    return _TRAILING_NUMBER.sub("", unicodedata.normalize("NFC", " ".join(spaced.split())))


@lru_cache(maxsize=8192)
def named_kind(heading: str) -> SectionKind | None:
    """The section that a normalised heading names outright, alone or as the first of several."""
    spelled_out = re.sub(r" (?:&|\+|/|,|\|) ", " and ", heading)
    if kind := NAMES.get(heading) or NAMES.get(spelled_out) or SQUASHED_NAMES.get(heading.replace(" ", "")):
        return kind
    parts = _split_parts(heading)
    if len(parts) < 2:
        return None
    kinds = [NAMES.get(part) or _built_on(part) for part in parts]
    if None in kinds:
        return None
    # "Languages & Technical Skills" says skills.
    return SectionKind.SKILLS if parts[0] in LANGUAGE_NAMES and SectionKind.SKILLS in kinds else kinds[0]


def built_on_kind(heading: str) -> SectionKind | None:
    """The section whose noun a normalised heading is built on ("relevant clinical experience")."""
    kinds = [NAMES.get(part) or _built_on(part) for part in _split_parts(heading)]
    # "Consulting, Education" is a list of subjects, "Projects & Associations" a heading.
    if "," in heading and None in kinds:
        return None
    return next((kind for kind in kinds if kind is not None), None)


@lru_cache(maxsize=1024)
def misspelt_kind(heading: str) -> SectionKind | None:
    """The section that a normalised heading of one or two words names but for one letter ("publcations")."""
    words = heading.split()
    if words and not words[0].isascii() and len(words[0]) >= _MIN_MISSPELT_LETTERS:
        # A font's wrong table puts a strange letter into Persian and Arabic words.
        shorter = (HEAD_WORDS.get(words[0][:at] + words[0][at + 1 :]) for at in range(len(words[0])))
        return next((kind for kind in shorter if kind is not None), None)
    if not 0 < len(words) <= 2 or len(words[-1]) < _MIN_MISSPELT_LETTERS:
        return None
    before = f"{words[0]} " if len(words) > 1 else ""
    for word in _one_letter_away(words[-1]):
        if kind := NAMES.get(before + word) or HEAD_WORDS.get(word):
            return kind
    return None


def _one_letter_away(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    for at in range(len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at:]
            yield word[:at] + letter + word[at + 1 :]


def _built_on(part: str) -> SectionKind | None:
    if ideographs := _IDEOGRAPHS.fullmatch(part):
        return next((kind for word, kind in HEAD_IDEOGRAPHS.items() if word in ideographs[1]), None)
    words = part.split()
    if not 0 < len(words) <= MAX_HEADING_WORDS:
        return None
    if kind := HEAD_WORDS.get(words[-1]):
        return kind
    # Romance languages put the noun first: "experiencia en investigación", "formation continue".
    return HEAD_WORDS.get(words[0]) if not words[0].isascii() or _is_romance(words) else None


_ROMANCE_JOINTS = frozenset("de en di del della et y e em du des dans da do dos das para por pour con".split())


def _is_romance(words: list[str]) -> bool:
    return any(word in _ROMANCE_JOINTS for word in words[1:]) or (
        len(words) == 2
        and words[1].endswith(("elle", "elles", "iques", "ique", "icas", "ica", "ales", "nale", "nali", "ive", "ivas"))
    )


def _split_parts(heading: str) -> list[str]:
    parts: list[list[str]] = [[]]
    for word in heading.split():
        if word in JOINERS:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]
