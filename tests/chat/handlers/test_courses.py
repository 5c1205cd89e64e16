"""Programmes of some weeks: chosen, followed a day at a time, paused, left, and ended once."""

import json
from dataclasses import replace

import pytest

from bot.chat.localization import Localizer
from bot.domain.course import Course, CourseWeek
from bot.domain.routine import Place
from bot.domain.session import Phase
from bot.practice import enrol
from bot.practice.last_words import summaries_of
from bot.practice.today import load_days
from tests.support.chat_harness import localizer, opened

DAYS = Course(
    id="desk-neck",
    place=Place.CHAIR,
    weeks=(
        CourseWeek(minutes=3, routines=("desk-break-chair",)),
        CourseWeek(minutes=4, routines=("neck-and-shoulders",)),
    ),
)


@pytest.fixture
async def short(store):
    """A room where the programme for the neck has two days."""
    usual = localizer()
    library = replace(usual.library, courses={"desk-neck": DAYS, "to-the-floor": DAYS})
    async with opened(store, Localizer(texts=usual.texts, library=library)) as harness:
        yield harness


async def joined(harness):
    ana = harness.guest()
    await ana.says("/routines")
    await ana.taps("📘 Programmes")
    await ana.taps("Desk neck")
    return ana, await ana.taps("▶️ Follow it")


async def live(harness, ana):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(ana.id)


async def complete(harness, ana):
    """Let the live session be completed; return what its last words sum up."""
    session = await live(harness, ana)
    done = replace(session, completed=(0,), phase=Phase.FINISHED, step=len(session.cues))
    async with harness.store.begin() as tx:
        await tx.sessions.keep(done)
        person = await tx.people.get(ana.id)
        step = type("Step", (), {"session": done, "person": person})
        summaries = await summaries_of(tx, [step], now=harness.clock.now())
    return session.routine, summaries[session.id]


async def test_a_programme_shows_what_it_is_before_it_is_chosen(ana):
    await ana.says("/routines")
    said = await ana.taps("📘 Programmes")
    assert "📘 Desk neck · 4 weeks · 20 days\n📘 To the floor · 5 weeks · 30 days" in said.text
    said = await ana.taps("To the floor")
    assert (
        "5 weeks · 30 days · 5\u20138 min · on the floor\nFor anyone whose fingertips" in said.text
    )
    assert said.buttons == ["▶️ Follow it", "📘 Programmes"]


async def test_todays_routine_comes_from_it_and_says_where_it_stands(harness):
    ana, said = await joined(harness)
    assert "It’s yours" in said.toast
    assert "Next: week 1 of 4, day 1 of 20" in said.text
    await ana.says("/routines")
    said = await ana.taps("🌿 Today’s stretches")
    assert "Desk neck · day 1 · 3 min · on a chair\nWeek 1 of 4, day 1 of 20" in said.text
    await ana.says("/stretch")
    assert (await live(harness, ana)).routine == "course-desk-neck-1-2026-03-02"


async def test_a_missed_day_pushes_nothing_and_a_done_day_takes_the_next_step(short):
    ana, _ = await joined(short)
    short.goes_on(days=3)
    await ana.says("/stretch")
    routine, summary = await complete(short, ana)
    assert routine == "course-desk-neck-1-2026-03-05"
    assert summary.advances
    await ana.says("/stretch")
    routine, summary = await complete(short, ana)
    assert routine == "course-desk-neck-1-2026-03-05"
    assert not summary.advances
    short.goes_on(days=1)
    await ana.says("/stretch")
    assert (await live(short, ana)).routine == "course-desk-neck-2-2026-03-06"


async def test_after_the_last_day_the_usual_routines_are_back(short):
    ana, _ = await joined(short)
    for _ in range(2):
        await ana.says("/stretch")
        await complete(short, ana)
        short.goes_on(days=1)
    await ana.says("/stretch")
    assert not (await live(short, ana)).routine.startswith("course-")
    await ana.says("programme")
    said = await ana.taps("Desk neck")
    assert "🎓 All 2 days done." in said.text
    assert "Follow it" not in str(said.buttons)


async def test_a_programme_that_is_joined_again_begins_again(short):
    ana, _ = await joined(short)
    await ana.says("/stretch")
    await complete(short, ana)
    short.goes_on(minutes=1)
    await ana.forges("crs:join:desk-neck")
    async with short.store.begin() as tx:
        assert (await tx.courses.of(ana.id)).done == ()


async def test_a_pause_keeps_the_place_and_leaving_is_a_tap(harness):
    ana, _ = await joined(harness)
    said = await ana.taps("⏸ Pause it")
    assert "⏸ Paused before week 1 of 4, day 1 of 20" in said.text
    await ana.says("/stretch")
    assert not (await live(harness, ana)).routine.startswith("course-")
    await ana.forges("crs:of:desk-neck")
    await ana.taps("▶️ Go on with it")
    said = await ana.taps("✖️ Leave it")
    assert "left the programme" in said.toast
    async with harness.store.begin() as tx:
        assert await tx.courses.of(ana.id) is None
    assert "no longer works" in (await ana.forges("crs:pause")).toast
    assert "no longer works" in (await ana.forges("crs:join:fly")).toast


async def test_another_programme_says_what_it_would_replace(harness):
    ana, _ = await joined(harness)
    await ana.taps("📘 Programmes")
    said = await ana.taps("To the floor")
    assert "take the place of your programme: Desk neck" in said.text
    await ana.taps("▶️ Follow it")
    async with harness.store.begin() as tx:
        assert (await tx.courses.of(ana.id)).course == "to-the-floor"


async def test_what_a_person_never_wants_is_left_out_of_it(harness):
    ana, _ = await joined(harness)
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, never=frozenset({"shoulder-rolls"}))
    await ana.says("/stretch")
    stretches = {cue.stretch for cue in (await live(harness, ana)).cues}
    assert "shoulder-rolls" not in stretches
    assert "neck-side-tilt" in stretches


async def test_a_day_of_which_nothing_is_left_has_the_usual_routine(harness):
    ana, _ = await joined(harness)
    first = localizer().library.routines["desk-break-chair"]
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, never=frozenset(one.id for one in first.stretches))
        person = await tx.people.get(ana.id)
        days = await load_days(tx, [person], now=harness.clock.now())
    routine = days.today(localizer().library, person, now=harness.clock.now()).routine
    assert not routine.id.startswith("course-")


async def test_it_is_in_the_export(harness):
    ana, _ = await joined(harness)
    async with harness.store.begin() as tx:
        person = await tx.people.get(ana.id)
        kept = json.loads(await enrol.export(tx, person, now=harness.clock.now()))
    assert kept["programme"] == {"course": "desk-neck", "paused": False, "done": []}


async def test_a_session_of_a_programme_that_is_left_advances_nothing(short):
    ana, _ = await joined(short)
    await ana.says("/stretch")
    await ana.forges("crs:leave")
    _, summary = await complete(short, ana)
    assert not summary.advances
