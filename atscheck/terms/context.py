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
    rf"(?:\w+[ -]){{0,2}}({_EXPERIENCE}|work|projects)( (so far|yet|to date))?( (with|in|of|using|on|writing|developing))?",
    "(have|has|had|did|do|does|was|were|is|are|am|can|could|would|will) (not|never)( yet)?( been)?",
    "(haven't|hasn't|hadn't|didn't|don't|doesn't|wasn't|isn't|aren't|can't|cannot|couldn't|won't|never)",
    "not (yet )?(familiar|experienced|proficient|comfortable|skilled|fluent|certified|trained|qualified|interested)"
    "( with| in| at)?",
    "not (a|an|in|using|with)", "unfamiliar with", "(lack|lacks|lacking|lack of)", "(neither|nor)", "other than",
    "unable to", "inexperienced (with|in)", "new to", "not interested in",
)  # fmt: skip
# These deny only what stands right behind them, or an enumeration of it: "no Java or Scala", "non-Java".
_ADJACENT_NEGATIONS = (
    "(no|not|without|zero|non|excluding|except|except for|rather than|instead of|as opposed to)( any)?"
    f"( ({_QUALITY}))*",
)
_EXPERIENCED = re.compile(rf"(?:{_EXPERIENCE})\b")
_PSEUDO_NEGATIONS = (
    "not only", "not limited to", "not just", "not to mention", "no less than", "no doubt", "no longer only",
    "without fail", "never (missed|missing|failed|late|lost|exceeded|below|behind)", "(no|zero|without) (missed|late|lost|failed)",
)  # fmt: skip
# Whoever wants to keep, deepen or bring something has it.
_KEEPING = (
    "keep|continue|maintain|bring|leverage|contribute|deepen|extend|share|teach|mentor|apply my|use my|expand my|grow my|"
    "build on|combine|put my"
)
_HOPES = (
    "(eager|keen|excited|hungry|glad|itching|looking|hoping|planning|aiming|intending|aspiring|wanting|wishing|aim|aims|"
    "plan|plans|hope|hopes|want|wants|wish|wishes|intend|intends|aspire|aspires|seek|seeks|seeking|would like|would love|"
    "would be (glad|happy|keen|willing)|opportunity|opportunities|chance|goal is|ambition is|dream is|interested|goals) "
    rf"to (?!({_KEEPING})(\s|$))\w+",
    "(willing|motivated|ready|happy|able|open|ambitious|determined|curious) (to|about|for) ((quickly|further) )?"
    "(learn|learning|explore|exploring|study|start|master|discover|pick up|try|expand|gain)( more)?( about| with| on)?",
    "(eager|keen|excited|curious) (about|for|on) ((quickly|further) )?(learning|exploring|trying|starting)( more)?( about)?",
    "looking forward to( \\w+ing)?", "(planned|planning|booked|next)( ,)? (a|an|the|my) (course|class|exam|certification|certificate|training)( in| on| for)?", "(dream|dreams|dreaming|dreamed) of", "(love|like) to (learn|try|explore)",
    "(interested|interest) in \\w+ing( more)?( about| into| with| on| in)?",
    "(currently|presently|now|actively|still|self|always|independently|already) "
    "(learning|studying|exploring|picking up|training in)",
    "(started|starting|beginning|begun|began|start|begin) (learning|to learn|studying|to study|exploring)",
    "(start|starting|enrol|enroll|enrolling|enrolled|sign up|registered) (in |on |for )?(a |an |the )?(online |evening |part-time )?"
    "(course|class|bootcamp|boot camp)( on| in)?",
    "(learning|studying) (about|how to use)",
    "(studying|preparing|training|revising|registered|scheduled|sitting) (for|towards|toward)",
    "working (towards|toward)", "aspiring", "(can|could|will|shall|might|to) (learn|study)",
    "(if (hired|offered|selected|accepted)|given the chance)",
    "should like to \\w+", "would enjoy \\w+ing",
    "will (apply|sit|register|start|begin|take|study|learn)( for)?", "(planned|planning|plans|planned) (for|to)( \\w+)?", "a first look at",
    "would (complete|take|obtain|learn|study|get|earn|need|have to learn|use)",
    "(would be|future) (student|learner)? of", "on my ((to-learn|learning|reading|wish|todo|to-do) )?(list|roadmap)", "next up",
    "(to learn|to-learn|wish list|learning goals|learning next|want to learn|areas to grow|to-learn list|learning list)",
    "(plan|plans|goal|goals) for (next year|the future|the coming year|(19|20)\\d\\d)",
    "(hours|credits|exams|courses|points|steps) (needed|required|remaining|left|short|away) (for|of|from)( the| a| an)?",
    "sat in on( a| an| the)?",
)  # fmt: skip
# A degree or certification that is worked for counts, one that is merely planned does not.
_PLANS = (
    "(plan|plans|planning|planned|intend|intends|intending|hope|hopes|hoping|aim|aims|aiming|want|wants|wish|eager|keen|looking) "
    "(to|on) (\\w+ ){0,2}(start|starting|begin|beginning|pursue|pursuing|apply|applying|enrol|enroll|enrolling|take|taking|do|"
    "doing|earn|get|obtain|sit|study|complete|return)( \\w+)?( (for|in|to|towards))?( (a|an|the|my))?",
)
_DECLINED = (
    "(declined|refused|rejected|turned down|passed on|passed up)( an| a| the)? (offer|offers|opportunity|invitation|transfer|"
    "promotion|move)( to| into| of)?",
    "(dropped out of|withdrew from|discontinued|abandoned|quit|did not (finish|complete)|never finished|unfinished|incomplete)"
    "( the| a| an| my)?",
)  # fmt: skip
_LEFT = ("(left|leaving|leave) (the|my|a)",)
# Whose degree it is: "supervised three MSc students", "hired two PhDs".
_TUTORING = (
    "((co-)?(supervised|supervising|mentored|mentoring|advised|advising|guided|guiding|taught|teaching|trained|training|"
    "recruited|recruiting|hired|hiring|supported|supporting|tutored|tutoring|coached|coaching))",
)
_PEOPLE = (
    "manager|boss|advisor|supervisor|colleague|colleagues|teammate|teammates|brother|sister|father|mother|wife|husband|"
    "friend|friends|predecessor|vendor|vendors|contractor|contractors|consultant|consultants|agency|freelancer|freelancers"
)
_OTHERS = (
    "(report|reported|reporting) (directly )?(to|into)",
    "(interviewed|featured|quoted|profiled|cited|covered) (by|in|on)",
    "(supervised|advised|mentored|managed|led|taught|trained|coached|hired|reviewed) by",
    "(my|his|her|their) "
    "(manager|boss|advisor|colleague|colleagues|brother|sister|father|mother|wife|husband|friend|friends)",
    "on behalf of our",
)
# The trade of the people beside the writer: "worked closely with product managers and UX designers".
_BESIDE = (
    "(collaborat|work|partner|liais|coordinat|interact|communicat|consult|pair|engag|align|interfac|cooperat)"
    "(e|ed|es|s|ing|ion|ions|ation|ations|ative|atively)?( \\w+){0,2} (with|alongside|between|among)",
    "support(ed|ing|s)?( for)?",
    "(tools?|training|sessions|documentation|platforms?|dashboards) for",
)
_TRADE_NOUNS = (
    "manager|designer|developer|engineer|programmer|scientist|analyst|researcher|architect|administrator|accountant|nurse|"
    "physician|pharmacist|therapist|teacher|instructor|marketer|writer|tester|operator|technician|lawyer|attorney|auditor|"
    "specialist|planner|buyer|recruiter|statistician|editor|electrician|officer|coordinator|surgeon|psychologist|translator"
)
_TRADESPEOPLE = re.compile(rf"(?:{_TRADE_NOUNS})s")
_BUILDERS = re.compile(r"(?:designers|developers|engineers|programmers|managers|scientists|analysts|architects)\b")
_WHOSE = re.compile(r"\b(?:my|his|her|their) (?:\w+ )?$")
# Somebody else is the subject: "a colleague did the staining", "they wrote the Fortran".
_OTHER_SUBJECT = re.compile(
    rf"(?:(?:they|he|she)|(?:a|an|another|the|my|our|his|her|their|one|two) (?:\w+ )?(?:{_PEOPLE})) "
    r"(?:then |also |had )?(?:\w+ed|did|wrote|built|ran|made|led|kept|took|does|do|writes|owns|runs|handles|maintains)\b"
)
_RECRUITING = (
    "(sourced|placed|recruited|hired|interviewed|screened|staffed|headhunted|sourcing|placing|recruiting|hiring)",
)
_HIRED = re.compile(
    r"(?:\w+ )?(?:developers|engineers|programmers|candidates|architects|specialists|consultants|nurses|staff|talent|roles)\b"
)
# Several people who have the degree, none of them the writer: "two visiting PhD students".
_THEIR_DEGREES = re.compile(
    r"(?:level )?(?:students|candidates|interns|researchers|graduates|holders|scientists|engineers)\b"
)
# Openings of a clause ("Learning Go and Rust"): a verb here, a noun elsewhere ("machine learning, Go").
_OPENING_HOPES = ("(learning|studying|exploring)", "to learn", "interested in")

