"""Kill -9: the bot is killed at any moment and started again. The emulator's ledger is the only truth."""

import random
from datetime import time, timedelta

from bot.chat.capacity import USUAL_BULK
from tests.chaos.people import (
    A_MINUTE,
    COMPLETE,
    LOST_PLACE,
    MOVE,
    ROUTINE,
    all_reminded,
    copies,
    go_on,
    new_people,
    owe_reminders,
    reminders,
)
from tests.chaos.scale import long_only, size
from tests.support.running_bot import first_line, words

KILLS = size(short=1, long=100)
CROWD = 40 * KILLS
SESSIONS = 50
A_MOMENT = timedelta(seconds=1)


async def test_whenever_it_is_killed_no_reminder_is_lost_and_few_come_twice(site_of, figures):
    """A second copy is possible only of what was under way in the moment of a kill."""
    site, dice, kills = await site_of(), random.Random(KILLS), []
    owed = await owe_reminders(site, CROWD)
    for _ in range(KILLS):
        await site.wake()
        await site.clock.sleep(dice.uniform(0.1, 1.2))
        kills.append(site.clock.now())
        await site.bot.kill()
    await site.wake()
    came = await site.until(lambda: all_reminded(site, owed), patience=CROWD)
    assert (await site.bot.stop()).code == 0
    twice = sum(came.values()) - len(owed)
    unexplained = [pair for pair in _twice(site) if not _any_between(kills, *pair)]
    figures(kills=KILLS, owed=len(owed), lost=len(owed - set(came)), copies=twice)
    figures(copies_of_one=max(came.values()), copies_without_a_kill=len(unexplained))
    assert came.keys() == owed
    assert max(came.values()) <= 3
    assert twice <= USUAL_BULK * KILLS
    assert not unexplained
    assert site.is_whole()


def _twice(site):
    seen = {}
    for call in reminders(site):
        if call.chat in seen:
            yield seen[call.chat], call
        seen[call.chat] = call


def _any_between(kills, before, after):
    """Tell whether a kill explains a copy; what was sent just before a kill arrives just after it."""
    return any(before.at - A_MOMENT <= kill <= after.at for kill in kills)


async def test_what_was_said_to_it_has_its_effect_once_however_often_it_is_killed(site_of, figures):
    """Every fourth person is followed by a kill; confirmed or not, each update is done exactly once."""
    site = await site_of()
    people = new_people(site, 4 * KILLS, first=2000)
    for number in range(KILLS):
        await site.wake()
        for person in people[4 * number : 4 * number + 4]:
            person.says("/remind 09:00")
            person.says("/pause 5")
        await site.clock.sleep(number % 10 / 10)
        await site.bot.kill()
    await site.wake()
    await site.until(lambda: not site.emulator.pending)
    await site.until(lambda: all(_answered(person) for person in people), patience=20 * KILLS)
    assert (await site.bot.stop()).code == 0
    async with site.store() as store, store.begin() as tx:
        slots = [[slot.at for slot in await tx.schedules.of(person.id)] for person in people]
        pauses = [len(await tx.days.pauses(person.id)) for person in people]
    done = sum(each == [time(9)] for each in slots) + pauses.count(1)
    figures(kills=KILLS, updates=2 * len(people), done_exactly_once=done)
    assert done == 2 * len(people)
    assert site.is_whole()


def _answered(person):
    return any("on a break until" in message.text for message in person.inbox)


async def test_killed_in_the_middle_of_a_hold_the_session_offers_to_go_on_once(site_of):
    site = await site_of(speed=10)
    await site.wake()
    [ana] = new_people(site, 1)
    ana.says(f"/stretch {ROUTINE}")
    await site.until(lambda: any(MOVE in words(call) for call in site.emulator.ledger))
    await site.bot.kill()
    site.clock.jump(site.clock.now() + A_MINUTE)
    await site.wake()
    await site.until(lambda: site.said(LOST_PLACE, ana.id))
    offer = ana.inbox[-1]
    query = ana.taps(offer, "▶️")
    await site.until(lambda: query in site.emulator.answers)
    await site.until(lambda: any("Next:" in first_line(call) for call in site.spoken(ana.id)))
    assert len(site.said(LOST_PLACE, ana.id)) == 1
    assert (await site.bot.stop()).code == 0


@long_only
async def test_whenever_it_is_killed_all_sessions_end(site_of, figures):
    """Sessions among a crowd of reminders; nothing comes twice but around a kill."""
    site, dice, kills = await site_of(speed=3), random.Random(KILLS), []
    owed = await owe_reminders(site, CROWD // 2)
    people, tapped = new_people(site, SESSIONS), set()
    await site.wake()
    for person in people:
        person.says(f"/stretch {ROUTINE}")
    for _ in range(KILLS):
        await site.clock.sleep(dice.uniform(5, 60))
        go_on(people, tapped)
        kills.append(site.clock.now())
        await site.bot.kill()
        await site.wake()
    ended = await _all_ended(site, people, tapped)
    await site.until(lambda: all_reminded(site, owed), patience=CROWD)
    twice = [pair for person in people for pair in copies(site.spoken(person.id))]
    unexplained = [pair for pair in twice if not _any_between(kills, *pair)]
    figures(kills=KILLS, sessions=len(people), ended=ended, offers_to_go_on=len(tapped))
    figures(copies=len(twice), copies_without_a_kill=len(unexplained))
    assert ended == len(people)
    assert not unexplained
    assert (await site.bot.stop()).code == 0


async def _all_ended(site, people, tapped):
    """Let all sessions go on until they end; return how many have."""
    deadline = site.clock.now() + timedelta(minutes=40)
    ended = 0
    while ended < len(people) and site.clock.now() < deadline:
        go_on(people, tapped)
        await site.clock.sleep(5)
        ended = sum(bool(site.said(COMPLETE, person.id)) for person in people)
    return ended
