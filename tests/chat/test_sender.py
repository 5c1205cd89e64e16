"""Sender: what becomes of a message, whatever Telegram and the network do, and its fallbacks."""

from datetime import timedelta

import pytest
from telegram.error import NetworkError

from bot.chat.buttons import Button
from bot.chat.errors import Outcome
from bot.chat.limiter import Share, Stale, Urgency
from bot.chat.sender import FATES, Card, Outgoing, plain, utf16_length
from bot.domain.stretch import Side
from bot.practice.voice import Fate
from tests.support.line import refused
from tests.support.room import MONDAY

HIP = "kneeling-hip-flexor-stretch"
CARD = Card(svg="<svg/>")
BUTTONS = ((Button(label="Tap", carries="go"),),)
BROKEN = "<b>not closed &amp; so on"
ANSWER = Urgency(share=Share.ANSWER)
NO_PICTURE = refused(400, "Bad Request: IMAGE_PROCESS_FAILED")
GONE = refused(400, "Bad Request: message to edit not found")
ERRORS = {
    Fate.GONE: [
        refused(403, "Forbidden: bot was blocked by the user"),
        refused(403, "Forbidden: user is deactivated"),
        refused(400, "Bad Request: chat not found"),
    ],
    Fate.HELD_BACK: [
        refused(429, "Too Many Requests"),
        refused(401, "Unauthorized"),
        refused(409, "Conflict: terminated by other getUpdates request"),
    ],
    Fate.REFUSED: [refused(400, "Bad Request: message is too long")],
    Fate.DROPPED: [GONE, refused(400, "Bad Request: query is too old")],
    Fate.DELIVERED: [refused(400, "Bad Request: message is not modified")],
    Fate.UNCERTAIN: [refused(500, "Internal Server Error"), NetworkError("Bad Gateway")],
}


@pytest.fixture
def heard(room, ana):
    """Ana, to whom the bot may write, in a room with a press and the pictures of a stretch."""
    ana.somebody.says("hello")
    room.hang(HIP)
    return ana


@pytest.fixture
def send(room, heard):
    """Send a message to Ana; return what became of it."""

    async def send(text="Hello", **values):
        return await room.sender.send(
            Outgoing(chat=heard.id, text=text, **{"urgency": ANSWER} | values)
        )

    return send


@pytest.fixture
async def before(room, heard):
    """The number of a message to Ana that says "Before"."""
    return (await room.bot.send_message(heard.id, "Before")).message_id


def texts(ana):
    return [message.text for message in ana.somebody.inbox]


def sends(room):
    return [call.method for call in room.emulator.ledger if call.method.startswith("send")]


def loud(caplog):
    return [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]


async def test_a_message_brings_its_markup_and_its_buttons(send, heard):
    spoken = await send("<b>one</b>", buttons=BUTTONS)
    (message,) = heard.somebody.inbox
    assert (message.text, message.buttons, message.silent) == ("one", ["Tap"], False)
    assert (spoken.fate, spoken.message, spoken.at) == (Fate.DELIVERED, message.id, MONDAY)
    assert not spoken.pictured


async def test_a_message_may_be_silent(send, heard):
    await send(silent=True)
    assert heard.somebody.inbox[0].silent


async def test_a_message_goes_with_its_urgency(room, send):
    await send(urgency=Urgency(share=Share.CUE, expires=MONDAY + timedelta(seconds=9)))
    (urgency,) = room.limiter.of("sendMessage")
    assert (urgency.share, urgency.expires) == (Share.CUE, MONDAY + timedelta(seconds=9))


async def test_words_come_beneath_each_kind_of_picture(room, send, heard):
    film = room.gallery.film(HIP, Side.RIGHT)
    for picture, kind in (
        (film, "animation"),
        (CARD, "photo"),
        (Card(svg="<svg/>", poster=True), "photo"),
    ):
        spoken = await send("<b>Look</b>", picture=picture, buttons=BUTTONS)
        message = heard.somebody.inbox[-1]
        assert message.body[kind]
        assert (message.text, message.buttons, spoken.pictured) == ("Look", ["Tap"], True)


