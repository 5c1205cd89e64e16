"""A year of many people's reminders, nudges and streaks: the use cases on real rows, without Telegram.

People have plans, pauses and journeys, lapse for weeks, answer or ignore what comes. Whatever they are sent is held
against what they have asked for (`lives`), and their streaks against a model of its own, each day:
`python -m tests.simulation.year --people 500`.
"""

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from heapq import heappop, heappush
from itertools import count
from typing import Any

os.environ["PTB_TIMEDELTA"] = "1"

from bot.clock import ShiftedClock, use_pinned_zones
from bot.practice import comeback, preferences, progress, reminder_changes
from bot.practice.admission import Admission
from bot.practice.group_reminders import GroupReminders
from bot.practice.messenger import NudgeMessage, ReminderMessage, SendResult, SendStatus, Tone
from bot.practice.nudges import NudgeSender
from bot.practice.reminder_sender import ReminderSender
from bot.scheduling.timer_lane import TimerLane
from bot.storage.access import open_store
from bot.storage.schedules import ReminderState
from bot.storage.store import Store, Transaction
from bot.storage.timers import TimerKind
from tests.simulation.characters import ZONES
from tests.simulation.lives import DAY, Broken, Life, OwnSlot
from tests.support.content import shipped

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROUTINE = "psoas-reset"
"""All reminders name a routine, so that none has to be composed."""
TIMES = ("06:30", "07:30", "12:00", "18:15", "21:00", "23:30")
WEEKS = (frozenset(range(7)), frozenset(range(5)), frozenset({0, 2, 4}), frozenset({1, 5}))
NUDGES = (None, clock_time(8), clock_time(20), clock_time(21, 45))
DEEDS = {
    "did": 6,
    "pause": 2,
    "move": 1,
    "edit": 1,
    "add": 0.5,
    "stop": 0.4,
    "nudge": 1,
    "sleep": 1,
}
"""What people do by themselves, and how often beside each other."""
A_DEED = 0.06
"""How likely a deed is on a day."""
Act = Callable[[Transaction], Awaitable[None]]


@dataclass(slots=True, kw_only=True)
class Post:
    """Stands in for Telegram: hands what is sent to the person it is for."""

    year: "Year"
    numbers: Any = field(default_factory=lambda: count(100))

    async def call(self, call: ReminderMessage) -> SendResult:
        """Hand over a reminder, and let the person answer it or not."""
        self.year.receives(call)
        return self._arrived()

    async def nudge(self, nudge: NudgeMessage) -> SendResult:
        """Hand over a nudge."""
        self.year.lives[nudge.person.id].receives_nudge(now=self.year.now)
        return self._arrived()

    async def put_away(self, *_: Any, **__: Any) -> None:
        """Do nothing: messages are not kept."""

    def clean(self, *_: Any, **__: Any) -> list[Any]:
        """Return nothing: messages are not kept."""
        return []

    def _arrived(self) -> SendResult:
        return SendResult(status=SendStatus.DELIVERED, at=self.year.now, message=next(self.numbers))


