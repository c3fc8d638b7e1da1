"""The part of a page that holds its main text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree

from atscheck.posting.html_lines import HEADINGS, NO_TEXT

# lxml elements carry no types.
Element = Any

_NAVIGATION_TAGS = frozenset(("nav", "footer", "dialog"))
_NAVIGATION_ROLES = frozenset(("navigation", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar"))
_FRAME_TAGS = frozenset(("header", "aside", "form"))
_FRAME_ROLES = frozenset(("banner", "complementary", "form"))
_CONSENT = re.compile(r"cookie|consent|gdpr|onetrust", re.IGNORECASE)
_BANNER = re.compile(r"banner", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

# A form that holds more of the page than this is the page: some sites put all of it into one. The same goes for what
# is hidden: an open cookie dialog marks everything else so.
_MOST_OF_PAGE = 0.5
# A cookie dialog may be longer than a posting, but a page whose body is named after its cookie banner is not one.
_NEARLY_ALL = 0.8

_LIST_BLOCKS = frozenset(("ul", "ol", "menu", "dl", "div", "section", "table", "p", "article"))
# Share of a block's letters that stand in links, above which it is a list of links. Prose full of links has a third.
_LINK_SHARE = 0.7
# One link that stands alone is "Apply now" or "Back to all jobs".
_MIN_LINKS = 3
_MAX_LONE_LINK_WORDS = 6

# Where job boards put a posting's text: an attribute, and one of the words in its value.
_KNOWN_PLACES = (
    ("data-automation-id", "jobPostingDescription"),
    ("id", "jobDescriptionText"),
    ("class", "show-more-less-html__markup"),
    ("class", "jobs-description-content__text"),
)
# Words that a place must hold to be the posting, and their share of the page where the place is not a known one.
_MIN_WORDS = 40
_MAIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Content:
    """The main part of a page; everything else has been removed from its tree.

    Attributes:
        element: What holds the text.
        headings: Those of the first level first, written "# Data Engineer", "## Requirements".
        hidden_words: Words of text, navigation apart, that the page does not show.
        mostly_hidden: True if most of the page is marked as hidden, which is then ignored.
    """

    element: Element
    headings: tuple[str, ...]
    hidden_words: int
    mostly_hidden: bool


def choose_content(root: Element) -> Content:
    """The main content; removes from the tree what is not text, navigation, what is hidden, and lists of links."""
    body = root.find("body")
    body = root if body is None else body
    _drop(found for found in body.iter() if found.tag in NO_TEXT)
    _drop_small(body, _is_navigation, up_to=_NEARLY_ALL)
    mostly_hidden = any(_is_invisible(found) for found in _large(body))
    hidden_words = _drop_small(body, _is_invisible)
    _drop_small(body, _is_hidden_from_readers)
    headings = _find_headings(body)
    _drop_small(body, _is_frame)
    _drop_link_lists(body)
    return Content(_main_part(body), headings, hidden_words, mostly_hidden)


class _Counts:
    """Words, and letters inside and outside links, of every element of a tree; counted once."""

    def __init__(self, root: Element) -> None:
        self._values: dict[Element, list[int]] = {}
        links = 0
        for event, found in etree.iterwalk(root, events=("start", "end")):
            is_link = found.tag == "a"
            if event == "start":
                self._values[found] = [0, 0, 0, 0]
                links += is_link
                self._add(found, found.text, in_link=links > 0)
                self._values[found][3] += is_link
                continue
            links -= is_link
            parent = found.getparent()
            if found is not root and parent is not None:
                totals = self._values[parent]
                for index, value in enumerate(self._values[found]):
                    totals[index] += value
                self._add(parent, found.tail, in_link=links > 0)

    def _add(self, element: Element, text: str | None, *, in_link: bool) -> None:
        if not text:
            return
        counts = self._values[element]
        letters = sum(map(str.isalnum, text))
        counts[0] += len(text.split())
        counts[1] += letters
        counts[2] += letters if in_link else 0

    def words(self, element: Element) -> int:
        return self._values[element][0]

    def is_link_list(self, element: Element) -> bool:
        words, letters, linked, links = self._values[element]
        if not links or linked <= _LINK_SHARE * letters:
            return False
        return links >= _MIN_LINKS or words <= _MAX_LONE_LINK_WORDS


def _drop(elements: Iterable[Element]) -> None:
    """Empty elements; the text that follows them stays where it is."""
    for element in list(elements):
        element.clear(keep_tail=True)


def _large(body: Element) -> list[Element]:
    """The elements that hold most of the page, the body first."""
    counts = _Counts(body)
    large = [body]
    while True:
        most = max(large[-1], key=counts.words, default=None)
        if most is None or counts.words(most) <= _MOST_OF_PAGE * counts.words(body):
            return large
        large.append(most)


def _drop_small(body: Element, is_dropped: Callable[[Element], bool], *, up_to: float = _MOST_OF_PAGE) -> int:
    """Remove elements that hold no more than a share of the page; returns how many words were in them."""
    counts = _Counts(body)
    most = up_to * counts.words(body)
    dropped: list[Element] = []
    walk = etree.iterwalk(body, events=("start",))
    for _, found in walk:
        if found is not body and is_dropped(found) and counts.words(found) <= most:
            dropped.append(found)
            walk.skip_subtree()
    words = sum(counts.words(found) for found in dropped)
    _drop(dropped)
    return words


def _is_invisible(element: Element) -> bool:
    return element.get("hidden") is not None or _INVISIBLE.search(element.get("style") or "") is not None


def _is_hidden_from_readers(element: Element) -> bool:
    """True for what screen readers skip: icons, text that is written twice, and the page behind a dialog."""
    return (element.get("aria-hidden") or "").strip().lower() == "true"


def _is_navigation(element: Element) -> bool:
    roles = set((element.get("role") or "").lower().split())
    if element.tag == "button" or "button" in roles:
        # The headings of parts that fold up are buttons as well.
        return element.tag not in HEADINGS and element.getparent().tag not in HEADINGS
    return element.tag in _NAVIGATION_TAGS or bool(roles & _NAVIGATION_ROLES) or _is_named(element, _CONSENT)


def _is_frame(element: Element) -> bool:
    roles = set((element.get("role") or "").lower().split())
    return element.tag in _FRAME_TAGS or bool(roles & _FRAME_ROLES) or _is_named(element, _BANNER)


def _is_named(element: Element, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(element.get(attribute) or "") for attribute in ("id", "class"))


def _find_headings(body: Element) -> tuple[str, ...]:
    found = [(int(element.tag[1]), " ".join("".join(element.itertext()).split())) for element in body.iter(*HEADINGS)]
    return tuple("#" * level + " " + text for level, text in sorted(found, key=lambda item: item[0] != 1) if text)


def _drop_link_lists(body: Element) -> None:
    """Remove the outermost blocks that are links for the most part; a page of nothing else keeps none."""
    counts = _Counts(body)
    dropped: list[Element] = []
    walk = etree.iterwalk(body, events=("start",))
    for _, found in walk:
        if found.tag not in _LIST_BLOCKS or found.getparent().tag == "li" or not counts.is_link_list(found):
            continue
        if next(found.iter(*HEADINGS[:2]), None) is None:
            dropped.append(found)
            walk.skip_subtree()
    _drop(dropped)


def _main_part(body: Element) -> Element:
    """A known place of a job board, or the page's `main`, or all of it."""
    counts = _Counts(body)
    known = [found for found in body.iter() if _is_known_place(found) and counts.words(found) >= _MIN_WORDS]
    if known:
        return max(known, key=counts.words)
    main = [found for found in body.iter() if found.tag == "main" or found.get("role") == "main"]
    chosen = max(main, key=counts.words, default=body)
    return chosen if counts.words(chosen) >= max(_MIN_WORDS, _MAIN_SHARE * counts.words(body)) else body


def _is_known_place(element: Element) -> bool:
    return any(value in (element.get(attribute) or "").split() for attribute, value in _KNOWN_PLACES)
