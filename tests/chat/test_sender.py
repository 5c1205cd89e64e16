"""Sender: what becomes of a message, whatever Telegram and the network do, and its fallbacks."""

from datetime import timedelta

import pytest
from telegram.error import NetworkError

from bot.chat.buttons import Button
from bot.chat.errors import ErrorKind
from bot.chat.sender import STATUSES, DrawnPicture, OutgoingMessage, plain, utf16_length
from bot.chat.urgency import Share, Stale, Urgency
from bot.domain.stretch import Side
from bot.practice.messenger import SendStatus
from tests.support.chat_harness import MONDAY
from tests.support.line import refused

HIP = "kneeling-hip-flexor-stretch"
CARD = DrawnPicture(svg="<svg/>")
BUTTONS = ((Button(label="Tap", carries="go"),),)
BROKEN = "<b>not closed &amp; so on"
ANSWER = Urgency(share=Share.ANSWER)
NO_PICTURE = refused(400, "Bad Request: IMAGE_PROCESS_FAILED")
GONE = refused(400, "Bad Request: message to edit not found")
ERRORS = {
    SendStatus.GONE: [
        refused(403, "Forbidden: bot was blocked by the user"),
        refused(403, "Forbidden: user is deactivated"),
        refused(400, "Bad Request: chat not found"),
    ],
    SendStatus.HELD_BACK: [
        refused(429, "Too Many Requests"),
        refused(401, "Unauthorized"),
        refused(409, "Conflict: terminated by other getUpdates request"),
    ],
    SendStatus.REFUSED: [refused(400, "Bad Request: message is too long")],
    SendStatus.DROPPED: [GONE, refused(400, "Bad Request: query is too old")],
    SendStatus.DELIVERED: [refused(400, "Bad Request: message is not modified")],
    SendStatus.UNCERTAIN: [refused(500, "Internal Server Error"), NetworkError("Bad Gateway")],
}


@pytest.fixture
def heard(harness, ana):
    """Ana, to whom the bot may write, in a room with a press and the pictures of a stretch."""
    ana.somebody.says("hello")
    harness.hang(HIP)
    return ana


@pytest.fixture
def send(harness, heard):
    """Send a message to Ana; return what became of it."""

    async def send(text="Hello", **values):
        return await harness.sender.send(
            OutgoingMessage(chat=heard.id, text=text, **{"urgency": ANSWER} | values)
        )

    return send


@pytest.fixture
async def before(harness, heard):
    """The number of a message to Ana that says "Before"."""
    return (await harness.bot.send_message(heard.id, "Before")).message_id


def texts(ana):
    return [message.text for message in ana.somebody.inbox]


def sends(harness):
    return [call.method for call in harness.emulator.ledger if call.method.startswith("send")]


def loud(caplog):
    return [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]


async def test_a_message_brings_its_markup_and_its_buttons(send, heard):
    result = await send("<b>one</b>", buttons=BUTTONS)
    (message,) = heard.somebody.inbox
    assert (message.text, message.buttons, message.silent) == ("one", ["Tap"], False)
    assert (result.status, result.message, result.at) == (SendStatus.DELIVERED, message.id, MONDAY)
    assert not result.pictured


async def test_a_message_may_be_silent(send, heard):
    await send(silent=True)
    assert heard.somebody.inbox[0].silent


async def test_a_message_goes_with_its_urgency(harness, send):
    await send(urgency=Urgency(share=Share.CUE, expires=MONDAY + timedelta(seconds=9)))
    (urgency,) = harness.limiter.of("sendMessage")
    assert (urgency.share, urgency.expires) == (Share.CUE, MONDAY + timedelta(seconds=9))


async def test_words_come_beneath_each_kind_of_picture(harness, send, heard):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    for picture, kind in (
        (film, "animation"),
        (CARD, "photo"),
        (DrawnPicture(svg="<svg/>", poster=True), "photo"),
    ):
        result = await send("<b>Look</b>", picture=picture, buttons=BUTTONS)
        message = heard.somebody.inbox[-1]
        assert message.body[kind]
        assert (message.text, message.buttons, result.pictured) == ("Look", ["Tap"], True)


