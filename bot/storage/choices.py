"""Choices: the routine that was chosen for each person on each day.

What a routine was made of is kept with it, so that a restart, or new content, changes nothing about a routine that was
shown.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects import sqlite

from bot.storage.prepared_statements import PreparedStatement, among
from bot.storage.rows import RowGroup
from bot.storage.tables import choices, people

A_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredChoice:
    """A routine that was chosen for a person.

    `asked` is what it answers, and `preferences` the limits that it keeps to. `written` is the id of a hand-written
    routine; None for a composed routine. `stretches` are in their order, each with the length of its hold and how
    many each side gets (0, in older rows: as the content says).
    """

    id: str
    day: date
    asked: str
    preferences: str
    written: str | None
    stretches: tuple[tuple[str, timedelta, int], ...]


_given = [bindparam(column.name, type_=column.type) for column in choices.c]
_known = select(people.c.id).where(people.c.id == bindparam("user", type_=people.c.id.type))
ADD = PreparedStatement(
    sqlite.insert(choices)
    .from_select([column.name for column in choices.c], select(*_given).where(_known.exists()))
    .on_conflict_do_nothing()
)
FIND = PreparedStatement(
    select(choices).where(among(choices.c.user, "users"), among(choices.c.id, "ids")),
    returns=choices.c,
)
SINCE = PreparedStatement(
    select(choices)
    .where(among(choices.c.user, "users"), choices.c.day >= bindparam("first"))
    .order_by(choices.c.day, choices.c.id),
    returns=choices.c,
)
_latest = select(choices.c.user, choices.c.written, func.max(choices.c.day).label("day")).where(
    among(choices.c.user, "users"), choices.c.written.is_not(None)
)
LAST_WRITTEN = PreparedStatement(
    _latest.where(choices.c.day < bindparam("before")).group_by(choices.c.user, choices.c.written),
    returns=[choices.c.user, choices.c.written, choices.c.day],
)


class Choices(RowGroup):
    """The choices rows."""

    async def add(self, user: int, chosen: StoredChoice) -> None:
        """Keep a choice."""
        await self.add_all([(user, chosen)])

    async def add_all(self, chosen: Iterable[tuple[int, StoredChoice]]) -> None:
        """Keep these choices of these people, unless they are kept already, or the person is gone."""
        await ADD.each(self._connection, [_values(user, one) for user, one in chosen])

    async def find_all(
        self, wanted: Iterable[tuple[int, str]]
    ) -> dict[tuple[int, str], StoredChoice]:
        """Return these choices, each of a person by its id, as far as there are any."""
        pairs = set(wanted)
        users, ids = [user for user, _ in pairs], [id_ for _, id_ in pairs]
        rows = await FIND.all(self._connection, users=users, ids=ids) if pairs else []
        return {(row.user, row.id): _chosen(row) for row in rows if (row.user, row.id) in pairs}

    async def since(self, user: int, day: date) -> list[StoredChoice]:
        """Return what was chosen for a person on this day and later ones, oldest day first."""
        return (await self.since_all([user], day)).get(user, [])

    async def since_all(self, users: Iterable[int], day: date) -> dict[int, list[StoredChoice]]:
        """Return what was chosen for each of these people on this day and later ones, oldest day first."""
        found: dict[int, list[StoredChoice]] = {}
        for row in await SINCE.all(self._connection, users=users, first=day):
            found.setdefault(row.user, []).append(_chosen(row))
        return found

    async def history(self, user: int) -> list[StoredChoice]:
        """Return everything that was ever chosen for a person, oldest day first."""
        return await self.since(user, date.min)

    async def last_written(self, user: int, *, before: date) -> dict[str, date]:
        """Return when each hand-written routine was chosen for a person last, before a day."""
        return (await self.last_written_all([user], before=before)).get(user, {})

    async def last_written_all(
        self, users: Iterable[int], *, before: date
    ) -> dict[int, dict[str, date]]:
        """Return when each hand-written routine was chosen last for each of these people, before a day."""
        found: dict[int, dict[str, date]] = {}
        for row in await LAST_WRITTEN.all(self._connection, users=users, before=before):
            found.setdefault(row.user, {})[row.written] = row.day
        return found


def _values(user: int, chosen: StoredChoice) -> dict[str, Any]:
    return {
        "user": user,
        "id": chosen.id,
        "day": chosen.day,
        "asked": chosen.asked,
        "wishes": chosen.preferences,
        "written": chosen.written,
        "stretches": json.dumps(
            [[name, hold / A_SECOND, rounds] for name, hold, rounds in chosen.stretches]
        ),
    }


def _chosen(row: Any) -> StoredChoice:
    return StoredChoice(
        id=row.id,
        day=row.day,
        asked=row.asked,
        preferences=row.wishes,
        written=row.written,
        stretches=tuple(
            (name, timedelta(seconds=hold), next(iter(rounds), 0))
            for name, hold, *rounds in json.loads(row.stretches)
        ),
    )
