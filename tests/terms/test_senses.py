"""Whether the letters of a name mean its term: each rule of keyword_sets/README.md, in its order."""

from collections.abc import Callable

import pytest
from small_values import Finder, FinderMaker, Part, build_resume

from atscheck.resume.model import SectionKind
from atscheck.terms.model import Reason

NEIGHBOURS = """
- {term: Rust, field: software, kind: language}
- {term: PyTorch, field: learning, kind: framework}
- {term: triage, field: health, kind: activity}
"""
Make = Callable[[str], Finder]


@pytest.fixture(scope="module")
def with_rule(make_finder: FinderMaker) -> Make:
    """A finder whose term Go has the given rule, beside terms of the same, a related and a foreign field."""
    made: dict[str, Finder] = {}

    def make(rule: str) -> Finder:
        if rule not in made:
            made[rule] = make_finder(
                f"- {{term: Go, field: software, kind: language, aliases: [golang], match: {rule}}}\n{NEIGHBOURS}"
            )
        return made[rule]

    return make


def test_name_without_a_rule_is_always_accepted(make_finder: FinderMaker):
    assert make_finder.plain.accepted("I drink java.") == ["Java"]


def test_rule_governs_only_its_surfaces(with_rule: Make):
    finder = with_rule("{case: exact}")
    assert finder.accepted("golang") == ["Go"]
    assert finder.reasons("go") == ["other case"]


def test_exact_case_refuses_other_case(with_rule: Make):
    finder = with_rule("{case: exact}")
    assert finder.accepted("Services in Go") == ["Go"]
    assert finder.reasons("I go to work; GO") == ["other case", "other case"]


def test_exact_case_does_not_count_inside_a_list_of_the_field(with_rule: Make):
    finder = with_rule("{case: exact}")
    assert finder.accepted("rust, go") == ["Rust", "Go"]
    assert finder.accepted("pytorch, go") == ["PyTorch", "Go"]
    assert finder.accepted("triage, go") == ["triage"]


@pytest.mark.parametrize("text", ["Go-to-market strategy", "go-live support", "Go live date"])
def test_adjacent_reject_after_the_name(with_rule: Make, text: str):
    assert with_rule('{reject_before: ["-to-market", live]}').reasons(text) == ["other sense"]


def test_adjacent_reject_before_the_name(with_rule: Make):
    finder = with_rule("{reject_after: [board game, Pokémon]}")
    assert finder.reasons("The board game Go") == ["other sense"]
    assert finder.accepted("Go, the board game") == ["Go"]


def test_hyphened_cue_must_be_joined(with_rule: Make):
    assert with_rule('{reject_before: ["-to-market"]}').accepted("go to market") == ["Go"]


@pytest.mark.parametrize("text", ["Go services", "written in Go", "programming in Go"])
def test_adjacent_accept_proves_the_sense(with_rule: Make, text: str):
    rule = "{accept_before: [services], accept_after: [written in, programming in]}"
    assert with_rule(rule).accepted(text) == ["Go"]


def test_rule_that_can_accept_needs_proof(with_rule: Make):
    assert with_rule("{accept_before: [services]}").reasons("I like Go") == ["ambiguous"]


def test_rule_that_only_rejects_accepts_the_rest(with_rule: Make):
    assert with_rule("{reject_before: [live]}").accepted("I like Go") == ["Go"]


def test_near_cues_reach_twelve_words(with_rule: Make):
    finder = with_rule("{accept_near: [goroutine*]}")
    near, far = " ".join(["x1"] * 11), " ".join(["x1"] * 12)
    assert finder.accepted(f"Go {near} goroutines") == ["Go"]
    assert finder.reasons(f"Go {far} goroutines") == ["ambiguous"]


def test_near_cues_stay_in_the_paragraph(with_rule: Make):
    finder = with_rule("{accept_near: [goroutine*], reject_near: [endgame]}")
    assert finder.reasons("• Go\n• goroutines") == ["ambiguous"]
    assert finder.reasons("endgame of Go") == ["other sense"]


def test_star_stands_for_all_words_that_begin_so(with_rule: Make):
    finder = with_rule("{reject_near: [endgame*]}")
    assert finder.reasons("Go endgames") == ["other sense"]
    assert with_rule("{reject_near: [endgame]}").accepted("Go endgames") == ["Go"]


def test_cue_in_the_mention_itself_says_nothing(make_finder: FinderMaker):
    finder = make_finder("- {term: Go board, field: software, kind: tool, match: {accept_near: [board]}}")
    assert finder.reasons("a Go board") == ["ambiguous"]


