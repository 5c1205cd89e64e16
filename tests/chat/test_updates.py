"""Update handler: an update has its effect once, committed together with the answers to it."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot.chat import routes
from bot.chat.answers import Change, Send, Toast
from bot.chat.intake import NotDone
from bot.chat.localization import Localizer
from bot.chat.updates import ANSWER_LIFE, MOST_WAITING, TOAST_LIFE
from bot.domain.errors import UserError
from bot.domain.session import Phase
from bot.storage.tables import dead_updates, inbox, outbox
from bot.texts import Texts
from bot.texts.phrasebook import MissingText
from tests.support.chat_harness import MONDAY
from tests.support.line import refused

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


async def rows(harness, table):
    async with harness.store.engine.begin() as connection:
        return [dict(row) for row in (await connection.execute(select(table))).mappings()]


async def take(harness):
    """Take in what is new and handle it, but send nothing."""
    for content in await harness.news():
        await take_one(harness, content)


async def take_one(harness, content):
    async with harness.store.begin() as tx:
        await tx.inbox.receive([content], at=harness.clock.now())
    await harness.handler.handle(content)
    harness._offset = content["update_id"] + 1  # noqa: SLF001


def texts(ana):
    return [message.text for message in ana.somebody.inbox]


async def test_an_update_that_comes_again_has_its_effect_once_and_one_answer(
    harness, ana, does_what
):
    does_what(count)
    ana.somebody.says("hello")
    (content,) = await harness.news()
    for _ in range(3):
        await harness.handle(content)
    assert (await ana.person()).pace == 150
    assert texts(ana) == ["counted"]


async def test_effect_and_answers_are_committed_together_and_sent_afterwards(
    harness, ana, does_what
):
    does_what(count)
    ana.somebody.says("hello")
    await take(harness)
    assert (await ana.person()).pace == 150
    (entry,) = await rows(harness, outbox)
    assert "counted" in entry["answer"]
    assert texts(ana) == []
    await harness.reply()
    assert texts(ana) == ["counted"]
    assert await rows(harness, outbox) == []


async def test_if_the_answers_cannot_be_kept_there_is_no_effect(harness, ana, does_what):
    async def handle(ask):
        await ask.tx.people.change(ask.person.id, pace=200)
        return Send(text="done")

    await ana.says("/help")
    does_what(handle)
    await sql(
        harness, "CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    ana.somebody.says("hello")
    with pytest.raises(Exception, match="no"):
        await take(harness)
    assert (await ana.person()).pace == 100


async def sql(harness, statement):
    async with harness.store.engine.begin() as connection:
        await connection.execute(text(statement))


async def test_answers_expire_after_five_minutes_and_toasts_after_ten_seconds(
    harness, ana, does_what
):
    await ana.says("/help")
    does_what(answering(Toast(text="one"), Send(text="two")))
    ana.somebody.taps(ana.somebody.inbox[0], forged="go")
    await take(harness)
    kept = await rows(harness, outbox)
    assert [row["expires_at"] - MONDAY for row in kept] == [TOAST_LIFE, ANSWER_LIFE]
    assert (timedelta(seconds=10), timedelta(minutes=5)) == (TOAST_LIFE, ANSWER_LIFE)


async def test_a_rule_that_someone_broke_is_said_in_a_message_when_they_typed(
    harness, ana, does_what
):
    does_what(raising(UserError("remind-too-many", limit=10)))
    said = await ana.says("hello")
    assert "10 reminders, which is the maximum" in said.text
    assert (await ana.person()).pace == 100
    assert await rows(harness, dead_updates) == []


async def test_a_rule_that_someone_broke_is_said_over_the_chat_when_they_tapped(ana, does_what):
    await ana.says("/help")
    does_what(raising(UserError("snooze-enough")))
    said = await ana.forges("go")
    assert said.toast.startswith("No more snoozes")
    assert said.answers[0].show_alert
    assert said.messages == []


async def test_a_mistake_apologises_changes_nothing_and_is_buried(harness, ana, caplog, does_what):
    does_what(raising(RuntimeError("oops")))
    ana.somebody.says("hello")
    (content,) = await harness.news()
    await harness.handle(content)
    assert "Sorry, something went wrong at my end" in ana.somebody.inbox[0].text
    assert (await ana.person()).pace == 100
    (dead,) = await rows(harness, dead_updates)
    assert (dead["update_id"], dead["error"]) == (content["update_id"], "RuntimeError")
    assert [one.levelno for one in caplog.records if one.name == "bot.chat.updates"] == [
        logging.ERROR
    ]


async def test_a_statement_that_is_wrong_is_a_mistake_and_is_not_tried_again(
    harness, ana, does_what
):
    """SQLite calls it an operational error, like a disk that is full."""

    async def handle(ask):
        await ask.tx.people._connection.execute(text("SELECT nothing FROM people"))  # noqa: SLF001
        return []

    does_what(handle)
    said = await ana.says("hello")
    assert "Sorry, something went wrong" in said.text
    assert len(await rows(harness, dead_updates)) == 1


async def test_a_mistake_after_a_tap_answers_the_tap(ana, does_what):
    await ana.says("/help")
    does_what(raising(RuntimeError("oops")))
    assert "Sorry, something went wrong" in (await ana.forges("go")).toast


async def test_even_without_words_for_an_apology_the_mistake_is_buried(harness, ana, does_what):
    """The same would fail again: it is reported to whoever handed the update in."""
    does_what(raising(RuntimeError("oops")))
    speechless = Localizer(texts=Texts.of({}), library=harness.messenger.library)
    harness.handler = replace(harness.handler, localizer=speechless)
    ana.somebody.says("hello")
    with pytest.raises(MissingText):
        await take(harness)
    assert len(await rows(harness, dead_updates)) == 1


async def test_every_tap_is_answered_once_and_before_anything_else(harness, ana, does_what):
    await ana.says("/help")
    does_what(answering(Send(text="later"), Toast(text="first"), Toast(text="too much")))
    said = await ana.forges("go")
    methods = [entry.method for entry in harness.emulator.ledger[-2:]]
    assert methods == ["answerCallbackQuery", "sendMessage"]
    assert said.toast == "first"


async def test_a_tap_that_only_changes_something_is_answered_without_a_word(ana, does_what):
    await ana.says("/help")
    does_what(answering())
    assert (await ana.forges("go")).toast == ""


@calm
async def test_what_needs_no_answer_gets_none(harness, ana, does_what):
    does_what(answering())
    assert (await ana.says("hello")).messages == []
    assert await rows(harness, outbox) == []


@calm
async def test_a_toast_without_a_tap_harms_no_other_answer(harness, ana, does_what):
    does_what(answering(Toast(text="Paused"), Send(text="here")))
    await ana.says("hello")
    assert texts(ana) == ["here"]
    assert await rows(harness, outbox) == []


async def test_a_change_replaces_the_tapped_message_or_is_a_new_one(ana, does_what):
    does_what(answering(Change(text="After")))
    await ana.says("hello")
    await ana.says("hello")
    assert texts(ana) == ["After", "After"]
    does_what(answering(Change(text="Changed")))
    await ana.forges("go")
    assert texts(ana) == ["After", "Changed"]


async def test_while_the_database_fails_nothing_is_committed_and_the_update_stays(harness, ana):
    ana.somebody.says("/streak")
    (content,) = await harness.news()
    async with harness.store.begin() as tx:
        await tx.inbox.receive([content], at=harness.clock.now())
    await harness.storm()
    with pytest.raises(NotDone, match="readonly"):
        await harness.handler.handle(content)
    await harness.calm()
    assert await rows(harness, outbox) == []
    async with harness.store.begin() as tx:
        assert await tx.inbox.waiting() == [content]
    await harness.handle(content)
    assert "No days yet" in ana.somebody.inbox[0].text
    assert await rows(harness, dead_updates) == []


async def test_while_the_database_is_closed_nothing_counts_as_done(harness, ana):
    ana.somebody.says("/streak")
    (content,) = await harness.news()
    await harness.store.close()
    with pytest.raises(NotDone, match="closed"):
        await harness.handler.handle(content)


async def test_a_membership_is_not_done_while_the_database_fails(harness, ana):
    await ana.says("/remind 07:30")
    ana.somebody.blocks()
    (content,) = await harness.news()
    await harness.storm()
    with pytest.raises(NotDone):
        await harness.handler.handle(content)
    await harness.calm()
    await harness.handle(content)
    assert not (await ana.person()).reachable


async def test_an_update_that_is_given_up_is_buried_and_waits_no_more(harness, ana):
    ana.somebody.says("hello")
    (content,) = await harness.news()
    async with harness.store.begin() as tx:
        await tx.inbox.receive([content], at=harness.clock.now())
    await harness.handler.give_up(content["update_id"], error="OperationalError")
    (dead,) = await rows(harness, dead_updates)
    assert (dead["update_id"], dead["error"]) == (content["update_id"], "OperationalError")
    async with harness.store.begin() as tx:
        assert await tx.inbox.waiting() == []
    await harness.handle(content)
    assert texts(ana) == []


async def test_an_update_that_cannot_be_decoded_is_buried_and_its_content_is_not_logged(
    harness, caplog
):
    await harness.handle(
        {"update_id": 7, "message": {"message_id": 1, "text": "a secret", "chat": "x"}}
    )
    (dead,) = await rows(harness, dead_updates)
    assert (dead["update_id"], dead["error"]) == (7, "unreadable")
    assert "update 7 (message) is unreadable" in caplog.text
    assert "secret" not in caplog.text
    async with harness.store.begin() as tx:
        assert await tx.inbox.waiting() == []


async def test_an_update_with_fields_of_another_kind_is_buried(harness, ana):
    body = {"message_id": 1, "date": 1, "chat": {"id": 1001, "type": "private"}, "text": "hello"}
    body["from"] = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    entity = {"type": "bot_command", "offset": 0, "length": 2**60}
    spoiled = (
        {"chat": {"id": [1], "type": "private"}},
        {"from": {**body["from"], "id": 2**53}},
        {"from": {**body["from"], "language_code": 7}},
        {"date": None},
        {"text": 7},
        {"message_id": True},
        {"location": {"latitude": "north", "longitude": 1.0}},
        {"entities": [entity]},
    )
    for number, change in enumerate(spoiled, start=900):
        await harness.handle({"update_id": number, "message": {**body, **change}})
    assert [row["error"] for row in await rows(harness, dead_updates)] == ["unreadable"] * 8
    assert texts(ana) == []


async def test_an_update_with_a_number_that_no_row_can_hold_is_buried_and_no_fault(harness, caplog):
    person = {"id": 2**70, "is_bot": False, "first_name": "Bo"}
    chat = {"id": 2**70, "type": "private"}
    message = {"message_id": 1, "from": person, "chat": chat, "date": 0, "text": "hello"}
    await harness.handle({"update_id": 7, "message": message})
    (dead,) = await rows(harness, dead_updates)
    assert (dead["update_id"], dead["error"]) == (7, "unreadable")
    assert not any(record.exc_info for record in caplog.records)


async def test_a_flood_has_all_its_effects_and_gets_three_messages_and_a_summary(
    harness, ana, does_what
):
    does_what(count)
    await ana.says("hello")
    for number in range(40):
        ana.somebody.says(f"hello {number}")
    await take(harness)
    assert (await ana.person()).pace == 100 + 41 * 50
    assert len(await rows(harness, outbox)) == MOST_WAITING + 1
    await harness.reply()
    *_, one, two, three, summary = texts(ana)
    assert (one, two, three) == ("counted", "counted", "counted")
    assert summary == harness.handler.localizer.words("en")("hint-flood")


async def test_several_answers_to_a_single_update_are_no_flood(harness, ana, does_what):
    does_what(answering(*(Send(text=f"{number}") for number in range(6))))
    await ana.says("hello")
    assert texts(ana) == list("012345")
    assert await rows(harness, outbox) == []


async def test_after_a_flood_a_person_is_answered_as_before(harness, ana, does_what):
    does_what(count)
    for _ in range(10):
        ana.somebody.says("hello")
    await take(harness)
    await harness.reply()
    assert (await ana.says("hello")).text == "counted"


async def test_in_a_flood_of_taps_each_tap_gets_its_word_at_once(harness, ana, does_what):
    await ana.says("/help")
    does_what(answering(Toast(text="Here"), Send(text="one")))
    queries = [ana.somebody.taps(ana.somebody.inbox[0], forged="go") for _ in range(9)]
    await take(harness)
    await harness.reply()
    assert [harness.emulator.answers[query].text for query in queries] == ["Here"] * 9
    assert len(texts(ana)) == 2 + MOST_WAITING


async def test_a_flood_of_one_person_costs_another_nothing(harness, ana, does_what):
    does_what(count)
    ben = harness.guest(1002, first_name="Ben")
    await ben.is_known("en")
    for _ in range(10):
        ana.somebody.says("hello")
    ben.somebody.says("hello")
    await take(harness)
    await harness.reply()
    assert texts(ben) == ["counted"]


async def test_cleaning_up_after_a_session_is_no_answer_that_a_flood_counts(
    harness, ana, does_what
):
    does_what(count)
    await ana.says("hello")
    async with harness.store.begin() as tx:
        for number in range(5):
            await tx.outbox.add(
                harness.messenger.clean(ana.id, [number + 50], now=harness.clock.now())
            )
    ana.somebody.says("hello")
    await take(harness)
    await harness.reply()
    assert texts(ana)[-1] == "counted"


async def test_a_newer_change_of_a_message_replaces_the_one_that_waits(harness, ana, does_what):
    await ana.says("/help")
    message = ana.somebody.inbox[0]
    for word in ("one", "two", "three", "four", "five"):
        does_what(answering(Change(text=word)))
        ana.somebody.taps(message, forged="go")
        await take(harness)
    edits = len(harness.emulator.calls("editMessageText"))
    await harness.reply()
    assert texts(ana) == ["five"]
    assert len(harness.emulator.calls("editMessageText")) == edits + 1


async def test_a_change_of_another_message_is_not_replaced(harness, ana, does_what):
    await ana.says("/help")
    await ana.says("/help")
    for message, word in zip(ana.somebody.inbox, ("one", "two"), strict=True):
        does_what(answering(Change(text=word)))
        ana.somebody.taps(message, forged="go")
        await take(harness)
    await harness.reply()
    assert texts(ana) == ["one", "two"]


async def test_a_tap_whose_message_is_missing_or_out_of_reach_is_answered_to_the_person(
    harness, ana, does_what
):
    await ana.says("/help")
    does_what(answering(Toast(text="Here"), Change(text="Answer")))
    for how in ("missing", "out of reach"):
        query = ana.somebody.taps(ana.somebody.inbox[0], forged="go")
        (content,) = await harness.news()
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
        await harness.handle(content)
        assert harness.emulator.answers[query].text == "Here", how
        assert texts(ana)[-1] == "Answer", how
    assert len(texts(ana)) == 3


async def test_who_blocks_the_bot_is_owed_nothing_and_who_returns_is_owed_again(harness, ana):
    await ana.says("/remind 07:30")
    await ana.says("/stretch")
    ana.somebody.blocks()
    await harness.hear()
    assert not (await ana.person()).reachable
    assert await ana.owed() is None
    ana.somebody.unblocks()
    await harness.hear()
    assert (await ana.person()).reachable
    assert await ana.owed() is not None


async def test_who_blocks_the_bot_in_the_middle_of_a_session_ends_it(harness, ana):
    await ana.says("/stretch")
    ana.somebody.blocks()
    await harness.hear()
    async with harness.store.begin() as tx:
        (session,) = await tx.sessions.history(ana.id)
    assert session.phase is Phase.ENDED


@calm
async def test_a_stranger_who_blocks_the_bot_stays_a_stranger(harness):
    ben = harness.guest(1002, first_name="Ben")
    await harness.news()  # says which updates are wanted
    ben.somebody.blocks()
    await harness.hear()
    async with harness.store.begin() as tx:
        assert await tx.people.find(ben.id) is None


async def test_who_returns_with_a_message_is_owed_reminders_again(harness, ana):
    await ana.says("/remind 07:30")
    harness.line.meets(BLOCKED)
    await ana.says("/streak")
    assert await ana.owed() is None
    await ana.says("/streak")
    assert await ana.owed() is not None


async def test_a_wish_counts_for_the_moment_when_it_was_typed(harness, ana, asked):
    ana.somebody.says("hello")
    typed = harness.clock.now()
    harness.goes_on(hours=5)
    await harness.hear()
    assert (asked[0].at, asked[0].now) == (typed, typed + timedelta(hours=5))


async def test_a_message_from_the_future_counts_for_now(harness, ana, asked):
    """Telegram's clock may be ahead of ours by a little."""
    harness.emulator.state.stamp = lambda: int(harness.clock.now().timestamp()) + 30
    await ana.says("hello")
    assert asked[0].at == harness.clock.now()


async def test_an_endless_text_is_cut(harness, ana, asked):
    ana.somebody.says("hello")
    (content,) = await harness.news()
    content["message"]["text"] = "x" * 100_000
    await harness.handle(content)
    assert len(asked[0].argument) == 5000


async def test_no_word_of_anyone_is_kept_or_logged_once_it_is_handled(
    harness, ana, caplog, does_what
):
    caplog.set_level(logging.INFO)
    does_what(raising(RuntimeError("oops")))
    secret = "my secret diary"
    await ana.says(secret)
    assert secret not in caplog.text
    assert secret not in str(await rows(harness, dead_updates) + await rows(harness, inbox))


async def test_someone_who_deletes_everything_is_still_answered(harness, ana, does_what):
    async def handle(ask):
        await ask.tx.people.remove(ask.person.id)
        return Send(text="All gone")

    does_what(handle)
    assert (await ana.says("hello")).text == "All gone"
    async with harness.store.begin() as tx:
        assert await tx.people.find(ana.id) is None
