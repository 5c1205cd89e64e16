"""Plays a story: with leaps over quiet times, and a calm end in which work falls to zero."""

import gc
from collections.abc import Callable

from tests.simulation.loop import Livelock
from tests.simulation.machine import Machine
from tests.simulation.people import Person, settled
from tests.simulation.rules.answers import AnswerRules
from tests.simulation.rules.backing import BackingRules
from tests.simulation.rules.bounds import BoundRules
from tests.simulation.rules.calm import Calm
from tests.simulation.rules.claims import ClaimRules
from tests.simulation.rules.pace import PaceRules
from tests.simulation.rules.promises import PromiseRules
from tests.simulation.rules.reminders import ReminderRules
from tests.simulation.rules.sessions import SessionRules
from tests.simulation.rules.sides import SideRules
from tests.simulation.rules.streaks import StreakRules
from tests.simulation.rules.timetable import Timetable
from tests.simulation.rules.updates import UpdateRules
from tests.simulation.seams import joined
from tests.simulation.story import Story
from tests.simulation.troubles import CALLS
from tests.simulation.world import World

SLICE = 5.0
DAY = 86400.0
LEAP = 90.0
"""A time without events that is longer than this is leapt over, but for its last seconds."""
BEFORE = 25.0
CALM_END = 2.7 * 3600.0
IDLE = 600.0
SOON = 300.0
STEPS_IDLE = 8.0
"""So many callbacks a second may an idle bot run."""


class Play:
    """One story on its way; looked at every `slice` seconds, and leapt until `before` seconds before an event."""

    slice, before, turns = SLICE, BEFORE, True

    def __init__(self, story: Story) -> None:
        self.story = story
        self.world = world = World(
            seed=story.seed,
            start=story.start,
            troubles=list(story.troubles),
            turns=self.turns,
            script=story.script(),
        )
        self.calm = Calm(world)
        self.updates = UpdateRules(world, self.calm)
        self.answers = AnswerRules(world, self.calm)
        self.pace = PaceRules(world)
        self.promises = PromiseRules(world)
        self.backing = BackingRules(world)
        self.reminders = ReminderRules(world, self.calm, self.backing)
        self.sessions = SessionRules(world, self.calm)
        self.sides = SideRules(world)
        self.streaks = StreakRules(world)
        self.claims = ClaimRules(world)
        self.people: list[Person] = settled(world, story.people, left_out=story.left_out)
        self._ready = Timetable(world, "ready_at")
        self.leapt = 0.0
        self.machine = Machine(world, self.calm, moved=self.sessions.moved)
        self.bounds = BoundRules(world)
        world.begin()

    def run(self) -> World:
        """Play it to the end, or until a rule is broken."""
        world = self.world
        with joined(
            disk=world.disk, clock=world.clock, network=world.network, seed=self.story.seed
        ):
            try:
                self._until(self.story.days * DAY)
                self._end()
            except Livelock as livelock:
                world.breaks("work comes to an end", str(livelock))
            world.process.kill()
        gc.collect()
        return world

    def _until(self, end: float, *, each: Callable[[], None] = lambda: None) -> None:
        world = self.world
        while world.now < end and not world.loop.halted:
            world.loop.live(min(world.now + self.slice, end))
            if world.loop.halted:
                return
            self.calm.look()
            self.reminders.look()
            self.sessions.look()
            self.claims.look()
            self.bounds.look()
            each()
            self._leap(end)

    def _leap(self, end: float) -> None:
        """Leave out a time in which nothing would happen but the bot's own ticks."""
        world = self.world
        upcoming = min(self._next(), end) - self.before
        if upcoming - world.now < LEAP or not self._is_quiet(upcoming):
            return
        self.leapt += upcoming - world.now
        self.calm.skip(upcoming - world.now)
        world.loop.leap(upcoming)
        world.clock.announce()
        soon = any(0 <= one.start - world.now < SOON for one in world.troubles)
        if (
            world.process.limber is not None and soon
        ):  # else the bot's own next beat is early enough
            world.loop.create_task(world.process.limber.heart.beat())

    def _next(self) -> float:
        """Return when something happens next."""
        world, due = self.world, self._ready.first()
        begin = world.clock.true().timestamp() - world.now + world.clock.skew.total_seconds()
        at = due / 1000 - begin if due is not None else float("inf")
        ahead = world.loop.next_world()
        return min(at, float("inf") if ahead is None else ahead)

    def _is_quiet(self, until: float) -> bool:
        world, limber = self.world, self.world.process.limber
        rows = world.journal.rows
        if limber is None or world.now < world.loop.frozen_until or not world.loop.idle:
            return False
        if any(
            one.kind in CALLS and one.start < until and one.end > world.now
            for one in world.troubles
        ):
            return False
        if world.journal.running or rows["outbox"]:
            return False
        return not (
            world.telegram.updates.waiting or limber.dispatcher.busy or limber.limiter.waiting
        )

    def _end(self) -> None:
        """Let people be silent, and all troubles be over: what is owed is paid, and then there is nothing to do."""
        world = self.world
        if world.loop.halted:
            return
        self.machine.rest()
        for one in self.people:
            one.quiet = True
        if not world.process.alive:
            world.process.start()
        last = max((one.end for one in world.troubles if one.kind in CALLS), default=0.0)
        self._until(max(world.now, last) + CALM_END)
        if world.loop.halted:
            return
        steps, now = world.loop.steps, world.now
        while world.now < now + IDLE and not world.loop.halted:
            world.loop.live(world.now + SLICE)
        self._is_done(world.loop.steps - steps)

    def _is_done(self, steps: int) -> None:
        world, rows = self.world, self.world.journal.rows
        if world.loop.halted:
            return
        left = {
            "answers": len([row for row in rows["outbox"].values() if row["ordered"]]),
            "updates": len([row for row in rows["inbox"].values() if not row["handled_at"]]),
            "running sessions": len(world.journal.running),
        }
        if any(left.values()):
            world.breaks("in calm, everything comes to its end", f"{left}")
        if steps > IDLE * STEPS_IDLE + 3000:
            world.breaks("in calm, work falls to zero", f"{steps} callbacks in {IDLE:.0f} s")
