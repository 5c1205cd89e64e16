"""A database belongs to a single process."""

import os
from contextlib import closing

import pytest

from bot.domain.errors import StorageError
from bot.storage.access import open_store
from bot.storage.lock import AlreadyRunning, hold
from bot.storage.schema import MIGRATIONS
from tests.storage.processes import another_process


@pytest.fixture
def url(file):
    return f"sqlite+aiosqlite:///{file}"


def test_a_database_is_held_once_and_the_refusal_names_the_holder(file):
    with (
        closing(hold(file)),
        pytest.raises(AlreadyRunning, match=f"in use by process {os.getpid()} on .*: stop it"),
    ):
        hold(file)


def test_a_database_that_was_let_go_can_be_held_again(file):
    hold(file).close()
    hold(file).close()


def test_the_holder_is_the_last_one_that_signed(file):
    file.with_name("limber.db.lock").write_text("process 1234567890 on a machine of long ago")
    with closing(hold(file)):
        signed = file.with_name("limber.db.lock").read_text()
    assert signed == f"process {os.getpid()} on {os.uname().nodename}"


def test_a_holder_that_has_not_signed_yet_is_another_process(file):
    with closing(hold(file)):
        file.with_name("limber.db.lock").write_text("")
        with pytest.raises(AlreadyRunning, match="in use by another process"):
            hold(file)


def test_a_database_in_use_is_one_that_cannot_be_used():
    assert issubclass(AlreadyRunning, StorageError)


async def test_a_second_process_is_refused_and_told_of_the_first(url, file):
    async with another_process(url, MIGRATIONS) as first:
        with pytest.raises(AlreadyRunning) as refusal:
            await open_store(url)
    assert str(refusal.value).startswith(f"{file} is in use by process {first.pid} on ")


async def test_a_killed_process_leaves_the_database_free(url):
    async with another_process(url, MIGRATIONS):
        pass
    await (await open_store(url)).close()


async def test_an_open_store_holds_its_database_until_it_is_closed(url):
    store = await open_store(url)
    with pytest.raises(AlreadyRunning):
        await open_store(url)
    await store.close()
    await (await open_store(url)).close()


async def test_another_name_of_the_file_is_no_way_around_the_lock(url, file, tmp_path):
    store = await open_store(url)
    (tmp_path / "alias.db").symlink_to(file)
    with pytest.raises(AlreadyRunning):
        await open_store(f"sqlite+aiosqlite:///{tmp_path}/alias.db")
    await store.close()
