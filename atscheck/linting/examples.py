"""Checks that read the lexicon's own sentences: they are answered as they say, and they try every rule."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import SenseRule
from atscheck.keywords.variants import WordForms
from atscheck.linting.model import Problem
from atscheck.linting.source import LocatedEntry
from atscheck.resume.read import resume_from_text
from atscheck.terms.model import Decider, TermMention
from atscheck.terms.pipeline import read_resume_terms

# A word that decides one sentence only may have been written for it; some of that is bound to happen.
MOST_SINGLE_WORDS = 0.05
_WORD_PARTS = (
    Decider.ACCEPT_BEFORE,
    Decider.ACCEPT_AFTER,
    Decider.ACCEPT_NEAR,
    Decider.REJECT_BEFORE,
    Decider.REJECT_AFTER,
    Decider.REJECT_NEAR,
)
_RULED = frozenset((*_WORD_PARTS, Decider.ACCEPT_IF, Decider.CASE, Decider.NOTHING, Decider.PERSON))


@dataclass(frozen=True, slots=True)
class RuleWord:
    """A word of a rule: the term it belongs to, the part of the rule, the cue."""

    term: str
    part: str
    cue: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """What the sentences of a lexicon put to the test.

    Attributes:
        tried: The (term, rule) pairs that decided at least one sentence.
        deciding: For each rule word that decided a sentence, how many sentences it decided.
        words: Every rule word of the lexicon.
        problems: Sentences that are not answered as they say.
    """

    tried: frozenset[tuple[str, SenseRule]]
    deciding: Counter[RuleWord]
    words: tuple[RuleWord, ...]
    problems: tuple[Problem, ...]

    @property
    def single_words(self) -> tuple[RuleWord, ...]:
        """The rule words that exactly one sentence exercises."""
        return tuple(word for word, count in self.deciding.items() if count == 1)

    @property
    def single_share(self) -> float:
        """Their share of all rule words, 0 to 1."""
        return len(self.single_words) / len(self.words) if self.words else 0.0


def check_examples(entries: Sequence[LocatedEntry], lexicon: Lexicon, forms: WordForms) -> Iterator[Problem]:
    """Sentences that are answered wrongly, terms that nothing can match, rules and rule words that are hardly tried."""
    exercise = run_examples(entries, lexicon, forms)
    yield from exercise.problems
    yield from _check_terms_can_match(entries, lexicon, forms)
    by_term = {item.term_id: item for item in entries}
    for item in entries:
        for names in item.entry.kinds:  # a kind whose name is also a term of another field has the field in its id
            by_term.setdefault(names[0], item)
            by_term[f"{names[0]} ({item.entry.field})"] = item
    yield from _check_rules_are_tried(by_term, exercise, lexicon)
    if exercise.single_share > MOST_SINGLE_WORDS:
        worst, _ = Counter(word.term for word in exercise.single_words).most_common(1)[0]
        words = ", ".join(word.cue for word in exercise.single_words if word.term == worst)
        yield by_term[worst].problem(
            "single-sentence-words",
            f"{exercise.single_share:.1%} of all rule words decide one sentence only (at most "
            f"{MOST_SINGLE_WORDS:.0%}); most are here: {words}. Add second sentences, or take the words out.",
        )


def run_examples(entries: Sequence[LocatedEntry], lexicon: Lexicon, forms: WordForms) -> Exercise:
    """Read every sentence of the lexicon and keep what decided it."""
    tried: set[tuple[str, SenseRule]] = set()
    deciding: Counter[RuleWord] = Counter()
    problems: list[Problem] = []
    rules = _rules_of_names(lexicon)
    for item in entries:
        lines = [(line, True) for line in item.entry.examples.yes] + [(line, False) for line in item.entry.examples.no]
        for line, wanted in lines:
            mentions = read_resume_terms(resume_from_text(line), lexicon, forms).mentions()
            deciding.update(_deciding_words(mentions))
            for mention in mentions:
                rule = rules.get((mention.term, mention.name))
                if rule is not None and mention.ruling.decider in _RULED:
                    tried.add((mention.term, rule))
            problems += _check_answer(item, line, mentions, lexicon, wanted=wanted)
    return Exercise(frozenset(tried), deciding, _rule_words(lexicon), tuple(problems))


def _rules_of_names(lexicon: Lexicon) -> dict[tuple[str, str], SenseRule]:
    names = (lexicon.name(index) for index in range(len(lexicon.tables.names)))
    return {(name.term, name.text): name.rule for name in names if name.rule is not None}


def _rule_words(lexicon: Lexicon) -> tuple[RuleWord, ...]:
    words: dict[RuleWord, None] = {}
    for (term, _), rule in _rules_of_names(lexicon).items():
        for part in _WORD_PARTS:
            words |= dict.fromkeys(RuleWord(term, part.value, cue) for cue in getattr(rule, part.value))
    return tuple(words)


def _deciding_words(mentions: Sequence[TermMention]) -> set[RuleWord]:
    return {
        RuleWord(mention.term, mention.ruling.decider.value, mention.ruling.cue)
        for mention in mentions
        if mention.ruling.decider in _WORD_PARTS
    }


def _check_answer(
    item: LocatedEntry, line: str, mentions: Sequence[TermMention], lexicon: Lexicon, *, wanted: bool
) -> Iterator[Problem]:
    found = {mention.term for mention in mentions if mention.reason is None and mention.form is not Form.MISSPELT}
    if wanted and not found & {item.term_id, *lexicon.term(item.term_id).also_counts}:
        yield item.problem("example", f"is not found in its own line {line!r}.")
    if not wanted and item.term_id in found:
        yield item.problem("example", f"is found in a line that means something else: {line!r}.")


def _check_terms_can_match(entries: Sequence[LocatedEntry], lexicon: Lexicon, forms: WordForms) -> Iterator[Problem]:
    """A term without sentences must be found where its name stands alone."""
    for item in entries:
        if item.entry.examples.yes:
            continue
        mentions = read_resume_terms(resume_from_text(item.entry.term), lexicon, forms).mentions()
        if not any(mention.term == item.term_id and mention.reason is None for mention in mentions):
            yield item.problem("never-matches", "nothing that a resume writes can match it. Add a name or a rule.")


def _check_rules_are_tried(by_term: dict[str, LocatedEntry], exercise: Exercise, lexicon: Lexicon) -> Iterator[Problem]:
    # A rule is written once in an entry, whichever of its names and kinds it governs.
    tried = {(by_term[term].term_id, rule) for term, rule in exercise.tried if term in by_term}
    for (term, name), rule in _rules_of_names(lexicon).items():
        has_parts = bool(rule.accept_if) or any(getattr(rule, part.value) for part in _WORD_PARTS)
        written = (by_term[term].term_id, rule)
        if has_parts and written not in tried:
            tried.add(written)
            yield by_term[term].problem("untried-rule", f"no sentence tries the rule for {name!r}. Add one.")
