"""Where a mention stands, as proof: in a dated job, a publication, a skills list and so on."""

from dataclasses import dataclass

from atscheck.resume.model import Entry, Resume, SectionKind, YearMonth
from atscheck.terms.model import Proof

_PROOFS = {
    SectionKind.PUBLICATIONS: Proof.PUBLICATION,
    SectionKind.EDUCATION: Proof.EDUCATION,
    SectionKind.CERTIFICATIONS: Proof.CERTIFICATION,
    SectionKind.SKILLS: Proof.LISTED,
    SectionKind.SUMMARY: Proof.SUMMARY,
}
_WORK = (SectionKind.EXPERIENCE, SectionKind.PROJECTS)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a mention stands: its section, its proof, and the dated entry it belongs to, if any."""

    section: SectionKind
    proof: Proof
    entry: Entry | None = None


def find_standing(resume: Resume, offset: int) -> Standing:
    """Where the character at `offset` stands."""
    section = resume.section_at(offset)
    kind = section.kind if section is not None else SectionKind.OTHER
    dated = [entry for entry in resume.entries_at(offset) if entry.begin or entry.finish or entry.present]
    if kind in _WORK and dated:
        return Standing(kind, Proof.DATED, dated[0])
    entry = dated[0] if dated and kind is SectionKind.PUBLICATIONS else None
    return Standing(kind, _PROOFS.get(kind, Proof.OTHER), entry)


def last_use(entry: Entry, as_of: YearMonth | None) -> YearMonth | None:
    """When the work of a dated entry ended; `as_of` where it goes on."""
    return as_of if entry.present else entry.finish or entry.begin


def latest_date(resume: Resume) -> YearMonth | None:
    """The latest date written beside an entry: what "present" means unless the user says otherwise."""
    dates = [date for entry in resume.entries for date in (entry.begin, entry.finish) if date is not None]
    return max(dates, key=lambda date: (date.year, date.month or 0), default=None)
