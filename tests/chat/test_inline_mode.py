"""`@bot neck` in any chat offers routines and stretches; `@bot week` the asker's own week."""

import pytest

from bot.domain import session as machine
from bot.practice.stretch import table_of
from tests.support.chat_harness import localizer


@pytest.fixture
async def asked(harness):
    """Ask as somebody asks, and return the results that the phone shows, with the call that brought them."""
    harness.emulator.state.profile.settings["supports_inline_queries"] = True

    async def ask(guest, text):
        number = guest.somebody.types_inline(text)
        await harness.hear()
        (*_, call) = harness.emulator.calls("answerInlineQuery")
        assert call.ok, call.error
        return number, harness.emulator.state.inline.results[number], call

    return ask


def names(results):
    return [one.title for one in results]


async def test_a_part_of_the_body_brings_a_routine_made_for_it_and_its_stretches(asked, ana):
    _, results, call = await asked(ana, "neck")
    assert results[0].title == "Neck routine"
    assert "Neck and shoulders" in names(results)
    assert "Seated neck side stretch" in names(results) or len(results) > 3
    assert call.params["cache_time"] == "300"


async def test_every_result_has_a_button_that_opens_it(asked, ana):
    _, results, _ = await asked(ana, "neck")
    for one in results:
        (button,) = one.markup["inline_keyboard"][0]
        assert button["url"] == f"https://t.me/limber_demo_bot?start={one.id}"


async def test_names_are_in_the_language_of_the_person_who_asks_and_so_is_what_they_type(store):
    from tests.support.chat_harness import opened  # noqa: PLC0415 - all languages, in this test alone
    from tests.support.running_bot import everything  # noqa: PLC0415

    async with opened(store, everything()) as harness:
        harness.emulator.state.profile.settings["supports_inline_queries"] = True
        ben = harness.guest(1002, first_name="Ben", language_code="de")
        number = ben.somebody.types_inline("nacken")
        await harness.hear()
        assert any("Nacken" in one.title for one in harness.emulator.state.inline.results[number])


async def test_nothing_is_kept_of_a_stranger_who_asks(harness, asked):
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    await asked(ben, "neck")
    assert "1002" not in await harness.everything()


async def test_nothing_typed_brings_every_routine_and_nonsense_nothing(asked, ana):
    _, all_of_them, _ = await asked(ana, "")
    assert len(all_of_them) == len(localizer().library.routines)
    _, none, _ = await asked(ana, "qwxyz")
    assert none == []


async def test_minutes_bring_a_routine_of_that_length_first(asked, ana):
    _, results, _ = await asked(ana, "8")
    assert results[0].id == "m_8"
    _, beyond, _ = await asked(ana, "900")
    assert all(one.id.startswith("r_") for one in beyond)


async def test_a_name_brings_what_has_it(asked, ana):
    _, results, _ = await asked(ana, "psoas reset")
    assert [one.id for one in results] == ["r_psoas-reset"]
    _, results, _ = await asked(ana, "cat cow")
    assert [one.id for one in results] == ["s_cat-cow"]


async def test_the_own_week_is_for_the_asker_alone_and_never_kept_by_telegram(harness, asked, ana):
    await practised(harness, ana)
    _, (week,), call = await asked(ana, " Week ")
    assert (call.params["cache_time"], call.params["is_personal"]) == ("0", "true")
    assert week.body["text"].splitlines() == [
        "📅 My week of stretching",
        "⚪️⚪️⚪️⚪️⚪️⚪️🟢",
        "one day · 4 min",
        "Most of all: Front of the hip",
    ]


async def practised(harness, guest):
    library = localizer().library
    person, routine = await guest.person(), library.routines["psoas-reset"]
    now, day = harness.clock.now(), person.day(harness.clock.now())
    cues = table_of(person, routine, day=day)
    async with harness.store.begin() as tx:
        session = await tx.sessions.start(
            user=guest.id, routine=routine.id, day=day, at=now, cues=cues
        )
        for cue in cues:
            session = machine.advance(session, now=now + cue.offset).session
        await tx.sessions.keep(session)
        await tx.days.add(user=guest.id, day=day, at=now, zone=person.zone, session=session.id)


async def test_a_stranger_has_no_week(harness, asked):
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    _, results, _ = await asked(ben, "week")
    assert "week" not in [one.id for one in results]


async def test_a_picture_that_telegram_has_is_shown_again(harness, asked, ana):
    harness.hang("cat-cow", "kneeling-hip-flexor-stretch")
    await ana.says("/help")
    await ana.forges("rt:psoas-reset")
    _, (routine,), _ = await asked(ana, "psoas reset")
    assert "photo" in routine.body
    _, (bare,), _ = await asked(ana, "cat cow")
    assert "text" in bare.body


async def test_a_film_that_telegram_has_is_shown_again(harness, asked, ana):
    harness.hang("cat-cow")
    film = harness.picture_sender.any_film("cat-cow")
    said = ana.somebody.says("hello")
    sent = await harness.bot.send_animation(said.chat_id, b"film")
    async with harness.store.begin() as tx:
        await tx.uploads.put(harness.bot.id, sha256=film.sha256, file_id=sent.animation.file_id)
    _, (stretch,), _ = await asked(ana, "cat cow")
    assert "animation" in stretch.body


async def test_a_result_that_is_sent_gets_no_answer(harness, asked, ana):
    number, _, _ = await asked(ana, "psoas reset")
    ana.somebody.chooses(number, "r_psoas-reset")
    calls = len(harness.emulator.ledger)
    await harness.hear()
    assert len(harness.emulator.ledger) == calls


async def test_results_that_come_too_late_are_let_go(harness, ana):
    harness.emulator.state.profile.settings["supports_inline_queries"] = True
    ana.somebody.types_inline("neck")
    (content,) = await harness.news()
    async with harness.store.begin() as tx:
        await tx.inbox.receive([content], at=harness.clock.now())
    await harness.handler.handle(content)
    harness.goes_on(seconds=11)
    await harness.reply()
    assert harness.emulator.calls("answerInlineQuery") == []


async def test_the_same_update_is_answered_once(harness, ana):
    harness.emulator.state.profile.settings["supports_inline_queries"] = True
    ana.somebody.types_inline("neck")
    (content,) = await harness.news()
    await harness.handle(content)
    await harness.handle(content)
    assert len(harness.emulator.calls("answerInlineQuery")) == 1
