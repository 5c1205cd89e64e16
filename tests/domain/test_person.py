"""What follows from what a person has chosen."""

from datetime import date, timedelta

import pytest

from bot.domain.person import FirstSide, HoldSound, Pause
from bot.domain.stretch import Side
from tests.support.make import START, make_person

TODAY = date(2026, 3, 10)
A_DAY = timedelta(days=1)


def test_by_default_the_first_side_changes_from_day_to_day():
    week = [FirstSide.ALTERNATE.on(TODAY + number * A_DAY) for number in range(4)]
    assert week in ([Side.RIGHT, Side.LEFT] * 2, [Side.LEFT, Side.RIGHT] * 2)


def test_the_first_side_stays_the_same_all_day():
    assert FirstSide.ALTERNATE.on(TODAY) is FirstSide.ALTERNATE.on(TODAY)


@pytest.mark.parametrize("side", Side)
def test_who_wants_to_begin_with_one_side_always_does(side):
    assert {FirstSide(side).on(TODAY + number * A_DAY) for number in range(3)} == {side}


def test_a_persons_day_follows_their_zone_and_the_hour_at_which_it_begins():
    late = START.replace(hour=23)
    assert make_person(zone="Europe/Berlin").day(late) == TODAY
    assert make_person(zone="Europe/Berlin", day_start=0).day(late) == TODAY + A_DAY
    assert make_person(zone="Asia/Tokyo").day(late) == TODAY + A_DAY


def test_the_start_of_a_hold_sounds_where_it_begins_with_a_tap_unless_the_person_wants_otherwise():
    rings = {
        (wish, taps): make_person(hold_sound=wish, tap_to_start=taps).tempo.ring
        for wish in HoldSound
        for taps in (True, False)
    }
    ringing = {(HoldSound.TAP, True), (HoldSound.ALWAYS, True), (HoldSound.ALWAYS, False)}
    assert {key for key, rung in rings.items() if rung} == ringing


def test_a_pause_covers_its_first_and_its_last_day_and_no_other():
    pause = Pause(since=TODAY, until=TODAY + A_DAY)
    covered = [pause.covers(TODAY + number * A_DAY) for number in (-1, 0, 1, 2)]
    assert covered == [False, True, True, False]
