"""Do answers arrive, in order, whatever Telegram and the network do?"""

import pytest
from bot.chat.courier import TOO_LATE, plain
from telegram import Update

from bot.chat.answers import AskPlace, Attach, Change, DropKeys, Send, Toast
from bot.chat.buttons import Button
from tests.support.line import refused

calm = pytest.mark.usefixtures("calm")
BUTTONS = ((Button(label="Tap", carries="go"),),)
BROKEN = "<b>not closed & so on"


@pytest.fixture
async def typed(room, ana):
    """An update with something that Ana has typed."""
    ana.somebody.says("hello")
    (update,) = await room.news()
    return update


@pytest.fixture
async def tapped(room, ana):
    """An update with a tap of Ana's on a message that says "Before"."""
    ana.somebody.says("hello")
    await room.bot.send_message(ana.id, "Before")
    ana.somebody.taps(ana.somebody.inbox[0], forged="go")
    return (await room.news())[-1]


def group(user, chat=-100200):
    """Return an update with a command in a group."""
    message = {
        "message_id": 1,
        "date": 1772434800,
        "chat": {"id": chat, "type": "supergroup", "title": "Runners"},
        "from": {"id": user, "is_bot": False, "first_name": "Ana"},
        "text": "/stretch",
    }
    return Update.de_json({"update_id": 1, "message": message})


async def texts(ana):
    return [message.text for message in ana.somebody.inbox]


async def test_answers_arrive_in_order(room, ana, typed):
    await room.courier.deliver(typed, [Send(text="one"), Send(text="two"), Change(text="three")])
    assert await texts(ana) == ["one", "two", "three"]


async def test_an_answer_brings_its_markup_and_its_buttons(room, ana, typed):
    await room.courier.deliver(typed, [Send(text="<b>one</b>", buttons=BUTTONS)])
    (message,) = ana.somebody.inbox
    assert (message.text, message.buttons, message.silent) == ("one", ["Tap"], False)


async def test_an_answer_may_be_silent(room, ana, typed):
    await room.courier.deliver(typed, [Send(text="psst", silent=True)])
    assert ana.somebody.inbox[0].silent


async def test_a_toast_answers_the_tap(room, tapped):
    await room.courier.deliver(tapped, [Toast(text="Paused", alert=True)])
    answer = room.emulator.answers[tapped.callback_query.id]
    assert (answer.text, answer.show_alert) == ("Paused", True)


@calm
async def test_a_toast_without_a_tap_is_nothing(room, ana, typed):
    await room.courier.deliver(typed, [Toast(text="Paused"), Send(text="here")])
    assert await texts(ana) == ["here"]


async def test_a_change_replaces_the_tapped_message(room, ana, tapped):
    await room.courier.deliver(tapped, [Change(text="<i>After</i>", buttons=BUTTONS)])
    (message,) = ana.somebody.inbox
    assert (message.text, message.buttons) == ("After", ["Tap"])


@calm
async def test_a_message_to_change_that_is_gone_becomes_a_new_one(room, ana, tapped):
    await room.bot.delete_message(ana.id, tapped.callback_query.message.message_id)
    await room.courier.deliver(tapped, [Change(text="After", buttons=BUTTONS)])
    (message,) = ana.somebody.inbox
    assert (message.text, message.buttons) == ("After", ["Tap"])


@calm
async def test_a_message_that_reads_so_already_is_left_as_it_is(room, ana, tapped):
    await room.courier.deliver(tapped, [Change(text="Before"), Send(text="next")])
    assert await texts(ana) == ["Before", "next"]


async def test_a_document_has_its_name_and_content(room, ana, typed):
    await room.courier.deliver(typed, [Attach(name="a.json", content="{}", text="<b>All</b>")])
    (message,) = ana.somebody.inbox
    document = message.body["document"]
    file = room.emulator.world.files.find(document["file_id"])
    assert (message.text, document["file_name"], file.upload.content) == ("All", "a.json", b"{}")


async def test_the_location_key_comes_and_goes(room, ana, typed):
    await room.courier.deliver(typed, [AskPlace(text="Where?", key="Here")])
    assert ana.somebody.keyboard == [["Here"]]
    await room.courier.deliver(typed, [DropKeys(text="Thanks")])
    assert ana.somebody.keyboard == []


