"""A week is seven days, the minutes in sessions, and what was completed."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.diary import DayKind, Diary
from bot.domain.session import Phase
from bot.domain.streak import Plan, Streak
from bot.domain.week import most_named, week_of
from tests.support.session_script import SessionScript

TODAY = date(2026, 3, 8)


def diary(*done):
    return Diary(
        streak=Streak(current=1, total=1),
        done=set(done),
        plan=Plan(),
        off=set(),
        protected=set(),
        today=TODAY,
    )


def session(day, **values):
    made = SessionScript().session
    over = {"phase": Phase.FINISHED, "completed": (0,), "paused_at": made.started_at}
    return replace(made, day=day, **(over | values))


def test_a_week_ends_today_and_has_seven_days():
    week = week_of(diary(TODAY, TODAY - timedelta(days=6), TODAY - timedelta(days=7)), [])
    assert [day for day, _ in week.days] == [date(2026, 3, 2) + timedelta(days=n) for n in range(7)]
    assert week.done == 2
    assert week.days[0][1] is DayKind.DONE


def test_only_what_was_completed_within_the_week_counts():
    made = session(TODAY)
    ended = made.started_at + timedelta(minutes=4)
    sessions = [
        session(TODAY, paused_at=ended),
        session(TODAY, completed=()),
        session(TODAY - timedelta(days=9), paused_at=ended),
        session(TODAY, phase=Phase.PAUSED, paused_at=ended),
    ]
    week = week_of(diary(TODAY), sessions)
    assert week.minutes == 4
    assert len(week.stretches) == 2


def test_what_occurs_most_is_named_first_and_no_more_than_three():
    assert most_named(["b", "a", "b", "c", "d", "c", "c"]) == ["c", "b", "a"]
