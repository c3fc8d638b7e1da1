"""The words of a resume together with where they stand: paragraph, section, line start."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from atscheck.resume.model import Resume, Section, SectionKind
from atscheck.terms.normal_form import Gap, Word

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n")
# A bullet starts a new paragraph wherever it stands; the cleaner has parted it from the word behind it.
_MARKS = "•‣◦▪▫●○■□➢➤►▸✓✔★∙·*"
_BULLET = re.compile(rf"\n\s*(?:[{_MARKS}–—-]\s|\d{{1,2}}[.)]\s)")
_SENTENCE_END = re.compile(rf"[.!?:]\s*$|\n\s*$|[{_MARKS}]\s*$|(?:^|\s)[–—-]\s+$")


@dataclass(frozen=True)
class Passage:
    """A resume's words in context.

    Attributes:
        resume: The resume.
        words: All words, in reading order.
        paragraphs: For each word, the number of its paragraph: a bullet, an entry line, a block of running text.
    """

    resume: Resume
    words: tuple[Word, ...]
    paragraphs: tuple[int, ...]

    @property
    def text(self) -> str:
        return self.resume.text

    def surface(self, first: int, last: int) -> str:
        return self.text[self.words[first].start : self.words[last].end]

    def between(self, index: int) -> str:
        """What stands between word `index` and the word before it."""
        start = self.words[index - 1].end if index > 0 else 0
        end = self.words[index].start if index < len(self.words) else len(self.text)
        return self.text[start:end]

    def gap(self, index: int) -> int:
        """What stands before word `index`, one of `Gap`; a paragraph break is always a `BREAK`."""
        if index <= 0 or index >= len(self.words) or self.paragraphs[index] != self.paragraphs[index - 1]:
            return Gap.BREAK
        return self.words[index].gap

    def near(self, first: int, last: int, reach: int) -> range:
        """The words within `reach` words of a mention on either side, in its paragraph, the mention included."""
        paragraph = self.paragraphs[first]
        low = first
        while low > 0 and first - low < reach and self.paragraphs[low - 1] == paragraph:
            low -= 1
        high = last
        while high + 1 < len(self.words) and high - last < reach and self.paragraphs[high + 1] == paragraph:
            high += 1
        return range(low, high + 1)

    def section(self, index: int) -> Section | None:
        return self.resume.section_at(self.words[index].start)

    def section_kind(self, index: int) -> SectionKind:
        section = self.section(index)
        return section.kind if section is not None else SectionKind.OTHER

    def starts_sentence(self, index: int) -> bool:
        """True if the word opens a line, a bullet or a sentence, where a capital letter says nothing."""
        return index == 0 or bool(_SENTENCE_END.search(self.between(index))) or "\n" in self.between(index)


def read_passage(resume: Resume, words: Sequence[Word]) -> Passage:
    """Number the paragraphs of a resume's words and close the gaps that no phrase may cross.

    A phrase may go on in the next column or on the next page; running headers and footers of a PDF, which would stand
    between, are left out: they are no evidence.
    """
    furniture = resume.furniture
    kept = [word for word in words if not any(line.start <= word.start < line.end for line in furniture)]
    block_starts = sorted(
        [line.start for line in resume.lines if line.starts_block] + [section.start for section in resume.sections]
    )
    paragraphs: list[int] = []
    closed: list[Word] = []
    number = 0
    for index, word in enumerate(kept):
        if index:
            previous_end = kept[index - 1].end
            gap = resume.text[previous_end : word.start]
            crosses_block = bisect_right(block_starts, word.start) > bisect_right(block_starts, previous_end)
            if "\n" in gap and _goes_on(gap, previous_end, word, resume):
                word = replace(word, gap=Gap.PHRASE)
            elif "\n" in gap and (crosses_block or _PARAGRAPH_BREAK.search(gap) or _BULLET.search(gap)):
                number += 1
                word = replace(word, gap=Gap.BREAK)
        paragraphs.append(number)
        closed.append(word)
    return Passage(resume, tuple(closed), tuple(paragraphs))


def _goes_on(gap: str, previous_end: int, word: Word, resume: Resume) -> bool:
    """True if a column or page ends in the middle of a sentence before `word`, and running text goes on with it."""
    if any(section.start == word.start for section in resume.sections):
        return False
    before, after = resume.line_at(previous_end - 1), resume.line_at(word.start)
    if before is None or after is None or before.box is None or after.box is None or after.heading:
        return False
    jumps = after.page != before.page or after.box.bottom < before.box.top
    return jumps and previous_end == before.end and word.start == after.start and not _BULLET.search(gap)
