"""Everything that the linter checks, for a user's files or for all sets and the lexicon."""

from collections.abc import Sequence
from pathlib import Path

from atscheck.errors import KeywordSetError
from atscheck.keywords.build import read_set_file, read_source
from atscheck.keywords.compiled import load_lexicon, load_word_forms, sources_folder
from atscheck.keywords.model import KeywordSet
from atscheck.keywords.schema import FieldsFile, validate_source
from atscheck.keywords.store import read_user_set, set_files
from atscheck.linting.entries import check_entries
from atscheck.linting.examples import check_examples
from atscheck.linting.model import Problem
from atscheck.linting.sets import check_set, check_sets_together, check_shipped_set
from atscheck.linting.source import read_located_entries


def lint_files(paths: Sequence[Path], *, strict: bool) -> tuple[Problem, ...]:
    """What is wrong with keyword-set files, by file and line.

    Args:
        paths: Role files or plain lists.
        strict: Also report what only misleads; without it, only what keeps a file from being read.
    """
    problems: list[Problem] = []
    for path in paths:
        try:
            keyword_set = read_user_set(path)
        except KeywordSetError as error:
            problems.append(_invalid(error, path))
            continue
        if strict:
            problems += check_set(keyword_set, str(path), load_lexicon())
    return _sorted(problems)


def lint_everything(*, strict: bool) -> tuple[Problem, ...]:
    """What is wrong with the user's sets on the search path and, if strict, with the shipped sets and the lexicon."""
    own, _ = set_files()
    problems = list(lint_files(own, strict=strict))
    return _sorted([*problems, *lint_shipped()]) if strict else tuple(problems)


def lint_shipped() -> tuple[Problem, ...]:
    """What will mislead in the shipped sets and in the lexicon, by file and line."""
    lexicon, forms, folder = load_lexicon(), load_word_forms(), sources_folder()
    problems: list[Problem] = []
    sets: dict[str, KeywordSet] = {}
    for path in sorted((folder / "roles").glob("*.yaml")):
        sets[str(path)] = keyword_set = read_set_file(path, lexicon).keyword_set
        problems += check_set(keyword_set, str(path), lexicon)
        problems += check_shipped_set(keyword_set, str(path))
    problems += check_sets_together(sets)
    entries = read_located_entries(folder / "lexicon")
    fields = validate_source(FieldsFile, read_source(folder / "lexicon" / "fields.yaml"), "fields").fields
    problems += check_entries(entries, fields, forms)
    problems += check_examples(entries, lexicon, forms)
    return _sorted(problems)


def _invalid(error: KeywordSetError, path: Path) -> Problem:
    """The error as a problem; its path and line are taken out of its message."""
    message = str(error).removeprefix(f"{path}:").lstrip()
    line, _, rest = message.partition(":")
    return Problem(
        str(path), int(line) if line.isdigit() else 1, "invalid", rest.strip() if line.isdigit() else message
    )


def _sorted(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """By file and line, in the order of the checks within a line."""
    return tuple(sorted(problems, key=lambda problem: (problem.path, problem.line)))