async def test_a_poster_is_printed_for_the_first_chat_alone(harness, send):
    for _ in range(2):
        await send(picture=DrawnPicture(svg="<svg/>", poster=True))
    assert len(harness.rasterizer.cards) == 1


async def test_a_change_replaces_the_words_of_a_message(send, heard, before):
    result = await send("<i>After</i>", buttons=BUTTONS, edits=before)
    (message,) = heard.somebody.inbox
    assert (message.text, message.buttons) == ("After", ["Tap"])
    assert (result.status, result.message) == (SendStatus.DELIVERED, before)


async def test_a_change_of_a_message_with_a_picture_replaces_its_caption(send, heard):
    shown = await send("Before", picture=CARD)
    result = await send("After", edits=shown.message, pictured=True)
    (message,) = heard.somebody.inbox
    assert message.text == "After"
    assert message.body["photo"]
    assert result.pictured


async def test_every_outcome_has_its_fate():
    assert set(STATUSES) == set(ErrorKind)


async def test_each_error_has_its_fate_and_a_refusal_alone_is_reported(
    harness, send, heard, caplog
):
    for status, errors in ERRORS.items():
        for error in errors:
            caplog.clear()
            harness.line.meets(error)
            result = await send()
            assert (result.status, result.message) == (status, None), error
            assert bool(loud(caplog)) == (status is SendStatus.REFUSED), error
    assert heard.somebody.inbox == []


async def test_what_surely_never_left_is_held_back(harness, send):
    harness.line.is_down()
    assert (await send()).status is SendStatus.HELD_BACK


async def test_a_message_of_which_the_answer_was_lost_is_uncertain(harness, send):
    harness.line.breaks()
    assert (await send()).status is SendStatus.UNCERTAIN


async def test_how_long_telegram_asks_to_wait_is_returned(harness, send):
    harness.line.meets(refused(429, "Too Many Requests"))
    assert (await send()).wait == timedelta(seconds=30)


async def test_a_message_that_waited_too_long_is_dropped(harness, send, before):
    harness.limiter.held = Stale()
    assert (await send()).status is SendStatus.DROPPED
    assert (await send(edits=before)).status is SendStatus.DROPPED


async def test_an_answer_to_a_message_that_is_gone_is_a_new_message(harness, send, heard, before):
    harness.line.meets(GONE, to="editMessageText")
    result = await send("After", buttons=BUTTONS, edits=before, resend=True)
    message = heard.somebody.inbox[-1]
    assert (message.text, message.buttons) == ("After", ["Tap"])
    assert (result.status, result.message) == (SendStatus.DELIVERED, message.id)
    assert message.id != before


async def test_a_silent_cue_for_a_message_that_is_gone_is_dropped(harness, send, heard, before):
    harness.line.meets(GONE, to="editMessageText")
    assert (await send("After", edits=before)).status is SendStatus.DROPPED
    assert texts(heard) == ["Before"]


async def test_an_answer_that_expired_in_the_queue_is_not_sent_as_a_new_message(
    harness, send, heard, before
):
    harness.limiter.held = Stale()
    expired = Urgency(expires=harness.clock.now())
    result = await send("After", edits=before, resend=True, urgency=expired)
    assert result.status is SendStatus.DROPPED
    assert texts(heard) == ["Before"]


async def test_markup_that_telegram_refuses_is_sent_plain_in_every_kind_of_message(
    harness, send, heard, before, caplog
):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    shown = (await send("Before", picture=CARD)).message
    for values in (
        {"silent": True},
        {"edits": before},
        {"edits": shown, "pictured": True},
        {"picture": CARD},
        {"picture": film},
    ):
        caplog.clear()
        result = await send(BROKEN, buttons=BUTTONS, **values)
        message = next(one for one in heard.somebody.inbox if one.id == result.message)
        assert message.text == "not closed & so on", values
        assert message.buttons == ["Tap"], values
        assert message.silent == values.get("silent", False), values
        assert result.pictured == bool({"picture", "pictured"} & values.keys()), values
        assert "not valid HTML" in caplog.text, values


