"""Who is next? The most urgent of those whose chat may be written to."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.lines import FEW, Lines, Ticket
from bot.chat.pace import Pace

CUE, REMINDER, EDIT = 1, 2, 3


class Queue:
    """Lines of chats that get one request a second each."""

    def __init__(self, *, rate=1.0):
        self.now = 0.0
        self.lines = Lines(pace=lambda _: Pace(rate=rate, burst=1))
        self._arrivals = itertools.count()

    def add(self, chat, rank=CUE):
        ticket = Ticket(chat=chat, order=(rank, True, 0.0, next(self._arrivals)))
        self.lines.add(ticket, self.now)
        return ticket

    def next(self):
        """Let the next one leave; None if nobody may."""
        first = self.lines.first(self.now)
        if first is not None:
            self.lines.let_go(first, self.now)
        return first

    def all(self):
        return list(iter(self.next, None))


@pytest.fixture
async def queue():
    return Queue()


async def test_the_most_urgent_is_first_whatever_its_chat(queue):
    edit, cue = queue.add(1, EDIT), queue.add(2, CUE)
    assert queue.all() == [cue, edit]


async def test_within_a_chat_the_most_urgent_goes_first_though_it_came_last(queue):
    edit, cue = queue.add(1, EDIT), queue.add(1, CUE)
    assert queue.all() == [cue]
    queue.now = 1.0
    assert queue.all() == [edit]


async def test_a_chat_that_rests_holds_up_nobody(queue):
    first, _, other = queue.add(1), queue.add(1), queue.add(2, EDIT)
    assert queue.all() == [first, other]


async def test_it_tells_which_chat_is_rested_next(queue):
    queue.add(1)
    second = queue.add(1)
    queue.all()
    assert queue.lines.next_rested() == (1.0, second)


async def test_nobody_waits_where_nobody_is(queue):
    assert queue.lines.next_rested() is None
    assert queue.next() is None


async def test_who_gave_up_is_passed_over(queue):
    gone, stays = queue.add(1), queue.add(1)
    gone.leave.cancel()
    assert queue.all() == [stays]


async def test_who_gave_up_while_their_chat_rested_is_passed_over(queue):
    queue.add(1)
    gone = queue.add(1)
    queue.all()
    gone.leave.cancel()
    assert queue.lines.next_rested() is None


async def test_a_stopped_chat_waits_and_a_longer_stop_stays(queue):
    ticket = queue.add(1)
    queue.lines.stop(1, until=9.0, now=0.0)
    queue.lines.stop(1, until=3.0, now=0.0)
    assert queue.lines.stopped(1) == 9.0
    queue.now = 8.9
    assert queue.all() == []
    queue.now = 9.0
    assert queue.all() == [ticket]


async def test_an_unknown_chat_was_never_stopped(queue):
    assert queue.lines.stopped(1) < 0


async def test_a_chat_stopped_again_and_again_comes_back_once(queue):
    """Each stop leaves an entry behind that the chat has outlived."""
    ticket = queue.add(1)
    for until in (1.0, 2.0, 3.0):
        queue.lines.stop(1, until=until, now=0.0)
    queue.now = 5.0
    assert queue.all() == [ticket]


async def test_idle_chats_are_forgotten_but_none_that_is_waited_for(queue):
    kept = queue.add(0)
    queue.lines.stop(0, until=1e9, now=0.0)
    for chat in range(1, 4 * FEW):
        queue.now += 2.0
        queue.add(chat)
        queue.next()
    assert len(queue.lines._lines) <= FEW + 1  # noqa: SLF001 - a leak shows nowhere else
    queue.now = 2e9
    assert queue.all() == [kept]


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add", "leave", "give up", "stop", "wait"]), st.integers(0, 4)
    )
)


@given(acts=ACTS, ranks=st.lists(st.integers(0, 3), min_size=1))
async def test_whatever_happens_everyone_leaves_once_unless_they_gave_up(acts, ranks):
    queue, waiting, left, gone = Queue(), [], [], set()
    for number, (act, chat) in enumerate(acts):
        if act == "add":
            waiting.append(queue.add(chat, ranks[number % len(ranks)]))
        elif act == "leave":
            left += filter(None, [queue.next()])
        elif act == "give up" and waiting:
            one = waiting[chat % len(waiting)]
            if one not in left:
                one.leave.cancel()
                gone.add(one.order)
        elif act == "stop":
            queue.lines.stop(chat, until=queue.now + chat, now=queue.now)
        else:
            queue.now += chat / 2
    for _ in range(len(acts) + 5):
        queue.now += 5.0
        left += queue.all()
    assert sorted(one.order for one in left) == sorted(
        one.order for one in waiting if one.order not in gone
    )