@pytest.mark.parametrize(
    ("rule", "text", "outcome"),
    [
        # case before an adjacent accept
        ("{case: exact, accept_before: [services]}", "go services", "other case"),
        # adjacent reject before adjacent accept
        ("{reject_before: [live], accept_after: [with]}", "with Go live", "other sense"),
        # adjacent accept before reject_near
        ("{accept_before: [services], reject_near: [endgame]}", "endgame of Go services", "accepted"),
        # reject_near before accept_near
        ("{reject_near: [endgame], accept_near: [goroutine]}", "goroutine Go endgame", "other sense"),
        # accept_near before accept_if
        ("{accept_near: [goroutine], accept_if: [version]}", "goroutine in Go", "accepted"),
        # reject_near before accept_if
        ("{reject_near: [endgame], accept_if: [version]}", "Go 1.21 endgame", "other sense"),
    ],
)
def test_first_part_that_says_something_decides(with_rule: Make, rule: str, text: str, outcome: str):
    finder = with_rule(rule)
    assert (["accepted"] if "Go" in finder.accepted(text) else finder.reasons(text)) == [outcome]


def test_reject_cue_of_function_words_gives_way_to_proof(with_rule: Make):
    finder = with_rule("{reject_before: [and], accept_near: [goroutine*]}")
    assert finder.accepted("goroutines, Go and more") == ["Go"]
    assert finder.reasons("to Go and more") == ["other sense"]


@pytest.mark.parametrize(
    "text", ["Rust, Go", "Go, Rust", "Rust / Go", "Rust and Go", "Rust (PyTorch), Go", "Go\nRust", "PyTorch; Go"]
)
def test_list_condition_asks_for_an_enumeration_with_terms_of_a_related_field(with_rule: Make, text: str):
    assert "Go" in with_rule("{accept_if: [list]}").accepted(text)


@pytest.mark.parametrize("text", ["triage, Go", "Go, fish", "Rust programs go fast", "Rust\n\nGo"])
def test_list_condition_refuses_other_places(with_rule: Make, text: str):
    assert "Go" not in with_rule("{accept_if: [list]}").accepted(text)


@pytest.mark.parametrize("text", ["I moved Rust programs to Go", "Go code", "backend work in Go"])
def test_neighbour_condition_asks_for_a_term_or_cue_word_of_the_field(with_rule: Make, text: str):
    assert "Go" in with_rule("{accept_if: [neighbour]}").accepted(text)


@pytest.mark.parametrize("text", ["Go for triage", "patients go home"])
def test_foreign_field_is_no_neighbour(with_rule: Make, text: str):
    assert "Go" not in with_rule("{accept_if: [neighbour]}").accepted(text)


def test_ambiguous_name_vouches_for_nothing(make_finder: FinderMaker):
    finder = make_finder(
        """
        - {term: Go, field: software, kind: language, match: {accept_if: [neighbour]}}
        - {term: Swift, field: software, kind: language, match: {accept_if: [neighbour]}}
        """
    )
    assert finder.accepted("Go beside Swift") == []


@pytest.mark.parametrize(
    ("condition", "kind"),
    [
        ("skills-section", SectionKind.SKILLS),
        ("education", SectionKind.EDUCATION),
        ("publications", SectionKind.PUBLICATIONS),
        ("certifications", SectionKind.CERTIFICATIONS),
    ],
)
def test_section_conditions(with_rule: Make, condition: str, kind: SectionKind):
    finder = with_rule(f"{{accept_if: [{condition}]}}")
    assert finder.accepted(build_resume(Part(kind, "Heading\nGo"))) == ["Go"]
    assert finder.reasons(build_resume(Part(SectionKind.SUMMARY, "Heading\nGo"))) == ["ambiguous"]


@pytest.mark.parametrize(
    ("text", "accepted"), [("Go 1.21", True), ("Go v2", True), ("Go1.21", True), ("Go 2021", False), ("Go one", False)]
)
def test_version_condition(make_finder: FinderMaker, text: str, accepted: bool):
    finder = make_finder("- {term: Golf, field: software, kind: tool, match: {accept_if: [version]}}")
    assert bool(finder.accepted(text.replace("Go", "Golf"))) is accepted


def test_capital_condition_does_not_count_at_the_start(make_finder: FinderMaker):
    finder = make_finder("- {term: Spring, field: software, kind: framework, match: {accept_if: [capital]}}")
    assert finder.accepted("Services with Spring") == ["Spring"]
    assert finder.reasons("Spring came. Spring again\nSpring, and spring") == ["ambiguous"] * 4


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("CAN", "I can do it", "other case"),
        ("AI", "ai", "other case"),
        ("R", "r values", "other case"),
    ],
)
def test_acronym_that_is_a_word_and_single_letters_need_their_capitals(
    make_finder: FinderMaker, name: str, text: str, reason: str
):
    finder = make_finder(f"- {{term: {name}, field: software, kind: standard}}")
    assert finder.reasons(text) == [reason]
    assert finder.accepted(f"the {name} thing") == [name]


def test_other_acronyms_may_be_written_small(make_finder: FinderMaker):
    assert make_finder("- {term: PCB, field: software, kind: product}").accepted("pcb layout") == ["PCB"]


