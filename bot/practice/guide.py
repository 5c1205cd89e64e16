"""How is a session led? The delivery of its timer says the cue that is due, and arms the next."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain import session as machine
from bot.domain.cues import CueKind
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.session import Said, Session
from bot.library.library import Library
from bot.practice.progress import credit, streak_of
from bot.practice.remind import lose
from bot.practice.stretch import arm
from bot.practice.today import find
from bot.practice.voice import Fate, Moment, Spoken, Summary, Voice
from bot.storage.store import Store, Transaction
from bot.storage.timers import Later, Timer, TimerKind

log = logging.getLogger(__name__)

LAST_WORDS = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)
"""Cues that are told at least once; all others at most once."""
OWED = timedelta(days=1)
"""So long are last words owed; a session then ends without them, if they were tried a few times at least."""
TRIES = 7
SOON = timedelta(seconds=1)
LEISURE = timedelta(seconds=15)
DOUBT = timedelta(seconds=30)
"""After an uncertain answer, last words are said once more, this much later."""
LONGEST_WAIT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A cue that is about to be said, and when it was due."""

    moment: Moment
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """Says the cue of a session that is due.

    A cue counts as said before it is sent, and the next one is armed with it: a crash in between loses one cue
    and repeats none. The last words are owed until they are told.
    """

    store: Store
    voice: Voice
    clock: Clock
    library: Library

    async def __call__(self, timer: Timer) -> Later | None:
        """Say what is due; return when to look again if it could not be said."""
        async with self.store.begin() as tx:
            taken = await self._take(tx, timer)
        if taken is None:
            return None
        spoken = await self.voice.cue(taken.moment)
        if taken.moment.summary is not None:
            return await self._close(taken.moment, spoken, timer)
        async with self.store.begin() as tx:
            await self._settle(tx, taken, spoken)
        return None

    async def _take(self, tx: Transaction, timer: Timer) -> Taken | None:
        now = self.clock.now()
        session = await tx.sessions.find(int(timer.subject))
        if session is None or session.due is None:
            return None
        said = machine.advance(session, now=now)
        if said is None:
            await arm(tx, session)
            return None
        person = await tx.people.get(session.user)
        if len(said.session.completed) > len(session.completed):
            await credit(tx, person, said.session, at=now)
        return Taken(moment=await self._moment(tx, person, said, now=now), due=session.due)

    async def _moment(
        self, tx: Transaction, person: Person, said: Said, *, now: datetime
    ) -> Moment:
        summary = None
        if said.cue.kind in LAST_WORDS:
            summary = await self._summary(tx, person, said, now=now)
        else:
            await tx.sessions.keep(said.session)
            await arm(tx, said.session)
        messages = await tx.sessions.messages(said.session.id)
        return Moment(
            person=person,
            session=said.session,
            index=said.index,
            until=max(said.until, now),
            message=messages.current,
            pictured=messages.pictured,
            summary=summary,
            routine=await self._routine(tx, said),
        )

    async def _routine(self, tx: Transaction, said: Said) -> Routine | None:
        """Return what a stretch is a part of."""
        session = said.session
        inside = bool(said.cue.stretch)
        return await find(tx, self.library, session.user, session.routine) if inside else None

    async def _summary(
        self, tx: Transaction, person: Person, said: Said, *, now: datetime
    ) -> Summary:
        session = said.session
        return Summary(
            active=session.active(now),
            completed=len(session.completed),
            stretches=session.cues[-1].place + 1,
            before=await streak_of(tx, person, today=session.day, without=session.id),
            after=await streak_of(tx, person, today=session.day),
            next_reminder=await tx.timers.next_of(person.id, kind=TimerKind.REMIND),
        )

    async def _settle(self, tx: Transaction, taken: Taken, spoken: Spoken) -> None:
        """Write down what became of a cue: what follows counts from the moment its message went out.

        A new message that was dropped is owed again, like one that was held back: it is too late for it by now, so
        that the session is paused instead.
        """
        moment = taken.moment
        session = await tx.sessions.find(moment.session.id)
        if session is None:
            return
        match spoken.fate, moment.cue.kind.loud:
            case Fate.DELIVERED, _:
                await self._heard(tx, session, moment, spoken)
            case (Fate.HELD_BACK, _) | (Fate.DROPPED, True):
                moved = machine.unsaid(session, index=moment.index, due=taken.due)
                await tx.sessions.keep(moved)
                await arm(tx, moved, not_before=self._retry_at(moved, spoken))
            case Fate.GONE, _:
                await lose(tx, moment.person.id)
            case _:
                log.warning("a cue of session %s was %s", session.id, spoken.fate)

    async def _heard(
        self, tx: Transaction, session: Session, moment: Moment, spoken: Spoken
    ) -> None:
        if moment.cue.kind.loud and spoken.message is not None:
            await tx.sessions.put_message(session.id, spoken.message, pictured=spoken.pictured)
        moved = machine.heard(session, index=moment.index, at=spoken.at)
        if moved is not session:
            await tx.sessions.keep(moved)
            await arm(tx, moved)

    def _retry_at(self, session: Session, spoken: Spoken) -> datetime:
        """Return when to say a cue again: soon while that is in time, at leisure after that."""
        now = self.clock.now()
        late = session.due is not None and now - session.due > machine.LATE_LIMIT
        return now + max(spoken.wait, LEISURE if late else SOON)

    async def _close(self, moment: Moment, spoken: Spoken, timer: Timer) -> Later | None:
        """End a session whose last words are told; come back if they are not."""
        later = _once_more(spoken, timer, now=self.clock.now())
        if later is not None:
            return later
        async with self.store.begin() as tx:
            messages = await tx.sessions.messages(moment.session.id)
            await tx.sessions.keep(moment.session)
            await tx.sessions.clear_messages(moment.session.id)
            await tx.timers.disarm(TimerKind.SESSION, subject=moment.session.id)
            if spoken.fate is Fate.GONE:
                await lose(tx, moment.person.id)
        if spoken.fate is Fate.DELIVERED:
            last = None if moment.cue.kind.loud else messages.current
            rest = tuple(message for message in messages.all if message != last)
            await self.voice.clean(moment.person, rest)
        return None


def _once_more(spoken: Spoken, timer: Timer, *, now: datetime) -> Later | None:
    """Return when to say last words again; None if they are told, or never will be.

    A copy may have gone out before: by an answer that was lost, or by a crash, which leaves no error behind.
    """
    doubted = timer.attempts > 1 and timer.error != Fate.HELD_BACK
    if spoken.fate is Fate.UNCERTAIN and not doubted:
        return Later(at=now + DOUBT, error=Fate.UNCERTAIN)
    if spoken.fate is not Fate.HELD_BACK:
        return None
    wait = max(spoken.wait, _backoff(timer.attempts))
    hopeless = timer.attempts >= TRIES and now + wait - timer.due_at > OWED
    error = Fate.UNCERTAIN if doubted else Fate.HELD_BACK
    return None if hopeless else Later(at=now + wait, error=error)


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 ** min(attempts, 16)), LONGEST_WAIT)
