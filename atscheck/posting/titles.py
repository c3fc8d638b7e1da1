"""The job title that a posting gives itself: in a heading, in the title of its page, or in its first lines."""

import re
from collections.abc import Iterator, Sequence

from atscheck.resume.model import Line, Resume

_MAX_WORDS = 12
_MAX_CHARACTERS = 100

# The first lines of a text that may be the title.
_FIRST_LINES = 5

# "Software Engineer - Platform | Acme": what stands between such marks.
_SEPARATOR = re.compile(r"\s+[|•·–—»>:-]\s+|\s*[|•·»]\s*|:\s+")
_LABEL = re.compile(
    r"(?:job|position|role|posting|vacancy|opening)(?: title| name)?(?:\s*:\s*|\s+[–—-]\s+)|title\s*:\s*|"
    r"(?:we(?:['’]re| are) )?(?:now )?(?:hiring|looking for|seeking|wanted)\s*:\s*(?:an? )?",
    re.IGNORECASE,
)
# What heads a posting or its page without being the job's title. "Team Lead" and "Remote Nurse" are jobs.
_GENERIC = re.compile(
    r"\W*(?:"
    r"(?:open |current |available |our |all )?"
    r"(?:jobs?|careers?|vacanc(?:y|ies)|positions?|openings?|opportunit(?:y|ies)|roles?)"
    r"(?: (?:openings?|search|board|portal|page|site|cent(?:er|re)|details?|description|postings?|opportunities|"
    r"summary|overview|offers?|ad|advert|listings?|at|with|in|id|\d+)\b.*)?|"
    r"(?:about|why|who|what|how|our|meet|welcome|work(?:ing)? (?:at|with|for)|life at|sign in|log ?in|skip to)\b.*|"
    r"join(?: us| our\b.*| the\b.*)?|apply(?: now| here| today| for\b.*)?|back to\b.*|search(?: for)? jobs?\b.*|"
    r"(?:company|team|department|description|overview|summary|requirements?|qualifications?|responsibilities|duties|"
    r"location|salary|benefits|type|date|employer|full[- ]time|part[- ]time|remote|hybrid|notice|confidential|draft|"
    r"internal|home|menu|search|share|back|recruiting|introduction)"
    r"(?: description| overview| profile| name)?(?:\s*:.*)?|"
    r"(?:untitled|document|new document|microsoft word)\b.*|we(?:['’]re| are) hiring"
    r")\W*",
    re.IGNORECASE,
)
# The tails of page titles that name the site, the employer's pages or the place where jobs are listed.
_SITE = re.compile(
    r"(?:linkedin|indeed|glassdoor|monster|stepstone|xing|ziprecruiter|workday|myworkday\w*|greenhouse|lever|ashby|"
    r"smartrecruiters|personio|workable|bamboohr|jobvite|icims|taleo|recruitee|teamtailor|built ?in|dice|wellfound|"
    r"usajobs|(?:[\w-]+\.)+(?:com|org|net|io|co|jobs|de|uk|eu|fr|nl|gov))"
    r"(?: (?:jobs?|careers?))?|"
    r"(?:.* )?(?:careers?|jobs|karriere|career site|job board)(?: (?:site|page|portal|at .*))?",
    re.IGNORECASE,
)
_PAGE_PATTERNS = (
    re.compile(r"^job application for (?P<title>.+?)(?: at .+)?$", re.IGNORECASE),
    re.compile(r"^.{1,60}? (?:is hiring|hiring|sucht) (?:an? )?(?P<title>.+?)(?: in (?:[A-Z].*|\d.*))?$"),
    re.compile(r"^(?P<title>.+?) (?:job|jobs|position) (?:in|at|with) .+$", re.IGNORECASE),
    re.compile(r"^apply for (?P<title>.+?)(?: at .+)?$", re.IGNORECASE),
    re.compile(r"^(?P<title>.+?) (?:at|@|bei) [A-Z].*$"),
)
_UNREAD_COUNT = re.compile(r"^\(\d+\+?\)\s*")
_SENTENCE_END = re.compile(r"[.!?;,]$")
_SHORT_END = re.compile(r"\b(?:Sr|Jr|Inc|Ltd|Co|Corp|Dept|St)\.$")
_SENTENCE_START = re.compile(r"(?:you|we|i|this|as|in this)\b", re.IGNORECASE)
# "Acme - Data Engineer": of several pieces, the one that names somebody who does something.
_JOB_WORD = re.compile(
    r"\b\w+(?:er|or|ist|ian|ant|yst|ect)s?\b|\b(?:nurse|lead|head|clerk|chef|cook|intern|aide|fellow|coach|executive|"
    r"representative|associate|specialist|vp|cto|ceo|cfo|sre|apprentice|trainee|student|guard|pilot|"
    r"\w*(?:entwickler|ingenieur|leiter)(?:in)?)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|@\w|\+?\d[\d ()/-]{7,}")
