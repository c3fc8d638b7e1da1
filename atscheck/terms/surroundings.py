"""What stands around an ambiguous name: list items, neighbours of its field, numbers, capitals, people's names."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Name
from atscheck.keywords.variants import FUNCTION_WORDS, PROPER_KINDS, WordForms
from atscheck.resume.model import SectionKind
from atscheck.terms.cues import NEAR_WORDS, find_near
from atscheck.terms.model import Candidate
from atscheck.terms.normal_form import Gap, squash
from atscheck.terms.passage import Passage

# In an enumeration the next item is at most this many words away ("C++ (Qt, Boost), Rust").
_ITEM_REACH = 4
_LIST_WORDS = frozenset(("and", "or"))
_SECTION_CONDITIONS = {
    "skills-section": SectionKind.SKILLS,
    "education": SectionKind.EDUCATION,
    "publications": SectionKind.PUBLICATIONS,
    "certifications": SectionKind.CERTIFICATIONS,
}
# "Mr. Jenkins": what stands behind a title is a person.
_TITLES = frozenset("mr mrs ms miss dr prof professor sir".split())

# "Six years of scaffolding", "proficient in Excel": what follows is a skill, whatever else its name may mean.
_EXPERIENCE = re.compile(
    r"(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:plus )?years['’]? "
    r"(?:of |in |as an? )(?:\w+[ -]){0,2}$"
    r"|\b(?:experience|expertise|skills|proficiency|background|training|certificate|diploma|apprenticeship) "
    r"(?:in|with) $"
    r"|\b(?:experienced|proficient|skilled|trained|fluent|versed|specialis\w+|specializ\w+|certified|qualified) "
    r"(?:in|with|at) $",
    re.IGNORECASE,
)
_EXPERIENCE_REACH = 60  # characters


class Surroundings:
    """Answers the conditions of sense rules (`accept_if` in `keyword_sets/README.md`) for candidates of one passage."""

    def __init__(self, passage: Passage, lexicon: Lexicon, forms: WordForms, candidates: Sequence[Candidate]) -> None:
        self.passage = passage
        self.lexicon = lexicon
        self.forms = forms
        self.candidates = tuple(candidates)

    def holds(self, condition: str, candidate: Candidate, name: Name) -> bool:
        """Whether a condition of `accept_if` is true of the candidate."""
        checks: dict[str, Callable[[Candidate, Name], bool]] = {
            "list": self.in_list,
            "neighbour": self._has_neighbour,
            "version": lambda item, _: self._has_version(item),
            "capital": lambda item, _: self._has_capital(item),
            "defined": lambda *_: False,  # definitions are asked before any rule
        }
        if condition in _SECTION_CONDITIONS:
            return self.passage.section_kind(candidate.first) is _SECTION_CONDITIONS[condition]
        return checks[condition](candidate, name)

    def has_exact_case(self, candidate: Candidate, name: Name) -> bool:
        written = squash(self.passage.surface(candidate.first, candidate.last))
        wanted = squash(name.text)
        if candidate.form is Form.LITERAL:
            return written == wanted
        return written.startswith(wanted[:1]) if len(wanted) > 5 else written.startswith(wanted)

    def in_list(self, candidate: Candidate, name: Name) -> bool:
        """True for an item of an enumeration whose next or previous item is a term of the same or a related field."""
        if not (self._is_delimited(candidate.first) and self._is_delimited(candidate.last + 1)):
            return False
        for other in self._around(candidate, _ITEM_REACH):
            between = range(min(candidate.last, other.last) + 1, max(candidate.first, other.first) + 1)
            parted = any(self._is_delimited(index) for index in between)
            if parted and self._is_related(name, other) and self._may_be_written_so(other):
                return True
        return False

    def _may_be_written_so(self, other: Candidate) -> bool:
        name = self.lexicon.name(other.name)
        return name.rule is None or not name.rule.exact_case or self.has_exact_case(other, name)

    def _is_delimited(self, index: int) -> bool:
        """True if a comma, slash, bracket, line end or "and" stands before word `index`."""
        passage = self.passage
        if index >= len(passage.words) or passage.gap(index) in (Gap.BREAK, Gap.LOOSE, Gap.SLASH):
            return True
        return (
            passage.words[index].exact in _LIST_WORDS
            or passage.words[index - 1].exact in _LIST_WORDS
            or "\n" in passage.between(index)
        )

    def _around(self, candidate: Candidate, reach: int) -> Iterator[Candidate]:
        """The other candidates within `reach` words, in the same paragraph, that share no word with this one."""
        near = self.passage.near(candidate.first, candidate.last, reach)
        for position in near:
            for other in self._by_first_word.get(position, ()):
                if other.last < candidate.first or other.first > candidate.last:
                    yield other
        for other in self._by_last_word.get(near.start, ()):
            if other.first < near.start:
                yield other

    @cached_property
    def _by_first_word(self) -> dict[int, list[Candidate]]:
        return _index_by(self.candidates, lambda item: item.first)

    @cached_property
    def _by_last_word(self) -> dict[int, list[Candidate]]:
        return _index_by(self.candidates, lambda item: item.last)

    def _is_related(self, name: Name, other: Candidate) -> bool:
        other_name = self.lexicon.name(other.name)
        if other_name.term == name.term:
            return False
        own_field = self.lexicon.term(name.term).field
        other_field = self.lexicon.term(other_name.term).field
        return bool(other_field) and (other_field == own_field or other_field in self.lexicon.field(own_field).related)

    def _has_neighbour(self, candidate: Candidate, name: Name) -> bool:
        """True if an unambiguous term or a cue word of the field stands within twelve words."""
        cues = self.lexicon.field(self.lexicon.term(name.term).field).cues
        if find_near(cues, candidate.first, candidate.last, self.passage) is not None:
            return True
        return any(
            self.lexicon.name(other.name).rule is None
            and other.form is not Form.MISSPELT
            and self._is_related(name, other)
            for other in self._around(candidate, NEAR_WORDS)
        )

    def _has_version(self, candidate: Candidate) -> bool:
        after = candidate.last + 1
        if after >= len(self.passage.words) or self.passage.gap(after) not in (Gap.NONE, Gap.PHRASE, Gap.HYPHEN):
            return candidate.rule == "version"
        number = self.passage.words[after].exact.removeprefix("v")
        # A bare number of four digits after a name is a year more often than a version.
        return number[:1].isdigit() and not (number.isdigit() and len(number) > 3)

    def _has_capital(self, candidate: Candidate) -> bool:
        return self.passage.surface(candidate.first, candidate.last)[:1].isupper() and not self.passage.starts_sentence(
            candidate.first
        )

    def experience(self, candidate: Candidate, name: Name) -> str | None:
        """The words that say so in front of a skill that ends its noun phrase: "nine years of scaffolding"."""
        passage, after = self.passage, candidate.last + 1
        ends = passage.gap(after) not in (Gap.PHRASE, Gap.HYPHEN) or passage.words[after].exact in FUNCTION_WORDS
        if not ends or (self.lexicon.term(name.term).kind in PROPER_KINDS and not self.has_exact_case(candidate, name)):
            return None
        start = passage.words[candidate.first].start
        found = _EXPERIENCE.search(" ".join(passage.text[max(start - _EXPERIENCE_REACH, 0) : start].split()) + " ")
        return found[0].strip() if found else None

    def is_person(self, index: int) -> bool:
        """True for a capitalised word behind a title ("Prof. Ray Tanaka") or beside one neither English nor a term."""
        word = self.passage.words[index]
        if not self.passage.text[word.start : word.end].istitle():
            return False
        if self._is_title(index - 1) or (self._is_title(index - 2) and self.passage.gap(index) == Gap.PHRASE):
            return True
        return (self.passage.gap(index + 1) == Gap.PHRASE and self._looks_like_a_name(index + 1)) or (
            self.passage.gap(index) == Gap.PHRASE
            and self._looks_like_a_name(index - 1)
            and not self.passage.starts_sentence(index - 1)
        )

    def _is_title(self, index: int) -> bool:
        """True for a title in front of a name: "Prof. Sanjeev"."""
        if index < 0 or self.passage.words[index].exact not in _TITLES:
            return False
        return self.passage.between(index + 1) in (" ", ". ")

    def _looks_like_a_name(self, index: int) -> bool:
        word = self.passage.words[index]
        written = self.passage.text[word.start : word.end]
        if not written.istitle() or not written.isalpha() or len(written) < 3 or index in self._by_first_word:
            return False
        return not self.forms.english.is_word(word.exact) and index not in self._by_last_word


def _index_by(candidates: Sequence[Candidate], key: Callable[[Candidate], int]) -> dict[int, list[Candidate]]:
    index: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        index.setdefault(key(candidate), []).append(candidate)
    return index
