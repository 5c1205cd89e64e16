"""Who uses the bot, and what did they choose?"""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.errors import UnknownPerson
from bot.domain.person import FirstSide, Person
from bot.domain.stretch import Equipment, Load, Place
from bot.domain.wishes import Wishes
from bot.storage.rows import Rows
from bot.storage.tables import people


class People(Rows):
    """The people rows."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.removed = False

    async def find(self, user: int) -> Person | None:
        """Return the person, or None if they are not known."""
        found = select(people).where(people.c.id == user)
        row = (await self._connection.execute(found)).mappings().first()
        return None if row is None else _person(row)

    async def get(self, user: int) -> Person:
        """Return the person; raise `UnknownPerson` if they are not known."""
        person = await self.find(user)
        if person is None:
            raise UnknownPerson(user)
        return person

    async def add(self, *, user: int, language: str, zone: str, at: datetime) -> Person:
        """Keep a new person."""
        values = {"id": user, "language": language, "zone": zone, "created_at": at}
        await self._connection.execute(insert(people).values(values))
        return await self.get(user)

    async def change(self, user: int, **values: Any) -> None:
        """Change the named columns of a person."""
        await self._connection.execute(update(people).where(people.c.id == user).values(values))

    async def remove(self, user: int) -> None:
        """Forget a person and every row that is theirs; `Store.checkpoint` leaves no trace of them."""
        self.removed = True
        await self._connection.execute(delete(people).where(people.c.id == user))

    async def count(self) -> int:
        """Return how many people are known."""
        return (
            await self._connection.execute(select(func.count()).select_from(people))
        ).scalar_one()

    async def reachable(self) -> AsyncIterator[Person]:
        """Yield everyone whom the bot can write to."""
        rows = await self._connection.execute(select(people).where(people.c.reachable == 1))
        for row in rows.mappings():
            yield _person(row)


def _person(row: RowMapping) -> Person:
    values = dict(row)
    del values["unreachable_since"]
    for name in ("zone_checked", "reachable", "stopped", "pictures"):
        values[name] = bool(values[name])
    values["first_side"] = FirstSide(values["first_side"])
    wishes = {
        name: values.pop(name) for name in ("place", "minutes", "level", "avoided", "lacking")
    }
    return Person(**values, wishes=_wishes(**wishes))


def _wishes(
    *, place: str, minutes: int, level: int, avoided: Iterable[str], lacking: Iterable[str]
) -> Wishes:
    return Wishes(
        place=Place(place),
        minutes=minutes,
        level=level,
        avoided=frozenset(map(Load, avoided)),
        lacking=frozenset(map(Equipment, lacking)),
    )
