"""The instants at which local times fall due. Every date here is judged by the pinned tzdata, not by the system's."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.schedule import (
    EVERY_DAY,
    PUNCTUAL,
    QUIET_FROM,
    QUIET_UNTIL,
    WINDOW,
    Occurrence,
    Slot,
    latest_occurrence,
    next_occurrence,
    occurrences,
    resolve,
    window_end,
)

A_DAY = timedelta(days=1)
MOMENT = timedelta(milliseconds=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def slot(at: str = "08:00", *, zone: str = "Europe/Berlin", weekdays=EVERY_DAY) -> Slot:
    return Slot(at=time.fromisoformat(at), weekdays=frozenset(weekdays), zone=zone)


def on(planned: Slot, day: str) -> Occurrence:
    there = date.fromisoformat(day)
    return Occurrence(day=there, at=resolve(there, planned.at, zone=planned.zone))


# One local time

# zone, local time, UTC, why. Worked out with tzdata 2026f and compared with java.time, the Temporal polyfill,
# ICU, whenever, moment-timezone and GNU date.
CASES = [
    ("Europe/Berlin", "2027-03-28 02:30", "2027-03-28 01:30", "gap, to 03:30"),
    ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30", "overlap, the first of two"),
    ("America/New_York", "2027-03-14 02:30", "2027-03-14 07:30", "gap in America"),
    ("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30", "overlap in America"),
    ("America/St_Johns", "2027-03-14 02:30", "2027-03-14 06:00", "gap of a half-hour zone"),
    ("Europe/Dublin", "2026-10-25 01:30", "2026-10-25 00:30", "winter time is the exception"),
    ("Atlantic/Azores", "2027-03-28 00:30", "2027-03-28 01:30", "gap at midnight"),
    ("Africa/Cairo", "2027-04-30 00:00", "2027-04-29 22:00", "gap eats midnight"),
    ("America/Santiago", "2026-09-06 00:00", "2026-09-06 04:00", "gap eats midnight, south"),
    ("Asia/Beirut", "2027-03-28 00:00", "2027-03-27 22:00", "gap eats midnight, east"),
    ("America/Nuuk", "2027-03-27 23:30", "2027-03-28 01:30", "gap over the end of the day"),
    ("Africa/Cairo", "2026-10-29 23:30", "2026-10-29 20:30", "last hour of the day twice"),
    ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45", "gap of 30 minutes"),
    ("Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03 14:45", "overlap of 30 minutes"),
    ("Pacific/Chatham", "2026-09-27 03:00", "2026-09-26 14:15", "gap at +12:45"),
    ("Antarctica/Troll", "2027-03-28 02:30", "2027-03-28 02:30", "gap of two hours"),
    ("Antarctica/Troll", "2026-10-25 01:30", "2026-10-24 23:30", "overlap of two hours"),
    ("Australia/Sydney", "2026-10-04 02:30", "2026-10-03 16:30", "gap, south"),
    ("Asia/Kolkata", "2026-12-01 07:15", "2026-12-01 01:45", "+05:30"),
    ("Asia/Kathmandu", "2026-12-01 07:15", "2026-12-01 01:30", "+05:45"),
    ("Australia/Eucla", "2026-12-01 07:15", "2026-11-30 22:30", "+08:45"),
    ("Pacific/Kiritimati", "2027-01-01 00:05", "2026-12-31 10:05", "+14, the first New Year"),
    ("Pacific/Pago_Pago", "2027-01-01 23:55", "2027-01-02 10:55", "-11, the last New Year"),
    ("Asia/Tokyo", "2027-03-28 02:30", "2027-03-27 17:30", "no summer time, east"),
    ("America/Phoenix", "2027-03-14 02:30", "2027-03-14 09:30", "no summer time, west"),
    ("Europe/Berlin", "2028-02-29 08:00", "2028-02-29 07:00", "leap day"),
    ("Pacific/Apia", "2011-12-30 08:00", None, "a date that never was"),
    ("Pacific/Kwajalein", "1969-09-30 09:00", "1969-09-29 22:00", "overlap of 23 hours"),
    ("America/Vancouver", "2026-12-01 08:00", "2026-12-01 15:00", "tzdata 2026b"),
    ("America/Edmonton", "2026-12-01 08:00", "2026-12-01 14:00", "tzdata 2026c"),
    ("America/Winnipeg", "2026-12-01 08:00", "2026-12-01 13:00", "tzdata 2026e"),
    ("America/Havana", "2026-12-01 08:00", "2026-12-01 12:00", "tzdata 2026f"),
    ("Africa/Casablanca", "2027-06-01 08:00", "2027-06-01 08:00", "tzdata 2026c, Morocco"),
]


@pytest.mark.parametrize(
    ("zone", "local", "expected"),
    [case[:3] for case in CASES],
    ids=[f"{case[0]} - {case[3]}" for case in CASES],
)
def test_a_local_time_is_the_instant_that_the_reference_says(zone, local, expected):
    wall = datetime.fromisoformat(local)
    instant = resolve(wall.date(), wall.time(), zone=zone)
    assert instant == (None if expected is None else utc(expected))


@pytest.mark.parametrize("fold", [0, 1])
def test_a_time_that_says_it_is_the_second_one_is_still_the_first(fold):
    assert resolve(date(2026, 10, 25), time(2, 30, fold=fold), zone="Europe/Berlin") == utc(
        "2026-10-25 00:30"
    )


# Day after day

CHANGES = {
    "Europe/Berlin": ("2027-03-28", "2026-10-25"),
    "America/New_York": ("2027-03-14", "2026-11-01"),
    "America/St_Johns": ("2027-03-14", "2026-11-01"),
    "Europe/Dublin": ("2027-03-28", "2026-10-25"),
    "Atlantic/Azores": ("2027-03-28", "2026-10-25"),
    "Africa/Cairo": ("2027-04-30", "2026-10-30"),
    "America/Santiago": ("2026-09-06", "2027-04-04"),
    "America/Nuuk": ("2027-03-27", "2026-10-24"),
    "Australia/Lord_Howe": ("2026-10-04", "2027-04-04"),
    "Australia/Sydney": ("2026-10-04", "2027-04-04"),
    "Pacific/Chatham": ("2026-09-27", "2027-04-04"),
    "Antarctica/Troll": ("2027-03-28", "2026-10-25"),
}
"""Twelve zones and the local dates on which their clocks go forward and back."""
WALLS = ["00:00", "00:30", "01:45", "02:30", "08:00", "23:30"]


def offset(zone: str, noon_of: date) -> timedelta:
    return datetime.combine(noon_of, time(12), tzinfo=ZoneInfo(zone)).utcoffset()


@pytest.mark.parametrize("zone", CHANGES)
def test_the_clocks_do_change_on_the_dates_that_are_tried(zone):
    forward, back = CHANGES[zone]
    for day, sign in ((forward, 1), (back, -1)):
        before, after = (offset(zone, date.fromisoformat(day) + step) for step in (-A_DAY, A_DAY))
        assert (after - before) * sign > timedelta(0)


@pytest.mark.parametrize("change", [0, 1], ids=["forward", "back"])
@pytest.mark.parametrize("zone", CHANGES)
def test_over_a_change_of_the_clocks_every_local_day_comes_once_at_its_right_instant(zone, change):
    middle = date.fromisoformat(CHANGES[zone][change])
    days = [middle + number * A_DAY for number in range(-3, 4)]
    for wall in WALLS:
        planned = slot(wall, zone=zone)
        coming = occurrences(planned, after=resolve(days[0], planned.at, zone=zone) - MOMENT)
        found = list(islice(coming, len(days)))
        assert [one.day for one in found] == days
        assert [one.at for one in found] == [resolve(day, planned.at, zone=zone) for day in days]
        for one in found:
            assert reads(one.at, zone) in {planned.at, moved(one.day, planned)}


def reads(at: datetime, zone: str) -> time:
    """Return what the clock on the wall shows."""
    return at.astimezone(ZoneInfo(zone)).time()


def moved(day: date, planned: Slot) -> time:
    """Return the time on the wall, moved by as much as the clocks go forward within this day."""
    zone = ZoneInfo(planned.zone)
    wall = datetime.combine(day, planned.at, tzinfo=zone)
    gap = wall.replace(fold=0).utcoffset() - wall.replace(fold=1).utcoffset()
    return (wall.replace(tzinfo=None) - gap).time()


def test_a_date_that_never_was_is_passed_over_without_a_second_reminder_on_the_next():
    planned = slot("08:00", zone="Pacific/Apia")
    found = list(islice(occurrences(planned, after=utc("2011-12-29 00:00")), 3))
    assert [one.day.isoformat() for one in found] == ["2011-12-29", "2011-12-31", "2012-01-01"]
    assert found[1].at - found[0].at == A_DAY


def test_a_reminder_that_the_gap_moved_over_midnight_belongs_to_the_day_it_was_meant_for():
    found = next_occurrence(slot("23:30", zone="America/Nuuk"), after=utc("2027-03-28 01:00"))
    assert found == Occurrence(day=date(2027, 3, 27), at=utc("2027-03-28 01:30"))


# The next

zones = st.sampled_from([*CHANGES, "Asia/Kathmandu", "Pacific/Apia", "UTC"])
slots = st.builds(
    Slot,
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    zone=zones,
)
instants = st.timedeltas(timedelta(0), 16 * 365 * A_DAY).map(
    lambda age: utc("2011-12-01 00:00") + age
)


@given(slots, instants)
def test_occurrences_go_forward_in_time_and_in_days_and_only_on_the_chosen_weekdays(planned, after):
    found = list(islice(occurrences(planned, after=after), 10))
    assert found[0].at > after
    for one, other in pairwise(found):
        assert one.at < other.at
        assert one.day < other.day
    assert {one.day.weekday() for one in found} <= planned.weekdays


@given(slots, instants)
def test_no_occurrence_is_left_out(planned, after):
    first, second = islice(occurrences(planned, after=after), 2)
    between = (first.day + number * A_DAY for number in range(1, (second.day - first.day).days))
    left_out = [day for day in between if day.weekday() in planned.weekdays]
    assert all(resolve(day, planned.at, zone=planned.zone) is None for day in left_out)


@given(slots, instants)
def test_the_next_occurrence_after_one_is_of_a_later_day(planned, after):
    first = next_occurrence(planned, after=after)
    assert next_occurrence(planned, after=first.at).day > first.day
    assert next_occurrence(planned, after=after, last_day=first.day).day > first.day


def test_an_occurrence_of_this_very_instant_is_over():
    planned = slot("08:00", zone="UTC")
    assert next_occurrence(planned, after=utc("2026-03-10 08:00")).at == utc("2026-03-11 08:00")


def test_a_day_that_had_its_reminder_gets_no_second_one():
    planned = slot("08:00", zone="America/New_York")
    late = next_occurrence(planned, after=utc("2026-03-10 06:00"), last_day=date(2026, 3, 10))
    assert late.day == date(2026, 3, 11)


def test_without_weekdays_nothing_ever_falls_due():
    assert next_occurrence(slot(weekdays=()), after=utc("2026-03-10 06:00")) is None


# The latest of several


@given(slots, instants, st.integers(0, 9), st.timedeltas(timedelta(0), timedelta(hours=20)))
def test_of_several_missed_days_the_latest_counts(planned, after, missed, later):
    coming = list(islice(occurrences(planned, after=after), missed + 2))
    now = min(coming[missed].at + later, coming[missed + 1].at - MOMENT)
    assert latest_occurrence(planned, first=coming[0], now=now) == coming[missed]


def test_an_occurrence_that_is_due_this_very_moment_is_the_latest():
    planned = slot("08:00", zone="UTC")
    first = on(planned, "2026-03-10")
    now = utc("2026-03-12 08:00")
    assert latest_occurrence(planned, first=first, now=now).day == date(2026, 3, 12)


# How late is still worth telling?


def test_a_reminder_of_the_morning_is_worth_telling_for_six_hours():
    planned = slot("08:00", zone="UTC")
    assert window_end(planned, on(planned, "2026-03-10")) == utc("2026-03-10 14:00")


def test_a_reminder_of_the_evening_is_worth_telling_until_the_quiet_of_the_night():
    planned = slot("19:00", zone="Europe/Berlin")
    assert window_end(planned, on(planned, "2026-07-10")) == utc("2026-07-10 20:00")


@pytest.mark.parametrize("at", ["21:50", "22:00", "23:30", "00:00", "03:59"])
def test_a_reminder_of_the_night_is_worth_telling_while_it_needs_no_excuse(at):
    planned = slot(at, zone="UTC")
    due = on(planned, "2026-03-10")
    assert window_end(planned, due) == due.at + PUNCTUAL


def test_who_gets_up_very_early_has_six_hours_again():
    planned = slot("04:00", zone="UTC")
    assert window_end(planned, on(planned, "2026-03-10")) == utc("2026-03-10 10:00")


@given(slots, instants)
def test_a_window_is_open_for_as_long_as_no_excuse_is_needed_and_for_six_hours_at_most(
    planned, after
):
    due = next_occurrence(planned, after=after)
    assert PUNCTUAL <= window_end(planned, due) - due.at <= WINDOW


@given(slots, instants)
def test_no_window_reaches_into_the_night_or_into_the_next_one(planned, after):
    due = next_occurrence(planned, after=after)
    end = window_end(planned, due)
    assert end <= next_occurrence(planned, after=due.at).at
    wall = reads(end - MOMENT, planned.zone)
    assert QUIET_UNTIL <= wall < QUIET_FROM or end - due.at == PUNCTUAL
