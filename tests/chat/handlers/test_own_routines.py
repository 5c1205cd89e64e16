"""Routines of one's own: typed as a line, picked from the library, changed, started and deleted."""

import json

from bot.practice import enrol
from bot.storage.timers import TimerKind
from tests.support.chat_harness import localizer

MORE, LESS = "\u2795", "\u2796"
LINE = "cat and cow 60s, bridge pose 3x10, sphinx 2x30s rest 20s"


async def mine(harness, ana):
    async with harness.store.begin() as tx:
        return await tx.own_routines.of(ana.id)


async def live(harness, ana):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(ana.id)


async def slots(harness, ana):
    async with harness.store.begin() as tx:
        return await tx.schedules.of(ana.id)


def order(routine):
    return [one.stretch for one in routine.items]


async def test_a_line_becomes_a_routine_with_a_name_that_is_typed_next(harness, ana):
    said = await ana.says(f"/mine {LINE}")
    assert "1. Cat and cow · 60 sec\n2. Bridge pose · 3 × 10 times · rest 15 sec" in said.text  # noqa: RUF001 - as it is shown
    assert "My routine · " in said.text
    said = await ana.says("For my back")
    assert "For my back · " in said.text
    (kept,) = await mine(harness, ana)
    assert (kept.name, order(kept)) == ("For my back", ["cat-cow", "bridge-pose", "sphinx-stretch"])


async def test_it_starts_by_its_name_and_by_its_button(harness, ana):
    await ana.says(f"/mine For my back: {LINE}")
    await ana.says("/stretch for my BACK")
    session = await live(harness, ana)
    assert session.routine.startswith("own-")
    assert await ana.owed(TimerKind.SESSION) is not None
    assert "For my back" in (await ana.says("/stretch")).text
    await ana.taps("⏹ End")
    await ana.says("/routines")
    await ana.taps("For my back")
    await ana.taps("▶️ Start")
    assert (await live(harness, ana)).routine == session.routine


async def test_own_routines_stand_first_among_all(ana):
    assert f"{MORE} New routine" in (await ana.says("/routines")).buttons
    await ana.says(f"/mine For my back: {LINE}")
    said = await ana.says("/routines")
    assert said.text.startswith("Your own\nFor my back · ")
    assert said.buttons[0] == "For my back"


async def test_what_is_not_understood_is_quoted_and_asked(harness, ana):
    said = await ana.says("/mine cat cow 60s, figure four 45s, clam 3x10 each side, 3 times a day")
    assert "I couldn’t read this part: “figure four 45s”" in said.text
    assert said.buttons[:2] == ["Seated figure four", "Lying figure four"]
    assert await mine(harness, ana) == []
    said = await ana.taps("Lying figure four")
    assert "“clam 3x10 each side”\n❔ clam" in said.text
    said = await ana.says("bridge pose")
    assert "2. Lying figure four · 45 sec each side\n3. Bridge pose · 3 × 10 times" in said.text  # noqa: RUF001 - as it is shown
    assert "⏰ Remind me 3 times a day" in said.buttons


async def test_a_part_can_be_left_out_by_button_and_by_word(harness, ana):
    await ana.says("/mine clam 3x10, sphinx, dead bug")
    await ana.taps("🚫 Leave it out")
    await ana.says("no")
    assert [order(one) for one in await mine(harness, ana)] == [["sphinx-stretch"]]
    await ana.says("/mine clam 3x10")
    assert "nothing left" in (await ana.taps("🚫 Leave it out")).text


async def test_a_dose_typed_with_the_missing_name_counts(harness, ana):
    await ana.says("/mine clam 3x10")
    await ana.says("sphinx 20s")
    assert (await mine(harness, ana))[0].items[0].dose.amount == 20


async def test_another_unclear_text_is_asked_about_again_and_a_whole_line_is_read_instead(
    harness, ana
):
    await ana.says("/mine clam 3x10")
    assert "“clam 3x10”" in (await ana.says("thingamajig")).text
    assert "Seated figure four" in (await ana.says("figure four")).buttons
    assert "“clam 3x10”" in (await ana.says("5 a day")).text
    await ana.says("sphinx 30s, cat cow")
    assert [order(one) for one in await mine(harness, ana)] == [["sphinx-stretch", "cat-cow"]]


async def test_a_routine_is_picked_from_the_library(harness, ana):
    await ana.says("/mine")
    await ana.taps("📚 Pick stretches")
    await ana.taps("Lower back")
    said = await ana.taps(f"{MORE} Cat and cow")
    assert "1. Cat and cow · 8 times" in said.text
    await ana.taps(f"{MORE} Add a stretch")
    await ana.taps("Neck")
    assert "number 2" in (await ana.taps(f"{MORE} Chin tuck")).toast
    assert [order(one) for one in await mine(harness, ana)] == [["cat-cow", "chin-tuck"]]


async def test_order_doses_and_sets_are_changed_with_taps(harness, ana):
    await ana.says(f"/mine Back: {LINE}")
    await ana.taps("✏️ Change")
    said = await ana.taps("3. Sphinx")
    assert "Sphinx\n2 × 30 sec · rest 20 sec" in said.text  # noqa: RUF001 - as it is shown
    assert "2 × 35 sec" in (await ana.taps(f"{MORE} More")).text  # noqa: RUF001 - as it is shown
    assert "3 × 35 sec" in (await ana.taps(f"{MORE} Sets")).text  # noqa: RUF001 - as it is shown
    assert "rest 15 sec" in (await ana.taps(f"{LESS} Rest")).text
    assert "3. Bridge pose" in (await ana.taps("⬆️ Up")).text
    await ana.taps("1. Cat and cow")
    await ana.taps("⬇️ Down")
    await ana.taps("3. Bridge pose")
    assert "Bridge pose" not in (await ana.taps("✖️ Take out")).text
    assert [order(one) for one in await mine(harness, ana)] == [["sphinx-stretch", "cat-cow"]]


