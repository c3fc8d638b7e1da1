"""Whether the letters of a name mean its term: the lexicon's rules, definitions, people's names, context."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Name, SenseRule
from atscheck.keywords.variants import WordForms
from atscheck.terms.context import find_context, names_several_people
from atscheck.terms.cues import NEAR_WORDS, find_after, find_before, find_near, is_weak
from atscheck.terms.definitions import find_definitions
from atscheck.terms.look_alikes import LookAlikes
from atscheck.terms.model import Candidate, Decider, Reason, Ruling, TermMention
from atscheck.terms.normal_form import Gap
from atscheck.terms.passage import Passage
from atscheck.terms.states import CREDENTIAL_KINDS
from atscheck.terms.surroundings import Surroundings

# What the sentence says of a mention holds for the shorter name in it: "no classroom teaching background".
_SAID_OTHERWISE = (Reason.NEGATED, Reason.HOPED_FOR, Reason.OTHER_PERSON)


class Judge:
    """Decides for each candidate in one passage whether it is evidence."""

    def __init__(self, passage: Passage, lexicon: Lexicon, forms: WordForms, candidates: Sequence[Candidate]) -> None:
        self.passage = passage
        self.lexicon = lexicon
        self.forms = forms
        self.candidates = tuple(candidates)
        self.surroundings = Surroundings(passage, lexicon, forms, self.candidates)
        self.look_alikes = LookAlikes(passage, lexicon, forms, self.surroundings)

    @cached_property
    def mentions_by_term(self) -> dict[str, list[TermMention]]:
        """All mentions by the id of their term, each list in reading order."""
        return group_by_term(self.mentions())

    def mentions(self) -> tuple[TermMention, ...]:
        """All candidates as judged mentions, in reading order.

        Mentions of one term may overlap: "conditional GAN" is a name of the same term as the "GAN" in it. What a longer
        name proves, the shorter one in it need not prove again.
        """
        judged: list[TermMention] = []
        for candidates in self._by_term().values():
            found = [self.judge(candidate) for candidate in candidates]
            proven = [item for item in found if item.reason is None and item.form is not Form.MISSPELT]
            denied = [item for item in found if item.reason in _SAID_OTHERWISE]
            judged += [_denied_with(_vouched_for(item, proven), denied) for item in found]
        judged = self._within_proven_terms(judged)
        return tuple(sorted(judged, key=lambda mention: (mention.start, -mention.end, mention.term, mention.name)))

    def _within_proven_terms(self, mentions: Sequence[TermMention]) -> list[TermMention]:
        """Accept what is unproven but lies inside a proven longer term of its field: "optimization" in Bayesian
        optimization. What may not count there is named in `not_within`."""
        proven = [
            item for item in mentions if item.reason is None and item.form is not Form.MISSPELT and " " in item.surface
        ]
        return [
            replace(mention, ruling=Ruling(None, Decider.LONGER_NAME, longer.name))
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
        ruling = self._rule_on(candidate, name)
        if ruling.reason in (None, Reason.UNPROVEN):  # "eager to learn Go" says more than that Go is ambiguous
            context = find_context(candidate.first, candidate.last, self.passage)
            if context is not None:
                ruling = Ruling(context.reason, Decider.CONTEXT, context.cue.strip())
            elif self._is_several_people(candidate, name):
                written = self.passage.surface(candidate.last, candidate.last)
                ruling = Ruling(Reason.OTHER_PERSON, Decider.CONTEXT, written)
        start = self.passage.words[candidate.first].start
        end = self.passage.words[candidate.last].end
        surface = self.passage.text[start:end]
        return TermMention(name.term, name.text, candidate.form, candidate.rule, surface, start, end, ruling)

    def _is_several_people(self, candidate: Candidate, name: Name) -> bool:
        """True where a term that is one person's trade or licence stands in the plural.

        The people of a field are evidence of the field: "led a team of data scientists".
        """
        term = self.lexicon.term(name.term)
        own = name.text if term.kind in ("occupation", *CREDENTIAL_KINDS) else term.name
        return term.kind != "method" and names_several_people(self.passage.words[candidate.last].exact, own)

    def _rule_on(self, candidate: Candidate, name: Name) -> Ruling:
        words = self.passage.words
        in_address = any(words[index].address for index in range(candidate.first, candidate.last + 1))
        if in_address and candidate.rule != "literal":
            return Ruling(Reason.ADDRESS, Decider.ADDRESS)
        blocker = self._longer_name(candidate, name)
        if blocker is not None:
            return Ruling(Reason.OTHER_TERM, Decider.LONGER_NAME, blocker)
        defined = self._definitions.get(self._phrase(candidate))
        if defined is not None and (defined or self._has_spelt_name(name)):
            return self._other_beside(candidate, name) or Ruling(
                None if name.term in defined else Reason.DEFINED_OTHERWISE, Decider.DEFINITION
            )
        seen = self.look_alikes.find(candidate, name)
        if seen is not None:
            return seen
        if name.rule is None:
            return Ruling(None, Decider.NO_RULE)
        ruling = self._apply(name.rule, candidate, name)
        if ruling.reason is Reason.UNPROVEN and self.look_alikes.is_behind_name(candidate, name):
            return Ruling(None, Decider.NAME_LINE)
        return ruling

    def _other_beside(self, candidate: Candidate, name: Name) -> Ruling | None:
        """Another meaning by the very next word, whatever the document defines: a "SOC 2" report is no SOC."""
        cue = find_after(name.rule.reject_before, candidate.last, self.passage) if name.rule else None
        if cue is None or is_weak(cue):
            return None
        return Ruling(Reason.OTHER_SENSE, Decider.REJECT_BEFORE, cue)

    def _has_spelt_name(self, name: Name) -> bool:
        """True if the term has a name of several words, which the text could have used for its own definition."""
        return any(" " in other.text for other in self.lexicon.term(name.term).names)

    def _apply(self, rule: SenseRule, candidate: Candidate, name: Name) -> Ruling:
        """Ask the rule's parts in the order that `keyword_sets/README.md` gives; the first that answers decides."""
        first, last, passage = candidate.first, candidate.last, self.passage
        around = self.surroundings
        if rule.exact_case and not around.has_exact_case(candidate, name) and not around.in_list(candidate, name):
            return Ruling(Reason.CASE, Decider.CASE, name.text)
        denial = _first_cue(
            (Decider.REJECT_BEFORE, find_after(rule.reject_before, last, passage)),
            (Decider.REJECT_AFTER, find_before(rule.reject_after, first, passage)),
            reason=Reason.OTHER_SENSE,
        )
        # "between JAX and ATL", "in Go": a cue of function words only is too common to overrule what stands near.
        if denial is not None and not is_weak(denial.cue):
            return denial
        proof = _first_cue(
            (Decider.ACCEPT_BEFORE, find_after(rule.accept_before, last, passage)),
            (Decider.ACCEPT_AFTER, find_before(rule.accept_after, first, passage)),
        )
        if proof is not None and not is_weak(proof.cue):
            return proof
        if first == last and around.is_person(first):
            return Ruling(Reason.PERSON, Decider.PERSON)
        near_denial = find_near(rule.reject_near, first, last, passage)
        near_proof = find_near(rule.accept_near, first, last, passage)
        # In "GCP compliance for trials. GCP, AWS and Azure" what stands in the same sentence decides.
        if near_denial is not None and (near_proof is None or near_denial.distance <= near_proof.distance + NEAR_WORDS):
            return Ruling(Reason.OTHER_SENSE, Decider.REJECT_NEAR, near_denial.text)
        if near_proof is not None:
            return Ruling(None, Decider.ACCEPT_NEAR, near_proof.text)
        if proof is not None:
            return proof
        for condition in rule.accept_if:
            if around.holds(condition, candidate, name):
                return Ruling(None, Decider.ACCEPT_IF, condition)
        if denial is not None:
            return denial
        if rule.needs_proof and (cue := around.experience(candidate, name)) is not None:
            return Ruling(None, Decider.EXPERIENCE, cue)
        return Ruling(Reason.UNPROVEN if rule.needs_proof else None, Decider.NOTHING)

    def _phrase(self, candidate: Candidate) -> str:
        return " ".join(word.exact for word in self.passage.words[candidate.first : candidate.last + 1])

    @cached_property
    def _definitions(self) -> dict[str, frozenset[str]]:
        return find_definitions(self.passage, self.lexicon, self.candidates)

    def _longer_name(self, candidate: Candidate, name: Name) -> str | None:
        """The name listed in the term's `not_within` that covers the candidate, or None."""
        for phrase in self.lexicon.find_blockers(name.term):
            words = phrase.split(" ")
            for first in range(max(candidate.last - len(words) + 1, 0), candidate.first + 1):
                span = self.passage.words[first : first + len(words)]
                if len(span) == len(words) and all(
                    word.exact == expected or (word.exact == expected + "s" and offset == len(words) - 1)
                    for offset, (word, expected) in enumerate(zip(span, words, strict=True))
                ):
                    if any(self._is_parted(index) for index in range(first + 1, first + len(words))):
                        continue
                    return self.passage.surface(first, first + len(words) - 1)
        return None

    def _is_parted(self, index: int) -> bool:
        """True if a mark stands before a word that a name does not carry; a full stop may cut it: "Int. Conf."."""
        gap = self.passage.gap(index)
        return gap == Gap.BREAK or (gap == Gap.LOOSE and self.passage.between(index) != ". ")