@pytest.mark.parametrize(
    "answer",
    [
        Send(text=BROKEN, buttons=BUTTONS, silent=True),
        Change(text=BROKEN, buttons=BUTTONS),
        Attach(name="a.json", content="{}", text=BROKEN),
        AskPlace(text=BROKEN, key="Here"),
        DropKeys(text=BROKEN),
    ],
)
async def test_markup_that_telegram_refuses_is_sent_plain(room, ana, tapped, caplog, answer):
    await room.courier.deliver(tapped, [answer])
    message = ana.somebody.inbox[-1]
    assert message.text == "not closed & so on"
    assert message.silent == getattr(answer, "silent", False)
    assert message.buttons == (["Tap"] if getattr(answer, "buttons", ()) else [])
    assert "not valid HTML" in caplog.text


@calm
async def test_a_tap_that_waited_too_long_is_answered_by_its_message_alone(room, ana, tapped):
    room.goes_on(minutes=3)
    await room.courier.deliver(tapped, [Toast(text="Paused"), Send(text="Paused")])
    assert await texts(ana) == ["Before", "Paused"]


async def test_what_surely_did_not_leave_is_sent_again_with_growing_patience(room, ana, typed):
    room.line.is_down(times=4)
    await room.courier.deliver(typed, [Send(text="one"), Send(text="two")])
    assert await texts(ana) == ["one", "two"]
    assert room.clock.pauses == [1, 2, 4, 8]


async def test_patience_grows_to_half_a_minute_at_most(room, typed):
    room.line.is_down(times=8)
    await room.courier.deliver(typed, [Send(text="one")])
    assert max(room.clock.pauses) == 30


async def test_a_chat_that_is_told_to_wait_is_written_to_when_telegram_said(room, ana, typed):
    room.line.meets(refused(429, "Too Many Requests"))
    await room.courier.deliver(typed, [Send(text="one")])
    assert await texts(ana) == ["one"]
    assert room.clock.pauses == [30]


async def test_a_lost_answer_is_sent_a_second_time_and_not_a_third(room, typed, caplog):
    room.line.breaks(times=5)
    await room.courier.deliver(typed, [Send(text="one")])
    assert len(room.clock.pauses) == 1
    assert "was not sent (ambiguous)" in caplog.text


async def test_after_ten_minutes_the_rest_is_no_longer_worth_sending(room, ana, typed):
    begun = room.clock.now()
    room.line.is_down(times=1000)
    await room.courier.deliver(typed, [Send(text="one"), Send(text="two"), Send(text="three")])
    assert await texts(ana) == []
    assert TOO_LATE <= room.clock.now() - begun < 2 * TOO_LATE


async def test_what_telegram_refuses_is_told_to_the_operator_and_the_rest_is_sent(
    room, ana, typed, caplog
):
    await room.courier.deliver(typed, [Send(text="x" * 5000), Send(text="two")])
    assert await texts(ana) == ["two"]
    assert "Message is too long" in caplog.text


@calm
async def test_who_has_blocked_the_bot_is_owed_nothing_more(room, ana):
    await ana.says("/remind 07:30")
    ana.somebody.says("hello")
    (update,) = await room.news()
    ana.somebody.blocks()
    await room.courier.deliver(update, [Send(text="one"), Send(text="two")])
    assert not (await ana.person()).reachable
    assert await ana.owed() is None
    assert [entry.error for entry in room.emulator.calls("sendMessage")].count(
        "Forbidden: bot was blocked by the user"
    ) == 1


@calm
async def test_a_group_that_is_closed_to_the_bot_costs_nobody_their_reminders(room, ana):
    await ana.says("/remind 07:30")
    room.line.meets(refused(403, "Forbidden: bot was kicked from the supergroup chat"))
    await room.courier.deliver(group(ana.id), [Send(text="In private, please.")])
    assert (await ana.person()).reachable
    assert await ana.owed() is not None


def test_plain_text_has_no_tags_and_its_signs_back():
    assert plain('<b>a &lt; b</b> &amp; <tg-time unix="1">c</tg-time>') == "a < b & c"
