"""Mark what a report says about a resume on the resume's pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from atscheck.formats import wording
from atscheck.report.model import GapReport, KeywordResult, MentionResult, RejectedMention
from atscheck.resume.model import Box, Entry, Line, Place
from atscheck.resume.page_model import PageView

LITERAL, REWORDED, MISSPELT, REJECTED = "literal", "reworded", "misspelt", "rejected"
_KINDS = {"literal": LITERAL, "variant": REWORDED, "alias": REWORDED, "typo": MISSPELT}
_ORDER = (LITERAL, REWORDED, MISSPELT, REJECTED)
_KIND_NAMES = {REJECTED: "refused"}
# Where what a mark says opens so that it stays on its page: to the left of the mark here, and above it there.
_RIGHT_HALF, _LAST_PART = 0.5, 0.75


@dataclass(frozen=True, slots=True)
class Tip:
    """One line of what a mark says: a keyword, and its level and proof in words."""

    keyword: str
    text: str
    kind: str
    requirement: int
    at_risk: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the resume that the report speaks about; `boxes` are empty without geometry."""

    id: str
    start: int
    end: int
    tips: tuple[Tip, ...]
    boxes: tuple[Box, ...]

    @property
    def kind(self) -> str:
        """The best that is said of the place."""
        return min((tip.kind for tip in self.tips), key=_ORDER.index)

    @property
    def at_risk(self) -> bool:
        return any(tip.at_risk for tip in self.tips)

    @property
    def requirement(self) -> int:
        """The requirement that the mark leads to."""
        return next(tip.requirement for tip in self.tips if tip.kind == self.kind)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: plain, or marked; `is_first` is where a mark begins that goes on over line ends."""

    text: str
    mark: Mark | None = None
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the text view; `place` says where it stands if that is not the body, on the first of such lines."""

    pieces: tuple[Piece, ...]
    line: Line
    place: str | None = None

    @property
    def classes(self) -> str:
        kinds = {"heading": self.line.heading, "block": self.line.starts_block, "placed": self.line.place != Place.BODY}
        return " ".join(name for name, holds in kinds.items() if holds)


@dataclass(frozen=True, slots=True)
class HiddenRegion:
    """Hidden text with its box on the picture, or with None."""

    id: str
    reason: str
    text: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page with all that is marked on it."""

    view: PageView
    marks: tuple[Mark, ...]
    lines: tuple[TextLine, ...]
    hidden: tuple[HiddenRegion, ...]

    @property
    def name(self) -> str:
        return "The text" if self.view.number is None else f"Page {self.view.number}"

    @property
    def id(self) -> str:
        return f"page-{self.view.number or 0}"

    @property
    def tally(self) -> str:
        """`12 marks: 9 literal, 2 reworded, 1 refused`."""
        kinds = [(sum(mark.kind == kind for mark in self.marks), kind) for kind in _ORDER]
        counts = ", ".join(f"{count} {_KIND_NAMES.get(kind, kind)}" for count, kind in kinds if count)
        return f"{wording.count(len(self.marks), 'mark')}: {counts}" if self.marks else ""

    def opening(self, box: Box) -> str:
        """The classes that say to which side a tip opens."""
        picture = self.view.picture
        if picture is None:
            return ""
        sides = ["left"] if box.x0 > _RIGHT_HALF * picture.width else []
        return " ".join([*sides, "up"] if box.top > _LAST_PART * picture.height else sides)


def mark_pages(report: GapReport, views: Sequence[PageView]) -> tuple[MarkedPage, ...]:
    """The pages with every mention and every refused mention of the report on them."""
    ids: dict[tuple[int, int], str] = {}
    marked = []
    for view in views:
        marks = tuple(_marks_of(report, view, ids)) if report.coverage is not None else ()
        hidden = tuple(_hidden_regions(view))
        marked.append(MarkedPage(view, marks, tuple(_text_lines(view, marks)), hidden))
    return tuple(marked)


def find_anchors(pages: Iterable[MarkedPage]) -> dict[tuple[int, int], str]:
    """The id to lead to for each marked span: its mark's, or its page's where the mark cannot be drawn."""
    anchors: dict[tuple[int, int], str] = {}
    for page in pages:
        if page.view.picture is not None:
            anchors |= {(mark.start, mark.end): mark.id if mark.boxes else page.id for mark in page.marks}
            continue
        joined = tuple(_join_overlapping(page.marks))
        for mark in page.marks:
            anchors[mark.start, mark.end] = next(other.id for other in joined if other.start <= mark.start < other.end)
    return anchors


def proof_text(mention: MentionResult, entries: Iterable[Entry] = ()) -> str:
    """Where one mention stands, with the dates of its entry: "in a dated job (2021-03 to present)"."""
    if mention.proof == "dated":
        text = "in a dated project" if mention.section == "projects" else "in a dated job"
    else:
        section = wording.SECTIONS.get(mention.section, mention.section)
        text = wording.MENTION_PROOFS.get(mention.proof) or f"in {section}"
    entry = next((entry for entry in entries if entry.start <= mention.start < entry.end), None)
    if mention.proof in ("dated", "publication") and entry is not None:
        text += f" ({_dates(entry)})"
    return text if mention.state is None else f"{text}, {mention.state}"


def _dates(entry: Entry) -> str:
    finish = "present" if entry.present else str(entry.finish or entry.begin)
    begin = str(entry.begin or finish)
    return begin if begin == finish else f"{begin} to {finish}"


def _marks_of(report: GapReport, view: PageView, ids: dict[tuple[int, int], str]) -> Iterator[Mark]:
    """The marks of a page in reading order; what is said of the same characters is one mark."""
    tips: dict[tuple[int, int], list[Tip]] = {}
    boxes: dict[tuple[int, int], tuple[Box, ...]] = {}
    spans = [(line.start, line.end) for line in view.lines]
    for keyword in report.keywords:
        for mention in keyword.mentions:
            if _is_on(mention, spans):
                place = (mention.start, mention.end)
                tips.setdefault(place, []).append(_tip(keyword, mention, view))
                boxes[place] = tuple(Box(*box) for box in mention.boxes)
        for rejected in keyword.rejected:
            if _is_on(rejected, spans):
                place = (rejected.start, rejected.end)
                tip = Tip(keyword.keyword, f"not counted ({rejected.reason})", REJECTED, keyword.requirement)
                tips.setdefault(place, []).append(tip)
                boxes.setdefault(place, tuple(_boxes(view, *place)))
    for place in sorted(tips, key=lambda place: (place[0], -place[1])):
        name = ids.setdefault(place, f"m{len(ids) + 1}")
        said = sorted(dict.fromkeys(tips[place]), key=lambda tip: _ORDER.index(tip.kind))
        yield Mark(name, *place, tuple(said), boxes[place])


def _is_on(mention: MentionResult | RejectedMention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the mention begins on one of the lines; the text view shows it there, whatever page it ends on."""
    return any(start <= mention.start < end for start, end in spans)


