"""A keyword set from several postings: shares, importance, choices, names, limits, order."""

from pathlib import Path

import pytest

from atscheck.errors import PostingError
from atscheck.keywords.model import Asked, Importance, Keyword, KeywordSet, Requirement
from atscheck.keywords.store import read_user_set
from atscheck.linting import sets as lint_rules
from atscheck.posting import derive
from atscheck.posting.derive import derive_set
from atscheck.posting.gather import SourcePosting, list_posting_files, read_source_postings
from atscheck.posting.model import Demand, Part, Posting

REQUIRED, PREFERRED, BONUS = Importance.REQUIRED, Importance.PREFERRED, Importance.BONUS


def known(name: str, term: str | None = None) -> Keyword:
    return Keyword(name, term or name, "tool")


def guess(name: str) -> Keyword:
    return Keyword(name, name, confidence=0.7)


def demand(
    *keywords: str | Keyword, importance: Importance = REQUIRED, sentence: str = "We run these on a large cluster."
) -> Demand:
    asked = tuple(known(item) if isinstance(item, str) else item for item in keywords)
    return Demand(asked, importance, Asked(sentence), Part.REQUIRED)


def source(name: str, *demands: Demand, title: str | None = None) -> SourcePosting:
    return SourcePosting(name, title, f"words of {name}", Posting(name, title or name, demands, "software"))


def derive_and_read(tmp_path: Path, *sources: SourcePosting) -> tuple[str, KeywordSet]:
    """The text, and what a run makes of it."""
    text = derive_set(sources, set_id="role")
    path = tmp_path / "role.yaml"
    path.write_text(text, encoding="utf-8")
    return text, read_user_set(path)


def wanted(keyword_set: KeywordSet) -> dict[str, Importance]:
    return {item.title: item.importance for item in keyword_set.requirements()}


def line_of(text: str, name: str) -> str:
    return next(line for line in text.splitlines() if line.strip().startswith(f"- {name}"))


pytestmark = pytest.mark.usefixtures("small_sets")


def test_most_of_those_that_name_it_decide_how_much_it_counts(tmp_path: Path):
    text, keyword_set = derive_and_read(
        tmp_path,
        source("a.txt", demand("Docker"), demand("EKS"), demand("PyTorch", importance=BONUS)),
        source("b.txt", demand("Docker"), demand("EKS", importance=PREFERRED), demand("PyTorch", importance=BONUS)),
        source("c.txt", demand("Docker", importance=BONUS), demand("TensorFlow")),
    )
    assert wanted(keyword_set) == {"Docker": REQUIRED, "EKS": PREFERRED, "PyTorch": BONUS, "TensorFlow": PREFERRED}
    assert line_of(text, "Docker").endswith("# 100 % (3 of 3): 2 required, 1 nice to have")
    assert [group.title for group in keyword_set.groups][-1] == "Preferred: named by one posting only"


def test_keyword_has_the_commonest_spelling_and_names_the_others_beside_a_sentence(tmp_path: Path):
    text, keyword_set = derive_and_read(
        tmp_path,
        source("a.txt", demand(known("k8s", "Kubernetes"), sentence="k8s")),
        source(
            "b.txt", demand(known("k8s", "Kubernetes"), sentence="You run k8s in three regions; ask at example.com.")
        ),
        source("c.txt", demand("Kubernetes", sentence="Kubernetes")),
    )
    assert [item.keywords[0].term for item in keyword_set.requirements()] == ["Kubernetes"]
    assert line_of(text, "k8s").endswith("also written Kubernetes")
    assert "      #   You run k8s in three regions; ask at example.com.\n" in text


def test_choice_that_two_postings_share_is_one_requirement(tmp_path: Path):
    _, keyword_set = derive_and_read(
        tmp_path,
        source("a.txt", demand("PyTorch", "TensorFlow"), demand("Docker", "EKS")),
        source("b.txt", demand("TensorFlow", "PyTorch", guess("Frobnitz"))),
    )
    assert wanted(keyword_set) == {"PyTorch or TensorFlow": REQUIRED, "Docker": PREFERRED, "EKS": PREFERRED}


