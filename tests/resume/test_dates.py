import pytest

from atscheck.resume.dates import find_dates
from atscheck.resume.model import YearMonth


def read(text: str) -> list[str]:
    found = []
    for date in find_dates(text):
        assert text[date.start : date.end].strip()
        end = "present" if date.present else str(date.finish)
        found.append(f"{date.begin} – {end}" if date.is_range else str(date.begin))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2020 – Present", "2020-01 – present"),
        ("January 2020 - March 2021", "2020-01 – 2021-03"),
        ("01/2020 – 12/2021", "2020-01 – 2021-12"),
        ("2020-01 to 2021-05", "2020-01 – 2021-05"),
        ("2020/01 - now", "2020-01 – present"),
        ("2018–2021", "2018 – 2021"),
        ("2018 - 2021", "2018 – 2021"),
        ("2018–20", "2018 – 2020"),
        ("2018/19", "2018 – 2019"),
        ("Summer 2019", "2019-06"),
        ("Sept. ’19 – Dec. ’20", "2019-09 – 2020-12"),
        ("Jan – Mar 2020", "2020-01 – 2020-03"),
        ("Jun-Aug 2019", "2019-06 – 2019-08"),
        ("June 2018 to date", "2018-06 – present"),
        ("since 2021", "2021 – present"),
        ("2019 –", "2019 – present"),
        ("(Oct 2016 — current)", "2016-10 – present"),
        ("May 3, 2020", "2020-05"),
        ("15 May 2020", "2020-05"),
        ("1st of May 2020", "2020-05"),
        ("01.10.2016 - 31.03.2018", "2016-10 – 2018-03"),
        ("25/12/2019", "2019-12"),
        ("12/25/2019", "2019-12"),
        ("03/04/2020", "2020"),
        ("05/19 – 08/20", "2019-05 – 2020-08"),
        ("März 2017 – heute", "2017-03 – present"),
        ("seit Oktober 2018", "2018-10 – present"),
        ("févr. 2015 à août 2016", "2015-02 – 2016-08"),
        ("depuis 2019", "2019 – present"),
        ("enero de 2014 – actualidad", "2014-01 – present"),
        ("settembre 2010 – oggi", "2010-09 – present"),
        ("2020年3月 - 至今", "2020-03 – present"),
        ("Q2 2021", "2021-04"),
        ("2020-01-15", "2020-01"),
        ("Fall 2016 - Spring 2018", "2016-09 – 2018-03"),
        ("FEB 2012 – JUL 2013", "2012-02 – 2013-07"),
        ("until 2015", "None – 2015"),
        ("expected May 2027", "2027-05"),
    ],
)
def test_date_is_read(text: str, expected: str):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "12019",
        "$2000",
        "2,000 users",
        "CVE-2021-44228"[:8],
        "port 8080",
        "may help",
        "March of progress",
        "v2019.1",
        "99 %",
    ],
)
def test_other_numbers_and_words_are_no_dates(text: str):
    assert [date for date in find_dates(text) if not date.bare_year] == []


def test_several_dates_keep_their_places():
    text = "Engineer, 2019 – 2021; analyst, Mar 2017 - Dec 2018"
    first, second = find_dates(text)
    assert text[first.start : first.end] == "2019 – 2021"
    assert (second.begin, second.finish) == (YearMonth(2017, 3), YearMonth(2018, 12))
