"""One walk through the blocks of a DOCX part, in reading order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from atscheck.resume.docx_package import DocxPackage, Element, attribute, child, tag_of
from atscheck.resume.docx_styles import (
    Numbering,
    RunLook,
    Styles,
    is_shading,
    read_list_reference,
    read_look,
    read_outline,
)
from atscheck.resume.model import HiddenText, Place, SourceLine

# Text up to this size cannot be read on paper or screen, only by software.
_UNREADABLE_POINTS = 2.0

_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "mc:Fallback", "rPr", "pPr", "tblPr", "trPr"}
)
_INSERTED = frozenset({"ins", "moveTo"})

_HIDDEN_BY_WORD = "hidden in Word (w:vanish)"
_HIDDEN_BY_COLOUR = "white text on white"
_HIDDEN_BY_SIZE = "text under 2 points"


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line, and the part of it that parsers of plain paragraphs see: no inserted and no controlled runs."""

    line: SourceLine
    plain_text: str


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    look: RunLook
    inserted: bool
    controlled: bool


@dataclass(slots=True)
class _Paragraph:
    runs: list[_Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class DocxWalker:
    """Collects lines and what goes with them; state is shared by all parts of one document.

    Attributes:
        white_is_hidden: False where white text may stand on something dark.
        hidden: Text that Word does not show.
        notes_referenced: Ids of the footnotes and endnotes met, in order.
        links: Addresses behind links, in order.
    """

    package: DocxPackage
    styles: Styles
    numbering: Numbering
    white_is_hidden: bool = False
    hidden: list[HiddenText] = field(default_factory=list)
    notes_referenced: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    _targets: dict[str, str] = field(default_factory=dict)

    def walk_part(self, root: Element, path: str, place: Place) -> list[PlacedLine]:
        """The lines of one part."""
        self._targets = {r.id: r.target for r in self.package.relations(path) if r.external and r.kind == "hyperlink"}
        return list(self.walk_blocks(root, place))

    def walk_blocks(self, blocks: Iterable[Element], place: Place, *, shaded: bool = False) -> Iterator[PlacedLine]:
        for block in blocks:
            match tag_of(block):
                case "p":
                    yield from self._walk_paragraph(block, place, shaded=shaded)
                case "tbl":
                    yield from self._walk_table(block, place)
                case "sdt":
                    inner = Place.CONTENT_CONTROL if place in (Place.BODY, Place.TABLE) else place
                    content = child(block, "sdtContent")
                    yield from self.walk_blocks(() if content is None else content, inner, shaded=shaded)
                case "ins" | "moveTo" | "customXml" | "smartTag" | "mc:AlternateContent" | "mc:Choice":
                    yield from self.walk_blocks(block, place, shaded=shaded)
                case _:
                    continue

    def _walk_table(self, table: Element, place: Place) -> Iterator[PlacedLine]:
        inner = Place.TABLE if place is Place.BODY else place
        # A table style may paint cells dark; what it paints is not looked up.
        styled = child(table, "tblPr", "tblStyle") is not None
        for cell in _cells(table):
            shaded = styled or is_shading(child(cell, "tcPr", "shd")) or is_shading(child(table, "tblPr", "shd"))
            yield from self.walk_blocks(cell, inner, shaded=shaded)

    def _walk_paragraph(self, element: Element, place: Place, *, shaded: bool) -> Iterator[PlacedLine]:
        properties = child(element, "pPr")
        style_element = child(properties, "pStyle")
        style_id = attribute(style_element, "val") if style_element is not None else self.styles.default_paragraph
        style = self.styles.resolve(style_id)
        look = style.look.over(self.styles.default_look)
        if shaded or is_shading(child(properties, "shd")):
            look = RunLook(shaded=True).over(look)
        paragraph = _Paragraph()
        self._collect(element, paragraph, look, inserted=False, controlled=False)
        heading = read_outline(properties)
        reference = read_list_reference(properties) or style.numbering
        shown = [run for run in paragraph.runs if not self._hide(run)]
        label = self.numbering.next_label(*reference) if reference and any(r.text.strip() for r in shown) else ""
        is_heading = bool(style.heading if heading is None else heading)
        yield from _lines_of(shown, label, place, heading=is_heading)
        for box in paragraph.boxes:
            inner = place if place in (Place.HEADER, Place.FOOTER) else Place.TEXT_BOX
            yield from self.walk_blocks(box, inner, shaded=True)

    def _collect(
        self, element: Element, paragraph: _Paragraph, look: RunLook, *, inserted: bool, controlled: bool
    ) -> None:
        for item in element:
            tag = tag_of(item)
            if tag in _SKIPPED:
                continue
            if tag == "r":
                run_look = self._run_look(item, look)
                self._collect(item, paragraph, run_look, inserted=inserted, controlled=controlled)
            elif tag == "txbxContent":
                paragraph.boxes.append(item)
            elif tag in ("footnoteReference", "endnoteReference"):
                self.notes_referenced.append((tag.removesuffix("Reference"), attribute(item, "id") or ""))
            elif (text := _text_of(item, tag)) is not None:
                paragraph.runs.append(_Run(text, look, inserted, controlled))
            else:
                if tag == "hyperlink":
                    self._add_link(attribute(item, "id"))
                self._collect(
                    item,
                    paragraph,
                    look,
                    inserted=inserted or tag in _INSERTED,
                    controlled=controlled or tag == "sdt",
                )

    def _run_look(self, run: Element, look: RunLook) -> RunLook:
        properties = child(run, "rPr")
        if properties is None:
            return look
        style = child(properties, "rStyle")
        named = self.styles.resolve(attribute(style, "val")).look if style is not None else RunLook()
        return read_look(properties).over(named).over(look)

    def _add_link(self, relation_id: str | None) -> None:
        target = self._targets.get(relation_id or "")
        if target and target not in self.links:
            self.links.append(target)

    def _hide(self, run: _Run) -> bool:
        reason = self._reason_hidden(run.look)
        if reason is None:
            return False
        if run.text.strip():
            last = self.hidden[-1] if self.hidden else None
            if last is not None and last.reason == reason and not last.text.endswith("\n"):
                self.hidden[-1] = HiddenText(last.text + run.text, None, reason)
            else:
                self.hidden.append(HiddenText(run.text, None, reason))
        return True

    def _reason_hidden(self, look: RunLook) -> str | None:
        if look.hidden:
            return _HIDDEN_BY_WORD
        if look.size is not None and look.size < _UNREADABLE_POINTS:
            return _HIDDEN_BY_SIZE
        if look.colour == "FFFFFF" and self.white_is_hidden and not look.shaded:
            return _HIDDEN_BY_COLOUR
        return None


def _cells(element: Element) -> Iterator[Element]:
    """The cells of a table, row by row, also those inside content controls and inserted rows."""
    for item in element:
        match tag_of(item):
            case "tc":
                yield item
            case "tr":
                if not _is_deleted_row(item):
                    yield from _cells(item)
            case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo":
                yield from _cells(item)
            case _:
                continue


def _is_deleted_row(row: Element) -> bool:
    return child(row, "trPr", "del") is not None


def _text_of(item: Element, tag: str) -> str | None:
    """The characters that an element stands for, or None if it is a container."""
    match tag:
        case "t" | "m:t":
            return "".join(item.itertext())
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "softHyphen":
            return "\u00ad"
        case "sym":
            return _symbol(attribute(item, "char"))
        case _:
            return None


def _symbol(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return " "


def _lines_of(runs: list[_Run], label: str, place: Place, *, heading: bool) -> Iterator[PlacedLine]:
    """The lines of a paragraph, which breaks divide; an empty paragraph is one empty line."""
    lines: list[list[_Run]] = [[]]
    for run in runs:
        for number, piece in enumerate(run.text.split("\n")):
            if number:
                lines.append([])
            lines[-1].append(_Run(piece, run.look, run.inserted, run.controlled))
    for number, pieces in enumerate(lines):
        text = "".join(run.text for run in pieces)
        seen = "".join(run.text for run in pieces if not run.inserted and not run.controlled)
        lead = label if number == 0 and text.strip() else ""
        yield PlacedLine(
            SourceLine(
                text=lead + text,
                size=_usual_size(pieces),
                bold=_share(pieces, lambda run: bool(run.look.bold)) > 0.5,
                starts_block=number == 0,
                heading=heading and bool(text.strip()),
                place=_place_of(pieces, place),
            ),
            lead + seen if seen.strip() else "",
        )


def _place_of(runs: list[_Run], place: Place) -> Place:
    if place not in (Place.BODY, Place.TABLE):
        return place
    if _share(runs, lambda run: run.inserted) > 0.5:
        return Place.INSERTED
    if _share(runs, lambda run: run.controlled) > 0.5:
        return Place.CONTENT_CONTROL
    return place


def _share(runs: list[_Run], test: Callable[[_Run], bool]) -> float:
    """The share of the visible characters whose run passes the test."""
    total = sum(len(run.text.strip()) for run in runs)
    return sum(len(run.text.strip()) for run in runs if test(run)) / total if total else 0.0


def _usual_size(runs: list[_Run]) -> float | None:
    sizes: Counter[float] = Counter()
    for run in runs:
        if run.look.size is not None and run.text.strip():
            sizes[run.look.size] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else None
