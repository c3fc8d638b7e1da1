"""What to do first: the fewest edits that gain most, for every format that people read."""

from collections.abc import Iterator
from dataclasses import dataclass

from atscheck.formats.model import Summary, percent
from atscheck.formats.summary import best_mention
from atscheck.report.model import Edit, GapReport, MentionResult

MOST_STEPS = 5  # what a person does in one evening


@dataclass(frozen=True, slots=True)
class Step:
    """An edit worth doing.

    Attributes:
        kind: What it is, in words.
        keyword: The keyword or the requirement's title.
        text: The exact wording, or the question.
        points: What it adds to the literal end.
        gain: The same as a share ("+2.3%").
        requirement: The requirement's id; 0 if none is meant.
        mention: The words that it would change.
    """

    kind: str
    keyword: str
    text: str
    points: int
    gain: str
    requirement: int
    mention: MentionResult | None = None


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What to do first.

    Attributes:
        sure: Changes of wording and spelling that gain most, in order of gain.
        questions: Missing requirements that gain most, if what they ask is true.
        literal: The literal end now.
        after_sure: The literal end after the sure changes.
        after_all: And where all questions can be answered with yes.
        more_sure: Changes left out here.
        more_questions: Questions left out here.
        late: Certifications that begin below the first page.
    """

    sure: tuple[Step, ...]
    questions: tuple[Step, ...]
    literal: str
    after_sure: str
    after_all: str
    more_sure: int
    more_questions: int
    late: tuple[str, ...]


def plan_first_steps(report: GapReport, summary: Summary) -> FirstSteps | None:
    """The fewest edits that gain most, or None where nothing was compared.

    What the resume says already comes first: to say it in the target's words takes no more than a minute. Of
    questions with equal gain, those come first that a related term answers with "perhaps".
    """
    if summary.band is None:
        return None
    total = summary.band.literal.total_points
    sure = [_step(edit, report, total) for edit in report.edits if edit.kind in ("reword", "respell")]
    asked = [_step(edit, report, total) for edit in report.edits if edit.kind == "ask"]
    near = {keyword.requirement for keyword in report.keywords if keyword.hint and not keyword.rejected}
    asked.sort(key=lambda step: (-step.points, step.requirement not in near))
    first, questions = sure[:MOST_STEPS], asked[:MOST_STEPS]
    points = summary.band.literal.points
    after_sure = points + sum(step.points for step in first)
    after_all = after_sure + sum(step.points for step in questions)
    return FirstSteps(
        tuple(first),
        tuple(questions),
        summary.band.literal.percent,
        percent(after_sure / total if total else 0.0),
        percent(after_all / total if total else 0.0),
        len(sure) - len(first),
        len(asked) - len(questions),
        tuple(_late_certifications(report)),
    )


_STEP_KINDS = {"reword": "Say it in these words", "respell": "Correct", "ask": "Ask yourself"}


def _step(edit: Edit, report: GapReport, total: int) -> Step:
    requirement, mention = _subject(edit, report)
    return Step(
        kind=_STEP_KINDS[edit.kind],
        keyword=edit.keyword,
        text=edit.text,
        points=round(edit.gain * total),
        gain=f"+{edit.gain * 100:.1f}%",
        requirement=requirement,
        mention=mention,
    )


def _subject(edit: Edit, report: GapReport) -> tuple[int, MentionResult | None]:
    """The requirement that an edit is about, and the mention that it would change."""
    for keyword in report.keywords:
        if keyword.keyword == edit.keyword and edit.kind != "ask" and keyword.mentions:
            return keyword.requirement, best_mention(keyword)
    titles = (requirement.id for requirement in report.requirements if requirement.title == edit.keyword)
    return next(titles, 0), None


def _late_certifications(report: GapReport) -> Iterator[str]:
    for keyword in report.keywords:
        pages = [mention.page for mention in keyword.mentions if mention.page is not None]
        if keyword.kind == "certification" and pages and min(pages) > 1:
            yield f"{keyword.keyword} first appears on page {min(pages)}."
