"""What each character of a file becomes in the text that atscheck works on."""

import re
import unicodedata
from functools import lru_cache

# Where a word was cut at the end of a line. PDFium writes U+FFFE for a hyphen there; some TeX fonts have a soft hyphen.
BREAK_MARKS = "-\u00ad\ufffe"

# U+00B7 is not among them: it also stands inside Catalan words.
BULLETS = frozenset("•‣◦▪▫●○■□◆◇◼◾⬛◉⦿⦾➢➣➤➔➜➙►▶▷▸▹∙⁃✓✔✦✧❖★☆⚫⚪🔹🔸❯❱⯈")

# The bullets of Word's Symbol and Wingdings fonts, which are private-use characters in the file.
_SYMBOL_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf0fe")

_REPLACED = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2043": "•",
    # "Kubernetes™" would become "KubernetesTM" under NFKC and be another word.
    "\u2122": "",
    "\u2120": "",
    "®": "",
    "\u2028": " ",
    "\u2029": " ",
}

# TeX's T1 and OT1 fonts keep ligatures at these codes, and without a mapping PDFium hands the codes over.
_TEX_LIGATURES = {"\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl", "\x0e": "ffi", "\x0f": "ffl"}

_CID = re.compile(r"\(cid:\d+\)")
_SPACES = re.compile(r"[ ]{2,}")
# "R C D" may be a list; four capitals or five letters in a row are a word.
_LETTER_SPACED = re.compile(r"^(?:\w(?: {1,4}|$)){5,}$|^(?:[^\W\d_a-z](?: {1,4}|$)){4}$")
_GLUED_BULLET = re.compile(r"^([*–—-])(?=[^\W\d_a-z])")
# Latin, Greek and Cyrillic letters and common punctuation stay as they are; most lines hold nothing else.
_UNCHANGED = re.compile(r"[ -~¡-¦¨-¬°-¶¸-\u024fͰ-ϿЀ-ӿ–—‘’“”…€]*")
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)

Edges = tuple[float, ...]


@lru_cache(maxsize=4096)
def _cleaned_character(character: str) -> str:
    """What one character becomes, before Unicode normalisation looks at its neighbours."""
    if character in _REPLACED:
        return _REPLACED[character]
    if character in BREAK_MARKS or character == "\u200c":
        return character
    category = unicodedata.category(character)
    if character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85" or category == "Zs" or category == "Co":
        return " "
    if category in ("Cc", "Cf", "Cs") or ord(character) in _VARIATION_SELECTORS or _is_noncharacter(character):
        return ""
    return character


