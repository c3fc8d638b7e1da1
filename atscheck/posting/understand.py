"""From the text of a posting to what it asks for: terms, importance, alternatives, years."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from atscheck.keywords.compile import phrase_of
from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.model import Asked, Importance, Keyword, Term, YearsAsked
from atscheck.keywords.variants import FUNCTION_WORDS, PROPER_KINDS, WordForms
from atscheck.posting.choices import Named, group_choices
from atscheck.posting.files import PostingFile
from atscheck.posting.model import Demand, Part, Posting, Statement
from atscheck.posting.parts import split_statements
from atscheck.posting.wishes import OR_EXPERIENCE, find_years, is_denied, read_importance, read_own_importance
from atscheck.resume.model import Resume
from atscheck.resume.read import resume_from_text
from atscheck.terms.model import Reason, TermMention
from atscheck.terms.pipeline import read_resume_terms
from atscheck.terms.senses import Judge

_ASKING_PARTS = (Part.REQUIRED, Part.PREFERRED, Part.BONUS, Part.DUTIES)
_ORDER = list(Importance)
_SOFT = "soft-skill"
_SHARED = "coordinated"
_BODY = re.compile(
    r"\b(?:Board|Bureau|Council|Commission|Ministry|Department|Association|Society) (?:for|of) "
    r"(?:[A-Z][\w&-]*,? ?|and |of |for )+"
)
_LONGEST_BODY = 120  # characters
_PARAGRAPH = "\n\n"
# What a posting in another language is asked for: names that are the same in every language.
_OTHER_LANGUAGE = "the posting is not in English: only product names and other proper names were looked for."
_NOTHING = "nothing was understood as a requirement."
# Who is to learn a thing need not know it.
_LEARNING = re.compile(r"learn|study|explor|train|course", re.IGNORECASE)
# Between years and what they are asked of: "2 years of professional experience with".
_LEADS_TO = re.compile(
    r"\s*(?:(?:of|in|with|using|professional|practical|hands-on|work|working|industry|experience)\s+)+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Guess:
    """Words that read like a term which the lexicon does not know, with a confidence from 0 to 1."""

    start: int
    end: int
    confidence: float


class Guesser(Protocol):
    """Finds terms that the lexicon does not know."""

    def __call__(self, judge: Judge, statements: Sequence[Statement]) -> Iterable[Guess]: ...


def understand_posting(
    file: PostingFile, lexicon: Lexicon, forms: WordForms, *, guesser: Guesser | None = None
) -> Posting:
    """What a posting asks for.

    Args:
        file: The posting as read.
        lexicon: The known terms.
        forms: English word forms.
        guesser: Finds terms beyond the lexicon, or None for known terms only.
    """
    resume, statements = _keep_asking_parts(file.resume)
    judge = read_resume_terms(resume, lexicon, forms)
    mentions = _wanted_mentions(judge, is_english=resume.is_english)
    guesses = list(guesser(judge, statements)) if guesser is not None and resume.is_english else []
    field = _commonest_field(mentions, lexicon)
    demands: list[Demand] = []
    for statement in statements:
        demands += _demands_of(statement, mentions, guesses, judge, file.name, field)
    notes = list(file.notes)
    if not resume.is_english:
        notes.append(_OTHER_LANGUAGE)
    if not demands:
        notes.append(_NOTHING)
    return Posting(file.name, file.title or file.name, tuple(_merge(demands)), field, tuple(notes))


def _keep_asking_parts(resume: Resume) -> tuple[Resume, list[Statement]]:
    """The sentences that may ask for something as a text of their own, each a paragraph: what a posting says elsewhere
    proves nothing, and what one sentence denies says nothing of the next."""
    pieces: list[str] = []
    statements: list[Statement] = []
    position = 0
    for item in split_statements(resume.text):
        if item.part in _ASKING_PARTS:
            piece = " ".join(resume.text[item.start : item.end].split())
            pieces.append(piece)
            statements.append(Statement(position, position + len(piece), item.part))
            position += len(piece) + len(_PARAGRAPH)
    return replace(resume_from_text(_PARAGRAPH.join(pieces)), language=resume.language), statements


def _wanted_mentions(judge: Judge, *, is_english: bool) -> tuple[TermMention, ...]:
    """Mentions that may be asked for, in reading order."""
    text = judge.passage.text
    found = [item for item in judge.mentions() if _is_wanted(item) and not _is_in_body(item, text)]
    if not is_english:
        found = [item for item in found if judge.lexicon.term(item.term).kind in PROPER_KINDS]
    return tuple(found)


def _is_in_body(mention: TermMention, text: str) -> bool:
    """True inside the name of a body: "Board for Professional Engineers, Land Surveyors, and Geologists"."""
    return any(
        body.start() < mention.start and mention.end <= body.end()
        for body in _BODY.finditer(text, max(mention.start - _LONGEST_BODY, 0), mention.end + 1)
    )


def _is_wanted(mention: TermMention) -> bool:
    """True for a mention that means its term; "will take care of" is a plan in a resume and a duty in a posting.

    A small word joins the names of a list and is none itself: "Azure or GCP" is about no OR.
    """
    if mention.surface in FUNCTION_WORDS:
        return False
    if mention.reason is Reason.HOPED_FOR:
        return not _LEARNING.search(mention.ruling.cue)
    return mention.reason is None


def _commonest_field(mentions: Sequence[TermMention], lexicon: Lexicon) -> str | None:
    """The field of work of most terms, traits apart."""
    fields = Counter(
        lexicon.term(term).field
        for term in {mention.term for mention in mentions}
        if lexicon.term(term).kind not in (_SOFT, "degree")
    )
    return min(fields, key=lambda field: (-fields[field], field)) if fields else None


def _demands_of(
    statement: Statement,
    mentions: Sequence[TermMention],
    guesses: Sequence[Guess],
    judge: Judge,
    source: str,
    field: str | None,
) -> Iterator[Demand]:
    text = judge.passage.text[statement.start : statement.end]
    named = [
        item
        for item in _named_in(statement, mentions, guesses, judge, source, field)
        if not is_denied(text, item.start)
    ]
    choices = list(group_choices(named, text))
    years = _assign_years(choices, text)
    sentence = " ".join(text.split())
    for position, choice in enumerate(choices):
        own = read_own_importance(text, choice[-1].start, choice[-1].end)
        keywords = tuple({item.keyword.term: item.keyword for item in choice}.values())
        soft = all(keyword.kind == _SOFT for keyword in keywords)
        if soft and statement.part is Part.DUTIES:
            continue
        degree = any(keyword.kind == "degree" for keyword in keywords)
        yield Demand(
            keywords,
            Importance.BONUS if soft else own or read_importance(text, statement.part, choice[0].start),
            Asked(sentence, None if degree else years.get(position), degree and bool(OR_EXPERIENCE.search(text))),
            statement.part,
        )


def _named_in(
    statement: Statement,
    mentions: Sequence[TermMention],
    guesses: Sequence[Guess],
    judge: Judge,
    source: str,
    field: str | None,
) -> list[Named]:
    """The terms of a sentence, the longest where several overlap, in order; offsets count from its start."""
    inside = [item for item in mentions if statement.start <= item.start and item.end <= statement.end]
    taken: list[tuple[int, int]] = []
    named: list[Named] = []
    for item in sorted(
        inside,
        key=lambda item: (
            item.start - item.end,
            item.start,
            _rank(item, judge.lexicon, field),
            item.name.casefold() != item.surface.casefold(),
        ),
    ):
        overlaps = any(item.start < end and start < item.end for start, end in taken)
        if overlaps and item.rule != _SHARED and not _is_subject(item, inside, judge):
            continue
        if item.rule == _SHARED and any(other.term == item.term and other is not item for other in inside):
            continue
        if item.rule != _SHARED:  # "financial and economic analysis" leaves room for the second
            taken.append((item.start, item.end))
        keyword = _keyword_of(item, judge.lexicon, source)
        named.append(Named(keyword, item.start - statement.start, item.end - statement.start))
    for guess in guesses:
        if not (statement.start <= guess.start and guess.end <= statement.end):
            continue
        if any(guess.start < end and start < guess.end for start, end in taken):
            continue
        name = " ".join(judge.passage.text[guess.start : guess.end].split())
        keyword = Keyword(name, name, source=source, confidence=guess.confidence)
        named.append(Named(keyword, guess.start - statement.start, guess.end - statement.start))
    return sorted(named, key=lambda item: item.start)


def _is_subject(mention: TermMention, mentions: Sequence[TermMention], judge: Judge) -> bool:
    """True for the subject in a degree's name, which is asked for too: "Master in Computer Science"."""
    return judge.lexicon.term(mention.term).kind == "field" and any(
        longer.start < mention.start and mention.end == longer.end and judge.lexicon.term(longer.term).kind == "degree"
        for longer in mentions
    )


