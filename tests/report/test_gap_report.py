"""The whole report of small resumes against small sets."""

from dataclasses import replace

import pytest
from small_values import Finder, FinderMaker, Job, Part, build_resume

from atscheck.keywords.model import Group, Importance, KeywordSet, Requirement, SetKind
from atscheck.matching.matcher import match_requirements
from atscheck.report.build import build_gap_report, cut_snippet
from atscheck.report.merge import merge_targets
from atscheck.report.model import Edit, GapReport, KeywordResult
from atscheck.report.requirements import RequirementOutcome
from atscheck.report.titles import find_title
from atscheck.resume.model import Resume, SectionKind, Verdict, VerdictStatus, YearMonth

TERMS = """
- {term: machine learning, field: learning, kind: field, aliases: [ML]}
- {term: PyTorch, field: learning, kind: framework}
- {term: JAX, field: learning, kind: framework}
- {term: TensorFlow, field: learning, kind: framework}
- {term: Kubernetes, field: software, kind: tool, aliases: [k8s], implied_by: [EKS]}
- {term: EKS, field: software, kind: service}
- {term: Docker, field: software, kind: tool}
- {term: Rust, field: software, kind: language}
- {term: Master's, field: learning, kind: degree, met_by: [PhD]}
- {term: PhD, field: learning, kind: degree}
"""
REQUIRED, PREFERRED, BONUS = Importance


@pytest.fixture(scope="module")
def finder(make_finder: FinderMaker) -> Finder:
    return make_finder(TERMS)


def need(
    finder: Finder, *names: str, importance: Importance = PREFERRED, needs: int = 1, title: str = ""
) -> Requirement:
    return Requirement(title or " or ".join(names), importance, tuple(map(finder.keyword, names)), needs)


def make_set(*requirements: Requirement, title: str = "Small Role", **more: object) -> KeywordSet:
    return KeywordSet(
        title.lower().replace(" ", "-"),
        title,
        SetKind.ROLE,
        (Group("Tools", requirements),),
        **more,  # type: ignore[arg-type]
    )


def check(
    finder: Finder, resume: Resume | str, *targets: KeywordSet, as_of: YearMonth | None = None, version: str = "0.1.0"
) -> GapReport:
    read = build_resume(resume) if isinstance(resume, str) else resume
    groups = merge_targets(targets)
    requirements = [(group.title, item) for group in groups for item in group.requirements]
    matches = iter(match_requirements([item for _, item in requirements], read, finder.judge(read)))
    outcomes = [
        RequirementOutcome(number, title, item, tuple(next(matches) for _ in item.keywords))
        for number, (title, item) in enumerate(requirements, 1)
    ]
    return build_gap_report(read, targets, outcomes, as_of=as_of, version=version)


def keyword(report: GapReport, name: str) -> KeywordResult:
    return next(item for item in report.keywords if item.keyword == name)


def test_requirements_and_keywords_keep_the_order_of_the_set(finder: Finder):
    target = make_set(need(finder, "Rust"), need(finder, "PyTorch", "JAX"), need(finder, "Docker"))
    report = check(finder, "Docker", target)
    assert [(item.id, item.title) for item in report.requirements] == [
        (1, "Rust"),
        (2, "PyTorch or JAX"),
        (3, "Docker"),
    ]
    assert [(item.keyword, item.requirement) for item in report.keywords] == [
        ("Rust", 1),
        ("PyTorch", 2),
        ("JAX", 2),
        ("Docker", 3),
    ]


def test_mention_shows_its_evidence(finder: Finder):
    resume = build_resume(Part(SectionKind.SKILLS, "Skills\nWrote   k8s\noperators"))
    (mention,) = keyword(check(finder, resume, make_set(need(finder, "Kubernetes"))), "Kubernetes").mentions
    assert (mention.surface, mention.level, mention.rule, mention.proof, mention.section) == (
        "k8s",
        "alias",
        "literal",
        "listed",
        "skills",
    )
    assert resume.text[mention.start : mention.end] == "k8s"
    assert mention.snippet == "Skills Wrote k8s operators"
    assert (mention.page, mention.boxes) == (None, ())


