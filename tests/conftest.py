"""Options and fixtures for all tests."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_values import FinderMaker

from atscheck.keywords import compiled, store
from atscheck.keywords.build import compile_sets
from atscheck.keywords.variants import WordForms

TESTS = Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS / "offline"))

from no_network import refuse_network  # noqa: E402  (its folder is on the path only now)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """No test reaches the network; `tests/offline` does the same for the commands they run."""
    with refuse_network():
        yield


@pytest.fixture(scope="session")
def compiled_sets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sets of `tests/small_sets`, compiled, with the whole English dictionary."""
    folder = tmp_path_factory.mktemp("compiled")
    compile_sets(TESTS / "small_sets", folder)
    return folder


@pytest.fixture(scope="session")
def forms(compiled_sets: Path) -> WordForms:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "compiled_folder", lambda: compiled_sets)
        return compiled.load_word_forms()


@pytest.fixture(scope="session")
def make_finder(forms: WordForms) -> FinderMaker:
    return FinderMaker(forms)


@pytest.fixture
def small_sets(compiled_sets: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Put the small sets in the place of the shipped ones; gives the empty folder of the user's own sets."""
    monkeypatch.setattr(compiled, "compiled_folder", lambda: compiled_sets)
    monkeypatch.delenv(store.SETS_VARIABLE, raising=False)
    own = tmp_path / "config" / "roles"
    own.mkdir(parents=True)
    monkeypatch.setattr(store, "user_folder", lambda: own)
    return own


@pytest.fixture
def compare_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, to the byte; with `--update-golden`, write it instead."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        advice = "run pytest --update-golden and review the diff"
        assert path.is_file(), f"{path.name} is missing; {advice}"
        assert text == path.read_bytes().decode(), f"{path.name} differs; {advice}"

    return compare
