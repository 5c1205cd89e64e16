"""How long rows are kept, and the statements that drop them: a bounded number of rows at a time."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, delete, exists, select, tuple_, update

from bot.storage.columns import Day
from bot.storage.people import People
from bot.storage.process_state import ProcessState
from bot.storage.rows import RowGroup
from bot.storage.sessions import Sessions
from bot.storage.tables import (
    choices,
    dead_updates,
    inbox,
    occurrences,
    outages,
    people,
    practice_days,
    protected_days,
    timers,
)

AT_ONCE = 500
"""Rows that change in one transaction."""
SESSIONS_AT_ONCE, PEOPLE_AT_ONCE = 100, 10
"""Fewer of what takes more work: a session's cue table is read, and with a person go some thousand rows."""
A_YEAR, A_QUARTER = timedelta(days=365), timedelta(days=90)
RECEIPTS = timedelta(days=2)
"""Telegram forgets an update after one day."""
CUE_TABLES = timedelta(days=30)
THINNED = "sessions-thinned"
"""The mark that names the last session whose cue table is dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Rows whose `column` is older than `age` are dropped, where `only` holds."""

    column: Column[Any]
    age: timedelta
    only: tuple[ColumnElement[bool], ...] = ()

    def limit(self, now: datetime) -> datetime | date:
        """Return the oldest instant or day that is kept."""
        at = now - self.age
        return at.date() if isinstance(self.column.type, Day) else at


_practised_before = exists().where(
    practice_days.c.user == protected_days.c.user, practice_days.c.day <= protected_days.c.day
)
RULES = (
    Rule(column=inbox.c.handled_at, age=RECEIPTS),
    Rule(column=dead_updates.c.at, age=A_QUARTER),
    Rule(column=timers.c.due_at, age=A_QUARTER, only=(timers.c.ready_at.is_(None),)),
    Rule(column=occurrences.c.day, age=A_YEAR),
    Rule(column=choices.c.day, age=A_YEAR),
    Rule(column=outages.c.until, age=A_YEAR, only=(outages.c.reached.is_(None),)),
    # A protected day after the first practised day belongs to the longest streak, which is kept.
    Rule(column=protected_days.c.day, age=A_YEAR, only=(~_practised_before,)),
)


class Retention(RowGroup):
    """What is dropped from every table by its age."""

    async def drop(self, rule: Rule, *, now: datetime) -> bool:
        """Drop some rows that a rule no longer keeps; return whether there may be more."""
        keys = rule.column.table.primary_key.columns
        old = select(*keys).where(rule.column < rule.limit(now), *rule.only).limit(AT_ONCE)
        gone = delete(rule.column.table).where(tuple_(*keys).in_(old))
        return (await self._connection.execute(gone)).rowcount == AT_ONCE

    async def thin(self, *, now: datetime) -> bool:
        """Drop the cue tables of some sessions that ended long ago; return whether there may be more."""
        marks = ProcessState(self._connection)
        before = (now - CUE_TABLES).date()
        last = int(await marks.get(THINNED) or 0)
        reached = await Sessions(self._connection).thin(
            after=last, before=before, limit=SESSIONS_AT_ONCE
        )
        if reached == last:
            return False
        await marks.put(THINNED, str(reached))
        return True

    async def note_unreachable(self, *, now: datetime) -> bool:
        """Remember since when some people cannot be reached; return whether there may be more."""
        lost = (people.c.reachable == 0, people.c.unreachable_since.is_(None))
        some = select(people.c.id).where(*lost).limit(AT_ONCE)
        noted = update(people).where(people.c.id.in_(some)).values(unreachable_since=now)
        return (await self._connection.execute(noted)).rowcount == AT_ONCE

    async def forget_unreachable(self, *, now: datetime) -> bool:
        """Forget some people who could not be reached for a quarter; return whether there may be more."""
        lost = (people.c.reachable == 0, people.c.unreachable_since < now - A_QUARTER)
        found = select(people.c.id).where(*lost).limit(PEOPLE_AT_ONCE)
        users = (await self._connection.execute(found)).scalars().all()
        if users:
            await People(self._connection).remove(*users)
        return len(users) == PEOPLE_AT_ONCE
