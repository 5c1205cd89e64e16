"""Errors of PostgreSQL's driver as SQLAlchemy names them, and what an operator can do about them."""

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
)

KINDS: dict[str, type[DBAPIError]] = {
    "0A": NotSupportedError,
    "21": ProgrammingError,
    "22": DataError,
    "23": IntegrityError,
    "42": ProgrammingError,
}
"""Errors about the statement, by the class of their code (postgresql.org/docs/15/errcodes-appendix.html)."""
DRIVER = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
"""What the driver raises; the network's errors come as they are."""
START_IT = "start PostgreSQL, or correct the host and the port in DATABASE_URL"
WAIT = "wait until it is up"
LOOK = "see the server's log"
REMEDIES = {
    "28": "correct the name and the password in DATABASE_URL, and see pg_hba.conf",
    "3D": "create the database (createdb), or correct its name in DATABASE_URL",
    "42": "make the bot's user the owner of the database",
    "53": "make room on the server, or allow more connections (max_connections)",
    "57": WAIT,
}


class ServerError(Exception):
    """What the server or the driver said, without the values of rows; `sqlstate` is the server's code."""

    def __init__(self, said: str, *, sqlstate: str | None) -> None:
        super().__init__(said)
        self.sqlstate = sqlstate


@contextmanager
def named() -> Iterator[None]:
    """Raise errors of the driver, and of the network beneath it, by SQLAlchemy's names, without values of rows."""
    try:
        yield
    except DBAPIError as error:
        raise _plain(getattr(error.orig, "driver_exception", error.orig or error)) from None
    except DRIVER as error:
        raise _plain(error) from None


def _plain(error: BaseException) -> BaseException:
    state: str | None = getattr(error, "sqlstate", None)
    kind = KINDS.get((state or "")[:2], OperationalError)
    if isinstance(error, asyncpg.InterfaceError) and isinstance(error, ValueError):
        kind = DataError
    private = kind is DataError and not isinstance(error, ServerError)
    text = type(error).__name__ if private else _first_line(error)
    return kind("", None, ServerError(text, sqlstate=state), hide_parameters=True)


def _first_line(error: BaseException) -> str:
    return f"{str(error) or type(error).__name__}".splitlines()[0]


def remedy(error: BaseException) -> str:
    """Return what to do about an error of the server, or about a server that does not answer."""
    state = getattr(error, "sqlstate", None)
    if state is None:
        return START_IT
    return REMEDIES.get(state[:2], LOOK)
