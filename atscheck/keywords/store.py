"""Where keyword sets are found, and how they are loaded without reading YAML.

A wheel carries the compiled sets; a checkout compiles them into the user's cache folder, in a folder named after the
content of every file that the result depends on. A folder is written beside its place and renamed into it, so
concurrent runs never see half of one; every file's checksum is kept, so a damaged folder is compiled again.
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import zlib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atscheck.errors import KeywordSetError
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
    from atscheck.keywords.variants import WordForms

_PACKAGE = Path(__file__).resolve().parent.parent
_MANIFEST = "manifest.json"
SETS_VARIABLE = "ATSCHECK_KEYWORD_SETS"


def sources_folder() -> Path:
    """The folder of the shipped YAML: inside an installed package, or beside it in a checkout."""
    packaged = _PACKAGE / "keyword_sets"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "keyword_sets"


def user_folder() -> Path:
    """The folder for a user's own role files."""
    import platformdirs

    return platformdirs.user_config_path("atscheck") / "roles"


def search_path() -> tuple[Path, ...]:
    """The folders with a user's role files, first wins; the shipped sets come after them."""
    from_environment = [Path(part) for part in os.environ.get(SETS_VARIABLE, "").split(os.pathsep) if part]
    return (*from_environment, user_folder())


@lru_cache(maxsize=1)
def compiled_folder() -> Path:
    """The folder with the compiled sets, compiling them first where that is needed."""
    packaged = _PACKAGE / "compiled"
    if packaged.is_dir():
        return packaged
    folder = _cache_folder() / "sets" / _content_key()
    if not _is_intact(folder):
        _compile_into(folder)
    return folder


def _cache_folder() -> Path:
    import platformdirs

    return platformdirs.user_cache_path("atscheck")


def _content_key() -> str:
    digest = hashlib.sha256()
    inputs = [
        *sources_folder().rglob("*.yaml"),
        *(_PACKAGE / "keywords").glob("*.py"),
        *(_PACKAGE / "terms").glob("*.py"),
    ]
    for path in sorted(inputs):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:24]


def _is_intact(folder: Path) -> bool:
    try:
        manifest = json.loads((folder / _MANIFEST).read_bytes())
        return all(zlib.crc32((folder / name).read_bytes()) == checksum for name, checksum in manifest.items())
    except (OSError, ValueError, AttributeError):
        return False


def _compile_into(folder: Path) -> None:
    from atscheck.keywords.build import compile_sets

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        workspace = Path(tempfile.mkdtemp(prefix=folder.name, dir=folder.parent))
    except OSError as error:
        raise KeywordSetError(
            f"{folder.parent}: the cache folder cannot be written ({error.strerror}). Set XDG_CACHE_HOME to one "
            f"that can."
        ) from error
    try:
        compile_sets(sources_folder(), workspace)
        files = sorted(path for path in workspace.rglob("*") if path.is_file())
        manifest = {path.relative_to(workspace).as_posix(): zlib.crc32(path.read_bytes()) for path in files}
        (workspace / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        if folder.exists() and not _is_intact(folder):
            shutil.rmtree(folder, ignore_errors=True)
        # Another run may have put the same content there in the meantime; either one will do.
        with contextlib.suppress(OSError):
            workspace.rename(folder)
    finally:
        shutil.rmtree(workspace, ignore_errors=True)


def load_lexicon() -> "Lexicon":
    """The shipped lexicon; read once."""
    return _read_lexicon(compiled_folder())


@lru_cache(maxsize=2)
def _read_lexicon(folder: Path) -> "Lexicon":
    from atscheck.keywords.lexicon import Lexicon

    content = (folder / "lexicon.json").read_bytes()
    return Lexicon(json.loads(content), f"{zlib.crc32(content):08x}")


def load_word_forms() -> "WordForms":
    """Knowledge about English words, for compiling a user's own keywords; read once."""
    return _read_word_forms(compiled_folder())


@lru_cache(maxsize=2)
def _read_word_forms(folder: Path) -> "WordForms":
    from atscheck.keywords.variants import WordForms
    from atscheck.terms.english import English

    row = json.loads((folder / "words.json").read_bytes())
    agents = {word: tuple(forms) for word, forms in row["agents"].items()}
    return WordForms(English(folder), agents, row["spellings"], frozenset(row["prefixes"]))


def list_sets() -> tuple[SetListing, ...]:
    """All sets that `-r` can name, the user's own first, then the shipped ones by id.

    Raises:
        KeywordSetError: One of the user's own files is invalid.
    """
    rows = [_listing(row) for row in _load_json("index.json")]
    own = [_listing_of(_read_own_role(path)) for path in _user_files().values()]
    names = {listing.id for listing in own}
    return (*own, *(listing for listing in rows if listing.id not in names))


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
        return _read_set(_load_json(f"roles/{wanted}.json"))
    for listing in list_sets():
        if role.strip().casefold() in (listing.title.casefold(), *(name.casefold() for name in listing.also_known_as)):
            return load_role(listing.id)
    raise KeywordSetError(_unknown_role(role))


def _unknown_role(role: str) -> str:
    ids = nearest_ids(list_sets(), role)
    meant = f"Did you mean {' or '.join(ids)}?" if ids else "`atscheck roles` lists all of them."
    return f"{role}: there is no such role. {meant}"


def _shipped_ids() -> frozenset[str]:
    return frozenset(row["id"] for row in _load_json("index.json"))


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
            known[name] = SetFile(replace(_read_set(_load_json(f"roles/{name}.json")), includes=()), name)
    return known


def _load_json(name: str) -> Any:  # the compiled files are our own; each reader below knows its shape
    return json.loads((compiled_folder() / name).read_bytes())


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
