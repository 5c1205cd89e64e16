"""Use cases of own routines: limits, names, and what becomes of reminders."""

from datetime import UTC, datetime, time

import pytest

from bot.domain.errors import UserError
from bot.domain.own_routine import MOST, OwnItem
from bot.domain.prescription import usual
from bot.domain.schedule import EVERY_DAY
from bot.practice import own_routines, prescribed_times, reminder_changes
from bot.practice.find_routines import find
from tests.support.content import shipped

LIBRARY = shipped()
NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
ITEMS = (OwnItem(stretch="cat-cow", dose=usual(LIBRARY.stretches["cat-cow"])),)


@pytest.fixture
async def tx(store):
    """A transaction in which there is a person."""
    async with store.begin() as tx:
        yield tx


@pytest.fixture
async def person(tx):
    return await tx.people.add(user=1, language="en", zone="Europe/Berlin", at=NOW)


async def make(tx, person, name="Back"):
    return await own_routines.make(tx, LIBRARY, person, items=ITEMS, name=name, now=NOW)


async def test_a_name_that_is_taken_gets_a_number(tx, person):
    names = [(await make(tx, person, name)).name for name in ("Back", "back", "BACK!")]
    assert names == ["Back", "back 2", "BACK! 3"]


async def test_a_name_of_signs_alone_is_a_name_too(tx, person):
    assert (await make(tx, person, "🦒")).name == "🦒"


async def test_a_name_of_another_routine_is_refused_when_renaming(tx, person):
    mine, other = await make(tx, person), await make(tx, person, "Neck")
    with pytest.raises(UserError, match="my-name-taken"):
        await own_routines.rename(tx, person, other.number, name="  BACK", now=NOW)
    same = await own_routines.rename(tx, person, mine.number, name="BACK", now=NOW)
    assert same.name == "BACK"


async def test_more_routines_than_the_limit_are_refused(tx, person):
    for number in range(MOST):
        await make(tx, person, f"Number {number}")
    with pytest.raises(UserError, match="my-too-many"):
        await make(tx, person)


async def test_a_routine_is_found_by_what_it_is_called(tx, person):
    mine = await make(tx, person, "Für den Rücken")
    found = await own_routines.called(tx, LIBRARY, person, "fur den rucken!")
    assert found.id == mine.id
    assert await own_routines.called(tx, LIBRARY, person, "neck") is None
    assert await own_routines.called(tx, LIBRARY, person, "") is None


async def test_it_is_found_by_its_id_for_its_owner_alone(tx, person):
    mine = await make(tx, person)
    assert (await find(tx, LIBRARY, person.id, mine.id)).name == "Back"
    assert await find(tx, LIBRARY, 2, mine.id) is None
    assert await find(tx, LIBRARY, person.id, "own-999") is None


async def test_reminders_of_a_deleted_routine_are_about_the_routine_of_the_day(tx, person):
    mine = await make(tx, person)
    await reminder_changes.put(tx, person, at=time(8), weekdays=EVERY_DAY, routine=mine.id, now=NOW)
    await own_routines.remove(tx, person, mine.number)
    assert [slot.routine for slot in await tx.schedules.of(person.id)] == [None]
    with pytest.raises(UserError, match="my-gone"):
        await own_routines.remove(tx, person, mine.number)


async def test_a_prescription_is_reminded_of_so_often_a_day_beside_other_reminders(tx, person):
    mine = await make(tx, person)
    await reminder_changes.put(tx, person, at=time(8), weekdays=EVERY_DAY, now=NOW)
    times = await prescribed_times.remind(tx, person, mine.id, count=3, now=NOW)
    assert times == (time(8, 5), time(13), time(19))
    again = await prescribed_times.remind(tx, person, mine.id, count=1, now=NOW)
    slots = {slot.at: slot.routine for slot in await tx.schedules.of(person.id)}
    assert again == (time(8, 5),)
    assert slots == {time(8): None, time(8, 5): mine.id}
