"""A dispatcher on a clock that stands still, with deliveries that the test decides."""

import asyncio
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import pytest

from bot.clock import ShiftedClock
from bot.scheduling.dispatcher import Dispatcher
from bot.storage.timers import TimerKind

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Deliveries:
    """Keeps what was delivered, and does what the test says meanwhile."""

    def __init__(self):
        self.begun = []
        self.done = []
        self.verdicts = {}
        self.gates = {}

    async def __call__(self, timer):
        self.begun.append(timer.subject)
        if gate := self.gates.get(timer.subject):
            await gate.wait()
        self.done.append(timer)
        verdict = self.verdicts.get(timer.subject)
        if isinstance(verdict, Exception):
            raise verdict
        return verdict

    @property
    def subjects(self):
        return [timer.subject for timer in self.done]

    def hold(self, subject):
        self.gates[subject] = asyncio.Event()
        return self.gates[subject]


class Alarm:
    """Remembers when it is to ring."""

    def __init__(self):
        self.wakes = []

    def wake_at(self, at):
        self.wakes.append(at)


@pytest.fixture
def clock():
    return ShiftedClock(start=NOON, speed=0)


@pytest.fixture
def deliveries():
    return Deliveries()


@pytest.fixture
def alarm():
    return Alarm()


@pytest.fixture
async def dispatcher(store, clock, deliveries, alarm):
    kinds = dict.fromkeys(TimerKind, deliveries)
    dispatcher = Dispatcher(store=store, clock=clock, deliver=kinds, worker="this")
    dispatcher.use(alarm)
    async with running(dispatcher):
        await quiet(dispatcher)
        yield dispatcher


@asynccontextmanager
async def running(dispatcher):
    """Let a dispatcher run inside the block."""
    task = asyncio.create_task(dispatcher.run())
    yield
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


async def owe(store, subject, *, at=NOON, kind=TimerKind.REMIND):
    async with store.begin() as tx:
        await tx.timers.arm(kind, subject=subject, due_at=at, user=None)


async def owed(store, subject, *, kind=TimerKind.REMIND):
    async with store.begin() as tx:
        return await tx.timers.due(kind, subject=subject)
