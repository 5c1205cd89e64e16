"""When a person's weekly card falls due: on the day of the week that they chose, in the evening of their own clock."""

from datetime import datetime, time

from bot.domain.person import Person
from bot.domain.schedule import Slot, occurrences
from bot.storage.timers import Arm, TimerKind

EVENING = time(18)


def week_arm(person: Person | None, *, after: datetime) -> Arm | None:
    """Return the promise of a person's next weekly card; None if they want none, or are gone."""
    if person is None or not person.weekly or not person.reachable:
        return None
    slot = Slot(at=EVENING, weekdays=frozenset({person.weekly - 1}), zone=person.zone)
    upcoming = next(occurrences(slot, after=after))
    return Arm(kind=TimerKind.WEEK, subject=person.id, due_at=upcoming.at, user=person.id)
