"""Each day is told for what it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.diary import DayKind, Diary
from bot.domain.streak import Plan, measure

TODAY = date(2026, 3, 12)
"""A Thursday."""


def ago(days):
    return TODAY - timedelta(days=days)


def make_diary(*, done, plan=None, off=(), protected=(), today=TODAY):
    plan = plan or Plan()
    streak = measure(done, today=today, plan=plan, neutral={*off, *protected})
    return Diary(streak=streak, done=done, plan=plan, off=off, protected=protected, today=today)


@pytest.fixture
def diary():
    weekdays = Plan(changes=((ago(60), frozenset(range(5))),))
    return make_diary(
        done={ago(20), ago(8), ago(7), ago(5), ago(1)},
        plan=weekdays,
        off={ago(2)},
        protected={ago(3)},
    )


@pytest.mark.parametrize(
    ("days", "kind"),
    [
        (0, DayKind.OPEN),
        (1, DayKind.DONE),
        (2, DayKind.OFF),
        (3, DayKind.PROTECTED),
        (4, DayKind.REST),
        (5, DayKind.DONE),
        (6, DayKind.COVERED),
        (16, DayKind.MISSED),
        (21, DayKind.BEFORE),
        (-1, DayKind.BEFORE),
    ],
)
def test_a_day_is_told_for_what_it_was(diary, days, kind):
    assert diary.kind(ago(days)) is kind


def test_a_done_day_is_done_even_in_a_time_off():
    assert make_diary(done={ago(2)}, off={ago(2)}).kind(ago(2)) is DayKind.DONE


def test_before_anything_was_done_today_is_open():
    assert make_diary(done=set()).kind(TODAY) is DayKind.OPEN


@given(
    today=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    first=st.integers(0, 6),
    count=st.integers(1, 20),
)
def test_the_weeks_are_whole_follow_each_other_and_end_with_todays(today, first, count):
    weeks = make_diary(done={today}, today=today).weeks(count, first_weekday=first)
    days = [day for week in weeks for day, _ in week]
    assert [len(week) for week in weeks] == [7] * count
    assert all(week[0][0].weekday() == first for week in weeks)
    assert days == [days[0] + timedelta(days=number) for number in range(7 * count)]
    assert today in [day for day, _ in weeks[-1]]


def test_a_day_that_was_earned_back_is_covered():
    earned = replace(make_diary(done={ago(3)}, protected={ago(1)}), earned={ago(1)})
    assert earned.kind(ago(1)) is DayKind.COVERED
