"""The time machine: moves the clock through everything that is due on the way."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import ShiftedClock, SystemClock

log = logging.getLogger(__name__)

MAX_STEPS_AT_ONE_INSTANT = 50
LIFELIKE = 1.0
"""The highest speed at which the clock runs by itself. Above it the bot would call itself late."""
STRIDE = 0.1
"""Real seconds from stride to stride at a higher speed."""


class BotView(Protocol):
    """What the time machine asks of the running bot."""

    async def next_event(self) -> datetime | None:
        """Return when the bot will next do something by itself."""
        ...

    async def next_reminder(self) -> datetime | None:
        """Return when the bot will next remind someone."""
        ...

    async def settled(self) -> None:
        """Return when nothing is in the works at this instant."""
        ...


class TimeStoodStill(RuntimeError):
    """The bot kept announcing the same instant: travelling on would never end."""


class TimeMachine:
    """Travels forward from event to event, a single journey at a time."""

    def __init__(self, *, clock: ShiftedClock, rehearsal: BotView, stride: float = STRIDE) -> None:
        self._clock = clock
        self._rehearsal = rehearsal
        self._stride = stride
        self._lock = asyncio.Lock()
        self._speed_after: float | None = None
        self._pace = 0.0
        self._halt = asyncio.Event()
        self._halt.set()
        self._strides: set[asyncio.Task[None]] = set()

    @property
    def travelling(self) -> bool:
        """Whether a journey is under way."""
        return self._speed_after is not None

    @property
    def speed(self) -> float:
        """How fast time goes between journeys."""
        if not self._halt.is_set():
            return self._pace
        return self._clock.speed if self._speed_after is None else self._speed_after

    async def next_event(self) -> datetime | None:
        """Return when the bot will next do something by itself."""
        return await self._rehearsal.next_event()

    async def travel(self, to: datetime) -> None:
        """Live through all that is due up to an instant, each at its own time; never go back."""
        async with self._journey():
            await self._go(to)

    async def to_next_event(self) -> None:
        """Travel to what the bot will next do by itself, if there is anything."""
        async with self._journey():
            await self._rehearsal.settled()
            await self._go(await self._rehearsal.next_event())

    async def to_next_reminder(self) -> None:
        """Travel to the next reminder, if any."""
        async with self._journey():
            await self._rehearsal.settled()
            await self._go(await self._rehearsal.next_reminder())

    def run_at(self, speed: float) -> None:
        """Let time go at another speed; during a journey, from its end on.

        Faster than life, it goes in strides, each of them a journey: however fast, nothing on the way is late.
        """
        self._halt.set()
        if speed > LIFELIKE:
            self._pace, speed = speed, 0.0
            self._run()
        if self.travelling:
            self._speed_after = speed
        else:
            self._clock.run_at(speed)

    async def stop(self) -> None:
        """Finish the stride that is under way, and take no more."""
        self._halt.set()
        while self._strides:
            await asyncio.wait(self._strides)

    def _run(self) -> None:
        self._halt = halt = asyncio.Event()
        running = asyncio.get_running_loop().create_task(self._stride_on(halt), name="time machine")
        self._strides.add(running)
        running.add_done_callback(self._strides.discard)

    async def _stride_on(self, halt: asyncio.Event) -> None:
        """Move on until asked to halt, but never halt within a step: the bot may be in the middle of something."""
        try:
            while not await SystemClock().wait(halt, self._stride):  # real time: somebody watches
                async with self._lock:
                    await self._go(self._clock.now() + timedelta(seconds=self._pace * STRIDE))
        except TimeStoodStill:
            log.exception("time stands still from here on")
            self._pace = 0.0

    @asynccontextmanager
    async def _journey(self) -> AsyncIterator[None]:
        async with self._lock:
            self._speed_after = self._clock.speed
            self._clock.run_at(0)
            try:
                yield
            finally:
                speed, self._speed_after = self._speed_after, None
                self._clock.run_at(speed)

    async def _go(self, to: datetime | None) -> None:
        await self._rehearsal.settled()
        if to is None:
            return
        await self._pass_events(to)
        await self._arrive(to)

    async def _pass_events(self, to: datetime) -> None:
        steps, last = 0, None
        while (at := await self._rehearsal.next_event()) is not None and at <= to:
            steps, last = (steps + 1 if at == last else 1), at
            if steps > MAX_STEPS_AT_ONE_INSTANT:
                raise TimeStoodStill(
                    f"the bot has announced {at.isoformat()} {steps} times: that event never moves on"
                )
            await self._arrive(at)

    async def _arrive(self, at: datetime) -> None:
        if at > self._clock.now():
            self._clock.jump(at)
        await self._rehearsal.settled()
