"""A large database as an earlier release wrote it, for starts that have to migrate."""

import sqlite3
from contextlib import closing

from alembic import command
from alembic.config import Config

from bot.storage import schema
from bot.storage.sqlite import create_engine, rebuilding

EARLIER = "0004"
"""A revision after which tables were still rebuilt."""
PERSON = "INSERT INTO people (id, language, zone, created_at) VALUES (?, 'en', 'UTC', ?)"
RECEIPT = "INSERT INTO inbox (update_id, user, handled_at) VALUES (?, ?, ?)"


async def write_old_database(url, file, *, people, now):
    """Write a database of the earlier revision with so many people, two receipts each."""
    at = int(now.timestamp() * 1000)
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    async with rebuilding(engine) as connection:
        await connection.run_sync(_upgrade, config)
    await engine.dispose()
    with closing(sqlite3.connect(file)) as base, base:
        base.executemany(PERSON, ((user, at) for user in range(1, people + 1)))
        base.executemany(RECEIPT, ((n, 1 + n % people, at) for n in range(2 * people)))


def _upgrade(connection, config):
    config.attributes["connection"] = connection
    command.upgrade(config, EARLIER)


def look(file):
    """Return the revision of a database, and the numbers of its people and receipts."""
    with closing(sqlite3.connect(file)) as base:
        [(revision,)] = base.execute("SELECT version_num FROM alembic_version").fetchall()
        [(people,)] = base.execute("SELECT count(*) FROM people").fetchall()
        [(receipts,)] = base.execute("SELECT count(*) FROM inbox").fetchall()
    return revision, people, receipts
