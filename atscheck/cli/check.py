"""`atscheck check`: the gap report in the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from atscheck.cli.config import current_config
from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import (
    AsOfOption,
    AssumeOption,
    KeywordFilesOption,
    KnownOnlyOption,
    NlpOption,
    NoColorOption,
    PasswordFileOption,
    PlanOption,
    PostingsOption,
    RedactOption,
    ResumeArgument,
    RolesOption,
    VerboseOption,
    WatchOption,
)
from atscheck.cli.output import make_console, say, write_output
from atscheck.cli.reading import STANDARD_INPUT, OpenedResume, open_named_resume, refuse_unreadable
from atscheck.errors import UsageError
from atscheck.formats import FORMATS, render_report
from atscheck.keywords.model import KeywordSet

if TYPE_CHECKING:
    from atscheck.checker import Checker
    from atscheck.report.model import GapReport

BELOW_THRESHOLD = 1

# mypy reads only literals as the members of an enum.
FormatName = StrEnum("FormatName", {name.upper(): name for name in FORMATS})  # type: ignore[misc]


class BandEndName(StrEnum):
    LITERAL = "literal"
    MEANING = "meaning"


def check(
    resume: ResumeArgument,
    role: RolesOption = [],  # noqa: B006  (typer copies it)
    posting: PostingsOption = [],  # noqa: B006
    keywords: KeywordFilesOption = [],  # noqa: B006
    format: Annotated[FormatName, typer.Option("--format", "-f", help="Form of the report.")] = FormatName.TERMINAL,  # type: ignore[attr-defined]
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.", show_default=False),
    ] = None,
    fail_under: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option(
            min=0, max=100, metavar="PERCENT", help="Exit with code 1 if coverage is below this.", show_default=False
        ),
    ] = None,
    fail_on: Annotated[BandEndName, typer.Option(help="The end of the band for --fail-under.")] = BandEndName.LITERAL,
    plan: PlanOption = False,
    assume: AssumeOption = [],  # noqa: B006
    redact: RedactOption = False,
    watch: WatchOption = False,
    as_of: AsOfOption = None,
    known_only: KnownOnlyOption = False,
    nlp: NlpOption = None,
    password_file: PasswordFileOption = None,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Compare a resume with a role's keywords, or with a job posting, and show the gaps."""
    with ending_with_exit_code(verbose=verbose):
        target = TargetNames(role, posting, keywords, known_only=known_only, nlp=nlp)
        if plan and fail_under is None:
            raise UsageError("--plan needs a coverage to reach. Add --fail-under PERCENT.")
        extras = Extras(assume, fail_under if plan else None, fail_on.value, redact=redact)
        if watch:
            if resume == STANDARD_INPUT or output is not None or format != "terminal":
                raise UsageError("--watch shows the report of a file in the terminal: leave out -, -o and --format.")
            _watch(Path(resume), target, as_of, password_file, extras, verbose=verbose, no_color=no_color)
            return
        pictures = FORMATS[format].shows_pages
        opened, report = make_report(resume, target, as_of, password_file, extras, pictures=pictures)
        if format == "terminal" and output is None:
            from atscheck.formats.terminal import build_terminal_report

            make_console(no_color=no_color).print(build_terminal_report(report, verbose))
        else:
            write_output(render_format(report, format, opened), output)
        refuse_unreadable(opened.resume)
        coverage = report.coverage
        if fail_under is not None and coverage is not None:
            from atscheck.report.plan import Threshold

            share = coverage.literal if fail_on is BandEndName.LITERAL else coverage.meaning
            if not Threshold(fail_under).is_reached(share):
                raise typer.Exit(BELOW_THRESHOLD)


@dataclass(frozen=True)
class TargetNames:
    """What the options name as the target, and how postings are read."""

    roles: Sequence[str]
    postings: Sequence[str]
    keyword_files: Sequence[Path]
    known_only: bool = False
    nlp: str | None = None


