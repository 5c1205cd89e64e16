"""An event loop whose time is virtual, and whose order of work is drawn from a seed.

The loop serves two sides. The bot's side is asyncio: callbacks that are ready, and timers. The side of the world
(people, Telegram, the network) is a heap of plain calls, which go on while the bot is frozen or dead. Time passes only
when the bot has nothing left to do.
"""

import asyncio
import heapq
import itertools
import random
import threading
from collections.abc import Callable
from typing import Any

SHUFFLED = 0.3
"""In so many turns of the loop the callbacks that are ready run in another order."""
MOST_STEPS_AT_ONCE = 200_000
"""More callbacks than these without any time passing are a livelock."""


class Livelock(Exception):
    """The bot works on and on, and no time passes."""


class _Numbered:
    """Hashes by a serial number, so that sets of tasks have the same order in every run."""

    def __hash__(self) -> int:
        return self.serial  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        return self is other


class NumberedTask(_Numbered, asyncio.Task):  # type: ignore[type-arg]
    """A task with a serial number."""


class NumberedFuture(_Numbered, asyncio.Future):  # type: ignore[type-arg]
    """A future with a serial number."""


class VirtualLoop(asyncio.BaseEventLoop):
    """Runs the bot's callbacks and the world's calls in virtual time."""

    def __init__(self, *, seed: str, shuffled: float = SHUFFLED) -> None:
        super().__init__()
        self.dice = random.Random(seed)
        self.seconds = 0.0
        self.steps = 0
        self.kill_at: int | None = None
        self.frozen_until = 0.0
        self.halted = False
        self._shuffled = shuffled
        self._serials = itertools.count(1)
        self._world: list[tuple[float, int, Callable[[], object]]] = []
        self._minor: list[tuple[float, int, Callable[[], object]]] = []
        self._order = itertools.count()
        self._killed: Callable[[], None] = lambda: None
        self._steps_before = 0
        self._thread_id = threading.get_ident()
        self.set_task_factory(self._task)

    def time(self) -> float:
        """Return the virtual seconds since the beginning."""
        return self.seconds

    def create_future(self) -> asyncio.Future[Any]:
        """Return a future with a serial number."""
        made = NumberedFuture.__new__(NumberedFuture)
        made.serial = next(self._serials)
        made.__init__(loop=self)  # type: ignore[misc]
        return made

    def _task(self, loop: Any, coroutine: Any, **named: Any) -> asyncio.Task[Any]:
        made = NumberedTask.__new__(NumberedTask)
        made.serial = next(self._serials)
        made.__init__(coroutine, loop=loop, **named)  # type: ignore[misc]
        return made

    def run_in_executor(self, _: Any, call: Callable[..., Any], *given: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        """Do the work at once: there are no threads."""
        done = self.create_future()
        try:
            done.set_result(call(*given))
        except Exception as error:  # noqa: BLE001 - a thread hands over whatever it raises
            done.set_exception(error)
        return done

    def _write_to_self(self) -> None:
        """Need no waking."""

    def at(self, seconds: float, call: Callable[[], object]) -> None:
        """Let something happen in the world at this time."""
        heapq.heappush(self._world, (max(seconds, self.seconds), next(self._order), call))

    def aside(self, seconds: float, call: Callable[[], object]) -> None:
        """Let something happen at this time that is no event: a long poll ends."""
        heapq.heappush(self._minor, (seconds, next(self._order), call))

    def after(self, seconds: float, call: Callable[[], object]) -> None:
        """Let something happen in the world so many seconds from now."""
        self.at(self.seconds + seconds, call)

    def freeze(self, seconds: float) -> None:
        """Let the bot stand still for a while; the world goes on."""
        self.frozen_until = self.seconds + seconds

    def kill_after(self, steps: int, killed: Callable[[], None]) -> None:
        """Call this after so many callbacks of the bot."""
        self.kill_at, self._killed = self.steps + steps, killed

    def forget(self) -> None:
        """Drop everything that the bot has in hand, as the end of a process does."""
        self._ready.clear()
        self._scheduled.clear()
        self._timer_cancelled_count = 0
        self.kill_at = None

    @property
    def idle(self) -> bool:
        """Whether the bot has nothing to do at this instant."""
        return not self._ready

    def next_bot(self) -> float | None:
        """Return when the bot's next timer is due."""
        while self._scheduled and self._scheduled[0]._cancelled:  # noqa: SLF001
            heapq.heappop(self._scheduled)._scheduled = False  # noqa: SLF001
        return self._scheduled[0].when() if self._scheduled else None

    def next_world(self) -> float | None:
        """Return when something next happens in the world."""
        return self._world[0][0] if self._world else None

    def leap(self, until: float) -> None:
        """Let time pass in which nobody looks; what was due meanwhile is done after it."""
        self.seconds = max(self.seconds, until)

    def live(self, until: float) -> None:
        """Let everything happen that happens until then, unless halted before."""
        asyncio._set_running_loop(self)  # noqa: SLF001 - the loop is run by hand
        try:
            while not self.halted and self._turn(until):
                pass
        finally:
            asyncio._set_running_loop(None)  # noqa: SLF001

    def _turn(self, until: float) -> bool:
        if self._ready and self.seconds >= self.frozen_until:
            self._run_ready()
            return True
        bot = self.frozen_until if self._ready else self.next_bot()
        if bot is not None:
            bot = max(bot, self.frozen_until)
        heap = self._earlier()
        world = heap[0][0] if heap else None
        upcoming = min((at for at in (bot, world) if at is not None), default=until)
        if upcoming > until or (bot is None and world is None):
            self._pass(until)
            return False
        self._pass(upcoming)
        if world is not None and world <= upcoming:
            heapq.heappop(heap)[2]()
        else:
            self._wake()
        return True

    def _earlier(self) -> list[tuple[float, int, Callable[[], object]]]:
        if self._minor and (not self._world or self._minor[0] < self._world[0]):
            return self._minor
        return self._world

    def _pass(self, seconds: float) -> None:
        if seconds > self.seconds:
            self.seconds = seconds
            self._steps_before = self.steps

    def _wake(self) -> None:
        while (at := self.next_bot()) is not None and at <= self.seconds:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False  # noqa: SLF001
            self._ready.append(handle)

    def _run_ready(self) -> None:
        batch = list(self._ready)
        self._ready.clear()
        if len(batch) > 1 and self.dice.random() < self._shuffled:
            self.dice.shuffle(batch)
        for handle in batch:
            if handle._cancelled:  # noqa: SLF001
                continue
            self.steps += 1
            handle._run()  # noqa: SLF001
            if self.steps == self.kill_at:
                self._killed()
                return
        if self.steps - self._steps_before > MOST_STEPS_AT_ONCE:
            raise Livelock(f"{MOST_STEPS_AT_ONCE} steps at {self.seconds:.3f} s")
