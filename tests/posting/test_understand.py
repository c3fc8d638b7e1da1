"""What a posting asks for: parts, importance, alternatives, years, unknown terms."""

import pytest

from atscheck.checker import Checker
from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.keywords.model import Importance, KeywordSet, YearsAsked
from atscheck.posting.as_set import posting_as_set
from atscheck.posting.files import PostingFile
from atscheck.posting.model import Posting
from atscheck.posting.understand import understand_posting
from atscheck.posting.unknown import load_guesser
from atscheck.resume.read import resume_from_text


def understand(text: str, *, unknown: bool = False) -> Posting:
    file = PostingFile("job.txt", None, resume_from_text(text))
    return understand_posting(file, load_lexicon(), load_word_forms(), guesser=load_guesser(None) if unknown else None)


def requirements(text: str) -> str:
    return f"Requirements\n{text}\n"


def demanded(text: str) -> list[set[str]]:
    """The terms of each demand, in the order of the text."""
    return [{keyword.term for keyword in demand.keywords} for demand in understand(requirements(text)).demands]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PyTorch or TensorFlow", [{"PyTorch", "TensorFlow"}]),
        ("Experience with PyTorch, TensorFlow, or JAX", [{"PyTorch", "TensorFlow", "JAX"}]),
        ("One of the following languages: Python, Java, Scala", [{"Python", "Java", "Scala"}]),
        ("Kafka/RabbitMQ", [{"Apache Kafka", "RabbitMQ"}]),
        ("Vector databases such as Pinecone or Weaviate", [{"vector database", "Pinecone", "Weaviate"}]),
        ("Message brokers (e.g. Kafka, RabbitMQ)", [{"message queues", "Apache Kafka", "RabbitMQ"}]),
        ("Spark, Flink or similar", [{"Apache Spark", "Apache Flink"}]),
        ("Kubernetes, Docker and Terraform", [{"Kubernetes"}, {"Docker"}, {"Terraform"}]),
        ("Experience with .NET (C#)", [{".NET"}, {"C#"}]),
        ("Infrastructure as code: Terraform", [{"infrastructure as code", "Terraform"}]),
    ],
)
def test_alternatives_are_one_demand(text: str, wanted: list[set[str]]):
    assert demanded(text) == wanted


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        ("Requirements\nStrong knowledge of Kubernetes", Importance.REQUIRED),
        ("Requirements\nKubernetes is a plus", Importance.BONUS),
        ("Requirements\nIdeally some Kubernetes", Importance.PREFERRED),
        ("Requirements\nKubernetes (preferred), teamwork", Importance.PREFERRED),
        ("Requirements\nDocker required, Kubernetes preferred", Importance.PREFERRED),
        ("Nice to have\nkubernetes", Importance.BONUS),
        ("Preferred qualifications\nKubernetes", Importance.PREFERRED),
        ("Nice to have:\n- Kubernetes", Importance.BONUS),
        ("Responsibilities\nYou will run Kubernetes clusters", Importance.REQUIRED),
        ("What you will do\nRun Kubernetes\n\nNice to have\nKubernetes", Importance.BONUS),
    ],
)
def test_wording_and_part_give_the_importance(text: str, importance: Importance):
    found = {keyword.term: demand.importance for demand in understand(text).demands for keyword in demand.keywords}
    assert found["Kubernetes"] is importance


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\nNo Java experience needed",
        "About us\nWe go the extra mile and use Salesforce every day. Rest assured, you will love it.",
        "Benefits\nDental, 401(k) and Python courses",
        "What we offer\n- Kubernetes training\n\nHow to apply\nSend a PDF through Workday.",
        "Rest assured that REST is in good hands.",
        "Requirements\nWe do not discriminate on the basis of disability, see the Java policy.",
    ],
)
def test_prose_of_the_company_and_what_is_not_needed_give_nothing(text: str):
    assert understand(text).demands == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience with Python", YearsAsked(5)),
        ("3-5 years of Python", YearsAsked(3, 5)),
        ("At least two years of Python", YearsAsked(2)),
        ("Python (3+ years)", YearsAsked(3)),
        ("Experience with Python for 3+ years", YearsAsked(3)),
        ("Python, 3 yrs", YearsAsked(3)),
    ],
)
def test_years_belong_to_their_term(text: str, years: YearsAsked):
    (demand,) = understand(requirements(text)).demands
    assert demand.asked.years == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5 years of Python, 2 years of Kubernetes", {"Python": 5, "Kubernetes": 2}),
        ("Python, Kubernetes, 2 years of experience with Docker", {"Python": None, "Kubernetes": None, "Docker": 2}),
        ("Python (5 years), Kubernetes (2 years)", {"Python": 5, "Kubernetes": 2}),
        ("3 years of Java and SQL", {"Java": 3, "SQL": 3}),
        ("Bachelor's degree and 5+ years of Python", {"Bachelor's degree": None, "Python": 5}),
    ],
)
def test_each_term_has_its_own_years(text: str, years: dict[str, int | None]):
    found = understand(requirements(text)).demands
    assert {item.keywords[0].term: item.asked.years and item.asked.years.least for item in found} == years


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("CISSP or CISM certification", [{"CISSP", "CISM"}]),
        ("ACLS and BLS certification", [{"ACLS"}, {"BLS"}]),
        ("Fluent in German and English", [{"German"}, {"English"}]),
        ("Active Secret security clearance", [{"Secret clearance"}]),
        ("Valid driver's license", [{"driver's license"}]),
        ("Registered Nurse (RN) license", [{"registered nurse"}]),
        ("PhD or Master's degree", [{"PhD", "Master's degree"}]),
    ],
)
def test_papers_and_languages_are_asked_for(text: str, wanted: list[set[str]]):
    assert demanded(text) == wanted


