"""People say what their routines may be, and it is kept to."""

import pytest

from bot.chat.pickers import LENGTHS, LEVELS
from bot.domain.routine import Place
from bot.domain.stretch import Equipment, Load
from tests.support.chat_harness import localizer

WORDS = localizer().words("en")


@pytest.fixture
async def asked(ana):
    """Ana, who has opened the page of her routines."""
    await ana.says("/settings")
    said = await ana.taps("🧘 Routine preferences")
    assert said.text == (
        "Your routine preferences\n🧘 5 min · on the floor · gentle · nothing left out"
    )
    return ana


async def preferences(guest):
    return (await guest.person()).preferences


@pytest.mark.parametrize("place", Place)
async def test_a_place_is_kept(asked, place):
    await asked.taps("Place")
    said = await asked.forges(f"w:place:{place}")
    assert said.toast == "Saved. Your routines will follow this from now on."
    assert WORDS.label(f"place-{place}") in said.text
    assert (await preferences(asked)).place is place


@pytest.mark.parametrize("minutes", LENGTHS)
async def test_a_length_is_kept(asked, minutes):
    await asked.taps("Length")
    said = await asked.forges(f"w:minutes:{minutes}")
    assert f"🧘 {minutes} min" in said.text
    assert (await preferences(asked)).minutes == minutes


@pytest.mark.parametrize(("level", "name"), LEVELS.items())
async def test_a_level_is_kept(asked, level, name):
    await asked.taps("Difficulty")
    told = WORDS.label(f"programme-level-{name}").casefold()
    assert f"· {told} ·" in (await asked.forges(f"w:level:{level}")).text
    assert (await preferences(asked)).level == level


async def test_what_counts_now_is_marked(asked):
    shown = await asked.taps("Length")
    assert [label for label in shown.buttons if "✓" in label] == ["✓ 5 min"]
    assert "↩️ Back" in shown.buttons


async def test_a_movement_is_left_out_and_taken_back(asked):
    shown = await asked.taps("Leave out")
    assert "Kneeling" in shown.buttons
    assert "🚫 Kneeling" in (await asked.taps("Kneeling")).buttons
    assert (await preferences(asked)).avoided == {Load.KNEELING}
    await asked.taps("🚫 Kneeling")
    assert (await preferences(asked)).avoided == frozenset()


async def test_what_is_not_at_hand_is_left_out(asked):
    await asked.taps("Equipment")
    assert "🚫 Strap" in (await asked.taps("Strap")).buttons
    assert (await preferences(asked)).lacking == {Equipment.STRAP}
    await asked.taps("↩️ Back")
    assert "1 left out" in (await asked.says("/settings")).text


async def test_every_movement_and_thing_can_be_left_out(asked):
    await asked.taps("Leave out")
    for one in Load:
        await asked.forges(f"w:off:{one}")
    for one in Equipment:
        await asked.forges(f"w:lacking:{one}")
    assert (await preferences(asked)).avoided == set(Load)
    assert (await preferences(asked)).lacking == set(Equipment)


async def test_the_next_routine_keeps_to_it(harness, asked):
    harness.goes_on(days=1)
    await asked.taps("Place")
    await asked.taps("🪑 On a chair")
    await asked.says("/stretch")
    async with harness.store.begin() as tx:
        session = await tx.sessions.live(asked.id)
    for cue in session.cues:
        assert not cue.stretch or localizer().library.stretches[cue.stretch].fits(Place.CHAIR)


@pytest.mark.parametrize(
    "data",
    ["w:colour", "w:place:moon", "w:minutes:4", "w:level:9", "w:off:breathing", "w:lacking:sofa"],
)
async def test_a_wish_that_is_none_is_an_old_button(asked, data):
    assert "no longer works" in (await asked.forges(data)).toast
