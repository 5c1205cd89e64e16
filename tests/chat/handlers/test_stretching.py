"""Do /stretch and /routines lead into a session, and do the buttons of its cards what they say?"""

import pytest

from bot.domain.session import Phase
from bot.storage.timers import TimerKind
from tests.support.room import vocabulary

ROUTINES = vocabulary().library.routines


async def sessions(room, guest):
    async with room.store.begin() as tx:
        return await tx.sessions.history(guest.id)


async def live(room, guest):
    async with room.store.begin() as tx:
        return await tx.sessions.live(guest.id)


async def test_the_first_stretch_comes_after_the_safety_text(room, ana):
    said = await ana.says("/stretch")
    assert said.text.startswith("Before we begin: General movement information, not medical")
    assert (await live(room, ana)).routine == "psoas-reset"
    assert await ana.owed(TimerKind.SESSION) == room.clock.now()


async def test_the_safety_text_is_shown_once(ana):
    await ana.says("/stretch")
    await ana.says("/stop")
    assert (await ana.says("/stretch")).messages == []


@pytest.mark.parametrize("name", ROUTINES)
async def test_a_routine_is_started_by_its_id(room, ana, name):
    await ana.says(f"/stretch {name}")
    assert (await live(room, ana)).routine == name


@pytest.mark.parametrize("typed", ["PSOAS-RESET", "  Psoas-Reset  "])
async def test_an_id_may_be_typed_in_any_case(room, ana, typed):
    await ana.says(f"/stretch {typed}")
    assert (await live(room, ana)).routine == "psoas-reset"


async def test_without_a_name_it_is_the_routine_that_one_did_last(room, ana):
    await ana.says("/stretch desk-break-chair")
    await ana.says("/stop")
    await ana.says("/stretch")
    assert (await live(room, ana)).routine == "desk-break-chair"


async def test_a_routine_that_is_gone_is_not_the_usual_one(room, ana):
    await ana.says("/help")
    async with room.store.begin() as tx:
        old = await tx.sessions.start(
            user=ana.id, routine="of-long-ago", day=room.clock.now().date(), at=room.clock.now(), cues=()
        )  # fmt: skip
        await tx.sessions.abandon(old.id)
    await ana.says("/stretch")
    assert (await live(room, ana)).routine == "psoas-reset"


async def test_a_mistyped_name_is_guessed_and_all_are_offered(ana):
    said = await ana.says("/stretch psoas reset")
    assert "I know no routine called “psoas reset”. Did you mean psoas-reset?" in said.text
    assert len(said.buttons) == len(ROUTINES)


@pytest.mark.parametrize("typed", ["zzz", "<b>&", "x" * 4000, "😀"])
async def test_an_unknown_name_gets_all_that_are_known(room, ana, typed):
    said = await ana.says(f"/stretch {typed}")
    assert "I know no routine called" in said.text
    assert "Did you mean" not in said.text
    assert len(said.text) < 200
    assert await live(room, ana) is None


async def test_there_is_one_session_at_a_time(room, ana):
    await ana.says("/stretch psoas-reset")
    said = await ana.says("/stretch desk-break-chair")
    assert "You are in the middle of Psoas reset. Go on with it, or end it first?" in said.text
    assert said.buttons == ["⏸ Pause", "⏹ End"]
    assert len(await sessions(room, ana)) == 1


async def test_a_session_that_waits_is_offered_to_be_resumed(ana):
    await ana.says("/stretch")
    await ana.says("/pause")
    said = await ana.says("/stretch")
    assert said.buttons == ["▶️ Resume", "⏹ End"]


async def test_a_session_whose_routine_is_gone_can_still_be_ended(room, ana):
    await ana.says("/help")
    async with room.store.begin() as tx:
        cues = ()
        now = room.clock.now()
        await tx.sessions.start(
            user=ana.id, routine="of-long-ago", day=now.date(), at=now, cues=cues
        )
    assert "You are in the middle of of-long-ago." in (await ana.says("/stretch")).text


async def test_routines_are_shown_by_what_they_are_done_on_with_a_button_for_each(ana):
    said = await ana.says("/routines")
    name, routine = vocabulary().words("en").routine("psoas-reset").name, ROUTINES["psoas-reset"]
    assert f"{name} · {routine.minutes} min" in said.text.partition("on the floor")[2]
    assert len(said.buttons) == len(ROUTINES)


async def test_a_routine_is_looked_at_with_whom_it_is_for_its_stretches_and_how_to_start_it(ana):
    await ana.says("/routines")
    said = await ana.taps("Psoas reset")
    words, routine = vocabulary().words("en").routine("psoas-reset"), ROUTINES["psoas-reset"]
    assert f"{words.name} · {routine.minutes} min · on the floor" in said.text
    assert f"For {words.for_whom}." in said.text
    for stretch in routine.stretches:
        assert vocabulary().words("en").stretch(stretch.id).name in said.text
    assert "/stretch psoas-reset" in said.text
    assert said.buttons == ["▶️ Psoas reset · 5 min", "📋 Routines"]


