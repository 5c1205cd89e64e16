"""What all tables share: their metadata, the owner of a row, and the bot that it is about."""

from typing import Any

from sqlalchemy import Column, ForeignKey, MetaData, Table, text

from bot.storage.columns import BigInt

metadata = MetaData()


def table(name: str, *columns: Any, **options: Any) -> Table:
    """Return a table whose columns hold only what their types allow."""
    return Table(name, metadata, *columns, sqlite_strict=True, **options)


def owner(*, primary_key: bool = False, nullable: bool = False) -> Column[int]:
    """Return the column that ties a row to its person: it goes when they go."""
    person = ForeignKey("people.id", ondelete="CASCADE")
    return Column("user", BigInt, person, primary_key=primary_key, nullable=nullable)


def bot() -> Column[int]:
    """Return the column for the bot whose update a row is about: each bot has update numbers of its own."""
    nobodys = text("0")
    return Column("bot", BigInt, primary_key=True, autoincrement=False, server_default=nobodys)