async def test_words_whose_picture_telegram_refuses_go_alone(harness, send, heard, caplog):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    for picture, method in ((CARD, "sendPhoto"), (film, "sendAnimation")):
        harness.line.meets(NO_PICTURE, to=method)
        result = await send("<b>Look</b>", picture=picture, buttons=BUTTONS)
        message = heard.somebody.inbox[-1]
        assert (message.text, message.buttons) == ("Look", ["Tap"]), method
        assert (result.status, result.pictured) == (SendStatus.DELIVERED, False), method
    assert caplog.text.count("the words go alone") == 2


async def test_words_whose_picture_is_lost_go_alone(harness, send, heard):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    harness.rasterizer.works = False
    harness.drawn.clear()
    harness.picture_sender._folder /= "elsewhere"  # noqa: SLF001 - as if the disk were gone
    for picture in (CARD, film):
        result = await send("Look", picture=picture)
        assert (result.status, result.pictured) == (SendStatus.DELIVERED, False)
    assert texts(heard) == ["Look", "Look"]


async def test_without_picture_and_without_markup_the_words_still_arrive(harness, send, heard):
    harness.line.meets(NO_PICTURE, to="sendPhoto")
    assert (await send(BROKEN, picture=CARD)).status is SendStatus.DELIVERED
    assert texts(heard) == ["not closed & so on"]


async def test_what_is_no_fault_of_the_picture_is_not_tried_without_it(harness, send):
    for status in (SendStatus.GONE, SendStatus.HELD_BACK, SendStatus.UNCERTAIN):
        for error in ERRORS[status]:
            harness.line.meets(error, to="sendPhoto")
            assert (await send(picture=CARD)).status is status, error
    assert "sendMessage" not in sends(harness)


async def test_the_longest_caption_stands_beneath_its_picture(harness, send, heard):
    """The signs of markup do not count, and a sign beyond 16 bits counts twice."""
    for text in ("<b>" + "x" * 1024 + "</b>", "🌿" * 512, "&amp;" * 1024):
        result = await send(text, picture=CARD)
        assert result.pictured, text[:9]
    assert sends(harness) == ["sendPhoto"] * 3
    assert heard.somebody.inbox[-1].text == "&" * 1024


async def test_words_too_long_for_a_caption_come_after_the_picture(send, heard):
    for text in ("x" * 1025, "🌿" * 512 + "x"):
        result = await send(text, picture=CARD, buttons=BUTTONS)
        picture, words = heard.somebody.inbox[-2:]
        assert picture.body["photo"]
        assert (picture.text, picture.buttons, picture.silent) == ("", [], True)
        assert (words.text, words.buttons, words.silent) == (text, ["Tap"], False)
        assert (result.message, result.pictured) == (words.id, False)


async def test_long_words_whose_picture_is_refused_go_alone(harness, send, heard):
    harness.line.meets(NO_PICTURE, to="sendPhoto")
    await send("x" * 1025, picture=CARD)
    assert texts(heard) == ["x" * 1025]


async def test_any_other_call_has_the_same_fates(harness):
    assert (await harness.sender.attempt(harness.bot.get_me)).status is SendStatus.DELIVERED
    harness.line.breaks(to="getMe")
    assert (await harness.sender.attempt(harness.bot.get_me)).status is SendStatus.UNCERTAIN


def test_plain_text_has_no_tags_and_its_signs_back():
    assert plain('<b>a &lt; b</b> &amp; <tg-time unix="1">c</tg-time>') == "a < b & c"


def test_the_length_of_a_text_is_counted_as_telegram_does():
    assert [utf16_length(text) for text in ("", "abc", "ü", "🌿", "🧘\u200d♀️")] == [0, 3, 1, 2, 5]
