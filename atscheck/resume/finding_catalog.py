"""Every finding there can be: its code, what it means, what to do, and who says so.

Codes are stable: `ATS1xx` is about the file, `ATS2xx` about its layout, `ATS3xx` about its structure, `ATS4xx` about
its content. `docs/findings.md` is written from this table. Sources are graded: *vendor* is the maker's own page,
*captured* the output of a maker's parser in public repositories, *partner* a reseller's page, *measured* what atscheck
saw in the file itself. Folklore is not cited.
"""

from dataclasses import dataclass

from atscheck.resume.model import Finding, FindingSource, Severity

MEASURED = FindingSource("own-measurement", "measured", "our own measurement of this file")
_GREENHOUSE = FindingSource(
    "greenhouse-parsing", "vendor", "Greenhouse Support: resume parsing",
    "https://support.greenhouse.io/hc/en-us/articles/200989175",
)  # fmt: skip
_LEVER = FindingSource(
    "lever-parsing", "vendor", "Lever Help Center: supported files for resume parsing",
    "https://help.lever.co/hc/en-us/articles/20087345054749",
)  # fmt: skip
_TALEO = FindingSource(
    "taleo-attachments", "vendor",
    "Oracle Taleo Enterprise: attachment permissions and settings (default 1,048,576 bytes)",
)  # fmt: skip
_SMARTRECRUITERS = FindingSource(
    "smartrecruiters-search", "vendor", "SmartRecruiters Help: Search Tips & Tricks",
    "https://help.smartrecruiters.com/Getting_Started/Platform/Search_Tips_and_Tricks",
)  # fmt: skip
_TEXTKERNEL = FindingSource(
    "textkernel-output", "vendor", "Textkernel: resume parser output",
    "https://developer.textkernel.com/tx-platform/v10/resume-parser/overview/parser-output",
)  # fmt: skip
_RCHILLI = FindingSource(
    "rchilli-quality", "vendor", "RChilli: resume quality",
    "https://docs.rchilli.com/kc/c_Rchilli_resume_parser_resume_quality.html",
)  # fmt: skip
_SOVREN = FindingSource(
    "sovren-captured", "captured",
    "Sovren parser output captured in public repositories, 2021 (columns: fatal; skills inside job texts)",
)  # fmt: skip
_DAXTRA = FindingSource("daxtra-partner", "partner", "DaXtra guidance by a reselling partner")


