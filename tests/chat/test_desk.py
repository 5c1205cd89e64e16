"""Is every update handled exactly once, answered kindly, and never acknowledged before its effect is committed?"""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.chat.answers import Send, Toast
from bot.chat.intake import NotDone
from bot.chat.words import Vocabulary
from bot.domain.errors import UserError
from bot.domain.session import Phase
from bot.storage.tables import dead_updates, inbox
from bot.texts import Texts
from bot.texts.phrasebook import MissingText
from tests.support.line import refused

BLOCKED = "Forbidden: bot was blocked by the user"


def raising(error):
    """Return a handler that changes something and then fails."""

    async def handle(ask):
        await ask.tx.people.change(ask.person.id, pace=200)
        raise error

    return handle


async def receive(room, handle, *, said=""):
    """Let a handler see to the newest update."""
    update = (await room.news())[-1]
    await room.desk.receive(update, handle, said=said)
    return update


async def kept(room, table):
    async with room.store.engine.begin() as connection:
        return [dict(row) for row in (await connection.execute(select(table))).mappings()]


@pytest.fixture
def count():
    """A handler that counts how often it was asked, in the database."""

    async def handle(ask):
        await ask.tx.people.change(ask.person.id, pace=ask.person.pace + 50)
        return Send(text="counted")

    return handle


async def test_an_update_that_comes_again_is_handled_once_and_answered_once(room, ana, count):
    ana.somebody.says("hello")
    for _ in range(3):
        await receive(room, count)
    assert (await ana.person()).pace == 150
    assert [message.text for message in ana.somebody.inbox] == ["counted"]


async def test_after_a_crash_before_the_answers_they_follow_and_nothing_is_done_twice(
    room, ana, count
):
    ana.somebody.says("hello")
    update = (await room.news())[-1]
    await room.desk._once(update, update.effective_user, count, said="")  # noqa: SLF001 - and here it crashes
    await room.desk.receive(update, count, said="")
    assert (await ana.person()).pace == 150
    assert [message.text for message in ana.somebody.inbox] == ["counted"]


async def test_answers_are_kept_until_they_are_sent_and_no_longer(room, ana, count):
    ana.somebody.says("hello")
    update = (await room.news())[-1]
    await room.desk._once(update, update.effective_user, count, said="")  # noqa: SLF001
    assert "counted" in (await kept(room, inbox))[0]["answers"]
    await room.desk.receive(update, count, said="")
    assert (await kept(room, inbox))[0]["answers"] is None


async def test_a_rule_that_someone_ran_into_is_told_in_a_message_when_they_typed(room, ana):
    ana.somebody.says("hello")
    await receive(room, raising(UserError("remind-too-many", limit=10)))
    assert "10 reminders already" in ana.somebody.inbox[0].text
    assert (await ana.person()).pace == 100


async def test_a_rule_that_someone_ran_into_is_told_over_the_chat_when_they_tapped(room, ana):
    await ana.says("hello")
    query = ana.somebody.taps(ana.somebody.inbox[0], forged="go")
    await receive(room, raising(UserError("snooze-enough")))
    answer = room.emulator.answers[query]
    assert answer.text.startswith("That was put off often enough")
    assert answer.show_alert
    assert len(ana.somebody.inbox) == 1


async def test_an_unexpected_error_apologises_changes_nothing_and_is_set_aside(room, ana, caplog):
    ana.somebody.says("hello")
    update = await receive(room, raising(RuntimeError("oops")))
    assert "Something went wrong on my side" in ana.somebody.inbox[0].text
    assert (await ana.person()).pace == 100
    (dead,) = await kept(room, dead_updates)
    assert (dead["update_id"], dead["error"]) == (update.update_id, "RuntimeError")
    assert caplog.records[-1].levelno == logging.ERROR


async def test_even_without_words_for_an_apology_it_is_not_tried_for_ever(room, ana):
    """The same would fail again: it counts as done, and is told to whoever handed it in."""
    speechless = Vocabulary(texts=Texts(bundles={}), library=room.desk.vocabulary.library)
    desk = replace(room.desk, vocabulary=speechless)
    ana.somebody.says("hello")
    (update,) = await room.news()
    with pytest.raises(MissingText):
        await desk.receive(update, raising(RuntimeError("oops")), said="")
    assert len(await kept(room, dead_updates)) == 1


async def test_an_error_after_a_tap_answers_the_tap(room, ana):
    await ana.says("hello")
    query = ana.somebody.taps(ana.somebody.inbox[0], forged="go")
    await receive(room, raising(RuntimeError("oops")))
    assert "Something went wrong" in room.emulator.answers[query].text


