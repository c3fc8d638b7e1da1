"""The page `docs/commands.md`: every command with its arguments and options, from the program itself."""

from collections.abc import Iterator
from typing import Any

import typer.main

_LEFT_OUT = ("--install-completion", "--show-completion", "--help")
_HEAD = """# Commands

This page is made from the program: `make docs` writes it. `atscheck COMMAND --help` shows the same.

Global options stand before the command: `atscheck --no-config check …`.
"""


def render_commands_page() -> str:
    """The page as Markdown, commands in the order of `atscheck --help`."""
    from atscheck.cli.app import app

    return "\n".join([_HEAD, *_describe(typer.main.get_command(app), "atscheck")]).rstrip("\n") + "\n"


def _describe(command: Any, path: str) -> Iterator[str]:
    inner = getattr(command, "commands", None)
    arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    usage = " ".join([path, *(f"{argument.metavar or argument.name.upper()}" for argument in arguments)])
    yield f"## `{usage}`\n"
    if command.help and path != "atscheck":
        yield f"{command.help.strip()}\n"
    rows = [_row(parameter) for parameter in command.params if parameter.param_type_name == "option"]
    shown = [row for row in rows if row is not None]
    if shown:
        yield "| option | does |\n| --- | --- |"
        yield from shown
        yield ""
    for name, child in (inner or {}).items():
        yield from _describe(child, f"{path} {name}")


def _row(option: Any) -> str | None:
    if any(name in _LEFT_OUT for name in option.opts):
        return None
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = "" if option.is_flag else f" {option.metavar or 'VALUE'}"
    return f"| {names}{value} | {(option.help or '').replace('|', chr(92) + '|')} |"
