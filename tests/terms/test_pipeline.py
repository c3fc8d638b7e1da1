"""The spaCy pipeline: a blank one with our tokenizer."""

import pytest

from atscheck.terms.pipeline import load_pipeline


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("C++/CUDA", ["C++", "/", "CUDA"]),
        ("•Python", ["•", "Python"]),
        ("AWS(EC2,S3)", ["AWS", "(", "EC2", ",", "S3", ")"]),
        ("React.js/Redux", ["React.js", "/", "Redux"]),
        ("NeurIPS'23", ["NeurIPS", "'23"]),
        ("a  b", ["a", " ", "b"]),
        (" a", [" ", "a"]),
        ("a\n\nb", ["a", "\n\n", "b"]),
        ("", []),
    ],
)
def test_doc_has_our_tokens(text: str, tokens: list[str]):
    doc = load_pipeline().make_doc(text)
    assert [token.text for token in doc] == tokens
    assert doc.text == text


def test_token_offsets_are_offsets_in_the_text():
    text = "Built  C++\tand\nC# services."
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in load_pipeline().make_doc(text))


def test_pipeline_needs_no_model_and_has_one_component():
    assert load_pipeline().pipe_names == ["atscheck_terms"]


def test_text_of_more_than_a_million_characters_is_read():
    assert len(load_pipeline().make_doc("word " * 210_000)) == 210_000
