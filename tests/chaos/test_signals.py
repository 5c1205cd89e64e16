"""SIGTERM in every state: the bot ends within ten seconds, and what it owed comes after the next start, once."""

import asyncio
import random
import shutil
import signal

from bot.settings import Exit
from bot.storage.schema import HEAD
from tests.chaos.old_database import EARLIER, look, write_old_database
from tests.chaos.people import (
    MOVE,
    ROUTINE,
    all_reminded,
    copies,
    new_people,
    owe_reminders,
)
from tests.chaos.scale import LONG, size
from tests.support.running_bot import words

SIGNALS = size(short=1, long=20)
CROWD = 600 if LONG else 60
MOST_SECONDS = 10
OLD_PEOPLE = 100_000 if LONG else 2_000
TRIES = 2 * SIGNALS if LONG else 1
SIGTERM = -signal.SIGTERM
"""The exit code before Python has read the bot: then a signal does what it does to any program."""


async def test_told_to_stop_in_a_herd_it_ends_in_time_and_nobody_is_reminded_twice(
    site_of, figures
):
    site, dice, took = await site_of(), random.Random(SIGNALS), []
    owed = await owe_reminders(site, CROWD)
    for _ in range(SIGNALS):
        await site.wake()
        await site.clock.sleep(dice.uniform(0.1, 0.8))
        took.append(await site.bot.stop())
    await site.wake()
    came = await site.until(lambda: all_reminded(site, owed), patience=CROWD)
    took.append(await site.bot.stop())
    figures(
        signals=len(took),
        longest=longest(took),
        owed=len(owed),
        copies=sum(came.values()) - len(owed),
    )
    assert {each.code for each in took} == {Exit.OK}
    assert longest(took) < MOST_SECONDS
    assert set(came.values()) == {1}


def longest(took):
    return max(each.seconds for each in took)


async def test_told_to_stop_in_a_pause_and_in_a_session_it_goes_on_after_the_start(
    site_of, figures
):
    site, took = await site_of(speed=4), []
    await site.wake()
    [ana] = new_people(site, 1)
    ana.says(f"/stretch {ROUTINE}")
    await site.until(lambda: any(MOVE in words(call) for call in site.emulator.ledger))
    await tapped(site, ana, "⏸")
    took.append(await site.bot.stop())
    await site.wake()
    answer = await tapped(site, ana, "▶️")
    known = len(site.spoken(ana.id))
    await site.until(lambda: len(site.spoken(ana.id)) > known)
    took.append(await site.bot.stop())
    figures(signals=len(took), longest=longest(took))
    assert "too old" not in answer.text
    assert {each.code for each in took} == {Exit.OK}
    assert longest(took) < MOST_SECONDS
    assert not copies(site.spoken(ana.id))


async def tapped(site, ana, label):
    """Tap the newest button of this label, and return the answer."""
    shown = next(one for one in reversed(ana.inbox) if any(label in each for each in one.buttons))
    query = ana.taps(shown, label)
    return await site.until(lambda: site.emulator.answers.get(query))


async def test_told_to_stop_while_it_starts_it_ends_in_time_and_answers_after_the_next_start(
    site_of, figures
):
    site, took = await site_of(), []
    [ana] = new_people(site, 1)
    ana.says("/streak")
    for number in range(SIGNALS):
        running = await site.spawn()
        await asyncio.sleep(1.5 * (number + 1) / (SIGNALS + 1))
        took.append(await running.stop())
    await site.wake()
    await site.until(lambda: ana.inbox)
    took.append(await site.bot.stop())
    figures(signals=len(took), longest=longest(took), codes=sorted({each.code for each in took}))
    assert {each.code for each in took} <= {Exit.OK, SIGTERM}
    assert longest(took) < MOST_SECONDS
    assert len(ana.inbox) == 1


async def test_told_to_stop_or_killed_while_it_migrates_it_loses_no_row(site_of, figures, tmp_path):
    old = await site_of()
    now = old.clock.now()
    await write_old_database(old.database_url, old.database, people=OLD_PEOPLE, now=now)
    found, took = {EARLIER: 0, HEAD: 0}, []
    for number in range(TRIES):
        folder = tmp_path / f"copy-{number}"
        folder.mkdir()
        shutil.copy(old.database, folder)
        site = await site_of(folder=folder)
        running = await site.spawn()
        await asyncio.sleep(0.6 + 1.4 * number / TRIES)
        running.signal(signal.SIGKILL if number % 2 else signal.SIGTERM)
        took.append(await running.wait())
        revision, *rows = look(site.database)
        found[revision] += 1
        assert rows == [OLD_PEOPLE, 2 * OLD_PEOPLE]
    await site.wake()
    assert look(site.database) == (HEAD, OLD_PEOPLE, 2 * OLD_PEOPLE)
    assert (await site.bot.stop()).code == Exit.OK
    figures(signals_and_kills=len(took), longest=longest(took), rows_lost=0)
    figures(found_before_and_after_migration=tuple(found.values()))
    assert longest(took) < MOST_SECONDS
