from atscheck.resume.clean_text import assemble
from atscheck.resume.plain import read_markdown, read_plain


def markdown(text: str) -> str:
    return assemble(read_markdown(text))[0]


def test_line_after_an_empty_one_starts_a_block():
    lines = read_plain("Skills\nPython\n\nWork\n- Go\n")
    assert [line.text for line in lines if line.starts_block] == ["Skills", "Work", "- Go"]


def test_underlined_heading_loses_its_rule():
    assert assemble(read_plain("Skills\n======\nPython"))[0] == "Skills\n\nPython"


def test_markdown_headings_are_marked():
    lines = [line for line in read_markdown("# Ada Example\n\nWork\n----\nText\n\n### Skills ###\n") if line.heading]
    assert [line.text for line in lines] == ["Ada Example", "Work", "Skills"]


def test_markdown_keeps_words_and_drops_markup():
    text = markdown(
        "**Lead engineer** at *Example* with `numpy` and [a paper](https://example.org/p).\n"
        "* C++ and __C#__\n"
        "> quoted ~~old~~ new\n"
        "<!-- not shown -->\n"
        "R&amp;D<br>done &lt;3\n"
    )
    assert text == (
        "Lead engineer at Example with numpy and a paper (https://example.org/p).\n"
        "• C++ and C#\n"
        "quoted old new\n"
        "\n"
        "R&D done <3"
    )


def test_markdown_table_keeps_its_cells():
    assert markdown("| Tool | Years |\n| --- | ---: |\n| PyTorch | 4 |\n") == "Tool | Years\n\nPyTorch | 4"


def test_markdown_address_shown_as_itself_is_written_once():
    assert markdown("<ada@example.org> [example.org](https://example.org)") == "ada@example.org example.org"


def test_snake_case_and_products_are_no_emphasis():
    assert markdown("scikit_learn_extra and 2 * 3 * 4") == "scikit_learn_extra and 2 * 3 * 4"


def test_code_block_stays_as_it_is():
    assert markdown("```\n# not a heading\n```\n") == "# not a heading"
