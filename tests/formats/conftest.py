"""The reports that feed the tests of all formats."""

import pytest
from sample_reports import build_hostile_report, build_report, build_unreadable_report

from atscheck.report.model import GapReport


@pytest.fixture
def report() -> GapReport:
    return build_report()


@pytest.fixture
def unreadable_report() -> GapReport:
    return build_unreadable_report()


@pytest.fixture
def hostile_report() -> GapReport:
    return build_hostile_report()
