"""The whole program on one screen: read a resume, find its terms, match them with keywords, build the report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from atscheck import __version__
from atscheck.errors import UsageError
from atscheck.keywords.assumed import resolve_assumed
from atscheck.keywords.compile import custom_terms
from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Assumed, Group, Keyword, KeywordSet, SetKind
from atscheck.keywords.resolve import find_keyword, list_as_set, resolve_senses
from atscheck.keywords.store import list_sets, load_role, read_user_set
from atscheck.keywords.variants import WordForms
from atscheck.matching.matcher import match_requirements
from atscheck.matching.search import search_keyword
from atscheck.report.build import build_gap_report
from atscheck.report.explain import build_explanation
from atscheck.report.explanation import Explanation
from atscheck.report.merge import merge_targets
from atscheck.report.model import GapReport
from atscheck.report.plan import Threshold
from atscheck.report.ranking import Ranking, rank_roles
from atscheck.report.requirements import RequirementOutcome
from atscheck.resume.model import Resume, YearMonth
from atscheck.terms.pipeline import load_pipeline, read_resume_terms
from atscheck.terms.senses import Judge


@dataclass(frozen=True)
class Checker:
    """Checks resumes against a target, with the lexicon loaded once.

    Attributes:
        targets: The keyword sets that together are the target.
        as_of: What "present" means; None takes the latest date written in each resume.
    """

    targets: tuple[KeywordSet, ...]
    as_of: YearMonth | None = None

    def prepare(self) -> None:
        """Load the lexicon and the language pipeline, which the first check would do otherwise."""
        _ = self._lexicon
        load_pipeline()

    def check(self, resume: Resume, *, assume: Sequence[str] = (), threshold: Threshold | None = None) -> GapReport:
        """The gap report of one resume; deterministic.

        Args:
            resume: The resume.
            assume: Terms whose presence is played through as the report's `what_if`; they change nothing else.
            threshold: The coverage that the report's `plan` is to reach; None for no plan.
        """
        return build_gap_report(
            resume,
            self.targets,
            self.match(resume),
            as_of=self.as_of,
            version=__version__,
            lexicon=self._lexicon.checksum,
            assumed=[self._assume(name) for name in assume],
            threshold=threshold,
        )

    def _assume(self, name: str) -> Assumed:
        field = self.targets[0].field if self.targets else None
        return resolve_assumed(name, self._keywords, self._lexicon, field=field)

    def match(self, resume: Resume) -> list[RequirementOutcome]:
        """What became of every requirement of the merged targets, in their order."""
        return _outcomes(self._groups, resume, read_resume_terms(resume, self._lexicon, self._forms))

    def rank(self, resume: Resume) -> Ranking:
        """How well a resume fits each of the targets by itself, the best first; the text is read once for all."""
        judge = read_resume_terms(resume, self._lexicon, self._forms)
        outcomes = [
            (target, _outcomes(merge_targets((target,)), resume, judge, with_spelling=False)) for target in self.targets
        ]
        return rank_roles(outcomes, resume, version=__version__)

    def explain(self, resume: Resume, asked: str) -> Explanation:
        """Why a term is or is not credited in a resume; each of its senses where it has several.

        A keyword of the targets is explained as the target asks for it, with its own aliases and its proof.
        """
        lexicon = load_lexicon()
        wanted = find_keyword(asked, self.targets)
        senses = resolve_senses(asked, lexicon, field=self.targets[0].field if self.targets else None)
        keywords = list(senses) or [Keyword(asked, asked)]
        if wanted is not None:
            keywords = [wanted.keyword, *(sense for sense in senses if sense.term != wanted.keyword.term)]
        extra = custom_terms(keywords, lexicon, self._forms)
        judge = read_resume_terms(resume, lexicon.extended(extra) if extra["terms"] else lexicon, self._forms)
        proof = wanted.proof if wanted is not None else None
        return build_explanation(
            asked,
            resume,
            [search_keyword(keyword, resume, judge, proof=proof) for keyword in keywords],
            proof=proof,
            version=__version__,
            lexicon=lexicon.checksum,
            known=frozenset(lexicon.tables.terms),
        )

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return merge_targets(self.targets)

    @cached_property
    def _forms(self) -> WordForms:
        return load_word_forms()

    @cached_property
    def _lexicon(self) -> Lexicon:
        """The shipped lexicon with what the targets bring beyond it."""
        lexicon = load_lexicon()
        extra = custom_terms(self._keywords, lexicon, self._forms)
        return lexicon.extended(extra) if extra["terms"] else lexicon

    @property
    def _keywords(self) -> list[Keyword]:
        return [
            keyword
            for keyword_set in self.targets
            for requirement in keyword_set.requirements()
            for keyword in requirement.keywords
        ]


def _outcomes(
    groups: Sequence[Group], resume: Resume, judge: Judge, *, with_spelling: bool = True
) -> list[RequirementOutcome]:
    """What became of every requirement, in order."""
    requirements = [requirement for group in groups for requirement in group.requirements]
    matches = iter(match_requirements(requirements, resume, judge, with_spelling=with_spelling))
    return [
        RequirementOutcome(number, group, requirement, tuple(next(matches) for _ in requirement.keywords))
        for number, (group, requirement) in enumerate(
            ((group.title, requirement) for group in groups for requirement in group.requirements), 1
        )
    ]


def rank_resume(resume: Resume) -> Ranking:
    """How well a resume fits each role there is, the user's own and the shipped ones."""
    roles = [load_role(listing.id) for listing in list_sets() if listing.kind is SetKind.ROLE]
    return Checker(tuple(roles)).rank(resume)


