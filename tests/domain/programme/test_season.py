"""The week of the programme."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.programme.season import QUARTER, monday, season_of
from bot.domain.stretch import Area
from tests.support.programme import MONDAY, day

HIPS, BACK = (Area.HIP_FLEXORS, Area.GLUTES), (Area.UPPER_BACK, Area.CHEST)
LEGS, NECK = (Area.HAMSTRINGS, Area.CALVES), (Area.NECK, Area.SHOULDERS)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("week", "focus", "deep"),
    [
        (0, HIPS, False), (1, HIPS, False), (2, HIPS, True), (3, BACK, False), (5, BACK, True),
        (6, LEGS, False), (8, LEGS, True), (9, NECK, False), (11, NECK, True), (13, HIPS, False),
    ],
)  # fmt: skip
def test_every_three_weeks_something_else_is_in_focus_and_held_longer_at_last(week, focus, deep):
    season = season_of(day(7 * week), since=MONDAY)
    assert (season.focus, season.deep, season.easy) == (focus, deep, False)


def test_after_twelve_weeks_an_easy_one_has_no_focus():
    season = season_of(day(7 * 12), since=MONDAY)
    assert (season.focus, season.easy, season.deep, season.quarter) == ((), True, False, 0)
    assert season_of(day(7 * QUARTER), since=MONDAY).quarter == 1


def test_weeks_are_counted_from_the_monday_before_one_came():
    assert season_of(day(7), since=day(6)).week == 1
    assert season_of(day(6), since=day(6)).week == 0


def test_a_day_before_one_came_is_in_the_first_week():
    assert season_of(day(-20), since=MONDAY).week == 0


@given(DAYS, DAYS)
def test_a_week_is_the_same_from_monday_to_sunday(one, since):
    assert season_of(one, since=since) == season_of(monday(one), since=since)
    assert monday(one).weekday() == 0