def test_small_word_between_names_is_no_name():
    assert demanded("Clouds like AWS or GCP") == [{"AWS", "Google Cloud"}]
    assert demanded("Experience in the OR") == [{"operating room"}]


def test_only_what_is_denied_is_left_out():
    assert demanded("You don't need to know Kubernetes, but Docker is a must") == [{"Docker"}]


def test_degree_brings_its_subject_and_says_that_experience_is_as_good():
    text = "Bachelor's or Master's degree in Computer Science or a related field, or equivalent experience"
    degree, subject = understand(requirements(text)).demands
    assert ({item.term for item in degree.keywords}, degree.asked.or_experience) == (
        {"Bachelor's degree", "Master's degree"},
        True,
    )
    assert [item.term for item in subject.keywords] == ["computer science"]


def test_traits_are_a_bonus_and_no_duty():
    (demand,) = understand("Requirements\nStrong communication skills\n\nDuties\nTeamwork with other floors").demands
    assert (demand.keywords[0].term, demand.importance) == ("communication", Importance.BONUS)


def test_tool_that_no_lexicon_knows_is_marked_unreviewed():
    posting = understand(requirements("Experience with FrobnicateDB is required"), unknown=True)
    ((keyword,),) = [demand.keywords for demand in posting.demands]
    assert keyword.name == "FrobnicateDB"
    assert keyword.confidence is not None
    assert 0 < keyword.confidence <= 1
    assert understand(requirements("Experience with FrobnicateDB is required")).demands == ()


def test_posting_in_another_language_gives_only_names_and_a_note():
    german = (
        "Wir suchen für unser Team in Hamburg eine erfahrene Person, die mit uns die Plattform weiter entwickelt und "
        "eng mit den Kolleginnen und Kollegen aus der Fachabteilung zusammen arbeitet.\n\nAnforderungen\n"
        "Sehr gute Kenntnisse in Kubernetes und Freude an der Arbeit mit Menschen, die etwas bewegen wollen.\n"
        "Ein abgeschlossenes Studium oder eine vergleichbare Ausbildung sowie mehrere Jahre Erfahrung in dem Beruf.\n"
    )
    posting = understand(german, unknown=True)
    assert {keyword.term for demand in posting.demands for keyword in demand.keywords} <= {"Kubernetes"}
    assert any("not in English" in note for note in posting.notes)


def target(text: str) -> KeywordSet:
    return posting_as_set(understand(requirements(text)))


def test_one_of_the_alternatives_in_the_resume_is_enough():
    checker = Checker((target("PyTorch or TensorFlow\nPhD or Master's degree"),))
    report = checker.check(resume_from_text("Skills\nPyTorch\n\nEducation\nM.S. in Physics, 2019\n"))
    assert [item.status for item in report.requirements] == ["found", "reworded"]


def test_venue_asks_for_a_publication():
    (requirement,) = target("Publications at NeurIPS or ICML").requirements()
    assert requirement.proof == "publication"
