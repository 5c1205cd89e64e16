"""When someone deletes everything, all of it is gone, in every table, and nothing of anyone else."""

import pytest
from sqlalchemy import func, select

from bot.storage.tables import metadata
from tests.support.rows import OWNED, OWNERLESS, fill, rows_of

LEAVING, STAYING = 4_815_162_342, 2_342_161_584


@pytest.fixture
async def filled(store):
    """A database in which two people have rows in every table."""
    async with store.engine.begin() as connection:
        await connection.run_sync(fill, LEAVING)
        await connection.run_sync(fill, STAYING)
    return store


async def count_rows(store, user):
    async with store.engine.begin() as connection:
        return await connection.run_sync(rows_of, user)


async def count_all(store):
    async with store.engine.begin() as connection:
        return {
            table.name: await connection.scalar(select(func.count()).select_from(table))
            for table in metadata.sorted_tables
        }


async def remove(store, user):
    async with store.begin() as tx:
        await tx.people.remove(user)


BY_HAND = {"participants"}
"""Strangers may take part in a group's session: these rows go by a statement of their own."""
CASCADING = [table for table in OWNED if table.name not in BY_HAND]


@pytest.mark.parametrize("table", CASCADING, ids=lambda table: table.name)
def test_a_table_that_knows_of_people_lets_its_rows_go_with_them(table):
    [key] = table.c.user.foreign_keys
    assert (key.target_fullname, key.ondelete) == ("people.id", "CASCADE")


def test_the_tables_without_owners_name_no_person():
    named = {"user", "person", "chat", "people"}
    tables = [metadata.tables[name] for name in OWNERLESS]
    assert [table.name for table in tables if named & set(table.c.keys())] == []


async def test_the_rows_of_a_person_reach_every_table(filled):
    assert set((await count_rows(filled, LEAVING)).values()) == {1}


async def test_removing_a_person_removes_every_row_that_is_theirs(filled):
    await remove(filled, LEAVING)
    assert set((await count_rows(filled, LEAVING)).values()) == {0}


async def test_removing_a_person_removes_nothing_of_others(filled):
    async with filled.begin() as tx:
        await tx.process_state.put("offset", "12")
    await remove(filled, LEAVING)
    assert set((await count_rows(filled, STAYING)).values()) == {1}
    left = await count_all(filled)
    assert left["people"] == 1
    async with filled.begin() as tx:
        assert await tx.process_state.get("offset") == "12"


async def test_a_removed_person_may_come_back_as_a_stranger(filled):
    await remove(filled, LEAVING)
    async with filled.engine.begin() as connection:
        await connection.run_sync(fill, LEAVING)
    assert set((await count_rows(filled, LEAVING)).values()) == {1}
