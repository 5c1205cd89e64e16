"""People who use the bot, and what they chose."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, insert, select, update

from bot.domain.errors import UnknownPerson
from bot.domain.person import FirstSide, Person, SoreStretch, StreakView
from bot.domain.preferences import Preferences
from bot.domain.stretch import Equipment, Load, Place
from bot.storage.columns import Day
from bot.storage.prepared_statements import PreparedStatement, among
from bot.storage.rows import RowGroup
from bot.storage.tables import inbox, marks, people, practice_days

TRACES = "traces"
"""The mark that says since when rows of removed people may have left traces in the file."""

PREFERENCES = (
    *("place", "minutes", "level", "avoided", "lacking"),
    *("hold", "rounds", "favourites", "never", "easier"),
)
"""The columns that say what a person's routines should be."""

FIND = PreparedStatement(select(people).where(among(people.c.id, "ids")), returns=people.c)
REMINDED = PreparedStatement(
    update(people)
    .where(people.c.id == bindparam("person"))
    .values(
        ignored=people.c.ignored + 1,
        reminder=bindparam("message"),
        reminded_at=bindparam("sent_at"),
        streak_seen=func.coalesce(bindparam("seen", type_=Day), people.c.streak_seen),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSent:
    """A reminder that a person was sent: its message, if its number is known, and on which day it showed the streak."""

    user: int
    message: int | None
    at: datetime
    streak_seen: date | None = None


class People(RowGroup):
    """The people rows."""

    async def find(self, user: int) -> Person | None:
        """Return the person, or None if they are not known."""
        return (await self.find_all([user])).get(user)

    async def find_all(self, users: Iterable[int]) -> dict[int, Person]:
        """Return these people as far as they are known, by their numbers."""
        rows = await FIND.all(self._connection, ids=users)
        return {row.id: _person(row._asdict()) for row in rows}

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
        if values.get("reachable"):
            values["unreachable_since"] = None
        await self._connection.execute(update(people).where(people.c.id == user).values(values))

    async def remind_all(self, sent: Iterable[ReminderSent]) -> None:
        """Note that these people were sent a reminder, which waits for an answer from now on."""
        rows = [
            {"person": one.user, "message": one.message, "sent_at": one.at, "seen": one.streak_seen}
            for one in sent
        ]
        await REMINDED.each(self._connection, rows)

    async def remove(self, *users: int) -> None:
        """Forget people and every row that is theirs; traces of them are left until `Store.erase`.

        Receipts of their updates stay without an owner: Telegram may send again what it does not know to be kept.
        """
        theirs = update(inbox).where(inbox.c.user.in_(users))
        await self._connection.execute(theirs.values(user=None, content=None))
        await self._connection.execute(delete(people).where(people.c.id.in_(users)))
        await self._add_once(marks, name=TRACES, value="")

    async def count(self) -> int:
        """Return how many people are known."""
        return (
            await self._connection.execute(select(func.count()).select_from(people))
        ).scalar_one()

    async def count_reachable(self) -> int:
        """Return how many people the bot can write to."""
        found = select(func.count()).select_from(people).where(people.c.reachable == 1)
        return (await self._connection.execute(found)).scalar_one()

    async def count_active(self, *, since: date) -> int:
        """Return how many people have practised on this day or later."""
        theirs = (practice_days.c.user == people.c.id, practice_days.c.day >= since)
        found = select(func.count()).select_from(people).where(exists().where(*theirs))
        return (await self._connection.execute(found)).scalar_one()

    async def reachable(self, *, after: int, limit: int) -> list[int]:
        """Return the numbers of people whom the bot can write to, in order, from the one after this."""
        found = select(people.c.id).where(people.c.reachable == 1, people.c.id > after)
        rows = await self._connection.execute(found.order_by(people.c.id).limit(limit))
        return list(rows.scalars())

    async def some(self, users: Collection[int]) -> list[Person]:
        """Return those of these people who are known."""
        return list((await self.find_all(users)).values())


def _person(row: Mapping[str, Any]) -> Person:
    values = dict(row)
    del values["unreachable_since"]
    for name in ("zone_checked", "reachable", "stopped", "pictures", "tap_to_start"):
        values[name] = bool(values[name])
    values["first_side"] = FirstSide(values["first_side"])
    values["sore"] = tuple(SoreStretch.read(each) for each in sorted(values["sore"]))
    values["streak_view"] = StreakView(values["streak_view"])
    preferences = {name: values.pop(name) for name in PREFERENCES}
    return Person(**values, preferences=_wishes(**preferences))


def _wishes(
    *, place: str, avoided: Iterable[str], lacking: Iterable[str], **others: Any
) -> Preferences:
    return Preferences(
        place=Place(place),
        avoided=frozenset(map(Load, avoided)),
        lacking=frozenset(map(Equipment, lacking)),
        **others,
    )
