"""The day's routine is of the right kind for the day, and never the same too soon."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.programme import live
from bot.domain.preferences import Preferences
from bot.domain.stretch import Load, Place
from tests.support.content import shipped
from tests.support.programme import MONDAY, chosen, day, make_occasion, shown

ROUTINES = shipped().routines
DAYS = 120
LIVES = st.builds(
    lambda user, first, preferences: live(
        Preferences(**preferences), shipped(), days=45, user=user, start=day(first)
    ),
    st.integers(1, 10**6),
    st.integers(0, 400),
    st.fixed_dictionaries(
        {
            "place": st.sampled_from(Place),
            "minutes": st.integers(5, 10),
            "level": st.integers(1, 2),
            "avoided": st.frozensets(st.sampled_from(Load), max_size=2),
        }
    ),
)


def names_of(routine):
    return [one.id for one in ROUTINES[routine].stretches]


def last(**routines):
    """Return when each hand-written routine was shown last: `psoas_reset=3`."""
    return {name.replace("_", "-"): day(number) for name, number in routines.items()}


# The first day


@pytest.mark.parametrize(
    ("preferences", "routine"),
    [
        ({}, "psoas-reset"),
        ({"avoided": frozenset({Load.KNEELING}), "minutes": 5}, "desk-break-chair"),
        ({"place": Place.CHAIR, "minutes": 3}, "desk-break-chair"),
        ({"place": Place.STANDING}, ""),
        ({"minutes": 2}, ""),
    ],
)
def test_the_first_day_brings_the_psoas_reset_or_what_can_be_done_in_its_place(
    preferences, routine
):
    choice = chosen(make_occasion(1, **preferences))
    assert choice.routine == routine
    assert choice.stretches
    if routine:
        assert choice.stretches == ROUTINES[routine].stretches


def test_someone_who_did_things_by_themselves_has_their_first_day_still_to_come():
    past = [shown(0, "cat-cow", done=True)]
    assert chosen(make_occasion(1, past=past)).routine == "psoas-reset"


# Hand-written days


@pytest.mark.parametrize("number", range(7))
def test_hand_written_ones_come_on_mondays_and_thursdays(number):
    choice = chosen(make_occasion(7 + number, last=last(psoas_reset=0)))
    assert bool(choice.routine) is (number in {0, 3})


def test_who_had_one_lately_waits_a_fortnight_for_it():
    both = {name: day(1) for name in ROUTINES}
    assert chosen(make_occasion(14, last=both)).routine == ""
    assert chosen(make_occasion(17, last=both)).routine != ""


def test_the_one_that_rested_longest_comes_first_and_before_it_one_that_never_came():
    all_seen = {name: day(20) for name in ROUTINES} | last(psoas_reset=1)
    assert chosen(make_occasion(70, last=all_seen)).routine == "psoas-reset"
    del all_seen["wrists-and-hands"]
    occasion = make_occasion(70, last=all_seen, minutes=6)
    assert chosen(occasion).routine == "wrists-and-hands"


def test_there_are_two_in_a_week_at_most():
    past = [shown(5, "cat-cow", routine="a"), shown(6, "chin-tuck", routine="b")]
    assert chosen(make_occasion(7, past=past)).routine == ""


def test_one_that_shares_more_than_half_with_yesterday_waits():
    others = {name: day(13) for name in ROUTINES if name != "psoas-reset"}
    three, two = ([shown(13, *names_of("psoas-reset")[:count])] for count in (3, 2))
    assert chosen(make_occasion(14, past=three, last=others)).routine == ""
    assert chosen(make_occasion(14, past=two, last=others)).routine == "psoas-reset"


def test_one_that_is_made_of_what_was_shown_this_week_waits():
    others = {name: day(20) for name in ROUTINES if name != "psoas-reset"}
    this_week, before = ([shown(number, *names_of("psoas-reset"))] for number in (15, 13))
    assert chosen(make_occasion(21, past=this_week, last=others)).routine == ""
    assert chosen(make_occasion(21, past=before, last=others)).routine == "psoas-reset"


@pytest.mark.parametrize(
    ("hour", "routine", "comes"),
    [
        (7, "morning-wake-up", True),
        (12, "morning-wake-up", False),
        (20, "evening-wind-down", True),
        (7, "evening-wind-down", False),
        (7, "after-running", False),
        (7, "long-flight", False),
        (15, "standing-anywhere", True),
    ],
)
def test_a_hand_written_one_suits_the_hour(hour, routine, comes):
    others = {name: day(20) for name in ROUTINES if name != routine}
    choice = chosen(make_occasion(21, last=others, minutes=9, level=2), hour=hour)
    assert choice.routine == (routine if comes else "")


def test_a_short_one_is_not_all_that_someone_with_much_time_gets():
    others = {name: day(20) for name in ROUTINES if name != "psoas-reset"}
    assert chosen(make_occasion(21, last=others, minutes=9)).routine == "psoas-reset"
    assert chosen(make_occasion(21, last=others, minutes=10)).routine == ""


def test_in_an_easy_week_the_one_that_moves_most_comes():
    seen = {name: day(20) for name in ROUTINES} | last(psoas_reset=1)
    choice = chosen(make_occasion(7 * 12, last=seen, minutes=9))
    assert choice.routine == "gentle-mobility"


def test_the_day_before_a_hand_written_one_leaves_its_stretches_alone():
    others = {name: day(20) for name in ROUTINES if name != "psoas-reset"}
    for user in range(10):
        choice = chosen(make_occasion(20, user=user, last=others))
        assert {one.id for one in choice.stretches}.isdisjoint(names_of("psoas-reset"))


# All days


@settings(max_examples=12, deadline=None)
@given(LIVES)
def test_every_day_keeps_to_the_wishes_and_none_comes_again_within_a_week(life):
    for number, (each, made) in enumerate(zip(life.days, life.sets, strict=True)):
        assert all(map(life.preferences.allow, each[1].stretches))
        length = sum((one.length for one in each[1].stretches), timedelta(0))
        assert length <= life.preferences.budget
        assert made not in life.sets[max(0, number - 7) : number]


@settings(max_examples=12, deadline=None)
@given(LIVES)
def test_hand_written_ones_are_two_a_week_at_most_and_a_fortnight_apart(life):
    written = [choice.routine for _, choice in life.days]
    for number in range(len(written)):
        assert sum(map(bool, written[number : number + 7])) <= 2
    assert life.soonest_written is None or life.soonest_written >= 14


def test_the_same_day_gives_the_same_choice():
    occasion = make_occasion(9, last={"psoas-reset": MONDAY})
    assert chosen(occasion) == chosen(occasion)
