"""The statements that run for every timer, compiled once."""

from typing import Any

from sqlalchemy import bindparam, delete, literal, select, update

from bot.storage.inserts import Insert
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedInsert, PreparedStatement
from bot.storage.tables import timers

_REPLACED = ("user", "due_at", "ready_at", "error")


def _arm(insert: Insert) -> Any:
    put = insert(timers).values({name: bindparam(name) for name in ("key", "kind", *_REPLACED)})
    return put.on_conflict_do_update(
        index_elements=["key"],
        set_={name: put.excluded[name] for name in _REPLACED}
        | {"attempts": literal(0), "claimed_by": None},
    )


ARM = PreparedInsert(_arm)
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
            .with_for_update(skip_locked=True)
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
