"""Faults come on demand, just as often and just where they are wanted."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from bot.clock import ShiftedClock
from emulator.call import MethodCall
from emulator.emulator import Emulator
from emulator.faults import Fault, FaultKind, Faults
from emulator.flood import Flood
from emulator.person import SimulatedPerson
from emulator.refusal import Refused


async def test_too_many_requests_says_when_to_come_back(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson
) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.TOO_MANY, retry_after=17))
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(ana.id, "x")
    assert refused.value._retry_after == timedelta(seconds=17)  # noqa: SLF001 - the field warns
    assert emulator.ledger[-1].error == "Too Many Requests: retry after 17"
    assert await bot.send_message(ana.id, "x")


async def test_a_bad_gateway_answers_with_a_web_page(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson
) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.BAD_GATEWAY, count=2))
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(ana.id, "x")
    assert await bot.send_message(ana.id, "x")
    assert len(ana.inbox) == 1


async def test_a_line_that_breaks_before_leaves_nothing(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson
) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.DROP_BEFORE))
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "x")
    assert ana.inbox == []
    assert not emulator.ledger[-1].ok


async def test_a_line_that_breaks_after_leaves_the_message(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson
) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.DROP_AFTER))
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "x")
    assert [message.text for message in ana.inbox] == ["x"]
    assert emulator.ledger[-1].ok


async def test_a_slow_answer_waits_by_the_clock_but_works_at_once(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson, clock: ShiftedClock
) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.SLOW, seconds=20))
    sending = asyncio.create_task(bot.send_message(ana.id, "x"))
    await emulator.until(lambda: ana.inbox)
    assert not sending.done()
    clock.jump(clock.now() + timedelta(seconds=20))
    assert (await sending).text == "x"


async def test_a_fault_strikes_only_the_method_and_the_chat_that_it_names(
    emulator: Emulator, post: Any, ana: SimulatedPerson
) -> None:
    ben = emulator.person(7, first_name="Ben")
    ben.says("hello")
    emulator.goes_wrong(Fault(kind=FaultKind.TOO_MANY, method="sendmessage", chat=ben.id))
    assert (await post("sendMessage", chat_id=ana.id, text="x"))["ok"]
    assert (await post("sendChatAction", chat_id=ben.id, action="typing"))["ok"]
    assert not (await post("sendMessage", chat_id=ben.id, text="x"))["ok"]
    assert emulator.faults.ahead == ()


async def test_a_fault_without_a_method_spares_the_polling(emulator: Emulator, post: Any) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.TOO_MANY))
    assert (await post("getUpdates"))["ok"]
    assert (await post("getMe"))["ok"]
    emulator.goes_wrong(Fault(kind=FaultKind.TOO_MANY, method="getUpdates"))
    assert not (await post("getUpdates"))["ok"]


async def test_all_troubles_can_be_taken_back(
    emulator: Emulator, post: Any, ana: SimulatedPerson
) -> None:
    emulator.goes_wrong(Fault(kind=FaultKind.TOO_MANY, count=9))
    emulator.goes_well()
    assert (await post("sendMessage", chat_id=ana.id, text="x"))["ok"]


def test_faults_are_used_up_one_by_one_oldest_first() -> None:
    faults = Faults()
    faults.add(Fault(kind=FaultKind.SLOW, method="getMe"))
    faults.add(Fault(kind=FaultKind.TOO_MANY, count=2))
    send = MethodCall(method="sendMessage")
    assert [faults.take(send) is not None for _ in range(3)] == [True, True, False]
    assert [fault.kind for fault in faults.ahead] == [FaultKind.SLOW]


def test_thirty_messages_a_second_go_out_and_no_more(clock: ShiftedClock) -> None:
    flood = Flood()
    for chat in range(1, 31):
        flood.spend(chat=chat, count=1, clock=clock)
    with pytest.raises(Refused) as refused:
        flood.spend(chat=31, count=1, clock=clock)
    assert refused.value.retry_after == 1
    clock.jump(clock.now() + timedelta(seconds=1))
    flood.spend(chat=31, count=1, clock=clock)


def test_a_chat_takes_a_small_burst_and_then_one_a_second(clock: ShiftedClock) -> None:
    flood = Flood(chat_burst=3)
    flood.spend(chat=1, count=3, clock=clock)
    with pytest.raises(Refused, match="retry after 2"):
        flood.spend(chat=1, count=2, clock=clock)
    clock.jump(clock.now() + timedelta(seconds=2))
    flood.spend(chat=1, count=2, clock=clock)


def test_a_group_takes_twenty_a_minute(clock: ShiftedClock) -> None:
    flood = Flood()
    flood.spend(chat=-1, count=20, clock=clock)
    with pytest.raises(Refused, match="retry after 3"):
        flood.spend(chat=-1, count=1, clock=clock)


async def test_edits_share_the_limit_with_messages_and_taps_are_free(clock: ShiftedClock) -> None:
    emulator = Emulator(clock=clock, flood=Flood(chat_burst=2))
    ana = emulator.person(1001)
    ana.says("/start")
    url = f"{await emulator.start()}/bot{emulator.token}"
    async with aiohttp.ClientSession() as http:
        markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
        send = {"chat_id": ana.id, "text": "x", "reply_markup": markup}
        await (await http.post(f"{url}/sendMessage", json=send)).read()
        shown = ana.inbox[-1].id
        edit = {"chat_id": ana.id, "message_id": shown, "text": "y", "reply_markup": markup}
        await (await http.post(f"{url}/editMessageText", json=edit)).read()
        refused = await http.post(f"{url}/sendMessage", json=send)
        assert (await refused.json())["parameters"] == {"retry_after": 1}
        query_id = ana.taps(shown)
        free = await http.post(f"{url}/answerCallbackQuery", json={"callback_query_id": query_id})
        assert free.status == 200
    await emulator.stop()
