"""What people do reaches the bot the way Telegram sends it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientConnectionError
from telegram import Bot, ChatMemberBanned, Message
from telegram.error import BadRequest, Conflict

from bot.clock import ShiftedClock
from emulator.emulator import Emulator
from emulator.person import SimulatedPerson


async def test_a_text_reaches_the_bot_with_its_commands_marked(
    bot: Bot, ana: SimulatedPerson
) -> None:
    ana.says("/start now")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.parse_entities() != {}
    assert (update.effective_user.first_name, update.message.text) == ("Ana", "/start now")  # type: ignore[union-attr]


async def test_a_place_reaches_the_bot(bot: Bot, ana: SimulatedPerson) -> None:
    ana.shares_location(52.5, 13.4)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.location is not None
    assert update.message.location.longitude == 13.4


async def test_updates_stay_until_they_are_confirmed(
    bot: Bot, ana: SimulatedPerson, emulator: Emulator
) -> None:
    for text in ("one", "two", "three"):
        ana.says(text)
    first = await bot.get_updates()
    assert [u.message.text for u in first if u.message] == ["one", "two", "three"]
    assert await bot.get_updates(limit=1) == first[:1]
    assert await bot.get_updates(offset=first[1].update_id) == first[1:]
    assert emulator.pending == 2
    assert await bot.get_updates(offset=-1) == first[2:]
    assert emulator.pending == 1
    assert await bot.get_updates(offset=first[2].update_id + 1) == ()


async def test_a_long_poll_ends_with_the_first_news(
    bot: Bot, ana: SimulatedPerson, emulator: Emulator
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.until(lambda: emulator.listening)
    ana.says("hello")
    assert len(await poll) == 1
    assert not emulator.listening


async def test_a_long_poll_ends_by_the_clock(
    bot: Bot, clock: ShiftedClock, emulator: Emulator
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.until(lambda: emulator.listening)
    clock.jump(clock.now() + timedelta(seconds=30))
    assert await poll == ()


async def test_a_newer_poll_ends_the_older_one(
    bot: Bot, post: Any, ana: SimulatedPerson, emulator: Emulator
) -> None:
    older = asyncio.create_task(post("getUpdates", timeout=30))
    await emulator.until(lambda: emulator.listening)
    newer = asyncio.create_task(bot.get_updates(timeout=30))
    assert await older == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    ana.says("hello")
    assert len(await newer) == 1
    assert len(emulator.calls("getUpdates")) == 1


async def test_a_stopping_server_sends_the_poll_home(clock: ShiftedClock) -> None:
    emulator = Emulator(clock=clock)
    url = await emulator.start()
    async with Bot(emulator.token, base_url=f"{url}/bot") as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        await emulator.until(lambda: emulator.listening)
        await emulator.stop()
        assert await poll == ()
    await emulator.stop()


async def test_only_wanted_kinds_are_queued_and_the_wish_is_remembered(
    bot: Bot, ana: SimulatedPerson
) -> None:
    await bot.get_updates(allowed_updates=["my_chat_member"])
    ana.says("unheard")
    ana.blocks()
    (update,) = await bot.get_updates()
    assert update.my_chat_member is not None
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    ana.unblocks()
    ana.says("heard")
    assert len(await bot.get_updates()) == 2


async def test_blocking_and_unblocking_are_told(bot: Bot, ana: SimulatedPerson) -> None:
    ana.blocks()
    ana.unblocks()
    blocked, unblocked = await bot.get_updates()
    assert blocked.my_chat_member is not None
    assert unblocked.my_chat_member is not None
    assert isinstance(blocked.my_chat_member.new_chat_member, ChatMemberBanned)
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert unblocked.my_chat_member.old_chat_member.status == "kicked"


async def test_messages_wait_a_day(bot: Bot, ana: SimulatedPerson, clock: ShiftedClock) -> None:
    ana.says("old")
    clock.jump(clock.now() + timedelta(hours=23))
    ana.says("young")
    clock.jump(clock.now() + timedelta(hours=1))
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "young"


async def test_a_webhook_and_a_poll_exclude_each_other(bot: Bot, ana: SimulatedPerson) -> None:
    ana.says("hello")
    await bot.set_webhook("https://example.org/hook", allowed_updates=["message"])
    found = await bot.get_webhook_info()
    assert (found.url, found.pending_update_count) == ("https://example.org/hook", 1)
    assert found.allowed_updates == ("message",)
    with pytest.raises(Conflict, match="while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


@pytest.fixture
async def card(ana: SimulatedPerson, post: Any) -> int:
    keyboard = [[{"text": "▶️ Go", "callback_data": "go"}, {"text": "Later", "callback_data": "l"}]]
    markup = {"inline_keyboard": keyboard}
    answer = await post("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=markup)
    return int(answer["result"]["message_id"])


async def test_a_tap_reaches_the_bot_and_is_answered(
    bot: Bot, ana: SimulatedPerson, card: int, emulator: Emulator
) -> None:
    query_id = ana.taps(ana.inbox[-1], "▶️")
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.id) == (query_id, "go", ana.id)
    assert query.message is not None
    assert (query.message.message_id, query.message.is_accessible) == (card, True)
    await query.answer("Here we go", show_alert=True)
    assert emulator.answers[query_id].text == "Here we go"
    assert emulator.answers[query_id].show_alert


async def test_a_tap_can_be_aimed_by_row_and_column_or_forged(
    bot: Bot, ana: SimulatedPerson, card: int
) -> None:
    ana.taps(card, row=0, column=1)
    ana.taps(card, forged="drop table")
    first, second = await bot.get_updates()
    assert first.callback_query is not None
    assert second.callback_query is not None
    assert (first.callback_query.data, second.callback_query.data) == ("l", "drop table")


async def test_a_tap_waits_for_150_seconds_only(
    bot: Bot, ana: SimulatedPerson, card: int, clock: ShiftedClock
) -> None:
    ana.taps(card)
    clock.jump(clock.now() + timedelta(seconds=149))
    ana.taps(card)
    clock.jump(clock.now() + timedelta(seconds=1))
    assert len(await bot.get_updates()) == 1


async def test_an_answer_comes_once_and_in_time(
    bot: Bot, ana: SimulatedPerson, card: int, clock: ShiftedClock
) -> None:
    too_old = "Query is too old and response timeout expired or query id is invalid"
    first, second = ana.taps(card), ana.taps(card)
    await bot.answer_callback_query(first)
    with pytest.raises(BadRequest, match=too_old):
        await bot.answer_callback_query(first)
    clock.jump(clock.now() + timedelta(seconds=151))
    with pytest.raises(BadRequest, match=too_old):
        await bot.answer_callback_query(second)


async def test_a_stale_tap_tells_the_message_as_it_is_now(
    bot: Bot, post: Any, ana: SimulatedPerson, card: int
) -> None:
    shown = ana.inbox[-1]
    await post("editMessageText", chat_id=ana.id, message_id=card, text="Over")
    ana.taps(shown, "Later", stale=True)
    await post("deleteMessage", chat_id=ana.id, message_id=card)
    ana.taps(shown, "Go", stale=True)
    edited, gone = (update.callback_query for update in await bot.get_updates())
    assert edited is not None
    assert isinstance(edited.message, Message)
    assert (edited.data, edited.message.text) == ("l", "Over")
    assert gone is not None
    assert gone.message is not None
    assert not gone.message.is_accessible
    assert (gone.data, gone.message.message_id) == ("go", card)


async def test_a_server_that_comes_back_still_has_the_news(
    emulator: Emulator, post: Any, ana: SimulatedPerson
) -> None:
    port = int(emulator.url.rpartition(":")[2])
    await emulator.stop()
    ana.says("hello?")
    with pytest.raises(ClientConnectionError):
        await post("getUpdates")
    await emulator.start(port=port)
    assert len((await post("getUpdates", timeout=30))["result"]) == 1