def _boxes(view: PageView, start: int, end: int) -> Iterator[Box]:
    for line in view.lines:
        if line.start < end and start < line.end and (box := line.box_between(start, end)) is not None:
            yield box


def _tip(keyword: KeywordResult, mention: MentionResult, view: PageView) -> Tip:
    level = wording.LEVELS.get(mention.level, mention.level)
    text = f"{level}, {proof_text(mention, view.entries)}"
    if keyword.at_risk:
        losses = [f"At risk, lost in the {risk.reading} reading: {risk.reason}." for risk in keyword.risks]
        text = " ".join([f"{text}.", *(losses or ["At risk, lost in another reading."])])
    return Tip(keyword.keyword, text, _KINDS.get(mention.level, REWORDED), keyword.requirement, at_risk=keyword.at_risk)


def _hidden_regions(view: PageView) -> Iterator[HiddenRegion]:
    picture = view.picture
    number = 0
    for item in view.hidden:
        seen = [box for box in item.boxes if picture is not None and _touches(box, picture.width, picture.height)]
        for box in seen if seen else (None,):
            number += 1
            yield HiddenRegion(f"h{view.number or 0}-{number}", item.reason, item.text, box)


def _touches(box: Box, width: float, height: float) -> bool:
    return box.x0 < width and box.x1 > 0 and box.top < height and box.bottom > 0


def _text_lines(view: PageView, marks: Sequence[Mark]) -> Iterator[TextLine]:
    clusters = list(_join_overlapping(marks))
    last = Place.BODY
    for line in view.lines:
        place = line.place.value if line.place not in (Place.BODY, last) else None
        last = line.place
        yield TextLine(tuple(_pieces(view.text, line, clusters)), line, place)


def _join_overlapping(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Marks that share no character: in running text one link cannot stand inside another."""
    joined: Mark | None = None
    for mark in marks:
        if joined is not None and mark.start < joined.end:
            tips = tuple(sorted(dict.fromkeys(joined.tips + mark.tips), key=lambda tip: _ORDER.index(tip.kind)))
            joined = Mark(joined.id, joined.start, max(joined.end, mark.end), tips, ())
            continue
        if joined is not None:
            yield joined
        joined = mark
    if joined is not None:
        yield joined


def _pieces(text: str, line: Line, marks: Sequence[Mark]) -> Iterator[Piece]:
    at = line.start
    for mark in marks:
        if mark.end <= line.start or mark.start >= line.end:
            continue
        start, end = max(mark.start, line.start), min(mark.end, line.end)
        if at < start:
            yield Piece(text[at:start])
        yield Piece(text[start:end], mark, is_first=start == mark.start)
        at = end
    if at < line.end:
        yield Piece(text[at : line.end])
