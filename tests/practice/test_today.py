"""A person's routine stays theirs: all day, after a restart, and when the content changes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cues import CueKind
from bot.domain.errors import UserError
from bot.domain.first_steps import TASTER
from bot.domain.preferences import Preferences
from bot.domain.programme import Season
from bot.domain.routine_id import RoutineId
from bot.domain.stretch import Area, Equipment, Load, Place
from bot.practice import find_routines
from bot.practice import today as programme
from tests.support.content import shipped
from tests.support.practice_harness import USER

EVERYTHING = {"avoided": frozenset(Load), "lacking": frozenset(Equipment)}
PSOAS, DESK = (shipped().routines[name] for name in ("psoas-reset", "desk-break-chair"))


def names(routine):
    return [one.id for one in routine.stretches]


async def today(life, *, library=None):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        return await programme.today(tx, library or shipped(), person, now=life.now)


async def of(life, area="", *, minutes=None, **about):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        if area:
            return await programme.of_area(
                tx, shipped(), person, area, minutes=minutes, now=life.now, **about
            )
        return await programme.of_minutes(tx, shipped(), person, minutes, now=life.now, **about)


async def find(life, routine, *, user=USER, library=None):
    async with life.store.begin() as tx:
        return await find_routines.find(tx, library or shipped(), user, routine)


async def wish(life, **preferences):
    async with life.store.begin() as tx:
        await tx.people.change(USER, **preferences)


async def history(life):
    async with life.store.begin() as tx:
        return await tx.choices.history(USER)


async def done(life, routine):
    """Let the person do all of a routine now."""
    session = await life.begin(routine)
    await life.wait(routine.length.total_seconds() + 5)
    assert len((await life.session(session.id)).completed) == len(routine.stretches)


def without(*stretches, routine=""):
    """Return the library of a release in which these are gone."""
    kept = {name: one for name, one in shipped().stretches.items() if name not in stretches}
    routines = {name: one for name, one in shipped().routines.items() if name != routine}
    return replace(shipped(), stretches=kept, routines=routines)


@pytest.fixture
async def second_day(life):
    """The day after someone's first one, a Wednesday, on which routines are composed."""
    await today(life)
    await life.go("07:00", day=1)
    return life


# Today


async def test_the_first_routine_is_the_psoas_reset(life):
    assert await today(life) == PSOAS
    (kept,) = await history(life)
    assert (kept.id, kept.written, kept.day) == ("today-2026-03-10", "psoas-reset", life.day())


async def test_the_days_routine_stays_the_same_all_day_and_changes_with_the_day(second_day):
    first = await today(second_day)
    assert (first.id, first.place) == ("today-2026-03-11", Place.FLOOR)
    await second_day.go("23:00", day=1)
    assert await today(second_day) == first
    await second_day.go("03:59", day=2)
    assert await today(second_day) == first
    await second_day.go("04:00", day=2)
    assert names(await today(second_day)) != names(first)
    assert len(await history(second_day)) == 3


async def test_it_is_found_again_by_its_id_by_whom_it_was_made_for(second_day):
    made = await today(second_day)
    assert await find(second_day, made.id) == made
    assert await find(second_day, made.id, user=8) is None
    assert await find(second_day, "today-2026-03-12") is None
    assert await find(second_day, "psoas-reset") == PSOAS
    assert await find(second_day, "of-long-ago") is None


async def test_a_change_of_wishes_changes_the_days_routine_and_leaves_the_old_one_to_be_found(
    second_day,
):
    before = await today(second_day)
    await wish(second_day, place=Place.CHAIR, minutes=8, avoided={Load.NECK_RANGE})
    after = await today(second_day)
    assert (after.id, after.place, after.minutes) == ("today-2026-03-11-2", Place.CHAIR, 8)
    assert all(one.fits(Place.CHAIR) for one in after.stretches)
    assert Load.NECK_RANGE not in after.loads
    assert await find(second_day, before.id) == before
    await wish(second_day, place=Place.FLOOR, minutes=5, avoided=())
    assert await today(second_day) == before


async def test_one_that_lost_a_stretch_is_chosen_anew_but_can_be_found_without_it(second_day):
    before = await today(second_day)
    first, *others = names(before)
    library = without(first)
    assert names(await find(second_day, before.id, library=library)) == others
    after = await today(second_day, library=library)
    assert after.id == "today-2026-03-11-2"
    assert first not in names(after)
    assert await today(second_day, library=library) == after


async def test_one_that_lost_everything_is_gone(second_day):
    made = await today(second_day)
    assert await find(second_day, made.id, library=without(*names(made))) is None


async def test_a_hand_written_one_that_is_gone_is_chosen_anew(life):
    assert await today(life) == PSOAS
    after = await today(life, library=without(routine="psoas-reset"))
    assert after == DESK


async def test_longer_holds_are_kept(life):
    await today(life)
    await life.go("07:00", day=15)
    made = await today(life)
    holds = {one.id: one.timing.hold for one in made.stretches}
    assert holds != {name: shipped().stretches[name].timing.hold for name in holds}
    assert await find(life, made.id) == made


async def test_whoever_leaves_nothing_is_told_so(second_day):
    await wish(second_day, level=0)
    with pytest.raises(UserError, match="programme-nothing"):
        await today(second_day)


async def test_whoever_leaves_out_all_that_can_be_left_out_still_has_something_to_do(second_day):
    for place in Place:
        await wish(second_day, place=place, **EVERYTHING)
        assert (await today(second_day)).stretches


