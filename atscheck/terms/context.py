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

# A trigger reaches over an enumeration of several terms, but not over a second clause.
_SCOPE_WORDS = 14

_EXPERIENCE = "experience|knowledge|exposure|background|familiarity|understanding|training|skills|expertise|proficiency"
_QUALITY = (
    "prior|previous|formal|professional|commercial|hands-on|hands on|real|direct|practical|current|real world|"
    "working|much"
)

# Each trigger opens a scope to its right.
_NEGATIONS = (
    "(no|zero|little|without|without any|lack|lack of|lacking|limited|little to no|little or no) "
    f"(({_QUALITY}) )*({_EXPERIENCE})( (with|in|of|using|on|writing|developing))?",
    "(have|has|had|did|do|does|was|were|is|are|am|can|could|would|will) (not|never)( yet)?( been)?",
    "(haven't|hasn't|hadn't|didn't|don't|doesn't|wasn't|isn't|aren't|can't|cannot|couldn't|won't|never)",
    "not (yet )?(familiar|experienced|proficient|comfortable|skilled|fluent|certified|trained|qualified|interested)"
    "( with| in| at)?",
    "not (a|an|in|using|with)", "unfamiliar with", "(lack|lacks|lacking|lack of)", "(neither|nor)", "other than",
    "unable to", "inexperienced (with|in)", "new to", "not interested in",
)  # fmt: skip
# These deny only what stands right behind them, or an enumeration of it: "no Java or Scala", "non-Java".
_ADJACENT_NEGATIONS = ("(no|not|without|zero|non|excluding|except|rather than|instead of|as opposed to)( any)?",)
_PSEUDO_NEGATIONS = (
    "not only", "not limited to", "not just", "not to mention", "no less than", "no doubt", "no longer only",
    "without fail",
)  # fmt: skip
_HOPES = (
    "(eager|keen|willing|excited|motivated|ready|hungry|happy|able|open|ambitious|determined|curious|itching) "
    "(to|about|for) ((quickly|further) )?"
    "(learn|learning|explore|exploring|study|start|master|discover|pick up|try|expand|gain)( more)?( about| with| on)?",
    "(want|wants|wanting|wish|wishing|hope|hopes|hoping|plan|plans|planning|aim|aims|aiming|intend|intending|aspire|"
    "aspires|aspiring|looking|seeking|love|like|looking forward|opportunity|opportunities|goal is|goals) to "
    "((further|eventually|someday|one day) )?"
    "(learn|become|explore|study|start|work with|work in|work on|use|try|master|get into|get|obtain|earn|gain|"
    "grow into|move into|transition into|pick up|apply|take|pass|pursue)( more)?( about)?",
    "would (like|love) to (learn|use|try|work with|work on|work in|explore|become)",
    "(interested|interest) in (learning|moving|getting|working|exploring|transitioning|becoming)( more)?"
    "( about| into| with| on| in)?",
    "(currently|presently|now|actively|still|self|always|independently|already) "
    "(learning|studying|exploring|picking up|training in)",
    "(started|starting|beginning|begun|began) (learning|to learn|studying|to study|exploring)",
    "(learning|studying) (about|how to use)",
    "(studying|preparing|training|revising|registered|scheduled|sitting) (for|towards|toward)",
    "working (towards|toward)", "(want|hope|wish|aspire|plan) to", "aspiring",
    "(would be|future) (student|learner)? of", "on my (list|roadmap)", "next up",
    "(to learn|wish list|learning goals|learning next|want to learn|areas to grow)",
)  # fmt: skip
_OTHERS = (
    "(report|reported|reporting) (directly )?(to|into)",
    "(interviewed|featured|quoted|profiled|cited|covered) (by|in|on)",
    "(supervised|advised|mentored|managed|led|taught|trained|coached|hired|reviewed) by",
    "(my|his|her|their) "
    "(manager|boss|advisor|colleague|colleagues|brother|sister|father|mother|wife|husband|friend|friends)",
    "on behalf of our",
)
# Openings of a clause ("Learning Go and Rust"): a verb here, a noun elsewhere ("machine learning, Go").
_OPENING_HOPES = ("(learning|studying|exploring)", "to learn", "interested in")

# Triggers behind a mention.
_LATER_NEGATIONS = (
    "(is |was |are |were )?not (required|needed|necessary|used|applicable|yet)",
    "(experience|knowledge|skills)? ?(not|none) (required|needed)",
    "none",
)  # fmt: skip
_LATER_HOPES = (
    "(currently |still |now )?learning", "(currently )?(studying|in training)",
    "(is |are )?(next|planned|upcoming)( on my list)?",
    "(to be learned|to learn|on my to do list|wish list)", "beginner course planned",
)  # fmt: skip

