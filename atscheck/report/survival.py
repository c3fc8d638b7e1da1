"""Which of a file's readings a mention survives in."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from atscheck.matching.model import CreditedMention
from atscheck.resume.model import Reading, ReadingName, Resume
from atscheck.terms.normal_form import phrase_key


@dataclass(frozen=True)
class _SearchableReading:
    reading: Reading

    @cached_property
    def _phrases(self) -> str:
        return f" {' '.join(phrase_key(self.reading.text))} "

    def has(self, surface: str) -> bool:
        return f" {' '.join(phrase_key(surface))} " in self._phrases


class Survival:
    """Looks mentions of one resume up in all its readings."""

    def __init__(self, resume: Resume) -> None:
        self._readings = tuple(_SearchableReading(reading) for reading in resume.readings)

    def lacks(self, name: ReadingName, phrase: str) -> bool:
        """True if the file has the reading `name` and the words of `phrase` do not stand together in it."""
        return any(item.reading.name is name and not item.has(phrase) for item in self._readings)

    def readings_with(self, credited: Sequence[CreditedMention]) -> tuple[str, ...]:
        """The readings, primary first, in which at least one of the mentions' wordings stands whole."""
        surfaces = dict.fromkeys(item.mention.surface for item in credited)
        return tuple(
            searchable.reading.name.value
            for index, searchable in enumerate(self._readings)
            if surfaces and (index == 0 or any(searchable.has(surface) for surface in surfaces))
        )
