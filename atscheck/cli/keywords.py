"""`atscheck keywords`: what a role asks for."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import KnownOnlyOption, ListFormat, NlpOption, NoColorOption, complete_role
from atscheck.cli.output import make_console, print_part, say, write_output
from atscheck.errors import UsageError
from atscheck.keywords.model import Group, Importance, Keyword, KeywordSet, Profile, Requirement
from atscheck.keywords.store import load_role

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_SIGNS = {Importance.REQUIRED: "***", Importance.PREFERRED: "**", Importance.BONUS: "*"}
# More other names than this say nothing to a reader; the JSON has all.
_MOST_ALIASES = 4
# Longer lists of alternatives are given by name only.
_MOST_WITH_ALIASES = 10


def keywords(
    role: Annotated[
        Optional[str],  # noqa: UP045  (typer reads this at run time on Python 3.11)
        typer.Argument(
            metavar="[ROLE]", help="A role's id or title.", autocompletion=complete_role, show_default=False
        ),
    ] = None,
    posting: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--posting",
            "-p",
            metavar="FILE",
            help="Show what was understood of a job posting instead.",
            show_default=False,
        ),
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Add where each keyword comes from.")] = False,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Form of the list.")] = ListFormat.TERMINAL,
    known_only: KnownOnlyOption = False,
    nlp: NlpOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Show a role's profile and its keywords by group, or what a job posting asks for."""
    with ending_with_exit_code():
        if (role is None) == (posting is None):
            raise UsageError("name a role, or a job posting with -p. `atscheck roles` lists the roles.")
        if posting is not None:
            from atscheck.posting.read import read_posting_sets

            (keyword_set,) = read_posting_sets([posting], known_only=known_only, nlp=nlp, tell=say)
        else:
            keyword_set = load_role(role or "")
        if format is ListFormat.JSON:
            write_output(render_keywords_json(keyword_set), None)
            return
        console = make_console(no_color=no_color)
        for part in render_keywords(keyword_set, why=why):
            print_part(console, part)


def render_keywords_json(keyword_set: KeywordSet) -> str:
    """The versioned JSON of `keywords ROLE --format json`."""
    groups = [
        {
            "title": group.title,
            "requirements": [
                {
                    "id": number, "title": item.title, "importance": item.importance, "needs": item.needs,
                    "asked": asdict(item.asked) if item.asked else None,
                    "keywords": [
                        {
                            "keyword": keyword.name, "kind": keyword.kind, "aliases": keyword.aliases,
                            "source": keyword.source, "confidence": keyword.confidence,
                        }
                        for keyword in item.keywords
                    ],
                }
                for number, item in numbered
            ],
        }
        for group, numbered in _numbered(keyword_set)
    ]  # fmt: skip
    role = {
        "id": keyword_set.id, "title": keyword_set.title, "field": keyword_set.field, "kind": keyword_set.kind,
        "summary": keyword_set.summary, "also_known_as": keyword_set.also_known_as, "includes": keyword_set.includes,
        "profile": asdict(keyword_set.profile) if keyword_set.profile else None,
        "sources": [asdict(source) for source in keyword_set.sources], "groups": groups,
    }  # fmt: skip
    return json.dumps({"schema_version": 1, "role": role}, ensure_ascii=False, indent=2) + "\n"


def _numbered(keyword_set: KeywordSet) -> Iterator[tuple[Group, list[tuple[int, Requirement]]]]:
    number = 0
    for group in keyword_set.groups:
        rows = []
        for requirement in group.requirements:
            number += 1
            rows.append((number, requirement))
        yield group, rows