def _is_noncharacter(character: str) -> bool:
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def clean_line(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    """The words of one line in plain characters, with the left x of each character and the right x of the last.

    Ligatures and other compatibility forms are resolved, icons become spaces, and what has no width disappears.
    Typographic quotes and dashes stay. A hyphen, soft hyphen or U+FFFE at the end of the line stays as it is, because
    only the next line tells what it means.
    """
    if text.isascii() and text.isprintable() and "  " not in text and "(cid:" not in text:
        plain, edges = _strip(text, edges)
        return _separate_line_bullet(*_join_letter_spaced(plain, edges))
    # Each step may leave what an earlier one looks for ("ﬁ" beside a removed character), hence the repetition.
    for _ in range(4):
        cleaned, cleaned_edges = _clean_once(text, edges)
        if cleaned == text:
            break
        text, edges = cleaned, cleaned_edges
    return text, edges


def _clean_once(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    text, edges = _drop_unmapped(text, edges)
    text, edges = _map_characters(text, edges)
    text, edges = _compose(text, edges)
    text, edges = _strip(text, edges)
    text, edges = _join_letter_spaced(text, edges)
    text, edges = _collapse_spaces(text, edges)
    return _separate_line_bullet(text, edges)


def _drop_unmapped(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    """Without pdfminer's `(cid:NN)`: a space, or nothing inside a word."""
    while match := _CID.search(text):
        inside_word = text[: match.start()][-1:].isalpha() and text[match.end() :][:1].islower()
        text, edges = _replace(text, edges, match.start(), match.end(), "" if inside_word else " ")
    return text, edges


def _map_characters(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    if _UNCHANGED.fullmatch(text):
        return text, edges
    pieces: list[tuple[str, int, int]] = []
    last = len(text.rstrip()) - 1
    for index, character in enumerate(text):
        piece = _cleaned_character(character)
        if character in _TEX_LIGATURES and text[index + 1 : index + 2].isalpha():
            piece = _TEX_LIGATURES[character]
        elif character in _SYMBOL_BULLETS and not text[:index].strip():
            piece = "• "
        elif character in BULLETS:
            piece = f" {character} "
        elif character == "·" and not _is_catalan_dot(text, index):
            piece = " · "
        elif character in "\u00ad\ufffe" and index != last:
            # Inside a line PDFium's mark is a hyphen whose line break it has removed; the soft one says nothing.
            piece = "-" if character == "\ufffe" and "-" in text[:index].rpartition(" ")[2] else ""
        elif character == "\u200c" and not _joins_arabic(text, index):
            piece = ""
        pieces.append((piece, index, index + 1))
    return _rebuild(pieces, edges)


def _is_catalan_dot(text: str, index: int) -> bool:
    return text[index - 1 : index].lower() == "l" and text[index + 1 : index + 2].lower() == "l"


def _joins_arabic(text: str, index: int) -> bool:
    """True where the zero-width non-joiner is spelling (Persian) and not decoration."""
    around = text[index - 1 : index], text[index + 1 : index + 2]
    return all("\u0600" <= neighbour <= "\u08ff" or "\ufb50" <= neighbour <= "\ufeff" for neighbour in around)


def _compose(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    """NFKC, cluster by cluster so that the edges stay in step."""
    if unicodedata.is_normalized("NFKC", text):
        return text, edges
    pieces = [(_normalized(text[start:end]), start, end) for start, end in _clusters(text)]
    return _rebuild(pieces, edges)


def _normalized(cluster: str) -> str:
    normal = unicodedata.normalize("NFKC", cluster)
    # NFKC turns a free-standing accent such as "´" into a space with a combining mark.
    return cluster if normal.startswith(" ") else normal


def _clusters(text: str) -> list[tuple[int, int]]:
    """Spans that normalise independently of their neighbours."""
    spans: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or _normalizes_apart(text[start:index], text[index]):
            spans.append((start, index))
            start = index
    return spans


def _normalizes_apart(left: str, right: str) -> bool:
    if right.isascii():
        return True
    if unicodedata.combining(right):
        return False
    normalize = unicodedata.normalize
    return normalize("NFKC", left + right) == normalize("NFKC", left) + normalize("NFKC", right)


def _strip(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    start = len(text) - len(text.lstrip(" "))
    end = max(start, len(text.rstrip(" ")))
    return text[start:end], None if edges is None else edges[start : end + 1]


def _join_letter_spaced(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    """`S K I L L S` as one word; wider gaps between its letters separate words."""
    if len(text) < 7 or text[1] != " " or not _LETTER_SPACED.match(text) or not any(map(str.isalpha, text)):
        return text, edges
    pieces = []
    for match in re.finditer(r"(\w)|( {2,})|( )", text):
        pieces.append(("" if match[3] else match[1] or " ", *match.span()))
    return _rebuild(pieces, edges)


def _collapse_spaces(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    for match in reversed(list(_SPACES.finditer(text))):
        text, edges = _replace(text, edges, match.start(), match.end(), " ")
    return text, edges


def _separate_line_bullet(text: str, edges: Edges | None) -> tuple[str, Edges | None]:
    if match := _GLUED_BULLET.match(text):
        return _replace(text, edges, 0, 1, match[1] + " ")
    return text, edges


def _replace(text: str, edges: Edges | None, start: int, end: int, by: str) -> tuple[str, Edges | None]:
    if edges is not None:
        edges = edges[:start] + _spread(edges, start, end, len(by)) + edges[end:]
    return text[:start] + by + text[end:], edges


def _rebuild(pieces: list[tuple[str, int, int]], edges: Edges | None) -> tuple[str, Edges | None]:
    """The pieces in a row, each given the width of the characters (start, end) that it replaces."""
    text = "".join(piece for piece, _, _ in pieces)
    if edges is None:
        return text, None
    rebuilt: list[float] = []
    for piece, start, end in pieces:
        rebuilt += _spread(edges, start, end, len(piece))
    return text, (*rebuilt, edges[-1])


def _spread(edges: Edges, start: int, end: int, count: int) -> Edges:
    """The left x of `count` characters that share the room of the characters from `start` to `end`."""
    if count == end - start:
        return edges[start:end]
    left, right = edges[start], edges[end]
    return tuple(left + (right - left) * index / count for index in range(count))