async def test_a_poster_is_printed_for_the_first_chat_alone(room, send):
    for _ in range(2):
        await send(picture=Card(svg="<svg/>", poster=True))
    assert len(room.press.cards) == 1


async def test_a_change_replaces_the_words_of_a_message(send, heard, before):
    spoken = await send("<i>After</i>", buttons=BUTTONS, edits=before)
    (message,) = heard.somebody.inbox
    assert (message.text, message.buttons) == ("After", ["Tap"])
    assert (spoken.fate, spoken.message) == (Fate.DELIVERED, before)


async def test_a_change_of_a_message_with_a_picture_replaces_its_caption(send, heard):
    shown = await send("Before", picture=CARD)
    spoken = await send("After", edits=shown.message, pictured=True)
    (message,) = heard.somebody.inbox
    assert message.text == "After"
    assert message.body["photo"]
    assert spoken.pictured


async def test_every_outcome_has_its_fate():
    assert set(FATES) == set(Outcome)


async def test_each_error_has_its_fate_and_a_refusal_alone_is_reported(room, send, heard, caplog):
    for fate, errors in ERRORS.items():
        for error in errors:
            caplog.clear()
            room.line.meets(error)
            spoken = await send()
            assert (spoken.fate, spoken.message) == (fate, None), error
            assert bool(loud(caplog)) == (fate is Fate.REFUSED), error
    assert heard.somebody.inbox == []


async def test_what_surely_never_left_is_held_back(room, send):
    room.line.is_down()
    assert (await send()).fate is Fate.HELD_BACK


async def test_a_message_of_which_the_answer_was_lost_is_uncertain(room, send):
    room.line.breaks()
    assert (await send()).fate is Fate.UNCERTAIN


async def test_how_long_telegram_asks_to_wait_is_returned(room, send):
    room.line.meets(refused(429, "Too Many Requests"))
    assert (await send()).wait == timedelta(seconds=30)


async def test_a_message_that_waited_too_long_is_dropped(room, send, before):
    room.limiter.held = Stale()
    assert (await send()).fate is Fate.DROPPED
    assert (await send(edits=before)).fate is Fate.DROPPED


async def test_an_answer_to_a_message_that_is_gone_is_a_new_message(room, send, heard, before):
    room.line.meets(GONE, to="editMessageText")
    spoken = await send("After", buttons=BUTTONS, edits=before, anew=True)
    message = heard.somebody.inbox[-1]
    assert (message.text, message.buttons) == ("After", ["Tap"])
    assert (spoken.fate, spoken.message) == (Fate.DELIVERED, message.id)
    assert message.id != before


async def test_a_silent_cue_for_a_message_that_is_gone_is_dropped(room, send, heard, before):
    room.line.meets(GONE, to="editMessageText")
    assert (await send("After", edits=before)).fate is Fate.DROPPED
    assert texts(heard) == ["Before"]


async def test_an_answer_that_expired_in_the_queue_is_not_sent_as_a_new_message(
    room, send, heard, before
):
    room.limiter.held = Stale()
    expired = Urgency(expires=room.clock.now())
    spoken = await send("After", edits=before, anew=True, urgency=expired)
    assert spoken.fate is Fate.DROPPED
    assert texts(heard) == ["Before"]


async def test_markup_that_telegram_refuses_is_sent_plain_in_every_kind_of_message(
    room, send, heard, before, caplog
):
    film = room.gallery.film(HIP, Side.RIGHT)
    shown = (await send("Before", picture=CARD)).message
    for values in (
        {"silent": True},
        {"edits": before},
        {"edits": shown, "pictured": True},
        {"picture": CARD},
        {"picture": film},
    ):
        caplog.clear()
        spoken = await send(BROKEN, buttons=BUTTONS, **values)
        message = next(one for one in heard.somebody.inbox if one.id == spoken.message)
        assert message.text == "not closed & so on", values
        assert message.buttons == ["Tap"], values
        assert message.silent == values.get("silent", False), values
        assert spoken.pictured == bool({"picture", "pictured"} & values.keys()), values
        assert "not valid HTML" in caplog.text, values


