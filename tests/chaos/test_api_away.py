"""The Bot API is away for minutes: nobody can be reached, and afterwards everybody gets what was owed, once."""

import pytest

from emulator.faults import Fault, FaultKind
from tests.chaos.people import all_reminded, new_people, owe_reminders, reminded, reminders
from tests.chaos.scale import LONG
from tests.support.crowd import busiest_second

MINUTES = 10 if LONG else 3
CROWD = 300 if LONG else 40
SPEED = 10 if LONG else 60
WAYS = ["refused", "silent", "a page of HTML"] if LONG else ["refused"]
EVER = 10**9
AT_ONCE, PATIENCE = 30, 300


@pytest.mark.parametrize("way", WAYS)
async def test_the_api_is_away_for_minutes_and_then_everybody_gets_what_was_owed(
    site_of, figures, way
):
    site = await site_of(speed=SPEED)
    at = site.clock.now().time().replace(minute=1)
    owed = await owe_reminders(site, CROWD, at=at)
    await site.wake()
    before, port = site.bot.memory, site.port
    await _go_away(site, way)
    await site.clock.sleep(60 * MINUTES)
    most = site.bot.memory
    [ana] = new_people(site, 1)
    ana.says("/streak")
    back = site.clock.now()
    await _come_back(site, way, port)
    await site.until(lambda: ana.inbox)
    came = await _settled(site, owed)
    last = max((call.at for call in reminders(site)), default=back)
    limited = [call for call in site.spoken() if call.at > back]
    copies = sum(came.values()) - len(owed)
    figures(minutes=MINUTES, owed=len(owed), lost=len(owed - came.keys()), copies=copies)
    figures(
        last_after_seconds=(last - back).total_seconds(), busiest_second=busiest_second(limited)
    )
    figures(more_memory_in_mb=most - before, log_lines=len(site.bot.lines))
    assert (await site.bot.stop()).code == 0
    assert way != "refused" or not copies
    assert came.keys() == owed
    if LONG:
        assert busiest_second(limited) <= AT_ONCE


async def _settled(site, owed):
    """Return how many reminders each person got, once all have one or a few minutes are over."""
    for _ in range(PATIENCE):
        await site.clock.sleep(1)
        if all_reminded(site, owed):
            break
    return reminded(site)


async def _go_away(site, way):
    """Let no call succeed any more."""
    if way == "refused":
        await site.emulator.stop()
        return
    kind = FaultKind.SLOW if way == "silent" else FaultKind.BAD_GATEWAY
    for method in (None, "getUpdates"):
        site.emulator.goes_wrong(Fault(kind=kind, count=EVER, method=method, seconds=EVER))


async def _come_back(site, way, port):
    """Let calls succeed again."""
    site.emulator.goes_well()
    if way == "refused":
        await site.emulator.start(port=port)
