"""There is a tip a day, the same all day, and each in its turn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.tips import tip_of_the_day

TIPS = [f"tip-{letter}" for letter in "abcdefghij"]
DAY = date(2026, 3, 10)


def told(user: int, days: int, *, start: date = DAY) -> list[str]:
    return [
        tip_of_the_day(TIPS, user=user, day=start + timedelta(days=after)) for after in range(days)
    ]


@given(user=some.integers(), start=some.dates(max_value=date(9000, 1, 1)))
def test_no_tip_comes_again_before_all_the_others_did(user, start):
    assert sorted(told(user, len(TIPS), start=start)) == sorted(TIPS)


@given(user=some.integers(), day=some.dates(), shuffled=some.permutations(TIPS))
def test_the_tip_of_a_day_stays_the_same_all_day(user, day, shuffled):
    assert tip_of_the_day(shuffled, user=user, day=day) == tip_of_the_day(TIPS, user=user, day=day)


def test_people_go_round_in_orders_of_their_own():
    assert len({tuple(told(user, len(TIPS))) for user in range(20)}) == 20


def test_it_is_the_same_after_a_restart_and_in_years():
    assert told(7, 3) == ["tip-h", "tip-g", "tip-c"]


def test_without_tips_there_is_none():
    with pytest.raises(ValueError, match="no tips"):
        tip_of_the_day([], user=7, day=DAY)
