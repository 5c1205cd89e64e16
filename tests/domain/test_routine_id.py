"""The ID of a composed routine says what was asked for, and the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.routine_id import PREFIXES, RoutineId
from tests.support.content import shipped

DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("composed", "name"),
    [
        (RoutineId(day=DAY), "today-2026-03-02"),
        (RoutineId(day=DAY, number=2), "today-2026-03-02-2"),
        (RoutineId(day=DAY, minutes=5), "minutes-5-2026-03-02"),
        (RoutineId(day=DAY, minutes=12, area="wrists"), "area-wrists-12-2026-03-02"),
        (
            RoutineId(day=DAY, minutes=5, area="upper-back", number=3),
            "area-upper-back-5-2026-03-02-3",
        ),
    ],
)
def test_a_name_says_all_and_is_read_back(composed, name):
    assert composed.id == name
    assert RoutineId.read(name) == composed
    assert name.startswith(PREFIXES)


@given(
    st.dates(),
    st.integers(1, 60),
    st.sampled_from(["", *shipped().areas]),
    st.integers(1, 99),
)
def test_every_name_is_read_back(day, minutes, area, number):
    composed = RoutineId(day=day, minutes=minutes, area=area, number=number)
    assert RoutineId.read(composed.id) == composed
    assert len(composed.id) <= 50


@pytest.mark.parametrize(
    "name",
    ["psoas-reset", "today", "today-2026-02-30", "minutes-x-2026-03-02", "", "area-5-2026-03-02"],
)
def test_any_other_name_is_none(name):
    assert RoutineId.read(name) is None
