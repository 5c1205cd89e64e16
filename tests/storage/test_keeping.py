"""Rows are found by what they are looked up by, and survive the move to a newer release and to another bot."""

import shutil

import pytest
from sqlalchemy import text

from bot.storage import schema
from bot.storage.access import open_store
from bot.storage.store import Store, create_engine
from tests.support.make import START

LOOKUPS = (
    'DELETE FROM timers WHERE "user" = 7',
    'SELECT * FROM inbox WHERE "user" = 7',
    "DELETE FROM inbox WHERE handled_at < 5",
    "DELETE FROM occurrences WHERE day < '2026-03-10'",
    "DELETE FROM choices WHERE day < '2026-03-10'",
    "DELETE FROM protected_days WHERE day < '2026-03-10'",
    "SELECT id FROM people WHERE unreachable_since < 5",
)
FIRST_NEWER = "0005"
"""The migration by which receipts are kept for each bot."""
ME, OTHER = 123456, 654321
UPDATE = {"update_id": 12, "message": {"text": "hello"}}


@pytest.fixture
def before(tmp_path):
    """The migrations of the release before receipts were kept for each bot."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for each in folder.glob("versions/0*.py"):
        if each.name >= FIRST_NEWER:
            each.unlink()
    return folder


async def test_what_is_looked_up_by_person_or_by_age_is_found_by_an_index(store):
    if store.engine.dialect.name != "sqlite":
        pytest.skip("the plan is SQLite's")
    async with store.engine.begin() as connection:
        for lookup in LOOKUPS:
            plan = await connection.execute(text(f"EXPLAIN QUERY PLAN {lookup}"))
            assert "USING" in str(plan.all()), lookup


async def test_updates_of_one_bot_are_none_of_another(store):
    mine, theirs = Store(store.engine, bot=ME), Store(store.engine, bot=OTHER)
    async with mine.begin() as tx:
        assert await tx.inbox.receive([UPDATE], at=START) == [UPDATE]
        assert await tx.inbox.handled(12, user=None, at=START)
        await tx.inbox.bury(13, at=START, error="ValueError")
    async with theirs.begin() as tx:
        assert not await tx.inbox.handled(12, user=None, at=START)
        assert await tx.inbox.receive([UPDATE], at=START) == [UPDATE]
        await tx.inbox.bury(13, at=START, error="ValueError")
    async with mine.begin() as tx:
        assert await tx.inbox.waiting() == []
        assert await tx.inbox.receive([UPDATE], at=START) == []
    async with theirs.begin() as tx:
        assert await tx.inbox.waiting() == [UPDATE]


async def test_receipts_from_before_a_bot_was_named_still_count(file, before):
    """What was handled then has no content that could be handled again."""
    url = f"sqlite+aiosqlite:///{file}"
    await (await open_store(url, migrations=before)).close()
    engine = create_engine(url)
    async with engine.begin() as connection:
        await connection.execute(text("INSERT INTO inbox VALUES (12, NULL, 5, 'hello')"))
        await connection.execute(text("INSERT INTO dead_updates VALUES (11, 5, 'KeyError')"))
    await engine.dispose()
    store = await open_store(url, bot=ME)
    async with store.begin() as tx:
        assert await tx.inbox.receive([UPDATE], at=START) == []
        assert await tx.inbox.waiting() == []
        assert not await tx.inbox.handled(12, user=None, at=START)
    await store.close()
