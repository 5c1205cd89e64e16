"""Backing off: fewer reminders for a person who ignores them, and none without end."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.backing_off import (
    REST_FROM,
    SPARSE_FROM,
    is_farewell,
    is_left_out,
    is_resting,
    is_sparse,
)

MONDAY = date(2026, 3, 2)
A_DAY = timedelta(days=1)
weekdays = st.frozensets(st.integers(0, 6), min_size=1)


def rung(plan: frozenset[int], *, days: int, ignored: int = 0) -> list[date]:
    """Return the days on which a person who never answers is reminded; the last of them is the farewell."""
    found: list[date] = []
    for number in range(days):
        day = MONDAY + number * A_DAY
        last = found[-1] if found else None
        left_out = is_left_out(
            day, ignored=ignored, last=last, planned=lambda one: one.weekday() in plan
        )
        if day.weekday() in plan and not left_out:
            found.append(day)
            ignored += 1
    return found


@given(weekdays)
def test_who_never_answers_gets_fourteen_reminders_and_a_farewell_and_nothing_more(plan):
    assert len(rung(plan, days=400)) == REST_FROM + 1


@given(weekdays)
def test_seven_planned_days_ring_in_a_row_and_then_every_second_one(plan):
    planned = [day for n in range(400) if (day := MONDAY + n * A_DAY).weekday() in plan]
    expected = [*planned[:SPARSE_FROM], *planned[SPARSE_FROM + 1 :: 2]]
    assert rung(plan, days=400) == expected[: REST_FROM + 1]


@given(weekdays, st.integers(SPARSE_FROM, REST_FROM))
def test_two_planned_days_in_a_row_never_both_stay_silent_before_the_farewell(plan, ignored):
    day = next(day for n in range(7) if (day := MONDAY + n * A_DAY).weekday() in plan)
    nexts = [one for n in range(1, 15) if (one := day + n * A_DAY).weekday() in plan][:2]
    silent = [
        is_left_out(one, ignored=ignored, last=day, planned=lambda each: each.weekday() in plan)
        for one in nexts
    ]
    assert silent == [True, False]


def test_a_second_reminder_of_a_day_that_rings_is_not_left_out():
    assert not is_left_out(MONDAY, ignored=SPARSE_FROM, last=MONDAY, planned=lambda _: True)


def test_the_farewell_comes_once_between_rare_reminders_and_rest():
    assert [n for n in range(40) if is_farewell(n)] == [REST_FROM]
    assert [is_sparse(n) for n in (SPARSE_FROM - 1, SPARSE_FROM)] == [False, True]
    assert [is_resting(n) for n in (REST_FROM, REST_FROM + 1)] == [False, True]
    assert is_left_out(MONDAY, ignored=REST_FROM + 1, last=None, planned=lambda _: True)
