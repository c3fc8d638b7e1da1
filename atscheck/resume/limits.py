"""What reading one file may take, and how a process holds itself to it.

A resume is hostile input: a small file can ask for gigabytes, or for hours. The figures are those of docs/limits.md.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

MAX_PAGES = 100
READING_SECONDS = 60.0  # wall clock; a page may take a second where that is more
SECONDS_A_PAGE = 1.0
LONGEST_SECONDS = max(READING_SECONDS, MAX_PAGES * SECONDS_A_PAGE)
READING_BYTES = 2**30  # of address space


def limit_memory(most: int = READING_BYTES) -> None:
    """Let this process take so many bytes of address space from now on, beside what it has.

    macOS does not hold processes to it, and Windows has no such limit.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not leave somebody's resume on the disk
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _address_space() + most
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _address_space() -> int:
    """Bytes of address space that this process has; 0 where the system does not tell."""
    import resource

    try:
        with open("/proc/self/statm", encoding="ascii") as handle:
            return int(handle.read().split()[0]) * resource.getpagesize()
    except (OSError, ValueError):
        return 0


@contextmanager
def limited_time(seconds: float = READING_SECONDS) -> Iterator[None]:
    """End this process, by SIGALRM, if the body takes longer; inside a library too, which no exception could leave.

    Windows has no such signal: there the process that waits has to end this one.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def allow_pages(pages: int) -> None:
    """Give a long file the time that its pages may take, where time is limited."""
    more = pages * SECONDS_A_PAGE - READING_SECONDS
    if more > 0 and hasattr(signal, "setitimer"):
        left, _ = signal.getitimer(signal.ITIMER_REAL)
        if left > 0:
            signal.setitimer(signal.ITIMER_REAL, left + more)
