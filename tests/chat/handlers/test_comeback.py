"""Coming back after silence: reminders return, and a short routine is offered, once and without reproach."""

from datetime import timedelta


async def away(harness, ana, **length):
    await ana.says("/remind 07:30")
    harness.goes_on(**length)


async def rests(harness, ana, *, ignored: int):
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, ignored=ignored)


async def test_a_command_after_a_week_of_silence_is_followed_by_a_short_routine(harness, ana):
    await away(harness, ana, days=7)
    said = await ana.says("/streak")
    assert "Good to see you again. Everything you’ve done still counts." in said.text
    assert "By my clock, it’s 08:00 where you are (Berlin)." in said.text
    assert "🕓 My clock differs" in said.buttons
    assert any("3 min" in label for label in said.buttons)
    assert "Good to see you" not in (await ana.says("/streak")).text


async def test_the_short_routine_starts_with_a_tap(harness, ana):
    await away(harness, ana, days=7)
    await ana.says("/help")
    await ana.taps("3 min")
    async with harness.store.begin() as tx:
        assert await tx.sessions.live(ana.id)


async def test_a_person_who_stretches_already_is_not_offered_another_routine(harness, ana):
    await away(harness, ana, days=9)
    assert "Good to see you" not in (await ana.says("/stretch")).text


async def test_nothing_is_offered_where_the_preferences_leave_nothing(harness, ana):
    await away(harness, ana, days=9)
    async with harness.store.begin() as tx:
        await tx.people.change(ana.id, level=0)
    assert "Good to see you" not in (await ana.says("/streak")).text


async def test_six_days_are_no_absence(harness, ana):
    await away(harness, ana, days=6)
    assert "Good to see you" not in (await ana.says("/streak")).text


async def test_the_list_says_how_reminders_become_rarer(ana):
    await ana.says("/remind 07:30")
    assert "If 7 reminders in a row go unanswered" in (await ana.says("/remind")).text
    assert "If 7 reminders in a row go unanswered" in (await ana.says("/settings")).text


async def test_the_list_says_that_rare_reminders_are_back(harness, ana):
    await ana.says("/remind 07:30")
    await rests(harness, ana, ignored=9)
    assert "Now all your reminders are back." in (await ana.says("/remind")).text


async def test_on_again_brings_reminders_back_and_offers_a_short_routine(harness, ana):
    await ana.says("/remind 07:30")
    await rests(harness, ana, ignored=15)
    said = await ana.forges("slot:on")
    assert "Your reminders are on again." in said.text
    assert any("3 min" in label for label in said.buttons)
    assert (await ana.person()).reminded


async def test_on_again_without_a_reminder_says_how_to_set_one(ana):
    await ana.says("/help")
    assert "/remind 07:30" in (await ana.forges("slot:on")).text


async def test_a_reminder_after_a_week_starts_the_short_routine_that_it_offers(harness, ana):
    await ana.says("/remind 07:30")
    async with harness.store.begin() as tx:
        now = harness.clock.now()
        (slot,) = await tx.schedules.of(ana.id)
        today = now.date()
        await tx.days.add(
            user=ana.id, day=today - timedelta(days=8), at=now, zone="UTC", session=None
        )
        await tx.schedules.open(slot=slot.id, day=today, user=ana.id, due_at=now)
    await ana.forges(f"r:{slot.id}:{today:%Y%m%d}:go")
    async with harness.store.begin() as tx:
        live = await tx.sessions.live(ana.id)
        assert live.cues[-1].offset <= timedelta(minutes=4)
