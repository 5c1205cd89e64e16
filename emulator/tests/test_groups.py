"""Groups, as Telegram has them: several people, privacy mode, admins, and a number that may change."""

import pytest

from emulator.emulator import Emulator
from emulator.person import NotPossible
from emulator.saved_state import StateFile


@pytest.fixture
def ben(emulator):
    return emulator.person(1002, first_name="Ben")


@pytest.fixture
def group(emulator, ana, ben):
    return emulator.group("Office", ana, ben)


async def news(post):
    return (await post("getUpdates"))["result"]


async def test_the_bot_hears_commands_and_nothing_else(post, group, ana):
    group.member(ana).says("hello everyone")
    group.member(ana).says("/together")
    (update,) = await news(post)
    message = update["message"]
    assert (message["text"], message["from"]["id"]) == ("/together", 1001)
    assert message["chat"] == {"id": group.id, "type": "group", "title": "Office"}


async def test_a_tap_is_of_the_member_who_taps(post, group, ben):
    markup = {"inline_keyboard": [[{"text": "Join", "callback_data": "x"}]]}
    await post("sendMessage", chat_id=group.id, text="Come", reply_markup=markup)
    group.member(ben).taps(group.inbox[-1], "Join")
    (update,) = await news(post)
    assert update["callback_query"]["from"]["id"] == 1002
    assert update["callback_query"]["message"]["chat"]["id"] == group.id


async def test_the_first_member_owns_the_group_and_others_are_members(post, group, emulator):
    asked = {1001: "creator", 1002: "member"}
    for number, status in asked.items():
        said = await post("getChatMember", chat_id=group.id, user_id=number)
        assert said["result"]["status"] == status
    stranger = emulator.person(1003)
    said = await post("getChatMember", chat_id=group.id, user_id=stranger.id)
    assert said["result"]["status"] == "left"
    assert not (await post("getChatMember", chat_id=group.id, user_id=7))["ok"]
    assert not (await post("getChatMember", chat_id=1001, user_id=1001))["ok"]


def test_only_members_act_in_a_group(emulator, group):
    with pytest.raises(NotPossible, match="only members"):
        group.member(emulator.person(1003))


async def test_a_bot_that_was_removed_hears_of_it_and_may_not_write(post, group, ana):
    group.removes_bot(ana)
    (update,) = await news(post)
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    said = await post("sendMessage", chat_id=group.id, text="hello")
    assert "bot was kicked" in said["description"]
    group.takes_bot_back(ana)
    assert (await post("sendMessage", chat_id=group.id, text="hello"))["ok"]


async def test_a_group_that_moves_names_its_new_number_to_whoever_writes_to_the_old(
    post, group, ana
):
    new = group.moves(ana)
    (update,) = await news(post)
    assert update["message"]["migrate_to_chat_id"] == new.id
    said = await post("sendMessage", chat_id=group.id, text="hello")
    assert said["parameters"]["migrate_to_chat_id"] == new.id
    assert (await post("sendMessage", chat_id=new.id, text="hello"))["ok"]
    assert new.messages[-1].body["chat"]["type"] == "supergroup"


async def test_an_inline_result_is_sent_in_the_group_by_the_member_who_chose_it(
    post, group, ben, emulator
):
    emulator.state.profile.settings["supports_inline_queries"] = True
    query = group.member(ben).types_inline("neck")
    content = {"message_text": "One"}
    card = {"type": "article", "id": "one", "title": "One", "input_message_content": content}
    await post("answerInlineQuery", inline_query_id=query, results=[card])
    message = group.member(ben).chooses(query, "one")
    assert (message.chat_id, message.body["from"]["id"]) == (group.id, 1002)


async def test_groups_are_there_again_after_a_restart(group, ana, emulator, clock, tmp_path):
    emulator.resume(tmp_path)
    group.member(ana).says("/together")
    moved = group.moves(ana)
    StateFile(state=emulator.state, folder=tmp_path).write()
    again = Emulator(clock=clock)
    again.resume(tmp_path)
    assert {each.id for each in again.groups} == {group.id, moved.id}
    old = next(each for each in again.groups if each.id == group.id)
    assert old.messages[0].text == "/together"
    assert again.state.moved == {group.id: moved.id}
