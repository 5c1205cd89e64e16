"""What a person can do with a session: functions that change its row and arm its timer, and send nothing."""

import math
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from bot.domain import session as machine
from bot.domain.cues import Cue, CueKind, cue_table
from bot.domain.detours import at_once, from_place
from bot.domain.errors import UserError
from bot.domain.first_steps import TASTER, tasting
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.routine_id import is_composed
from bot.domain.session import Session
from bot.practice.admission import Admission
from bot.storage.store import Transaction
from bot.storage.timers import Arm, TimerKind

NOTICEABLE = timedelta(seconds=3)
"""A wait that is shorter than this needs no word."""
REMEMBERED = timedelta(days=60)
"""How long somebody remembers a stretch: after so many days without it, it counts as new."""
PLACE_KEPT = timedelta(hours=2)
"""How long the place is kept at which a session was ended."""
ACTS = {
    "pause": machine.pause,
    "resume": machine.resume,
    "skip": machine.skip,
    "end": machine.end,
    "more": machine.more,
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
    place: int = 0,
    completed: tuple[int, ...] = (),
    pause: timedelta = timedelta(0),
) -> Session:
    """Start a session as soon as it fits; its first card is due then. The cards of `new` stretches stand longer.

    It begins after a `pause`, with the stretch at `place`; `completed` are those that are done already. Raises
    `UserError` if a session is live already.
    """
    if await tx.sessions.live(person.id):
        raise UserError("stretch-already-live")
    day = person.day(now)
    cues = at_once(from_place(table_of(person, routine, day=day, new=new), place))
    begin = admission.begin_at(cues, now=now + pause)
    session = await tx.sessions.start(
        user=person.id, routine=routine.id, day=day, at=begin, cues=cues
    )
    if completed:
        session = replace(session, completed=completed)
        await tx.sessions.keep(session)
    await arm(tx, session)
    tx.on_commit(partial(admission.book, session))
    return session


async def kept_place(tx: Transaction, person: Person, *, now: datetime) -> Session | None:
    """Return the last session of a person if it was ended early a short time ago, and something is left of it."""
    sessions = await tx.sessions.since(person.id, person.day(now - PLACE_KEPT))
    last = sessions[-1] if sessions else None
    return last if last and is_kept(last, now=now) else None


def is_kept(session: Session, *, now: datetime) -> bool:
    """Return whether a session can go on where it was ended."""
    ended = session.paused_at
    return session.rest is not None and ended is not None and now - ended <= PLACE_KEPT


def table_of(
    person: Person, routine: Routine, *, day: date, new: frozenset[str] = frozenset()
) -> tuple[Cue, ...]:
    """Return the cues of a routine as a person wants them on a day.

    A routine that was made for the person has their holds already, and a routine that they made themselves the doses
    that they chose.
    """
    if not is_composed(routine.id) and not routine.name:
        held = tuple(map(person.preferences.held, routine.stretches))
        routine = replace(routine, stretches=held)
    table = cue_table(routine, first=person.first_side.on(day), tempo=person.tempo, new=new)
    return tasting(table) if routine.id == TASTER else table


async def turn_back(
    tx: Transaction,
    person: Person,
    session: Session,
    routine: Routine,
    *,
    place: int,
    now: datetime,
    admission: Admission,
) -> Session:
    """Go back to the card of an earlier stretch of a session, or of the same."""
    table = table_of(person, routine, day=session.day)
    ahead = at_once(from_place(table, place))
    begin = admission.begin_at(ahead, now=now)
    moved = machine.turn_back(session, table=table, place=place, now=begin)
    await tx.sessions.keep(moved)
    await arm(tx, moved)
    tx.on_commit(partial(admission.book, moved))
    return moved


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
    """Pause, resume, skip, end or lengthen a session; it is resumed as soon as it fits."""
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
    if session.begins:
        ahead -= machine.RETURN
    return math.ceil(ahead.total_seconds()) if ahead >= NOTICEABLE else 0
