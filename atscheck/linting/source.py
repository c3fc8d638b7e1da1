"""Lexicon files with the line of each entry, so that a problem can say where it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from atscheck.keywords.build import read_source, read_terms
from atscheck.keywords.compile import phrase_of
from atscheck.keywords.schema import TermEntry
from atscheck.linting.model import Problem


@dataclass(frozen=True, slots=True)
class LocatedEntry:
    """A lexicon entry with the file and line where it begins, and its id in the compiled lexicon."""

    entry: TermEntry
    path: str
    line: int
    term_id: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.entry.term, *self.entry.aliases)

    @property
    def ruled(self) -> frozenset[str]:
        """The exact words of the names that a rule governs."""
        rules = self.entry.rules()
        return frozenset(phrase_of(surface) for rule in rules for surface in rule.surfaces or (self.entry.term,))

    def problem(self, check: str, message: str) -> Problem:
        return Problem(self.path, self.line, check, f"{self.entry.term}: {message}")


def read_located_entries(folder: Path) -> tuple[LocatedEntry, ...]:
    """Every entry of the lexicon files in `folder`, in order of files and lines.

    Raises:
        KeywordSetError: A file is invalid.
    """
    entries = read_terms(folder)
    count = Counter(entry.term for _, entry in entries)
    count.update(names[0] for _, entry in entries for names in entry.kinds)
    located = []
    for path in dict.fromkeys(path for path, _ in entries):
        source = read_source(Path(path))
        for index, entry in enumerate(entry for owner, entry in entries if owner == path):
            term_id = entry.term if count[entry.term] == 1 else f"{entry.term} ({entry.field})"
            located.append(LocatedEntry(entry, path, source.line_of((index,)), term_id))
    return tuple(located)


def owners_of_phrases(entries: Sequence[LocatedEntry]) -> Iterator[tuple[str, tuple[LocatedEntry, ...]]]:
    """Each name's exact words with the entries that have it, in order of first appearance."""
    owners: dict[str, dict[str, LocatedEntry]] = {}
    for item in entries:
        for name in item.names:
            owners.setdefault(phrase_of(name), {})[item.term_id] = item
    for phrase, found in owners.items():
        yield phrase, tuple(found.values())