def test_rejected_mention_shows_its_reason_and_makes_a_hint(finder: Finder):
    result = keyword(check(finder, "no Rust", make_set(need(finder, "Rust"))), "Rust")
    assert [(item.surface, item.reason) for item in result.rejected] == [("Rust", "negated")]
    assert result.hint == '"Rust" is there, but the text denies it.'


def test_related_term_makes_a_hint(finder: Finder):
    result = keyword(check(finder, "ran EKS", make_set(need(finder, "Kubernetes"))), "Kubernetes")
    assert (result.status, result.mentions) == ("missing", ())
    assert result.hint == '"EKS" is there; if you also used Kubernetes itself, say so.'


def test_found_keyword_has_no_hint(finder: Finder):
    assert keyword(check(finder, "EKS, Kubernetes", make_set(need(finder, "Kubernetes"))), "Kubernetes").hint is None


def test_met_degree_is_not_needed_and_says_what_meets_it(finder: Finder):
    report = check(finder, "PhD in physics", make_set(need(finder, "Master's")))
    result = keyword(report, "Master's")
    assert (result.status, result.needed, result.hint) == ("missing", False, "PhD meets this.")
    assert report.requirements[0].satisfied_by == ("PhD",)


def test_other_frameworks_of_a_met_requirement_are_not_needed(finder: Finder):
    report = check(finder, "PyTorch", make_set(need(finder, "PyTorch", "JAX", "TensorFlow")))
    assert [(item.keyword, item.needed) for item in report.keywords] == [
        ("PyTorch", True),
        ("JAX", False),
        ("TensorFlow", False),
    ]
    assert report.edits == ()


def test_two_of_three_are_needed_where_the_set_says_so(finder: Finder):
    report = check(finder, "PyTorch", make_set(need(finder, "PyTorch", "JAX", "TensorFlow", needs=2)))
    assert all(item.needed for item in report.keywords)
    assert report.requirements[0].status == "missing"


DATED = build_resume(
    Part(SectionKind.EXPERIENCE, "Experience\nEngineer at A\nDocker, Rust\nEngineer at B\nDocker"),
    Part(SectionKind.SKILLS, "Skills\nJAX"),
    jobs=[
        Job("Engineer at A\nDocker, Rust", YearMonth(2015, 1), YearMonth(2018, 6), title="Engineer at A"),
        Job("Engineer at B\nDocker", YearMonth(2020, 1), present=True),
    ],
)


def test_last_use_is_the_latest_of_all_dated_mentions(finder: Finder):
    target = make_set(need(finder, "Docker"), need(finder, "Rust"), need(finder, "JAX"), need(finder, "PhD"))
    report = check(finder, DATED, target, as_of=YearMonth(2026, 5))
    assert {item.keyword: item.last_used for item in report.keywords} == {
        "Docker": "2026-05",
        "Rust": "2018-06",
        "JAX": None,
        "PhD": None,
    }
    assert report.as_of == "2026-05"


def test_without_a_date_nothing_is_assumed(finder: Finder):
    report = check(finder, "Docker", make_set(need(finder, "Docker")))
    assert (report.as_of, keyword(report, "Docker").last_used) == (None, None)


def test_edits_come_in_the_order_of_gain_then_kind_then_target(finder: Finder):
    target = make_set(
        need(finder, "JAX"),
        need(finder, "TensorFlow"),
        need(finder, "Kubernetes"),
        need(finder, "PhD", importance=BONUS),
        need(finder, "Rust", importance=REQUIRED),
        need(finder, "machine learning"),
    )
    edits = check(finder, "ML, Kubernets, TensorFlow", target).edits
    assert [(edit.keyword, edit.kind) for edit in edits] == [
        ("Rust", "ask"),
        ("machine learning", "reword"),
        ("Kubernetes", "respell"),
        ("JAX", "ask"),
        ("PhD", "ask"),
    ]
    assert [edit.gain for edit in edits] == [0.25, 0.1667, 0.1667, 0.1667, 0.0833]


