"""A sign of life for work that takes longer than a moment."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

# Shorter work shows nothing: a line that flickers is worse than none.
_PATIENCE = 1.0  # seconds

_is_shown = threading.Lock()


@contextmanager
def showing_progress(words: str) -> Iterator[None]:
    """Show a turning sign with some words on standard error once the body takes longer than a second.

    Only where standard error is a terminal; it is gone at the end of the body. Inside another one this shows nothing.
    """
    if not sys.stderr.isatty() or not _is_shown.acquire(blocking=False):
        yield
        return
    started: list[Status] = []

    def start() -> None:
        from rich.console import Console
        from rich.status import Status

        status = Status(words, console=Console(stderr=True))
        started.append(status)
        status.start()

    timer = threading.Timer(_PATIENCE, start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in started:
            status.stop()
        _is_shown.release()
