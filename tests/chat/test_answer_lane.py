"""Replies: the answers that wait in the outbox reach their chats, in order, until they expire."""

from datetime import timedelta

import pytest

from bot.chat.answer_lane import AnswerLane
from bot.chat.answers import (
    AskPlace,
    Attach,
    Change,
    Clean,
    Commands,
    DropKeys,
    Send,
    SendPicture,
    Toast,
    dump,
)
from bot.chat.buttons import Button
from bot.chat.urgency import Share
from bot.practice.messenger import SendStatus
from bot.scheduling.lane import LEASE
from bot.storage.outbox import OutboxEntry
from emulator.chat import Chat
from tests.support.chat_harness import MONDAY
from tests.support.line import refused

GROUP = -100200
LIFE = timedelta(minutes=5)
BUTTONS = ((Button(label="Tap", carries="go"),),)
BROKEN = "<b>not closed & so on"
FLOOD = refused(429, "Too Many Requests")
BLOCKED = refused(403, "Forbidden: bot was blocked by the user")
calm = pytest.mark.usefixtures("calm")


@pytest.fixture
async def heard(ana):
    """Ana, to whom the bot may write, and of whom it knows."""
    await ana.says("/remind 07:30")
    return ana


@pytest.fixture
def owe(harness, ana):
    """Let answers wait for Ana's chat."""

    async def owe(*answers, **values):
        usual = {"chat": ana.id, "user": ana.id, "created_at": harness.clock.now()}
        usual["expires_at"] = harness.clock.now() + LIFE
        async with harness.store.begin() as tx:
            letters = [
                OutboxEntry(**usual | {"answer": dump(answer)} | values) for answer in answers
            ]
            await tx.outbox.add(letters)

    return owe


@pytest.fixture
def give(harness, owe):
    """Let answers wait for Ana's chat, and send what can be sent now."""

    async def give(*answers, **values):
        await owe(*answers, **values)
        await harness.reply()

    return give


async def waiting(harness):
    async with harness.store.begin() as tx:
        return await tx.outbox.count()


async def goes_on(harness, **length):
    harness.goes_on(**length)
    await harness.reply()


def texts(ana):
    """Return what stands in Ana's chat since she is known."""
    return [message.text for message in ana.somebody.inbox][1:]


async def test_answers_arrive_in_order_and_wait_no_more(harness, heard, give):
    await give(Send(text="one"), Send(text="two"), Change(text="three"), Send(text="four"))
    assert texts(heard) == ["one", "two", "three", "four"]
    assert await waiting(harness) == 0


async def test_an_answer_that_is_held_back_holds_up_the_later_ones_of_its_chat_alone(
    harness, heard, owe
):
    ben = harness.guest(1002, first_name="Ben")
    ben.somebody.says("hello")
    harness.line.meets(FLOOD)
    await owe(Send(text="one"), Send(text="two"))
    await owe(Send(text="for Ben"), chat=ben.id, user=None)
    await harness.reply()
    assert texts(heard) == []
    assert [message.text for message in ben.somebody.inbox] == ["for Ben"]
    await goes_on(harness, seconds=30)
    assert texts(heard) == ["one", "two"]


async def test_a_toast_waits_for_no_message(harness, heard, give):
    harness.line.meets(FLOOD)
    query = heard.somebody.taps(heard.somebody.inbox[0], forged="go")
    await give(Send(text="one"))
    await give(Toast(text="Paused", alert=True), ordered=False, query=query)
    answer = harness.emulator.answers[query]
    assert (answer.text, answer.show_alert) == ("Paused", True)
    assert texts(heard) == []


async def test_an_answer_brings_all_that_belongs_to_it(harness, heard, give):
    harness.rasterizer.works = True
    await give(
        Send(text="<b>one</b>", buttons=BUTTONS, silent=True),
        SendPicture(card="<svg/>", text="two", buttons=BUTTONS),
        SendPicture(card="<svg/>", text="three", poster=True),
    )
    one, two, three = heard.somebody.inbox[1:]
    assert (one.text, one.buttons, one.silent) == ("one", ["Tap"], True)
    assert (two.text, two.buttons, two.silent) == ("two", ["Tap"], False)
    assert two.body["photo"]
    assert three.body["photo"]


