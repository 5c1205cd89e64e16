"""What is written comes back as it was, and nothing else does."""

from datetime import time, timedelta

import pytest

from bot.domain.stretch import Area, Mode, Timing
from bot.library.json_values import JsonReader, frozen
from tests.support.content import shipped


def test_the_whole_library_comes_back_as_it_was():
    written = frozen(shipped())
    back = JsonReader().value(written)
    assert back.stretches == shipped().stretches
    assert back.routines == shipped().routines
    assert [*back.routines] == [*shipped().routines]
    assert frozen(back) == written


def test_values_come_back_as_they_were():
    timing = Timing(mode=Mode.BREATHS, hold=timedelta(seconds=30.5), count=5)
    plain = (None, True, 1, 0.5, "a", time(7, 30))
    for value in (*plain, Area.NECK, timing, ("a", 1), frozenset({Area.NECK})):
        back = JsonReader().value(frozen(value))
        assert (back, type(back)) == (value, type(value))
    assert dict(JsonReader().value(frozen({Area.NECK: ("a",)}))) == {Area.NECK: ("a",)}


def test_what_is_no_value_cannot_be_written():
    with pytest.raises(TypeError):
        frozen(object())


@pytest.mark.parametrize(
    "name",
    [
        "subprocess:Popen",
        "bot.settings:Settings",
        "bot.domain.stretch:timedelta",
        "bot.domain.stretch:LEAD_IN",
    ],
)
def test_only_values_of_the_domain_and_the_library_are_made(name):
    with pytest.raises(ValueError, match="no value"):
        JsonReader().value(["object", name, "touch"])
