"""What Word's styles and lists say about a paragraph: heading, size, weight, hidden, bullet."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from atscheck.resume.docx_package import DocxPackage, Element, attribute, child, is_on, tag_of

# Styles are based on styles; a file may say so in a circle.
_MAX_STYLE_DEPTH = 20


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run of text looks; None where nothing is said.

    Attributes:
        size: In points.
        colour: Six hexadecimal digits, or "auto".
        shaded: True if something other than white is behind it.
    """

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    colour: str | None = None
    shaded: bool | None = None

    def over(self, other: "RunLook") -> "RunLook":
        """This look where it says something, else the other."""
        return RunLook(
            bold=other.bold if self.bold is None else self.bold,
            size=other.size if self.size is None else self.size,
            hidden=other.hidden if self.hidden is None else self.hidden,
            colour=other.colour if self.colour is None else self.colour,
            shaded=other.shaded if self.shaded is None else self.shaded,
        )


@dataclass(frozen=True, slots=True)
class Style:
    look: RunLook = RunLook()
    heading: bool | None = None
    numbering: tuple[str, int] | None = None


@dataclass(slots=True)
class Styles:
    """The styles of a document by id, with what they inherit."""

    default_look: RunLook = RunLook()
    default_paragraph: str | None = None
    _elements: dict[str, Element] = field(default_factory=dict)
    _resolved: dict[str, Style] = field(default_factory=dict)

    def resolve(self, style_id: str | None) -> Style:
        """A style with everything it inherits from the styles it is based on."""
        if style_id is None or style_id not in self._elements:
            return Style()
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def _resolve(self, style_id: str) -> Style:
        style = Style()
        current: str | None = style_id
        for _ in range(_MAX_STYLE_DEPTH):
            element = self._elements.get(current or "")
            if element is None:
                break
            own = _read_style(element)
            style = Style(
                look=style.look.over(own.look),
                heading=own.heading if style.heading is None else style.heading,
                numbering=style.numbering or own.numbering,
            )
            based_on = child(element, "basedOn")
            current = attribute(based_on, "val") if based_on is not None else None
        return style


@dataclass(slots=True)
class Numbering:
    """The lists of a document; it counts while the document is walked."""

    _levels: dict[tuple[str, int], tuple[str, str, int]] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def next_label(self, list_id: str, level: int) -> str:
        """The bullet or number that Word draws before the next paragraph of a list; empty if it draws none."""
        kind, pattern, start = self._levels.get((list_id, level), ("none", "", 1))
        if kind == "none" or list_id == "0":
            return ""
        if kind == "bullet":
            return "• "
        count = self._counts.get((list_id, level), start - 1) + 1
        self._counts[list_id, level] = count
        for key in [key for key in self._counts if key[0] == list_id and key[1] > level]:
            del self._counts[key]
        label = pattern
        for position in range(level + 1):
            shown = self._counts.get((list_id, position), 1)
            format_name = self._levels.get((list_id, position), (kind, "", 1))[0]
            label = label.replace(f"%{position + 1}", _format_number(shown, format_name))
        return f"{label} " if label.strip() else ""


def read_styles(package: DocxPackage) -> Styles:
    path = package.related(package.document_path, "styles")
    root = package.parse(path) if path else None
    if root is None:
        return Styles()
    elements = {attribute(item, "styleId") or "": item for item in root if tag_of(item) == "style"}
    default = next(
        (
            style_id
            for style_id, item in elements.items()
            if attribute(item, "type") == "paragraph" and attribute(item, "default") in ("1", "true")
        ),
        None,
    )
    look = read_look(child(root, "docDefaults", "rPrDefault", "rPr"))
    return Styles(default_look=look, default_paragraph=default, _elements=elements)