async def test_a_card_that_telegram_refuses_costs_no_answer(harness, heard, give):
    harness.rasterizer.works = True
    harness.line.meets(refused(400, "Bad Request: IMAGE_PROCESS_FAILED"), to="sendPhoto")
    await give(SendPicture(card="<svg/>", text="one", buttons=BUTTONS))
    (message,) = heard.somebody.inbox[1:]
    assert (message.text, message.buttons) == ("one", ["Tap"])


async def test_a_change_replaces_its_message(heard, give):
    message = heard.somebody.inbox[0]
    await give(Change(text="<i>After</i>", buttons=BUTTONS), message=message.id)
    (changed,) = heard.somebody.inbox
    assert (changed.text, changed.buttons) == ("After", ["Tap"])


async def test_a_change_of_a_message_with_a_picture_is_its_caption(harness, heard, give):
    harness.rasterizer.works = True
    await give(SendPicture(card="<svg/>", text="Before"))
    message = heard.somebody.inbox[-1]
    await give(Change(text="After"), message=message.id, pictured=True)
    assert texts(heard) == ["After"]
    assert heard.somebody.inbox[-1].body["photo"]


@calm
async def test_a_change_of_a_message_that_is_gone_is_a_new_message(harness, heard, give):
    message = heard.somebody.inbox[0].id
    await harness.bot.delete_message(heard.id, message)
    await give(Change(text="After", buttons=BUTTONS), message=message)
    (message,) = heard.somebody.inbox
    assert (message.text, message.buttons) == ("After", ["Tap"])


@calm
async def test_a_message_that_reads_so_already_is_left_as_it_is(heard, give):
    await give(Send(text="Before"))
    await give(Change(text="Before"), Send(text="next"), message=heard.somebody.inbox[-1].id)
    assert texts(heard) == ["Before", "next"]


async def test_a_document_has_its_name_and_content(harness, heard, give):
    await give(Attach(name="a.json", content="{}", text="<b>All</b>"))
    message = heard.somebody.inbox[-1]
    document = message.body["document"]
    file = harness.emulator.state.files.find(document["file_id"])
    assert (message.text, document["file_name"], file.upload.content) == ("All", "a.json", b"{}")


async def test_the_location_key_comes_and_goes(heard, give):
    await give(AskPlace(text="Where?", key="Here"))
    assert heard.somebody.keyboard == [["Here"]]
    await give(DropKeys(text="Thanks"))
    assert heard.somebody.keyboard == []
    assert texts(heard) == ["Where?", "Thanks"]


async def test_the_list_of_commands_of_a_chat_is_set(harness, heard, give):
    await give(Commands(listed=[("stretch", "Start")]), ordered=False)
    (call,) = harness.emulator.calls("setMyCommands")[-1:]
    assert '"stretch"' in call.params["commands"]
    assert str(heard.id) in call.params["scope"]


async def test_messages_are_cleaned_away_as_a_silent_matter(harness, heard, give):
    await give(Send(text="one"), Send(text="two"))
    numbers = [message.id for message in heard.somebody.inbox[1:]]
    await give(Clean(messages=numbers), ordered=False)
    assert texts(heard) == []
    (urgency,) = harness.limiter.of("deleteMessages")
    assert urgency.share is Share.SILENT


async def test_the_messages_of_a_long_session_are_cleaned_away_in_calls_of_a_hundred(
    harness, heard
):
    async with harness.store.begin() as tx:
        await tx.outbox.add(
            harness.messenger.clean(heard.id, tuple(range(1, 251)), now=harness.clock.now())
        )
    await harness.reply()
    calls = harness.emulator.calls("deleteMessages")
    assert [call.params["message_ids"].count(",") + 1 for call in calls] == [100, 100, 50]


@calm
async def test_messages_that_telegram_does_not_let_go_stay(harness, heard, give):
    harness.line.meets(
        refused(400, "Bad Request: message can't be deleted for everyone"), to="deleteMessages"
    )
    await give(Clean(messages=[heard.somebody.inbox[0].id]), ordered=False)
    assert len(heard.somebody.inbox) == 1
    assert await waiting(harness) == 0


