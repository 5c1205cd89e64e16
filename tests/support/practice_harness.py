"""The whole practice floor in a test: a real store, a clock that stands still, and a listener for a voice."""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from bot.clock import ShiftedClock
from bot.domain.cues import CueKind
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.schedule import EVERY_DAY
from bot.domain.session import Session
from bot.domain.streak import Streak
from bot.domain.week import Week
from bot.practice import comeback, progress, reminder_changes, stretch
from bot.practice.admission import Admission
from bot.practice.comeback import Comeback
from bot.practice.group_reminders import GroupReminders
from bot.practice.guide import Guide
from bot.practice.housekeeping import Housekeeper
from bot.practice.messenger import (
    CueMessage,
    NudgeMessage,
    ReminderMessage,
    SendResult,
    SendStatus,
)
from bot.practice.nudges import NudgeSender
from bot.practice.outage import Heartbeat
from bot.practice.reminder_sender import ReminderSender
from bot.practice.week_cards import WeekCards
from bot.scheduling.timer_lane import TimerLane
from bot.storage.outbox import OutboxEntry
from bot.storage.schedules import Reminder, SentReminder
from bot.storage.store import Store
from bot.storage.timers import Timer, TimerKind
from tests.support.content import shipped
from tests.support.make import START, make_routine

USER = 7
ROUTINE = "psoas-reset"
"""What someone is reminded of who is here for the first time."""
LEASE = timedelta(seconds=60)
MANY = 200
"""More deliveries than this at one instant are a burst that no test means."""


class Killed(BaseException):
    """The process dies while a message is on its way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What becomes of one message: its fate, how long to wait, and how much later it went out."""

    status: SendStatus
    wait: float = 0
    late: float = 0
    dies: bool = False


class Listener:
    """Stands in for Telegram: keeps what was said, and lets it meet the fate that the test has chosen."""

    def __init__(self, clock: ShiftedClock) -> None:
        self.moments: list[CueMessage] = []
        self.calls: list[ReminderMessage] = []
        self.nudges: list[NudgeMessage] = []
        self.cleaned: list[tuple[int, ...]] = []
        self.retired: list[CueMessage] = []
        self.weeks: list[tuple[int, Week]] = []
        self.invited: list[tuple[int, int]] = []
        self.put_aside: list[int | None] = []
        self.asked_next: list[tuple[int, datetime]] = []
        self._clock = clock
        self.log: list[tuple[datetime, CueKind]] = []
        self._answers: deque[Answer] = deque()
        self._meanwhile: deque[Callable[[], Awaitable[object]]] = deque()
        self._numbers = count(100)

    @property
    def kinds(self) -> list[CueKind]:
        return [cue_message.cue.kind for cue_message in self.moments]

    def answer(self, *fates: SendStatus, wait: float = 0, late: float = 0) -> None:
        """Let the next messages meet these fates; those after them are delivered."""
        self._answers += [Answer(status=status, wait=wait, late=late) for status in fates]

    def die(self) -> None:
        """Let the process die in the middle of the next message."""
        self._answers.append(Answer(status=SendStatus.UNCERTAIN, dies=True))

    def meanwhile(self, act: Callable[[], Awaitable[object]]) -> None:
        """Do this while the next message is on its way."""
        self._meanwhile.append(act)

    async def cue(self, cue_message: CueMessage) -> SendResult:
        self.moments.append(cue_message)
        self.log.append((self._clock.now(), cue_message.cue.kind))
        result = await self._spoken()
        edited = None if cue_message.cue.kind.loud else cue_message.message
        return result if edited is None else replace(result, message=edited)

    async def call(self, call: ReminderMessage) -> SendResult:
        self.calls.append(call)
        return await self._spoken()

    async def week(self, person: Person, week: Week, *, expires: datetime) -> SendResult:
        assert expires
        self.weeks.append((person.id, week))
        return await self._spoken()

    def invitation(
        self, group: Person, session: Session, routine: Routine, *, now: datetime
    ) -> OutboxEntry:
        self.invited.append((group.id, session.id))
        return OutboxEntry(
            chat=group.id, user=group.id, answer=routine.id, created_at=now, expires_at=now
        )

    async def nudge(self, nudge: NudgeMessage) -> SendResult:
        self.nudges.append(nudge)
        return await self._spoken()

    async def remove_buttons(self, cue_message: CueMessage) -> None:
        self.retired.append(cue_message)

    async def put_away(self, person: Person, *, now: datetime) -> None:
        assert now
        self.put_aside.append(person.reminder)

    def what_next(self, person: Person, *, now: datetime) -> list[OutboxEntry]:
        self.asked_next.append((person.id, now))
        return []

    def clean(self, user: int, messages: tuple[int, ...], *, now: datetime) -> list[OutboxEntry]:
        assert user
        assert now
        self.cleaned.append(tuple(messages))
        return []

    async def _spoken(self) -> SendResult:
        if self._meanwhile:
            await self._meanwhile.popleft()()
        answer = self._answers.popleft() if self._answers else Answer(status=SendStatus.DELIVERED)
        if answer.dies:
            raise Killed
        message = next(self._numbers) if answer.status is SendStatus.DELIVERED else None
        return SendResult(
            status=answer.status,
            at=self._clock.now() + timedelta(seconds=answer.late),
            message=message,
            wait=timedelta(seconds=answer.wait),
        )


