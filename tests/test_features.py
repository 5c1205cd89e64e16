"""The page of features: each row says whether Limber has it, and names a test that is there, or a reason."""

import re

import pytest

from tests.security.test_threats import defined
from tests.support.paths import HOUSE

PAGE = (HOUSE / "docs" / "features.md").read_text("utf-8")
ROW = re.compile(
    r"^\| (?!what \||---)([^|]+) \| ([\d +]+) \| (Y|P|no) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE
)
WANTS = 90


@pytest.fixture
def rows():
    return ROW.findall(PAGE)


def test_every_feature_that_works_or_works_in_part_names_a_test_that_is_there(rows):
    assert len(rows) == WANTS
    for what, _, mark, how, shown in rows:
        assert how.strip(), what
        if mark != "no":
            file, _, name = shown.strip().partition("::")
            assert name in defined(file), f"{what}: {shown}"


def test_the_page_counts_its_rows(rows):
    marks = [mark for _, _, mark, _, _ in rows]
    counted = f"**{marks.count('Y')} of {WANTS}** work, {marks.count('P')} in part, {marks.count('no')} are not built."
    assert counted in PAGE