async def test_the_overview_is_printed_once_and_sent_by_its_number_from_then_on(room, ana):
    room.press.works = True
    await ana.says("/routines")
    await ana.taps("Psoas reset")
    await ana.taps("📋 Routines")
    (shown,) = (await ana.taps("Psoas reset")).messages
    assert shown.text.startswith("Psoas reset · 5 min")
    assert "Psoas reset" in room.press.cards[0]
    assert len(room.press.cards) == 1
    assert [call.method for call in room.emulator.ledger].count("sendPhoto") == 2


async def test_whoever_wants_no_pictures_gets_the_overview_in_words(room, ana):
    room.press.works = True
    await ana.says("/settings")
    await ana.taps("🖼")
    await ana.says("/routines")
    assert "For " in (await ana.taps("Psoas reset")).text
    assert room.press.cards == []


@pytest.mark.parametrize("data", ["rt:", "rt", "rt:of-long-ago"])
async def test_a_button_for_a_routine_that_is_gone_is_an_old_one(ana, data):
    await ana.says("/routines")
    assert "earlier time" in (await ana.forges(data)).toast


async def test_a_routine_is_started_with_a_tap(room, ana):
    await ana.says("/routines")
    await ana.taps("Three-minute desk break")
    said = await ana.taps("▶️ Three-minute desk break")
    assert said.toast == "Here we go"
    assert (await live(room, ana)).routine == "desk-break-chair"


async def test_the_menu_starts_the_usual_one(room, ana):
    await ana.says("hello")
    await ana.taps("▶️ Stretch now")
    assert (await live(room, ana)).routine == "psoas-reset"


async def test_the_menu_leads_to_the_routines(ana):
    await ana.says("hello")
    assert "Tap one to see what is in it." in (await ana.taps("📋 Routines")).text


@pytest.mark.parametrize(
    "data", ["go:", "go:of-long-ago", "go:PSOAS-RESET", "menu", "menu:", "menu:lunch"]
)
async def test_a_button_for_no_routine_is_an_old_one(room, ana, data):
    await ana.says("/help")
    assert "earlier time" in (await ana.forges(data)).toast
    assert await live(room, ana) is None


@pytest.mark.parametrize(
    ("act", "word", "phase"),
    [
        ("pause", "Paused", Phase.PAUSED),
        ("skip", "On to the next one", Phase.RUNNING),
        ("end", "Ended", Phase.ENDED),
    ],
)
async def test_a_card_does_what_its_button_says(room, ana, act, word, phase):
    await ana.says("/stretch")
    assert (await ana.forges(f"s:1:0:{act}")).toast == word
    assert (await sessions(room, ana))[0].phase is phase
    assert await ana.owed(TimerKind.SESSION) is not None


async def test_a_paused_card_resumes(room, ana):
    await ana.says("/stretch")
    await ana.forges("s:1:0:pause")
    assert (await ana.forges("s:1:0:resume")).toast == "Back into place"
    assert (await sessions(room, ana))[0].phase is Phase.RUNNING


async def test_a_second_tap_on_the_same_button_does_no_more(room, ana):
    await ana.says("/stretch")
    await ana.forges("s:1:0:pause")
    before = await sessions(room, ana)
    await ana.forges("s:1:0:pause")
    assert await sessions(room, ana) == before


async def test_a_button_of_an_earlier_card_is_told_from_the_newest(ana):
    await ana.says("/stretch")
    assert "Use the newest message" in (await ana.forges("s:1:3:pause")).toast


async def test_a_button_of_a_session_that_is_over_says_so(ana):
    await ana.says("/stretch")
    await ana.says("/stop")
    assert "That session is over" in (await ana.forges("s:1:0:pause")).toast


async def test_nobody_presses_the_buttons_of_another_ones_session(room, ana):
    await ana.says("/stretch")
    ben = room.guest(1002, first_name="Ben")
    await ben.says("/help")
    assert "belongs to another session" in (await ben.forges("s:1:0:end")).toast
    assert (await live(room, ana)).phase is Phase.RUNNING


async def test_between_two_cards_no_tap_counts(room, ana):
    """A skip has no card on show until the next one is; a made-up number must not pass for it."""
    await ana.says("/stretch")
    await ana.forges("s:1:0:skip")
    before = await live(room, ana)
    assert "earlier time" in (await ana.forges("s:1:-1:end")).toast
    assert await live(room, ana) == before


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
async def test_a_button_of_no_card_is_an_old_one(room, ana, data):
    await ana.says("/stretch")
    before = await live(room, ana)
    assert "earlier time" in (await ana.forges(data)).toast
    assert await live(room, ana) == before
