"""The nudge: a second, short message on a day on which a reminder went unanswered, for a person who asked for it."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.backing_off import is_sparse
from bot.domain.diary import Diary
from bot.domain.person import Person
from bot.domain.schedule import PUNCTUAL, resolve

NUDGE_FROM, NUDGE_UNTIL = time(8), time(22)
"""Nudges come between these local times only, the second left out."""
LEAST_STREAK = 3
"""A shorter streak brings no nudge."""
USUAL = time(20)
"""The time of a nudge for a person who names none."""


def is_allowed(at: time) -> bool:
    """Return whether a nudge may come at this local time."""
    return NUDGE_FROM <= at < NUDGE_UNTIL


def nudge_at(person: Person, day: date) -> datetime | None:
    """Return the instant of a person's nudge on a local day; None if they want none, or the day never happened."""
    return None if person.nudge is None else resolve(day, person.nudge, zone=person.zone)


def is_in_time(person: Person, at: datetime, *, now: datetime) -> bool:
    """Return whether a nudge that was due at an instant may still be sent: a little late, and not at night."""
    wall = now.astimezone(ZoneInfo(person.zone)).time()
    return at <= now <= at + PUNCTUAL and is_allowed(wall)


def is_wanted(person: Person, diary: Diary) -> bool:
    """Return whether a nudge makes sense on the diary's day, whatever became of the day's reminders.

    Only a streak of `LEAST_STREAK` days is worth a nudge, once a day, on a day that is neither done nor off, and not
    for a person who gets fewer reminders or none.
    """
    rests = not person.reminded or is_sparse(person.ignored)
    if person.nudge is None or rests or person.nudged == diary.today:
        return False
    is_over = diary.today in diary.done or diary.today in diary.off
    return not is_over and diary.streak.current >= LEAST_STREAK
