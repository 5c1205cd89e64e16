"""Links to the bot: a phone says /start with what stands behind them."""

import pytest

from emulator.links import start_payload
from emulator.person import NotPossible

BOT = "limber_demo_bot"


def test_a_link_to_the_bot_carries_a_payload():
    for link in (f"https://t.me/{BOT}?start=r_neck", f"t.me/{BOT.upper()}/?start=r_neck"):
        assert start_payload(link, username=BOT) == "r_neck", link


def test_a_payload_that_telegram_would_not_pass_on_is_left_out():
    for behind in ("", "?start=", "?start=a%20b", "?start=" + "x" * 65):
        assert start_payload(f"https://t.me/{BOT}{behind}", username=BOT) == "", behind


def test_other_links_do_not_lead_to_the_bot():
    for link in ("https://t.me/other?start=x", f"https://example.org/{BOT}?start=x", "hello"):
        assert start_payload(link, username=BOT) is None, link


def test_opening_a_link_starts_the_bot_with_it(emulator):
    bea = emulator.person(1002, first_name="Bea")
    assert bea.opens(f"https://t.me/{BOT}?start=r_neck").text == "/start r_neck"
    assert bea.opens(f"https://t.me/{BOT}").text == "/start"


def test_a_link_to_somewhere_else_is_not_opened(emulator):
    with pytest.raises(NotPossible, match="does not lead to the bot"):
        emulator.person(1002).opens("https://t.me/other?start=x")
