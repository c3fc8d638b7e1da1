"""Where sets are found, and the cache folder of a checkout."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from atscheck.errors import KeywordSetError
from atscheck.keywords import compiled, store
from atscheck.keywords.store import list_sets, load_role, read_user_set

ROOT = Path(__file__).resolve().parents[2]


def write_role(folder: Path, set_id: str, title: str, keywords: str = "Docker", more: str = "") -> Path:
    path = folder / f"{set_id}.yaml"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(f"id: {set_id}\ntitle: {title}\n{more}groups: [{{title: G, keywords: [{keywords}]}}]\n")
    return path


def test_shipped_role_has_all_it_was_written_with(small_sets: Path):
    role = load_role("small-role")
    assert (role.title, role.field, role.also_known_as) == ("Small Role", "learning", ("tiny role",))
    assert role.profile is not None
    assert role.profile.salary_usd is not None
    assert role.profile.salary_usd.entry == 130000
    assert [group.title for group in role.groups] == ["Tools", "Learning"]
    assert [item.needs for item in role.requirements()] == [1, 1, 1, 1]


@pytest.mark.parametrize("name", ["small-role", "Small Role", "SMALL ROLE", "small_role", " small-role ", "Tiny role"])
def test_role_is_found_by_id_title_and_other_name(small_sets: Path, name: str):
    assert load_role(name).id == "small-role"


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("smal-role", "smal-role: there is no such role. Did you mean small-role?"),
        ("tiny", "Did you mean small-role?"),
        ("zzzzzz", "zzzzzz: there is no such role. `atscheck roles` lists all of them."),
        ("../../etc/passwd", "`atscheck roles`"),
        ("", "there is no such role"),
    ],
)
def test_unknown_role_is_answered_with_the_nearest(small_sets: Path, name: str, answer: str):
    with pytest.raises(KeywordSetError) as caught:
        load_role(name)
    assert answer in str(caught.value)


def test_listing_counts_keywords_and_requirements(small_sets: Path):
    listing = {item.id: item for item in list_sets()}["small-role"]
    assert (listing.keywords, listing.requirements) == (5, 4)


def test_own_role_comes_before_a_shipped_one_of_the_same_id(small_sets: Path):
    write_role(small_sets, "small-role", "Mine")
    assert load_role("small-role").title == "Mine"
    assert [item.title for item in list_sets()].count("Small Role") == 0


def test_folders_of_the_environment_come_before_the_users(
    small_sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write_role(small_sets, "mine", "From the configuration folder")
    write_role(tmp_path / "a", "mine", "From folder a")
    write_role(tmp_path / "b", "mine", "From folder b")
    write_role(tmp_path / "b", "other", "Other")
    monkeypatch.setenv(store.SETS_VARIABLE, os.pathsep.join([str(tmp_path / "a"), str(tmp_path / "b")]))
    assert load_role("mine").title == "From folder a"
    assert [item.title for item in list_sets() if item.id in ("mine", "other")] == ["From folder a", "Other"]


def test_configuration_folder_follows_the_desktop_standard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    if sys.platform.startswith("linux"):
        assert store.user_folder() == tmp_path / "atscheck" / "roles"


def test_own_role_may_include_a_shipped_one(small_sets: Path):
    write_role(small_sets, "mine", "Mine", more="includes: [other-role]\n")
    assert [keyword.name for item in load_role("mine").requirements() for keyword in item.keywords] == ["Docker", "Go"]


def test_own_role_that_includes_an_unknown_one_is_refused(small_sets: Path):
    write_role(small_sets, "mine", "Mine", more="includes: [nowhere]\n")
    with pytest.raises(KeywordSetError, match=r"mine\.yaml:3: includes 'nowhere', which is not a known set"):
        load_role("mine")


def test_own_roles_that_include_each_other_are_refused(small_sets: Path):
    write_role(small_sets, "one", "One", more="includes: [two]\n")
    write_role(small_sets, "two", "Two", "Go", more="includes: [one]\n")
    with pytest.raises(KeywordSetError, match=r"\.yaml:3: sets include one another in a circle"):
        load_role("one")


def test_own_role_that_includes_itself_is_refused(small_sets: Path):
    write_role(small_sets, "mine", "Mine", more="includes: [mine]\n")
    with pytest.raises(KeywordSetError, match=r"\.yaml:3: sets include one another in a circle"):
        load_role("mine")


def test_own_role_whose_id_is_not_its_files_name_is_refused(small_sets: Path):
    write_role(small_sets, "mine", "Mine").rename(small_sets / "yours.yaml")
    with pytest.raises(KeywordSetError, match=r"yours\.yaml:1: id is 'mine'; expected 'yours', the file's name"):
        load_role("yours")


def test_plain_list_is_read(small_sets: Path, tmp_path: Path):
    path = tmp_path / "mine.txt"
    path.write_bytes("\ufeff# tools\r\nDocker\r\n\r\nkite flying\r\n".encode())
    assert [item.title for item in read_user_set(path).requirements()] == ["Docker", "kite flying"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "there is no keyword in this file. Write one keyword per line."),
        ("a.txt", b"# only a comment\n", "there is no keyword in this file"),
        ("a.txt", b"caf\xe9\n", "this is not UTF-8 text"),
        ("a.yaml", b"title: caf\xe9\n", "this is not UTF-8 text"),
        ("a.yml", b"id: [\n", "this is not valid YAML"),
        ("a.yaml", b"id: a\n", "the key 'title' is missing"),
    ],
)
def test_bad_file_is_named(small_sets: Path, tmp_path: Path, name: str, content: bytes, message: str):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KeywordSetError) as caught:
        read_user_set(path)
    assert str(caught.value).startswith(f"{path}:")
    assert message in str(caught.value)


@pytest.mark.parametrize("name", ["missing.txt", "missing.yaml", "folder.txt", "folder.yaml"])
def test_missing_file_and_folder_are_named(small_sets: Path, tmp_path: Path, name: str):
    if name.startswith("folder"):
        (tmp_path / name).mkdir()
    with pytest.raises(KeywordSetError, match=name):
        read_user_set(tmp_path / name)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own with the small sets as sources; compiling writes a small file at once."""

    def compile_little(sources: Path, target: Path) -> None:
        (target / "roles").mkdir(parents=True)
        (target / "index.json").write_text("[]")
        (target / "roles" / "a.json").write_text(json.dumps({"compiled": True}))

    monkeypatch.setattr(compiled, "_cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr("atscheck.keywords.build.compile_sets", compile_little)
    compiled.compiled_folder.cache_clear()
    yield tmp_path / "cache"
    compiled.compiled_folder.cache_clear()


def compile_again() -> Path:
    compiled.compiled_folder.cache_clear()
    return compiled.compiled_folder()


def test_compiled_folder_is_made_once(cache: Path):
    folder = compile_again()
    stamp = (folder / "index.json").stat().st_mtime_ns
    assert compile_again() == folder
    assert (folder / "index.json").stat().st_mtime_ns == stamp
    assert [path.name for path in (cache / "sets").iterdir()] == [folder.name]


@pytest.mark.parametrize("damage", ["shorten", "change", "remove", "manifest", "no manifest", "list"])
def test_damaged_folder_is_compiled_again(cache: Path, damage: str):
    folder = compile_again()
    file, manifest = folder / "roles" / "a.json", folder / "manifest.json"
    match damage:
        case "shorten":
            file.write_bytes(b"")
        case "change":
            file.write_text(json.dumps({"compiled": None}))
        case "remove":
            file.unlink()
        case "manifest":
            manifest.write_bytes(b"\x00{")
        case "no manifest":
            manifest.unlink()
        case "list":
            manifest.write_text("[]")
    assert compile_again() == folder
    assert json.loads(file.read_text()) == {"compiled": True}


def test_other_content_is_compiled_into_another_folder(cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    first = compile_again()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.yaml").write_text("a: 1")
    monkeypatch.setattr(compiled, "sources_folder", lambda: tmp_path / "sources")
    assert compile_again() != first


def test_cache_folder_that_cannot_be_written_is_named(cache: Path):
    cache.write_text("a file where the folder should be")
    with pytest.raises(KeywordSetError, match="cache folder cannot be written"):
        compile_again()


@pytest.mark.slow
def test_two_processes_may_compile_at_once(tmp_path: Path):
    code = "from atscheck.keywords.store import load_role; print(load_role('neural-network-architect').keyword_count())"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    outputs = [(*run.communicate(timeout=300), run.returncode) for run in runs]
    assert [(error, code) for _, error, code in outputs] == [("", 0)] * 2
    assert outputs[0][0] == outputs[1][0]
    folders = list((tmp_path / "atscheck" / "sets").iterdir())
    assert len(folders) == 1
    assert (folders[0] / "manifest.json").is_file()
