"""The table of the HTML report: a row for each requirement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atscheck.formats.alternatives import requirement_title
from atscheck.formats.asked import years_line
from atscheck.formats.html_marks import proof_text
from atscheck.formats.model import Fact, FoundKeyword, MissingRequirement, Summary, YearsLine
from atscheck.formats.summary import papers_text, refused_mentions
from atscheck.report.model import GapReport, KeywordResult, RequirementResult
from atscheck.resume.model import Entry

MOST_EVIDENCE = 2  # keywords of one choice that are shown with their words; others are named


@dataclass(frozen=True, slots=True)
class Places:
    """What the marked pages tell about the places of mentions: ids to lead to by span, and the dated entries."""

    anchors: Mapping[tuple[int, int], str]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A keyword that is there, with the words around its best mention.

    Attributes:
        found: The keyword.
        before: The words before the mention.
        surface: The mention.
        after: The words after it.
        proof: Where it stands, in words, with the dates of its entry where they are known.
        page: "page 2", or None where there are no pages.
        anchor: The id of its mark, or None if nothing is marked.
        last_used: Of the keyword, where the proof does not say it already.
        papers: How many papers there are of a venue, and of which years.
        others: How many mentions there are beside it.
    """

    found: FoundKeyword
    before: str
    surface: str
    after: str
    proof: str
    page: str | None
    anchor: str | None
    last_used: str | None
    papers: str | None
    others: int


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement.

    Attributes:
        requirement: The requirement.
        title: Its name, or its keywords as a choice.
        choice: What would do, where it is not met yet.
        evidence: What the resume has for it, the best first.
        more: The keywords that are there beside these.
        missing: What to ask oneself, if it is not met.
        rejected: What is there but not counted.
        at_risk: Whether a reading loses one of its keywords.
        years: The years asked for.
        sources: Where the keywords come from.
    """

    requirement: RequirementResult
    title: str
    choice: str | None
    evidence: tuple[Evidence, ...]
    more: tuple[str, ...]
    missing: MissingRequirement | None
    rejected: tuple[Fact, ...]
    at_risk: bool
    years: YearsLine | None
    sources: tuple[str, ...]


def build_rows(report: GapReport, summary: Summary, places: Places) -> tuple[Row, ...]:
    """A row for each requirement, in the order of the target; none where nothing was compared."""
    if report.coverage is None:
        return ()
    found: dict[int, list[FoundKeyword]] = {}
    groups = [summary.reworded, summary.misspelt, *(group.keywords for group in summary.found), summary.venues]
    for item in dict.fromkeys(item for group in groups for item in group):
        found.setdefault(item.result.requirement, []).append(item)
    missing = {line.requirement.id: line for group in summary.missing for line in group.requirements}
    keywords: dict[int, list[KeywordResult]] = {}
    for keyword in report.keywords:
        keywords.setdefault(keyword.requirement, []).append(keyword)
    return tuple(
        _row(
            requirement,
            report,
            found.get(requirement.id, []),
            missing.get(requirement.id),
            keywords.get(requirement.id, []),
            places,
        )
        for requirement in report.requirements
    )


def _row(
    requirement: RequirementResult,
    report: GapReport,
    found: Sequence[FoundKeyword],
    missing: MissingRequirement | None,
    keywords: Sequence[KeywordResult],
    places: Places,
) -> Row:
    order = ("found", "reworded", "misspelt", "missing")
    ranked = sorted(found, key=lambda item: (not item.result.needed, order.index(item.result.status)))
    title = requirement_title(requirement) or requirement.title or requirement.keywords[0]
    return Row(
        requirement=requirement,
        title=title,
        choice=missing.label if missing is not None and missing.label != title else None,
        evidence=tuple(_evidence(item, places) for item in ranked[:MOST_EVIDENCE]),
        more=tuple(item.name for item in ranked[MOST_EVIDENCE:]),
        missing=missing,
        rejected=tuple(
            Fact(keyword.keyword, refused_mentions(keyword))
            for keyword in keywords
            if keyword.rejected and keyword.needed and missing is None
        ),
        at_risk=any(keyword.at_risk and keyword.needed for keyword in keywords),
        years=years_line(requirement, report),
        sources=tuple(dict.fromkeys(keyword.source for keyword in keywords if keyword.source)),
    )


def _evidence(item: FoundKeyword, places: Places) -> Evidence:
    mention, result = item.mention, item.result
    if mention is None:
        return Evidence(item, "", "", "", "", None, None, None, None, 0)
    surface = " ".join(mention.surface.split())
    before, there, after = mention.snippet.partition(surface)
    if not there:  # the snippet leaves out a running header inside the mention
        before, after = "", mention.snippet
    return Evidence(
        found=item,
        before=before,
        surface=there,
        after=after,
        proof=proof_text(mention, places.entries),
        page=None if mention.page is None else f"page {mention.page}",
        anchor=places.anchors.get((mention.start, mention.end)),
        last_used=None if result.papers else result.last_used,
        papers=papers_text(result) if result.papers else None,
        others=len(result.mentions) - 1,
    )
