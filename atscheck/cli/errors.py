"""How a command ends: one line on standard error and the documented exit code."""

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import typer

from atscheck.errors import AtscheckError, OutputError

# What writing to standard output fails with where it is redirected to a full or broken disk.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
INTERNAL_ERROR = 70
INTERRUPTED = 130


@contextmanager
def ending_with_exit_code(*, verbose: bool = False) -> Iterator[None]:
    """Turn what goes wrong inside into a message and an exit code.

    Args:
        verbose: Also print the traceback, without local variables: they hold somebody's resume.
    """
    try:
        yield
        sys.stdout.flush()
    except AtscheckError as error:
        _report(error, verbose=verbose)
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        # The reader of the pipe has seen enough.
        _drop_standard_output()
        raise typer.Exit(0) from None
    except (typer.Exit, typer.Abort):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop_standard_output()
            _report(
                OutputError(f"standard output cannot be written ({error.strerror}). Free some space."), verbose=verbose
            )
            raise typer.Exit(OutputError.exit_code) from None
        what = f"{type(error).__name__} in atscheck itself"
        advice = "Run again with --verbose and report what it prints." if not verbose else "Please report this."
        _report(RuntimeError(f"{what}. {advice}").with_traceback(error.__traceback__), verbose=verbose)
        raise typer.Exit(INTERNAL_ERROR) from None


def _drop_standard_output() -> None:
    """Let what is left in the buffer go nowhere: Python would complain again when it flushes at exit."""
    with suppress(OSError, ValueError):  # a stand-in for standard output has no file behind it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(error: BaseException, *, verbose: bool) -> None:
    if verbose:
        traceback.print_tb(error.__traceback__, file=sys.stderr)
        print(*getattr(error, "__notes__", ()), sep="", end="", file=sys.stderr)
    line = " ".join(str(error).split())
    print(f"atscheck: {line}".encode("utf-8", "replace").decode("utf-8"), file=sys.stderr)
