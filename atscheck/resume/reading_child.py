"""Read one resume in a process of its own, within limits, and print what was read as JSON.

The parent is `isolated.py`. Nothing but the answer may reach standard output, whatever a library prints.
"""

import json
import os
import signal
import sys
import traceback
from base64 import b64encode
from dataclasses import fields
from pathlib import Path
from typing import Any

from atscheck.errors import ResumeReadError
from atscheck.resume.isolated_model import Answer, Request
from atscheck.resume.limits import READING_BYTES, limit_memory, limited_time


def main() -> None:
    """Answer the request that is the first line of standard input; the bytes of a file without a path follow it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the parent says that it was interrupted
    answer_to = os.dup(1)
    os.dup2(2, 1)
    request = Request(**json.loads(sys.stdin.buffer.readline()))
    limit_memory()
    with limited_time():
        answer = _answer(request)
    with os.fdopen(answer_to, "wb") as output:
        output.write(encode(answer))


def encode(answer: Answer) -> bytes:
    """An answer as JSON: values as objects, bytes in base 64."""
    return json.dumps(answer, default=_as_plain).encode("ascii")


def _as_plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _answer(request: Request) -> Answer:
    try:
        return _read(request)
    except ResumeReadError as error:
        return Answer(error=str(error))
    except MemoryError:
        return Answer(
            error=f"{request.name}: reading it takes more than {READING_BYTES // 2**30} GB of memory, so it was "
            "stopped. Export the resume again, with smaller pictures, and check that file."
        )
    except Exception as error:
        return Answer(
            error=f"{request.name}: {type(error).__name__} in atscheck while reading it. Export the resume again, and "
            "report what --verbose prints.",
            trace="".join(traceback.format_tb(error.__traceback__)),
        )


def _read(request: Request) -> Answer:
    from atscheck.resume.read import read_resume_bytes
    from atscheck.resume.sniff import read_file_bytes

    data = sys.stdin.buffer.read() if request.path is None else read_file_bytes(Path(request.path))
    resume = read_resume_bytes(data, request.name, password=request.password)
    if not request.pictures:
        return Answer(resume)
    from atscheck.resume.pages import draw_pages

    return Answer(resume, draw_pages(resume, data, password=request.password))
