"""What the bot must not run on: a read-only folder, a damaged file, a database or a token that is in use.

It says so at once, in one line with a remedy, and leaves everything as it is.
"""

import os
import random

import pytest

from bot.settings import Exit
from tests.chaos.people import new_people
from tests.chaos.scale import LONG, long_only
from tests.chaos.site import PLAIN
from tests.chaos.volume import can_mount, make_read_only, mounted

OF_A_START = 2
"""Calls of getMe: one for the token, one for what the bot may do."""
POWERLESS = (
    ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
)
"""How a program is started to which the permissions of files apply, even if a test is run as root."""


async def refused(site, **options):
    """Start a process that refuses to run; return its exit code, seconds and last words."""
    running = await site.spawn(command=PLAIN, **options)
    ended = await running.wait()
    return ended, running.text.strip()


async def with_history(site):
    """Let a bot have lived here, so that there is something to lose."""
    async with site.store() as store, store.begin() as tx:
        for user in range(1, 500):
            await tx.people.add(user=user, language="en", zone="UTC", at=site.clock.now())


async def test_a_folder_that_cannot_be_written_to_is_named_with_a_remedy(site_of, figures):
    site = await site_of()
    await with_history(site)
    before = site.database.read_bytes()
    site.database.chmod(0o400)
    site.folder.chmod(0o500)
    ended, words = await refused(site, before=POWERLESS)
    site.folder.chmod(0o700)
    figures(exit_code=ended.code, seconds=ended.seconds, of_cpu=ended.cpu)
    assert ended.code == Exit.REFUSED
    assert str(site.database) in words
    assert "make sure it is a file, in a folder, that the bot's user can write to" in words
    assert len(words.splitlines()) == 1
    assert site.database.read_bytes() == before


@pytest.mark.long
@pytest.mark.skipif(not (LONG and can_mount()), reason="long, and mounts: make chaos as root")
async def test_a_file_system_that_is_read_only_is_named_with_a_remedy(site_of, figures, tmp_path):
    with mounted(tmp_path / "volume", size="16m") as folder:
        site = await site_of(folder=folder)
        await with_history(site)
        make_read_only(folder)
        ended, words = await refused(site)
        figures(exit_code=ended.code, seconds=ended.seconds, of_cpu=ended.cpu)
        assert ended.code == Exit.REFUSED
        assert str(site.database) in words
        assert "can write to" in words
        assert len(words.splitlines()) == 1


def _zeros_at_the_start(content):
    return bytes(100) + content[100:]


def _half(content):
    return content[: len(content) // 2]


def _other_pages(content):
    """Overwrite whole pages in the middle, as a failing disk does."""
    page, dice = 4096, random.Random(1)
    found = bytearray(content)
    for number in range(2, len(content) // page, 3):
        found[number * page : number * page + 512] = dice.randbytes(512)
    return bytes(found)


def _a_text(_):
    return b"This is no database.\n" * 500


DAMAGES = (_other_pages, _zeros_at_the_start, _half, _a_text) if LONG else (_other_pages,)


async def test_a_damaged_database_is_named_with_a_remedy_and_left_as_it_is(site_of, figures):
    slowest = most = 0.0
    for damage in DAMAGES:
        site = await site_of()
        await with_history(site)
        damaged = damage(site.database.read_bytes())
        site.database.write_bytes(damaged)
        ended, words = await refused(site)
        slowest, most = max(slowest, ended.seconds), max(most, ended.cpu)
        assert ended.code == Exit.REFUSED, (damage.__name__, words)
        assert str(site.database) in words, damage.__name__
        assert "restore a backup" in words, (damage.__name__, words)
        assert len(words.splitlines()) == 1, (damage.__name__, words)
        assert site.database.read_bytes() == damaged, damage.__name__
    figures(kinds_of_damage=len(DAMAGES), exit_code=int(Exit.REFUSED), slowest=slowest, of_cpu=most)


async def test_a_second_process_on_the_same_database_names_the_first_and_sends_nothing(
    site_of, figures
):
    site = await site_of()
    first = await site.wake()
    await site.emulator.until(lambda: len(site.emulator.calls("getMe")) == OF_A_START)
    ended, words = await refused(site)
    figures(exit_code=ended.code, seconds=ended.seconds, of_cpu=ended.cpu)
    assert ended.code == Exit.ALREADY_RUNNING
    assert f"process {first.process.pid} on" in words
    assert len(site.emulator.calls("getMe")) == OF_A_START
    [ana] = new_people(site, 1)
    ana.says("/streak")
    await site.until(lambda: ana.inbox)
    assert (await first.stop()).code == Exit.OK


@long_only
async def test_of_two_bots_with_the_same_token_one_ends_and_the_other_serves(site_of, figures):
    """Each has a database of its own, so only Telegram notices: it ends the older poll with a conflict."""
    site, other = await site_of(), await site_of()
    other.emulator.url = site.emulator.url
    first = await site.wake()
    second = await other.spawn()
    begun = site.clock.now()
    while not (first.ended or second.ended):
        await site.clock.sleep(0.2)
    took = (site.clock.now() - begun).total_seconds()
    ended, left = (first, second) if first.ended else (second, first)
    figures(exit_code=ended.process.returncode, seconds=took)
    assert ended.process.returncode == Exit.TOKEN_IN_USE
    assert "stop the other bot, or give this one a token of its own" in ended.text
    [ana] = new_people(site, 1)
    ana.says("/streak")
    await site.until(lambda: ana.inbox)
    assert len(ana.inbox) == 1
    assert (await left.stop()).code == Exit.OK
