"""How does a guided session move? Pure steps from one session to the next; nothing here speaks or waits."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.cues import Cue, CueKind

LATE_LIMIT = timedelta(seconds=5)
"""A cue that is later than this is not said: the session pauses itself instead."""
RETURN = timedelta(seconds=3)
"""The lead-in after a pause."""
PAUSE_LIMIT = timedelta(minutes=30)
"""A pause longer than this ends the session; what was completed counts."""
CUT_OFF_LIMIT = timedelta(hours=2)
"""How long a session that was cut off can be continued."""

NO_CARD = -1
"""No card is on show: until the next one is, every tap is an old one."""


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
    """One guided session of one person.

    `cues[:step]` are said; `cues[step]` is said next, at `anchor` + its offset. `card` is the index of the cue
    whose message carries the buttons now: a tap that names another one is old. `idle` is the time spent paused.
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

    @property
    def due(self) -> datetime | None:
        """When the next cue is to be said; None when nothing is left to say."""
        return self.anchor + self.cues[self.step].offset if self.step < len(self.cues) else None

    @property
    def place(self) -> int:
        """The place in the routine of the stretch that one is at."""
        return self.cues[max(self.step - 1, 0)].place

    def active(self, until: datetime) -> timedelta:
        """Return how long the person was at it, pauses left out."""
        waiting = until - self.paused_at if self.paused_at else timedelta(0)
        return until - self.started_at - self.idle - waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue that has become due: the session as it is once the cue counts as said, and where the cue stands."""

    session: Session
    index: int

    @property
    def cue(self) -> Cue:
        """The cue itself."""
        return self.session.cues[self.index]


def advance(session: Session, *, now: datetime) -> Said | None:
    """Take the next cue if it is due; None if it is not.

    A cue late by more than `LATE_LIMIT` is replaced by a `CUT_OFF`, and the session waits to be continued. A
    cue that is a little late moves all that follows, so that no hold is cut short.
    """
    if session.due is None or now < session.due:
        return None
    if now - session.due > LATE_LIMIT and not session.cues[session.step].kind.patient:
        session = _cut_off(session, now=now)
    return _say(session, now=now)


def _say(session: Session, *, now: datetime) -> Said:
    index = session.step
    cue = session.cues[index]
    done = () if cue.completes is None else (cue.completes,)
    moved = session.anchor if cue.kind.on_the_way else now - cue.offset
    said = replace(
        session,
        step=index + 1,
        card=index if cue.kind.loud else session.card,
        anchor=max(session.anchor, moved),
        phase=_PHASE_AFTER.get(cue.kind, session.phase),
        completed=(*session.completed, *done),
    )
    return Said(session=said, index=index)


_PHASE_AFTER = {
    CueKind.FINISH: Phase.FINISHED,
    CueKind.ENDED: Phase.ENDED,
    CueKind.EXPIRED: Phase.ENDED,
}


def heard(session: Session, *, index: int, at: datetime) -> Session:
    """Count what follows cue `index` from the moment its message went out, unless the session has moved on."""
    if session.step != index + 1 or session.phase is not Phase.RUNNING:
        return session
    return replace(session, anchor=max(session.anchor, at - session.cues[index].offset))


def pause(session: Session, *, now: datetime) -> Session:
    """Stop the clock; the remaining time of the hold is kept."""
    if session.phase is not Phase.RUNNING:
        return session
    return _interrupt(session, kind=CueKind.PAUSED, limit=PAUSE_LIMIT, now=now)


def _cut_off(session: Session, *, now: datetime) -> Session:
    """Pause a session whose cue was missed, so that its current hold can be done again in full."""
    step = session.step
    if not session.cues[step].kind.loud:
        opener = next(i for i in reversed(range(step)) if session.cues[i].kind.opens)
        again = session.cues[opener:step]
        session = replace(session, cues=_spliced(session, *_plain(again)))
    missed = replace(session, anchor=now - session.cues[step].offset)
    return _interrupt(missed, kind=CueKind.CUT_OFF, limit=CUT_OFF_LIMIT, now=now)


def _plain(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return the cues without interruptions, and without what they complete: that was counted once."""
    kinds = (CueKind.CARD, CueKind.REST, CueKind.SWITCH, CueKind.HOLD, CueKind.MIDDLE)
    return tuple(replace(cue, completes=None) for cue in cues if cue.kind in kinds)


