"""The sentences that several formats say, once."""

from atscheck.resume.model import SectionKind, VerdictStatus

IMPORTANCES = ("required", "preferred", "bonus")
SEVERITIES = ("error", "warning", "info")

LITERAL_MEANS = "in the keyword's own words"
MEANING_MEANS = "also in other words that a reader would accept"
NO_PREDICTION = (
    "Neither end predicts what a screening system does: they tell which words a search would find in this file."
)
MISSING_QUESTION = "Have you used any of these? If so, where could the resume say it? If not, leave it out."
MORE_DETAILS = "-v shows every wording to change, every question, and where each keyword stands."
STARRED_MEANS = "* something near it is there and not counted; -v says what"
REWORDED_MEANS = "The resume says it in other words; a search for the keyword itself would not find it."
MISSPELT_MEANS = "Not counted at either end until the spelling is right."
YEARS_MEAN = (
    "What counts is the time of the dated jobs and projects that name it, each month once. It does not change the "
    "coverage."
)
NO_BEGINNING = "no dated entry that names it says when it began"
OR_EXPERIENCE = "or equivalent experience"
AT_RISK_MEANS = "Found, but another way of reading the file loses it."
VENUES_MEAN = "Venues of the publications listed in the resume."
PARTLY_READ = "What stands in the unread parts is not compared: a keyword listed as missing may stand there."
UNREADABLE_ADVICE = (
    "No coverage is given, because nothing could be compared. Open the file and try to select its text: if that is not "
    "possible, export it again as PDF or DOCX from the word processor, or run text recognition (OCR) on it first."
)

VERDICTS = {
    VerdictStatus.READABLE: "Readable",
    VerdictStatus.PARTLY_READABLE: "Partly readable",
    VerdictStatus.UNREADABLE: "Unreadable",
}

# Strongest first: where a keyword has several mentions, the first of these is shown.
PROOFS = {
    "dated": "in dated jobs and projects",
    "publication": "in publications",
    "education": "in education",
    "certification": "in certifications",
    "listed": "only in a list of skills",
    "summary": "only in the summary",
    "other": "elsewhere",
}

# The same of one mention, which may have others beside it.
MENTION_PROOFS = {
    "publication": "in a publication",
    "education": "in education",
    "certification": "among certifications",
    "listed": "in a list of skills",
    "summary": "in the summary",
}

LEVELS = {
    "literal": "literal",
    "variant": "variant (another form of it)",
    "alias": "alias (another name for it)",
    "typo": "misspelt (not counted until corrected)",
}

TITLE_PLACES = {
    "headline": "stands in the headline",
    "experience": "stands as a job title",
    "": "stands neither in the headline nor as a job title",
}

TARGETS = {"role": "role", "posting": "job posting", "add-on": "keyword set", "custom": "keyword set"}

SECTIONS = {kind.value: kind.value for kind in SectionKind}
SECTIONS |= {"header": "top of the resume", "other": "another section"}


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 page`, `2 pages`; `plural` is for nouns that take more than an s."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def joined(items: tuple[str, ...] | list[str], *, last: str = "and") -> str:
    """`a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""
