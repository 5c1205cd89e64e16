"""The instants at which local times fall due, over clock changes and moves to other zones.

Local times are resolved to UTC here and nowhere else; all arithmetic and comparison is done in UTC.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from bot.domain.days import A_DAY

EVERY_DAY = frozenset(range(7))
"""Weekdays as `date.weekday()` numbers them: Monday is 0."""
TRAVEL_GAP = timedelta(hours=12)
"""After a move to another zone, the next reminder comes at least this long after the last."""
WINDOW = timedelta(hours=6)
"""How late a reminder is still worth sending."""
PUNCTUAL = timedelta(minutes=15)
"""Up to this late, a reminder counts as on time at every hour."""
QUIET_FROM = time(22)
QUIET_UNTIL = time(4)
"""Between these local times no late reminder is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A planned local time: on these weekdays, at this time, in this IANA zone."""

    at: time
    weekdays: frozenset[int]
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A slot on one local date: `day` is the intended date, `at` the instant (UTC)."""

    day: date
    at: datetime


def resolve(day: date, at: time, *, zone: str) -> datetime | None:
    """Return the instant of a local time, or None if that local date never happened.

    A time inside a spring gap moves forward by the length of the gap; of a time that comes twice, the first
    counts (RFC 5545, section 3.3.5).
    """
    midnight, next_midnight = _instant(day, time(), zone), _instant(day + A_DAY, time(), zone)
    return _instant(day, at, zone) if midnight < next_midnight else None


def _instant(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at.replace(fold=0), tzinfo=ZoneInfo(zone)).astimezone(UTC)


def occurrences(slot: Slot, *, after: datetime) -> Iterator[Occurrence]:
    """Yield the slot's occurrences later than `after`, in order, without end (nothing without weekdays)."""
    day = after.astimezone(ZoneInfo(slot.zone)).date() - A_DAY
    while slot.weekdays:
        at = resolve(day, slot.at, zone=slot.zone) if day.weekday() in slot.weekdays else None
        if at is not None and at > after:
            yield Occurrence(day=day, at=at)
        day += A_DAY


def next_occurrence(
    slot: Slot, *, after: datetime, last_day: date | None = None
) -> Occurrence | None:
    """Return the first occurrence later than `after`, on a local date later than `last_day`; None without days."""
    upcoming = occurrences(slot, after=after)
    return next((one for one in upcoming if last_day is None or one.day > last_day), None)


def latest_occurrence(slot: Slot, *, first: Occurrence, now: datetime) -> Occurrence:
    """Return the last occurrence that is not after `now`, from `first` on."""
    passed = takewhile(lambda one: one.at <= now, occurrences(slot, after=first.at))
    *_, latest = (first, *passed)
    return latest


def window_end(slot: Slot, occurrence: Occurrence) -> datetime:
    """Return until when a late reminder is worth sending: six hours, or until the quiet of the night.

    One that needs no excuse is sent even then.
    """
    if not QUIET_UNTIL <= slot.at < QUIET_FROM:
        return occurrence.at + PUNCTUAL
    quiet = _instant(occurrence.day, QUIET_FROM, slot.zone)
    return max(occurrence.at + PUNCTUAL, min(occurrence.at + WINDOW, quiet))
