"""What a degree, certification or licence says of itself: in progress, a candidate, expired, a level."""

import re

from atscheck.resume.model import Resume, SectionKind

CREDENTIAL_KINDS = frozenset(("degree", "certification", "licence"))

# A state stands in the credential's own line, at most this many characters behind its name, or in the line below.
_REACH = 90
_BEFORE = 40
_NEXT_CREDENTIAL = re.compile(
    r"\b(?:Ph\.?D|D\.?Phil|M\.?Sc?|M\.?Eng|MBA|M\.?A|B\.?Sc?|B\.?A|B\.?Eng|B\.?Tech|(?:Master|Bachelor|Associate|Doctor)"
    r"(?:'s|’s| of))\b"
)
_STATES_BEHIND = (
    ("in progress", r"in progress|expected|anticipated|ongoing|currently enrolled|to be completed|underway|"
     r"(?:class|graduating) (?:of|in|may|june|december) ?20\d\d|all but dissertation|\bABD\b|present\b|pending"),
    ("candidate", r"candidate|candidacy|student\b"),
    ("expired", r"expired|lapsed|inactive|not renewed"),
    ("incomplete", r"incomplete|not completed|withdrew|coursework (?:completed|only)|no degree"),
)  # fmt: skip
_STATES_BEFORE = (
    ("in progress", r"(?:pursuing|working (?:on|towards?)|enrolled in)(?: an?| my| the)?|expected"),
    ("candidate", r"candidate (?:for|in)(?: an?| the)?"),
    ("expired", r"expired|former"),
)  # fmt: skip
_LEVEL = re.compile(r"^[\s,(–-]*(level (?:I{1,3}|[1-5]|one|two|three)\b)", re.IGNORECASE)


def find_state(kind: str, start: int, end: int, resume: Resume) -> str | None:
    """What the resume says about a credential besides having it ("in progress", "candidate, level II"), or None.

    Args:
        kind: The kind of the mention's term; others than degrees, certifications and licences have no state.
        start: Offset of the mention's first character.
        end: Offset after its last.
        resume: The resume.
    """
    if kind not in CREDENTIAL_KINDS:
        return None
    behind, before = _text_behind(end, resume), resume.text[max(start - _BEFORE, 0) : start].rpartition("\n")[2]
    states = [state for state, pattern in _STATES_BEHIND if re.search(pattern, behind, re.IGNORECASE)]
    states += [state for state, pattern in _STATES_BEFORE if re.search(rf"\b(?:{pattern})\s*$", before, re.IGNORECASE)]
    if not states and kind == "degree" and _goes_on(start, resume):
        states.append("in progress")
    level = _LEVEL.match(behind) if kind == "certification" else None
    if level is not None:
        states.append(level[1].lower())
    return ", ".join(dict.fromkeys(states)) or None


def _text_behind(end: int, resume: Resume) -> str:
    """The rest of the mention's line and the line below, up to the next credential or a semicolon."""
    text = resume.text[end : end + _REACH]
    first, _, rest = text.partition("\n")
    second = rest.partition("\n")[0]
    behind = first if not second or _NEXT_CREDENTIAL.search(second) else f"{first}\n{second}"
    following = _NEXT_CREDENTIAL.search(behind)
    return re.split(r"[;|]", behind[: following.start()] if following else behind)[0]


def _goes_on(offset: int, resume: Resume) -> bool:
    """True in an education entry that is said to last until now."""
    return any(entry.present and entry.section is SectionKind.EDUCATION for entry in resume.entries_at(offset))
