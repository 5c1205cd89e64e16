"""Doses: what a person says of a stretch becomes times that fit it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cues import CueKind, cue_table
from bot.domain.prescription import Dose, Unit, Wanted, dose_of, dosed, usual
from bot.domain.routine import Routine
from bot.domain.single import single_routine
from bot.domain.stretch import Mode, Side
from tests.support.content import shipped

STRETCHES = shipped().stretches
CAT, SPHINX, BRIDGE, CALF = (
    STRETCHES[name] for name in ("cat-cow", "sphinx-stretch", "bridge-pose", "wall-calf-stretch")
)


def seconds(count):
    return timedelta(seconds=count)


def test_the_usual_dose_of_every_stretch_takes_as_long_as_the_stretch_itself():
    for stretch in STRETCHES.values():
        dose = usual(stretch)
        assert dose.fits, stretch.id
        if stretch.id != "seated-chest-opener":  # its brief holds are counted as repetitions
            assert dosed(stretch, dose).length == stretch.length, stretch.id


def test_nothing_said_leaves_the_usual_dose():
    assert dose_of(CAT, Wanted()) == usual(CAT)


def test_a_bare_number_is_what_the_stretch_counts():
    assert dose_of(CAT, Wanted(bare=(10,))) == Dose(unit=Unit.TIMES, amount=10)
    assert dose_of(SPHINX, Wanted(bare=(45,))) == Dose(unit=Unit.SECONDS, amount=45)
    assert dose_of(BRIDGE, Wanted(bare=(6,))) == Dose(unit=Unit.BREATHS, amount=6)


def test_two_bare_numbers_are_sets_of_repetitions_or_of_seconds():
    assert dose_of(SPHINX, Wanted(bare=(3, 10))).unit is Unit.TIMES
    assert dose_of(SPHINX, Wanted(bare=(3, 30))) == Dose(
        unit=Unit.SECONDS, amount=30, sets=3, rest=15
    )
    assert dose_of(CAT, Wanted(bare=(3, 30))).unit is Unit.TIMES


def test_a_physiotherapists_repetitions_of_some_seconds_are_counted_in_a_single_hold():
    dose = dose_of(BRIDGE, Wanted(bare=(10,), seconds=5))
    assert dose == Dose(unit=Unit.TIMES, amount=10, each=5)
    timing = dosed(BRIDGE, dose).timing
    assert (timing.mode, timing.hold, timing.count) == (Mode.REPS, seconds(50), 10)


def test_three_numbers_are_sets_repetitions_and_seconds():
    assert dose_of(BRIDGE, Wanted(bare=(3, 10, 5))) == Dose(
        unit=Unit.TIMES, amount=10, each=5, sets=3, rest=15
    )
    assert dose_of(BRIDGE, Wanted(bare=(3, 10), seconds=5)).each == 5


def test_seconds_of_a_movement_are_as_many_repetitions_as_fit():
    timing = dosed(CAT, dose_of(CAT, Wanted(seconds=60))).timing
    assert (timing.mode, timing.hold, timing.count) == (Mode.REPS, seconds(60), 10)


def test_a_single_repetition_of_some_seconds_is_a_hold():
    assert dose_of(SPHINX, Wanted(times=1, seconds=20)).unit is Unit.SECONDS


def test_what_contradicts_itself_or_goes_too_far_is_no_dose():
    for wanted in (
        Wanted(seconds=301), Wanted(sets=11, seconds=30), Wanted(bare=(3, 10, 5), seconds=4),
        Wanted(bare=(2, 3), sets=4), Wanted(rest=121, seconds=30, sets=2),
    ):  # fmt: skip
        assert dose_of(SPHINX, wanted) is None, wanted


def test_rests_stand_between_sets_and_nowhere_else():
    sets = dosed(SPHINX, Dose(unit=Unit.SECONDS, amount=30, sets=3, rest=20))
    routine = Routine(id="own-1", place="floor", level=1, stretches=(sets,))
    cues = cue_table(routine, first=Side.RIGHT)
    assert [cue.length for cue in cues if cue.kind is CueKind.REST] == [seconds(20)] * 2
    assert [cue.length for cue in cues if cue.kind is CueKind.HOLD] == [seconds(30)] * 3


def test_both_sides_get_the_whole_dose():
    dose = Dose(unit=Unit.SECONDS, amount=45, sets=2, rest=10)
    cues = cue_table(single_routine(dosed(CALF, dose)), first=Side.LEFT)
    held = [(cue.side, cue.length) for cue in cues if cue.kind is CueKind.HOLD]
    assert held == [(Side.LEFT, seconds(45))] * 2 + [(Side.RIGHT, seconds(45))] * 2


@given(
    stretch=st.sampled_from(list(STRETCHES.values())),
    wanted=st.builds(
        Wanted,
        seconds=st.integers(0, 400), times=st.integers(0, 60), breaths=st.integers(0, 40),
        sets=st.integers(0, 12), rest=st.integers(-1, 130),
        bare=st.lists(st.integers(1, 400), max_size=3).map(tuple),
    ),
)  # fmt: skip
def test_whatever_is_said_a_dose_is_within_its_limits_and_can_be_led(stretch, wanted):
    dose = dose_of(stretch, wanted)
    if dose is None:
        return
    assert dose.fits
    assert dose == dose.tidy
    cues = cue_table(single_routine(dosed(stretch, dose)), first=Side.RIGHT)
    assert [one.offset for one in cues] == sorted(one.offset for one in cues)
