"""Small values for tests: lexicons from a few lines of YAML, resumes from a few lines of text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from atscheck.keywords.compile import compile_lexicon
from atscheck.keywords.lexicon import Lexicon, LexiconTables
from atscheck.keywords.model import Importance, Keyword, Requirement
from atscheck.keywords.resolve import resolve_keyword
from atscheck.keywords.schema import FieldsFile, LexiconFile, validate_source
from atscheck.keywords.variants import WordForms
from atscheck.keywords.yaml_source import read_yaml
from atscheck.matching.matcher import match_requirements
from atscheck.matching.model import Match
from atscheck.resume.model import (
    Entry,
    Line,
    Reading,
    ReadingName,
    Resume,
    ResumeFormat,
    Section,
    SectionKind,
    YearMonth,
)
from atscheck.terms.model import TermMention
from atscheck.terms.pipeline import read_resume_terms
from atscheck.terms.senses import Judge

FIELDS = """
- {field: software, related: [learning], cues: [code, backend]}
- {field: learning, related: [software], cues: [model, models]}
- {field: health, related: [], cues: [patients]}
"""


def build_lexicon(terms: str, forms: WordForms, fields: str = FIELDS) -> Lexicon:
    """The lexicon of YAML entries."""
    entries = validate_source(LexiconFile, read_yaml(terms, "terms.yaml"), "terms").terms
    known_fields = validate_source(FieldsFile, read_yaml(fields, "fields.yaml"), "fields").fields
    return Lexicon(LexiconTables(**compile_lexicon(entries, known_fields, forms)))


@dataclass(frozen=True)
class Part:
    """A section of a small resume; its text begins with the heading, if it has one."""

    kind: SectionKind
    text: str


@dataclass(frozen=True)
class Job:
    """An entry of a small resume: the piece of text it covers, and its dates."""

    text: str
    begin: YearMonth | None = None
    finish: YearMonth | None = None
    present: bool = False
    title: str | None = None


def build_resume(
    *parts: Part | str, jobs: Sequence[Job] = (), readings: Sequence[str] = (), name: str = "cv.txt"
) -> Resume:
    """A resume whose sections are `parts`; plain strings are sections of the kind OTHER.

    Args:
        parts: In reading order. A line after an empty one and a bullet start a block.
        jobs: Entries, each found by its text.
        readings: The texts of further readings.
        name: The file's name.
    """
    pieces = [part if isinstance(part, Part) else Part(SectionKind.OTHER, part) for part in parts]
    text = "\n\n".join(piece.text for piece in pieces)
    sections: list[Section] = []
    start = 0
    for piece in pieces:
        end = min(start + len(piece.text) + 2, len(text))
        sections.append(Section(piece.kind, piece.text.partition("\n")[0], None, start, end))
        start = end
    kinds = {piece.text: piece.kind for piece in pieces}
    entries = []
    for job in jobs:
        begin = text.index(job.text)
        kind = next((kind for whole, kind in kinds.items() if job.text in whole), SectionKind.OTHER)
        entries.append(Entry(kind, begin, begin + len(job.text), job.title, None, job.begin, job.finish, job.present))
    names = (ReadingName.STREAM, ReadingName.ROWS)
    return Resume(
        name=name,
        format=ResumeFormat.TXT,
        sha256="0" * 64,
        text=text,
        lines=_lines(text),
        sections=tuple(sections),
        readings=(
            Reading(ReadingName.LAYOUT if readings else ReadingName.TEXT, text),
            *(Reading(reading, words) for reading, words in zip(names, readings, strict=False)),
        ),
        entries=tuple(entries),
    )


def _lines(text: str) -> tuple[Line, ...]:
    lines = []
    position, blank = 0, True
    for line in text.split("\n"):
        lines.append(Line(position, position + len(line), starts_block=blank or line.startswith(("•", "- "))))
        position += len(line) + 1
        blank = not line.strip()
    return tuple(lines)


@dataclass(frozen=True)
class Finder:
    """A lexicon at work on small texts."""

    lexicon: Lexicon = field(repr=False)
    forms: WordForms = field(repr=False)

    def judge(self, resume: Resume | str) -> Judge:
        read = build_resume(resume) if isinstance(resume, str) else resume
        return read_resume_terms(read, self.lexicon, self.forms)

    def mentions(self, resume: Resume | str) -> tuple[TermMention, ...]:
        return self.judge(resume).mentions()

    def accepted(self, resume: Resume | str) -> list[str]:
        """The terms that a text is evidence of, each once, in reading order."""
        return list(dict.fromkeys(mention.term for mention in self.mentions(resume) if mention.reason is None))

    def reasons(self, resume: Resume | str) -> list[str]:
        """Why the mentions that are no evidence are none, in reading order."""
        return [mention.reason.value for mention in self.mentions(resume) if mention.reason is not None]

    def found_by(self, resume: Resume | str) -> dict[str, str]:
        """The rule that found each accepted wording."""
        return {mention.surface: mention.rule for mention in self.mentions(resume) if mention.reason is None}

    def keyword(self, name: str) -> Keyword:
        return resolve_keyword(name, self.lexicon)

    def match(self, resume: Resume | str, *names: str, proof: str | None = None) -> tuple[Match, ...]:
        """What becomes of keywords, each a requirement of its own."""
        read = build_resume(resume) if isinstance(resume, str) else resume
        requirements = [Requirement(name, Importance.PREFERRED, (self.keyword(name),), proof=proof) for name in names]
        return match_requirements(requirements, read, self.judge(read))


@dataclass(frozen=True)
class FinderMaker:
    """Makes finders that share the English dictionary."""

    forms: WordForms

    def __call__(self, terms: str, fields: str = FIELDS) -> Finder:
        return Finder(build_lexicon(terms, self.forms, fields), self.forms)

    @cached_property
    def plain(self) -> Finder:
        """Terms that are never ambiguous."""
        return self(
            """
            - {term: machine learning, field: learning, kind: field, aliases: [ML]}
            - {term: PyTorch, field: learning, kind: framework, aliases: [torch], misspellings: [pie torch]}
            - {term: Java, field: software, kind: language}
            - {term: Rust, field: software, kind: language}
            - {term: Kubernetes, field: software, kind: tool, aliases: [k8s]}
            """
        )
