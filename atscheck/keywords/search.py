"""Finding a keyword set by what somebody typed."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from atscheck.keywords.model import SetListing

# Ratio of matching letters. "ml enginer" is 0.95 from "ml engineer"; titles that share one word of two stay below 0.7.
_NEAR = 0.75
_MOST_SUGGESTIONS = 3


def search_sets(listings: Sequence[SetListing], words: str) -> tuple[SetListing, ...]:
    """The sets whose id, title or alternate title holds all the words or is nearly spelt so, the nearest first."""
    scored = [(_score(listing, words), listing) for listing in listings]
    return tuple(listing for score, listing in sorted(scored, key=lambda item: -item[0]) if score >= _NEAR)


def nearest_ids(listings: Sequence[SetListing], words: str) -> tuple[str, ...]:
    """Up to three ids for "did you mean", the nearest first; a lower bar than a search."""
    scored = sorted(((_score(listing, words), listing.id) for listing in listings), key=lambda item: -item[0])
    return tuple(set_id for score, set_id in scored if score >= _NEAR - 0.2)[:_MOST_SUGGESTIONS]


def _score(listing: SetListing, words: str) -> float:
    wanted = words.casefold().replace("-", " ").split()
    names = [listing.id, listing.title, *listing.also_known_as]
    return max(_score_name(name.casefold().replace("-", " "), wanted) for name in names)


def _score_name(name: str, wanted: Sequence[str]) -> float:
    if all(any(part.startswith(word) for part in name.split()) for word in wanted):
        return 1.0
    return SequenceMatcher(None, name, " ".join(wanted), autojunk=False).ratio()
