"""A weekly card comes once, on the day and in the evening that a person chose, if there is anything to show."""

from datetime import UTC, datetime, timedelta

from bot.practice import reminder_changes, weeks
from bot.practice.messenger import SendStatus
from bot.practice.week_cards import WeekDelivery
from bot.practice.weeks import areas_of
from bot.storage.timers import Timer, TimerKind
from tests.support.content import shipped
from tests.support.practice_harness import USER

SUNDAY = datetime(2026, 3, 15, 18, 0, tzinfo=UTC)


async def wants(life, weekly=7):
    async with life.store.begin() as tx:
        await tx.people.change(USER, weekly=weekly)
        await weeks.plan(tx, await tx.people.get(USER), now=life.now)


async def due(life):
    async with life.store.begin() as tx:
        return await tx.timers.next_of(USER, kind=TimerKind.WEEK)


async def test_the_card_comes_on_sunday_evening_and_again_a_week_later(life):
    await wants(life)
    assert await due(life) == SUNDAY
    await life.practise(0, 1)
    await life.go("18:01", day=5)
    ((user, week),) = life.messenger.weeks
    assert (user, week.done) == (USER, 2)
    assert await due(life) == SUNDAY + timedelta(days=7)


async def test_a_week_in_which_nothing_was_done_has_no_card(life):
    await wants(life)
    await life.go("18:01", day=5)
    assert life.messenger.weeks == []
    assert await due(life) == SUNDAY + timedelta(days=7)


async def test_a_person_who_wants_none_has_no_timer(life):
    await wants(life)
    await wants(life, weekly=0)
    assert await due(life) is None


async def test_a_card_that_did_not_leave_is_sent_again_and_one_that_may_have_is_not(life):
    await wants(life)
    await life.practise(0)
    life.messenger.answer(SendStatus.HELD_BACK, SendStatus.UNCERTAIN)
    await life.go("18:05", day=5)
    assert len(life.messenger.weeks) == 2
    assert await due(life) == SUNDAY + timedelta(days=7)


async def test_a_person_who_cannot_be_reached_gets_no_more(life):
    await wants(life)
    await life.practise(0)
    life.messenger.answer(SendStatus.GONE)
    await life.go("18:01", day=5)
    assert await due(life) is None
    async with life.store.begin() as tx:
        await reminder_changes.regain(tx, await tx.people.get(USER), now=life.now)
    assert await due(life) == SUNDAY + timedelta(days=7)


async def test_a_card_moves_with_the_person_to_another_zone(life):
    await wants(life)
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await reminder_changes.move(tx, person, zone="Asia/Tokyo", now=life.now)
    assert await due(life) == SUNDAY - timedelta(hours=9)


async def test_a_person_who_is_forgotten_gets_none(life):
    await wants(life)
    await life.practise(0)
    async with life.store.begin() as tx:
        await tx.people.remove(USER)
    await life.go("18:01", day=5)
    assert life.messenger.weeks == []


async def test_a_stretch_that_is_gone_from_the_library_names_no_part_of_the_body(life):
    async with life.store.begin() as tx:
        week = await weeks.week(tx, await tx.people.get(USER), now=life.now)
    assert areas_of(week, shipped()) == []


async def test_a_card_that_is_wanted_no_more_is_not_sent(life):
    await wants(life)
    await life.practise(0)
    async with life.store.begin() as tx:
        await tx.people.change(USER, weekly=0)
    await life.go("18:01", day=5)
    assert life.messenger.weeks == []
    assert await due(life) is None


async def test_every_card_is_written_down_when_it_has_landed(life):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        week = await weeks.week(tx, person, now=life.now)
    timer = Timer(kind=TimerKind.WEEK, subject=str(USER), user=USER, due_at=life.now)
    delivery = WeekDelivery(timer=timer, person=person, week=week, messenger=life.messenger)
    assert not delivery.ahead
    assert not delivery.is_settled(None)
