"""What members of a group can do to it, to each other and to the bot: join, leave, and nothing else without a right."""

import pytest
from telegram.error import TimedOut


@pytest.fixture
def people(harness):
    return [
        harness.emulator.person(1001 + number, first_name=name, language_code="en")
        for number, name in enumerate(("Ana", "Ben"))
    ]


@pytest.fixture
def group(harness, people):
    return harness.emulator.group("Runners", *people)


@pytest.fixture
def says(harness, group):
    """Let a member say something in the group, and return what the bot said there."""

    async def say(person, text):
        before = len(group.inbox)
        group.member(person).says(text)
        await harness.hear()
        return [message.text for message in group.inbox[before:]]

    return say


@pytest.fixture
def forges(harness, group):
    """Let a member tap a button with any content, and return the word over the chat."""

    async def forge(person, data):
        query = group.member(person).taps(group.inbox[-1], forged=data)
        await harness.hear()
        return harness.emulator.answers[query].text

    return forge


async def session_of(harness, group):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(group.id)


async def test_a_routine_a_part_of_the_body_a_length_and_a_time_are_understood(
    harness, group, people, says, forges
):
    asked = {
        "psoas-reset": "Front of hips, after sitting",
        "neck": "Neck routine",
        "5": "5-minute routine",
        "cat cow": "Cat",
        "psoas reset 12:30": "today at 12:30",
        "now": "Desk break",
        "please": "Desk break",
    }
    for typed, expected in asked.items():
        (invitation,) = await says(people[0], f"/together {typed}")
        assert expected in invitation, typed
        session = await session_of(harness, group)
        await forges(people[0], f"grp:end:{session.id}")
        async with harness.store.begin() as tx:
            await tx.sessions.abandon(session.id)
            await tx.participants.drop([session.id])


async def test_what_is_not_understood_is_answered_kindly(people, says):
    (said,) = await says(people[0], "/together qwxyz")
    assert "I couldn’t find that" in said
    (said,) = await says(people[0], "/timezone qwxyz")
    assert "I couldn’t find that place" in said


async def test_a_group_has_a_single_session_at_a_time(people, says):
    await says(people[0], "/together")
    (said,) = await says(people[1], "/together")
    assert "already in a session" in said


async def test_joining_twice_and_leaving_twice_say_so(harness, group, people, says, forges):
    await says(people[0], "/together")
    number = (await session_of(harness, group)).id
    assert "in already" in await forges(people[0], f"grp:join:{number}")
    assert "left" in await forges(people[0], f"grp:leave:{number}")
    assert "not in this session" in await forges(people[0], f"grp:leave:{number}")


async def test_a_forged_button_does_nothing_to_another_groups_session(
    harness, group, people, says, forges
):
    other = harness.emulator.group("Climbers", *people)
    other.member(people[0]).says("/together")
    await harness.hear()
    number = (await session_of(harness, other)).id
    await says(people[0], "/settings")
    for data in (f"grp:join:{number}", f"grp:end:{number}", "grp:now:999"):
        assert "another session" in await forges(people[0], data), data
    for data in ("grp:own:1", "grp:join:x", "grp", "grp:lang:xx"):
        assert await forges(people[0], data), data
    assert await session_of(harness, group) is None


async def test_a_persons_own_session_cannot_be_joined_in_a_group(harness, people, says, forges):
    people[0].says("/stretch psoas-reset")
    await harness.hear()
    async with harness.store.begin() as tx:
        own = await tx.sessions.live(people[0].id)
    await says(people[1], "/settings")
    assert "another session" in await forges(people[1], f"grp:join:{own.id}")


async def test_only_the_host_cancels_what_has_not_begun_and_nobody_pauses_it(
    harness, group, people, says, forges
):
    await says(people[0], "/together")
    number = (await session_of(harness, group)).id
    assert "Only the person" in await forges(people[1], f"grp:end:{number}")
    assert "hasn’t begun" in await forges(people[0], f"grp:pause:{number}")
    assert await forges(people[0], f"grp:end:{number}") == "Session ended"
    assert "is over" in await forges(people[0], f"grp:join:{number}")


async def test_now_begins_at_once_and_changes_nothing_the_second_time(
    harness, group, people, says, forges
):
    await says(people[0], "/together")
    number = (await session_of(harness, group)).id
    await forges(people[0], f"grp:now:{number}")
    begins = (await session_of(harness, group)).anchor
    await forges(people[0], f"grp:now:{number}")
    assert (await session_of(harness, group)).anchor == begins


async def test_an_admin_who_writes_in_the_name_of_the_group_may_set_it_up(harness, group):
    chat = group.member(harness.emulator.people[0])._resident.chat()  # noqa: SLF001 - no phone shows it
    sender = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    body = {
        "message_id": 500,
        "date": 1772434800,
        "chat": chat,
        "from": sender,
        "sender_chat": chat,
        "text": "/timezone Berlin",
        "entities": [{"type": "bot_command", "offset": 0, "length": 9}],
    }
    await harness.handle({"update_id": 900, "message": body})
    assert "(Berlin" in group.inbox[-1].text


async def test_while_it_is_not_known_who_is_an_admin_nobody_is(harness, people, says):
    harness.line.meets(TimedOut(), to="getChatMember")
    (said,) = await says(people[0], "/timezone Berlin")
    assert "Only admins" in said


async def test_times_are_listed_and_dropped_one_by_one(people, says):
    await says(people[0], "/together mon-fri 15:00")
    (listed,) = await says(people[0], "/together 10:00 daily, 15:00 tue")
    assert "⏰ 10:00, every day" in listed
    (listed,) = await says(people[0], "/together off 10:00")
    assert "10:00" not in listed
    (settings,) = await says(people[1], "/settings")
    assert "Admins can change this" in settings


async def test_commands_of_a_group_that_still_waits_for_an_answer_are_passed_over(
    harness, group, people
):
    for _ in range(9):
        group.member(people[1]).says("/together")
    for content in await harness.news():
        async with harness.store.begin() as tx:
            await tx.inbox.receive([content], at=harness.clock.now())
        await harness.handler.handle(content)
    await harness.reply()
    assert len(group.inbox) == 1


async def test_what_a_group_asks_for_is_done_once(harness, group, people):
    group.member(people[0]).says("/together")
    (content,) = await harness.news()
    await harness.handle(content)
    await harness.handle(content)
    assert len(group.inbox) == 1


async def test_a_command_that_is_for_private_chats_is_pointed_there_once(harness, group, people):
    group.member(people[0]).says("/stretch")
    (content,) = await harness.news()
    await harness.handle(content)
    await harness.handle(content)
    (said,) = [message.text for message in group.inbox]
    assert "I work one-to-one" in said


async def test_a_group_that_is_not_known_may_come_go_and_move(harness, group, people):
    group.removes_bot(people[0])
    group.takes_bot_back(people[0])
    group.moves(people[0])
    await harness.hear()
    async with harness.store.begin() as tx:
        assert await tx.people.find(group.id) is None


async def test_in_private_together_says_how_it_works_with_a_button_that_adds_the_bot(ana):
    said = await ana.says("/together")
    assert "Add me to a group" in said.text
    (button,) = said.messages[-1].keyboard[0]
    assert button["url"] == "https://t.me/limber_demo_bot?startgroup=together"


async def test_who_is_forgotten_takes_part_in_nothing(harness, group, people, says):
    await says(people[0], "/together")
    session = await session_of(harness, group)
    async with harness.store.begin() as tx:
        await tx.people.remove(people[0].id)
        assert await tx.participants.present(session.id) == []
