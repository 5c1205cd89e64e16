"""The zone of a person, however they say where they are."""

from datetime import UTC, datetime

import pytest


async def zone(guest):
    return (await guest.person()).zone


async def test_without_a_word_the_zone_on_record_is_shown_and_others_offered(ana):
    said = await ana.says("/timezone")
    assert "I have you in Berlin, where it’s 08:00." in said.text
    assert said.buttons[0] == "✅ 08:00 · Berlin"
    assert said.buttons[-1] == "🌍 Another place"


async def test_the_zone_on_record_is_confirmed_with_a_tap(ana):
    await ana.says("/timezone")
    said = await ana.taps("✅ 08:00")
    assert "✅ You’re in Berlin, Germany (Europe/Berlin), where it’s 08:00." in said.text
    assert (await ana.person()).zone_checked


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("Lisbon", "Europe/Lisbon"),
        ("  lisbon ", "Europe/Lisbon"),
        ("New York", "America/New_York"),
        ("america/new york", "America/New_York"),
        ("Sao Paulo", "America/Sao_Paulo"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Scotland", "Europe/London"),
    ],
)
async def test_a_zone_or_city_may_be_typed_behind_the_command(ana, typed, found):
    said = await ana.says(f"/timezone {typed}")
    assert found in said.text
    assert await zone(ana) == found


async def test_a_city_may_be_typed_as_the_answer(ana):
    await ana.says("/timezone")
    await ana.says("Tokyo")
    assert await zone(ana) == "Asia/Tokyo"


async def test_the_time_on_ones_own_clock_finds_the_zones_where_it_is_that_time(ana):
    await ana.says("/timezone")
    said = await ana.says("12:30")
    assert "Which of these is your time?" in said.text
    assert all(label.startswith("✅ 12:3") for label in said.buttons)
    await ana.taps("Kolkata")
    assert await zone(ana) == "Asia/Kolkata"


async def test_a_clock_may_be_typed_behind_the_command(ana):
    assert "Which of these is your time?" in (await ana.says("/timezone 12:30")).text


async def test_a_name_that_one_place_bears_far_before_all_others_is_taken_and_the_others_are_offered(
    harness,
):
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    said = await ben.says("/timezone London")
    assert "✅ You’re in London, United Kingdom (Europe/London)" in said.text
    assert "Not the right place? Tap yours." in said.text
    await ben.taps("London, Ontario")
    assert await zone(ben) == "America/Toronto"


async def test_a_name_that_several_places_bear_is_asked_about(harness):
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    said = await ben.says("/timezone Portland")
    assert "more than one “Portland”" in said.text
    assert await zone(ben) == "UTC"
    await ben.taps("Portland, Maine")
    assert await zone(ben) == "America/New_York"


async def test_a_mistyped_name_is_asked_about_even_if_it_is_like_one_place_alone(ana):
    said = await ana.says("/timezone Torremolinoss")
    assert "Do you mean this place?" in said.text
    assert await zone(ana) == "Europe/Berlin"
    await ana.taps("Torremolinos, Spain")
    assert await zone(ana) == "Europe/Madrid"


async def test_a_mistyped_name_that_is_like_several_places_is_asked_about(ana):
    said = await ana.says("/timezone La Rinconadaa")
    assert "Which is yours?" in said.text
    assert len(said.buttons) > 1
    assert await zone(ana) == "Europe/Berlin"


async def test_a_beginning_of_a_name_is_asked_about_and_not_taken(ana):
    said = await ana.says("/timezone lisb")
    assert "Which is yours?" in said.text
    assert await zone(ana) == "Europe/Berlin"


@pytest.mark.parametrize("typed", ["Atlantis-on-Sea", "<b>&", "x" * 4000])
async def test_what_is_no_place_is_told_kindly(ana, typed):
    said = await ana.says(f"/timezone {typed}")
    assert "I couldn’t find" in said.text
    assert len(said.text) < 250
    assert await zone(ana) == "Europe/Berlin"


async def test_after_a_place_that_was_not_found_another_may_be_typed(ana):
    await ana.says("/timezone Atlantis-on-Sea")
    await ana.says("Lisbon")
    assert await zone(ana) == "Europe/Lisbon"


