"""The days of people that an outage of the bot spoiled; their streaks must not suffer for them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile

from bot.domain.days import A_DAY, ends_at
from bot.domain.person import Person
from bot.domain.schedule import WINDOW, Occurrence, occurrences, window_end
from bot.storage.process_state import Outage
from bot.storage.schedules import Reminder

MIDNIGHT = 0
EVENING = timedelta(hours=3)
"""The last hours before midnight, in which many mean to stretch."""
SPOILED = timedelta(minutes=30)
"""An outage of this much of a person's evening spoils that day."""


def spoiled_days(
    person: Person,
    slots: Sequence[Reminder],
    outage: Outage,
    *,
    waiting: Collection[tuple[int, date]],
) -> set[date]:
    """Return the days of a person that an outage spoiled.

    Those are the days of which it covered the whole window of a reminder, or much of the evening, and those on
    which a reminder had come and waited for an answer that could not arrive. `waiting` are the reminders that wait,
    each by its slot and day.
    """
    spoiled = set(_evenings_lost(person, outage))
    for slot in slots:
        spoiled |= {person.day(one.at) for one in _windows_lost(person, slot, outage)}
        spoiled |= {person.day(one.at) for one in _answers_lost(person, slot, outage, waiting)}
    return spoiled


def first_waiting_day(outage: Outage) -> date:
    """Return the first day of which a reminder may still have waited for an answer when an outage began."""
    return (outage.since - WINDOW - A_DAY).date()


def _evenings_lost(person: Person, outage: Outage) -> Iterator[date]:
    day, last = person.day(outage.since), person.day(outage.until)
    while day <= last:
        night = ends_at(day, zone=person.zone, day_start=MIDNIGHT)
        if min(outage.until, night) - max(outage.since, night - EVENING) >= SPOILED:
            yield day
        day += A_DAY


def _windows_lost(person: Person, slot: Reminder, outage: Outage) -> list[Occurrence]:
    planned = slot.slot(person.zone)
    coming = occurrences(planned, after=outage.since)
    missed = takewhile(lambda one: one.at < outage.until, coming)
    return [one for one in missed if window_end(planned, one) <= outage.until]


def _answers_lost(
    person: Person, slot: Reminder, outage: Outage, waiting: Collection[tuple[int, date]]
) -> list[Occurrence]:
    planned = slot.slot(person.zone)
    coming = occurrences(planned, after=outage.since - WINDOW)
    had = takewhile(lambda one: one.at <= outage.since, coming)
    open_ = [one for one in had if window_end(planned, one) > outage.since]
    return [one for one in open_ if (slot.id, one.day) in waiting]
