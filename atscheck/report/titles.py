"""Whether the title of a target stands in a resume, where recruiters search for it first."""

from atscheck.keywords.model import KeywordSet
from atscheck.resume.model import Resume, SectionKind
from atscheck.terms.normal_form import phrase_key


def find_title(keyword_set: KeywordSet, resume: Resume) -> str | None:
    """Where the set's title, or another name of it, stands: "headline", "experience", or None.

    The headline is the line under the name (where none is told, all before the first heading) and the summary; titles
    of entries are those of jobs and projects.
    """
    titles = [" ".join(phrase_key(title)) for title in (keyword_set.title, *keyword_set.also_known_as)]
    told = (SectionKind.SUMMARY,) if resume.headline else (SectionKind.HEADER, SectionKind.SUMMARY)
    parts = [resume.text[section.start : section.end] for section in resume.sections if section.kind in told]
    headline = " | ".join([resume.headline or "", *parts])
    if _has_one(titles, headline):
        return "headline"
    entries = " | ".join(entry.title for entry in resume.entries if entry.title and entry.section in _WORK)
    return "experience" if _has_one(titles, entries) else None


_WORK = (SectionKind.EXPERIENCE, SectionKind.PROJECTS)


def _has_one(titles: list[str], text: str) -> bool:
    words = f" {' '.join(phrase_key(text))} "
    return any(f" {title} " in words for title in titles)
