"""The grammatical forms in which a name can be written without being another name.

Inflection comes from lemminflect's tables (through `terms.english`), spelling rules and word families from
`keyword_sets/lexicon/words.yaml`; nothing here names a term. A form is made only where a reader would take it for the
same thing: product names keep their form, single words keep their part of speech, whole phrases may turn noun into
verb.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from atscheck.terms.english import English

# Names of things that are sold or invented: they have no plural and no past tense.
PROPER_KINDS = frozenset(
    "language library framework tool product platform service standard degree certification licence venue "
    "company".split()
)

# Verbs that say nothing by themselves: "using a build tool" is no tool use.
_LIGHT_VERBS = frozenset("use make do have take get give work".split())

# Ends of nouns that name what a verb does, with what the verb may end in.
_VERB_ENDINGS = (
    ("ization", ("ize",)), ("isation", ("ise",)), ("ification", ("ify",)), ("plication", ("ply",)),
    ("ication", ("icate",)), ("iliation", ("ile",)), ("tention", ("tain",)), ("uisition", ("uire",)), ("iance", ("y",)),
    ("osis", ("ose",)), ("thesis", ("thesize", "thesise")), ("embly", ("emble",)), ("rsion", ("rt", "rse")),
    ("istration", ("ister",)),
    ("ation", ("ate", "e", "")), ("ution", ("ute", "ve")), ("uction", ("uce", "uct")), ("iption", ("ibe",)),
    ("ition", ("ite", "e", "")), ("ision", ("ise", "ide")), ("ession", ("ess",)), ("ission", ("it",)),
    ("sion", ("d", "se")),
    ("tion", ("t", "te")), ("ment", ("",)), ("ysis", ("yze", "yse")), ("ence", ("", "e")), ("ance", ("", "e", "ain")),
    ("eval", ("eve",)), ("oval", ("ove",)), ("ery", ("er",)), ("enance", ("ain",)),
)  # fmt: skip

# American ending, British ending. A respelling counts if the dictionary has it, or if it ends like a coined technical
# term.
_SPELLINGS = (
    ("ization", "isation"), ("izations", "isations"), ("izational", "isational"),
    ("ize", "ise"), ("ized", "ised"), ("izes", "ises"),
    ("izing", "ising"),
    ("izer", "iser"), ("izers", "isers"), ("yze", "yse"), ("yzed", "ysed"), ("yzing", "ysing"), ("yzer", "yser"),
    ("or", "our"), ("ors", "ours"), ("oral", "oural"), ("ored", "oured"), ("oring", "ouring"), ("er", "re"),
    ("ers", "res"),
    ("ered", "red"), ("og", "ogue"), ("ogs", "ogues"), ("eled", "elled"), ("eling", "elling"), ("eler", "eller"),
    ("aled", "alled"), ("aling", "alling"), ("ense", "ence"), ("illment", "ilment"), ("rollment", "rolment"),
)  # fmt: skip
_COINED = (
    "izational",
    "isational",
    "ization",
    "isation",
    "izations",
    "isations",
    "ized",
    "ised",
    "izing",
    "ising",
    "ize",
    "ise",
    "izer",
    "iser",
    "izers",
    "isers",
)

# Words that end the object of a verb: what follows is no longer part of it.
FUNCTION_WORDS = frozenset(
    """a about across after against all along among an and around as at before behind below between beyond by during
    each for from if in including into like near of off on onto or our over per since so than that the their these this
    those through to toward towards under until up upon using via was we were when where which while who with within
    without your""".split()
)


@dataclass(frozen=True)
class WordForms:
    """The knowledge about English words that forms are made from."""

    english: English
    agents: dict[str, tuple[str, ...]]
    spellings: dict[str, str]
    prefixes: frozenset[str]
    verb_prepositions: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def prepositions(self) -> dict[str, tuple[str, ...]]:
        """For each form of a verb that takes its object with a preposition, the prepositions ("cared": for)."""
        return {form: words for verb, words in self.verb_prepositions.items() for form in self.verb_forms(verb)}

    def respellings(self, word: str) -> tuple[str, ...]:
        """The word, then its spellings in other English-speaking countries."""
        found = [word]
        for american, british in self.spellings.items():
            if word in (american, british):
                found.append(british if word == american else american)
        for american, british in _SPELLINGS:
            for ending, other in ((american, british), (british, american)):
                if word.endswith(ending) and len(word) > len(ending) + 1:
                    respelt = word[: -len(ending)] + other
                    if self.english.is_word(respelt) or (ending in _COINED and not self.english.is_word(word)):
                        found.append(respelt)
        return tuple(dict.fromkeys(found))

    def number_forms(self, noun: str) -> tuple[str, ...]:
        """The noun in singular and plural, as given first."""
        lemmas = self.english.lemmas(noun, "NOUN")
        found = [noun]
        for lemma in lemmas:
            found += [lemma, *self.english.inflections(lemma, "NNS")]
        if not lemmas and noun.isalpha() and len(noun) > 2:
            if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ics")):
                found.append(noun[:-1])
            elif noun.endswith(("s", "x", "z", "ch", "sh")):
                found.append(noun + "es")
            elif noun.endswith("y") and noun[-2] not in "aeiou":
                found.append(noun[:-1] + "ies")
            elif not noun.endswith("ics"):
                found.append(noun + "s")
        return tuple(dict.fromkeys(found))

    def verbs(self, noun: str) -> tuple[str, ...]:
        """The dictionary forms of the verbs whose doing the noun names ("administration": administer)."""
        found: list[str] = []
        if noun.endswith("ing"):
            found += self.english.lemmas(noun, "VERB") or self._prefixed_verbs(noun)
        for respelt in self.respellings(noun):
            for ending, verb_endings in _VERB_ENDINGS:
                if respelt.endswith(ending) and len(respelt) > len(ending) + 1:
                    stem = respelt[: -len(ending)]
                    candidates = [stem + verb_ending for verb_ending in verb_endings]
                    candidates += [verb[:-1] for verb in candidates if verb[-2:-1] == verb[-1:] and len(verb) > 3]
                    found += [verb for verb in candidates if verb in self.english.lemmas(verb, "VERB")]
                    if ending in ("ization", "isation"):
                        found += [verb for verb in candidates if verb not in found]
                    break
        if not found and noun in self.english.lemmas(noun, "VERB"):
            found.append(noun)
        return tuple(dict.fromkeys(verb for item in found for verb in self.respellings(item)))

    def _prefixed_verbs(self, noun: str) -> tuple[str, ...]:
        """ "pretraining" is in no dictionary, "training" is: the verb is pretrain."""
        for prefix in sorted(self.prefixes, key=len, reverse=True):
            if len(prefix) > 1 and noun.startswith(prefix):
                verbs = self.english.lemmas(noun.removeprefix(prefix), "VERB")
                if verbs:
                    return tuple(prefix + verb for verb in verbs)
        return ()

    def verb_forms(self, verb: str) -> tuple[str, ...]:
        """Base form, past, participle, -ing and third person of a verb."""
        forms = [verb]
        prefix = self._prefix_of(verb)
        for tag in ("VBD", "VBN", "VBG", "VBZ"):
            forms += [prefix + form for form in self.english.inflections(verb.removeprefix(prefix), tag)]
        if len(forms) == 1 and verb.endswith("e"):
            forms += [verb + "d", verb[:-1] + "ing", verb + "s"]
        return tuple(dict.fromkeys(form for item in forms for form in self.respellings(item)))

    def _prefix_of(self, verb: str) -> str:
        """The prefix without which an unknown verb is a known one, else an empty string."""
        if self.english.inflections(verb, "VBD"):
            return ""
        openings = (prefix for prefix in self.prefixes if verb.startswith(prefix) and len(prefix) > 1)
        known = [prefix for prefix in openings if self.english.inflections(verb.removeprefix(prefix), "VBD")]
        return max(known, key=lambda prefix: (len(prefix), prefix), default="")

    def past_forms(self, verb: str) -> tuple[str, ...]:
        """Past tense, participle and -ing form of a verb."""
        return tuple(form for form in self.verb_forms(verb) if form not in (verb, *self._third_person(verb)))

    def _third_person(self, verb: str) -> tuple[str, ...]:
        return self.english.inflections(verb, "VBZ") or (verb + "s",)


def head_index(words: tuple[str, ...]) -> int:
    """Where the head noun stands: before a preposition, else last."""
    for index, word in enumerate(words[1:], 1):
        if word in ("of", "for", "in", "from", "to", "with"):
            return index - 1
    return len(words) - 1


def grammatical_forms(words: tuple[str, ...], kind: str, spelling: str, forms: WordForms) -> Iterator[tuple[str, ...]]:
    """The other forms of a name's words, the most usual first; never the words themselves.

    Args:
        words: The exact forms of the name's words.
        kind: The kind of its term.
        spelling: The name as the lexicon writes it; capitals tell proper names and acronyms.
        forms: Knowledge about English words.
    """
    seen = {words}
    for form in _all_forms(words, kind, spelling, forms):
        if form not in seen:
            seen.add(form)
            yield form


def _all_forms(words: tuple[str, ...], kind: str, spelling: str, forms: WordForms) -> Iterator[tuple[str, ...]]:
    if "/" in spelling:
        yield from _joined_by_and(words, spelling)
    if is_acronym(spelling):
        if kind not in ("degree", "certification", "venue", "language", "licence"):
            yield (*words[:-1], words[-1] + "s")
            yield (*words[:-1], words[-1] + "'s")
        return
    if kind in PROPER_KINDS and (len(words) == 1 or spelling[:1].isupper()):
        if len(words) > 1:
            yield from product(*(forms.respellings(word) for word in words))
        return
    head = head_index(words)
    slots: list[tuple[str, ...]] = []
    for index, word in enumerate(words):
        if index == head:
            slots.append(tuple(_head_forms(word, kind, alone=len(words) == 1, spelling=spelling, forms=forms)))
        elif index < head and word not in FUNCTION_WORDS and len(word) > 3:
            plural = forms.number_forms(word) if forms.english.lemmas(word, "NOUN") else (word,)
            slots.append(tuple(dict.fromkeys(form for item in plural for form in forms.respellings(item))))
        else:
            slots.append(forms.respellings(word))
    if sum(len(slot) > 1 for slot in slots) > 2:  # keep the product small: the first modifiers stay as they are
        slots[:-2] = [slot[:1] if index < len(slots) - 2 else slot for index, slot in enumerate(slots[:-2])]
    yield from product(*slots)
    if "and" in words:
        left, right = words[: words.index("and")], words[words.index("and") + 1 :]
        if left and right:
            for first, last in product(forms.number_forms(left[-1]), forms.number_forms(right[-1])):
                yield (*left[:-1], first, "and", *right[:-1], last)


def is_acronym(spelling: str) -> bool:
    """True for a name in capitals (PCB, GD&T); a plural s may follow (LLMs)."""
    letters = [character for character in spelling if character.isalpha()]
    body = letters[:-1] if len(letters) > 2 and letters[-1] == "s" else letters
    return 1 < len(body) <= 6 and all(letter.isupper() for letter in body) and " " not in spelling


def _joined_by_and(words: tuple[str, ...], spelling: str) -> Iterator[tuple[str, ...]]:
    """ "CI/CD" as "CI and CD"; only where the slash is the only joint."""
    if spelling.count("/") == 1 and len(words) == 2:
        yield (words[0], "and", words[1])


def _head_forms(head: str, kind: str, *, alone: bool, spelling: str, forms: WordForms) -> Iterable[str]:
    found = list(forms.respellings(head))
    for respelt in tuple(found):
        found += forms.number_forms(respelt)
    if not alone:
        found += forms.agents.get(head, ())
        found += [form for agent in forms.agents.get(head, ()) for form in forms.number_forms(agent)]
        for verb in forms.verbs(head):
            # A verb that is a noun too is another head: "business value" is no business valuation.
            is_other = not head.endswith("ing") and verb != head and verb in forms.english.lemmas(verb, "NOUN")
            found += forms.past_forms(verb) if is_other else forms.verb_forms(verb)
    elif spelling[:1].islower():
        found += [form for agent in forms.agents.get(head, ()) for form in forms.number_forms(agent)]
        # A field of work is a noun for good: who "nursed a title back to profit" is not in nursing.
        if kind != "field" and head.endswith(("ing", "ation")):
            for verb in forms.verbs(head):
                found += forms.past_forms(verb)
    return dict.fromkeys(found)


# How the words of a venue's name are cut in reference lists (ISO 4 and usual practice).
_VENUE_WORDS = {
    "international": ("int", "intl", "int'l"),
    "conference": ("conf",),
    "symposium": ("symp",),
    "workshop": ("wksp",),
    "transactions": ("trans",),
    "journal": ("j",),
    "proceedings": ("proc",),
    "advances": ("adv",),
    "association": ("assoc",),
    "european": ("eur",),
    "american": ("am", "amer"),
    "systems": ("syst",),
    "computational": ("comput",),
    "linguistics": ("linguist",),
    "robotics": ("robot",),
    "automation": ("autom",),
    "learning": ("learn",),
    "machine": ("mach",),
    "intelligence": ("intell",),
    "artificial": ("artif",),
    "recognition": ("recognit",),
    "pattern": ("pattern",),
    "processing": ("process",),
    "research": ("res",),
    "mining": ("min",),
    "representations": ("represent",),
}
_LEFT_OUT = frozenset(("on", "of", "the", "for", "in", "and"))


def venue_abbreviations(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A venue's name as reference lists cut it: "Int. Conf. on Data Mining", "Int. Conf. Robot. Autom.".

    Either the words for the kind of meeting alone are cut, or all words are, and small words are left out.
    """
    openings = (
        "international",
        "conference",
        "symposium",
        "workshop",
        "transactions",
        "journal",
        "proceedings",
        "european",
    )
    if not any(word in openings for word in words):
        return
    seen = {words}
    for first_choice in (0, 1, 2):
        opened = tuple(
            _VENUE_WORDS[word][min(first_choice, len(_VENUE_WORDS[word]) - 1)] if word in openings else word
            for word in words
        )
        cut = tuple(
            _VENUE_WORDS[word][min(first_choice, len(_VENUE_WORDS[word]) - 1)] if word in _VENUE_WORDS else word
            for word in words
            if word not in _LEFT_OUT
        )
        for form in (opened, cut, tuple(word for word in opened if word not in _LEFT_OUT)):
            if form not in seen:
                seen.add(form)
                yield form


