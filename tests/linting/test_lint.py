"""The linter says what will mislead in keyword sets and in the lexicon, and nothing where all is well."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_values import FIELDS, FinderMaker, build_lexicon
from typer.testing import CliRunner

from atscheck.cli.app import app
from atscheck.keywords.build import read_source
from atscheck.keywords.schema import FieldsFile, validate_source
from atscheck.keywords.variants import WordForms
from atscheck.keywords.yaml_source import read_yaml
from atscheck.linting.entries import check_entries
from atscheck.linting.examples import check_examples, run_examples
from atscheck.linting.lint import lint_files, lint_shipped
from atscheck.linting.source import read_located_entries

Lint = Callable[[str], list[str]]


@pytest.fixture
def lint(tmp_path: Path, forms: WordForms) -> Lint:
    """The names of the checks that a few lexicon entries fail."""

    def run(terms: str) -> list[str]:
        (tmp_path / "terms.yaml").write_text(terms, encoding="utf-8")
        entries = read_located_entries(tmp_path)
        fields = validate_source(FieldsFile, read_yaml(FIELDS, "fields.yaml"), "fields").fields
        lexicon = build_lexicon(terms, forms)

        def problems() -> Iterator[str]:
            for problem in (*check_entries(entries, fields, forms), *check_examples(entries, lexicon, forms)):
                assert problem.path.endswith("terms.yaml")
                assert problem.line >= 1
                yield problem.check

        return list(problems())

    return run


GOOD = """
- term: Falcon
  field: software
  kind: framework
  match: {accept_near: [API], reject_near: [bird]}
  examples:
    "yes": ["Falcon API server", "API in Falcon"]
    "no": ["Falcon nest with one bird", "Falcon, the bird"]
"""


def test_sound_entry_has_no_problem(lint: Lint):
    assert lint(GOOD) == []


@pytest.mark.parametrize(
    ("terms", "check"),
    [
        ("- {term: b, field: software, kind: tool}\n- {term: a, field: software, kind: tool}", "order"),
        ("- {term: a, field: cooking, kind: tool}", "field"),
        ("- {term: a, field: software, kind: tool, source: hearsay}", "source"),
        ("- {term: Abc, field: software, kind: tool}\n- {term: abc, field: software, kind: tool}", "doubled-term"),
        ('- {term: Abc, field: software, kind: tool, aliases: [abc], examples: {"yes": [Abc]}}', "doubled-name"),
        ("- {term: Abc, field: software, kind: tool, implied_by: [Xyz]}", "reference"),
        ('- {term: Abc, field: software, kind: tool, aliases: [Xyzzy]}', "examples"),
        ('- {term: Spark, field: software, kind: tool}', "everyday-word"),
        (
            '- {term: Abcde, field: software, kind: tool, match: {surfaces: [Xyz], reject_near: [a]}, '
            'examples: {"yes": [Abcde], "no": [b]}}',
            "rule-without-name",
        ),
        (
            "- {term: Qqq one, field: learning, kind: concept, aliases: [QQQ], examples: {\"yes\": [Qqq one]}}\n"
            "- {term: Qqq two, field: software, kind: concept, aliases: [QQQ], examples: {\"yes\": [Qqq two]}}",
            "shared-name",
        ),
        (GOOD.replace("Falcon nest with one bird", "Falcon API"), "example"),
        (GOOD.replace("Falcon API server", "Falcon").replace("API in Falcon", "Falcon"), "example"),
        (
            GOOD.replace("field: software", "field: software\n  aliases: [Falcon web]").replace(
                "match: {", "match: {surfaces: [Falcon web], "
            ),
            "untried-rule",
        ),
        (GOOD.replace(', "Falcon, the bird"', ""), "single-sentence-words"),
        ("- {term: '***', field: software, kind: tool}", "never-matches"),
    ],
)  # fmt: skip
def test_each_fault_has_its_check(lint: Lint, terms: str, check: str):
    assert check in lint(terms)


def test_reference_to_an_alias_is_reported(lint: Lint):
    terms = """
