"""Pictures: what is sent stands beneath the right picture, and is sent whatever becomes of the picture."""

from dataclasses import replace

import pytest

from bot.chat.drawings import Drawings
from bot.domain.cues import CueKind
from bot.domain.stretch import Side
from bot.practice.voice import Fate
from tests.support.lesson import make_person, make_summary, moment_of
from tests.support.line import refused
from tests.support.room import vocabulary

HIP = "kneeling-hip-flexor-stretch"
OPENING = [CueKind.CARD, CueKind.SWITCH]
SOUNDLESS = "disable_notification"


@pytest.fixture
def heard(room, ana):
    """Ana, to whom the bot may write, in a room where the first stretch's pictures hang."""
    ana.somebody.says("hello")
    room.hang(HIP)
    return ana


def calls(room):
    return [call.method for call in room.emulator.ledger if call.chat]


@pytest.mark.parametrize("kind", OPENING)
async def test_a_card_comes_beneath_the_film_of_its_side_and_sounds(room, heard, kind):
    moment = moment_of(kind)
    spoken = await room.voice.cue(moment)
    assert (spoken.fate, spoken.pictured) == (Fate.DELIVERED, True)
    (call,) = room.emulator.calls("sendAnimation")
    film = room.drawn[HIP].films[moment.cue.side]
    assert call.params["animation"].startswith(f"{film.name} (")
    assert call.params.get(SOUNDLESS) != "true"
    assert heard.somebody.inbox[-1].buttons == ["⏸ Pause", "⏭ Skip", "⏹ End", "❔ How?"]


@pytest.mark.usefixtures("heard")
async def test_the_two_sides_have_different_films(room):
    for kind in OPENING:
        await room.voice.cue(moment_of(kind))
    right, left = (call.params["animation"] for call in room.emulator.calls("sendAnimation"))
    assert f"-{Side.RIGHT}." in right
    assert f"-{Side.LEFT}." in left


async def test_a_caption_says_all_that_the_words_alone_would_say(room, heard):
    moment = moment_of(CueKind.CARD)
    await room.voice.cue(moment)
    pictured = heard.somebody.inbox[-1].text
    await room.voice.cue(replace(moment, person=make_person(pictures=False)))
    assert heard.somebody.inbox[-1].text == pictured


async def test_a_hold_changes_the_caption_and_the_film_goes_on(room, heard):
    card = await room.voice.cue(moment_of(CueKind.CARD))
    hold = moment_of(CueKind.HOLD, message=card.message, pictured=card.pictured)
    assert (await room.voice.cue(hold)).pictured
    assert calls(room)[-1] == "editMessageCaption"
    (message,) = heard.somebody.inbox
    assert "0:30" in message.text
    assert message.body["animation"]


@pytest.mark.usefixtures("heard")
async def test_whoever_wants_words_alone_gets_no_picture(room):
    for kind in (*OPENING, CueKind.FINISH):
        await room.voice.cue(moment_of(kind, person=make_person(pictures=False)))
    assert set(calls(room)) == {"sendMessage"}


@pytest.mark.usefixtures("heard")
async def test_a_stretch_without_a_picture_is_told_in_words(room):
    room.drawn.clear()
    spoken = await room.voice.cue(moment_of(CueKind.CARD))
    assert (spoken.fate, spoken.pictured) == (Fate.DELIVERED, False)
    assert calls(room) == ["sendMessage"]


@pytest.mark.usefixtures("heard")
async def test_a_picture_that_telegram_refuses_costs_no_message(room, caplog):
    room.line.meets(refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"), to="sendAnimation")
    spoken = await room.voice.cue(moment_of(CueKind.CARD))
    assert (spoken.fate, spoken.pictured) == (Fate.DELIVERED, False)
    assert "the words go alone" in caplog.text


async def test_a_session_ends_with_a_card(room, heard):
    moment = moment_of(CueKind.FINISH, summary=make_summary(before=6, after=7))
    await room.voice.cue(moment)
    message = heard.somebody.inbox[-1]
    assert message.body["photo"]
    assert "complete" in message.text
    assert "7-day streak" in message.text
    (card,) = room.press.cards
    assert "Complete: Psoas reset" in card
    assert ">7<" in card


async def test_a_card_that_cannot_be_printed_costs_no_message(room, heard):
    room.press.works = False
    assert (await room.voice.cue(moment_of(CueKind.FINISH))).fate is Fate.DELIVERED
    assert "complete" in heard.somebody.inbox[-1].text


def test_a_session_of_seconds_lasted_a_minute():
    moment = moment_of(CueKind.FINISH)
    brief = replace(moment, summary=replace(moment.summary, active=moment.summary.active / 100))
    assert ">1<" in Drawings(words=vocabulary().words("en")).finish(brief)


async def test_the_streak_comes_beneath_a_card_of_the_weeks(room, ana):
    room.press.works = True
    await ana.says("/stretch")
    now, person = room.clock.now(), await ana.person()
    async with room.store.begin() as tx:
        await tx.days.add(user=ana.id, day=person.day(now), at=now, zone=person.zone, session=None)
    said = await ana.says("/streak")
    assert said.messages[-1].body["photo"]
    assert said.text.startswith("🔥 1-day streak")
    (card,) = room.press.cards
    words = {">Feb<", ">Mon<", ">day streak<", ">longest<", ">done<"}
    assert {word for word in words if word in card} == words


async def test_a_tapped_message_with_a_picture_gets_new_words_beneath_it(room, ana):
    room.press.works = True
    await ana.says("/routines")
    await ana.taps("Psoas reset")
    (shown,) = ana.somebody.inbox[-1:]
    assert shown.body["photo"]
    assert "Routines" in (await ana.taps("📋 Routines")).text
