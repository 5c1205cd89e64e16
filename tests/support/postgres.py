"""A PostgreSQL server of the tests' own: Debian's package, in a folder in memory, spoken to through a socket."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg

from bot.storage import schema
from bot.storage.postgres import create_engine
from bot.storage.tables import metadata

REQUIRED = "LIMBER_REQUIRE_POSTGRES"
MISSING = f"no PostgreSQL here: apt-get install postgresql, or any server's initdb in PATH ({REQUIRED}=1 insists)"
PACKAGED = Path("/usr/lib/postgresql")
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
SUPERUSER = "limber"
SERVANT = "postgres"
"""The user of the system as whom a server runs where tests run as root: PostgreSQL refuses root."""
HASTY = {"fsync": "off", "full_page_writes": "off"}
SMALL = {
    "listen_addresses": "''",
    "max_connections": "60",
    "max_wal_size": "64MB",
    "shared_buffers": "16MB",
}
TABLES = ", ".join(f'"{name}"' for name in metadata.tables)
NEWEST = f"UPDATE alembic_version SET version_num = '{schema.HEAD}'"  # noqa: S608 - our own words
EMPTY = f"TRUNCATE {TABLES} RESTART IDENTITY CASCADE; {NEWEST}"


@cache
def find_programs() -> Path | None:
    """Return the folder of the newest initdb on this machine."""
    known = shutil.which("initdb")
    packaged = sorted(PACKAGED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if packaged:
        return packaged[-1].parent
    return Path(known).parent if known else None


def is_required() -> bool:
    """Return whether the tests on PostgreSQL must not be left out."""
    return os.environ.get(REQUIRED) == "1"


class Server:
    """A server that runs. Each of its databases is named by a number."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = (f"limber{number}" for number in count(1))
        self._kept: str | None = None

    def url(self, name: str) -> str:
        """Return the address of a database."""
        return f"postgresql+asyncpg://{SUPERUSER}@/{name}?host={self.folder}"

    async def ask(self, statement: str, *, database: str = "postgres") -> Any:
        """Run a statement outside of any transaction, and return what it finds."""
        line = await asyncpg.connect(self.url(database).replace("+asyncpg", ""))
        try:
            return await (line.execute if ";" in statement else line.fetch)(statement)
        finally:
            await line.close()

    async def create(self) -> str:
        """Create a database without tables, and return its address."""
        name = next(self.names)
        await self.ask(f"CREATE DATABASE {name}")
        return self.url(name)

    async def empty(self) -> str:
        """Return the address of a database with the newest schema and no rows: the same again, and quickly."""
        if self._kept is None:
            self._kept = next(self.names)
            await self.ask(f"CREATE DATABASE {self._kept}")
            engine = create_engine(self.url(self._kept))
            await schema.upgrade(engine)
            await engine.dispose()
        else:
            await self.ask(EMPTY, database=self._kept)
        return self.url(self._kept)


@contextmanager
def serving(*, hasty: bool = True) -> Iterator[Server]:
    """Run a server while the block lasts; a `hasty` server lives in memory, and waits for no disk."""
    programs = find_programs()
    assert programs
    with TemporaryDirectory(prefix="pg", dir=MEMORY if hasty and MEMORY.is_dir() else None) as name:
        folder = Path(name)
        how: dict[str, Any] = {"cwd": "/", "check": True, "stdout": subprocess.DEVNULL}
        if not os.geteuid():
            shutil.chown(folder, SERVANT)
            how |= {"user": SERVANT, "group": SERVANT, "extra_groups": []}
        data, control = folder / "data", str(programs / "pg_ctl")
        _initialise(programs, data, how)
        wanted = SMALL | (HASTY if hasty else {})
        options = " ".join(f"-c {name}={value}" for name, value in wanted.items())
        started = f"{options} -k {folder}"
        where = ["-D", str(data), "-w", "-l", str(folder / "log")]
        subprocess.run([control, "start", *where, "-o", started], **how)  # noqa: S603 - our own words
        try:
            yield Server(folder)
        finally:
            subprocess.run([control, "stop", *where, "-m", "immediate"], **how)  # noqa: S603


def _initialise(programs: Path, data: Path, how: dict[str, Any]) -> None:
    options = ("-A", "trust", "-U", SUPERUSER, "-E", "UTF8", "--locale=C", "--no-sync")
    subprocess.run([str(programs / "initdb"), "-D", str(data), *options], **how)  # noqa: S603