- {term: Big engine, field: software, kind: tool, aliases: [Big SQL], examples: {"yes": [Big engine]}}
- {term: SQL, field: software, kind: language, also_counts: [Big SQL]}
"""
    assert lint(terms) == ["reference"]


def test_kind_counts_for_its_term_and_not_the_other_way_round(forms: WordForms):
    finder = FinderMaker(forms)("- {term: safety training, field: health, kind: certification, kinds: [Safe 10]}")
    assert [item.status for item in finder.match("Safe 10 card", "safety training", "Safe 10")] == ["reworded", "found"]
    assert finder.match("Safety training, 2020", "Safe 10")[0].status == "missing"


def test_words_that_one_sentence_decides_are_counted(tmp_path: Path, forms: WordForms):
    (tmp_path / "terms.yaml").write_text(GOOD.replace(', "API in Falcon"', ""), encoding="utf-8")
    entries = read_located_entries(tmp_path)
    exercise = run_examples(entries, build_lexicon(GOOD, forms), forms)
    assert [word.cue for word in exercise.single_words] == ["API"]
    assert exercise.single_share == 0.5


SET = """\
id: my-role
title: My Role
sources: [{id: own, title: Ours}]
groups:
  - title: Basics
    importance: required
    source: own
    keywords: [Python, Docker]
"""


@pytest.mark.parametrize(
    ("text", "check"),
    [
        (SET.replace("Python", "Pythonish thing"), "unknown-term"),
        (SET.replace("sources: [{id: own, title: Ours}]\n", "").replace("    source: own\n", ""), "sources"),
        (SET.replace("    importance: required\n", ""), "required"),
        (SET.replace("Docker", "teamwork"), "soft-skill"),
        (SET.replace("Python", "'***'"), "never-matches"),
        (SET.replace("Docker", "Frobnicate, Frobnicat"), "near-spelling"),
    ],
)
def test_set_that_misleads_is_reported(tmp_path: Path, text: str, check: str):
    path = tmp_path / "my-role.yaml"
    path.write_text(text, encoding="utf-8")
    assert check in [problem.check for problem in lint_files([path], strict=True)]
    assert lint_files([path], strict=False) == ()


def test_invalid_set_says_path_and_line(tmp_path: Path):
    path = tmp_path / "my-role.yaml"
    path.write_text(SET.replace("importance: required", "importance: vital"), encoding="utf-8")
    [problem] = lint_files([path], strict=False)
    assert (problem.path, problem.line, problem.check) == (str(path), 6, "invalid")
    result = CliRunner().invoke(app, ["sets", "validate", str(path)])
    assert result.exit_code == 4
    assert result.stdout.startswith(f"{path}:6: ")
    assert "1 problem" in result.stderr


def test_shipped_sets_and_lexicon_have_no_problem():
    assert [str(problem) for problem in lint_shipped()] == []


def test_new_set_is_valid(tmp_path: Path):
    terms, output = tmp_path / "terms.txt", tmp_path / "barista.yaml"
    terms.write_text("# ours\nPython\nkazoo tuning\nC++\nyes\nkey: value\n", encoding="utf-8")
    runner = CliRunner()
    made = runner.invoke(app, ["sets", "new", str(output), "--title", "Barista: senior", "--terms", str(terms)])
    assert made.exit_code == 0, made.stderr
    assert "kazoo tuning  # not in the lexicon" in output.read_text(encoding="utf-8")
    assert runner.invoke(app, ["sets", "validate", str(output)]).exit_code == 0
    assert read_source(output).path == str(output)
    again = runner.invoke(app, ["sets", "new", str(output), "--title", "Barista", "--terms", str(terms)])
    assert (again.exit_code, "there is such a file already" in again.stderr) == (2, True)


def test_new_set_asks_for_what_is_not_given(tmp_path: Path):
    output = tmp_path / "barista.yaml"
    result = CliRunner().invoke(app, ["sets", "new", str(output)], input="Barista\nkazoo tuning\nPython\n\n")
    assert result.exit_code == 0, result.stderr
    assert "title: Barista" in output.read_text(encoding="utf-8")


def test_search_path_and_schema_are_printed():
    runner = CliRunner()
    assert "roles" in runner.invoke(app, ["sets", "path"]).stdout
    assert "groups" in runner.invoke(app, ["sets", "schema"]).stdout