def test_term_that_most_ask_for_by_itself_is_no_choice(tmp_path: Path):
    both = [source(name, demand("Docker", "EKS")) for name in ("a.txt", "b.txt")]
    alone = [source(name, demand("Docker")) for name in ("c.txt", "d.txt", "e.txt")]
    _, keyword_set = derive_and_read(tmp_path, *both, *alone)
    assert wanted(keyword_set) == {"Docker": REQUIRED, "EKS": PREFERRED}


def test_unreviewed_term_needs_two_postings_and_is_marked(tmp_path: Path):
    text, keyword_set = derive_and_read(
        tmp_path,
        source("a.txt", demand(guess("Frobnitz")), demand(guess("Quux suite")), demand("Docker")),
        source("b.txt", demand(guess("frobnitz")), demand(guess("docker"))),
    )
    assert list(wanted(keyword_set)) == ["Docker", "frobnitz"]
    assert line_of(text, "frobnitz").endswith("# 100 % (2 of 2): 2 required; unreviewed; also written Frobnitz")
    assert "# Left out: 1 term that nobody has reviewed" in text


def test_limits_keep_the_most_shared(tmp_path: Path):
    assert derive.MOST_REQUIRED == lint_rules.MOST_REQUIRED
    assert lint_rules.ROLE_SIZE.stop - 1 == derive.MOST_KEYWORDS
    many = [demand(guess(f"tool {number:03}")) for number in range(130)]
    text, keyword_set = derive_and_read(
        tmp_path, source("a.txt", *many, demand("Docker")), source("b.txt", *many, demand("Docker")),
        source("c.txt", demand("Docker")),
    )  # fmt: skip
    importances = list(wanted(keyword_set).values())
    assert (importances.count(REQUIRED), len(importances)) == (25, 120)
    assert next(keyword_set.requirements()).title == "Docker"
    assert "# Left out: 11 rarer terms" in text


def test_order_and_repetition_of_the_postings_do_not_matter():
    one = source("a.txt", demand("Docker"), demand("PyTorch", "EKS"), title="Platform Engineer")
    two = source("b.txt", demand("EKS", "PyTorch"), demand("Docker"), title="platform engineer")
    copy = SourcePosting("z.txt", one.title, one.digest, one.posting)
    text = derive_set([one, two], set_id="role")
    assert derive_set([copy, two, one, two], set_id="role") == text
    assert "title: Platform Engineer\n" in text
    assert derive_set([two], set_id="role", title="Site: Reliability").count('title: "Site: Reliability"\n') == 1


def test_what_postings_and_files_are_called_cannot_break_the_file(tmp_path: Path):
    odd = 'a: "b", [c] # d\x85id: x\u2028\x1b{e}\\'
    text, keyword_set = derive_and_read(
        tmp_path,
        source(f"{odd}\n.txt", demand(guess(odd), "Docker", sentence=odd), title=odd),
        source("b.txt", demand("Docker", guess(odd), sentence=odd), title=odd),
    )
    (requirement,) = keyword_set.requirements()
    assert isinstance(requirement, Requirement)
    assert {keyword.name for keyword in requirement.keywords} == {"Docker", odd}
    assert "\x1b" not in text


def test_files_of_folders_are_read_and_the_unreadable_are_named(tmp_path: Path):
    folder = tmp_path / "postings"
    (folder / "page_files").mkdir(parents=True)
    (folder / "b.txt").write_text("Requirements\n- Experience with Docker\n")
    (folder / "a.md").write_text("# Requirements\n- Experience with Kubernetes\n")
    for name in (".hidden.txt", "data.json", "page_files/frame.html"):
        (folder / name).write_text("Requirements\n- Experience with PyTorch\n")
    files = list_posting_files([folder / "b.txt", folder, tmp_path / "none.txt"])
    assert [Path(file).name for file in files] == ["a.md", "b.txt", "none.txt"]
    *read, missing = read_source_postings(files, known_only=True)
    assert [item.name for item in read if isinstance(item, SourcePosting)] == ["a.md", "b.txt"]
    assert isinstance(missing, PostingError)
    assert "none.txt" in str(missing)
