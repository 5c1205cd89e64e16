"""Routing: every update finds its handler, and a handler is given what it needs of it."""

import pytest
from telegram import Update

from bot.chat import routes
from bot.chat.menu import COMMANDS
from bot.chat.routing import Membership, ToGroup, ToPerson, route_of
from emulator.chat import Chat

GROUP = -100200
ANA = {"id": 1001, "is_bot": False, "first_name": "Ana", "language_code": "de"}
BEN = {"id": 1002, "is_bot": False, "first_name": "Ben"}
PRIVATE = {"id": 1001, "type": "private", "first_name": "Ana"}
RUNNERS = {"id": GROUP, "type": "supergroup", "title": "Runners"}
CHANNEL = {"id": -100300, "type": "channel", "title": "News"}


def message(text=None, *, chat=PRIVATE, number=1, sender=ANA, **values):
    """Return an update with a message."""
    body = {"message_id": 1, "date": 1772434800, "chat": chat, **values}
    if sender:
        body["from"] = sender
    if text is not None:
        body["text"] = text
        if text.startswith("/"):
            length = len(text.split()[0])
            body["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return {"update_id": number, "message": body}


def membership(status, *, chat=PRIVATE):
    """Return an update that says how the bot stands in a chat."""
    bot = {"id": 123456, "is_bot": True, "first_name": "Limber"}
    new = {"status": status, "user": bot}
    if status == "kicked":
        new["until_date"] = 0
    body = {"chat": chat, "from": ANA, "date": 1772434800, "new_chat_member": new}
    body["old_chat_member"] = {"status": "member", "user": bot}
    return {"update_id": 9, "my_chat_member": body}


def route(content):
    return route_of(Update.de_json(content), username="limber_demo_bot")


@pytest.fixture
def group(harness):
    """What stands in a group of which the bot is a member."""
    resident = Chat(user={"id": GROUP, "first_name": "Runners"}, started=True)
    harness.emulator.state.residents[GROUP] = resident
    return resident.messages


async def written(harness, group, text):
    await harness.handle(message(text, chat=RUNNERS))
    return [message.text for message in group.values()]


def test_every_command_of_the_menu_has_a_handler():
    assert {*COMMANDS, "admin", "failed"} == set(routes.COMMANDS)


async def test_every_command_answers(ana):
    for name in COMMANDS:
        said = await ana.says(f"/{name}")
        assert said.text, name
        assert "no command" not in said.text, name


async def test_a_command_is_known_in_any_case_and_with_the_bots_name(ana):
    for typed in ("/STREAK", "/Streak", "/streak@limber_demo_bot", "/streak@LIMBER_DEMO_BOT"):
        assert "No days yet" in (await ana.says(typed)).text, typed


def test_whatever_gap_follows_a_command_what_stands_behind_it_counts():
    for gap in (" ", "   ", "\n", "\n\n", "\t", "\u00a0"):
        found = route(message(f"/remind{gap}07:30"))
        assert found == ToPerson(handle=routes.COMMANDS["remind"], said="07:30"), repr(gap)


def test_a_command_alone_has_nothing_behind_it():
    assert route(message("/remind")) == ToPerson(handle=routes.COMMANDS["remind"], said="")


def test_typed_words_are_given_as_they_are():
    assert route(message(" half past seven ")) == ToPerson(
        handle=routes.TYPED, said=" half past seven "
    )


def test_a_command_in_the_middle_of_a_sentence_is_a_sentence():
    content = message("so /stop")
    content["message"]["entities"] = [{"type": "bot_command", "offset": 3, "length": 5}]
    assert route(content).handle is routes.TYPED


def test_a_message_in_bold_is_no_command():
    content = message("hello")
    content["message"]["entities"] = [{"type": "bold", "offset": 0, "length": 5}]
    assert route(content).handle is routes.TYPED


def test_a_command_that_is_not_known_or_for_another_bot_is_unknown():
    for typed in ("/dance", "/streak@other_bot", "/"):
        assert route(message(typed)).handle is routes.UNKNOWN_COMMAND, typed


async def test_an_unknown_command_is_named_in_the_answer(ana):
    said = await ana.says("/streak@other_bot")
    assert "I don’t know /streak@other_bot" in said.text


def test_a_forwarded_command_is_not_obeyed():
    for origin in (
        {"type": "user", "sender_user": BEN, "date": 1772434000},
        {"type": "hidden_user", "sender_user_name": "Ben", "date": 1772434000},
    ):
        found = route(message("/stop", forward_origin=origin))
        assert found.handle is routes.UNKNOWN_COMMAND, origin


async def test_a_forwarded_stop_stops_nothing(ana):
    await ana.says("/remind 07:30")
    origin = {"type": "user", "sender_user": BEN, "date": 1772434000}
    await ana.sends(
        text="/stop",
        entities=[{"type": "bot_command", "offset": 0, "length": 5}],
        forward_origin=origin,
    )
    assert await ana.owed() is not None
    assert not (await ana.person()).stopped


def test_a_place_is_given_as_its_degrees():
    found = route(message(location={"latitude": 52.5, "longitude": 13.25}))
    assert found == ToPerson(handle=routes.LOCATION, said="52.5,13.25")


async def test_a_picture_gets_one_hint_even_if_its_caption_is_a_command(ana):
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    said = await ana.sends(photo=photo, caption="/streak")
    assert said.text.startswith("I can only read text and locations")
    assert len(said.messages) == 1


async def test_a_button_of_no_known_family_is_an_old_one(ana):
    await ana.says("/start")
    for data in ("nothing:at:all", "going:psoas-reset"):
        assert "no longer works" in (await ana.forges(data)).toast, data


async def test_a_tap_without_anything_is_an_old_one(harness, ana):
    await ana.says("/start")
    query = ana.somebody.taps(ana.somebody.inbox[-1], forged="gone")
    (game,) = await harness.news()
    del game["callback_query"]["data"]
    await harness.handle(game)
    assert "no longer works" in harness.emulator.answers[query].text


async def test_a_tap_in_another_chat_than_the_persons_own_does_nothing(harness, group, ana):
    await ana.says("/remind 07:30")
    for chat in (RUNNERS, {"id": 1002, "type": "private", "first_name": "Ben"}):
        tapped = {"message_id": 1, "date": 1772434800, "chat": chat}
        query = {"id": "1", "from": ANA, "chat_instance": "1", "data": "own:delete:yes"}
        number = 900 + len(chat)
        await harness.handle({"update_id": number, "callback_query": {**query, "message": tapped}})
        assert await ana.owed() is not None
    assert list(group.values()) == []


async def test_a_tap_on_a_message_out_of_reach_is_obeyed(harness, ana):
    await ana.says("/remind 07:30")
    gone = {"message_id": 1, "date": 0, "chat": PRIVATE}
    query = {"id": "1", "from": ANA, "chat_instance": "1", "data": "menu:reminders"}
    await harness.handle({"update_id": 900, "callback_query": {**query, "message": gone}})
    assert "07:30" in ana.somebody.inbox[-1].text


def test_another_bot_gets_no_answer():
    robot = {**BEN, "is_bot": True}
    for typed in ("/start", "hello"):
        assert route(message(typed, sender=robot)) is None, typed


def test_service_messages_need_no_answer():
    for service in (
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {"pinned_message": {"message_id": 1, "date": 1772434800, "chat": PRIVATE, "text": "x"}},
        {"write_access_allowed": {}},
    ):
        assert route(message(**service)) is None, service


@pytest.mark.usefixtures("calm")
async def test_a_service_message_is_handled_and_not_answered(harness, ana):
    said = await ana.sends(pinned_message={"message_id": 1, "date": 1, "chat": PRIVATE, "text": ""})
    assert said.messages == []
    async with harness.store.begin() as tx:
        assert await tx.inbox.waiting() == []


@pytest.mark.usefixtures("calm")
async def test_an_update_without_anything_that_is_known_is_done_with(harness):
    await harness.handle({"update_id": 1})
    async with harness.store.begin() as tx:
        assert await tx.inbox.waiting() == []


def test_a_message_of_nobody_needs_no_answer():
    assert route(message("/stretch", chat=CHANNEL, sender=None)) is None


def test_a_command_for_the_bot_in_a_group_goes_to_the_group():
    for text in ("/stretch", "/start@limber_demo_bot now", "/STOP@Limber_Demo_Bot"):
        assert route(message(text, chat=RUNNERS)) == ToGroup(), text


def test_what_else_is_said_in_a_group_needs_no_answer():
    for text in ("/ban@other_bot", "/start@limber_demo_bots", "hello everyone"):
        assert route(message(text, chat=RUNNERS)) is None, text


async def test_a_command_in_a_group_is_pointed_to_the_private_chat(harness, group):
    (said,) = await written(harness, group, "/stretch")
    assert said.startswith("I work one-to-one")


async def test_a_group_is_pointed_to_the_private_chat_once_at_a_time(harness, group):
    for number in range(9):
        content = message("/stretch", chat=RUNNERS, number=number + 1)
        async with harness.store.begin() as tx:
            await tx.inbox.receive([content], at=harness.clock.now())
        await harness.handler.handle(content)
    await harness.reply()
    assert len(group) == 1


async def test_a_command_in_a_group_makes_its_sender_no_acquaintance(harness, group, ana):
    async with harness.store.begin() as tx:
        await tx.people.remove(ana.id)
    await written(harness, group, "/stretch")
    async with harness.store.begin() as tx:
        assert await tx.people.find(ana.id) is None


async def test_a_command_of_a_group_in_the_name_of_a_channel_is_answered(harness, group):
    sender = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
    await harness.handle(message("/stretch", chat=RUNNERS, sender=sender, sender_chat=CHANNEL))
    assert len(group) == 1


def test_a_membership_says_whether_the_person_has_left():
    for status, left in (("kicked", True), ("left", True), ("member", False)):
        assert route(membership(status)) == Membership(left=left), status


async def test_a_membership_in_a_group_changes_nothing_for_the_person(harness, ana):
    await ana.says("/remind 07:30")
    await harness.handle(membership("left", chat=RUNNERS))
    assert (await ana.person()).reachable
