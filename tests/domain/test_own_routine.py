"""Routines that a person made: their limits, their order, and what sessions get of them."""

import pytest

from bot.domain.errors import UserError
from bot.domain.own_routine import (
    LONGEST_NAME,
    MOST_STRETCHES,
    OwnItem,
    OwnRoutine,
    changed,
    checked,
    moved,
    named,
    number_of,
    stepped,
    without,
)
from bot.domain.prescription import Dose, Unit, usual
from bot.domain.routine import Place
from tests.support.content import shipped

STRETCHES = shipped().stretches
HOLD = Dose(unit=Unit.SECONDS, amount=30)
NAMES = ("cat-cow", "sphinx-stretch", "chin-tuck")
ITEMS = tuple(OwnItem(stretch=name, dose=usual(STRETCHES[name])) for name in NAMES)


def refusal(call, *args, **named_):
    with pytest.raises(UserError) as refused:
        call(*args, **named_)
    return refused.value.key


def order(items):
    return [one.stretch for one in items]


def test_a_routine_is_led_in_its_order_under_its_own_name():
    routine = OwnRoutine(number=7, name="Mine", items=ITEMS).routine(STRETCHES)
    assert (routine.id, routine.name) == ("own-7", "Mine")
    assert [one.id for one in routine.stretches] == list(NAMES)
    assert routine.place is Place.FLOOR


def test_a_stretch_that_is_gone_from_the_library_is_left_out():
    items = (OwnItem(stretch="long-gone", dose=HOLD), ITEMS[0])
    mine = OwnRoutine(number=7, name="Mine", items=items)
    assert order(mine.items) == ["long-gone", "cat-cow"]
    assert [one.id for one in mine.routine(STRETCHES).stretches] == ["cat-cow"]
    assert OwnRoutine(number=7, name="Mine", items=items[:1]).routine(STRETCHES) is None


def test_only_the_id_of_an_own_routine_has_a_number():
    assert number_of("own-12") == 12
    for other in ("own-", "own-x", "own-\u0663", "psoas-reset", "own-1234567890123456", "12"):
        assert number_of(other) is None, other


def test_a_stretch_moves_up_and_down_and_stays_at_the_ends():
    first, second, third = NAMES
    assert order(moved(ITEMS, 2, by=-1)) == [first, third, second]
    assert order(moved(ITEMS, 0, by=1)) == [second, first, third]
    assert moved(ITEMS, 0, by=-1) == ITEMS == moved(ITEMS, 2, by=1)


def test_the_last_stretch_cannot_be_taken_out():
    assert order(without(ITEMS, 1)) == ["cat-cow", "chin-tuck"]
    assert refusal(without, ITEMS[:1], 0) == "my-last-stretch"


def test_sets_bring_a_rest_with_them_and_take_it_away():
    twice = changed((OwnItem(stretch="sphinx-stretch", dose=HOLD),), 0, sets=2)
    assert twice[0].dose.rest > 0
    assert changed(twice, 0, sets=1)[0].dose == HOLD


def test_a_dose_beyond_its_limits_is_refused():
    assert refusal(changed, ITEMS, 1, sets=0) == "my-dose-limit"
    assert refusal(changed, ITEMS, 1, sets=11) == "my-dose-limit"


def test_steps_stay_within_the_limits():
    assert stepped(HOLD, up=True) == 35
    assert stepped(Dose(unit=Unit.SECONDS, amount=4), up=False) == 3
    assert stepped(Dose(unit=Unit.TIMES, amount=50), up=True) == 50


def test_too_many_stretches_and_too_long_a_routine_are_refused():
    assert checked(ITEMS, STRETCHES) == ITEMS
    assert refusal(checked, ITEMS[:1] * (MOST_STRETCHES + 1), STRETCHES) == "my-too-many-stretches"
    endless = OwnItem(stretch="sphinx-stretch", dose=Dose(unit=Unit.SECONDS, amount=300, sets=10))
    assert refusal(checked, (endless, endless), STRETCHES) == "my-too-long"


def test_a_name_stands_on_a_line_and_is_neither_empty_nor_long():
    assert named("  For\n my  back ") == "For my back"
    assert refusal(named, " \n ") == "my-name-empty"
    assert refusal(named, "x" * (LONGEST_NAME + 1)) == "my-name-long"
