"""What changed between two versions of a resume, in words: one story for the terminal, Markdown and HTML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from atscheck.formats import wording
from atscheck.formats.json_format import dump_json
from atscheck.formats.model import percent
from atscheck.report.difference import FindingChange, KeywordChange, ReportDifference, RequirementChange, Version

UNREAD = "No coverage, because the file could not be read."
SAME = "Nothing that a report says has changed."

_STATUS_ORDER = ("missing", "misspelt", "reworded", "found")
_HEADINGS = {
    "gained": "Gained",
    "better": "Better than before",
    "worse": "Worse than before",
    "lost": "Lost",
}


class Tone(StrEnum):
    """Whether a line is good news."""

    GOOD = "good"
    BAD = "bad"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line about one change: the name that changed, and what it was and is."""

    name: str
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """A heading with its lines."""

    heading: str
    lines: tuple[ChangedLine, ...]


def tell_difference(difference: ReportDifference) -> tuple[ChangedPart, ...]:
    """The parts of the story in order: the files, coverage, requirements, keywords, findings; no empty ones."""
    parts = [_versions(difference), *_coverage(difference)]
    if difference.is_empty:
        parts.append(ChangedPart(SAME, ()))
    met = [_requirement_line(item) for item in difference.requirements if _is_met(item.new_status)]
    unmet = [_requirement_line(item) for item in difference.requirements if not _is_met(item.new_status)]
    parts.append(ChangedPart(f"Requirements met in another way: {len(met)}", tuple(met)))
    parts.append(ChangedPart(f"Requirements not met: {len(unmet)}", tuple(unmet)))
    for change, heading in _HEADINGS.items():
        lines = tuple(_keyword_line(item) for item in difference.keywords if item.change == change)
        parts.append(ChangedPart(f"{heading}: {wording.count(len(lines), 'keyword')}", lines))
    for heading, findings, tone in (
        ("Fixed", difference.fixed, Tone.GOOD),
        ("New in the file", difference.introduced, Tone.BAD),
    ):
        lines = tuple(_finding_line(item, tone) for item in findings)
        parts.append(ChangedPart(f"{heading}: {wording.count(len(lines), 'finding')}", lines))
    return tuple(part for part in parts if part.lines or part.heading == SAME)


def _versions(difference: ReportDifference) -> ChangedPart:
    old, new = difference.old, difference.new
    targets = [f"{target.title} ({wording.TARGETS.get(target.kind, target.kind)})" for target in difference.targets]
    lines = [ChangedLine("Against", wording.joined(targets)), ChangedLine("Old", _verdict(old))]
    lines.append(ChangedLine("New", _verdict(new), _tone_of_verdict(old.verdict, new.verdict)))
    if old.sha256 == new.sha256:
        lines.append(ChangedLine("Note", "both are the same file, to the byte"))
    return ChangedPart("Compared", tuple(lines))


def _verdict(version: Version) -> str:
    reasons = f": {'; '.join(version.reasons)}" if version.reasons else ""
    return f"{version.name} ({version.verdict}{reasons})"


def _tone_of_verdict(old: str, new: str) -> Tone:
    order = ("unreadable", "partly readable", "readable")
    return _tone(order.index(new) - order.index(old))


def _tone(rise: float) -> Tone:
    return Tone.PLAIN if rise == 0 else Tone.GOOD if rise > 0 else Tone.BAD


def _coverage(difference: ReportDifference) -> Iterator[ChangedPart]:
    old, new = difference.old, difference.new
    if old.literal is None or new.literal is None or old.meaning is None or new.meaning is None:
        unread = [version.name for version in (old, new) if version.literal is None]
        yield ChangedPart("Coverage", (ChangedLine(wording.joined(unread), UNREAD, Tone.BAD),))
        return
    ends = (
        ("literal", old.literal, new.literal, old.literal_points, new.literal_points),
        ("meaning", old.meaning, new.meaning, old.meaning_points, new.meaning_points),
    )
    yield ChangedPart("Coverage", tuple(_end_line(*end, total=new.total_points) for end in ends))


def _end_line(name: str, before: float, after: float, points: int, new_points: int, *, total: int) -> ChangedLine:
    gain = new_points - points
    if gain == 0:
        return ChangedLine(name, f"{percent(after)} as before ({points} of {total} points)")
    text = f"{percent(before)} → {percent(after)} ({points} → {new_points} of {total} points, {gain:+d})"
    return ChangedLine(name, text, _tone(gain))


def _is_met(status: str) -> bool:
    return status in ("found", "reworded")


def _requirement_line(item: RequirementChange) -> ChangedLine:
    parts = [f"{item.old_status} → {item.new_status}"] if item.old_status != item.new_status else []
    if item.old_years != item.new_years:
        parts.append(f"dated entries support {item.old_years or 0:g} → {item.new_years or 0:g} years at most")
    rise = _STATUS_ORDER.index(item.new_status) - _STATUS_ORDER.index(item.old_status)
    text = f"{', '.join(parts)} ({item.importance}, {wording.count(item.weight, 'point')})"
    return ChangedLine(item.title, text, _tone(rise or (item.new_years or 0) - (item.old_years or 0)))


def _keyword_line(item: KeywordChange) -> ChangedLine:
    parts = []
    if item.old_status != item.new_status:
        parts.append(f"{_stands(item.old_status, item.old_surface)} → {_stands(item.new_status, item.new_surface)}")
    if item.old_proof is not None and item.new_proof is not None and item.old_proof != item.new_proof:
        parts.append(f"{wording.PROOFS[item.old_proof]} → {wording.PROOFS[item.new_proof]}")
    elif item.old_proof is None and item.new_proof is not None:
        parts.append(wording.PROOFS[item.new_proof])
    if item.old_at_risk != item.new_at_risk:
        parts.append("now at risk" if item.new_at_risk else "no longer at risk")
    tone = Tone.GOOD if item.change in ("gained", "better") else Tone.BAD
    return ChangedLine(item.keyword, f"{', '.join(parts)} ({item.importance})", tone)


def _stands(status: str, surface: str | None) -> str:
    return status if surface is None or status == "found" else f'{status} as "{surface}"'


def _finding_line(item: FindingChange, tone: Tone) -> ChangedLine:
    place = "" if item.page is None else f", page {item.page}"
    tone = Tone.PLAIN if item.severity == "info" else tone
    return ChangedLine(f"{item.severity} {item.code}{place}", item.message, tone)


def render_json(difference: ReportDifference) -> str:
    """The difference as contract JSON (`atscheck schema difference`)."""
    return dump_json(difference)


def render_markdown(difference: ReportDifference) -> str:
    """The story as Markdown."""
    from atscheck.formats.markdown import escape

    lines = [f"# What changed: {escape(difference.old.name)} → {escape(difference.new.name)}", ""]
    for part in tell_difference(difference):
        lines += [f"## {escape(part.heading)}", ""]
        lines += [f"- **{escape(line.name)}**: {escape(line.text)}" for line in part.lines]
        lines += [""] if part.lines else []
    return "\n".join(lines).rstrip("\n") + "\n"


def render_html(difference: ReportDifference) -> str:
    """The story as one page that loads nothing."""
    from atscheck.formats.html import render_page

    return render_page("difference.html.j2", difference=difference, parts=tell_difference(difference))


RENDERERS: dict[str, Callable[[ReportDifference], str]] = {
    "json": render_json,
    "md": render_markdown,
    "html": render_html,
}