def _rank(mention: TermMention, lexicon: Lexicon, field: str | None) -> int:
    """Of several senses of the same words, that of the posting's field first."""
    own = lexicon.term(mention.term).field
    related = lexicon.field(field).related if field else ()
    return 0 if own == field else 1 if own in related else 2


def _keyword_of(mention: TermMention, lexicon: Lexicon, source: str) -> Keyword:
    """The keyword that a mention asks for, under the name that the posting uses."""
    term: Term = lexicon.term(mention.term)
    is_whole = mention.form is Form.LITERAL and mention.name.rpartition(" ")[2] not in FUNCTION_WORDS  # no "Master in"
    name = mention.name if is_whole else term.name
    others = tuple(item for item in (term.name, *term.aliases) if phrase_of(item) != phrase_of(name))
    return Keyword(name, term.id, term.kind, others, source=source)


def _assign_years(choices: Sequence[Sequence[Named]], sentence: str) -> dict[int, YearsAsked]:
    """For each choice the years asked for it: those in front of it, or right behind it in brackets or after "for"."""
    assigned: dict[int, YearsAsked] = {}
    for start, end, years in find_years(sentence):
        behind = [index for index, choice in enumerate(choices) if choice[0].start >= end]
        before = [index for index, choice in enumerate(choices) if choice[-1].end <= start]
        bracketed = re.search(
            r"(?:[(,–—:-]|\bfor)\s*(?:with\s+)?(?:at least\s+)?(?:minimum\s+)?(?:of\s+)?$", sentence[:start]
        )
        ahead = behind and _LEADS_TO.fullmatch(sentence[end : choices[behind[0]][0].start])
        if before and bracketed and not ahead and start - choices[before[-1]][-1].end <= 20:
            assigned.setdefault(before[-1], years)
        elif behind:
            for index in _one_list(behind, choices, sentence):
                assigned.setdefault(index, years)
    return assigned