def read_numbering(package: DocxPackage) -> Numbering:
    path = package.related(package.document_path, "numbering")
    root = package.parse(path) if path else None
    if root is None:
        return Numbering()
    abstract = {attribute(item, "abstractNumId"): item for item in root if tag_of(item) == "abstractNum"}
    levels: dict[tuple[str, int], tuple[str, str, int]] = {}
    for item in root:
        if tag_of(item) != "num":
            continue
        reference = child(item, "abstractNumId")
        definition = abstract.get(attribute(reference, "val")) if reference is not None else None
        overrides = [child(o, "lvl") for o in item if tag_of(o) == "lvlOverride"]
        for level in [*([] if definition is None else definition), *(o for o in overrides if o is not None)]:
            if tag_of(level) == "lvl":
                key = (attribute(item, "numId") or "", _integer(attribute(level, "ilvl"), 0))
                levels[key] = _read_level(level)
    return Numbering(levels)


def read_look(properties: Element | None) -> RunLook:
    """What an `rPr` element says."""
    if properties is None:
        return RunLook()
    look = RunLook()
    for item in properties:
        match tag_of(item):
            case "b":
                look = replace(look, bold=is_on(item))
            case "sz":
                look = replace(look, size=_integer(attribute(item, "val"), 0) / 2 or None)
            case "vanish":
                look = replace(look, hidden=is_on(item))
            case "color":
                look = replace(look, colour=(attribute(item, "val") or "auto").upper())
            case "shd" | "highlight":
                look = replace(look, shaded=is_shading(item))
    return look


def is_shading(element: Element | None) -> bool:
    """True if an element paints the ground behind a text in something other than white."""
    if element is None:
        return False
    fill = (attribute(element, "fill") or attribute(element, "val") or "auto").upper()
    return (
        fill not in ("AUTO", "FFFFFF", "NONE", "WHITE", "CLEAR", "NIL") or attribute(element, "themeFill") is not None
    )


def read_list_reference(properties: Element | None) -> tuple[str, int] | None:
    """The list and level that a `pPr` element names."""
    reference = child(properties, "numPr")
    if reference is None:
        return None
    number, level = child(reference, "numId"), child(reference, "ilvl")
    list_id = attribute(number, "val") if number is not None else None
    if list_id is None:
        return None
    return list_id, _integer(attribute(level, "val") if level is not None else None, 0)


def read_outline(properties: Element | None) -> bool | None:
    """True if a `pPr` element gives the paragraph a place in the document's outline."""
    outline = child(properties, "outlineLvl")
    return None if outline is None else _integer(attribute(outline, "val"), 9) < 9


def _read_style(element: Element) -> Style:
    properties = child(element, "pPr")
    name = child(element, "name")
    label = (attribute(name, "val") or "").lower() if name is not None else ""
    heading = read_outline(properties)
    if heading is None and label.startswith("heading"):
        heading = True
    return Style(read_look(child(element, "rPr")), heading, read_list_reference(properties))


def _read_level(level: Element) -> tuple[str, str, int]:
    kind, pattern, start = child(level, "numFmt"), child(level, "lvlText"), child(level, "start")
    return (
        (attribute(kind, "val") or "decimal") if kind is not None else "decimal",
        (attribute(pattern, "val") or "") if pattern is not None else "",
        _integer(attribute(start, "val") if start is not None else None, 1),
    )


def _integer(value: str | None, default: int) -> int:
    try:
        return int(float(value)) if value is not None else default
    except (ValueError, OverflowError):
        return default


def _format_number(number: int, kind: str) -> str:
    match kind:
        case "lowerLetter" | "upperLetter" if 1 <= number <= 26:
            letter = chr(ord("a") + number - 1)
            return letter.upper() if kind == "upperLetter" else letter
        case "lowerRoman" | "upperRoman" if 1 <= number <= 3999:
            roman = "".join(_roman_digits(number))
            return roman.lower() if kind == "lowerRoman" else roman
        case _:
            return str(number)


def _roman_digits(number: int) -> Iterator[str]:
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    digits = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    for value, digit in zip(values, digits, strict=True):
        count, number = divmod(number, value)
        yield digit * count
