"""What a person's last seven days looked like."""

from datetime import datetime

from bot.domain.days import A_DAY
from bot.domain.person import Person
from bot.domain.week import LENGTH, Week, most_named, week_of
from bot.library.library import Library
from bot.practice.progress import diary_of
from bot.practice.week_times import week_arm
from bot.storage.store import Transaction
from bot.storage.timers import TimerKind


async def week(tx: Transaction, person: Person, *, now: datetime) -> Week:
    """Return the seven days of a person that end today."""
    today = person.day(now)
    diary = await diary_of(tx, person, today=today)
    sessions = await tx.sessions.since(person.id, today - LENGTH * A_DAY)
    return week_of(diary, sessions)


async def plan(tx: Transaction, person: Person, *, now: datetime) -> None:
    """Arm a person's weekly card on the day that they want, or none."""
    armed = week_arm(person, after=now)
    if armed is None:
        await tx.timers.disarm(TimerKind.WEEK, subject=person.id)
    else:
        await tx.timers.arm_all([armed])


def areas_of(week_: Week, library: Library) -> list[str]:
    """Return the parts of the body, by their ids in the library, that were stretched most in a week."""
    known = (library.stretches[name] for name in week_.stretches if name in library.stretches)
    named = (_named(each.areas[0], library) for each in known if each.areas)
    return most_named(filter(None, named))


def _named(area: str, library: Library) -> str:
    """Return the smallest part of the library's list to which an area belongs; empty if there is none."""
    fitting = [name for name, within in library.areas.items() if area in within]
    return min(fitting, key=lambda name: len(library.areas[name]), default="")