async def test_after_several_places_were_offered_another_may_be_typed(ana):
    await ana.says("/timezone lisb")
    await ana.says("Tokyo")
    assert await zone(ana) == "Asia/Tokyo"


async def test_another_place_may_be_typed_or_shared(ana):
    await ana.says("/timezone")
    said = await ana.taps("🌍 Another place")
    assert "share your location" in said.text
    assert ana.somebody.keyboard == [["📍 Share my location"]]


async def test_a_typed_place_takes_the_location_key_away(ana):
    await ana.says("/timezone")
    await ana.taps("🌍 Another place")
    await ana.says("Lisbon")
    assert ana.somebody.keyboard == []
    assert await zone(ana) == "Europe/Lisbon"


async def test_a_shared_location_is_looked_up_and_forgotten(harness, ana):
    await ana.says("/timezone")
    await ana.taps("🌍 Another place")
    said = await ana.shares(38.7223, -9.1393)
    assert "📍 Lisbon. I haven’t stored your location." in said.text
    assert ana.somebody.keyboard == []
    assert await zone(ana) == "Europe/Lisbon"
    assert "38.7" not in await harness.everything()


async def test_a_location_may_be_shared_without_having_been_asked_for(ana):
    said = await ana.shares(35.68, 139.69)
    assert "Asia/Tokyo" in said.text


async def test_a_location_at_sea_has_ships_time(ana):
    said = await ana.shares(0.0, -30.0)
    assert "UTC-2" in said.text


async def test_a_location_that_is_nowhere_is_told_kindly(ana):
    said = await ana.sends(location={"latitude": 91.0, "longitude": 0.0})
    assert "I couldn’t find a time zone for that place" in said.text
    assert await zone(ana) == "Europe/Berlin"


async def test_a_move_takes_the_reminders_along(ana):
    await ana.says("/remind 07:30")
    await ana.says("/timezone Lisbon")
    assert await ana.owed() == datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        "tz", "tz:", "tz:is", "tz:is:zone", "tz:is:zone:", "tz:is:zone:Mars/Olympus", "tz:is:nowhere:UTC",
        "tz:other", "tz:other:", "tz:other:nowhere", "tz:was:zone:UTC", "tz:is:zone:../../etc/passwd",
        "tz:is:zone:Factory",
    ],
)  # fmt: skip
async def test_a_button_for_no_zone_is_an_old_one(ana, data):
    await ana.says("/timezone")
    assert "no longer works" in (await ana.forges(data)).toast
    assert await zone(ana) == "Europe/Berlin"


async def test_an_old_name_on_an_old_button_is_its_present_zone(ana):
    await ana.says("/timezone")
    await ana.forges("tz:is:zone:Europe/Kiev")
    assert await zone(ana) == "Europe/Kyiv"


async def test_a_person_who_moved_sees_each_reminder_before_and_after(ana):
    await ana.says("/remind 07:30 18:00")
    await ana.says("/settings")
    await ana.taps("🌍 I moved")
    said = await ana.says("Tokyo")
    assert "(Asia/Tokyo)" in said.text
    assert "Your reminders, in Berlin and in Tokyo" in said.text
    assert "⏰ 07:30 in Berlin → 07:30 in Tokyo (then it’s 23:30 in Berlin)" in said.text
    assert "⏰ 18:00 in Berlin → 18:00 in Tokyo (then it’s 10:00 in Berlin)" in said.text


async def test_a_move_to_a_place_of_the_same_time_changes_no_reminder(ana):
    await ana.says("/remind 07:30")
    await ana.says("/timezone Madrid")
    assert "→" not in (await ana.says("/timezone Rome")).text


async def test_a_person_whose_clock_differs_is_told_ours_and_types_theirs(ana):
    await ana.says("/remind 07:30")
    await ana.says("/remind")
    asked = await ana.taps("🕓")
    assert "By my clock, it’s 08:00 where you are (Berlin)." in asked.text
    offered = await ana.says("16:00")
    tokyo = next(label for label in offered.buttons if "Tokyo" in label)
    assert "(Asia/Tokyo)" in (await ana.taps(tokyo)).text


async def test_a_shared_place_shows_the_reminders_before_and_after(ana):
    await ana.says("/remind 07:30")
    assert "07:30 in Tokyo (then it’s 23:30 in Berlin)" in (await ana.shares(35.68, 139.69)).text
