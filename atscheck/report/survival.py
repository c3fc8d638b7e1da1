"""Which of a file's readings a mention survives in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from atscheck.matching.model import CreditedMention
from atscheck.resume.model import Reading, ReadingName, Resume
from atscheck.terms.normal_form import phrase_key

# Letters before and after a mention, on its line, that show where a reading has the same line without its spaces.
_CONTEXT_LETTERS = 8
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class _SearchableReading:
    reading: Reading
    _known: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def _phrases(self) -> str:
        return f" {' '.join(phrase_key(self.reading.text))} "

    @cached_property
    def _letters(self) -> str:
        return _SPACE.sub("", self.reading.text)

    def has(self, surface: str) -> bool:
        found = self._known.get(surface)
        if found is None:
            found = self._known[surface] = f" {' '.join(phrase_key(surface))} " in self._phrases
        return found

    def has_letters(self, letters: str) -> bool:
        return letters in self._letters


class Survival:
    """Looks mentions of one resume up in all its readings."""

    def __init__(self, resume: Resume) -> None:
        self._resume = resume
        self._readings = tuple(_SearchableReading(reading) for reading in resume.readings)

    def lacks(self, name: ReadingName, phrase: str) -> bool:
        """True if the file has the reading `name` and the words of `phrase` do not stand together in it."""
        return any(item.reading.name is name and not item.has(phrase) for item in self._readings)

    def loses(self, name: ReadingName, credited: Iterable[CreditedMention]) -> bool:
        """True if the file has the reading `name` and none of the mentions stands whole in it."""
        readings = [item for item in self._readings if item.reading.name is name]
        return bool(readings) and not self._survives(readings[0], credited)

    def readings_with(self, credited: Sequence[CreditedMention]) -> tuple[str, ...]:
        """The readings, primary first, in which at least one of the mentions' wordings stands whole."""
        return tuple(
            searchable.reading.name.value
            for index, searchable in enumerate(self._readings)
            if credited and (index == 0 or self._survives(searchable, credited))
        )

    def _survives(self, searchable: _SearchableReading, credited: Iterable[CreditedMention]) -> bool:
        mentions = [item.mention for item in credited]
        if any(searchable.has(surface) for surface in dict.fromkeys(mention.surface for mention in mentions)):
            return True
        if searchable.reading.name is not ReadingName.STREAM:
            return False
        return any(self._is_only_glued(searchable, mention.start, mention.end) for mention in mentions)

    def _is_only_glued(self, searchable: _SearchableReading, start: int, end: int) -> bool:
        """True if the mention's line stands in a reading with other spaces.

        PDFium drops a file's own spaces where letters are set closely ("NovellActiveDirectory"). Other parsers that
        follow the drawing order keep them, so this is no loss that comes from the file.
        """
        text = self._resume.text
        before = _SPACE.sub("", text[text.rfind("\n", 0, start) + 1 : start])[-_CONTEXT_LETTERS:]
        line_end = text.find("\n", end)
        after = _SPACE.sub("", text[end : line_end if line_end >= 0 else len(text)])[:_CONTEXT_LETTERS]
        if len(before) + len(after) < _CONTEXT_LETTERS:
            return False
        return searchable.has_letters(before + _SPACE.sub("", text[start:end]) + after)
