"""One splitter and one normal form for keywords and texts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atscheck.terms.normal_form import Gap, exact_form, phrase_key, split_words, squash, without_version
from atscheck.terms.pipeline import load_pipeline

# Letters, what joins words in resumes, and what bad fonts and clipboards leave behind.
RESUME_TEXT = st.text(
    st.sampled_from("aAbGoCsSé+#./-–&'’|•·,;:()\n\t \u00a0\u00ad\u200b\u3000ﬁＣ♯_@0123ß́")
    | st.characters(codec="utf-8"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C#", ["C#"]),
        ("F#", ["F#"]),
        ("C++/CUDA", ["C++", "CUDA"]),
        ("C, C++ and C#.", ["C", "C++", "and", "C#"]),
        ("C++17", ["C++", "17"]),
        ("CI/CD", ["CI", "CD"]),
        ("AWS(EC2,S3)", ["AWS", "EC2", "S3"]),
        ("•Python", ["Python"]),
        ("Python|SQL|dbt", ["Python", "SQL", "dbt"]),
        ("PyTorch/TensorFlow", ["PyTorch", "TensorFlow"]),
        ("React.js/Redux", ["React.js", "Redux"]),
        ("NeurIPS'23", ["NeurIPS"]),
        ("NeurIPS’23", ["NeurIPS"]),
        (".NET and ASP.NET", [".NET", "and", "ASP.NET"]),
        ("Ph.D. in CS.", ["Ph.D.", "in", "CS"]),
        ("R&D", ["R&D"]),
        ("Weights & Biases", ["Weights", "&", "Biases"]),
        ("Security+", ["Security+"]),
        ("Master's degree", ["Master's", "degree"]),
        ("don't", ["don't"]),
        ("see github.com/ada/pytorch", ["see", "github.com/ada/pytorch"]),
        ("ada@example.org", ["ada@example.org"]),
        ("reduced cost by 3.5%", ["reduced", "cost", "by", "3.5"]),
        ("self_attention", ["self", "attention"]),
    ],
)
def test_resume_text_is_split_into_words(text: str, words: list[str]):
    assert [text[word.start : word.end] for word in split_words(text)] == words


@pytest.mark.parametrize(
    "text", ["ada@example.org", "https://example.org/pytorch", "www.example.org", "github.com/ada"]
)
def test_address_is_marked(text: str):
    assert [word.address for word in split_words(text)] == [True]


@pytest.mark.parametrize("name", ["Node.js", "Next.js", "ASP.NET", "Ph.D."])
def test_name_with_a_dot_is_no_address(name: str):
    assert [word.address for word in split_words(name)] == [False]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PyTorch", "pytorch"),
        ("Ｐｙｔｈｏｎ", "python"),
        ("eﬃcient", "efficient"),
        ("Py\u00adTorch", "pytorch"),
        ("Py\u200bTorch", "pytorch"),
        ("C♯", "c#"),
        ("Master’s", "master's"),
        ("Straße", "strasse"),
        ("Cafe\u0301", "café"),
        ("ⅷ", "viii"),
    ],
)
def test_case_and_encoding_make_no_other_word(one: str, other: str):
    assert exact_form(one) == exact_form(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C", "C#"), ("R", "R&D"), ("resume", "résumé")])
def test_other_letters_and_signs_make_another_word(one: str, other: str):
    assert exact_form(one) != exact_form(other)


@given(st.text())
def test_normal_form_of_a_normal_form_is_itself(spelling: str):
    assert exact_form(exact_form(spelling)) == exact_form(spelling)


@given(RESUME_TEXT)
def test_words_point_into_the_text_in_order(text: str):
    end = 0
    for word in split_words(text):
        assert end <= word.start < word.end <= len(text)
        written = text[word.start : word.end]
        assert written == written.strip()
        assert word.exact == ("and" if written == "&" else exact_form(written))
        end = word.end


@given(RESUME_TEXT)
def test_no_letter_or_digit_is_lost(text: str):
    covered = set()
    for word in split_words(text):
        covered.update(range(word.start, word.end))
    years = set()
    for index, character in enumerate(text):
        if character in "'’" and text[index + 1 : index + 3].isdigit():
            years.update((index + 1, index + 2))
    lost = [
        character
        for index, character in enumerate(text)
        if index not in covered | years and unicodedata.category(character) in ("Lu", "Ll", "Lt", "Lo", "Nd")
    ]
    assert lost == []


@given(RESUME_TEXT)
def test_pipeline_gives_the_text_back(text: str):
    assert load_pipeline().make_doc(text).text == text


@given(st.lists(st.sampled_from(["PyTorch", "C++", "CI/CD", "Node.js", "R&D"]), max_size=5))
def test_keyword_has_the_same_words_as_the_text_it_stands_in(names: list[str]):
    assert phrase_key(" ".join(names)) == tuple(exact for name in names for exact in phrase_key(name))


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("machine learning", Gap.PHRASE),
        ("machine\nlearning", Gap.PHRASE),
        ("machine_learning", Gap.PHRASE),
        ("machine-learning", Gap.HYPHEN),
        ("machine-\nlearning", Gap.HYPHEN),
        ("machine/learning", Gap.SLASH),
        ("machine / learning", Gap.SLASH),
        ("machine, learning", Gap.LOOSE),
        ("machine: learning", Gap.LOOSE),
        ("machine; learning", Gap.LOOSE),
        ("machine | learning", Gap.BREAK),
        ("machine\n\nlearning", Gap.BREAK),
        ("machine • learning", Gap.BREAK),
        ("C++17", Gap.NONE),
    ],
)
def test_gap_tells_whether_words_can_be_one_phrase(text: str, gap: int):
    assert split_words(text)[1].gap == gap


@pytest.mark.parametrize(
    ("exact", "base"),
    [("python3", "python"), ("python3.11", "python"), ("neurips2023", "neurips"), ("ec2", None), ("python", None)],
)
def test_version_is_parted_from_the_name(exact: str, base: str | None):
    assert without_version(exact) == base


@pytest.mark.parametrize(
    ("exact", "squashed"),
    [("ph.d.", "phd"), ("c++", "c++"), ("c#", "c#"), ("scikit-learn", "scikitlearn"), ("a_b", "ab")],
)
def test_squashed_form_keeps_what_tells_names_apart(exact: str, squashed: str):
    assert squash(exact) == squashed
