"""How to reach the person: e-mail, telephone, links."""

import re
from collections.abc import Iterator, Sequence

from atscheck.resume.model import Contact, Section, SectionKind

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]*\w@(?:[\w-]+\.)+[^\W\d_]{2,24}(?![\w@])")
_PHONE = re.compile(r"(?<![\w./@#=-])[(\[]?(?:\+\s?|00)?[(\[]?\d[\d\s().\[\]/‒–—-]{5,22}\d(?![\w@/]|\.\w)")
_PHONE_LABEL = re.compile(
    r"(?:tel|phone|mobile|mobil|cell|handy|telefon\w*|t[ée]l[ée]phone|m[óo]vil|fono|telefoon|gsm|电话|手机|תלפון|تلفن|موبایل|τηλ\w*|☎|✆|📞|📱)[\w.]*\s*[:.]?\s*$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"^\(?(?:19|20)\d\d\)?\s*[-–—/.\s]+\s*(?:(?:19|20)\d\d|\d\d)\)?$|^(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?$"
)
_DATED = re.compile(
    r"\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d|\d{1,2}[./](?:19|20)\d\d\s*[-–—]"
)

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|,;)\]}]+", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?<![\w@/.-])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|bitbucket\.org|scholar\.google\.\w+|orcid\.org|kaggle\.com|"
    r"stackoverflow\.com|medium\.com|twitter\.com|x\.com|huggingface\.co|behance\.net|dribbble\.com|researchgate\.net|xing\.com)/[^\s<>\"“”|,;)\]}]+",
    re.IGNORECASE,
)
# Only with a lower-case ending: "ASP.NET" is no address.
_DOMAIN = re.compile(
    r"(?<![\w@/.+-])(?:[a-zA-Z\d](?:[a-zA-Z\d-]*[a-zA-Z\d])?\.)+(?:com|org|net|io|dev|me|ai|app|edu|info|co|tech|page|site|blog|xyz|"
    r"de|fr|es|it|pt|nl|pl|ch|at|uk|us|ca|eu|be|se|no|dk|fi|gr|ir|il|cn|in|br|au|nz)(?:/[^\s<>\"“”|,;)\]}]*)?(?![\w@.-])"
)

# ITU-T E.164 allows 15 digits; fewer than 7 is a post code or a house number.
_MIN_DIGITS, _MAX_DIGITS = 7, 15

# Where a contact block ends if the resume has no headings, or stands beside the first of them.
_HEAD_CHARACTERS = 700


def find_contact(text: str, sections: Sequence[Section], targets: Sequence[str] = ()) -> Contact:
    """The first e-mail address and telephone number, and all links.

    Args:
        text: The resume's text.
        sections: Its sections; bare domains and unlabelled numbers count only in the contact block.
        targets: Addresses behind links that the file holds apart from its text.
    """
    emails = [match.group() for match in _EMAIL.finditer(text)]
    emails += [target[7:].split("?")[0] for target in targets if target.lower().startswith("mailto:")]
    head = _contact_ranges(text, sections)
    return Contact(
        email=emails[0] if emails else None,
        phone=_find_phone(text, head, text.find(emails[0]) if emails else -1),
        links=tuple(dict.fromkeys(_find_links(text, head, targets))),
    )


def _contact_ranges(text: str, sections: Sequence[Section]) -> list[tuple[int, int]]:
    ranges = [(section.start, section.end) for section in sections if section.kind is SectionKind.HEADER]
    return ranges or [(0, min(len(text), _HEAD_CHARACTERS))]


def _find_phone(text: str, head: Sequence[tuple[int, int]], email: int) -> str | None:
    """The first number in the contact block, else one with a label or country code, else one beside the e-mail address.

    Args:
        text: The resume's text.
        head: The contact block.
        email: Offset of the e-mail address, or -1.
    """
    numbers: list[tuple[int, int, str]] = []
    lines = list(re.finditer(r"[^\n]+", text))
    home = next((index for index, line in enumerate(lines) if line.start() <= email < line.end()), None)
    for index, line in enumerate(lines):
        for match in _PHONE.finditer(line.group()):
            number = _balanced(match.group().strip())
            start = line.start() + match.start()
            beside_email = home is not None and abs(index - home) <= 1
            in_head = any(begin <= start < end for begin, end in head) or (
                start < _HEAD_CHARACTERS and not number.isdigit()
            )
            before = line.group()[: match.start()]
            if not before.strip() and index:
                before = lines[index - 1].group()
            labelled = _PHONE_LABEL.search(before) is not None
            if not _is_phone(number, labelled=labelled, in_head=in_head or beside_email):
                continue
            rank = 0 if in_head else 1 if labelled or number.startswith(("+", "(+")) else 2 if beside_email else 3
            if rank < 3:
                numbers.append((rank, start, number))
    return min(numbers)[2] if numbers else None


def _is_phone(number: str, *, labelled: bool, in_head: bool) -> bool:
    digits = sum(map(str.isdigit, number))
    if not _MIN_DIGITS <= digits <= _MAX_DIGITS or _YEARS.match(number) or _DATED.search(number):
        return False
    return labelled or number.startswith(("+", "(+", "00")) or in_head


def _balanced(number: str) -> str:
    """Without a bracket that closes after the number."""
    return number[1:] if number.startswith(("(", "[")) and not re.search(r"[)\]]", number) else number


def _find_links(text: str, head: Sequence[tuple[int, int]], targets: Sequence[str]) -> Iterator[str]:
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for pattern in (_URL, _PROFILE, _DOMAIN):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            if pattern is _DOMAIN and not any(start <= match.start() < end for start, end in head):
                continue
            taken.append(match.span())
            found.append((match.start(), match.group().rstrip(".:'’!?")))
    yield from (link for _, link in sorted(found))
    for target in targets:
        if target.lower().startswith(("http://", "https://")):
            yield target
