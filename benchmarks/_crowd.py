"""Many people in the bot's database, written straight into it: a reminder each, and a week of practice behind them."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from _stage import HERE, database_url

from bot import library
from bot.domain.preferences import Preferences
from bot.domain.programme import ChoiceContext, choose
from bot.domain.routine_id import RoutineId
from bot.storage.access import open_store

FIRST = 1_000_000
"""The number of the first person."""
PRACTISED = 7
"""So many days in a row lie behind each of them."""
A_DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EVERY_DAY = 0b1111111
PERSON = (
    "INSERT INTO people (id, language, zone, zone_checked, accepted, created_at)"
    " VALUES (?, 'en', 'UTC', 1, 1, ?)"
)
SLOT = "INSERT INTO slots (id, user, at, weekdays) VALUES (?, ?, ?, ?)"
TIMER = "INSERT INTO timers (key, kind, user, due_at, ready_at) VALUES (?, 'remind', ?, ?, ?)"
DAY = "INSERT INTO practice_days (user, day, at, zone) VALUES (?, ?, ?, 'UTC')"
CHOICE = (
    "INSERT INTO choices (user, id, day, asked, wishes, written, stretches)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


async def settle(
    path: Path, *, count: int, due: datetime, minutes: int = 1, practised: bool = True
) -> None:
    """Let so many people be reminded at this minute UTC, or evenly over so many minutes from it on."""
    store = await open_store(database_url(path))
    await store.close()
    at = [due + number % minutes * timedelta(minutes=1) for number in range(count)]
    people = range(FIRST, FIRST + count)
    came = stamp(due - (PRACTISED + 1) * A_DAY)
    with closing(sqlite3.connect(path)) as base, base:
        base.executemany(PERSON, ((user, came) for user in people))
        base.executemany(SLOT, (_slot(user, one) for user, one in zip(people, at, strict=True)))
        base.executemany(TIMER, (_timer(user, one) for user, one in zip(people, at, strict=True)))
        if practised:
            days = [(one.date().isoformat(), stamp(one)) for one in _days(due)]
            chosen = list(_choices(due))
            base.executemany(DAY, ((user, *day) for user in people for day in days))
            base.executemany(CHOICE, ((user, *one) for user in people for one in chosen))


def _slot(user: int, at: datetime) -> tuple[object, ...]:
    return user - FIRST + 1, user, f"{at:%H:%M}", EVERY_DAY


def _timer(user: int, at: datetime) -> tuple[object, ...]:
    return f"remind:{user - FIRST + 1}", user, stamp(at), stamp(at)


def _days(due: datetime) -> list[datetime]:
    return [due - number * A_DAY for number in range(1, PRACTISED + 1)]


def _choices(due: datetime) -> Iterator[tuple[object, ...]]:
    """Yield what was chosen for a person on each of the days before."""
    content = library.load(HERE / "content")
    for day in (one.date() for one in _days(due)):
        occasion = ChoiceContext(user=FIRST, day=day, since=day - PRACTISED * A_DAY)
        found = choose(occasion, hour=7, stretches=content.stretches, routines=content.routines)
        asked, preferences = RoutineId(day=day), str(Preferences())
        made = json.dumps([[one.id, one.timing.hold.total_seconds()] for one in found.stretches])
        yield asked.id, day.isoformat(), asked.asked, preferences, found.routine or None, made


def stamp(at: datetime) -> int:
    """Return an instant as the bot keeps it."""
    return (at - EPOCH) // timedelta(milliseconds=1)


def next_minute(*, ahead: float) -> datetime:
    """Return the first full minute that is at least so many seconds ahead."""
    ready = datetime.now(UTC) + timedelta(seconds=ahead)
    return ready.replace(second=0, microsecond=0) + timedelta(minutes=1)
