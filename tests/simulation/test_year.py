"""A year of reminders in small, and its rules: each finds what it is there for."""

import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.simulation.lives import Broken, Life, OwnSlot
from tests.simulation.year import Year

pytestmark = pytest.mark.timeout(900)  # a busy machine may give it little of its time
MONDAY = date(2026, 3, 2)
EVENING = time(20)


async def test_no_rule_is_broken_in_two_months_of_a_dozen_people(store):
    year = Year(store, seed="1", people=12, days=60)
    await year.run()
    assert year.calls > 500
    assert any(life.nudges for life in year.lives.values())
    assert year.compared == 12 * 60


@pytest.fixture
def life():
    """A person with a reminder at 08:00 on Mondays and a nudge at 20:00, who did the five days before."""
    done = {MONDAY - timedelta(days=number) for number in range(1, 6)}
    slots = {1: OwnSlot(at=time(8), weekdays=frozenset({0}))}
    return Life(
        id=1, zone="UTC", dice=random.Random(1), diligence=1, nudge=EVENING, slots=slots, done=done
    )


def called(life, clock="08:00", *, day=MONDAY, quiet=False):
    now = datetime.combine(day, time.fromisoformat(clock), tzinfo=UTC)
    life.receives_call(1, day, now=now, quiet=quiet)


def nudged(life, clock="20:00"):
    life.receives_nudge(now=datetime.combine(MONDAY, time.fromisoformat(clock), tzinfo=UTC))


def test_a_reminder_and_a_nudge_that_were_asked_for_break_no_rule(life):
    called(life)
    nudged(life)
    assert life.nudges == {MONDAY}


def test_a_reminder_on_an_unplanned_day_or_at_another_minute_is_found(life):
    for wrong in ({"day": MONDAY + timedelta(days=1)}, {"clock": "08:01"}, {"clock": "23:00"}):
        with pytest.raises(Broken):
            called(life, **wrong)


def test_a_reminder_on_a_day_that_is_answered_off_or_done_is_found(life):
    for days in (life.answered, life.off, life.done):
        days.add(MONDAY)
        with pytest.raises(Broken):
            called(life)
        days.discard(MONDAY)


def test_a_second_reminder_and_one_after_a_stop_are_found(life):
    called(life)
    with pytest.raises(Broken):
        called(life)
    life.stopped, life.calls = True, {}
    with pytest.raises(Broken):
        called(life)


def test_reminders_that_do_not_become_rarer_are_found(life):
    life.ignored, life.last_call = 7, MONDAY - timedelta(days=7)
    with pytest.raises(Broken):
        called(life)
    life.ignored, life.calls = 15, {}
    with pytest.raises(Broken):
        called(life)


def test_a_nudge_at_another_hour_or_without_need_is_found(life):
    with pytest.raises(Broken):
        nudged(life)
    called(life)
    with pytest.raises(Broken):
        nudged(life, "21:00")
    nudged(life)
    with pytest.raises(Broken):
        nudged(life)
