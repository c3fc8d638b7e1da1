"""One row per keyword, for spreadsheets.

Several keywords of which one would do share a single `missing` row, so that there are as many rows with that status as
requirements that are not met.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from atscheck.formats.asked import asked_years, marked_source
from atscheck.formats.plain_text import clean
from atscheck.formats.summary import best_mention, missing_requirement, suggested_edit
from atscheck.report.model import GapReport, KeywordResult, RequirementResult

COLUMNS = (
    "keyword",
    "group",
    "importance",
    "requirement",
    "needed",
    "status",
    "level",
    "surface",
    "page",
    "section",
    "proof",
    "last_used",
    "at_risk",
    "hint",
    "source",
    "suggested_edit",
    "years_asked",
    "years_least",
    "years_most",
    "years_entries",
    "sentence",
)

# Spreadsheets take a cell that begins so for a formula; the wide forms count as well in East Asian settings.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")

_Row = Mapping[str, str]


def render(report: GapReport, pictures: Sequence[object] = ()) -> str:  # noqa: ARG001  # every format takes pictures
    """The rows in the order of the keyword sets, then one row `unread` per note about what could not be read.

    A status of `not needed` says that another keyword meets the requirement, or would if it were spelt right. For an
    unreadable resume the only keyword row says so.
    """
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(report):
        writer.writerow([_neutral(row.get(column, "")) for column in COLUMNS])
    return target.getvalue()


def _rows(report: GapReport) -> Iterator[_Row]:
    if report.coverage is None:
        yield {"status": report.verdict.status.value, "hint": "; ".join(report.verdict.reasons)}
    else:
        yield from _keyword_rows(report)
    for note in report.notes:
        yield {"status": "unread", "page": "" if note.page is None else str(note.page), "hint": note.message}


def _keyword_rows(report: GapReport) -> Iterator[_Row]:
    requirements = {requirement.id: requirement for requirement in report.requirements}
    written: set[int] = set()
    for keyword in report.keywords:
        requirement = requirements[keyword.requirement]
        if keyword.status != "missing" or requirement.status != "missing" or not keyword.needed:
            yield _keyword_row(keyword, requirement, report)
        elif requirement.id not in written:
            written.add(requirement.id)
            yield _missing_row(requirement, report)


def _keyword_row(keyword: KeywordResult, requirement: RequirementResult, report: GapReport) -> _Row:
    mention, edit = best_mention(keyword), suggested_edit(keyword, report.edits)
    return _requirement_cells(requirement) | {
        "keyword": keyword.keyword,
        "needed": _yes_no(keyword.needed),
        "status": "not needed" if keyword.status == "missing" else keyword.status,
        "level": keyword.level or "",
        "surface": "" if mention is None else mention.surface,
        "page": "" if mention is None or mention.page is None else str(mention.page),
        "section": "" if mention is None else mention.section,
        "proof": "" if mention is None else mention.proof,
        "last_used": keyword.last_used or "",
        "at_risk": _yes_no(keyword.at_risk),
        "hint": keyword.hint or "",
        "source": marked_source(keyword),
        "suggested_edit": "" if edit is None else edit.text,
    }


def _missing_row(requirement: RequirementResult, report: GapReport) -> _Row:
    line = missing_requirement(requirement, report)
    return _requirement_cells(requirement) | {
        "keyword": line.label,
        "needed": "yes",
        "status": "missing",
        "at_risk": "no",
        "hint": "; ".join(str(hint) for hint in line.hints),
        "source": "; ".join(line.sources),
        "suggested_edit": line.question or "",
    }


def _requirement_cells(requirement: RequirementResult) -> dict[str, str]:
    years = requirement.years
    return {
        "group": requirement.group,
        "importance": requirement.importance,
        "requirement": requirement.title,
        "years_asked": "" if years is None else asked_years(years),
        "years_least": str(years.supported_least) if years is not None and years.entries else "",
        "years_most": str(years.supported_most) if years and years.entries and not years.open_end else "",
        "years_entries": "" if years is None else str(len(years.entries)),
        "sentence": requirement.sentence or "",
    }


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"


def _neutral(cell: str) -> str:
    """`cell` on one line, with an apostrophe in front where a spreadsheet would calculate."""
    text = clean(cell)
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text
