"""Where a stretch can be done, what a routine asks for, and how long each takes."""

import pytest

from bot.domain.routine import Place, Routine
from bot.domain.stretch import Area, Equipment, Load, Mode, Position, Seat, Stretch, Timing
from tests.support.make import make_stretch, seconds

TIMING = Timing(mode=Mode.HOLD, hold=seconds(30))


def stretch(position: Position, **facts: object) -> Stretch:
    return Stretch(id="any", position=position, one_sided=False, timing=TIMING, **facts)


SEATED = stretch(Position.SEATED, seated_on=Seat.CHAIR)
EITHER = stretch(Position.SEATED, seated_on=Seat.CHAIR, also_position=(Position.STANDING,))
STANDING = stretch(Position.STANDING)
BOTH = stretch(Position.STANDING, also_position=(Position.SEATED,))
ON_THE_FLOOR = stretch(Position.SEATED, seated_on=Seat.FLOOR)
LYING = stretch(Position.LYING)


@pytest.mark.parametrize(
    ("place", "fitting"),
    [
        (Place.CHAIR, [SEATED, EITHER, BOTH]),
        (Place.STANDING, [EITHER, STANDING, BOTH]),
        (Place.FLOOR, [SEATED, EITHER, STANDING, BOTH, ON_THE_FLOOR, LYING]),
    ],
)
def test_a_stretch_fits_where_one_can_get_into_it(place, fitting):
    everything = [SEATED, EITHER, STANDING, BOTH, ON_THE_FLOOR, LYING]
    assert [each for each in everything if each.fits(place)] == fitting


@pytest.mark.parametrize(
    ("each", "down"),
    [
        (SEATED, False),
        (STANDING, False),
        (ON_THE_FLOOR, True),
        (LYING, True),
        (stretch(Position.KNEELING), True),
        (stretch(Position.ALL_FOURS), True),
    ],
)
def test_one_goes_down_for_a_stretch_on_the_floor(each, down):
    assert each.on_floor is down


def test_a_routine_asks_for_all_that_its_stretches_ask_for():
    first = stretch(
        Position.LYING, areas=(Area.GLUTES, Area.QUADS), loads=(Load.FLOOR, Load.LEG_CROSS)
    )
    second = stretch(
        Position.STANDING,
        areas=(Area.CALVES, Area.GLUTES),
        loads=(Load.BALANCE,),
        equipment=(Equipment.WALL,),
    )
    routine = Routine(id="any", place=Place.FLOOR, level=1, stretches=(first, second, first))
    assert routine.areas == (Area.GLUTES, Area.CALVES)
    assert routine.loads == {Load.FLOOR, Load.LEG_CROSS, Load.BALANCE}
    assert routine.equipment == {Equipment.WALL}


def test_a_stretch_that_works_nothing_in_particular_adds_no_area():
    routine = Routine(id="any", place=Place.FLOOR, level=1, stretches=(LYING,))
    assert routine.areas == ()


def test_a_stretch_takes_both_sides_the_change_and_the_rests():
    each = make_stretch(hold=10, rounds=2, rest=5, get_ready=7, switch=3)
    assert each.length == seconds(7 + (10 + 5 + 10) + 3 + (10 + 5 + 10))


def test_a_stretch_without_sides_has_no_change():
    assert make_stretch(one_sided=False, hold=30, get_ready=10).length == seconds(40)