_BULLET = re.compile(r"^\s*(?:[•‣◦▪●○■*–-]|\d+[.)])\s")


def choose_line_title(resume: Resume, *, by_looks: bool) -> str | None:
    """The title in the first lines of a document, or None.

    Args:
        resume: The posting.
        by_looks: True if headings and sizes tell; else the title is the first line, or the one below the employer's.
    """
    lines = list(resume.lines[:_FIRST_LINES])
    if by_looks:
        usual = _usual_size(resume)
        marked = [line for line in lines if line.heading or (line.size is not None and line.size > usual)]
        lines = sorted(marked, key=lambda line: (not line.heading, -(line.size or 0.0), line.start)) or lines
    titles: list[str] = []
    for text in (resume.text[line.start : line.end].strip() for line in lines):
        if _is_generic(text):
            continue
        title = accept_title(text)
        if title is None:
            break
        titles.append(title)
    return _job_among(titles[:2])


def choose_page_title(headings: Sequence[str], page_titles: Sequence[str], site: str | None) -> str | None:
    """The job title that a web page shows.

    A heading that the page's own title repeats is the title; then the first heading of the first level, then the
    page's title without its tails.

    Args:
        headings: Those of the first level first, then the others in the order of the page; as many "#" as their level
            ("# Data Engineer").
        page_titles: What the page calls itself: `og:title`, `<title>`.
        site: The employer or site, as the page says it.
    """
    accepted = ((heading.startswith("# "), accept_title(heading.lstrip("# "))) for heading in headings)
    titles = [(top, title) for top, title in accepted if title is not None and not _is_site(title, site)]
    repeated = [title for _, title in titles if any(_holds(page_title, title) for page_title in page_titles)]
    cleaned = (clean_page_title(page_title, site) for page_title in page_titles)
    return (
        _job_among(repeated)
        or _job_among([title for top, title in titles if top])
        or next((title for title in cleaned if title is not None), None)
    )


def clean_page_title(page_title: str, site: str | None = None) -> str | None:
    """A page's title without the employer, the site and "Careers", or None if nothing else is left."""
    page_title = _UNREAD_COUNT.sub("", page_title.strip())
    pieces = (piece.strip() for piece in _SEPARATOR.split(page_title))
    titles = (accept_title(_without_pattern(piece)) for piece in pieces if piece and not _is_site(piece, site))
    return _job_among([title for title in titles if title is not None])


def accept_title(text: str) -> str | None:
    """The text if it can be a job title: short, no sentence, no address and not "Careers"; without "Job title:"."""
    title = _unlabelled(text)
    if not any(map(str.isalpha, title)) or _GENERIC.fullmatch(title):
        return None
    if len(title) > _MAX_CHARACTERS or len(title.split()) > _MAX_WORDS:
        return None
    if _ends(title) or _SENTENCE_START.match(title) or _ADDRESS.search(title) or _BULLET.match(text):
        return None
    return title


def _job_among(titles: Sequence[str]) -> str | None:
    """The first that names a profession, else the first."""
    return next((title for title in titles if _JOB_WORD.search(title)), titles[0] if titles else None)


def _unlabelled(text: str) -> str:
    text = text.strip()
    label = _LABEL.match(text)
    return text[label.end() if label else 0 :].strip("#*_|•·:–— \t")


def _is_generic(text: str) -> bool:
    return _GENERIC.fullmatch(_unlabelled(text)) is not None and len(text.split()) <= _MAX_WORDS and not _ends(text)


def _holds(page_title: str, title: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(title)}(?!\w)", page_title, re.IGNORECASE) is not None


def _ends(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _SHORT_END.search(text)


def _without_pattern(piece: str) -> str:
    matches = (pattern.match(piece) for pattern in _PAGE_PATTERNS)
    return next((match["title"] for match in matches if match), piece)


def _is_site(text: str, site: str | None) -> bool:
    return (site is not None and text.casefold() == site.casefold()) or _SITE.fullmatch(text) is not None


def _usual_size(resume: Resume) -> float:
    """The font size of most lines."""
    sizes = sorted(_sizes(resume.lines))
    return sizes[len(sizes) // 2] if sizes else 0.0


def _sizes(lines: Sequence[Line]) -> Iterator[float]:
    yield from (line.size for line in lines if line.size is not None)
