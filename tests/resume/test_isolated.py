"""A resume is read in a process of its own, and whatever happens there is one line here."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from test_pdf import build, put
from trap_files import one_column, resume_lines

from atscheck.errors import ResumeReadError
from atscheck.resume import isolated
from atscheck.resume.isolated import IsolatedReading, decode, explain_end
from atscheck.resume.isolated_model import Answer
from atscheck.resume.limits import MAX_PAGES
from atscheck.resume.read import read_resume, read_resume_bytes
from atscheck.resume.reading_child import encode

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")


def run_instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the child read nothing and run `code` within its limits."""
    limits = "from atscheck.resume.limits import *; import os, signal, sys, time; sys.stdin.buffer.readline(); "
    monkeypatch.setattr(isolated, "_CODE", f"import sys; sys.path.insert(0, sys.argv[1]); {limits}{code}")


def pages_of(count: int) -> bytes:
    def draw(canvas: Canvas) -> None:
        for _ in range(count):
            put(canvas, resume_lines(), 60, 60)
            canvas.showPage()

    return build(draw)


def refusal(path: Path | None = None, data: bytes = b"") -> str:
    with IsolatedReading("cv.pdf", path, data) as reading, pytest.raises(ResumeReadError) as caught:
        reading.wait()
    return str(caught.value)


@pytest.mark.parametrize("name", ["maya-okafor.pdf", "maya-okafor.docx"])
def test_same_is_read_in_another_process(name: str):
    with IsolatedReading(name, EXAMPLES / name) as reading:
        resume, pictures = reading.wait()
    assert repr(resume) == repr(read_resume(EXAMPLES / name))
    assert pictures == ()


def test_content_of_standard_input_is_read_without_a_path():
    data = (EXAMPLES / "maya-okafor.pdf").read_bytes()
    with IsolatedReading("-", None, data) as reading:
        assert reading.wait()[0] == read_resume_bytes(data, "-")


def test_every_value_comes_back_as_it_was():
    lines = resume_lines(skills="PyTorch \ud800, \u05e9\u05dc\u05d5\u05dd, C++ \U0001f600")
    resume = read_resume_bytes("\n".join(lines).encode("utf-8", "surrogatepass"), "cv.txt")
    answer = Answer(resume)
    assert repr(decode(encode(answer))) == repr(answer)


def test_pages_are_drawn_where_asked_for():
    data = pages_of(2)
    with IsolatedReading("cv.pdf", None, data, pictures=True) as reading:
        _, pictures = reading.wait()
    assert [picture is not None and picture.png[:4] for picture in pictures] == [b"\x89PNG"] * 2


def test_missing_file_is_one_line(tmp_path: Path):
    path = tmp_path / "none.pdf"
    assert refusal(path) == f"{path}: no such file. Check the name and the folder."


def test_file_in_the_current_folder_is_no_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    data = one_column()
    with IsolatedReading("cv.pdf", None, data) as reading:
        assert reading.wait()[0].text == read_resume_bytes(data, "cv.pdf").text


@needs_signals
def test_crash_is_one_line(monkeypatch: pytest.MonkeyPatch):
    run_instead(monkeypatch, "os.kill(os.getpid(), signal.SIGSEGV)")
    assert refusal().startswith("cv.pdf: the reader crashed on it (SIGSEGV), or ran out of 1 GB of memory.")


@needs_signals
def test_hanging_reader_is_ended(monkeypatch: pytest.MonkeyPatch):
    run_instead(monkeypatch, "exec('with limited_time(0.2): time.sleep(60)')")
    begin = time.monotonic()
    assert refusal().startswith("cv.pdf: reading took longer than 60 seconds (or a second a page), so it was stopped.")
    assert time.monotonic() - begin < 20


def test_reader_that_ignores_its_limit_is_killed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(isolated, "LONGEST_SECONDS", 0.0)
    monkeypatch.setattr(isolated, "_GRACE_SECONDS", 0.5)
    run_instead(monkeypatch, "time.sleep(60)")
    assert "took longer than" in refusal()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch):
    run_instead(monkeypatch, "limit_memory(); data = bytearray(2**31); print('never')")
    assert "the reader crashed on it (exit code 1), or ran out of 1 GB of memory" in refusal()


def test_answer_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch):
    run_instead(monkeypatch, "print('{}{')")
    assert refusal().startswith("cv.pdf: the reader crashed on it")


def test_unforeseen_error_names_itself_and_shows_its_trace_when_asked(monkeypatch: pytest.MonkeyPatch):
    patch = "import atscheck.resume.read as r; r.read_resume_bytes = None; import atscheck.resume.reading_child as c"
    monkeypatch.setattr(isolated, "_CODE", f"import sys; sys.path.insert(0, sys.argv[1]); {patch}; c.main()")
    with IsolatedReading("cv.pdf", EXAMPLES / "maya-okafor.pdf") as reading, pytest.raises(ResumeReadError) as caught:
        reading.wait()
    assert str(caught.value).startswith("cv.pdf: TypeError in atscheck while reading it.")
    assert "reading_child.py" in "".join(caught.value.__notes__)


def test_reading_that_nobody_waits_for_is_stopped(monkeypatch: pytest.MonkeyPatch):
    run_instead(monkeypatch, "time.sleep(60)")
    begin = time.monotonic()
    with IsolatedReading("cv.pdf", None):
        pass
    assert time.monotonic() - begin < 20


@needs_signals
def test_end_is_explained_by_its_signal():
    assert "took longer" in explain_end("cv.pdf", -signal.SIGALRM)
    assert "(SIGKILL)" in explain_end("cv.pdf", -signal.SIGKILL)
    assert "(exit code 3)" in explain_end("cv.pdf", 3)


def test_file_of_too_many_pages_is_refused():
    assert refusal(data=pages_of(MAX_PAGES + 1)) == (
        "cv.pdf: 101 pages, above the limit of 100. Export the pages of the resume alone."
    )


def test_no_reader_is_left_behind():
    with IsolatedReading("cv.pdf", EXAMPLES / "maya-okafor.pdf") as reading:
        reading.wait()
    if hasattr(os, "waitpid"):
        with pytest.raises(ChildProcessError):
            os.waitpid(reading._process.pid, os.WNOHANG)
