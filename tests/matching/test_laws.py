"""Laws that hold for every text."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_values import Finder, FinderMaker, Part, build_resume

from atscheck.matching.matcher import match_keyword
from atscheck.matching.model import Status
from atscheck.resume.model import SectionKind
from atscheck.terms.model import TermMention

TERMS = """
- {term: machine learning, field: learning, kind: field, aliases: [ML]}
- {term: deep learning, field: learning, kind: field}
- {term: PyTorch, field: learning, kind: framework, misspellings: [pie torch]}
- {term: Kubernetes, field: software, kind: tool, aliases: [k8s], implied_by: [EKS]}
- {term: EKS, field: software, kind: service}
- {term: SQL, field: software, kind: language, also_counts: [PL/SQL], not_within: [NoSQL]}
- {term: PL/SQL, field: software, kind: language}
- {term: Go, field: software, kind: language, match: {case: exact, accept_if: [list, neighbour, skills-section]}}
- {term: C, field: software, kind: language, not_within: [Objective-C]}
- {term: C++, field: software, kind: language}
- {term: model compression, field: learning, kind: method}
- {term: neural architecture search, field: learning, kind: method, aliases: [NAS]}
"""
KEYWORDS = ("machine learning", "ML", "deep learning", "PyTorch", "Kubernetes", "SQL", "Go", "C", "C++", "NAS")

WORDS = st.sampled_from(
    """machine learning deep ML PyTorch PyTroch P yTorch Kubernetes k8s kubernets EKS SQL PL/SQL NoSQL Go go
    Go-to-market C C++ C/C++ Objective-C compressed models neural architecture search (NAS) NAS no not only without
    eager to learn but strong currently learning experience with and or the of Julia Okonkwo 2023 C++17 ﬁne ｓｑｌ my
    manager""".split()
)
JOINTS = st.sampled_from(
    [" ", " ", " ", ", ", "/", "-", "\n", "\n\n", "\n• ", ". ", "; ", " | ", ": ", " (", ") ", "\u00ad"]
)
TEXTS = st.lists(st.tuples(WORDS, JOINTS), max_size=25).map(lambda pairs: "".join(a + b for a, b in pairs).rstrip())
KINDS = st.sampled_from([SectionKind.SKILLS, SectionKind.EXPERIENCE, SectionKind.OTHER])


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


@given(text=TEXTS, kind=KINDS)
@settings(max_examples=150, deadline=None)
def test_offsets_slice_back_to_the_surface(finder: Finder, text: str, kind: SectionKind):
    resume = build_resume(Part(kind, text))
    for mention in finder.mentions(resume):
        assert resume.text[mention.start : mention.end] == mention.surface
    for match in finder.match(resume, *KEYWORDS):
        for item in match.credited:
            assert resume.text[item.mention.start : item.mention.end] == item.mention.surface


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_keyword_is_either_matched_or_a_gap(finder: Finder, text: str):
    matches = finder.match(text, *KEYWORDS)
    assert [match.keyword.name for match in matches] == list(KEYWORDS)
    for match in matches:
        assert (match.status is Status.MISSING) is not bool(match.credited)
        assert all(item.mention.reason is None for item in match.credited)
        assert all(mention.reason is not None for mention in match.rejected)


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_credited_mentions_are_in_reading_order_and_do_not_overlap(finder: Finder, text: str):
    for match in finder.match(text, *KEYWORDS):
        ends = [0, *(item.mention.end for item in match.credited)]
        starts = [item.mention.start for item in match.credited]
        assert all(start >= end for start, end in zip(starts, ends, strict=False))


@given(text=TEXTS, place=st.integers(0, 1))
@settings(max_examples=100, deadline=None)
def test_adding_an_accepted_mention_never_adds_a_gap(finder: Finder, text: str, place: int):
    before = finder.match(build_resume(Part(SectionKind.OTHER, text)), *KEYWORDS)
    added = Part(SectionKind.OTHER, "Kubernetes")
    more = (
        build_resume(Part(SectionKind.OTHER, text), added)
        if place
        else build_resume(added, Part(SectionKind.OTHER, text))
    )
    after = finder.match(more, *KEYWORDS)
    met = {match.keyword.name for match in before if match.status in (Status.FOUND, Status.REWORDED)}
    still_met = {match.keyword.name for match in after if match.status in (Status.FOUND, Status.REWORDED)}
    assert met | {"Kubernetes"} <= still_met


@given(text=TEXTS, seed=st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_order_of_mentions_does_not_matter(finder: Finder, text: str, seed: int):
    resume = build_resume(text)
    judge = finder.judge(resume)
    mentions = list(judge.mentions())
    shuffled = list(mentions)
    random.Random(seed).shuffle(shuffled)
    for name in KEYWORDS:
        keyword = finder.keyword(name)
        results = []
        for order in (mentions, shuffled):
            by_term: dict[str, list[TermMention]] = {}
            for mention in order:
                by_term.setdefault(mention.term, []).append(mention)
            match = match_keyword(keyword, by_term, judge, proof=None, resume=resume)
            results.append((match.credited, match.rejected))
        assert results[0] == results[1]


@given(text=TEXTS)
@settings(max_examples=50, deadline=None)
def test_same_text_gives_the_same_matches(finder: Finder, text: str):
    assert finder.match(text, *KEYWORDS) == finder.match(text, *KEYWORDS)
