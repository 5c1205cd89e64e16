"""Outages of the bot: who is spared what, and what is put right afterwards."""

from datetime import timedelta

import pytest

from bot.practice import reminder_changes
from bot.practice.outage import OUTAGE, Heartbeat
from bot.storage.process_state import Outage
from bot.storage.schedules import ReminderState
from bot.storage.timers import Retry, TimerKind
from tests.support.practice_harness import USER, Killed

BERLIN = "Europe/Berlin"


async def protected(life, user=USER):
    """Return which days are protected, by their number."""
    async with life.store.begin() as tx:
        days = await tx.days.protected(user)
    return sorted((day - life.day()).days for day in days)


async def outages(life):
    async with life.store.begin() as tx:
        return await tx.process_state.outages(until_after=life.at("00:00", day=-9))


async def heartbeat(life):
    async with life.store.begin() as tx:
        return await tx.process_state.heartbeat()


# Heartbeat


async def test_the_first_start_of_all_is_no_outage(life):
    await life.heart.beat()
    assert await heartbeat(life) == life.now
    assert await outages(life) == []


async def test_a_short_restart_is_no_outage(life):
    await life.go("20:00")
    await life.heart.beat()
    life.clock.jump(life.now + OUTAGE)
    await life.start()
    assert await outages(life) == []


async def test_a_longer_silence_is_remembered_as_an_outage(life):
    await life.be_away("20:00", until="20:06")
    assert await outages(life) == [Outage(since=life.at("20:00"), until=life.at("20:06"))]
    assert await heartbeat(life) == life.now


async def test_an_outage_is_made_up_for_once(life):
    await life.be_away("20:00", until="21:00")
    await life.heart.beat()
    assert len(await outages(life)) == 1


async def test_a_clock_that_is_moved_on_purpose_is_no_outage(life):
    await life.heart.beat()
    life.clock.jump(life.at("23:00"))
    await life.heart.beat()
    assert await outages(life) == []
    assert await protected(life) == []


async def test_a_silence_after_the_clock_was_moved_is_one(life):
    await life.go("20:00")
    await life.heart.beat()
    await life.come_back("23:00")
    assert len(await outages(life)) == 1


async def test_a_clock_that_was_put_back_is_no_outage(life):
    async with life.store.begin() as tx:
        await tx.process_state.beat(life.now + timedelta(days=1))
    await life.heart.beat()
    assert await outages(life) == []
    assert await heartbeat(life) == life.now


async def test_a_crash_in_the_middle_of_making_up_is_made_up_for_later(life):
    """The outage is over only once everybody's days are protected."""
    await life.meet(8)
    await life.go("20:00")
    await life.heart.beat()
    life.clock.jump(life.at("23:00"))
    dying = Heartbeat(store=Dying(life.store, after=3), clock=life.clock)
    await dying.beat()
    with pytest.raises(Killed):
        await dying.make_up()
    await life.come_back("23:10")
    assert await protected(life) == [0]
    assert await protected(life, 8) == [0]


class Dying:
    """A store whose process dies after so many transactions."""

    def __init__(self, store, *, after):
        self._store, self._left = store, after

    def begin(self):
        if not self._left:
            raise Killed
        self._left -= 1
        return self._store.begin()


# Protected days


async def test_an_outage_over_the_whole_window_of_a_reminder_protects_the_day(life):
    await life.put("08:00")
    await life.be_away("07:30", until="14:00")
    assert await protected(life) == [0]


async def test_an_outage_that_leaves_some_of_the_window_protects_nothing(life):
    await life.put("08:00")
    await life.be_away("07:30", until="13:59")
    assert await protected(life) == []


async def test_an_outage_of_days_protects_every_day_whose_window_it_covered(life):
    await life.put("08:00", weekdays=frozenset({1, 2, 4}))
    await life.be_away("07:30", until="07:00", back=6)
    spoiled_evenings = [0, 1, 2, 3, 4, 5]
    assert await protected(life) == spoiled_evenings


async def test_a_reminder_of_the_night_spoils_the_day_to_which_it_belongs(life):
    await life.put("01:00")
    await life.be_away("00:30", day=1, until="02:00")
    assert await protected(life) == [0]


@pytest.mark.parametrize(
    ("since", "until", "spoiled"),
    [
        ("20:00", "21:29", []),
        ("20:00", "21:30", [0]),
        ("22:00", "22:30", [0]),
        ("23:15", "23:44", []),
        ("12:00", "20:59", []),
    ],
)
async def test_half_an_hour_of_the_evening_lost_protects_the_day(life, since, until, spoiled):
    await life.be_away(since, until=until)
    assert await protected(life) == spoiled


async def test_a_nightly_restart_spoils_nobodys_day(life):
    await life.be_away("01:30", day=1, until="03:45", back=1)
    assert await protected(life) == []


async def test_the_evening_is_that_of_each_person(life):
    await life.meet(8, zone="America/New_York")
    await life.be_away("20:30", until="22:30")
    assert await protected(life) == [0]
    assert await protected(life, 8) == []