async def test_markup_that_telegram_refuses_is_sent_plain(heard, give, caplog):
    for answer in (
        Send(text=BROKEN, buttons=BUTTONS),
        Change(text=BROKEN, buttons=BUTTONS),
        Attach(name="a.json", content="{}", text=BROKEN),
        AskPlace(text=BROKEN, key="Here"),
        DropKeys(text=BROKEN),
    ):
        caplog.clear()
        await give(answer)
        message = heard.somebody.inbox[-1]
        assert message.text == "not closed & so on", answer
        assert message.buttons == (["Tap"] if getattr(answer, "buttons", ()) else []), answer
        assert "not valid HTML" in caplog.text, answer


@pytest.mark.usefixtures("heard")
async def test_answers_go_as_answers_until_they_expire(harness, give):
    harness.limiter.urgencies.clear()
    await give(Send(text="one"), AskPlace(text="Where?", key="Here"))
    for urgency in harness.limiter.of("sendMessage"):
        assert (urgency.share, urgency.expires) == (Share.ANSWER, MONDAY + LIFE)


@calm
async def test_a_tap_that_waited_too_long_is_answered_by_its_message_alone(harness, heard, give):
    query = heard.somebody.taps(heard.somebody.inbox[0], forged="go")
    harness.goes_on(minutes=3)
    await give(Toast(text="Paused"), ordered=False, query=query)
    await give(Send(text="Paused"))
    assert texts(heard) == ["Paused"]
    assert await waiting(harness) == 0


async def test_what_surely_did_not_leave_is_sent_later_with_growing_pauses(harness, heard, give):
    harness.line.is_down(times=7)
    await give(Send(text="one"), Send(text="two"))
    for pause in (1, 2, 4, 8, 16, 30, 30):
        assert texts(heard) == [], pause
        await goes_on(harness, seconds=pause - 0.5)
        assert texts(heard) == [], pause
        await goes_on(harness, seconds=0.5)
    assert texts(heard) == ["one", "two"]


async def test_a_chat_that_is_told_to_wait_is_written_to_when_telegram_said(harness, heard, give):
    harness.line.meets(FLOOD)
    await give(Send(text="one"))
    await goes_on(harness, seconds=29)
    assert texts(heard) == []
    await goes_on(harness, seconds=1)
    assert texts(heard) == ["one"]


@pytest.mark.usefixtures("heard")
async def test_an_answer_whose_fate_is_unknown_is_sent_a_second_time_and_not_a_third(
    harness, give, caplog
):
    harness.line.breaks(times=5)
    await give(Send(text="one"))
    for _ in range(5):
        await goes_on(harness, seconds=30)
    assert harness.line.ahead == 5 - 2
    assert "was not sent (uncertain)" in caplog.text
    assert await waiting(harness) == 0


async def test_an_answer_that_cannot_be_sent_in_time_is_given_up(harness, heard, give, caplog):
    harness.line.is_down(times=1000)
    await give(Send(text="one"), Send(text="two"))
    for _ in range(30):
        await goes_on(harness, seconds=10)
    harness.line.recovers()
    await goes_on(harness, seconds=10)
    assert texts(heard) == []
    assert await waiting(harness) == 0
    assert "was not sent (held-back)" in caplog.text


async def test_an_answer_that_expired_while_the_bot_was_away_is_not_sent(harness, heard, owe):
    await owe(Send(text="one"))
    await goes_on(harness, minutes=5)
    assert texts(heard) == []
    assert await waiting(harness) == 0


async def test_what_telegram_refuses_is_reported_and_the_rest_is_sent(harness, heard, give, caplog):
    await give(Send(text="x" * 5000), Send(text="two"))
    assert texts(heard) == ["two"]
    assert "Message is too long" in caplog.text
    assert await waiting(harness) == 0


@calm
async def test_a_person_who_has_blocked_the_bot_is_owed_nothing_more(harness, heard, give):
    harness.line.meets(BLOCKED)
    await give(Send(text="one"), Send(text="two"))
    assert texts(heard) == []
    assert not (await heard.person()).reachable
    assert await heard.owed() is None
    assert await waiting(harness) == 0