@pytest.mark.parametrize(
    ("resume", "names", "edit"),
    [
        ("ML models", ["machine learning"], 'Write "machine learning (ML)" once, if you mean the same.'),
        ("machines learnt", ["machine learning"], 'Write "machine learning" once beside "machines learnt".'),
        ("Kubernets", ["Kubernetes"], 'Correct "Kubernets" to "Kubernetes" (other).'),
        ("K ubernetes", ["Kubernetes"], 'A parser reads "K ubernetes" for "Kubernetes": the font tears the word.'),
        ("nothing", ["Rust"], "If you have worked with Rust, say so where you did."),
        ("nothing", ["JAX", "PyTorch"], "If you have used one of them (JAX, PyTorch), say which and where."),
        ("EKS", ["Kubernetes"], '"EKS" is there (other). If you also used Kubernetes itself, say so there.'),
    ],
)
def test_edit_asks_and_never_orders(finder: Finder, resume: str, names: list[str], edit: str):
    (found,) = check(finder, resume, make_set(need(finder, *names))).edits
    assert found.text.startswith(edit)


def test_edit_names_the_entry_where_a_related_term_stands(finder: Finder):
    resume = build_resume(
        Part(SectionKind.EXPERIENCE, "Experience\nEngineer at A\nran EKS"),
        jobs=[Job("Engineer at A\nran EKS", YearMonth(2020), title="Engineer  at A")],
    )
    (edit,) = check(finder, resume, make_set(need(finder, "Kubernetes"))).edits
    assert edit.text == '"EKS" is there (under Engineer at A). If you also used Kubernetes itself, say so there.'


def test_long_list_of_choices_is_shortened(finder: Finder):
    (edit,) = check(finder, "-", make_set(need(finder, "JAX", "PyTorch", "Rust", "Docker", "EKS"))).edits
    assert "(JAX, PyTorch, Rust, Docker or another of them)" in edit.text


def test_requirement_met_by_a_higher_degree_needs_no_edit(finder: Finder):
    assert check(finder, "PhD", make_set(need(finder, "Master's"))).edits == ()


def test_gain_is_what_the_edit_adds_to_the_literal_end(finder: Finder):
    target = make_set(need(finder, "machine learning", importance=REQUIRED), need(finder, "Rust"))
    before = check(finder, "ML, Rust", target)
    after = check(finder, "ML (machine learning), Rust", target)
    assert before.coverage is not None
    assert after.coverage is not None
    (edit,) = before.edits
    assert isinstance(edit, Edit)
    assert after.coverage.literal - before.coverage.literal == pytest.approx(edit.gain, abs=1e-4)


def test_keyword_lost_in_another_reading_is_at_risk(finder: Finder):
    target = make_set(need(finder, "machine learning"), need(finder, "Docker"), need(finder, "Rust"))
    resume = build_resume("machine learning\nDocker", readings=["machine Docker learning", "Docker. Machine-learning"])
    report = check(finder, resume, target)
    assert {item.keyword: (item.readings, item.at_risk) for item in report.keywords} == {
        "machine learning": (("layout", "rows"), True),
        "Docker": (("layout", "stream", "rows"), False),
        "Rust": ((), False),
    }


def test_keyword_survives_with_any_of_its_mentions(finder: Finder):
    resume = build_resume("machine learning, ML", readings=["machine x learning, ML", "ML"])
    result = keyword(check(finder, resume, make_set(need(finder, "machine learning"))), "machine learning")
    assert (result.readings, result.at_risk) == (("layout", "stream", "rows"), False)


def test_part_of_a_word_in_another_reading_does_not_count(finder: Finder):
    resume = build_resume("Rust", readings=["Rustic", "Trust"])
    assert keyword(check(finder, resume, make_set(need(finder, "Rust"))), "Rust").readings == ("layout",)


