"""Which folder may import what: the table of the design, read from the code itself."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "atscheck"

# What each folder may use of the others. A stage sees the models of the stages before it, and nothing of those after.
# `terms.normal_form` and `terms.english` come before everything: keywords and text are spelt by the same rules.
ALLOWED = {
    "resume": {"errors"},
    "keywords": {"errors", "terms.normal_form", "terms.english"},
    "terms": {"resume.model", "keywords.model", "keywords.lexicon", "keywords.variants"},
    "posting": {
        "errors",
        "resume.model",
        "resume.read",  # a posting's file is read as a resume's is
        "keywords.model",
        "keywords.lexicon",
        "keywords.compile",  # how a name is spelt as a phrase
        "keywords.compiled",
        "keywords.variants",
        "keywords.draft",  # a set derived from postings is written as a new set is
        "terms",
    },
    "matching": {
        "resume.model",
        "keywords.model",
        "keywords.lexicon",
        "terms.model",
        "terms.normal_form",
        "terms.proof",
        "terms.publications",
        "terms.senses",  # a misspelling is found last and judged like every other mention
    },
    "report": {
        "resume.model",
        "resume.finding_catalog",  # values: what a finding is called and who says so
        "keywords.model",
        "matching.model",
        "terms.model",
        "terms.normal_form",
        "terms.proof",
        "terms.states",
    },
    "linting": {
        "errors",
        "keywords",
        "matching.spelling",  # a keyword that nearly spells another
        "resume.read",  # the lexicon's own sentences are read as resumes are
        "terms.model",
        "terms.pipeline",
    },
    "formats": {"report.model", "report.difference", "report.explanation", "resume.model", "resume.page_model"},
    "batch": {
        "checker",
        "errors",
        "report.model",
        "resume.isolated",  # what the end of a reading process means
        "resume.limits",
        "resume.model",
        "resume.read",
        "resume.sniff",
    },
    "cli": {
        "batch",
        "checker",
        "errors",
        "formats",
        "keywords.assumed",
        "keywords.model",
        "keywords.draft",
        "keywords.schema",
        "keywords.search",
        "keywords.store",
        "linting.lint",
        "posting.derive",
        "posting.gather",
        "posting.read",
        "report.difference",
        "report.model",
        "report.plan",
        "report.redact",
        "resume.model",
        "resume.finding_catalog",
        "resume.isolated",
        "resume.page_model",
        "resume.page_views",
        "resume.read",
    },
}

# Named in imports such as `from atscheck.terms import model`; the module behind the name is what counts.
ALLOWED_AS_PACKAGES = {"", "resume", "keywords", "terms", "matching", "report", "cli"}

# One library, one owner: if it has to be replaced, one folder changes.
OWNERS = {
    "pdfplumber": {"resume"},
    "pypdfium2": {"resume"},
    "lxml": {"resume", "posting"},
    "docx": {"resume", "formats"},
    "spacy": {"terms", "posting"},
    "yaml": {"keywords"},
    "pydantic": {"keywords", "resume"},  # resume: what the reading process answers is checked against its types
    "platformdirs": {"keywords"},
    "lemminflect": {"keywords"},
    "symspellpy": {"keywords"},
    "rapidfuzz": {"matching"},
    "jinja2": {"formats"},
    "rich": {"formats", "cli"},
    "typer": {"cli"},
    "watchfiles": {"cli"},
    "pebble": {"batch"},
}


def imports_of(path: Path) -> Iterator[str]:
    """The modules that a file imports anywhere in it, but for what only type checkers see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which folder is meant"
            yield node.module or ""
            if node.module in ("atscheck", *(f"atscheck.{folder}" for folder in ALLOWED)):  # a module, or a name in it
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def package_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def folder_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


@pytest.mark.parametrize("folder", sorted(ALLOWED))
def test_folder_imports_only_what_it_may(folder: str):
    wrong = []
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        for name in imports_of(path):
            module = name.removeprefix("atscheck").removeprefix(".")
            ours = name.startswith("atscheck") and is_module(name) and module not in ALLOWED_AS_PACKAGES
            inside = module == folder or module.startswith(f"{folder}.")
            if (
                ours
                and not inside
                and not any(module == may or module.startswith(f"{may}.") for may in ALLOWED[folder] if may)
            ):
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert wrong == []


def test_every_folder_has_a_row_in_the_table():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders == set(ALLOWED)


@pytest.mark.parametrize("library", sorted(OWNERS))
def test_library_has_one_owner(library: str):
    users = {
        folder_of(path)
        for path in package_files()
        if any(name == library or name.startswith(f"{library}.") for name in imports_of(path))
    }
    assert users <= OWNERS[library]


def test_every_library_has_an_owner():
    known = set(sys.stdlib_module_names) | {"atscheck"} | set(OWNERS)
    foreign = {name.partition(".")[0] for path in package_files() for name in imports_of(path)} - known
    assert foreign == set()


def test_no_module_is_named_after_nothing():
    assert not [path for path in package_files() if path.stem in ("utils", "helpers", "common", "misc")]


HEAVY = {"spacy", "pdfplumber", "pypdfium2", "docx", "pydantic", "yaml", "lemminflect", "rapidfuzz", "jinja2", "numpy"}


@pytest.fixture(scope="module")
def warm_cache() -> None:
    """A checkout compiles the sets when it is first asked for them, which does need PyYAML."""
    run_and_list_modules("roles")


def run_and_list_modules(*arguments: str) -> list[str]:
    """The modules that a command has imported when it ends."""
    code = (
        "import sys, json\n"
        "from atscheck.cli.app import app\n"
        "try: app(sys.argv[1:], prog_name='atscheck')\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, env=environment, check=True)
    return list(json.loads(ran.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["roles"],
        ["roles", "architect"],
        ["roles", "--format", "json"],
        ["keywords", "neural-network-architect"],
        ["keywords", "neural-network-architect", "--why"],
        ["keywords", "neural-network-architect", "--format", "json"],
        ["check", "--help"],
        ["schema", "report"],
    ],
)
def test_light_command_imports_nothing_heavy(warm_cache: None, arguments: list[str]):
    modules = run_and_list_modules(*arguments)
    assert {name.partition(".")[0] for name in modules} & HEAVY == set()
    ours = [ROOT.joinpath(*name.split(".")).with_suffix(".py") for name in modules if name.startswith("atscheck.")]
    assert {
        path.name: imported for path in ours if path.is_file() and (imported := _imported_at_once(path) & HEAVY)
    } == {}


def _imported_at_once(path: Path) -> set[str]:
    """The libraries that a file imports when it is imported itself."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names


def test_public_names_are_imported_on_first_use():
    code = "import sys, atscheck; print(sorted(name for name in sys.modules if name.startswith('atscheck')))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ran.stdout.strip() == "['atscheck']"
