"""Many sessions, a crowd of reminders, and kills at random moments: all sessions end, and nothing that is owed is lost.

`make soak` kills many times (LIMBER_KILLS); the suite once. The emulator's ledger is the only truth.
"""

import os
import random
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest

from bot.storage.access import open_store
from tests.support import crowd
from tests.support.process import BotProcess
from tests.support.running_bot import SPEAKING, first_line, words

START = datetime(2026, 3, 2, 6, 59, tzinfo=UTC)
KILLS = int(os.environ.get("LIMBER_KILLS", "1"))
SESSIONS = 4 if KILLS == 1 else 50
CROWD = 20 if KILLS == 1 else 30 * KILLS
SPEED = 30 if KILLS == 1 else 10
ROUTINE = "desk-break-chair"


@pytest.fixture
async def process(tmp_path):
    process = BotProcess(folder=tmp_path, start=START, speed=SPEED)
    await process.emulator.start()
    yield process
    if process.process:
        await process.end()
    await process.emulator.stop()


def sounded(process, chat):
    """Return the calls that brought a person something new, in order."""
    return [
        call
        for call in process.emulator.ledger
        if call.method in SPEAKING and call.ok and call.chat == chat
    ]


async def settle_crowd(process):
    store = await open_store(process.database_url)
    people = await crowd.settle(
        store, process.emulator, count=CROWD, at=time(7), now=START, zone="UTC"
    )
    await store.close()
    return {person.id for person in people}


def go_on(people, tapped):
    """Let everyone whose session lost its place go on with it."""
    for person in people:
        newest = person.inbox[-1] if person.inbox else None
        lost = newest is not None and "lost my place" in newest.text
        if lost and newest.id not in tapped:
            tapped.add(newest.id)
            person.taps(newest, "▶️")


async def test_whenever_it_is_killed_all_sessions_end_and_all_reminders_come(process):
    dice = random.Random(KILLS)
    owed = await settle_crowd(process)
    people = [
        process.emulator.person(1000 + number, first_name="Bo", language_code="en")
        for number in range(SESSIONS)
    ]
    tapped: set[int] = set()
    kills = []
    await process.wake()
    for person in people:
        person.says(f"/stretch {ROUTINE}")
    for _ in range(KILLS):
        await process.clock.sleep(dice.uniform(5, 60))
        go_on(people, tapped)
        kills.append(process.clock.now())
        await process.kill()
        await process.wake()

    def all_ended():
        return all(
            any("complete" in words(call) for call in sounded(process, person.id))
            for person in people
        )

    deadline = process.clock.now() + timedelta(minutes=20)
    while not all_ended() and process.clock.now() < deadline:
        go_on(people, tapped)
        await process.clock.sleep(5)
    assert all_ended(), "a session never ended"
    came = {call.chat for call in process.emulator.ledger if call.ok and "🌿" in words(call)}
    assert came >= owed, "a reminder was lost"
    for person in people:
        calls = sounded(process, person.id)
        for before, after in pairwise(calls):
            if first_line(before) == first_line(after):
                assert any(before.at <= kill <= after.at for kill in kills), "a copy without a kill"
    assert await process.end() == 0
