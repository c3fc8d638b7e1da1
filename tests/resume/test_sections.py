import pytest
from hypothesis import given
from hypothesis import strategies as st

from atscheck.resume.clean_text import assemble
from atscheck.resume.model import Place, Section, SectionKind, SourceLine
from atscheck.resume.read import resume_from_text
from atscheck.resume.section_names import NAMES
from atscheck.resume.sections import find_sections


def sections_of(*lines: SourceLine) -> tuple[Section, ...]:
    text, placed = assemble(lines)
    return find_sections(placed, text)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(section.kind.value, section.heading) for section in resume_from_text(text).sections]


def heading(text: str, **look) -> SourceLine:
    return SourceLine(text, **{"size": 14.0, "bold": True, "starts_block": True, **look})


def body(text: str = "Some words about what was done there.", **look) -> SourceLine:
    return SourceLine(text, **{"size": 10.0, **look})


def test_plain_text_is_split_at_its_headings():
    text = (
        "Ada Example\nada@example.org\n\nSUMMARY\nA builder of nets.\n\n"
        "Technical Proficiencies\nPython, Go\n\nWork History\nEngineer"
    )
    assert kinds(text) == [
        ("header", ""),
        ("summary", "SUMMARY"),
        ("skills", "Technical Proficiencies"),
        ("experience", "Work History"),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Relevant Experience", SectionKind.EXPERIENCE),
        ("Where I've worked", SectionKind.EXPERIENCE),
        ("Clinical & Research Experience", SectionKind.EXPERIENCE),
        ("VOLUNTEER EXPERIENCE:", SectionKind.EXPERIENCE),
        ("2. Employment History", SectionKind.EXPERIENCE),
        ("Berufserfahrung", SectionKind.EXPERIENCE),
        ("Expérience professionnelle", SectionKind.EXPERIENCE),
        ("Experiencia laboral", SectionKind.EXPERIENCE),
        ("Doświadczenie zawodowe", SectionKind.EXPERIENCE),
        ("工作经历", SectionKind.EXPERIENCE),
        ("Things I know", SectionKind.SKILLS),
        ("Technical Skills & Tools", SectionKind.SKILLS),
        ("Core Competencies", SectionKind.SKILLS),
        ("Laboratory Skills", SectionKind.SKILLS),
        ("Kenntnisse und Fähigkeiten", SectionKind.SKILLS),
        ("Compétences", SectionKind.SKILLS),
        ("Selected Publications", SectionKind.PUBLICATIONS),
        ("Publications and Presentations", SectionKind.PUBLICATIONS),
        ("Peer-Reviewed Journal Articles (continued)", SectionKind.PUBLICATIONS),
        ("Education & Certifications", SectionKind.EDUCATION),
        ("Education", SectionKind.EDUCATION),
        ("Formación académica", SectionKind.EDUCATION),
        ("Wykształcenie", SectionKind.EDUCATION),
        ("Licenses and Certifications", SectionKind.CERTIFICATIONS),
        ("Things I've built", SectionKind.PROJECTS),
        ("Open-Source Projects", SectionKind.PROJECTS),
        ("About me", SectionKind.SUMMARY),
        ("Career Objective", SectionKind.SUMMARY),
        ("Honors & Awards", SectionKind.OTHER),
        ("Contact", SectionKind.HEADER),
        ("# Skills", SectionKind.SKILLS),
        ("S K I L L S", SectionKind.SKILLS),
    ],
)
def test_heading_names_its_kind(name: str, kind: SectionKind):
    found = sections_of(SourceLine("Ada Example", size=22.0), heading("Summary"), body(), heading(name), body())
    assert found[-1].kind is kind


def test_letter_spaced_heading_is_named_in_one_word():
    assert sections_of(heading("E D U C A T I O N"), body())[0].heading == "EDUCATION"


