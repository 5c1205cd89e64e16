"""How is a session led? The delivery of its timer says the cue that is due, and arms the next."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain import session as machine
from bot.domain.cues import CueKind
from bot.domain.person import Person
from bot.domain.session import Said, Session
from bot.practice.progress import credit, streak_of
from bot.practice.remind import lose
from bot.practice.stretch import arm
from bot.practice.voice import Fate, Moment, Spoken, Summary, Voice
from bot.storage.store import Store, Transaction
from bot.storage.timers import Later, Timer, TimerKind

log = logging.getLogger(__name__)

LAST_WORDS = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)
"""Cues that are told at least once; all others at most once."""
TRIES = 7
"""So often are last words tried before a session ends without them."""
SOON = timedelta(seconds=1)
LEISURE = timedelta(seconds=15)
DOUBT = timedelta(seconds=30)
"""After an uncertain answer, last words are said once more, this much later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """Says the cue of a session that is due.

    A cue counts as said before it is sent, and the next one is armed with it: a crash in between loses one cue
    and repeats none. The last words are owed until they are told.
    """

    store: Store
    voice: Voice
    clock: Clock

    async def __call__(self, timer: Timer) -> Later | None:
        """Say what is due; return when to look again if it could not be said."""
        async with self.store.begin() as tx:
            moment = await self._take(tx, timer)
        if moment is None:
            return None
        spoken = await self.voice.cue(moment)
        if moment.summary is not None:
            return await self._close(moment, spoken, timer)
        async with self.store.begin() as tx:
            await self._settle(tx, moment, spoken)
        return None

    async def _take(self, tx: Transaction, timer: Timer) -> Moment | None:
        now = self.clock.now()
        session = await tx.sessions.find(int(timer.subject))
        said = None if session is None else machine.advance(session, now=now)
        if session is None or said is None:
            await self._come_back(tx, session)
            return None
        person = await tx.people.get(session.user)
        if len(said.session.completed) > len(session.completed):
            await credit(tx, person, said.session, at=now)
        return await self._moment(tx, person, said, now=now)

    async def _come_back(self, tx: Transaction, session: Session | None) -> None:
        """Look again when the next cue is due: this timer came early, or the session is over."""
        if session is not None and session.due is not None:
            await arm(tx, session)

    async def _moment(
        self, tx: Transaction, person: Person, said: Said, *, now: datetime
    ) -> Moment:
        summary = None
        if said.cue.kind in LAST_WORDS:
            summary = await self._summary(tx, person, said, now=now)
        else:
            await tx.sessions.keep(said.session)
            await arm(tx, said.session)
        return Moment(
            person=person,
            session=said.session,
            index=said.index,
            until=now + said.cue.length,
            message=(await tx.sessions.messages(said.session.id)).current,
            summary=summary,
        )

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

    async def _settle(self, tx: Transaction, moment: Moment, spoken: Spoken) -> None:
        """Write down what became of a cue: what follows counts from the moment its message went out."""
        session = await tx.sessions.find(moment.session.id)
        if session is None:
            return
        match spoken.fate:
            case Fate.DELIVERED:
                await self._heard(tx, session, moment, spoken)
            case Fate.HELD_BACK:
                moved = machine.unsaid(session, index=moment.index)
                await tx.sessions.keep(moved)
                await arm(tx, moved, not_before=self._retry_at(moved, spoken))
            case Fate.GONE:
                await lose(tx, moment.person.id)
            case _:
                log.warning("a cue of session %s was %s", session.id, spoken.fate)

    async def _heard(
        self, tx: Transaction, session: Session, moment: Moment, spoken: Spoken
    ) -> None:
        if moment.cue.kind.loud and spoken.message is not None:
            await tx.sessions.put_message(session.id, spoken.message)
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
        now = self.clock.now()
        if spoken.fate is Fate.HELD_BACK and timer.attempts < TRIES:
            return Later(at=now + spoken.wait, error=spoken.fate)
        if spoken.fate is Fate.UNCERTAIN and timer.attempts == 1:
            return Later(at=now + DOUBT, error=spoken.fate)
        async with self.store.begin() as tx:
            messages = await tx.sessions.messages(moment.session.id)
            await tx.sessions.keep(moment.session)
            await tx.sessions.clear_messages(moment.session.id)
            await tx.timers.disarm(TimerKind.SESSION, subject=moment.session.id)
            if spoken.fate is Fate.GONE:
                await lose(tx, moment.person.id)
        if spoken.fate is Fate.DELIVERED:
            await self.voice.clean(moment.person, messages.all)
        return None
