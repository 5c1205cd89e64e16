"""Two sessions on a day earn back a miss of the two days before, once in thirty days."""

from bot.domain.earning_back import earned
from tests.domain.test_diary import ago, make_diary


def diary(*done, **life):
    return make_diary(done={ago(days) for days in done}, **life)


def test_a_second_session_earns_back_the_latest_miss_of_two_days():
    assert earned(diary(0, 3), sessions=2, before=()) == ago(1)
    assert earned(diary(0, 1, 3), sessions=2, before=()) == ago(2)


def test_a_single_session_earns_nothing_back():
    assert earned(diary(0, 3), sessions=1, before=()) is None


def test_a_miss_of_three_days_ago_is_out_of_reach():
    assert earned(diary(0, 1, 2, 4), sessions=2, before=()) is None


def test_a_day_off_and_a_day_before_the_first_are_no_misses():
    assert earned(diary(0, 2, 3, off={ago(1)}), sessions=2, before=()) is None
    assert earned(diary(0), sessions=2, before=()) is None


def test_thirty_days_lie_between_days_that_are_earned_back():
    assert earned(diary(0, 40), sessions=2, before={ago(29)}) is None
    assert earned(diary(0, 40), sessions=2, before={ago(30)}) == ago(1)
