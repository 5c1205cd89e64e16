"""What a person can do with a session. Everything here changes its row and arms its timer; nothing speaks."""

from datetime import datetime, timedelta

from bot.domain import session as machine
from bot.domain.cues import CueKind, cue_table
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.storage.store import Transaction
from bot.storage.timers import TimerKind

REMEMBERED = timedelta(days=60)
"""How long somebody remembers a stretch: after so many days without it, it counts as new."""
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
    new: frozenset[str] = frozenset(),
) -> Session:
    """Start a session; its first card is due at once, and the cards of `new` stretches stand longer.

    Raises `UserError` if a session is live already.
    """
    if await tx.sessions.live(person.id):
        raise UserError("stretch-already-live")
    day = person.day(now)
    first, pace = person.first_side.on(day), person.pace / 100
    cues = cue_table(routine, first=first, pace=pace, new=new)
    session = await tx.sessions.start(
        user=person.id, routine=routine.id, day=day, at=now, cues=cues
    )
    await arm(tx, session)
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
    tx: Transaction, person: Person, *, session: int, card: int, act: str, now: datetime
) -> Session:
    """Do what a button of a session's card says, unless the card is an old one or someone else's.

    Raises `UserError` for a tap that has nothing to act on.
    """
    found = await on_card(tx, person, session=session, card=card)
    return await act_on(tx, found, act=act, now=now)


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


async def act_on(tx: Transaction, session: Session, *, act: str, now: datetime) -> Session:
    """Pause, resume, skip or end a session."""
    moved = ACTS[act](session, now=now)
    if moved is not session:
        await tx.sessions.keep(moved)
        await arm(tx, moved)
    return moved


async def arm(tx: Transaction, session: Session, *, not_before: datetime | None = None) -> None:
    """Owe the session's next cue when it is due, and nothing when nothing is left to say."""
    if session.due is None:
        await tx.timers.disarm(TimerKind.SESSION, subject=session.id)
        return
    await tx.timers.arm(
        TimerKind.SESSION,
        subject=session.id,
        due_at=session.due,
        user=session.user,
        not_before=not_before,
    )
