"""The system's clock is set forward and back while the bot runs: what is due comes at once, and nothing comes twice.

libfaketime moves the clock of the process alone; nothing tells the bot of it.
"""

from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.settings import Exit
from tests.chaos.people import all_reminded, owe_reminders, reminded, reminders
from tests.chaos.scale import LONG
from tests.chaos.site import PLAIN

LIBRARY = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)
CROWD = 100 if LONG else 10
A_DAY = timedelta(days=1)

pytestmark = pytest.mark.skipif(LIBRARY is None, reason="needs libfaketime (Debian: faketime)")


class Moved:
    """The clock of a process, which is set by writing a file."""

    def __init__(self, site):
        self._site = site
        self._file = site.folder / "time"
        self._ahead = timedelta(0)
        self._write()

    @property
    def settings(self):
        return {
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def now(self):
        return self._site.clock.now() + self._ahead

    def move(self, by):
        self._ahead += by
        self._write()

    def move_to(self, hour, minute, second=0):
        """Set the clock to this time of its day."""
        now = self.now()
        self.move(now.replace(hour=hour, minute=minute, second=second, microsecond=0) - now)

    def _write(self):
        """Write by how much the clock is ahead of the system's, in whole seconds."""
        offset = (self.now() - SystemClock().now()).total_seconds()
        written = self._file.with_suffix(".new")
        written.write_text(f"{offset:+.0f}\n")
        written.replace(self._file)


async def test_a_clock_that_is_set_forward_and_back_makes_nothing_late_and_nothing_twice(
    site_of, figures
):
    site = await site_of()
    early = await owe_reminders(site, CROWD, at=time(7, 30))
    moved = Moved(site)
    await site.wake(command=PLAIN, settings=moved.settings)
    forward = await seconds_until_reminded(site, moved, early, to=(7, 30, 0))
    moved.move_to(6, 30)
    await site.clock.sleep(2)
    [one, *_] = site.emulator.people
    moved.move_to(7, 27)
    heard = len(one.inbox)
    one.says("/remind 07:29")
    await site.until(lambda: len(one.inbox) > heard)
    moved.move_to(7, 28, 59)
    await site.until(lambda: reminded(site)[one.id] == 2)
    moved.move_to(7, 35)
    await site.clock.sleep(2)
    came = reminded(site)
    days = await days_forward_and_back(site, moved) if LONG else {}
    figures(owed=len(early), reminded_after_seconds=forward, copies=sum(came.values()) - CROWD - 1)
    figures(**days)
    assert came == dict.fromkeys(early, 1) | {one.id: 2}
    assert (await site.bot.stop()).code == Exit.OK


async def seconds_until_reminded(site, moved, owed, *, to):
    """Set the clock, and return the real seconds until everybody is reminded."""
    moved.move_to(*to)
    begun = site.clock.now()
    await site.until(lambda: all_reminded(site, owed), patience=90)
    return (reminders(site)[0].at - begun).total_seconds()


async def days_forward_and_back(site, moved):
    """Set the clock three days forward and back; return what that brought people."""
    before = len(reminders(site))
    moved.move(3 * A_DAY)
    await site.clock.sleep(40)
    forward = len(reminders(site))
    moved.move(-3 * A_DAY)
    await site.clock.sleep(40)
    assert forward - before <= CROWD
    return {"after_three_days_forward": forward - before,
            "after_three_days_back": len(reminders(site)) - forward}  # fmt: skip
