"""Sending nudges: the delivery of a nudge's timer looks again at everything that speaks against it.

The promise: at most once a day, at the hour that the person chose. It is noted before the nudge is sent, so that a
crash in mid-send costs the nudge and never brings a second copy.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.nudge import is_in_time, is_wanted, nudge_at
from bot.domain.person import Person
from bot.domain.schedule import PUNCTUAL
from bot.practice.due_reminders import BatchRows, load
from bot.practice.messenger import Messenger, NudgeMessage, SendResult, SendStatus
from bot.practice.progress import diary
from bot.practice.reminder_changes import lose
from bot.practice.written_down import WrittenDown
from bot.storage.practice_days import NO_RECORD
from bot.storage.schedules import ReminderState, SentReminder
from bot.storage.store import Transaction
from bot.storage.timers import Arm, Outcome, Retry, Timer, TimerKind

REACHED = (SendStatus.DELIVERED, SendStatus.UNCERTAIN)
UNANSWERED = frozenset({ReminderState.SENT, ReminderState.MISSED, ReminderState.PASSED})
"""What may have become of a day's reminders if none of them was answered."""


def armed(person: Person, *, now: datetime) -> Arm | None:
    """Return the promise of a nudge on this day of the person; None if its hour is over, or none is wanted."""
    at = nudge_at(person, person.day(now))
    if at is None or at <= now:
        return None
    return Arm(kind=TimerKind.NUDGE, subject=person.id, due_at=at, user=person.id)


async def arm_all(tx: Transaction, people: Iterable[Person], *, now: datetime) -> None:
    """Promise a nudge to each of these people who wants one: a reminder of their day was sent."""
    found = (armed(person, now=now) for person in people)
    await tx.timers.arm_all([arm for arm in found if arm])


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeDelivery(WrittenDown):
    """A nudge on its way to Telegram; `person` as they were before it."""

    timer: Timer
    person: Person
    message: NudgeMessage
    messenger: Messenger

    async def send(self) -> SendResult:
        """Send the nudge; return what became of it."""
        return await self.messenger.nudge(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeSender:
    """Sends nudges, many at a time."""

    messenger: Messenger
    clock: Clock

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[list[NudgeDelivery], list[tuple[Timer, Outcome]]]:
        """Decide which of these nudges are sent; return these, and what follows for the other timers."""
        rows, busy = await _load(tx, timers, now=now)
        deliveries: list[NudgeDelivery] = []
        others: list[tuple[Timer, Outcome]] = []
        for timer in timers:
            person = rows.people.get(timer.user or 0)
            later = None if person is None else armed(person, now=now)
            if later or person is None or person.id in busy:
                others.append((timer, later))
            elif (message := _message(person, rows, now=now)) is None:
                others.append((timer, None))
            else:
                await tx.people.change(person.id, nudged=message.day)
                deliveries.append(self._delivery(timer, person, message))
        return deliveries, others

    def _delivery(self, timer: Timer, person: Person, message: NudgeMessage) -> NudgeDelivery:
        return NudgeDelivery(timer=timer, person=person, message=message, messenger=self.messenger)

    async def settle(
        self, tx: Transaction, landed: Sequence[tuple[NudgeDelivery, SendResult]]
    ) -> list[tuple[Timer, Outcome]]:
        """Write down what became of these nudges; a nudge that surely was not sent is tried again in its time."""
        return [
            (delivery.timer, await self._settle(tx, delivery, result))
            for delivery, result in landed
        ]

    async def _settle(
        self, tx: Transaction, delivery: NudgeDelivery, result: SendResult
    ) -> Outcome:
        person, now = delivery.person, self.clock.now()
        if result.status in REACHED:
            await self._replace(tx, delivery.message, result, now=now)
        elif result.status is SendStatus.GONE:
            await lose(tx, person.id)
        elif result.status is SendStatus.HELD_BACK:
            await tx.people.change(person.id, nudged=person.nudged)
            again = now + result.wait
            if again < delivery.message.expires:
                return Retry(at=again, error=result.status)
        return None

    async def _replace(
        self, tx: Transaction, nudge: NudgeMessage, result: SendResult, *, now: datetime
    ) -> None:
        """Let the nudge stand for the reminder that waits: a person has a single open message of this kind."""
        person = await tx.people.find(nudge.person.id)
        sent = await tx.schedules.occurrence(nudge.slot, day=nudge.of)
        if person is None or sent is None or sent.state is not ReminderState.SENT:
            return
        if person.reminder is not None:
            await tx.outbox.add(self.messenger.clean(person.id, [person.reminder], now=now))
        await tx.people.change(person.id, reminder=result.message, reminded_at=now)
        await tx.schedules.mark(nudge.slot, day=nudge.of, message=result.message)


async def _load(
    tx: Transaction, timers: Sequence[Timer], *, now: datetime
) -> tuple[BatchRows, set[int]]:
    """Load what these timers are about, and who is in a session or had one on their day."""
    rows = await load(tx, timers)
    days = {user: person.day(now) for user, person in rows.people.items()}
    if not days:
        return rows, set()
    first = min(days.values())
    held = await tx.sessions.since_all(days, first)
    busy = {user for user, some in held.items() if any(one.day >= days[user] for one in some)}
    slots = [slot.id for some in rows.slots.values() for slot in some]
    sent = await tx.schedules.sent_since(slots, day=first)
    return rows.with_sent(sent), busy | set(rows.live)


def _message(person: Person, rows: BatchRows, *, now: datetime) -> NudgeMessage | None:
    """Return the nudge of a person's day; None if anything speaks against it."""
    day = person.day(now)
    at = nudge_at(person, day)
    facts = diary(rows.records.get(person.id, NO_RECORD), today=day)
    if at is None or not is_in_time(person, at, now=now) or not is_wanted(person, facts):
        return None
    mine = [one for one in rows.sent.values() if one.user == person.id]
    sent = _unanswered([one for one in mine if person.day(one.due_at) == day])
    slot = None if sent is None else rows.slot(person.id, sent.slot)
    if sent is None or slot is None:
        return None
    return NudgeMessage(
        person=person,
        slot=slot.id,
        of=sent.day,
        day=day,
        streak=facts.streak.current,
        silent=slot.silent,
        due_at=at,
        expires=at + PUNCTUAL,
    )


def _unanswered(sent: Sequence[SentReminder]) -> SentReminder | None:
    """Return the last reminder of a day that was sent, if none of that day was answered or put off."""
    if any(one.state not in UNANSWERED or one.snoozes for one in sent):
        return None
    arrived = [one for one in sent if one.state is ReminderState.SENT]
    return max(arrived, key=lambda one: one.due_at, default=None)
