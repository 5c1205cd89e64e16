"""Does every update find its handler?"""

from dataclasses import replace

import pytest
from telegram import Update

from bot.chat import application as chat
from bot.chat import routes
from bot.chat.menu import COMMANDS
from bot.emulator.resident import Resident

GROUP = -100200


def in_group(text, *, number=1):
    command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    message = {
        "message_id": 1,
        "date": 1772434800,
        "chat": {"id": GROUP, "type": "supergroup", "title": "Runners"},
        "from": {"id": 1001, "is_bot": False, "first_name": "Ana", "language_code": "de"},
        "text": text,
        "entities": [command] if text.startswith("/") else [],
    }
    return {"update_id": number, "message": message}


@pytest.fixture
def group(room):
    """What stands in a group of which the bot is a member."""
    resident = Resident(user={"id": GROUP, "first_name": "Runners"}, started=True)
    room.emulator.world.residents[GROUP] = resident
    return resident.messages


async def written(room, group, text):
    await room.handle(Update.de_json(in_group(text), room.bot))
    return [message.text for message in group.values()]


def test_every_command_of_the_menu_has_a_handler():
    assert {*COMMANDS, "admin"} == set(routes.COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
async def test_every_command_answers(ana, name):
    said = await ana.says(f"/{name}")
    assert said.text
    assert "no command" not in said.text


@pytest.mark.parametrize(
    "typed", ["/STREAK", "/Streak", "/streak@limber_demo_bot", "/streak@LIMBER_DEMO_BOT"]
)
async def test_a_command_is_known_in_any_case_and_with_the_bots_name(ana, typed):
    said = await ana.says(typed)
    assert "No streak yet" in said.text


@pytest.mark.parametrize("gap", [" ", "   ", "\n", "\n\n", "\t", "\u00a0"])
async def test_whatever_gap_follows_a_command_what_stands_behind_it_counts(ana, gap):
    said = await ana.says(f"/remind{gap}07:30")
    assert "07:30 · every day" in said.text


async def test_a_command_for_another_bot_is_unknown(ana):
    said = await ana.says("/streak@other_bot")
    assert "I don’t know /streak@other_bot" in said.text


async def test_a_picture_gets_one_hint_even_if_its_caption_is_a_command(ana):
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    said = await ana.sends(photo=photo, caption="/streak")
    assert said.text.startswith("I can only read text and locations")
    assert len(said.messages) == 1


async def test_a_button_of_no_known_family_is_an_old_one(ana):
    await ana.says("/start")
    said = await ana.forges("nothing:at:all")
    assert "no longer works" in said.toast


async def test_a_family_is_its_whole_name(ana):
    await ana.says("/start")
    said = await ana.forges("going:psoas-reset")
    assert "no longer works" in said.toast


async def test_a_tap_without_anything_is_an_old_one(room, ana):
    await ana.says("/start")
    query = ana.somebody.taps(ana.somebody.inbox[-1], forged="gone")
    (update,) = await room.news()
    game = update.to_dict()
    del game["callback_query"]["data"]
    await room.handle(Update.de_json(game, room.bot))
    assert "no longer works" in room.emulator.answers[query].text


async def test_a_pinned_message_and_the_like_get_no_answer(ana):
    said = await ana.sends(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})
    assert said.messages == []


@pytest.mark.usefixtures("calm")
async def test_an_update_without_anything_that_is_known_is_done_with(room):
    await room.handle(Update(1))


@pytest.mark.parametrize(
    "text", ["/stretch", "/start@limber_demo_bot now", "/STOP@Limber_Demo_Bot"]
)
async def test_a_command_in_a_group_is_pointed_to_the_private_chat(room, group, text):
    (said,) = await written(room, group, text)
    assert said.startswith("I work one-to-one")


@pytest.mark.parametrize("text", ["/ban@other_bot", "/start@limber_demo_bots"])
async def test_a_command_for_another_bot_in_a_group_is_none_of_ours(room, group, text):
    assert await written(room, group, text) == []


async def test_talk_in_a_group_is_none_of_ours(room, group):
    assert await written(room, group, "hello everyone") == []


async def test_joining_a_group_changes_nothing_for_whoever_did_it(room, ana):
    await ana.says("/remind 07:30")
    user = {"id": ana.id, "is_bot": False, "first_name": "Ana"}
    bot = {**room.emulator.world.bot}
    body = {
        "chat": {"id": GROUP, "type": "supergroup", "title": "Runners"},
        "from": user,
        "date": 1772434800,
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": "left", "user": bot},
    }
    await room.handle(Update.de_json({"update_id": 9, "my_chat_member": body}, room.bot))
    assert (await ana.person()).reachable


async def test_an_error_that_nobody_foresaw_reaches_whoever_handed_the_update_in(room, ana):
    class Broken:
        gallery = room.gallery

        async def deliver(self, update, answers):
            raise LookupError(update, answers)

    desk = replace(room.desk, courier=Broken())
    ana.somebody.says("/streak")
    (update,) = await room.news()
    async with chat.build(room.bot, desk) as application:
        with pytest.raises(LookupError):
            await desk.handle(update, application)
    assert desk.failures == {}
