"""Signs of life: what a tap or a word of a person brings back, and how long they were away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.backing_off import is_sparse
from bot.domain.days import A_DAY
from bot.domain.person import Pause, Person
from bot.domain.preferences import SHORTEST
from bot.practice.reminder_changes import rearm
from bot.storage.practice_days import PracticeDay
from bot.storage.store import Transaction

AWAY = 7
"""After so many days without a stretch, or without a sign of life, a person is welcomed back."""
SHORT = SHORTEST + 1
"""So many minutes has the routine that is offered then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comeback:
    """What a sign of life brings back: the person as they are now, after rare reminders or an absence."""

    person: Person
    was_rare: bool = False
    was_away: bool = False


async def notice(tx: Transaction, person: Person, *, now: datetime) -> Comeback:
    """Take a sign of life down, and bring back all reminders that had become rarer or had ended."""
    today = person.day(now)
    if not person.ignored and person.seen_day == today:
        return Comeback(person=person)
    await tx.people.change(person.id, ignored=0, seen_day=today)
    here = await tx.people.get(person.id)
    if not person.reminded and here.reminded:
        await rearm(tx, here, now=now)
    away = person.seen_day is not None and (today - person.seen_day).days >= AWAY
    return Comeback(person=here, was_rare=is_sparse(person.ignored), was_away=away)


def is_long_ago(days: Iterable[PracticeDay], *, today: date, pauses: Sequence[Pause] = ()) -> bool:
    """Return whether the last of these practised days was a week ago or more; days off do not count."""
    last = max((one.day for one in days), default=None)
    if last is None or (today - last).days < AWAY:
        return False
    since = (last + number * A_DAY for number in range(1, (today - last).days + 1))
    return sum(not any(pause.covers(day) for pause in pauses) for day in since) >= AWAY


def short(person: Person) -> int:
    """Return the minutes of a routine to begin again with."""
    return min(SHORT, person.preferences.minutes)
