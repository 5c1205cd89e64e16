"""Numbers that a database gives to new rows: a number that stood on a button is never given again."""

from sqlalchemy import Table, func, select, text

from bot.storage.store import Store, Transaction
from bot.storage.tables import metadata

SEQUENCE = "CAST(pg_get_serial_sequence(:name, 'id') AS regclass)"
"""What numbers the rows of a table on PostgreSQL."""
NUMBERED = tuple(
    table for table in metadata.sorted_tables if table.autoincrement_column is not None
)
"""The tables whose rows are numbered by the database."""


async def carry_over(source: Store, target: Store) -> None:
    """Let the target give no number that the source has given."""
    async with source.begin() as tx:
        last = {table: await _last(tx, table, dialect=_dialect(source)) for table in NUMBERED}
    async with target.begin() as tx:
        for table, number in last.items():
            if number:
                await _go_on(tx, table, number, dialect=_dialect(target))


def _dialect(store: Store) -> str:
    return store.engine.dialect.name


async def _last(tx: Transaction, table: Table, *, dialect: str) -> int:
    """Return the last number that was given, or 0."""
    [key] = table.primary_key
    highest = (await tx.rows.execute(select(func.max(key)))).scalar_one() or 0
    return max(highest, await _counted(tx, table, dialect=dialect))


async def _counted(tx: Transaction, table: Table, *, dialect: str) -> int:
    """Return what the database's own counter says."""
    if dialect == "sqlite":
        found = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    else:
        found = text(f"SELECT pg_sequence_last_value({SEQUENCE})")
    number: int | None = (await tx.rows.execute(found, {"name": table.name})).scalar()
    return number or 0


async def _go_on(tx: Transaction, table: Table, number: int, *, dialect: str) -> None:
    """Let the next number be higher than this."""
    values = {"name": table.name, "number": number}
    if dialect != "sqlite":
        await tx.rows.execute(text(f"SELECT setval({SEQUENCE}, :number)"), values)
    elif table.dialect_options["sqlite"]["autoincrement"]:
        forget = text("DELETE FROM sqlite_sequence WHERE name = :name")
        await tx.rows.execute(forget, {"name": table.name})
        put = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)")
        await tx.rows.execute(put, values)
