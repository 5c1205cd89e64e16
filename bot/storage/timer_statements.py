"""The statements that run for every timer, compiled once."""

from sqlalchemy import bindparam, delete, literal, select, update
from sqlalchemy.dialects import sqlite

from bot.storage.prepared_statements import PreparedStatement, among
from bot.storage.tables import timers

_PUT = sqlite.insert(timers).values(
    {name: bindparam(name) for name in ("key", "kind", "user", "due_at", "ready_at", "error")}
)
_REPLACED = ("user", "due_at", "ready_at", "error")
ARM = PreparedStatement(
    _PUT.on_conflict_do_update(
        index_elements=["key"],
        set_={name: _PUT.excluded[name] for name in _REPLACED}
        | {"attempts": literal(0), "claimed_by": None},
    )
)
REARM = PreparedStatement(
    update(timers)
    .where(timers.c.key == bindparam("k"), timers.c.claimed_by == bindparam("claim"))
    .values({name: bindparam(name) for name in _REPLACED} | {"attempts": 0, "claimed_by": None})
)
ARM_AHEAD = PreparedStatement(
    update(timers)
    .where(timers.c.key == bindparam("k"), timers.c.claimed_by == bindparam("claim"))
    .values({name: bindparam(name) for name in _REPLACED} | {"attempts": 0})
)
CLAIMED = PreparedStatement(
    update(timers)
    .where(
        timers.c.key.in_(
            select(timers.c.key)
            .where(timers.c.kind == bindparam("kind"), timers.c.ready_at <= bindparam("now"))
            .order_by(timers.c.ready_at)
            .limit(bindparam("most"))
        )
    )
    .values(
        ready_at=bindparam("lease"), claimed_by=bindparam("claim"), attempts=timers.c.attempts + 1
    )
    .returning(timers),
    returns=timers.c,
)
SETTLE = PreparedStatement(
    delete(timers).where(timers.c.key == bindparam("k"), timers.c.claimed_by == bindparam("claim"))
)
RETRY = PreparedStatement(
    update(timers)
    .where(timers.c.key == bindparam("k"), timers.c.claimed_by == bindparam("claim"))
    .values(ready_at=bindparam("at"), claimed_by=None, error=bindparam("why"))
)
CLAIMS = PreparedStatement(
    select(timers.c.key, timers.c.claimed_by).where(among(timers.c.key, "keys")),
    returns=[timers.c.key, timers.c.claimed_by],
)
RENEW = PreparedStatement(
    update(timers)
    .where(timers.c.key == bindparam("k"), timers.c.claimed_by == bindparam("claim"))
    .values(ready_at=bindparam("lease"))
)
