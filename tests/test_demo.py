"""The demo: the bot and a Telegram of its own, with a page on which time can be moved."""

import asyncio
import os
import re
import signal

import aiohttp
import pytest

from bot.demo import demo


@pytest.fixture
async def address(tmp_path, capsys):
    """Where a demo is served; it is ended as its user ends it."""
    showing = asyncio.create_task(demo(port=0, speed=1, data=tmp_path, open_page=False))
    yield await served(capsys)
    os.kill(os.getpid(), signal.SIGINT)
    await showing


async def served(capsys):
    """Return the address once the demo has said it."""
    said = ""
    while not (found := re.search(r"http://\S+", said)):
        said += capsys.readouterr().out
        await asyncio.sleep(0.01)  # noqa: TID251 - real time: it starts up
    assert "Send /stretch" in said
    return found[0]


async def test_it_serves_a_page_with_a_person_and_a_time_machine(address):
    async with aiohttp.ClientSession() as session:
        async with session.get(address) as page:
            assert "START" in await page.text()
        async with session.ws_connect(f"{address}/page/socket") as socket:
            state = await socket.receive_json()
            assert [person["first_name"] for person in state["people"]] == ["Ana"]
            await socket.send_json({"type": "say", "chat": 1001, "text": "/remind 07:30"})
            await heard(socket, "Set.")
            await socket.send_json({"type": "jump", "to": "reminder"})
            await heard(socket, "Time to stretch")


async def heard(socket, words):
    """Return once the page is told of a message with these words."""
    while words not in str(await socket.receive_json(timeout=30)):
        pass


async def test_the_page_is_opened_if_that_is_wanted(tmp_path, capsys, monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    showing = asyncio.create_task(demo(port=0, speed=1, data=tmp_path, open_page=True))
    address = await served(capsys)
    os.kill(os.getpid(), signal.SIGINT)
    await showing
    assert opened == [address]
