"""Finding a routine, looking at it, and starting it."""

import pytest

from bot.chat.pickers import LENGTHS
from bot.domain.routine import Place
from tests.support.chat_harness import localizer

LIBRARY = localizer().library
ROUTINES = LIBRARY.routines
WORDS = localizer().words("en")
WAYS = ["🌿 Today’s stretches", "Body part", "Length", "Place"]


async def live(harness, guest):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(guest.id)


async def test_routines_are_shown_by_what_they_are_done_on_with_a_button_for_each(ana):
    said = await ana.says("/routines")
    name, routine = WORDS.routine("psoas-reset").name, ROUTINES["psoas-reset"]
    assert f"{name} · {routine.minutes} min" in said.text.partition("On the floor")[2]
    between = ["📚 All stretches", "📘 Programmes", "\u2795 New routine"]
    assert said.buttons[len(WAYS) : len(WAYS) + len(between)] == between
    assert len(said.buttons) == len(WAYS) + len(between) + len(ROUTINES)


async def test_a_routine_is_looked_at_with_whom_it_is_for_its_stretches_and_how_to_start_it(ana):
    await ana.says("/routines")
    said = await ana.taps("Front of hips, after sitting")
    words, routine = WORDS.routine("psoas-reset"), ROUTINES["psoas-reset"]
    assert f"{words.name} · {routine.minutes} min · on the floor" in said.text
    assert f"For {words.for_whom}." in said.text
    for stretch in routine.stretches:
        assert WORDS.stretch(stretch.id).name in said.text
    assert "/stretch psoas-reset" in said.text
    assert said.buttons == ["▶️ Front of hips, after sitting · 5 min", "📋 Routines", "📤 Share"]


async def test_the_overview_is_printed_once_and_sent_by_its_number_from_then_on(harness, ana):
    harness.rasterizer.works = True
    await ana.says("/routines")
    await ana.taps("Front of hips, after sitting")
    await ana.taps("📋 Routines")
    (shown,) = (await ana.taps("Front of hips, after sitting")).messages
    assert shown.text.startswith("Front of hips, after sitting · 5 min")
    assert "Front of hips, after sitting" in harness.rasterizer.cards[0]
    assert len(harness.rasterizer.cards) == 1
    assert [call.method for call in harness.emulator.ledger].count("sendPhoto") == 2


async def test_whoever_wants_no_pictures_gets_the_overview_in_words(harness, ana):
    harness.rasterizer.works = True
    await ana.says("/settings")
    await ana.taps("🖼")
    await ana.says("/routines")
    assert "For " in (await ana.taps("Front of hips, after sitting")).text
    assert harness.rasterizer.cards == []


@pytest.mark.parametrize("data", ["rt:", "rt", "rt:of-long-ago"])
async def test_a_button_for_a_routine_that_is_gone_is_an_old_one(ana, data):
    await ana.says("/routines")
    assert "no longer works" in (await ana.forges(data)).toast


async def test_a_routine_is_started_with_a_tap(harness, ana):
    await ana.says("/routines")
    await ana.taps("Desk break")
    said = await ana.taps("▶️ Desk break")
    assert said.toast == "Here we go"
    assert (await live(harness, ana)).routine == "desk-break-chair"


async def test_the_menu_leads_to_the_routines(ana):
    await ana.says("hello")
    assert "Tap one to see what’s in it." in (await ana.taps("📋 Routines")).text


async def test_the_ways_to_choose_come_first(ana):
    assert (await ana.says("/routines")).buttons[: len(WAYS)] == WAYS


async def test_the_day_s_routine_is_shown_with_why_it_is_what_it_is(harness, ana):
    await ana.says("/routines")
    said = await ana.taps("🌿 Today’s stretches")
    assert (
        "Front of hips, after sitting · 5 min · on the floor\nA good place to start." in said.text
    )
    harness.goes_on(days=1)
    await ana.says("/routines")
    said = await ana.taps("🌿 Today’s stretches")
    assert (
        "Today’s stretches · 5 min · on the floor\nThis week’s focus: hips and glutes." in said.text
    )
    assert said.buttons[0] == "▶️ Today’s stretches · 5 min"
    await ana.taps("▶️")
    assert (await live(harness, ana)).routine == "today-2026-03-03"


@pytest.mark.parametrize("area", LIBRARY.areas)
async def test_each_part_of_the_body_can_be_chosen_and_begun(harness, ana, area):
    name = WORDS.library.words("en").areas[area].name
    await ana.says("/routines")
    assert name in (await ana.taps("Body part")).buttons
    said = await ana.forges(f"pk:area:{area}")
    assert said.text.startswith(f"🌿 {name} routine · ")
    await ana.taps("▶️")
    routine = (await live(harness, ana)).routine
    assert routine == f"area-{area}-5-2026-03-02"


@pytest.mark.parametrize("minutes", LENGTHS)
async def test_each_length_can_be_chosen(ana, minutes):
    await ana.says("/routines")
    await ana.taps("Length")
    said = await ana.taps(f"{minutes} min")
    assert said.text.startswith(f"🌿 {minutes}-minute routine · ")


@pytest.mark.parametrize("place", Place)
async def test_each_place_can_be_chosen(ana, place):
    await ana.says("/routines")
    await ana.taps("Place")
    said = await ana.forges(f"pk:place:{place}")
    assert WORDS.label(f"place-{place}") in said.text


async def test_what_was_meant_is_a_tap_away(harness, ana):
    said = await ana.says("/stretch thihg hi")
    shown = await ana.taps(said.buttons[0])
    assert shown.buttons[0].startswith("▶️")
    await ana.taps("▶️")
    assert await live(harness, ana) is not None


async def test_a_routine_that_was_meant_is_looked_at_first(ana):
    said = await ana.says("/stretch desk")
    assert said.buttons == ["Desk break, upper body", "Seated hips and back"]
    assert "/stretch desk-break-chair" in (await ana.taps("Desk break")).text


async def test_a_composed_routine_can_be_looked_at_and_repeated(harness, ana):
    await ana.says("/stretch neck")
    await ana.says("/stop")
    shown = await ana.forges("rt:area-neck-5-2026-03-02")
    assert shown.text.startswith("🌿 Neck routine · ")
    await ana.forges("go:area-neck-5-2026-03-02")
    assert (await live(harness, ana)).routine == "area-neck-5-2026-03-02"


async def test_nobody_gets_the_routine_of_somebody_else(harness, ana):
    await ana.says("/stretch neck")
    bo = harness.guest(1002, first_name="Bo", language_code="en")
    await bo.says("/routines")
    assert "no longer works" in (await bo.forges("go:area-neck-5-2026-03-02")).toast


@pytest.mark.parametrize(
    "data",
    ["pk", "pk:", "pk:colour", "pk:area:tail", "pk:length:1", "pk:length:31", "pk:length:x",
     "pk:place:moon", "pk:area:neck:99"],
)  # fmt: skip
async def test_a_choice_that_is_none_is_told_kindly(ana, data):
    await ana.says("/routines")
    said = await ana.forges(data)
    assert said.toast
    assert said.messages == []
