"""The bot's messages arrive, and python-telegram-bot understands every answer."""

import asyncio

import pytest
import telegram
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from bot.clock import ShiftedClock
from emulator.emulator import Emulator
from emulator.person import NotPossible, SimulatedPerson

GO = InlineKeyboardMarkup([[InlineKeyboardButton("▶️ Go", callback_data="go")]])


async def test_the_bot_learns_who_it_is(bot: Bot) -> None:
    assert bot.bot.username == "limber_demo_bot"
    assert bot.bot.id == 123456


async def test_a_text_arrives_with_its_marks_and_its_keyboard(
    bot: Bot, ana: SimulatedPerson
) -> None:
    sent = await bot.send_message(
        ana.id,
        '  <b>😀 Hi</b> <tg-time unix="1760000000" format="r">soon</tg-time> ',
        parse_mode="HTML",
        reply_markup=GO,
        disable_notification=True,
        protect_content=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        message_effect_id="5046509860389126442",
    )
    assert sent.text == "😀 Hi soon"
    assert sent.text_html == ('<b>😀 Hi</b> <tg-time unix="1760000000" format="r">soon</tg-time>')
    assert sent.has_protected_content
    assert sent.effect_id == "5046509860389126442"
    shown = ana.inbox[-1]
    assert (shown.text, shown.buttons, shown.silent) == ("😀 Hi soon", ["▶️ Go"], True)
    assert shown.html.startswith("  <b>")
    assert [mark["type"] for mark in shown.entities] == ["bold", "date_time"]
    assert shown.at.timestamp() == shown.body["date"]


async def test_entities_may_be_given_instead_of_tags(bot: Bot, ana: SimulatedPerson) -> None:
    bold = telegram.MessageEntity(type="bold", offset=1, length=2)
    sent = await bot.send_message(ana.id, " ab ", entities=[bold])
    assert (sent.text, sent.entities[0].offset, sent.entities[0].length) == ("ab", 0, 2)


async def test_an_edit_changes_text_and_drops_a_keyboard_that_is_not_given_again(
    bot: Bot, ana: SimulatedPerson, clock: ShiftedClock
) -> None:
    sent = await bot.send_message(ana.id, "before", reply_markup=GO)
    edited = await sent.edit_text("after")
    assert isinstance(edited, telegram.Message)
    assert (edited.text, edited.edit_date) == ("after", clock.now())
    assert ana.inbox[-1].buttons == []
    assert ana.inbox[-1].edited


