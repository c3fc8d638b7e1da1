"""Bytes of a text file as characters."""

import codecs

# What a text may hold below U+0020: tab, line feed, vertical tab, form feed, carriage return, escape.
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1b")

# Share of other control characters above which bytes are not a text. cp1252 gives every byte some character.
_MAX_CONTROL_SHARE = 0.01

_SAMPLE = 65536


def decode_text(data: bytes) -> str | None:
    """The characters of a text in UTF-8, UTF-16 or, failing these, cp1252; None if it is no text."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _decode(data, encoding)
    if b"\0" in data[:_SAMPLE]:
        encoding_without_mark = _utf16_without_mark(data)
        return _decode(data, encoding_without_mark) if encoding_without_mark else None
    if looks_binary(data):
        return None
    text = _decode(data, "utf-8")
    return text if text is not None else data.decode("cp1252", errors="replace")


def looks_binary(data: bytes) -> bool:
    """True if the bytes hold more control characters than a text does."""
    sample = data[:_SAMPLE]
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample)
    return controls > _MAX_CONTROL_SHARE * len(sample)


def _utf16_without_mark(data: bytes) -> str | None:
    """The byte order of a text in which every other byte is usually zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
