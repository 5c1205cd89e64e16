"""Days on which each person practised, and what else their streak depends on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from bot.domain.person import Pause
from bot.domain.streak import Plan
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedInsert, PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import pauses, plans, practice_days, protected_days


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeDay:
    """A day on which at least one stretch was completed; `alone` if the person did it without the bot."""

    day: date
    at: datetime
    zone: str
    session: int | None
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that a person's streak depends on.

    `untold` are protected days that the person has not heard of; `earned` are protected days that they earned back.
    """

    days: tuple[PracticeDay, ...] = ()
    plan: Plan = Plan()  # noqa: RUF009 - frozen, and so the same for everyone
    pauses: tuple[Pause, ...] = ()
    protected: frozenset[date] = frozenset()
    untold: tuple[date, ...] = ()
    earned: frozenset[date] = frozenset()


EARNED = "earned"
"""Why a day is protected that two sessions on a later day have earned back."""
NO_RECORD = Record()
_tables = {"days": practice_days, "plans": plans, "pauses": pauses, "protected": protected_days}
_order = {"days": "day", "plans": "since", "pauses": "since", "protected": "day"}
OF_ALL = {
    name: PreparedStatement(
        select(table).where(among(table.c.user, "users")).order_by(table.c[_order[name]]),
        returns=table.c,
    )
    for name, table in _tables.items()
}
_COUNTED = ("user", "day", "at", "zone", "session")
COUNT = PreparedInsert(
    lambda insert: (
        insert(practice_days)
        .values({name: bindparam(name) for name in _COUNTED})
        .on_conflict_do_nothing()
    )
)
HEARD = PreparedStatement(
    update(protected_days).where(protected_days.c.user == bindparam("person")).values(told=1)
)


class PracticeDays(RowGroup):
    """The practice days, plans, pauses and protected days."""

    async def records(self, users: Iterable[int]) -> dict[int, Record]:
        """Return what the streak of each of these people depends on."""
        mine = list(users)
        found = {name: await self._by_user(name, mine) for name in OF_ALL}
        return {
            user: _record({name: rows.get(user, ()) for name, rows in found.items()})
            for user in mine
        }

    async def _by_user(self, name: str, users: list[int]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = {}
        for row in await OF_ALL[name].all(self._connection, users=users):
            found.setdefault(row.user, []).append(row)
        return found

    async def count_all(self, days: Iterable[tuple[int, PracticeDay]]) -> None:
        """Count these days of these people as practised, each once."""
        rows = [
            {"user": user, "day": one.day, "at": one.at, "zone": one.zone, "session": one.session}
            for user, one in days
        ]
        await COUNT.each(self._connection, rows)

    async def tell_all(self, users: Iterable[int]) -> None:
        """Note that these people have heard of all their protected days."""
        await HEARD.each(self._connection, [{"person": user} for user in users])

    async def add(
        self,
        *,
        user: int,
        day: date,
        at: datetime,
        zone: str,
        session: int | None,
        alone: bool = False,
    ) -> bool:
        """Count a day as practised; False if it was counted before."""
        return await self._add_once(
            practice_days,
            user=user,
            day=day,
            at=at,
            zone=zone,
            session=session,
            alone=int(alone),
        )

    async def of(self, user: int) -> list[PracticeDay]:
        """Return a person's practised days in order."""
        found = select(practice_days).where(practice_days.c.user == user)
        rows = await self._connection.execute(found.order_by(practice_days.c.day))
        return [_practised(row) for row in rows]

    async def plan(self, user: int) -> Plan:
        """Return on which weekdays this person means to stretch, and since when."""
        found = select(plans.c.since, plans.c.weekdays).where(plans.c.user == user)
        rows = await self._connection.execute(found.order_by(plans.c.since))
        return Plan(changes=tuple((row.since, row.weekdays) for row in rows))

    async def put_plan(self, *, user: int, since: date, weekdays: frozenset[int]) -> None:
        """Plan these weekdays from this day on; days before it keep their plan."""
        later = delete(plans).where(plans.c.user == user, plans.c.since > since)
        await self._connection.execute(later)
        await self._put(plans, keys=("user", "since"), user=user, since=since, weekdays=weekdays)

    async def pauses(self, user: int) -> list[Pause]:
        """Return a person's pauses, oldest first."""
        found = select(pauses.c.since, pauses.c.until).where(pauses.c.user == user)
        rows = await self._connection.execute(found.order_by(pauses.c.since))
        return [Pause(since=row.since, until=row.until) for row in rows]

    async def put_pause(self, *, user: int, since: date, until: date) -> None:
        """Add a pause; a pause that began on the same day takes the new end."""
        await self._put(pauses, keys=("user", "since"), user=user, since=since, until=until)

    async def drop_pause(self, user: int, *, since: date) -> None:
        """Drop the pause that begins on this day."""
        mine = (pauses.c.user == user, pauses.c.since == since)
        await self._connection.execute(delete(pauses).where(*mine))

    async def end_pauses(self, user: int, *, day: date) -> bool:
        """Let a pause that covers this day end the day before; return whether there was one."""
        running = [pause for pause in await self.pauses(user) if pause.covers(day)]
        for pause in running:
            await self._end(user, pause, day=day)
        return bool(running)

    async def _end(self, user: int, pause: Pause, *, day: date) -> None:
        if pause.since < day:
            before = day - timedelta(days=1)
            await self.put_pause(user=user, since=pause.since, until=before)
            return
        await self.drop_pause(user, since=pause.since)

    async def protect(self, *, user: int, days: Iterable[date], reason: str) -> None:
        """Let these days neither add to a streak nor break it."""
        await self.protect_all(((user, day) for day in days), reason=reason)

    async def protect_all(self, days: Iterable[tuple[int, date]], *, reason: str) -> None:
        """Let days of several people, each a person's number and a day, neither add to a streak nor break it."""
        values = [{"user": user, "day": day, "reason": reason} for user, day in days]
        if values:
            fresh = self._insert(protected_days).on_conflict_do_nothing()
            await self._connection.execute(fresh, values)

    async def earn_back(self, user: int, day: date) -> None:
        """Let a missed day neither add to a streak nor break it, because the person earned it back."""
        await self._add_once(protected_days, user=user, day=day, reason=EARNED, told=1)

    async def protected(self, user: int) -> frozenset[date]:
        """Return the days that neither add nor break."""
        found = select(protected_days.c.day).where(protected_days.c.user == user)
        return frozenset((await self._connection.execute(found)).scalars())

    async def total(self) -> int:
        """Return how many days were practised by all people together."""
        found = select(func.count()).select_from(practice_days)
        return (await self._connection.execute(found)).scalar_one()


def _practised(row: Any) -> PracticeDay:
    return PracticeDay(
        day=row.day, at=row.at, zone=row.zone, session=row.session, alone=bool(row.alone)
    )


def _record(rows: dict[str, Any]) -> Record:
    protected = rows["protected"]
    return Record(
        days=tuple(_practised(row) for row in rows["days"]),
        plan=Plan(changes=tuple((row.since, row.weekdays) for row in rows["plans"])),
        pauses=tuple(Pause(since=row.since, until=row.until) for row in rows["pauses"]),
        protected=frozenset(row.day for row in protected),
        untold=tuple(row.day for row in protected if not row.told),
        earned=frozenset(row.day for row in protected if row.reason == EARNED),
    )