@pytest.mark.parametrize("text", ["C-suite", "R-rated", "T-C", "vitamin-C", "C-level staff"])
def test_single_letter_in_a_hyphened_word_is_another_word(make_finder: FinderMaker, text: str):
    finder = make_finder("[{term: C, field: software, kind: language}, {term: R, field: software, kind: language}]")
    assert finder.accepted(text) == []
    assert set(finder.reasons(text)) == {"part of another term"}


@pytest.mark.parametrize("text", ["C-based", "C-like", "C-style casts"])
def test_single_letter_keeps_its_meaning_before_some_endings(make_finder: FinderMaker, text: str):
    assert make_finder("- {term: C, field: software, kind: language}").accepted(text) == ["C"]


def test_longer_name_takes_the_shorter_one_away(make_finder: FinderMaker):
    finder = make_finder("- {term: React, field: software, kind: framework, not_within: [React Native, reaction time]}")
    assert finder.reasons("React Native apps") == ["part of another term"]
    assert finder.accepted("React and Native American art") == ["React"]
    assert finder.accepted("React, Native") == ["React"]


def test_name_inside_a_longer_term_counts_unless_listed(make_finder: FinderMaker):
    finder = make_finder(
        """
        - {term: machine learning, field: learning, kind: field}
        - {term: machine learning engineer, field: learning, kind: occupation}
        """
    )
    assert set(finder.accepted("Machine Learning Engineer")) == {"machine learning", "machine learning engineer"}


@pytest.mark.parametrize("text", ["Julia Example", "Julia Okonkwo, CTO", "with Adaeze Julia"])
def test_name_of_a_person_is_no_term(make_finder: FinderMaker, text: str):
    finder = make_finder("- {term: Julia, field: software, kind: language, match: {accept_if: [capital]}}")
    assert finder.accepted(text.replace("Example", "Okonkwo")) == []


def test_adjacent_accept_overrules_a_surname(make_finder: FinderMaker):
    finder = make_finder("- {term: Julia, field: software, kind: language, match: {accept_after: [written in]}}")
    assert finder.accepted("written in Julia Okonkwo") == ["Julia"]


ACRONYMS = """
- {term: neural architecture search, field: learning, kind: method, aliases: [NAS]}
- {term: network-attached storage, field: software, kind: product, aliases: [NAS]}
- {term: Rust, field: software, kind: language}
"""


def test_definition_in_the_document_decides_everywhere(make_finder: FinderMaker):
    finder = make_finder(ACRONYMS)
    text = "Worked on neural architecture search (NAS). Later, NAS again."
    mentions = [mention for mention in finder.mentions(text) if mention.surface == "NAS"]
    outcome = {(mention.term, mention.reason.value if mention.reason else None) for mention in mentions}
    assert outcome == {
        ("neural architecture search", None),
        ("network-attached storage", Reason.DEFINED_OTHERWISE.value),
    }


def test_definition_as_something_unknown_takes_the_acronym_away(make_finder: FinderMaker):
    finder = make_finder(ACRONYMS)
    assert finder.accepted("National Academy of Sciences (NAS) member; NAS fellow") == []


def test_brackets_that_define_nothing_change_nothing(make_finder: FinderMaker):
    assert "neural architecture search" in make_finder(ACRONYMS).accepted("storage research (NAS)")


def test_definition_proves_a_sense_that_its_rule_would_refuse(make_finder: FinderMaker):
    finder = make_finder(
        """
        - term: neural architecture search
          field: learning
          kind: method
          aliases: [NAS]
          match: {surfaces: [NAS], accept_if: [defined]}
        """
    )
    assert finder.reasons("NAS disks") == ["ambiguous"]
    assert finder.reasons("neural architecture search (NAS)") == []


def test_senses_of_one_name_have_their_own_rules(make_finder: FinderMaker):
    finder = make_finder(
        """
        - term: Google Cloud
          field: software
          kind: platform
          aliases: [GCP]
          match: {surfaces: [GCP], accept_if: [list, neighbour]}
        - term: Good Clinical Practice
          field: health
          kind: standard
          aliases: [GCP]
          match: {surfaces: [GCP], accept_if: [list, neighbour]}
        - {term: Rust, field: software, kind: language}
        """
    )
    assert finder.accepted("Rust, GCP") == ["Rust", "Google Cloud"]
    assert finder.accepted("GCP for patients") == ["Good Clinical Practice"]
    assert finder.accepted("GCP") == []


def test_two_terms_of_one_name_get_ids_with_their_field(make_finder: FinderMaker):
    finder = make_finder(
        """
        - {term: Azure, field: software, kind: platform}
        - {term: Azure, field: health, kind: product}
        """
    )
    assert set(finder.accepted("Azure")) == {"Azure (software)", "Azure (health)"}


def test_longer_name_of_the_same_term_vouches_for_the_shorter(make_finder: FinderMaker):
    finder = make_finder(
        """
        - term: GAN
          field: learning
          kind: method
          aliases: [conditional GAN]
          match: {accept_if: [version]}
        """
    )
    assert finder.reasons("a GAN") == ["ambiguous"]
    assert finder.reasons("a conditional GAN") == []
