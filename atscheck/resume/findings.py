"""What a reader or a parser would stumble over in a file, told from the file alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from atscheck.resume import finding_catalog as catalog
from atscheck.resume.dates import find_dates
from atscheck.resume.finding_catalog import count_of
from atscheck.resume.model import Entry, Finding, Line, Place, Resume, SectionKind, SourceLine, VerdictStatus
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
# "R C D" may be a list of things.
LETTERS_APART = 4
MOST_PAGES_NAMED = 3
MOST_LINES_NAMED = 3
_OUTSIDE_BODY = (Place.HEADER, Place.FOOTER, Place.TEXT_BOX)
# Years that `find_dates` does not take for dates (1593, a Persian 1398) and "Sep 15 - now" date a job, too.
_PERHAPS_DATED = re.compile(r"(?<!\d)\d{4}(?!\d)|[-–—]\s*(?:now|present|today|ongoing|current)\b", re.IGNORECASE)
_LANGUAGES = {
    "ja": "Japanese", "ko": "Korean", "zh": "Chinese", "he": "Hebrew", "ar": "Arabic", "fa": "Persian", "el": "Greek",
    "ru": "Russian", "uk": "Ukrainian", "hi": "Hindi", "th": "Thai", "de": "German", "fr": "French", "es": "Spanish",
    "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "sv": "Swedish", "da": "Danish", "cs": "Czech",
    "tr": "Turkish", "ro": "Romanian", "fi": "Finnish", "hu": "Hungarian",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file beyond its text.

    Attributes:
        size: In bytes.
        pages: Of a PDF.
        copying_forbidden: True if the owner's flags say so.
        letter_spaced: Lines whose letters stand apart, see `find_letter_spaced`.
    """

    size: int
    pages: tuple[PdfPage, ...] = ()
    copying_forbidden: bool = False
    letter_spaced: tuple[SourceLine, ...] = ()


