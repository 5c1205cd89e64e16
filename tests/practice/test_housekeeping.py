"""What is dropped by its age and what is kept, and what a broken row or a kill cannot stop."""

from dataclasses import dataclass, field
from datetime import time, timedelta

import pytest
from sqlalchemy import text

from bot.domain.schedule import EVERY_DAY
from bot.practice import enrol, housekeeping
from bot.storage.choices import StoredChoice
from bot.storage.process_state import Outage
from bot.storage.retention import CUE_TABLES
from bot.storage.schedules import ReminderState
from bot.storage.timers import Retry, TimerKind
from tests.support.make import make_cues
from tests.support.practice_harness import USER

A_DAY = timedelta(days=1)


async def tidy_after(life, days):
    """Let so many days pass, and tidy."""
    life.clock.jump(life.now + days * A_DAY)
    await life.keeper.tidy()


async def ask(life, statement):
    async with life.store.engine.begin() as connection:
        return (await connection.execute(text(statement))).scalars().all()


# Kept no longer


async def fill(life):
    """Keep a row of everything that grows, from today."""
    async with life.store.begin() as tx:
        slot = await tx.schedules.put(user=USER, at=time(8), weekdays=EVERY_DAY)
        await tx.schedules.open(slot=slot.id, day=life.day(), user=USER, due_at=life.now)
        await tx.schedules.mark(slot.id, day=life.day(), state=ReminderState.STARTED)
        await tx.choices.add(
            USER,
            StoredChoice(
                id="c", day=life.day(), asked="", preferences="", written=None, stretches=()
            ),
        )
        await tx.inbox.receive([{"update_id": 1}], at=life.now)
        await tx.inbox.handled(1, user=USER, at=life.now)
        await tx.inbox.bury(2, at=life.now, error="KeyError")
        await tx.process_state.add_outage(Outage(since=life.now, until=life.now))
        await tx.days.protect(user=USER, days=[life.day()], reason="outage")
        await tx.timers.arm(TimerKind.SNOOZE, subject="x", due_at=life.now, user=USER)
    await life.heart.make_up()
    [timer] = await life.claim()
    async with life.store.begin() as tx:
        broken = Retry(at=life.now, error="broken", failed=True)
        await tx.timers.finish([(timer, broken)], aside=1)


KEPT_FOR = {
    2: ("inbox",),
    90: ("dead_updates", "timers"),
    365: ("occurrences", "choices", "outages", "protected_days"),
}


async def filled(life, tables):
    """Return those of these tables that hold a row, other than what the reminders of a slot need."""
    counts = {table: f"SELECT count(*) FROM {table}" for table in tables}  # noqa: S608 - our own names
    if "timers" in counts:
        counts["timers"] += " WHERE kind = 'snooze'"
    return tuple([table for table in tables if await ask(life, counts[table]) != [0]])


async def test_what_grows_is_kept_for_its_time_and_dropped_then(life):
    await fill(life)
    begin = life.now
    for days, tables in KEPT_FOR.items():
        life.clock.jump(begin + days * A_DAY)
        await life.keeper.tidy()
        assert await filled(life, tables) == tables
        await tidy_after(life, 1)
        assert await filled(life, tables) == ()


async def test_protected_days_of_a_streak_are_kept(life):
    await life.practise(-1)
    async with life.store.begin() as tx:
        await tx.days.protect(user=USER, days=[life.day(-2), life.day()], reason="outage")
    await tidy_after(life, 700)
    async with life.store.begin() as tx:
        assert await tx.days.protected(USER) == {life.day()}


async def test_more_rows_than_fit_in_one_transaction_are_dropped_in_several(life):
    async with life.store.begin() as tx:
        for number in range(501):
            await tx.inbox.bury(number, at=life.now, error="KeyError")
    await tidy_after(life, 91)
    assert await ask(life, "SELECT count(*) FROM dead_updates") == [0]


async def start_and_end(life):
    async with life.store.begin() as tx:
        session = await tx.sessions.start(
            user=USER, routine="r", day=life.day(), at=life.now, cues=make_cues()
        )
        await tx.sessions.abandon(session.id)
    await ask(life, "UPDATE sessions SET completed = '[0]' RETURNING id")
    return session.id


async def cues(life, session):
    async with life.store.begin() as tx:
        return (await tx.sessions.find(session)).cues


async def test_of_a_session_that_ended_a_month_ago_only_its_stretches_are_kept(life):
    session = await start_and_end(life)
    whole = await cues(life, session)
    await tidy_after(life, CUE_TABLES.days)
    assert await cues(life, session) == whole
    await tidy_after(life, 1)
    thin = await cues(life, session)
    assert len(thin) < len(whole)
    assert {cue.stretch for cue in thin} == {cue.stretch for cue in whole if cue.stretch}
    async with life.store.begin() as tx:
        assert await enrol.export(tx, await tx.people.get(USER), now=life.now)


async def test_a_session_that_is_still_live_keeps_its_cue_table(life):
    async with life.store.begin() as tx:
        session = await tx.sessions.start(
            user=USER, routine="r", day=life.day(), at=life.now, cues=make_cues()
        )
    await tidy_after(life, 40)
    assert await cues(life, session.id) == session.cues


