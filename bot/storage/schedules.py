"""When each person wants to be reminded, and what became of each reminder."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import RowMapping, Text, cast, delete, exists, func, literal, select, update

from bot.domain.schedule import Slot
from bot.storage.rows import Rows
from bot.storage.tables import occurrences, people, slots, timers
from bot.storage.timers import TimerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One slot of one person as it is kept; `last_day` and `last_at` tell when it last fell due."""

    id: int
    user: int
    at: time
    weekdays: frozenset[int]
    routine: str | None = None
    last_day: date | None = None
    last_at: datetime | None = None

    def slot(self, zone: str) -> Slot:
        """Return it as a planned local time in this zone."""
        return Slot(at=self.at, weekdays=self.weekdays, zone=zone)


class State(StrEnum):
    """What became of one reminder of one day."""

    SENDING = "sending"
    SENT = "sent"
    SNOOZED = "snoozed"
    STARTED = "started"
    SKIPPED = "skipped"
    MISSED = "missed"
    """Not told: the bot was away until it was no longer worth telling."""
    PASSED = "passed"
    """Not told: the person was in a session or took a time off."""


WAITING = (State.SENT, State.SNOOZED)
"""What became of a reminder that waits for an answer. (Telegram keeps a tap for 150 seconds.)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One reminder of one local day: unique, so that it is never told twice."""

    slot: int
    day: date
    user: int
    state: State
    due_at: datetime
    message: int | None = None
    snoozes: int = 0
    doubts: int = 0


class Schedules(Rows):
    """The slots and occurrences rows."""

    async def of(self, user: int) -> list[Reminder]:
        """Return a person's slots by time of day."""
        rows = await self._connection.execute(
            select(slots).where(slots.c.user == user).order_by(slots.c.at)
        )
        return [_reminder(row) for row in rows.mappings()]

    async def of_some(self, users: Collection[int]) -> list[Reminder]:
        """Return the slots of these people."""
        rows = await self._connection.execute(select(slots).where(slots.c.user.in_(users)))
        return [_reminder(row) for row in rows.mappings()]

    async def some(self, numbers: Collection[int]) -> list[Reminder]:
        """Return those of these slots that are there."""
        rows = await self._connection.execute(select(slots).where(slots.c.id.in_(numbers)))
        return [_reminder(row) for row in rows.mappings()]

    async def forgotten(self, *, after: int, limit: int) -> tuple[list[int], int | None]:
        """Return the slots without a live timer among so many after this one, and the last that was looked at.

        Slots of people who cannot be reached, or want no reminders, have none. None: there are no more slots.
        """
        looked = select(slots.c.id).where(slots.c.id > after).order_by(slots.c.id).limit(limit)
        last = (await self._connection.execute(select(func.max(looked.subquery().c.id)))).scalar()
        if last is None:
            return [], None
        key = literal(f"{TimerKind.REMIND}:") + cast(slots.c.id, Text)
        kept = exists().where(timers.c.key == key, timers.c.ready_at.is_not(None))
        wanted = (people.c.reachable == 1, people.c.stopped == 0)
        found = select(slots.c.id).join(people, people.c.id == slots.c.user)
        among = (slots.c.id > after, slots.c.id <= last)
        return list(await self._connection.scalars(found.where(*among, *wanted, ~kept))), last

    async def find(self, slot: int) -> Reminder | None:
        """Return a slot, or None if it is gone."""
        row = (
            (await self._connection.execute(select(slots).where(slots.c.id == slot)))
            .mappings()
            .first()
        )
        return None if row is None else _reminder(row)

    async def put(
        self, *, user: int, at: time, weekdays: frozenset[int], routine: str | None = None
    ) -> Reminder:
        """Keep a slot; one of the same time takes the new weekdays."""
        fresh = self._insert(slots).values(user=user, at=at, weekdays=weekdays, routine=routine)
        put = fresh.on_conflict_do_update(
            index_elements=["user", "at"], set_={"weekdays": weekdays, "routine": routine}
        )
        row = (await self._connection.execute(put.returning(slots))).mappings().one()
        return _reminder(row)

    async def remove(self, slot: int) -> None:
        """Drop a slot and what became of it."""
        await self._connection.execute(delete(slots).where(slots.c.id == slot))

    async def fell_due(self, slot: int, *, day: date, at: datetime) -> None:
        """Remember when a slot last fell due."""
        await self._connection.execute(
            update(slots).where(slots.c.id == slot).values(last_day=day, last_at=at)
        )

    async def open(self, *, slot: int, day: date, user: int, due_at: datetime) -> bool:
        """Note that this occurrence is being sent; False if it was noted before."""
        return await self._add_once(
            occurrences, slot=slot, day=day, user=user, due_at=due_at, state=State.SENDING
        )

    async def occurrence(self, slot: int, *, day: date) -> Sent | None:
        """Return what became of this occurrence, or None if it has not fallen due."""
        found = select(occurrences).where(occurrences.c.slot == slot, occurrences.c.day == day)
        row = (await self._connection.execute(found)).mappings().first()
        return None if row is None else _sent(row)

    async def waiting(self, users: Collection[int], *, since: date) -> set[tuple[int, date]]:
        """Return the slot and day of reminders to these people that wait for an answer, from this day on."""
        found = select(occurrences.c.slot, occurrences.c.day).where(
            occurrences.c.user.in_(users),
            occurrences.c.day >= since,
            occurrences.c.state.in_(WAITING),
        )
        return {(row.slot, row.day) for row in await self._connection.execute(found)}

    async def mark(self, slot: int, *, day: date, **values: Any) -> None:
        """Change the named columns of an occurrence."""
        await self._connection.execute(
            update(occurrences)
            .where(occurrences.c.slot == slot, occurrences.c.day == day)
            .values(values)
        )

    async def history(self, user: int) -> list[Sent]:
        """Return what became of all reminders of a person, oldest first."""
        rows = await self._connection.execute(
            select(occurrences).where(occurrences.c.user == user).order_by(occurrences.c.due_at)
        )
        return [_sent(row) for row in rows.mappings()]

    async def count(self) -> int:
        """Return how many slots there are in all."""
        return (
            await self._connection.execute(select(func.count()).select_from(slots))
        ).scalar_one()


def _reminder(row: RowMapping) -> Reminder:
    return Reminder(**row)


def _sent(row: RowMapping) -> Sent:
    values = dict(row)
    values["state"] = State(values["state"])
    return Sent(**values)
