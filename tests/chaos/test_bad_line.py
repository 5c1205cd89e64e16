"""A bad line to Telegram: calls that fail before or after they act, and chats that are told to wait."""

import random
from datetime import timedelta

from bot.settings import Exit
from emulator.faults import Fault, FaultKind
from tests.chaos.people import all_reminded, new_people, owe_reminders, reminders
from tests.chaos.scale import long_only

CROWD = 600
ROUNDS = 60
WAIT = 60
SHARES = {
    FaultKind.TOO_MANY: 2,
    FaultKind.BAD_GATEWAY: 2,
    FaultKind.DROP_BEFORE: 0.5,
    FaultKind.DROP_AFTER: 0.5,
}
"""The kinds of faults, in per cent of all calls."""


@long_only
async def test_of_twenty_calls_one_fails_and_everybody_is_reminded(site_of, figures):
    site, dice = await site_of(), random.Random(1)
    at = (site.clock.now() + timedelta(minutes=1)).time()
    owed = await owe_reminders(site, CROWD, at=at)
    site.clock.jump(site.clock.now() + timedelta(seconds=55))
    await site.wake()
    counts = dict.fromkeys(SHARES, 0)
    for _ in range(ROUNDS):
        for kind, count in passing_and_failing(dice):
            counts[kind] = counts.get(kind, 0) + count
            site.emulator.goes_wrong(Fault(kind=kind, count=count, seconds=0, retry_after=1))
    due = site.clock.now().replace(minute=1, second=0, microsecond=0)
    came = await site.until(lambda: all_reminded(site, owed), patience=120)
    site.emulator.goes_well()
    late = sorted((call.at - due).total_seconds() for call in reminders(site))
    copies = sum(came.values()) - len(owed)
    assert (await site.bot.stop()).code == Exit.OK
    figures(owed=len(owed), lost=len(owed - came.keys()), copies=copies)
    figures(
        failed=sum(counts[kind] for kind in SHARES),
        acted_and_answered_nothing=counts[FaultKind.DROP_AFTER],
    )
    figures(last_after_seconds=late[-1])
    assert max(came.values()) <= 2
    assert copies <= counts[FaultKind.DROP_AFTER]


def passing_and_failing(dice):
    """Yield the kinds and numbers of twenty calls of which one fails; the others are slow by nothing."""
    good = dice.randrange(20)
    kind = dice.choices(list(SHARES), SHARES.values())[0]
    for each, count in ((FaultKind.SLOW, good), (kind, 1), (FaultKind.SLOW, 19 - good)):
        if count:
            yield each, count


@long_only
async def test_a_chat_that_is_told_to_wait_waits_and_holds_up_no_other(site_of, figures):
    site = await site_of()
    await site.wake()
    slow, *others = new_people(site, 6)
    for person in (slow, *others):
        person.says("/start")
    await site.until(lambda: all(person.inbox for person in (slow, *others)))
    await site.clock.sleep(3)
    fault = Fault(kind=FaultKind.TOO_MANY, chat=slow.id, retry_after=WAIT)
    site.emulator.goes_wrong(fault)
    told = site.clock.now()
    slow.says("/streak")
    waits = [wait for _ in range(15) for wait in await asked(site, others)]
    await site.until(lambda: _spoken_since(site, slow, told), patience=WAIT + 30)
    since = [call for call in site.emulator.ledger if call.chat == slow.id and call.at > told]
    first = next(call.at for call in since if call.ok)
    early = [call for call in since if call.at < first]
    figures(
        told_to_wait=WAIT, waited=(first - told).total_seconds(), tries_meanwhile=len(early) - 1
    )
    figures(asked_by_others=len(waits), longest_wait=max(waits))
    assert (await site.bot.stop()).code == Exit.OK
    assert (first - told).total_seconds() >= WAIT
    assert len(early) == 1


def _spoken_since(site, person, since):
    return [call for call in site.spoken(person.id) if call.at > since]


async def asked(site, people):
    """Let each person ask once; return how many seconds each waited."""
    asked_at = site.clock.now()
    known = {person.id: len(person.inbox) for person in people}
    for person in people:
        person.says("/streak")
    await site.until(lambda: all(len(person.inbox) > known[person.id] for person in people))
    await site.clock.sleep(2)
    return [(person.inbox[-1].at - asked_at).total_seconds() for person in people]
