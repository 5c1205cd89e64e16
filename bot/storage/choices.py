"""Which routine was chosen for whom, on which day?

What a routine was made of is kept with it, so that a restart, or new content, changes nothing about a routine that was
shown.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, func, insert, select

from bot.storage.rows import Rows
from bot.storage.tables import choices

A_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One routine that was chosen for a person.

    `asked` is what it answers, and `wishes` the limits that it keeps to. `written` is the id of a hand-written routine;
    None for one that was composed. `stretches` are in their order, each with the length of its hold.
    """

    id: str
    day: date
    asked: str
    wishes: str
    written: str | None
    stretches: tuple[tuple[str, timedelta], ...]


class Choices(Rows):
    """The choices rows."""

    async def add(self, user: int, chosen: Chosen) -> None:
        """Keep a choice."""
        values = {
            "user": user,
            "id": chosen.id,
            "day": chosen.day,
            "asked": chosen.asked,
            "wishes": chosen.wishes,
            "written": chosen.written,
            "stretches": json.dumps([[name, hold / A_SECOND] for name, hold in chosen.stretches]),
        }
        await self._connection.execute(insert(choices).values(values))

    async def find(self, user: int, id_: str) -> Chosen | None:
        """Return a person's choice by its id; None if there is none."""
        found = select(choices).where(choices.c.user == user, choices.c.id == id_)
        row = (await self._connection.execute(found)).first()
        return None if row is None else _chosen(row)

    async def on(self, user: int, day: date, *, asked: str) -> list[Chosen]:
        """Return what was chosen for a person on a day in answer to this, in no order."""
        found = select(choices).where(
            choices.c.user == user, choices.c.day == day, choices.c.asked == asked
        )
        return [_chosen(row) for row in await self._connection.execute(found)]

    async def since(self, user: int, day: date) -> list[Chosen]:
        """Return what was chosen for a person on this day and later ones, oldest day first."""
        found = select(choices).where(choices.c.user == user, choices.c.day >= day)
        rows = await self._connection.execute(found.order_by(choices.c.day, choices.c.id))
        return [_chosen(row) for row in rows]

    async def history(self, user: int) -> list[Chosen]:
        """Return everything that was ever chosen for a person, oldest day first."""
        return await self.since(user, date.min)

    async def last_written(self, user: int, *, before: date) -> dict[str, date]:
        """Return when each hand-written routine was chosen for a person last, before a day."""
        latest = select(choices.c.written, func.max(choices.c.day)).where(
            choices.c.user == user, choices.c.written.is_not(None), choices.c.day < before
        )
        rows = await self._connection.execute(latest.group_by(choices.c.written))
        return {row[0]: row[1] for row in rows}


def _chosen(row: Row[Any]) -> Chosen:
    return Chosen(
        id=row.id,
        day=row.day,
        asked=row.asked,
        wishes=row.wishes,
        written=row.written,
        stretches=tuple((name, hold * A_SECOND) for name, hold in json.loads(row.stretches)),
    )
