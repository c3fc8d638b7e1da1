"""Publications as entries: year, venue and kind, as far as their words tell."""

import pytest

from atscheck.resume.entry_publications import find_venue, publication_kind
from atscheck.resume.model import PublicationKind, YearMonth
from atscheck.resume.read import read_resume_bytes, resume_from_text


@pytest.mark.parametrize(
    ("text", "venue", "kind"),
    [
        ("A. Sample. On kites. Journal of Wind, 12(3):4-9, 2019.", "Journal of Wind", PublicationKind.ARTICLE),
        (
            "A. Sample and B. Example, “Sails,” in Proceedings of the Conference on Water, Sampletown, 2021.",
            "Proceedings of the Conference on Water",
            PublicationKind.CONFERENCE,
        ),
        ("J. Sample. On oars. In: Boats and Rowers (2020).", "Boats and Rowers", None),
        (
            "A. Sample. On masts. In Workshop on Ropes at the Conference on Water, 2022",
            "Workshop on Ropes at the Conference on Water",
            PublicationKind.WORKSHOP,
        ),
        ("A. Sample. On knots. arXiv preprint arXiv:2001.00001, 2020.", None, PublicationKind.PREPRINT),
        ("A. Sample. On ropes. Under review at the Journal of Wind.", None, PublicationKind.UNPUBLISHED),
        ("A. Sample. “Hulls in a storm.” PhD thesis. Example University, 2018.", None, PublicationKind.THESIS),
        ("Kites without tails (KITECON 2021, Spotlight)", "KITECON", None),
        ("A. Sample: “The Journal of Kites”, Example House, 2019", None, None),
        ("A. Sample. Pulleys. US Patent 9,999,999.", None, PublicationKind.PATENT),
    ],
)
def test_venue_and_kind(text: str, venue: str | None, kind: PublicationKind | None) -> None:
    if venue is not None:
        assert find_venue(text) == venue
    assert publication_kind(text) is kind


def test_author_initials_are_no_venue() -> None:
    assert find_venue("J. Sample and J. Example, “Kites,” Example House, 2019") is None


def test_entries_carry_what_their_words_tell() -> None:
    first, second = resume_from_text(
        "Publications\n[1] A. Sample. On kites. Journal of Wind,\n12(3), May 2019.\n"
        "[2] A. Sample. On sails. In Proc. of Water, 2021.\n\nTalks of 2023\n"
    ).entries
    assert (first.begin, first.venue, first.publication) == (
        YearMonth(2019, 5),
        "Journal of Wind",
        PublicationKind.ARTICLE,
    )
    assert (second.begin, second.venue, second.publication) == (
        YearMonth(2021),
        "Proc. of Water",
        PublicationKind.CONFERENCE,
    )


def test_bold_titles_begin_entries_where_nothing_is_numbered() -> None:
    text = (
        "# Robin Sample\n\n## Publications\n\n"
        "**On kites**\n\nMay 2019\n\nA. Sample\n\n10.1234/kitecon.2019 (KITECON 2019)\n\n"
        "**On sails**\n\nJune 2021\n\nA. Sample\n\n10.1234/sailcon.2021 (SAILCON 2021)\n"
    )
    entries = read_resume_bytes(text.encode(), "cv.md").entries
    assert [(entry.begin and entry.begin.year, entry.venue) for entry in entries] == [
        (2019, "KITECON"),
        (2021, "SAILCON"),
    ]