# Triggers behind a mention.
_LATER_NEGATIONS = (
    "(is |was |are |were )?not (required|needed|necessary|used|applicable|yet|taken|completed|passed|awarded)",
    "(experience|knowledge|skills)? ?(not|none) (required|needed)",
    "(no|zero) (experience|knowledge|exposure)( yet)?",
    "(0|zero|no) (years|yrs|year|months)",
    "none( so far| yet)?",
)  # fmt: skip
# "CISSP – not yet certified": behind a dash, where another clause begins otherwise.
_DENIALS_BEHIND_DASH = (
    "not (yet|currently|completed|finished|obtained|taken|passed|certified|held|used).*",
    "(exam|test|course|training) (not yet|booked|scheduled|planned|pending).*",
    "(planned|to be (learned|obtained|taken)|none yet|no experience)( .*)?",
)
_LATER_HOPES = (
    "(currently |still |now )?learning", "(currently )?(studying|in training)",
    "(is |are )?(next|planned|upcoming)( on my list)?",
    "(, )?i (should|would|hope|want|plan|intend|aim)( also)?( like)? to learn.*",
    "(\\w+ ){0,2}(exam|examination|course|class|certification|certificate) (for |in )?(next|the coming) year( .*)?",
    "(course |exam |certificate )?(is |are )?(next )?(on|off) my (to-do |to do |learning )?list( .*)?",
    "(to be learned|to learn|on my to do list|wish list)", "beginner course planned",
    "(exam|examination|test)( ,)?( \\w+){0,3} (booked|scheduled|planned|pending|upcoming)( .*)?",
    "(certification |licence |license )?(planned|pending|scheduled|booked)( for .*)?",
    "(status )?(still )?(\\w+ )?(one|two|three|four|several|\\d+) (exams|exam|hours|courses|credits) (away|left|short)",
)  # fmt: skip
_LATER_OTHERS = (
    "(was|were|is|are|being)?( all)? ?(sent|outsourced|subcontracted|contracted|farmed)( out)? (out|to) .*",
    "(was|were|is|are) (handled|done|performed|written|built|owned|run|managed|carried out) by "
    "(a|an|the|another|other|others|outside|external|our|someone|somebody) .*",
)

