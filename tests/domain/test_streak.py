"""The streak: its rule in vectors, its promises, and against a slow model that only knows the rule."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.streak import COVERS, EVERY_DAY, WINDOW, Plan, Streak, measure
from tests.support import streaks

SUNDAY = date(2026, 3, 1)
MONDAY = 0
WORKDAYS = frozenset(range(5))


def day(number: int) -> date:
    """Return a day of the examples; day 0 is a Sunday."""
    return SUNDAY + timedelta(days=number)


def days(*numbers: int) -> frozenset[date]:
    return frozenset(map(day, numbers))


def plan(weekdays: frozenset[int]) -> Plan:
    return Plan(changes=((date(2026, 1, 1), weekdays),))


ILL = days(*range(3, 12))

# what happened, done days, today, weekdays, neutral days, (streak, total, covered days, covers left, at risk)
VECTORS = [
    ("the first session ever", [0], 0, EVERY_DAY, (), (1, 1, 0, 2, False)),
    ("three days, today still open", [0, 1, 2], 3, EVERY_DAY, (), (3, 3, 0, 2, False)),
    ("one miss is covered and adds nothing", [0, 1, 3], 3, EVERY_DAY, (), (3, 3, 1, 1, False)),
    ("two misses in a row are covered", [0, 1, 4], 4, EVERY_DAY, (), (3, 3, 2, 0, False)),
    ("two misses and an open day: at risk", [0, 1], 4, EVERY_DAY, (), (2, 2, 2, 0, True)),
    ("three missed in a row", [0, 1], 5, EVERY_DAY, (), (0, 2, 0, 2, False)),
    ("the first day back after that", [0, 1, 5], 5, EVERY_DAY, (), (1, 3, 0, 2, False)),
    (
        "fifty days, then three misses in eight: shrinks, not to nothing",
        [*range(50), 51, 52, 54, 55, 57],
        57,
        EVERY_DAY,
        (),
        (5, 55, 2, 0, False),
    ),
    ("a weekend between workdays", [1, 2, 3, 4, 5, 8], 8, WORKDAYS, (), (6, 6, 0, 2, False)),
    ("a Saturday beside the plan", [*range(1, 7)], 7, WORKDAYS, (), (6, 6, 0, 2, False)),
    ("once a week, two weeks missed", [1, 8, 29], 29, {MONDAY}, (), (3, 3, 2, 0, False)),
    ("once a week, three weeks missed", [1, 8, 36], 36, {MONDAY}, (), (1, 3, 0, 2, False)),
    ("ill for nine days, paused", [0, 1, 2, 12], 12, EVERY_DAY, ILL, (4, 4, 0, 2, False)),
    ("a session in the pause counts", [0, 1, 2, 5, 12], 12, EVERY_DAY, ILL, (5, 5, 0, 2, False)),
    ("three missed, the last filled in later", [0, 1, 4], 5, EVERY_DAY, (), (3, 3, 2, 0, True)),
    ("no session for a month", [0, 1, 2], 33, EVERY_DAY, (), (0, 3, 0, 2, False)),
]


@pytest.mark.parametrize(
    ("done", "today", "weekdays", "neutral", "expected"),
    [vector[1:] for vector in VECTORS],
    ids=[vector[0] for vector in VECTORS],
)
def test_a_history_amounts_to_what_the_rule_says(done, today, weekdays, neutral, expected):
    found = measure(days(*done), today=day(today), plan=plan(frozenset(weekdays)), neutral=neutral)
    assert (
        found.current,
        found.total,
        len(found.covered),
        found.covers_left,
        found.at_risk,
    ) == expected


# Histories

numbers = st.integers(0, 44)
histories = st.sets(numbers) | st.builds(set.difference, st.just(set(range(45))), st.sets(numbers))
"""Random days, or all but random days."""
weekdays = st.frozensets(st.integers(0, 6))
changes = st.dictionaries(numbers, weekdays, max_size=4).map(
    lambda chosen: tuple((day(since), chosen[since]) for since in sorted(chosen))
)
plans = st.builds(Plan, changes=changes)
lives = st.fixed_dictionaries(
    {"today": numbers.map(day), "plan": plans, "neutral": st.frozensets(numbers.map(day))}
)
dones = histories.map(lambda chosen: days(*chosen))


@settings(max_examples=200)
@given(dones, lives)
def test_a_streak_is_what_the_slow_model_counts(done, life):
    rule = {"today": life["today"], "planned": life["plan"].covers, "neutral": life["neutral"]}
    slow = streaks.Rule(done, **rule)
    assert measure(done, **life) == Streak(
        current=slow.current,
        longest=streaks.longest(done, **rule),
        total=len(slow.done),
        covered=slow.covered,
        covers_left=slow.covers_left,
        at_risk=bool(slow.current and not slow.covers_left and slow.is_open),
        reduced=len(slow.run(further=slow.covers_left + 1)) if slow.done else 0,
    )


@given(dones, numbers.map(day), lives)
def test_one_more_done_day_never_lowers_anything(done, further, life):
    before, after = measure(done, **life), measure(done | {further}, **life)
    assert after.current >= before.current
    assert after.longest >= before.longest
    assert after.total >= before.total


@given(dones, numbers.map(day), lives)
def test_a_missed_day_that_is_forgiven_never_lowers_the_streak(done, missed, life):
    done -= {missed}
    eased = life | {"neutral": life["neutral"] | {missed}}
    assert measure(done, **eased).current >= measure(done, **life).current


@given(dones, lives)
def test_no_streak_is_longer_than_all_days_together(done, life):
    found = measure(done, **life)
    assert found.current <= found.longest <= found.total


# Single promises


def test_who_never_practised_has_no_streak_and_nothing_to_lose():
    assert measure([], today=day(9)) == Streak()


def test_days_to_come_do_not_count_yet():
    assert measure(days(0, 1, 5), today=day(1)).total == 2


def test_the_order_of_the_days_does_not_matter():
    assert measure([day(2), day(0), day(1), day(1)], today=day(2)).current == 3


def test_the_longest_streak_outlives_the_current_one():
    found = measure(days(*range(9), 20, 21), today=day(21))
    assert (found.current, found.longest) == (2, 9)


def test_the_covered_days_are_named_in_order():
    assert measure(days(0, 1, 3, 5), today=day(5)).covered == (day(2), day(4))


def test_a_miss_that_is_ten_planned_days_old_is_forgotten():
    done = set(range(WINDOW + 3)) - {1, 2}
    assert measure(days(*done, WINDOW + 3), today=day(WINDOW + 3)).covers_left == COVERS


def test_without_a_plan_every_day_is_planned():
    assert Plan().covers(day(0))
    assert measure(days(0), today=day(4)).current == 0


def test_before_the_first_plan_every_day_was_planned():
    later = Plan(changes=((day(5), frozenset({MONDAY})),))
    assert [later.covers(day(number)) for number in (3, 4, 5, 6, 8)] == [
        True,
        True,
        False,
        False,
        True,
    ]


def test_a_new_plan_changes_nothing_about_the_days_before_it():
    workdays_first = Plan(changes=((day(0), WORKDAYS), (day(8), EVERY_DAY)))
    done = days(*range(1, 6), *range(8, 14))
    assert measure(done, today=day(13), plan=workdays_first).covered == ()
    assert measure(done, today=day(13)).covered == (day(6), day(7))


def test_with_no_day_planned_nothing_is_ever_missed():
    nothing = Plan(changes=((day(1), frozenset()),))
    found = measure(days(0), today=day(400), plan=nothing)
    assert (found.current, found.at_risk) == (1, False)


def test_a_day_that_is_not_planned_puts_nothing_at_risk():
    done = days(1, 2)
    assert measure(done, today=day(5), plan=plan(EVERY_DAY)).at_risk
    assert not measure(done, today=day(5), neutral=days(5)).at_risk
    assert not measure(done, today=day(6), plan=plan(WORKDAYS)).at_risk
