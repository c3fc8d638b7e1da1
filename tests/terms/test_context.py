"""Negation, hope and other people: what a sentence says about a term."""

import pytest
from small_values import Finder, FinderMaker, Part, build_resume

from atscheck.resume.model import SectionKind
from atscheck.terms.model import Reason

TERMS = """
- {term: Java, field: software, kind: language}
- {term: Scala, field: software, kind: language}
- {term: Kotlin, field: software, kind: language}
- {term: Go, field: software, kind: language}
- {term: Rust, field: software, kind: language}
- {term: machine learning, field: learning, kind: field}
- {term: PhD, field: learning, kind: degree}
- {term: data science, field: learning, kind: field, aliases: [data scientist]}
- {term: API design, field: software, kind: activity, aliases: [API development]}
- {term: tool use, field: learning, kind: activity}
- {term: predictive modeling, field: learning, kind: activity}
- {term: JavaScript, field: software, kind: language, aliases: [JS]}
"""


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


def judged(finder: Finder, text: str) -> dict[str, str | None]:
    return {
        mention.term: mention.reason.value if mention.reason else None
        for mention in finder.mentions(build_resume(Part(SectionKind.EXPERIENCE, text)))
    }


@pytest.mark.parametrize(
    "text",
    [
        "No experience with Java.",
        "I have no prior experience in Java.",
        "Lack of experience with Java",
        "Without any knowledge of Java",
        "I do not use Java.",
        "I have never used Java",
        "I haven't used Java",
        "not familiar with Java",
        "unfamiliar with Java",
        "Never used Java",
        "languages other than Java",
        "no Java",
        "non-Java",
        "Java: none",
        "Java is not required",
    ],
)
def test_negated_term_is_no_evidence(finder: Finder, text: str):
    assert judged(finder, text) == {"Java": Reason.NEGATED.value}


def test_negation_reaches_through_an_enumeration(finder: Finder):
    assert set(judged(finder, "No Java, Scala or Kotlin").values()) == {Reason.NEGATED.value}
    assert set(judged(finder, "no experience with Java, Scala, or Kotlin").values()) == {Reason.NEGATED.value}


@pytest.mark.parametrize(
    "text",
    [
        "no Java but strong Go",
        "No Java; Go in production",
        "No Java. Go for ten years",
        "I have not used Java, however I wrote Go",
        "• no Java\n• Go services",
        "No Java\n\nGo",
    ],
)
def test_scope_ends_with_the_clause(finder: Finder, text: str):
    assert judged(finder, text) == {"Java": Reason.NEGATED.value, "Go": None}


@pytest.mark.parametrize(
    "text",
    [
        "not only Java",
        "including but not limited to Java",
        "not just Java",
        "not to mention Java",
        "no doubt Java",
    ],
)
def test_pseudo_negation_denies_nothing(finder: Finder, text: str):
    assert judged(finder, text) == {"Java": None}


@pytest.mark.parametrize(
    "text",
    [
        "Eager to learn Java",
        "Keen to learn more about Java",
        "Currently learning Java",
        "Still learning Java",
        "Want to learn Java",
        "Looking to work with Java",
        "I would love to learn Java",
        "Interested in learning Java",
        "preparing for Java",
        "working towards Java",
        "Java (currently learning)",
        "Learning Java",
    ],
)
def test_hoped_for_term_is_no_evidence(finder: Finder, text: str):
    assert judged(finder, text) == {"Java": Reason.HOPED_FOR.value}


def test_hope_reaches_through_an_enumeration(finder: Finder):
    assert set(judged(finder, "Currently learning Go and Rust").values()) == {Reason.HOPED_FOR.value}
    assert set(judged(finder, "Learning Go and Rust").values()) == {Reason.HOPED_FOR.value}


def test_learning_as_a_noun_is_no_hope(finder: Finder):
    assert judged(finder, "machine learning, Go") == {"machine learning": None, "Go": None}


