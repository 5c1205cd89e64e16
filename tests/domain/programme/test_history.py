"""What is remembered of the days before."""

from bot.domain.programme import History
from bot.domain.programme.dose import targets, weights
from bot.domain.stretch import Area
from tests.support.content import shipped
from tests.support.programme import MONDAY, day, shown

CAT, LUNGE = "cat-cow", "standing-lunge-stretch"


def test_a_stretch_counts_in_full_where_it_works_most_and_less_elsewhere():
    assert weights(shipped().stretches[CAT]) == ((Area.LOWER_BACK, 1.0), (Area.UPPER_BACK, 0.4))


def test_what_is_in_focus_should_get_five_minutes_a_week_and_all_else_one():
    due = targets([Area.NECK])
    assert due.keys() == set(Area)
    assert (due[Area.NECK], due[Area.CHEST]) == (300, 60)


def test_only_what_was_done_counts_for_the_dose_and_only_since_that_day():
    history = History(
        past=(
            shown(-1, CAT, done=True),
            shown(0, CAT, LUNGE),
            shown(1, CAT, "of-long-ago", done=True, seconds=50),
        )
    )
    got = history.dose(shipped().stretches, since=MONDAY)
    assert (got[Area.LOWER_BACK], got[Area.UPPER_BACK], got[Area.HIP_FLEXORS]) == (50, 20, 0)


def test_the_last_use_counts_whatever_the_order():
    history = History(past=(shown(3, CAT), shown(1, CAT, LUNGE)))
    assert history.used() == {CAT: day(3), LUNGE: day(1)}


def test_sets_are_those_of_the_days_before_with_their_last_day():
    history = History(past=(shown(0, CAT, LUNGE), shown(4, LUNGE, CAT), shown(5, CAT)))
    assert history.sets(day(5)) == {frozenset({CAT, LUNGE}): day(4)}


def test_hand_written_ones_of_six_days_are_counted_once_each_if_they_were_shown():
    history = History(
        past=(
            shown(0, CAT, routine="a"),
            shown(1, CAT, routine="a"),
            shown(1, CAT, routine="a"),
            shown(2, CAT, routine="b", done=True),
            shown(3, CAT),
            shown(7, CAT, routine="c"),
        )
    )
    assert history.written(day(7)) == 1
    assert history.written(day(6)) == 2


def test_who_was_never_shown_a_routine_is_here_for_the_first_time():
    assert History().empty
    assert History(past=(shown(0, CAT, done=True),)).empty
    assert not History(past=(shown(0, CAT),)).empty
    assert not History(last={"psoas-reset": MONDAY}).empty