_TERMINATORS = frozenset(
    """but however although though yet while whereas still strong solid expert expertise proficient experienced
    skilled fluent advanced extensive deep used using use built build developed designed created led wrote shipped
    deployed migrated replaced improved managed delivered implemented instead then therefore because since so which who
    apart besides plus only after""".split()
)
_DASH = re.compile(r" [–—-] | \(|: ?")
_SENTENCE_MARK = re.compile(r"[.;!?•|]|\n\s*\n| [–—-] ")
# In these, study in progress is the evidence itself.
_DEGREE_WORDS = frozenset(
    "phd phds ph.d. doctorate doctoral postdoc postdocs doctorate master's masters msc m.sc. m.s. bachelor's bachelors bsc b.sc. mba degree".split()
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
    is_degree = passage.words[first].exact in _DEGREE_WORDS or passage.words[last].exact in _DEGREE_WORDS
    cue = _find_negation(before, after, is_degree=is_degree) or _match_start(
        _DENIALS_BEHIND_DASH, _behind_dash(last, passage)
    )
    if cue is not None:
        return Context(Reason.NEGATED, cue)
    if is_degree:
        cue = _search(_PLANS, before, most_words=4)
        if cue is not None:
            return Context(Reason.HOPED_FOR, cue)
    else:
        cue = _search_hope(before) or _match_opening(before, first, passage) or _match_start(_LATER_HOPES, after)
        if cue is not None:
            return Context(Reason.HOPED_FOR, cue)
    if is_degree:
        tutored = _search(_TUTORING, before, most_words=3) and not re.match("(in|from|at) ", after)
        theirs = _THEIR_DEGREES.match(after)
        if tutored or theirs:
            return Context(Reason.OTHER_PERSON, theirs[0] if theirs else "supervised")
    cue = _find_other_person(_clause_before(first, passage, whole=True), before, after)
    if cue is None:
        cue = _find_trade_of_others(passage.words[last].exact, before, after)
    return None if cue is None else Context(Reason.OTHER_PERSON, cue)


def _find_negation(before: str, after: str, *, is_degree: bool) -> str | None:
    cue = _search(_NEGATIONS, before) or _search_adjacent(before, after) or _search(_DECLINED, before, most_words=6)
    if cue is None and is_degree:
        cue = _search(_LEFT, before, most_words=1)
    if cue is not None and not _search(_PSEUDO_NEGATIONS, before):
        return cue
    return _match_start(_LATER_NEGATIONS, after)


def _search_hope(before: str) -> str | None:
    """A hope in front of a mention; in "looking to move from teaching to design" teaching is no hope."""
    cue = _search(_HOPES, before)
    if cue is None:
        return None
    left = before.rpartition(" from ")[2] if " from " in before[before.rfind(cue) :] else None
    return None if left is not None and " to " not in f" {left}" and " into " not in f" {left}" else cue


def _find_other_person(clause: str, before: str, after: str) -> str | None:
    subject = _OTHER_SUBJECT.match(clause)
    if subject is not None and " i " not in clause:
        return subject[0]
    hired = _search(_RECRUITING, before, most_words=3) if _HIRED.match(after) else None
    return hired or _search(_OTHERS, before, most_words=4) or _match_start(_LATER_OTHERS, after)


def _find_trade_of_others(last: str, before: str, after: str) -> str | None:
    """The words that make a trade that of others: "worked with UX designers", "my English teacher"."""
    if _TRADESPEOPLE.fullmatch(last) or _BUILDERS.match(after):
        cue = _search(_BESIDE, before)
        return cue if cue is not None and " as " not in before[before.rfind(cue) :] else None
    whose = _WHOSE.search(before) if _TRADESPEOPLE.fullmatch(last + "s") else None
    return whose and whose[0].strip()


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
        if not whole and exact in _TERMINATORS and not _is_part_of_trigger(index, passage):
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
    if index >= len(passage.words) or not _DASH.fullmatch(passage.between(index)):
        return ""
    words = [passage.words[index].exact]
    for position in range(index + 1, min(index + 6, len(passage.words))):
        if _ends_clause(position, passage):
            break
        words.append(passage.words[position].exact)
    return " ".join(words)


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


def _search_adjacent(clause: str, after: str) -> str | None:
    """A bare "no" or "without" denies the next words only, through an enumeration: "no Java, Scala or Kotlin"."""
    match = list(_compiled(_ADJACENT_NEGATIONS).finditer(clause))
    if not match:
        return None
    rest = clause[match[-1].end() :].split()
    if (
        match[-1][0].startswith("no") and len(rest) <= 2 and _EXPERIENCED.match(after)
    ):  # "no classroom teaching background"
        return match[-1][0]
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
