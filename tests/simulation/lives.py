"""Lives of a simulated year: what each person has asked for and done, kept without the bot's own code."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.simulation.rules import streak
from tests.simulation.rules.zones import day_of

DAY = timedelta(days=1)
DAY_START = 4
SPARSE, REST = 7, 14
"""After so many reminders without a sign of life every second planned day is left out, and nothing is sent any more."""
LEAST_STREAK = 3
EVERY_DAY = frozenset(range(7))


class Broken(AssertionError):
    """A rule is broken."""


@dataclass(slots=True, kw_only=True)
class OwnSlot:
    """A reminder as its person asked for it."""

    at: time
    weekdays: frozenset[int]


@dataclass(slots=True, kw_only=True)
class Life:
    """A person of the year: what they have asked for, what they did, and what they were sent."""

    id: int
    zone: str
    dice: random.Random
    diligence: float
    nudge: time | None = None
    steady: bool = False
    """Whether they do nothing but answer each reminder."""
    slots: dict[int, OwnSlot] = field(default_factory=dict)
    plan: list[tuple[date, frozenset[int]]] = field(default_factory=list)
    done: set[date] = field(default_factory=set)
    off: set[date] = field(default_factory=set)
    answered: set[date] = field(default_factory=set)
    asleep: bool = False
    """Whether they leave everything unanswered for now."""
    stopped: bool = False
    ignored: int = 0
    last_call: date | None = None
    calls: dict[tuple[int, date], int] = field(default_factory=dict)
    snoozed: dict[tuple[int, date], datetime] = field(default_factory=dict)
    called: set[date] = field(default_factory=set)
    put_off: set[date] = field(default_factory=set)
    nudges: set[date] = field(default_factory=set)

    def day(self, at: datetime) -> date:
        """Return the day of the person's life."""
        return day_of(at, self.zone, DAY_START)

    def planned(self, day: date) -> bool:
        """Return whether a stretch was planned on a day, by the plan that was in force."""
        weekdays = EVERY_DAY
        for since, chosen in sorted(self.plan, key=lambda change: change[0]):
            weekdays = chosen if since <= day else weekdays
        return day.weekday() in weekdays

    def replan(self, today: date) -> None:
        """Let the plan follow the reminders, from tomorrow on; the first plan counts at once."""
        days = frozenset(
            (day - (slot.at.hour < DAY_START)) % 7
            for slot in self.slots.values()
            for day in slot.weekdays
        )
        self.change_plan(today + DAY if self.plan else today, frozenset() if self.stopped else days)

    def change_plan(self, since: date, weekdays: frozenset[int]) -> None:
        """Take down another plan from a day on."""
        self.plan = [(day, chosen) for day, chosen in self.plan if day < since]
        self.plan.append((since, weekdays))

    def streak(self, today: date) -> int:
        """Return the streak by a model that shares nothing with the bot's."""
        return streak.current(self.done, today=today, planned=self.planned, neutral=self.off)

    def acts(self) -> None:
        """Give a sign of life."""
        self.ignored = 0

    # What speaks against a message

    def receives_call(self, slot: int, day: date, *, now: datetime, quiet: bool) -> None:
        """Take a reminder; raise `Broken` if it may not come. A `quiet` word is for a day that is done."""
        asked, today = self.slots.get(slot), self.day(now)
        if asked is None or day.weekday() not in asked.weekdays:
            raise Broken(f"{self.id}: a reminder on the unplanned {day}")
        self._is_asked_for(now, asked, (slot, day))
        for reason, days in (("answered", self.answered), ("off", self.off)):
            if today in days:
                raise Broken(f"{self.id}: a reminder on {today}, which is {reason}")
        if today in self.done and not quiet:
            raise Broken(f"{self.id}: a reminder that sounds on {today}, which is done")
        if self.stopped:
            raise Broken(f"{self.id}: a reminder after a stop on {today}")
        if (slot, day) not in self.snoozed:
            self._is_not_too_often(day, (slot, day))
        self.snoozed.pop((slot, day), None)
        self.ignored += 1
        self.last_call = now.astimezone(self.tz).date()
        self.called.add(today)

    def _is_asked_for(self, now: datetime, asked: OwnSlot, key: tuple[int, date]) -> None:
        """Raise `Broken` for a reminder at a minute that the person did not ask for, at night above all."""
        if key in self.snoozed:
            if now != self.snoozed[key]:
                raise Broken(f"{self.id}: put off until {self.snoozed[key]}, but it came at {now}")
            return
        wall = now.astimezone(self.tz)
        skipped = wall.utcoffset() != (wall - timedelta(hours=3)).utcoffset()
        if (wall.date(), wall.time()) != (key[1], asked.at) and not skipped:
            raise Broken(f"{self.id}: a reminder at {wall}, asked for at {asked.at}")

    def _is_not_too_often(self, day: date, key: tuple[int, date]) -> None:
        self.calls[key] = self.calls.get(key, 0) + 1
        if self.calls[key] > 1:
            raise Broken(f"{self.id}: a second reminder of {key}")
        if self.ignored > REST:
            raise Broken(
                f"{self.id}: a reminder after {self.ignored} ignored ones and the farewell"
            )
        if self.ignored < SPARSE or self.last_call is None or day <= self.last_call:
            return
        between = (
            self.last_call + number * DAY for number in range(1, (day - self.last_call).days)
        )
        rings = {weekday for slot in self.slots.values() for weekday in slot.weekdays}
        if not any(one.weekday() in rings for one in between):
            raise Broken(f"{self.id}: {self.ignored} ignored, and yet no planned day left out")

    def receives_nudge(self, *, now: datetime) -> None:
        """Take a nudge; raise `Broken` if it may not come."""
        today, wall = self.day(now), now.astimezone(self.tz).time()
        if wall != self.nudge or not time(8) <= wall < time(22):
            raise Broken(f"{self.id}: a nudge at {wall}, asked for at {self.nudge}")
        if today in self.nudges:
            raise Broken(f"{self.id}: a second nudge on {today}")
        if not self.expects_nudge(today):
            raise Broken(f"{self.id}: a nudge on {today} without need")
        self.nudges.add(today)

    def expects_nudge(self, today: date) -> bool:
        """Return whether a nudge makes sense on a day, as far as the person can say."""
        over = self.done | self.answered | self.off | self.put_off
        rests = self.stopped or self.ignored >= SPARSE
        if today in over or today not in self.called or rests or self.nudge is None:
            return False
        return self.streak(today) >= LEAST_STREAK

    @property
    def tz(self) -> ZoneInfo:
        """The zone."""
        return ZoneInfo(self.zone)
