"""Whether a mention is negated, hoped for, or about someone else.

After ConText (Harkema et al. 2009, "ConText: An algorithm for determining negation, experiencer, and temporal status
from clinical reports"), adapted to resumes: a trigger has a scope that runs to a terminating word or the end of the
sentence, and some triggers are pseudo-triggers ("not only", "not limited to"). Past use is evidence, so there is no
temporal status.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from atscheck.terms.model import Reason
from atscheck.terms.normal_form import Gap, phrase_key
from atscheck.terms.passage import Passage
from atscheck.terms.triggers import (
    ADJACENT_NEGATIONS,
    ADVICE,
    ANNOUNCED_LIST,
    BESIDE,
    BUILDERS,
    DASH,
    DECLINED,
    DEGREE_WORDS,
    DELIVERING,
    DENIALS_BEHIND_DASH,
    DEPARTMENT,
    EXPERIENCED,
    HIRED,
    HOPES,
    LATER_HOPES,
    LATER_NEGATIONS,
    LATER_OTHERS,
    LEFT,
    NAMED,
    NEGATIONS,
    NEVER_FINISHED,
    OPENING_HOPES,
    OTHER_SUBJECT,
    OTHERS,
    PLANS,
    PSEUDO_NEGATIONS,
    RECRUITING,
    SENTENCE_MARK,
    TERMINATORS,
    THEIR_DEGREES,
    TRADESPEOPLE,
    TUTORING,
    UNFINISHED,
    WHOSE,
)

# A trigger reaches over an enumeration of several terms, but not over a second clause.
_SCOPE_WORDS = 14
_SENTENCE_REACH = 240  # characters
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*(?:\n|[•●▪◦*-])")


@dataclass(frozen=True, slots=True)
class Context:
    reason: Reason
    cue: str


def find_context(first: int, last: int, passage: Passage) -> Context | None:
    """The trigger whose scope holds the words `first` to `last`, or None.

    A pseudo-trigger ("not limited to") hides the trigger in it.
    """
    before = _clause_before(first, passage)
    after = _clause_after(last, passage)
    is_degree = passage.words[first].exact in DEGREE_WORDS or passage.words[last].exact in DEGREE_WORDS
    cue = _find_negation(before, after, is_degree=is_degree) or _match_start(
        DENIALS_BEHIND_DASH, _behind_dash(last, passage)
    )
    if cue is None and is_degree and (rest := NEVER_FINISHED.match(passage.text, passage.words[last].end)):
        cue = rest[0].strip()
    if cue is not None:
        return Context(Reason.NEGATED, cue)
    if is_degree:
        cue = _search(PLANS, before, most_words=4)
    else:
        cue = _search_hope(before) or _match_opening(before, first, passage) or _match_start(LATER_HOPES, after)
    start = passage.words[first].start
    cue = cue or _find_advice(start, passage) or _find_hoped_list(start, passage)
    if cue is not None:
        return Context(Reason.HOPED_FOR, cue)
    if is_degree:
        tutored = _search(TUTORING, before, most_words=3) and not re.match("(in|from|at) ", after)
        theirs = THEIR_DEGREES.match(after)
        if tutored or theirs:
            return Context(Reason.OTHER_PERSON, theirs[0] if theirs else "supervised")
    cue = _find_other_person(_clause_before(first, passage, whole=True), before, after)
    if cue is None:
        behind = passage.text[passage.words[last].end :][:12]
        cue = _find_trade_of_others(passage.words[last].exact, before, after, behind)
    return None if cue is None else Context(Reason.OTHER_PERSON, cue)


def _find_negation(before: str, after: str, *, is_degree: bool) -> str | None:
    cue = _search(NEGATIONS, before) or _search_adjacent(before, after) or _search(DECLINED, before, most_words=6)
    if cue is None and is_degree:
        cue = _search(LEFT, before, most_words=1) or _match_start(UNFINISHED, after)
    if cue is not None and not _search(PSEUDO_NEGATIONS, before):
        return cue
    return _match_start(LATER_NEGATIONS, after)


def _search_hope(before: str) -> str | None:
    """A hope in front of a mention; in "looking to move from teaching to design" teaching is no hope."""
    cue = _search(HOPES, before)
    if cue is None:
        return None
    left = before.rpartition(" from ")[2] if " from " in before[before.rfind(cue) :] else None
    return None if left is not None and " to " not in f" {left}" and " into " not in f" {left}" else cue


def _find_advice(start: int, passage: Passage) -> str | None:
    """The words with which the sentence around an offset speaks to the user of a template."""
    text = passage.text
    for advice in ADVICE.finditer(text, max(start - _SENTENCE_REACH, 0), start + _SENTENCE_REACH):
        between = text[advice.end() : start] if advice.end() <= start else text[start : advice.start()]
        if not _SENTENCE_END.search(between):
            return advice[0]
    return None


def _find_hoped_list(start: int, passage: Passage) -> str | None:
    """The hope that announces the list a mention stands in: "I am willing to learn the following: Lua, GIMP"."""
    section = passage.resume.section_at(start)
    # A full stop ends the list, and none stands in what announces it.
    begin = max(section.start if section else 0, passage.text.rfind(".", 0, start) + 1)
    text = passage.text[begin:start].casefold()
    announced = list(ANNOUNCED_LIST.finditer(text)) if "the following" in text else []
    if not announced:
        return None
    return _search_hope(" ".join(announced[-1][0].split()) + " ")


def _find_other_person(clause: str, before: str, after: str) -> str | None:
    subject = OTHER_SUBJECT.match(clause)
    if subject is not None and " i " not in clause:
        return subject[0]
    hired = _search(RECRUITING, before, most_words=3) if HIRED.match(after) else None
    handed = _search(DELIVERING, clause, most_words=3) if DEPARTMENT.match(after) else None
    return hired or handed or _search(OTHERS, before, most_words=4) or _match_start(LATER_OTHERS, after)


def _find_trade_of_others(last: str, before: str, after: str, behind: str) -> str | None:
    """The words that make a trade that of others: "worked with UX designers", "my English teacher"."""
    if TRADESPEOPLE.fullmatch(last) or BUILDERS.match(after):
        cue = _search(BESIDE, before)
        return cue if cue is not None and " as " not in before[before.rfind(cue) :] else None
    if not TRADESPEOPLE.fullmatch(last + "s"):
        return None
    whose = WHOSE.search(before) or NAMED.match(behind)
    return whose and whose[0].strip(" :")


def names_several_people(written: str, name: str) -> bool:
    """True if a trade stands in the plural where its name is one person: "cover for 20 registered nurses"."""
    own = name.casefold().rpartition(" ")[2]
    return TRADESPEOPLE.fullmatch(written) is not None and TRADESPEOPLE.fullmatch(own + "s") is not None


def _clause_before(first: int, passage: Passage, *, whole: bool = False) -> str:
    """The words of the clause in front of a mention, ending with a space; "," stands for a comma or bracket.

    A terminating word ends the scope of a trigger; `whole` reads on to the beginning of the clause.
    """
    found: list[str] = []
    index = first
    while index > 0 and first - index < _SCOPE_WORDS:
        if _ends_clause(index, passage):
            break
        gap = passage.gap(index)
        index -= 1
        exact = passage.words[index].exact
        if not whole and exact in TERMINATORS and not _is_part_of_trigger(index, passage):
            break
        if gap == Gap.HYPHEN and found:
            found[-1] = f"{exact}-{found[-1]}"  # "no-code tools" denies nothing
            continue
        found += ["," if gap in (Gap.LOOSE, Gap.BREAK) else "", exact]
    return " ".join(part for part in reversed(found) if part) + " "


def _is_part_of_trigger(index: int, passage: Passage) -> bool:
    """ "not used", "to use", "so far": the terminator belongs to the trigger around it."""
    if passage.words[index].exact == "so" and passage.words[index + 1].exact == "far":
        return True
    if index == 0 or passage.gap(index) == Gap.BREAK:
        return False
    return passage.words[index - 1].exact in (
        "not",
        "to",
        "never",
        "haven't",
        "hasn't",
        "didn't",
        "without",
        "been",
        "yet",
        "no",
    )


def _clause_after(last: int, passage: Passage) -> str:
    found: list[str] = []
    for index in range(last + 1, min(last + 6, len(passage.words))):
        if _ends_clause(index, passage):
            break
        if passage.gap(index) in (Gap.LOOSE, Gap.BREAK):
            if "," in passage.between(index):
                break
            found.append(",")
        found.append(passage.words[index].exact)
    return " ".join(found)


def _behind_dash(last: int, passage: Passage) -> str:
    """The words behind the dash or bracket that follows a mention, up to the end of their clause, or nothing."""
    index = last + 1
    if index >= len(passage.words) or not DASH.fullmatch(passage.between(index)):
        return ""
    words = [passage.words[index].exact]
    for position in range(index + 1, min(index + 6, len(passage.words))):
        if _ends_clause(position, passage):
            break
        words.append(passage.words[position].exact)
    return " ".join(words)


def _ends_clause(index: int, passage: Passage) -> bool:
    between = passage.between(index)
    return passage.paragraphs[index] != passage.paragraphs[index - 1] or bool(SENTENCE_MARK.search(between))


@lru_cache(maxsize=16)
def _compiled(triggers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=\s))(?:" + "|".join(f"(?:{trigger})" for trigger in triggers) + r")(?=\s|$)")


def _search(triggers: tuple[str, ...], clause: str, most_words: int = _SCOPE_WORDS) -> str | None:
    found = None
    for match in _compiled(triggers).finditer(clause):
        if len(clause[match.end() :].split()) <= most_words:
            found = match[0]
    return found


def _search_adjacent(clause: str, after: str) -> str | None:
    """A bare "no" or "without" denies the next words only, through an enumeration: "no Java, Scala or Kotlin"."""
    match = list(_compiled(ADJACENT_NEGATIONS).finditer(clause))
    if not match:
        return None
    rest = clause[match[-1].end() :].split()
    if (
        match[-1][0].startswith("no") and len(rest) <= 2 and EXPERIENCED.match(after)
    ):  # "no classroom teaching background"
        return match[-1][0]
    items = [word for word in rest if word not in (",", "or", "and")]
    joints = len(rest) - len(items)
    return match[-1][0] if not rest or (joints and len(items) <= 2 * joints) else None


def _match_opening(clause: str, first: int, passage: Passage) -> str | None:
    """ "Learning Go" at the start of a clause."""
    match = re.match(r"(?:currently )?(?:" + "|".join(OPENING_HOPES) + r") (?:[\w+#.'-]+ (?:, |and |or ))*$", clause)
    if match is None or not phrase_key(clause):
        return None
    return match[0].strip() if passage.section_kind(first).value != "publications" else None


def _match_start(triggers: tuple[str, ...], clause: str) -> str | None:
    match = re.match(r"(?:, )?(?:" + "|".join(f"(?:{trigger})" for trigger in triggers) + r")(?= ,|$)", clause)
    return match[0].strip(", ") if match else None
