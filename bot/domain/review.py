"""A month or a year in review: what a person did in it, worked out from their practice days and sessions."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.days import A_DAY
from bot.domain.diary import Diary
from bot.domain.streak import longest_between
from bot.domain.stretch import Area

AREAS = 3
"""So many areas are named at most."""
MORNING, AFTERNOON, EVENING, NIGHT = 4, 12, 17, 22
"""The hours at which the parts of a day begin."""


class Span(StrEnum):
    """How long a period is that is looked back on."""

    MONTH = "month"
    YEAR = "year"


class DayPart(StrEnum):
    """The part of the day in which a session began."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"

    @classmethod
    def of(cls, hour: int) -> "DayPart":
        """Return the part of the day to which an hour belongs."""
        if not MORNING <= hour < NIGHT:
            return cls.NIGHT
        if hour < AFTERNOON:
            return cls.MORNING
        return cls.AFTERNOON if hour < EVENING else cls.EVENING


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A month or a year of the calendar."""

    span: Span
    first: date

    @classmethod
    def of(cls, span: Span, day: date) -> "Period":
        """Return the month or the year to which a day belongs."""
        first = day.replace(day=1)
        return cls(span=span, first=first.replace(month=1) if span is Span.YEAR else first)

    @property
    def last(self) -> date:
        """The last day."""
        if self.span is Span.YEAR:
            return self.first.replace(month=12, day=31)
        return (self.first + 31 * A_DAY).replace(day=1) - A_DAY

    @property
    def before(self) -> "Period":
        """The month or the year before."""
        return Period.of(self.span, self.first - A_DAY)

    def covers(self, day: date) -> bool:
        """Return whether a day belongs to it."""
        return self.first <= day <= self.last

    def has_any(self, days: Iterable[date]) -> bool:
        """Return whether any of these days belongs to it."""
        return any(map(self.covers, days))


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """What a review needs of a session: its day, how long it took, what it was for, and in which hour it began."""

    day: date
    active: timedelta
    areas: frozenset[Area]
    hour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A period in numbers.

    `days` are the practised days; `longest` is the longest streak that stood in the period; `areas` are those worked
    on most; `part` is the part of the day in which most sessions began, None without sessions.
    """

    period: Period
    days: Collection[date]
    active: timedelta
    longest: int
    areas: Sequence[Area]
    part: DayPart | None


def review(period: Period, diary: Diary, sessions: Iterable[SessionFacts]) -> Review:
    """Return a period in numbers, up to the diary's day."""
    held = [one for one in sessions if period.covers(one.day)]
    longest = longest_between(
        diary.done,
        first=period.first,
        last=min(period.last, diary.today),
        plan=diary.plan,
        neutral=diary.neutral,
    )
    parts = Counter(DayPart.of(one.hour) for one in held)
    return Review(
        period=period,
        days=frozenset(filter(period.covers, diary.done)),
        active=sum((one.active for one in held), timedelta(0)),
        longest=longest,
        areas=_most(Counter(area for one in held for area in one.areas)),
        part=max(DayPart, key=lambda part: parts[part]) if held else None,
    )


def _most(areas: Counter[Area]) -> tuple[Area, ...]:
    """Return the areas that occur most, in the order of the body where they occur as often."""
    order = list(Area)
    ranked = sorted(areas, key=lambda area: (-areas[area], order.index(area)))
    return tuple(ranked[:AREAS])


def offered(done: Collection[date], *, today: date) -> tuple[Period, ...]:
    """Return the periods that are looked back on once today is done: on the first done day of a month or a year.

    The month or the year before it is offered if anything was done in it.
    """
    earlier = [day for day in done if day < today]
    now = (Period.of(span, today) for span in Span)
    begun = (one for one in now if not one.has_any(earlier))
    return tuple(one.before for one in begun if one.before.has_any(earlier))
