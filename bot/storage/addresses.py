"""Addresses of databases: which kind each is of, and how it is named without its password."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.addresses import POSTGRES, SQLITE
from bot.domain.errors import StorageError

IN_MEMORY = (None, "", ":memory:")
EXPECTED = f"write {SQLITE}:/// and the path of a file, or {POSTGRES}://name:password@host/database"


def file_of(url: str) -> Path | None:
    """Return the file behind this address, None for a database in memory; raise `StorageError` for any other."""
    address = _parse(url)
    if address.drivername != SQLITE or (address.database or "").startswith("file:"):
        raise StorageError(f"unsupported database type {address.drivername}: {EXPECTED}")
    return None if address.database in IN_MEMORY else Path(str(address.database)).resolve()


def server_of(url: str) -> str:
    """Return the name of a database on a server, for people: never with a password."""
    address = urlsplit(url)
    host = address.hostname or (parse_qs(address.query).get("host") or ["this machine"])[0]
    return f"database {address.path.strip('/') or address.username or 'of the user'} on {host}"


def _parse(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        raise StorageError(f"not a valid database URL: {EXPECTED}") from None