def test_line_that_looks_like_the_headings_is_one():
    lines = [heading("Skills"), body(), heading("Beekeeping"), body(), heading("Education"), body()]
    found = sections_of(*lines)
    assert [(section.kind, section.heading) for section in found] == [
        (SectionKind.SKILLS, "Skills"),
        (SectionKind.OTHER, "Beekeeping"),
        (SectionKind.EDUCATION, "Education"),
    ]


def test_bold_job_titles_in_the_headings_font_are_no_sections():
    jobs = [line for n in range(6) for line in (heading(f"Sous Chef {n}", size=10.0), body(), body(), body())]
    found = sections_of(heading("Experience", size=10.0), *jobs, heading("Skills", size=10.0), body())
    assert [section.heading for section in found] == ["Experience", "Skills"]


def test_smaller_subheading_is_no_section():
    found = sections_of(
        heading("Experience", size=16.0), body(), heading("Skills", size=16.0), body(), heading("Education", size=16.0),
        body(), body("Projects", bold=False), body(),
    )  # fmt: skip
    assert [section.heading for section in found] == ["Experience", "Skills", "Education"]


def test_label_inside_a_skills_section_is_no_section():
    found = sections_of(
        heading("Skills"), body("Languages", starts_block=True), body("Go, R"), heading("Education"), body()
    )
    assert [section.heading for section in found] == ["Skills", "Education"]


def test_sidebar_with_smaller_headings_has_sections():
    main = [
        heading("EXPERIENCE", size=12.5),
        body(),
        heading("PROJECTS", size=12.5),
        body(),
        heading("SUMMARY", size=12.5),
    ]
    found = sections_of(*main, body(), heading("EDUCATION", size=11.0), body())
    assert found[-1].heading == "EDUCATION"


def test_heading_broken_over_two_lines_is_one():
    found = sections_of(heading("Research"), heading("Experience", starts_block=False), body(), heading("Awards &"),
                        heading("Scholarships", starts_block=False), body())  # fmt: skip
    assert [section.heading for section in found] == ["Research Experience", "Awards & Scholarships"]


def test_running_header_begins_no_section():
    found = sections_of(
        heading("Skills"), body(page=1), heading("Education", page=2, furniture=True, top=20.0), body(page=2),
        heading("Work"), body(),
    )  # fmt: skip
    assert [section.heading for section in found] == ["Skills", "Work"]


def test_header_of_a_docx_begins_no_section():
    found = sections_of(heading("Profile", place=Place.HEADER), heading("Skills"), body())
    assert [section.kind for section in found] == [SectionKind.HEADER, SectionKind.SKILLS]


@pytest.mark.parametrize(
    "text",
    [
        "Experience with R, SQL or Python",
        "Skills",
        "Machine learning projects",
        "We used these in the\nprojects\nof the group.",
        "I have\nexperience\nwith kites",
    ],
)
def test_sentence_gets_no_heading(text: str):
    assert kinds(text) == [("other", "")]


def test_label_on_the_same_line_begins_a_section_where_no_line_is_a_heading():
    assert kinds("Skills: Python, Go\nEducation: BSc, Example University") == [
        ("skills", "Skills"),
        ("education", "Education"),
    ]


def test_text_without_headings_is_one_section():
    assert kinds("Ada Example\nbuilds nets\nand boats") == [("other", "")]


def test_names_are_written_as_headings_are_compared():
    from atscheck.resume.section_headings import normalize_heading

    assert [name for name in NAMES if normalize_heading(name) != name] == []


WORDS = st.sampled_from(
    ["Skills", "EXPERIENCE", "Education", "• Python", "went to Paris,", "", "Skills: Go", "12 / 2019"]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=12))
def test_sections_cover_the_text_and_never_overlap(lines: list[str]):
    resume = resume_from_text("\n".join(lines))
    ends = [0, *(section.end for section in resume.sections)]
    assert [section.start for section in resume.sections] == ends[:-1]
    assert ends[-1] == len(resume.text)
