"""Addresses that an operator writes: of databases, of proxies and of pages on the web."""

from pathlib import Path
from urllib.parse import urlsplit

SQLITE, POSTGRES = "sqlite+aiosqlite", "postgresql+asyncpg"
SERVERS = (POSTGRES, "postgresql", "postgres")
"""The ways to write that a database is on a PostgreSQL server."""


def is_web_address(given: str, *, schemes: frozenset[str] = frozenset({"http", "https"})) -> bool:
    """Return whether this is the address of a server, with one of these schemes."""
    try:
        address = urlsplit(given)
        _ = address.port
    except ValueError:
        return False
    return address.scheme in schemes and bool(address.hostname)


def is_proxy(given: str) -> bool:
    """Return whether this is the address of a proxy that can be used, perhaps with a name and a password in it."""
    return is_web_address(given)


def is_postgres(given: str) -> bool:
    """Return whether this is the address of a database on a PostgreSQL server."""
    return given.partition("://")[0] in SERVERS


def is_database(given: str) -> bool:
    """Return whether this is the address of a database of either kind."""
    return given.startswith(f"{SQLITE}://") or ("://" in given and is_postgres(given))


def file_in(given: str) -> Path | None:
    """Return the path in the address of a database; None where it lives in memory or on a server."""
    prefix = f"{SQLITE}:///"
    if not given.startswith(prefix):
        return None
    path = given.removeprefix(prefix).partition("?")[0]
    return None if path in {"", ":memory:"} else Path(path)
