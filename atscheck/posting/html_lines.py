"""The lines that a browser would show for a part of a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

# lxml elements carry no types.
Element = Any

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NO_TEXT = frozenset(
    "head script style noscript template svg math iframe object embed video audio canvas select textarea "
    "datalist".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
_KEPT_SPACE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_BOLD = frozenset(("b", "strong"))

# A line in bold type of up to this many words is a heading; longer ones are emphasis.
_MAX_HEADING_WORDS = 10
_BOLD_LEVEL = 7

# Below such a heading other postings are listed.
_OTHER_JOBS = re.compile(
    r"(?:similar|related|recommended|other|more|recently (?:viewed|posted)|featured|explore(?: more| other)?|"
    r"view (?:more|other)|latest|nearby)"
    r" (?:jobs|roles|positions|openings|opportunities|vacancies|searches)\b.*|people also (?:viewed|searched.*)|"
    r"(?:jobs|roles|positions) (?:you (?:may|might) .*|like this)|you (?:may|might) also (?:like|be interested in).*|"
    r"more from (?:this employer|us)|(?:get|set|create) (?:notified|(?:a )?job alerts?).*|"
    r"referrals increase your chances.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page.

    Attributes:
        text: With squeezed white space; a list item begins with "• ".
        level: 1 to 6 for a heading, 7 for a short line in bold type, None for other text.
        after_blank: True if empty space separates it from the line before.
    """

    text: str
    level: int | None = None
    after_blank: bool = False


def lines_of(element: Element) -> tuple[PageLine, ...]:
    """The lines of an element in the order of the page, without lists of other jobs."""
    writer = _Writer()
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, found in walk:
        tag = found.tag if isinstance(found.tag, str) else ""
        if event == "end":
            writer.leave(tag, keeps_space=_keeps_space(found))
            if found is not element:
                writer.write(found.tail)
        elif not tag or tag in NO_TEXT:
            walk.skip_subtree()
        else:
            writer.enter(tag, keeps_space=_keeps_space(found))
            writer.write(found.text)
    writer.flush()
    return tuple(_without_other_jobs(writer.lines))


def text_of_lines(lines: Sequence[PageLine]) -> str:
    """The lines as one text with a blank line before each heading."""
    parts = ["\n" + line.text if line.level is not None or line.after_blank else line.text for line in lines]
    return "\n".join(parts).strip("\n")


def _keeps_space(element: Element) -> bool:
    return element.tag == "pre" or _KEPT_SPACE.search(element.get("style") or "") is not None


def _without_other_jobs(lines: Sequence[PageLine]) -> Iterator[PageLine]:
    """Leaves out what stands below "Similar jobs", up to the next heading that is as large."""
    below: int | None = None
    for line in lines:
        if line.level is not None and (below is None or line.level <= below):
            below = line.level if _OTHER_JOBS.fullmatch(line.text.rstrip(" :.!")) else None
        if below is None:
            yield line


class _Writer:
    """Collects the characters of a line until a block begins or ends."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self._pieces: list[str] = []
        self._plain_letters = False
        self._bold = 0
        self._kept_space = 0
        self._level: int | None = None
        self._mark = ""
        self._blank = False

    def enter(self, tag: str, *, keeps_space: bool) -> None:
        self._kept_space += keeps_space
        if tag in _BLOCKS:
            self.flush()
        if tag == "br":
            # A second one in a row is an empty line.
            self._blank = self._blank or not self._has_text()
            self.flush()
        elif tag == "li":
            self._mark = "• "
        elif tag in HEADINGS:
            self._level = int(tag[1])
        elif tag in _BOLD:
            self._bold += 1
        elif tag == "p":
            self._blank = True

    def leave(self, tag: str, *, keeps_space: bool) -> None:
        self._kept_space -= keeps_space
        if tag in _BLOCKS:
            self.flush()
        if tag == "li":
            self._mark = ""
        elif tag in HEADINGS:
            self._level = None
        elif tag in _BOLD:
            self._bold -= 1
        elif tag in ("p", "ul", "ol", "dl", "table", "pre"):
            self._blank = True

    def write(self, text: str | None) -> None:
        if not text:
            return
        first, *others = text.split("\n") if self._kept_space else [text]
        self._add(first)
        for line in others:
            self.flush()
            self._add(line)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if not self._bold and any(character.isalnum() for character in text):
            self._plain_letters = True

    def _has_text(self) -> bool:
        return any(piece.strip() for piece in self._pieces)

    def flush(self) -> None:
        """End the line; one without words leaves no trace."""
        text = " ".join("".join(self._pieces).replace("\u200b", "").split())
        is_bold = not self._plain_letters
        self._pieces.clear()
        self._plain_letters = False
        if not any(character.isalnum() for character in text):
            return
        level = self._level
        if self._mark:
            # Pages that draw their own bullets write them into the item as well.
            text = self._mark + text.lstrip("•·●▪◦‣○■-–* ")
            level = None
        elif level is None and is_bold and len(text.split()) <= _MAX_HEADING_WORDS and text[-1] not in ".,;":
            level = _BOLD_LEVEL
        after_blank = self._blank and bool(self.lines) and not self._mark
        self.lines.append(PageLine(text, level, after_blank))
        self._mark = ""
        self._blank = False