def test_degree_in_progress_is_evidence_of_study(finder: Finder):
    assert judged(finder, "Currently studying for a PhD") == {"PhD": None}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Worked closely with product owners and data scientists", Reason.OTHER_PERSON),
        ("Built dashboards for data scientists", Reason.OTHER_PERSON),
        ("Partnered with data scientists, nurses and planners", Reason.OTHER_PERSON),
        ("Worked with Spark as one of two data scientists", None),
        ("Led a team of data scientists", None),
        ("Data scientist who works with product owners", None),
    ],
)
def test_trade_of_the_people_beside_the_writer_is_not_the_writers(finder: Finder, text: str, reason: Reason | None):
    assert judged(finder, text)["data science"] == (reason.value if reason else None)


def test_technology_of_the_people_beside_the_writer_is_not_the_writers(finder: Finder):
    assert judged(finder, "Worked closely with Java developers") == {"Java": Reason.OTHER_PERSON.value}
    assert judged(finder, "Worked with Java in a team of developers") == {"Java": None}


@pytest.mark.parametrize(
    "text", ["Looked after two visiting PhD students", "Onboarded PhD interns", "Hired PhD holders"]
)
def test_degree_of_several_others_is_not_the_writers(finder: Finder, text: str):
    assert judged(finder, text) == {"PhD": Reason.OTHER_PERSON.value}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("PhD – not yet completed, thesis due in March", Reason.NEGATED),
        ("Plan to start a part-time PhD in autumn 2027", Reason.HOPED_FOR),
        ("Hoping to apply for a PhD", Reason.HOPED_FOR),
        ("PhD – completed 2019", None),
        ("Working towards a PhD", None),
    ],
)
def test_degree_that_is_merely_planned_is_no_evidence(finder: Finder, text: str, reason: Reason | None):
    assert judged(finder, text) == {"PhD": reason.value if reason else None}


@pytest.mark.parametrize(
    "text", ["No applied machine learning background; ten years in sales", "No machine learning experience"]
)
def test_no_is_followed_by_what_is_denied_and_by_a_word_for_knowing_it(finder: Finder, text: str):
    assert set(judged(finder, text).values()) == {Reason.NEGATED.value}


def test_single_student_may_be_the_writer(finder: Finder):
    assert judged(finder, "PhD student, 2019 to 2023") == {"PhD": None}


@pytest.mark.parametrize(
    "text",
    [
        "Developed API integrations for partners",
        "Built batch jobs using a build automation tool",
        "Stock Trading Model\nDeveloped a predictive stock trading model",
    ],
)
def test_words_in_another_order_that_say_something_else_are_no_mention(finder: Finder, text: str):
    assert judged(finder, text) == {}


def test_verb_phrase_with_its_whole_object_is_a_mention(finder: Finder):
    assert judged(finder, "Developed an API for partners") == {"API design": None}


def test_ending_of_another_name_is_no_mention(finder: Finder):
    assert judged(finder, "Charts in D3.js") == {"JavaScript": Reason.OTHER_TERM.value}
    assert judged(finder, "Charts in plain JS") == {"JavaScript": None}


@pytest.mark.parametrize("text", ["Reporting to the Java team", "my colleague in Java", "mentored by Java folk"])
def test_term_of_someone_else_is_no_evidence(finder: Finder, text: str):
    assert judged(finder, text) == {"Java": Reason.OTHER_PERSON.value}


@pytest.mark.parametrize(
    "text",
    [
        "Migrated services from Java to Go",
        "Replaced Java with Go",
        "Used Java until 2015, then Go",
        "Moved away from Java; Go since",
        "Mentored a team in Java and Go",
        "Taught Java and Go",
        "Led the Java team, then the Go team",
    ],
)
def test_past_use_and_teaching_are_evidence(finder: Finder, text: str):
    assert judged(finder, text) == {"Java": None, "Go": None}


