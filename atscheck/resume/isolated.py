"""Read a resume in a process of its own, which may crash, hang or run out of memory without harm to this one."""

import json
import signal
import subprocess
import sys
import time
from base64 import b64decode
from contextlib import suppress
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from atscheck.errors import ResumeReadError
from atscheck.resume.isolated_model import Answer, Request
from atscheck.resume.limits import LONGEST_SECONDS, READING_BYTES, READING_SECONDS
from atscheck.resume.model import Resume
from atscheck.resume.page_model import Picture

# The child ends itself in time; this is for systems where it cannot, and for starting it.
_GRACE_SECONDS = 10.0

# With -P no file in the current folder stands in for a module; a checkout that is not installed is found all the same.
_FOLDER = str(Path(__file__).resolve().parents[2])
_CODE = (
    "import sys; sys.argv[1] in sys.path or sys.path.insert(0, sys.argv[1]); "
    "from atscheck.resume.reading_child import main; main()"
)

_EXPORT_AGAIN = "Export the resume again as PDF or DOCX and check that file."
_SLOW_SIGNALS = ("SIGALRM", "SIGXCPU")


class IsolatedReading:
    """One resume that another process reads while this one does something else.

    Use it as a context manager: at the end of the block a reading that nobody waited for is stopped.
    """

    def __init__(
        self, name: str, path: Path | None, data: bytes = b"", *, password: str | None = None, pictures: bool = False
    ) -> None:
        """Start reading.

        Args:
            name: What errors call the file.
            path: Where it is; None if `data` is its content.
            data: The content of a file without a path.
            password: For an encrypted PDF.
            pictures: Whether to draw the first pages too.
        """
        self._name = name
        self._answer: Answer | None = None
        self._deadline = time.monotonic() + LONGEST_SECONDS + _GRACE_SECONDS
        request = Request(name, None if path is None else str(path), password, pictures)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _CODE, _FOLDER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with suppress(OSError):  # it ended already; waiting for it tells why
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(asdict(request)).encode("ascii") + b"\n" + data)
            self._process.stdin.flush()

    def __enter__(self) -> "IsolatedReading":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def wait(self) -> tuple[Resume, tuple[Picture | None, ...]]:
        """The resume, and the pictures of its first pages if they were asked for.

        Raises:
            ResumeReadError: It cannot be read, or reading it crashed or took more time or memory than a resume may.
        """
        if self._answer is None:
            self._answer = self._receive()
        answer = self._answer
        if answer.resume is None:
            error = ResumeReadError(answer.error or f"{self._name}: cannot be read. {_EXPORT_AGAIN}")
            if answer.trace:
                error.add_note(answer.trace)
            raise error
        return answer.resume, answer.pictures

    def _receive(self) -> Answer:
        try:
            output, _ = self._process.communicate(timeout=max(self._deadline - time.monotonic(), 0.0))
        except subprocess.TimeoutExpired:
            self._stop()
            return Answer(error=explain_end(self._name, -signal.SIGTERM, is_slow=True))
        if self._process.returncode == 0 and output:
            with suppress(ValueError):
                return decode(output)
        return Answer(error=explain_end(self._name, self._process.returncode))

    def _stop(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()


def explain_end(name: str, code: int, *, is_slow: bool = False) -> str:
    """Why a process that was reading a file ended before its time, as the line of an error.

    Args:
        name: The file.
        code: The exit code of the process; negative for the signal that ended it.
        is_slow: True if it was ended because it took too long.
    """
    signal_name = next((item.name for item in signal.Signals if item == -code), None)
    if is_slow or signal_name in _SLOW_SIGNALS:
        return (
            f"{name}: reading took longer than {READING_SECONDS:.0f} seconds (or a second a page), so it was stopped. "
            f"{_EXPORT_AGAIN}"
        )
    how = f"exit code {code}" if signal_name is None else signal_name
    most = f"{READING_BYTES // 2**30} GB of memory"
    return f"{name}: the reader crashed on it ({how}), or ran out of {most}. {_EXPORT_AGAIN}"


def decode(output: bytes) -> Answer:
    """The answer that the child printed.

    Raises:
        ValueError: It is none.
    """
    answer: Answer = _adapter().validate_json(output)
    pictures = tuple(item and replace(item, png=b64decode(item.png)) for item in answer.pictures)
    return replace(answer, pictures=pictures)


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import TypeAdapter  # spaCy has loaded it by now

    return TypeAdapter(Answer)
