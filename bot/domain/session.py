"""Guided sessions: pure steps from one state of a session to the next; nothing here sends or waits."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.cues import Cue, CueKind
from bot.domain.detours import (
    from_place,
    longer_hold,
    next_stretch,
    undisturbed,
    way_back,
    whole_hold,
)
from bot.domain.session_state import HOLDING, NO_CARD, Phase, Session, Step

__all__ = ["HOLDING", "NO_CARD", "Phase", "Session", "Step"]

LATE_LIMIT = timedelta(seconds=5)
"""After an absence or a failure, a cue that is later than this is not sent: the session pauses itself instead."""
QUEUE_LIMIT = timedelta(seconds=60)
"""A cue that only our own queue has delayed is sent up to this late, and all that follows moves with it."""
RETURN = timedelta(seconds=3)
"""The lead-in after a pause."""
PAUSE_LIMIT = timedelta(minutes=30)
"""A pause longer than this ends the session; what was completed counts."""
MORE = timedelta(seconds=15)
"""So much longer is a hold made at a time."""
CUT_OFF_LIMIT = timedelta(hours=2)
"""How long a session that was cut off can be continued."""


def advance(session: Session, *, now: datetime, patience: timedelta = LATE_LIMIT) -> Step | None:
    """Take the next cue if it is due; None if it is not.

    A cue late by more than `patience` is replaced by a `CUT_OFF`, and the session waits to be continued; a session
    that can be continued no more is `EXPIRED` without a sound. A cue that is less late moves all that follows, so
    that no hold is cut short.
    """
    if session.due is None or now < session.due:
        return None
    if _missed(session, now=now, patience=patience):
        session = _cut_off(session, now=now)
    return _say(session, now=now)


def _missed(session: Session, *, now: datetime, patience: timedelta) -> bool:
    """Return whether it is too late for the next cue; a word in the middle of a hold may wait for the hold's end."""
    cue = session.cues[session.step]
    last_chance = session.cues[session.step + 1] if cue.kind is CueKind.MIDDLE else cue
    return not cue.kind.patient and now - session.anchor - last_chance.offset > patience


def _say(session: Session, *, now: datetime) -> Step:
    index = session.step
    cue = session.cues[index]
    done = () if cue.completes in (None, *session.completed) else (cue.completes,)
    said = replace(
        session,
        step=index + 1,
        card=index if cue.loud else session.card,
        anchor=now - cue.offset if cue.kind.counted else session.anchor,
        phase=_PHASE_AFTER.get(cue.kind, session.phase),
        paused_at=session.due if cue.kind is CueKind.FINISH else session.paused_at,
        completed=(*session.completed, *done),
    )
    return Step(session=_waiting(said) if cue.waits else said, index=index)


def _waiting(session: Session) -> Session:
    """Let time stand still behind a card that waits for the person, for as long as a pause may last."""
    card = session.cues[session.step - 1]
    limit = Cue(offset=card.offset + PAUSE_LIMIT, kind=CueKind.EXPIRED, place=card.place)
    return replace(
        session,
        cues=_spliced(session, limit),
        phase=Phase.PAUSED,
        paused_at=session.anchor + card.offset,
    )


def _unwaiting(session: Session) -> Session:
    """Let time go on as if the card that waits was not said."""
    cues = (*session.cues[: session.step], *session.cues[session.step + 1 :])
    return replace(session, cues=cues, phase=Phase.RUNNING, paused_at=None)


_PHASE_AFTER = {
    CueKind.FINISH: Phase.FINISHED,
    CueKind.ENDED: Phase.ENDED,
    CueKind.EXPIRED: Phase.ENDED,
}


def acknowledge(session: Session, *, index: int, at: datetime) -> Session:
    """Count what follows cue `index` from the moment its message went out, unless the session has moved on."""
    if session.step != index + 1 or session.due is None or session.card == NO_CARD:
        return session
    cue = session.cues[index]
    late = at - session.anchor - cue.offset
    if late <= timedelta(0) or not cue.kind.counted or cue.waits:
        return session
    if session.paused_at is None:
        return replace(session, anchor=session.anchor + late)
    return _paused_earlier(session, max(session.paused_at - late, session.anchor + cue.offset))


def _paused_earlier(session: Session, since: datetime) -> Session:
    """Let time stand still since an earlier instant; a stretch that was not over by then is not completed."""
    ahead = session.cues[session.step :]
    following = next(cue for cue in ahead if not cue.kind.on_the_way)
    if session.anchor + following.offset > since:
        ahead = tuple(replace(cue, completes=None) if cue.kind.on_the_way else cue for cue in ahead)
    return replace(session, paused_at=since, cues=(*session.cues[: session.step], *ahead))


def take_back(session: Session, *, index: int, due: datetime | None = None) -> Session:
    """Make cue `index` due again: it surely did not go out. Nothing changes if the session has moved on.

    `due` is when the cue was due: its lateness is counted from there, however often it is tried. A word in the
    middle of a hold is not sent again.
    """
    if session.step != index + 1 or session.cues[index].kind is CueKind.MIDDLE:
        return session
    cue = session.cues[index]
    if session.waits:
        session = _unwaiting(session)
    if session.paused_at is not None and cue.kind.counted:
        return acknowledge(session, index=index, at=session.paused_at)
    if not session.phase.live or _turned(session, since=cue):
        return session
    anchor = due - cue.offset if due and cue.kind.counted else session.anchor
    return replace(session, step=index, anchor=anchor)


