"""`atscheck explain`: every place of a term, and what decided."""

import json

import jsonschema
import pytest
from typer.testing import CliRunner

from atscheck.cli.app import app


def explain(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["explain", *arguments], env={"NO_COLOR": "1", "COLUMNS": "200"})
    assert result.exit_code == code, result.stderr
    return result.stdout if code == 0 else result.stderr


def test_credited_and_refused_mentions_each_say_what_decided():
    told = explain("--text", "Deployed on k8s; eager to learn Kubernetes.", "Kubernetes")
    assert "Kubernetes: there in other words" in told
    assert '"k8s" is another name of Kubernetes in the lexicon' in told
    assert 'something to learn or to reach, not something done ("eager to learn")' in told


@pytest.mark.parametrize(
    ("text", "term", "said"),
    [
        ("Services in JavaScript", "Java", 'letters stand in other words, which are no mentions: "JavaScript"'),
        ("Head of R&D", "R", '"R&D"'),
        ("Ran EKS clusters", "Kubernetes", 'Related, a hint and no credit: "EKS"'),
        ("Used Javva", "Java", "names of fewer than 6 letters are never guessed"),
        ("Good reach to users", "React", "not credited"),
        ("Built with PyTroch", "PyTorch", 'a misspelling of "PyTorch"'),
        ("Coached Ms. Julia Hart", "Julia", "Not credited"),
        ("Wrote PL/SQL packages", "SQL", "PL/SQL"),
        ("negotiated vendor contracts", "contract negotiation", "in another order"),
        ("machine/deep learning", "machine learning", "whose last or first words stand at its neighbour"),
        ("Used our frobnicator", "frobnicator", "The lexicon does not know it"),
        ("no such word", "Terraform", "No name of it stands anywhere in the text"),
    ],
)
def test_answer_names_the_deciding_fact(text: str, term: str, said: str):
    assert said in explain("--text", text, term)


def test_every_sense_of_a_name_is_explained():
    told = explain("--text", "GCP compliance for trial monitoring", "GCP")
    assert "meaning Google Cloud" in told
    assert "meaning Good Clinical Practice" in told
    assert told.index("found in its own words") > told.index("not credited")


def test_target_decides_which_proof_is_asked_for():
    assert "found" in explain("--text", "Reviewer for NeurIPS 2021", "NeurIPS")
    told = explain("--text", "Reviewer for NeurIPS 2021", "NeurIPS", "-r", "ml-publications")
    assert "asked for as publication" in told


def test_json_follows_its_schema():
    schema = json.loads(CliRunner().invoke(app, ["schema", "explanation"]).stdout)
    value = json.loads(explain("--text", "Go, Rust; the go-to-market plan; golang", "Go", "--format", "json"))
    jsonschema.validate(value, schema)
    [sense] = value["senses"]
    assert [mention["credited"] for mention in sense["mentions"]].count(False) == 1
    for mention in sense["mentions"]:
        text = "Go, Rust; the go-to-market plan; golang"
        assert text[mention["start"] : mention["end"]] == mention["surface"]


def test_report_for_a_bug_tracker_holds_no_word_of_the_resume():
    text = "Zanzibar Quux eager to learn Kubernetes at Frobnitz; k8s, Kubernetse"
    issue = explain("--text", text, "Kubernetes", "--issue")
    for word in ("Zanzibar", "Quux", "eager", "Frobnitz", "Kubernetse"):
        assert word not in issue
    assert "hoped for" in issue
    assert "zorp" not in explain("--text", "zorp", "zorp", "--issue")


@pytest.mark.parametrize(
    "arguments", [["Java"], ["a.txt", "b", "c"], ["--text", "x", "cv.pdf", "Java"], ["cv.txt", " "]]
)
def test_wrong_number_of_arguments_says_what_is_wanted(arguments: list[str]):
    assert "explain takes" in explain(*arguments, code=2)


def test_file_that_is_not_there_is_named():
    assert "no-such.pdf" in explain("no-such.pdf", "Java", code=3)
