"""Groups: slots invite once, and whatever happens to a group's session, nobody is left in it."""

from datetime import timedelta

import pytest

from bot.domain.errors import UserError
from bot.practice import reminder_changes, together
from bot.practice.group_reminders import usual_routine
from bot.practice.messenger import SendStatus
from bot.storage.timers import TimerKind
from tests.support.content import shipped
from tests.support.make import make_psoas_routine
from tests.support.practice_harness import USER

GROUP, STRANGER = -2001, 77
EVERY_DAY = frozenset(range(7))


@pytest.fixture
async def group(life):
    return await life.meet(GROUP)


async def put(life, group, at):
    async with life.store.begin() as tx:
        return await reminder_changes.put(tx, group, at=at, weekdays=EVERY_DAY, now=life.now)


async def invited(life, group, *, host=USER, minutes=0):
    async with life.store.begin() as tx:
        return await together.invite(
            tx,
            group,
            make_psoas_routine(),
            begin=life.now + timedelta(minutes=minutes),
            admission=life.admission,
            host=host,
        )


async def present(life, session):
    async with life.store.begin() as tx:
        return [one.user for one in await tx.participants.of([session.id])]


async def test_a_slot_invites_at_its_time_once_a_day(life, group):
    await put(life, group, (life.now + timedelta(hours=1)).time())
    await life.go("23:00", day=1)
    assert [chat for chat, _ in life.messenger.invited] == [GROUP, GROUP]
    assert life.messenger.calls == [], "a group gets no reminder of a person's kind"


async def test_a_slot_that_was_missed_by_long_invites_nobody(life, group):
    await put(life, group, (life.now + timedelta(hours=1)).time())
    async with life.store.begin() as tx:
        due = await tx.timers.next_of(GROUP, kind=TimerKind.REMIND)
    await life.be_away("07:30", until="10:00")
    await life.wait(60)
    assert life.messenger.invited == []
    async with life.store.begin() as tx:
        assert await tx.timers.next_of(GROUP, kind=TimerKind.REMIND) == due + timedelta(days=1)


async def test_a_slot_passes_over_a_group_that_is_in_a_session(life, group):
    await put(life, group, (life.now + timedelta(minutes=2)).time())
    await invited(life, group)
    await life.wait(150)
    assert life.messenger.invited == []


async def test_a_slot_that_is_gone_asks_for_nothing_more(life, group):
    await put(life, group, (life.now + timedelta(hours=1)).time())
    async with life.store.begin() as tx:
        (slot,) = await tx.schedules.of(GROUP)
        await tx.schedules.remove(slot.id)
    await life.go("23:00")
    assert life.messenger.invited == []


async def test_the_numbers_are_those_of_all_together_and_the_persons_own_day_counts(life, group):
    session = await invited(life, group)
    async with life.store.begin() as tx:
        await tx.participants.join(session.id, STRANGER)
    await life.wait(400)
    crowd = life.messenger.moments[-1].summary.crowd
    assert (crowd.people, crowd.stretches) == (2, 8)
    assert (await life.streak()).total == 1
    assert await present(life, session) == []


async def test_what_a_person_did_before_they_left_still_counts(life, group):
    session = await invited(life, group)
    async with life.store.begin() as tx:
        await tx.participants.join(session.id, STRANGER)
    await life.wait(100)
    async with life.store.begin() as tx:
        assert await tx.participants.leave(session.id, USER)
    await life.wait(300)
    crowd = life.messenger.moments[-1].summary.crowd
    assert crowd.people == 2
    assert 4 < crowd.stretches < 8
    assert (await life.streak()).total == 1


async def test_a_person_who_leaves_and_comes_again_is_counted_once(life, group):
    session = await invited(life, group, minutes=5)
    async with life.store.begin() as tx:
        await tx.participants.leave(session.id, USER)
        assert await tx.participants.join(session.id, USER)
        assert not await tx.participants.join(session.id, USER)
        crowds = await tx.participants.crowds([session.id])
    assert crowds[session.id].people == 1


async def test_a_group_that_is_closed_to_the_bot_has_nobody_in_its_session(life, group):
    session = await invited(life, group)
    life.messenger.answer(SendStatus.GONE)
    await life.wait(5)
    assert await present(life, session) == []


async def test_a_session_begins_once_and_only_earlier(life, group):
    session = await invited(life, group, minutes=5)
    async with life.store.begin() as tx:
        sooner = await together.act(
            tx, session, what="now", user=USER, now=life.now, admission=life.admission
        )
        again = await together.act(
            tx, sooner, what="now", user=USER, now=life.now, admission=life.admission
        )
    assert sooner.anchor == life.now + together.SOON
    assert again is sooner


async def test_a_second_session_of_a_group_is_refused(life, group):
    await invited(life, group)
    with pytest.raises(UserError, match="group-live"):
        await invited(life, group)


async def test_a_group_that_moves_takes_everything_along(life, group):
    await put(life, group, (life.now + timedelta(hours=1)).time())
    async with life.store.begin() as tx:
        await tx.people.move(GROUP, -1_000_000_002_001)
        assert await tx.people.find(GROUP) is None
        assert len(await tx.schedules.of(-1_000_000_002_001)) == 1
        assert await tx.people.count() == 1, "groups are no people"


def test_a_routine_that_is_gone_gives_way_to_the_usual():
    library = shipped()
    assert usual_routine(library, "gone") == usual_routine(library)
    assert usual_routine(library, "psoas-reset").id == "psoas-reset"
