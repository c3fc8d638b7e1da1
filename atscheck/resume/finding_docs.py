"""`docs/findings.md`, written from the catalog; `make docs` rewrites it and a test compares."""

from collections.abc import Iterator

from atscheck.resume.finding_catalog import FINDING_KINDS

_GROUPS = {"1": "The file", "2": "Its layout", "3": "Its structure", "4": "Its content"}

_OPENING = """# Findings

What atscheck says about a file apart from its terms. Each finding has a stable code, a severity (error: text is lost;
warning: some parsers lose it; info: worth knowing), and a source. Grades of sources: *vendor* is the maker's own page,
*captured* the output of a maker's parser found in public repositories, *partner* a reseller's page, *measured* what
atscheck saw in the file itself. `atscheck findings` prints the same list. None of this says what a particular system
will do.
"""


def render_findings_page() -> str:
    """The page as Markdown, the same for the same catalog."""
    return "\n".join([_OPENING, *_sections()])


def _sections() -> Iterator[str]:
    for digit, title in _GROUPS.items():
        yield f"## {title}\n"
        for kind in FINDING_KINDS:
            if kind.code[3] == digit:
                source = f"[{kind.source.title}]({kind.source.url})" if kind.source.url else kind.source.title
                yield f"### {kind.code}: {kind.title}\n"
                yield f"{kind.severity.value.capitalize()}. {kind.explanation} {kind.advice}\n"
                yield f"Source: {source} ({kind.source.grade}, `{kind.source.id}`).\n"
