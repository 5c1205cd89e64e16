"""Fills every table there is with rows of a person, whatever its columns: a new table is not forgotten."""

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Table, func, insert, select

from bot.storage.columns import Day, Instant, LocalTime, Weekdays
from bot.storage.tables import metadata, people

OWNERLESS = {"dead_updates", "marks", "outages", "uploads"}
"""Tables that know of no person. Whoever adds one here has made sure of that."""
OWNED = [table for table in metadata.sorted_tables if table.name not in {"people", *OWNERLESS}]

FILLING: dict[type, Any] = {
    Day: date(2026, 3, 10),
    Instant: datetime(2026, 3, 10, 7, 0, tzinfo=UTC),
    LocalTime: time(8, 0),
    Weekdays: frozenset({1}),
}


def fill(connection: Connection, user: int) -> None:
    """Add one row of this person to every table that knows of people."""
    connection.execute(insert(people).values(_values(connection, people, user) | {"id": user}))
    for table in OWNED:
        connection.execute(insert(table).values(_values(connection, table, user)))


def _values(connection: Connection, table: Table, user: int) -> dict[str, Any]:
    needed = [column for column in table.columns if not _fills_itself(column)]
    return {column.name: _value(connection, column, user) for column in needed}


def _fills_itself(column: Column[Any]) -> bool:
    numbered = column is column.table.autoincrement_column
    return numbered or column.server_default is not None


def _value(connection: Connection, column: Column[Any], user: int) -> Any:
    if column.name == "user":
        return user
    if column.name == "update_id":  # no update comes twice, and receipts outlive their owners
        return 1 + connection.execute(select(func.count()).select_from(column.table)).scalar_one()
    for key in column.foreign_keys:
        theirs = select(func.max(key.column)).where(key.column.table.c.user == user)
        return connection.execute(theirs).scalar_one()
    if column.type.python_type is str and type(column.type) not in FILLING:
        return f"{user} in {column.name}"
    return FILLING.get(type(column.type), user if isinstance(column.type, BigInteger) else 1)


def rows_of(connection: Connection, user: int) -> dict[str, int]:
    """Return how many rows of a person each table holds."""
    owners = {table: table.c.user for table in OWNED} | {people: people.c.id}
    return {
        table.name: connection.execute(
            select(func.count()).select_from(table).where(owner == user)
        ).scalar_one()
        for table, owner in owners.items()
    }
