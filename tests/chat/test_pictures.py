"""Pictures: what is sent stands beneath the right picture, and is sent whatever becomes of the picture."""

from dataclasses import replace

import pytest

from bot.chat.card_pictures import CardPictures
from bot.domain.cues import CueKind
from bot.domain.stretch import Side
from bot.practice.messenger import SendStatus
from tests.support.chat_harness import localizer
from tests.support.line import refused
from tests.support.session_script import make_person, make_summary, moment_of

HIP = "kneeling-hip-flexor-stretch"
OPENING = [CueKind.CARD, CueKind.SWITCH]
SOUNDLESS = "disable_notification"


@pytest.fixture
def heard(harness, ana):
    """Ana, to whom the bot may write, in a room where the first stretch's pictures hang."""
    ana.somebody.says("hello")
    harness.hang(HIP)
    return ana


def calls(harness):
    return [call.method for call in harness.emulator.ledger if call.chat]


@pytest.mark.parametrize("kind", OPENING)
async def test_a_card_comes_beneath_the_film_of_its_side_and_sounds(harness, heard, kind):
    cue_message = moment_of(kind)
    result = await harness.messenger.cue(cue_message)
    assert (result.status, result.pictured) == (SendStatus.DELIVERED, True)
    (call,) = harness.emulator.calls("sendAnimation")
    film = harness.drawn[HIP].films[cue_message.cue.side]
    assert call.params["animation"].startswith(f"{film.name} (")
    assert call.params.get(SOUNDLESS) != "true"
    assert heard.somebody.inbox[-1].buttons == ["⏸ Pause", "⏭ Skip", "⏹ End", "❔ How?"]


@pytest.mark.usefixtures("heard")
async def test_the_two_sides_have_different_films(harness):
    for kind in OPENING:
        await harness.messenger.cue(moment_of(kind))
    right, left = (call.params["animation"] for call in harness.emulator.calls("sendAnimation"))
    assert f"-{Side.RIGHT}." in right
    assert f"-{Side.LEFT}." in left


async def test_a_caption_says_all_that_the_words_alone_would_say(harness, heard):
    cue_message = moment_of(CueKind.CARD)
    await harness.messenger.cue(cue_message)
    pictured = heard.somebody.inbox[-1].text
    await harness.messenger.cue(replace(cue_message, person=make_person(pictures=False)))
    assert heard.somebody.inbox[-1].text == pictured


async def test_a_hold_changes_the_caption_and_the_film_goes_on(harness, heard):
    card = await harness.messenger.cue(moment_of(CueKind.CARD))
    hold = moment_of(CueKind.HOLD, message=card.message, pictured=card.pictured)
    assert (await harness.messenger.cue(hold)).pictured
    assert calls(harness)[-1] == "editMessageCaption"
    (message,) = heard.somebody.inbox
    assert "0:30" in message.text
    assert message.body["animation"]


@pytest.mark.usefixtures("heard")
async def test_whoever_wants_words_alone_gets_no_picture(harness):
    for kind in (*OPENING, CueKind.FINISH):
        await harness.messenger.cue(moment_of(kind, person=make_person(pictures=False)))
    assert set(calls(harness)) == {"sendMessage"}


@pytest.mark.usefixtures("heard")
async def test_a_stretch_without_a_picture_is_told_in_words(harness):
    harness.drawn.clear()
    result = await harness.messenger.cue(moment_of(CueKind.CARD))
    assert (result.status, result.pictured) == (SendStatus.DELIVERED, False)
    assert calls(harness) == ["sendMessage"]


@pytest.mark.usefixtures("heard")
async def test_a_picture_that_telegram_refuses_costs_no_message(harness, caplog):
    harness.line.meets(refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"), to="sendAnimation")
    result = await harness.messenger.cue(moment_of(CueKind.CARD))
    assert (result.status, result.pictured) == (SendStatus.DELIVERED, False)
    assert "the words go alone" in caplog.text


async def test_a_session_ends_with_a_card(harness, heard):
    cue_message = moment_of(CueKind.FINISH, summary=make_summary(before=7, after=8))
    await harness.messenger.cue(cue_message)
    message = heard.somebody.inbox[-1]
    assert message.body["photo"]
    assert "complete" in message.text
    assert "8-day streak" in message.text
    (card,) = harness.rasterizer.cards
    assert "Complete: Front of hips, after sitting" in card
    assert ">8<" in card


async def test_a_session_that_reaches_a_milestone_ends_with_its_medal(harness, heard):
    cue_message = moment_of(CueKind.FINISH, summary=make_summary(before=6, after=7))
    await harness.messenger.cue(cue_message)
    message = heard.somebody.inbox[-1]
    assert message.body["photo"]
    assert "7 days in a row" in message.text
    (card,) = harness.rasterizer.cards
    assert ">days in a row<" in card


async def test_a_card_that_cannot_be_printed_costs_no_message(harness, heard):
    harness.rasterizer.works = False
    assert (await harness.messenger.cue(moment_of(CueKind.FINISH))).status is SendStatus.DELIVERED
    assert "complete" in heard.somebody.inbox[-1].text


def test_a_session_of_seconds_lasted_a_minute():
    cue_message = moment_of(CueKind.FINISH)
    brief = replace(
        cue_message, summary=replace(cue_message.summary, active=cue_message.summary.active / 100)
    )
    assert ">1<" in CardPictures(words=localizer().words("en")).finish(brief)


async def test_the_streak_comes_beneath_a_card_of_the_weeks(harness, ana):
    harness.rasterizer.works = True
    await ana.says("/stretch")
    now, person = harness.clock.now(), await ana.person()
    async with harness.store.begin() as tx:
        await tx.days.add(user=ana.id, day=person.day(now), at=now, zone=person.zone, session=None)
    said = await ana.says("/streak")
    assert said.messages[-1].body["photo"]
    assert said.text.startswith("🔥 1-day streak")
    (card,) = harness.rasterizer.cards
    words = {">Feb<", ">Mon<", ">day streak<", ">longest<", ">done<"}
    assert {word for word in words if word in card} == words


async def test_a_tapped_message_with_a_picture_gets_new_words_beneath_it(harness, ana):
    harness.rasterizer.works = True
    await ana.says("/routines")
    await ana.taps("Front of hips, after sitting")
    (shown,) = ana.somebody.inbox[-1:]
    assert shown.body["photo"]
    assert "Routines" in (await ana.taps("📋 Routines")).text
