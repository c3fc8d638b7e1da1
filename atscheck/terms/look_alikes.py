"""Letters that spell a name and are something else by their looks or place: streets, employers, amounts, initials."""

import re

from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Name
from atscheck.keywords.variants import FUNCTION_WORDS, PROPER_KINDS, WordForms, is_acronym
from atscheck.terms.model import Candidate, Decider, Reason, Ruling
from atscheck.terms.normal_form import Gap, squash
from atscheck.terms.passage import Passage
from atscheck.terms.states import CREDENTIAL_KINDS
from atscheck.terms.surroundings import Surroundings

# Under one letter a hyphen makes another word: C-suite, R-rated, T-SQL. These endings do not.
_COMPOUND_ENDINGS = frozenset("based like style compatible language language's programming code driven powered".split())
_STREETS = frozenset(
    "street st road rd avenue ave lane ln drive dr boulevard blvd court ct place square terrace way".split()
)
_PASTIMES = re.compile(
    r"\b(?:interests?|hobb(?:y|ies)|pastimes?|leisure|free time|community|other(?=\s*$)|miscellaneous"
    r"|(?:outside|beyond|after|away from) (?:of )?(?:the )?(?:work|office|keyboard|desk|screen|hours)"
    r"|off (?:the clock|duty)|out of office|not working)\b",
    re.IGNORECASE,
)
_CURRENCIES = ("$", "€", "£", "¥", "₹")
_ARTICLES = frozenset(("a", "an"))
_ZIP_CODE = re.compile(r"[A-Z]{2},? \d{5}(?!\d)")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
# Of less than a whole resume nobody knows whether the first line is a name.
_FEWEST_SECTIONS = 2
_STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
    england scotland wales ireland canada ontario quebec""".split()
)
# "14 Sage Hill Road": capitalised words between a name and the kind of street.
_MOST_IN_STREET = 2


class LookAlikes:
    """Tells what candidates of one passage are by their looks or their place, where that is no evidence."""

    def __init__(self, passage: Passage, lexicon: Lexicon, forms: WordForms, surroundings: Surroundings) -> None:
        self.passage = passage
        self.lexicon = lexicon
        self.forms = forms
        self.surroundings = surroundings

    def find(self, candidate: Candidate, name: Name) -> Ruling | None:
        """Why a candidate is no evidence, or None if neither its looks nor its place speak against it."""
        if self._is_street(candidate) or self._is_place(candidate, name):
            return Ruling(Reason.ADDRESS, Decider.ADDRESS)
        if self._is_employer(candidate, name):
            return Ruling(Reason.EMPLOYER, Decider.EMPLOYER)
        if self._is_initial(candidate):
            return Ruling(Reason.PERSON, Decider.PERSON)
        if self._is_pastime(candidate, name):
            return Ruling(Reason.OTHER_SENSE, Decider.PASTIME)
        compound = self._hyphened(candidate, name)
        if compound is not None:
            return Ruling(Reason.OTHER_TERM, Decider.LONGER_NAME, compound)
        if self._is_written_otherwise(candidate, name) and not self._is_among_its_kind(candidate, name):
            return Ruling(Reason.CASE, Decider.CASE, name.text)
        if self._is_amount(candidate) or self._is_common_noun(candidate, name):
            return Ruling(Reason.OTHER_SENSE, Decider.EVERYDAY_WORD)
        if self._is_torn_letter(candidate):
            return Ruling(Reason.OTHER_TERM, Decider.LONGER_NAME, self._compound(candidate))
        return None

    def _hyphened(self, candidate: Candidate, name: Name) -> str | None:
        """The compound that a hyphen in front of a name makes of its first word, or None.

        "Water-penetration testing" is no penetration testing, nor "bare-metal" the framework Metal; a prefix, or a
        longer term that is known itself ("deep-reinforcement learning"), leaves the name whole.
        """
        first, last, passage = candidate.first, candidate.last, self.passage
        if passage.gap(first) != Gap.HYPHEN:
            return None
        left = passage.words[first - 1].exact
        longer = " ".join([left, *(word.exact for word in passage.words[first : last + 1])])
        if left in self.forms.prefixes or not left.isalpha() or self.lexicon.surfaces(longer):
            return None
        is_plain = first == last and passage.surface(first, last).islower()
        is_plain = is_plain and (
            not name.text.islower() or (name.rule is not None and self.forms.english.is_word(left))
        )
        is_cut = first < last and passage.gap(first + 1) == Gap.PHRASE and self.forms.english.is_word(left)
        return passage.surface(first - 1, first) if is_plain or is_cut else None

    def _is_written_otherwise(self, candidate: Candidate, name: Name) -> bool:
        """True for a name of everyday words without its capitals ("in service now"), or an acronym like "Mpls"."""
        written = self.passage.surface(candidate.first, candidate.last)
        if is_acronym(name.text):
            if name.text.endswith("S") and written[:-1].isupper() and written.endswith("s"):  # super PACs are no PACS
                return True
            return (
                len(name.text) > 2
                and candidate.first == candidate.last
                and written[0].isupper()
                and written[1:].islower()
            )
        words = [word.exact for word in self.passage.words[candidate.first : candidate.last + 1]]
        if len(words) < 2 or self.lexicon.term(name.term).kind not in PROPER_KINDS or not _has_capitals(name.text):
            return False
        return not written.isupper() and not _has_capitals(written) and all(map(self.forms.english.is_word, words))

    def _is_among_its_kind(self, candidate: Candidate, name: Name) -> bool:
        return any(
            self.surroundings.holds(condition, candidate, name) for condition in ("list", "neighbour", "skills-section")
        )

    def _is_amount(self, candidate: Candidate) -> bool:
        """True for a number behind a currency sign: "$510K" is no 510(k)."""
        start = self.passage.words[candidate.first].start
        return self.passage.text[start].isdigit() and self.passage.text[:start][-1:] in _CURRENCIES

    def _is_common_noun(self, candidate: Candidate, name: Name) -> bool:
        """True for a product's name in lower case behind "a", which is no product: "as a docker at the port".

        Before another noun the article belongs to that noun: "a docker container".
        """
        words, after = self.passage.words, candidate.last + 1
        written = self.passage.surface(candidate.first, candidate.last)
        if not written.islower() or name.text.islower() or self.lexicon.term(name.term).kind not in PROPER_KINDS:
            return False
        if candidate.first == 0 or words[candidate.first - 1].exact not in _ARTICLES:
            return False
        ends = after >= len(words) or self.passage.gap(after) not in (Gap.PHRASE, Gap.HYPHEN)
        return ends or words[after].exact in FUNCTION_WORDS

    def _is_torn_letter(self, candidate: Candidate) -> bool:
        """True for a single letter that a hyphen joins to another word, and for an ending like that of "D3.js"."""
        if self._is_ending(candidate.first):
            return True
        if candidate.first != candidate.last or len(squash(self.passage.words[candidate.first].exact)) != 1:
            return False
        after = candidate.last + 1
        if self.passage.gap(after) == Gap.HYPHEN and self.passage.words[after].exact not in _COMPOUND_ENDINGS:
            return True
        return self.passage.gap(candidate.first) == Gap.HYPHEN

    def _is_ending(self, index: int) -> bool:
        text, start = self.passage.text, self.passage.words[index].start
        return text[start].islower() and text[start - 1 : start] == "." and text[max(start - 2, 0)].isalnum()

    def _compound(self, candidate: Candidate) -> str:
        first = candidate.first - (self.passage.gap(candidate.first) == Gap.HYPHEN or self._is_ending(candidate.first))
        last = candidate.last + (self.passage.gap(candidate.last + 1) == Gap.HYPHEN)
        return self.passage.surface(first, last)

    def _is_employer(self, candidate: Candidate, name: Name) -> bool:
        """True for a product's name inside the longer name of an entry's organisation: "Azure Shores Resorts"."""
        words = self.passage.words
        start, end = words[candidate.first].start, words[candidate.last].end
        if candidate.first != candidate.last or self.lexicon.term(name.term).kind not in PROPER_KINDS:
            return False
        for entry in self.passage.resume.entries_at(start):
            organisation = entry.organisation or ""
            place = self.passage.text.find(organisation, entry.start, entry.end) if organisation else -1
            if 0 <= place <= start and end <= place + len(organisation) and self._is_name_part(candidate):
                return True
        return False

    def _is_name_part(self, candidate: Candidate) -> bool:
        """True if a capitalised word stands directly behind the name."""
        after = candidate.last + 1
        if self.passage.gap(after) != Gap.PHRASE:
            return False
        return self.passage.text[self.passage.words[after].start].isupper()

    def _is_pastime(self, candidate: Candidate, name: Name) -> bool:
        """True for an everyday word among somebody's interests: gardening with sage, a holiday on Java."""
        section = self.passage.section(candidate.first)
        if section is None or not _PASTIMES.search(section.heading):
            return False
        ordinary = name.rule is not None or self.forms.english.is_word(name.text.casefold())
        alone = not self.surroundings.holds("neighbour", candidate, name)
        return ordinary and alone and self.lexicon.term(name.term).kind in PROPER_KINDS

    def _is_street(self, candidate: Candidate) -> bool:
        """True for the name of a street: "14 Python Lane", "14 Sage Hill Road"."""
        words, text = self.passage.words, self.passage.text
        if candidate.first == 0 or not words[candidate.first - 1].exact.isdigit():
            return False
        for index in range(candidate.last + 1, min(candidate.last + 2 + _MOST_IN_STREET, len(words))):
            if not text[words[index].start].isupper() or self.passage.gap(index) != Gap.PHRASE:
                return False
            if words[index].exact in _STREETS:
                return True
        return False

    def _is_place(self, candidate: Candidate, name: Name) -> bool:
        """True for a town's name in front of its state ("Cypress, California"), or a state's code and its ZIP code."""
        after = candidate.last + 1
        if after < len(self.passage.words) and _ZIP_CODE.match(
            self.passage.text[self.passage.words[candidate.last].start :]
        ):
            return True
        kind = self.lexicon.term(name.term).kind
        if after >= len(self.passage.words) or kind not in PROPER_KINDS or kind in CREDENTIAL_KINDS:
            return False
        return self.passage.between(after) == ", " and self.passage.words[after].exact in _STATES

    def _is_initial(self, candidate: Candidate) -> bool:
        """True for the initial of an author: the R in "A. Vorholt, R. Castellano"."""
        words, after = self.passage.words, candidate.last + 1
        if candidate.first != candidate.last or after >= len(words) or self.passage.between(after) != ". ":
            return False
        if self.passage.surface(candidate.first, candidate.last).upper() not in _LETTERS:
            return False
        follower = self.passage.text[words[after].start : words[after].end]
        return follower[:1].isupper() and not self.forms.english.is_word(words[after].exact)

    def is_behind_name(self, candidate: Candidate, name: Name) -> bool:
        """True for letters behind the resume's own name: "Maria Jensen, CPA"."""
        resume = self.passage.resume
        start = self.passage.words[candidate.first].start
        if self.lexicon.term(name.term).kind not in CREDENTIAL_KINDS or len(resume.sections) < _FEWEST_SECTIONS:
            return False
        first = resume.lines[0]
        return first.start < start < first.end and self.passage.gap(candidate.first) in (Gap.LOOSE, Gap.BREAK)


def _has_capitals(text: str) -> bool:
    """True if every word of a phrase begins with a capital or a digit, small words apart."""
    return all(word[0].isupper() or word[0].isdigit() or word in FUNCTION_WORDS for word in re.findall(r"\w+", text))
