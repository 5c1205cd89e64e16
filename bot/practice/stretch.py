"""What a person can do with a session: functions that change its row and arm its timer, and send nothing."""

import math
from datetime import datetime, timedelta
from functools import partial

from bot.domain import session as machine
from bot.domain.cues import CueKind, cue_table
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.practice.admission import Admission
from bot.storage.store import Transaction
from bot.storage.timers import Arm, TimerKind

NOTICEABLE = timedelta(seconds=3)
"""A wait that is shorter than this needs no word."""
REMEMBERED = timedelta(days=60)
"""How long somebody remembers a stretch: after this many days without it, the stretch counts as new."""
ACTS = {
    "pause": machine.pause,
    "resume": machine.resume,
    "skip": machine.skip,
    "end": machine.end,
}
"""What the buttons of a card do."""


async def start(
    tx: Transaction,
    person: Person,
    routine: Routine,
    *,
    now: datetime,
    admission: Admission,
    new: frozenset[str] = frozenset(),
) -> Session:
    """Start a session as soon as it fits; its first card is due then. The cards of `new` stretches stand longer.

    Raises `UserError` if a session is live already.
    """
    if await tx.sessions.live(person.id):
        raise UserError("stretch-already-live")
    day = person.day(now)
    first, pace = person.first_side.on(day), person.pace / 100
    cues = cue_table(routine, first=first, pace=pace, new=new)
    begin = admission.begin_at(cues, now=now)
    session = await tx.sessions.start(
        user=person.id, routine=routine.id, day=day, at=begin, cues=cues
    )
    await arm(tx, session)
    tx.on_commit(partial(admission.book, session))
    return session


async def new_to(
    tx: Transaction, person: Person, routine: Routine, *, now: datetime
) -> frozenset[str]:
    """Return the stretches of a routine whose cards the person has not been shown of late."""
    sessions = await tx.sessions.since(person.id, person.day(now) - REMEMBERED)
    shown = {
        cue.stretch
        for session in sessions
        for cue in session.cues[: session.step]
        if cue.kind is CueKind.CARD
    }
    return frozenset(one.id for one in routine.stretches) - shown


async def press(
    tx: Transaction,
    person: Person,
    *,
    session: int,
    card: int,
    act: str,
    now: datetime,
    admission: Admission,
) -> Session:
    """Do what a button of a session's card says, unless the card is an old one or someone else's.

    Raises `UserError` for a tap that has nothing to act on.
    """
    found = await on_card(tx, person, session=session, card=card)
    return await act_on(tx, found, act=act, now=now, admission=admission)


async def on_card(tx: Transaction, person: Person, *, session: int, card: int) -> Session:
    """Return the session whose newest card was tapped.

    Raises `UserError` if the card is an old one or someone else's, or the session is over.
    """
    found = await tx.sessions.find(session)
    if found is None or found.user != person.id:
        raise UserError("session-not-yours")
    if not found.phase.live:
        raise UserError("session-over")
    if found.card != card:
        raise UserError("session-old-card")
    return found


async def act_on(
    tx: Transaction, session: Session, *, act: str, now: datetime, admission: Admission
) -> Session:
    """Pause, resume, skip or end a session; it is resumed as soon as it fits."""
    moved = ACTS[act](session, now=now)
    if act == "resume" and moved is not session:
        begin = admission.begin_at(moved.cues[moved.step :], now=now)
        moved = machine.resume(session, now=begin)
    if moved is not session:
        await tx.sessions.keep(moved)
        await arm(tx, moved)
        tx.on_commit(partial(admission.book, moved))
    return moved


async def arm(tx: Transaction, session: Session) -> None:
    """Arm the session's next cue, and nothing when none is left."""
    armed = arm_of(session)
    if armed is None:
        await tx.timers.disarm(TimerKind.SESSION, subject=session.id)
    else:
        await tx.timers.arm_all([armed])


def arm_of(session: Session) -> Arm | None:
    """Return the promise of the session's next cue; None when nothing is left to say."""
    if session.due is None:
        return None
    return Arm(kind=TimerKind.SESSION, subject=session.id, due_at=session.due, user=session.user)


def wait_of(session: Session, *, now: datetime) -> int:
    """Return the seconds until a session begins or goes on; 0 if that is now, or all but now."""
    ahead = (
        session.anchor + session.cues[session.step].offset - now if session.due else timedelta(0)
    )
    return math.ceil(ahead.total_seconds()) if ahead >= NOTICEABLE else 0
