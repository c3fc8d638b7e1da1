"""English words looked up in sorted files."""

from pathlib import Path

import pytest

from atscheck.terms.english import FORMS_FILE, WORDS_FILE, English


@pytest.fixture
def tiny(tmp_path: Path) -> English:
    (tmp_path / WORDS_FILE).write_text("a\tDET:a\nmice\tNOUN:mouse\nmouse\tNOUN:mouse;VERB:mouse\nzoo\tNOUN:zoo\n")
    (tmp_path / FORMS_FILE).write_text("mouse\tNNS:mice,mouses;VBD:moused\n")
    return English(tmp_path)


def test_first_middle_and_last_words_are_found(tiny: English):
    assert [tiny.is_word(word) for word in ("a", "mice", "mouse", "zoo")] == [True] * 4


@pytest.mark.parametrize("word", ["", "m", "mic", "micee", "zoos", "zzz", "A", "mouse\tNOUN", "é"])
def test_other_words_are_not(tiny: English, word: str):
    assert not tiny.is_word(word)


def test_lemmas_and_inflections_are_by_part_of_speech(tiny: English):
    assert tiny.lemmas("mice", "NOUN") == ("mouse",)
    assert tiny.lemmas("mice", "VERB") == ()
    assert tiny.inflections("mouse", "NNS") == ("mice", "mouses")
    assert tiny.inflections("mouse", "VBG") == ()
    assert tiny.inflections("house", "NNS") == ()


def test_whole_dictionary_knows_usual_words(compiled_sets: Path):
    english = English(compiled_sets)
    assert all(english.is_word(word) for word in ("the", "reach", "experience", "learning", "zebra", "aardvark"))
    assert not any(english.is_word(word) for word in ("pytorch", "kubernetes", "kubernets", "xyzzy"))
    assert english.lemmas("networks", "NOUN") == ("network",)
    assert "administered" in english.inflections("administer", "VBD")
