"""Where results go: standard output or a file, always the same bytes."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from atscheck.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Rich wraps a pipe at 80 columns by itself; a file or another program can take a whole line of a table.
PIPE_WIDTH = 100


def make_console(*, no_color: bool = False) -> "Console":
    """The console on standard output; plain and of fixed width in a pipe."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else PIPE_WIDTH
    return Console(no_color=True if no_color else None, width=width, highlight=False)


def say(message: str) -> None:
    """A line on standard error, beside the result."""
    sys.stderr.write(f"{message}\n")


def print_part(console: "Console", part: "RenderableType") -> None:
    """Print a part without the spaces that rich fills table rows with."""
    with console.capture() as capture:
        console.print(part)
    console.file.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def write_output(content: str | bytes, path: Path | None) -> None:
    """Write text (as UTF-8) or bytes to a file, or to standard output where `path` is None.

    Raises:
        OutputError: The file cannot be written.
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(f"{path}: cannot be written ({reason}). Choose another place with --output.") from error
