"""Is a stretch or a routine allowed that a person does not want?"""

from datetime import timedelta

import pytest

from bot.domain.stretch import Equipment, Load, Place
from bot.domain.wishes import Wishes
from tests.support.content import shipped

CAT = shipped().stretches["cat-cow"]
DOG = shipped().stretches["downward-dog"]
PSOAS = shipped().routines["psoas-reset"]


@pytest.mark.parametrize(
    ("wishes", "allowed"),
    [
        (Wishes(), True),
        (Wishes(place=Place.CHAIR), False),
        (Wishes(place=Place.STANDING), False),
        (Wishes(avoided=frozenset({Load.WRIST_LOAD})), False),
        (Wishes(avoided=frozenset({Load.OVERHEAD})), True),
        (Wishes(lacking=frozenset({Equipment.MAT})), False),
        (Wishes(lacking=frozenset({Equipment.STRAP})), True),
    ],
)
def test_a_stretch_is_allowed_unless_a_wish_is_against_it(wishes, allowed):
    assert wishes.allow(CAT) is allowed


def test_a_stretch_may_be_too_demanding():
    assert not Wishes().allow(DOG)
    assert Wishes(level=2).allow(DOG)


def test_a_routine_is_allowed_if_all_of_it_is_and_there_is_time():
    assert Wishes(minutes=5).allow_all(PSOAS)
    assert not Wishes(minutes=4).allow_all(PSOAS)
    assert not Wishes(minutes=9, avoided=frozenset({Load.KNEELING})).allow_all(PSOAS)
    assert Wishes(minutes=4).budget == timedelta(minutes=4)
