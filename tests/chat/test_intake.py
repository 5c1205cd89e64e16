"""Is every update handled before it is confirmed, in its chat's order, whatever the network does?"""

import asyncio
import logging
from contextlib import suppress

import pytest
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.chat.intake import Intake, NotDone, TokenInUse, TokenRefused
from tests.support.hurried import Hurried
from tests.support.loop import settle
from tests.support.post import Post, update
from tests.support.room import MONDAY

ANA, BEN = 1001, 1002


class Handler:
    """Notes what it handled; a gate holds an update up, a failure meets it."""

    def __init__(self):
        self.begun = []
        self.done = []
        self.gates = {}
        self.failures = {}

    def hold(self, number):
        self.gates[number] = asyncio.Event()
        return self.gates[number]

    async def __call__(self, update):
        number = update.update_id
        self.begun.append(number)
        if number in self.gates:
            await self.gates[number].wait()
        if self.failures.get(number):
            raise self.failures[number].pop(0)
        self.done.append(number)


@pytest.fixture
def clock():
    return Hurried(start=MONDAY)


@pytest.fixture
def post():
    return Post()


@pytest.fixture
def handler():
    return Handler()


@pytest.fixture
def intake(post, handler, clock):
    return Intake(
        fetch=post.fetch, confirm=post.confirm, handle=handler, clock=clock, chance=lambda: 1.0
    )


@pytest.fixture
async def running(intake):
    task = asyncio.create_task(intake.run())
    await settle()
    yield task
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def quiet(post):
    """Wait until all is handled and Telegram is asked for more."""
    async with asyncio.timeout(10):
        while not post.waiting:
            await settle()


async def soon(predicate):
    async with asyncio.timeout(10):
        while not predicate():
            await settle()


async def test_what_comes_is_handled_and_then_confirmed(post, handler, running):
    post.brings(update(1, chat=ANA), update(2, chat=BEN))
    await quiet(post)
    assert sorted(handler.done) == [1, 2]
    assert post.offsets[-1] == 3
    assert not running.done()


async def test_nothing_is_confirmed_before_it_is_handled(post, handler, running):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA), update(2, chat=BEN))
    await soon(lambda: handler.done == [2])
    await settle()
    assert max(filter(None, post.offsets)) == 1
    gate.set()
    await quiet(post)
    assert post.offsets[-1] == 3
    assert not running.done()


async def test_each_chat_keeps_its_order_and_holds_up_no_other(post, handler, running):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA), update(2, chat=BEN), update(3, chat=ANA), update(4, chat=BEN))
    await soon(lambda: handler.done == [2, 4])
    assert 3 not in handler.begun
    gate.set()
    await quiet(post)
    assert handler.done == [2, 4, 1, 3]
    assert not running.done()


async def test_what_telegram_repeats_is_handled_once(post, handler, running):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: len(post.offsets) > 3)
    gate.set()
    await quiet(post)
    assert handler.begun == [1]
    assert not running.done()


async def test_what_is_done_while_telegrams_answer_is_on_its_way_is_handled_once(
    post, handler, running
):
    gate = handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: handler.begun == [1])
    post.road.clear()
    await settle()
    gate.set()
    await soon(lambda: handler.done == [1])
    post.road.set()
    await quiet(post)
    assert handler.begun == [1]
    assert not running.done()


async def test_while_something_is_in_hand_telegram_is_asked_less_and_less_often(
    post, handler, clock, running
):
    handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: len(clock.pauses) > 7)
    assert clock.pauses[:6] == [0.05, 0.1, 0.2, 0.4, 0.8, 1.0]
    assert not running.done()


async def test_what_comes_while_something_is_in_hand_is_not_kept_waiting(post, handler, running):
    handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: handler.begun == [1])
    post.brings(update(2, chat=BEN))
    await soon(lambda: handler.done == [2])
    assert not running.done()


async def test_an_update_whose_effect_is_not_committed_is_tried_again(
    post, handler, clock, running
):
    handler.failures[1] = [NotDone("disk full")] * 3
    post.brings(update(1, chat=ANA))
    await quiet(post)
    assert handler.begun == [1, 1, 1, 1]
    assert handler.done == [1]
    assert {1.0, 2.0, 4.0} <= set(clock.pauses)
    assert post.offsets[-1] == 2
    assert not running.done()


async def test_what_is_tried_again_goes_before_what_follows_in_its_chat(post, handler, running):
    handler.failures[1] = [NotDone("disk full")]
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post)
    assert handler.done == [1, 2]
    assert not running.done()


