"""A first week: from the first hello over a guided session to a streak of seven days."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.support.running_bot import first_line, words

BERLIN = ZoneInfo("Europe/Berlin")


async def begin(system, ana):
    """Go from the first hello to the choice of a first stretch, by taps alone."""
    await system.says(ana, "/start")
    await system.taps(ana, "⏭")
    await system.taps(ana, "Another place")
    await system.says(ana, "Berlin")
    for label in ("07:30", "Every day", "That’s fine", "Go on"):
        await system.taps(ana, label)


async def test_a_tap_leads_from_the_first_hello_into_the_first_stretch(system):
    bea = system.emulator.person(1002, first_name="Bea", language_code="de")
    (hello,) = await system.says(bea, "/start")
    assert "Bea" in hello.text
    assert "keine medizinische Beratung" in hello.text, "in her own language"
    await system.taps(bea, "▶️")
    assert "Seitbeuge im Sitzen" in bea.inbox[-1].text


async def test_a_reminder_comes_every_day_at_the_persons_own_half_past_seven(system, ana):
    await begin(system, ana)
    await system.taps(ana, "Later")
    await system.goes_on(days=7)
    calls = [call for call in system.sounded(ana) if first_line(call).startswith("🌿")]
    local = [call.at.astimezone(BERLIN) for call in calls]
    assert [(at.day, at.hour, at.minute) for at in local] == [(day, 7, 30) for day in range(2, 9)]


async def test_three_days_of_stretching_are_a_streak_of_three(system, ana):
    await begin(system, ana)
    await system.taps(ana, "Later")
    for _ in range(3):
        await system.machine.to_next_reminder()
        await system.taps(ana, "▶️ Start")
        await system.goes_on(minutes=6)
    (progress,) = await system.says(ana, "/streak")
    assert "3-day streak" in progress.text
    finishes = [call for call in system.sounded(ana) if "complete" in words(call)]
    assert [f"{number}-day streak" in words(call) for number, call in enumerate(finishes, 1)] == [
        True
    ] * 3


async def test_a_session_started_from_a_reminder_leaves_one_message_behind(system, settled_ana):
    await system.machine.to_next_reminder()
    before = {message.id for message in settled_ana.inbox}
    await system.taps(settled_ana, "▶️ Start")
    await system.goes_on(minutes=6)
    (left,) = [message for message in settled_ana.inbox if message.id not in before]
    assert "complete" in left.text


async def test_not_today_is_fine_and_tomorrow_is_another_day(system, settled_ana):
    await system.machine.to_next_reminder()
    await system.taps(settled_ana, "⏭")
    await system.goes_on(hours=20)
    assert len([call for call in system.sounded(settled_ana) if first_line(call)[0] == "🌿"]) == 1
    await system.goes_on(hours=4)
    assert len([call for call in system.sounded(settled_ana) if first_line(call)[0] == "🌿"]) == 2


async def test_a_snoozed_reminder_comes_again_and_can_be_started(system, settled_ana):
    await system.machine.to_next_reminder()
    due = system.clock.now()
    await system.taps(settled_ana, "💤")
    await system.goes_on(minutes=11)
    again = system.sounded(settled_ana)[-1]
    assert timedelta(minutes=10) <= again.at - due < timedelta(minutes=10, seconds=5)
    await system.taps(settled_ana, "▶️ Start")
    assert "Get ready" in settled_ana.inbox[-1].text


async def test_several_reminders_a_day_come_each_at_its_time(system, settled_ana):
    await system.says(settled_ana, "/remind 12:30 mon-fri")
    await system.says(settled_ana, "/remind 21:00 sat, sun")
    for _ in range(7):
        await system.goes_on(days=1)
        await system.says(settled_ana, "thanks")
    calls = [call for call in system.sounded(settled_ana) if first_line(call)[0] == "🌿"]
    local = [call.at.astimezone(BERLIN) for call in calls]
    week = [(day, hour) for day in range(7) for hour in ((7, 30), (12, 30) if day < 5 else (21, 0))]
    assert [(at.weekday(), (at.hour, at.minute)) for at in local] == week


async def test_a_week_off_brings_no_reminder_and_costs_no_streak(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(minutes=6)
    await system.says(settled_ana, "/pause 7")
    since = len(system.emulator.ledger)
    await system.until(datetime(2026, 3, 8, 20, 0, tzinfo=BERLIN))
    assert system.told(settled_ana, since=since) == []
    await system.goes_on(days=1)
    (call,) = system.sounded(settled_ana, since=since)
    assert call.at.astimezone(BERLIN).date() == date(2026, 3, 9)
    assert "1-day streak" in words(call)
