"""How long a hold may be, and how much of it counts."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.stretch import Mode, Timing
from tests.support.make import seconds


def hold(length: float, *, shortest: float, longest: float, rounds: int = 1) -> Timing:
    return Timing(
        mode=Mode.HOLD,
        hold=seconds(length),
        shortest=seconds(shortest),
        longest=seconds(longest),
        rounds=rounds,
    )


BREATHS = Timing(
    mode=Mode.BREATHS, hold=seconds(30), count=5, shortest=seconds(18), longest=seconds(48)
)
REPS = Timing(mode=Mode.REPS, hold=seconds(30), count=10)


@pytest.mark.parametrize(("wanted", "got"), [(45, 45), (90, 60), (5, 15), (60, 60), (15, 15)])
def test_a_hold_is_as_long_as_wanted_within_its_range(wanted, got):
    assert hold(30, shortest=15, longest=60).held(seconds(wanted)).hold == seconds(got)


@pytest.mark.parametrize(("wanted", "breaths"), [(45, 7), (48, 8), (99, 8), (20, 3), (1, 3)])
def test_a_hold_of_breaths_is_cut_short_in_the_middle_of_none(wanted, breaths):
    held = BREATHS.held(seconds(wanted))
    assert (held.count, held.hold) == (breaths, seconds(6 * breaths))


@given(wanted=some.timedeltas(min_value=timedelta(0), max_value=timedelta(hours=1)))
def test_no_wish_leads_out_of_the_range(wanted):
    assert seconds(18) <= BREATHS.held(wanted).hold <= seconds(48)


def test_repetitions_leave_no_choice():
    assert REPS.held(seconds(60)) is REPS


def test_a_longer_hold_changes_nothing_else():
    chosen = hold(20, shortest=10, longest=30, rounds=2).held(seconds(30))
    assert (chosen.rounds, chosen.rest, chosen.shortest) == (2, seconds(0), seconds(10))


def test_every_round_counts_and_no_rest_does():
    rested = Timing(mode=Mode.HOLD, hold=seconds(10), rounds=3, rest=seconds(5))
    assert rested.per_side == seconds(30)
