"""The one place where lines from a file become the text that everything else points into."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from atscheck.resume.characters import BREAK_MARKS, BULLETS, Edges, clean_line
from atscheck.resume.hyphenation import Vocabulary, joined_word
from atscheck.resume.model import Box, Line, Place, SourceLine

# In line heights: the space above a line that reads as an empty line. Single spacing leaves up to 0.5.
_BLANK_GAP = 0.75

# In points; the middle of a Letter or A4 page.
_UPPER_HALF = 400.0

_PDFIUM_HYPHEN = "\ufffe"

_FIRST_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class _Draft:
    """A cleaned line whose place in the text is not known yet."""

    text: str
    edges: Edges | None
    source: SourceLine
    blank_before: bool


def assemble(lines: Sequence[SourceLine]) -> tuple[str, tuple[Line, ...]]:
    """One text from lines in reading order, with where each line stands in it.

    Characters are cleaned, words cut at a line's end are made whole on the line where they begin, lines without
    characters disappear. An empty source line, or a wide gap on the page, is kept as one empty line. Assembling what
    was assembled before changes nothing.

    Args:
        lines: As a reader found them, in reading order.

    Returns:
        The text, and its lines; a line's `end` excludes the line break.
    """
    drafts = _mend_words(_draft_lines(lines, keep_edges=True))
    parts: list[str] = []
    placed: list[Line] = []
    offset = 0
    for draft in drafts:
        if parts:
            lead = "\n\n" if draft.blank_before else "\n"
            parts.append(lead)
            offset += len(lead)
        parts.append(draft.text)
        placed.append(_place(draft, offset))
        offset += len(draft.text)
    return "".join(parts), tuple(placed)


def assemble_text(lines: Sequence[SourceLine]) -> str:
    """The text of `assemble` alone, without finding out where its characters stand."""
    drafts = _mend_words(_draft_lines(lines, keep_edges=False))
    parts = (("\n\n" if draft.blank_before else "\n") + draft.text for draft in drafts)
    return "".join(parts).removeprefix("\n")


def _draft_lines(lines: Iterable[SourceLine], *, keep_edges: bool) -> list[_Draft]:
    drafts: list[_Draft] = []
    blank = False
    for source in _split_at_hyphens(lines):
        text, edges = clean_line(source.text, source.edges if keep_edges else None)
        if text:
            previous = drafts[-1].source if drafts else None
            gap = blank or (previous is not None and _has_gap(previous, source))
            drafts.append(_Draft(text, edges, source, gap and bool(drafts)))
        blank = not text and (blank or not source.text.strip())
    return drafts


def _split_at_hyphens(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Lines that end where the file's own end: after a hyphen there, PDFium's text runs on without a line break."""
    for line in lines:
        while (cut := line.text.find(_PDFIUM_HYPHEN) + 1) and line.text[cut:].strip():
            edges = line.edges
            yield replace(line, text=line.text[:cut], edges=edges[: cut + 1] if edges else None)
            line = replace(line, text=line.text[cut:], edges=edges[cut:] if edges else None, starts_block=False)
        yield line


def _has_gap(previous: SourceLine, line: SourceLine) -> bool:
    if line.page is None or previous.page is None or not line.starts_block:
        return False
    height = max(1.0, min(line.bottom - line.top, previous.bottom - previous.top))
    return line.page != previous.page or not -height < line.top - previous.bottom < _BLANK_GAP * height


def _mend_words(drafts: Sequence[_Draft]) -> list[_Draft]:
    vocabulary = Vocabulary(draft.text for draft in drafts)
    mended: list[_Draft] = []
    cut: _Draft | None = None
    for draft in drafts:
        if cut is not None and not draft.source.furniture and cut.text[-1] in BREAK_MARKS:
            _move_tail(cut, draft, vocabulary)
        if draft.text:
            mended.append(draft)
            # A page's footer stands between the halves of a word that is cut at the end of the page.
            cut = cut if draft.source.furniture else draft
    for draft in mended:
        draft.text = draft.text.replace("\u00ad", "-").replace("\ufffe", "-")
    return mended


def _move_tail(draft: _Draft, following: _Draft, vocabulary: Vocabulary) -> None:
    """Complete the word at the end of `draft` with the first word of `following`, if it is one word."""
    tail = _FIRST_WORD.match(following.text)
    if tail is None or following.source.heading or following.text[0] in BULLETS or _are_apart(draft, following):
        return
    rest = following.text[tail.end() :]
    if rest and tail[0][-1] in BREAK_MARKS:
        return
    head = draft.text.rpartition(" ")[2]
    word = joined_word(head, tail[0], vocabulary, continues=not following.source.starts_block)
    if word is None:
        return
    kept = len(draft.text) - len(head)
    if draft.edges is not None:
        whole = draft.edges[kept : kept + len(head) - 1]
        cut, right = draft.edges[-2], draft.edges[-1]
        added = len(word) - len(whole)
        spread = tuple(cut + (right - cut) * index / added for index in range(added))
        draft.edges = draft.edges[:kept] + whole + spread + (right,)
    draft.text = draft.text[:kept] + word
    start = tail.end() + len(rest) - len(rest.lstrip(" "))
    following.text = following.text[start:]
    if following.edges is not None:
        following.edges = following.edges[start:]


def _are_apart(draft: _Draft, following: _Draft) -> bool:
    separate = (Place.HEADER, Place.FOOTER, Place.FOOTNOTE, Place.TEXT_BOX)
    places = draft.source.place, following.source.place
    if following.blank_before and draft.source.page is None:
        return True
    return places[0] != places[1] and any(place in separate for place in places)


def _place(draft: _Draft, offset: int) -> Line:
    source = draft.source
    box = None
    if draft.edges is not None:
        box = Box(min(draft.edges), source.top, max(draft.edges), source.bottom)
    return Line(
        start=offset,
        end=offset + len(draft.text),
        page=source.page,
        box=box,
        edges=draft.edges,
        size=source.size,
        bold=source.bold,
        starts_block=source.starts_block,
        heading=source.heading,
        place=_place_on_page(source),
    )


def _place_on_page(source: SourceLine) -> Place:
    """Running headers and footers of a PDF are told by where they stand."""
    if not source.furniture or source.place is not Place.BODY:
        return source.place
    return Place.HEADER if source.top < _UPPER_HALF else Place.FOOTER