def _interrupt(session: Session, *, kind: CueKind, limit: timedelta, now: datetime) -> Session:
    here = Cue(offset=now - session.anchor, kind=kind, place=session.place)
    expiry = replace(here, offset=here.offset + limit, kind=CueKind.EXPIRED)
    cues = _spliced(session, here, expiry)
    return replace(session, cues=cues, phase=Phase.PAUSED, paused_at=now)


def resume(session: Session, *, now: datetime) -> Session:
    """Go on after a pause: a short lead-in, then exactly what was left; after a cut-off, the hold from its start."""
    if session.phase is not Phase.PAUSED or session.paused_at is None:
        return session
    ahead = session.cues[session.step :]
    rest = tuple(cue for cue in ahead if cue.kind not in _DROPPED)
    left = max(session.anchor + rest[0].offset - session.paused_at, timedelta(0))
    back = () if rest[0].kind.loud and not left else _way_back(session, rest=rest, left=left)
    start = back[0].offset if back else rest[0].offset
    return replace(
        session,
        cues=(*session.cues[: session.step], *back, *rest),
        anchor=now - start,
        phase=Phase.RUNNING,
        idle=session.idle + (now - session.paused_at),
        paused_at=None,
    )


_DROPPED = (CueKind.PAUSED, CueKind.CUT_OFF, CueKind.EXPIRED, CueKind.BACK)


def _way_back(session: Session, *, rest: tuple[Cue, ...], left: timedelta) -> tuple[Cue, ...]:
    """Return the cues that lead back into place, before the rest goes on with `left` until its first cue."""
    said = next(cue for cue in reversed(session.cues[: session.step]) if not cue.kind.on_the_way)
    lead = replace(said, offset=rest[0].offset - left - RETURN, kind=CueKind.BACK, completes=None)
    if rest[0].kind is CueKind.HOLD:
        return (replace(lead, length=left + RETURN),)
    end = next(cue for cue in rest if cue.kind is not CueKind.MIDDLE)
    begin = rest[0].offset - left
    hold = replace(lead, offset=begin, kind=CueKind.HOLD, length=end.offset - begin)
    return (replace(lead, length=RETURN), hold)


def skip(session: Session, *, now: datetime) -> Session:
    """Leave out the rest of this stretch and go to the next one's card, or to the finish."""
    if not session.phase.live:
        return session
    ahead = range(session.step, len(session.cues))
    target = next(i for i in ahead if session.cues[i].kind in (CueKind.CARD, CueKind.FINISH))
    following = replace(session.cues[target], completes=None)
    waited = now - session.paused_at if session.paused_at else timedelta(0)
    return replace(
        session,
        cues=(*session.cues[: session.step], following, *session.cues[target + 1 :]),
        anchor=now - following.offset,
        card=NO_CARD,
        phase=Phase.RUNNING,
        idle=session.idle + waited,
        paused_at=None,
    )


def end(session: Session, *, now: datetime) -> Session:
    """Stop here; what was completed counts."""
    if not session.phase.live:
        return session
    last = Cue(offset=now - session.anchor, kind=CueKind.ENDED, place=session.place)
    return replace(session, cues=(*session.cues[: session.step], last), phase=Phase.ENDED)


def unsaid(session: Session, *, index: int) -> Session:
    """Owe cue `index` again: it surely did not go out. Nothing changes if the session has moved on."""
    if session.step != index + 1:
        return session
    lost = session.cues[index].completes
    completed = tuple(place for place in session.completed if place != lost)
    return replace(session, step=index, completed=completed)


def drop(session: Session) -> Session:
    """End a session that nobody listens to any more, without a word."""
    return replace(session, cues=session.cues[: session.step], phase=Phase.ENDED)


def _spliced(session: Session, *new: Cue) -> tuple[Cue, ...]:
    """Return the session's cues with new ones put in to be said next."""
    return (*session.cues[: session.step], *new, *session.cues[session.step :])
