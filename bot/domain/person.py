"""Person: choices and a zone; no name, no place and no message is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.days import DAY_START, streak_day
from bot.domain.preferences import Preferences
from bot.domain.stretch import Side


class FirstSide(StrEnum):
    """The side that a one-sided stretch begins with."""

    ALTERNATE = "alternate"
    RIGHT = "right"
    LEFT = "left"

    def on(self, day: date) -> Side:
        """Return the side that goes first on this day; by default it changes from day to day."""
        if self is FirstSide.ALTERNATE:
            return Side.RIGHT if day.toordinal() % 2 else Side.LEFT
        return Side(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, by Telegram's number, and what they chose.

    `pace` is how much longer lead-ins take, in percent; `accepted` the version of the safety text they agreed
    to (0: none); `zone_checked` whether they have confirmed their zone by their own clock;
    `stopped` whether they want no reminders for now; `pictures` whether they want them, or words alone; `preferences`
    what their routines may be.
    """

    id: int
    language: str
    zone: str
    created_at: datetime
    zone_checked: bool = False
    day_start: int = DAY_START
    pace: int = 100
    first_side: FirstSide = FirstSide.ALTERNATE
    accepted: int = 0
    reachable: bool = True
    stopped: bool = False
    pictures: bool = True
    preferences: Preferences = Preferences()  # noqa: RUF009 - frozen, and so the same for everyone

    @property
    def reminded(self) -> bool:
        """Whether reminders are sent: they can arrive, and are wanted."""
        return self.reachable and not self.stopped

    def day(self, at: datetime) -> date:
        """Return the day to which this instant belongs in this person's life."""
        return streak_day(at, zone=self.zone, day_start=self.day_start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A time off: both days included."""

    since: date
    until: date

    def covers(self, day: date) -> bool:
        """Return whether this day is part of the pause."""
        return self.since <= day <= self.until