# People who are gone


async def known(life, user=USER):
    async with life.store.begin() as tx:
        return await tx.people.find(user) is not None


async def test_who_cannot_be_reached_for_a_quarter_is_forgotten(life):
    await life.meet(8, reachable=False)
    await life.keeper.tidy()
    await tidy_after(life, 90)
    assert await known(life, 8)
    await tidy_after(life, 1)
    assert not await known(life, 8)
    assert await known(life)


async def test_who_came_back_meanwhile_is_not_forgotten(life):
    await life.meet(8, reachable=False)
    await life.keeper.tidy()
    async with life.store.begin() as tx:
        await tx.people.change(8, reachable=True)
        await tx.people.change(8, reachable=False)
    await tidy_after(life, 91)
    assert await known(life, 8)


# Broken rows


async def test_a_broken_row_keeps_nobody_from_being_protected_or_reminded(life, caplog):
    """A later release knew a load that this one does not, or a zone is gone."""
    for user in (6, 8):
        await life.meet(user)
        async with life.store.begin() as tx:
            await tx.schedules.put(user=user, at=time(8), weekdays=EVERY_DAY)
    await ask(life, "UPDATE people SET avoided = 'flying' WHERE id = 6 RETURNING id")
    await life.be_away("20:00", until="23:00")
    await life.keeper.tidy()
    async with life.store.begin() as tx:
        assert await tx.days.protected(8) == await tx.days.protected(USER) == {life.day()}
    assert await life.next_reminder(8) == life.at("08:00", day=1)
    assert caplog.text.count("is broken and left out") == 2


async def test_a_database_that_fails_is_the_fault_of_no_row(life):
    await life.heart.beat()
    life.clock.jump(life.at("23:00"))
    await life.come_back("23:10")
    await life.put("08:00")
    await ask(life, "DELETE FROM timers RETURNING key")
    await life.store.close()
    with pytest.raises(Exception, match="closed"):
        await life.keeper.tidy()


async def test_a_failure_of_the_database_in_the_middle_is_raised(life):
    @dataclass
    class Failing:
        """A store that is closed after so many transactions."""

        left: int = field(default=0)

        def begin(self):
            self.left -= 1
            if self.left == 0:
                life.store._closed = True  # noqa: SLF001 - as at the end of the bot
            return life.store.begin()

    await life.put("08:00")
    await life.heart.beat()
    life.clock.jump(life.at("23:00"))
    heart = type(life.heart)(store=Failing(left=3), clock=life.clock)
    await heart.beat()
    with pytest.raises(Exception, match="closed"):
        await heart.make_up()


async def test_recovery_leaves_off_when_its_time_is_over_and_goes_on_later(life):
    await life.be_away("20:00", until="20:00")
    life.clock.jump(life.at("23:00"))
    heart = type(life.heart)(store=life.store, clock=life.clock)
    await heart.beat()
    await heart.make_up(patience=0)
    async with life.store.begin() as tx:
        assert await tx.days.protected(USER) == frozenset()
    await heart.make_up()
    async with life.store.begin() as tx:
        assert await tx.days.protected(USER) == {life.day()}


async def test_a_recovery_of_any_length_makes_no_outage_of_its_own(life):
    await life.be_away("20:00", until="20:00")
    life.clock.jump(life.at("23:00"))
    heart = type(life.heart)(store=life.store, clock=life.clock)
    await heart.beat()
    async with life.store.begin() as tx:
        assert await tx.process_state.heartbeat() == life.now


# Traces


async def remove(life, user):
    async with life.store.begin() as tx:
        await enrol.forget(tx, await tx.people.get(user))


async def traces(life):
    return await ask(life, "SELECT value FROM marks WHERE name = 'traces'")


async def test_traces_of_who_left_are_erased_at_the_next_opportunity(life):
    """The wish is a row: it is there after a kill."""
    await life.meet(8)
    await remove(life, 8)
    assert await traces(life) == [""]
    await life.keeper.erase()
    assert await traces(life) == []
    await life.keeper.erase()


async def test_a_long_erasure_waits_until_no_session_is_led_but_not_for_ever(life, monkeypatch):
    monkeypatch.setattr(housekeeping, "QUICK", 0)
    await life.meet(8)
    await remove(life, 8)
    async with life.store.begin() as tx:
        await tx.sessions.start(
            user=USER, routine="r", day=life.day(), at=life.now, cues=make_cues()
        )
    for days in (0, 1, housekeeping.WAIT_FOR_ERASURE.days):
        life.clock.jump(life.now + days * A_DAY)
        await life.keeper.erase()
        assert bool(await traces(life)) == (days <= 1)


async def test_at_the_end_traces_are_erased_unless_that_takes_long(life, monkeypatch):
    await life.meet(8)
    await remove(life, 8)
    with monkeypatch.context() as patched:
        patched.setattr(housekeeping, "QUICK", 0)
        await life.keeper.close()
    assert await traces(life) == [""]
    await life.keeper.close()
    assert await traces(life) == []
    await life.keeper.close()
