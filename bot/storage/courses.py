"""The programme of some weeks that each person follows: a row for each, and what their sessions say of it."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.domain.course import DoneStep, FollowedCourse
from bot.domain.routine_id import COURSE, RoutineId
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import courses, sessions

OF = PreparedStatement(
    select(courses).where(among(courses.c.user, "users")),
    returns=courses.c,
)
_SESSION = (
    sessions.c.id,
    sessions.c.user,
    sessions.c.routine,
    sessions.c.day,
    sessions.c.started_at,
)
DONE = PreparedStatement(
    select(*_SESSION)
    .where(
        among(sessions.c.user, "users"),
        sessions.c.routine.startswith(COURSE),
        sessions.c.completed != "[]",
    )
    .order_by(sessions.c.id),
    returns=_SESSION,
)


class Courses(RowGroup):
    """The courses rows, with the steps that were done since each was joined."""

    async def of(self, user: int, *, without: int = 0) -> FollowedCourse | None:
        """Return what a person follows, `without` what was done in a session; None if they follow nothing."""
        return (await self.of_all([user], without=without)).get(user)

    async def of_all(self, users: Iterable[int], *, without: int = 0) -> dict[int, FollowedCourse]:
        """Return what each of these people follows, as far as they follow anything."""
        rows = {row.user: row for row in await OF.all(self._connection, users=users)}
        done: dict[int, list[DoneStep]] = {user: [] for user in rows}
        for one in await DONE.all(self._connection, users=rows) if rows else ():
            named, row = RoutineId.read(one.routine), rows[one.user]
            fits = named is not None and named.course == row.course
            if named is not None and fits and one.started_at >= row.since and one.id != without:
                done[one.user].append(DoneStep(number=named.step, day=one.day))
        return {
            user: FollowedCourse(course=row.course, paused=bool(row.paused), done=tuple(done[user]))
            for user, row in rows.items()
        }

    async def join(self, user: int, course: str, *, at: datetime) -> None:
        """Follow a course from its first step on, in place of another."""
        await self._put(courses, keys=("user",), user=user, course=course, since=at, paused=0)

    async def pause(self, user: int, *, paused: bool) -> None:
        """Keep the place in a course without following it, or follow it again."""
        changed = update(courses).where(courses.c.user == user).values(paused=int(paused))
        await self._connection.execute(changed)

    async def leave(self, user: int) -> None:
        """Follow no course any more."""
        await self._connection.execute(delete(courses).where(courses.c.user == user))
