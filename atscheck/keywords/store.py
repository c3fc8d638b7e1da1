"""Which keyword sets there are, and the reading of one by its id or from a user's file."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atscheck.errors import KeywordSetError
from atscheck.keywords.compiled import load_json, load_lexicon
from atscheck.keywords.model import (
    Group,
    Importance,
    Keyword,
    KeywordSet,
    Profile,
    Requirement,
    Salary,
    SetKind,
    SetListing,
    Source,
)
from atscheck.keywords.search import nearest_ids

if TYPE_CHECKING:
    from atscheck.keywords.build import SetFile
    from atscheck.keywords.lexicon import Lexicon

SETS_VARIABLE = "ATSCHECK_KEYWORD_SETS"


def user_folder() -> Path:
    """The folder for a user's own role files."""
    import platformdirs

    return platformdirs.user_config_path("atscheck") / "roles"


def search_path() -> tuple[Path, ...]:
    """The folders with a user's role files, first wins; the shipped sets come after them."""
    from_environment = [Path(part) for part in os.environ.get(SETS_VARIABLE, "").split(os.pathsep) if part]
    return (*from_environment, user_folder())


def list_sets() -> tuple[SetListing, ...]:
    """All sets that `-r` can name, the user's own first, then the shipped ones by id.

    Raises:
        KeywordSetError: One of the user's own files is invalid.
    """
    rows = [_listing(row) for row in load_json("index.json")]
    own = [_listing_of(_read_own_role(path)) for path in _user_files().values()]
    names = {listing.id for listing in own}
    return (*own, *(listing for listing in rows if listing.id not in names))


def set_files() -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The user's own role files on the search path, and the ids of the shipped sets."""
    return tuple(_user_files().values()), tuple(sorted(_shipped_ids()))


def load_role(role: str) -> KeywordSet:
    """The keyword set with the id `role` (or that title), with the groups of the sets it includes.

    Raises:
        KeywordSetError: No such set; the message names the nearest ones.
    """
    wanted = role.strip().lower().replace(" ", "-").replace("_", "-")
    own = _user_files()
    if wanted in own:
        return _read_own_role(own[wanted])
    if wanted in _shipped_ids():
        return _read_set(load_json(f"roles/{wanted}.json"))
    for listing in list_sets():
        if role.strip().casefold() in (listing.title.casefold(), *(name.casefold() for name in listing.also_known_as)):
            return load_role(listing.id)
    raise KeywordSetError(_unknown_role(role))


def _unknown_role(role: str) -> str:
    ids = nearest_ids(list_sets(), role)
    meant = f"Did you mean {' or '.join(ids)}?" if ids else "`atscheck roles` lists all of them."
    return f"{role}: there is no such role. {meant}"


def _shipped_ids() -> frozenset[str]:
    return frozenset(row["id"] for row in load_json("index.json"))


def _user_files() -> dict[str, Path]:
    """The user's role files by the name of their role; of two with one name, the first on the search path."""
    files: dict[str, Path] = {}
    for folder in search_path():
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
            if path.is_file():
                files.setdefault(path.stem, path)
    return files


def _read_own_role(path: Path) -> KeywordSet:
    keyword_set = read_user_set(path)
    if keyword_set.id != path.stem:
        raise KeywordSetError(f"{path}:1: id is {keyword_set.id!r}; expected {path.stem!r}, the file's name.")
    return keyword_set


def read_user_set(path: Path) -> KeywordSet:
    """A keyword set from a file of the user: a role file (YAML) or a plain list, one keyword per line.

    Raises:
        KeywordSetError: The file cannot be read or is invalid; the message has path, line and what was expected.
    """
    from atscheck.keywords.build import include_groups, read_set_file
    from atscheck.keywords.resolve import list_as_set

    lexicon = load_lexicon()
    if path.suffix.lower() in (".yaml", ".yml"):
        file = read_set_file(path, lexicon)
        return include_groups(file, _find_included(file, lexicon))
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise KeywordSetError(f"{path}: {error.strerror or 'cannot be opened'}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise KeywordSetError(
            f"{path}: this is not UTF-8 text. Save the list as UTF-8, one keyword per line."
        ) from error
    keyword_set = list_as_set(lines, path.stem, lexicon)
    if not keyword_set.keyword_count():
        raise KeywordSetError(f"{path}: there is no keyword in this file. Write one keyword per line.")
    return keyword_set


def _find_included(file: "SetFile", lexicon: "Lexicon") -> dict[str, "SetFile"]:
    """The sets that a user's file includes, and those that these include; names that nobody knows are left out."""
    from atscheck.keywords.build import SetFile, read_set_file

    own, shipped = _user_files(), _shipped_ids()
    known: dict[str, SetFile] = {}
    pending = [*file.keyword_set.includes]
    while pending:
        name = pending.pop()
        if name in known:
            continue
        if name in own:
            known[name] = read_set_file(own[name], lexicon)
            pending += known[name].keyword_set.includes
        elif name in shipped:  # its groups hold those of its includes already
            known[name] = SetFile(replace(_read_set(load_json(f"roles/{name}.json")), includes=()), name)
    return known


def _listing(row: dict[str, Any]) -> SetListing:
    return SetListing(**{**row, "kind": SetKind(row["kind"]), "also_known_as": tuple(row["also_known_as"])})


def _listing_of(keyword_set: KeywordSet) -> SetListing:
    from atscheck.keywords.build import listing_of

    return _listing(listing_of(keyword_set))


def _read_set(row: dict[str, Any]) -> KeywordSet:
    groups = tuple(
        Group(
            group["title"],
            tuple(
                Requirement(
                    title=item["title"],
                    importance=Importance(item["importance"]),
                    keywords=tuple(_read_keyword(keyword) for keyword in item["keywords"]),
                    needs=item["needs"],
                    proof=item["proof"],
                )
                for item in group["requirements"]
            ),
        )
        for group in row["groups"]
    )
    profile = row["profile"]
    if profile is not None:
        salary = profile["salary_usd"]
        profile = Profile(**{**profile, "salary_usd": Salary(**salary) if salary else None})
    return KeywordSet(
        id=row["id"], title=row["title"], kind=SetKind(row["kind"]), groups=groups, field=row["field"],
        summary=row["summary"], also_known_as=tuple(row["also_known_as"]), includes=tuple(row["includes"]),
        profile=profile, sources=tuple(Source(**source) for source in row["sources"]),
    )  # fmt: skip


def _read_keyword(row: dict[str, Any]) -> Keyword:
    return Keyword(**{**row, "aliases": tuple(row["aliases"]), "own_aliases": tuple(row["own_aliases"])})
