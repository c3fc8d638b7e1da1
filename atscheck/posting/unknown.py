"""Terms of a posting that no lexicon knows: the shipped model, or a spaCy pipeline of the user's."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atscheck.errors import LanguageDataError
from atscheck.keywords.lexicon import Lexicon
from atscheck.posting.model import Part, Statement
from atscheck.posting.tagger import find_known_terms, load_component, mark_doc, read_unknown_terms
from atscheck.posting.understand import Guess, Guesser
from atscheck.terms.pipeline import load_pipeline
from atscheck.terms.senses import Judge

if TYPE_CHECKING:
    from spacy.language import Language

# From these confidences on, seven in ten guesses are requirements by a reader's judgement (docs/accuracy.md).
_LOWEST = {Part.REQUIRED: 0.3, Part.PREFERRED: 0.3, Part.BONUS: 0.3, Part.DUTIES: 0.4}
_MOST_WORDS = 5
# Entities of a general pipeline that can be tools, with the confidence that is claimed for them.
_TOOL_LABELS = ("PRODUCT", "WORK_OF_ART", "SKILL", "KNOWLEDGE", "TOOL", "TECH", "TECHNOLOGY")
_PIPELINE_CONFIDENCE = 0.7
# Words that say nothing by themselves, also as the edges of a guess.
_EDGES = re.compile(
    r"^(?:(?:a|an|the|and|or|of|in|with|for|any|other|various|modern|strong|good|excellent|relevant|our|your|such as"
    r"|e\.g\.)\s+)+"
    r"|(?:\s+(?:and|or|of|in|with|for|experience|skills?|knowledge|etc\.?|is|are))+$|^[\W_]+(?<![.#+])|[^\w+#)]+$",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    """experience experiences knowledge skill skills team teams work working company business role position degree field
    fields environment candidate candidates years year ability requirements tools tool technology technologies systems
    system solutions projects project processes process data industry related area areas""".split()
)

# What ends with these is a kind of thing, not a thing that a resume could name.
_GENERAL = frozenset(
    """languages applications systems rules access field fields data version versions matching tools technologies terms
    methodologies offices clients customers companies environments teams products projects skills principles""".split()
)

# People and bodies that the work is done with, not what a resume could name.
_PEOPLE = re.compile(
    r"c[a-z]os?|(?:clerk|attorney|officer|director|representative|head|executive|leader|owner|manager|engineer|analyst|"
    r"administrator|supervisor|stakeholder|partner|vendor|bank|firm|agency|agencies|department|institution|bureau|"
    r"council|committee|board)s?",
    re.IGNORECASE,
)
_VERSION = re.compile(r"versions? \S+", re.IGNORECASE)
# "large-scale", "fast-paced": adjectives that lost their noun.
_ADJECTIVE = re.compile(
    r"\w+-(?:scale|paced|driven|based|oriented|facing|level|friendly|focused|ready|wide|time)", re.IGNORECASE
)


def load_guesser(nlp: str | None) -> Guesser:
    """The reader of unknown terms.

    Raises:
        LanguageDataError: The named pipeline is not installed, or the shipped model is missing.
    """
    return _PipelineGuesser(_load_named(nlp)) if nlp is not None else _ModelGuesser()


class _ModelGuesser:
    """Asks the shipped model about each sentence."""

    def __call__(self, judge: Judge, statements: Sequence[Statement]) -> Iterator[Guess]:
        component = _load_shipped()
        nlp, text = load_pipeline(), judge.passage.text
        known = find_known_terms(judge.passage, judge.candidates, judge.lexicon)
        docs = []
        for statement in statements:
            doc = nlp.make_doc(text[statement.start : statement.end])
            mark_doc(doc, known, judge.forms, offset=statement.start)
            docs.append(doc)
        for statement, terms in zip(statements, read_unknown_terms(docs, component), strict=True):
            for term in terms:
                if term.confidence < _LOWEST.get(statement.part, 1.0):
                    continue
                start, end = statement.start + term.start, statement.start + term.end
                for guess in _trimmed(start, end, term.confidence, judge):
                    if statement.part is not Part.DUTIES or _looks_like_name(text[guess.start : guess.end]):
                        yield guess


class _PipelineGuesser:
    """Takes the entities of a spaCy pipeline that may be tools."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp

    def __call__(self, judge: Judge, statements: Sequence[Statement]) -> Iterator[Guess]:
        texts = [judge.passage.text[statement.start : statement.end] for statement in statements]
        for statement, doc in zip(statements, self._nlp.pipe(texts), strict=True):
            for entity in doc.ents:
                if entity.label_.upper() in _TOOL_LABELS:
                    start = statement.start + entity.start_char
                    yield from _trimmed(start, start + len(entity.text), _PIPELINE_CONFIDENCE, judge)


def _trimmed(start: int, end: int, confidence: float, judge: Judge) -> Iterator[Guess]:
    """The guess without the words at its edges that belong to no name, if anything of a name is left."""
    text = judge.passage.text[start:end]
    while (match := _EDGES.search(text)) is not None and match[0]:
        text = text[: match.start()] + text[match.end() :] if match.start() else text[match.end() :]
        start += match.end() if match.start() == 0 else 0
    words = text.split()
    if not words or len(words) > _MOST_WORDS or not re.search(r"[^\W\d_]{2}", text) or _is_plain(words, judge):
        return
    if not _says_nothing(text, judge.lexicon):
        yield Guess(start, start + len(text), confidence)


def _is_plain(words: Sequence[str], judge: Judge) -> bool:
    """True for one ordinary word or place ("Hybrid", "Germany"), and for words that end in a general one."""
    last = words[-1].casefold()
    if _PEOPLE.fullmatch(last) or _VERSION.fullmatch(" ".join(words)) or _ADJECTIVE.fullmatch(last):
        return True
    if len(words) > 1:
        return last in _GENERAL
    if last.endswith("ing") and words[0].islower():  # "strategizing" is what everybody does
        return True
    has_sign = any(letter.isdigit() or letter in "+#." for letter in last) or any(map(str.isupper, words[0][1:]))
    return last in _GENERAL or (judge.forms.english.is_spelt_right(last) and not has_sign)


def _looks_like_name(text: str) -> bool:
    """True for words with capitals, digits or signs as tools have them; a duty's plain words describe the work."""
    return any(letter.isupper() or letter.isdigit() or letter in "+#." for letter in text)


def _says_nothing(text: str, lexicon: Lexicon) -> bool:
    """True for a word that asks for nothing, or one that the lexicon knows and has judged already."""
    key = " ".join(text.casefold().split())
    return all(word.strip(",()") in _NOTHING for word in key.split()) or bool(lexicon.surfaces(key))


@lru_cache(maxsize=1)
def _load_shipped() -> Any:
    folder = Path(str(files("atscheck.posting") / "unknown_terms"))
    if not (folder / "model").is_file():
        raise LanguageDataError(
            f"{folder}: the model for unknown terms is missing. Install atscheck again, or use --known-only."
        )
    return load_component(folder, load_pipeline())


def _load_named(name: str) -> "Language":
    import spacy

    try:
        return spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise LanguageDataError(
            f"--nlp {name}: no spaCy pipeline of that name is installed. Install it with pip, or leave --nlp out."
        ) from error
