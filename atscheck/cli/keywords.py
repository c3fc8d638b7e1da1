"""`atscheck keywords`: what a role asks for."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from atscheck.cli.errors import ending_with_exit_code
from atscheck.cli.options import ListFormat, NoColorOption, complete_role
from atscheck.cli.output import make_console, write_output
from atscheck.keywords.model import Importance, Keyword, KeywordSet, Profile, Requirement
from atscheck.keywords.store import load_role

if TYPE_CHECKING:
    from rich.text import Text

_SIGNS = {Importance.REQUIRED: "***", Importance.PREFERRED: "** ", Importance.BONUS: "*  "}
# More other names than this say nothing to a reader; the JSON has all.
_MOST_ALIASES = 4


def keywords(
    role: Annotated[
        str,
        typer.Argument(metavar="ROLE", help="A role's id or title.", autocompletion=complete_role, show_default=False),
    ],
    why: Annotated[bool, typer.Option("--why", help="Add where each keyword comes from.")] = False,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Form of the list.")] = ListFormat.TERMINAL,
    no_color: NoColorOption = False,
) -> None:
    """Show a role's profile and its keywords by group."""
    with ending_with_exit_code():
        keyword_set = load_role(role)
        if format is ListFormat.JSON:
            write_output(render_keywords_json(keyword_set), None)
            return
        console = make_console(no_color=no_color)
        for line in render_keywords(keyword_set, why=why):
            console.print(line)


def render_keywords_json(keyword_set: KeywordSet) -> str:
    """The versioned JSON of `keywords ROLE --format json`."""
    groups = [
        {
            "title": group.title,
            "requirements": [
                {
                    "id": number, "title": item.title, "importance": item.importance, "needs": item.needs,
                    "keywords": [
                        {
                            "keyword": keyword.name, "kind": keyword.kind, "aliases": keyword.aliases,
                            "source": keyword.source,
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


def _numbered(keyword_set: KeywordSet) -> Iterator[tuple]:  # type: ignore[type-arg]
    number = 0
    for group in keyword_set.groups:
        rows = []
        for requirement in group.requirements:
            number += 1
            rows.append((number, requirement))
        yield group, rows


def render_keywords(keyword_set: KeywordSet, *, why: bool) -> Iterator["Text"]:
    """Lines for the terminal: the profile, then the groups with their keywords and other names."""
    from rich.text import Text

    requirements = list(keyword_set.requirements())
    required = sum(requirement.importance is Importance.REQUIRED for requirement in requirements)
    yield Text(keyword_set.title, style="bold")
    if keyword_set.summary:
        yield Text(keyword_set.summary)
    if keyword_set.also_known_as:
        yield Text("Also known as: " + ", ".join(keyword_set.also_known_as))
    if keyword_set.profile is not None:
        yield Text("")
        yield from _render_profile(keyword_set.profile, keyword_set)
    yield Text("")
    counts = f"{keyword_set.keyword_count()} keywords in {len(requirements)} requirements, {required} of them required"
    yield Text(f"{counts}.  *** required (weight 3)   ** preferred (2)   * bonus (1)")
    for group in keyword_set.groups:
        yield Text("")
        yield Text(group.title, style="bold")
        for requirement in group.requirements:
            yield from _render_requirement(requirement, why=why)
    if why:
        yield Text("")
        yield Text("Sources", style="bold")
        for source in keyword_set.sources:
            yield Text(f"  {source.id}: {source.title}" + (f" ({source.licence})" if source.licence else ""))


def _render_profile(profile: Profile, keyword_set: KeywordSet) -> Iterator["Text"]:
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
    )
    source = next((source.title for source in keyword_set.sources if source.id == profile.source), profile.source)
    yield Text("Career information (shown, never scored)", style="bold")
    for label, value in facts:
        if value is not None:
            yield Text(f"  {label}: {value}")
    yield Text(f"  Source: {source}")


def _render_requirement(requirement: Requirement, *, why: bool) -> Iterator["Text"]:
    from rich.text import Text

    sign = _SIGNS[requirement.importance]
    only = requirement.keywords[0] if len(requirement.keywords) == 1 else None
    if only is not None:
        yield Text.assemble(f"  {sign} ", (only.name, "cyan"), _aside(only, why=why))
        return
    count = "one" if requirement.needs == 1 else str(requirement.needs)
    yield Text(f"  {sign} {requirement.title}: {count} of")
    for keyword in requirement.keywords:
        yield Text.assemble("        ", (keyword.name, "cyan"), _aside(keyword, why=why))


def _aside(keyword: Keyword, *, why: bool) -> str:
    more = "" if len(keyword.aliases) <= _MOST_ALIASES else ", ..."
    aliases = f"  (also: {', '.join(keyword.aliases[:_MOST_ALIASES])}{more})" if keyword.aliases else ""
    return aliases + (f"  [source: {keyword.source or 'the set itself'}]" if why else "")
