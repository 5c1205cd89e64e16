"""Limits: which of Telegram's limits a call falls under."""

import pytest

from bot.chat.limits import GROUP_BURST, chat_of, is_free, is_setup, pace_of
from bot.chat.rate_limits import SECOND


def most(pace, *, within):
    """Return how many pass at the most within so many seconds after a long rest."""
    now, count = 0.0, 0
    while pace.ready_at <= within:
        now = max(now, pace.ready_at)
        pace.take(now)
        count += 1
    return count


def test_answers_to_taps_and_questions_keep_to_no_pace():
    for method in ("answerCallbackQuery", "getMe", "getUpdates", "getFile"):
        assert is_free(method), method


def test_what_is_sent_or_set_keeps_to_a_pace():
    for method in ("sendMessage", "editMessageText", "deleteMessages", "setMyCommands"):
        assert not is_free(method), method


def test_a_call_without_an_address_sets_something_up():
    assert is_setup({"commands": []})
    assert is_setup({})
    assert not is_setup({"chat_id": 7})
    assert not is_setup({"inline_message_id": "abc"})


def test_a_chat_is_known_by_its_number_however_it_is_written_or_by_its_name():
    assert chat_of({"chat_id": 7}) == chat_of({"chat_id": "7"}) == 7
    assert chat_of({"chat_id": "@runners"}) == "@runners"
    assert chat_of({"text": "hello"}) is None


def test_a_private_chat_has_the_pace_it_is_given():
    assert most(pace_of(7, rate=1.0, burst=3), within=4 * SECOND) == 7


@pytest.mark.parametrize("group", [-100200, "@runners"])
def test_a_group_never_gets_more_than_twenty_in_a_minute(group):
    assert most(pace_of(group, rate=1.0, burst=3), within=60 * SECOND - 1) <= 20
    assert most(pace_of(group, rate=1.0, burst=3), within=0) == GROUP_BURST
