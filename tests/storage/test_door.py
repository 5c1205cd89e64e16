"""The promises of the one door to the rows."""

import asyncio
import sqlite3
from itertools import count

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, OperationalError

from bot.domain.errors import StorageError
from bot.storage.outbox import OutboxEntry
from bot.storage.store import ANSWER, is_failure
from bot.storage.timers import Arm, Retry, TimerKind
from tests.support.make import START, seconds

EARLY, LATE = START + seconds(5), START + seconds(60)


class Oops(Exception):
    """Something goes wrong inside a transaction."""


async def put(store, name, value="here"):
    async with store.begin() as tx:
        await tx.process_state.put(name, value)


async def get(store, name):
    async with store.begin() as tx:
        return await tx.process_state.get(name)


async def write_and_fail(store, act):
    async with store.begin() as tx:
        await act(tx)
        raise Oops


async def fail_after(store, act):
    with pytest.raises(Oops):
        await write_and_fail(store, act)


def cancel_in(store, task, *, number):
    """Cancel a task while it waits for its insert of this number, or for the commit that follows them."""
    calls = count(1)

    def executes(_connection, _cursor, statement, *_):
        if statement.startswith("INSERT"):
            called()

    def called(*_):
        if next(calls) == number:
            task.cancel()

    event.listen(store.engine.sync_engine, "before_cursor_execute", executes)
    event.listen(store.engine.sync_engine, "commit", called)


def make_letter(at):
    return OutboxEntry(chat=7, user=None, answer="hello", created_at=at, expires_at=LATE)


async def arm(tx, due_at, subject=1):
    await tx.timers.arm(TimerKind.SNOOZE, subject=subject, due_at=due_at, user=None)


async def test_what_is_written_is_there_for_the_next_transaction(store):
    await put(store, "colour", "green")
    assert await get(store, "colour") == "green"


async def test_five_hundred_increments_at_once_lose_none(store):
    async def increment():
        async with store.begin() as tx:
            await tx.process_state.put(
                "counter", str(int(await tx.process_state.get("counter") or 0) + 1)
            )

    await asyncio.gather(*(increment() for _ in range(500)))
    assert await get(store, "counter") == "500"


async def test_an_exception_rolls_everything_back(store):
    async def write_two(tx):
        await tx.process_state.put("first", "here")
        await tx.process_state.put("second", "here")

    await fail_after(store, write_two)
    assert [await get(store, "first"), await get(store, "second")] == [None, None]


async def test_a_rollback_takes_nothing_of_another_task_along(store):
    written = asyncio.Event()

    async def write_slowly(tx):
        await tx.process_state.put("lost", "here")
        written.set()
        await tx.process_state.get("lost")

    async def write_meanwhile():
        await written.wait()
        await put(store, "kept")

    await asyncio.gather(fail_after(store, write_slowly), write_meanwhile())
    assert [await get(store, "lost"), await get(store, "kept")] == [None, "here"]


async def test_transactions_come_in_the_order_in_which_they_were_asked_for(store):
    async def append(number):
        async with store.begin() as tx:
            await tx.process_state.put(
                "order", (await tx.process_state.get("order") or "") + str(number)
            )

    await asyncio.gather(*(append(number) for number in range(10)))
    assert await get(store, "order") == "0123456789"


@pytest.mark.parametrize("last_call", range(1, 4))
async def test_a_cancelled_transaction_happens_as_a_whole_or_not_at_all(store, last_call):
    async def write_two():
        async with store.begin() as tx:
            await tx.process_state.put("first", "here")
            await tx.process_state.put("second", "here")

    writing = asyncio.create_task(write_two())
    cancel_in(store, writing, number=last_call)
    await asyncio.wait([writing])
    assert writing.cancelled()
    assert await get(store, "first") == await get(store, "second")


async def test_a_task_cancelled_inside_its_transaction_leaves_nothing(store):
    inside = asyncio.Event()

    async def write_and_wait():
        async with store.begin() as tx:
            await tx.process_state.put("lost", "here")
            inside.set()
            await asyncio.Event().wait()

    writing = asyncio.create_task(write_and_wait())
    await inside.wait()
    writing.cancel()
    await asyncio.wait([writing])
    assert await get(store, "lost") is None


async def test_brief_statements_of_a_task_cancelled_at_its_commit_are_kept(store):
    """The commit is under way, and cannot be called back."""

    async def write():
        async with store.begin() as tx:
            await tx.outbox.add([make_letter(LATE)])
            writing.cancel()

    writing = asyncio.create_task(write())
    await asyncio.wait([writing])
    assert writing.cancelled()
    async with store.begin() as tx:
        assert await tx.outbox.count() == 1


async def test_the_bell_rings_once_with_the_earliest_instant(store):
    rung = []
    store.on_armed(rung.append)
    async with store.begin() as tx:
        await arm(tx, LATE, subject=1)
        await arm(tx, EARLY, subject=2)
    assert rung == [{TimerKind.SNOOZE: EARLY}]


async def test_the_bell_rings_for_each_kind_and_for_answers(store):
    rung = []
    store.on_armed(rung.append)
    async with store.begin() as tx:
        await arm(tx, LATE)
        await tx.timers.arm(TimerKind.REMIND, subject=1, due_at=EARLY, user=None)
        await tx.outbox.add([make_letter(LATE), make_letter(EARLY)])
    assert rung == [{TimerKind.SNOOZE: LATE, TimerKind.REMIND: EARLY, ANSWER: EARLY}]


