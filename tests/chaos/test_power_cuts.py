"""The power fails: what has not reached the disk is gone, and what was answered is still there."""

import random
from datetime import time

import pytest

from bot.settings import Exit
from tests.chaos.people import new_people
from tests.chaos.scale import LONG, size
from tests.chaos.volume import Disk, can_cut_power

CUTS = size(short=0, long=20)
EACH = 8
UNPOWERED = "long, and mounts file systems: make chaos as root"


@pytest.fixture
def disk(tmp_path):
    disk = Disk(tmp_path / "image", tmp_path / "disk")
    yield disk
    disk.unmount()


@pytest.mark.long
@pytest.mark.skipif(not (LONG and can_cut_power()), reason=UNPOWERED)
async def test_what_was_answered_survives_every_power_cut(site_of, figures, disk, tmp_path):
    site, dice = await site_of(folder=tmp_path / "disk"), random.Random(CUTS)
    people, answered, damaged = new_people(site, CUTS * EACH), 0, 0
    for number in range(CUTS):
        await site.wake()
        for person in people[EACH * number : EACH * (number + 1)]:
            person.says("/remind 09:00")
            person.says("/pause 5")
        await site.clock.sleep(dice.uniform(0.2, 4))
        disk.cut_power()
        answered += sum(bool(person.inbox) for person in people[EACH * number :])
        await site.bot.kill()
        disk.unmount()
        disk.mount()
        damaged += not site.is_whole()
    await site.wake()
    await site.until(lambda: not site.emulator.pending)
    await site.until(lambda: all(_paused(person) for person in people), patience=20 * CUTS)
    assert (await site.bot.stop()).code == Exit.OK
    async with site.store() as store, store.begin() as tx:
        slots = [[slot.at for slot in await tx.schedules.of(person.id)] for person in people]
        pauses = [len(await tx.days.pauses(person.id)) for person in people]
    done = sum(each == [time(9)] for each in slots) + pauses.count(1)
    figures(power_cuts=CUTS, damaged=damaged, answered_before_a_cut=answered)
    figures(updates=2 * len(people), done_exactly_once=done)
    assert not damaged
    assert done == 2 * len(people)


def _paused(person):
    return any("on a break until" in message.text for message in person.inbox)
