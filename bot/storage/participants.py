"""People who take part in a group's session: only while it runs, and only what counting needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update

from bot.storage.rows import RowGroup
from bot.storage.tables import participants


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person in a session: the `host` may pause it; `away` is a person who has left it."""

    session: int
    user: int
    host: bool
    away: bool
    completed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """The numbers of a session: all people who took part, and the stretches that they completed."""

    people: int = 0
    stretches: int = 0


class Participants(RowGroup):
    """The participants rows."""

    async def join(self, session: int, user: int) -> bool:
        """Let a person take part; the first becomes the host. False if they take part already."""
        there = await self.present(session)
        if user in {one.user for one in there}:
            return False
        host = int(not any(one.host for one in there))
        await self._put(
            participants, keys=("session", "user"), session=session, user=user, host=host, away=0
        )
        return True

    async def leave(self, session: int, user: int) -> bool:
        """Let a person take part no more; what they completed still counts. The next becomes the host.

        False if they did not take part.
        """
        there = {one.user: one for one in await self.present(session)}
        if user not in there:
            return False
        mine = (participants.c.session == session, participants.c.user == user)
        await self._connection.execute(update(participants).where(*mine).values(away=1, host=0))
        del there[user]
        if there and not any(one.host for one in there.values()):
            await self._make_host(session, next(iter(there)))
        return True

    async def _make_host(self, session: int, user: int) -> None:
        theirs = (participants.c.session == session, participants.c.user == user)
        await self._connection.execute(update(participants).where(*theirs).values(host=1))

    async def present(self, session: int) -> list[Participant]:
        """Return the people who take part in a session now."""
        return [one for one in await self.of([session]) if not one.away]

    async def of(self, sessions: Iterable[int]) -> list[Participant]:
        """Return all who take part in these sessions, or have left them."""
        found = select(participants).where(participants.c.session.in_(list(sessions)))
        rows = await self._connection.execute(found.order_by(participants.c.user))
        return [
            Participant(
                session=row.session,
                user=row.user,
                host=bool(row.host),
                away=bool(row.away),
                completed=row.completed,
            )
            for row in rows
        ]

    async def sessions_of(self, user: int) -> list[int]:
        """Return the groups' sessions that go on now and in which a person takes part, or took part."""
        found = select(participants.c.session).where(participants.c.user == user)
        return list((await self._connection.execute(found)).scalars())

    async def count(self, session: int, *, stretches: int) -> None:
        """Count stretches that the people who take part now have completed."""
        here = (participants.c.session == session, participants.c.away == 0)
        more = participants.c.completed + stretches
        await self._connection.execute(update(participants).where(*here).values(completed=more))

    async def crowds(self, sessions: Iterable[int]) -> dict[int, Crowd]:
        """Return the numbers of these sessions."""
        found = (
            select(
                participants.c.session,
                func.count().label("people"),
                func.sum(participants.c.completed).label("stretches"),
            )
            .where(participants.c.session.in_(list(sessions)))
            .group_by(participants.c.session)
        )
        rows = await self._connection.execute(found)
        return {row.session: Crowd(people=row.people, stretches=row.stretches) for row in rows}

    async def drop(self, sessions: Iterable[int]) -> None:
        """Forget who took part in these sessions."""
        gone = participants.c.session.in_(list(sessions))
        await self._connection.execute(delete(participants).where(gone))

    async def forget(self, users: Iterable[int]) -> None:
        """Forget that these people take part in anything."""
        gone = participants.c.user.in_(list(users))
        await self._connection.execute(delete(participants).where(gone))