class PracticeHarness:
    """One bot and the people around it, on 10 March 2026 (a Tuesday) at 07:00 UTC."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = ShiftedClock(start=START, speed=0)
        self.messenger = Listener(self.clock)
        self.reachable = True
        self.born = self.now
        self.admission = Admission()
        guide = Guide(
            messenger=self.messenger,
            clock=self.clock,
            library=shipped(),
            awake_since=lambda: self.born,
            admission=self.admission,
        )
        reminder_sender = ReminderSender(
            messenger=self.messenger,
            clock=self.clock,
            library=shipped(),
            groups=GroupReminders(
                messenger=self.messenger, library=shipped(), admission=self.admission
            ),
            reachable=lambda: self.reachable,
        )
        self.keeper = Housekeeper(store=store, clock=self.clock)
        self.heart = Heartbeat(store=store, clock=self.clock)
        handlers = {
            TimerKind.SESSION: guide,
            TimerKind.SNOOZE: reminder_sender,
            TimerKind.REMIND: reminder_sender,
            TimerKind.WEEK: WeekCards(messenger=self.messenger, clock=self.clock),
            TimerKind.NUDGE: NudgeSender(messenger=self.messenger, clock=self.clock),
        }
        self._handlers = handlers
        self.lanes = self._new_lanes()

    def _new_lanes(self) -> dict[TimerKind, TimerLane]:
        return {
            kind: TimerLane(kind, handler, clock=self.clock, worker="this", room=50)
            for kind, handler in self._handlers.items()
        }

    # Time

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def at(self, clock: str, *, day: int = 0) -> datetime:
        """Return an instant of 10 March or so many days later, in UTC."""
        return datetime.combine(self.day(day), time.fromisoformat(clock), tzinfo=START.tzinfo)

    def day(self, number: int = 0) -> date:
        return START.date() + timedelta(days=number)

    async def go(self, clock: str, *, day: int = 0) -> None:
        """Live until then, and deliver everything at the very moment when it is due."""
        await self._live(until=self.at(clock, day=day))

    async def wait(self, seconds: float) -> None:
        """Live for so many seconds."""
        await self._live(until=self.now + timedelta(seconds=seconds))

    async def _live(self, *, until: datetime) -> None:
        await self.deliver()
        while (upcoming := await self.next_ready()) is not None and upcoming <= until:
            self.clock.jump(max(upcoming, self.now))
            await self.deliver()
        self.clock.jump(until)

    async def be_away(
        self, since: str, *, until: str, day: int = 0, back: int | None = None
    ) -> None:
        """Beat for the last time, be away for a while, and come back as a new process does."""
        await self.go(since, day=day)
        await self.heart.beat()
        await self.come_back(until, day=day if back is None else back)

    async def come_back(self, clock: str, *, day: int = 0) -> None:
        """Start anew at this instant, with nothing but what the store has kept."""
        self.clock.jump(self.at(clock, day=day))
        self.heart = Heartbeat(store=self.store, clock=self.clock)
        self.born = self.now
        await self.start()

    async def start(self) -> None:
        """Do what a new process does first."""
        self.lanes = self._new_lanes()
        self.born = self.now
        await self.heart.beat()
        await self.heart.make_up()
        async with self.store.begin() as tx:
            await tx.timers.release(but="the new one", now=self.now)
        await self.deliver()

    # Deliveries

    async def deliver(self) -> None:
        """Deliver all that is ready now, as the dispatcher does: sessions first."""
        for _ in range(MANY):
            claimed = await self.claim()
            if not claimed:
                return
            for timer in claimed:
                await self.deliver_one(timer)
        raise AssertionError(f"a burst of messages at {self.now}")

    async def claim(self) -> list[Timer]:
        """Claim what is ready and deliver nothing: it is in the queue."""
        claimed = []
        async with self.store.begin() as tx:
            for lane in self.lanes.values():
                lane.next = self.now
                claimed += await lane.claim(tx, now=self.now)
        return claimed

    async def deliver_one(self, timer: Timer) -> None:
        """Deliver one timer that was claimed."""
        lane = self.lanes[timer.kind]
        async with self.store.begin() as tx:
            deliveries = await lane.decide(tx, [timer], now=self.now)
        for delivery in deliveries:
            lane.begin(delivery)
            try:
                result = await delivery.send()
            except Killed:
                self.lanes = self._new_lanes()
                raise
            lane.land(delivery, result)
            await delivery.follow(result)
            async with self.store.begin() as tx:
                await lane.settle(tx, lane.landed())
            lane.forget(lane.landed())

    # Rows

    async def next_ready(self) -> datetime | None:
        async with self.store.begin() as tx:
            return await tx.timers.next_ready()

    async def next_reminder(self, user: int = USER) -> datetime | None:
        async with self.store.begin() as tx:
            return await tx.timers.next_of(user, kind=TimerKind.REMIND)

    async def person(self, user: int = USER) -> Person:
        async with self.store.begin() as tx:
            return await tx.people.get(user)

    async def sent(self, slot: Reminder, *, day: int = 0) -> SentReminder | None:
        async with self.store.begin() as tx:
            return await tx.schedules.occurrence(slot.id, day=self.day(day))

    async def session(self, number: int) -> Session:
        async with self.store.begin() as tx:
            return await tx.sessions.find(number)

    async def streak(self, *, day: int = 0) -> Streak:
        async with self.store.begin() as tx:
            person = await tx.people.get(USER)
            return await progress.streak_of(tx, person, today=self.day(day))

    # People

    async def meet(self, user: int = USER, *, zone: str = "UTC", **chosen: object) -> Person:
        async with self.store.begin() as tx:
            await tx.people.add(user=user, language="en", zone=zone, at=self.now)
            if chosen:
                await tx.people.change(user, **chosen)
            return await tx.people.get(user)

    async def put(
        self, clock: str, *, user: int = USER, weekdays: frozenset[int] = EVERY_DAY, **more: Any
    ) -> Reminder:
        """Let someone be reminded at this time of theirs."""
        at = time.fromisoformat(clock)
        async with self.store.begin() as tx:
            person = await tx.people.get(user)
            await reminder_changes.put(tx, person, at=at, weekdays=weekdays, now=self.now, **more)
            return next(slot for slot in await tx.schedules.of(user) if slot.at == at)

    async def begin(self, routine: Routine | None = None, *, user: int = USER) -> Session:
        """Let someone begin a session; its first card is said at once."""
        async with self.store.begin() as tx:
            person = await tx.people.get(user)
            session = await stretch.start(
                tx, person, routine or make_routine(), now=self.now, admission=self.admission
            )
        await self.deliver()
        return session

    async def press(self, session: int, act: str) -> Session:
        """Let the person press this button of the session's newest card."""
        async with self.store.begin() as tx:
            person = await tx.people.get((await tx.sessions.find(session)).user)
            card = (await tx.sessions.find(session)).card
            found = await stretch.on_card(tx, person, session=session, card=card)
            return await stretch.act_on(tx, found, act=act, now=self.now, admission=self.admission)

    async def notice(self, *, user: int = USER) -> Comeback:
        """Let someone give a sign of life, as any tap or word is."""
        async with self.store.begin() as tx:
            return await comeback.notice(tx, await tx.people.get(user), now=self.now)

    async def practise(self, *days: int, user: int = USER) -> None:
        """Let someone have practised on these days."""
        async with self.store.begin() as tx:
            for number in days:
                await tx.days.add(
                    user=user, day=self.day(number), at=self.at("07:00", day=number), zone="UTC",
                    session=None,
                )  # fmt: skip