def load_targets(
    roles: Sequence[str] = (),
    keywords: Sequence[str | Path] = (),
    *,
    keyword_files: Sequence[str | Path] = (),
    postings: Sequence[KeywordSet] = (),
) -> tuple[KeywordSet, ...]:
    """The keyword sets of postings, of roles, of keyword files, and of plain keywords, in that order.

    Raises:
        UsageError: Nothing was named.
        KeywordSetError: A role or file is unknown or invalid.
    """
    targets = [*postings, *(load_role(role) for role in roles)]
    targets += [read_user_set(Path(path)) for path in keyword_files]
    if keywords:
        targets.append(list_as_set([str(keyword) for keyword in keywords], "keywords", load_lexicon()))
    if not targets:
        raise UsageError(
            "no target: name a role with -r, a job posting with -p, or a keyword file with -k. "
            "`atscheck roles` lists the roles."
        )
    return tuple(targets)


def check_resume(
    path: str | Path,
    *,
    roles: Sequence[str] = (),
    postings: Sequence[str | Path] = (),
    keywords: Sequence[str] = (),
    as_of: str | None = None,
) -> GapReport:
    """Check a resume file.

    Args:
        path: A PDF, DOCX, TXT or Markdown file.
        roles: Ids or titles of roles; all are merged into one target.
        postings: Files of job postings: PDF, DOCX, HTML, TXT or Markdown.
        keywords: Keywords of your own, each a preferred requirement.
        as_of: The month that "present" means, as "2026-05"; None takes the latest date written in the resume.

    Raises:
        ResumeReadError: The file cannot be read. A file that opens and holds no text is a report whose verdict is
            "unreadable" and whose coverage is None.
        KeywordSetError: A role is unknown or a keyword set is invalid.
        PostingError: A posting cannot be read, or asks for nothing.
        UsageError: No target was named, or `as_of` is no month.
    """
    from atscheck.resume.read import read_resume  # a command reads resumes in another process

    return _make_checker(roles, postings, keywords, as_of).check(read_resume(path))


def check_text(
    text: str,
    *,
    roles: Sequence[str] = (),
    postings: Sequence[str | Path] = (),
    keywords: Sequence[str] = (),
    as_of: str | None = None,
) -> GapReport:
    """Check a text; the arguments and errors are those of `check_resume`."""
    from atscheck.resume.read import resume_from_text

    return _make_checker(roles, postings, keywords, as_of).check(resume_from_text(text))


def _make_checker(
    roles: Sequence[str], postings: Sequence[str | Path], keywords: Sequence[str], as_of: str | None
) -> Checker:
    read: list[KeywordSet] = []
    if postings:
        from atscheck.posting.read import read_posting_sets  # only who names a posting pays for reading one

        read = read_posting_sets(postings)
    return Checker(load_targets(roles, keywords, postings=read), parse_as_of(as_of))


def parse_as_of(value: str | None) -> YearMonth | None:
    """The month of `--as-of`.

    Raises:
        UsageError: It is not written as 2026-05.
    """
    if value is None:
        return None
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value.strip())
    if month is None:
        raise UsageError(f"--as-of {value!r} is no month. Write it as 2026-05.")
    return YearMonth(int(month[1]), int(month[2]))
