"""What the words of a sentence say: importance, years, "or equivalent experience", and that a thing is not wanted."""

import pytest

from atscheck.keywords.model import Importance, YearsAsked
from atscheck.posting.model import Part
from atscheck.posting.wishes import OR_EXPERIENCE, find_years, is_denied, read_importance, read_own_importance

REQUIRED, PREFERRED, BONUS = Importance.REQUIRED, Importance.PREFERRED, Importance.BONUS


@pytest.mark.parametrize(
    ("sentence", "importance"),
    [
        ("Java", REQUIRED),
        ("You must know Java", REQUIRED),
        ("Java is mandatory", REQUIRED),
        ("Java is preferred", PREFERRED),
        ("Java is highly desirable", PREFERRED),
        ("Ideally you know Java", PREFERRED),
        ("Java would be an advantage", PREFERRED),
        ("Java is an asset", PREFERRED),
        ("We'd love to see Java", PREFERRED),
        ("Java is a plus", BONUS),
        ("Java is a big plus", BONUS),
        ("Plus if you know Java", BONUS),
        ("Bonus points for Java", BONUS),
        ("Java is nice-to-have", BONUS),
        ("Java is good to have", BONUS),
        ("Extra credit for Java", BONUS),
        ("Java is helpful but not required", BONUS),
        ("Java plus SQL", REQUIRED),
        ("Two plus years of Java", REQUIRED),
        ("Java and a degree plus patience", REQUIRED),
        ("Java and SQL (preferred)", REQUIRED),
    ],
)
def test_wording_tells_the_importance(sentence: str, importance: Importance):
    assert read_importance(sentence, Part.REQUIRED) is importance


@pytest.mark.parametrize(
    ("part", "sentence", "importance"),
    [
        (Part.DUTIES, "Write Java", REQUIRED),
        (Part.DUTIES, "Write Java, preferably", PREFERRED),
        (Part.PREFERRED, "Java", PREFERRED),
        (Part.PREFERRED, "Java is required by law", PREFERRED),
        (Part.PREFERRED, "Java is a plus", BONUS),
        (Part.BONUS, "Java is essential to us", BONUS),
        (Part.BONUS, "Java preferred", BONUS),
    ],
)
def test_part_sets_how_much_its_sentences_can_want(part: Part, sentence: str, importance: Importance):
    assert read_importance(sentence, part) is importance


@pytest.mark.parametrize(
    ("sentence", "importances"),
    [
        ("Master's required, PhD preferred", {"Master": REQUIRED, "PhD": PREFERRED}),
        ("Java and SQL required, Go a plus, Rust preferred", {"SQL": REQUIRED, "Go": BONUS, "Rust": PREFERRED}),
        ("Java is required, ideally with SQL", {"Java": REQUIRED, "SQL": PREFERRED}),
        ("Java is a plus, as is SQL", {"Java": BONUS, "SQL": BONUS}),
        ("Java, Go and SQL are preferred", {"Java": PREFERRED, "SQL": PREFERRED}),
    ],
)
def test_wording_before_a_comma_speaks_of_what_stands_before(sentence: str, importances: dict[str, Importance]):
    for name, importance in importances.items():
        assert read_importance(sentence, Part.REQUIRED, sentence.index(name)) is importance


@pytest.mark.parametrize(
    ("sentence", "importance"),
    [
        ("Java (preferred), Go", PREFERRED),
        ("Java (a plus)", BONUS),
        ("Java – required", REQUIRED),
        ("Java (must have)", REQUIRED),
        ("Java (version 21)", None),
        ("Java, Go (preferred)", None),
    ],
)
def test_brackets_speak_of_what_stands_before_them(sentence: str, importance: Importance | None):
    assert read_own_importance(sentence, 0, len("Java")) is importance


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("5+ years of Python", [YearsAsked(5)]),
        ("5 or more years of Python", [YearsAsked(5)]),
        ("5 plus years of Python", [YearsAsked(5)]),
        ("five (5) years of Python", [YearsAsked(5)]),
        ("a minimum of 3 years' experience", [YearsAsked(3)]),
        ("Over ten years", [YearsAsked(10)]),
        ("2 yrs", [YearsAsked(2)]),
        ("one full year", [YearsAsked(1)]),
        ("three to five years of Python", [YearsAsked(3, 5)]),
        ("3 – 5 years", [YearsAsked(3, 5)]),
        ("3 to 5+ years", [YearsAsked(3, 5)]),
        ("between 3 and 5 years", [YearsAsked(3, 5)]),
        ("Python 3 and 5 years of SQL", [YearsAsked(5)]),
        ("5 years of Java, 2 years of SQL", [YearsAsked(5), YearsAsked(2)]),
        ("18 years old", []),
        ("our 40 years of history", []),
        ("0 years", []),
        ("6 months", []),
        ("year 3", []),
    ],
)
def test_years_are_read_as_they_are_asked(sentence: str, years: list[YearsAsked]):
    found = find_years(sentence)
    assert [item for _, _, item in found] == years
    assert all(sentence[start:end].casefold().rstrip("'").endswith(("year", "years", "yrs")) for start, end, _ in found)


@pytest.mark.parametrize(
    ("sentence", "is_good"),
    [
        ("Degree or equivalent experience", True),
        ("Degree or equivalent work experience", True),
        ("Degree or an equivalent combination of education and experience", True),
        ("Degree or equivalent", True),
        ("Experience in lieu of degree is fine", True),
        ("Degree and relevant experience", False),
        ("Degree in physics or a related field, and experience", False),
        ("Degree", False),
    ],
)
def test_experience_may_be_as_good_as_a_degree(sentence: str, is_good: bool):
    assert bool(OR_EXPERIENCE.search(sentence)) is is_good


@pytest.mark.parametrize(
    ("sentence", "is_unwanted"),
    [
        ("No Java experience needed", True),
        ("No prior experience with Java required", False),
        ("No Go, Java or C++ experience required", True),
        ("You do not need Java", True),
        ("You don't need to know Java", True),
        ("No need for Java", True),
        ("Java experience is not required", True),
        ("You don't need Go, but Java is a must", False),
        ("Java is a must, but you don't need Go", False),
        ("There is no substitute for Java", False),
        ("No day without Java", False),
    ],
)
def test_what_is_not_needed_is_denied(sentence: str, is_unwanted: bool):
    assert is_denied(sentence, sentence.index("Java")) is is_unwanted
