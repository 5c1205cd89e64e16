"""Which sessions were led, and which one is live?

A session's cue table is kept with it, so that a restart, or new content, changes nothing about a session that
has begun.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from bot.domain.cues import Cue, CueKind
from bot.domain.session import Phase, Session
from bot.domain.stretch import Side
from bot.storage.columns import MILLISECOND
from bot.storage.rows import Rows
from bot.storage.tables import sessions

LIVE = (Phase.RUNNING, Phase.PAUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """The messages of a session in its chat: the one that carries the buttons, and all of them.

    `pictured` tells whether the current one has a picture, so that its words are a caption.
    """

    current: int | None = None
    all: tuple[int, ...] = ()
    pictured: bool = False


class Sessions(Rows):
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
            "cues": _dump(cues),
            "completed": "[]",
        }
        row = await self._connection.execute(insert(sessions).values(values).returning(sessions))
        return _session(row.one())

    async def find(self, session: int) -> Session | None:
        """Return a session, or None if it is gone."""
        found = select(sessions).where(sessions.c.id == session)
        row = (await self._connection.execute(found)).first()
        return None if row is None else _session(row)

    async def live(self, user: int) -> Session | None:
        """Return the session that this person is in, if any; there is never more than one."""
        found = select(sessions).where(sessions.c.user == user, sessions.c.phase.in_(LIVE))
        row = (await self._connection.execute(found)).first()
        return None if row is None else _session(row)

    async def keep(self, session: Session) -> None:
        """Write down where a session stands."""
        values = {
            "phase": session.phase,
            "anchor": session.anchor,
            "paused_at": session.paused_at,
            "idle": session.idle // MILLISECOND,
            "step": session.step,
            "card": session.card,
            "cues": _dump(session.cues),
            "completed": json.dumps(session.completed),
        }
        await self._connection.execute(
            update(sessions).where(sessions.c.id == session.id).values(values)
        )

    async def messages(self, session: int) -> Messages:
        """Return the messages that this session has in its chat; none if it is gone."""
        columns = (sessions.c.message, sessions.c.messages, sessions.c.pictured)
        found = select(*columns).where(sessions.c.id == session)
        row = (await self._connection.execute(found.with_for_update())).first()
        if row is None:
            return Messages()
        return Messages(
            current=row.message, all=tuple(json.loads(row.messages)), pictured=bool(row.pictured)
        )

    async def put_message(self, session: int, message: int, *, pictured: bool = False) -> None:
        """Add a message to the session, with a picture or without; it carries the buttons from now on."""
        grown = (*(await self.messages(session)).all, message)
        await self._connection.execute(
            update(sessions)
            .where(sessions.c.id == session)
            .values(message=message, messages=json.dumps(grown), pictured=int(pictured))
        )

    async def clear_messages(self, session: int) -> None:
        """Forget the messages of a session: they are cleaned away."""
        await self._connection.execute(
            update(sessions).where(sessions.c.id == session).values(messages="[]")
        )

    async def abandon(self, session: int) -> None:
        """End a session without a word: nobody listens to it any more."""
        await self._connection.execute(
            update(sessions).where(sessions.c.id == session).values(phase=Phase.ENDED)
        )

    async def history(self, user: int) -> list[Session]:
        """Return all sessions of a person, oldest first."""
        found = select(sessions).where(sessions.c.user == user).order_by(sessions.c.started_at)
        return [_session(row) for row in await self._connection.execute(found)]

    async def since(self, user: int, day: date) -> list[Session]:
        """Return the sessions of a person on this day and later ones, oldest first."""
        mine = select(sessions).where(sessions.c.user == user, sessions.c.day >= day)
        found = mine.order_by(sessions.c.started_at)
        return [_session(row) for row in await self._connection.execute(found)]

    async def thin(self, *, after: int, before: date, limit: int) -> int:
        """Keep of sessions that ended before this day only which stretches they had; return the last number.

        Looks at so many sessions after that number, in order; `after` itself if there are none.
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


def _session(row: Row[Any]) -> Session:
    return Session(
        id=row.id,
        user=row.user,
        routine=row.routine,
        day=row.day,
        started_at=row.started_at,
        anchor=row.anchor,
        cues=_load(row.cues),
        step=row.step,
        card=row.card,
        phase=Phase(row.phase),
        paused_at=row.paused_at,
        idle=row.idle * MILLISECOND,
        completed=tuple(json.loads(row.completed)),
    )


def _thinned(session: int, cues: str) -> dict[str, Any]:
    """Return the first cue of each stretch, which names it, in place of all cues."""
    first = {cue.place: cue for cue in reversed(_load(cues)) if cue.stretch}
    thin = sorted(first.values(), key=lambda cue: cue.place)
    return {"session": session, "thin": _dump(thin), "last": len(thin)}


def _dump(cues: Sequence[Cue]) -> str:
    return json.dumps(
        [
            [c.offset // MILLISECOND, c.kind, c.place, c.stretch, c.side, c.length // MILLISECOND]
            + ([] if c.completes is None else [c.completes])
            for c in cues
        ],
        separators=(",", ":"),
    )


def _load(text: str) -> tuple[Cue, ...]:
    return tuple(_cue(row) for row in json.loads(text))


def _cue(row: list[Any]) -> Cue:
    offset, kind, place, stretch, side, length, *completes = row
    return Cue(
        offset=timedelta(milliseconds=offset),
        kind=CueKind(kind),
        place=place,
        stretch=stretch,
        side=Side(side) if side else None,
        length=timedelta(milliseconds=length),
        completes=completes[0] if completes else None,
    )
