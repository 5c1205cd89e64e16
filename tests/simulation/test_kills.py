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
from tests.support.process import Kennel
from tests.support.town import SPEAKING, first_line, words

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
KILLS = int(os.environ.get("LIMBER_KILLS", "1"))
A_MINUTE = timedelta(minutes=1)
CROWD = 40 * KILLS


@pytest.fixture
async def kennel(tmp_path, request):
    kennel = Kennel(folder=tmp_path, start=START, speed=getattr(request, "param", 1))
    await kennel.emulator.start()
    yield kennel
    if kennel.process:
        await kennel.end()
    await kennel.emulator.stop()


def calls(kennel, person=None):
    """Return the calls that brought something new, to anyone or to this person."""
    return [
        call
        for call in kennel.emulator.ledger
        if call.method in SPEAKING and call.ok and person in {None, call.chat}
    ]


@pytest.mark.parametrize("kennel", [3], indirect=True)
async def test_killed_in_the_middle_of_a_hold_the_session_offers_to_go_on_once(kennel):
    await kennel.wake()
    ana = kennel.emulator.person(1001, first_name="Ana", language_code="en")
    ana.says("/stretch desk-break-chair")
    await kennel.until(lambda: any("Move:" in words(call) for call in kennel.emulator.ledger))
    await kennel.kill()
    kennel.clock.jump(kennel.clock.now() + A_MINUTE)
    await kennel.wake()
    await kennel.until(
        lambda: any("lost my place" in words(call) for call in calls(kennel, ana.id))
    )
    offer = ana.inbox[-1]
    query = ana.taps(offer, "▶️")
    await kennel.until(lambda: query in kennel.emulator.answers)
    await kennel.until(lambda: any("Next:" in first_line(call) for call in calls(kennel, ana.id)))
    assert len([call for call in calls(kennel, ana.id) if "lost my place" in words(call)]) == 1
    assert await kennel.end() == 0


async def test_whenever_it_is_killed_no_reminder_is_lost_and_few_come_twice(kennel):
    """A second copy is possible only of what was under way in the moment of a kill."""
    dice = random.Random(KILLS)
    owed = await promise(kennel)
    for _ in range(KILLS):
        await kennel.wake()
        await kennel.clock.sleep(dice.uniform(0.2, 1.5))
        await kennel.kill()
    await kennel.wake()
    came = await kennel.until(lambda: reminded(kennel, owed))
    assert await kennel.end() == 0
    assert set(came) == owed, "nobody was forgotten"
    assert max(came.values()) <= 3
    assert sum(came.values()) - len(owed) <= USUAL_BULK * KILLS


async def promise(kennel):
    """Owe a crowd their reminders of this very minute; return who they are."""
    store = await open_store(kennel.database_url)
    now, at = START - timedelta(minutes=1), time(7)
    people = await crowd.settle(store, kennel.emulator, count=CROWD, at=at, now=now, zone="UTC")
    await store.close()
    return {person.id for person in people}


def reminded(kennel, owed):
    """Return how often each was reminded, once all were."""
    came = Counter(call.chat for call in calls(kennel) if first_line(call).startswith("🌿"))
    return came if came.keys() >= owed else None


async def test_what_was_said_while_it_was_down_and_what_it_took_before_has_its_effect_once(kennel):
    """Every other tap is followed by a kill; acknowledged or not, each is done exactly once."""
    people = [kennel.emulator.person(2000 + number, first_name="Bo") for number in range(4 * KILLS)]
    for number in range(KILLS):
        await kennel.wake()
        for person in people[4 * number : 4 * number + 4]:
            person.says("/remind 09:00")
            person.says("/pause 5")
        await kennel.clock.sleep(number % 10 / 10)
        await kennel.kill()
    await kennel.wake()
    await kennel.until(lambda: all(len(said(person, "/pause")) for person in people))
    await kennel.until(lambda: not kennel.emulator.pending)
    assert await kennel.end() == 0
    store = await open_store(kennel.database_url)
    async with store.begin() as tx:
        for person in people:
            assert [slot.at for slot in await tx.schedules.of(person.id)] == [time(9)]
            assert len(await tx.days.pauses(person.id)) == 1
    await store.close()


def said(person, _):
    """Return what the bot told a person of their time off."""
    return [message for message in person.inbox if "on a break until" in message.text]
