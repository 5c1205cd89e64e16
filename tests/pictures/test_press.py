"""Cards are printed in a process of their own; whatever happens there costs a picture, never a message."""

import os
import signal

import pytest

from bot.pictures.cards.paper import sheet
from bot.pictures.press import Press


@pytest.fixture
def press(tmp_path):
    press = Press(tmp_path)
    yield press
    press.close()


async def test_a_card_is_printed_elsewhere(press):
    assert (await press.print(sheet(100, 100, ()))).startswith(b"\x89PNG")


async def test_what_cannot_be_printed_is_no_picture_and_the_log_says_so(press, caplog):
    assert await press.print("nonsense") is None
    assert "could not be printed" in caplog.text
    assert (await press.print(sheet(100, 100, ()))).startswith(b"\x89PNG")


async def test_a_printer_that_died_is_replaced(press):
    await press.print(sheet(100, 100, ()))
    (printer,) = press._pool._processes.values()  # noqa: SLF001 - to kill it
    os.kill(printer.pid, signal.SIGKILL)
    assert await press.print(sheet(100, 100, ())) is None
    assert (await press.print(sheet(100, 100, ()))).startswith(b"\x89PNG")
