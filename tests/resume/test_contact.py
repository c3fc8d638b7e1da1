import pytest

from atscheck.resume.contact import find_contact
from atscheck.resume.model import Section, SectionKind


def test_address_number_and_links_are_found():
    text = (
        "Ada Example\nada.e@mail.example.org | +44 20 7946 0958\nlinkedin.com/in/ada-e | https://ada.example\nada.dev\n"
    )
    contact = find_contact(text, ())
    assert contact.email == "ada.e@mail.example.org"
    assert contact.phone == "+44 20 7946 0958"
    assert contact.links == ("linkedin.com/in/ada-e", "https://ada.example", "ada.dev")


@pytest.mark.parametrize(
    "number",
    ["(555) 010-0199", "555.010.0199", "+1 555 010 0199", "0049 30 123456", "+49 (0)30 123456-7", "01 99 00 12 34"],
)
def test_number_in_the_head_is_a_telephone(number: str):
    assert find_contact(f"Ada Example\n{number}\n", ()).phone == number


@pytest.mark.parametrize(
    "text", ["2018 - 2020", "01.02.2018 - 03.04.2020", "2019-10", "12345", "ISBN 9783161484100123"]
)
def test_dates_and_codes_are_no_telephones(text: str):
    assert find_contact(f"Ada Example\n{text}\n", ()).phone is None


def test_number_in_the_body_needs_a_label_or_a_country_code():
    text = "Ada\nExperience\nserved 5550100199 requests\n"
    sections = (
        Section(SectionKind.HEADER, "", None, 0, 4),
        Section(SectionKind.EXPERIENCE, "Experience", None, 4, len(text)),
    )
    assert find_contact(text, sections).phone is None
    labelled = text + "Tel: 555 010 0199"
    assert find_contact(labelled, sections).phone == "555 010 0199"


def test_addresses_behind_links_count():
    contact = find_contact("Ada", (), ("mailto:ada@example.org", "https://github.com/ada-e"))
    assert (contact.email, contact.links) == ("ada@example.org", ("https://github.com/ada-e",))


def test_product_names_are_no_links():
    assert find_contact("Node.js, ASP.NET, Vue.js", ()).links == ()
