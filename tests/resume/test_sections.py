from dataclasses import replace

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


def at(x: float, top: float, line: SourceLine) -> SourceLine:
    """The line at this place of page 1, its characters half as wide as they are high."""
    size = line.size or 10.0
    edges = tuple(x + size / 2 * number for number in range(len(line.text) + 1))
    return replace(line, page=1, edges=edges, top=top, bottom=top + size)


def headings(*lines: SourceLine) -> list[tuple[str, str]]:
    return [(section.kind.value, section.heading) for section in sections_of(*lines) if section.heading]


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
        ("Languages", SectionKind.OTHER),
        ("Sprachen", SectionKind.OTHER),
        ("Idiomas", SectionKind.OTHER),
        ("Language Skills", SectionKind.SKILLS),
        ("Languages & IT Skills", SectionKind.SKILLS),
        ("Programming Languages", SectionKind.SKILLS),
        ("Invited Talks", SectionKind.OTHER),
        ("Service", SectionKind.EXPERIENCE),
        ("Clinical Rotations", SectionKind.EXPERIENCE),
        ("Bar Admissions", SectionKind.CERTIFICATIONS),
        ("Berufliche Stationen", SectionKind.EXPERIENCE),
        ("Fort- und Weiterbildung", SectionKind.EDUCATION),
        ("Führerschein", SectionKind.OTHER),
        ("Conocimientos de informática", SectionKind.SKILLS),
        ("Corsi di formazione", SectionKind.EDUCATION),
        ("Prawo jazdy", SectionKind.OTHER),
        ("Osobní údaje", SectionKind.HEADER),
        ("Προσωπικές δεξιότητες", SectionKind.SKILLS),
        ("IT 技能", SectionKind.SKILLS),
        ("مهارتهای آشپزی", SectionKind.SKILLS),
        ("Kitchen Knowledges", SectionKind.SKILLS),
        ("EXPéRIENCE", SectionKind.EXPERIENCE),
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


def test_line_above_a_known_heading_belongs_to_it():
    assert headings(
        heading("SKILLS"), body(), heading("VILLAGE"), heading("ACTIVITIES", starts_block=False), body(),
        heading("BEES AND"), heading("HONEY", starts_block=False), body(),
    ) == [("skills", "SKILLS"), ("other", "VILLAGE ACTIVITIES"), ("other", "BEES AND HONEY")]  # fmt: skip


def test_misspelt_heading_keeps_its_kind():
    known = (heading("Skills"), body(), heading("Education"), body())
    assert headings(*known, heading("Publcations"), body())[-1] == ("publications", "Publcations")


def test_title_of_the_document_is_no_section():
    assert headings(heading("Curriculum Vitae", size=18.0), heading("Lebenslauf"), heading("Skills"), body(),
                    heading("Education"), body()) == [("skills", "Skills"), ("education", "Education")]  # fmt: skip


def test_personal_heading_is_contact_or_summary_by_what_stands_below_it():
    rest = (heading("Skills"), body(), heading("Education"), body())
    assert headings(heading("About me"), body("Name"), body("ada@example.org"), *rest)[0] == ("header", "About me")
    prose = body("I have built nets and boats for fourteen years.")
    assert headings(heading("Info"), prose, *rest)[0] == ("summary", "Info")


def test_programming_languages_are_skills():
    rest = (heading("Work"), body(), heading("Education"), body())
    assert headings(heading("Languages"), body("Java, C++ and SQL"), *rest)[0] == ("skills", "Languages")
    assert headings(heading("Languages"), body("Dutch, Farsi"), *rest)[0] == ("other", "Languages")


def test_sidebar_and_main_column_each_have_their_look():
    main = {"size": 10.0}
    sidebar = {"size": 12.0, "bold": False}
    assert headings(
        heading("WORK", **main), body(), heading("BOATS", **main), body(), heading("EDUCATION", **main), body(),
        heading("CONTACT", **sidebar), body(), heading("TOOLS", **sidebar), body(), heading("KNOTS", **sidebar),
        body(), heading("LINKS", **sidebar), body(),
    ) == [
        ("experience", "WORK"), ("other", "BOATS"), ("education", "EDUCATION"), ("header", "CONTACT"),
        ("skills", "TOOLS"), ("other", "KNOTS"), ("header", "LINKS"),
    ]  # fmt: skip


