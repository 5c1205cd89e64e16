"""Single stretches: the library, a page for each, and favourites."""

from bot.domain.routine_id import SINGLE
from bot.storage.timers import TimerKind
from tests.support.chat_harness import localizer

LIBRARY = localizer().library
CAT, CATTLE = "cat-cow", "Cat and cow"


async def live(harness, ana):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(ana.id)


async def test_a_single_stretch_starts_by_its_name(harness, ana):
    await ana.says("/stretch child's pose")
    session = await live(harness, ana)
    assert session.routine == f"{SINGLE}childs-pose"
    assert {cue.stretch for cue in session.cues if cue.stretch} == {"childs-pose"}
    assert await ana.owed(TimerKind.SESSION) is not None


async def test_the_library_shows_every_stretch_in_some_part_of_the_body(harness, ana):
    harness.hang(CAT)
    await ana.says("/routines")
    assert "All 72 stretches" in (await ana.taps("📚")).text
    seen = set()
    for area in LIBRARY.areas:
        seen |= set((await ana.forges(f"lib:in:{area}")).buttons)
    assert seen == {localizer().words("en").stretch(each).name for each in LIBRARY.stretches}


async def test_a_page_shows_the_picture_how_it_is_done_and_starts_it(harness, ana):
    harness.hang(CAT)
    await ana.says("/routines")
    await ana.taps("📚")
    await ana.taps("Lower back")
    said = await ana.taps(CATTLE)
    assert said.messages[-1].body["photo"]
    assert "Cat and cow\n⏱ About" in said.text
    assert "🎯 You should feel it in your whole spine." in said.text
    await ana.taps("▶️ Start")
    assert (await live(harness, ana)).routine == SINGLE + CAT


async def test_a_favourite_is_marked_and_unmarked(ana):
    await ana.says("/help")
    await ana.forges(f"lib:of:{CAT}")
    said = await ana.taps("⭐ More often")
    assert "Comes more often" in said.text
    assert "✓ ⭐ More often" in said.buttons
    assert (await ana.person()).preferences.favourites == {CAT}
    await ana.taps("✓ ⭐ More often")
    assert (await ana.person()).preferences.favourites == frozenset()


async def test_a_stretch_that_should_never_come_is_no_favourite_any_more(ana):
    await ana.says("/help")
    await ana.forges(f"lib:of:{CAT}")
    await ana.taps("⭐ More often")
    assert "Left out of the routines" in (await ana.taps("🚫 Never")).text
    own = (await ana.person()).preferences
    assert (own.favourites, own.never) == (frozenset(), {CAT})


async def test_favourites_and_what_is_left_out_are_found_in_the_settings(ana):
    await ana.says("/help")
    await ana.forges(f"lib:of:{CAT}")
    await ana.taps("🚫 Never")
    await ana.says("/settings")
    await ana.taps("Routine preferences")
    said = await ana.taps("⭐ Your stretches")
    assert f"🚫 Left out: {CATTLE}" in said.text
    assert CATTLE in said.buttons


async def test_who_has_no_favourites_is_shown_the_way_to_all_stretches(ana):
    await ana.says("/help")
    assert (await ana.forges("lib:mine")).buttons == ["📚 All stretches"]


async def test_what_may_have_been_meant_leads_to_its_page(ana):
    said = await ana.says("/stretch butterfly")
    assert said.buttons == ["Butterfly stretch", "Lying butterfly"]
    assert "Lying butterfly\n⏱ About" in (await ana.taps("Lying butterfly")).text


async def test_a_page_of_what_is_gone_is_an_old_button(ana):
    await ana.says("/help")
    assert "no longer works" in (await ana.forges("lib:of:of-long-ago")).toast
    assert "no longer works" in (await ana.forges("lib:in:tail")).toast


async def test_a_single_stretch_is_looked_at_like_a_routine(ana):
    await ana.says("/help")
    assert CATTLE in (await ana.forges(f"rt:{SINGLE}{CAT}")).text