@dataclass(frozen=True)
class Extras:
    """What the report is to say beside the gaps, and whether it is to hide what the resume says.

    Attributes:
        assume: Lists of terms, as they were given.
        plan_for: The coverage to plan for, 0 to 100; None for no plan.
        plan_end: The end of the band it is about.
        redact: True for a report that can be shown to others.
    """

    assume: Sequence[str] = ()
    plan_for: float | None = None
    plan_end: str = BandEndName.LITERAL.value
    redact: bool = False


_NOTHING_MORE = Extras()


def make_report(
    resume: str,
    names: TargetNames,
    as_of: str | None,
    password_file: Path | None,
    extras: Extras = _NOTHING_MORE,
    *,
    pictures: bool = False,
) -> "tuple[OpenedResume, GapReport]":
    """Read the resume and check it against the target, which is loaded meanwhile: its errors are quicker to find.

    Raises:
        UsageError: Standard input is asked for twice, no target is named, or no term is assumed.
    """
    if [resume, *names.postings].count(STANDARD_INPUT) > 1:
        raise UsageError("standard input (-) can be read once only. Save the resume or the posting to a file.")
    with open_named_resume(resume, password_file, pictures=pictures, hide=extras.redact) as opened:
        return opened, run_check(load_checker(names, as_of), opened, extras)


def run_check(checker: "Checker", opened: OpenedResume, extras: Extras) -> "GapReport":
    """The report of an opened resume, with what else it is to say.

    Raises:
        UsageError: No term is assumed.
        ResumeReadError: The resume cannot be read.
    """
    from atscheck.keywords.assumed import split_assumed
    from atscheck.report.plan import BandEnd, Threshold

    assumed = split_assumed(extras.assume)
    if extras.assume and not assumed:
        raise UsageError('--assume names no term. Write it as --assume "Kubernetes,MLflow".')
    threshold = None if extras.plan_for is None else Threshold(extras.plan_for, BandEnd(extras.plan_end))
    report = checker.check(opened.resume, assume=assumed, threshold=threshold)
    if not extras.redact:
        return report
    from atscheck.report.redact import redact_report

    return redact_report(report)


def _watch(
    path: Path,
    names: TargetNames,
    as_of: str | None,
    password_file: Path | None,
    extras: Extras,
    *,
    verbose: bool,
    no_color: bool,
) -> None:
    from atscheck.cli.watch import watch_resume

    checker = load_checker(names, as_of)

    def make() -> "GapReport":
        with open_named_resume(str(path), password_file, hide=extras.redact) as opened:
            return run_check(checker, opened, extras)

    watch_resume(path, make, verbose=verbose, no_color=no_color)


def load_checker(names: TargetNames, as_of: str | None) -> "Checker":
    """A checker for what the options name, with all that it needs loaded.

    Raises:
        UsageError: No target is named, or `as_of` is no month.
    """
    from atscheck.checker import Checker, load_targets, parse_as_of

    names = _with_configured_target(names)
    postings: list[KeywordSet] = []
    if names.postings:
        from atscheck.posting.read import read_posting_sets

        postings = read_posting_sets(names.postings, known_only=names.known_only, nlp=names.nlp, tell=say)
    targets = load_targets(names.roles, keyword_files=names.keyword_files, postings=postings)
    checker = Checker(targets, parse_as_of(as_of))
    checker.prepare()
    return checker


def _with_configured_target(names: TargetNames) -> TargetNames:
    """The target of the settings where the command names none; a named one replaces all of it."""
    config = current_config()
    if names.roles or names.postings or names.keyword_files or config is None or not config.has_target:
        return names
    say(f"target: {config.path}")
    return replace(names, roles=config.roles, postings=config.postings, keyword_files=config.keyword_files)


def render_format(report: "GapReport", name: str, opened: OpenedResume) -> str | bytes:
    """The report in a format; the resume's pages are drawn only for one that shows them."""
    return render_report(report, name, pictures=opened.view_pages() if FORMATS[name].shows_pages else ())