async def test_the_bell_rings_for_the_instant_as_it_is_kept(store):
    """Else the bell would ring a little late for what is ready at a whole millisecond."""
    rung = []
    store.on_armed(rung.append)
    async with store.begin() as tx:
        await arm(tx, EARLY + seconds(0.0009))
    async with store.begin() as tx:
        assert rung == [{TimerKind.SNOOZE: await tx.timers.next_ready()}]


async def test_when_the_bell_rings_the_timer_is_committed_and_the_door_is_free(store):
    looks = []

    async def look():
        async with store.begin() as tx:
            return await tx.timers.next_ready()

    store.on_armed(lambda _: looks.append(asyncio.ensure_future(look())))
    async with store.begin() as tx:
        await arm(tx, EARLY)
        assert looks == []
    assert await looks[0] == EARLY


async def test_every_bell_rings(store):
    rung = []
    for name in ("one", "other"):
        store.on_armed(lambda at, name=name: rung.append((name, at)))
    async with store.begin() as tx:
        await arm(tx, EARLY)
    due = {TimerKind.SNOOZE: EARLY}
    assert rung == [("one", due), ("other", due)]


async def test_the_bell_does_not_ring_after_a_rollback(store):
    rung = []
    store.on_armed(rung.append)
    await fail_after(store, lambda tx: arm(tx, EARLY))
    assert rung == []


async def test_the_bell_does_not_ring_where_nothing_was_armed(store):
    rung = []
    store.on_armed(rung.append)
    await put(store, "colour")
    assert rung == []


async def test_what_follows_a_delivery_rings_the_bell_for_its_instant(store):
    """Another attempt and the next promise do; what is settled or set aside does not."""
    rung = []
    for number in range(4):
        async with store.begin() as tx:
            await arm(tx, EARLY, subject=number)
    async with store.begin() as tx:
        timers = await tx.timers.claim(
            TimerKind.SNOOZE, worker="w", now=EARLY, lease_until=LATE, limit=4
        )
    store.on_armed(rung.append)
    following = Arm(kind=TimerKind.SNOOZE, subject=1, due_at=LATE, user=None)
    outcomes = (
        Retry(at=LATE, error="busy"),
        following,
        None,
        Retry(at=EARLY, error="broken", failed=True),
    )
    for timer, outcome in zip(timers, outcomes, strict=True):
        async with store.begin() as tx:
            await tx.timers.finish([(timer, outcome)])
    assert rung == [{TimerKind.SNOOZE: LATE}, {TimerKind.SNOOZE: LATE}]


async def test_an_answer_that_is_put_off_rings_the_bell_for_its_instant(store):
    rung = []
    async with store.begin() as tx:
        await tx.outbox.add([make_letter(EARLY)])
        letters = await tx.outbox.claim(worker="w", now=EARLY, lease_until=LATE, limit=1)
    store.on_armed(rung.append)
    async with store.begin() as tx:
        await tx.outbox.retry([(letters[0], LATE, "busy")])
    assert rung == [{ANSWER: LATE}]


async def test_who_asked_hears_of_the_commit_after_it(store):
    heard = []
    async with store.begin() as tx:
        tx.on_commit(lambda: heard.append("first"))
        tx.on_commit(lambda: heard.append("second"))
        assert heard == []
    assert heard == ["first", "second"]


async def test_who_asked_does_not_hear_of_a_rollback(store):
    heard = []

    async def ask(tx):
        tx.on_commit(lambda: heard.append("committed"))

    await fail_after(store, ask)
    assert heard == []


async def test_closing_waits_for_the_transaction_at_hand(store, open_door):
    inside = asyncio.Event()

    async def write_slowly():
        async with store.begin() as tx:
            inside.set()
            await tx.process_state.put("first", "here")
            await tx.process_state.put("second", "here")

    writing = asyncio.create_task(write_slowly())
    await inside.wait()
    await store.close()
    await writing
    assert await get(open_door(), "second") == "here"


async def test_a_closed_door_stays_shut(store):
    await store.close()
    with pytest.raises(StorageError, match="closed"):
        await put(store, "late")


async def test_a_door_may_be_closed_twice(store):
    await store.close()
    await store.close()


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (OperationalError, "disk I/O error"),
        (DatabaseError, "database disk image is malformed"),
        (None, "the database is closed"),
    ],
)
def test_a_database_that_fails_may_do_the_same_another_time(kind, what):
    error = kind("SELECT 1", {}, sqlite3.DatabaseError(what)) if kind else StorageError(what)
    assert is_failure(error)


@pytest.mark.parametrize("kind", [IntegrityError, DataError, None])
def test_what_is_wrong_with_the_wish_itself_stays_wrong(kind):
    error = kind("INSERT", {}, sqlite3.Error("UNIQUE")) if kind else ValueError("oops")
    assert not is_failure(error)


async def test_an_error_tells_nothing_of_what_was_to_be_kept(store):
    await keep_secret(store)
    with pytest.raises(IntegrityError) as failed:
        await keep_secret(store)
    assert "secret" not in str(failed.value)


async def keep_secret(store):
    async with store.begin() as tx:
        await tx.people.add(user=7, language="a secret", zone="a secret", at=START)