def _turned(session: Session, *, since: Cue) -> bool:
    """Return whether a skip or a return has decided what is said next, since this cue."""
    is_back = since.kind.on_the_way or session.cues[session.step].kind is CueKind.BACK
    return session.card == NO_CARD or (session.phase is Phase.RUNNING and is_back)


def pause(session: Session, *, now: datetime) -> Session:
    """Stop the clock; the remaining time of the hold is kept."""
    if session.phase is not Phase.RUNNING:
        return session
    return _interrupt(session, kind=CueKind.PAUSED, limit=PAUSE_LIMIT, now=now, since=now)


def _cut_off(session: Session, *, now: datetime) -> Session:
    """Pause a session whose cue was missed, as of that cue; a hold that it fell into is done again in full.

    A session that was left alone for too long is over instead.
    """
    step, missed_at = session.step, session.anchor + session.cues[session.step].offset
    if now - missed_at > CUT_OFF_LIMIT:
        last = _aside(session, kind=CueKind.EXPIRED, now=now)
        return replace(session, cues=_spliced(session, last), paused_at=missed_at)
    if not session.cues[step].kind.loud:
        again = whole_hold(session.cues, step=step)
        session = replace(session, cues=(*session.cues[:step], *again))
    anchored = replace(session, anchor=missed_at - session.cues[step].offset)
    return _interrupt(anchored, kind=CueKind.CUT_OFF, limit=CUT_OFF_LIMIT, now=now, since=missed_at)


def _interrupt(
    session: Session, *, kind: CueKind, limit: timedelta, now: datetime, since: datetime
) -> Session:
    here = _aside(session, kind=kind, now=now)
    expiry = replace(here, offset=here.offset + limit, kind=CueKind.EXPIRED)
    cues = _spliced(session, here, expiry)
    return replace(session, cues=cues, phase=Phase.PAUSED, paused_at=since)


def _aside(session: Session, *, kind: CueKind, now: datetime) -> Cue:
    """Return a cue of this moment that is in no routine."""
    completes = _over(session, now=now)
    return Cue(offset=now - session.anchor, kind=kind, place=session.place, completes=completes)


def _over(session: Session, *, now: datetime) -> int | None:
    """Return the place of a stretch that is over by now, although the cue that says so has not been sent."""
    is_due = session.due is not None and session.due <= now
    return session.cues[session.step].completes if is_due else None


def resume(session: Session, *, now: datetime) -> Session:
    """Go on after a pause: a short lead-in, then exactly what was left; after a cut-off, the hold from its start."""
    if session.phase is not Phase.PAUSED or session.paused_at is None:
        return session
    if session.waits:
        return _ready(session, now=now, since=session.paused_at)
    since = session.paused_at - session.anchor
    ahead = way_back(session.cues, step=session.step, since=since, lead_in=RETURN)
    return replace(
        session,
        cues=(*session.cues[: session.step], *ahead),
        anchor=now - ahead[0].offset,
        phase=Phase.RUNNING,
        idle=session.idle + (now - session.paused_at),
        paused_at=None,
    )


def _ready(session: Session, *, now: datetime, since: datetime) -> Session:
    """Begin the hold of a card that waited, after a moment to put the phone down."""
    ahead = undisturbed(session.cues[session.step :])
    return replace(
        session,
        cues=(*session.cues[: session.step], *ahead),
        anchor=now + RETURN - ahead[0].offset,
        phase=Phase.RUNNING,
        idle=session.idle + (now - since),
        paused_at=None,
    )


def more(session: Session, *, now: datetime) -> Session:
    """Make the hold that runs longer; nothing changes outside of a hold, or when its end is due."""
    if not session.holds or session.due is None or session.due <= now:
        return session
    since = now - session.anchor
    ahead = longer_hold(session.cues, step=session.step, since=since, more=MORE)
    return replace(session, cues=(*session.cues[: session.step], *ahead))


def turn_back(session: Session, *, table: tuple[Cue, ...], place: int, now: datetime) -> Session:
    """Go back to the card of an earlier stretch, or of the same, by a table of the whole routine."""
    if not session.phase.live:
        return session
    ahead = from_place(table, place)
    waited = now - session.paused_at if session.paused_at else timedelta(0)
    return replace(
        session,
        cues=(*session.cues[: session.step], *ahead),
        anchor=now - ahead[0].offset,
        card=NO_CARD,
        phase=Phase.RUNNING,
        idle=session.idle + waited,
        paused_at=None,
    )


def skip(session: Session, *, now: datetime) -> Session:
    """Leave out the rest of this stretch and go to the card of the next stretch, or to the finish.

    What is left out is not completed; a stretch that was over already is.
    """
    if not session.phase.live:
        return session
    target = next_stretch(session.cues, step=session.step, place=session.place)
    following = replace(session.cues[target], completes=_over(session, now=now))
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
    last = _aside(session, kind=CueKind.ENDED, now=now)
    return replace(
        session,
        cues=_spliced(session, last),
        phase=Phase.ENDED,
        paused_at=session.paused_at or now,
    )


def _spliced(session: Session, *new: Cue) -> tuple[Cue, ...]:
    """Return the session's cues with new cues inserted next."""
    return (*session.cues[: session.step], *new, *session.cues[session.step :])
