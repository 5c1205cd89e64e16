"""Slots: when each person wants to be reminded; and occurrences: what became of each reminder."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import Text, bindparam, cast, delete, exists, func, literal, select, update

from bot.domain.backing_off import REST_FROM
from bot.domain.schedule import Slot
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedInsert, PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import occurrences, people, slots, timers
from bot.storage.timers import TimerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A slot of a person as it is kept; `last_day` and `last_at` say when it last fell due.

    A `silent` slot is sent without a sound.
    """

    id: int
    user: int
    at: time
    weekdays: frozenset[int]
    routine: str | None = None
    last_day: date | None = None
    last_at: datetime | None = None
    silent: bool = False

    def slot(self, zone: str) -> Slot:
        """Return it as a planned local time in this zone."""
        return Slot(at=self.at, weekdays=self.weekdays, zone=zone)


class ReminderState(StrEnum):
    """What became of a reminder of a day."""

    SENDING = "sending"
    SENT = "sent"
    SNOOZED = "snoozed"
    STARTED = "started"
    SKIPPED = "skipped"
    DONE = "done"
    """Answered: the person had practised without the bot."""
    MISSED = "missed"
    """Not sent: the bot was away until it was no longer worth sending."""
    PASSED = "passed"
    """Not sent: the person was in a session, took a time off, or ignores most reminders."""


