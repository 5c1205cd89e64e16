"""A frozen process: stopped for longer than its leases, then let go on. Nothing that was settled is sent again."""

import signal

from bot.settings import Exit
from tests.chaos.people import (
    COMPLETE,
    LOST_PLACE,
    MOVE,
    ROUTINE,
    all_reminded,
    copies,
    go_on,
    new_people,
    owe_reminders,
)
from tests.chaos.scale import LONG, size
from tests.support.running_bot import words

CROWD, SESSIONS = (300, 20) if LONG else (40, 2)
FREEZES = size(short=1, long=10)
SECONDS = 70
"""So long each freeze lasts, by the bot's clock: longer than its leases of 60 s."""
SPEED = 3 if LONG else 10


async def test_a_process_that_was_frozen_repeats_nothing_and_its_sessions_offer_to_go_on_once(
    site_of, figures
):
    site = await site_of(speed=SPEED)
    owed = await owe_reminders(site, CROWD)
    await site.wake()
    people, tapped = new_people(site, SESSIONS), set()
    for person in people:
        person.says(f"/stretch {ROUTINE}")
    await site.until(lambda: all(_moves(site, person) for person in people))
    for _ in range(FREEZES):
        await site.clock.sleep(
            5
        )  # a call that is under way would be answered afterwards, and be no break
        await freeze(site)
        await site.until(lambda: all(_stands(person) for person in people))
        while not all(_goes_on(person) for person in people):
            go_on(people, tapped)
            await site.clock.sleep(2)
    came = await site.until(lambda: all_reminded(site, owed), patience=CROWD)
    offers = [len(site.said(LOST_PLACE, person.id)) for person in people]
    twice = [pair for person in people for pair in copies(site.spoken(person.id))]
    figures(freezes=FREEZES, seconds=SECONDS, owed=len(owed), copies=sum(came.values()) - len(owed))
    figures(sessions=len(people), most_offers_in_a_session=max(offers), copied_cues=len(twice))
    assert (await site.bot.stop()).code == Exit.OK
    assert set(came.values()) == {1}
    assert max(offers) <= FREEZES
    assert min(offers) >= 1
    assert not twice


def _moves(site, person):
    return any(MOVE in words(call) for call in site.emulator.ledger if call.chat == person.id)


def _stands(person):
    """Tell whether the newest message is an offer to go on, or the end of the session."""
    return LOST_PLACE in person.inbox[-1].text or COMPLETE in person.inbox[-1].text


def _goes_on(person):
    return LOST_PLACE not in person.inbox[-1].text


async def freeze(site):
    """Stop the process for a while, in the middle of whatever it does."""
    site.bot.signal(signal.SIGSTOP)
    await site.clock.sleep(SECONDS)
    site.bot.signal(signal.SIGCONT)