async def test_patience_with_an_update_begins_anew_with_the_next(post, handler, clock, running):
    handler.failures = {1: [NotDone("disk full")], 2: [NotDone("disk full")]}
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post)
    assert 2.0 not in clock.pauses
    assert not running.done()


async def test_an_update_that_cannot_be_handled_counts_as_done_and_is_told(
    post, handler, caplog, running
):
    handler.failures[1] = [ValueError("oops")]
    post.brings(update(1, chat=ANA), update(2, chat=ANA))
    await quiet(post)
    assert handler.done == [2]
    assert "handling update 1 failed" in caplog.text
    assert not running.done()


async def test_an_update_without_content_does_not_wedge(post, running):
    post.brings(update(1), update(2, chat=ANA))
    await quiet(post)
    assert post.offsets[-1] == 3
    assert not running.done()


@pytest.mark.parametrize(
    "error",
    [
        TimedOut(),
        NetworkError("Bad Gateway"),
        BadRequest("who knows"),
        Conflict("terminated by other getUpdates request"),
        InvalidToken(),
        ValueError("not JSON"),
    ],
)
async def test_after_a_failure_telegram_is_asked_again(post, handler, clock, running, error):
    post.brings(update(1, chat=ANA))
    await quiet(post)
    post.meets(error)
    await quiet(post)
    post.brings(update(2, chat=ANA))
    await quiet(post)
    assert handler.done == [1, 2]
    assert 1.0 in clock.pauses
    assert not running.done()


async def test_failures_in_a_row_make_the_pauses_longer_to_half_a_minute(post, clock, running):
    post.meets(*[TimedOut()] * 8)
    await quiet(post)
    assert clock.pauses == [1, 2, 4, 8, 16, 30, 30, 30]
    assert not running.done()


async def test_after_a_success_the_pauses_are_short_again(post, clock, running):
    post.meets(*[TimedOut()] * 3)
    await quiet(post)
    post.brings(update(1))
    await quiet(post)
    post.meets(TimedOut())
    await quiet(post)
    assert clock.pauses[-1] == 1
    assert not running.done()


async def test_a_pause_that_telegram_asks_for_is_kept(post, clock, running):
    post.meets(RetryAfter(17))
    await quiet(post)
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
    await quiet(post)
    answered = clock.now()
    post.meets(TimedOut())
    await quiet(post)
    assert intake.last_poll == answered < clock.now()
    assert not running.done()


async def test_told_to_stop_while_it_waits_for_updates_it_stops_and_confirms(post, intake, running):
    post.brings(update(1, chat=ANA))
    await quiet(post)
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


async def test_told_to_stop_it_leaves_to_telegram_what_cannot_be_done_now(
    post, handler, intake, clock, running
):
    handler.failures[1] = [NotDone("disk full")] * 1000
    post.brings(update(1, chat=ANA), update(2, chat=ANA), update(3, chat=BEN))
    await soon(lambda: len(clock.pauses) > 3)
    await intake.stop()
    assert post.confirmed == [1]
    assert handler.done == [3]
    await running


async def test_told_to_stop_while_the_network_is_down_it_stops(post, intake, running):
    post.meets(*[TimedOut()] * 10_000)
    await settle()
    await intake.stop()
    await running
    assert post.confirmed == []


async def test_what_cannot_be_confirmed_at_the_end_is_told(post, intake, caplog, running):
    post.brings(update(1, chat=ANA))
    await quiet(post)
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


async def test_broken_off_it_breaks_off_what_is_in_hand(post, handler, intake, running):
    handler.hold(1)
    post.brings(update(1, chat=ANA))
    await soon(lambda: handler.begun == [1])
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert handler.done == []
    assert intake.in_hand == 1
    assert post.confirmed == []


async def test_without_a_way_to_confirm_it_asks_once_more(post, handler, clock):
    intake = Intake(fetch=post.fetch, handle=handler, clock=clock)
    running = asyncio.create_task(intake.run())
    post.brings(update(1, chat=ANA))
    await quiet(post)
    stopping = asyncio.create_task(intake.stop())
    await settle()
    post.brings(update(2, chat=ANA))
    await stopping
    await running
    assert post.offsets[-1] == 2
    assert handler.done == [1]


async def test_no_text_of_anyone_stands_in_the_log(post, handler, caplog, running):
    caplog.set_level(logging.DEBUG, logger="bot")
    handler.failures[1] = [NotDone("disk full"), ValueError("oops")]
    post.brings(update(1, chat=ANA))
    await quiet(post)
    assert "Ana" not in caplog.text
    assert not running.done()
