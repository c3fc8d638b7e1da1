"""The shipped roles: they load, keep to the limits, and their keywords are known."""

from pathlib import Path

import pytest

from atscheck.keywords.build import read_set_file, read_source
from atscheck.keywords.compiled import load_lexicon, sources_folder
from atscheck.keywords.lexicon import Lexicon
from atscheck.keywords.model import Importance, KeywordSet
from atscheck.keywords.schema import SetEntry, validate_source
from atscheck.keywords.store import load_role

_FILES = sorted((sources_folder() / "roles").glob("*.yaml"))

every_role = pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def _own(path: Path, lexicon: Lexicon) -> KeywordSet:
    """The set without what it includes."""
    return read_set_file(path, lexicon).keyword_set


@every_role
def test_role_loads_with_what_it_includes(path: Path):
    role = load_role(path.stem)
    assert role.id == path.stem
    assert role.keyword_count() > 0
    assert role.summary


@every_role
def test_groups_name_a_source(path: Path):
    groups = validate_source(SetEntry, read_source(path)).groups
    assert [group.title for group in groups if group.source is None] == []


@every_role
def test_no_keyword_stands_twice(path: Path):
    terms = [keyword.term for requirement in load_role(path.stem).requirements() for keyword in requirement.keywords]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []


@every_role
def test_titles_are_short_and_differ(path: Path):
    titles = [requirement.title for requirement in load_role(path.stem).requirements()]
    assert len(titles) == len(set(titles))
    assert [title for title in titles if len(title) > 60] == []


@pytest.fixture(scope="module")
def role(lexicon: Lexicon) -> KeywordSet:
    return _own(sources_folder() / "roles" / "neural-network-architect.yaml", lexicon)


class TestNeuralNetworkArchitect:
    def test_size(self, role: KeywordSet):
        assert 90 <= role.keyword_count() <= 130
        required = [item for item in role.requirements() if item.importance is Importance.REQUIRED]
        assert len(required) <= 22
        assert len(list(role.requirements())) <= 70

    def test_degree_is_asked_for_without_proof(self, role: KeywordSet):
        degree = next(item for item in role.requirements() if any(keyword.term == "PhD" for keyword in item.keywords))
        assert {keyword.term for keyword in degree.keywords} == {"PhD", "Master's degree"}
        assert (degree.needs, degree.proof) == (1, None)

    def test_profile_is_that_of_the_brief(self, role: KeywordSet):
        profile = role.profile
        assert profile is not None
        assert (profile.category, profile.safety_score, profile.industry) == ("AI-Created", 9, "Technology / AI")
        assert profile.salary_usd is not None
        assert (profile.salary_usd.entry, profile.salary_usd.mid, profile.salary_usd.senior) == (130000, 200000, 350000)
        assert profile.outlook
        assert profile.education
        assert profile.source == "career-profile"

    @pytest.mark.parametrize(
        "names",
        [
            "transformer, attention mechanism, layer configuration, diffusion model, mixture of experts",
            "state-space model",
            "convolutional neural network, recurrent neural network, graph neural network",
            "training strategies, distributed training, mixed-precision training, hyperparameter optimization",
            "neural architecture search, search-space design, meta-learning, fine-tuning, LoRA, quantization, pruning",
            "knowledge distillation, experimentation, ablation study",
            "model size, training compute, inference latency, model compression, scaling laws",
            "linear algebra, calculus, probability theory, information theory",
            "PyTorch, JAX, TensorFlow, CUDA, Triton, DeepSpeed, FSDP, vLLM, TensorRT, ONNX, Weights & Biases",
            "Docker, Kubernetes, Slurm, protein folding, autonomous driving, drug discovery",
            "computer science, machine learning",
        ],
    )
    def test_what_the_profile_asks_for_is_there(self, role: KeywordSet, names: str):
        terms = {keyword.term for requirement in role.requirements() for keyword in requirement.keywords}
        assert set(names.split(", ")) <= terms


class TestPublications:
    def test_two_requirements_and_both_need_a_publication(self):
        top, others = load_role("ml-publications").requirements()
        assert {keyword.term for keyword in top.keywords} == {"NeurIPS", "ICML", "ICLR"}
        assert len(others.keywords) >= 16
        assert others.importance is Importance.BONUS
        assert top.proof == others.proof == "publication"
