"""/settings shows what was chosen, and changes it with a tap."""

import json

import pytest

from bot.chat.menu import COMMANDS
from tests.support.chat_harness import opened
from tests.support.content import everything


async def test_all_choices_are_shown(ana):
    await ana.says("/remind 07:30")
    said = await ana.says("/settings")
    for line in (
        "🌍 Berlin, now 08:00",
        "⏰ Reminders: 1",
        "🐢 Time to get ready: normal",
        "⏯ Each side starts by itself",
        "⏳ Holds: as written",
        "🔁 Changing sides: as written",
        "↔️ The first side changes from day to day",
        "🌅 Your day starts at 04:00",
    ):
        assert line in said.text


async def test_the_pace_goes_round(ana):
    await ana.says("/settings")
    shown = [(await ana.taps("🐢")).text for _ in range(3)]
    assert ["longer" in shown[0], "double" in shown[1], "normal" in shown[2]] == [True] * 3
    assert (await ana.person()).pace == 100


async def test_the_first_side_goes_round(ana):
    await ana.says("/settings")
    sides = []
    for _ in range(3):
        await ana.taps("↔️")
        sides.append((await ana.person()).first_side)
    assert sides == ["right", "left", "alternate"]


async def test_each_side_may_wait_for_a_tap(ana):
    await ana.says("/settings")
    assert "⏯ Each side starts when you tap" in (await ana.taps("⏯")).text
    assert (await ana.person()).tap_to_start
    assert "⏯ Each side starts by itself" in (await ana.taps("⏯")).text


async def test_the_length_of_holds_goes_round(ana):
    await ana.says("/settings")
    holds = []
    for _ in range(5):
        await ana.taps("⏳")
        holds.append((await ana.person()).preferences.hold)
    assert holds == [20, 30, 45, 60, 0]


async def test_the_rounds_go_round(ana):
    await ana.says("/settings")
    chosen = []
    for _ in range(4):
        await ana.taps("🔂")
        chosen.append((await ana.person()).preferences.rounds)
    assert chosen == [1, 2, 3, 0]


async def test_the_time_to_change_sides_goes_round(ana):
    await ana.says("/settings")
    lengths = []
    for _ in range(5):
        await ana.taps("🔁")
        lengths.append((await ana.person()).changeover)
    assert lengths == [3, 6, 10, 15, 0]


async def test_the_start_of_the_day_goes_round_from_midnight_to_six(ana):
    await ana.says("/settings")
    starts = []
    for _ in range(7):
        await ana.taps("🌅")
        starts.append((await ana.person()).day_start)
    assert starts == [5, 6, 0, 1, 2, 3, 4]


async def test_a_value_that_is_no_longer_offered_gives_way_to_the_first(harness, ana):
    await ana.says("/settings")
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, pace=120)
    await ana.taps("🐢")
    assert (await ana.person()).pace == 100


async def test_a_change_shows_in_the_same_message(ana):
    await ana.says("/settings")
    await ana.taps("🐢")
    assert len(ana.somebody.inbox) == 1


async def test_settings_lead_to_the_reminders_and_the_zone(ana):
    await ana.says("/remind 07:30")
    await ana.says("/settings")
    assert "Your reminders" in (await ana.taps("⏰ Reminders")).text
    await ana.says("/settings")
    assert "Type your city" in (await ana.taps("🌍 Another place")).text


@pytest.mark.parametrize("data", ["set", "set:", "set:colour", "set:pace_"])
async def test_a_choice_that_is_none_is_an_old_button(ana, data):
    await ana.says("/settings")
    assert "no longer works" in (await ana.forges(data)).toast


async def test_the_menu_leads_to_the_settings(ana):
    await ana.says("hello")
    assert "Settings" in (await ana.taps("⚙️ Settings")).text


async def test_who_wants_words_alone_says_so_and_may_change_their_mind(ana):
    assert "🖼 With pictures" in (await ana.says("/settings")).text
    assert "Words only, without pictures" in (await ana.taps("🖼")).text
    assert not (await ana.person()).pictures
    await ana.taps("🖼")
    assert (await ana.person()).pictures


@pytest.fixture
async def polyglot(store):
    """Ana, whose phone speaks German, with a bot that speaks every language."""
    async with opened(store, words=everything()) as harness:
        yield harness.guest(1001, first_name="Ana", language_code="de")


async def test_another_language_is_one_tap_away_and_stays(polyglot):
    shown = await polyglot.says("/settings")
    assert "Einstellungen" in shown.text
    assert {"✓ Deutsch", "English", "Español", "Русский"} < set(shown.buttons)
    said = await polyglot.taps("Español")
    assert said.toast == "A partir de ahora, en español."
    assert "✓ Español" in said.buttons
    assert "racha" in (await polyglot.says("/streak")).text.casefold()


async def test_the_list_of_commands_follows_the_language(polyglot):
    await polyglot.says("/settings")
    await polyglot.taps("Русский")
    (call,) = polyglot.calls("setMyCommands")
    told = {each["command"]: each["description"] for each in json.loads(call.params["commands"])}
    assert told.keys() == set(COMMANDS)
    assert "занятие" in told["stretch"]
    assert str(polyglot.id) in call.params["scope"]


@pytest.mark.parametrize("data", ["lang", "lang:", "lang:tlh"])
async def test_a_language_that_nobody_taught_us_is_an_old_button(ana, data):
    await ana.says("/settings")
    assert "no longer works" in (await ana.forges(data)).toast
