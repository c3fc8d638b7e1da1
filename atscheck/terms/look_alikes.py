"""Letters that spell a name and are something else by their looks or place: streets, employers, amounts, initials."""

import re
from functools import cached_property

from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Name, NameKind
from atscheck.keywords.variants import FUNCTION_WORDS, PROPER_KINDS, WordForms, is_acronym
from atscheck.resume.model import SectionKind
from atscheck.terms.model import Candidate, Decider, Reason, Ruling
from atscheck.terms.normal_form import Gap, squash
from atscheck.terms.passage import Passage
from atscheck.terms.states import CREDENTIAL_KINDS
from atscheck.terms.surroundings import Surroundings

# Under one letter a hyphen makes another word: C-suite, R-rated, T-SQL. These endings do not.
_COMPOUND_ENDINGS = frozenset(
    """based like style compatible language language's programming code driven powered enabled assisted oriented related
    focused specific aware ready first native type to as and only intensive heavy centric capable friendly""".split()
)
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
# A forum on Reddit ("r/programming"), not the language.
_FORUM = re.compile(r"\br/[a-z]{3,}")
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
# Behind a capitalised field of work these make the name of a body.
_BODIES = frozenset(
    """foundation association society council federation inc llc ltd gmbh corp corporation today weekly magazine digest
    gazette""".split()
)
_SALUTATION = re.compile(r"\s*(?:Dear|To whom it may concern)\b")
# The lines above a salutation that name whom a letter is for, and how long such a line is.
_MOST_RECIPIENT_LINES, _LONGEST_RECIPIENT_LINE = 8, 45
# "14 Sage Hill Road": capitalised words between a name and the kind of place.
_MOST_IN_NAME = 2
# What "Azure Bay Resort" or "Excel Physical Therapy" is; schools of vendors ("Oracle University") are not here.
_ESTABLISHMENTS = frozenset(
    """resort hotel inn lodge spa hospital clinic church chapel restaurant cafe café diner grill bistro bakery brewery
    winery museum theatre theater cinema library park zoo airport farm farms ranch stables salon pharmacy motors realty
    apartments residences elementary kindergarten nursery county township creek river valley island lake beach bay
    village mall plaza dental veterinary plumbing roofing bank foods supermarket therapy fitness staffing logistics
    trucking freight landscaping painting homes properties insurance wellness orthopedics pediatrics daycare preschool
    studios productions brothers bros industries magazine gazette tribune""".split()
)
# Buildings bear the names of any company: "Salesforce Tower".
_BUILDINGS = frozenset("tower towers arena stadium ballpark".split())
# What makes a surname of a trade: "Butler University", "Carpenter Technology Corporation".
_NAMED_AFTER = frozenset("university college corporation corp inc llc ltd hall hospital technology".split())


