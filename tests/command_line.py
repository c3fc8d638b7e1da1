"""Running the real command, offline and without the user's own settings."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
_LEFT_OUT = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "ATSCHECK_KEYWORD_SETS", "PYTHONIOENCODING", "PYTHONUTF8")


def run_atscheck(
    *arguments: str | Path, standard_input: bytes = b"", folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The finished `python -m atscheck` with its bytes on standard output and standard error.

    Args:
        arguments: Of the command.
        standard_input: What it reads from `-`.
        folder: Where it is run, and where it would look for the user's configuration.
        environment: Variables set beside those of this process.
    """
    return _run(["-m", "atscheck", *map(str, arguments)], standard_input, folder, environment)


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The finished `python -c code`."""
    return _run(["-c", code], b"", None, environment)


def _run(
    arguments: list[str], standard_input: bytes, folder: Path | None, environment: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    inherited = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    variables = {
        **inherited,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(TESTS / "offline")]),
        "XDG_CONFIG_HOME": str(folder or TESTS / "no-such-folder"),
        **environment,
    }
    return subprocess.run(
        [sys.executable, *arguments],
        input=standard_input,
        capture_output=True,
        cwd=folder,
        env=variables,
        timeout=120,
        check=False,
    )
