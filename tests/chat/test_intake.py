"""Intake: updates are kept before they are confirmed, and handled once, in their chat's order, whatever happens."""

import asyncio
import logging
from contextlib import suppress

import pytest
from sqlalchemy import text
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.chat import backlog
from bot.chat import intake as module
from bot.chat.intake import TRIES, Intake, NotDone, TokenInUse, TokenRefused
from bot.domain.errors import StorageError
from bot.storage.sqlite import BARE
from tests.support.chat_harness import MONDAY, opened
from tests.support.hurried import Hurried
from tests.support.loop import settle
from tests.support.post import Post, update

ANA, BEN = 1001, 1002
FAILURES = (
    TimedOut(),
    NetworkError("Bad Gateway"),
    BadRequest("who knows"),
    Conflict("terminated by other getUpdates request"),
    InvalidToken(),
    ValueError("not JSON"),
)


class Handler:
    """Notes what it handled, in the store too; a gate holds an update up, a failure meets it."""

    def __init__(self, store):
        self.begun = []
        self.done = []
        self.buried = []
        self.gates = {}
        self.failures = {}
        self._store = store

    def hold(self, number):
        self.gates[number] = asyncio.Event()
        return self.gates[number]

    async def handle(self, content):
        number = content["update_id"]
        self.begun.append(number)
        if number in self.gates:
            await self.gates[number].wait()
        if self.failures.get(number):
            raise self.failures[number].pop(0)
        await self._write(number)
        self.done.append(number)

    async def give_up(self, number, error):
        if self.failures.get("burial"):
            raise self.failures["burial"].pop(0)
        self.buried.append((number, error))
        await self._write(number)

    async def waiting(self):
        """Return the numbers of the updates that are kept and not handled."""
        async with self._store.begin() as tx:
            return [content["update_id"] for content in await tx.inbox.waiting()]

    async def _write(self, number):
        async with self._store.begin() as tx:
            await tx.inbox.handled(number, user=None, at=MONDAY)


@pytest.fixture
def clock():
    return Hurried(start=MONDAY)


@pytest.fixture
def post():
    return Post()


@pytest.fixture
def handler(store):
    return Handler(store)


@pytest.fixture
def make(post, handler, clock, store):
    """Make an intake, as each process does; all have the same store."""

    def make(**values):
        usual = {
            "fetch": post.fetch,
            "confirm": post.confirm,
            "handle": handler.handle,
            "give_up": handler.give_up,
            "store": store,
            "clock": clock,
            "chance": lambda: 1.0,
        }
        return Intake(**usual | values)

    return make


@pytest.fixture
def little_memory(monkeypatch):
    """Let the content of a single update stay in memory, and the others be read page by page."""
    monkeypatch.setattr(backlog, "MOST_IN_MEMORY", 1)
    monkeypatch.setattr(backlog, "PAGE", 2)


@pytest.fixture
def intake(make):
    return make()


@pytest.fixture
async def running(intake):
    task = asyncio.create_task(intake.run())
    await settle()
    yield task
    await broken_off(task)


async def broken_off(task):
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def soon(predicate):
    async with asyncio.timeout(10):
        while not predicate():
            await settle()


async def quiet(post, intake):
    """Wait until all is handled and Telegram is asked for more."""
    await soon(lambda: post.waiting and not intake.at_work)


async def pragma(store, setting):
    async with store.engine.execution_options(**{BARE: True}).connect() as connection:
        await connection.exec_driver_sql(f"PRAGMA {setting}")


async def test_what_comes_is_handled_and_confirmed(post, handler, intake, running):
    post.brings(update(1, chat=ANA), update(2, chat=BEN))
    await quiet(post, intake)
    assert sorted(handler.done) == [1, 2]
    assert post.offsets[-1] == 3
    assert not running.done()


async def test_updates_are_confirmed_at_once_although_a_chat_is_held_up(post, handler, running):
    handler.hold(1)
    post.brings(*(update(number, chat=ANA) for number in range(1, 251)))
    await soon(lambda: post.waiting)
    assert post.offsets[-1] == 251
    assert handler.begun == [1]
    assert await handler.waiting() == list(range(1, 251))
    assert not running.done()


async def test_a_disk_that_stays_full_fills_no_log(post, store, clock, running, caplog):
    await soon(lambda: post.waiting)
    await pragma(store, "query_only=ON")
    post.brings(update(1, chat=ANA))
    await soon(lambda: len(clock.pauses) > 5)
    await pragma(store, "query_only=OFF")
    assert len(caplog.records) == 1
    assert not running.done()


