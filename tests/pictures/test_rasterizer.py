"""Cards are printed in a process of their own; whatever happens there costs a picture, never a message."""

import asyncio
import io
import os
import signal
import threading

import pytest

from bot.pictures.cards.paper import sheet
from bot.pictures.rasterizer import MOST, Rasterizer
from bot.pictures.rasterizer_process import Printer, serve

PNG = b"\x89PNG"
CARD = sheet(100, 100, ())


@pytest.fixture
def rasterizer(tmp_path):
    rasterizer = Rasterizer(tmp_path)
    yield rasterizer
    rasterizer.close()


async def test_a_card_is_printed_elsewhere(rasterizer):
    assert (await rasterizer.print(CARD)).startswith(PNG)


async def test_what_cannot_be_printed_is_no_picture_and_the_log_says_so(rasterizer, caplog):
    assert await rasterizer.print("nonsense") is None
    assert "could not be printed" in caplog.text
    assert (await rasterizer.print(CARD)).startswith(PNG)


async def test_a_card_that_cannot_be_printed_costs_the_others_nothing(rasterizer):
    printed = await asyncio.gather(
        rasterizer.print("nonsense"), *(rasterizer.print(CARD) for _ in range(7))
    )
    assert [picture and picture[:4] for picture in printed] == [None, *[PNG] * 7]


async def test_a_printer_that_died_is_replaced_and_costs_one_card(tmp_path):
    printers = []

    def start(folder):
        printers.append(Printer(folder))
        return printers[-1]

    rasterizer = Rasterizer(tmp_path, start=start)
    await rasterizer.print(CARD)
    os.kill(printers[0].pid, signal.SIGKILL)
    printed = await asyncio.gather(*(rasterizer.print(CARD) for _ in range(3)))
    assert [picture and picture[:4] for picture in printed] == [None, PNG, PNG]
    rasterizer.close()


class Slow:
    """A printer that waits until it is killed, but prints what is to be printed at once."""

    def __init__(self, _folder=None):
        self.ended = threading.Event()
        self.begun = threading.Event()

    def print(self, svg):
        self.begun.set()
        if svg == "at once":
            return PNG
        self.ended.wait()
        raise OSError("killed")

    def kill(self):
        self.ended.set()


@pytest.mark.filterwarnings("ignore:.*never retrieved")
async def test_a_card_that_takes_too_long_is_given_up_and_costs_the_others_nothing(
    tmp_path, caplog
):
    rasterizer = Rasterizer(tmp_path, start=Slow, patience=0.05)
    assert await asyncio.gather(rasterizer.print("long"), rasterizer.print("at once")) == [
        None,
        PNG,
    ]
    assert "replaced" in caplog.text


async def test_who_waits_no_longer_breaks_off_nobodys_card(tmp_path):
    slow = Slow()
    rasterizer = Rasterizer(tmp_path, start=lambda _folder: slow)
    first, second = (asyncio.create_task(rasterizer.print("long")) for _ in range(2))
    await asyncio.to_thread(slow.begun.wait)
    other = asyncio.create_task(rasterizer.print("at once"))
    first.cancel()
    second.cancel()
    await asyncio.wait([first, second])
    slow.kill()
    assert await other == PNG


async def test_closing_ends_what_is_under_way_and_prints_nothing_that_waits(tmp_path, caplog):
    slow = Slow()
    rasterizer = Rasterizer(tmp_path, start=lambda _folder: slow)
    cards = [asyncio.create_task(rasterizer.print("long")) for _ in range(3)]
    await asyncio.to_thread(slow.begun.wait)
    rasterizer.close()
    assert await asyncio.gather(*cards) == [None] * 3
    assert not caplog.records
    rasterizer.close()


async def test_when_too_many_cards_wait_words_have_to_do(tmp_path, caplog):
    slow = Slow()
    rasterizer = Rasterizer(tmp_path, start=lambda _folder: slow)
    waiting = [asyncio.create_task(rasterizer.print("long")) for _ in range(MOST)]
    await asyncio.to_thread(slow.begun.wait)
    assert [await rasterizer.print("at once") for _ in range(3)] == [None] * 3
    rasterizer.close()
    await asyncio.wait(waiting)
    assert caplog.text.count("3 cards were not printed") == 1


def test_half_a_card_ends_the_printing_process(tmp_path):
    pictures = io.BytesIO()
    for cards in (b"", b"\0\0", b"\0\0\0\x09<svg"):
        serve(tmp_path, cards=io.BytesIO(cards), pictures=pictures)
    assert pictures.getvalue() == b""


def test_the_printing_process_answers_with_a_picture_or_a_reason(tmp_path):
    pictures, cards = io.BytesIO(), b""
    for card in (CARD, "nonsense"):
        cards += len(card.encode()).to_bytes(4, "big") + card.encode()
    serve(tmp_path, cards=io.BytesIO(cards), pictures=pictures)
    answers = pictures.getvalue()
    assert answers[4:9] == b"P" + PNG
    assert b"E" in answers[int.from_bytes(answers[:4], "big") :]
