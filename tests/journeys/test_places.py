"""People live all over the world, travel, and have clocks that change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.support.running_bot import first_line, running, settle_ana, words

A_DAY = timedelta(days=1)
CHANGES = {
    date(2026, 9, 5): {"America/Santiago": time(0, 0)},
    date(2026, 9, 26): {"Pacific/Chatham": time(3, 0)},
    date(2026, 10, 3): {"Australia/Sydney": time(2, 30), "Australia/Lord_Howe": time(2, 15)},
    date(2026, 10, 24): {
        "Europe/Berlin": time(2, 30),
        "Europe/Dublin": time(1, 30),
        "Asia/Beirut": time(23, 30),
        "Asia/Kathmandu": time(7, 15),
    },
    date(2026, 10, 29): {"Africa/Cairo": time(23, 30)},
    date(2026, 10, 31): {"America/New_York": time(1, 30), "America/St_Johns": time(1, 30)},
    date(2027, 3, 13): {"America/New_York": time(2, 30), "America/St_Johns": time(2, 30)},
    date(2027, 3, 27): {
        "Europe/Berlin": time(2, 30),
        "Europe/Dublin": time(1, 30),
        "Asia/Beirut": time(0, 0),
        "Pacific/Kiritimati": time(0, 5),
    },
    date(2027, 4, 3): {
        "America/Santiago": time(23, 30),
        "Australia/Sydney": time(2, 30),
        "Australia/Lord_Howe": time(1, 45),
        "Pacific/Chatham": time(3, 0),
    },
    date(2027, 4, 29): {"Africa/Cairo": time(0, 0)},
}
"""Twelve zones with both changes of their clocks; reminders at the very hours that are missing or come twice."""


def reminders(system, person):
    return [call for call in system.told(person) if first_line(call).startswith("🌿")]


def at_local(day, clock, zone):
    """Return the instant of a local time; one inside a gap moves forward by the gap, the first of two counts."""
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize("day", CHANGES, ids=str)
async def test_each_local_day_has_its_reminder_once_at_the_right_instant(tmp_path, day):
    """From a day before the clocks change to two days after."""
    start = datetime.combine(day - A_DAY, time(0), tzinfo=UTC)
    async with running(tmp_path, start=start) as system, system.bot():
        people = {}
        for zone, clock in CHANGES[day].items():
            people[zone] = system.emulator.person(first_name=zone)
            await system.says(people[zone], f"/timezone {zone}")
            await system.says(people[zone], f"/remind {clock:%H:%M}")
        begun = system.clock.now()
        await system.goes_on(days=4)
        for zone, person in people.items():
            days = [day + number * A_DAY for number in range(-3, 6)]
            owed = [at_local(each, CHANGES[day][zone], zone) for each in days]
            owed = [at for at in owed if begun < at <= system.clock.now()]
            came = [call.at for call in reminders(system, person)]
            late = [call - at for call, at in zip(came, owed, strict=True)]
            assert all(timedelta(0) <= each < timedelta(seconds=2) for each in late), zone


async def test_who_travels_west_is_reminded_at_the_new_local_time_and_not_twice(system):
    ana = await settle_ana(system)
    await system.goes_on(hours=1)
    await system.says(ana, "/timezone New York")
    await system.goes_on(hours=30)
    local = [call.at.astimezone(ZoneInfo("America/New_York")) for call in reminders(system, ana)]
    assert [(at.day, at.hour, at.minute) for at in local] == [(2, 1, 30), (3, 7, 30)]


async def test_who_travels_east_loses_no_day_of_the_streak(system):
    ana = await settle_ana(system)
    for _ in range(2):
        await system.machine.to_next_reminder()
        await system.taps(ana, "▶️ Start")
        await system.goes_on(minutes=6)
    await system.says(ana, "/timezone Auckland")
    for _ in range(2):
        await system.machine.to_next_reminder()
        await system.taps(ana, "▶️ Start")
        await system.goes_on(minutes=6)
    (progress,) = await system.says(ana, "/streak")
    assert "4-day streak" in progress.text


async def test_a_move_in_the_middle_of_a_session_does_not_disturb_it(system):
    ana = await settle_ana(system)
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(seconds=30)
    await system.says(ana, "/timezone Tokyo")
    await system.goes_on(minutes=6)
    finish = next(call for call in system.sounded(ana) if "complete" in words(call))
    assert "4 of 4" in words(finish)
    assert "tomorrow at 07:30" in words(finish)


async def test_a_location_tells_the_zone_and_is_forgotten(system):
    ana = await settle_ana(system)
    await system.says(ana, "/timezone")
    await system.taps(ana, "Another place")
    ana.shares_location(-33.87, 151.21)
    await system.settled()
    assert "Sydney" in ana.inbox[-1].text
    await system.limber.store.checkpoint()
    assert b"151.21" not in (system.folder / "limber.db").read_bytes()


async def test_a_session_begun_before_the_day_ends_belongs_to_it(system):
    """Whoever stretches at half past three in the night has not gone to bed yet."""
    ana = await settle_ana(system)
    await system.until(datetime(2026, 3, 3, 2, 58, tzinfo=UTC))
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(minutes=10)
    async with system.limber.store.begin() as tx:
        assert [one.day for one in await tx.days.of(ana.id)] == [date(2026, 3, 2)]