async def test_a_new_keyboard_alone_shows_no_edit(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_message(ana.id, "text")
    await sent.edit_reply_markup(GO)
    assert ana.inbox[-1].buttons == ["▶️ Go"]
    assert not ana.inbox[-1].edited
    await sent.edit_reply_markup(None)
    assert ana.inbox[-1].buttons == []


async def test_an_unchanged_edit_is_refused(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_message(ana.id, "<b>same</b>", parse_mode="HTML", reply_markup=GO)
    with pytest.raises(BadRequest) as refused:
        await sent.edit_text("<b>same</b>", parse_mode="HTML", reply_markup=GO)
    assert refused.value.message == (
        "Message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message"
    )


async def test_only_a_text_has_a_text_to_edit(bot: Bot, ana: SimulatedPerson, png: bytes) -> None:
    text = await bot.send_message(ana.id, "text")
    photo = await bot.send_photo(ana.id, png, caption="one")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await photo.edit_text("two")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await text.edit_caption("two")
    await photo.edit_caption("<i>two</i>", parse_mode="HTML")
    assert ana.inbox[-1].text == "two"


async def test_a_message_under_a_reply_keyboard_cannot_be_edited(
    bot: Bot, ana: SimulatedPerson
) -> None:
    sent = await bot.send_message(ana.id, "x", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await sent.edit_text("y")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("y", ana.id, ana.messages[0].id)


async def test_a_text_can_become_a_picture_and_a_picture_another(
    bot: Bot, ana: SimulatedPerson, png: bytes
) -> None:
    sent = await bot.send_message(ana.id, "soon a picture")
    edited = await sent.edit_media(InputMediaPhoto(png, caption="<b>there</b>", parse_mode="HTML"))
    assert isinstance(edited, telegram.Message)
    assert (edited.text, edited.caption, edited.photo[-1].width) == (None, "there", 640)
    other = await edited.edit_media(
        InputMediaPhoto(png, caption="below", show_caption_above_media=True)
    )
    assert isinstance(other, telegram.Message)
    assert other.show_caption_above_media
    other = await edited.edit_media(InputMediaPhoto(png))
    assert isinstance(other, telegram.Message)
    assert other.caption is None
    with pytest.raises(BadRequest, match="Message is not modified"):
        await other.edit_media(InputMediaPhoto(other.photo[-1].file_id))


async def test_a_deleted_message_is_gone(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_message(ana.id, "x")
    await sent.pin()
    await sent.delete()
    assert ana.inbox == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent.delete()
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await sent.edit_text("y")


async def test_after_two_days_a_message_stays(
    bot: Bot, ana: SimulatedPerson, clock: ShiftedClock
) -> None:
    sent = await bot.send_message(ana.id, "x")
    clock.jump(clock.now().replace(day=4))
    assert await sent.delete()
    late = await bot.send_message(ana.id, "x")
    clock.jump(clock.now().replace(day=6, second=1))
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await late.delete()


async def test_many_messages_go_at_once_and_missing_ones_are_skipped(
    bot: Bot, ana: SimulatedPerson
) -> None:
    sent = [await bot.send_message(ana.id, "x") for _ in range(3)]
    await bot.delete_messages(ana.id, [sent[0].id, 999, sent[2].id])
    assert [message.id for message in ana.inbox] == [sent[1].id]
    with pytest.raises(BadRequest, match="Message identifiers are not specified"):
        await bot.delete_messages(ana.id, [])
    with pytest.raises(BadRequest, match="Too many messages to delete"):
        await bot.delete_messages(ana.id, list(range(1, 102)))


async def test_an_answer_shows_what_it_answers(bot: Bot, ana: SimulatedPerson) -> None:
    said = ana.says("hello")
    first = await bot.send_message(ana.id, "hi", reply_to_message_id=said.id)
    second = await bot.send_message(ana.id, "hi again", reply_to_message_id=first.id)
    assert second.reply_to_message is not None
    assert second.reply_to_message.text == "hi"
    assert second.reply_to_message.reply_to_message is None
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ana.id, "x", reply_to_message_id=999)
    assert await bot.send_message(
        ana.id, "x", reply_to_message_id=999, allow_sending_without_reply=True
    )


async def test_reply_keyboards_lie_open_until_they_are_removed(
    bot: Bot, ana: SimulatedPerson
) -> None:
    where = KeyboardButton("Here I am", request_location=True)
    assert ana.keyboard == []
    await bot.send_message(
        ana.id, "Where?", reply_markup=ReplyKeyboardMarkup([[where], ["Elsewhere"]])
    )
    await bot.send_message(ana.id, "Well?")
    assert ana.keyboard == [["Here I am"], ["Elsewhere"]]
    assert ana.inbox[0].as_page()["reply_markup"]["keyboard"][0][0]["request_location"]
    assert "reply_markup" not in ana.inbox[0].as_api()
    await bot.send_message(ana.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert ana.keyboard == []


async def test_a_place_arrives(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_location(ana.id, 52.5, 13.4)
    assert sent.location is not None
    assert sent.location.latitude == 52.5
    with pytest.raises(BadRequest, match="Wrong location specified"):
        await bot.send_location(ana.id, 91.0, 0.0)


async def test_a_reaction_is_put_on_and_taken_off(bot: Bot, ana: SimulatedPerson) -> None:
    said = ana.says("done")
    await bot.set_message_reaction(ana.id, said.id, "🔥")
    assert ana.messages[-1].reactions == ("🔥",)
    await bot.set_message_reaction(ana.id, said.id)
    assert ana.messages[-1].reactions == ()
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(ana.id, said.id, "🧘")
    with pytest.raises(BadRequest, match="Reactions_too_many"):
        await bot.set_message_reaction(ana.id, said.id, ["🔥", "👍"])


async def test_pins_are_told_by_the_chat(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_message(ana.id, "x")
    await bot.pin_chat_message(ana.id, sent.id)
    await bot.pin_chat_message(ana.id, sent.id)
    chat = await bot.get_chat(ana.id)
    assert chat.pinned_message is not None
    assert chat.pinned_message.text == "x"
    await bot.unpin_chat_message(ana.id)
    assert (await bot.get_chat(ana.id)).pinned_message is None
    with pytest.raises(BadRequest, match="Message to unpin not found"):
        await bot.unpin_chat_message(ana.id)


async def test_nobody_here_has_a_picture(bot: Bot, ana: SimulatedPerson) -> None:
    assert (await bot.get_user_profile_photos(ana.id)).total_count == 0
    with pytest.raises(BadRequest, match="Invalid user_id specified"):
        await bot.get_user_profile_photos(7)


async def test_chat_actions_are_told_but_leave_nothing(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson
) -> None:
    seen = []
    forget = emulator.on_event(seen.append)
    await bot.send_chat_action(ana.id, "typing")
    forget()
    await bot.send_chat_action(ana.id, "typing")
    assert [event.body["action"] for event in seen if event.kind == "action"] == ["typing"]
    assert ana.inbox == []
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(ana.id, "dancing")


async def test_commands_live_by_scope_and_language(bot: Bot, emulator: Emulator) -> None:
    await bot.set_my_commands([("start", "Begin")])
    await bot.set_my_commands([("los", "Los")], language_code="de")
    scope = telegram.BotCommandScopeChat(1001)
    await bot.set_my_commands([("admin", "Rule")], scope=scope)
    assert [c.command for c in await bot.get_my_commands()] == ["start"]
    assert [c.command for c in await bot.get_my_commands(language_code="de")] == ["los"]
    seen = emulator.state.profile.commands_seen_by
    assert seen(5, language="de")[0]["command"] == "los"
    assert seen(5, language="fr")[0]["command"] == "start"
    assert seen(1001, language="de")[0]["command"] == "admin"
    await bot.delete_my_commands(scope=scope)
    assert await bot.get_my_commands(scope=scope) == ()


async def test_names_and_descriptions_live_by_language(bot: Bot) -> None:
    assert (await bot.get_my_name()).name == "Limber"
    await bot.set_my_name("Geschmeidig", language_code="de")
    await bot.set_my_description("Stretches with you.")
    await bot.set_my_short_description("Stretches.")
    assert (await bot.get_my_name(language_code="de")).name == "Geschmeidig"
    assert (await bot.get_my_description(language_code="de")).description == "Stretches with you."
    assert (await bot.get_my_short_description()).short_description == "Stretches."
    with pytest.raises(BadRequest, match="Short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_the_menu_button_is_set_for_all_or_for_one(bot: Bot, ana: SimulatedPerson) -> None:
    assert (await bot.get_chat_menu_button(ana.id)).type == "commands"
    await bot.set_chat_menu_button(menu_button=telegram.MenuButtonDefault())
    await bot.set_chat_menu_button(ana.id, telegram.MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "default"
    assert (await bot.get_chat_menu_button(ana.id)).type == "commands"


async def test_a_wish_can_wait_for_what_comes_true(
    emulator: Emulator, bot: Bot, ana: SimulatedPerson
) -> None:
    await bot.send_message(ana.id, "x")
    assert await emulator.until(lambda: ana.inbox) == ana.inbox
    with pytest.raises(TimeoutError, match="sendMessage: ok"):
        await emulator.until(lambda: False, timeout=0)


async def test_one_event_wakes_everyone_who_waits(emulator: Emulator, ana: SimulatedPerson) -> None:
    waiting = [
        asyncio.create_task(emulator.until(lambda: emulator.pending >= 1)),
        asyncio.create_task(emulator.until(lambda: emulator.pending >= 2)),
    ]
    for text in ("one", "two"):
        await asyncio.wait(waiting, timeout=0)
        ana.says(text)
    assert await asyncio.gather(*waiting) == [True, True]


async def test_a_person_exists_once(emulator: Emulator) -> None:
    ana = emulator.person(1001, first_name="Ana")
    assert emulator.person(1001) is ana
    assert emulator.person(first_name="Ben").id == 1002
    assert emulator.people == [ana, emulator.person(1002)]


async def test_a_button_that_is_not_there_cannot_be_tapped(bot: Bot, ana: SimulatedPerson) -> None:
    link = InlineKeyboardButton("Read", url="https://example.org")
    sent = await bot.send_message(ana.id, "x", reply_markup=InlineKeyboardMarkup([[link]]))
    with pytest.raises(NotPossible, match="no button says 'Go'"):
        ana.taps(sent.id, "Go")
    with pytest.raises(NotPossible, match="no button in row 1"):
        ana.taps(sent.id, row=1)
    with pytest.raises(NotPossible, match="sends nothing"):
        ana.taps(sent.id, "Read")
    with pytest.raises(NotPossible, match="no longer in the chat"):
        ana.taps(999)
