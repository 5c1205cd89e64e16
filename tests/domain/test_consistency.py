"""Weeks that reach a goal, and the share of planned days that were done."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.consistency import percent, weeks
from bot.domain.streak import Plan
from tests.domain.test_diary import TODAY, ago, make_diary

MONDAY = TODAY - timedelta(days=3)


def in_weeks(*weeks_ago):
    """Return three days of each of these weeks."""
    return {MONDAY - timedelta(weeks=week) + timedelta(days=n) for week in weeks_ago for n in (0, 1, 2)}  # fmt: skip


def test_weeks_in_a_row_that_reach_the_goal_count():
    assert weeks(make_diary(done=in_weeks(0, 1, 2, 4)), goal=3) == 3


def test_this_week_breaks_nothing_before_it_is_over():
    assert weeks(make_diary(done=in_weeks(1, 2)), goal=3) == 2


def test_a_week_below_the_goal_ends_the_row():
    assert weeks(make_diary(done=in_weeks(0, 1, 2)), goal=4) == 0


def test_a_week_off_neither_counts_nor_breaks():
    off = {MONDAY - timedelta(weeks=1) + timedelta(days=n) for n in range(7)}
    assert weeks(make_diary(done=in_weeks(0, 2), off=off), goal=3) == 2


def test_the_share_of_planned_days_is_in_percent():
    assert percent(make_diary(done={ago(1), ago(3), ago(4)})) == 75


def test_an_open_day_lowers_no_share_and_days_off_are_not_planned():
    assert percent(make_diary(done={ago(3)}, off={ago(1), ago(2)})) == 100


def test_what_was_done_beside_the_plan_never_makes_more_than_all():
    sundays = Plan(changes=((ago(60), frozenset({6})),))
    assert percent(make_diary(done={ago(n) for n in range(20)}, plan=sundays)) == 100


def test_a_day_beside_an_empty_plan_is_all_there_was_to_do():
    nothing = Plan(changes=((ago(60), frozenset()),))
    assert percent(make_diary(done={ago(1)}, plan=nothing)) == 100
    assert percent(make_diary(done=set(), plan=nothing)) == 0


@given(st.sets(st.integers(0, 60)), st.integers(1, 7))
def test_a_further_day_never_lowers_the_weeks(done, goal):
    days = {ago(number) for number in done}
    before = weeks(make_diary(done=days), goal=goal)
    assert weeks(make_diary(done=days | {TODAY}), goal=goal) >= before
    assert 0 <= percent(make_diary(done=days)) <= 100