class LookAlikes:
    """Tells what candidates of one passage are by their looks or their place, where that is no evidence."""

    def __init__(self, passage: Passage, lexicon: Lexicon, forms: WordForms, surroundings: Surroundings) -> None:
        self.passage = passage
        self.lexicon = lexicon
        self.forms = forms
        self.surroundings = surroundings

    def find(self, candidate: Candidate, name: Name) -> Ruling | None:
        """Why a candidate is no evidence, or None if neither its looks nor its place speak against it."""
        if self._is_street(candidate) or self._is_place(candidate, name) or self._is_recipient(candidate):
            return Ruling(Reason.ADDRESS, Decider.ADDRESS)
        if self._is_establishment(candidate, name):
            return Ruling(Reason.EMPLOYER, Decider.EMPLOYER)
        if self._is_employer(candidate, name) or self._is_body(candidate) or self._is_brand(candidate, name):
            return Ruling(Reason.EMPLOYER, Decider.EMPLOYER)
        if self._is_initial(candidate):
            return Ruling(Reason.PERSON, Decider.PERSON)
        if self._is_pastime(candidate, name) or self._is_section_title(candidate, name):
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
        after = last + 1
        if first < last and passage.gap(after) == Gap.HYPHEN and passage.gap(last) == Gap.PHRASE:
            follower = passage.words[after].exact
            is_other = follower not in _COMPOUND_ENDINGS and follower.isalpha() and self.forms.english.is_word(follower)
            tail = f"{passage.words[last].exact} {follower}"
            if is_other and passage.surface(last, after).islower() and not self.lexicon.surfaces(tail):
                return passage.surface(last, after)  # "supervised learning-support assistants"
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
            if written == f"{name.text}S" and not self._is_shouted(candidate):
                return True  # ASICS makes shoes
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

    def _is_shouted(self, candidate: Candidate) -> bool:
        """True if the line is in capitals, where a plural ends in a capital S too."""
        line = self.passage.resume.line_at(self.passage.words[candidate.first].start)
        return line is not None and self.passage.text[line.start : line.end].isupper()

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
        if _FORUM.match(self.passage.text, self.passage.words[candidate.first].start):
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
            inside = 0 <= place <= start and end <= place + len(organisation)
            is_whole = start == place and end == place + len(organisation) and entry.begin is not None
            if inside and (is_whole or self._is_name_part(candidate) or self._ends_name(candidate, place)):
                return True
        return False

    def _ends_name(self, candidate: Candidate, place: int) -> bool:
        """True if an everyday word with a capital stands in front of the name, in the name that begins at `place`."""
        before = candidate.first - 1
        if self.passage.gap(candidate.first) != Gap.PHRASE or self.passage.words[before].start != place:
            return False
        word = self.passage.surface(before, before)
        return (
            word[0].isupper()
            and not self.lexicon.surfaces(word.casefold())
            and self.forms.english.is_word(word.casefold())
        )

    def _is_body(self, candidate: Candidate) -> bool:
        """True for a field of work in the name of a society or firm: "National Nursing Association"."""
        after = candidate.last + 1
        return self._is_name_part(candidate) and self.passage.words[after].exact in _BODIES

    def _is_brand(self, candidate: Candidate, name: Name) -> bool:
        """True for an acronym that ends the made-up name of something: "RoutePilot AI"."""
        before = candidate.first - 1
        if before < 0 or not is_acronym(name.text) or self.passage.gap(candidate.first) != Gap.PHRASE:
            return False
        written = self.passage.surface(before, before)
        is_made_up = re.fullmatch(r"[A-Z][a-z]+[A-Z][a-z]+", written) is not None
        return is_made_up and not self.lexicon.surfaces(self.passage.words[before].exact)

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

    def _is_section_title(self, candidate: Candidate, name: Name) -> bool:
        """True for a trait that a section's title merely implies: "Publications and Presentations"."""
        section = self.passage.section(candidate.first)
        if section is None or section.kind is SectionKind.OTHER or name.kind is NameKind.TERM:
            return False
        in_title = self.passage.words[candidate.last].end <= section.start + len(section.heading)
        return in_title and self.lexicon.term(name.term).kind == "soft-skill"

    def _is_street(self, candidate: Candidate) -> bool:
        """True for the name of a street: "14 Python Lane", "14 Sage Hill Road"."""
        if candidate.first == 0 or not self.passage.words[candidate.first - 1].exact.isdigit():
            return False
        return self._opens_name(candidate, _STREETS)

    def _is_establishment(self, candidate: Candidate, name: Name) -> bool:
        """True for an everyday word or trade in a place's name: "Azure Bay Resort", "Butler University"."""
        written = self.passage.surface(candidate.first, candidate.last)
        kind = self.lexicon.term(name.term).kind
        if candidate.first != candidate.last or not written.istitle():
            return False
        if kind in ("occupation", "concept"):
            return self._opens_name(candidate, _NAMED_AFTER)
        if kind not in PROPER_KINDS:
            return False
        if self._opens_name(candidate, _BUILDINGS):
            return True
        return self.forms.english.is_word(written.casefold()) and self._opens_name(candidate, _ESTABLISHMENTS)

    def _opens_name(self, candidate: Candidate, last_words: frozenset[str]) -> bool:
        """True if capitalised words follow, one of the next three of them of a given kind."""
        words, text = self.passage.words, self.passage.text
        for index in range(candidate.last + 1, min(candidate.last + 2 + _MOST_IN_NAME, len(words))):
            if not text[words[index].start].isupper() or self.passage.gap(index) != Gap.PHRASE:
                return False
            if words[index].exact in last_words:
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

    def _is_recipient(self, candidate: Candidate) -> bool:
        """True in the lines above a letter's salutation: "Recruitment team, Example Ltd, … Dear Sir or Madam"."""
        start = self.passage.words[candidate.first].start
        return any(first <= start < end for first, end in self._recipients)

    @cached_property
    def _recipients(self) -> tuple[tuple[int, int], ...]:
        """The character ranges of the short lines above each salutation."""
        ranges = []
        lines = self.passage.resume.lines
        for index, line in enumerate(lines):
            if not _SALUTATION.match(self.passage.text, line.start, line.end):
                continue
            first = index
            while first > 0 and index - first < _MOST_RECIPIENT_LINES:
                above = lines[first - 1]
                if above.end - above.start > _LONGEST_RECIPIENT_LINE:
                    break
                first -= 1
            ranges.append((lines[first].start, line.start))
        return tuple(ranges)

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