async def test_the_evening_does_not_depend_on_the_hour_at_which_the_day_begins(life):
    await life.meet(8, day_start=0)
    await life.be_away("22:00", until="23:00")
    assert await protected(life, 8) == [0]


async def test_an_outage_over_midnight_spoils_the_evening_before_it(life):
    await life.be_away("23:00", until="09:00", back=1)
    assert await protected(life) == [0]


async def test_over_a_change_of_the_clocks_an_evening_is_an_evening(life):
    await life.meet(8, zone=BERLIN)
    await life.be_away("20:30", day=18, until="22:00", back=18)
    assert await protected(life, 8) == [18]


@pytest.mark.parametrize(("since", "until"), [("08:01", "08:10"), ("13:50", "15:00")])
async def test_taps_that_were_lost_while_a_reminder_waited_for_them_protect_the_day(
    life, since, until
):
    await life.put("08:00")
    await life.be_away(since, until=until)
    assert await protected(life) == [0]


async def test_a_reminder_that_was_put_off_waits_for_taps_too(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        day = life.day()
        await reminder_changes.snooze(tx, person, slot=slot.id, day=day, minutes=60, now=life.now)
    await life.be_away("08:01", until="08:10")
    assert await protected(life) == [0]


@pytest.mark.parametrize("state", [ReminderState.STARTED, ReminderState.SKIPPED])
async def test_a_reminder_that_was_answered_before_waits_for_nothing(life, state):
    slot = await life.put("08:00")
    await life.go("08:00")
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await reminder_changes.dismiss(tx, person, slot=slot.id, day=life.day(), state=state)
    await life.be_away("08:01", until="08:10")
    assert await protected(life) == []


async def test_an_old_reminder_waits_for_nothing(life):
    await life.put("08:00")
    await life.be_away("14:00", until="14:10")
    assert await protected(life) == []


async def test_a_reminder_that_was_never_told_waits_for_nothing(life):
    await life.put("12:00")
    async with life.store.begin() as tx:
        await reminder_changes.stop(tx, await tx.people.get(USER), now=life.now)
    await life.be_away("12:01", until="12:10")
    assert await protected(life) == []


async def test_who_cannot_be_reached_has_nothing_to_protect(life):
    await life.meet(8, reachable=False)
    await life.be_away("20:00", until="23:00")
    assert await protected(life, 8) == []


async def test_an_outage_costs_nobody_their_streak(life):
    """Three days away would end it; they are the bot's own fault."""
    await life.put("08:00")
    await life.practise(-3, -2, -1)
    await life.be_away("07:30", until="14:30", back=3)
    streak = await life.streak(day=4)
    assert (streak.current, streak.covered) == (3, ())


async def test_days_that_were_saved_are_told_with_the_next_reminder_alone(life):
    await life.put("08:00")
    await life.practise(-1)
    await life.be_away("07:30", until="14:30")
    assert life.messenger.calls == []
    await life.go("09:00", day=2)
    assert [call.protected for call in life.messenger.calls] == [(life.day(),), ()]


# Putting right


async def test_a_reminder_that_lost_its_timer_is_owed_again(life):
    slot = await life.put("08:00")
    async with life.store.begin() as tx:
        await tx.timers.disarm(TimerKind.REMIND, subject=slot.id)
    await life.keeper.tidy()
    assert await life.next_reminder() == life.at("08:00")


async def test_a_reminder_that_was_set_aside_is_owed_again_from_the_next_day_on(life):
    await life.put("08:00")
    life.clock.jump(life.at("08:00"))
    [timer] = await life.claim()
    async with life.store.begin() as tx:
        broken = Retry(at=life.now, error="broken", failed=True)
        await tx.timers.finish([(timer, broken)], aside=1)
    await life.keeper.tidy()
    assert await life.next_reminder() == life.at("08:00", day=1)


async def test_a_reminder_that_is_owed_is_left_alone(life):
    await life.put("08:00")
    life.clock.jump(life.at("08:01"))
    await life.keeper.tidy()
    assert await life.next_reminder() == life.at("08:00")


@pytest.mark.parametrize("choice", [{"stopped": True}, {"reachable": False}])
async def test_who_is_not_reminded_is_owed_nothing(life, choice):
    slot = await life.put("08:00")
    async with life.store.begin() as tx:
        await tx.timers.disarm(TimerKind.REMIND, subject=slot.id)
        await tx.people.change(USER, **choice)
    await life.keeper.tidy()
    assert await life.next_reminder() is None


async def test_old_receipts_of_updates_are_dropped_and_new_ones_kept(life):
    async with life.store.begin() as tx:
        await tx.inbox.receive([{"update_id": 1}], at=life.now)
        await tx.inbox.handled(1, user=USER, at=life.now)
    await life.go("12:00", day=2)
    async with life.store.begin() as tx:
        await tx.inbox.receive([{"update_id": 2}], at=life.now)
        await tx.inbox.handled(2, user=USER, at=life.now)
    await life.keeper.tidy()
    async with life.store.begin() as tx:
        assert [receipt.update_id for receipt in await tx.inbox.of(USER)] == [2]
