"""The same input gives the same bytes, whatever the hash seed, the time zone or the language."""

from pathlib import Path

import pytest
from command_line import run_atscheck

from atscheck import check_resume

TEXT = """\
Ada Example
ada@example.org | github.com/ada

Experience
Machine Learning Engineer, Example Works
Jan 2020 - Present
- Trained transformers with PyTorch and JAX on Kubernetes; pruning, quantisation and distillation.
- No experience with Slurm. Currently learning Triton.

Education
PhD in Computer Science, Example University, 2019

Publications
A. Example. On kites. NeurIPS 2018.

Skills
Python, C++, CUDA, Dokcer, TensorFlow, GANs, linear algebra, NAS, k8s, W&B
"""
ROLE = "neural-network-architect"


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "cv.txt"
    path.write_text(TEXT)
    return path


def test_hash_seed_changes_nothing(resume: Path):
    environments = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "3", "LANG": "de_DE.UTF-8"},
    )
    runs = [
        run_atscheck("check", resume, "-r", ROLE, "--format", "json", folder=resume.parent, **environment)
        for environment in environments
    ]
    assert [(ran.returncode, ran.stderr) for ran in runs] == [(0, b"")] * 3
    assert len(runs[0].stdout) > 1000
    assert runs[0].stdout == runs[1].stdout == runs[2].stdout


def test_same_command_twice_gives_the_same_page(resume: Path):
    first, second = (
        run_atscheck("check", resume, "-r", ROLE, "--format", "html", folder=resume.parent, PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert first.returncode == 0
    assert first.stdout == second.stdout


@pytest.mark.usefixtures("small_sets")
def test_folder_of_the_resume_changes_nothing(resume: Path, tmp_path: Path):
    other = tmp_path / "elsewhere" / "cv.txt"
    other.parent.mkdir()
    other.write_text(TEXT)
    assert check_resume(resume, keywords=["PyTorch"]) == check_resume(other, keywords=["PyTorch"])
