"""The wheel holds everything that the bot and its demo need, wherever it is installed."""

import asyncio
import os
import signal
import subprocess
import sys
import zipfile
from contextlib import suppress

import aiohttp
import pytest

from tests.support.paths import HOUSE

START = f"import sys; sys.path.remove({str(HOUSE)!r}); from bot.__main__ import main; main()"
"""What the program `limber` of an installed wheel runs, where there is no checkout."""


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """Variables with which Python finds the contents of a wheel that was built just now, before all else."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(  # noqa: S603 - our own build
        (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder),
        cwd=HOUSE, check=True, capture_output=True,
    )  # fmt: skip
    [wheel] = folder.glob("limber-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return os.environ | {"PYTHONPATH": str(folder / "site")}


def test_its_content_and_sentences_are_whole(environment, tmp_path):
    checked = subprocess.run(  # noqa: S603 - our own program
        (sys.executable, "-c", START, "check"),
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "No problems" in checked.stdout
    assert "`figures` is not part of this installation" in checked.stdout


async def test_its_demo_serves_the_chat_page_from_an_empty_folder(
    environment, tmp_path, unused_tcp_port
):
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", START, "demo", "--no-open", "--port", str(unused_tcp_port)),
        cwd=tmp_path,
        env=environment,
        stderr=asyncio.subprocess.DEVNULL,
    )
    page = ""
    async with asyncio.timeout(120), aiohttp.ClientSession() as session:
        while not page:
            with suppress(aiohttp.ClientConnectionError):
                page = await (await session.get(f"http://127.0.0.1:{unused_tcp_port}/")).text()
    demo.send_signal(signal.SIGTERM)
    await demo.wait()
    assert page.startswith("<!doctype html>")
