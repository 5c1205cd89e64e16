"""What is said at which moment: the table of a session, before anything has happened."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cues import HALFWAY_FROM, Cue, CueKind, Tempo, cue_table
from bot.domain.routine import Place, Routine
from bot.domain.stretch import Mode, Position, Side
from tests.support.content import shipped
from tests.support.make import make_cues, make_psoas_routine, make_routine, make_stretch, seconds

CARD, HOLD, MIDDLE, REST = CueKind.CARD, CueKind.HOLD, CueKind.MIDDLE, CueKind.REST
SWITCH, FINISH = CueKind.SWITCH, CueKind.FINISH

ROUTINES = tuple(shipped().routines.values())
"""Every routine that people can do."""
PACES = (1.0, 1.5, 2.0)
"""Those that people can choose."""

stretches = st.builds(
    make_stretch,
    hold=st.integers(1, 180),
    one_sided=st.booleans(),
    rounds=st.integers(1, 4),
    rest=st.integers(0, 30),
    get_ready=st.none() | st.integers(0, 40),
    switch=st.none() | st.integers(0, 20),
    position=st.sampled_from(Position),
)
routines = st.sampled_from(ROUTINES) | st.lists(stretches, min_size=1, max_size=6).map(
    lambda some: make_routine(*some)
)
sides = st.sampled_from(Side)
paces = st.sampled_from(PACES) | st.floats(0.5, 4)


def clock(cues: tuple[Cue, ...]) -> list[tuple[str, CueKind]]:
    return [(f"{cue.offset.seconds // 60}:{cue.offset.seconds % 60:02}", cue.kind) for cue in cues]


def lasts(cues: tuple[Cue, ...]) -> list[timedelta]:
    """Return how long each cue is the last thing said."""
    return [after.offset - cue.offset for cue, after in pairwise(cues)]


def held(cues: tuple[Cue, ...], *, place: int, side: Side | None) -> timedelta:
    """Return how long a side of a stretch is held in all."""
    during = zip(cues, lasts(cues), strict=False)
    parts = [
        length
        for cue, length in during
        if (cue.place, cue.side) == (place, side) and cue.kind in (HOLD, MIDDLE)
    ]
    return sum(parts, timedelta(0))


# New stretches


def test_the_first_card_of_a_new_stretch_stands_fifteen_seconds_at_least():
    table = make_routine(
        make_stretch("short", get_ready=5),
        make_stretch("long", get_ready=40),
        make_stretch("known", get_ready=5),
        make_stretch("short", get_ready=5),
    )
    cues = cue_table(table, first=Side.RIGHT, new={"short", "long"})
    assert [cue.length for cue in cues if cue.kind is CARD] == [*map(seconds, (15, 40, 5, 5))]


def test_changes_of_side_and_holds_are_the_same_for_new_stretches():
    new, known = (cue_table(make_psoas_routine(), first=Side.RIGHT, new=names) for names in (
        {"kneeling-hip-flexor-stretch", "bridge-pose"}, set()
    ))  # fmt: skip
    others = [[cue.length for cue in cues if cue.kind is not CARD] for cues in (new, known)]
    assert others[0] == others[1]


# On the clock


@pytest.mark.parametrize(
    "routine",
    [make_psoas_routine(), shipped().routines["psoas-reset"]],
    ids=["made", "content"],
)
def test_the_psoas_routine_on_the_clock(routine):
    loud = [cue for cue in cue_table(routine, first=Side.RIGHT) if cue.kind is not MIDDLE]
    assert clock(tuple(loud)) == [
        ("0:00", CARD), ("0:10", HOLD), ("0:40", SWITCH), ("0:48", HOLD),
        ("1:18", CARD), ("1:30", HOLD), ("2:00", SWITCH), ("2:06", HOLD),
        ("2:36", CARD), ("2:46", HOLD),
        ("3:16", CARD), ("3:24", HOLD), ("3:54", SWITCH), ("4:00", HOLD),
        ("4:30", FINISH),
    ]  # fmt: skip


@given(routines, sides, paces)
def test_a_table_begins_at_once_goes_forward_and_ends_with_the_finish(routine, first, pace):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    assert (cues[0].offset, cues[0].kind) == (timedelta(0), CARD)
    assert [cue.offset for cue in cues] == sorted(cue.offset for cue in cues)
    assert [cue.kind for cue in cues].count(FINISH) == 1
    assert cues[-1].kind is FINISH


@given(routines, sides)
def test_at_the_plain_pace_a_routine_takes_as_long_as_it_says(routine, first):
    assert cue_table(routine, first=first)[-1].offset == routine.length


def test_a_routine_without_stretches_is_refused_by_name():
    with pytest.raises(ValueError, match="'nothing' has no stretches"):
        cue_table(Routine(id="nothing", place=Place.FLOOR, level=1, stretches=()), first=Side.RIGHT)


# Sides


@given(routines, sides, paces)
def test_both_sides_are_held_in_full_and_for_the_same_time(routine, first, pace):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    for place, stretch in enumerate(routine.stretches):
        whole = stretch.timing.rounds * stretch.timing.hold
        for side in Side if stretch.one_sided else (None,):
            assert held(cues, place=place, side=side) == whole


@given(routines, sides, paces)
def test_the_call_to_switch_comes_exactly_at_the_end_of_the_hold(routine, first, pace):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    for index, cue in enumerate(cues):
        if cue.kind is SWITCH:
            hold = next(one for one in reversed(cues[:index]) if one.kind is HOLD)
            assert (cue.offset, cue.side) == (hold.offset + hold.length, first.other)


@given(routines, sides, paces)
def test_every_one_sided_stretch_is_switched_once_and_begins_with_the_first_side(
    routine, first, pace
):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    switches = [cue.place for cue in cues if cue.kind is SWITCH]
    cards = {cue.place: cue.side for cue in cues if cue.kind is CARD}
    both = [place for place, stretch in enumerate(routine.stretches) if stretch.one_sided]
    assert switches == both
    assert cards == {
        place: first if place in both else None for place in range(len(routine.stretches))
    }


# Getting ready


@pytest.mark.parametrize(
    ("position", "lead_in"),
    [
        (Position.STANDING, 6),
        (Position.SEATED, 6),
        (Position.KNEELING, 10),
        (Position.LYING, 15),
        (Position.ALL_FOURS, 15),
    ],
)
def test_where_content_gives_no_time_to_get_ready_the_position_decides(position, lead_in):
    card, hold, *_ = make_cues(make_stretch(get_ready=None, position=position))
    assert (card.length, hold.offset) == (seconds(lead_in), seconds(lead_in))


def test_the_stretchs_own_times_to_get_ready_and_to_switch_win():
    cues = make_cues(make_stretch(get_ready=9, switch=4, hold=10))
    assert [cue.length for cue in cues[:3]] == [seconds(9), seconds(10), seconds(4)]


def test_where_content_gives_no_time_to_switch_there_are_six_seconds():
    switch = next(cue for cue in make_cues(make_stretch(switch=None)) if cue.kind is SWITCH)
    assert switch.length == seconds(6)


def test_no_time_to_get_ready_is_a_time_too():
    assert make_cues(make_stretch(get_ready=0))[1].offset == seconds(0)


@given(routines, sides, paces)
def test_a_slower_pace_stretches_lead_ins_and_changes_but_no_hold_and_no_rest(routine, first, pace):
    plain, slow = (
        cue_table(routine, first=first, tempo=Tempo(lead_in=each)) for each in (1.0, pace)
    )
    for one, other in zip(plain, slow, strict=True):
        longer = pace if one.kind in (CARD, SWITCH) else 1.0
        assert other.length == one.length * longer


@given(routines, sides, paces)
def test_what_a_cue_announces_lasts_until_what_comes_then(routine, first, pace):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    for cue, after in pairwise(cues):
        if cue.kind is HOLD and after.kind is MIDDLE:
            after = cues[cues.index(after) + 1]  # noqa: PLW2901 - the hold goes on
        assert cue.offset + cue.length == after.offset


# Rounds, breaths and repetitions


def test_rounds_are_held_one_after_the_other_with_a_rest_between():
    cues = make_cues(make_stretch(hold=10, rounds=3, rest=5, get_ready=6, one_sided=False))
    assert [(cue.offset, cue.kind) for cue in cues] == [
        (seconds(0), CARD), (seconds(6), HOLD),
        (seconds(16), REST), (seconds(21), HOLD),
        (seconds(31), REST), (seconds(36), HOLD),
        (seconds(46), FINISH),
    ]  # fmt: skip


def test_all_rounds_of_one_side_come_before_the_other_side():
    cues = make_cues(make_stretch(hold=10, rounds=2, rest=5))
    assert [(cue.kind, cue.side) for cue in cues[:-1]] == [
        (CARD, Side.RIGHT), (HOLD, Side.RIGHT), (REST, Side.RIGHT), (HOLD, Side.RIGHT),
        (SWITCH, Side.LEFT), (HOLD, Side.LEFT), (REST, Side.LEFT), (HOLD, Side.LEFT),
    ]  # fmt: skip


@pytest.mark.parametrize("mode", [Mode.BREATHS, Mode.REPS])
def test_breaths_and_repetitions_take_one_hold_and_no_message_each(mode):
    cues = make_cues(make_stretch(mode=mode, count=5, hold=30, one_sided=False))
    assert [cue.kind for cue in cues] == [CARD, HOLD, MIDDLE, FINISH]
    assert cues[1].length == seconds(30)


# A word in the middle


@given(routines, sides, paces)
def test_a_hold_has_a_word_in_its_middle_if_it_is_long_enough_and_never_two(routine, first, pace):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    for cue, after in pairwise(cues):
        if cue.kind is HOLD:
            assert (after.kind is MIDDLE) == (cue.length >= HALFWAY_FROM)
        if cue.kind is MIDDLE:
            assert cue.length == after.offset - cue.offset
            assert after.kind not in (HOLD, MIDDLE)


def test_the_word_in_the_middle_comes_at_half_and_tells_what_is_left():
    _, hold, middle, *_ = make_cues(make_stretch(hold=20))
    assert middle.offset - hold.offset == seconds(10)
    assert middle.length == seconds(10)


def test_a_hold_of_less_than_twenty_seconds_is_left_in_peace():
    assert MIDDLE not in {cue.kind for cue in make_cues(make_stretch(hold=19))}


# What counts


@given(routines, sides, paces)
def test_every_stretch_is_completed_once_when_its_last_hold_is_over(routine, first, pace):
    cues = cue_table(routine, first=first, tempo=Tempo(lead_in=pace))
    completing = [cue for cue in cues if cue.completes is not None]
    assert [cue.completes for cue in completing] == list(range(len(routine.stretches)))
    for cue in completing:
        hold = [one for one in cues if one.place == cue.completes and one.kind is HOLD][-1]
        assert cue.offset == hold.offset + hold.length


# Kinds


@pytest.mark.parametrize("kind", CueKind)
def test_what_changes_what_one_has_to_do_is_loud(kind):
    loud = {CARD, SWITCH, REST, FINISH, CueKind.CUT_OFF, CueKind.ENDED}
    assert kind.loud == (kind in loud)


@pytest.mark.parametrize("kind", CueKind)
def test_a_word_in_the_middle_and_an_interruption_move_nothing_that_follows(kind):
    assert kind.counted == (kind in {CARD, SWITCH, REST, HOLD, CueKind.BACK})


@pytest.mark.parametrize("kind", CueKind)
def test_only_last_words_and_interruptions_are_worth_saying_late(kind):
    late = {FINISH, CueKind.PAUSED, CueKind.CUT_OFF, CueKind.ENDED, CueKind.EXPIRED}
    assert kind.patient == (kind in late)
