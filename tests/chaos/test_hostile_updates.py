"""A flood of hostile updates: no traceback, flat memory, no foreign row changed, and others answered meanwhile."""

import asyncio
import sqlite3
import time as wall
from contextlib import closing
from datetime import time

from bot.settings import Exit
from tests.chaos.hostile import Hostility
from tests.chaos.people import new_people
from tests.chaos.scale import LONG, UPDATES

ATTACKERS = 40
IN_FLIGHT = 400
FLAT = 30.0
"""Megabytes by which memory may grow in the second half."""
UNHANDLED = "SELECT count(*) FROM inbox WHERE handled_at IS NULL"


async def test_hostile_updates_leave_no_trace_and_hold_up_nobody_else(site_of, figures):
    site = await site_of()
    await site.wake()
    [victim] = new_people(site, 1, first=500)
    captured = await offered(site, victim)
    attackers = [each.id for each in new_people(site, ATTACKERS // 2, first=7000)]
    attackers += range(9000, 9000 + ATTACKERS // 2)
    hostility = Hostility(seed=UPDATES, people=attackers, captured=captured)
    *good, fond_of_cards = new_people(site, 6, first=600)
    over = asyncio.Event()
    asking = [asyncio.create_task(asks(site, each, "/remind", over=over)) for each in good]
    looking = asyncio.create_task(asks(site, fond_of_cards, "/streak", over=over))
    begun, memory = wall.monotonic(), []
    for number in range(UPDATES):
        kind, body = hostility.next()
        site.emulator.state.updates.put(kind, body, even_unwanted=True)
        if number % 100 == 0:
            await drained(site, IN_FLIGHT)
            memory.append(site.bot.memory)
        assert not site.bot.ended, site.bot.text
    await drained(site, 0)
    await all_handled(site)
    lasted = wall.monotonic() - begun
    over.set()
    waits = sorted(wait for each in await asyncio.gather(*asking) for wait in each)
    cards = sorted(await looking)
    memory.append(site.bot.memory)
    growth = memory[-1] - memory[len(memory) // 2]
    figures(updates=UPDATES, a_second=UPDATES / lasted, tracebacks=site.bot.tracebacks)
    figures(log_lines=len(site.bot.lines), growth_in_mb=growth, memory_in_mb=memory[-1])
    figures(asked_by_others=len(waits), p50_wait=waits[len(waits) // 2])
    figures(p99_wait=waits[int(0.99 * len(waits))], longest_wait_for_a_card=max(cards, default=0.0))
    assert (await site.bot.stop()).code == Exit.OK
    assert growth < FLAT or not LONG
    assert await kept(site, victim) == ([time(9)], 0)
    assert site.is_whole()


async def offered(site, victim):
    """Let the victim use the bot; return what the buttons that it was shown carry."""
    for said in (
        "/start",
        "/timezone UTC",
        "/remind 09:00",
        "/settings",
        "/routines",
        "/stretch 5",
    ):
        known = len(victim.inbox)
        victim.says(said)
        await site.until(lambda known=known: len(victim.inbox) > known)
        await site.clock.sleep(1.1)
    buttons = [button for one in victim.inbox for row in one.keyboard for button in row]
    return sorted({each["callback_data"] for each in buttons if "callback_data" in each})


async def asks(site, person, text, *, over):
    """Ask again and again until it is over; return how long each answer took, the last one too."""
    waits = []
    while not waits or not over.is_set():
        known, asked = len(person.inbox), wall.monotonic()
        person.says(text)
        await site.until(lambda known=known: len(person.inbox) > known)
        waits.append(wall.monotonic() - asked)
        await site.clock.sleep(2)
    return waits


async def drained(site, count):
    """Wait until no more than so many updates wait at Telegram."""
    while site.emulator.pending > count:
        await asyncio.sleep(0.02)


async def all_handled(site):
    """Wait until the bot has handled all that it has fetched."""
    with closing(sqlite3.connect(f"file:{site.database}?mode=ro", uri=True)) as base:
        while base.execute(UNHANDLED).fetchone()[0]:
            await asyncio.sleep(0.1)


async def kept(site, victim):
    """Return the times at which the victim is reminded, and the number of breaks."""
    async with site.store() as store, store.begin() as tx:
        slots = [slot.at for slot in await tx.schedules.of(victim.id)]
        return slots, len(await tx.days.pauses(victim.id))
