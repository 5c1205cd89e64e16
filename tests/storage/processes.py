"""Starts another process on a database, and kills it in the middle of what it does."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
OPEN = """
import asyncio, sys
from pathlib import Path
from bot.storage.access import open_store

async def open_and_wait():
    store = await open_store(sys.argv[1], migrations=Path(sys.argv[2]))
    print("open", flush=True)
    sys.stdin.read()

asyncio.run(open_and_wait())
"""


@asynccontextmanager
async def another_process(url: str, migrations: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a process that opens the database and says a word; then the block begins, and at its end it is killed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", OPEN, url, str(migrations)),
        cwd=HOUSE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    try:
        assert await process.stdout.readline()
        yield process
    finally:
        process.kill()
        await process.communicate()
