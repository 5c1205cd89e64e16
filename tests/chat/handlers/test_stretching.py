"""/stretch leads into a session, and the buttons of its cards do what they say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cues import CueKind
from bot.domain.session import MORE, RETURN, Phase
from bot.storage.timers import TimerKind
from tests.support.chat_harness import localizer

ROUTINES = localizer().library.routines


async def sessions(harness, guest):
    async with harness.store.begin() as tx:
        return await tx.sessions.history(guest.id)


async def live(harness, guest):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(guest.id)


async def test_the_first_stretch_comes_after_the_safety_text(harness, ana):
    said = await ana.says("/stretch")
    assert said.text.startswith(
        "Before we start: This is general information about movement, not medical"
    )
    assert (await live(harness, ana)).routine == "psoas-reset"
    assert await ana.owed(TimerKind.SESSION) == harness.clock.now() + timedelta(seconds=2)


async def test_the_safety_text_is_shown_once(ana):
    await ana.says("/stretch")
    await ana.says("/stop")
    assert (await ana.says("/stretch")).messages == []


@pytest.mark.parametrize("name", ROUTINES)
async def test_a_routine_is_started_by_its_id(harness, ana, name):
    await ana.says(f"/stretch {name}")
    assert (await live(harness, ana)).routine == name


@pytest.mark.parametrize("typed", ["PSOAS-RESET", "  Psoas-Reset  "])
async def test_an_id_may_be_typed_in_any_case(harness, ana, typed):
    await ana.says(f"/stretch {typed}")
    assert (await live(harness, ana)).routine == "psoas-reset"


@pytest.mark.parametrize("typed", ["psoas reset", "Psoas Reset", "psoas rest"])
async def test_a_name_or_nearly_one_does_as_well(harness, ana, typed):
    await ana.says(f"/stretch {typed}")
    assert (await live(harness, ana)).routine == "psoas-reset"


async def test_without_a_name_it_is_the_routine_of_the_day(harness, ana):
    await ana.says("/stretch desk-break-chair")
    await ana.says("/stop")
    await ana.says("/stretch")
    assert (await live(harness, ana)).routine == "psoas-reset"
    await ana.says("/stop")
    harness.goes_on(days=1)
    await ana.says("/stretch")
    assert (await live(harness, ana)).routine == "today-2026-03-03"


@pytest.mark.parametrize("typed", ["5", "5 min", "five minutes"])
async def test_so_many_minutes_are_put_together(harness, ana, typed):
    await ana.says(f"/stretch {typed}")
    assert (await live(harness, ana)).routine == "minutes-5-2026-03-02"


@pytest.mark.parametrize("typed", ["neck", "my neck", "Nekc", "nape"])
async def test_a_part_of_the_body_is_stretched(harness, ana, typed):
    await ana.says(f"/stretch {typed}")
    session = await live(harness, ana)
    assert session.routine == "area-neck-5-2026-03-02"


async def test_too_many_minutes_are_told(ana):
    assert "I can make routines of 2 to 30 minutes." in (await ana.says("/stretch 45")).text


async def test_who_left_everything_out_is_told_what_to_do(harness, ana):
    await ana.says("/help")
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, level=0)
    assert "you’ve left out too many movements" in (await ana.says("/stretch")).text


@pytest.mark.parametrize("typed", ["zzz", "<b>&", "x" * 4000, "😀"])
async def test_what_means_nothing_gets_examples_and_ways_to_choose(harness, ana, typed):
    said = await ana.says(f"/stretch {typed}")
    assert "I couldn’t find anything for" in said.text
    assert "/stretch neck" in said.text
    assert said.buttons == ["🌿 Today’s stretches", "Body part", "Length", "Place"]
    assert len(said.text) < 300
    assert await live(harness, ana) is None


async def test_what_could_mean_several_things_is_asked_about(harness, ana):
    said = await ana.says("/stretch thihg hi")
    assert "Did you mean one of these?" in said.text
    assert await live(harness, ana) is None
    assert said.buttons


async def test_there_is_one_session_at_a_time(harness, ana):
    await ana.says("/stretch psoas-reset")
    said = await ana.says("/stretch desk-break-chair")
    assert (
        "in the middle of a session: Front of hips, after sitting\nGo on with it, or end it here?"
        in said.text
    )
    assert said.buttons == ["▶️ Go on", "⏹ End"]
    assert len(await sessions(harness, ana)) == 1


async def test_a_session_that_waits_is_offered_to_be_resumed(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    await ana.says("/pause")
    said = await ana.says("/stretch")
    assert said.buttons == ["▶️ Go on", "⏹ End"]


async def test_a_session_whose_routine_is_gone_can_still_be_ended(harness, ana):
    await ana.says("/help")
    async with harness.store.begin() as tx:
        cues = ()
        now = harness.clock.now()
        await tx.sessions.start(
            user=ana.id, routine="of-long-ago", day=now.date(), at=now, cues=cues
        )
    assert "in the middle of a session: of-long-ago" in (await ana.says("/stretch")).text


async def test_the_menu_starts_the_usual_one(harness, ana):
    await ana.says("hello")
    await ana.taps("▶️ Stretch now")
    assert (await live(harness, ana)).routine == "psoas-reset"


@pytest.mark.parametrize(
    "data", ["go:", "go:of-long-ago", "go:PSOAS-RESET", "menu", "menu:", "menu:lunch"]
)
async def test_a_button_for_no_routine_is_an_old_one(harness, ana, data):
    await ana.says("/help")
    assert "no longer works" in (await ana.forges(data)).toast
    assert await live(harness, ana) is None


@pytest.mark.parametrize(
    ("act", "word", "phase"),
    [
        ("pause", "Paused", Phase.PAUSED),
        ("skip", "On to the next stretch", Phase.RUNNING),
        ("end", "Session ended", Phase.ENDED),
    ],
)
async def test_a_card_does_what_its_button_says(harness, ana, act, word, phase):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    assert (await ana.forges(f"s:1:0:{act}")).toast == word
    assert (await sessions(harness, ana))[0].phase is phase
    assert await ana.owed(TimerKind.SESSION) is not None


async def test_how_pauses_so_that_everything_can_be_read(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    assert (await ana.forges("s:1:0:how")).toast == "Paused"
    assert (await live(harness, ana)).phase is Phase.PAUSED


async def test_how_on_a_card_that_waits_shows_everything_and_still_waits(harness, ana):
    await ana.says("/help")
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, tap_to_start=True)
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    said = await ana.forges("s:1:0:how")
    assert said.text.startswith("📖 Kneeling hip flexor stretch")
    assert "👀 Common mistake:" in said.text
    assert said.buttons == ["▶️ Ready", "⏭ Skip", "⏹ End", "❔ How?"]


async def test_ready_begins_the_hold_of_a_card_that_waits(harness, ana):
    await ana.says("/help")
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, tap_to_start=True)
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    harness.goes_on(minutes=5)
    assert (await ana.forges("s:1:0:resume")).toast == "Put your phone down, here we go"
    assert await ana.owed(TimerKind.SESSION) == harness.clock.now() + RETURN


async def test_a_hold_is_made_longer(harness, ana):
    await ana.says("/stretch")
    async with harness.store.begin() as tx:
        started = await tx.sessions.live(ana.id)
        await tx.sessions.keep(replace(started, step=2))
    ended = next(c for c in started.cues if c.kind is CueKind.SWITCH).offset
    harness.goes_on(seconds=1)
    assert (await ana.forges("s:1:0:more")).toast == "A little longer"
    switch = next(c for c in (await live(harness, ana)).cues[2:] if c.kind is CueKind.SWITCH)
    assert switch.offset - ended == MORE


@pytest.mark.parametrize(("act", "name"), [("repeat", 1), ("previous", 0)])
async def test_a_paused_card_leads_back(harness, ana, act, name):
    await ana.says("/stretch psoas-reset")
    second = ROUTINES["psoas-reset"].stretches[name].id
    async with harness.store.begin() as tx:
        started = await tx.sessions.live(ana.id)
        at = next(i for i, cue in enumerate(started.cues) if cue.place == 1)
        await tx.sessions.keep(replace(started, step=at + 1, card=at))
    await ana.forges(f"s:1:{at}:pause")
    await ana.forges(f"s:1:{at}:{act}")
    moved = await live(harness, ana)
    assert (moved.cues[moved.step].stretch, moved.phase) == (second, Phase.RUNNING)
    assert await ana.owed(TimerKind.SESSION) == harness.clock.now()


async def test_before_the_first_stretch_there_is_nothing_to_go_back_to(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    assert "latest message" in (await ana.forges("s:1:0:previous")).toast


async def test_how_of_what_is_no_stretch_is_an_old_card(harness, ana):
    await ana.says("/stretch")
    await ana.forges("s:1:0:pause")
    async with harness.store.begin() as tx:
        paused = await tx.sessions.live(ana.id)
        await tx.sessions.keep(replace(paused, step=1))
    assert "latest message" in (await ana.forges("s:1:0:how")).toast


async def test_a_session_that_runs_can_simply_go_on(harness, ana):
    await ana.says("/stretch")
    await ana.says("/stretch")
    before = await live(harness, ana)
    assert "Going on" in (await ana.taps("▶️ Go on")).text
    assert await live(harness, ana) == before


async def test_a_paused_card_resumes(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    await ana.forges("s:1:0:pause")
    assert (await ana.forges("s:1:0:resume")).toast == "Get back into position"
    assert (await sessions(harness, ana))[0].phase is Phase.RUNNING


async def test_a_second_tap_on_the_same_button_does_no_more(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    await ana.forges("s:1:0:pause")
    before = await sessions(harness, ana)
    await ana.forges("s:1:0:pause")
    assert await sessions(harness, ana) == before


async def test_a_button_of_an_earlier_card_is_told_from_the_newest(ana):
    await ana.says("/stretch")
    assert "Use the latest message" in (await ana.forges("s:1:3:pause")).toast


async def test_a_button_of_a_session_that_is_over_says_so(ana):
    await ana.says("/stretch")
    await ana.says("/stop")
    assert "That session is over" in (await ana.forges("s:1:0:pause")).toast


async def test_nobody_presses_the_buttons_of_another_ones_session(harness, ana):
    await ana.says("/stretch")
    ben = harness.guest(1002, first_name="Ben")
    await ben.says("/help")
    assert "belongs to another session" in (await ben.forges("s:1:0:end")).toast
    assert (await live(harness, ana)).phase is Phase.RUNNING


async def test_between_two_cards_no_tap_counts(harness, ana):
    """A skip has no card on show until the next one is; a made-up number must not pass for it."""
    await ana.says("/stretch")
    await ana.forges("s:1:0:skip")
    before = await live(harness, ana)
    assert "no longer works" in (await ana.forges("s:1:-1:end")).toast
    assert await live(harness, ana) == before


@pytest.mark.parametrize(
    "data",
    [
        "s",
        "s:",
        "s:1",
        "s:1:0",
        "s:1:0:",
        "s:1:0:dance",
        "s:x:0:pause",
        "s:1:x:end",
        "s:" + "9" * 40 + ":0:end",
    ],
)
async def test_a_button_of_no_card_is_an_old_one(harness, ana, data):
    await ana.says("/stretch")
    before = await live(harness, ana)
    assert "no longer works" in (await ana.forges(data)).toast
    assert await live(harness, ana) == before


async def test_a_typed_ready_begins_the_hold_of_a_card_that_waits_and_other_words_do_not(
    harness, ana
):
    await ana.says("/help")
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, tap_to_start=True)
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    await ana.says("hmm, what now?!")
    assert (await live(harness, ana)).waits
    assert "here we go" in (await ana.says("ready")).text
    assert (await live(harness, ana)).begins
    assert "here we go" not in (await ana.says("ready")).text


async def test_to_begin_each_hold_with_a_tap_is_offered_in_the_first_session_alone(harness, ana):
    await ana.says("/stretch psoas-reset")
    first = (await live(harness, ana)).id
    assert (await ana.person()).tap_offered == first
    await harness.shows_the_first_card(ana)
    assert "From now on each hold waits" in (await ana.forges(f"s:{first}:0:tap")).toast
    assert (await ana.person()).tap_to_start
    assert all(cue.waits for cue in (await live(harness, ana)).cues if cue.kind == "switch")