@dataclass(frozen=True, slots=True)
class VerbPhrase:
    """A head, as a verb or as a noun before "of", and the forms of the words that must follow it."""

    heads: tuple[str, ...]
    objects: tuple[tuple[str, ...], ...]
    of_only: bool


def verb_phrases(words: tuple[str, ...], kind: str, spelling: str, forms: WordForms) -> Iterator[VerbPhrase]:
    """How a noun phrase is said with its head first: "administered medications", "administration of medications"."""
    if kind in PROPER_KINDS or not 2 <= len(words) <= 4 or any(word in FUNCTION_WORDS for word in words):
        return
    if is_acronym(spelling) or not words[-1].isalpha():
        return
    *modifiers, head = words
    objects = tuple(
        tuple(dict.fromkeys(form for item in forms.number_forms(word) for form in forms.respellings(item)))
        for word in modifiers
    )
    verbs = tuple(
        dict.fromkeys(form for verb in forms.verbs(head) if verb not in _LIGHT_VERBS for form in forms.verb_forms(verb))
    )
    if verbs:
        yield VerbPhrase(verbs, objects, of_only=False)
    nouns = tuple(dict.fromkeys(form for item in forms.number_forms(head) for form in forms.respellings(item)))
    yield VerbPhrase(nouns, objects, of_only=True)


def said_with_verb(words: tuple[str, ...], forms: WordForms) -> Iterator[VerbPhrase]:
    """A form such as "cared for patients" as verb and object, so that other words may stand between them.

    The object may open with a preposition: "migrated to AWS" as in "migrated 40 services to AWS".
    """
    if not 2 <= len(words) <= 5:
        return
    verb, *rest = words
    lemmas = [lemma for lemma in forms.english.lemmas(verb, "VERB") if lemma not in _LIGHT_VERBS]
    if rest[0] in forms.prepositions.get(verb, ()):
        rest = rest[1:]
    if not lemmas or not rest or rest[-1] in FUNCTION_WORDS:
        return
    heads = tuple(dict.fromkeys(form for lemma in lemmas for form in forms.verb_forms(lemma)))
    *modifiers, last = rest
    objects = (*((word,) for word in modifiers), tuple(dict.fromkeys(forms.number_forms(last))))
    yield VerbPhrase(heads, objects, of_only=False)
