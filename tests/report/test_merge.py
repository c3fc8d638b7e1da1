"""Several targets as one: by term, each requirement once, and a job posting's word before a role's."""

from atscheck.keywords.model import Asked, Group, Importance, Keyword, KeywordSet, Requirement, SetKind, YearsAsked
from atscheck.report.merge import merge_targets

REQUIRED, PREFERRED, BONUS = Importance.REQUIRED, Importance.PREFERRED, Importance.BONUS
ASKED = Asked("2 years of it", YearsAsked(2))


def need(*terms: str, importance: Importance = PREFERRED, **more: object) -> Requirement:
    keywords = tuple(Keyword(term, term) for term in terms)
    return Requirement(" or ".join(terms), importance, keywords, **more)  # type: ignore[arg-type]


def target(name: str, kind: SetKind, *requirements: Requirement) -> KeywordSet:
    """A set with one group, whose keywords come from the set's name."""
    sourced = []
    for item in requirements:
        keywords = tuple(Keyword(keyword.name, keyword.term, source=name) for keyword in item.keywords)
        sourced.append(Requirement(item.title, item.importance, keywords, item.needs, item.proof, item.asked))
    return KeywordSet(name, name.title(), kind, (Group("Tools", tuple(sourced)),))


def role(*requirements: Requirement, name: str = "role") -> KeywordSet:
    return target(name, SetKind.ROLE, *requirements)


def posting(*requirements: Requirement, name: str = "job.txt") -> KeywordSet:
    return target(name, SetKind.POSTING, *requirements)


def merged(*targets: KeywordSet) -> list[tuple[str, Importance]]:
    return [(item.title, item.importance) for group in merge_targets(targets) for item in group.requirements]


def sources(*targets: KeywordSet) -> dict[str, str | None]:
    groups = merge_targets(targets)
    found = [item for group in groups for requirement in group.requirements for item in requirement.keywords]
    assert len({item.term for item in found}) == len(found)
    return {item.term: item.source for item in found}


def test_importance_of_the_posting_wins_whether_higher_or_lower():
    asks = (need("Java", importance=BONUS), need("SQL", importance=REQUIRED))
    knows = (need("Java", importance=REQUIRED), need("SQL", importance=BONUS))
    assert merged(role(*knows), posting(*asks)) == [("Java", BONUS), ("SQL", REQUIRED)]


def test_of_two_postings_and_of_two_roles_the_higher_importance_wins():
    low, high = need("Java", importance=BONUS), need("Java", importance=REQUIRED)
    assert merged(posting(low), posting(high, name="b.txt")) == [("Java", REQUIRED)]
    assert merged(role(low), role(high, name="other")) == [("Java", REQUIRED)]


def test_posting_comes_first_and_each_requirement_once():
    assert [title for title, _ in merged(role(need("Go"), need("Java")), posting(need("SQL"), need("Java")))] == [
        "SQL",
        "Java",
        "Go",
    ]


def test_keyword_names_all_its_sources_the_posting_first():
    asks, knows = posting(need("Java"), need("SQL")), role(need("Java"), need("Go"))
    assert sources(knows, asks) == {"Java": "job.txt, role", "SQL": "job.txt", "Go": "role"}


def test_source_that_two_targets_share_is_named_once():
    assert sources(posting(need("Java")), posting(need("Java"))) == {"Java": "job.txt"}


def test_spelling_does_not_matter_where_the_term_is_the_same():
    asks = KeywordSet(
        "job.txt",
        "Job",
        SetKind.POSTING,
        (Group("Required", (Requirement("K8s", REQUIRED, (Keyword("K8s", "Kubernetes", source="job.txt"),)),)),),
    )
    (group,) = merge_targets((role(need("Kubernetes")), asks))
    assert [(item.title, item.keywords[0].source) for item in group.requirements] == [("K8s", "job.txt, role")]


def test_order_of_the_alternatives_does_not_matter():
    assert merged(role(need("Java", "Go")), posting(need("Go", "Java"))) == [("Go or Java", PREFERRED)]


def test_choice_of_the_posting_takes_the_place_of_the_role_asking_for_one_of_them():
    asks = posting(need("Java", "Go", importance=REQUIRED))
    assert merged(role(need("Java"), need("SQL")), asks) == [("Java or Go", REQUIRED), ("SQL", PREFERRED)]
    assert sources(role(need("Java")), asks) == {"Java": "job.txt, role", "Go": "job.txt"}


def test_what_the_posting_says_beside_it_is_kept():
    groups = merge_targets((role(need("Java")), posting(need("Java", asked=ASKED))))
    assert [item.asked for group in groups for item in group.requirements] == [ASKED]


def test_groups_say_which_target_they_are_from_where_there_are_several():
    assert [group.title for group in merge_targets((role(need("Go")), posting(need("Java"))))] == [
        "Job.Txt: Tools",
        "Role: Tools",
    ]
    assert [group.title for group in merge_targets((posting(need("Java")),))] == ["Tools"]


def test_group_of_which_nothing_is_left_is_left_out():
    (group,) = merge_targets((role(need("Java")), posting(need("Java"))))
    assert group.title == "Job.Txt: Tools"
