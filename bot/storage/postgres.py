"""What PostgreSQL alone needs: its addresses, its settings, and transactions that change tables."""

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

DIALECT = "postgresql+asyncpg://"
WRITER = 0x6C696D626572
"""The advisory lock of the transaction that may write ("limber")."""
PATIENCE = 60.0
"""Seconds that a statement may take before the connection counts as lost."""
CONNECTING = 10.0
"""Seconds that the server may take to answer."""
SETTINGS = {
    "idle_in_transaction_session_timeout": "10s",  # of a frozen process, for which all others wait
    "jit": "off",  # no statement of the bot is long enough
    "lock_timeout": "30s",
    "synchronous_commit": "on",  # off loses acknowledged commits when the power fails
}


class Driver(Protocol):
    """A driver's connection, as far as it is used; the driver itself has no types."""

    async def execute(self, sql: str, *values: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109
        """Run a statement, or several without values; return what the server says about the last."""
        ...

    async def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run a statement for each of these rows."""
        ...

    async def fetch(self, sql: str, *values: Any) -> Sequence[Any]:
        """Return the rows of a statement."""
        ...

    async def fetchval(self, sql: str, *values: Any, timeout: float | None = None) -> Any:  # noqa: ASYNC109
        """Return the first value of the first row."""
        ...

    def is_closed(self) -> bool:
        """Return whether the connection is closed, or was lost."""
        ...

    async def close(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Take leave of the server."""
        ...

    def terminate(self) -> None:
        """Break the connection off."""
        ...


async def connect(
    url: str, *, patience: float | None = PATIENCE, settings: Mapping[str, str] | None = None
) -> Driver:
    """Return a driver's connection; the address may have all that PostgreSQL's own programs know of."""
    line: Driver = await asyncpg.connect(
        f"postgresql://{url.partition('://')[2]}",
        timeout=CONNECTING,
        command_timeout=patience,
        server_settings={**SETTINGS, "application_name": _name(), **(settings or {})},
    )
    return line


def create_engine(url: str, *, patience: float | None = PATIENCE) -> AsyncEngine:
    """Return an engine for this database, with a single connection: a store runs its transactions in turn."""

    async def connection() -> Driver:
        return await connect(url, patience=patience)

    return create_async_engine(
        DIALECT,
        async_creator=connection,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # errors are logged, and what is in rows is private
    )


@asynccontextmanager
async def rebuilding(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Open a transaction that changes tables: no other process writes meanwhile, and it may take long."""
    async with engine.begin() as connection:
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITER})"))
        yield connection


def _name() -> str:
    """Return the name of this process, by which the server's list of connections shows it."""
    return f"limber: process {os.getpid()} on {os.uname().nodename}"[:63]
