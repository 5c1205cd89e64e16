"""The film: it loops without a jump, breathes, and goes to and fro or round and round as its pace says."""

from itertools import pairwise

import pytest

from figures.drawing.build import WOMAN
from figures.drawing.movement import RATE, Movement
from figures.drawing.posefile import read
from figures.drawing.vectors import length, minus
from tests.support.paths import CONTENT


def movement(name, rate=RATE):
    return Movement(read(CONTENT / "poses" / f"{name}.toml"), WOMAN, rate)


HOLD, REPS, FLOW = "kneeling-hip-flexor-stretch", "cat-cow", "shoulder-rolls"


@pytest.mark.parametrize(("name", "seconds"), [(HOLD, 5.0), (REPS, 3.0), (FLOW, 2.8)])
def test_a_loop_lasts_a_few_seconds(name, seconds):
    assert len(list(movement(name).film())) / RATE == pytest.approx(seconds)


@pytest.mark.parametrize("name", [HOLD, REPS, FLOW])
def test_a_loop_never_jumps(name):
    film = list(movement(name).film())
    bodies = [movement(name).body(each).at for each in [*film, film[0]]]
    for a, b in pairwise(bodies):
        assert max(length(minus(a[joint], b[joint])) for joint in a) < 0.075


def test_a_hold_stays_for_one_breath_and_a_blink():
    film = list(movement(HOLD).film())
    held = [each for each in film if each.t == 1]
    assert len(held) > 30
    assert max(each.breath for each in held) == 1
    assert held[-1].breath == 0
    assert 0 < sum(each.eyes < 1 for each in held) < 6


def test_few_frames_of_a_hold_must_be_drawn():
    assert len(set(movement(HOLD).film())) < 50


def test_two_positions_go_to_and_fro_by_the_same_way():
    film = list(movement(REPS).film())
    assert len(set(film)) < 32
    assert {each.end for each in film if 0 < each.t < 1} == {1}


def test_more_positions_lead_round_to_the_first():
    pose = read(CONTENT / "poses" / f"{FLOW}.toml").model_copy(update={"pace": "reps"})
    film = list(Movement(pose, WOMAN).film())
    assert {(each.start, each.end) for each in film} == {(0, 1), (1, 2), (2, 3), (3, 0)}


def test_the_muscle_glows_with_the_stretch():
    way = [movement(HOLD).on_the_way(t).glow for t in (0, 0.5, 1)]
    assert way == [0, 0.5, 1]
    assert movement(FLOW).glow(0) == 0.2


def test_the_arrow_fades_when_the_way_is_clear():
    way = [movement(HOLD).on_the_way(t).arrow for t in (0, 0.5, 0.7, 0.9)]
    assert way == [1, 1, 0.5, 0]


@pytest.mark.parametrize("name", [HOLD, REPS, FLOW])
def test_the_still_shows_the_stretch_with_its_arrow(name):
    still = movement(name).still
    assert (still.glow, still.arrow) == (movement(name).glow(1), 1)
    there = movement(name).body(movement(name).at(1)).at
    assert movement(name).body(still).at["crown"] == pytest.approx(there["crown"])


def test_a_lower_rate_draws_fewer_frames():
    assert len(list(movement(HOLD, rate=2).film())) == 11
