"""Chat workers: each chat is served in its order, and many chats at once, but not too many."""

import asyncio

import pytest

from bot.chat.workers import ChatWorkers, chat_of
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

    async def handle(self, number):
        self._gates[number] = gate = asyncio.Event()
        self.most = max(self.most, len(self._gates))
        self.served.append(number)
        await gate.wait()
        del self._gates[number]
        return self.verdicts.pop(number, None)

    async def rest(self, _):
        return self.going_on

    async def go(self, *numbers):
        await settle()
        for number in numbers or tuple(self._gates):
            self._gates[number].set()
        await settle()


def add(workers, content):
    workers.add(content["update_id"], chat=chat_of(content))


@pytest.fixture
def hand():
    return Counterhand()


@pytest.fixture
async def workers(hand):
    workers = ChatWorkers(handle=hand.handle, rest=hand.rest, at_once=3)
    yield workers
    await workers.abandon()


async def test_one_chat_is_served_one_at_a_time(workers, hand):
    for number in (1, 2, 3):
        add(workers, update(number, chat=7))
    await hand.go()
    assert hand.served == [1, 2]
    await hand.go()
    assert hand.served == [1, 2, 3]
    assert hand.most == 1


async def test_chats_are_served_at_the_same_time_but_never_too_many(workers, hand):
    for number in range(6):
        add(workers, update(number, chat=number + 1))
    await settle()
    assert hand.served == [0, 1, 2]
    await hand.go(1)
    assert hand.served == [0, 1, 2, 3]
    assert hand.most == 3


async def test_what_belongs_to_nobody_waits_for_nobody(workers, hand):
    add(workers, update(1))
    add(workers, {"update_id": 2, "poll": {"id": "5"}})
    add(workers, {"update_id": 3, "message": "nonsense"})
    await settle()
    assert hand.served == [1, 2, 3]


async def test_whatever_happens_in_a_chat_is_of_this_chat(workers, hand):
    chat, person = {"id": 7, "type": "private"}, {"id": 7, "is_bot": False}
    parts = [
        {"message": {"chat": chat, "from": person}},
        {"callback_query": {"from": {"id": 8}, "message": {"chat": chat}}},
        {"callback_query": {"from": person}},
        {"callback_query": {"from": person, "message": None}},
        {"my_chat_member": {"chat": {"id": "7"}, "from": person}},
    ]
    for number, part in enumerate(parts):
        add(workers, {"update_id": number, **part})
    assert workers.at_work == 1
    assert workers.waiting == len(parts)
    for served in range(1, len(parts) + 1):
        await settle()
        assert hand.served == list(range(served))
        await hand.go()
    assert (workers.at_work, workers.waiting) == (0, 0)


async def test_who_rests_takes_no_room_from_others(workers, hand):
    resting = asyncio.Event()

    async def rest(_):
        return await resting.wait()

    workers = ChatWorkers(handle=hand.handle, rest=rest, at_once=1)
    hand.verdicts = {1: 5.0}
    add(workers, update(1, chat=7))
    await hand.go()
    add(workers, update(2, chat=8))
    await settle()
    assert hand.served == [1, 2]
    resting.set()
    await hand.go(2)
    assert hand.served == [1, 2, 1]
    await workers.abandon()


async def test_a_chat_that_is_given_up_leaves_the_rest_of_its_line(workers, hand):
    hand.verdicts, hand.going_on = {1: 5.0}, False
    add(workers, update(1, chat=7))
    add(workers, update(2, chat=7))
    await hand.go()
    await workers.finish()
    assert hand.served == [1]


async def test_a_chat_that_was_served_is_served_again(workers, hand):
    add(workers, update(1, chat=7))
    await hand.go()
    add(workers, update(2, chat=7))
    await hand.go()
    assert hand.served == [1, 2]


async def test_finishing_waits_for_all_of_them(workers, hand):
    for number in (1, 2, 3):
        add(workers, update(number, chat=7))
    finishing = asyncio.ensure_future(workers.finish())
    await hand.go()
    await hand.go()
    assert not finishing.done()
    await hand.go()
    await finishing
    assert hand.served == [1, 2, 3]


async def test_abandoning_breaks_off_whatever_is_in_hand(workers, hand):
    add(workers, update(1, chat=7))
    add(workers, update(2, chat=7))
    await settle()
    await workers.abandon()
    assert hand.served == [1]


def test_what_is_typed_inline_has_a_line_of_its_own():
    typed = {"update_id": 1, "inline_query": {"id": "1", "from": {"id": 7}, "query": "neck"}}
    assert chat_of(typed) == "inline 7"
    assert chat_of(update(2, chat=7)) == "7"


def test_an_inline_query_of_nobody_is_read_by_nobody_and_breaks_nothing():
    for query in (None, {"from": None}):
        assert chat_of({"update_id": 1, "inline_query": query}) == "inline None"
