"""What is said about a file, from values made by hand."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from small_values import Part, build_resume

from atscheck.resume.finding_catalog import FINDING_KINDS, FindingKind
from atscheck.resume.finding_docs import render_findings_page
from atscheck.resume.findings import FileFacts, find_findings, find_letter_spaced
from atscheck.resume.model import Contact, Finding, HiddenText, Resume, SectionKind, SourceLine, Verdict, VerdictStatus
from atscheck.resume.pdf_model import PdfPage
from atscheck.resume.read import resume_from_text

ROOT = Path(__file__).resolve().parents[2]
PROMISES = re.compile(r"\b(?:ATS(?! ?\d)|will|reject\w*|guarantee\w*|always|never)\b")


def page(number: int = 1, **facts: object) -> PdfPage:
    return PdfPage(number, 595.0, 842.0, **{"characters": 900, **facts})


def find(facts: FileFacts, resume: Resume | None = None) -> list[Finding]:
    """Findings about a resume with contact details and without anything else to say about it."""
    read = resume or resume_from_text("Robin Sample, robin@example.com, +1 555 010 0199")
    return list(find_findings(read, facts))


def said(*pages: PdfPage) -> list[tuple[str, int | None, str]]:
    findings = find(FileFacts(1000, pages))
    return [(finding.code, finding.page, finding.message.partition(". ")[0]) for finding in findings]


def test_documentation_is_the_catalog() -> None:
    """`python -c "from atscheck.resume.finding_docs import *; print(render_findings_page())"` writes the page."""
    assert (ROOT / "docs" / "findings.md").read_text(encoding="utf-8") == render_findings_page()


def test_codes_are_unique_and_in_order() -> None:
    codes = [kind.code for kind in FINDING_KINDS]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"ATS[1-4]\d\d", code) for code in codes)


@pytest.mark.parametrize("kind", FINDING_KINDS, ids=lambda kind: kind.code)
def test_advice_is_one_sentence_without_promises(kind: FindingKind) -> None:
    assert kind.advice.endswith(".")
    assert ". " not in kind.advice
    assert not PROMISES.search(f"{kind.title} {kind.explanation} {kind.advice}")
    assert kind.source.grade in ("vendor", "captured", "partner", "measured")


@pytest.mark.parametrize("kind", FINDING_KINDS, ids=lambda kind: kind.code)
def test_source_is_one_of_the_facts(kind: FindingKind) -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert f"`{kind.source.id}`" in page
    assert kind.source.url is None or kind.source.url.startswith("https://")


def test_sound_file_has_no_findings() -> None:
    assert find(FileFacts(1000, (page(),))) == []


def test_pages_that_are_pictures_are_one_finding() -> None:
    picture = {"characters": 0, "images": 1, "image_share": 1.0}
    assert said(page(2, **picture)) == [("ATS101", 2, "Page 2 is a picture without text")]
    assert said(page(1, **picture), page(2, **picture))[0][2] == "Pages 1 and 2 are pictures without text"
    many = [page(number, **picture) for number in range(1, 11)]
    assert said(*many)[0][2] == "Pages 1, 2, 3 and 7 more are pictures without text"


def test_page_of_shapes_is_a_picture_and_a_blank_one_is_not() -> None:
    assert said(page(1, characters=0, has_ink=True))[0][0] == "ATS101"
    assert said(page(), page(2, characters=0)) == []


def test_large_pictures_are_one_finding() -> None:
    assert said(page(1, image_share=0.4)) == [("ATS102", 1, "A picture covers 40% of page 1")]
    pictures = said(page(1, image_share=0.4), page(3, image_share=0.5))
    assert pictures == [("ATS102", 1, "Pictures cover up to 50% of pages 1 and 3")]
    assert said(page(1, image_share=0.05)) == []


def test_letters_without_mapping() -> None:
    seen = said(page(1, unmapped=20), page(2, unmapped=160))
    assert seen == [("ATS103", 2, "10% of the characters have no Unicode mapping")]
    assert said(page(1, unmapped=20)) == []


@pytest.mark.parametrize(("count", "words"), [(1, "1 character means nothing"), (2, "2 characters mean nothing")])
def test_private_characters_are_counted_in_english(count: int, words: str) -> None:
    assert said(page(1, private_use=count))[0][2].startswith(words)


@pytest.mark.parametrize(
    ("size", "codes"), [(1_048_576, []), (1_048_577, ["ATS104"]), (2_500_000, ["ATS104"]), (2_500_001, ["ATS105"])]
)
def test_size_is_compared_with_the_documented_limits(size: int, codes: list[str]) -> None:
    assert [finding.code for finding in find(FileFacts(size))] == codes


def test_hidden_text_is_one_finding_per_page() -> None:
    resume = build_resume(Part(SectionKind.OTHER, "Robin"))
    hidden = (HiddenText("one two", 1, "tiny"), HiddenText("three", 1, "white"), HiddenText("four", 2, "white"))
    resume = replace(resume, hidden=hidden, contact=Contact("robin@example.com", "+1 555 010 0199"))
    assert [(finding.page, finding.message.partition(". ")[0]) for finding in find(FileFacts(10), resume)] == [
        (1, "3 words on page 1 cannot be seen (tiny; white)"),
        (2, "1 word on page 2 cannot be seen (white)"),
    ]


def test_unreadable_file_is_not_blamed_for_what_it_may_hold() -> None:
    resume = replace(resume_from_text(""), verdict=Verdict(VerdictStatus.UNREADABLE, ("no text",)))
    assert find(FileFacts(10), resume) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Mar 2020 – Present", []),
        ("2016 – 2018", ["ATS305"]),
        ("Sep 15 - now", []),
        ("1593–1609", []),
        ("for years", ["ATS304"]),
    ],
)
def test_dates_of_jobs(text: str, codes: list[str]) -> None:
    contact = "Robin Sample\nrobin@example.com\n+1 555 010 0199\n\n"
    resume = resume_from_text(f"{contact}Experience\n\nCook, Example Inn, {text}\n- Fried fish\n\nSkills\nFish")
    assert [finding.code for finding in find(FileFacts(10), resume)] == codes


def test_letters_apart_are_found_once() -> None:
    lines = [SourceLine("S K I L L S", 2), SourceLine("S  K I L L S", 2), SourceLine("R C D"), SourceLine("Skills")]
    assert [line.page for line in find_letter_spaced(lines)] == [2]
    (finding,) = find(FileFacts(10, letter_spaced=find_letter_spaced(lines)))
    assert (finding.code, finding.page) == ("ATS205", 2)
    assert finding.message.startswith('1 line is set in single letters ("S K I L L S"). ')


@pytest.mark.parametrize(
    "end",
    ["Phone\n5550100199\n", "00555/010 0199\nrobin@example.com", "robin@example.com • 5550100199"],
    ids=["label above", "above the e-mail address", "beside the e-mail address"],
)
def test_contact_details_may_stand_at_the_end(end: str) -> None:
    sentence = "Planned the routes of lorries and kept the forecasts of the harvest in tables.\n"
    contact = resume_from_text(f"Robin Sample\n\nExperience\n{sentence * 12}\nReach me\n{end}").contact
    assert contact.phone in ("5550100199", "00555/010 0199")


def test_number_of_an_order_is_no_telephone() -> None:
    sentence = "Planned the routes of lorries and kept the forecasts of the harvest in tables.\n"
    text = f"Robin Sample, robin@example.com\n\nExperience\n{sentence * 12}Served 5550100199 requests\n"
    assert resume_from_text(text).contact.phone is None