async def test_the_hour_is_that_of_the_person(life):
    await today(life)
    await life.go("07:00", day=8)
    await done(life, shipped().routines["standing-anywhere"])
    await wish(life, zone="Asia/Tokyo", minutes=9, place=Place.STANDING)
    await life.go("21:00", day=15)  # six in the morning, on a Thursday
    assert (await today(life)).id == "morning-wake-up"


# What it depends on


async def test_what_was_done_today_is_not_offered_again(second_day):
    await done(second_day, await of(second_day, "neck", minutes=8))
    made = await today(second_day)
    assert not {Area.NECK} & set(made.areas)


async def test_only_what_was_completed_counts(second_day):
    routine = await of(second_day, minutes=8)
    session = await second_day.begin(routine)
    await second_day.press(session.id, "end")
    same = await of(second_day, minutes=7)
    await done(second_day, routine)
    other = await of(second_day, minutes=6)
    assert set(names(same)) & set(names(routine))
    assert not set(names(other)) & set(names(routine))


async def test_a_hand_written_one_that_was_done_by_choice_is_not_shown_within_a_fortnight(life):
    await today(life)
    await life.go("07:00", day=1)
    for routine in filter(Preferences().allow_all, shipped().routines.values()):
        if routine.id != TASTER:
            await done(life, routine)
    await life.go("07:00", day=6)
    assert RoutineId.read((await today(life)).id)


async def test_a_session_of_stretches_and_routines_that_are_gone_does_no_harm(second_day):
    await done(second_day, await of(second_day, minutes=8))
    await second_day.go("07:00", day=2)
    library = without(*list(shipped().stretches)[10:40])
    assert await today(second_day, library=library)


async def test_a_stretch_that_comes_twice_counts_twice(second_day):
    delivery = shipped().routines["long-flight"]
    await done(second_day, delivery)
    day = second_day.day(1)
    async with second_day.store.begin() as tx:
        past = await programme.past_of(tx, USER, day=day)
    kept = programme.history_of(past, shipped(), day=day)
    [past] = [one for one in kept.past if one.done]
    assert past.stretches["seated-heel-toe-raises"] == 2 * 40
    assert kept.last["long-flight"] == day


async def test_the_week_is_told(life):
    person = await life.person()
    hips = (Area.HIP_FLEXORS, Area.GLUTES)
    assert programme.season(person, day=person.day(life.now)) == Season(
        quarter=0, week=0, focus=hips
    )
    later = life.now + timedelta(weeks=12)
    assert programme.season(person, day=person.day(later)).easy


# On demand


async def test_so_many_minutes_are_composed_once_a_day(second_day):
    made = await of(second_day, minutes=12)
    assert (made.id, made.minutes) == ("minutes-12-2026-03-11", 12)
    assert await of(second_day, minutes=12) == made
    assert await find(second_day, made.id) == made


async def test_minutes_may_be_for_another_place(second_day):
    floor = await of(second_day, minutes=6)
    chair = await of(second_day, minutes=6, place=Place.CHAIR)
    assert (chair.id, chair.place) == ("minutes-6-2026-03-11-2", Place.CHAIR)
    assert all(one.fits(Place.CHAIR) for one in chair.stretches)
    assert await of(second_day, minutes=6) == floor


@pytest.mark.parametrize("minutes", [1, 31])
@pytest.mark.parametrize("area", ["", "neck"])
async def test_a_length_that_no_routine_has_is_refused(life, area, minutes):
    with pytest.raises(UserError, match="programme-minutes") as refused:
        await of(life, area, minutes=minutes)
    assert refused.value.values == {"least": 2, "most": 30}


async def test_a_part_of_the_body_gets_the_persons_minutes_or_others(second_day):
    made = await of(second_day, "back")
    assert (made.id, made.minutes) == ("area-back-5-2026-03-11", 5)
    longer = await of(second_day, "back", minutes=8)
    assert (longer.id, longer.minutes) == ("area-back-8-2026-03-11", 8)
    covers = shipped().areas["back"]
    assert all(not covers.isdisjoint(one.areas) for one in longer.stretches)
    chair = await of(second_day, "back", place=Place.CHAIR)
    assert chair.place is Place.CHAIR


async def test_a_part_of_the_body_that_is_gone_is_refused(life):
    with pytest.raises(UserError, match="programme-area-gone"):
        await of(life, "wings")


async def test_what_was_asked_for_is_no_day_of_the_programme(life):
    await of(life, minutes=5)
    await of(life, "neck")
    await life.go("07:00", day=1)
    assert await today(life) == PSOAS


# In practice


async def test_a_reminder_is_for_the_days_routine(second_day):
    await second_day.put("08:00")
    await second_day.go("08:00", day=1)
    (call,) = second_day.messenger.calls
    assert call.routine == await today(second_day)
    assert call.routine.id == "today-2026-03-11"


async def test_someone_who_has_left_nothing_is_reminded_all_the_same(second_day):
    await wish(second_day, level=0)
    await second_day.put("08:00")
    await second_day.go("08:00", day=1)
    assert second_day.messenger.calls[0].routine == PSOAS


async def test_every_cue_of_a_stretch_comes_with_its_routine(second_day):
    made = await today(second_day)
    await second_day.begin(made)
    await second_day.wait(40)
    card, hold, *_ = second_day.messenger.moments
    assert (card.cue.kind, card.routine) == (CueKind.CARD, made)
    assert (hold.cue.kind, hold.routine) == (CueKind.HOLD, made)


async def test_a_session_of_a_composed_routine_names_it_and_counts_its_day(second_day):
    made = await today(second_day)
    await done(second_day, made)
    async with second_day.store.begin() as tx:
        (session,) = await tx.sessions.history(USER)
        (day,) = await tx.days.of(USER)
    assert session.routine == made.id
    assert (day.day, day.session) == (second_day.day(1), session.id)
