"""Sending reminders: the delivery of a slot's timer decides whether and how, and arms the slot's next one.

The promise: at least once within its window, once per slot and local day. A second copy is possible only
after an answer was lost, or when the process died while sending.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.backing_off import is_sparse as is_rare
from bot.domain.backoff import backoff
from bot.domain.errors import UserError
from bot.domain.routine import Routine
from bot.library.library import Library
from bot.practice.comeback import is_long_ago, short
from bot.practice.due_reminders import (
    Decisions,
    DueReminder,
    decide,
    load,
    occurrence_of,
    open_all,
    told_of,
)
from bot.practice.find_routines import Pair, find_all
from bot.practice.group_reminders import GroupReminders
from bot.practice.messenger import Messenger, ReminderMessage, SendResult, SendStatus, Tone
from bot.practice.nudges import arm_all as arm_nudges
from bot.practice.progress import diary
from bot.practice.reminder_changes import SNOOZES, arm_next, lose
from bot.practice.reminder_tone import tone_of
from bot.practice.today import DayRoutines, PreparedRoutine, load_days
from bot.practice.written_down import WrittenDown
from bot.storage.people import ReminderSent
from bot.storage.schedules import ReminderOutcome, ReminderState, SentReminder
from bot.storage.store import Transaction
from bot.storage.timers import Arm, Outcome, Retry, Timer

DOUBT = timedelta(seconds=60)
"""After an uncertain answer, a reminder is sent once more, this much later: longer than a request for updates lasts,
so that it is known by then whether Telegram can be reached."""
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(seconds=30)
"""A reminder that did not leave is tried again this often at least: Telegram may be back."""
REACHED = (SendStatus.DELIVERED, SendStatus.UNCERTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderResult:
    """What became of a reminder, with the routine that was chosen for it."""

    result: SendResult
    prepared: PreparedRoutine | None
    shows_streak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDelivery(WrittenDown):
    """A reminder on its way to Telegram; `named` is the routine of its slot, unless it is about that of the day."""

    due: DueReminder
    days: DayRoutines
    named: Routine | None
    reminder_sender: "ReminderSender"
    now: datetime

    @property
    def timer(self) -> Timer:
        """The timer that is delivered."""
        return self.due.timer

    async def send(self) -> ReminderResult:
        """Choose the day's routine, and send the reminder; return what became of it."""
        routine, prepared = self.named, None
        if routine is None:
            routine, prepared = self.reminder_sender.routine(self.due, self.days, now=self.now)
        call = self.reminder_sender.call(self.due, routine, now=self.now)
        return ReminderResult(
            result=await self.reminder_sender.messenger.call(call),
            prepared=prepared,
            shows_streak=call.shows_streak,
        )

    async def follow(self, result: object) -> None:
        """Take the reminder before out of sight, once this one has arrived."""
        if isinstance(result, ReminderResult) and result.result.status is SendStatus.DELIVERED:
            await self.reminder_sender.messenger.put_away(self.due.person, now=self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSender:
    """Sends reminders, many at a time: of the routine that a slot names, or else of the day's."""

    messenger: Messenger
    clock: Clock
    library: Library
    groups: GroupReminders
    reachable: Callable[[], bool] = lambda: True
    """Whether Telegram can be reached: while it cannot, no reminder is sent a second time."""

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[list[ReminderDelivery], list[tuple[Timer, Outcome]]]:
        """Decide which of these reminders are sent; return these, and what follows for the other timers."""
        invited = await self.groups.take(tx, [one for one in timers if _is_of_group(one)], now=now)
        deliveries, others = await self._take(
            tx, [one for one in timers if not _is_of_group(one)], now=now
        )
        return deliveries, [*invited, *others]

    async def _take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[list[ReminderDelivery], list[tuple[Timer, Outcome]]]:
        rows = await load(tx, timers)
        opened = {timer.key: occurrence_of(timer, rows, now=now) for timer in timers}
        rows = await open_all(tx, rows, [one for one in opened.values() if one])
        decisions = Decisions()
        for timer in timers:
            decide(decisions, timer, rows, opened[timer.key], now=now)
        if not self.reachable():
            decisions.put_off_doubted(now=now)
        await tx.schedules.tell_all(decisions.told)
        doubted = [replace(due.sent, doubts=due.sent.doubts + 1) for due in decisions.due]
        await tx.schedules.doubt_all(doubted)
        await tx.conversations.end_all({due.person.id for due in decisions.due})
        return await self._deliveries(tx, decisions.due, now=now), decisions.outcomes

    async def _deliveries(
        self, tx: Transaction, due: Sequence[DueReminder], *, now: datetime
    ) -> list[ReminderDelivery]:
        named = await find_all(tx, self.library, {_pair(one) for one in due if one.slot.routine})
        unnamed = [one.person for one in due if _pair(one) not in named]
        days = await load_days(tx, unnamed, now=now)
        return [
            ReminderDelivery(
                due=one, days=days, named=named.get(_pair(one)), reminder_sender=self, now=now
            )
            for one in due
        ]

    def routine(
        self, due: DueReminder, days: DayRoutines, *, now: datetime
    ) -> tuple[Routine, PreparedRoutine | None]:
        """Return what to remind of, and what was chosen for it now; anything if the person allows nothing."""
        begins_again = is_long_ago(
            due.record.days, today=due.person.day(now), pauses=due.record.pauses
        )
        minutes = short(due.person) if begins_again else None
        try:
            prepared = days.today(self.library, due.person, now=now, minutes=minutes)
        except UserError:
            return next(iter(self.library.routines.values())), None
        return prepared.routine, prepared

    def call(self, due: DueReminder, routine: Routine, *, now: datetime) -> ReminderMessage:
        """Return the reminder as it is sent."""
        person, day, record = due.person, due.person.day(now), due.record
        facts = diary(record, today=day)
        streak = facts.streak
        practised = any(one.day == day for one in record.days)
        return ReminderMessage(
            person=person,
            slot=due.slot.id,
            day=due.sent.day,
            tone=Tone.PRACTISED if practised else tone_of(due, day, now=now),
            silent=due.slot.silent,
            rare=is_rare(due.person.ignored),
            due_at=due.sent.due_at,
            routine=routine,
            streak=streak,
            diary=facts,
            expires=due.expires,
            snoozable=due.sent.snoozes < SNOOZES,
            protected=record.untold if streak.current else (),
        )

    async def settle(
        self, tx: Transaction, landed: Sequence[tuple[ReminderDelivery, ReminderResult]]
    ) -> list[tuple[Timer, Outcome]]:
        """Write down what became of these reminders; return what follows for their timers."""
        now = self.clock.now()
        outcomes: list[tuple[Timer, Outcome]] = []
        told: list[ReminderOutcome] = []
        held: list[SentReminder] = []
        for delivery, answer in landed:
            due, result = delivery.due, answer.result
            later = _doubt(due, result, now=now)
            if later is None:
                reached = result.status in REACHED
                state = ReminderState.SENT if reached else ReminderState.MISSED
                told.append(told_of(due, state, message=result.message))
            elif result.status is SendStatus.HELD_BACK:
                held.append(due.sent)
            outcomes.append((due.timer, later or due.following(now=now)))
        await tx.schedules.tell_all(told)
        await tx.schedules.doubt_all(held)
        await self._write(tx, landed, now=now)
        await _follow(tx, outcomes, now=now)
        return outcomes

    async def _write(
        self,
        tx: Transaction,
        landed: Sequence[tuple[ReminderDelivery, ReminderResult]],
        *,
        now: datetime,
    ) -> None:
        chosen = [
            (delivery.due.person.id, answer.prepared.chosen)
            for delivery, answer in landed
            if answer.prepared and answer.prepared.chosen
        ]
        await tx.choices.add_all(chosen)
        heard = {
            delivery.due.person.id
            for delivery, answer in landed
            if answer.result.status in REACHED and delivery.due.record.untold
        }
        await tx.days.tell_all(heard)
        await self._replace(tx, landed, now=now)
        for delivery, answer in landed:
            if answer.result.status is SendStatus.GONE:
                await lose(tx, delivery.due.person.id)

    async def _replace(
        self,
        tx: Transaction,
        landed: Sequence[tuple[ReminderDelivery, ReminderResult]],
        *,
        now: datetime,
    ) -> None:
        """Let each reminder that has arrived be the only one that waits for an answer, and promise its nudge."""
        arrived = {
            delivery.due.person.id: answer
            for delivery, answer in landed
            if answer.result.status in REACHED
        }
        people = await tx.people.find_all(arrived)
        for user, person in people.items():
            if person.reminder not in (None, arrived[user].result.message):
                gone = self.messenger.clean(user, [person.reminder], now=now)
                await tx.outbox.add(gone)
        await tx.people.remind_all(
            ReminderSent(
                user=user,
                message=arrived[user].result.message,
                at=now,
                streak_seen=person.day(now) if arrived[user].shows_streak else None,
            )
            for user, person in people.items()
        )
        await arm_nudges(tx, people.values(), now=now)


def _pair(due: DueReminder) -> Pair:
    return due.person.id, due.slot.routine or ""


async def _follow(
    tx: Transaction, outcomes: Sequence[tuple[Timer, Outcome]], *, now: datetime
) -> None:
    """Promise the next reminders of slots that were changed meanwhile: the outcomes do not fit them any more."""
    ours = await tx.timers.still_claimed([timer for timer, _ in outcomes])
    for timer, outcome in outcomes:
        if isinstance(outcome, Arm) and timer.key not in ours:
            slot = await tx.schedules.find(int(timer.subject))
            person = await tx.people.find(timer.user or 0)
            if slot is not None and person is not None:
                await arm_next(tx, person, slot, now=now)


def _doubt(due: DueReminder, result: SendResult, *, now: datetime) -> Retry | None:
    """Return when to try again, while that is worth it; None when this reminder is done with."""
    held_back = result.status is SendStatus.HELD_BACK
    if not held_back and (result.status is not SendStatus.UNCERTAIN or due.sent.doubts):
        return None
    pause = backoff(due.timer.attempts, first=FIRST_WAIT, longest=LONGEST_WAIT)
    at = now + (max(result.wait, pause) if held_back else DOUBT)
    return Retry(at=at, error=result.status) if at < due.expires else None


def _is_of_group(timer: Timer) -> bool:
    return timer.user is not None and timer.user < 0
