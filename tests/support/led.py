"""Leads a session in a test: moves the time on and takes every cue that is due."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain import session as machine
from bot.domain.cues import CueKind
from bot.domain.session import Session, Step
from bot.domain.stretch import Stretch
from tests.support.make import START, make_session, seconds


class Led:
    """One session, the instant it is at, and all that was said so far."""

    def __init__(self, *stretches: Stretch) -> None:
        self.session = make_session(*stretches)
        self.now = START
        self.said: list[tuple[float, CueKind]] = []
        self.run(0)

    @property
    def clock(self) -> float:
        """Seconds since the start."""
        return (self.now - START).total_seconds()

    @property
    def kinds(self) -> list[CueKind]:
        return [kind for _, kind in self.said]

    @property
    def last(self) -> CueKind:
        return self.kinds[-1]

    def at(self, clock: float) -> datetime:
        return START + seconds(clock)

    def run(self, until: float) -> "Led":
        """Go on to this second, and say every cue at the very moment when it is due."""
        while self.session.due is not None and self.session.due <= self.at(until):
            self.now = max(self.now, self.session.due)
            self.say()
        self.now = self.at(until)
        return self

    def sleep(self, until: float) -> "Led":
        """Go on to this second and say nothing on the way, as if the bot were down; then say one cue."""
        self.now = self.at(until)
        self.say()
        return self

    def say(self) -> Step:
        said = machine.advance(self.session, now=self.now)
        assert said is not None
        self.session = said.session
        self.said.append((self.clock, said.cue.kind))
        return said

    def pause(self, at: float) -> "Led":
        return self.act(machine.pause, at)

    def resume(self, at: float) -> "Led":
        return self.act(machine.resume, at)

    def skip(self, at: float) -> "Led":
        return self.act(machine.skip, at)

    def end(self, at: float) -> "Led":
        return self.act(machine.end, at)

    def act(self, act: Callable[..., Session], at: float) -> "Led":
        """Say what is due until then, do this, and say what becomes due by it."""
        self.run(at)
        self.session = act(self.session, now=self.now)
        return self.run(at)

    def hear(self, at: float, *, index: int | None = None) -> "Led":
        """Let the message of a cue (the last one) have gone out at this second."""
        index = self.session.step - 1 if index is None else index
        self.session = machine.acknowledge(self.session, index=index, at=self.at(at))
        return self

    def due_in(self) -> timedelta | None:
        return None if self.session.due is None else self.session.due - START