async def test_every_tap_is_answered_once_and_before_anything_else(room, ana):
    await ana.says("hello")
    query = ana.somebody.taps(ana.somebody.inbox[0], forged="go")

    async def handle(_):
        return [Send(text="later"), Toast(text="first"), Toast(text="too much")]

    await receive(room, handle)
    methods = [entry.method for entry in room.emulator.ledger[-2:]]
    assert methods == ["answerCallbackQuery", "sendMessage"]
    assert room.emulator.answers[query].text == "first"


async def test_a_tap_that_only_changes_something_is_answered_without_a_word(room, ana):
    await ana.says("hello")
    query = ana.somebody.taps(ana.somebody.inbox[0], forged="go")
    await receive(room, nothing)
    assert room.emulator.answers[query].text == ""


async def nothing(_):
    return []


async def test_what_needs_no_answer_gets_none(room, ana):
    ana.somebody.says("hello")
    await receive(room, nothing)
    assert ana.somebody.inbox == []
    assert (await kept(room, inbox))[0]["answers"] is None


async def test_while_the_database_fails_nothing_counts_as_done(room, ana):
    ana.somebody.says("/streak")
    await room.storm()
    with pytest.raises(NotDone, match="readonly"):
        await room.hear()
    await room.calm()
    assert ana.somebody.inbox == []
    await room.hear()
    assert "No days yet" in ana.somebody.inbox[0].text


async def test_while_the_database_is_closed_nothing_counts_as_done(room, ana):
    ana.somebody.says("/streak")
    await room.store.close()
    with pytest.raises(NotDone, match="closed"):
        await room.hear()


async def test_a_database_that_fails_after_the_effect_does_not_repeat_the_answers(room, ana, count):
    """Telegram would send the update again and again, and each time the answers would go out."""
    ana.somebody.says("hello")
    update = (await room.news())[-1]
    await room.desk._once(update, update.effective_user, count, said="")  # noqa: SLF001
    delivered = room.courier.deliver

    class Stormy:
        async def deliver(self, update, answers):
            await delivered(update, answers)
            await room.storm()

    desk = replace(room.desk, courier=Stormy())
    with pytest.raises(Exception, match="readonly") as failed:
        await desk.receive(update, count, said="")
    assert not isinstance(failed.value, NotDone)


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


@pytest.mark.usefixtures("calm")
async def test_a_stranger_who_blocks_the_bot_stays_a_stranger(room):
    eva = room.guest(1009, first_name="Eva", language_code="en")
    await room.news()  # says which updates are wanted
    eva.somebody.blocks()
    await room.hear()
    async with room.store.begin() as tx:
        assert await tx.people.find(eva.id) is None


async def test_a_block_is_not_done_while_the_database_fails(room, ana):
    await ana.says("/remind 07:30")
    ana.somebody.blocks()
    await room.storm()
    with pytest.raises(NotDone):
        await room.hear()
    await room.calm()
    await room.hear()
    assert not (await ana.person()).reachable


async def test_who_returns_with_a_message_is_owed_reminders_again(room, ana):
    await ana.says("/remind 07:30")
    room.line.meets(refused(403, BLOCKED))
    await ana.says("/streak")
    assert await ana.owed() is None
    await ana.says("/streak")
    assert await ana.owed() is not None


async def test_a_wish_counts_for_the_moment_when_it_was_typed(room, ana):
    ana.somebody.says("hello")
    typed = room.clock.now()
    room.goes_on(hours=5)
    asked = []

    async def handle(ask):
        asked.append(ask)
        return []

    await receive(room, handle)
    assert (asked[0].at, asked[0].now) == (typed, typed + timedelta(hours=5))


async def test_a_message_from_the_future_counts_for_now(room, ana):
    """Telegram's clock may be ahead of ours by a little."""
    await room.news()
    room.emulator.world.stamp = lambda: int(room.clock.now().timestamp()) + 30
    ana.somebody.says("hello")
    asked = []

    async def handle(ask):
        asked.append(ask)
        return []

    await receive(room, handle)
    assert asked[0].at == room.clock.now()


async def test_an_endless_text_is_cut(room, ana):
    ana.somebody.says("hello")
    asked = []

    async def handle(ask):
        asked.append(ask)
        return []

    await receive(room, handle, said="x" * 100_000)
    assert len(asked[0].said) == 5000


async def test_no_word_of_anyone_is_kept_or_logged(room, ana, caplog):
    caplog.set_level(logging.INFO)
    secret = "my secret diary"
    ana.somebody.says(secret)
    await receive(room, raising(RuntimeError("oops")))
    assert secret not in caplog.text
    assert secret not in str(await kept(room, dead_updates) + await kept(room, inbox))