_TERMINATORS = frozenset(
    """but however although though yet while whereas except still strong solid expert expertise proficient experienced
    skilled fluent advanced extensive deep used using use built build developed designed created led wrote shipped
    deployed migrated replaced improved managed delivered implemented instead then therefore because since so which who
    apart besides plus only""".split()
)
_SENTENCE_MARK = re.compile(r"[.;!?•|]|\n\s*\n| [–—-] ")
# In these, study in progress is the evidence itself.
_DEGREE_WORDS = frozenset(
    "phd ph.d. doctorate master's masters msc m.sc. m.s. bachelor's bachelors bsc b.sc. mba degree".split()
)


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
    in_progress_counts = passage.words[first].exact in _DEGREE_WORDS or passage.words[last].exact in _DEGREE_WORDS
    cue = _search(_NEGATIONS, before) or _search_adjacent(before)
    if cue is not None and not _search(_PSEUDO_NEGATIONS, before):
        return Context(Reason.NEGATED, cue)
    cue = _match_start(_LATER_NEGATIONS, after)
    if cue is not None:
        return Context(Reason.NEGATED, cue)
    if not in_progress_counts:
        cue = _search(_HOPES, before) or _match_opening(before, first, passage) or _match_start(_LATER_HOPES, after)
        if cue is not None:
            return Context(Reason.HOPED_FOR, cue)
    cue = _search(_OTHERS, before, most_words=4)
    return None if cue is None else Context(Reason.OTHER_PERSON, cue)


def _clause_before(first: int, passage: Passage) -> str:
    """The words of the clause in front of a mention, ending with a space; "," stands for a comma or bracket."""
    found: list[str] = []
    index = first
    while index > 0 and first - index < _SCOPE_WORDS:
        if _ends_clause(index, passage):
            break
        gap = passage.gap(index)
        index -= 1
        exact = passage.words[index].exact
        if exact in _TERMINATORS and not _is_part_of_trigger(index, passage):
            break
        if gap == Gap.HYPHEN and found:
            found[-1] = f"{exact}-{found[-1]}"  # "no-code tools" denies nothing
            continue
        found += ["," if gap in (Gap.LOOSE, Gap.BREAK) else "", exact]
    return " ".join(part for part in reversed(found) if part) + " "


def _is_part_of_trigger(index: int, passage: Passage) -> bool:
    """ "not used", "to use": the terminator belongs to the trigger in front of it."""
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


def _ends_clause(index: int, passage: Passage) -> bool:
    between = passage.between(index)
    return passage.paragraphs[index] != passage.paragraphs[index - 1] or bool(_SENTENCE_MARK.search(between))


@lru_cache(maxsize=16)
def _compiled(triggers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=\s))(?:" + "|".join(f"(?:{trigger})" for trigger in triggers) + r")(?=\s|$)")


def _search(triggers: tuple[str, ...], clause: str, most_words: int = _SCOPE_WORDS) -> str | None:
    found = None
    for match in _compiled(triggers).finditer(clause):
        if len(clause[match.end() :].split()) <= most_words:
            found = match[0]
    return found


def _search_adjacent(clause: str) -> str | None:
    """A bare "no" or "without" denies the next words only, through an enumeration: "no Java, Scala or Kotlin"."""
    match = list(_compiled(_ADJACENT_NEGATIONS).finditer(clause))
    if not match:
        return None
    rest = clause[match[-1].end() :].split()
    items = [word for word in rest if word not in (",", "or", "and")]
    joints = len(rest) - len(items)
    return match[-1][0] if not rest or (joints and len(items) <= 2 * joints) else None


def _match_opening(clause: str, first: int, passage: Passage) -> str | None:
    """ "Learning Go" at the start of a clause."""
    match = re.match(r"(?:currently )?(?:" + "|".join(_OPENING_HOPES) + r") (?:[\w+#.'-]+ (?:, |and |or ))*$", clause)
    if match is None or not phrase_key(clause):
        return None
    return match[0].strip() if passage.section_kind(first).value != "publications" else None


def _match_start(triggers: tuple[str, ...], clause: str) -> str | None:
    match = re.match(r"(?:, )?(?:" + "|".join(f"(?:{trigger})" for trigger in triggers) + r")(?= ,|$)", clause)
    return match[0].strip(", ") if match else None
