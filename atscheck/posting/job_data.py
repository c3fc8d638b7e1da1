"""The job posting that a page marks for search engines: schema.org's `JobPosting` as JSON-LD or microdata."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# Elements and decoded JSON carry no types.
Element = Any
Json = Any

_WRAPPER = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_TAG = re.compile(r"<[a-zA-Z/]")
_ESCAPED_TAG = re.compile(r"&lt;/?[a-zA-Z]")

# Other fields that say what is asked, under the headings that they get.
_MORE = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("experienceRequirements", "Experience requirements"),
    ("educationRequirements", "Education requirements"),
)


@dataclass(frozen=True, slots=True)
class JobData:
    """A `JobPosting`; the description and the other fields may be HTML.

    Attributes:
        title: The job title, or an empty string.
        description: An empty string if there is none.
        organisation: The employer, or an empty string.
        more: Heading and content of other fields.
    """

    title: str
    description: str
    organisation: str = ""
    more: tuple[tuple[str, str], ...] = ()


def find_job_data(root: Element) -> tuple[JobData, ...]:
    """The postings that a page marks, in its order, each description once; those without one come last."""
    found: dict[str, JobData] = {}
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for item in _job_postings(_load("".join(script.itertext()))):
                job = _job_of(item)
                found.setdefault(job.description or job.title, job)
    return tuple(sorted(found.values(), key=lambda job: not job.description))


def _load(source: str) -> Json:
    """The decoded JSON, or None; line breaks inside strings are forgiven."""
    for _ in range(2):
        source = _WRAPPER.sub("", source)
    try:
        return json.loads(source.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _job_postings(data: Json) -> Iterator[dict[str, Json]]:
    """The objects of the type `JobPosting`, wherever they are nested."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            types = item.get("@type")
            if any(
                str(kind).rpartition("/")[2] == "JobPosting" for kind in (types if isinstance(types, list) else [types])
            ):
                yield item
            else:
                waiting += reversed(list(item.values()))


def _job_of(item: dict[str, Json]) -> JobData:
    organisation = item.get("hiringOrganization")
    name = organisation.get("name") if isinstance(organisation, dict) else organisation
    more = ((heading, _markup(item.get(key))) for key, heading in _MORE)
    return JobData(
        title=_plain(item.get("title") or item.get("name")),
        description=_markup(item.get("description")),
        organisation=_plain(name),
        more=tuple((heading, text) for heading, text in more if text),
    )


def _plain(value: Json) -> str:
    return " ".join(html.unescape(html.unescape(value)).split()) if isinstance(value, str) else ""


def _markup(value: Json) -> str:
    """The text of a field; its tags may be escaped once more, as some job boards do."""
    if isinstance(value, list):
        return "\n".join(text for item in value if (text := _markup(item)))
    if isinstance(value, dict):
        return _markup(value.get("name") or value.get("description"))
    if not isinstance(value, str):
        return ""
    if not _TAG.search(value) and _ESCAPED_TAG.search(value):
        return html.unescape(value).strip()
    return (value if _TAG.search(value) else html.unescape(value)).strip()
