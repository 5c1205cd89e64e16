"""Update handler: an update has its effect once, committed together with the answers to it."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot.chat import routes
from bot.chat.answers import Change, Send, Toast
from bot.chat.intake import NotDone
from bot.chat.updates import ANSWER_LIFE, MOST_WAITING, TOAST_LIFE
from bot.chat.words import Vocabulary
from bot.domain.errors import UserError
from bot.domain.session import Phase
from bot.storage.tables import dead_updates, inbox, outbox
from bot.texts import Texts
from bot.texts.phrasebook import MissingText
from tests.support.line import refused
from tests.support.room import MONDAY

BLOCKED = refused(403, "Forbidden: bot was blocked by the user")
FLOOD = refused(429, "Too Many Requests")
calm = pytest.mark.usefixtures("calm")


def raising(error):
    """Return a handler that changes something and then fails."""

    async def handle(ask):
        await ask.tx.people.change(ask.person.id, pace=200)
        raise error

    return handle


def answering(*answers):
    """Return a handler that gives these answers."""

    async def handle(_):
        return list(answers)

    return handle


async def count(ask):
    """Count in the database how often it was asked for."""
    await ask.tx.people.change(ask.person.id, pace=ask.person.pace + 50)
    return Send(text="counted")


@pytest.fixture
def asked(monkeypatch):
    """The asks that a handler of typed words was given; it answers nothing."""
    asks = []

    async def handle(ask):
        asks.append(ask)
        return []

    does(monkeypatch, handle)
    return asks


@pytest.fixture
def does_what(monkeypatch):
    """Let typed words and taps be handled so."""

    def does_what(handle):
        does(monkeypatch, handle)

    return does_what


def does(monkeypatch, handle):
    monkeypatch.setattr(routes, "TYPED", handle)
    monkeypatch.setattr(routes, "behind_button", lambda _: handle)


async def rows(room, table):
    async with room.store.engine.begin() as connection:
        return [dict(row) for row in (await connection.execute(select(table))).mappings()]


async def take(room):
    """Take in what is new and handle it, but send nothing."""
    for content in await room.news():
        await take_one(room, content)


async def take_one(room, content):
    async with room.store.begin() as tx:
        await tx.inbox.receive([content], at=room.clock.now())
    await room.handler.handle(content)
    room._offset = content["update_id"] + 1  # noqa: SLF001


def texts(ana):
    return [message.text for message in ana.somebody.inbox]


async def test_an_update_that_comes_again_has_its_effect_once_and_one_answer(room, ana, does_what):
    does_what(count)
    ana.somebody.says("hello")
    (content,) = await room.news()
    for _ in range(3):
        await room.handle(content)
    assert (await ana.person()).pace == 150
    assert texts(ana) == ["counted"]


async def test_effect_and_answers_are_committed_together_and_sent_afterwards(room, ana, does_what):
    does_what(count)
    ana.somebody.says("hello")
    await take(room)
    assert (await ana.person()).pace == 150
    (letter,) = await rows(room, outbox)
    assert "counted" in letter["answer"]
    assert texts(ana) == []
    await room.reply()
    assert texts(ana) == ["counted"]
    assert await rows(room, outbox) == []


async def test_if_the_answers_cannot_be_kept_there_is_no_effect(room, ana, does_what):
    async def handle(ask):
        await ask.tx.people.change(ask.person.id, pace=200)
        return Send(text="done")

    await ana.says("/help")
    does_what(handle)
    await sql(
        room, "CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    ana.somebody.says("hello")
    with pytest.raises(Exception, match="no"):
        await take(room)
    assert (await ana.person()).pace == 100


async def sql(room, statement):
    async with room.store.engine.begin() as connection:
        await connection.execute(text(statement))


async def test_answers_expire_after_five_minutes_and_toasts_after_ten_seconds(room, ana, does_what):
    await ana.says("/help")
    does_what(answering(Toast(text="one"), Send(text="two")))
    ana.somebody.taps(ana.somebody.inbox[0], forged="go")
    await take(room)
    kept = await rows(room, outbox)
    assert [row["expires_at"] - MONDAY for row in kept] == [TOAST_LIFE, ANSWER_LIFE]
    assert (timedelta(seconds=10), timedelta(minutes=5)) == (TOAST_LIFE, ANSWER_LIFE)


async def test_a_rule_that_someone_broke_is_said_in_a_message_when_they_typed(room, ana, does_what):
    does_what(raising(UserError("remind-too-many", limit=10)))
    said = await ana.says("hello")
    assert "10 reminders, which is the maximum" in said.text
    assert (await ana.person()).pace == 100
    assert await rows(room, dead_updates) == []


async def test_a_rule_that_someone_broke_is_said_over_the_chat_when_they_tapped(ana, does_what):
    await ana.says("/help")
    does_what(raising(UserError("snooze-enough")))
    said = await ana.forges("go")
    assert said.toast.startswith("No more snoozes")
    assert said.answers[0].show_alert
    assert said.messages == []


async def test_a_mistake_apologises_changes_nothing_and_is_buried(room, ana, caplog, does_what):
    does_what(raising(RuntimeError("oops")))
    ana.somebody.says("hello")
    (content,) = await room.news()
    await room.handle(content)
    assert "Sorry, something went wrong at my end" in ana.somebody.inbox[0].text
    assert (await ana.person()).pace == 100
    (dead,) = await rows(room, dead_updates)
    assert (dead["update_id"], dead["error"]) == (content["update_id"], "RuntimeError")
    assert [one.levelno for one in caplog.records if one.name == "bot.chat.updates"] == [
        logging.ERROR
    ]


async def test_a_statement_that_is_wrong_is_a_mistake_and_is_not_tried_again(room, ana, does_what):
    """SQLite calls it an operational error, like a disk that is full."""

    async def handle(ask):
        await ask.tx.people._connection.execute(text("SELECT nothing FROM people"))  # noqa: SLF001
        return []

    does_what(handle)
    said = await ana.says("hello")
    assert "Sorry, something went wrong" in said.text
    assert len(await rows(room, dead_updates)) == 1


async def test_a_mistake_after_a_tap_answers_the_tap(ana, does_what):
    await ana.says("/help")
    does_what(raising(RuntimeError("oops")))
    assert "Sorry, something went wrong" in (await ana.forges("go")).toast


async def test_even_without_words_for_an_apology_the_mistake_is_buried(room, ana, does_what):
    """The same would fail again: it is reported to whoever handed the update in."""
    does_what(raising(RuntimeError("oops")))
    speechless = Vocabulary(texts=Texts.of({}), library=room.voice.library)
    room.handler = replace(room.handler, vocabulary=speechless)
    ana.somebody.says("hello")
    with pytest.raises(MissingText):
        await take(room)
    assert len(await rows(room, dead_updates)) == 1


async def test_every_tap_is_answered_once_and_before_anything_else(room, ana, does_what):
    await ana.says("/help")
    does_what(answering(Send(text="later"), Toast(text="first"), Toast(text="too much")))
    said = await ana.forges("go")
    methods = [entry.method for entry in room.emulator.ledger[-2:]]
    assert methods == ["answerCallbackQuery", "sendMessage"]
    assert said.toast == "first"


async def test_a_tap_that_only_changes_something_is_answered_without_a_word(ana, does_what):
    await ana.says("/help")
    does_what(answering())
    assert (await ana.forges("go")).toast == ""


@calm
async def test_what_needs_no_answer_gets_none(room, ana, does_what):
    does_what(answering())
    assert (await ana.says("hello")).messages == []
    assert await rows(room, outbox) == []


@calm
async def test_a_toast_without_a_tap_harms_no_other_answer(room, ana, does_what):
    does_what(answering(Toast(text="Paused"), Send(text="here")))
    await ana.says("hello")
    assert texts(ana) == ["here"]
    assert await rows(room, outbox) == []


async def test_a_change_replaces_the_tapped_message_or_is_a_new_one(ana, does_what):
    does_what(answering(Change(text="After")))
    await ana.says("hello")
    await ana.says("hello")
    assert texts(ana) == ["After", "After"]
    does_what(answering(Change(text="Changed")))
    await ana.forges("go")
    assert texts(ana) == ["After", "Changed"]


async def test_while_the_database_fails_nothing_is_committed_and_the_update_stays(room, ana):
    ana.somebody.says("/streak")
    (content,) = await room.news()
    async with room.store.begin() as tx:
        await tx.inbox.receive([content], at=room.clock.now())
    await room.storm()
    with pytest.raises(NotDone, match="readonly"):
        await room.handler.handle(content)
    await room.calm()
    assert await rows(room, outbox) == []
    async with room.store.begin() as tx:
        assert await tx.inbox.waiting() == [content]
    await room.handle(content)
    assert "No streak yet" in ana.somebody.inbox[0].text
    assert await rows(room, dead_updates) == []


async def test_while_the_database_is_closed_nothing_counts_as_done(room, ana):
    ana.somebody.says("/streak")
    (content,) = await room.news()
    await room.store.close()
    with pytest.raises(NotDone, match="closed"):
        await room.handler.handle(content)


async def test_a_membership_is_not_done_while_the_database_fails(room, ana):
    await ana.says("/remind 07:30")
    ana.somebody.blocks()
    (content,) = await room.news()
    await room.storm()
    with pytest.raises(NotDone):
        await room.handler.handle(content)
    await room.calm()
    await room.handle(content)
    assert not (await ana.person()).reachable


async def test_an_update_that_is_given_up_is_buried_and_waits_no_more(room, ana):
    ana.somebody.says("hello")
    (content,) = await room.news()
    async with room.store.begin() as tx:
        await tx.inbox.receive([content], at=room.clock.now())
    await room.handler.give_up(content["update_id"], error="OperationalError")
    (dead,) = await rows(room, dead_updates)
    assert (dead["update_id"], dead["error"]) == (content["update_id"], "OperationalError")
    async with room.store.begin() as tx:
        assert await tx.inbox.waiting() == []
    await room.handle(content)
    assert texts(ana) == []


async def test_an_update_that_cannot_be_decoded_is_buried_and_its_content_is_not_logged(
    room, caplog
):
    await room.handle(
        {"update_id": 7, "message": {"message_id": 1, "text": "a secret", "chat": "x"}}
    )
    (dead,) = await rows(room, dead_updates)
    assert (dead["update_id"], dead["error"]) == (7, "unreadable")
    assert "update 7 (message) is unreadable" in caplog.text
    assert "secret" not in caplog.text
    async with room.store.begin() as tx:
        assert await tx.inbox.waiting() == []


async def test_an_update_with_a_number_that_no_row_can_hold_is_buried_and_no_fault(room, caplog):
    person = {"id": 2**70, "is_bot": False, "first_name": "Bo"}
    chat = {"id": 2**70, "type": "private"}
    message = {"message_id": 1, "from": person, "chat": chat, "date": 0, "text": "hello"}
    await room.handle({"update_id": 7, "message": message})
    (dead,) = await rows(room, dead_updates)
    assert (dead["update_id"], dead["error"]) == (7, "unreadable")
    assert not any(record.exc_info for record in caplog.records)


async def test_a_flood_has_all_its_effects_and_gets_three_messages_and_a_summary(
    room, ana, does_what
):
    does_what(count)
    await ana.says("hello")
    for number in range(40):
        ana.somebody.says(f"hello {number}")
    await take(room)
    assert (await ana.person()).pace == 100 + 41 * 50
    assert len(await rows(room, outbox)) == MOST_WAITING + 1
    await room.reply()
    *_, one, two, three, summary = texts(ana)
    assert (one, two, three) == ("counted", "counted", "counted")
    assert summary == room.handler.vocabulary.words("en")("hint-flood")


async def test_several_answers_to_a_single_update_are_no_flood(room, ana, does_what):
    does_what(answering(*(Send(text=f"{number}") for number in range(6))))
    await ana.says("hello")
    assert texts(ana) == list("012345")
    assert await rows(room, outbox) == []


async def test_after_a_flood_a_person_is_answered_as_before(room, ana, does_what):
    does_what(count)
    for _ in range(10):
        ana.somebody.says("hello")
    await take(room)
    await room.reply()
    assert (await ana.says("hello")).text == "counted"


async def test_in_a_flood_of_taps_each_tap_gets_its_word_at_once(room, ana, does_what):
    await ana.says("/help")
    does_what(answering(Toast(text="Here"), Send(text="one")))
    queries = [ana.somebody.taps(ana.somebody.inbox[0], forged="go") for _ in range(9)]
    await take(room)
    await room.reply()
    assert [room.emulator.answers[query].text for query in queries] == ["Here"] * 9
    assert len(texts(ana)) == 2 + MOST_WAITING


async def test_a_flood_of_one_person_costs_another_nothing(room, ana, does_what):
    does_what(count)
    ben = room.guest(1002, first_name="Ben")
    await ben.is_known("en")
    for _ in range(10):
        ana.somebody.says("hello")
    ben.somebody.says("hello")
    await take(room)
    await room.reply()
    assert texts(ben) == ["counted"]


async def test_cleaning_up_after_a_session_is_no_answer_that_a_flood_counts(room, ana, does_what):
    does_what(count)
    await ana.says("hello")
    async with room.store.begin() as tx:
        for number in range(5):
            await tx.outbox.add(room.voice.clean(ana.id, [number + 50], now=room.clock.now()))
    ana.somebody.says("hello")
    await take(room)
    await room.reply()
    assert texts(ana)[-1] == "counted"


async def test_a_newer_change_of_a_message_replaces_the_one_that_waits(room, ana, does_what):
    await ana.says("/help")
    message = ana.somebody.inbox[0]
    for word in ("one", "two", "three", "four", "five"):
        does_what(answering(Change(text=word)))
        ana.somebody.taps(message, forged="go")
        await take(room)
    edits = len(room.emulator.calls("editMessageText"))
    await room.reply()
    assert texts(ana) == ["five"]
    assert len(room.emulator.calls("editMessageText")) == edits + 1


async def test_a_change_of_another_message_is_not_replaced(room, ana, does_what):
    await ana.says("/help")
    await ana.says("/help")
    for message, word in zip(ana.somebody.inbox, ("one", "two"), strict=True):
        does_what(answering(Change(text=word)))
        ana.somebody.taps(message, forged="go")
        await take(room)
    await room.reply()
    assert texts(ana) == ["one", "two"]


async def test_a_tap_whose_message_is_missing_or_out_of_reach_is_answered_to_the_person(
    room, ana, does_what
):
    await ana.says("/help")
    does_what(answering(Toast(text="Here"), Change(text="Answer")))
    for how in ("missing", "out of reach"):
        query = ana.somebody.taps(ana.somebody.inbox[0], forged="go")
        (content,) = await room.news()
        tap = content["callback_query"]
        message = tap.pop("message")
        if how == "missing":
            tap["inline_message_id"] = "abc"
        else:
            tap["message"] = {
                "chat": message["chat"],
                "message_id": message["message_id"],
                "date": 0,
            }
        await room.handle(content)
        assert room.emulator.answers[query].text == "Here", how
        assert texts(ana)[-1] == "Answer", how
    assert len(texts(ana)) == 3


async def test_who_blocks_the_bot_is_owed_nothing_and_who_returns_is_owed_again(room, ana):
    await ana.says("/remind 07:30")
    await ana.says("/stretch")
    ana.somebody.blocks()
    await room.hear()
    assert not (await ana.person()).reachable
    assert await ana.owed() is None
    ana.somebody.unblocks()
    await room.hear()
    assert (await ana.person()).reachable
    assert await ana.owed() is not None


async def test_who_blocks_the_bot_in_the_middle_of_a_session_ends_it(room, ana):
    await ana.says("/stretch")
    ana.somebody.blocks()
    await room.hear()
    async with room.store.begin() as tx:
        (session,) = await tx.sessions.history(ana.id)
    assert session.phase is Phase.ENDED


@calm
async def test_a_stranger_who_blocks_the_bot_stays_a_stranger(room):
    ben = room.guest(1002, first_name="Ben")
    await room.news()  # says which updates are wanted
    ben.somebody.blocks()
    await room.hear()
    async with room.store.begin() as tx:
        assert await tx.people.find(ben.id) is None


async def test_who_returns_with_a_message_is_owed_reminders_again(room, ana):
    await ana.says("/remind 07:30")
    room.line.meets(BLOCKED)
    await ana.says("/streak")
    assert await ana.owed() is None
    await ana.says("/streak")
    assert await ana.owed() is not None


async def test_a_wish_counts_for_the_moment_when_it_was_typed(room, ana, asked):
    ana.somebody.says("hello")
    typed = room.clock.now()
    room.goes_on(hours=5)
    await room.hear()
    assert (asked[0].at, asked[0].now) == (typed, typed + timedelta(hours=5))


async def test_a_message_from_the_future_counts_for_now(room, ana, asked):
    """Telegram's clock may be ahead of ours by a little."""
    room.emulator.world.stamp = lambda: int(room.clock.now().timestamp()) + 30
    await ana.says("hello")
    assert asked[0].at == room.clock.now()


async def test_an_endless_text_is_cut(room, ana, asked):
    ana.somebody.says("hello")
    (content,) = await room.news()
    content["message"]["text"] = "x" * 100_000
    await room.handle(content)
    assert len(asked[0].said) == 5000


async def test_no_word_of_anyone_is_kept_or_logged_once_it_is_handled(room, ana, caplog, does_what):
    caplog.set_level(logging.INFO)
    does_what(raising(RuntimeError("oops")))
    secret = "my secret diary"
    await ana.says(secret)
    assert secret not in caplog.text
    assert secret not in str(await rows(room, dead_updates) + await rows(room, inbox))


async def test_someone_who_deletes_everything_is_still_answered(room, ana, does_what):
    async def handle(ask):
        await ask.tx.people.remove(ask.person.id)
        return Send(text="All gone")

    does_what(handle)
    assert (await ana.says("hello")).text == "All gone"
    async with room.store.begin() as tx:
        assert await tx.people.find(ana.id) is None
