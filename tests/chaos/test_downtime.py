"""The bot itself is away for hours or days: one message for each person at most, no old cues, and no streak is lost."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.schedule import EVERY_DAY
from bot.practice import enrol, progress, reminder_changes
from bot.settings import Exit
from tests.chaos.people import COMPLETE, LOST_PLACE, MOVE, ROUTINE, new_people
from tests.chaos.scale import long_only
from tests.support.running_bot import words

CROWD, SESSIONS, PRACTISED = 500, 20, 7
SLOTS = (time(9), time(13), time(18))
START = datetime(2026, 3, 2, 8, 50, tzinfo=UTC)


@long_only
@pytest.mark.parametrize("away", [timedelta(hours=2), timedelta(days=3)], ids=["2 hours", "3 days"])
async def test_after_an_outage_each_person_gets_one_message_and_keeps_the_streak(
    site_of, figures, away
):
    site = await site_of(start=START)
    people = await settle(site)
    await site.wake()
    stretchers = new_people(site, SESSIONS)
    for person in stretchers:
        person.says(f"/stretch {ROUTINE}")
    await site.until(lambda: all(_moves(site, person) for person in stretchers))
    assert (await site.bot.stop()).code == Exit.OK
    before = await streaks(site, people)
    site.clock.jump(site.clock.now() + away)
    known = len(site.emulator.ledger)
    await site.wake()
    await site.clock.sleep(45)
    assert (await site.bot.stop()).code == Exit.OK
    new = [call for call in site.spoken() if call in site.emulator.ledger[known:]]
    each = Counter(call.chat for call in new)
    old = [
        call for call in new if call.chat in {one.id for one in stretchers} and not _closes(call)
    ]
    after = await streaks(site, people)
    figures(
        people=CROWD,
        reminders_a_day=len(SLOTS),
        most_messages_to_a_person=max(each.values(), default=0),
    )
    figures(messages=sum(each.values()), sessions=SESSIONS, old_cues=len(old))
    figures(streaks_kept=sum(a == b for a, b in zip(before, after, strict=True)))
    assert max(each.values(), default=0) <= 1
    assert not old
    assert before == after == [PRACTISED] * CROWD


def _moves(site, person):
    return any(MOVE in words(call) for call in site.emulator.ledger if call.chat == person.id)


def _closes(call):
    return LOST_PLACE in words(call) or "Session ended" in words(call) or COMPLETE in words(call)


async def settle(site):
    """Let a crowd have practised for days, and be owed three reminders a day."""
    people = [site.emulator.person(5000 + number, first_name="P") for number in range(CROWD)]
    now = site.clock.now()
    async with site.store() as store, store.begin() as tx:
        for each in people:
            site.emulator.state.residents[each.id].started = True
            person = await enrol.meet(tx, user=each.id, language="en", now=now)
            person = await reminder_changes.move(tx, person, zone="UTC", now=now)
            for at in SLOTS:
                await reminder_changes.put(tx, person, at=at, weekdays=EVERY_DAY, now=now)
            for number in range(1, PRACTISED + 1):
                at = now - timedelta(days=number)
                await tx.days.add(user=each.id, day=at.date(), at=at, zone="UTC", session=None)
    return people


async def streaks(site, people):
    """Return the length of each person's streak."""
    today = site.clock.now().date()
    async with site.store() as store, store.begin() as tx:
        found = [
            await progress.streak_of(tx, await tx.people.get(each.id), today=today)
            for each in people
        ]
    return [each.current for each in found]
