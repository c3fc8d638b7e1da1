"""Settings of a folder: `atscheck.toml`, or `[tool.atscheck]` in `pyproject.toml`, for resumes that are kept in git."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from atscheck.errors import UsageError

CONFIG_VARIABLE = "ATSCHECK_CONFIG"
FILE_NAME = "atscheck.toml"
_PROJECT_FILE = "pyproject.toml"

# What each key must be, in words for an error; the first three name a target.
_TARGETS = ("roles", "postings", "keywords")
_KINDS: dict[str, str] = {
    "roles": "a list of role ids",
    "postings": "a list of files",
    "keywords": "a list of files",
    "keyword-sets": "a folder",
    "as-of": 'a month such as "2026-05"',
    "fail-under": "a number from 0 to 100",
    "fail-on": '"literal" or "meaning"',
    "format": "the name of a format",
    "known-only": "true or false",
    "nlp": "the name of an installed pipeline",
    "no-color": "true or false",
}

# The options that a key is the default of, by command.
_OPTIONS: dict[str, tuple[str, ...]] = {
    "check": ("as-of", "fail-under", "fail-on", "format", "known-only", "nlp", "no-color"),
    "export": ("as-of", "known-only", "nlp"),
    "diff": ("as-of", "known-only", "nlp", "no-color"),
    "keywords": ("known-only", "nlp", "no-color"),
    "explain": ("no-color",),
    "rank": ("no-color",),
    "roles": ("no-color",),
    "text": ("no-color",),
}


@dataclass(frozen=True)
class Config:
    """Settings from a file; paths are relative to its folder.

    Attributes:
        path: The file.
        roles: Ids of roles.
        postings: Job postings.
        keyword_files: Keyword lists and sets.
        keyword_sets: A folder of sets, or None.
        defaults: Values of options, by their key.
    """

    path: Path
    roles: Sequence[str] = ()
    postings: Sequence[str] = ()
    keyword_files: Sequence[Path] = ()
    keyword_sets: Path | None = None
    defaults: Mapping[str, Any] = field(default_factory=dict)

    @property
    def has_target(self) -> bool:
        return bool(self.roles or self.postings or self.keyword_files)

    def default_map(self) -> dict[str, dict[str, Any]]:
        """The defaults as click takes them: by command, then by parameter."""
        return {
            command: {key.replace("-", "_"): self.defaults[key] for key in keys if key in self.defaults}
            for command, keys in _OPTIONS.items()
        }


# Set once for each command, before it runs; typer brings its own click, whose context other modules cannot ask for.
_current: list[Config | None] = [None]


def use_config(config: Config | None) -> None:
    """Let `current_config` give these settings."""
    _current[0] = config


def current_config() -> Config | None:
    """The settings of the command that runs, or None."""
    return _current[0]


def find_config(start: Path) -> Path | None:
    """The nearest settings from a folder upwards, no further than the repository or the home folder.

    `atscheck.toml` comes before `pyproject.toml`, which counts only with a table `[tool.atscheck]`.
    """
    home = Path.home()
    for folder in (start, *start.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        project = folder / _PROJECT_FILE
        if project.is_file() and _mentions_us(project):
            return project
        if (folder / ".git").exists() or folder == home:
            return None
    return None


def _mentions_us(project: Path) -> bool:
    try:
        return b"tool.atscheck" in project.read_bytes()
    except OSError:
        return False


def load_config(named: Path | None) -> Config | None:
    """The settings that count: of a named file, of `ATSCHECK_CONFIG`, or of the folder; None without any.

    Raises:
        UsageError: A named file is not there, or a file is no TOML or holds what no setting is.
    """
    if named is None and os.environ.get(CONFIG_VARIABLE):
        named = Path(os.environ[CONFIG_VARIABLE])
    path = named or find_config(Path.cwd())
    return None if path is None else read_config(path)


def read_config(path: Path) -> Config:
    """The settings of a file.

    Raises:
        UsageError: It cannot be read, is no TOML, or holds an unknown key or a value of the wrong kind.
    """
    import tomllib

    try:
        text = path.read_text(encoding="utf-8")
        values: Any = tomllib.loads(text)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or 'cannot be read'}. Check the path of the settings.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: this is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: no valid TOML: {error}.") from error
    if path.name == _PROJECT_FILE:
        values = values.get("tool", {}).get("atscheck", {})
    for key, value in values.items():
        _check(key, value, f"{path}:{_line_of(key, text)}")
    folder = path.parent
    return Config(
        path=path,
        roles=tuple(values.get("roles", ())),
        postings=tuple(str(folder / name) for name in values.get("postings", ())),
        keyword_files=tuple(folder / name for name in values.get("keywords", ())),
        keyword_sets=folder / values["keyword-sets"] if "keyword-sets" in values else None,
        defaults={key: value for key, value in values.items() if key not in (*_TARGETS, "keyword-sets")},
    )


def _check(key: str, value: object, where: str) -> None:
    if key not in _KINDS:
        near = get_close_matches(key, _KINDS, 1)
        advice = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(_KINDS)}."
        raise UsageError(f"{where}: there is no setting {key!r}. {advice}")
    if key in _TARGETS:
        fits = isinstance(value, list) and all(isinstance(item, str) and item for item in value)
    elif key == "fail-under":
        fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 100
    elif key in ("known-only", "no-color"):
        fits = isinstance(value, bool)
    elif key == "fail-on":
        fits = value in ("literal", "meaning")
    elif key == "format":
        from atscheck.formats import FORMATS

        fits = value in FORMATS
    else:
        fits = isinstance(value, str) and bool(value)
    if not fits:
        raise UsageError(f"{where}: {key} must be {_KINDS[key]}, not {value!r}.")


def _line_of(key: str, text: str) -> int:
    """The first line that begins with the key; 1 if none does."""
    starts = (key, f'"{key}"')
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if line.strip().startswith(starts)), 1)
