from atscheck.resume.model import Reading, ReadingName, ResumeFormat, VerdictStatus
from atscheck.resume.pdf_model import PdfPage
from atscheck.resume.verdict import reach_verdict

WORDS = Reading(ReadingName.LAYOUT, "word " * 30)


def page(number: int = 1, **facts) -> PdfPage:
    return PdfPage(number, 595, 842, **facts)


def test_scan_and_blank_page_are_told_apart():
    empty = [Reading(ReadingName.LAYOUT, "")]
    scan = reach_verdict(ResumeFormat.PDF, empty, [page(images=1, has_ink=True)])
    blank = reach_verdict(ResumeFormat.PDF, empty, [page()])
    assert scan.status is blank.status is VerdictStatus.UNREADABLE
    assert scan.reasons == ("no text layer, only pictures (a scan?)",)
    assert blank.reasons == ("the pages are blank",)


def test_a_few_words_on_a_page_with_ink_are_unreadable():
    verdict = reach_verdict(
        ResumeFormat.PDF, [Reading(ReadingName.LAYOUT, "Page 1")], [page(characters=5, has_ink=True)]
    )
    assert verdict.status is VerdictStatus.UNREADABLE
    assert verdict.reasons[0].startswith("only 2 words")


def test_twenty_words_in_any_reading_are_enough():
    readings = [Reading(ReadingName.LAYOUT, "few"), Reading(ReadingName.STREAM, "word " * 20)]
    verdict = reach_verdict(ResumeFormat.PDF, readings, [page(characters=90, has_ink=True)])
    assert verdict.status is VerdictStatus.READABLE


def test_page_without_text_layer_is_named():
    verdict = reach_verdict(ResumeFormat.PDF, [WORDS], [page(1, characters=90), page(2, images=1, has_ink=True)])
    assert verdict.status is VerdictStatus.PARTLY_READABLE
    assert verdict.reasons == ("page 2 has no text layer",)


def test_blank_last_page_is_no_reason():
    assert reach_verdict(ResumeFormat.PDF, [WORDS], [page(1, characters=90), page(2)]).reasons == ()


def test_letters_without_mapping_count_from_five_percent():
    five = reach_verdict(ResumeFormat.PDF, [WORDS], [page(characters=100, unmapped=5)])
    six = reach_verdict(ResumeFormat.PDF, [WORDS], [page(characters=100, unmapped=6)])
    assert five.status is VerdictStatus.READABLE
    assert six.reasons == ("6% of the characters have no Unicode mapping",)
