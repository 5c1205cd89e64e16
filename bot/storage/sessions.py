"""Sessions: one row each, with its cue table, so that a restart, or new content, changes nothing about it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update

from bot.domain.cues import Cue
from bot.domain.session import Phase, Session
from bot.storage.columns import MILLISECOND
from bot.storage.cue_rows import dump_cues, load_cues
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import sessions

LIVE = (Phase.RUNNING, Phase.PAUSED)
STATE = ("phase", "anchor", "paused_at", "idle", "step", "card", "completed")
"""The columns that a step of a session changes; its cue table changes seldom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """The messages of a session in its chat: the message that carries the buttons, and all messages.

    `pictured` is whether the current message has a picture, so that its words are a caption.
    """

    current: int | None = None
    all: tuple[int, ...] = ()
    pictured: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSession:
    """A session as it is kept, with its messages."""

    session: Session
    messages: Messages


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """A message that a session has sent: it carries the buttons from now on."""

    session: int
    number: int
    pictured: bool
    before: tuple[int, ...]


FIND = PreparedStatement(select(sessions).where(among(sessions.c.id, "ids")), returns=sessions.c)
LIVE_OF = PreparedStatement(
    select(sessions).where(
        among(sessions.c.user, "users"), or_(*(sessions.c.phase == phase for phase in LIVE))
    ),
    returns=sessions.c,
)
SINCE = PreparedStatement(
    select(sessions)
    .where(among(sessions.c.user, "users"), sessions.c.day >= bindparam("first"))
    .order_by(sessions.c.started_at),
    returns=sessions.c,
)
KEEP = PreparedStatement(
    update(sessions)
    .where(sessions.c.id == bindparam("number"))
    .values({name: bindparam(name) for name in STATE})
)
KEEP_CUES = PreparedStatement(
    update(sessions)
    .where(sessions.c.id == bindparam("number"))
    .values({name: bindparam(name) for name in (*STATE, "cues")})
)
PUT_MESSAGE = PreparedStatement(
    update(sessions)
    .where(sessions.c.id == bindparam("number"))
    .values({name: bindparam(name) for name in ("message", "messages", "pictured")})
)


