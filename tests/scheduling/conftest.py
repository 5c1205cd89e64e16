"""A dispatcher on a clock that stands still, with deliveries that the test decides."""

import asyncio
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import pytest

from bot.clock import ShiftedClock
from bot.scheduling.dispatcher import Dispatcher
from bot.scheduling.timer_lane import TimerLane
from bot.storage.timers import TimerKind

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOM = 10
"""This many reminders may be on their way at once; of cues, as many as there are."""


class Flight:
    """One delivery: it waits until the test lets it go on, and ends as the test has decided."""

    def __init__(self, timer, deliveries):
        self.timer = timer
        self.ahead = timer.subject in deliveries.ahead
        self._deliveries = deliveries

    async def send(self):
        deliveries, subject = self._deliveries, self.timer.subject
        deliveries.begun.append(subject)
        if gate := deliveries.gates.get(subject):
            await gate.wait()
        deliveries.done.append(self.timer)
        verdict = deliveries.verdicts.get(subject)
        if isinstance(verdict, Exception):
            raise verdict
        return verdict

    def is_settled(self, result):
        return self.ahead and result == "well"

    async def follow(self, result):
        self._deliveries.followed.append((self.timer.subject, result))


class Deliveries:
    """Handles timers: keeps what was delivered, and does what the test says meanwhile."""

    def __init__(self):
        self.begun = []
        self.done = []
        self.followed = []
        self.verdicts = {}
        self.gates = {}
        self.dropped = {}
        self.ahead = {}
        self.taken = []
        self.settled = []
        self.errors_of_taking = {}
        self.errors_of_settling = {}

    async def take(self, tx, timers, *, now):
        assert tx
        assert now
        self.taken.append([timer.subject for timer in timers])
        self._raise(self.errors_of_taking, self.taken[-1])
        sent = [timer for timer in timers if timer.subject not in self.dropped]
        others = [(timer, self.dropped[timer.subject]) for timer in timers if timer not in sent]
        await tx.timers.arm_ahead(
            (timer, self.ahead[timer.subject]) for timer in sent if timer.subject in self.ahead
        )
        return [Flight(timer, self) for timer in sent], others

    async def settle(self, tx, landed):
        assert tx
        self.settled.append([delivery.timer.subject for delivery, _ in landed])
        self._raise(self.errors_of_settling, self.settled[-1])
        return [(delivery.timer, verdict) for delivery, verdict in landed]

    def _raise(self, errors, subjects):
        for subject in subjects:
            if found := errors.get(subject):
                raise found.pop() if isinstance(found, list) else found

    @property
    def subjects(self):
        return [timer.subject for timer in self.done]

    def hold(self, *subjects):
        gate = asyncio.Event()
        self.gates |= dict.fromkeys(subjects, gate)
        return gate


class Alarm:
    """Remembers when it is to ring, and rings for what is due, by a clock that a test moves."""

    def __init__(self, dispatcher, clock):
        self.wakes = []
        self._dispatcher = dispatcher
        self._clock = clock
        clock.listen(dispatcher.ring)

    def wake_at(self, at):
        self.wakes.append(at)
        if at is not None and at <= self._clock.now():
            self._dispatcher.ring()


@pytest.fixture
def clock():
    return ShiftedClock(start=NOON, speed=0)


@pytest.fixture
def deliveries():
    return Deliveries()


def make_dispatcher(store, clock, deliveries, *, worker="this", kinds=tuple(TimerKind)):
    """Return a dispatcher with a lane for cues and bulk lanes for all else, that hears of what is armed."""
    lanes = [
        TimerLane(
            kind,
            deliveries,
            clock=clock,
            worker=worker,
            room=500 if kind is TimerKind.SESSION else ROOM,
            bulk=kind is not TimerKind.SESSION,
        )
        for kind in kinds
    ]
    dispatcher = Dispatcher(store=store, clock=clock, lanes=lanes)
    store.on_armed(dispatcher.armed)
    return dispatcher


@pytest.fixture
def alarm(assembled, clock):
    alarm = Alarm(assembled, clock)
    assembled.use(alarm)
    return alarm


@pytest.fixture
def assembled(store, clock, deliveries):
    """A dispatcher that does not run yet."""
    return make_dispatcher(store, clock, deliveries)


@pytest.fixture
async def dispatcher(assembled, alarm):
    assert alarm
    async with running(assembled):
        await quiet(assembled)
        yield assembled


@asynccontextmanager
async def running(dispatcher):
    """Let a dispatcher run inside the block."""
    task = asyncio.create_task(dispatcher.run())
    try:
        yield
    finally:
        await stop(task)


async def stop(task):
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def quiet(dispatcher, *, held=0):
    """Wait until nothing is in the works but what the test holds back."""
    async with asyncio.timeout(10):
        calm = 0
        while calm < 5:
            calm = calm + 1 if dispatcher.busy <= held else 0
            await asyncio.get_running_loop().run_in_executor(None, lambda: None)


async def soon(predicate):
    """Wait until something has come true."""
    async with asyncio.timeout(10):
        while not predicate():
            await asyncio.get_running_loop().run_in_executor(None, lambda: None)


async def arm(store, *subjects, at=NOON, kind=TimerKind.REMIND):
    async with store.begin() as tx:
        for subject in subjects:
            await tx.timers.arm(kind, subject=subject, due_at=at, user=None)


async def claim(store, *, worker, now, kind=TimerKind.REMIND, lease):
    async with store.begin() as tx:
        return await tx.timers.claim(
            kind, worker=worker, now=now, lease_until=now + lease, limit=100
        )
