"""Many people at once: Telegram's limits are kept, everyone is served, and nobody waits behind the crowd."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import pytest

from emulator.faults import Fault, FaultKind
from tests.support import crowd
from tests.support.running_bot import first_line, running, settle_ana, words

CROWD = 120
LIMITED = ("send", "edit", "delete")
PACE = 24
"""So many reminders a second are promised at least while a crowd passes."""


def reminders(system):
    return [
        call for call in system.emulator.ledger if first_line(call).startswith("🌿") and call.ok
    ]


async def settle_crowd(system, count=CROWD):
    return await crowd.settle(
        system.limber.store, system.emulator, count=count, at=time(8), now=system.clock.now()
    )


@dataclass(frozen=True, kw_only=True)
class Rush:
    """What the server saw of a crowd, with someone in a session and someone who asks in the middle of it."""

    due: datetime
    people: set[int]
    reminders: list
    limited: list
    hold: object
    switch: object
    asked: datetime
    answer: object


@pytest.fixture(scope="module")
def rush(tmp_path_factory):
    """Led once, looked at by many."""
    return asyncio.run(rushing(tmp_path_factory.mktemp("rush")))


async def rushing(folder):
    async with running(folder) as system, system.bot():
        ana, people = await settle_ana(system), await settle_crowd(system)
        due = datetime.fromisoformat("2026-03-02T08:00+01:00")
        await system.until(due - timedelta(seconds=43))
        since = len(system.emulator.ledger)
        await system.says(ana, "/stretch psoas-reset")
        await system.until(due + timedelta(seconds=1))
        asked = system.clock.now()
        ana.says("/streak")
        await system.goes_on(seconds=10)
        told = system.told(ana, since=since)
        return Rush(
            due=due,
            people={person.id for person in people},
            reminders=[call for call in reminders(system) if call.chat != ana.id],
            limited=[call for call in system.emulator.ledger if call.method.startswith(LIMITED)],
            hold=next(call for call in told if "Hold:" in first_line(call)),
            switch=next(call for call in told if "switch sides" in first_line(call)),
            asked=asked,
            answer=next(call for call in told if "No days yet" in words(call)),
        )


def test_everyone_of_a_crowd_is_reminded_once(rush):
    assert sorted(call.chat for call in rush.reminders) == sorted(rush.people)


def test_no_second_holds_more_than_telegram_allows(rush):
    assert crowd.busiest_second(rush.limited) <= 30


def test_a_crowd_passes_quickly(rush):
    assert rush.reminders[-1].at - rush.due <= timedelta(seconds=CROWD / PACE)


def test_who_asks_in_the_middle_of_a_crowd_is_answered_at_once(rush):
    assert rush.asked < rush.reminders[-1].at, "the crowd was on its way"
    assert rush.answer.at - rush.asked <= timedelta(seconds=1)


def test_a_session_is_led_on_time_while_a_crowd_passes(rush):
    assert rush.reminders[0].at < rush.switch.at < rush.reminders[-1].at, "the crowd was on its way"
    assert (
        timedelta(0)
        <= rush.switch.at - rush.hold.at - timedelta(seconds=30)
        < timedelta(seconds=0.25)
    )


async def test_a_429_stops_one_chat_and_loses_nothing(system):
    await settle_crowd(system, 30)
    system.forgives("Too Many Requests")
    unlucky = 5003
    system.emulator.goes_wrong(
        Fault(kind=FaultKind.TOO_MANY, method="sendMessage", chat=unlucky, retry_after=20)
    )
    await system.machine.to_next_reminder()
    due = system.clock.now()
    await system.goes_on(seconds=30)
    late = {call.chat: call.at - due for call in reminders(system)}
    assert len(late) == 30
    assert late.pop(unlucky) >= timedelta(seconds=20)
    assert max(late.values()) <= timedelta(seconds=30 / PACE)


async def test_bad_gateways_lose_no_reminder_and_repeat_few(system):
    await settle_crowd(system, 30)
    system.forgives("Bad Gateway", "the line broke")
    for kind in (FaultKind.BAD_GATEWAY, FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER):
        system.emulator.goes_wrong(Fault(kind=kind, method="sendMessage", count=3))
    await system.machine.to_next_reminder()
    await system.goes_on(minutes=3)
    assert len({call.chat for call in reminders(system)}) == 30
    assert len(reminders(system)) <= 30 + 9


async def test_a_switch_of_which_the_answer_is_lost_is_sent_again_and_the_hold_stays_whole(system):
    """Each call to switch names the limb: a copy sends no one back, and a lost one would."""
    ana = await settle_ana(system)
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(seconds=35)
    system.emulator.goes_wrong(Fault(kind=FaultKind.DROP_AFTER, method="sendAnimation"))
    since = len(system.emulator.ledger)
    await system.goes_on(minutes=6)
    calls = [call for call in system.emulator.ledger[since:] if call.chat == ana.id]
    switches = [call for call in calls if "switch sides: Left knee" in words(call)]
    assert len(switches) == 2
    assert switches[1].at - switches[0].at <= timedelta(seconds=2)
    after = next(call for call in calls if "Supine psoas" in first_line(call))
    assert after.at - switches[1].at >= timedelta(seconds=30)
    assert "4 of 4" in ana.inbox[-1].text