class Sessions(RowGroup):
    """The sessions rows."""

    async def start(
        self, *, user: int, routine: str, day: date, at: datetime, cues: Sequence[Cue]
    ) -> Session:
        """Keep a new session that begins now."""
        values = {
            "user": user,
            "routine": routine,
            "day": day,
            "phase": Phase.RUNNING,
            "started_at": at,
            "anchor": at,
            "step": 0,
            "card": 0,
            "cues": dump_cues(cues),
            "completed": "[]",
        }
        row = await self._connection.execute(insert(sessions).values(values).returning(sessions))
        return _session(row.one())

    async def find(self, session: int) -> Session | None:
        """Return a session, or None if it is gone."""
        kept = (await self.find_all([session])).get(session)
        return None if kept is None else kept.session

    async def find_all(self, ids: Iterable[int]) -> dict[int, StoredSession]:
        """Return these sessions with their messages, by id."""
        rows = await FIND.all(self._connection, ids=ids)
        return {
            row.id: StoredSession(session=_session(row), messages=_messages(row)) for row in rows
        }

    async def live(self, user: int) -> Session | None:
        """Return the session that this person is in, if any; there is never more than one."""
        return (await self.live_of_all([user])).get(user)

    async def live_of_all(self, users: Iterable[int]) -> dict[int, Session]:
        """Return the session that each of these people is in."""
        return {row.user: _session(row) for row in await LIVE_OF.all(self._connection, users=users)}

    async def running(self) -> list[Session]:
        """Return all sessions that go on now."""
        found = select(sessions).where(sessions.c.phase == Phase.RUNNING)
        return [_session(row) for row in await self._connection.execute(found)]

    async def keep(self, session: Session) -> None:
        """Write down where a session stands."""
        await KEEP_CUES.each(
            self._connection, [_state(session) | {"cues": dump_cues(session.cues)}]
        )

    async def keep_all(self, changes: Iterable[tuple[Session, Session]]) -> None:
        """Write down where sessions stand, each given as it was read and as it is now."""
        plain, with_cues = [], []
        for before, after in changes:
            if before.cues is after.cues:
                plain.append(_state(after))
            else:
                with_cues.append(_state(after) | {"cues": dump_cues(after.cues)})
        await KEEP.each(self._connection, plain)
        await KEEP_CUES.each(self._connection, with_cues)

    async def put_messages(self, messages: Iterable[NewMessage]) -> None:
        """Add a message to each of some sessions."""
        rows = [
            {
                "number": new.session,
                "message": new.number,
                "messages": json.dumps((*new.before, new.number)),
                "pictured": int(new.pictured),
            }
            for new in messages
        ]
        await PUT_MESSAGE.each(self._connection, rows)

    async def clear_messages(self, session: int) -> None:
        """Forget the messages of a session: they are cleaned away."""
        await self._connection.execute(
            update(sessions).where(sessions.c.id == session).values(messages="[]")
        )

    async def felt(self, session: int, feeling: str) -> None:
        """Keep how a session was for the person."""
        changed = update(sessions).where(sessions.c.id == session).values(feeling=feeling)
        await self._connection.execute(changed)

    async def abandon(self, session: int) -> None:
        """End a session without a message: the person cannot be reached any more."""
        await self._connection.execute(
            update(sessions).where(sessions.c.id == session).values(phase=Phase.ENDED)
        )

    async def history(self, user: int) -> list[Session]:
        """Return all sessions of a person, oldest first."""
        found = select(sessions).where(sessions.c.user == user).order_by(sessions.c.started_at)
        return [_session(row) for row in await self._connection.execute(found)]

    async def since(self, user: int, day: date) -> list[Session]:
        """Return the sessions of a person on this day and later ones, oldest first."""
        return (await self.since_all([user], day)).get(user, [])

    async def since_all(self, users: Iterable[int], day: date) -> dict[int, list[Session]]:
        """Return the sessions of each of these people on this day and later ones, oldest first."""
        found: dict[int, list[Session]] = {}
        for row in await SINCE.all(self._connection, users=users, first=day):
            found.setdefault(row.user, []).append(_session(row))
        return found

    async def thin(self, *, after: int, before: date, limit: int) -> int:
        """Keep of sessions that ended before this day only which stretches they had; return the last number.

        Looks at the next `limit` sessions after that number, in order; `after` itself if there are none.
        """
        columns = (sessions.c.id, sessions.c.day, sessions.c.phase, sessions.c.cues)
        found = select(*columns).where(sessions.c.id > after).order_by(sessions.c.id).limit(limit)
        rows = (await self._connection.execute(found)).all()
        old = list(takewhile(lambda row: row.day < before, rows))
        over = [_thinned(row.id, row.cues) for row in old if row.phase not in LIVE]
        if over:
            changed: dict[str, Any] = {"cues": bindparam("thin"), "step": bindparam("last")}
            mine = update(sessions).where(sessions.c.id == bindparam("session"))
            await self._connection.execute(mine.values(changed), over)
        return old[-1].id if old else after

    async def count_live(self) -> int:
        """Return how many sessions are live now."""
        found = select(func.count()).select_from(sessions).where(sessions.c.phase.in_(LIVE))
        return (await self._connection.execute(found)).scalar_one()


def _state(session: Session) -> dict[str, Any]:
    return {
        "number": session.id,
        "phase": session.phase,
        "anchor": session.anchor,
        "paused_at": session.paused_at,
        "idle": session.idle // MILLISECOND,
        "step": session.step,
        "card": session.card,
        "completed": json.dumps(session.completed),
    }


def _messages(row: Any) -> Messages:
    return Messages(
        current=row.message, all=tuple(json.loads(row.messages)), pictured=bool(row.pictured)
    )


def _session(row: Any) -> Session:
    return Session(
        id=row.id,
        user=row.user,
        routine=row.routine,
        day=row.day,
        started_at=row.started_at,
        anchor=row.anchor,
        cues=load_cues(row.cues),
        step=row.step,
        card=row.card,
        phase=Phase(row.phase),
        paused_at=row.paused_at,
        idle=row.idle * MILLISECOND,
        completed=tuple(json.loads(row.completed)),
        feeling=row.feeling,
    )


def _thinned(session: int, cues: str) -> dict[str, Any]:
    """Return the first cue of each stretch, which names it, in place of all cues."""
    first = {cue.place: cue for cue in reversed(load_cues(cues)) if cue.stretch}
    thin = sorted(first.values(), key=lambda cue: cue.place)
    return {"session": session, "thin": dump_cues(thin), "last": len(thin)}
