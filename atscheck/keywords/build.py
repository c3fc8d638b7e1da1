"""Compile the whole of `keyword_sets/` to JSON, when a wheel is built or a checkout is used."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from atscheck.errors import KeywordSetError
from atscheck.keywords.compile import compile_lexicon
from atscheck.keywords.lexicon import Lexicon, LexiconTables
from atscheck.keywords.lexicon_files import write_lexicon
from atscheck.keywords.model import KeywordSet
from atscheck.keywords.role_set import build_keyword_set
from atscheck.keywords.schema import FieldsFile, LexiconFile, SetEntry, TermEntry, WordFamilies, validate_source
from atscheck.keywords.variants import WordForms
from atscheck.keywords.yaml_source import YamlSource, read_yaml
from atscheck.terms.english import FORMS_FILE, SPELLINGS_FILE, WORDS_FILE, English

INDEX_FILE = "index.json"
FAMILIES_FILE = "words.json"
_NOT_TERMS = ("fields.yaml", "words.yaml")


def read_source(path: Path) -> YamlSource:
    """Read a YAML file.

    Raises:
        KeywordSetError: It cannot be opened, is no UTF-8, or is no YAML.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise KeywordSetError(f"{path}: {error.strerror or 'cannot be opened'}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise KeywordSetError(f"{path}: this is not UTF-8 text. Save it as UTF-8.") from error
    return read_yaml(text, str(path))


def read_terms(folder: Path) -> list[tuple[str, TermEntry]]:
    """All entries of the lexicon files in `folder`, each with its file's path, in order of files and entries."""
    entries: list[tuple[str, TermEntry]] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in _NOT_TERMS:
            source = read_source(path)
            entries += [(str(path), entry) for entry in validate_source(LexiconFile, source, "terms").terms]
    return entries


@dataclass(frozen=True, slots=True)
class SetFile:
    """A keyword set as its file has it, without the groups of the sets it includes.

    Attributes:
        keyword_set: The set.
        where: Path and line of its includes, for messages.
    """

    keyword_set: KeywordSet
    where: str


def read_set_file(path: Path, lexicon: Lexicon) -> SetFile:
    """The same with the place of its includes."""
    source = read_source(path)
    keyword_set = build_keyword_set(validate_source(SetEntry, source), lexicon, source)
    return SetFile(keyword_set, f"{source.path}:{source.line_of(('includes',))}")


def read_word_forms(families: WordFamilies, english: English) -> WordForms:
    return WordForms(
        english,
        dict(families.agents),
        dict(families.spellings),
        frozenset(families.prefixes),
        dict(families.prepositions),
    )


def compile_sets(sources: Path, target: Path) -> None:
    """Write everything that a run needs of `sources` (a `keyword_sets` folder) to the folder `target`.

    Raises:
        KeywordSetError: A file is invalid; the message has path, line and what was expected.
    """
    target.mkdir(parents=True, exist_ok=True)
    write_english(target)
    families = validate_source(WordFamilies, read_source(sources / "lexicon" / "words.yaml"))
    _write(target / FAMILIES_FILE, families.model_dump(mode="json"))
    forms = read_word_forms(families, English(target))
    fields = validate_source(FieldsFile, read_source(sources / "lexicon" / "fields.yaml"), "fields").fields
    data = compile_lexicon([entry for _, entry in read_terms(sources / "lexicon")], fields, forms)
    write_lexicon(data, target)
    lexicon = Lexicon(LexiconTables(**data))
    set_files = {path.stem: read_set_file(path, lexicon) for path in sorted((sources / "roles").glob("*.yaml"))}
    for stem, file in set_files.items():
        if file.keyword_set.id != stem:
            raise KeywordSetError(f"{file.where}: id is {file.keyword_set.id!r}; expected {stem!r}, the file's name.")
    sets = {set_id: include_groups(file, set_files) for set_id, file in set_files.items()}
    _write(target / INDEX_FILE, [listing_of(keyword_set) for keyword_set in sets.values()])
    for set_id, keyword_set in sets.items():
        _write(target / "roles" / f"{set_id}.json", asdict(keyword_set))


def listing_of(keyword_set: KeywordSet) -> dict[str, Any]:
    """What `atscheck roles` shows of a set."""
    return {
        "id": keyword_set.id,
        "title": keyword_set.title,
        "kind": keyword_set.kind,
        "field": keyword_set.field,
        "also_known_as": keyword_set.also_known_as,
        "keywords": keyword_set.keyword_count(),
        "requirements": sum(1 for _ in keyword_set.requirements()),
    }


def include_groups(file: SetFile, known: Mapping[str, SetFile]) -> KeywordSet:
    """The set with the groups and sources of the sets it includes after its own; what it has already is left out.

    Raises:
        KeywordSetError: An included set is not known, or sets include one another in a circle.
    """
    keyword_set = file.keyword_set
    groups, sources = list(keyword_set.groups), list(keyword_set.sources)
    seen = {keyword.term for requirement in keyword_set.requirements() for keyword in requirement.keywords}
    for included in _all_included(file, known, ()):
        for group in included.groups:
            kept = tuple(
                requirement
                for requirement in group.requirements
                if not all(keyword.term in seen for keyword in requirement.keywords)
            )
            if kept:
                groups.append(replace(group, requirements=kept))
        seen |= {keyword.term for requirement in included.requirements() for keyword in requirement.keywords}
        sources += [source for source in included.sources if source not in sources]
    return replace(keyword_set, groups=tuple(groups), sources=tuple(sources))


def _all_included(file: SetFile, known: Mapping[str, SetFile], path: tuple[str, ...]) -> list[KeywordSet]:
    set_id = file.keyword_set.id
    if set_id in path:
        circle = " > ".join((*path[path.index(set_id) :], set_id))
        raise KeywordSetError(f"{file.where}: sets include one another in a circle: {circle}. Remove one include.")
    found: list[KeywordSet] = []
    for name in file.keyword_set.includes:
        if name not in known:
            raise KeywordSetError(
                f"{file.where}: includes {name!r}, which is not a known set. `atscheck roles` lists those that are."
            )
        found.append(known[name].keyword_set)
        found += _all_included(known[name], known, (*path, set_id))
    return list({included.id: included for included in found}.values())


def write_english(target: Path) -> None:
    """Write the sorted tables that `terms.english` looks words up in, from lemminflect's and symspellpy's lists."""
    from lemminflect.core.Inflections import Inflections
    from lemminflect.core.Lemmatizer import Lemmatizer

    # The public functions look one word up at a time; the tables behind them are the only way to list the words.
    _write_table(target / WORDS_FILE, Lemmatizer()._getLemmaDict())
    _write_table(target / FORMS_FILE, Inflections()._getInflDict())
    words = Lemmatizer()._getLemmaDict()
    listed = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    spellings = {line.partition(" ")[0] for line in listed.splitlines()}
    _write_table(target / SPELLINGS_FILE, {word: {} for word in spellings if word.isalpha() and word not in words})


def _write_table(path: Path, table: Mapping[str, Mapping[str, Iterable[str]]]) -> None:
    rows: list[tuple[bytes, bytes]] = []
    for word, entry in table.items():
        if word == word.lower() and "\t" not in word:
            parts = ";".join(f"{key}:{','.join(forms)}" for key, forms in sorted(entry.items()))
            rows.append((word.encode() + b"\t", parts.encode()))
    path.write_bytes(b"".join(key + value + b"\n" for key, value in sorted(rows)))


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
