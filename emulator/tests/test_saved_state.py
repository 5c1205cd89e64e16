"""A Telegram that is kept in a folder goes on where it was, even if it was killed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Bot, Message

from bot.clock import ShiftedClock
from emulator.emulator import Emulator
from emulator.saved_state import StateFile, kept_in, resumed_at
from emulator.tests.conftest import PNG, START

REAL = START + timedelta(days=900)
"""What a clock on the wall says while the demo is at its start."""
AN_HOUR = timedelta(hours=1)


@pytest.fixture
async def before(tmp_path: Path) -> AsyncIterator[Message]:
    """A world in which something has happened, as it is kept when the machine is switched off."""
    emulator = Emulator(clock=ShiftedClock(start=START, speed=0))
    await emulator.start()
    emulator.resume(tmp_path)
    ana = emulator.person(1001, first_name="Ana", language_code="de")
    ana.says("/start")
    async with Bot(emulator.token, base_url=f"{emulator.url}/bot") as bot:
        sent = await bot.send_photo(1001, PNG, caption="Hello")
    keeper = StateFile(state=emulator.state, folder=tmp_path)
    for _ in range(2):
        keeper.write()
    yield sent
    await emulator.stop()


@pytest.fixture
def after(before: Message, tmp_path: Path) -> Emulator:
    """The same world, read again."""
    assert before.caption == "Hello"
    emulator = Emulator(clock=ShiftedClock(start=START, speed=0))
    emulator.resume(tmp_path)
    return emulator


async def test_the_people_and_their_chats_are_there_again(after: Emulator) -> None:
    (ana,) = after.people
    assert [message.text for message in ana.messages] == ["/start", "Hello"]
    assert after.state.residents[1001].user["language_code"] == "de"
    assert after.state.residents[1001].started


async def test_a_file_may_be_sent_again_by_its_id(after: Emulator, before: Message) -> None:
    assert after.state.files.find(before.photo[-1].file_id).upload.content == PNG


async def test_what_the_bot_had_not_heard_is_still_waiting(after: Emulator) -> None:
    assert after.pending == 1


async def test_the_numbers_go_on(after: Emulator, before: Message) -> None:
    first = (await after.state.updates.poll(offset=0, limit=1, timeout=0))[0]["update_id"]
    message = after.people[0].says("Hi")
    updates = await after.state.updates.poll(offset=first + 1, limit=1, timeout=0)
    assert updates[0]["update_id"] > first + 100
    assert message.id > before.message_id + 100


async def test_what_happens_is_written_down_by_itself(tmp_path: Path) -> None:
    emulator = Emulator(clock=ShiftedClock(start=START, speed=0))
    emulator.resume(tmp_path)
    emulator.person(1001, first_name="Ana").says("/start")
    kept = None
    async with asyncio.timeout(30):
        while kept is None:
            await asyncio.sleep(0.01)
            kept = kept_in(tmp_path)
    assert kept["world"]["residents"][0]["started"]


def test_time_goes_on_as_much_as_has_really_passed() -> None:
    kept = {"now": START.isoformat(), "really": REAL.isoformat()}
    assert resumed_at(kept, now=REAL + AN_HOUR) == START + AN_HOUR


def test_without_anything_kept_it_is_now() -> None:
    assert resumed_at(None, now=REAL) == REAL


def test_a_machine_whose_clock_was_put_back_loses_no_time() -> None:
    kept = {"now": START.isoformat(), "really": REAL.isoformat()}
    assert resumed_at(kept, now=REAL - AN_HOUR) == START