@calm
async def test_a_group_that_is_closed_to_the_bot_costs_nobody_their_reminders(harness, heard, owe):
    harness.line.meets(refused(403, "Forbidden: bot was kicked from the supergroup chat"))
    await owe(Send(text="In private, please."), Send(text="two"), chat=GROUP, user=None)
    await harness.reply()
    assert (await heard.person()).reachable
    assert await heard.owed() is not None
    assert await waiting(harness) == 0


@calm
async def test_a_chat_in_which_nothing_can_be_said_is_not_written_to_again(harness, heard, owe):
    harness.emulator.state.residents[GROUP] = Chat(
        user={"id": GROUP, "first_name": "R"}, started=True
    )
    harness.line.meets(refused(403, "Forbidden: bot was kicked from the supergroup chat"))
    await owe(Send(text="one"), Send(text="two"), chat=GROUP, user=heard.id)
    await harness.reply()
    assert not harness.emulator.state.residents[GROUP].messages
    assert (await heard.person()).reachable


def another_lane(harness, *, room_for=128, worker="another"):
    """Return the lane of another process."""
    return AnswerLane(sender=harness.sender, clock=harness.clock, worker=worker, room=room_for)


async def claim(harness, replies):
    now = harness.clock.now()
    async with harness.store.begin() as tx:
        return await replies.decide(tx, await replies.claim(tx, now=now), now=now)


async def test_no_more_answers_are_on_their_way_than_there_is_room_for(harness, owe):
    for chat in range(5):
        await owe(Send(text="one"), chat=chat + 1, user=None)
    replies = another_lane(harness, room_for=3)
    deliveries = await claim(harness, replies)
    assert len(deliveries) == 3
    for delivery in deliveries:
        replies.begin(delivery)
    assert replies.is_full
    assert not replies.wants_settling
    assert replies.in_flight == 3
    for delivery in deliveries:
        replies.land(delivery, await delivery.send())
    assert replies.in_flight == 0
    assert replies.wants_settling
    replies.forget(replies.landed())
    assert not replies.is_full
    assert replies.next == harness.clock.now()


async def test_an_answer_that_raises_an_error_is_given_up_and_reported(harness, heard, owe, caplog):
    await owe(Send(text="one"), Send(text="two"))
    replies = another_lane(harness)
    (delivery,) = await claim(harness, replies)
    async with harness.store.begin() as tx:
        await replies.fail(tx, replies.row_of(delivery), RuntimeError("oops"))
    assert "oops" in caplog.text
    await harness.reply()
    assert texts(heard) == ["two"]


async def test_the_answers_of_a_process_that_is_gone_are_sent_by_the_next(harness, heard, owe):
    await owe(Send(text="one"))
    await claim(harness, another_lane(harness, worker="gone"))
    await harness.reply()
    assert texts(heard) == []
    async with harness.store.begin() as tx:
        await harness.replies.release(tx, now=harness.clock.now())
    await harness.reply()
    assert texts(heard) == ["one"]


async def test_a_lease_that_is_renewed_keeps_others_from_an_answer(harness, heard, owe):
    await owe(Send(text="one"), expires_at=harness.clock.now() + 10 * LEASE)
    replies = another_lane(harness)
    (delivery,) = await claim(harness, replies)
    replies.begin(delivery)
    harness.goes_on(seconds=LEASE.total_seconds() - 1)
    async with harness.store.begin() as tx:
        await replies.renew(tx, now=harness.clock.now())
    await goes_on(harness, seconds=LEASE.total_seconds() - 1)
    assert texts(heard) == []
    await goes_on(harness, seconds=2)
    assert texts(heard) == ["one"]


async def test_nothing_follows_an_answer(harness, heard, owe):
    await owe(Send(text="one"))
    (delivery,) = await claim(harness, another_lane(harness))
    spoken = await delivery.send()
    assert spoken.status is SendStatus.DELIVERED
    await delivery.follow(spoken)
    assert texts(heard) == ["one"]
