"""The compiled keyword sets: in the wheel, or in the user's cache folder.

A wheel carries the compiled sets; a checkout compiles them into the user's cache folder, in a folder named after the
content of every file that the result depends on. A folder is written beside its place and renamed into it, so
concurrent runs never see half of one; every file's checksum is kept, so a damaged folder is compiled again.
"""

import contextlib
import hashlib
import json
import shutil
import tempfile
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atscheck.errors import KeywordSetError

if TYPE_CHECKING:
    from atscheck.keywords.lexicon import Lexicon
    from atscheck.keywords.variants import WordForms

_PACKAGE = Path(__file__).resolve().parent.parent
_MANIFEST = "manifest.json"


def sources_folder() -> Path:
    """The folder of the shipped YAML: inside an installed package, or beside it in a checkout."""
    packaged = _PACKAGE / "keyword_sets"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "keyword_sets"


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
    from atscheck.keywords.lexicon_files import read_lexicon

    return Lexicon(*read_lexicon(folder))


def load_word_forms() -> "WordForms":
    """Knowledge about English words, for compiling a user's own keywords; read once."""
    return _read_word_forms(compiled_folder())


@lru_cache(maxsize=2)
def _read_word_forms(folder: Path) -> "WordForms":
    from atscheck.keywords.variants import WordForms
    from atscheck.terms.english import English

    row = json.loads((folder / "words.json").read_bytes())
    agents = {word: tuple(forms) for word, forms in row["agents"].items()}
    prepositions = {verb: tuple(words) for verb, words in row["prepositions"].items()}
    return WordForms(English(folder), agents, row["spellings"], frozenset(row["prefixes"]), prepositions)


def load_json(name: str) -> Any:  # the compiled files are our own; each reader below knows its shape
    return json.loads((compiled_folder() / name).read_bytes())
