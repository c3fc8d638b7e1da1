"""`atscheck sets build`: exit code, standard error and the file together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from atscheck.cli.app import app

Invoke = Callable[..., Any]  # typer keeps its class of results to itself

ONE = """\
Platform Engineer

Requirements
- Experience with Docker and Kubernetes in production
- PyTorch or TensorFlow

Write to jobs@example.com.
"""
TWO = """\
Platform Engineer

Requirements
- Strong knowledge of Kubernetes (k8s)
- Experience with TensorFlow or PyTorch

Nice to have
- EKS
"""


@pytest.fixture
def invoke(small_sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """The command line inside this process, with the small sets, in a folder with two postings and no job."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "two.txt").write_text(TWO)
    (tmp_path / "empty.txt").write_text("")
    return lambda *arguments, given=None: CliRunner().invoke(app, ["sets", *arguments], input=given)


def test_built_set_is_valid_and_can_be_edited(invoke: Invoke, tmp_path: Path):
    built = invoke("build", "one.txt", "two.txt", "empty.txt", "-o", "my-role.yaml", "--known-only")
    assert (built.exit_code, built.stdout) == (0, "")
    first, second = built.stderr.splitlines()
    assert first.startswith("empty.txt: ")
    assert second == "my-role.yaml: written. Next: edit it, and atscheck sets validate my-role.yaml"
    text = (tmp_path / "my-role.yaml").read_text()
    assert "# Built from 2 job postings by `atscheck sets build`:\n#   one.txt\n#   two.txt\n" in text
    assert "      - Kubernetes  # 100 % (2 of 2): 2 required" in text
    assert "{any_of: [PyTorch, TensorFlow], title: PyTorch or TensorFlow}  # 100 % (2 of 2): 2 required" in text
    assert "jobs@example.com" not in text
    validated = invoke("validate", "my-role.yaml", "--strict")
    assert (validated.exit_code, validated.stdout) == (0, "")


def test_order_of_arguments_does_not_matter(invoke: Invoke, tmp_path: Path):
    (tmp_path / "again.txt").write_text(TWO)
    for folder, arguments in (("a", ["one.txt", "two.txt", "again.txt"]), ("b", ["two.txt", "again.txt", "one.txt"])):
        (tmp_path / folder).mkdir()
        assert invoke("build", *arguments, "-o", f"{folder}/my-role.yaml").exit_code == 0
    assert (tmp_path / "a/my-role.yaml").read_bytes() == (tmp_path / "b/my-role.yaml").read_bytes()


def test_one_posting_keeps_its_choices(invoke: Invoke, tmp_path: Path):
    built = invoke("build", "-", "-o", "my-role.yaml", "--title", "Own title", given=ONE)
    assert built.exit_code == 0
    text = (tmp_path / "my-role.yaml").read_text()
    assert "title: Own title\n" in text
    assert "{any_of: [PyTorch, TensorFlow], title: PyTorch or TensorFlow}\n" in text
    assert invoke("validate", "my-role.yaml").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["one.txt", "-o", "one.txt"], 2, "one.txt: there is such a file already"),
        (["one.txt", "-o", "My Role.yaml"], 2, "the file's name is the role's id"),
        (["one.txt", "-o", "my-role.txt"], 2, "a role file's name ends in .yaml"),
        (["one.txt", "-o", "my-role.yaml", "--title", " "], 2, "the title is empty"),
        (["empty.txt", "-o", "my-role.yaml"], 4, "empty.txt: "),
        (["none.txt", "empty.txt", "-o", "my-role.yaml"], 4, "none of the 2 files could be used"),
        (["config", "-o", "my-role.yaml"], 4, "no job posting in this folder"),
        (["one.txt", "-o", "my-role.yaml", "--nlp", "no_such_pipeline"], 5, "no_such_pipeline"),
        (["one.txt", "-o", "no-folder/my-role.yaml"], 6, "cannot be written"),
    ],
)
def test_refusal_is_one_line(invoke: Invoke, tmp_path: Path, arguments: list[str], code: int, said: str):
    before = sorted(tmp_path.rglob("*"))
    built = invoke("build", *arguments)
    assert (built.exit_code, built.stdout) == (code, "")
    assert said in built.stderr.splitlines()[-1]
    assert len(built.stderr.splitlines()) == (3 if "none.txt" in arguments else 1)
    assert sorted(tmp_path.rglob("*")) == before
