"""Self-tests: what was measured, by side, and how much farther the reach is."""

from datetime import date, timedelta

from bot.domain.measurement import A_MONTH, Measurement, SelfTest, is_due, series_of
from bot.domain.stretch import Side

TODAY = date(2026, 3, 2)


def measured(test, millimetres, ago, side=None):
    return Measurement(
        test=test, day=TODAY - timedelta(days=ago), millimetres=millimetres, side=side
    )


FLOOR = [measured(SelfTest.FLOOR, 50, 0), measured(SelfTest.FLOOR, 120, 60)]


def test_what_was_measured_stands_in_its_order():
    (series,) = series_of(FLOOR, SelfTest.FLOOR)
    assert [one.millimetres for one in series.points] == [120, 50]
    assert series.last.millimetres == 50


def test_less_to_the_floor_and_more_to_the_wall_are_gains():
    (floor,) = series_of(FLOOR, SelfTest.FLOOR)
    assert floor.gained == 70
    ankle = [
        measured(SelfTest.ANKLE, 90, 30, Side.LEFT),
        measured(SelfTest.ANKLE, 80, 0, Side.LEFT),
    ]
    (left,) = series_of(ankle, SelfTest.ANKLE)
    assert left.gained == -10


def test_each_side_has_a_series_and_a_side_that_was_not_measured_none():
    back = [measured(SelfTest.BACK, 10, 0, side) for side in (Side.LEFT, Side.RIGHT)]
    assert [one.side for one in series_of(back, SelfTest.BACK)] == [Side.RIGHT, Side.LEFT]
    assert [one.side for one in series_of(back[:1], SelfTest.BACK)] == [Side.LEFT]
    assert series_of(back, SelfTest.FLOOR) == ()


def test_a_test_is_due_a_month_after_the_last_time():
    assert is_due([], SelfTest.FLOOR, today=TODAY)
    assert not is_due(FLOOR, SelfTest.FLOOR, today=TODAY + A_MONTH - timedelta(days=1))
    assert is_due(FLOOR, SelfTest.FLOOR, today=TODAY + A_MONTH)
