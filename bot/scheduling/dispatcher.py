"""The dispatcher: it claims what is due, has it sent, and settles it, many rows in one transaction.

Nothing that it holds in memory would be missed after a restart: what it has claimed falls due again when the lease
is over, and at once when another process starts on the same database.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

from bot.clock import Clock
from bot.logs import Seldom
from bot.scheduling.lane import Delivery, Failure, Lane
from bot.storage.store import ANSWER, Store, Transaction, is_failure

log = logging.getLogger(__name__)

RENEWAL = timedelta(seconds=20)
"""Leases are renewed this often."""
AT_ONCE = 8
"""Deliveries that begin in one turn of the event loop."""
RECOVERY = 1.0
"""Seconds to wait after the database failed."""


Observer = Callable[[str, Delivery, Any], None]
"""Learns what became of a delivery: the name of its lane, the delivery and its result."""


class Alarm(Protocol):
    """Rings the dispatcher's bell when the next row is ready."""

    def wake_at(self, at: datetime | None) -> None:
        """Ring at this instant at the latest; None if there is nothing to ring for."""
        ...


class Dispatcher:
    """Polls its lanes, the most urgent first, whenever its bell rings."""

    def __init__(self, *, store: Store, clock: Clock, lanes: Sequence[Lane]) -> None:
        self._store = store
        self._clock = clock
        self._lanes = {lane.name: lane for lane in lanes}
        self._alarm: Alarm | None = None
        self._bell = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._polling = True  # a first poll is due
        self._observers: list[Observer] = []
        self._may_complain = Seldom(clock.monotonic)

    @property
    def busy(self) -> int:
        """How many things are in the works: flights that have not landed, and a poll that is due or going on."""
        return len(self._tasks) + self._bell.is_set() + self._polling

    @property
    def in_flight(self) -> dict[str, int]:
        """How many deliveries of each lane are on their way, those that Telegram's limits hold back among them."""
        return {name: lane.in_flight for name, lane in self._lanes.items()}

    def ring(self) -> None:
        """Poll now."""
        self._bell.set()

    def use(self, alarm: Alarm) -> None:
        """Be woken by this alarm."""
        self._alarm = alarm

    def on_landed(self, observer: Observer) -> None:
        """Call this with every delivery that has landed."""
        self._observers.append(observer)

    def armed(self, due: Mapping[str, datetime]) -> None:
        """Learn when something of each kind is ready, and poll if that is now."""
        now = self._clock.now()
        for name, at in due.items():
            if lane := self._lanes.get(name):
                lane.next = at if lane.next is None else min(lane.next, at)
        if any(at <= now for at in due.values()):
            self.ring()
        elif self._alarm:
            self._alarm.wake_at(self._next())

    async def run(self) -> None:
        """Keep promises until cancelled."""
        await self._begin()
        while True:
            await self._bell.wait()
            self._polling = True
            self._bell.clear()
            await self._poll_safely()
            self._polling = False

    async def renew(self) -> None:
        """Extend the leases of all that is in hand."""
        async with self._store.begin() as tx:
            for lane in self._lanes.values():
                await lane.renew(tx, now=self._clock.now())

    async def sweep(self) -> None:
        """Look at all rows, even if the clocks were moved or a wake was missed."""
        async with self._store.begin() as tx:
            await self._look(tx)
        self.ring()

    async def drain(self) -> None:
        """Finish the flights in hand, and settle them; claim nothing new."""
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._settle_all()

    async def abandon(self) -> None:
        """Break off the flights in hand, and settle what has landed; the rest falls due again after the next start."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        await self._settle_all()

    async def _begin(self) -> None:
        now = self._clock.now()
        async with self._store.begin() as tx:
            for lane in self._lanes.values():
                await lane.release(tx, now=now)
            await self._look(tx)
        self.ring()

    async def _poll_safely(self) -> None:
        try:
            await self._poll_all()
        except Exception as error:  # noqa: BLE001 - reported in a method of its own
            self._complain(error)
            self._polling = False
            await self._clock.sleep(RECOVERY)
            self.ring()

    def _complain(self, error: Exception) -> None:
        fault = not is_failure(error)
        if fault or self._may_complain():
            why = getattr(error, "orig", error)
            log.warning(
                "the rows could not be read or written (%s); trying again", why, exc_info=fault
            )

    async def _poll_all(self) -> None:
        try:
            await self._poll()
        except Exception as error:
            if is_failure(error):
                raise
            log.exception("a row could not be handled; all rows are now handled one by one")
            await self._poll_one_by_one()

    async def _poll(self) -> None:
        """Settle what has landed, and claim and decide what is due, all in one transaction."""
        now = self._clock.now()
        deliveries: list[tuple[Lane, Delivery]] = []
        async with self._store.begin() as tx:
            for lane in self._lanes.values():
                landed = lane.landed()
                if landed:
                    await lane.settle(tx, landed)
                    tx.on_commit(partial(lane.forget, landed))
            due = [lane for lane in self._lanes.values() if self._is_due(lane, now)]
            for lane in due:
                rows = await lane.claim(tx, now=now)
                if rows:
                    deliveries += [(lane, one) for one in await lane.decide(tx, rows, now=now)]
            if due:
                await self._look(tx)
        self._start(deliveries)
        self._set_alarm()

    def _is_due(self, lane: Lane, now: datetime) -> bool:
        return lane.next is not None and lane.next <= now and not lane.is_full

    async def _look(self, tx: Transaction) -> None:
        """Read when something of each kind is next ready."""
        ready: dict[str, datetime | None] = {
            str(kind): at for kind, at in (await tx.timers.next_by_kind()).items()
        }
        ready[ANSWER] = await tx.outbox.next_ready()
        for name, lane in self._lanes.items():
            lane.next = ready.get(name)

    def _start(self, deliveries: Sequence[tuple[Lane, Delivery]]) -> None:
        for lane, delivery in deliveries:
            lane.begin(delivery)
        self._send(deliveries[:AT_ONCE])
        if later := deliveries[AT_ONCE:]:
            self._spawn(self._send_in_turns(later))

    async def _send_in_turns(self, deliveries: Sequence[tuple[Lane, Delivery]]) -> None:
        """Begin to send a few in each turn of the loop: many at once would hold up everything else."""
        for first in range(0, len(deliveries), AT_ONCE):
            await asyncio.sleep(0)
            self._send(deliveries[first : first + AT_ONCE])

    def _send(self, deliveries: Sequence[tuple[Lane, Delivery]]) -> None:
        for lane, delivery in deliveries:
            self._spawn(self._deliver(lane, delivery))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, lane: Lane, delivery: Delivery) -> None:
        """Send one, and note what became of it."""
        try:
            result = await delivery.send()
        except Exception as error:
            log.exception("%s could not be delivered", lane.name)
            result = Failure(error=error)
        lane.land(delivery, result)
        for observe in self._observers:
            observe(lane.name, delivery, result)
        if lane.wants_settling:
            self.ring()
        elif len(lane.landed()) == 1:
            self._set_alarm()
        await delivery.follow(result)

    def _set_alarm(self) -> None:
        if self._alarm:
            self._alarm.wake_at(self._next())

    def _next(self) -> datetime | None:
        """Return when to poll next: lanes that are full have to wait for room."""
        lanes = self._lanes.values()
        waiting = [lane.next for lane in lanes if not lane.is_full]
        waiting += [lane.settle_at for lane in lanes]
        return min((at for at in waiting if at), default=None)

    # What follows is for rows that raise an error: it costs more, and none of them stops another.

    async def _poll_one_by_one(self) -> None:
        await self._settle_all()
        now = self._clock.now()
        for lane in self._lanes.values():
            async with self._store.begin() as tx:
                rows = await lane.claim(tx, now=now) if self._is_due(lane, now) else []
            for row in rows:
                self._start([(lane, one) for one in await self._decide_one(lane, row, now=now)])
        async with self._store.begin() as tx:
            await self._look(tx)
        self._set_alarm()

    async def _decide_one(self, lane: Lane, row: Any, *, now: datetime) -> Sequence[Delivery]:
        try:
            async with self._store.begin() as tx:
                return await lane.decide(tx, [row], now=now)
        except Exception as error:
            if is_failure(error):
                raise
            await self._put_off(lane, row, error)
            return ()

    async def _settle_all(self) -> None:
        for lane in self._lanes.values():
            for delivery, result in lane.landed():
                await self._settle_one(lane, delivery, result)

    async def _settle_one(self, lane: Lane, delivery: Any, result: Any) -> None:
        try:
            async with self._store.begin() as tx:
                await lane.settle(tx, [(delivery, result)])
        except Exception as error:
            if is_failure(error):
                raise
            await self._put_off(lane, lane.row_of(delivery), error)
        lane.forget([(delivery, result)])

    async def _put_off(self, lane: Lane, row: Any, error: Exception) -> None:
        log.error("a %s could not be handled", lane.name, exc_info=error)
        async with self._store.begin() as tx:
            await lane.fail(tx, row, error)
