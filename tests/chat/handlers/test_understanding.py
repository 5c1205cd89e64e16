"""Typed answers: yes and no, corrections, and what ends a question."""

import pytest


async def zone(guest):
    return (await guest.person()).zone


@pytest.fixture
async def ben(harness):
    """Ben, who is asked whether it is the time of UTC where he is."""
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    await ben.says("/start")
    await ben.taps("⏭ Skip")
    return ben


async def test_a_yes_confirms_the_time_that_was_shown(harness):
    eva = harness.guest(1003, first_name="Eva", language_code="es")
    await eva.says("/start")
    await eva.taps("⏭ Skip")
    said = await eva.says("yes!")
    assert "You're in Madrid, Spain" in said.text
    assert "When should I remind you?" in said.text
    assert (await eva.person()).zone_checked


async def test_a_no_asks_again_with_other_times(ben):
    said = await ben.says("No!")
    assert "Which of these is your time?" in said.text
    assert len(said.buttons) > 6
    assert not (await ben.person()).zone_checked


async def test_small_talk_repeats_the_question_kindly(ben):
    said = await ben.says("hello there")
    assert "is it 07:00 where you are?" in said.text
    assert (await zone(ben), (await ben.person()).zone_checked) == ("UTC", False)


async def test_a_place_may_stand_behind_a_no(ben):
    said = await ben.says("no, I'm in Berlin")
    assert "You're in Berlin, Germany" in said.text
    assert await zone(ben) == "Europe/Berlin"


async def test_behind_a_no_the_clock_of_the_person_counts(ben):
    said = await ben.says("No, it is 9 pm")
    assert "Which of these is your time?" in said.text
    assert await zone(ben) == "UTC"


async def test_a_later_ends_the_question(ben):
    assert "/timezone changes it" in (await ben.says("later")).text
    assert "I couldn’t read" in (await ben.says("Berlin")).text


async def test_in_the_welcome_namesakes_are_asked_about_with_their_country(harness):
    eva = harness.guest(1003, first_name="Eva", language_code="es")
    await eva.says("/start")
    said = await eva.says("Cartagena")
    assert ["Cartagena, Spain" in said.buttons[0], "Cartagena, Colombia" in said.buttons[1]] == [
        True
    ] * 2
    assert await zone(eva) == "Europe/Madrid"


async def test_a_place_that_was_taken_can_be_changed_with_a_tap(ben):
    said = await ben.says("London")
    assert "London, Ontario" in " ".join(said.buttons)
    await ben.taps("London, Ontario")
    assert await zone(ben) == "America/Toronto"


async def test_an_offset_is_asked_about_where_clocks_are_changed(ana):
    await ana.says("/timezone UTC+2")
    assert await zone(ana) == "Europe/Berlin"
    assert not (await ana.person()).zone_checked


async def test_the_label_of_the_location_key_is_no_place(ana):
    await ana.says("/timezone")
    assert "Which of these is your time?" in (await ana.says("📍 Share my location")).text


async def test_the_location_key_goes_when_a_command_ends_the_question(ana):
    await ana.says("/timezone")
    await ana.taps("🌍 Another place")
    await ana.says("/streak")
    assert ana.somebody.keyboard == []


async def test_the_location_key_goes_when_a_button_answers(ana):
    await ana.says("/timezone")
    await ana.taps("🌍 Another place")
    await ana.forges("tz:is:zone:Europe/Lisbon")
    assert ana.somebody.keyboard == []


async def test_the_location_key_goes_with_the_first_text_after_the_question_has_ended(harness, ana):
    await ana.says("/timezone")
    await ana.taps("🌍 Another place")
    harness.goes_on(hours=3)
    await ana.says("hm")
    assert ana.somebody.keyboard == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("later", "no reminder for now"),
        ("thanks", "When should I remind you?"),
        ("7:30 mon-fri", "Monday to Friday"),
        ("every day at 7", "07:00 · every day"),
        ("every 2 hours", "as a time"),
    ],
)
async def test_the_question_when_to_remind_takes_what_the_command_takes(ana, typed, answer):
    await ana.says("/remind")
    assert answer in (await ana.says(typed)).text


async def test_a_refused_command_that_is_corrected_is_obeyed(ana):
    await ana.says("/remind 7:3o")
    assert "07:30 · every day" in (await ana.corrects("/remind 7:30")).text
    assert (await ana.corrects("/remind 8:30")).messages == []


async def test_a_refused_answer_that_is_corrected_is_obeyed(ana):
    await ana.says("/timezone")
    await ana.says("Lixbonnne")
    await ana.corrects("Lisbon")
    assert await zone(ana) == "Europe/Lisbon"


async def test_what_was_understood_is_not_obeyed_again_when_it_is_changed(ana):
    await ana.says("/remind 7:30")
    assert (await ana.corrects("/remind 8:30")).messages == []


async def test_a_correction_that_comes_late_is_nothing(harness, ana):
    await ana.says("/remind 7:3o")
    harness.goes_on(minutes=6)
    assert (await ana.corrects("/remind 7:30")).messages == []


async def test_an_album_gets_one_hint(ana):
    hints = [await ana.sends(photo=[], media_group_id="77") for _ in range(3)]
    assert [len(said.messages) for said in hints] == [1, 0, 0]
    assert len((await ana.sends(photo=[], media_group_id="78")).messages) == 1


async def test_after_everything_is_deleted_nothing_is_kept_until_the_start(harness, ana):
    await ana.says("/delete")
    await ana.taps("Delete")
    before = await harness.everything()
    said = await ana.says("thanks, bye")
    assert "Send /start" in said.text
    assert str(ana.id) not in (await harness.everything()).replace(before, "")
    assert "Send /start" in (await ana.forges("menu:streak")).toast
    async with harness.store.begin() as tx:
        assert await tx.people.find(ana.id) is None


async def test_a_second_tap_on_the_start_changes_nothing(ana):
    await ana.says("/routines")
    await ana.forges("go")
    said = await ana.forges("go")
    assert said.messages == []


async def test_a_long_text_is_repeated_up_to_the_end_of_a_word(ana):
    said = await ana.says("/timezone somewhere over the rainbow where nobody has been before")
    assert "“somewhere over the rainbow where…”" in said.text


async def test_settings_say_that_reminders_are_stopped(ana):
    await ana.says("/remind 07:30")
    await ana.says("/stop")
    assert "They're off since you sent /stop" in (await ana.says("/settings")).text


async def test_a_session_that_goes_on_by_command_brings_its_buttons_along(ana):
    await ana.says("/stretch")
    await ana.says("/pause")
    assert len((await ana.says("/resume")).buttons) == 4


async def test_a_session_that_goes_on_by_command_brings_its_card_along(harness, ana):
    """The old card may be far above, or gone with a cleared history."""
    await ana.says("/stretch psoas-reset")
    await harness.shows_the_first_card(ana)
    await ana.says("/pause")
    said = await ana.says("/resume")
    assert "Kneeling hip flexor stretch" in said.text
    assert len(said.buttons) == 4


async def test_of_a_place_that_does_not_lie_where_the_person_says_the_country_is_asked_about(ben):
    said = await ben.says("Kleinkleckersdorf, Germany")
    assert "Do you mean this place?" in said.text
    assert "Berlin" in said.buttons[0]
    assert await zone(ben) == "UTC"
