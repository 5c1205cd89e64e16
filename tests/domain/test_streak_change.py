"""A change of a streak is noticed once: by the days missed since it was seen last."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.streak_change import StreakChange, change_since
from tests.domain.test_diary import TODAY, ago, make_diary


def change(*done, seen, **life):
    return change_since(make_diary(done={ago(days) for days in done}, **life), ago(seen))


def test_missed_days_that_are_forgiven_change_nothing():
    found = change(3, 4, 5, seen=3)
    assert found == StreakChange(missed=2, before=3, after=3, lost=False)


def test_a_streak_that_became_shorter_is_lost_in_part():
    found = change(*range(8, 30), 4, 5, 6, seen=4)
    assert found == StreakChange(missed=3, before=25, after=0, lost=True)


def test_a_streak_that_shrank_says_from_what_to_what():
    found = change(*range(6, 30), 1, 3, 0, seen=6)
    assert found is not None
    assert (found.before, found.after, found.lost) == (24, 3, True)


def test_without_a_missed_day_there_is_nothing_to_say():
    assert change(0, 1, 2, seen=2) is None


def test_a_day_off_is_not_missed():
    assert change(2, 3, seen=2, off={ago(1)}) is None


def test_a_person_who_had_no_streak_has_nothing_to_lose():
    assert change(40, seen=5) is None


def test_what_was_seen_today_is_no_news():
    assert change(3, 4, seen=0) is None


def test_a_person_who_never_saw_a_streak_hears_no_news():
    assert change_since(make_diary(done={ago(3)}), None) is None


@given(st.sets(st.integers(0, 40)), st.integers(0, 40))
def test_a_loss_needs_a_missed_day_and_never_makes_a_streak_longer(done, seen):
    found = change(*done, seen=seen)
    if found is not None:
        first = TODAY - timedelta(days=seen)
        days = [first + timedelta(days=number) for number in range(seen)]
        assert found.missed == sum(day not in {ago(each) for each in done} for day in days)
        assert isinstance(first, date)
        assert not found.lost or found.missed
