"""The state of a guided session: which cues were sent, which card carries the buttons, and whether time runs."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.cues import Cue, CueKind
from bot.domain.detours import undisturbed

HOLDING = (CueKind.HOLD, CueKind.MIDDLE)
"""Cues while a person is in the stretch."""
NO_CARD = -1
"""No card is on show: until the next card, every tap is old."""


class Phase(StrEnum):
    """Whether a session goes on, waits, or is over, and how it ended."""

    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    ENDED = "ended"

    @property
    def live(self) -> bool:
        """Whether it can still go on."""
        return self in (Phase.RUNNING, Phase.PAUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A guided session of a person.

    `cues[:step]` are said; `cues[step]` is said next, at `anchor` + its offset. `card` is the index of the cue
    whose message carries the buttons now: a tap that names another cue is old. `idle` is the time spent paused;
    since `paused_at` time stands still, because the session waits or is over.
    """

    id: int
    user: int
    routine: str
    day: date
    started_at: datetime
    anchor: datetime
    cues: tuple[Cue, ...]
    step: int = 0
    card: int = 0
    phase: Phase = Phase.RUNNING
    paused_at: datetime | None = None
    idle: timedelta = timedelta(0)
    completed: tuple[int, ...] = ()
    feeling: str | None = None

    @property
    def due(self) -> datetime | None:
        """When the next cue is to be said; None when nothing is left to say."""
        if self.step == len(self.cues):
            return None
        cue = self.cues[self.step]
        owed = self.phase.live or cue.kind is CueKind.ENDED
        return self.anchor + cue.offset if owed else None

    @property
    def place(self) -> int:
        """The place in the routine of the stretch that the session is at."""
        return self.cues[max(self.step - 1, 0)].place

    @property
    def waits(self) -> bool:
        """Whether the newest card waits for the person to say that they are in position."""
        return self.phase is Phase.PAUSED and self._said_waits

    @property
    def begins(self) -> bool:
        """Whether the person has said that they are in position, and the hold follows."""
        return self.phase is Phase.RUNNING and self._said_waits

    @property
    def _said_waits(self) -> bool:
        return self.step > 0 and self.cues[self.step - 1].waits

    @property
    def holds(self) -> bool:
        """Whether a hold runs now."""
        said = self.cues[self.step - 1].kind if self.step else None
        return self.phase is Phase.RUNNING and self.card != NO_CARD and said in HOLDING

    @property
    def left(self) -> timedelta | None:
        """What is left of the hold in which the session was paused; None outside of a hold."""
        before = (cue for cue in reversed(self.cues[: self.step]) if not cue.kind.on_the_way)
        said = next(before, None)
        if self.paused_at is None or said is None or said.kind not in HOLDING:
            return None
        ahead = undisturbed(self.cues[self.step :])
        ends = next(cue.offset for cue in ahead if cue.kind.loud)
        again = (cue.offset for cue in ahead if cue.kind is CueKind.HOLD and cue.offset < ends)
        return ends - max(self.paused_at - self.anchor, *again, timedelta(0))

    @property
    def rest(self) -> int | None:
        """The place of the stretch with which a session that was ended early could go on; None if nothing is left."""
        last = self.cues[-1].place
        following = self.place + (self.place in self.completed)
        return following if self.phase is Phase.ENDED and 0 < following <= last else None

    @property
    def own(self) -> tuple[str, ...]:
        """The stretches that were completed in this session, without those of the session that it goes on from."""
        names = {cue.place: cue.stretch for cue in self.cues if cue.stretch}
        return tuple(names[place] for place in self.completed if place in names)

    @property
    def minutes(self) -> int:
        """How many minutes a session that is over has taken, pauses left out; at least one minute."""
        active = self.active(self.paused_at or self.started_at)
        return max(1, round(active / timedelta(minutes=1)))

    def left_first(self, place: int) -> bool:
        """Return whether the stretch at a place is the first that was not completed."""
        return place not in self.completed and all(one in self.completed for one in range(place))

    def active(self, until: datetime) -> timedelta:
        """Return how long the person was at it, pauses left out."""
        waiting = until - self.paused_at if self.paused_at else timedelta(0)
        return until - self.started_at - self.idle - waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A cue that has become due: the session as it is once the cue counts as said, and where the cue stands."""

    session: Session
    index: int

    @property
    def cue(self) -> Cue:
        """The cue itself."""
        return self.session.cues[self.index]

    @property
    def until(self) -> datetime:
        """When that which the cue announces is over."""
        return self.session.anchor + self.cue.offset + self.cue.length