@pytest.mark.parametrize(
    ("part", "place"),
    [
        (Part(SectionKind.HEADER, "Ada Example\nSmall Role"), "headline"),
        (Part(SectionKind.HEADER, "Ada Example\nSMALL-ROLE | Berlin"), "headline"),
        (Part(SectionKind.SUMMARY, "Summary\nTiny role with ideas"), "headline"),
        (Part(SectionKind.SKILLS, "Skills\nSmall Role"), None),
        (Part(SectionKind.HEADER, "Smaller Role"), None),
        (Part(SectionKind.HEADER, "Small Roles"), None),
    ],
)
def test_title_is_looked_for_in_the_headline(part: Part, place: str | None):
    assert find_title(make_set(also_known_as=("tiny role",)), build_resume(part)) == place


def test_title_of_a_job_counts_as_experience():
    resume = build_resume(
        Part(SectionKind.EXPERIENCE, "Experience\nSenior Small Role, A\nDocker"),
        jobs=[Job("Senior Small Role, A\nDocker", YearMonth(2020), title="Senior Small Role")],
    )
    assert find_title(make_set(), resume) == "experience"


def test_targets_are_named_in_the_report(finder: Finder):
    report = check(
        finder, "Docker", make_set(need(finder, "Docker")), make_set(need(finder, "Rust"), title="Other Role")
    )
    assert [(item.kind, item.id, item.title_found) for item in report.targets] == [
        ("role", "small-role", None),
        ("role", "other-role", None),
    ]


def test_merged_targets_count_a_shared_requirement_once_with_its_highest_importance(finder: Finder):
    one = make_set(need(finder, "Docker", importance=BONUS), need(finder, "Rust"))
    two = make_set(need(finder, "Docker", importance=REQUIRED), need(finder, "JAX"), title="Other Role")
    report = check(finder, "Docker", one, two)
    assert [(item.title, item.importance, item.group) for item in report.requirements] == [
        ("Docker", "required", "Small Role: Tools"),
        ("Rust", "preferred", "Small Role: Tools"),
        ("JAX", "preferred", "Other Role: Tools"),
    ]


def test_unreadable_resume_has_no_coverage_and_no_edits(finder: Finder):
    resume = replace(build_resume(""), verdict=Verdict(VerdictStatus.UNREADABLE, ("a scan?",)))
    report = check(finder, resume, make_set(need(finder, "Docker")))
    assert (report.coverage, report.edits) == (None, ())
    assert report.verdict.reasons == ("a scan?",)


def test_fingerprint_changes_with_each_input_and_with_nothing_else(finder: Finder):
    resume = build_resume("Docker")
    target = make_set(need(finder, "Docker"))
    same = check(finder, resume, target).fingerprint
    assert same.startswith("sha256:")
    assert check(finder, replace(resume, name="renamed.txt"), target).fingerprint == same
    others = [
        check(finder, replace(resume, sha256="1" * 64), target),
        check(finder, resume, make_set(need(finder, "Rust"))),
        check(finder, resume, make_set(need(finder, "Docker", importance=BONUS))),
        check(finder, resume, target, target),
        check(finder, resume, target, as_of=YearMonth(2026, 5)),
        check(finder, resume, target, version="0.2.0"),
    ]
    prints = [report.fingerprint for report in others]
    assert same not in prints
    assert len(set(prints)) == len(prints)


def test_many_mentions_are_cut_to_fifty(finder: Finder):
    report = check(finder, "Docker, " * 80, make_set(need(finder, "Docker")))
    assert len(keyword(report, "Docker").mentions) == 50


@pytest.mark.parametrize(
    ("text", "words", "snippet"),
    [
        ("short Docker text", "Docker", "short Docker text"),
        ("x" * 60 + " Docker " + "y" * 60, "Docker", "…Docker…"),
        ("aa " * 30 + "Docker" + " bb" * 30, "Docker", "…" + "aa " * 12 + "aa Docker" + " bb" * 13 + "…"),
        ("one\ntwo Docker\n\nthree", "Docker", "one two Docker three"),
    ],
)
def test_snippet_is_one_line_cut_between_words(text: str, words: str, snippet: str):
    start = text.index(words)
    assert cut_snippet(text, start, start + len(words)) == snippet
