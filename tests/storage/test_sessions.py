"""A session is kept exactly, and a person is never in more than one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.cues import Cue, CueKind
from bot.domain.session import Phase, Session
from bot.domain.stretch import Side
from bot.storage.sessions import Messages, NewMessage, StoredSession
from tests.support.make import START, make_cues, seconds

DAY = date(2026, 3, 10)
CUES = make_cues()


@pytest.fixture
async def tx(store):
    """A transaction in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
        yield tx


async def start(tx, *, user=7, at=START, cues=CUES, day=DAY):
    return await tx.sessions.start(user=user, routine="psoas-reset", day=day, at=at, cues=cues)


async def finish(tx, session, phase=Phase.FINISHED):
    await tx.sessions.keep(replace(session, phase=phase))


def every_cue():
    """Return cues of every kind, with and without a side, completing none, the first and a later stretch."""
    sides, completed = [None, *Side], [None, 0, 11]
    return tuple(
        Cue(
            offset=timedelta(milliseconds=1250 * number),
            kind=kind,
            place=number,
            stretch="" if number % 2 else "bridge-pose",
            side=sides[number % 3],
            length=timedelta(milliseconds=999 * number),
            completes=completed[number % 3],
            waits=number % 2 == 0,
            sounds=number % 5 == 0,
        )
        for number, kind in enumerate([*CueKind, *reversed(CueKind)])
    )


async def test_a_new_session_runs_from_its_first_cue_on(tx):
    session = await start(tx)
    assert session == Session(
        id=session.id,
        user=7,
        routine="psoas-reset",
        day=DAY,
        started_at=START,
        anchor=START,
        cues=CUES,
    )
    assert await tx.sessions.find(session.id) == session


async def test_cues_of_every_kind_come_back_as_they_were(tx):
    cues = every_cue()
    session = await start(tx, cues=cues)
    found = (await tx.sessions.find(session.id)).cues
    assert found == cues
    assert {type(cue.kind) for cue in found} == {CueKind}
    assert {type(cue.side) for cue in found} == {Side, type(None)}


async def test_a_session_is_kept_as_it_stands(tx):
    moved = replace(
        await start(tx),
        phase=Phase.PAUSED,
        anchor=START + seconds(90),
        paused_at=START + seconds(100.125),
        idle=seconds(12.5),
        step=3,
        card=-1,
        cues=every_cue(),
        completed=(0, 1, 5),
    )
    await tx.sessions.keep(moved)
    assert await tx.sessions.find(moved.id) == moved


@pytest.mark.parametrize("phase", Phase)
async def test_every_phase_comes_back_as_it_was(tx, phase):
    session = await start(tx)
    await finish(tx, session, phase)
    assert (await tx.sessions.find(session.id)).phase is phase


async def test_keeping_one_session_leaves_the_others_alone(tx):
    mine, theirs = await start(tx), await start(tx, user=8)
    await finish(tx, mine)
    assert await tx.sessions.find(theirs.id) == theirs


async def test_a_session_that_is_gone_is_none(tx):
    assert await tx.sessions.find(99) is None


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.PAUSED])
async def test_a_live_session_is_found_by_its_person(tx, phase):
    session = await start(tx)
    await start(tx, user=8)
    await finish(tx, session, phase)
    assert (await tx.sessions.live(7)).id == session.id


@pytest.mark.parametrize("phase", [Phase.FINISHED, Phase.ENDED])
async def test_a_session_that_is_over_is_not_live(tx, phase):
    await finish(tx, await start(tx), phase)
    assert await tx.sessions.live(7) is None


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.PAUSED])
async def test_a_second_live_session_of_one_person_is_refused(store, phase):
    async with store.begin() as tx:
        await tx.people.add(user=7, language="en", zone="UTC", at=START)
        session = await start(tx)
        await finish(tx, session, phase)
    with pytest.raises(IntegrityError):
        await start_alone(store)
    async with store.begin() as tx:
        assert [one.id for one in await tx.sessions.history(7)] == [session.id]


async def start_alone(store):
    async with store.begin() as tx:
        await start(tx)


@pytest.mark.parametrize("phase", [Phase.FINISHED, Phase.ENDED])
async def test_after_a_session_is_over_another_may_begin(tx, phase):
    await finish(tx, await start(tx), phase)
    again = await start(tx)
    assert (await tx.sessions.live(7)).id == again.id


async def test_an_abandoned_session_is_over(tx):
    session = await start(tx)
    await tx.sessions.abandon(session.id)
    assert await tx.sessions.find(session.id) == replace(session, phase=Phase.ENDED)


async def test_the_number_of_a_session_is_never_used_again(tx):
    """Else a button of the old one would be taken for one of the new."""
    gone = await start(tx)
    await tx.people.remove(7)
    await tx.people.add(user=7, language="en", zone="UTC", at=START)
    assert (await start(tx)).id != gone.id


