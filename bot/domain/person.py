"""Person: choices and a zone; no name, no place and no message is kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.backing_off import is_resting
from bot.domain.cues import Tempo
from bot.domain.days import DAY_START, streak_day
from bot.domain.first_steps import FirstStep
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


class StreakView(StrEnum):
    """How a person's progress is shown: days in a row, weeks in a row, percent of planned days, or not at all."""

    STREAK = "streak"
    WEEKS = "weeks"
    PERCENT = "percent"
    HIDDEN = "hidden"


class HoldSound(StrEnum):
    """When the start of a hold sounds: where holds begin with a tap, always, or never."""

    TAP = "tap"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class SoreStretch:
    """A stretch that hurt the person: it is left out up to and with a day."""

    stretch: str
    until: date

    def __str__(self) -> str:
        """Return a word that `read` reads."""
        return f"{self.until.isoformat()}/{self.stretch}"

    @classmethod
    def read(cls, word: str) -> "SoreStretch":
        """Return what was written as a word."""
        until, _, stretch = word.partition("/")
        return cls(stretch=stretch, until=date.fromisoformat(until))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person or a group, by Telegram's number, and what they chose; the numbers of groups are negative.

    `pace` is how much longer lead-ins take, in percent; `accepted` the version of the safety text they agreed
    to (0: none); `zone_checked` whether they have confirmed their zone by their own clock;
    `stopped` whether they want no reminders for now; `pictures` whether they want them, or words alone; `preferences`
    what their routines may be. `tap_to_start` says that each side of a stretch waits for a tap; `changeover` how many
    seconds a change of sides takes (0: as the stretch says); `sore` are stretches that are left out for some days.
    `ignored` is how many reminders were sent since their last sign of life, `reminder` the message that waits for an
    answer, sent at `reminded_at`; `seen_day` the day of their last sign of life, `streak_seen` the day on which they
    last saw their streak, shown as `streak_view` says; `goal` the days a week that they aim for; `comfort` whether
    they are asked how comfortable they are before and after a session. `first_step` is how far a new person has come,
    `tap_offered` the session in which they were offered to begin each hold with a tap (0: none yet), and
    `hold_sound` when the start of a hold sounds. `weekly` is the day of the week on which they want a card about it
    (Monday is 1; 0: none). `nudge` is the local time at which they want a nudge on a day of unanswered reminders,
    `nudged` the day of the last.
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
    tap_to_start: bool = False
    changeover: int = 0
    sore: tuple[SoreStretch, ...] = ()
    preferences: Preferences = Preferences()  # noqa: RUF009 - frozen, and so the same for everyone
    ignored: int = 0
    reminder: int | None = None
    reminded_at: datetime | None = None
    seen_day: date | None = None
    streak_seen: date | None = None
    streak_view: StreakView = StreakView.STREAK
    goal: int = 3
    first_step: FirstStep = FirstStep.HELLO
    tap_offered: int = 0
    hold_sound: HoldSound = HoldSound.TAP
    comfort: bool = False
    weekly: int = 0
    nudge: time | None = None
    nudged: date | None = None

    @property
    def is_group(self) -> bool:
        """Whether this stands for a group, which has a language, a zone and times of its own."""
        return self.id < 0

    @property
    def reminded(self) -> bool:
        """Whether reminders are sent: they can arrive, are wanted, and do not rest because all were ignored."""
        return self.reachable and not self.stopped and not is_resting(self.ignored)

    @property
    def tempo(self) -> Tempo:
        """How the person wants sessions to be timed."""
        changeover = timedelta(seconds=self.changeover) if self.changeover else None
        taps, wanted = self.tap_to_start, self.hold_sound
        ring = wanted is HoldSound.ALWAYS or (taps and wanted is HoldSound.TAP)
        return Tempo(lead_in=self.pace / 100, changeover=changeover, tap=taps, ring=ring)

    def sore_on(self, day: date) -> tuple[str, ...]:
        """Return the stretches that are left out on a day because they hurt."""
        return tuple(each.stretch for each in self.sore if day <= each.until)

    def preferences_on(self, day: date) -> Preferences:
        """Return what routines should be on a day, with what hurts left out."""
        own = self.preferences
        return replace(own, never=own.never | frozenset(self.sore_on(day)))

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
