"""Fixtures of the emulator's tests: a clock that stands still, the real bot library, and bare HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.clock import ShiftedClock
from emulator.emulator import Emulator
from emulator.person import SimulatedPerson

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4) + b"\x08\x02\0\0\0"

Post = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def png() -> bytes:
    return PNG


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(start=START, speed=0)


@pytest.fixture
async def emulator(clock: ShiftedClock) -> AsyncIterator[Emulator]:
    emulator = Emulator(clock=clock)
    await emulator.start()
    yield emulator
    await emulator.stop()


@pytest.fixture
def ana(emulator: Emulator) -> SimulatedPerson:
    """Someone who has started the bot; her /start is no longer pending."""
    ana = emulator.person(1001, first_name="Ana")
    ana.says("/start")
    emulator.state.updates.forget()
    return ana


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    base = {"base_url": f"{emulator.url}/bot", "base_file_url": f"{emulator.url}/file/bot"}
    async with Bot(emulator.token, **base) as bot:
        yield bot


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def post(emulator: Emulator, http: aiohttp.ClientSession) -> Post:
    """Call a method with a JSON body, as any bot library might."""

    async def call(method: str, **params: Any) -> dict[str, Any]:
        url = f"{emulator.url}/bot{emulator.token}/{method}"
        async with http.post(url, json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    return call
