"""Plays a story: with leaps over quiet times, and a calm end in which work falls to zero."""

import gc
from collections.abc import Callable

from tests.simulation.state import World

from tests.simulation.loop import Livelock
from tests.simulation.machine import Machine
from tests.simulation.people import Person, settled
from tests.simulation.rules.answers import AnswerRules
from tests.simulation.rules.calm import Calm
from tests.simulation.rules.claims import ClaimRules
from tests.simulation.rules.pace import PaceRules
from tests.simulation.rules.promises import PromiseRules
from tests.simulation.rules.reminders import ReminderRules
from tests.simulation.rules.sessions import SessionRules
from tests.simulation.rules.sides import SideRules
from tests.simulation.rules.streaks import StreakRules
from tests.simulation.rules.updates import UpdateRules
from tests.simulation.seams import joined
from tests.simulation.story import Story
from tests.simulation.troubles import CALLS

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
        self.state = state = World(
            seed=story.seed, start=story.start, troubles=list(story.troubles), turns=self.turns
        )
        self.calm = Calm(state)
        self.updates = UpdateRules(state, self.calm)
        self.answers = AnswerRules(state, self.calm)
        self.pace = PaceRules(state)
        self.promises = PromiseRules(state)
        self.reminders = ReminderRules(state, self.calm)
        self.sessions = SessionRules(state, self.calm)
        self.sides = SideRules(state)
        self.streaks = StreakRules(state)
        self.claims = ClaimRules(state)
        self.people: list[Person] = settled(state, story.people, left_out=story.left_out)
        self.leapt = 0.0
        self.machine = Machine(state, self.calm, moved=self.sessions.moved)
        state.loop.at(0, state.process.start)

    def run(self) -> World:
        """Play it to the end, or until a rule is broken."""
        state = self.state
        with joined(
            disk=state.disk, clock=state.clock, network=state.network, seed=self.story.seed
        ):
            try:
                self._until(self.story.days * DAY)
                self._end()
            except Livelock as livelock:
                state.breaks("work comes to an end", str(livelock))
            state.process.kill()
        gc.collect()
        return state

    def _until(self, end: float, *, each: Callable[[], None] = lambda: None) -> None:
        state = self.state
        while state.now < end and not state.loop.halted:
            state.loop.live(min(state.now + self.slice, end))
            if state.loop.halted:
                return
            self.calm.look()
            self.reminders.look()
            self.sessions.look()
            self.claims.look()
            each()
            self._leap(end)

    def _leap(self, end: float) -> None:
        """Leave out a time in which nothing would happen but the bot's own ticks."""
        state = self.state
        upcoming = min(self._next(), end) - self.before
        if upcoming - state.now < LEAP or not self._is_quiet(upcoming):
            return
        self.leapt += upcoming - state.now
        self.calm.skip(upcoming - state.now)
        state.loop.leap(upcoming)
        state.clock.announce()
        soon = any(0 <= one.start - state.now < SOON for one in state.troubles)
        if (
            state.process.limber is not None and soon
        ):  # else the bot's own next beat is early enough
            state.loop.create_task(state.process.limber.heart.beat())

    def _next(self) -> float:
        """Return when something happens next."""
        rows, state = self.state.journal.rows, self.state
        ready = (row["ready_at"] for row in rows["timers"].values() if row["ready_at"] is not None)
        due = min(ready, default=None)
        begin = state.clock.true().timestamp() - state.now + state.clock.skew.total_seconds()
        at = due / 1000 - begin if due is not None else float("inf")
        ahead = state.loop.next_world()
        return min(at, float("inf") if ahead is None else ahead)

    def _is_quiet(self, until: float) -> bool:
        state, limber = self.state, self.state.process.limber
        rows = state.journal.rows
        if limber is None or state.now < state.loop.frozen_until or not state.loop.idle:
            return False
        if any(
            one.kind in CALLS and one.start < until and one.end > state.now
            for one in state.troubles
        ):
            return False
        if state.journal.running or rows["outbox"]:
            return False
        return not (
            state.telegram.updates.waiting or limber.dispatcher.busy or limber.limiter.waiting
        )

    def _end(self) -> None:
        """Let people be silent, and all troubles be over: what is owed is paid, and then there is nothing to do."""
        state = self.state
        if state.loop.halted:
            return
        self.machine.rest()
        for one in self.people:
            one.quiet = True
        if not state.process.alive:
            state.process.start()
        last = max((one.end for one in state.troubles if one.kind in CALLS), default=0.0)
        self._until(max(state.now, last) + CALM_END)
        if state.loop.halted:
            return
        steps, now = state.loop.steps, state.now
        while state.now < now + IDLE and not state.loop.halted:
            state.loop.live(state.now + SLICE)
        self._is_done(state.loop.steps - steps)

    def _is_done(self, steps: int) -> None:
        state, rows = self.state, self.state.journal.rows
        if state.loop.halted:
            return
        left = {
            "answers": len([row for row in rows["outbox"].values() if row["ordered"]]),
            "updates": len([row for row in rows["inbox"].values() if not row["handled_at"]]),
            "running sessions": len(state.journal.running),
        }
        if any(left.values()):
            state.breaks("in calm, everything comes to its end", f"{left}")
        if steps > IDLE * STEPS_IDLE + 3000:
            state.breaks("in calm, work falls to zero", f"{steps} callbacks in {IDLE:.0f} s")