async def messages(tx, session):
    return (await tx.sessions.find_all([session]))[session].messages


def message(session, number, *before, pictured=False):
    return NewMessage(session=session.id, number=number, before=before, pictured=pictured)


async def test_a_session_has_no_messages_at_first(tx):
    assert await messages(tx, (await start(tx)).id) == Messages()


async def test_the_newest_message_of_a_session_carries_the_buttons(tx):
    session, other = await start(tx), await start(tx, user=8)
    await tx.sessions.put_messages([message(session, 101)])
    await tx.sessions.put_messages([message(session, 2**31 - 1, 101, pictured=True)])
    found = await messages(tx, session.id)
    assert found == Messages(current=2**31 - 1, all=(101, 2**31 - 1), pictured=True)
    assert await messages(tx, other.id) == Messages()


async def test_messages_of_many_sessions_are_added_together(tx):
    mine, theirs = await start(tx), await start(tx, user=8)
    await tx.sessions.put_messages([message(mine, 101, 99), message(theirs, 102)])
    assert await messages(tx, mine.id) == Messages(current=101, all=(99, 101))
    assert await messages(tx, theirs.id) == Messages(current=102, all=(102,))


async def test_messages_that_were_cleaned_away_are_forgotten(tx):
    session, other = await start(tx), await start(tx, user=8)
    await tx.sessions.put_messages([message(session, 101), message(other, 102)])
    await tx.sessions.clear_messages(session.id)
    assert (await messages(tx, session.id)).all == ()
    assert (await messages(tx, other.id)).all == (102,)


async def test_a_message_of_a_session_that_is_gone_changes_nothing(tx):
    """A person may delete everything while a cue of their session is on its way."""
    gone = await start(tx)
    await tx.people.remove(7)
    await tx.sessions.put_messages([message(gone, 101)])
    assert await tx.sessions.find_all([gone.id]) == {}


async def test_many_sessions_are_found_at_once_with_their_messages(tx):
    mine, theirs = await start(tx), await start(tx, user=8)
    await tx.sessions.put_messages([message(theirs, 102)])
    assert await tx.sessions.find_all([mine.id, theirs.id, 99]) == {
        mine.id: StoredSession(session=mine, messages=Messages()),
        theirs.id: StoredSession(session=theirs, messages=Messages(current=102, all=(102,))),
    }
    assert await tx.sessions.find_all([]) == {}


async def test_the_sessions_that_many_people_are_in_are_found_at_once(tx):
    mine = await start(tx)
    await finish(tx, await start(tx, user=8))
    assert await tx.sessions.live_of_all([7, 8, 9]) == {7: mine}


async def test_many_sessions_are_kept_at_once(tx):
    mine, theirs = await start(tx), await start(tx, user=8)
    moved = replace(mine, step=2, card=3, idle=seconds(1.5), anchor=START + seconds(9))
    other = replace(theirs, cues=every_cue(), completed=(0, 1), phase=Phase.PAUSED)
    await tx.sessions.keep_all([(mine, moved), (theirs, other)])
    kept = await tx.sessions.find_all([mine.id, theirs.id])
    assert [one.session for one in kept.values()] == [moved, other]


async def test_a_step_leaves_the_cue_table_that_is_kept_alone(tx):
    """It is long, and changes seldom: only a changed table is written."""
    session = await start(tx)
    await tx.sessions.keep(replace(session, cues=every_cue()))
    moved = replace(session, step=1)
    await tx.sessions.keep_all([(session, moved)])
    assert await tx.sessions.find(session.id) == replace(moved, cues=every_cue())
    changed = replace(moved, cues=CUES[:1])
    await tx.sessions.keep_all([(moved, changed)])
    assert await tx.sessions.find(session.id) == changed


async def test_the_sessions_since_a_day_come_without_older_ones_and_those_of_others(tx):
    ids = {}
    for number in (2, 0, 1):
        later = timedelta(days=number)
        session = await start(tx, at=START + later, day=DAY + later)
        await finish(tx, session)
        ids[number] = session.id
    theirs = await start(tx, user=8, day=DAY + timedelta(days=1))
    since = await tx.sessions.since(7, DAY + timedelta(days=1))
    assert [one.id for one in since] == [ids[1], ids[2]]
    assert await tx.sessions.since_all([7, 8, 9], DAY + timedelta(days=1)) == {
        7: since,
        8: [theirs],
    }


async def test_the_history_of_a_person_comes_in_order_and_leaves_out_others(tx):
    late = await start(tx, at=START + seconds(60))
    await finish(tx, late)
    early = await start(tx)
    await start(tx, user=8)
    assert [one.id for one in await tx.sessions.history(7)] == [early.id, late.id]


async def test_live_sessions_are_counted(tx):
    await finish(tx, await start(tx))
    await finish(tx, await start(tx), Phase.PAUSED)
    await start(tx, user=8)
    assert await tx.sessions.count_live() == 2
