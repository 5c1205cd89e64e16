"""Nudges are asked for in /settings or in words, and answered by a tap."""

from datetime import date, time

import pytest

from tests.support.chat_harness import opened
from tests.support.content import everything

TODAY = date(2026, 3, 2)


async def test_the_nudge_is_off_until_a_person_taps_it(ana):
    assert "👋 No nudge" in (await ana.says("/settings")).text
    shown = []
    for _ in range(5):
        await ana.taps("👋")
        shown.append((await ana.person()).nudge)
    assert shown == [time(18), time(19), time(20), time(21), None]


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("nudge me at 20:00", time(20)),
        ("Nudge me at 6 pm!", time(18)),
        ("nudge me", time(20)),
        ("a nudge at noon", time(12)),
    ],
)
async def test_words_set_a_nudge(ana, typed, at):
    said = await ana.says(typed)
    assert "Never more than one" in said.text
    assert (await ana.person()).nudge == at


async def test_words_end_the_nudge(ana):
    await ana.says("nudge me at 19:00")
    assert "no nudges" in (await ana.says("No nudge!")).text
    assert (await ana.person()).nudge is None


async def test_words_set_a_nudge_whatever_was_asked_before(ana):
    await ana.says("/start")
    await ana.says("nudge me at 19:00")
    assert (await ana.person()).nudge == time(19)


@pytest.mark.parametrize("typed", ["nudge me at 22:00", "nudge me at 7:59", "nudge me at midnight"])
async def test_no_nudge_comes_at_night(ana, typed):
    assert "between 08:00 and 22:00" in (await ana.says(typed)).text
    assert (await ana.person()).nudge is None


async def test_a_time_that_cannot_be_read_is_asked_for_again(ana):
    assert "couldn’t read" in (await ana.says("nudge me at bananas")).text


async def test_every_language_has_words_for_a_nudge(store):
    spoken = {"de": ("Anstoß um 19 Uhr", "kein Anstoß"), "es": ("segundo aviso a las 19:00", "sin segundo aviso"),
              "pt": ("segundo aviso às 19h", "sem segundo aviso"),
              "ru": ("подтолкни меня в 19:00", "не подталкивай")}  # fmt: skip
    async with opened(store, everything()) as harness:
        for number, (language, (on, off)) in enumerate(spoken.items(), start=2001):
            guest = harness.guest(number)
            await guest.is_known(language)
            await guest.says(on)
            assert (await guest.person()).nudge == time(19), language
            await guest.says(off)
            assert (await guest.person()).nudge is None, language


async def test_a_nudge_is_answered_by_a_short_stretch(harness, ana):
    await ana.says("/remind 07:30")
    async with harness.store.begin() as tx:
        (slot,) = await tx.schedules.of(ana.id)
        await tx.schedules.open(slot=slot.id, day=TODAY, user=ana.id, due_at=harness.clock.now())
    await ana.forges(f"r:{slot.id}:{TODAY:%Y%m%d}:short")
    async with harness.store.begin() as tx:
        live = await tx.sessions.live(ana.id)
    assert live is not None
    assert live.cues[-1].offset.total_seconds() <= 4 * 60