def render_keywords(keyword_set: KeywordSet, *, why: bool) -> Iterator["Text | Table"]:
    """Parts for the terminal: the profile, then the groups with their keywords and other names."""
    from rich.text import Text

    requirements = list(keyword_set.requirements())
    required = sum(requirement.importance is Importance.REQUIRED for requirement in requirements)
    yield Text(keyword_set.title, style="bold")
    if keyword_set.summary:
        yield Text(keyword_set.summary)
    if keyword_set.also_known_as:
        yield Text("Also known as: " + ", ".join(keyword_set.also_known_as))
    if keyword_set.profile is not None:
        yield Text("\nCareer information (shown, never scored)", style="bold")
        yield _rows(_profile_facts(keyword_set.profile, keyword_set))
    yield Text(
        f"\n{keyword_set.keyword_count()} keywords in {len(requirements)} requirements, {required} of them required"
    )
    yield Text("*** required (weight 3), ** preferred (2), * bonus (1)")
    for group in keyword_set.groups:
        yield Text(f"\n{group.title}", style="bold")
        yield _rows(row for requirement in group.requirements for row in _requirement_rows(requirement, why=why))
    if why:
        yield Text("\nSources, in brackets behind each keyword", style="bold")
        licences = [
            f"{source.title}{f' ({source.licence})' if source.licence else ''}" for source in keyword_set.sources
        ]
        yield _rows((source.id, Text(licence)) for source, licence in zip(keyword_set.sources, licences, strict=True))


def _rows(rows: Iterable[tuple[str, "Text"]]) -> "Table":
    """Two columns without lines; what does not fit wraps under its own column."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in rows:
        table.add_row(Text(f"  {label}"), text)
    return table


def _profile_facts(profile: Profile, keyword_set: KeywordSet) -> Iterator[tuple[str, "Text"]]:
    from rich.text import Text

    salary = profile.salary_usd
    stages = [] if salary is None else [("entry", salary.entry), ("mid", salary.mid), ("senior", salary.senior)]
    facts = (
        ("Category", profile.category),
        ("Safety score", None if profile.safety_score is None else f"{profile.safety_score} of 10"),
        ("Industry", profile.industry),
        ("Salary", ", ".join(f"USD {amount:,} {stage}" for stage, amount in stages if amount is not None) or None),
        ("Outlook", profile.outlook),
        ("Education", profile.education),
        ("Source", next((item.title for item in keyword_set.sources if item.id == profile.source), profile.source)),
    )
    for label, value in facts:
        if value is not None:
            yield label, Text(value)


def _requirement_rows(requirement: Requirement, *, why: bool) -> Iterator[tuple[str, "Text"]]:
    from rich.text import Text

    sign = _SIGNS[requirement.importance]
    if len(requirement.keywords) == 1:
        yield sign, _describe(requirement.keywords[0], why=why) + _describe_asked(requirement)
        yield from _sentence_rows(requirement, why=why)
        return
    count = "one" if requirement.needs == 1 else str(requirement.needs)
    yield sign, Text(f"{requirement.title}: {count} of") + _describe_asked(requirement)
    yield from _sentence_rows(requirement, why=why)
    if len(requirement.keywords) > _MOST_WITH_ALIASES and not why:
        yield "", Text("  " + ", ".join(keyword.name for keyword in requirement.keywords), style="cyan")
        return
    for keyword in requirement.keywords:
        yield "", Text("  ") + _describe(keyword, why=why)


def _describe_asked(requirement: Requirement) -> "Text":
    """What a posting says beside a requirement: years, or that experience is as good."""
    from rich.text import Text

    asked = requirement.asked
    if asked is None:
        return Text()
    years = asked.years
    span = "" if years is None else f"{years.least} to {years.most}" if years.most else f"{years.least}+"
    parts = [f"{span} years"] if span else []
    parts += ["or equivalent experience"] if asked.or_experience else []
    return Text(f" – {', '.join(parts)}") if parts else Text()


def _sentence_rows(requirement: Requirement, *, why: bool) -> Iterator[tuple[str, "Text"]]:
    from rich.text import Text

    if why and requirement.asked is not None:
        yield "", Text(f"  “{requirement.asked.sentence}”", style="dim")


def _describe(keyword: Keyword, *, why: bool) -> "Text":
    from rich.text import Text

    aliases = _telling_aliases(keyword)
    more = ", ..." if len(aliases) > _MOST_ALIASES else ""
    others = f" (also: {', '.join(aliases[:_MOST_ALIASES])}{more})" if aliases else ""
    source = f" [{keyword.source or 'the set itself'}]" if why else ""
    guess = "" if keyword.confidence is None else f" (unreviewed, {keyword.confidence:.0%} sure)"
    return Text.assemble((keyword.name, "cyan"), others, guess, source)


def _telling_aliases(keyword: Keyword) -> Sequence[str]:
    """The other names that say something the keyword does not: those that do not begin with it come first."""
    return sorted(keyword.aliases, key=lambda alias: alias.casefold().startswith(keyword.name.casefold()))