async def test_words_whose_picture_telegram_refuses_go_alone(room, send, heard, caplog):
    film = room.gallery.film(HIP, Side.RIGHT)
    for picture, method in ((CARD, "sendPhoto"), (film, "sendAnimation")):
        room.line.meets(NO_PICTURE, to=method)
        spoken = await send("<b>Look</b>", picture=picture, buttons=BUTTONS)
        message = heard.somebody.inbox[-1]
        assert (message.text, message.buttons) == ("Look", ["Tap"]), method
        assert (spoken.fate, spoken.pictured) == (Fate.DELIVERED, False), method
    assert caplog.text.count("the words go alone") == 2


async def test_words_whose_picture_is_lost_go_alone(room, send, heard):
    film = room.gallery.film(HIP, Side.RIGHT)
    room.press.works = False
    room.drawn.clear()
    room.gallery._folder /= "elsewhere"  # noqa: SLF001 - as if the disk were gone
    for picture in (CARD, film):
        spoken = await send("Look", picture=picture)
        assert (spoken.fate, spoken.pictured) == (Fate.DELIVERED, False)
    assert texts(heard) == ["Look", "Look"]


async def test_without_picture_and_without_markup_the_words_still_arrive(room, send, heard):
    room.line.meets(NO_PICTURE, to="sendPhoto")
    assert (await send(BROKEN, picture=CARD)).fate is Fate.DELIVERED
    assert texts(heard) == ["not closed & so on"]


async def test_what_is_no_fault_of_the_picture_is_not_tried_without_it(room, send):
    for fate in (Fate.GONE, Fate.HELD_BACK, Fate.UNCERTAIN):
        for error in ERRORS[fate]:
            room.line.meets(error, to="sendPhoto")
            assert (await send(picture=CARD)).fate is fate, error
    assert "sendMessage" not in sends(room)


async def test_the_longest_caption_stands_beneath_its_picture(room, send, heard):
    """The signs of markup do not count, and a sign beyond 16 bits counts twice."""
    for text in ("<b>" + "x" * 1024 + "</b>", "🌿" * 512, "&amp;" * 1024):
        spoken = await send(text, picture=CARD)
        assert spoken.pictured, text[:9]
    assert sends(room) == ["sendPhoto"] * 3
    assert heard.somebody.inbox[-1].text == "&" * 1024


async def test_words_too_long_for_a_caption_come_after_the_picture(send, heard):
    for text in ("x" * 1025, "🌿" * 512 + "x"):
        spoken = await send(text, picture=CARD, buttons=BUTTONS)
        picture, words = heard.somebody.inbox[-2:]
        assert picture.body["photo"]
        assert (picture.text, picture.buttons, picture.silent) == ("", [], True)
        assert (words.text, words.buttons, words.silent) == (text, ["Tap"], False)
        assert (spoken.message, spoken.pictured) == (words.id, False)


async def test_long_words_whose_picture_is_refused_go_alone(room, send, heard):
    room.line.meets(NO_PICTURE, to="sendPhoto")
    await send("x" * 1025, picture=CARD)
    assert texts(heard) == ["x" * 1025]


async def test_any_other_call_has_the_same_fates(room):
    assert (await room.sender.attempt(room.bot.get_me)).fate is Fate.DELIVERED
    room.line.breaks(to="getMe")
    assert (await room.sender.attempt(room.bot.get_me)).fate is Fate.UNCERTAIN


def test_plain_text_has_no_tags_and_its_signs_back():
    assert plain('<b>a &lt; b</b> &amp; <tg-time unix="1">c</tg-time>') == "a < b & c"


def test_the_length_of_a_text_is_counted_as_telegram_does():
    assert [utf16_length(text) for text in ("", "abc", "ü", "🌿", "🧘\u200d♀️")] == [0, 3, 1, 2, 5]