async def test_nothing_is_confirmed_before_it_is_kept(post, handler, store, clock, running):
    await soon(lambda: post.waiting)
    await pragma(store, "query_only=ON")
    post.brings(update(1, chat=ANA))
    await soon(lambda: len(clock.pauses) > 3)
    assert {None} == set(post.offsets)
    assert handler.begun == []
    await pragma(store, "query_only=OFF")
    await soon(lambda: handler.done == [1])
    assert not running.done()


async def test_a_mistake_while_updates_are_kept_ends_it(post, make):
    async def fetch(_):
        return [{"update_id": object()}]

    with pytest.raises(TypeError):
        await make(fetch=fetch).run()
    assert post.confirmed == []


async def test_each_chat_keeps_its_order_and_holds_up_no_other(post, handler, intake, running):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA), update(2, chat=BEN), update(3, chat=ANA), update(4, chat=BEN))
    await soon(lambda: handler.done == [2, 4])
    assert 3 not in handler.begun
    gate.set()
    await quiet(post, intake)
    assert handler.done == [2, 4, 1, 3]
    assert not running.done()


async def test_what_telegram_repeats_is_handled_once(post, handler, intake, running):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: post.waiting)
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    post.offsets.clear()
    gate.set()
    await quiet(post, intake)
    post.kept = [update(1, chat=ANA)]
    post.brings(update(3, chat=BEN))
    await quiet(post, intake)
    assert handler.begun == [1, 2, 3]
    assert not running.done()


async def test_what_was_kept_and_not_handled_is_handled_after_a_restart(post, handler, make):
    handler.hold(2)
    first = asyncio.create_task(make().run())
    post.brings(update(1, chat=ANA), update(2, chat=ANA), update(3, chat=ANA), update(4, chat=BEN))
    await soon(lambda: sorted(handler.done) == [1, 4] and post.waiting)
    await broken_off(first)
    assert await handler.waiting() == [2, 3]
    handler.gates.clear()
    second = asyncio.create_task(make().run())
    await soon(lambda: len(handler.done) == 4)
    assert handler.done[2:] == [2, 3]
    assert await handler.waiting() == []
    await broken_off(second)


async def test_what_telegram_sends_again_after_a_restart_is_handled_once(post, handler, make):
    first = asyncio.create_task(make().run())
    post.brings(update(1, chat=ANA))
    await soon(lambda: handler.done == [1])
    await broken_off(first)
    post.kept = []
    second = asyncio.create_task(make().run())
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await soon(lambda: 2 in handler.done)
    assert handler.begun == [1, 2]
    await broken_off(second)


async def test_the_flood_of_one_person_holds_up_no_other(store, post):
    """300 messages of Ana, and then a message of Ben: through the whole handler of updates."""
    async with opened(store) as harness:
        order = []

        async def handle(content):
            await harness.handler.handle(content)
            order.append(content["update_id"])

        intake = Intake(
            fetch=post.fetch,
            handle=handle,
            give_up=lambda number, error: harness.handler.give_up(number, error=error),
            store=store,
            clock=harness.clock,
        )
        running = asyncio.create_task(intake.run())
        post.brings(*(update(number, chat=ANA) for number in range(1, 301)), update(301, chat=BEN))
        await soon(lambda: 301 in order)
        assert len(order) < 100
        await broken_off(running)


async def test_while_very_many_updates_wait_telegram_keeps_the_rest(
    post, handler, intake, running, monkeypatch
):
    monkeypatch.setattr(module, "MOST_IN_HAND", 3)
    gate = handler.hold(1)
    post.brings(*(update(number, chat=ANA) for number in range(1, 5)))
    await soon(lambda: handler.begun == [1])
    post.brings(update(5, chat=BEN))
    asked = len(post.offsets)
    for _ in range(10):
        await settle()
    assert len(post.offsets) == asked
    assert 5 not in handler.begun
    gate.set()
    await quiet(post, intake)
    assert sorted(handler.done) == [1, 2, 3, 4, 5]
    assert not running.done()