def group_by_term(mentions: Iterable[TermMention]) -> dict[str, list[TermMention]]:
    """Mentions by the id of their term, in the order given."""
    groups: dict[str, list[TermMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.term, []).append(mention)
    return groups


def _first_cue(*answers: tuple[Decider, str | None], reason: Reason | None = None) -> Ruling | None:
    return next((Ruling(reason, decider, cue) for decider, cue in answers if cue is not None), None)


def _vouched_for(mention: TermMention, proven: Sequence[TermMention]) -> TermMention:
    """A mention whose sense was in doubt, accepted if it lies inside a longer name of the same term that is proven."""
    if mention.reason not in (Reason.UNPROVEN, Reason.OTHER_SENSE, Reason.CASE):
        return mention
    for longer in proven:
        if longer.start <= mention.start and mention.end <= longer.end and longer.surface != mention.surface:
            return replace(mention, ruling=Ruling(None, Decider.LONGER_NAME, longer.name))
    return mention


def _denied_with(mention: TermMention, denied: Sequence[TermMention]) -> TermMention:
    """A mention inside a longer name of the same term that is negated, hoped for or somebody else's is so too."""
    for longer in denied:
        if longer.start <= mention.start and mention.end <= longer.end and longer.surface != mention.surface:
            return replace(mention, ruling=longer.ruling)
    return mention
