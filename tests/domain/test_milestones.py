"""Milestones are reached once on the way up, and kept for good."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.milestones import STREAKS, TOTALS, kept, reached
from bot.domain.streak import Streak

lengths = st.integers(0, 800)


def test_the_seventh_day_is_a_milestone_and_the_sixth_and_the_eighth_are_not():
    days = [reached(Streak(current=n - 1), Streak(current=n)).streaks for n in (6, 7, 8)]
    assert days == [(), (7,), ()]


@given(lengths)
def test_day_by_day_every_milestone_is_reached_exactly_once(length):
    steps = [
        reached(Streak(current=n, total=n), Streak(current=n + 1, total=n + 1))
        for n in range(length)
    ]
    assert [one for step in steps for one in step.streaks] == [n for n in STREAKS if n <= length]
    assert [one for step in steps for one in step.totals] == [n for n in TOTALS if n <= length]


@given(lengths, lengths)
def test_a_shorter_streak_takes_no_badge_away(longest, current):
    before = kept(Streak(current=longest, longest=longest, total=longest))
    assert kept(Streak(current=min(current, longest), longest=longest, total=longest)) == before
