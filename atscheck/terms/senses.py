"""Whether the letters of a name mean its term: the lexicon's rules, definitions, people's names, context."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Name, SenseRule
from atscheck.keywords.variants import WordForms
from atscheck.resume.model import SectionKind
from atscheck.terms.context import find_context
from atscheck.terms.cues import NEAR_WORDS, find_after, find_before, find_near, is_weak
from atscheck.terms.definitions import find_definitions
from atscheck.terms.model import Candidate, Reason, TermMention
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
# Under one letter a hyphen makes another word: C-suite, R-rated, T-SQL. These endings do not.
_COMPOUND_ENDINGS = frozenset("based like style compatible language language's programming code driven powered".split())

# "Mr. Jenkins": what stands behind a title is a person.
_TITLES = frozenset("mr mrs ms miss dr prof professor sir".split())

_STREETS = frozenset(
    "street st road rd avenue ave lane ln drive dr boulevard blvd court ct place square terrace way".split()
)

Verdict = tuple[Reason | None, str]


class Judge:
    """Decides for each candidate in one passage whether it is evidence."""

    def __init__(self, passage: Passage, lexicon: Lexicon, forms: WordForms, candidates: Sequence[Candidate]) -> None:
        self.passage = passage
        self.lexicon = lexicon
        self.forms = forms
        self.candidates = tuple(candidates)

    def mentions(self) -> tuple[TermMention, ...]:
        """All candidates as judged mentions, in reading order.

        Mentions of one term may overlap: "conditional GAN" is a name of the same term as the "GAN" in it. What a longer
        name proves, the shorter one in it need not prove again.
        """
        judged: list[TermMention] = []
        for candidates in self._by_term().values():
            found = [self.judge(candidate) for candidate in candidates]
            proven = [item for item in found if item.reason is None and item.form is not Form.MISSPELT]
            judged += [_vouched_for(item, proven) for item in found]
        judged = self._within_proven_terms(judged)
        return tuple(sorted(judged, key=lambda mention: (mention.start, -mention.end, mention.term, mention.name)))

    def _within_proven_terms(self, mentions: Sequence[TermMention]) -> list[TermMention]:
        """Accept what is unproven but lies inside a proven longer term of its field: "optimization" in Bayesian
        optimization. What may not count there is named in `not_within`."""
        proven = [
            item for item in mentions if item.reason is None and item.form is not Form.MISSPELT and " " in item.surface
        ]
        return [
            replace(mention, reason=None, detail=longer.name)
            if mention.reason is Reason.UNPROVEN
            and (longer := next((item for item in proven if self._holds_related(item, mention)), None)) is not None
            else mention
            for mention in mentions
        ]

    def _holds_related(self, longer: TermMention, mention: TermMention) -> bool:
        if not (longer.start <= mention.start and mention.end <= longer.end and longer.surface != mention.surface):
            return False
        own = self.lexicon.term(mention.term).field
        other = self.lexicon.term(longer.term).field
        return other == own or other in self.lexicon.field(own).related

    def _by_term(self) -> dict[str, list[Candidate]]:
        by_term: dict[str, list[Candidate]] = {}
        for candidate in self.candidates:
            by_term.setdefault(self.lexicon.name(candidate.name).term, []).append(candidate)
        return by_term

    def judge(self, candidate: Candidate) -> TermMention:
        """One candidate as a mention, with the reason it is no evidence, if there is one."""
        name = self.lexicon.name(candidate.name)
        reason, detail = self._sense(candidate, name)
        if reason is None or reason is Reason.UNPROVEN:  # "eager to learn Go" says more than that Go is ambiguous
            context = find_context(candidate.first, candidate.last, self.passage)
            if context is not None:
                reason, detail = context.reason, context.cue
        start = self.passage.words[candidate.first].start
        end = self.passage.words[candidate.last].end
        surface = self.passage.text[start:end]
        return TermMention(name.term, name.text, candidate.form, candidate.rule, surface, start, end, reason, detail)

    def _sense(self, candidate: Candidate, name: Name) -> Verdict:
        words = self.passage.words
        if (
            any(words[index].address for index in range(candidate.first, candidate.last + 1))
            and candidate.rule != "literal"
        ):
            return Reason.ADDRESS, ""
        if self._is_street(candidate):
            return Reason.ADDRESS, ""
        blocker = self._longer_name(candidate, name)
        if blocker is not None:
            return Reason.OTHER_TERM, blocker
        defined = self._definitions.get(self._phrase(candidate))
        if defined is not None:
            return (None, "defined") if name.term in defined else (Reason.DEFINED_OTHERWISE, "")
        if self._is_torn_letter(candidate):
            return Reason.OTHER_TERM, self._compound(candidate)
        if name.rule is None:
            return None, ""
        return self._apply(name.rule, candidate, name)

    def _apply(self, rule: SenseRule, candidate: Candidate, name: Name) -> Verdict:
        """Ask the rule's parts in the order that `keyword_sets/README.md` gives; the first that answers decides."""
        first, last, passage = candidate.first, candidate.last, self.passage
        if rule.exact_case and not self._has_exact_case(candidate, name) and not self._in_list(candidate, name):
            return Reason.CASE, name.text
        denial = find_after(rule.reject_before, last, passage) or find_before(rule.reject_after, first, passage)
        # "between JAX and ATL", "in Go": a cue of function words only is too common to overrule what stands near.
        if denial is not None and not is_weak(denial):
            return Reason.OTHER_SENSE, denial
        proof = find_after(rule.accept_before, last, passage) or find_before(rule.accept_after, first, passage)
        if proof is not None and not is_weak(proof):
            return None, proof
        if first == last and self.is_person(first):
            return Reason.PERSON, ""
        near_denial = find_near(rule.reject_near, first, last, passage)
        if near_denial is not None:
            return Reason.OTHER_SENSE, near_denial
        for cue in (find_near(rule.accept_near, first, last, passage), proof):
            if cue is not None:
                return None, cue
        for condition in rule.accept_if:
            if self._holds(condition, candidate, name):
                return None, condition
        if denial is not None:
            return Reason.OTHER_SENSE, denial
        return (Reason.UNPROVEN, "") if rule.needs_proof else (None, "")

    def _holds(self, condition: str, candidate: Candidate, name: Name) -> bool:
        checks: dict[str, Callable[[Candidate, Name], bool]] = {
            "list": self._in_list,
            "neighbour": self._has_neighbour,
            "version": lambda item, _: self._has_version(item),
            "capital": lambda item, _: self._has_capital(item),
            "defined": lambda *_: False,  # definitions are asked before any rule
        }
        if condition in _SECTION_CONDITIONS:
            return self.passage.section_kind(candidate.first) is _SECTION_CONDITIONS[condition]
        return checks[condition](candidate, name)

    def _phrase(self, candidate: Candidate) -> str:
        return " ".join(word.exact for word in self.passage.words[candidate.first : candidate.last + 1])

    @cached_property
    def _definitions(self) -> dict[str, frozenset[str]]:
        return find_definitions(self.passage, self.lexicon, self.candidates)

    def _longer_name(self, candidate: Candidate, name: Name) -> str | None:
        """The name listed in the term's `not_within` that covers the candidate, or None."""
        for phrase in self.lexicon.data["blockers"].get(name.term, ()):
            words = phrase.split(" ")
            for first in range(max(candidate.last - len(words) + 1, 0), candidate.first + 1):
                span = self.passage.words[first : first + len(words)]
                if len(span) == len(words) and all(
                    word.exact == expected or (word.exact == expected + "s" and offset == len(words) - 1)
                    for offset, (word, expected) in enumerate(zip(span, words, strict=True))
                ):
                    if any(
                        self.passage.gap(index) in (Gap.BREAK, Gap.LOOSE)
                        for index in range(first + 1, first + len(words))
                    ):
                        continue
                    return self.passage.surface(first, first + len(words) - 1)
        return None

    def _is_street(self, candidate: Candidate) -> bool:
        """True for the name of a street: "14 Python Lane"."""
        words, after = self.passage.words, candidate.last + 1
        return (
            candidate.first > 0
            and after < len(words)
            and words[candidate.first - 1].exact.isdigit()
            and words[after].exact in _STREETS
            and self.passage.text[words[after].start].isupper()
        )

    def _is_torn_letter(self, candidate: Candidate) -> bool:
        """True for a single letter that a hyphen joins to another word, or an apostrophe to its end."""
        if candidate.first != candidate.last or len(squash(self.passage.words[candidate.first].exact)) != 1:
            return False
        after = candidate.last + 1
        if self.passage.gap(after) == Gap.HYPHEN and self.passage.words[after].exact not in _COMPOUND_ENDINGS:
            return True
        return self.passage.gap(candidate.first) == Gap.HYPHEN

    def _compound(self, candidate: Candidate) -> str:
        first = candidate.first - (self.passage.gap(candidate.first) == Gap.HYPHEN)
        last = candidate.last + (self.passage.gap(candidate.last + 1) == Gap.HYPHEN)
        return self.passage.surface(first, last)

    def _has_exact_case(self, candidate: Candidate, name: Name) -> bool:
        written = squash(self.passage.surface(candidate.first, candidate.last))
        wanted = squash(name.text)
        if candidate.form is Form.LITERAL:
            return written == wanted
        return written.startswith(wanted[:1]) if len(wanted) > 5 else written.startswith(wanted)

    def _in_list(self, candidate: Candidate, name: Name) -> bool:
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
        return name.rule is None or not name.rule.exact_case or self._has_exact_case(other, name)

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

    def is_person(self, index: int) -> bool:
        """True if a capitalised word stands behind a title, or beside a word that is neither English nor a term."""
        word = self.passage.words[index]
        if not self.passage.text[word.start : word.end].istitle():
            return False
        if index > 0 and self.passage.words[index - 1].exact in _TITLES and self.passage.between(index) in (" ", ". "):
            return True
        return (self.passage.gap(index + 1) == Gap.PHRASE and self._looks_like_a_name(index + 1)) or (
            self.passage.gap(index) == Gap.PHRASE
            and self._looks_like_a_name(index - 1)
            and not self.passage.starts_sentence(index - 1)
        )

    def _looks_like_a_name(self, index: int) -> bool:
        word = self.passage.words[index]
        written = self.passage.text[word.start : word.end]
        if not written.istitle() or not written.isalpha() or len(written) < 3 or index in self._by_first_word:
            return False
        return not self.forms.english.is_word(word.exact) and index not in self._by_last_word


def _vouched_for(mention: TermMention, proven: Sequence[TermMention]) -> TermMention:
    """A mention whose sense was in doubt, accepted if it lies inside a longer name of the same term that is proven."""
    if mention.reason not in (Reason.UNPROVEN, Reason.OTHER_SENSE, Reason.CASE):
        return mention
    for longer in proven:
        if longer.start <= mention.start and mention.end <= longer.end and longer.surface != mention.surface:
            return replace(mention, reason=None, detail=longer.name)
    return mention


def _index_by(candidates: Sequence[Candidate], key: Callable[[Candidate], int]) -> dict[int, list[Candidate]]:
    index: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        index.setdefault(key(candidate), []).append(candidate)
    return index