def find_letter_spaced(lines: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    """The lines that some reading has as single letters ("S K I L L S"), each once, in order of their pages.

    Cleaning makes whole words of them, so this looks at lines as the file has them.
    """
    found: dict[str, SourceLine] = {}
    for line in lines:
        pieces = line.text.split()
        if len(pieces) >= LETTERS_APART and all(len(piece) == 1 and piece.isalpha() for piece in pieces):
            found.setdefault("".join(pieces), line)
    return tuple(sorted(found.values(), key=lambda line: line.page or 0))


def find_findings(resume: Resume, facts: FileFacts) -> tuple[Finding, ...]:
    """All findings about a file, by code; those that depend on a target are added by the report."""
    found = [*_about_pages(facts.pages), *_about_file(facts), *_about_hidden_text(resume)]
    found += [*_about_places(resume), *_about_letters(facts.letter_spaced)]
    # Of a file without text nobody can say that something is not written in it.
    if resume.verdict.status is not VerdictStatus.UNREADABLE:
        found += [*_about_structure(resume), *_about_dates(resume), *_about_language(resume)]
    return tuple(sorted(found, key=lambda finding: (finding.code, finding.page or 0)))


def _about_pages(pages: Sequence[PdfPage]) -> Iterator[Finding]:
    pictures = [page.number for page in pages if not page.characters and (page.images or page.has_ink)]
    if pictures:
        verb = "is a picture" if len(pictures) == 1 else "are pictures"
        yield catalog.IMAGE_ONLY_PAGE.report(f"{_name_pages(pictures)} {verb} without text", page=pictures[0])
    recognised = [page.number for page in pages if page.is_ocr_layer]
    if recognised:
        where = _name_pages(recognised).lower()
        yield catalog.OCR_LAYER.report(f"The text of {where} lies invisibly behind a scan", page=recognised[0])
    large = [page for page in pages if page.characters and not page.is_ocr_layer]
    large = [page for page in large if page.image_share >= LARGE_PICTURE_SHARE]
    if large:
        share = f"{100 * max(page.image_share for page in large):.0f}%"
        where = _name_pages([page.number for page in large]).lower()
        seen = f"A picture covers {share} of" if len(large) == 1 else f"Pictures cover up to {share} of"
        yield catalog.LARGE_PICTURE.report(f"{seen} {where}", page=large[0].number)
    characters, unmapped = (sum(getattr(page, name) for page in pages) for name in ("characters", "unmapped"))
    if characters and unmapped > UNMAPPED_SHARE * characters:
        worst = max(pages, key=lambda page: page.unmapped)
        share = f"{100 * unmapped / characters:.0f}%"
        yield catalog.UNMAPPED_LETTERS.report(f"{share} of the characters have no Unicode mapping", page=worst.number)
    private = sum(page.private_use for page in pages)
    if private:
        first = next(page.number for page in pages if page.private_use)
        verb = "means" if private == 1 else "mean"
        seen = f"{count_of(private, 'character')} {verb} nothing outside the font (icons, at times joined letters)"
        yield catalog.PRIVATE_USE_ICONS.report(seen, page=first)


def _about_file(facts: FileFacts) -> Iterator[Finding]:
    size = f"The file is {facts.size / 1e6:.1f} MB large"
    if facts.size > PARSING_LIMIT:
        yield catalog.OVER_PARSING_LIMIT.report(size)
    elif facts.size > ONE_MEGABYTE:
        yield catalog.OVER_ONE_MEGABYTE.report(size)
    if facts.copying_forbidden:
        yield catalog.COPYING_FORBIDDEN.report("The file's owner forbids copying text from it")


def _about_hidden_text(resume: Resume) -> Iterator[Finding]:
    """One finding per page, with everything that is hidden on it."""
    for page in dict.fromkeys(hidden.page for hidden in resume.hidden):
        pieces = [hidden for hidden in resume.hidden if hidden.page == page]
        where = f" on page {page}" if page is not None else ""
        words = count_of(sum(len(piece.text.split()) for piece in pieces), "word")
        reasons = "; ".join(dict.fromkeys(piece.reason for piece in pieces))
        yield catalog.HIDDEN_TEXT.report(f"{words}{where} cannot be seen ({reasons})", page=page)


def _about_places(resume: Resume) -> Iterator[Finding]:
    yield from _about_contact_place(resume)
    boxed = [line for line in resume.lines if line.place is Place.TEXT_BOX]
    words = sum(len(resume.text[line.start : line.end].split()) for line in boxed)
    if words:
        verb = "stands in a text box" if words == 1 else "stand in text boxes"
        yield catalog.TEXT_IN_BOXES.report(f"{count_of(words, 'word')} {verb}")


def _about_letters(spaced: Sequence[SourceLine]) -> Iterator[Finding]:
    if spaced:
        words = ", ".join(f'"{" ".join(line.text.split())}"' for line in spaced[:MOST_LINES_NAMED])
        more = ", …" if len(spaced) > MOST_LINES_NAMED else ""
        verb = "is" if len(spaced) == 1 else "are"
        seen = f"{count_of(len(spaced), 'line')} {verb} set in single letters ({words}{more})"
        yield catalog.LETTER_SPACED.report(seen, page=spaced[0].page)


def _about_contact_place(resume: Resume) -> Iterator[Finding]:
    """One finding for all contact details that stand only outside the body."""
    homes: dict[str, Line] = {}
    for label, value in (("e-mail address", resume.contact.email), ("phone number", resume.contact.phone)):
        lines = [line for line in resume.lines if value and value in resume.text[line.start : line.end]]
        if lines and all(line.place in _OUTSIDE_BODY for line in lines):
            homes[label] = lines[0]
    if homes:
        places = " and a ".join(dict.fromkeys(line.place.value for line in homes.values()))
        page = next(iter(homes.values())).page
        verb = "stands" if len(homes) == 1 else "stand"
        yield catalog.CONTACT_OUTSIDE_BODY.report(f"The {' and the '.join(homes)} {verb} only in a {places}", page=page)


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
    if experience and not any(_has_date(resume.text[section.start : section.end]) for section in experience):
        first = experience[0]
        yield catalog.UNDATED_JOBS.report(f'No date was found under "{first.heading}"', page=first.page)
    years_only = [entry for entry in jobs if _is_years_only(entry)]
    if years_only:
        count = f"{count_of(len(years_only), 'job')} {'is' if len(years_only) == 1 else 'are'}"
        yield catalog.AMBIGUOUS_DATES.report(f"{count} dated by years only", page=_page_of(years_only[0], resume))


def _has_date(text: str) -> bool:
    return bool(find_dates(text)) or _PERHAPS_DATED.search(text) is not None


def _is_years_only(entry: Entry) -> bool:
    dates = [date for date in (entry.begin, entry.finish) if date is not None]
    return bool(dates) and all(date.month is None for date in dates)


def _about_language(resume: Resume) -> Iterator[Finding]:
    if not resume.is_english:
        name = _LANGUAGES.get(resume.language, f"another language ({resume.language})")
        yield catalog.OTHER_LANGUAGE.report(f"The text seems to be written in {name}, so coverage is unreliable")


def _page_of(entry: Entry, resume: Resume) -> int | None:
    line = resume.line_at(entry.start)
    return line.page if line is not None else None


def _name_pages(numbers: Sequence[int]) -> str:
    """ "Page 2", "Pages 1 and 2", "Pages 1, 2, 3 and 7 more"."""
    if len(numbers) == 1:
        return f"Page {numbers[0]}"
    shown = [str(number) for number in numbers[:MOST_PAGES_NAMED]]
    rest = len(numbers) - len(shown)
    last = f"{rest} more" if rest else shown.pop()
    return f"Pages {', '.join(shown)} and {last}"
