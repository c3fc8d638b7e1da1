"""The table of formats, and what asking for one of them loads."""

import subprocess
import sys

import pytest

from atscheck.formats import FORMATS, render_report
from atscheck.formats.plain_text import clean, encodable
from atscheck.report.model import GapReport


def test_names_and_suffixes_are_unique() -> None:
    assert list(FORMATS) == ["terminal", "json", "md", "csv", "html", "docx", "junit", "sarif"]
    assert len({form.suffix for form in FORMATS.values()}) == len(FORMATS)
    assert all(form.suffix.startswith(".") for form in FORMATS.values())


@pytest.mark.parametrize("name", FORMATS)
def test_output_is_of_the_kind_that_is_promised(name: str, report: GapReport) -> None:
    output = render_report(report, name)
    assert isinstance(output, bytes) is FORMATS[name].is_binary
    assert output == render_report(report, name)
    assert isinstance(output, bytes) or output.endswith("\n")


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("atscheck.formats", ("rich", "jinja2", "json")),
        ("atscheck.formats.json_format", ("rich", "jinja2")),
        ("atscheck.formats.csv_format", ("rich", "jinja2")),
        ("atscheck.formats.markdown", ("rich", "jinja2")),
        ("atscheck.formats.html", ("rich",)),
        ("atscheck.formats.docx_format", ("rich", "jinja2", "docx")),
        ("atscheck.formats.junit", ("rich", "jinja2", "docx")),
        ("atscheck.formats.sarif", ("rich", "jinja2", "docx")),
        ("atscheck.formats.terminal", ("jinja2",)),
    ],
)
def test_a_format_loads_only_its_own_library(module: str, absent: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print([name for name in {absent!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("C++ & C#", "C++ & C#"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("a\x1b", "a"),
        ("one\r\ntwo\tthree\x0bfour", "one two three four"),
        ("\u202eevil\u202c", "evil"),
        ("bell\x07\x00\x7f\x85", "bell "),
        ("\udcff", "\ufffd"),
        ("naïve 日本 👩‍💻", "naïve 日本 👩‍💻"),
    ],
)
def test_clean_text_acts_on_nothing(text: str, shown: str) -> None:
    assert clean(text) == shown
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“x” – … • 58 %", "ascii", '"x" - ... * 58 %'),
        ("Zoë", "ascii", "Zoe"),
        ("Zoë", "latin-1", "Zoë"),
        ("日本", "cp1252", "??"),
    ],
)
def test_text_fits_the_encoding(text: str, encoding: str, shown: str) -> None:
    assert encodable(text, encoding) == shown