@pytest.mark.usefixtures("little_memory")
async def test_of_very_many_updates_those_that_do_not_fit_in_memory_are_read_when_it_is_their_turn(
    post, handler, store, intake, running
):
    gate = handler.hold(1)
    post.brings(*(update(number, chat=ANA) for number in range(1, 8)))
    await soon(lambda: handler.begun == [1] and post.waiting)
    async with store.begin() as tx:
        await tx.inbox.handled(6, user=None, at=MONDAY)
    gate.set()
    await quiet(post, intake)
    assert handler.done == [1, 2, 3, 4, 5, 7]
    assert not running.done()


@pytest.mark.usefixtures("little_memory", "running")
async def test_updates_that_cannot_be_read_for_a_while_are_handled_then(
    post, handler, store, clock, intake
):
    handler.failures[1] = [ValueError("oops")]
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await soon(lambda: handler.begun == [1] and post.waiting)
    await pragma(store, "query_only=ON")
    gate.set()
    await soon(lambda: len(clock.pauses) > 2)
    assert handler.begun == [1]
    await pragma(store, "query_only=OFF")
    await quiet(post, intake)
    assert handler.done == [2]


@pytest.mark.usefixtures("little_memory", "running")
async def test_an_update_that_makes_no_sense_when_it_is_read_is_given_up(
    post, handler, store, intake, caplog
):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA), update(2, chat=ANA), update(3, chat=ANA))
    await soon(lambda: handler.begun == [1] and post.waiting)
    async with store.engine.begin() as connection:
        await connection.execute(text("UPDATE inbox SET content = '{' WHERE update_id = 2"))
    gate.set()
    await quiet(post, intake)
    assert handler.done == [1, 3]
    assert handler.buried == [(2, "JSONDecodeError")]
    assert "handling update 2 failed" in caplog.text


@pytest.mark.usefixtures("little_memory")
async def test_what_was_left_over_is_handled_after_the_start_however_much_it_is(
    post, handler, store, intake
):
    async with store.begin() as tx:
        left = [update(number, chat=number) for number in range(1, 6)]
        await tx.inbox.receive(left, at=MONDAY)
    running = asyncio.create_task(intake.run())
    await quiet(post, intake)
    assert sorted(handler.done) == [1, 2, 3, 4, 5]
    await broken_off(running)


async def test_told_to_stop_while_very_many_updates_wait_it_stops(
    post, handler, intake, running, monkeypatch
):
    monkeypatch.setattr(module, "MOST_IN_HAND", 0)
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: handler.begun == [1])
    stopping = asyncio.create_task(intake.stop())
    await settle()
    gate.set()
    await stopping
    assert handler.done == [1]
    await running


async def test_what_is_kept_and_not_confirmed_is_known(post, handler, intake, running):
    handler.hold(1)
    post.road.clear()
    post.brings(update(1, chat=ANA), update(2, chat=BEN))
    await settle()
    assert intake.known == 0
    post.road.set()
    await soon(lambda: 2 in handler.done)
    await soon(lambda: post.waiting)
    assert intake.known == 0
    assert intake.at_work == 1
    assert not running.done()


async def test_whether_telegram_can_be_reached_is_known_by_the_last_request(post, intake, running):
    assert intake.reachable
    post.meets(*[NetworkError("Bad Gateway")] * 20)
    await soon(lambda: not intake.reachable)
    await soon(lambda: post.waiting and not post.ahead)
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    assert intake.reachable
    assert not running.done()


async def test_an_update_whose_effect_is_not_committed_is_tried_again(
    post, handler, clock, intake, running
):
    handler.failures[1] = [NotDone("disk full")] * 3
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    assert handler.begun == [1, 1, 1, 1]
    assert handler.done == [1]
    assert {1.0, 2.0, 4.0} <= set(clock.pauses)
    assert not running.done()


async def test_an_update_that_cannot_be_given_up_since_the_database_is_away_is_tried_again(
    post, handler, intake, running, caplog
):
    """A disk that stays full for long costs nobody what they have sent."""
    handler.failures[1] = [NotDone("disk full")] * (TRIES + 3)
    handler.failures["burial"] = [StorageError("disk full")] * 4
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    assert handler.done == [1]
    assert handler.buried == []
    assert not any(record.exc_info for record in caplog.records)
    assert not running.done()


async def test_an_update_that_is_never_committed_is_given_up_in_the_end(
    post, handler, intake, running, caplog
):
    failed = NotDone("disk full")
    failed.__cause__ = OSError("disk full")
    handler.failures[1] = [failed] * 1000
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post, intake)
    assert handler.begun.count(1) == TRIES
    assert handler.buried == [(1, "OSError")]
    assert handler.done == [2]
    assert await handler.waiting() == []
    assert "given up" in caplog.text
    assert not running.done()