def test_negation_in_another_bullet_denies_nothing(finder: Finder):
    assert judged(finder, "• Cut cost without downtime\n• Java services") == {"Java": None}


def test_negation_of_another_noun_denies_nothing(finder: Finder):
    assert judged(finder, "Zero downtime with Java") == {"Java": None}
    assert judged(finder, "No incidents in five years of Java") == {"Java": None}


def test_negation_does_not_reach_across_many_words(finder: Finder):
    text = "never " + "very " * 20 + "Java"
    assert judged(finder, text) == {"Java": None}


@pytest.mark.parametrize(
    "text",
    [
        "If you did any machine learning with this role",
        "Highlight any machine learning here",
        "State whether you have a PhD",
    ],
)
def test_advice_of_a_template_is_no_evidence(finder: Finder, text: str):
    assert set(judged(finder, text).values()) == {Reason.HOPED_FOR.value}


def test_named_person_behind_a_trade_has_the_trade(make_finder: FinderMaker):
    finder = make_finder("- {term: teaching, field: education, kind: activity, aliases: [teacher, taught]}")
    assert judged(finder, "Teacher: Mr. Brown") == {"teaching": Reason.OTHER_PERSON.value}
    assert judged(finder, "A neighbour taught me woodwork") == {"teaching": Reason.OTHER_PERSON.value}
    assert judged(finder, "Teacher: Maple School, 2019") == {"teaching": None}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Recruiting team\nExample Ltd\n12 High Street\nDear Sir or Madam,", Reason.ADDRESS),
        ("Scholarship of the National Recruiting Association", Reason.EMPLOYER),
        ("RoutePilot AI: a side project", Reason.EMPLOYER),
        ("Recruiting of nurses and pilots", None),
        ("Applied AI at a bank", None),
    ],
)
def test_recipient_society_and_brand_are_no_evidence(make_finder: FinderMaker, text: str, reason: Reason | None):
    finder = make_finder("- {term: recruiting, field: hr, kind: activity}\n- {term: AI, field: learning, kind: field}")
    assert set(judged(finder, text).values()) == {reason and reason.value}


def test_hope_that_announces_a_list_reaches_over_its_lines(finder: Finder):
    text = "I am willing to learn the following languages:\nScala\nKotlin\n"
    assert judged(finder, text) == {"Scala": Reason.HOPED_FOR.value, "Kotlin": Reason.HOPED_FOR.value}
    assert judged(finder, "Shipped services in the following languages:\nScala, Kotlin") == {
        "Scala": None,
        "Kotlin": None,
    }


def test_trait_that_a_section_title_implies_is_no_evidence(make_finder: FinderMaker):
    finder = make_finder(
        "- {term: public speaking, field: soft-skills, kind: soft-skill, aliases: [presentations]}\n"
        "- {term: teaching, field: education, kind: activity}"
    )
    resume = build_resume(
        Part(SectionKind.PUBLICATIONS, "Publications and Presentations\nA paper"),
        Part(SectionKind.EXPERIENCE, "Teaching\nThree terms at a night school"),
    )
    assert [(mention.term, mention.reason) for mention in finder.mentions(resume)] == [
        ("public speaking", Reason.OTHER_SENSE),
        ("teaching", None),
    ]


def test_forum_of_one_letter_is_no_language(make_finder: FinderMaker):
    finder = make_finder("- {term: R, field: statistics, kind: language}")
    assert judged(finder, "Reading: r/programming and r/datasets") == {"R": Reason.OTHER_TERM.value}
    assert judged(finder, "Models in R/Python") == {"R": None}


def test_sentence_to_the_user_of_a_template_is_no_evidence(finder: Finder):
    text = "List projects here, for example in Java, where you implemented Rust over a weekend. Scala since 2019."
    assert judged(finder, text) == {"Java": "hoped for", "Rust": "hoped for", "Scala": None}
    assert judged(finder, "A tool that you can install, in Kotlin") == {"Kotlin": None}
