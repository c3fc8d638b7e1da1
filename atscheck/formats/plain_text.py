"""Text from resumes and keyword sets, made harmless before any format shows it."""

import re
import unicodedata

# Whole escape sequences first (colours, cursor moves, window titles, 7-bit and 8-bit); a lone ESC falls to _REMOVED.
_ESCAPE_SEQUENCES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"  # OSC and other strings
    "|\x1b[ -/]+[0-~]|\x1b[0-Z\\\\^-~]"
)
_SPACES = re.compile("[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
# C0 and C1 controls; marks that turn the direction of the text after them; byte-order mark; invisible tag characters;
# noncharacters, which HTML and XML forbid.
_REMOVED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")

# What stands for our typographic characters, and for common ones of a resume, where a console cannot show them.
_ASCII_PUNCTUATION = {
    "‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...", "•": "*",
    "·": "|", "×": "x", "→": "->", "\u00a0": " ", "™": "(TM)", "®": "(R)", "©": "(c)", "ß": "ss", "æ": "ae", "ø": "o",
    "Æ": "AE", "Ø": "O", "ł": "l", "Ł": "L", "€": "EUR",
}  # fmt: skip


def clean(text: str) -> str:
    """One line of `text` without control characters, escape sequences, direction overrides and lone surrogates."""
    text = _ESCAPE_SEQUENCES.sub("", text)
    text = _SPACES.sub(" ", text)
    text = _REMOVED.sub("", text)
    return _SURROGATES.sub("\ufffd", text)


def encodable(text: str, encoding: str) -> str:
    """`text` with every character that `encoding` cannot hold replaced by the nearest one that it can, else by `?`."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_encodable_character(character, encoding) for character in text)
    return text


def _encodable_character(character: str, encoding: str) -> str:
    base = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    for candidate in (character, _ASCII_PUNCTUATION.get(character, ""), base):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        if candidate:
            return candidate
    return "" if unicodedata.combining(character) else "?"
