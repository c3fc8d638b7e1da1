"""The spaCy pipeline: blank English with our tokenizer, and a component that finds and judges the mentions of terms."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import WordForms
from atscheck.resume.model import Resume
from atscheck.terms.candidates import find_candidates
from atscheck.terms.definitions import find_defined
from atscheck.terms.normal_form import TOKEN_GROUPS, Word, split_tokens, word_from_match
from atscheck.terms.passage import read_passage
from atscheck.terms.senses import Judge

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_WORDS = "atscheck.words"
_READING = "atscheck.reading"
_JUDGE = "atscheck.judge"
_COMPONENT = "atscheck_terms"
_TOKENIZER = "atscheck.TermTokenizer.v1"


@dataclass(frozen=True)
class TermTokenizer:
    """A spaCy tokenizer that splits text where `normal_form` does; longer white space becomes a token, as in spaCy."""

    vocab: "Vocab"

    def __call__(self, text: str) -> "Doc":
        from spacy.tokens import Doc

        tokens: list[str] = []
        spaces: list[bool] = []
        words: list[Word] = []
        position = 0
        for match in split_tokens(text):
            _add_white_space(text[position : match.start()], tokens, spaces)
            tokens.append(match[0])
            spaces.append(False)
            position = match.end()
            if match.lastgroup in TOKEN_GROUPS:
                words.append(word_from_match(match, text, words[-1].end if words else 0))
        _add_white_space(text[position:], tokens, spaces)
        doc = Doc(self.vocab, words=tokens, spaces=spaces)
        doc.user_data[_WORDS] = tuple(words)
        return doc


def _add_white_space(gap: str, tokens: list[str], spaces: list[bool]) -> None:
    if gap.startswith(" ") and tokens:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        tokens.append(gap)
        spaces.append(False)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the component needs beside the words: the resume and what is known about terms."""

    resume: Resume
    lexicon: Lexicon
    forms: WordForms


def _judge_terms(doc: "Doc") -> "Doc":
    """The component: candidates of the document's words, ready to be judged in their context.

    In a language other than English only the names' own words count: the grammatical forms are English ones.
    """
    reading: _Reading = doc.user_data[_READING]
    passage = read_passage(reading.resume, doc.user_data[_WORDS])
    candidates = find_candidates(passage, reading.lexicon, reading.forms)
    candidates += tuple(find_defined(passage, reading.lexicon, candidates))
    if not reading.resume.is_english:
        candidates = tuple(candidate for candidate in candidates if candidate.form is Form.LITERAL)
    doc.user_data[_JUDGE] = Judge(passage, reading.lexicon, reading.forms, candidates)
    return doc


@lru_cache(maxsize=1)
def load_pipeline() -> "Language":
    """Blank English with our tokenizer and the component that finds and judges terms; it needs no downloaded model.

    The tokenizer is named in the configuration: building spaCy's own only to replace it takes a fifth of a second.
    """
    import spacy
    from spacy.language import Language
    from spacy.util import registry

    def create_tokenizer() -> "Callable[[Language], TermTokenizer]":
        return lambda nlp: TermTokenizer(nlp.vocab)

    registry.tokenizers.register(_TOKENIZER, func=create_tokenizer)
    Language.component(_COMPONENT, func=_judge_terms)
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}})
    nlp.add_pipe(_COMPONENT)
    nlp.max_length = sys.maxsize  # spaCy's limit guards parsers and NER models, and there are none
    return nlp


def read_resume_terms(resume: Resume, lexicon: Lexicon, forms: WordForms) -> Judge:
    """Find what could be a term of `lexicon` in a resume, ready to be judged in its context."""
    nlp = load_pipeline()
    doc = nlp.make_doc(resume.text)
    doc.user_data[_READING] = _Reading(resume, lexicon, forms)
    judge: Judge = nlp(doc).user_data[_JUDGE]
    return judge
