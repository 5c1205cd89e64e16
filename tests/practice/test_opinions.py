"""What a person thinks of single stretches decides what their routines are made of."""

from datetime import timedelta

from bot.domain.preferences import Preferences
from bot.domain.programme.choice import compose_for
from bot.practice import opinions
from bot.practice import today as programme
from tests.support.content import shipped
from tests.support.practice_harness import USER
from tests.support.programme import make_occasion

CAT = "cat-cow"


async def leave_out(life, stretch, *, until=None):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        return await opinions.leave_out(tx, person, stretch, until=until, now=life.now)


async def made(life):
    """Return the names of the stretches of a long routine of the day."""
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        routine = await programme.of_minutes(tx, shipped(), person, 30, now=life.now)
    return {one.id for one in routine.stretches}


async def test_what_is_left_out_from_now_on_comes_into_no_routine(life):
    first = min(await made(life))
    await leave_out(life, first)
    assert first not in await made(life)
    await life.go("07:00", day=30)
    assert first not in await made(life)


async def test_what_hurt_is_left_out_until_its_day_is_over(life):
    first = min(await made(life))
    person = await leave_out(life, first, until=life.day() + timedelta(days=1))
    assert first not in await made(life)
    assert person.sore_on(life.day() + timedelta(days=1)) == (first,)
    assert person.sore_on(life.day() + timedelta(days=2)) == ()


async def test_what_was_left_out_can_come_again(life):
    await leave_out(life, CAT)
    person = await leave_out(life, CAT, until=life.day())
    async with life.store.begin() as tx:
        person = await opinions.bring_back(tx, person, CAT, now=life.now)
    assert (person.sore, person.preferences.never) == ((), frozenset())


async def test_of_what_hurt_long_ago_nothing_is_kept(life):
    await leave_out(life, CAT, until=life.day())
    await life.go("07:00", day=20)
    person = await leave_out(life, "bridge-pose", until=life.day())
    assert [each.stretch for each in person.sore] == ["bridge-pose"]


def test_favourites_come_more_often_but_not_every_day():
    def times(**own):
        days = (make_occasion(number, user=7, **own) for number in range(1, 40))
        return sum(CAT in {one.id for one in compose_for(day, shipped().stretches)} for day in days)

    plain, liked = times(), times(favourites=frozenset({CAT}))
    assert plain < liked < 39


def test_longer_holds_make_for_fewer_stretches():
    def counted(hold):
        own = Preferences(minutes=20, hold=hold)
        held = {name: own.held(one) for name, one in shipped().stretches.items()}
        return len(compose_for(make_occasion(3, user=7, minutes=20, hold=hold), held))

    assert counted(60) < counted(20)


def test_wishes_that_nobody_had_before_leave_older_choices_as_they_are():
    assert str(Preferences()) == "floor 5 1 - -"
    newer = Preferences(hold=45, never=frozenset({CAT}), favourites=frozenset({"bridge-pose"}))
    assert str(newer) == "floor 5 1 - - hold=45 favourites=bridge-pose never=cat-cow"


async def test_a_longer_hold_counts_for_the_routine_of_the_day(life):
    async with life.store.begin() as tx:
        await tx.people.change(USER, hold=60)
        person = await tx.people.get(USER)
        routine = await programme.of_minutes(tx, shipped(), person, 20, now=life.now)
    own = person.preferences
    held = {one.id: own.held(one).timing.hold for one in shipped().stretches.values()}
    assert all(one.timing.hold >= held[one.id] for one in routine.stretches)
