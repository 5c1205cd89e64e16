"""Capacity: what is sent, planned and held in hand follows from what Telegram allows the bot."""

from datetime import UTC, datetime, timedelta

from bot.chat.capacity import Capacity
from bot.domain.cues import Cue, CueKind
from bot.domain.session import Phase, Session
from tests.support.counter import Counter

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
CARD = Cue(offset=timedelta(0), kind=CueKind.CARD, place=0)


async def left_within(seconds, *, messages):
    """Return how many requests of a long queue leave within so many seconds."""
    counter = Counter()
    counter.limiter = Capacity(messages=messages).limiter(counter.clock)
    await counter.limiter.initialize()
    for number in range(150):
        counter.ask(number)
    await counter.go(seconds)
    await counter.limiter.shutdown()
    return len(counter.left)


async def test_the_usual_limit_lets_28_messages_a_second_leave():
    assert 28 <= await left_within(1, messages=30) <= 30


async def test_a_paid_limit_lets_as_many_more_leave():
    assert 93 <= await left_within(1, messages=100) <= 100


def begun_at_once(messages):
    """Return how many sessions may begin at the same instant."""
    admission, count = Capacity(messages=messages).admission(), 0
    while admission.begin_at([CARD], now=NOW) == NOW:
        admission.book(session(count))
        count += 1
    return count


def session(number):
    return Session(
        id=number,
        user=number,
        routine="neck",
        day=NOW.date(),
        started_at=NOW,
        anchor=NOW,
        cues=(CARD,),
        step=0,
        card=0,
        phase=Phase.RUNNING,
    )


def test_more_sessions_begin_at_once_where_more_may_leave():
    assert begun_at_once(1) == 1
    assert begun_at_once(30) < 30
    assert begun_at_once(300) == 10 * begun_at_once(30)


def test_more_reminders_are_in_hand_where_more_may_leave():
    rooms = [Capacity(messages=messages).bulk for messages in (1, 30, 1000)]
    assert rooms == sorted(rooms)
    assert rooms[0] == rooms[1] < rooms[2]
