"""Types of columns: values of Python, kept so that SQLite and PostgreSQL hold the same.

Instants are stored as whole milliseconds UTC, days as ISO dates, local times as hh:mm.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

BigInt = BigInteger().with_variant(Integer, "sqlite")
"""An integer of 64 bits; SQLite's STRICT tables know only the name INTEGER for it."""


def whole_milliseconds(at: datetime) -> datetime:
    """Return an instant as it is kept."""
    return EPOCH + (at - EPOCH) // MILLISECOND * MILLISECOND


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
    """A set of names, kept as a text with spaces between them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, _: Dialect) -> str | None:
        """Turn names into a text."""
        return None if value is None else " ".join(sorted(value))

    def process_result_value(self, value: str | None, _: Dialect) -> frozenset[str] | None:
        """Turn a text into names."""
        return None if value is None else frozenset(value.split())
