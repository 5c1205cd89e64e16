"""How long a routine takes."""

from tests.support.make import make_psoas_routine, make_routine, make_stretch, seconds


def test_the_psoas_routine_takes_four_minutes_and_a_half_and_promises_no_less():
    routine = make_psoas_routine()
    assert (routine.length, routine.minutes) == (seconds(270), 5)


def test_a_routine_of_whole_minutes_is_not_rounded_up():
    assert make_routine(make_stretch(hold=50, get_ready=10, one_sided=False)).minutes == 1


def test_both_sides_the_change_between_them_and_the_rests_are_part_of_the_length():
    stretch = make_stretch(hold=10, rounds=2, rest=5, get_ready=7, switch=3)
    assert make_routine(stretch).length == seconds(7 + (10 + 5 + 10) + 3 + (10 + 5 + 10))
