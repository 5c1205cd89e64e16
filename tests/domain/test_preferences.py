"""No stretch and no routine is allowed that a person does not want."""

from datetime import timedelta

import pytest

from bot.domain.preferences import Preferences
from bot.domain.stretch import Equipment, Load, Place
from tests.support.content import shipped

CAT = shipped().stretches["cat-cow"]
DOG = shipped().stretches["downward-dog"]
PSOAS = shipped().routines["psoas-reset"]


@pytest.mark.parametrize(
    ("preferences", "allowed"),
    [
        (Preferences(), True),
        (Preferences(place=Place.CHAIR), False),
        (Preferences(place=Place.STANDING), False),
        (Preferences(avoided=frozenset({Load.WRIST_LOAD})), False),
        (Preferences(avoided=frozenset({Load.OVERHEAD})), True),
        (Preferences(lacking=frozenset({Equipment.MAT})), False),
        (Preferences(lacking=frozenset({Equipment.STRAP})), True),
    ],
)
def test_a_stretch_is_allowed_unless_a_wish_is_against_it(preferences, allowed):
    assert preferences.allow(CAT) is allowed


def test_a_stretch_may_be_too_demanding():
    assert not Preferences().allow(DOG)
    assert Preferences(level=2).allow(DOG)


def test_a_routine_is_allowed_if_all_of_it_is_and_there_is_time():
    assert Preferences(minutes=5).allow_all(PSOAS)
    assert not Preferences(minutes=4).allow_all(PSOAS)
    assert not Preferences(minutes=9, avoided=frozenset({Load.KNEELING})).allow_all(PSOAS)
    assert Preferences(minutes=4).budget == timedelta(minutes=4)
