"""What to change, in the order of gain: wordings to add, spellings to correct, questions about what is missing."""

from collections.abc import Iterator, Sequence

from atscheck.matching.model import Level, Match, Status
from atscheck.report.model import Edit
from atscheck.report.requirements import RequirementOutcome, is_met
from atscheck.resume.model import Resume
from atscheck.terms.model import Proof, TermMention
from atscheck.terms.proof import find_standing

_PLACES = 4
_PROOF_ORDER = {proof: rank for rank, proof in enumerate(Proof)}


def plan_edits(outcomes: Sequence[RequirementOutcome], resume: Resume) -> tuple[Edit, ...]:
    """One edit per requirement that is not met literally, those that gain most first.

    The gain is what the edit adds to the literal coverage. Of equal gains rewording comes first, then spelling, then
    questions, each in the order of the target. Nothing here tells anyone to write what is not true.
    """
    total = sum(outcome.weight for outcome in outcomes)
    edits = [edit for outcome in outcomes for edit in _edits_of(outcome, total, resume)]
    order = {"reword": 0, "respell": 1, "ask": 2}
    return tuple(sorted(edits, key=lambda edit: (-edit.gain, order[edit.kind])))


def _edits_of(outcome: RequirementOutcome, total: int, resume: Resume) -> Iterator[Edit]:
    gain = round(outcome.weight / total, _PLACES) if total else 0.0
    if outcome.status is Status.REWORDED:
        match = next(match for match in outcome.matches if is_met(match))
        if match.credited:
            yield Edit(match.keyword.name, "reword", gain, word_reword(match, resume))
    elif outcome.status is Status.MISSPELT:
        match = next(match for match in outcome.matches if match.status is Status.MISSPELT)
        yield Edit(match.keyword.name, "respell", gain, word_respell(match, resume))
    elif outcome.status is Status.MISSING:
        yield Edit(
            outcome.requirement.title,
            "ask",
            gain,
            word_question(outcome.matches, resume, needs=outcome.requirement.needs),
        )


def word_reword(match: Match, resume: Resume) -> str:
    """How to say a keyword that is there in other words."""
    item = min(match.credited, key=lambda item: _PROOF_ORDER[find_standing(resume, item.mention.start).proof])
    surface = " ".join(item.mention.surface.split())
    if item.level is Level.ALIAS:
        return f'Write "{match.keyword.name} ({surface})" once, if you mean the same.'
    return f'Write "{match.keyword.name}" once beside "{surface}".'


def word_respell(match: Match, resume: Resume) -> str:
    """How to correct a keyword that is misspelt or torn."""
    mention = match.credited[0].mention
    written = " ".join(mention.surface.split())
    if mention.rule == "damaged":
        name = match.keyword.name
        return f'A parser reads "{written}" for "{name}": the font tears the word. Use another font or export.'
    return f'Correct "{written}" to "{mention.name}"{_place(mention, resume)}.'


def word_question(matches: Sequence[Match], resume: Resume, *, needs: int) -> str:
    """What to ask about keywords of which `needs` are wanted, with the entry where a related term stands."""
    names = [match.keyword.name for match in matches]
    shown = ", ".join(names[:4]) + (" or another of them" if len(names) > 4 else "")
    related = next((mention for match in matches for mention in match.related), None)
    if related is not None:
        surface = " ".join(related.surface.split())
        return f'"{surface}" is there{_place(related, resume)}. If you also used {shown} itself, say so there.'
    if needs == 1 and len(names) > 1:
        return f"If you have used one of them ({shown}), say which and where."
    return f"If you have worked with {shown}, say so where you did."


def _place(mention: TermMention, resume: Resume) -> str:
    standing = find_standing(resume, mention.start)
    if standing.entry is not None and standing.entry.title:
        return f" (under {' '.join(standing.entry.title.split())})"
    line = resume.line_at(mention.start)
    page = f", page {line.page}" if line is not None and line.page is not None else ""
    return f" ({standing.section.value}{page})"