WAITING = (ReminderState.SENT, ReminderState.SNOOZED)
"""What became of a reminder that waits for an answer. (Telegram keeps a tap for 150 seconds.)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentReminder:
    """A reminder of a local day: unique, so that it is never sent twice."""

    slot: int
    day: date
    user: int
    state: ReminderState
    due_at: datetime
    message: int | None = None
    snoozes: int = 0
    doubts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderOutcome:
    """What became of a reminder that was sent, or was not: `state` and `message` replace those of its row.

    The row is left alone if the person has answered meanwhile: then `was` and `snoozes` fit no more.
    """

    slot: int
    day: date
    due_at: datetime
    state: ReminderState
    was: ReminderState
    snoozes: int
    message: int | None = None
    put_off: bool = False


OF = PreparedStatement(
    select(slots).where(among(slots.c.user, "users")).order_by(slots.c.at), returns=slots.c
)
FIND = PreparedStatement(select(slots).where(among(slots.c.id, "ids")), returns=slots.c)
_OPENED = ("slot", "day", "user", "due_at", "state")
OPEN = PreparedInsert(
    lambda insert: (
        insert(occurrences)
        .values({name: bindparam(name) for name in _OPENED})
        .on_conflict_do_nothing()
    )
)
SENT_SINCE = PreparedStatement(
    select(occurrences).where(
        among(occurrences.c.slot, "slots"), occurrences.c.day >= bindparam("first")
    ),
    returns=occurrences.c,
)
_one = (occurrences.c.slot == bindparam("slot_id"), occurrences.c.day == bindparam("on"))
DOUBT = PreparedStatement(update(occurrences).where(*_one).values(doubts=bindparam("doubts")))
TELL = PreparedStatement(
    update(occurrences)
    .where(
        *_one,
        occurrences.c.state == bindparam("was"),
        occurrences.c.snoozes == bindparam("put_off"),
    )
    .values(state=bindparam("state"), message=bindparam("message"))
)
FELL_DUE = PreparedStatement(
    update(slots)
    .where(slots.c.id == bindparam("slot_id"))
    .values(last_day=bindparam("on"), last_at=bindparam("due_at"))
)


class Schedules(RowGroup):
    """The slots and occurrences rows."""

    async def of(self, user: int) -> list[Reminder]:
        """Return a person's slots by time of day."""
        return (await self.of_all([user])).get(user, [])

    async def of_all(self, users: Iterable[int]) -> dict[int, list[Reminder]]:
        """Return the slots of each of these people by time of day."""
        found: dict[int, list[Reminder]] = {}
        for row in await OF.all(self._connection, users=users):
            found.setdefault(row.user, []).append(_reminder(row._asdict()))
        return found

    async def of_some(self, users: Collection[int]) -> list[Reminder]:
        """Return the slots of these people."""
        return [slot for some in (await self.of_all(users)).values() for slot in some]

    async def some(self, numbers: Collection[int]) -> list[Reminder]:
        """Return those of these slots that are there."""
        rows = await FIND.all(self._connection, ids=numbers)
        return [_reminder(row._asdict()) for row in rows]

    async def forgotten(self, *, after: int, limit: int) -> tuple[list[int], int | None]:
        """Return the slots without a live timer among the next `limit` slots, and the last that was looked at.

        Slots of people who cannot be reached, or want no reminders, have none. None: there are no more slots.
        """
        looked = select(slots.c.id).where(slots.c.id > after).order_by(slots.c.id).limit(limit)
        last = (await self._connection.execute(select(func.max(looked.subquery().c.id)))).scalar()
        if last is None:
            return [], None
        key = literal(f"{TimerKind.REMIND}:") + cast(slots.c.id, Text)
        kept = exists().where(timers.c.key == key, timers.c.ready_at.is_not(None))
        wanted = (people.c.reachable == 1, people.c.stopped == 0, people.c.ignored <= REST_FROM)
        found = select(slots.c.id).join(people, people.c.id == slots.c.user)
        looked_at = (slots.c.id > after, slots.c.id <= last)
        return list(await self._connection.scalars(found.where(*looked_at, *wanted, ~kept))), last

    async def find(self, slot: int) -> Reminder | None:
        """Return a slot, or None if it is gone."""
        rows = await FIND.all(self._connection, ids=[slot])
        return _reminder(rows[0]._asdict()) if rows else None

    async def put(
        self, *, user: int, at: time, weekdays: frozenset[int], routine: str | None = None
    ) -> Reminder:
        """Add a slot; a slot of the same time takes the new weekdays."""
        fresh = self._insert(slots).values(user=user, at=at, weekdays=weekdays, routine=routine)
        put = fresh.on_conflict_do_update(
            index_elements=["user", "at"], set_={"weekdays": weekdays, "routine": routine}
        )
        row = (await self._connection.execute(put.returning(slots))).one()
        return _reminder(row._asdict())

    async def change(self, slot: int, **values: Any) -> None:
        """Change the named columns of a slot."""
        await self._connection.execute(update(slots).where(slots.c.id == slot).values(values))

    async def remove(self, slot: int) -> None:
        """Drop a slot and what became of it."""
        await self._connection.execute(delete(slots).where(slots.c.id == slot))

    async def fell_due(self, slot: int, *, day: date, at: datetime) -> None:
        """Remember when a slot last fell due."""
        await FELL_DUE.each(self._connection, [{"slot_id": slot, "on": day, "due_at": at}])

    async def open(self, *, slot: int, day: date, user: int, due_at: datetime) -> None:
        """Note that this occurrence is being sent, unless that was noted before."""
        await self.open_all(
            [
                SentReminder(
                    slot=slot, day=day, user=user, state=ReminderState.SENDING, due_at=due_at
                )
            ]
        )

    async def open_all(self, sent: Iterable[SentReminder]) -> None:
        """Note that these occurrences are being sent, those left out that were noted before."""
        rows = [
            {"slot": one.slot, "day": one.day, "user": one.user, "due_at": one.due_at}
            | {"state": ReminderState.SENDING}
            for one in sent
        ]
        await OPEN.each(self._connection, rows)

    async def sent_since(
        self, slots_: Iterable[int], *, day: date
    ) -> dict[tuple[int, date], SentReminder]:
        """Return what became of the occurrences of these slots on this day and later ones."""
        rows = await SENT_SINCE.all(self._connection, slots=slots_, first=day)
        return {(row.slot, row.day): _sent(row._asdict()) for row in rows}

    async def occurrence(self, slot: int, *, day: date) -> SentReminder | None:
        """Return what became of this occurrence, or None if it has not fallen due."""
        found = select(occurrences).where(occurrences.c.slot == slot, occurrences.c.day == day)
        row = (await self._connection.execute(found)).first()
        return None if row is None else _sent(row._asdict())

    async def doubt_all(self, sent: Iterable[SentReminder]) -> None:
        """Write down of these occurrences how often they may have been sent already."""
        rows = [{"slot_id": one.slot, "on": one.day, "doubts": one.doubts} for one in sent]
        await DOUBT.each(self._connection, rows)

    async def tell_all(self, told: Sequence[ReminderOutcome]) -> None:
        """Write down what became of these reminders, and when each slot last fell due."""
        await TELL.each(self._connection, [_told(one) for one in told])
        fell = [
            {"slot_id": one.slot, "on": one.day, "due_at": one.due_at}
            for one in told
            if not one.put_off
        ]
        await FELL_DUE.each(self._connection, fell)

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

    async def history(self, user: int) -> list[SentReminder]:
        """Return what became of all reminders of a person, oldest first."""
        rows = await self._connection.execute(
            select(occurrences).where(occurrences.c.user == user).order_by(occurrences.c.due_at)
        )
        return [_sent(row._asdict()) for row in rows]

    async def count(self) -> int:
        """Return how many slots there are in all."""
        return (
            await self._connection.execute(select(func.count()).select_from(slots))
        ).scalar_one()


def _told(told: ReminderOutcome) -> dict[str, Any]:
    return {
        "slot_id": told.slot,
        "on": told.day,
        "was": told.was,
        "put_off": told.snoozes,
        "state": told.state,
        "message": told.message,
    }


def _reminder(row: Mapping[str, Any]) -> Reminder:
    values = dict(row)
    values["silent"] = bool(values["silent"])
    return Reminder(**values)


def _sent(row: Mapping[str, Any]) -> SentReminder:
    values = dict(row)
    values["state"] = ReminderState(values["state"])
    return SentReminder(**values)
