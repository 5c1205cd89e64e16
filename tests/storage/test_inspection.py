"""The operator sees what is in the database, without touching it."""

import shutil
from datetime import time

import pytest

from bot.domain.errors import StorageError
from bot.domain.schedule import EVERY_DAY
from bot.storage import schema
from bot.storage.access import open_store
from bot.storage.inspection import Census, census, inspect
from bot.storage.timers import Retry, TimerKind
from tests.support.make import START, make_cues

NOTHING = Census(people=0, slots=0, live_sessions=0, timers_aside=0)


@pytest.fixture
def url(file):
    return f"sqlite+aiosqlite:///{file}"


async def live(tx, user):
    """Let someone come, plan two slots and begin a session; one promise to them is set aside."""
    await tx.people.add(user=user, language="en", zone="UTC", at=START)
    for hour in (8, 20):
        await tx.schedules.put(user=user, at=time(hour), weekdays=EVERY_DAY)
    await tx.sessions.start(user=user, routine="r", day=START.date(), at=START, cues=make_cues())
    await tx.timers.arm(TimerKind.REMIND, subject=user, due_at=START, user=user)
    timers = await tx.timers.claim(
        TimerKind.REMIND, worker="w", now=START, lease_until=START, limit=1
    )
    broken = Retry(at=START, error="broken", failed=True)
    await tx.timers.finish([(timer, broken) for timer in timers])


async def test_an_empty_database_holds_nothing(store):
    assert await census(store) == NOTHING


async def test_everything_is_counted(store):
    async with store.begin() as tx:
        for user in (7, 8, 9):
            await live(tx, user)
    assert await census(store) == Census(people=3, slots=6, live_sessions=3, timers_aside=3)


async def test_a_database_can_be_looked_into_while_the_bot_runs_on_it(url):
    store = await open_store(url)
    async with store.begin() as tx:
        await live(tx, 7)
    assert await inspect(url) == Census(people=1, slots=2, live_sessions=1, timers_aside=1)
    await store.close()


async def test_where_there_is_no_database_yet_none_is_made(url, file):
    assert await inspect(url) is None
    assert not file.exists()


async def test_a_database_in_memory_cannot_be_looked_into():
    assert await inspect("sqlite+aiosqlite://") is None


async def test_a_file_without_a_schema_holds_nothing_yet(url, file):
    file.touch()
    assert await inspect(url) is None


async def test_a_file_that_is_no_database_is_told(url, file):
    file.write_text("Dear diary, " * 1000)
    with pytest.raises(StorageError, match="file is not a database"):
        await inspect(url)


async def test_a_database_of_an_older_release_is_told_and_left_as_it_is(url, tmp_path):
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    later = f'revision = "next"\ndown_revision = "{schema.head()}"\ndef upgrade(): pass\n'
    (folder / "versions" / "next.py").write_text(later)
    await (await open_store(url)).close()
    with pytest.raises(StorageError, match="older release"):
        await inspect(url, migrations=folder)
    assert await inspect(url) == NOTHING
