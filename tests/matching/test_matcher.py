"""Keywords paired with mentions: levels, statuses, overlaps, proof."""

import pytest
from small_values import Finder, FinderMaker, Job, Part, build_resume

from atscheck.matching.model import Level, Match, Status
from atscheck.resume.model import SectionKind, YearMonth
from atscheck.terms.model import Reason

TERMS = """
- {term: machine learning, field: learning, kind: field, aliases: [ML]}
- {term: PyTorch, field: learning, kind: framework, aliases: [libtorch, PyTorch Lightning], misspellings: [pie torch]}
- {term: Kubernetes, field: software, kind: tool, aliases: [k8s], implied_by: [EKS]}
- {term: EKS, field: software, kind: service}
- {term: SQL, field: software, kind: language, also_counts: [PL/SQL]}
- {term: PL/SQL, field: software, kind: language}
- {term: GAN, field: learning, kind: method, aliases: [conditional GAN, generative adversarial network]}
- {term: NeurIPS, field: learning, kind: venue, aliases: [NIPS]}
- {term: Master's, field: learning, kind: degree, met_by: [PhD]}
- {term: PhD, field: learning, kind: degree}
- {term: Java, field: software, kind: language}
- {term: model compression, field: learning, kind: method}
"""


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


def surfaces(match: Match) -> list[tuple[str, str]]:
    return [(item.mention.surface, item.level.value) for item in match.credited]


@pytest.mark.parametrize(
    ("keyword", "text", "level", "status"),
    [
        ("machine learning", "Machine-Learning", Level.LITERAL, Status.FOUND),
        ("machine learning", "ML", Level.ALIAS, Status.REWORDED),
        ("ML", "ML", Level.LITERAL, Status.FOUND),
        ("ML", "machine learning", Level.ALIAS, Status.REWORDED),
        ("PyTorch", "py torch", None, Status.MISSING),
        ("PyTorch", "Py Torch", Level.VARIANT, Status.REWORDED),
        ("PyTorch", "PyTorch Lightning", Level.LITERAL, Status.FOUND),
        ("PyTorch", "libtorch", Level.ALIAS, Status.REWORDED),
        ("PyTorch", "PyTroch", Level.TYPO, Status.MISSPELT),
        ("PyTorch", "pie torch", Level.TYPO, Status.MISSPELT),
        ("PyTorch", "P yTorch", Level.TYPO, Status.MISSPELT),
        ("GAN", "GANs", Level.VARIANT, Status.REWORDED),
        ("GAN", "generative adversarial networks", Level.ALIAS, Status.REWORDED),
        ("SQL", "PL/SQL", Level.LITERAL, Status.FOUND),
        ("model compression", "compressed models", Level.VARIANT, Status.REWORDED),
        ("Java", "JavaScript", None, Status.MISSING),
    ],
)
def test_level_and_status(finder: Finder, keyword: str, text: str, level: Level | None, status: Status):
    (match,) = finder.match(text, keyword)
    assert (match.level, match.status) == (level, status)


def test_mention_of_a_term_that_also_counts_is_an_alias(make_finder: FinderMaker):
    finder = make_finder(
        """
        - {term: reinforcement learning, field: learning, kind: field, also_counts: [RLHF]}
        - {term: RLHF, field: learning, kind: method}
        """
    )
    (match,) = finder.match("tuned with RLHF", "reinforcement learning")
    assert (match.level, surfaces(match)) == (Level.ALIAS, [("RLHF", "alias")])


def test_closest_mention_decides_and_all_are_kept(finder: Finder):
    (match,) = finder.match("ML and machine learning, then ML", "machine learning")
    assert match.status is Status.FOUND
    assert surfaces(match) == [("ML", "alias"), ("machine learning", "literal"), ("ML", "alias")]


def test_of_overlapping_mentions_literal_stands_before_alias(finder: Finder):
    (match,) = finder.match("PyTorch Lightning", "PyTorch")
    assert surfaces(match) == [("PyTorch", "literal")]


def test_of_overlapping_mentions_of_a_level_the_longest_stands(finder: Finder):
    (match,) = finder.match("a conditional GAN", "generative adversarial network")
    assert surfaces(match) == [("conditional GAN", "alias")]


def test_of_equal_overlapping_mentions_the_leftmost_stands(make_finder: FinderMaker):
    finder = make_finder("- {term: zero, field: learning, kind: concept, aliases: [alpha beta, beta gamma]}")
    (match,) = finder.match("alpha beta gamma", "zero")
    assert surfaces(match) == [("alpha beta", "alias")]


def test_rejected_mentions_are_kept_with_their_reason(finder: Finder):
    (match,) = finder.match("No Java. Eager to learn Java.", "Java")
    assert match.status is Status.MISSING
    assert [mention.reason for mention in match.rejected] == [Reason.NEGATED, Reason.HOPED_FOR]


def test_one_accepted_mention_outweighs_rejected_ones(finder: Finder):
    (match,) = finder.match("No Java at school. Java services at work.", "Java")
    assert (match.status, len(match.credited), len(match.rejected)) == (Status.FOUND, 1, 1)


def test_rejected_mention_inside_a_credited_one_is_not_told(make_finder: FinderMaker):
    finder = make_finder(
        """
        - {term: Spark, field: software, kind: tool, aliases: [Apache Spark], match: {accept_if: [version]}}
        """
    )
    (match,) = finder.match("Apache Spark", "Spark")
    assert match.rejected == ()


def test_related_terms_hint_and_do_not_count(finder: Finder):
    (match,) = finder.match("clusters on EKS", "Kubernetes")
    assert match.status is Status.MISSING
    assert [mention.surface for mention in match.related] == ["EKS"]


def test_rejected_related_term_is_no_hint(finder: Finder):
    (match,) = finder.match("no EKS", "Kubernetes")
    assert match.related == ()


def test_higher_degree_meets_the_lower_without_being_it(finder: Finder):
    (masters, doctor) = finder.match("PhD in physics", "Master's", "PhD")
    assert (masters.status, [mention.surface for mention in masters.met_by]) == (Status.MISSING, ["PhD"])
    assert doctor.met_by == ()


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (SectionKind.PUBLICATIONS, Status.FOUND),
        (SectionKind.EXPERIENCE, Status.MISSING),
        (SectionKind.SKILLS, Status.MISSING),
    ],
)
def test_demanded_proof_is_where_a_mention_must_stand(finder: Finder, kind: SectionKind, status: Status):
    (match,) = finder.match(build_resume(Part(kind, "Heading\nA paper, NeurIPS 2020")), "NeurIPS", proof="publication")
    assert match.status is status
    assert [mention.reason for mention in match.rejected] == ([] if status is Status.FOUND else [Reason.WRONG_PROOF])


def test_keyword_of_another_name_is_credited_by_all_names(finder: Finder):
    (match,) = finder.match("NeurIPS and NIPS", "NIPS")
    assert surfaces(match) == [("NeurIPS", "alias"), ("NIPS", "literal")]


def test_matches_keep_the_order_of_keywords(finder: Finder):
    matches = finder.match("Java, SQL", "SQL", "Kubernetes", "Java")
    assert [match.keyword.name for match in matches] == ["SQL", "Kubernetes", "Java"]


def test_dates_do_not_change_the_match(finder: Finder):
    plain = build_resume(Part(SectionKind.EXPERIENCE, "Engineer\nJava"))
    dated = build_resume(Part(SectionKind.EXPERIENCE, "Engineer\nJava"), jobs=[Job("Engineer\nJava", YearMonth(2020))])
    assert finder.match(plain, "Java") == finder.match(dated, "Java")
