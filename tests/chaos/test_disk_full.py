"""The disk is full for a while: the bot lives on, sends nothing twice, and goes on when there is room again."""

import resource
from contextlib import contextmanager, suppress
from datetime import timedelta

from tests.chaos.people import all_reminded, new_people, owe_reminders, reminded
from tests.chaos.scale import LONG
from tests.chaos.volume import can_mount, mounted

CROWD = 300 if LONG else 40
SECONDS = 60 if LONG else 2
ROOM = 64 * 1024
"""The bytes to which files may grow where no small file system can be mounted."""


async def test_while_the_disk_is_full_nothing_is_sent_twice_and_afterwards_all_is_made_up(
    site_of, figures, tmp_path
):
    with small_volume(tmp_path / "volume") as (folder, full):
        site = await site_of(folder=folder)
        at = (site.clock.now() + timedelta(minutes=1)).time()
        owed = await owe_reminders(site, CROWD, at=at)
        [ana] = new_people(site, 1)
        site.clock.jump(site.clock.now() + timedelta(seconds=58))
        await site.wake()
        lines = len(site.bot.lines)
        with full(site.bot):
            ana.says("/remind 09:00")
            await site.clock.sleep(SECONDS)
            during, lines = len(reminded(site)), len(site.bot.lines) - lines
            assert not site.bot.ended, site.bot.text
            assert not ana.inbox
        back = site.clock.now()
        came = await site.until(lambda: all_reminded(site, owed), patience=CROWD)
        await site.until(lambda: ana.inbox)
        answered = (ana.inbox[0].at - back).total_seconds()
        assert (await site.bot.stop()).code == 0
        figures(volume="16 MB" if LONG and can_mount() else "limit of file size", seconds=SECONDS)
        figures(owed=len(owed), sent_meanwhile=during, copies=sum(came.values()) - len(owed))
        figures(log_lines=lines, answer_seconds_after=answered)
        assert set(came.values()) == {1}
        assert len(ana.inbox) == 1
        assert site.is_whole()


@contextmanager
def small_volume(folder):
    """Yield a folder, and what fills its disk for a while: where nothing can be mounted, a limit of file size."""
    if LONG and can_mount():
        with mounted(folder, size="16m"):
            yield folder, lambda _: filled(folder)
    else:
        yield folder, limited


@contextmanager
def filled(folder):
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    yield
    ballast.unlink()


@contextmanager
def limited(running):
    """Let no file of the process grow any more."""
    pid = running.process.pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (ROOM, before[1]))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, before)