class Year:
    """A story of many people and one bot; time leaps from event to event."""

    def __init__(self, store: Store, *, seed: str, people: int, days: int) -> None:
        self.store, self.seed = store, seed
        self.clock = ShiftedClock(start=START, speed=0)
        self.end = START + days * DAY
        self.lives = {number: self._born(number) for number in range(1, people + 1)}
        self.compared = self.calls = 0
        self._acts: list[tuple[datetime, int, int, Act]] = []
        self._order = count()
        post: Any = Post(year=self)
        groups = GroupReminders(messenger=post, library=shipped(), admission=Admission())
        reminders = ReminderSender(
            messenger=post, clock=self.clock, library=shipped(), groups=groups
        )
        nudges = NudgeSender(messenger=post, clock=self.clock)
        handlers: dict[TimerKind, Any] = {
            TimerKind.SNOOZE: reminders,
            TimerKind.REMIND: reminders,
            TimerKind.NUDGE: nudges,
        }
        self._lanes = [
            TimerLane(kind, handler, clock=self.clock, worker="year", room=people, bulk=True)
            for kind, handler in handlers.items()
        ]

    @property
    def now(self) -> datetime:
        """The instant of the story."""
        return self.clock.now()

    def _born(self, number: int) -> Life:
        dice = random.Random(f"{self.seed} {number}")
        return Life(
            id=number,
            zone=dice.choice(ZONES),
            dice=dice,
            diligence=dice.choice((0.2, 0.6, 0.85, 0.97)),
            nudge=dice.choice(NUDGES),
            steady=number % 10 == 0,
        )

    # Time

    async def run(self) -> None:
        """Live the year; raise `Broken` at the first broken rule."""
        async with self.store.begin() as tx:
            for life in self.lives.values():
                await self._begins(tx, life)
        self._at(START + timedelta(hours=1), 0, self._daily)
        while (upcoming := await self._next()) <= self.end:
            self.clock.jump(max(upcoming, self.now))
            await self._deliver()
            await self._act()
        self._looks_back()

    async def _next(self) -> datetime:
        async with self.store.begin() as tx:
            due = await tx.timers.next_ready()
        acts = self._acts[0][0]
        return acts if due is None else min(acts, due)

    async def _act(self) -> None:
        async with self.store.begin() as tx:
            while self._acts and self._acts[0][0] <= self.now:
                _, _, user, act = heappop(self._acts)
                if user:
                    await self._shows_life(tx, self.lives[user])
                await act(tx)

    async def _deliver(self) -> None:
        for lane in self._lanes:
            lane.next = self.now
            async with self.store.begin() as tx:
                claimed = await lane.claim(tx, now=self.now)
                flights = await lane.decide(tx, claimed, now=self.now) if claimed else []
            for flight in flights:
                lane.begin(flight)
                lane.land(flight, await flight.send())
            if landed := lane.landed():
                async with self.store.begin() as tx:
                    await lane.settle(tx, landed)
                lane.forget(landed)

    def _at(self, at: datetime, user: int, act: Act) -> None:
        heappush(self._acts, (at, next(self._order), user, act))

    # People

    async def _begins(self, tx: Transaction, life: Life) -> None:
        await tx.people.add(user=life.id, language="en", zone=life.zone, at=self.now)
        await tx.people.change(life.id, nudge=life.nudge)
        for at in life.dice.sample(TIMES, k=1 if life.steady else life.dice.choice((1, 1, 2))):
            await self._puts(tx, life, clock_time.fromisoformat(at))

    async def _shows_life(self, tx: Transaction, life: Life) -> None:
        await comeback.notice(tx, await tx.people.get(life.id), now=self.now)
        life.acts()

    async def _puts(self, tx: Transaction, life: Life, at: clock_time) -> None:
        weekdays = life.dice.choice(WEEKS)
        person = await tx.people.get(life.id)
        was = {slot.at for slot in life.slots.values()}
        await reminder_changes.put(
            tx, person, at=at, weekdays=weekdays, now=self.now, routine=ROUTINE, only=True
        )
        for slot in await tx.schedules.of(life.id):
            if slot.at == at:
                life.slots[slot.id] = OwnSlot(at=at, weekdays=weekdays)
        assert was <= {slot.at for slot in life.slots.values()}
        life.answered.discard(life.day(self.now))
        life.replan(life.day(self.now))

    def receives(self, call: ReminderMessage) -> None:
        """Let a person take a reminder, and decide what they answer and when."""
        life = self.lives[call.person.id]
        life.receives_call(
            call.slot, call.day, now=self.now, quiet=call.tone in (Tone.PRACTISED, Tone.FAREWELL)
        )
        self.calls += 1
        if life.steady:
            self._answers(life, call, "go", minutes=5)
        elif not life.asleep and life.dice.random() < life.diligence:
            answers = life.dice.choices(("go", "did", "skip", "snooze"), weights=(8, 1, 1, 1))
            self._answers(life, call, answers[0], minutes=life.dice.choice((1, 9, 50, 170)))

    def _answers(self, life: Life, call: ReminderMessage, answer: str, *, minutes: int) -> None:
        async def act(tx: Transaction) -> None:
            if call.slot in life.slots and not life.stopped:
                await self._answer(tx, life, call.slot, call.day, answer)

        self._at(self.now + timedelta(minutes=minutes), life.id, act)

    async def _answer(self, tx: Transaction, life: Life, slot: int, day: date, answer: str) -> None:
        person, today = await tx.people.get(life.id), life.day(self.now)
        if answer == "snooze":
            sent = await tx.schedules.occurrence(slot, day=day)
            if sent is None or sent.snoozes >= reminder_changes.SNOOZES or today in life.answered:
                return
            life.snoozed[slot, day] = await reminder_changes.snooze(
                tx, person, slot=slot, day=day, minutes=30, now=self.now
            )
            life.put_off.add(today)
            return
        states = {"go": ReminderState.STARTED, "did": ReminderState.DONE}
        state = states.get(answer, ReminderState.SKIPPED)
        await reminder_changes.dismiss(tx, person, slot=slot, day=day, state=state)
        life.snoozed.pop((slot, day), None)
        life.put_off.add(today)
        if answer == "skip":
            await reminder_changes.rest_of_day(tx, person, now=self.now)
            life.answered.add(today)
        else:
            await self._practises(tx, life)

    async def _practises(self, tx: Transaction, life: Life) -> None:
        person, today = await tx.people.get(life.id), life.day(self.now)
        await progress.credit_alone(tx, person, day=today, now=self.now)
        life.done.add(today)

    # Deeds that nothing asked for

    async def _daily(self, tx: Transaction) -> None:
        """Compare all streaks, and draw what people will do until tomorrow."""
        await self._compare(tx)
        for life in self.lives.values():
            self._awaits_nudge(life)
            if not life.steady and life.dice.random() < A_DEED:
                (deed,) = life.dice.choices(list(DEEDS), weights=list(DEEDS.values()))
                minutes = life.dice.randrange(1440)
                act: Act = lambda tx, life=life, deed=deed: getattr(self, f"_{deed}")(tx, life)  # noqa: E731
                self._at(self.now + timedelta(minutes=minutes), life.id, act)
        self._at(self.now + DAY, 0, self._daily)

    async def _compare(self, tx: Transaction) -> None:
        records = await tx.days.records(self.lives)
        for user, life in self.lives.items():
            today = life.day(self.now)
            found = progress.diary(records[user], today=today).streak.current
            if found != life.streak(today):
                raise Broken(f"{user}: a streak of {found} on {today}, not {life.streak(today)}")
            self.compared += 1

    def _awaits_nudge(self, life: Life) -> None:
        """Look a minute after the hour of a steady zone's nudge whether it came, if it had to."""
        zone, nudge = life.zone, life.nudge
        if nudge is None:
            return
        wall = datetime.combine(self.now.astimezone(life.tz).date() + DAY, nudge, tzinfo=life.tz)
        minute = timedelta(minutes=1)
        had: list[bool] = []

        async def before(_: Transaction) -> None:
            had.append(life.expects_nudge(life.day(self.now)))

        async def after(_: Transaction) -> None:
            same = (life.zone, life.nudge) == (zone, nudge)
            today = life.day(self.now)
            if same and had[0] and life.expects_nudge(today) and today not in life.nudges:
                raise Broken(f"{life.id}: no nudge on {today}")

        self._at(wall.astimezone(UTC) - minute, 0, before)
        self._at(wall.astimezone(UTC) + minute, 0, after)

    async def _did(self, tx: Transaction, life: Life) -> None:
        await self._practises(tx, life)

    async def _pause(self, tx: Transaction, life: Life) -> None:
        days, today = life.dice.choice((1, 3, 14)), life.day(self.now)
        person = await tx.people.get(life.id)
        await reminder_changes.pause(tx, person, days=days, now=self.now)
        life.off = {day for day in life.off if day < today}
        life.off |= {today + number * DAY for number in range(days)}

    async def _move(self, tx: Transaction, life: Life) -> None:
        life.zone = life.dice.choice(ZONES)
        person = await tx.people.get(life.id)
        await reminder_changes.move(tx, person, zone=life.zone, now=self.now)

    async def _edit(self, tx: Transaction, life: Life) -> None:
        slot = life.dice.choice(sorted(life.slots))
        life.slots[slot].weekdays = life.dice.choice(WEEKS)
        person = await tx.people.get(life.id)
        await reminder_changes.edit(
            tx, person, slot=slot, now=self.now, weekdays=life.slots[slot].weekdays
        )
        if not life.stopped:
            life.replan(life.day(self.now))

    async def _add(self, tx: Transaction, life: Life) -> None:
        if not life.stopped:
            free = sorted(set(TIMES) - {f"{slot.at:%H:%M}" for slot in life.slots.values()})
            await self._puts(tx, life, clock_time.fromisoformat(life.dice.choice(free)))

    async def _stop(self, tx: Transaction, life: Life) -> None:
        await reminder_changes.stop(tx, await tx.people.get(life.id), now=self.now)
        life.stopped = True
        life.snoozed.clear()
        life.change_plan(life.day(self.now) + DAY, frozenset())

        async def resume(tx: Transaction) -> None:
            person = await tx.people.get(life.id)
            await reminder_changes.start_again(tx, person, now=self.now)
            if life.stopped:
                life.stopped = False
                life.replan(life.day(self.now))

        self._at(self.now + life.dice.randrange(1, 20) * DAY, life.id, resume)

    async def _nudge(self, tx: Transaction, life: Life) -> None:
        life.nudge = life.dice.choice(NUDGES)
        person = await tx.people.get(life.id)
        await preferences.change(tx, person, now=self.now, nudge=life.nudge)

    async def _sleep(self, _: Transaction, life: Life) -> None:
        life.asleep = True

        async def wake(_: Transaction) -> None:
            life.asleep = False

        self._at(self.now + life.dice.choice((3, 12, 40)) * DAY, life.id, wake)

    def _looks_back(self) -> None:
        """Look whether each steady person was reminded on every planned day."""
        for life in (one for one in self.lives.values() if one.steady):
            ((number, slot),) = life.slots.items()
            first, last = life.day(START) + DAY, life.day(self.now) - DAY
            days = (first + count * DAY for count in range((last - first).days + 1))
            missing = [
                day
                for day in days
                if day.weekday() in slot.weekdays and (number, day) not in life.calls
            ]
            if missing:
                raise Broken(f"{life.id}: no reminder on {missing[:3]}")


async def lived(*, seed: str, people: int, days: int) -> Year:
    """Live a year, or fewer days of it, in a database in memory."""
    store = await open_store("sqlite+aiosqlite://")
    try:
        year = Year(store, seed=seed, people=people, days=days)
        await year.run()
    finally:
        await store.close()
    return year


def main(given: list[str]) -> int:
    """Live the year of the command; return 1 if a rule is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--days", type=int, default=365)
    wanted = parser.parse_args(given)
    use_pinned_zones()
    begin = time.process_time()
    try:
        year = asyncio.run(lived(seed=wanted.seed, people=wanted.people, days=wanted.days))
    except Broken as broken:
        print(f"BROKEN {broken} (seed {wanted.seed})", flush=True)
        return 1
    nudges = sum(len(life.nudges) for life in year.lives.values())
    print(f"seed {wanted.seed}: {wanted.people * wanted.days} person-days in {time.process_time() - begin:.0f} s of "
          f"processor time, {year.calls} reminders, {nudges} nudges, {year.compared} streaks compared")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
