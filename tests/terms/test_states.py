"""What degrees and certifications say of themselves."""

import pytest

from atscheck import check_text


def state_of(text: str, keyword: str) -> list[str | None]:
    return [mention.state for mention in check_text(text, keywords=[keyword]).keywords[0].mentions]


@pytest.mark.parametrize(
    ("text", "keyword", "state"),
    [
        ("Ph.D. candidate, Computer Science, Example University", "PhD", "candidate"),
        ("PhD in Physics, expected May 2027", "PhD", "in progress"),
        ("Pursuing an MBA at Example School", "MBA", "in progress"),
        ("PhD in Physics, Example University, 2019", "PhD", None),
        ("M.S. Statistics, 2021; Ph.D. Statistics, in progress", "Master's degree", None),
        ("M.S. Statistics, 2021; Ph.D. Statistics, in progress", "PhD", "in progress"),
        ("CFA Level II candidate", "CFA", "candidate, level ii"),
        ("CPR certification (expired 2019)", "CPR", "expired"),
        ("CISSP, 2020, renewed 2023", "CISSP", None),
    ],
)
def test_state_is_read_beside_the_name(text: str, keyword: str, state: str | None):
    assert state in state_of(text, keyword)


def test_education_that_goes_on_is_in_progress():
    text = "EDUCATION\n\nPhD in Physics, Example, 2023 - Present\nBSc in Physics, Example, 2019 - 2022\n"
    assert state_of(text, "PhD") == ["in progress"]


def test_papers_are_counted_by_year():
    text = """PUBLICATIONS

A. Sample. Sparse adapters. NeurIPS 2021.
A. Sample. Dense adapters. In Advances in Neural Information Processing Systems 36 (NeurIPS 2023).
A. Sample. No adapters. NeurIPS'23.
"""
    [keyword] = check_text(text, keywords=["NeurIPS"]).keywords
    assert [(item.year, item.count) for item in keyword.papers] == [(2023, 2), (2021, 1)]
