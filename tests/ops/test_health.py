"""The health pages: alive while the loop turns, ready only if every probe is fine."""

import asyncio
import json
import socket

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.ops import health


async def fine():
    return None


async def full():
    return "the disk is full"


async def broken():
    raise RuntimeError("secret")


async def silent():
    await asyncio.Event().wait()


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


async def asked(page, **probes):
    async with TestClient(TestServer(health.pages(probes))) as client:
        answer = await client.get(page)
        return answer.status, await answer.json()


async def test_a_loop_that_turns_is_alive_even_if_nothing_is_ready():
    assert await asked("/livez", disk=full) == (200, {"alive": True})


async def test_the_bot_is_ready_if_every_probe_is_fine():
    assert await asked("/readyz", disk=fine, database=fine) == (200, {"ready": True, "reasons": {}})


async def test_one_bad_probe_makes_it_unready_and_says_why():
    expected = {"ready": False, "reasons": {"disk": "the disk is full"}}
    assert await asked("/readyz", database=fine, disk=full) == (503, expected)


async def test_a_probe_that_breaks_is_a_reason_without_its_words():
    _, body = await asked("/readyz", database=broken)
    assert body["reasons"] == {"database": "could not be asked (RuntimeError)"}


async def test_a_probe_that_never_answers_is_a_reason():
    reasons = await health.ask_all({"api": silent, "disk": fine}, patience=0)
    assert reasons == {"api": "no answer in time"}


async def test_whoever_watches_hears_that_the_bot_is_ready(port):
    async with health.serving({"disk": fine}, host="127.0.0.1", port=port):
        ready, answer = await asyncio.to_thread(health.ask_readiness, "0.0.0.0", port)  # noqa: S104
    assert ready
    assert json.loads(answer)["ready"]


async def test_whoever_watches_hears_why_it_is_not(port):
    async with health.serving({"disk": full}, host="127.0.0.1", port=port):
        ready, answer = await asyncio.to_thread(health.ask_readiness, "127.0.0.1", port)
    assert not ready
    assert "the disk is full" in answer


async def test_a_bot_that_does_not_answer_is_not_ready(port):
    ready, answer = await asyncio.to_thread(health.ask_readiness, "127.0.0.1", port)
    assert not ready
    assert answer == f"nobody answers on port {port} of 127.0.0.1 (ConnectionRefusedError)"


async def test_port_0_serves_nothing():
    async with health.serving({"disk": fine}, host="not even looked at", port=0):
        pass


async def test_the_port_is_free_again_afterwards(port):
    for _ in range(2):
        async with health.serving({}, host="127.0.0.1", port=port):
            pass


async def test_a_port_that_is_taken_costs_the_pages_and_not_the_bot(caplog):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        async with health.serving({}, host="127.0.0.1", port=taken.getsockname()[1]):
            assert "HEALTH_PORT" in caplog.text
