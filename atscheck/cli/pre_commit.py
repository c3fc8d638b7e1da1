"""`atscheck-pre-commit`: check each of several resumes, as pre-commit names them; the worst exit code counts."""

import sys

_SUFFIXES = (".pdf", ".docx", ".md", ".txt")


def main() -> None:
    """Run `atscheck check` for each file at the end of the arguments; what stands before them goes to each check."""
    from atscheck.cli.app import app

    arguments = sys.argv[1:]
    first = len(arguments)
    while first and arguments[first - 1].lower().endswith(_SUFFIXES):
        first -= 1
    codes = [
        int(app(["check", name, *arguments[:first]], prog_name="atscheck", standalone_mode=False) or 0)
        for name in arguments[first:]
    ]
    sys.exit(max(codes, default=0))
