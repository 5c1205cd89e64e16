"""Rules of bounds: what waits, what is on its way and what is kept stay in proportion to the people there are."""

from tests.simulation.world import World

DAY = 86400.0
SOME, PER_CHAT = 40, 8
"""So much may wait, be on its way, or be a task: of each chat four answers, a reminder, a cue and what is cleaned."""
RECEIPTS_KEPT = 2 * DAY
SOON = 60.0
OFTEN = 120.0


class BoundRules:
    """Looks at the bot's queues, and lets it tidy up once a day: a scheduler that is leapt over does not come to it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._next_look = 0.0
        self._next_day = DAY
        self._tidied: float | None = None

    def look(self) -> None:
        """Look at what waits, and at the end of a day at what is kept."""
        world = self.world
        limber = world.process.limber
        if limber is None or world.now < max(self._next_look, world.loop.frozen_until):
            return
        self._next_look = world.now + OFTEN
        self._queues()
        if self._tidied is not None and world.now > self._tidied + SOON:
            self._kept()
        if world.now >= self._next_day:
            self._next_day, self._tidied = world.now + DAY, world.now
            world.loop.create_task(limber.keeper.tidy())

    def _queues(self) -> None:
        world, limber = self.world, self.world.process.limber
        assert limber is not None
        counts = {
            "held back by the limiter": limber.limiter.waiting,
            "deliveries": sum(limber.dispatcher.in_flight.values()),
            "tasks": world.process.tasks,
        }
        most = SOME + PER_CHAT * len(world.telegram.chats)
        if max(counts.values()) > most:
            world.breaks("queues stay in proportion to the people", f"{counts}, at most {most}")

    def _kept(self) -> None:
        """Look for receipts of updates that are older than they are kept, unless the tidying was broken off."""
        world, tidied = self.world, self._tidied or 0.0
        self._tidied = None
        if world.process.since > tidied:
            return
        end = (world.clock.now().timestamp() - RECEIPTS_KEPT - (world.now - tidied) - SOON) * 1000
        old = [
            row
            for row in world.journal.rows["inbox"].values()
            if 0 < (row["handled_at"] or 0) < end
        ]
        if old:
            world.breaks("receipts are kept for two days", f"{len(old)} older, {old[0]}")
