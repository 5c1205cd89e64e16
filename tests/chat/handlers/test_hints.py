"""/help helps, and what is not understood gets a single kind hint."""

import pytest

from bot.chat.menu import COMMANDS

STICKER = {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1,
           "is_animated": False, "is_video": False}  # fmt: skip
VOICE = {"file_id": "a", "file_unique_id": "b", "duration": 1}
CONTACT = {"phone_number": "1", "first_name": "Ben"}


async def test_help_lists_every_command(ana):
    said = await ana.says("/help")
    assert all(f"/{name} \u2013 " in said.text for name in COMMANDS)


async def test_help_says_what_the_pictures_show(ana):
    said = await ana.says("/help")
    assert "the light band marks the right wrist and ankle" in said.text


async def test_help_says_when_to_stop_and_what_this_is_not(ana):
    said = await ana.says("/help")
    assert "Stop if you feel sharp pain" in said.text
    assert "call your emergency number" in said.text
    assert "not medical advice" in said.text


async def test_an_unknown_command_is_told_with_the_way_to_the_others(ana):
    assert (await ana.says("/dance")).text == ("I don’t know /dance. See /help for all commands.")


@pytest.mark.parametrize("typed", ["/" + "x" * 4000, "/<b>", "/dance now and for ever"])
async def test_whatever_command_is_typed_it_is_repeated_briefly_and_does_no_harm(ana, typed):
    said = await ana.says(typed)
    assert len(said.text) < 200


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": STICKER},
        {"voice": VOICE},
        {"contact": CONTACT},
        {"dice": {"emoji": "🎲", "value": 1}},
    ],
    ids=["sticker", "voice", "contact", "dice"],
)
async def test_what_cannot_be_read_gets_one_hint(ana, content):
    said = await ana.sends(**content)
    assert "I can only read text and locations" in said.text
    assert len(said.messages) == 1


async def test_something_of_a_kind_that_is_not_known_yet_gets_the_same_hint(ana):
    assert "I can only read" in (await ana.sends(hologram={"depth": 3})).text


async def test_an_old_button_says_that_it_is_old(ana):
    await ana.says("/help")
    assert "no longer works" in (await ana.forges("feast:1")).toast