async def test_limits_are_told_kindly(ana):
    await ana.says("/mine Back: sphinx 300s")
    await ana.taps("✏️ Change")
    await ana.taps("1. Sphinx")
    assert "as far as it goes" in (await ana.taps(f"{LESS} Sets")).toast
    assert "only stretch" in (await ana.taps("✖️ Take out")).toast
    assert "up to 60" in (await ana.says("/mine " + "sphinx 10x300s, " * 3)).text
    assert "up to 20 stretches" in (await ana.says("/mine " + "sphinx, " * 21)).text
    await ana.says("/mine")
    await ana.taps("Back")
    await ana.taps("🏷 Name")
    assert "up to 40 characters" in (await ana.says("x" * 41)).text


async def test_a_name_is_changed_and_a_taken_name_refused(harness, ana):
    await ana.says("/mine Back: sphinx")
    await ana.says("/mine Neck: chin tuck")
    await ana.taps("🏷 Name")
    assert "already have a routine with that name" in (await ana.says("back")).text
    assert "Renamed" in (await ana.says("Head up")).text
    assert [one.name for one in await mine(harness, ana)] == ["Back", "Head up"]


async def test_the_name_can_be_left_by_button_by_word_and_by_another_command(harness, ana):
    await ana.says("/mine sphinx")
    await ana.taps("👌 Leave the name")
    await ana.says("/mine sphinx")
    await ana.says("no")
    await ana.says("/mine sphinx")
    assert "No days yet" in (await ana.says("streak")).text
    assert [one.name for one in await mine(harness, ana)] == [
        "My routine", "My routine 2", "My routine 3",
    ]  # fmt: skip


async def test_it_is_deleted_after_a_question(harness, ana):
    await ana.says("/mine Back: sphinx")
    said = await ana.taps("🗑 Delete")
    assert "Delete this routine?" in said.text
    assert "✅" in said.buttons[0]
    await ana.taps("No, keep it")
    assert len(await mine(harness, ana)) == 1
    await ana.taps("🗑 Delete")
    await ana.taps("✅ Delete it")
    assert await mine(harness, ana) == []
    assert "gone" in (await ana.forges("my:of:1")).toast


async def test_how_often_a_day_becomes_reminders_after_a_tap(harness, ana):
    await ana.says("/mine Physio: bridge pose 3x10, 3 times a day")
    assert await slots(harness, ana) == []
    said = await ana.taps("⏰ Remind me 3 times a day")
    assert "08:00, 13:00 and 19:00" in said.text
    assert {slot.routine for slot in await slots(harness, ana)} == {"own-1"}
    assert "08:00 · every day · Physio" in (await ana.says("/remind")).text


async def test_a_reminder_can_be_about_it(ana):
    await ana.says("/mine Back: sphinx")
    await ana.says("/remind 07:30")
    await ana.says("/remind")
    await ana.taps("✏️ 07:30")
    await ana.taps("🧘 Routine")
    assert "07:30 · every day · Back" in (await ana.taps("Back")).text


async def test_new_asks_for_a_line_which_a_word_can_call_off(harness, ana):
    await ana.says("/mine")
    assert "What should be in it?" in (await ana.taps(f"{MORE} New routine")).text
    assert "nothing left" in (await ana.says("cancel")).text
    await ana.taps(f"{MORE} New routine")
    await ana.says("sphinx 30s")
    assert len(await mine(harness, ana)) == 1


async def test_plain_words_show_the_own_routines(ana):
    assert "Your own routine" in (await ana.says("my own routine")).text
    await ana.says("/mine Back: sphinx")
    assert "Back" in (await ana.forges("my")).buttons


async def test_a_page_is_shown_by_its_id_and_an_old_button_does_nothing(harness, ana):
    await ana.says("/mine Back: sphinx, chin tuck")
    assert "1. Sphinx" in (await ana.forges("rt:own-1")).text
    assert "1. Sphinx" in (await ana.taps("✏️ Change")).text
    await ana.taps("↩️ Back")
    await ana.forges("my:fix:sphinx-stretch")
    for forged in ("my:item:1:7", "my:do:1:0:fly", "my:in:1:tail", "my:add:1:x", "my:daily:1:9"):
        assert "no longer works" in (await ana.forges(forged)).toast, forged
    assert len(await mine(harness, ana)) == 1


async def test_it_is_in_the_export_and_gone_after_delete(harness, ana):
    await ana.says("/mine Back: sphinx 45s")
    async with harness.store.begin() as tx:
        person = await tx.people.get(ana.id)
        kept = json.loads(await enrol.export(tx, person, now=harness.clock.now()))
    assert kept["own_routines"][0]["name"] == "Back"
    await ana.says("/delete")
    await ana.taps("✅ Delete everything")
    assert await mine(harness, ana) == []
    assert localizer().words("en").routine("own-1").name == "Your routine"


async def test_a_line_needs_no_command(harness, ana):
    assert "1. Cat and cow · 60 sec" in (await ana.says(LINE)).text
    assert len(await mine(harness, ana)) == 1


async def test_other_texts_with_numbers_make_no_routine(harness, ana):
    for typed in ("cat cow, sphinx", "5, 6", "clam 3x10, sphinx 30s"):
        await ana.says(typed)
    assert await mine(harness, ana) == []


async def test_words_of_distress_behind_the_command_are_heard_first(harness, ana):
    assert "emergency" in (await ana.says("/mine chest pain 3x10, sphinx")).text
    assert await mine(harness, ana) == []
