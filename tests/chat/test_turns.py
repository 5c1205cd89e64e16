"""Is each chat served in its order, and many chats at once, but not too many?"""

import asyncio

import pytest
from bot.chat.turns import Turns

from tests.support.loop import settle
from tests.support.post import update


class Counterhand:
    """Holds every update until it is let go, and notes who is being served."""

    def __init__(self):
        self.served = []
        self.most = 0
        self.verdicts = {}
        self.going_on = True
        self._gates = {}

    async def handle(self, update):
        self._gates[update.update_id] = gate = asyncio.Event()
        self.most = max(self.most, len(self._gates))
        self.served.append(update.update_id)
        await gate.wait()
        del self._gates[update.update_id]
        return self.verdicts.pop(update.update_id, None)

    async def rest(self, _):
        return self.going_on

    async def go(self, *numbers):
        await settle()
        for number in numbers or tuple(self._gates):
            self._gates[number].set()
        await settle()


@pytest.fixture
def hand():
    return Counterhand()


@pytest.fixture
async def turns(hand):
    turns = Turns(handle=hand.handle, rest=hand.rest, at_once=3)
    yield turns
    await turns.abandon()


async def test_one_chat_is_served_one_at_a_time(turns, hand):
    for number in (1, 2, 3):
        turns.add(update(number, chat=7))
    await hand.go()
    assert hand.served == [1, 2]
    await hand.go()
    assert hand.served == [1, 2, 3]
    assert hand.most == 1


async def test_chats_are_served_at_the_same_time_but_never_too_many(turns, hand):
    for number in range(6):
        turns.add(update(number, chat=number + 1))
    await settle()
    assert hand.served == [0, 1, 2]
    await hand.go(1)
    assert hand.served == [0, 1, 2, 3]
    assert hand.most == 3


async def test_what_belongs_to_nobody_waits_for_nobody(turns, hand):
    turns.add(update(1))
    turns.add(update(2))
    await settle()
    assert hand.served == [1, 2]


async def test_who_rests_takes_no_room_from_others(turns, hand):
    resting = asyncio.Event()

    async def rest(_):
        return await resting.wait()

    turns = Turns(handle=hand.handle, rest=rest, at_once=1)
    hand.verdicts = {1: 5.0}
    turns.add(update(1, chat=7))
    await hand.go()
    turns.add(update(2, chat=8))
    await settle()
    assert hand.served == [1, 2]
    resting.set()
    await hand.go(2)
    assert hand.served == [1, 2, 1]
    await turns.abandon()


async def test_a_chat_that_is_given_up_leaves_the_rest_of_its_line(turns, hand):
    hand.verdicts, hand.going_on = {1: 5.0}, False
    turns.add(update(1, chat=7))
    turns.add(update(2, chat=7))
    await hand.go()
    await turns.finish()
    assert hand.served == [1]


async def test_a_chat_that_was_served_is_served_again(turns, hand):
    turns.add(update(1, chat=7))
    await hand.go()
    turns.add(update(2, chat=7))
    await hand.go()
    assert hand.served == [1, 2]


async def test_finishing_waits_for_all_of_them(turns, hand):
    for number in (1, 2, 3):
        turns.add(update(number, chat=7))
    finishing = asyncio.ensure_future(turns.finish())
    await hand.go()
    await hand.go()
    assert not finishing.done()
    await hand.go()
    await finishing
    assert hand.served == [1, 2, 3]


async def test_abandoning_breaks_off_whatever_is_in_hand(turns, hand):
    turns.add(update(1, chat=7))
    turns.add(update(2, chat=7))
    await settle()
    await turns.abandon()
    assert hand.served == [1]
