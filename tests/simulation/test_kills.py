"""The bot is killed at any moment and started again: no reminder is lost, no streak, and no update that was taken.

`make soak` kills many times (LIMBER_KILLS); the suite once in each way. The emulator's ledger is the only truth.
"""

import os
import random
from collections import Counter
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.chat.capacity import USUAL_BULK
from bot.storage.access import open_store
from tests.support import crowd
from tests.support.process import BotProcess
from tests.support.running_bot import SPEAKING, first_line, words

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
KILLS = int(os.environ.get("LIMBER_KILLS", "1"))
A_MINUTE = timedelta(minutes=1)
CROWD = 40 * KILLS


@pytest.fixture
async def process(tmp_path, request):
    process = BotProcess(folder=tmp_path, start=START, speed=getattr(request, "param", 1))
    await process.emulator.start()
    yield process
    if process.process:
        await process.end()
    await process.emulator.stop()


def calls(process, person=None):
    """Return the calls that brought something new, to anyone or to this person."""
    return [
        call
        for call in process.emulator.ledger
        if call.method in SPEAKING and call.ok and person in {None, call.chat}
    ]


@pytest.mark.parametrize("process", [3], indirect=True)
async def test_killed_in_the_middle_of_a_hold_the_session_offers_to_go_on_once(process):
    await process.wake()
    ana = process.emulator.person(1001, first_name="Ana", language_code="en")
    ana.says("/stretch desk-break-chair")
    await process.until(lambda: any("Move:" in words(call) for call in process.emulator.ledger))
    await process.kill()
    process.clock.jump(process.clock.now() + A_MINUTE)
    await process.wake()
    await process.until(
        lambda: any("lost my place" in words(call) for call in calls(process, ana.id))
    )
    offer = ana.inbox[-1]
    query = ana.taps(offer, "▶️")
    await process.until(lambda: query in process.emulator.answers)
    await process.until(lambda: any("Next:" in first_line(call) for call in calls(process, ana.id)))
    assert len([call for call in calls(process, ana.id) if "lost my place" in words(call)]) == 1
    assert await process.end() == 0


async def test_whenever_it_is_killed_no_reminder_is_lost_and_few_come_twice(process):
    """A second copy is possible only of what was under way in the moment of a kill."""
    dice = random.Random(KILLS)
    owed = await promise(process)
    for _ in range(KILLS):
        await process.wake()
        await process.clock.sleep(dice.uniform(0.2, 1.5))
        await process.kill()
    await process.wake()
    came = await process.until(lambda: reminded(process, owed))
    assert await process.end() == 0
    assert set(came) == owed, "nobody was forgotten"
    assert max(came.values()) <= 3
    assert sum(came.values()) - len(owed) <= USUAL_BULK * KILLS


async def promise(process):
    """Owe a crowd their reminders of this very minute; return who they are."""
    store = await open_store(process.database_url)
    now, at = START - timedelta(minutes=1), time(7)
    people = await crowd.settle(store, process.emulator, count=CROWD, at=at, now=now, zone="UTC")
    await store.close()
    return {person.id for person in people}


def reminded(process, owed):
    """Return how often each was reminded, once all were."""
    came = Counter(call.chat for call in calls(process) if first_line(call).startswith("🌿"))
    return came if came.keys() >= owed else None


async def test_what_was_said_while_it_was_down_and_what_it_took_before_has_its_effect_once(process):
    """Every other tap is followed by a kill; acknowledged or not, each is done exactly once."""
    people = [
        process.emulator.person(2000 + number, first_name="Bo") for number in range(4 * KILLS)
    ]
    for number in range(KILLS):
        await process.wake()
        for person in people[4 * number : 4 * number + 4]:
            person.says("/remind 09:00")
            person.says("/pause 5")
        await process.clock.sleep(number % 10 / 10)
        await process.kill()
    await process.wake()
    await process.until(lambda: all(len(said(person, "/pause")) for person in people))
    await process.until(lambda: not process.emulator.pending)
    assert await process.end() == 0
    store = await open_store(process.database_url)
    async with store.begin() as tx:
        for person in people:
            assert [slot.at for slot in await tx.schedules.of(person.id)] == [time(9)]
            assert len(await tx.days.pauses(person.id)) == 1
    await store.close()


def said(person, _):
    """Return what the bot told a person of their time off."""
    return [message for message in person.inbox if "on a break until" in message.text]
