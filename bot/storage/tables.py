"""Every table of rows that Limber keeps, in SQLAlchemy Core.

Nothing personal is kept beyond Telegram's number of the person. What only PostgreSQL needs to know (for which rows an
index is) stands in the migrations alone: said here, SQLAlchemy would import that database's dialect at every start.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    text,
)

from bot.storage.columns import BigInt, Day, Instant, LocalTime, Names, Weekdays
from bot.storage.own_tables import comforts, courses, measurements, own_routines
from bot.storage.table_forms import bot as _bot
from bot.storage.table_forms import metadata
from bot.storage.table_forms import owner as _owner
from bot.storage.table_forms import table as _table

__all__ = [
    "choices", "comforts", "conversations", "courses", "dead_updates", "inbox", "marks", "measurements", "metadata",
    "occurrences", "outages", "outbox", "own_routines", "pauses", "people", "plans", "practice_days",
    "protected_days", "remarks", "sessions", "slots", "timers", "uploads",
]  # fmt: skip

people = _table(
    "people",
    Column("id", BigInt, primary_key=True, autoincrement=False),
    Column("language", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("zone_checked", Integer, nullable=False, server_default=text("0")),
    Column("day_start", Integer, nullable=False, server_default=text("4")),
    Column("pace", Integer, nullable=False, server_default=text("100")),
    Column("first_side", Text, nullable=False, server_default=text("'alternate'")),
    Column("accepted", Integer, nullable=False, server_default=text("0")),
    Column("reachable", Integer, nullable=False, server_default=text("1")),
    Column("stopped", Integer, nullable=False, server_default=text("0")),
    Column("created_at", Instant, nullable=False),
    Column("pictures", Integer, nullable=False, server_default=text("1")),
    Column("place", Text, nullable=False, server_default=text("'floor'")),
    Column("minutes", Integer, nullable=False, server_default=text("5")),
    Column("level", Integer, nullable=False, server_default=text("1")),
    Column("avoided", Names, nullable=False, server_default=text("''")),
    Column("lacking", Names, nullable=False, server_default=text("''")),
    Column("unreachable_since", Instant),
    Column("tap_to_start", Integer, nullable=False, server_default=text("0")),
    Column("hold", Integer, nullable=False, server_default=text("0")),
    Column("changeover", Integer, nullable=False, server_default=text("0")),
    Column("favourites", Names, nullable=False, server_default=text("''")),
    Column("never", Names, nullable=False, server_default=text("''")),
    Column("sore", Names, nullable=False, server_default=text("''")),
    Column("ignored", Integer, nullable=False, server_default=text("0")),
    Column("streak_view", Text, nullable=False, server_default=text("'streak'")),
    Column("goal", Integer, nullable=False, server_default=text("3")),
    Column("reminder", BigInt),
    Column("reminded_at", Instant),
    Column("seen_day", Day),
    Column("streak_seen", Day),
    Column("rounds", Integer, nullable=False, server_default=text("0")),
    Column("easier", Names, nullable=False, server_default=text("''")),
    Column("first_step", Text, nullable=False, server_default=text("'hello'")),
    Column("tap_offered", Integer, nullable=False, server_default=text("0")),
    Column("hold_sound", Text, nullable=False, server_default=text("'tap'")),
    Column("comfort", Integer, nullable=False, server_default=text("0")),
    Column("weekly", Integer, nullable=False, server_default=text("0")),
    Column("nudge", LocalTime),
    Column("nudged", Day),
    Index(
        "people_unreachable",
        "unreachable_since",
        sqlite_where=text("unreachable_since IS NOT NULL"),
    ),
)

slots = _table(
    "slots",
    Column("id", Integer, primary_key=True),
    _owner(),
    Column("at", LocalTime, nullable=False),
    Column("weekdays", Weekdays, nullable=False),
    Column("routine", Text),
    Column("last_day", Day),
    Column("last_at", Instant),
    Column("silent", Integer, nullable=False, server_default=text("0")),
    UniqueConstraint("user", "at"),
    sqlite_autoincrement=True,  # a number stands on buttons: it is never given again
)

occurrences = _table(
    "occurrences",
    Column("slot", Integer, ForeignKey("slots.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Day, primary_key=True),
    _owner(),
    Column("state", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("message", Integer),
    Column("snoozes", Integer, nullable=False, server_default=text("0")),
    Column("doubts", Integer, nullable=False, server_default=text("0")),
    Index("occurrences_of_user", "user"),
    Index("occurrences_by_day", "day"),
)

plans = _table(
    "plans",
    _owner(primary_key=True),
    Column("since", Day, primary_key=True),
    Column("weekdays", Weekdays, nullable=False),
)

pauses = _table(
    "pauses",
    _owner(primary_key=True),
    Column("since", Day, primary_key=True),
    Column("until", Day, nullable=False),
)

protected_days = _table(
    "protected_days",
    _owner(primary_key=True),
    Column("day", Day, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("told", Integer, nullable=False, server_default=text("0")),
    Index("protected_days_by_age", "day"),
)

practice_days = _table(
    "practice_days",
    _owner(primary_key=True),
    Column("day", Day, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("zone", Text, nullable=False),
    Column("session", Integer),
    Column("alone", Integer, nullable=False, server_default=text("0")),
)

sessions = _table(
    "sessions",
    Column("id", Integer, primary_key=True),
    _owner(),
    Column("routine", Text, nullable=False),
    Column("day", Day, nullable=False),
    Column("phase", Text, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("anchor", Instant, nullable=False),
    Column("paused_at", Instant),
    Column("idle", BigInt, nullable=False, server_default=text("0")),
    Column("step", Integer, nullable=False),
    Column("card", Integer, nullable=False),
    Column("cues", Text, nullable=False),
    Column("completed", Text, nullable=False),
    Column("message", Integer),
    Column("messages", Text, nullable=False, server_default=text("'[]'")),
    Column("pictured", Integer, nullable=False, server_default=text("0")),
    Column("feeling", Text),
    Index("sessions_of_user", "user"),
    Index(
        "one_live_session",
        "user",
        unique=True,
        sqlite_where=text("phase IN ('running', 'paused')"),
    ),
    sqlite_autoincrement=True,
)

participants = _table(
    "participants",
    Column("session", Integer, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("user", BigInt, primary_key=True, autoincrement=False),
    Column("host", Integer, nullable=False, server_default=text("0")),
    Column("away", Integer, nullable=False, server_default=text("0")),
    Column("completed", Integer, nullable=False, server_default=text("0")),
)

choices = _table(
    "choices",
    _owner(primary_key=True),
    Column("id", Text, primary_key=True),
    Column("day", Day, nullable=False),
    Column("asked", Text, nullable=False),
    Column("wishes", Text, nullable=False),
    Column("written", Text),
    Column("stretches", Text, nullable=False),
    Index("choices_by_day", "user", "day"),
    Index("choices_by_age", "day"),
)

timers = _table(
    "timers",
    Column("key", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    _owner(nullable=True),
    Column("due_at", Instant, nullable=False),
    Column("ready_at", Instant),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("claimed_by", Text),
    Column("error", Text),
    Index("timers_ready", "kind", "ready_at"),
    Index("timers_of_user", "user"),
)

conversations = _table(
    "conversations",
    _owner(primary_key=True),
    Column("topic", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
)

remarks = _table(
    "remarks", _owner(primary_key=True), Column("kind", Text, primary_key=True),
    Column("subject", Text, nullable=False), Column("at", Instant, nullable=False),
)  # fmt: skip

inbox = _table(
    "inbox",
    _bot(),
    Column("update_id", BigInt, primary_key=True, autoincrement=False),
    _owner(nullable=True),
    Column("received_at", Instant, nullable=False),
    Column("handled_at", Instant),
    Column("content", Text),
    Index("inbox_of_user", "user"),
    Index("inbox_by_age", "handled_at"),
)

outbox = _table(
    "outbox",
    Column("id", Integer, primary_key=True),
    _owner(nullable=True),
    Column("chat", BigInt, nullable=False),
    Column("answer", Text, nullable=False),
    Column("ordered", Integer, nullable=False, server_default=text("1")),
    Column("query", Text),
    Column("message", BigInt),
    Column("pictured", Integer, nullable=False, server_default=text("0")),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("ready_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("claimed_by", Text),
    Column("error", Text),
    Index("outbox_ready", "ready_at"),
    Index("outbox_of_chat", "chat", "id"),
    Index("outbox_of_user", "user"),
    sqlite_autoincrement=True,
)

dead_updates = _table(
    "dead_updates",
    _bot(),
    Column("update_id", BigInt, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("error", Text, nullable=False),
)

uploads = _table(
    "uploads", Column("bot", BigInt, primary_key=True, autoincrement=False),
    Column("sha256", Text, primary_key=True), Column("file_id", Text, nullable=False),
)  # fmt: skip

marks = _table(
    "marks", Column("name", Text, primary_key=True), Column("value", Text, nullable=False)
)

outages = _table(
    "outages",
    Column("id", Integer, primary_key=True),
    Column("since", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    Column("reached", BigInt),  # the last person whose days are protected; NULL: everybody's are
)
