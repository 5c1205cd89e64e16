"""The first ten minutes: a hello, a first minute, place, time, wishes, sound; by taps, by words and over restarts."""

import re
from contextlib import AsyncExitStack

from bot.domain.first_steps import FirstStep
from tests.support.running_bot import new_ana, running, words

ACCEPTING = ("▶️", "▶️", "✅", "✅", "✅", "👂")
"""What a person taps who accepts all that is offered."""
LANGUAGES = ("en", "de", "es", "pt", "ru")
HARMLESS = re.compile(r"[{}]|\b(welcome|sound|button|programme|finish|card)-[a-z]")
"""Traces of a sentence that is missing, or of a value that was not filled in."""
BY_WORDS = {
    "en": ("yes", "yes", "7:30 weekdays", "chair", "ok", "heard it"),
    "de": ("ja", "ja", "7:30 werktags", "Stuhl", "ok", "gehört"),
    "es": ("sí", "sí", "7:30 entre semana", "silla", "ok", "lo oí"),
    "pt": ("sim", "sim", "7:30 dias úteis", "cadeira", "ok", "ouvi"),
    "ru": ("да", "да", "7:30 по будням", "на стуле", "ок", "слышно"),
}


async def kept(system, person):
    async with system.limber.store.begin() as tx:
        return await tx.people.get(person.id), await tx.schedules.of(person.id)


async def through_the_minute(system, person):
    """Tap that the position is reached, and let the minute go by."""
    await system.taps(person, "▶️")
    await system.goes_on(seconds=70)


async def test_six_taps_lead_through_everything_for_a_person_who_accepts_it(system, ana):
    await system.says(ana, "/start")
    start, ready, *others = ACCEPTING
    await system.taps(ana, start)
    assert "Sit tall on a sturdy chair" in ana.inbox[-1].text
    await system.taps(ana, ready)
    await system.goes_on(seconds=70)
    finish, question = ana.inbox[-2:]
    assert "complete" in finish.text
    assert "Day 1." in finish.text
    assert "1-day streak" in finish.text
    assert "Does your clock show" in question.text
    for label in others:
        await system.taps(ana, label)
        await system.goes_on(seconds=6)
    assert "You’re all set, Ana" in ana.inbox[-1].text
    person, slots = await kept(system, ana)
    assert (person.first_step, person.zone_checked) == (FirstStep.DONE, True)
    assert (person.accepted, len(slots), len(ACCEPTING)) == (2, 1, 6)


async def test_the_first_minute_waits_for_a_tap_once_and_calls_the_other_side_by_itself(
    system, ana
):
    await system.says(ana, "/start")
    await system.taps(ana, "▶️")
    since = len(system.emulator.ledger)
    await system.goes_on(minutes=5)
    assert system.told(ana, since=since) == [], "it waits"
    await through_the_minute(system, ana)
    lines = [words(call).partition("\n")[0] for call in system.sounded(ana, since=since)]
    assert ["switch sides" in line for line in lines] == [True, False]


async def test_the_first_minute_leaves_a_summary_and_a_question_behind(system, ana):
    (hello,) = await system.says(ana, "/start")
    await system.taps(ana, "▶️")
    await through_the_minute(system, ana)
    left = [message for message in ana.inbox if message.id >= hello.id]
    assert len(left) == 3
    assert left[0].buttons == []


async def test_the_same_way_by_typed_words_alone_in_every_language(system):
    for number, code in enumerate(LANGUAGES):
        person = system.emulator.person(4000 + number, first_name="Kim", language_code=code)
        since = len(system.emulator.ledger)
        hello, place, plan, wish, fine, heard = BY_WORDS[code]
        await system.says(person, "/start")
        await system.says(person, hello)
        assert await system.says(person, hello), code
        await system.goes_on(seconds=70)
        for typed in (place, plan, wish, fine):
            answers = await system.says(person, typed)
            assert 1 <= len(answers) <= 3, (code, typed)
        await system.goes_on(seconds=6)
        await system.says(person, heard)
        known, slots = await kept(system, person)
        assert known.first_step is FirstStep.DONE, code
        assert (known.preferences.place, len(slots)) == ("chair", 1), code
        assert slots[0].weekdays == frozenset(range(5)), code
        wrong = [words(call) for call in system.told(person, since=since)]
        assert not [text for text in wrong if HARMLESS.search(text)], code