def _one_list(indices: Sequence[int], choices: Sequence[Sequence[Named]], sentence: str) -> Iterator[int]:
    """The first of the choices, and those that go on its list: "3 years of Java and SQL"."""
    for position, index in enumerate(indices):
        if position:
            gap = sentence[choices[index - 1][-1].end : choices[index][0].start]
            if not re.fullmatch(r"[\s,/&]*(?:(?:and|or|and/or|with|using|in|working|experience|as|a|of)[\s,]*)*", gap):
                return
        yield index


def _merge(demands: Sequence[Demand]) -> list[Demand]:
    """Each demand once, with its highest importance and the most years; nothing twice that one choice covers."""
    merged: dict[frozenset[str], Demand] = {}
    for demand in demands:
        key = frozenset(keyword.term for keyword in demand.keywords)
        known = merged.get(key)
        merged[key] = demand if known is None else _higher(known, demand)
    kept = []
    for key, demand in merged.items():
        covering = [other for terms, other in merged.items() if key != terms and (terms < key or key < terms)]
        if not any(_covers(other, demand) for other in covering):
            kept.append(demand)
    return kept


def _higher(known: Demand, other: Demand) -> Demand:
    if (known.part is Part.DUTIES) != (other.part is Part.DUTIES):  # what is asked outright says more than a duty
        importance = other.importance if known.part is Part.DUTIES else known.importance
    else:
        importance = min(known.importance, other.importance, key=_ORDER.index)
    part = known.part if known.part is not Part.DUTIES else other.part
    wanted = [item.asked.years for item in (known, other) if item.asked.years and item.importance is importance]
    years = max(wanted, key=lambda item: item.least, default=None)
    lead = other if known.part is Part.DUTIES and other.part is not Part.DUTIES else known
    asked = replace(lead.asked, years=years, or_experience=known.asked.or_experience or other.asked.or_experience)
    return replace(lead, importance=importance, part=part, asked=asked)


def _covers(other: Demand, demand: Demand) -> bool:
    """True if `demand` asks for nothing that `other` does not: a choice beside one of its terms demanded by itself, or
    a duty's term beside the choice in the requirements."""
    if len(other.keywords) < len(demand.keywords):
        return _ORDER.index(other.importance) <= _ORDER.index(demand.importance) and other.part is not Part.DUTIES
    return demand.part is Part.DUTIES and other.part is not Part.DUTIES
