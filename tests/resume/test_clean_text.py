import pytest
from hypothesis import given
from hypothesis import strategies as st

from atscheck.resume.clean_text import assemble, assemble_text
from atscheck.resume.model import Place, SourceLine


def clean(*texts: str) -> str:
    return assemble([SourceLine(text) for text in texts])[0]


def test_lines_slice_back_to_their_text():
    text, lines = assemble([SourceLine("Ada Example"), SourceLine(""), SourceLine("  Skills  ")])
    assert text == "Ada Example\n\nSkills"
    assert [text[line.start : line.end] for line in lines] == ["Ada Example", "Skills"]


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("e\ufb03cient work\ufb02ow", "efficient workflow"),
        ("re\u00adin\u00adforce\u00adment", "reinforcement"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("•Python", "• Python"),
        ("Python•SQL", "Python • SQL"),
        ("-Python", "- Python"),
        ("\uf0b7Python", "• Python"),
        ("\uf095 555 0100", "555 0100"),
        ("(cid:131)ada@example.org", "ada@example.org"),
        ("fran(cid:231)ais", "franais"),
        ("self\u2011supervised", "self-supervised"),
        ("“quoted” – kept", "“quoted” – kept"),
        ("cafe\u0301", "café"),
        ("Kubernetes™ and SQL®", "Kubernetes and SQL"),
        ("120 m²", "120 m2"),
        ("S K I L L S", "SKILLS"),
        ("W O R K   H I S T O R Y", "WORK HISTORY"),
        ("col·lecció", "col·lecció"),
        ("C++, C# and .NET", "C++, C# and .NET"),
        ("a\tb    c", "a b c"),
        ("bell\x07", "bell"),
    ],
)
def test_characters_become_plain_ones(raw: str, cleaned: str):
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("deep rein-", "forcement learning", "deep reinforcement\nlearning"),
        ("deep rein\u00ad", "forcement learning", "deep reinforcement\nlearning"),
        ("deep rein\ufffe", "forcement learning", "deep reinforcement\nlearning"),
        ("a pre-", "trained model", "a pre-trained\nmodel"),
        ("state-of-the-", "art results", "state-of-the-art\nresults"),
        ("many GPU-", "accelerated jobs", "many GPU-accelerated\njobs"),
        ("an Encoder-", "Decoder model", "an Encoder-Decoder\nmodel"),
        ("uses GPT-", "4 daily", "uses GPT-4\ndaily"),
        ("end-", "to-end tests", "end-to-end\ntests"),
        ("from 2019 -", "now", "from 2019 -\nnow"),
        ("neural net-", "works", "neural networks"),
    ],
)
def test_word_cut_at_a_line_end_is_whole_again(first: str, second: str, text: str):
    assert clean(first, second) == text


def test_spelling_elsewhere_decides_about_the_hyphen():
    assert clean("our e-mail front-", "end", "the frontend") == "our e-mail frontend\nthe frontend"
    assert clean("a spare-", "part shop", "one spare-part") == "a spare-part\nshop\none spare-part"


def test_bullet_is_no_second_half_of_a_word():
    assert clean("self-", "• taught") == "self-\n• taught"


def test_word_is_not_joined_from_the_body_into_the_footer():
    lines = [SourceLine("rein-"), SourceLine("forcement", place=Place.FOOTER)]
    assert assemble(lines)[0] == "rein-\nforcement"


def test_edges_follow_the_characters():
    line = SourceLine("•\ufb01t", page=1, edges=(0.0, 5.0, 15.0, 20.0), top=100, bottom=110)
    text, (placed,) = assemble([line])
    assert text == "• fit"
    assert placed.edges is not None
    assert len(placed.edges) == len(text) + 1
    box = placed.box_between(2, 4)
    assert box is not None
    assert (box.x0, box.x1) == (5.0, 15.0)


def test_joined_word_has_a_box_on_its_first_line():
    edges = tuple(float(x) for x in range(0, 60, 10))
    first = SourceLine("rein-", page=1, edges=edges, top=0, bottom=10)
    second = SourceLine("forcement x", page=1, edges=tuple(float(x) for x in range(0, 120, 10)), top=12, bottom=22)
    text, lines = assemble([first, second])
    assert text == "reinforcement\nx"
    box = lines[0].box_between(0, 13)
    assert box is not None
    assert (box.x0, box.x1, box.top) == (0.0, 50.0, 0)
    assert lines[1].edges == (100.0, 110.0)


def test_wide_gap_on_the_page_is_one_empty_line():
    lines = [
        SourceLine("one", page=1, top=0, bottom=10),
        SourceLine("two", page=1, top=12, bottom=22, starts_block=True),
        SourceLine("three", page=1, top=40, bottom=50, starts_block=True),
    ]
    assert assemble(lines)[0] == "one\ntwo\n\nthree"


LINE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ab -\u00ad\ufffe•·*–(cid:1)\ufb01\u0301\u00a0\uf0b7\u200c\tÅ①½m²"),
    ),
    max_size=25,
).map(lambda text: " ".join(text.splitlines()))


@given(st.lists(LINE, max_size=6))
def test_cleaning_clean_text_changes_nothing(texts: list[str]):
    once = clean(*texts)
    assert clean(*once.split("\n")) == once


@given(st.lists(LINE, max_size=6))
def test_lines_cover_the_text_and_keep_their_edges(texts: list[str]):
    sources = [
        SourceLine(text, page=1, edges=tuple(map(float, range(len(text) + 1))), top=12.0 * n, bottom=12.0 * n + 10)
        for n, text in enumerate(texts)
    ]
    text, lines = assemble(sources)
    assert assemble_text(sources) == text
    rebuilt = text
    for line in lines:
        assert line.edges is not None
        assert len(line.edges) == line.end - line.start + 1
        assert line.box_between(line.start, line.end) is not None
        assert "\n" not in text[line.start : line.end]
    for line in reversed(lines):
        rebuilt = rebuilt[: line.start] + rebuilt[line.end :]
    assert not rebuilt.strip("\n")