def test_smaller_heading_in_the_same_column_is_no_section():
    lines = [
        at(80, 100, heading("Experience")), at(40, 120, body()), at(80, 200, heading("Education")),
        at(40, 220, body()), at(80, 300, heading("Skills")), at(40, 320, heading("Writing", size=12.0)),
        at(40, 340, body()),
    ]  # fmt: skip
    assert [name for _, name in headings(*lines)] == ["Experience", "Education", "Skills"]


def test_smaller_heading_in_another_column_is_a_section():
    lines = [
        at(40, 100, heading("Experience", size=14.0)), at(40, 120, body()), at(40, 200, heading("Projects", size=14.0)),
        at(40, 220, body()), at(40, 300, heading("Summary", size=14.0)), at(40, 320, body()),
        at(400, 100, heading("Skills", size=12.0)), at(400, 120, body()),
    ]  # fmt: skip
    assert [name for _, name in headings(*lines)] == ["Experience", "Projects", "Summary", "Skills"]


def test_title_beside_its_date_is_no_section():
    label = {"bold": False, "size": 9.0}
    lines = [
        at(30, 100, heading("WORK EXPERIENCE", **label)), at(30, 120, body("May 2002", size=9.0)),
        at(190, 119, heading("Internship", bold=False, size=12.0)), at(190, 140, body(size=9.0)),
        at(30, 200, heading("EDUCATION", **label)), at(190, 220, body(size=9.0)),
    ]  # fmt: skip
    assert [name for _, name in headings(*lines)] == ["WORK EXPERIENCE", "EDUCATION"]


def test_label_with_its_value_beside_it_is_no_section():
    lines = [
        at(40, 100, heading("Education")), at(40, 120, body()), at(40, 200, heading("Tools:")),
        at(100, 203, body("Hammer, saw")), at(40, 300, heading("Experience")), at(40, 320, body()),
    ]  # fmt: skip
    assert [name for _, name in headings(*lines)] == ["Education", "Experience"]


def test_labels_are_sections_where_no_line_is_a_heading():
    lines = [
        at(40, 100, body("Skills:")), at(100, 100, body("Hammer, saw")), at(40, 130, body("Education:")),
        at(100, 130, body("Boat school")),
    ]  # fmt: skip
    assert headings(*lines) == [("skills", "Skills"), ("education", "Education")]


def test_heading_before_a_wide_space_ends_there():
    label = {"bold": False, "size": 9.0}
    line = at(40, 40, heading("PERSONAL INFORMATION Ada Example", **label))
    edges = line.edges or ()
    wide = replace(line, edges=(*edges[:21], *(edge + 8 for edge in edges[21:])))
    lines = [
        wide, at(190, 60, body("12 Example Street", size=9.0)), at(40, 100, heading("WORK EXPERIENCE", **label)),
        at(190, 120, body(size=9.0)), at(40, 200, heading("EDUCATION", **label)), at(190, 220, body(size=9.0)),
    ]  # fmt: skip
    assert headings(*lines)[0] == ("header", "PERSONAL INFORMATION")


def test_first_heading_need_not_be_known_but_a_job_title_is_none():
    known = [
        at(40, 200, heading("Skills")), at(40, 220, body()), at(40, 300, heading("Education")), at(40, 320, body()),
    ]  # fmt: skip
    name = at(40, 20, heading("Ada Example", size=24.0))
    contact, welcome = at(40, 70, body("ada@example.org")), at(40, 100, heading("Boats and nets"))
    assert headings(name, contact, welcome, at(40, 120, body()), *known)[0] == ("other", "Boats and nets")
    title = at(40, 50, heading("Net Builder"))
    assert headings(name, title, contact, at(40, 120, body()), *known)[0] == ("skills", "Skills")


def test_line_in_the_headings_font_with_nothing_below_it_is_no_section():
    assert [name for _, name in headings(heading("Skills"), body(), heading("Net Builder"), heading("Education"),
                                         body())] == ["Skills", "Education"]  # fmt: skip


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
