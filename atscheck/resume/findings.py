"""What a reader or a parser would stumble over in a file, told from the file alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atscheck.resume import finding_catalog as catalog
from atscheck.resume.dates import find_dates
from atscheck.resume.model import Entry, Finding, Place, Resume, SectionKind
from atscheck.resume.pdf_model import PdfPage

# Oracle Taleo's default limit, and Greenhouse's as its help page gives it.
ONE_MEGABYTE = 1_048_576
PARSING_LIMIT = 2_500_000
# A portrait covers 2 to 6 % of a page; a banner that may hold words begins at about a third.
LARGE_PICTURE_SHARE = 0.33
# A logo font has a few letters without a mapping; from this share on words are lost.
UNMAPPED_SHARE = 0.05
# A text of a few lines needs no headings.
LONG_ENOUGH_FOR_HEADINGS = 120
_OUTSIDE_BODY = (Place.HEADER, Place.FOOTER, Place.TEXT_BOX)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file beyond its text."""

    size: int
    pages: tuple[PdfPage, ...] = ()
    copying_forbidden: bool = False


def find_findings(resume: Resume, facts: FileFacts) -> tuple[Finding, ...]:
    """All findings about a file, by code; those that depend on a target are added by the report."""
    found = [
        *_about_pages(facts.pages),
        *_about_file(facts),
        *_about_hidden_text(resume),
        *_about_places(resume),
        *_about_structure(resume),
        *_about_dates(resume),
        *_about_language(resume),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.code, finding.page or 0)))


def _about_pages(pages: Sequence[PdfPage]) -> Iterator[Finding]:
    for page in pages:
        if not page.characters and page.images:
            yield catalog.IMAGE_ONLY_PAGE.report(f"Page {page.number} is a picture without text", page=page.number)
        elif page.is_ocr_layer:
            yield catalog.OCR_LAYER.report(f"The text of page {page.number} lies invisibly behind a scan", page=page.number)
        elif page.image_share >= LARGE_PICTURE_SHARE:
            share = f"{100 * page.image_share:.0f} %"
            yield catalog.LARGE_PICTURE.report(f"A picture covers {share} of page {page.number}", page=page.number)
    characters, unmapped = (sum(getattr(page, name) for page in pages) for name in ("characters", "unmapped"))
    if characters and unmapped > UNMAPPED_SHARE * characters:
        worst = max(pages, key=lambda page: page.unmapped)
        share = f"{100 * unmapped / characters:.0f} %"
        yield catalog.UNMAPPED_LETTERS.report(f"{share} of the characters have no Unicode mapping", page=worst.number)
    icons = sum(page.private_use for page in pages)
    if icons:
        first = next(page.number for page in pages if page.private_use)
        yield catalog.PRIVATE_USE_ICONS.report(f"{_count(icons, 'icon')} stand where a parser expects letters", page=first)


def _about_file(facts: FileFacts) -> Iterator[Finding]:
    if facts.size > PARSING_LIMIT:
        yield catalog.OVER_PARSING_LIMIT.report(f"The file has {facts.size / 1e6:.1f} MB")
    elif facts.size > ONE_MEGABYTE:
        yield catalog.OVER_ONE_MEGABYTE.report(f"The file has {facts.size / 1e6:.1f} MB")
    if facts.copying_forbidden:
        yield catalog.COPYING_FORBIDDEN.report("The file's owner forbids copying text from it")


def _about_hidden_text(resume: Resume) -> Iterator[Finding]:
    for hidden in resume.hidden:
        where = f" on page {hidden.page}" if hidden.page is not None else ""
        words = _count(len(hidden.text.split()), "word")
        yield catalog.HIDDEN_TEXT.report(f"{words}{where} cannot be seen ({hidden.reason})", page=hidden.page)


def _about_places(resume: Resume) -> Iterator[Finding]:
    outside = [line for line in resume.lines if line.place in _OUTSIDE_BODY]
    boxed = sum(len(resume.text[line.start : line.end].split()) for line in outside if line.place is Place.TEXT_BOX)
    for label, value in (("e-mail address", resume.contact.email), ("phone number", resume.contact.phone)):
        if value is None:
            continue
        homes = [line.place for line in resume.lines if value in resume.text[line.start : line.end]]
        if homes and all(place in _OUTSIDE_BODY for place in homes):
            yield catalog.CONTACT_OUTSIDE_BODY.report(f"The {label} stands only in a {homes[0].value}")
    if boxed:
        yield catalog.TEXT_IN_BOXES.report(f"{_count(boxed, 'word')} stand in text boxes")
    spaced = [section for section in resume.sections if _is_letter_spaced(section.heading)]
    if spaced:
        count = _count(len(spaced), "heading")
        yield catalog.LETTER_SPACED.report(f"{count} set with a space after each letter", page=spaced[0].page)


def _is_letter_spaced(heading: str) -> bool:
    pieces = heading.split()
    return len(pieces) > 3 and sum(len(piece) == 1 and piece.isalpha() for piece in pieces) >= 0.8 * len(pieces)


def _about_structure(resume: Resume) -> Iterator[Finding]:
    if not resume.text.strip():
        return
    headed = [section for section in resume.sections if section.heading and section.kind is not SectionKind.HEADER]
    if not headed and resume.word_count >= LONG_ENOUGH_FOR_HEADINGS:
        yield catalog.NO_HEADINGS.report("No section heading was recognised")
    if resume.contact.email is None:
        yield catalog.NO_EMAIL.report("No e-mail address was found")
    if resume.contact.phone is None:
        yield catalog.NO_PHONE.report("No phone number was found")


def _about_dates(resume: Resume) -> Iterator[Finding]:
    jobs = [entry for entry in resume.entries if entry.section is SectionKind.EXPERIENCE]
    experience = [section for section in resume.sections if section.kind is SectionKind.EXPERIENCE]
    # An entry may be cut wrongly; a section in which no date stands at all is certain.
    if experience and not any(find_dates(resume.text[section.start : section.end]) for section in experience):
        yield catalog.UNDATED_JOBS.report("No date stands under experience", page=experience[0].page)
    years_only = [entry for entry in jobs if _is_years_only(entry)]
    if years_only:
        count = _count(len(years_only), "job")
        yield catalog.AMBIGUOUS_DATES.report(f"{count} dated by years only", page=_page_of(years_only[0], resume))


def _is_years_only(entry: Entry) -> bool:
    dates = [date for date in (entry.begin, entry.finish) if date is not None]
    return bool(dates) and all(date.month is None for date in dates)


def _about_language(resume: Resume) -> Iterator[Finding]:
    if resume.language not in ("en", "und"):
        yield catalog.OTHER_LANGUAGE.report(f"The text seems to be written in another language ({resume.language})")


def _page_of(entry: Entry, resume: Resume) -> int | None:
    line = resume.line_at(entry.start)
    return line.page if line is not None else None


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
