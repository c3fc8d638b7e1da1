"""Lines of plain text and of Markdown."""

import html
import re
from collections.abc import Iterator

from atscheck.resume.model import SourceLine

_BULLET = re.compile(r"\s*(?:[-*+•‣◦▪●○■–—]|\d{1,2}[.)])\s+\S")

_FENCE = re.compile(r"\s*(```|~~~)")
_ATX_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_SETEXT_RULE = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
_THEMATIC_BREAK = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
_BOLD_LINE = re.compile(r"\s*(?:\*\*|__)(?=\S)(.+?)(?:\*\*|__):?\s*$")
_HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)

# By level, in points, as browsers show them: Markdown has no sizes, but a section is told from a job by its level.
_HEADING_SIZES = (0.0, 24.0, 18.0, 14.0, 12.0, 10.0, 8.0)

# Other angle brackets are text: "vector<int>".
_HTML_TAGS = (
    "a|abbr|b|big|blockquote|body|center|code|dd|details|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|kbd|li|link|main|"
    "meta|nav|ol|p|pre|s|samp|section|small|span|strong|sub|summary|sup|svg|table|tbody|td|th|thead|title|tr|u|ul"
)

_INLINE = (
    (re.compile(r"<(?:mailto:)?((?:https?://|[\w.+-]+@)[^\s<>]+)>"), r"\1"),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), " "),
    (re.compile(rf"</?(?:{_HTML_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\((?:mailto:)?([^)\s]*)[^)\n]*\)"), r"\1 (\2)"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"(?<![\w*])\*{1,3}(?=\S)([^*\n]+?)(?<=\S)\*{1,3}(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_{1,3}(?=\S)([^_\n]+?)(?<=\S)_{1,3}(?![\w_])"), r"\1"),
    (re.compile(r"~~(?=\S)([^~\n]+?)~~"), r"\1"),
    (re.compile(r"(`+)(?=[^`])(.+?)(?<=[^`])\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])"), r"\1"),
)


def read_plain(text: str) -> tuple[SourceLine, ...]:
    """The lines of a text; a line after an empty one, a bullet and an underlined line start a block."""
    lines: list[SourceLine] = []
    blank = True
    for raw in _split_lines(text):
        if lines and lines[-1].text.strip() and _is_rule(raw):
            lines.append(SourceLine(""))
            blank = True
            continue
        lines.append(SourceLine(raw, starts_block=blank or _BULLET.match(raw) is not None))
        blank = not raw.strip()
    return tuple(lines)


def read_markdown(text: str) -> tuple[SourceLine, ...]:
    """The lines of a Markdown text without its markup; headings are marked as such."""
    front = _FRONT_MATTER.match(text.replace("\r\n", "\n"))
    if front:
        text = (front[1] or "") + "\n" + text.replace("\r\n", "\n")[front.end() :]
    return tuple(_markdown_lines(_HTML_COMMENT.sub("", text)))


def _markdown_lines(text: str) -> Iterator[SourceLine]:
    raws = _split_lines(text)
    fenced = False
    blank = True
    skip = False
    for index, raw in enumerate(raws):
        if skip:
            skip = False
            continue
        if _FENCE.match(raw):
            fenced = not fenced
            blank = True
            continue
        if fenced:
            yield SourceLine(raw, starts_block=blank)
            blank = not raw.strip()
            continue
        following = raws[index + 1] if index + 1 < len(raws) else ""
        if heading := _ATX_HEADING.match(raw):
            yield SourceLine("")
            yield _heading_line(heading[2], len(heading[1]))
            blank = True
        elif raw.strip() and blank and _SETEXT_RULE.match(following) and not _BULLET.match(raw):
            yield SourceLine("")
            yield _heading_line(raw, 1 if "=" in following else 2)
            blank = skip = True
        elif _THEMATIC_BREAK.match(raw) or (_TABLE_RULE.match(raw) and "-" in raw and not blank):
            yield SourceLine("")
            blank = True
        else:
            yield _text_line(raw, blank=blank)
            blank = not raw.strip()


def _heading_line(text: str, level: int) -> SourceLine:
    return SourceLine(_strip_inline(text), size=_HEADING_SIZES[level], bold=True, starts_block=True, heading=True)


def _text_line(raw: str, *, blank: bool) -> SourceLine:
    text = re.sub(r"^\s*(?:>\s?)+", "", raw)
    bold = _BOLD_LINE.match(text) is not None
    text = re.sub(r"^\s*[-*+]\s+(?:\[[ xX]\]\s+)?", "• ", text)
    if text.strip().startswith("|") and text.strip().endswith("|") and len(text.strip()) > 1:
        cells = (cell.strip() for cell in re.split(r"(?<!\\)\|", text.strip()[1:-1]))
        text = " | ".join(cell for cell in cells if cell)
        blank = True
    return SourceLine(_strip_inline(text), bold=bold, starts_block=blank or _BULLET.match(text) is not None)


def _strip_inline(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    # A link that shows its own address is written once.
    text = re.sub(r"(\S+) \((?:https?://)?(?:www\.)?\1/?\)", r"\1", text)
    return html.unescape(re.sub(r" \(\)| \(#[\w-]*\)", "", text))


def _split_lines(text: str) -> list[str]:
    return re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text)


def _is_rule(raw: str) -> bool:
    """True for a line that only underlines the one before."""
    drawn = raw.strip()
    return len(drawn) >= 3 and len(set(drawn)) == 1 and drawn[0] in "-=_*~#"
