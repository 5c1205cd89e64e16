"""A composed routine is what a person wishes, whatever they wish and have done."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.preferences import Preferences
from bot.domain.programme.choice import compose_for
from bot.domain.programme.composition import compose
from bot.domain.programme.order import moves
from bot.domain.stretch import Area, Equipment, Load, Mode, Place
from tests.support.content import shipped
from tests.support.programme import day, make_occasion, shown

STRETCHES = shipped().stretches
NEAR = timedelta(seconds=20)
WISHES = st.fixed_dictionaries(
    {
        "place": st.sampled_from(Place),
        "minutes": st.integers(2, 30),
        "level": st.integers(1, 3),
        "avoided": st.frozensets(st.sampled_from(Load)),
        "lacking": st.frozensets(st.sampled_from(Equipment)),
    }
)
PAST = st.lists(
    st.builds(
        lambda number, names, done: shown(number, *names, done=done),
        st.integers(-14, 200),
        st.lists(st.sampled_from(sorted(STRETCHES)), min_size=1, max_size=8),
        st.booleans(),
    ),
    max_size=20,
)
AREAS = st.sampled_from([frozenset(), *shipped().areas.values()])
OCCASIONS = st.builds(
    lambda number, user, past, preferences: make_occasion(
        number, user=user, past=past, **preferences
    ),
    st.integers(0, 200),
    st.integers(1, 2**52),
    PAST,
    WISHES,
)


def length(stretches):
    return sum((one.length for one in stretches), timedelta(0))


def longest(one):
    return one.timing.mode is not Mode.HOLD or one.timing.hold == one.timing.longest


@settings(max_examples=150, deadline=None)
@given(OCCASIONS, AREAS)
def test_no_limit_is_ever_broken(occasion, areas):
    made = compose(occasion, STRETCHES, areas=areas)
    assert all(map(occasion.preferences.allow, made))
    assert length(made) <= occasion.preferences.budget
    assert len({one.id for one in made}) == len(made)


@settings(max_examples=150, deadline=None)
@given(OCCASIONS)
def test_it_takes_the_minutes_unless_nothing_is_left_to_fill_them(occasion):
    made = compose(occasion, STRETCHES)
    short = occasion.preferences.budget - length(made)
    assert short <= NEAR or all(map(longest, made))


@settings(max_examples=150, deadline=None)
@given(OCCASIONS, AREAS)
def test_it_begins_with_movement_and_goes_down_once(occasion, areas):
    made = compose(occasion, STRETCHES, areas=areas)
    down = [one.on_floor for one in made]
    assert down == sorted(down)
    assert not made or moves(made[0])


@settings(max_examples=100, deadline=None)
@given(OCCASIONS, AREAS)
def test_the_same_occasion_gives_the_same(occasion, areas):
    again = dict(reversed(STRETCHES.items()))
    assert compose(occasion, STRETCHES, areas=areas) == compose(occasion, again, areas=areas)


@settings(max_examples=100, deadline=None)
@given(OCCASIONS)
def test_at_most_two_work_the_same_area_most_if_it_is_not_long(occasion):
    made = compose(occasion, STRETCHES)
    most = max(2, occasion.preferences.minutes // 8)
    areas = [one.areas[0] for one in made]
    assert all(areas.count(area) <= most for area in Area)


@pytest.mark.parametrize("place", Place)
def test_something_is_left_for_whoever_leaves_everything_out_and_has_nothing(place):
    occasion = make_occasion(place=place, avoided=frozenset(Load), lacking=frozenset(Equipment))
    assert compose(occasion, STRETCHES)


def test_where_nothing_may_be_done_nothing_is_composed():
    assert compose(make_occasion(level=0), STRETCHES) == ()
    assert compose_for(make_occasion(level=0), STRETCHES) == ()


def test_without_a_movement_upright_it_begins_as_it_can():
    only = {name: STRETCHES[name] for name in ("cat-cow", "childs-pose", "wall-calf-stretch")}
    made = compose(make_occasion(minutes=5), only)
    assert [one.id for one in made] == ["wall-calf-stretch", "cat-cow", "childs-pose"]


def test_people_and_days_differ():
    made = {
        frozenset(one.id for one in compose(make_occasion(number, user=user), STRETCHES))
        for number in range(3)
        for user in (7, 8, 9)
    }
    assert len(made) == 9


def test_what_is_in_focus_comes_more_often():
    counts = [
        sum(one.areas[0] in focus for one in compose(make_occasion(0, user=user), STRETCHES))
        for focus in ({Area.HIP_FLEXORS, Area.GLUTES}, {Area.NECK, Area.SHOULDERS})
        for user in range(20)
    ]
    assert sum(counts[:20]) > 2 * sum(counts[20:])


def test_in_the_last_week_of_a_block_the_focus_is_held_longer():
    holds = [
        one.timing.hold.total_seconds()
        for user in range(10)
        for one in compose(make_occasion(14, user=user, minutes=15), STRETCHES)
        if one.areas[0] in {Area.HIP_FLEXORS, Area.GLUTES} and one.timing.longest
        if one.timing.longest >= timedelta(seconds=45)
    ]
    assert holds
    assert min(holds) >= 45


def test_an_easy_week_has_more_movement():
    def moving(number):
        made = [compose(make_occasion(number, user=user), STRETCHES) for user in range(10)]
        return sum(moves(one) for each in made for one in each)

    assert moving(7 * 12) > 1.5 * moving(0)


def test_what_was_used_yesterday_or_comes_tomorrow_waits():
    occasion = make_occasion(1, minutes=15)
    names = {one.id for one in compose(occasion, STRETCHES)}
    after = make_occasion(1, minutes=15, past=[shown(0, *names)])
    assert names.isdisjoint(one.id for one in compose(after, STRETCHES))
    spared = compose(occasion, STRETCHES, spared=frozenset(names))
    assert names.isdisjoint(one.id for one in spared)


def test_a_part_of_the_body_gets_its_own_and_a_movement_to_begin_with():
    covers = shipped().areas["hamstrings"]
    first, *others = compose(make_occasion(minutes=5), STRETCHES, areas=covers)
    assert covers.isdisjoint(first.areas)
    assert all(not covers.isdisjoint(one.areas) for one in others)
    assert sum(one.areas[0] in covers for one in others) > len(others) / 2


@pytest.mark.parametrize("place", Place)
def test_every_part_of_the_body_has_something_at_every_place(place):
    for area, covers in shipped().areas.items():
        made = compose(make_occasion(place=place), STRETCHES, areas=covers)
        assert any(not covers.isdisjoint(one.areas) for one in made), area


def test_what_was_shown_is_not_composed_again():
    occasion = make_occasion(1)
    first = compose_for(occasion, STRETCHES)
    names = [one.id for one in first]
    again = compose_for(make_occasion(1, past=[shown(-30, *names)]), STRETCHES)
    assert {one.id for one in again} != set(names)


def test_where_there_is_too_little_the_one_of_longest_ago_comes_again():
    names = ["shoulder-rolls", "chin-tuck", "prayer-stretch"]
    few = {name: STRETCHES[name] for name in names}
    past = [shown(-number, *names) for number in range(1, 9)]
    made = compose_for(make_occasion(0, past=past, minutes=2), few)
    assert {one.id for one in made} == set(names)


def test_a_wish_is_told_apart_by_its_text():
    texts = {
        str(Preferences()),
        str(Preferences(minutes=6)),
        str(Preferences(place=Place.CHAIR)),
        str(Preferences(level=2)),
        str(Preferences(avoided=frozenset({Load.FLOOR, Load.KNEELING}))),
        str(Preferences(lacking=frozenset({Equipment.MAT}))),
    }
    assert len(texts) == 6
    assert str(Preferences(avoided=frozenset({Load.KNEELING, Load.FLOOR}))) in texts
    assert day(0).isoformat() not in texts
