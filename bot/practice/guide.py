"""Leading sessions: the delivery of a session's timer sends the cue that is due, and arms the next.

A cue counts as sent before it goes out, and the next cue is armed once the result is known. A silent change is made at
most once: the next cue is armed when the change is taken, and most changes need no second transaction. A cue that may
not have arrived is sent again while it is in time: a copy does no harm. What follows counts from when the message went
out.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock
from bot.domain import session as machine
from bot.domain.first_steps import TASTER, FirstStep
from bot.domain.routine import Routine
from bot.domain.routine_id import OWN
from bot.domain.session import LATE_LIMIT, QUEUE_LIMIT, Phase, Session, Step
from bot.library.library import Library
from bot.practice import together
from bot.practice.admission import Admission
from bot.practice.cue_batch import Changes, DueCue
from bot.practice.cue_delivery import CueDelivery
from bot.practice.find_routines import find_all
from bot.practice.last_words import once_more, summaries_of
from bot.practice.messenger import CueMessage, Messenger, SendResult, SendStatus, Summary
from bot.practice.reminder_changes import lose
from bot.practice.stretch import arm_of
from bot.storage.sessions import NewMessage, StoredSession
from bot.storage.store import Transaction
from bot.storage.timers import Arm, Outcome, Timer

log = logging.getLogger(__name__)

SOON = timedelta(seconds=1)
LEISURE = timedelta(seconds=15)
IN_DOUBT = timedelta(seconds=10)
"""A cue whose answer was lost for longer than this counts as sent."""
SHIFTED = timedelta(seconds=1)
"""A session whose cues have moved by this much is planned again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """Sends the cues of sessions that are due, many at a time.

    `awake_since` is when this process began to run without a break: a cue that was due before, and is late, was
    missed; any other late cue was only delayed in our own queue.
    """

    messenger: Messenger
    clock: Clock
    library: Library
    awake_since: Callable[[], datetime]
    admission: Admission

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[list[CueDelivery], list[tuple[Timer, Outcome]]]:
        """Decide what is said for these timers; return the cues to send, and what follows for the other timers."""
        found_all = await tx.sessions.find_all(int(timer.subject) for timer in timers)
        kept = await together.attended(tx, found_all)
        people = await tx.people.find_all({one.session.user for one in kept.values()})
        steps: list[DueCue] = []
        idle: list[tuple[Timer, Outcome]] = []
        for timer in timers:
            found = kept.get(int(timer.subject))
            said = None if found is None else self._due(timer, found.session, now=now)
            if found is None or said is None:
                idle.append((timer, None if found is None else arm_of(found.session)))
            else:
                person = people[found.session.user]
                steps.append(DueCue(timer=timer, kept=found, person=person, said=said))
        await self._keep(tx, steps, now=now)
        deliveries = await self._deliveries(tx, steps, now=now)
        await tx.timers.arm_ahead(_ahead(deliveries))
        return deliveries, idle

    def _due(self, timer: Timer, session: Session, *, now: datetime) -> Step | None:
        """Return the cue that is due, or that was on its way when the process died."""
        if _was_sending(timer, session):
            session = machine.take_back(session, index=session.step - 1, due=timer.due_at)
        missed = timer.error is not None or timer.due_at < self.awake_since()
        return machine.advance(session, now=now, patience=LATE_LIMIT if missed else QUEUE_LIMIT)

    async def _keep(self, tx: Transaction, steps: Iterable[DueCue], *, now: datetime) -> None:
        """Count the cues as sent, and the days on which a stretch was completed."""
        going_on = [one for one in steps if not _ends(one)]
        await tx.sessions.keep_all((one.kept.session, one.session) for one in going_on)
        for one in steps:
            if one.session.phase is not Phase.RUNNING:
                tx.on_commit(partial(self.admission.drop, one.session.id))
        await together.count_days(tx, steps, now=now)

    async def _deliveries(
        self, tx: Transaction, steps: Sequence[DueCue], *, now: datetime
    ) -> list[CueDelivery]:
        summaries = await summaries_of(tx, [one for one in steps if _ends(one)], now=now)
        inside = {(one.person.id, one.session.routine) for one in steps if _is_about(one.said)}
        routines = await find_all(tx, self.library, inside)
        return [
            self._flight(
                one,
                summary=summaries.get(one.session.id),
                routine=routines.get((one.person.id, one.session.routine)),
                now=now,
            )
            for one in steps
        ]

    def _flight(
        self, step: DueCue, *, summary: Summary | None, routine: Routine | None, now: datetime
    ) -> CueDelivery:
        messages, said = step.kept.messages, step.said
        cue_message = CueMessage(
            person=step.person,
            session=said.session,
            index=said.index,
            until=max(said.until, now),
            message=messages.current,
            pictured=messages.pictured,
            summary=summary,
            routine=routine if _is_about(said) else None,
        )
        due = min(step.timer.due_at, step.kept.session.due or now)
        return CueDelivery(
            timer=step.timer,
            cue_message=cue_message,
            due=due,
            begun=now,
            messenger=self.messenger,
            ahead=cue_message.changes and summary is None,
        )

    async def settle(
        self, tx: Transaction, landed: Sequence[tuple[CueDelivery, SendResult]]
    ) -> list[tuple[Timer, Outcome]]:
        """Write down what became of these cues; return what follows for their timers."""
        kept = await tx.sessions.find_all(delivery.cue_message.session.id for delivery, _ in landed)
        changes = Changes()
        for delivery, result in landed:
            if delivery.cue_message.summary is not None:
                self._close(changes, delivery, result, kept.get(delivery.cue_message.session.id))
            else:
                self._go_on(changes, delivery, result, kept.get(delivery.cue_message.session.id))
        await self._write(tx, changes)
        return changes.outcomes

    def _go_on(
        self,
        changes: Changes,
        delivery: CueDelivery,
        result: SendResult,
        kept: StoredSession | None,
    ) -> None:
        """Note what became of a cue: what follows counts from the moment its message went out."""
        if kept is None:
            changes.outcomes.append((delivery.timer, None))
            return
        moved, outcome = self._moved(delivery, result, kept.session)
        if moved is not kept.session:
            changes.sessions.append((kept.session, moved))
        if result.status is SendStatus.GONE:
            changes.gone.append(delivery.cue_message.person.id)
        elif result.message is not None and result.message not in kept.messages.all:
            changes.messages.append(
                NewMessage(
                    session=moved.id,
                    number=result.message,
                    pictured=result.pictured,
                    before=kept.messages.all,
                )
            )
        changes.outcomes.append((delivery.timer, outcome))

    def _moved(
        self, delivery: CueDelivery, result: SendResult, session: Session
    ) -> tuple[Session, Outcome]:
        """Return the session as it goes on, and its next promise.

        A loud cue that did not go out, or may not have, is sent again while it is in time; then the session pauses.
        """
        loud, index = delivery.cue_message.cue.loud, delivery.cue_message.index
        if result.status is SendStatus.DELIVERED:
            session = machine.acknowledge(session, index=index, at=result.at)
        elif self._is_owed(delivery, result, loud=loud):
            again = machine.take_back(session, index=index, due=delivery.due)
            return again, _retried(again, result, at=self._retry_at(again, result))
        elif result.status is not SendStatus.DROPPED:
            log.warning("a cue of session %s was %s", session.id, result.status)
        return session, arm_of(session)

    def _is_owed(self, delivery: CueDelivery, result: SendResult, *, loud: bool) -> bool:
        match result.status:
            case SendStatus.HELD_BACK:
                return True
            case SendStatus.DROPPED:
                return loud
            case SendStatus.UNCERTAIN:
                return loud and self.clock.now() - delivery.due <= IN_DOUBT
        return False

    def _retry_at(self, session: Session, result: SendResult) -> datetime:
        """Return when to send a cue again: soon while that is in time, at leisure after that."""
        now = self.clock.now()
        late = session.due is not None and now - session.due > LATE_LIMIT
        return now + max(result.wait, LEISURE if late else SOON)

    def _close(
        self,
        changes: Changes,
        delivery: CueDelivery,
        result: SendResult,
        kept: StoredSession | None,
    ) -> None:
        """End a session whose last words are sent; come back if they are not."""
        later = once_more(result, delivery.timer, now=self.clock.now())
        changes.outcomes.append((delivery.timer, later))
        if later is not None or kept is None:
            return
        changes.sessions.append((kept.session, delivery.cue_message.session))
        loud = delivery.cue_message.cue.loud
        if result.status is SendStatus.GONE:
            changes.gone.append(delivery.cue_message.person.id)
        if result.status is SendStatus.DELIVERED:
            last = None if loud else kept.messages.current
            rest = tuple(message for message in kept.messages.all if message != last)
            changes.over.append((delivery.cue_message.session, rest))

    async def _write(self, tx: Transaction, changes: Changes) -> None:
        await tx.sessions.keep_all(changes.sessions)
        for before, after in changes.sessions:
            if abs(after.anchor - before.anchor) >= SHIFTED:
                tx.on_commit(partial(self.admission.book, after))
        await tx.sessions.put_messages(changes.messages)
        await together.forget_crowds(tx, changes.sessions)
        for session, messages in changes.over:
            await tx.sessions.clear_messages(session.id)
            await tx.people.change(session.user, streak_seen=session.day)
            await tx.outbox.add(self.messenger.clean(session.user, messages, now=self.clock.now()))
            await self._ask_next(tx, session)
        for user in changes.gone:
            await lose(tx, user)

    async def _ask_next(self, tx: Transaction, session: Session) -> None:
        """Go on with the first steps of a new person whose first minute is over."""
        person = await tx.people.find(session.user) if session.routine == TASTER else None
        if person is not None and person.first_step is FirstStep.PLACE:
            await tx.outbox.add(self.messenger.what_next(person, now=self.clock.now()))


def _ends(step: DueCue) -> bool:
    return step.said.cue.kind.ends


def _ahead(deliveries: Iterable[CueDelivery]) -> Iterator[tuple[Timer, Arm]]:
    """Yield what is promised already while silent changes are on their way."""
    for delivery in deliveries:
        armed = arm_of(delivery.cue_message.session) if delivery.ahead else None
        if armed is not None:
            yield delivery.timer, armed


def _was_sending(timer: Timer, session: Session) -> bool:
    """Return whether the timer is that of the last cue: what became of that cue was never written down."""
    if not session.step or session.due is None:
        return False
    return timer.due_at <= session.anchor + session.cues[session.step - 1].offset


def _retried(session: Session, result: SendResult, *, at: datetime) -> Arm | None:
    armed = arm_of(session)
    return armed and replace(armed, not_before=at, error=result.status)


def _is_about(said: Step) -> bool:
    """Return whether a cue names what stands in its routine: a dose, or what a person called the routine."""
    return bool(said.cue.stretch) or said.session.routine.startswith(OWN)
