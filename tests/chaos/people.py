"""People of a scenario: crowds that are owed a reminder, and people in a session."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

from tests.support import crowd
from tests.support.running_bot import first_line

REMINDER, COMPLETE, LOST_PLACE, MOVE = "🌿", "Session complete", "lost my place", "Move:"
ROUTINE = "desk-break-chair"
A_MINUTE = timedelta(minutes=1)


async def owe_reminders(site, count, *, at=None, zone="UTC"):
    """Let so many people be owed a reminder at this time (none: this very minute); return their ids."""
    now = site.clock.now() - A_MINUTE
    at = at or site.clock.now().time().replace(second=0, microsecond=0)
    async with site.store() as store:
        people = await crowd.settle(store, site.emulator, count=count, at=at, now=now, zone=zone)
    return {person.id for person in people}


def reminders(site):
    """Return the reminders that arrived."""
    return [call for call in site.spoken() if first_line(call).startswith(REMINDER)]


def reminded(site):
    """Return how many reminders each person got."""
    return Counter(call.chat for call in reminders(site))


def all_reminded(site, owed):
    """Return how many reminders each person got once all have one."""
    came = reminded(site)
    return came if came.keys() >= owed else None


def new_people(site, count, *, first=1000):
    return [
        site.emulator.person(first + number, first_name="Bo", language_code="en")
        for number in range(count)
    ]


def go_on(people, tapped):
    """Let everyone whose session lost its place go on with it, once for each offer."""
    for person in people:
        newest = person.inbox[-1] if person.inbox else None
        if newest is not None and LOST_PLACE in newest.text and newest.id not in tapped:
            tapped.add(newest.id)
            person.taps(newest, "▶️")


def copies(calls):
    """Return the pairs of calls, one right after the other, that said the same."""
    return [(a, b) for a, b in pairwise(calls) if first_line(a) == first_line(b)]