async def test_an_update_that_cannot_even_be_given_up_holds_up_nothing(
    post, handler, intake, running, caplog
):
    handler.failures = {1: [NotDone("disk full")] * 1000, "burial": [OSError("disk full")]}
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post, intake)
    assert handler.done == [2]
    assert await handler.waiting() == [1]
    assert "could not be given up" in caplog.text
    assert not running.done()


async def test_what_is_tried_again_goes_before_what_follows_in_its_chat(
    post, handler, intake, running
):
    handler.failures[1] = [NotDone("disk full")]
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post, intake)
    assert handler.done == [1, 2]
    assert not running.done()


async def test_patience_with_an_update_begins_anew_with_the_next(
    post, handler, clock, intake, running
):
    handler.failures = {1: [NotDone("disk full")], 2: [NotDone("disk full")]}
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post, intake)
    assert 2.0 not in clock.pauses
    assert not running.done()


async def test_an_update_that_cannot_be_handled_is_given_up_and_reported(
    post, handler, caplog, intake, running
):
    handler.failures[1] = [ValueError("oops")]
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post, intake)
    assert handler.done == [2]
    assert handler.buried == [(1, "ValueError")]
    assert "handling update 1 failed" in caplog.text
    assert await handler.waiting() == []
    assert not running.done()


async def test_a_cancellation_out_of_a_handler_ends_neither_its_chat_nor_the_intake(
    post, handler, caplog, intake, running
):
    """A part that the handler waits for may be cancelled by others."""
    handler.failures[1] = [asyncio.CancelledError()]
    post.brings(update(1, chat=ANA), update(2, chat=ANA), update(3, chat=BEN))
    await quiet(post, intake)
    assert sorted(handler.done) == [2, 3]
    assert handler.buried == [(1, "CancelledError")]
    assert "handling update 1 was broken off" in caplog.text
    assert await handler.waiting() == []
    assert not running.done()


async def test_an_update_without_content_does_not_wedge(post, intake, running):
    post.brings(update(1), update(2, chat=ANA))
    await quiet(post, intake)
    assert post.offsets[-1] == 3
    assert not running.done()


async def test_after_any_failure_telegram_is_asked_again(post, handler, clock, intake, running):
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    for number, error in enumerate(FAILURES, 2):
        clock.pauses.clear()
        post.meets(error)
        await quiet(post, intake)
        post.brings(update(number, chat=ANA))
        await quiet(post, intake)
        assert handler.done[-1] == number, error
        assert clock.pauses == [1.0], error
    assert not running.done()


async def test_failures_in_a_row_make_the_pauses_longer_to_half_a_minute(
    post, clock, intake, running
):
    post.meets(*[TimedOut()] * 8)
    await quiet(post, intake)
    assert clock.pauses == [1, 2, 4, 8, 16, 30, 30, 30]
    assert not running.done()


async def test_after_a_success_the_pauses_are_short_again(post, clock, intake, running):
    post.meets(*[TimedOut()] * 3)
    await quiet(post, intake)
    post.brings(update(1))
    await quiet(post, intake)
    post.meets(TimedOut())
    await quiet(post, intake)
    assert clock.pauses[-1] == 1
    assert not running.done()


async def test_a_pause_that_telegram_asks_for_is_kept(post, clock, intake, running):
    post.meets(RetryAfter(17))
    await quiet(post, intake)
    assert clock.pauses == [17]
    assert not running.done()


async def test_a_token_refused_by_the_very_first_answer_ends_it(post, intake):
    post.meets(InvalidToken())
    with pytest.raises(TokenRefused):
        await intake.run()


async def test_another_who_fetches_the_same_updates_ends_it(post, intake):
    post.meets(*[Conflict("terminated by other getUpdates request")] * 3)
    with pytest.raises(TokenInUse):
        await intake.run()


async def test_the_last_time_telegram_answered_is_known(post, clock, intake, running):
    assert intake.last_poll is None
    post.brings(update(1))
    await quiet(post, intake)
    answered = clock.now()
    post.meets(TimedOut())
    await quiet(post, intake)
    assert intake.last_poll == answered < clock.now()
    assert not running.done()