@dataclass(frozen=True, slots=True)
class FindingKind:
    """What is the same in all findings of one code.

    Attributes:
        code: Stable identifier.
        severity: How much it matters.
        title: What was found, in a few words.
        explanation: Why it matters, in one or two sentences.
        advice: What to do, in one sentence.
        source: Who says so.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    advice: str
    source: FindingSource

    def report(self, observation: str, *, page: int | None = None, terms: tuple[str, ...] = ()) -> Finding:
        """A finding of this kind; `observation` says what was seen in this file, as a clause without a full stop."""
        return Finding(self.code, self.severity.value, f"{observation}. {self.advice}", page, self.source, terms)


IMAGE_ONLY_PAGE = FindingKind(
    "ATS101", Severity.ERROR, "a page is only a picture",
    "Text that cannot be selected cannot be searched. Some systems run OCR, others do not.",
    "Export it as text from the word processor, or run OCR on it.", _LEVER,
)  # fmt: skip
LARGE_PICTURE = FindingKind(
    "ATS102", Severity.INFO, "a large picture beside the text",
    "Words inside a picture are not read.",
    "Check that no text you need is part of the picture.", _GREENHOUSE,
)  # fmt: skip
UNMAPPED_LETTERS = FindingKind(
    "ATS103", Severity.WARNING, "letters without a Unicode mapping",
    "The font does not say which characters its shapes are, so parsers guess or drop them.",
    "Embed the font with a Unicode mapping (in LaTeX: cmap, glyphtounicode) or choose another font.", MEASURED,
)  # fmt: skip
OVER_ONE_MEGABYTE = FindingKind(
    "ATS104", Severity.INFO, "the file is larger than 1 MB",
    "Oracle Taleo's default limit for an attachment is 1,048,576 bytes; employers can change it.",
    "Make pictures smaller if a form refuses the file.", _TALEO,
)  # fmt: skip
OVER_PARSING_LIMIT = FindingKind(
    "ATS105", Severity.WARNING, "the file is larger than 2.5 MB",
    "Greenhouse does not parse resumes above 2.5 MB; the file is attached, but its fields stay empty.",
    "Make pictures smaller or leave them out.", _GREENHOUSE,
)  # fmt: skip
COPYING_FORBIDDEN = FindingKind(
    "ATS106", Severity.WARNING, "the file forbids copying its text",
    "The owner's flags forbid text extraction. Many parsers ignore the flag; one that respects it reads nothing.",
    "Export without restrictions.", MEASURED,
)  # fmt: skip
PRIVATE_USE_ICONS = FindingKind(
    "ATS107", Severity.INFO, "characters that mean nothing outside their font",
    "Icon fonts and some fonts with joined letters use code points without a meaning; a parser sees a stray sign.",
    "Write a word beside each icon that matters, and see in the extracted text that no word misses a letter.", MEASURED,
)  # fmt: skip
HIDDEN_TEXT = FindingKind(
    "ATS108", Severity.WARNING, "text that nobody can see",
    "Some parsers extract it and some people look for it on purpose. It is not counted as evidence here.",
    "Remove hidden text, or make it visible if what it says is true.", MEASURED,
)  # fmt: skip
OCR_LAYER = FindingKind(
    "ATS109", Severity.INFO, "the text comes from OCR",
    "The page is a picture with invisible text behind it; recognition errors look like misspellings.",
    "Send the original export instead of the scan if you have it.", MEASURED,
)  # fmt: skip
INTERLEAVED_COLUMNS = FindingKind(
    "ATS201", Severity.WARNING, "columns that a simple parser mixes up",
    "A parser that reads straight across the page joins lines of different columns and breaks phrases.",
    "Use one column, or check that the terms named here also stand where lines are not mixed.", _SOVREN,
)  # fmt: skip
CONTACT_OUTSIDE_BODY = FindingKind(
    "ATS202", Severity.WARNING, "contact details only in a header, footer or text box",
    "Greenhouse names this as a reason why contact details are not found.",
    "Write contact details as normal text at the top of the first page.", _GREENHOUSE,
)  # fmt: skip
TEXT_IN_BOXES = FindingKind(
    "ATS203", Severity.WARNING, "text in text boxes",
    "Text in boxes and shapes may be misread or left out.",
    "Move what the boxes hold into normal paragraphs.", _DAXTRA,
)  # fmt: skip
TEXT_IN_TABLES = FindingKind(
    "ATS204", Severity.INFO, "terms that stand only in tables",
    "A parser that takes paragraphs only does not see tables; Greenhouse names complex tables as a cause of failure.",
    "Name the terms outside the table once.", _GREENHOUSE,
)  # fmt: skip
LETTER_SPACED = FindingKind(
    "ATS205", Severity.INFO, "letters set apart",
    "Greenhouse names spaces between letters as a cause of failure: a heading set like this is no word to a parser.",
    "Write these words without spaces between their letters, and set the letters closer together.", _GREENHOUSE,
)  # fmt: skip
NO_HEADINGS = FindingKind(
    "ATS301", Severity.WARNING, "no section headings that are recognised",
    "Parsers sort text by headings such as Experience or Skills; Greenhouse names unclear sections as a problem.",
    "Add plain headings on lines of their own.", _GREENHOUSE,
)  # fmt: skip
NO_EMAIL = FindingKind(
    "ATS302", Severity.WARNING, "no e-mail address",
    "RChilli's quality report counts a missing e-mail address as a major problem.",
    "Add your e-mail address as text.", _RCHILLI,
)  # fmt: skip
NO_PHONE = FindingKind(
    "ATS303", Severity.INFO, "no phone number",
    "A name and a phone number or an e-mail address are what parsers look for first.",
    "Add your number as text if you want to be called.", _DAXTRA,
)  # fmt: skip
UNDATED_JOBS = FindingKind(
    "ATS304", Severity.WARNING, "jobs without dates",
    "Months of use and last use of a skill are computed from the dates of the jobs that name it.",
    "Write the month and year in which each job began and ended.", _TEXTKERNEL,
)  # fmt: skip
AMBIGUOUS_DATES = FindingKind(
    "ATS305", Severity.INFO, "dates that leave months open",
    "From years alone the length of a job is uncertain by up to two years; months of use are computed from it.",
    "Add the months in which each job began and ended.", _TEXTKERNEL,
)  # fmt: skip
OTHER_LANGUAGE = FindingKind(
    "ATS401", Severity.WARNING, "a language other than English",
    "Terms are matched literally only, and headings in part; coverage is unreliable.",
    "Check the English version if there is one.", MEASURED,
)  # fmt: skip
REPEATED_TERM = FindingKind(
    "ATS402", Severity.INFO, "one term repeated far beyond the rest",
    "SmartRecruiters' search ranks by number of occurrences, but people read what it finds.",
    "Keep the mentions that carry evidence.", _SMARTRECRUITERS,
)  # fmt: skip

FINDING_KINDS: tuple[FindingKind, ...] = (
    IMAGE_ONLY_PAGE, LARGE_PICTURE, UNMAPPED_LETTERS, OVER_ONE_MEGABYTE, OVER_PARSING_LIMIT, COPYING_FORBIDDEN,
    PRIVATE_USE_ICONS, HIDDEN_TEXT, OCR_LAYER, INTERLEAVED_COLUMNS, CONTACT_OUTSIDE_BODY, TEXT_IN_BOXES, TEXT_IN_TABLES,
    LETTER_SPACED, NO_HEADINGS, NO_EMAIL, NO_PHONE, UNDATED_JOBS, AMBIGUOUS_DATES, OTHER_LANGUAGE, REPEATED_TERM,
)  # fmt: skip


def count_of(number: int, noun: str) -> str:
    """ "1 word", "2 words"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
