"""Typed texts, with and without a question that is open."""

import pytest


async def test_a_text_without_a_question_gets_one_kind_hint_with_the_menu(ana):
    said = await ana.says("hello there")
    assert said.text.startswith("I didn’t get that")
    assert "▶️ Stretch now" in said.buttons
    assert len(said.messages) == 1


async def test_a_time_without_a_question_is_offered_as_a_reminder(ana):
    assert "Should I remind you at 08:15?" in (await ana.says("8:15")).text
    said = await ana.taps("⏰ Remind me at 08:15")
    assert "on which days?" in said.text


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("stop", "stopped all reminders"), ("my streak", "No days yet"),
     ("pause", "How long a break would you like"), ("settings!", "Berlin"),
     ("change language", "Berlin"), ("reminders", "When should I remind you?"), ("delete me", "Delete everything?"),
     ("change timezone", "I have you in Berlin"), ("remind me at noon on wednesdays", "12:00 · Wednesday"),
     ("neck", "lead you through"), ("stretch", "lead you through"), ("thanks", "commands and buttons")],
)  # fmt: skip
async def test_plain_words_do_what_they_say_or_offer_the_button_that_does(ana, typed, answer):
    said = await ana.says(typed)
    assert answer in said.text
    assert len(said.messages) == 1


async def test_the_last_question_is_the_one_that_is_answered(ana):
    await ana.says("/timezone")
    await ana.says("/remind")
    assert "18:00 \u2013 on which days?" in (await ana.says("18:00")).text
    await ana.says("/timezone")
    assert "Which of these is your time?" in (await ana.says("18:00")).text


async def test_a_question_is_answered_once(ana):
    await ana.says("/timezone")
    await ana.says("Lisbon")
    assert "commands and buttons" in (await ana.says("Lisbon")).text


async def test_a_question_survives_a_restart(harness, ana):
    """It is a row: nothing else is remembered between two updates."""
    await ana.says("/timezone")
    harness.goes_on(minutes=50)
    assert "Lisbon" in (await ana.says("Lisbon")).text


async def test_a_command_works_whatever_was_asked_before(ana):
    for question in ("/timezone", "/remind", "/start"):
        await ana.says(question)
        assert "No days yet" in (await ana.says("/streak")).text


async def test_a_question_ends_with_another_command(ana):
    await ana.says("/timezone")
    await ana.says("/streak")
    assert "commands and buttons" in (await ana.says("Lisbon")).text
    assert (await ana.person()).zone == "Europe/Berlin"


async def test_a_question_ends_after_an_hour(harness, ana):
    await ana.says("/timezone")
    harness.goes_on(hours=2)
    assert "commands and buttons" in (await ana.says("Lisbon")).text
    assert (await ana.person()).zone == "Europe/Berlin"