async def test_told_to_stop_while_it_waits_for_updates_it_stops_and_confirms(post, intake, running):
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    await intake.stop()
    assert post.confirmed == [2]
    await running


async def test_told_to_stop_it_finishes_what_is_in_hand_and_confirms_it(
    post, handler, intake, running
):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await soon(lambda: handler.begun == [1])
    stopping = asyncio.create_task(intake.stop())
    await settle()
    assert not stopping.done()
    gate.set()
    await stopping
    assert handler.done == [1, 2]
    assert post.confirmed == [3]
    await running


async def test_told_to_stop_it_leaves_to_the_next_start_what_cannot_be_done_now(
    post, handler, intake, clock, running
):
    handler.failures[1] = [NotDone("disk full")] * 1000
    post.brings(update(1, chat=ANA), update(2, chat=ANA), update(3, chat=BEN))
    await soon(lambda: len(clock.pauses) > 3)
    await intake.stop()
    assert post.confirmed == [4]
    assert handler.done == [3]
    assert await handler.waiting() == [1, 2]
    await running


async def test_told_to_stop_while_the_network_is_down_it_stops(post, intake, running):
    post.meets(*[TimedOut()] * 10_000)
    await settle()
    await intake.stop()
    await running
    assert post.confirmed == []


async def test_what_cannot_be_confirmed_at_the_end_is_told(post, intake, caplog, running):
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    stopping = asyncio.create_task(intake.stop())
    post.ahead.append(TimedOut())
    await stopping
    await running
    assert "could not be confirmed" in caplog.text


async def test_told_to_stop_before_anything_came_it_confirms_nothing(post, intake, running):
    await intake.stop()
    await running
    assert post.confirmed == []


async def test_told_to_stop_before_it_began_it_does_not_begin(post, intake):
    await intake.stop()
    await intake.run()
    assert post.offsets == []


async def test_broken_off_it_breaks_off_what_is_in_hand(post, handler, running):
    handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: handler.begun == [1])
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert handler.done == []
    assert await handler.waiting() == [1]
    assert post.confirmed == []


async def test_without_a_way_to_confirm_it_asks_once_more(post, handler, make):
    intake = make(confirm=None)
    running = asyncio.create_task(intake.run())
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    stopping = asyncio.create_task(intake.stop())
    await settle()
    post.brings(update(2, chat=ANA))
    await stopping
    await running
    assert post.offsets[-1] == 2
    assert handler.done == [1]


async def test_no_text_of_anyone_stands_in_the_log(post, handler, caplog, intake, running):
    caplog.set_level(logging.DEBUG, logger="bot")
    handler.failures[1] = [NotDone("disk full"), ValueError("oops")]
    post.brings(update(1, chat=ANA))
    await quiet(post, intake)
    assert "Ana" not in caplog.text
    assert not running.done()


@pytest.mark.usefixtures("running")
async def test_what_is_brought_is_kept_and_handled_once(post, handler, intake):
    await soon(lambda: post.waiting)
    for _ in range(2):
        assert await intake.take(update(7, chat=ANA))
    await soon(lambda: not intake.at_work)
    assert handler.done == [7]


async def test_before_the_start_and_after_the_end_what_is_brought_is_to_come_again(
    handler, make, post
):
    intake = make()
    assert not await intake.take(update(7, chat=ANA))
    living = asyncio.create_task(intake.run())
    await soon(lambda: post.waiting)
    await intake.stop()
    await living
    assert not await intake.take(update(7, chat=ANA))
    assert await handler.waiting() == []


@pytest.mark.usefixtures("running")
async def test_while_too_many_updates_wait_what_is_brought_is_to_come_again(
    post, handler, intake, monkeypatch
):
    await soon(lambda: post.waiting)
    monkeypatch.setattr(module, "MOST_IN_HAND", 0)
    gate = handler.hold(7)
    assert await intake.take(update(7, chat=ANA))
    assert not await intake.take(update(8, chat=ANA))
    gate.set()


@pytest.mark.usefixtures("running")
async def test_while_the_database_fails_what_is_brought_is_to_come_again(
    post, handler, intake, store
):
    await soon(lambda: post.waiting)
    await pragma(store, "query_only=ON")
    assert not await intake.take(update(7, chat=ANA))
    await pragma(store, "query_only=OFF")
    assert await intake.take(update(7, chat=ANA))
    await soon(lambda: handler.done == [7])
