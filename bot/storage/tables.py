"""Every table of the rows that Limber keeps, in SQLAlchemy Core.

Instants are stored as whole milliseconds UTC, days as ISO dates, local times as hh:mm, so that SQLite and
PostgreSQL hold the same values. Nothing personal is kept beyond Telegram's number of the person.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

BigInt = BigInteger().with_variant(Integer, "sqlite")
"""An integer of 64 bits; SQLite's STRICT tables know only the name INTEGER for it."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as whole milliseconds since 1970 UTC."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the integer type of the database at hand."""
        return dialect.type_descriptor(BigInt)

    def process_bind_param(self, value: datetime | None, _: Dialect) -> int | None:
        """Turn an instant into milliseconds."""
        return None if value is None else (value - EPOCH) // MILLISECOND

    def process_result_value(self, value: int | None, _: Dialect) -> datetime | None:
        """Turn milliseconds into an instant."""
        return None if value is None else EPOCH + value * MILLISECOND


class Day(TypeDecorator[date]):
    """A local date, kept as its ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, _: Dialect) -> str | None:
        """Turn a date into its ISO text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _: Dialect) -> date | None:
        """Turn ISO text into a date."""
        return None if value is None else date.fromisoformat(value)


class LocalTime(TypeDecorator[time]):
    """A local time of day to the minute, kept as hh:mm."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, _: Dialect) -> str | None:
        """Turn a time into hh:mm."""
        return None if value is None else f"{value:%H:%M}"

    def process_result_value(self, value: str | None, _: Dialect) -> time | None:
        """Turn hh:mm into a time."""
        return None if value is None else time.fromisoformat(value)


class Weekdays(TypeDecorator[frozenset[int]]):
    """A set of weekdays (Monday is 0), kept as a bit mask."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Iterable[int] | None, _: Dialect) -> int | None:
        """Turn weekdays into a mask."""
        return None if value is None else sum(1 << day for day in value)

    def process_result_value(self, value: int | None, _: Dialect) -> frozenset[int] | None:
        """Turn a mask into weekdays."""
        return None if value is None else frozenset(day for day in range(7) if value >> day & 1)


class Names(TypeDecorator[frozenset[str]]):
    """A set of names, kept as one text with spaces between them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, _: Dialect) -> str | None:
        """Turn names into a text."""
        return None if value is None else " ".join(sorted(value))

    def process_result_value(self, value: str | None, _: Dialect) -> frozenset[str] | None:
        """Turn a text into names."""
        return None if value is None else frozenset(value.split())


metadata = MetaData()


def _table(name: str, *columns: Any, **options: Any) -> Table:
    return Table(name, metadata, *columns, sqlite_strict=True, **options)


def _owner(*, primary_key: bool = False, nullable: bool = False) -> Column[int]:
    """Return the column that ties a row to its person: it goes when they go."""
    person = ForeignKey("people.id", ondelete="CASCADE")
    return Column("user", BigInt, person, primary_key=primary_key, nullable=nullable)


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
)

practice_days = _table(
    "practice_days",
    _owner(primary_key=True),
    Column("day", Day, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("zone", Text, nullable=False),
    Column("session", Integer),
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
    Index("sessions_of_user", "user"),
    Index(
        "one_live_session",
        "user",
        unique=True,
        sqlite_where=text("phase IN ('running', 'paused')"),
        postgresql_where=text("phase IN ('running', 'paused')"),
    ),
    sqlite_autoincrement=True,
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
    Index("timers_ready", "ready_at"),
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
    Column("update_id", BigInt, primary_key=True, autoincrement=False),
    _owner(nullable=True),
    Column("handled_at", Instant, nullable=False),
    Column("answers", Text),
)

dead_updates = _table(
    "dead_updates",
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
)
