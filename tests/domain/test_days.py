"""The day of a moment, at night, over clock changes and where midnight is missing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days import ends_at, streak_day

MOMENT = timedelta(milliseconds=1)

# what happened, instant (UTC), zone, day
VECTORS = [
    ("23:50 on 10 March", "2026-03-10 22:50", "Europe/Berlin", date(2026, 3, 10)),
    ("01:30 in the night after", "2026-03-11 00:30", "Europe/Berlin", date(2026, 3, 10)),
    ("03:59 in the night after", "2026-03-11 02:59", "Europe/Berlin", date(2026, 3, 10)),
    ("04:00, and a new day begins", "2026-03-11 03:00", "Europe/Berlin", date(2026, 3, 11)),
    ("03:30 when clocks go forward", "2026-03-29 01:30", "Europe/Berlin", date(2026, 3, 28)),
    (
        "01:30 after a midnight that never was",
        "2026-04-23 22:30",
        "Africa/Cairo",
        date(2026, 4, 23),
    ),
]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "expected"),
    [vector[1:] for vector in VECTORS],
    ids=[vector[0] for vector in VECTORS],
)
def test_a_moment_belongs_to_the_day_that_people_would_say(at, zone, expected):
    assert streak_day(utc(at), zone=zone) == expected


@pytest.mark.parametrize(("day_start", "expected"), [(0, 11), (1, 11), (2, 10), (6, 10)])
def test_the_hour_at_which_a_day_begins_is_the_persons_choice(day_start, expected):
    found = streak_day(utc("2026-03-11 01:30"), zone="UTC", day_start=day_start)
    assert found.day == expected


@pytest.mark.parametrize(
    ("day", "zone", "end"),
    [
        ("2026-03-10", "Europe/Berlin", "2026-03-11 03:00"),
        ("2026-03-28", "Europe/Berlin", "2026-03-29 02:00"),
        ("2026-10-24", "Europe/Berlin", "2026-10-25 03:00"),
        ("2026-03-10", "Asia/Kathmandu", "2026-03-10 22:15"),
    ],
)
def test_a_day_is_over_when_the_next_begins(day, zone, end):
    assert ends_at(date.fromisoformat(day), zone=zone) == utc(end)


zones = st.sampled_from(["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Chatham"])
dates = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(dates, zones, st.sampled_from([0, 4, 5, 6]))
def test_the_last_moment_of_a_day_is_its_own_and_the_next_moment_is_not(day, zone, day_start):
    end = ends_at(day, zone=zone, day_start=day_start)
    rule = {"zone": zone, "day_start": day_start}
    assert streak_day(end - MOMENT, **rule) == day
    assert streak_day(end, **rule) == day + timedelta(days=1)