async def test_every_language_is_offered_by_its_own_name_and_spoken_at_once(system, ana):
    (hello,) = await system.says(ana, "/start")
    assert {"Deutsch", "✓ English", "Español", "Português", "Русский"} <= set(hello.buttons)
    await system.taps(ana, "Русский")
    assert "Привет, Ana" in ana.inbox[-1].text
    (answer,) = await system.says(ana, "немецкий")
    assert "Hallo Ana" in answer.text
    (answer,) = await system.says(ana, "spanish")
    assert "Hola, Ana" in answer.text


async def test_each_step_is_there_again_after_a_restart(tmp_path):
    steps = (
        ("Hi Ana", "▶️"), ("in the middle of a session", "⏹"), ("Does your clock show", "✅"),
        ("When should I remind you", "✅"), ("How do you like", "✅"), ("Can you hear me", "⏭"),
    )  # fmt: skip
    async with running(tmp_path) as system:
        ana = new_ana(system)
        for said, label in steps:
            async with AsyncExitStack() as stack:
                await stack.enter_async_context(system.bot())
                answers = await system.says(ana, "/start")
                assert said in answers[-1].text
                assert any(answer.buttons for answer in answers)
                await system.taps(ana, label)
                await system.goes_on(seconds=3)
        async with system.bot():
            (back,) = await system.says(ana, "/start")
            assert "Welcome back" in back.text


async def test_a_sound_check_that_was_promised_comes_after_a_restart(tmp_path):
    async with running(tmp_path) as system:
        async with system.bot():
            ana = new_ana(system)
            await system.says(ana, "/start")
            for label in ("⏭", "✅", "✅", "✅"):
                await system.taps(ana, label)
        system.passes(seconds=8)
        async with system.bot():
            assert "Did you hear it?" in ana.inbox[-1].text


async def test_an_ended_first_minute_asks_the_next_question_all_the_same(system, ana):
    await system.says(ana, "/start")
    await system.taps(ana, "▶️")
    await system.taps(ana, "⏹")
    assert "Does your clock show" in ana.inbox[-1].text
    assert ana.inbox[-2].buttons == []
    (answer,) = await system.says(ana, "Lisbon")
    assert "✅" in answer.text
    assert "(Europe/Lisbon)" in answer.text


async def test_odd_words_at_any_step_are_answered_and_lose_nothing(system, ana):
    await system.says(ana, "/start")
    for label in ("⏭", "✅", "✅", "✅", "⏭"):
        for typed in ("purple cows", "🦄", "25:99", "?", "<b>"):
            answers = await system.says(ana, typed)
            assert 1 <= len(answers) <= 3, (label, typed)
        (again,) = await system.says(ana, "/start")
        assert again.buttons
        await system.taps(ana, label)
    assert (await kept(system, ana))[0].first_step is FirstStep.DONE


async def test_the_first_session_offers_once_to_begin_each_hold_with_a_tap(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    card = settled_ana.inbox[-1]
    assert "👆 I tap to start each hold" in card.buttons
    await system.taps(settled_ana, "👆")
    await system.goes_on(minutes=2)
    assert "Tap ▶️ when you’re in position." in settled_ana.inbox[-1].text
    await system.taps(settled_ana, "⏹")
    await system.says(settled_ana, "/stretch neck-and-shoulders")
    assert "👆 I tap to start each hold" not in settled_ana.inbox[-1].buttons


async def test_a_first_session_that_nobody_touches_runs_by_itself(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(minutes=6)
    assert "complete" in settled_ana.inbox[-1].text


async def test_in_tap_pace_the_start_of_a_hold_sounds_in_a_message_of_its_own(system, settled_ana):
    await system.says(settled_ana, "/settings")
    await system.taps(settled_ana, "⏯")
    since = len(system.emulator.ledger)
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.taps(settled_ana, "▶️ Ready")
    await system.goes_on(seconds=50)
    lines = [words(call).partition("\n")[0] for call in system.sounded(settled_ana, since=since)]
    assert ["Get ready" in lines[0], "Hold:" in lines[1], "switch sides" in lines[2]] == [True] * 3
    card, hold, _ = settled_ana.inbox[-3:]
    assert card.buttons == [] == hold.buttons
    assert card.text == "Kneeling hip flexor stretch"


async def test_who_wants_no_sound_at_the_start_of_a_hold_hears_none(system, settled_ana):
    await system.says(settled_ana, "/settings")
    for label in ("⏯", "🔔 Hold sounds", "🔔 Hold sounds"):
        await system.taps(settled_ana, label)
    since = len(system.emulator.ledger)
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.taps(settled_ana, "▶️ Ready")
    await system.goes_on(seconds=20)
    assert len(system.sounded(settled_ana, since=since)) == 1
